import { guarded } from '../vietnamese/guarded.ts'
import type { FigureMention } from '../vietnamese/mention.ts'
import { latin } from '../vietnamese/pattern.ts'
import { clauseAround } from '../vietnamese/sentences.ts'
import { kindOfYear } from './document/kind-of-period.ts'
import { jointSubjects } from './joint-subjects.ts'
import { milestoneFacts } from './milestone-facts.ts'
import { withoutConcern } from './naming/concern-words.ts'
import type { Draft } from './shapes/draft-type.ts'
import type { FactDraft } from './shapes/fact-draft.ts'
import { INDICATOR, joined, NONE, UNIT } from './shapes/implied.ts'
import type { Subject } from './shapes/units.ts'
import { whenBefore, whenReached } from './when/moved-from.ts'
import { readWhen } from './when/when.ts'
import type { When } from './when/when-type.ts'
import { concernOf } from './whose/concerns.ts'
import type { Place } from './whose/place-type.ts'
import { readSubject } from './whose/subject.ts'

/** What a sentence tells: its figures, then the states that it names without a number. */
export function sentenceFacts(place: Place, figures: readonly FigureMention[], drafts: readonly Draft[]): FactDraft[] {
  const facts: FactDraft[] = []
  let of: Subject | undefined
  let { cues } = place
  for (const [i, draft] of drafts.entries()) {
    const last = drafts[i - 1]
    const read = figureFacts({ ...place, cues }, draft, last, drafts[i + 1], of)
    if (last && draft.planned && draft.inherited && draft.phrase === last.phrase) cues = unspent(cues, last, draft)
    const whole = facts.at(-1)
    const found = whole && goesWith(place, draft, drafts[i - 1]) ? read.map(fact => inTimeOf(whole, fact)) : read
    of = found[0]?.subject ?? of
    facts.push(...found)
  }
  facts.push(...milestoneFacts(place, figures, drafts))
  return facts
}

/** "Trồng 35 ha rừng, mục tiêu [40 ha]; kết nạp 7 đảng viên": what calls one figure a plan beside what was done says nothing of those behind it. */
function unspent(cues: readonly number[], last: Draft, { figure }: Draft): readonly number[] {
  return cues.some(cue => cue < last.figure.from) ? cues : cues.filter(cue => cue > figure.from)
}

/** "Quý IV thu 12 tỷ đồng; cả năm 58 tỷ đồng (dự toán [50 tỷ đồng])": whether a plan, a share or a change is of the figure right before it. */
function goesWith({ report: { flat }, said }: Place, draft: Draft, last: Draft | undefined): boolean {
  if (!last || !draft.inherited || draft.phrase !== last.phrase || last.period || draft.period) return false
  if (!draft.planned && draft.role !== 'plan_ratio' && draft.role !== 'period_ratio' && draft.role !== 'change') return false
  const [start, end] = [last.figure.until, draft.figure.from]
  return !flat.slice(start, end).includes(';') && !said.periods.some(m => m.start >= start && m.end <= end)
}

/** With the part of the year, or the whole of it, that another figure of the same year is told of. */
function inTimeOf({ period, kind }: FactDraft, fact: FactDraft): FactDraft {
  const isSameYear = typeof period.year === 'number' && period.year === fact.period.year && period.label !== fact.period.label
  return isSameYear && kind === 'result' ? { ...fact, period } : fact
}

