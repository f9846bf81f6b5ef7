import { createHash } from 'node:crypto'
import type { IndicatorCatalogue } from '../catalogue/indicators.ts'
import type { UnitCatalogue } from '../catalogue/units.ts'
import type { Block } from '../domain/block.ts'
import { type Fact, indicatorKey, type Span } from '../domain/fact.ts'
import { quantity } from '../domain/quantity.ts'
import type { ReportId, ReportMeta } from '../domain/report.ts'
import type { UnitRef } from '../domain/unit.ts'
import { fold } from '../vietnamese/fold.ts'
import type { FigureMention, Mention } from '../vietnamese/mention.ts'
import { recognize, withYear } from '../vietnamese/recognize.ts'
import { HAMLET_TYPES } from '../vietnamese/rules/unit-names.ts'
import { clauseAround, splitSentences } from '../vietnamese/sentences.ts'
import { type Frame, headingFrame, leadFrame, periodsIn, readWhen } from './context.ts'
import { targetCues } from './cues.ts'
import { draftSentence } from './draft.ts'
import type { Draft } from './draft-type.ts'
import type { FactDraft } from './fact-draft.ts'
import { CONTINUES } from './gap.ts'
import { readHeader } from './header.ts'
import type { Header } from './header-type.ts'
import { findMilestones, type MilestoneDraft } from './milestones.ts'
import { bodyStart, type Passage, readOutline } from './outline.ts'
import { refiners } from './refiners/index.ts'
import { leadSubject, readSubject } from './subject.ts'
import { readTable } from './tables.ts'
import { isListed, type Subject } from './units.ts'

export interface ExtractInput {
  readonly id: ReportId
  /** NFC. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly meta: ReportMeta
}

export interface Extraction {
  readonly header: { readonly title: string; readonly unit?: UnitRef; readonly date?: string }
  readonly facts: readonly Fact[]
  /** Figures that are no numbers: shown to staff, never repaired. */
  readonly malformed: readonly Span[]
}

/** A reader of reports. Linear in the length of a report; no text makes it throw. */
export function createExtractor(catalogue: { units: UnitCatalogue; indicators: IndicatorCatalogue }): (input: ExtractInput) => Extraction {
  const steps = refiners(catalogue.indicators)
  return input => {
    // Each odd space (no-break, tab, carriage return) as one plain one: lengths and so offsets hold.
    const text = input.text.replace(/[^\S\n ]|[\u200b\ufeff]/gu, ' ')
    const { flat, mentions: read } = recognize(text)
    const found = withoutShouts(text, read, catalogue.units)
    const passages = readOutline(text, input.blocks)
    const header = readHeader({ text, flat, mentions: found, passages, meta: input.meta, units: catalogue.units })
    const mentions = withYear(found, header.year)
    const report: Report = { text, flat, mentions, header, units: catalogue.units, hamlet: undefined }
    const drafts = readPassages(report, passages)
    const facts = drafts.map(draft => steps.reduce((d, step) => step(d), draft)).map(draft => factOf(draft, input.id, text))
    const inside = mentions.filter(m => m.kind === 'malformed' && passages.some(p => p.start <= m.start && m.end <= p.end))
    return {
      header: {
        title: header.title,
        ...(header.subject ? { unit: header.subject.ref } : {}),
        ...(header.date ? { date: header.date } : {}),
      },
      facts: [...new Map(facts.toReversed().map(fact => [fact.id, fact])).values()].toSorted((a, b) => a.span.start - b.span.start),
      malformed: inside.map(({ start, end }) => ({ start, end })),
    }
  }
}

/** Without what capitals make of the words after a type word ("XÃ VÙNG CAO ĐỔI THAY"), where listed units are named as well. */
function withoutShouts(text: string, mentions: readonly Mention[], units: UnitCatalogue): readonly Mention[] {
  const isShout = (m: Mention) => {
    if (m.kind !== 'unit' || HAMLET_TYPES.has(m.type)) return false
    const printed = text.slice(m.start, m.end)
    return printed === printed.toUpperCase() && !m.names.some(name => isListed(units, m.type, name))
  }
  const shouts = mentions.filter(isShout)
  if (shouts.length === 0) return mentions
  const listed = mentions.some(m => m.kind === 'unit' && !HAMLET_TYPES.has(m.type) && m.names.some(name => isListed(units, m.type, name)))
  return listed ? mentions.filter(m => !shouts.includes(m)) : mentions
}

