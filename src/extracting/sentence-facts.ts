import type { Span } from '../domain/fact.ts'
import { lastYear, type Period, UNKNOWN_PERIOD, yearPeriod } from '../domain/period.ts'
import { guarded } from '../vietnamese/guarded.ts'
import { lastSign } from '../vietnamese/last-sign.ts'
import type { FigureMention } from '../vietnamese/mention.ts'
import { latin } from '../vietnamese/pattern.ts'
import { clauseAround } from '../vietnamese/sentences.ts'
import type { Frame } from './context.ts'
import type { Draft } from './draft-type.ts'
import type { FactDraft } from './fact-draft.ts'
import { CONTINUES } from './gap.ts'
import type { Header } from './header-type.ts'
import { kindOfYear } from './kind-of-period.ts'
import type { Said } from './mentions-within.ts'
import { findMilestones, mayTellStates } from './milestones.ts'
import type { Report } from './report-type.ts'
import { readSubject } from './subject.ts'
import { type MilestoneDraft, unitMilestones } from './unit-milestones.ts'
import type { Subject } from './units.ts'
import { readWhen } from './when.ts'
import type { When } from './when-type.ts'

export interface Place {
  readonly report: Report
  /** In the sentence. */
  readonly said: Said
  readonly sentence: Span
  /** The unit that the sentence begins with. */
  readonly leading: Subject | undefined
  readonly frame: Frame
  readonly own: boolean
  readonly cues: readonly number[]
}

/** What a sentence tells: its figures, then the states that it names without a number. */
export function sentenceFacts(place: Place, figures: readonly FigureMention[], drafts: readonly Draft[]): FactDraft[] {
  const facts: FactDraft[] = []
  let of: Subject | undefined
  for (const [i, draft] of drafts.entries()) {
    const found = figureFacts(place, draft, drafts[i + 1], of)
    of = found[0]?.subject ?? of
    facts.push(...found)
  }
  facts.push(...milestoneFacts(place, figures, drafts))
  return facts
}

