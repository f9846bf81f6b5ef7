import { flatten } from '../vietnamese/flatten.ts'
import { isLetter, latin } from '../vietnamese/pattern.ts'
import { HAMLET_TYPES } from '../vietnamese/rules/unit-names.ts'
import { lastInk } from '../vietnamese/spaces.ts'
import { carries, colonFrame, followedBy, isSpanOfYears, planned } from './carried-frame.ts'
import type { Header } from './document/header-type.ts'
import { bodyStart, type Passage } from './document/outline.ts'
import type { Report } from './document/report-type.ts'
import { answerStart, askedFrame, isQuestion } from './interview.ts'
import { type Standard, standardSaid } from './naming/poverty-standard.ts'
import { type SubjectAbove, subjectAbove } from './naming/subject-above.ts'
import { type ParagraphLabel, paragraphLabel } from './paragraph-label.ts'
import { PARTS, readPassage } from './read-passage.ts'
import type { FactDraft } from './shapes/fact-draft.ts'
import { type Said, saidWithin } from './shapes/mentions-within.ts'
import type { Subject } from './shapes/units.ts'
import { readTable } from './tables/tables.ts'
import { type Frame, frameOf, joinFrames, NO_FRAME } from './when/context.ts'
import { headingFrame } from './when/heading-frame.ts'
import { leadSubject } from './whose/lead-subject.ts'
import type { ListAbove } from './whose/list-above.ts'

/** The facts of a report's passages, in reading order. */
export function readPassages(report: Report, passages: readonly Passage[]): FactDraft[] {
  const { text, flat, said: all, header, units, concerns } = report
  const facts: FactDraft[] = []
  const only = onlyHamlet(all, header)
  let headings: { level: number; frame: Frame; standard: Standard | undefined }[] = []
  /** What the headings say together. */
  let above = NO_FRAME
  let leadIn: Frame | undefined
  let lastFrame = NO_FRAME
  let heading = ''
  /** What the last paragraph that named its year says for those after it. */
  let carried = NO_FRAME
  /** What a labelled paragraph that came to its plans late leaves for the next one labelled like it: what held before. */
  let turn: { readonly label: ParagraphLabel; readonly before: Frame } | undefined
  /** The one of several units in turn that the last paragraph told of. */
  let peer: Subject | undefined
  /** What the last question of an interview says for its answer. */
  let asked: Frame | undefined
  let list: ListAbove | undefined
  let subject: SubjectAbove | undefined
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
    if (passage.kind === 'heading' && passages[i - 1]?.kind === 'title' && SUBTITLE.test(flat.slice(passage.start, passage.end))) continue
    const body = bodyStart(text, passage)
    const asks = isQuestion(flat, body, passage.end)
    const start = asked && !asks ? answerStart(flat, body, passage.end) : body
    if (passage.kind === 'heading' && !asks) {
      const said = saidWithin(all, passage)
      const unit = leadSubject(text, flat, said.units, start, passage.end, header)
      heading = text.slice(start, passage.end)
      if (passage.end - start > LONGEST_SUBJECT) subject = undefined
      else if (!PARTS.test(flat, start, Math.min(flat.length, start + 24)))
        subject = subjectAbove(text, { start, end: passage.end }, text[passage.start]!)
      list = heading.trimEnd().endsWith(':') ? { span: { start, end: passage.end }, drafts: [] } : undefined
      const over = headings.filter(h => h.level < passage.level).reduce((all, h) => joinFrames(all, h.frame), NO_FRAME)
      const frame = joinFrames(headingFrame(flat, said, passage, header, over), frameOf(undefined, undefined, unit))
      if (passage.level === 6) {
        leadIn = followedBy(lastFrame, frame)
        carried = planned(leadIn) ?? carried
      } else {
        const standard = standardSaid(flat, { start, end: passage.end }, all, header)
        headings = [...headings.filter(h => h.level < passage.level), { level: passage.level, frame, standard }]
        above = headings.reduce((all, h) => joinFrames(all, h.frame), NO_FRAME)
        leadIn = undefined
        carried = NO_FRAME
        lastFrame = NO_FRAME
      }
      continue
    }
    if (passage.kind === 'text') leadIn = undefined
    const label = passage.kind === 'text' ? paragraphLabel(flat, start) : undefined
    if (label && turn?.label.alike === label.alike) carried = turn.before
    const goesOn = carries(flat, passage, carried) && !turnsToPeer(report, passage, start, lastFrame.subject)
    const around = goesOn ? joinFrames(above, carried) : above
    const going =
      peer && passage.kind === 'text' && !namesAny(flat.slice(start, passage.end), header) && !OF_ALL.test(flat.slice(start, start + 60))
        ? peer
        : undefined
    const led = leadIn ? followedBy(around, leadIn) : around
    const base = going && !led.subject ? joinFrames(led, frameOf(undefined, undefined, going)) : led
    // "Trong đó chi đầu tư …" on a line of its own: parts of the whole above it
    const total = PARTS.test(flat, start, Math.min(flat.length, start + 24)) ? facts.at(-1) : undefined
    const parts = total ? joinFrames(base, frameOf(total.kind, total.period)) : base
    const own = passage.end - start <= LONGEST_SUBJECT ? subjectAbove(text, { start, end: passage.end }, text[passage.start]!) : undefined
    const closed = passage.kind === 'text' && subject !== undefined && !isLetter(subject.mark.charCodeAt(0))
    if (own || closed || text[passage.start] === subject?.mark) subject = own
    const result = readPassage({ text, flat, said: all, header, units, concerns, hamlet: only }, passage, start, parts, {
      heading,
      list,
      subject,
      standard: standardSaid(flat, { start, end: passage.end }, all, header) ?? headings.findLast(h => h.standard)?.standard,
    })
    if (!result.listed) list = undefined
    facts.push(...result.facts)
    lastFrame = result.frame
    if (passage.kind === 'text') peer = header.peers.length > 0 ? result.frame.subject : undefined
    if (asks) {
      // a place that is asked about is so for the one answer
      asked = followedBy(
        frameOf(asked?.kind, asked?.period, undefined, asked?.aim),
        askedFrame(flat, saidWithin(all, passage), { start: body, end: passage.end }, header),
      )
      headings = []
      above = asked
      carried = NO_FRAME
      continue
    }
    if (passage.kind === 'text')
      turn = label && comesToPlans(result, start, label) ? { label, before: goesOn ? carried : NO_FRAME } : undefined
    carried =
      result.said && passage.kind === 'text' && !isSpanOfYears(result.frame, header)
        ? frameOf(result.frame.kind, result.frame.period)
        : goesOn
          ? carried
          : NO_FRAME
    const last = lastInk(text, passage.end)
    if (last >= start && text[last] === ':') {
      list = { span: { start, end: passage.end }, drafts: result.drafts }
      leadIn = colonFrame(report, { start, end: passage.end }, result.frame)
      if (passage.kind === 'text') carried = planned(leadIn) ?? carried
    }
  }
  return facts
}