interface Report {
  readonly text: string
  readonly flat: string
  readonly mentions: readonly Mention[]
  readonly header: Header
  readonly units: UnitCatalogue
  /** The last hamlet named so far. */
  hamlet: Subject | undefined
}

function readPassages(report: Report, passages: readonly Passage[]): FactDraft[] {
  const { text, flat, mentions, header } = report
  const facts: FactDraft[] = []
  let headings: { level: number; frame: Frame }[] = []
  let leadIn: Frame | undefined
  let lastFrame: Frame = {}
  let heading = ''
  /** What the last paragraph that named its year says for those after it. */
  let carried: Frame = {}
  for (const [i, passage] of passages.entries()) {
    if (passage.kind === 'title') continue
    if (passage.kind === 'row') {
      if (passages[i - 1]?.kind === 'row') continue
      const last = passages.findIndex((p, k) => k > i && p.kind !== 'row')
      const rows = passages.slice(i, last < 0 ? passages.length : last)
      const frame: Frame = Object.assign({}, ...headings.map(h => h.frame), leadIn)
      facts.push(...readTable(text, flat, mentions, rows, frame, header, frame.subject ?? header.district ?? header.subject))
      continue
    }
    const start = bodyStart(text, passage)
    if (passage.kind === 'heading') {
      const subject = leadSubject(text, flat, mentions, start, passage.end, header)
      heading = text.slice(start, passage.end)
      const frame = { ...headingFrame(flat, mentions, passage, header), ...(subject ? { subject } : {}) }
      if (passage.level === 6) leadIn = { ...lastFrame, ...frame }
      else {
        headings = [...headings.filter(h => h.level < passage.level), { level: passage.level, frame }]
        leadIn = undefined
        carried = {}
        lastFrame = {}
      }
      continue
    }
    const above: Frame = Object.assign({}, ...headings.map(h => h.frame))
    if (passage.kind === 'text') leadIn = undefined
    const base = { ...above, ...(carries(flat, passage) ? carried : {}), ...leadIn }
    const result = readPassage({ ...report, mentions: within(mentions, passage) }, passage, start, base, heading)
    facts.push(...result.facts)
    lastFrame = result.frame
    carried = result.said
      ? { ...(result.frame.kind ? { kind: result.frame.kind } : {}), ...(result.frame.period ? { period: result.frame.period } : {}) }
      : carries(flat, passage)
        ? carried
        : {}
    if (/:\s*$/.test(text.slice(start, passage.end))) leadIn = colonFrame(report, { start, end: passage.end }, result.frame)
  }
  return facts
}

/** Paragraphs that open the part on the meeting itself end what was said of a year. */
const TURNS =
  /^[^.;]{0,90}(?:phát biểu|kết luận|nhân dịp này|dịp này|tại hội nghị|tại đại hội|tại kỳ họp|tại buổi|hội nghị|đại hội|đồng chí|kỳ họp|khen thưởng|giấy khen|đã |kết quả|đến nay|hiện nay|trước đó|nhiệm kỳ qua)/u

function carries(flat: string, passage: Span): boolean {
  return !TURNS.test(flat.slice(passage.start, Math.min(passage.end, passage.start + 160)))
}

/** The mentions of a span; they are sorted, so a long report is not searched from its start each time. */
function within(mentions: readonly Mention[], span: Span): readonly Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < span.start) low = middle + 1
    else high = middle
  }
  const found: Mention[] = []
  for (let i = low; i < mentions.length && mentions[i]!.start < span.end; i++) if (mentions[i]!.end <= span.end) found.push(mentions[i]!)
  return found
}

/** A paragraph that ends in a colon speaks for the list below it. */
function colonFrame({ flat, mentions }: Report, span: Span, frame: Frame): Frame {
  const words = flat.slice(span.start, span.end)
  const tail = { start: span.start + Math.max(0, words.length - 240), end: span.end }
  const period = periodsIn(mentions, tail).at(-1)?.period
  const planned =
    targetCues(flat, tail).length > 0 ||
    (/(?:chỉ tiêu|mục tiêu)[^.]*$/u.test(words) && !/(?:kết quả|đạt được|thực hiện|hoàn thành)[^.]*$/u.test(words))
  return { ...frame, ...(period ? { period } : {}), ...(planned ? { kind: 'target' as const } : {}) }
}

