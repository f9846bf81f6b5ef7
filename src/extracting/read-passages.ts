import type { Span } from '../domain/fact.ts'
import { lastYear, type Period, yearPeriod } from '../domain/period.ts'
import { flatten } from '../vietnamese/flatten.ts'
import { guarded, lookThrough } from '../vietnamese/guarded.ts'
import type { FigureMention } from '../vietnamese/mention.ts'
import { latin } from '../vietnamese/pattern.ts'
import { HAMLET_TYPES } from '../vietnamese/rules/unit-names.ts'
import { splitSentences } from '../vietnamese/sentences.ts'
import { completeNames } from './complete-names.ts'
import { type Frame, headingFrame, joinFrames, leadFrame, NO_FRAME, periodsIn } from './context.ts'
import { isDone, targetCues } from './cues.ts'
import { draftSentence } from './draft.ts'
import type { Draft } from './draft-type.ts'
import type { FactDraft } from './fact-draft.ts'
import type { Header } from './header-type.ts'
import { answerStart, askedFrame, isQuestion } from './interview.ts'
import { kindOfYear } from './kind-of-period.ts'
import { leadSubject } from './lead-subject.ts'
import { type Said, saidWithin, within } from './mentions-within.ts'
import { bodyStart, type Passage } from './outline.ts'
import type { Report } from './report-type.ts'
import { figureFacts, milestoneFacts } from './sentence-facts.ts'
import { readTable } from './tables.ts'
import { thenFrame } from './then-frame.ts'
import { cameToNow } from './to-now.ts'
import type { Subject } from './units.ts'

/** The facts of a report's passages, in reading order. */
export function readPassages(report: Report, passages: readonly Passage[]): FactDraft[] {
  const { text, flat, said: all, header, units } = report
  const facts: FactDraft[] = []
  const only = onlyHamlet(all, header)
  let headings: { level: number; frame: Frame }[] = []
  /** What the headings say together. */
  let above = NO_FRAME
  let leadIn: Frame | undefined
  let lastFrame = NO_FRAME
  let heading = ''
  /** What the last paragraph that named its year says for those after it. */
  let carried = NO_FRAME
  /** The one of several units in turn that the last paragraph told of. */
  let peer: Subject | undefined
  /** What the last question of an interview says for its answer. */
  let asked: Frame | undefined
  for (const [i, passage] of passages.entries()) {
    if (passage.kind === 'title') continue
    if (passage.kind === 'row') {
      if (passages[i - 1]?.kind === 'row') continue
      const last = passages.findIndex((p, k) => k > i && p.kind !== 'row')
      const rows = passages.slice(i, last < 0 ? passages.length : last)
      const frame = joinFrames(above, leadIn)
      facts.push(...readTable(text, flat, all, rows, frame, header, frame.subject ?? header.district ?? header.subject))
      continue
    }
    const body = bodyStart(text, passage)
    const asks = isQuestion(flat, body, passage.end)
    const start = asked && !asks ? answerStart(flat, body, passage.end) : body
    if (passage.kind === 'heading' && !asks) {
      const said = saidWithin(all, passage)
      const subject = leadSubject(text, flat, said.units, start, passage.end, header)
      heading = text.slice(start, passage.end)
      const frame = { ...headingFrame(flat, said, passage, header), ...(subject ? { subject } : {}) }
      if (passage.level === 6) {
        leadIn = followedBy(lastFrame, frame)
        carried = planned(leadIn) ?? carried
      } else {
        headings = [...headings.filter(h => h.level < passage.level), { level: passage.level, frame }]
        above = headings.reduce((all, h) => joinFrames(all, h.frame), NO_FRAME)
        leadIn = undefined
        carried = NO_FRAME
        lastFrame = NO_FRAME
      }
      continue
    }
    if (passage.kind === 'text') leadIn = undefined
    const goesOn = carries(flat, passage, carried)
    const around = goesOn ? joinFrames(above, carried) : above
    const going =
      peer && passage.kind === 'text' && !namesAny(flat.slice(start, passage.end), header) && !OF_ALL.test(flat.slice(start, start + 60))
        ? peer
        : undefined
    const led = leadIn ? followedBy(around, leadIn) : around
    const base = going && !led.subject ? joinFrames(led, { subject: going }) : led
    // "Trong đó chi đầu tư …" on a line of its own: parts of the whole above it
    const total = PARTS.test(flat, start, Math.min(flat.length, start + 24)) ? facts.at(-1) : undefined
    const parts = total ? joinFrames(base, { kind: total.kind, period: total.period }) : base
    const result = readPassage({ text, flat, said: all, header, units, hamlet: only }, passage, start, parts, heading)
    facts.push(...result.facts)
    lastFrame = result.frame
    if (passage.kind === 'text') peer = header.peers.length > 0 ? result.frame.subject : undefined
    if (asks) {
      // a place that is asked about is so for the one answer
      asked = followedBy({ ...asked, subject: undefined }, askedFrame(flat, saidWithin(all, passage), passage, header))
      headings = []
      above = asked
      carried = NO_FRAME
      continue
    }
    carried =
      result.said && passage.kind === 'text' && !isSpanOfYears(result.frame, header)
        ? joinFrames(NO_FRAME, { kind: result.frame.kind, period: result.frame.period })
        : goesOn
          ? carried
          : NO_FRAME
    if (/:\s*$/.test(text.slice(start, passage.end))) {
      leadIn = colonFrame(report, { start, end: passage.end }, result.frame)
      if (passage.kind === 'text') carried = planned(leadIn) ?? carried
    }
  }
  return facts
}

