import type { Span } from '../domain/fact.ts'
import { guarded } from '../vietnamese/guarded.ts'
import { lastSign } from '../vietnamese/last-sign.ts'
import type { FigureMention, PeriodMention } from '../vietnamese/mention.ts'
import { latin } from '../vietnamese/pattern.ts'
import { clauseAround } from '../vietnamese/sentences.ts'
import { firstInk } from '../vietnamese/spaces.ts'
import { findMilestones, mayTellStates } from './milestones.ts'
import { CONTINUES } from './naming/gap.ts'
import type { Draft } from './shapes/draft-type.ts'
import type { FactDraft } from './shapes/fact-draft.ts'
import { joined, NONE, UNIT } from './shapes/implied.ts'
import { type MilestoneDraft, unitMilestones } from './unit-milestones.ts'
import { readWhen } from './when/when.ts'
import type { Place } from './whose/place-type.ts'
import { readSubject } from './whose/subject.ts'

/** The states that a sentence names without a number, between its figures and hard marks. */
export function milestoneFacts(place: Place, figures: readonly FigureMention[], drafts: readonly Draft[]): FactDraft[] {
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

/** "3 trường (Mầm non, Tiểu học, THCS) đạt chuẩn" */
const NAMES_BEHIND = /^ ?\([^()\d]{2,80}\)/u

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
    const from = figure.until + (NAMES_BEHIND.exec(flat.slice(figure.until, next))?.[0].length ?? 0)
    const after = flat.slice(from, next).search(TURN)
    start = after < 0 ? next : from + after + 1
  }
  if (start < clause.end) stretches.push({ start, end: clause.end })
  return stretches.filter(s => s.end - s.start > 7 && !(s.start > clause.start && CONTINUES.test(flat.slice(s.start, s.start + 40))))
}

/** "Mục tiêu xa hơn: năm 2014 [được công nhận xã nông thôn mới]": the year is when, no part of the state. */
function behindYear(flat: string, span: Span, periods: readonly PeriodMention[]): Span {
  const opening = periods.find(m => m.start >= span.start && m.end < span.end)
  if (!opening || !ONLY_BEFORE.test(flat.slice(span.start, opening.start))) return span
  return { start: firstInk(flat, flat[opening.end] === ',' ? opening.end + 1 : opening.end), end: span.end }
}
const ONLY_BEFORE = /^(?:(?:đến|vào|trong|cuối|đầu|hết|giữa) )*$/u

function milestoneFact({ report, said, sentence, leading, frame, own, cues }: Place, milestone: MilestoneDraft): FactDraft[] {
  const { flat, text, header, units, hamlet } = report
  const span = behindYear(flat, milestone.span, said.periods)
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
    ended: undefined,
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