/** A number without a measure amid words ("mũi 3 cho") is part of them. */
function isBareWord(flat: string, m: FigureMention): boolean {
  return m.measure === '' && !m.scaled && !/^\s*(?:[,;.)]|$|\n|với |đạt |chiếm |tăng |giảm )/u.test(flat.slice(m.until, m.until + 8))
}

/** Where the names end that begin inside a figure: "02 xã Thanh Sơn, Đồn Đạc". */
function namesEnd(mentions: readonly Mention[], figure: Span): number {
  const names = mentions.find(m => m.kind === 'unit' && m.start >= figure.start && m.start < figure.end && m.end > figure.end)
  return names?.end ?? figure.end
}

function readPassage(
  report: Report,
  passage: Passage,
  from: number,
  base: Frame,
  heading: string,
): { facts: FactDraft[]; frame: Frame; said: boolean } {
  const { text, flat, mentions, header } = report
  const facts: FactDraft[] = []
  let frame = base
  const lead = leadSubject(text, flat, mentions, from, passage.end, header)
  if (lead) frame = { ...frame, subject: lead }
  let last: Draft | undefined
  let opened = false
  for (const sentence of splitSentences(text, { start: from, end: passage.end })) {
    const said = leadFrame(flat, mentions, sentence, sentence.start, header)
    if (said) frame = { ...frame, ...said }
    opened ||= said !== undefined
    const figures = within(mentions, sentence)
      .filter(m => m.kind === 'figure' && !isBareWord(flat, m))
      .filter(m => m.kind === 'figure')
    const inSentence = within(mentions, sentence)
    const drafts = draftSentence(text, flat, sentence, figures, last, { heading, namesEnd: figure => namesEnd(inSentence, figure) })
    const village = inSentence.findLast(m => m.kind === 'unit' && HAMLET_TYPES.has(m.type) && m.names.length === 1)
    if (village?.kind === 'unit')
      report.hamlet = header.resolver.subject(
        village.type,
        village.names[0]!,
        header.subject?.level === 'hamlet' ? undefined : header.subject?.ref,
      )
    const place = {
      report: { ...report, mentions: inSentence },
      sentence,
      frame,
      own: said !== undefined,
      cues: targetCues(flat, sentence),
    }
    for (const [i, draft] of drafts.entries()) facts.push(...figureFacts(place, draft, drafts[i + 1]))
    facts.push(...milestoneFacts(place, figures, drafts))
    last = drafts.at(-1) ?? last
  }
  return { facts, frame, said: opened }
}

interface Place {
  readonly report: Report
  readonly sentence: Span
  readonly frame: Frame
  readonly own: boolean
  readonly cues: readonly number[]
}

/** One fact, or two of a range. */
function figureFacts({ report, sentence, frame, own, cues }: Place, draft: Draft, next: Draft | undefined): FactDraft[] {
  const { flat, text, mentions, header, units, hamlet } = report
  const { figure } = draft
  const when = readWhen({
    flat,
    mentions,
    sentence,
    at: { start: figure.from, end: figure.until },
    reach: draft.reach,
    limit: next?.reach.start ?? sentence.end,
    planned: draft.planned,
    cues,
    frame,
    own,
    header,
  })
  const subject = readSubject({
    text,
    flat,
    mentions,
    sentence,
    at: figure.from,
    reach: draft.reach,
    phrase: draft.phrase,
    frame: frame.subject,
    hamlet,
    header,
    units,
  })
  if (!subject) return []
  const fact: FactDraft = {
    phrase: draft.phrase,
    ...(draft.also ? { also: draft.also } : {}),
    ...(draft.unlisted ? { unlisted: true } : {}),
    value: figure.value,
    ...(figure.of === undefined ? {} : { of: figure.of }),
    comparator: figure.comparator,
    measure: draft.measure,
    role: draft.role,
    ...(draft.base ? { base: draft.base } : {}),
    ...(draft.direction ? { direction: draft.direction } : {}),
    kind: when.kind,
    period: when.period,
    subject: subject.subject,
    implied: [...(subject.implied ? ['unit'] : []), ...when.implied, ...(draft.inherited ? ['indicator'] : [])],
    review: [...when.review, ...subject.subject.review],
    span: { start: figure.start, end: figure.end },
    sentence: sentence.end - sentence.start > 600 ? clauseAround(text, sentence, figure) : sentence,
  }
  if (figure.high === undefined) return [fact]
  return [
    { ...fact, comparator: '>=' },
    { ...fact, comparator: '<=', value: figure.high },
  ]
}