/** The one hamlet that the report of a commune names, for "bản có 96 hộ" in another paragraph; undefined where it names several. */
function onlyHamlet({ units }: Said, { resolver, subject }: Header): Subject | undefined {
  if (subject?.level === 'hamlet') return undefined
  let found: Subject | undefined
  for (const m of units)
    if (HAMLET_TYPES.has(m.type)) {
      const one = m.names.length === 1 ? resolver.subject(m.type, m.names[0]!, subject?.ref) : undefined
      if (!one || (found && found.ref.id !== one.ref.id)) return undefined
      found = one
    }
  return found
}

/** "Cả hai xã đều …" */
const OF_ALL = latin(
  /^[^.;:\d]{0,24}(?<!\p{L})(?:(?:cả )?(?:hai|ba|bốn)|các|những|toàn) (?:xã|phường|huyện|địa phương|đơn vị|nơi)(?!\p{L})/u,
)

/** Whether one of the units told of in turn is named, with its type word or without. */
function namesAny(flat: string, { subject, peers }: Header): boolean {
  return [subject, ...peers].some(one => one?.unit !== undefined && flat.includes(flatten(one.unit.bareName)))
}

const MEETING =
  'phát biểu|kết luận|nhân dịp này|dịp này|tại hội nghị|tại đại hội|tại kỳ họp|tại buổi|hội nghị|đại hội|đồng chí|kỳ họp|khen thưởng|giấy khen|trước đó|nhiệm kỳ qua'
/** Paragraphs that open the part on the meeting itself end what was said of a year; of plans, those that tell what was done, too. */
const TURNS = latin(`^[^.;]{0,90}(?:${MEETING}|đã |kết quả|đến nay|hiện nay)`, 'u')
const TURNS_FROM_RESULTS = latin(`^[^.;]{0,90}(?:${MEETING}|(?:đến|hiện) nay|hiện có)`, 'u')

function carries(flat: string, passage: Span, carried: Frame): boolean {
  if (carried.kind === undefined && carried.period === undefined) return false
  const turns = carried.kind === 'result' ? TURNS_FROM_RESULTS : TURNS
  return !turns.test(flat.slice(passage.start, Math.min(passage.end, passage.start + 160)))
}

/** "Giai đoạn 2021 - 2023, … dồn 148,7 tỷ đồng" in a report on 2023: the next paragraph is on the year again. A term of office, five years, goes on. */
function isSpanOfYears({ period, kind }: Frame, { resultPeriod }: Header): boolean {
  if (kind !== 'result' || typeof period?.year !== 'string' || typeof resultPeriod?.year !== 'number') return false
  return lastYear(period.year) - Number(period.year.slice(0, 4)) !== TERM_YEARS
}
const TERM_YEARS = 5

/** "… xác định đến năm 2030:", its list, and then "Trong cả nhiệm kỳ, …": what a list of plans leaves for the paragraph below it. */
function planned({ kind, period }: Frame): Frame | undefined {
  return kind === 'target' ? { kind, ...(period ? { period } : {}) } : undefined
}

/** What was said of a year of results is not the year of the plans that follow. */
function followedBy(last: Frame, next: Frame): Frame {
  const turns = last.kind !== undefined && next.kind !== undefined && last.kind !== next.kind && next.period === undefined
  return joinFrames(turns ? { subject: last.subject } : last, next)
}