/** One fact, or two of a range. */
function figureFacts(place: Place, draft: Draft, last: Draft | undefined, next: Draft | undefined, of: Subject | undefined): FactDraft[] {
  const { report, said, sentence, leading, frame, ended, own, cues } = place
  const { flat, text, header, units, hamlet } = report
  const { figure } = draft
  const read = readWhen({
    flat,
    said,
    sentence,
    at: { start: figure.from, end: figure.until },
    reach: draft.reach,
    limit: next?.reach.start ?? sentence.end,
    planned: draft.planned,
    beside: draft.planned && (draft.inherited || (next?.phrase === draft.phrase && next.measure === draft.measure && !next.planned)),
    ratio: draft.role === 'plan_ratio' || draft.role === 'period_ratio',
    cues,
    frame,
    ended,
    own,
    header,
  })
  const when = timeOf(place, draft, last, read)
  const concern = concernOf(report.concerns, { flat, sentence, at: figure.from, phrase: draft.phrase, units: report.said.units })
  const placed = readSubject({
    text,
    flat,
    named: said.units,
    sentence,
    at: figure.from,
    reach: draft.reach,
    phrase: draft.phrase,
    measure: draft.measure,
    turn: draft.turn,
    allUnits: report.said.units,
    leading,
    frame: frame.subject,
    of: draft.inherited && ((draft.role !== 'level' && draft.role !== 'count_of') || flat[figure.from - 1] === '(') ? of : undefined,
    hamlet,
    header,
    units,
  })
  const subject = concern?.sure ? { subject: concern.subject, implied: false } : placed
  if (!subject) return []
  const fact: FactDraft = {
    phrase: concern?.sure
      ? withoutConcern(draft.phrase, concern.subject.ref.name, flat.slice(figure.until, figure.until + 60))
      : draft.phrase,
    also: draft.also,
    unlisted: draft.unlisted || PRICE.test(draft.measure) || isYearly(flat, draft, when) || undefined,
    indicator: undefined,
    value: figure.value,
    of: figure.of,
    comparator: figure.comparator,
    measure: draft.measure,
    role: draft.role,
    measuredIn: undefined,
    base: draft.base,
    direction: draft.direction,
    kind: when.kind,
    period: when.period,
    subject: subject.subject,
    implied: joined(subject.implied ? UNIT : NONE, when.implied, draft.inherited ? INDICATOR : NONE),
    review: joined(when.review, subject.subject.review, concern?.sure === false ? DOUBTED : NONE),
    span: { start: figure.start, end: figure.end },
    sentence: sentence.end - sentence.start > 600 ? clauseAround(text, sentence, figure) : sentence,
  }
  const joint = jointSubjects(place, figure)
  if (joint.length > 0) return joint.map(one => ({ ...fact, subject: one, implied: fact.implied.filter(what => what !== 'unit') }))
  if (figure.high === undefined) return [fact]
  return [
    { ...fact, comparator: '>=' },
    { ...fact, comparator: '<=', value: figure.high },
  ]
}

/** What a thing costs is no value of what is made. */
const PRICE = /^đồng\/(?:kg|tấn|tạ|yến|quả|trái|con|lít|cây|chai|hộp|gói|lạng|bó|chậu|giỏ)(?!\p{L})/u
const DOUBTED: readonly string[] = ['implied-unit']

/** What the sentence says of its time, or of the times that it moved between or is told of in turn. */
function timeOf({ report: { flat, header }, sentence }: Place, draft: Draft, last: Draft | undefined, read: When): When {
  const at = { start: draft.figure.from, end: draft.figure.until }
  if (draft.unsaid) return whenBefore(flat, sentence, at, read, header)
  if (last?.unsaid && last.phrase === draft.phrase && draft.role === 'level') return whenReached(flat, sentence, at, read)
  if (!draft.period) return read
  const kind = (header.date ? kindOfYear(draft.period, header) : undefined) ?? read.kind
  return { kind, period: draft.period, implied: [], review: [] }
}

/** "Thu ngân sách bình quân hàng năm 28 tỷ đồng", where the report does not say of which years: of none of them. */
function isYearly(flat: string, { reach, figure, role, measure, phrase }: Draft, { kind, period }: When): boolean {
  if (kind === 'target' || role !== 'level' || typeof period.year === 'string' || measure.startsWith('%') || /thu nhập/iu.test(phrase))
    return false
  return A_YEAR.test(flat, reach.start, figure.from)
}
const A_YEAR = guarded(latin(/(?<!\p{L})bình quân (?:mỗi|hằng|hàng|từng) năm(?!\p{L})/u))