function milestoneFacts(place: Place, figures: readonly { from: number; until: number }[], drafts: readonly Draft[]): FactDraft[] {
  const { report, sentence } = place
  const { flat, text, mentions } = report
  const facts: FactDraft[] = []
  let start = sentence.start
  for (let i = sentence.start; i <= sentence.end; i++) {
    if (i < sentence.end && flat[i] !== ';') continue
    const clause = { start, end: i }
    start = i + 1
    const inside = figures.filter(f => f.from >= clause.start && f.until <= clause.end)
    const stretches = freeStretches(flat, clause, inside)
    const drafted = drafts.filter(d => d.figure.from >= clause.start && d.figure.until <= clause.end)
    const found = findMilestones(text, flat, clause, mentions).filter(m => m.units)
    for (const stretch of stretches) {
      const after = drafted.filter(d => d.figure.until <= stretch.start).at(-1)?.phrase
      if (found.length === 0) for (const m of findMilestones(text, flat, stretch, mentions, after)) facts.push(...milestoneFact(place, m))
    }
    for (const m of found) facts.push(...milestoneFact(place, m))
  }
  return facts
}

/** A clause without its figures and the words that belong to them, up to the next comma. */
function freeStretches(flat: string, clause: Span, figures: readonly { from: number; until: number }[]): Span[] {
  const stretches: Span[] = []
  let start = clause.start
  for (const [i, figure] of figures.entries()) {
    const comma = flat.lastIndexOf(',', figure.from - 1)
    if (comma > start) stretches.push({ start, end: comma })
    const next = figures[i + 1]?.from ?? clause.end
    const after = flat.slice(figure.until, next).search(/[,(]\s/)
    start = after < 0 ? next : figure.until + after + 1
  }
  if (start < clause.end) stretches.push({ start, end: clause.end })
  return stretches.filter(s => s.end - s.start > 7 && !(s.start > clause.start && CONTINUES.test(flat.slice(s.start, s.start + 40))))
}

function milestoneFact({ report, sentence, frame, own, cues }: Place, milestone: MilestoneDraft): FactDraft[] {
  const { flat, text, mentions, header, units, hamlet } = report
  const { span } = milestone
  const when = readWhen({ flat, mentions, sentence, at: span, reach: span, limit: sentence.end, planned: false, cues, frame, own, header })
  const read = readSubject({
    text,
    flat,
    mentions,
    sentence,
    at: span.end,
    reach: { start: span.start, end: span.end },
    phrase: milestone.phrase,
    frame: frame.subject,
    hamlet,
    header,
    units,
  })
  const subjects = milestone.units
    ? milestone.units.names.map(name => ({
        subject: header.resolver.subject(milestone.units!.type, name, header.subject?.ref),
        implied: false,
      }))
    : read
      ? [read]
      : []
  return subjects.map(({ subject, implied }) => ({
    phrase: milestone.phrase,
    value: null,
    comparator: '=' as const,
    measure: 'milestone',
    role: 'level' as const,
    kind: when.kind,
    period: when.period,
    subject,
    implied: [...(implied ? ['unit'] : []), ...when.implied],
    review: [...when.review, ...subject.review],
    span,
    sentence: sentence.end - sentence.start > 600 ? clauseAround(text, sentence, span) : sentence,
  }))
}

function factOf(draft: FactDraft, report: ReportId, _text: string): Fact {
  const { subject, indicator, value, of } = draft
  const ref = { id: indicator?.id ?? null, name: indicator?.name ?? draft.phrase, text: draft.phrase }
  const review = [
    ...new Set([...draft.review, ...(draft.implied.includes('unit') && subject.review.includes('implied-unit') ? ['implied-unit'] : [])]),
  ]
  return {
    id: factId([
      report,
      subject.ref.id,
      indicatorKey(ref, fold),
      String(draft.period.year),
      draft.kind,
      draft.role,
      String(value),
      String(of ?? ''),
      draft.comparator,
    ]),
    report,
    unit: subject.ref,
    indicator: ref,
    period: draft.period,
    kind: draft.kind,
    role: draft.role,
    quantity: value === null ? null : quantity(value, draft.measure, { comparator: draft.comparator, ...(of === undefined ? {} : { of }) }),
    ...(draft.base ? { base: draft.base } : {}),
    ...(draft.direction ? { direction: draft.direction } : {}),
    implied: [...new Set(draft.implied)],
    review,
    span: draft.span,
    sentence: draft.sentence,
  }
}

function factId(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 12)
}