/** A paragraph that ends in a colon speaks for the list below it. */
function colonFrame({ flat, said }: Report, span: Span, frame: Frame): Frame {
  const words = flat.slice(span.start, span.end)
  const tail = { start: span.start + Math.max(0, words.length - 240), end: span.end }
  const period = periodsIn(within(said.periods, tail), tail).at(-1)?.period
  const planned =
    targetCues(flat, tail).length > 0 ||
    (/(?:chỉ tiêu|mục tiêu)[^.]*$/u.test(words) && !/(?:kết quả|đạt được|thực hiện|hoàn thành)[^.]*$/u.test(words))
  return followedBy(frame, { ...(period ? { period } : {}), ...(planned ? { kind: 'target' as const } : {}) })
}

/** "- Năm 2028, thu ngân sách 5 tỷ đồng" in a list of plans is a plan, whatever is known of the year, unless it tells what was done. */
function amidPlans(passage: Passage, base: Frame, flat: string, sentence: Span, said: Frame | undefined): Frame | undefined {
  if (passage.kind !== 'item' || base.kind !== 'target' || said?.kind !== 'result' || isDone(flat, sentence.start, sentence.end))
    return said
  return { ...said, kind: 'target' }
}

/** Longer ago than the year before the report: what it says of such a year is told in passing. */
function isHistory({ period }: Frame, { resultPeriod, date }: Header): boolean {
  if (typeof period?.year !== 'number') return false
  return date === undefined ? period.year < lastYear(resultPeriod?.year ?? null) : period.year < Number(date.slice(0, 4)) - 1
}