/** One fact, or two of a range. */
function figureFacts(
  { report, said, sentence, leading, frame, own, cues }: Place,
  draft: Draft,
  next: Draft | undefined,
  of: Subject | undefined,
): FactDraft[] {
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
    own,
    header,
  })
  const when = draft.unsaid
    ? REVISED.test(flat.slice(Math.max(sentence.start, figure.from - 90), figure.from))
      ? read
      : startOf(read, header, yearsSince(flat, sentence.start, figure.from))
    : draft.period
      ? {
          ...read,
          kind: (header.date ? kindOfYear(draft.period, header) : undefined) ?? read.kind,
          period: draft.period,
          implied: [],
          review: [],
        }
      : read
  const subject = readSubject({
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
  if (!subject) return []
  const fact: FactDraft = {
    phrase: draft.phrase,
    also: draft.also,
    unlisted: draft.unlisted,
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
    review: joined(when.review, subject.subject.review, NONE),
    span: { start: figure.start, end: figure.end },
    sentence: sentence.end - sentence.start > 600 ? clauseAround(text, sentence, figure) : sentence,
  }
  if (figure.high === undefined) return [fact]
  return [
    { ...fact, comparator: '>=' },
    { ...fact, comparator: '<=', value: figure.high },
  ]
}

/** "Điều chỉnh tổng thu từ 5.600 triệu đồng lên 6.120 triệu đồng": both are plans for one year. */
const REVISED = /điều chỉnh/u

/**
 * "giảm từ 34,7% xuống còn 28,9%": what it was when the time told of began, which the report does not say; so in doubt. Where "xuống còn 2%" is aimed
 * at, it was so in the time that the report looks back at, never after it.
 */
function startOf({ kind, period, implied, review }: When, { resultPeriod }: Header, years: number | undefined): When {
  return {
    kind: 'result',
    period: kind === 'target' ? beforeAim(period, resultPeriod) : beforeResult(period, resultPeriod, years),
    implied: [...implied.filter(word => word !== 'year'), 'year'],
    review: [...review.filter(word => word !== 'implied-year'), 'implied-year'],
  }
}

function beforeAim(aim: Period, now: Period | undefined): Period {
  if (aim.year === null || !now || now.year === null || lastYear(now.year) >= lastYear(aim.year)) return UNKNOWN_PERIOD
  return yearPeriod(lastYear(now.year))
}

/** "Sau 5 năm, thu nhập tăng từ 25 lên 45 triệu đồng": how many years it took, where that is said. */
function yearsSince(flat: string, from: number, to: number): number | undefined {
  const found = YEARS_SINCE.exec(flat, from, to)?.groups
  return found && (found.spelled ? SPELLED.indexOf(found.spelled) + 2 : Number(found.count))
}
const SPELLED = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const YEARS_SINCE = guarded(
  latin(
    new RegExp(
      `(?<!\\p{L})(?:sau|qua|trong|trải qua)(?: (?:gần|hơn|chặng đường|vòng))* (?:(?<count>[2-9]|1\\d|0[2-9])|(?<spelled>${SPELLED.join('|')})) năm(?! (?:19|20)\\d\\d|\\p{L}*\\d)`,
      'u',
    ),
  ),
)

function beforeResult(period: Period, told: Period | undefined, years: number | undefined): Period {
  if (years !== undefined && typeof period.year === 'number') return yearPeriod(period.year - years)
  const isOfTerm = typeof told?.year === 'string' && typeof period.year === 'number' && period.year <= lastYear(told.year)
  const { year } = isOfTerm ? told : period
  if (year === null) return period
  return yearPeriod(typeof year === 'number' ? year - 1 : Number(year.slice(0, 4)))
}

const NONE: readonly string[] = []
const UNIT: readonly string[] = ['unit']
const INDICATOR: readonly string[] = ['indicator']

/** One after another; most are empty, and then nothing is copied. */
function joined(first: readonly string[], second: readonly string[], third: readonly string[]): readonly string[] {
  if (third.length > 0) return [...first, ...second, ...third]
  if (second.length === 0) return first
  return first.length === 0 ? second : [...first, ...second]
}

function milestoneFacts(place: Place, figures: readonly FigureMention[], drafts: readonly Draft[]): FactDraft[] {
  const { report, said, sentence } = place
  const { flat, text } = report
  const facts: FactDraft[] = []
  const words = flat.slice(sentence.start, sentence.end)
  for (let from = 0; from <= words.length; ) {
    const stop = words.indexOf(';', from)
    const end = stop < 0 ? words.length : stop
    const clause = { start: sentence.start + from, end: sentence.start + end }
    from = end + 1
    if (!mayTellStates(flat, clause)) continue
    const inside = figures.filter(f => f.from >= clause.start && f.until <= clause.end)
    const stretches = freeStretches(flat, clause, inside)
    const drafted = drafts.filter(d => d.figure.from >= clause.start && d.figure.until <= clause.end)
    const found = unitMilestones(text, flat, clause, said.units)
    for (const stretch of stretches) {
      const after = drafted.findLast(d => d.figure.until <= stretch.start)?.phrase
      if (found.length === 0) for (const m of findMilestones(text, flat, stretch, said.units, after)) facts.push(...milestoneFact(place, m))
    }
    for (const m of found) facts.push(...milestoneFact(place, m))
  }
  return facts
}

// …, (… | 19 tiêu chí và phấn đấu đạt chuẩn | 19/19 để về đích
const STATE_VERB =
  '(?:(?:đặt |quyết tâm |phấn đấu |tiếp tục |sẽ |đề nghị )*)(?:đạt|được|về đích|cán đích|trở thành|giữ|duy trì|hoàn thành|không còn|có (?:ít nhất |thêm )?(?:\\d|$))'
const TURN = latin(`[,(]\\s|\\s(?:và|để|đồng thời)\\s(?=${STATE_VERB}(?!\\p{L}))`, 'u')
const TURNS = guarded(latin(`\\s(?:và|để|đồng thời)\\s(?=${STATE_VERB}(?!\\p{L}))`, 'gu'))

/** Where a joined clause begins that holds the figure: "giữ vững phổ cập giáo dục | và đạt 13/19 tiêu chí"; -1 where none. */
function lastTurn(flat: string, from: number, to: number): number {
  const found = TURNS.all(flat, from, to).at(-1)
  return found ? from + found.index : -1
}

/** "Tỷ lệ hộ đạt danh hiệu “Gia đình văn hóa”" before a colon and its figure: what is counted, no state of the place. */
const NAME_OF_FIGURE = /(?:^|:)[\s\-+*•–]*(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|số|tổng số) [^:]*$/u

/** A clause without its figures and the words that belong to them, up to the next comma. */
function freeStretches(flat: string, clause: Span, figures: readonly { from: number; until: number }[]): Span[] {
  const stretches: Span[] = []
  let start = clause.start
  for (const [i, figure] of figures.entries()) {
    const stop = Math.max(
      lastSign(flat, ',', start, figure.from),
      lastSign(flat, ':', start, figure.from),
      lastTurn(flat, start, figure.from),
    )
    if (stop > start && !(flat[stop] === ':' && NAME_OF_FIGURE.test(flat.slice(start, stop)))) stretches.push({ start, end: stop })
    const next = figures[i + 1]?.from ?? clause.end
    const after = flat.slice(figure.until, next).search(TURN)
    start = after < 0 ? next : figure.until + after + 1
  }
  if (start < clause.end) stretches.push({ start, end: clause.end })
  return stretches.filter(s => s.end - s.start > 7 && !(s.start > clause.start && CONTINUES.test(flat.slice(s.start, s.start + 40))))
}

function milestoneFact({ report, said, sentence, leading, frame, own, cues }: Place, milestone: MilestoneDraft): FactDraft[] {
  const { flat, text, header, units, hamlet } = report
  const { span } = milestone
  const when = readWhen({
    flat,
    said,
    sentence,
    at: span,
    reach: span,
    limit: sentence.end,
    planned: false,
    beside: false,
    ratio: false,
    cues,
    frame,
    own,
    header,
  })
  const read = readSubject({
    text,
    flat,
    named: said.units,
    sentence,
    at: span.end,
    reach: { start: span.start, end: span.end },
    phrase: milestone.phrase,
    measure: '',
    turn: undefined,
    allUnits: report.said.units,
    leading,
    frame: frame.subject,
    of: undefined,
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
    also: undefined,
    unlisted: undefined,
    indicator: undefined,
    value: null,
    of: undefined,
    comparator: '=' as const,
    measure: 'milestone',
    role: 'level' as const,
    measuredIn: undefined,
    base: undefined,
    direction: undefined,
    kind: when.kind,
    period: when.period,
    subject,
    implied: joined(implied ? UNIT : NONE, when.implied, NONE),
    review: joined(when.review, subject.review, NONE),
    span,
    sentence: sentence.end - sentence.start > 600 ? clauseAround(text, sentence, span) : sentence,
  }))
}