const LONGEST_SUBJECT = 60

/** "Việc thứ hai, … Hiện 3.102 hộ …. Năm 2023 huyện sẽ …": plans of that matter alone, told after how it stands. */
function comesToPlans({ facts, frame, saidAt }: ReturnType<typeof readPassage>, start: number, { inTurn }: ParagraphLabel): boolean {
  return frame.kind === 'target' && saidAt > start && (inTurn || facts.some(fact => fact.kind === 'result' && fact.span.start < saidAt))
}

/** "MAI CHÂU - Cùng thời điểm, …": a paragraph that begins with another unit of the report's own level is on that one's results again. */
function turnsToPeer({ text, flat, said, header }: Report, passage: Passage, start: number, last: Subject | undefined): boolean {
  if (passage.kind !== 'text' || !LABEL.test(flat.slice(start, start + LONGEST_SUBJECT))) return false
  const unit = leadSubject(text, flat, saidWithin(said, passage).units, start, passage.end, header)
  return unit !== undefined && unit.level === header.subject?.level && unit.ref.id !== (last ?? header.subject).ref.id
}
const LABEL = /^[^.;,\d]{2,40}(?: [-–] |: )/u

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

/** "Chỉ tiêu năm 2013 được xây dựng thận trọng" right below a title tells what the report is about, both years: no heading. */
const SUBTITLE = latin(/(?<!\p{L})(?:được|sẽ|vẫn|đều|phải|cần|đang) (?!giao|đạt|đề ra|thực hiện|hoàn thành|xác định)\p{L}/u)

/** "Cả hai xã đều …" */
const OF_ALL = latin(
  /^[^.;:\d]{0,24}(?<!\p{L})(?:(?:cả )?(?:hai|ba|bốn)|các|những|toàn) (?:xã|phường|huyện|địa phương|đơn vị|nơi)(?!\p{L})/u,
)

/** Whether one of the units told of in turn is named, with its type word or without. */
function namesAny(flat: string, { subject, peers }: Header): boolean {
  return [subject, ...peers].some(one => one?.unit !== undefined && flat.includes(flatten(one.unit.bareName)))
}