/** "Năm 2011, xã chỉ đạt 5 tiêu chí. Đến nay, thu nhập đạt …": after a look at former years, or at a term as a whole, the time of the report. */
function comesToNow(flat: string, sentence: Span, { kind, period }: Frame, { resultPeriod }: Header): Period | undefined {
  if (kind !== 'result' || !period || period.year === null || !NOW_LEAD.test(flat, sentence.start, sentence.end)) return undefined
  const now = typeof resultPeriod?.year === 'number' ? resultPeriod : undefined
  if (typeof period.year === 'number') return now && period.year < Number(now.year) ? now : undefined
  return now && Number(now.year) <= lastYear(period.year) ? now : yearPeriod(lastYear(period.year))
}
const NOW_LEAD = guarded(
  latin(
    /^[\s"*+•-]*(?:(?:đến|tới|cho đến|tính đến) (?:nay|giờ|thời điểm này)|hiện(?! (?:đại|tượng|thực|trạng|vật|hữu|hành))|ngày nay|giờ đây|bây giờ)(?!\p{L})/u,
  ),
)

/** "Đầu năm 2016 có 3.142 hộ; cuối năm 2017: …; đến cuối năm 2018 còn 1.438 hộ. Riêng …": the last of the years that a sentence comes to goes on. */
function cameTo({ kind, period }: Frame, { periods, figures }: Said, sentence: Span, header: Header): Period | undefined {
  if (kind !== 'result' || typeof period?.year !== 'number' || periods.length < 3) return undefined
  const years = periodsIn(periods, sentence).map(m => m.period)
  const last = years.at(-1)
  const rising = years.length > 2 && years.every((p, i) => typeof p.year === 'number' && (i === 0 || p.year >= Number(years[i - 1]!.year)))
  if (!rising || !last || figures.length < years.length || Number(last.year) <= period.year) return undefined
  return kindOfYear(last, header) === 'target' ? undefined : last
}

function isEvent(flat: string, sentence: Span): boolean {
  return EVENT.test(flat, sentence.start, sentence.end)
}
const EVENT = guarded(/(?:công nhận|về đích|đạt chuẩn|đón nhận|được tặng|được phong|sáp nhập|thành lập|khánh thành|hoàn thành)/u)

/** "… 146 tỷ đồng trong 5 năm. Trong đó: …": parts are of the time of their whole. */
const PARTS = guarded(latin(/^[\s"*+•-]*trong đó(?!\p{L})/u))

/** A number without a measure amid words ("mũi 3 cho") is part of them. */
function isBareWord(flat: string, m: FigureMention): boolean {
  return m.measure === '' && !m.scaled && !/^\s*(?:[,;.)(]|$|\n|với |đạt |chiếm |tăng |giảm )/u.test(flat.slice(m.until, m.until + 8))
}

/** Where the names end that begin inside a figure: "02 xã Thanh Sơn, Đồn Đạc". */
function namesEnd({ units }: Said, figure: Span): number {
  const names = units.find(m => m.start >= figure.start && m.start < figure.end && m.end > figure.end)
  return names?.end ?? figure.end
}

function readPassage(
  report: Report,
  passage: Passage,
  from: number,
  base: Frame,
  heading: string,
): { facts: FactDraft[]; frame: Frame; said: boolean } {
  const { text, flat, said: all, header } = report
  const facts: FactDraft[] = []
  let frame = joinFrames(base, undefined)
  const lead = leadSubject(text, flat, within(all.units, passage), from, passage.end, header)
  // "Khóm Mỹ Thiện được công nhận …; 3/5 khóm …. Toàn phường còn …": only a colon gives a hamlet the whole paragraph.
  if (lead && (lead.level !== 'hamlet' || header.subject?.level === 'hamlet' || /^[^.;\d]{0,60}:/u.test(flat.slice(from, from + 70))))
    frame = joinFrames(frame, { subject: lead })
  let last: Draft | undefined
  let opened = false
  for (const sentence of splitSentences(text, { start: from, end: passage.end })) {
    lookThrough(flat, sentence)
    const here = saidWithin(all, sentence)
    const before = { start: from, end: sentence.start }
    const said =
      thenFrame(flat, sentence, before, all, header) ??
      amidPlans(passage, base, flat, sentence, leadFrame(flat, here, sentence, sentence.start, header))
    const figures = here.figures.filter(m => !isBareWord(flat, m))
    // "Năm 2018, xã được công nhận đạt chuẩn.": an event amid figures holds for itself only.
    const passing =
      said !== undefined && figures.length === 0 && isEvent(flat, sentence) && (sentence.start > from || isHistory(said, header))
    const around = frame
    const whole =
      said === undefined && PARTS.test(flat, sentence.start, Math.min(flat.length, sentence.start + 24)) ? facts.at(-1) : undefined
    if (whole) frame = joinFrames(frame, { kind: whole.kind, period: whole.period })
    if (said) frame = joinFrames(frame, said)
    else {
      const now = comesToNow(flat, sentence, frame, header)
      if (now) frame = joinFrames(frame, { kind: 'result', period: now })
    }
    opened ||=
      said !== undefined &&
      !passing &&
      (said.kind === 'target' ||
        (said.period !== undefined && said.period === header.over) ||
        (sentence.start === from && !isHistory(said, header)))
    const drawn = draftSentence(text, flat, sentence, figures, last, {
      heading,
      namesEnd: figure => namesEnd(here, figure),
      units: here.units,
    })
    const drafts = completeNames(flat, sentence, drawn)
    const village = here.units.findLast(m => HAMLET_TYPES.has(m.type) && m.names.length === 1)
    if (village)
      report.hamlet = header.resolver.subject(
        village.type,
        village.names[0]!,
        header.subject?.level === 'hamlet' ? undefined : header.subject?.ref,
      )
    const place = {
      report,
      said: here,
      sentence,
      leading: leadSubject(text, flat, here.units, sentence.start, sentence.end, header),
      frame,
      own: said !== undefined,
      cues: targetCues(flat, sentence),
    }
    /** How many facts the sentences before have told. */
    const told = facts.length
    let of: Subject | undefined
    for (const [i, draft] of drafts.entries()) {
      const found = figureFacts(place, draft, drafts[i + 1], of)
      of = found[0]?.subject ?? of
      facts.push(...found)
    }
    facts.push(...milestoneFacts(place, figures, drafts))
    const aimed = facts.slice(told).findLast(fact => fact.kind === 'target' && !fact.implied.includes('year'))
    if (aimed && typeof aimed.period.year === 'number' && kindOfYear(aimed.period, header) === 'target')
      frame = joinFrames(frame, { aim: aimed.period })
    const come =
      cameTo(frame, here, sentence, header) ??
      (frame.kind === 'result' ? cameToNow(flat, sentence.start, sentence.end, frame.period, header) : undefined)
    if (come && !passing && !whole) frame = joinFrames(frame, { period: come })
    last = drafts.at(-1) ?? last
    if (passing || whole) frame = around
  }
  return { facts, frame, said: opened }
}
