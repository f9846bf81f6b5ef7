import { measureClass } from '../../catalogue/indicator-words.ts'
import type { Answer, Choice } from '../../domain/answer.ts'
import type { Fact } from '../../domain/fact.ts'
import { spokenName } from '../../domain/spoken-name.ts'
import type { UnitRef } from '../../domain/unit.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { Asked, FigureRoom, UnitFacts } from '../choosing/asked.ts'
import { AMOUNTS } from '../choosing/by-role.ts'
import { fitting } from '../choosing/fitting.ts'
import { inMeasures } from '../choosing/measured.ts'
import { isOfPlan } from '../choosing/of-plan.ts'
import type { Group } from '../choosing/pick.ts'
import type { Scored } from '../matching/scored.ts'
import type { Query } from '../understanding/query.ts'
import { MOST_CHOICES, unitChoice } from './no-data.ts'
import { state } from './state.ts'

/** How much worse than the best the figures of a unit may fit that is asked about. */
export const CLOSE = 0.12

/** Of a name that several units bear: which of them. */
export function toldApart(unit: UnitRef, { units }: FigureRoom): UnitRef {
  const listed = units.get(unit.id)
  const [outer] = units.ancestors(unit.id)
  if (!listed || !outer || units.named(listed.bareName, listed.type).length < 2) return unit
  return { ...unit, name: `${unit.name} (${outer.name})` }
}

/** Another unit to ask about: a namesake, or what this one was or became, which is said. */
export function insteadOf(unit: UnitRef, asked: UnitRef, query: Query, room: FigureRoom): Choice {
  const choice = unitChoice(unit, query, room)
  const within = (former: UnitRef, current: UnitRef) => room.units.becameOf(former.id).some(({ id }) => id === current.id)
  if (unit.id === asked.id || (!within(unit, asked) && !within(asked, unit))) return choice
  const how = within(unit, asked) ? `nay thuộc ${asked.name}` : `gồm cả ${asked.name} trước đây`
  return { ...choice, label: `${choice.label}, ${how}` }
}

/** "so sánh A và B": in what, of that which reports say of each. */
export function chooseCommon(pool: readonly UnitFacts[], query: Query, { indicators }: FigureRoom): Answer | undefined {
  const idsOf = ({ facts }: UnitFacts) =>
    new Set(facts.flatMap(({ indicator, role }) => (indicator.id !== null && role === 'level' ? [indicator.id] : [])))
  const [first, ...others] = pool.map(idsOf)
  const common = [...(first ?? [])].filter(id => others.every(ids => ids.has(id))).slice(0, MOST_CHOICES)
  if (common.length === 0 || query.reading.intent !== 'compare') return undefined
  const names = pool.map(({ unit }) => unit.name).join(' và ')
  const years = query.years.map(year => ` ${typeof year === 'number' ? 'năm' : 'giai đoạn'} ${year}`).join('')
  const choices = common
    .flatMap(id => indicators.get(id)?.name ?? [])
    .map(name => ({ label: spokenName(name), question: `so sánh ${name} ${names}${years}` }))
  return { status: 'choose', intent: 'compare', language: query.reading.language, about: 'indicator', choices }
}

/** Which of the units that have the figure is meant, those that fit best first; where only one does, its figure. */
export function chooseUnit(asked: Asked, answers: readonly { unit: UnitRef; groups: readonly Group[] }[]): Answer {
  const { query, room } = asked
  // only those that have the figure for what was asked: a result of that year before a target
  const { mine, period } = query.reading
  const fit = new Map(answers.map(a => [a, fittingFacts(a.groups, query)]))
  const having = mine === undefined && period.relative === undefined ? answers.filter(a => fit.get(a)!.length > 0) : []
  const some = having.length > 0 ? having : answers
  const ofType = some.filter(a => mine !== undefined && fold(a.unit.name).startsWith(mine))
  const fits = (a: (typeof answers)[number]) => a.groups[0]![0]!.score
  const achieved = (a: (typeof answers)[number]) => Number(fit.get(a)!.some(fact => fact.kind === 'result'))
  const among = ofType.length > 0 ? ofType : some
  const ranked = [...among].sort((a, b) => achieved(b) - achieved(a) || fits(b) - fits(a))
  const top = Math.max(...ranked.map(fits))
  const first = ranked.find(a => fits(a) === top)!
  const best = first.groups[0]![0]!
  // "trồng rừng được bao nhiêu": where the best named is but a change, those that have hectares by a longer name may be meant
  const lacking = !isCountedSo(first.groups, query)
  const close = ranked
    .filter(
      a =>
        fits(a) >= top - CLOSE ||
        isAnswered(a.groups[0]![0]!, best) ||
        (lacking && a.groups[0]![0]!.asked >= ANSWERED && isCountedSo(a.groups, query)),
    )
    .slice(0, MOST_CHOICES)
  if (close.length === 1) return state(asked, close, [])
  return {
    status: 'choose',
    intent: query.reading.intent,
    language: query.reading.language,
    about: 'unit',
    choices: close.map(a => unitChoice(a.unit, query, room)),
  }
}

/** Share of the words that a figure answers to whose unit may be meant. */
const ANSWERED = 0.9

/** Whether there is an amount where one was asked for, in what it was asked for: "bao nhiêu ha". */
function isCountedSo(groups: readonly Group[], query: Query): boolean {
  const measures = query.reading.measures.filter(measure => measure !== '%')
  if (measures.length === 0 && query.roles) return true
  // of a unit that is counted in several ways the best named is told
  const told = measures.length === 0 ? fittingFacts(groups.slice(0, 1), query) : groups.flatMap(group => group.map(({ item }) => item))
  return told.some(fact => AMOUNTS.has(fact.role) && (measures.length === 0 || inMeasures(fact, measures)))
}

/** Worded otherwise, and all that was asked is said of the same kind of amount: of whom it is only the person knows. */
function isAnswered({ asked, tight, item }: Scored<Fact>, { item: best }: Scored<Fact>): boolean {
  if (asked < ANSWERED || !tight || item.quantity === null || best.quantity === null) return false
  return heldAs(item) === heldAs(best) && measureClass(item.quantity.measure) === measureClass(best.quantity.measure)
}

/** "vượt 13,6% kế hoạch" and "đạt 113,6% kế hoạch" both tell how a plan was met. */
function heldAs({ role, base }: Fact): Fact['role'] {
  return role === 'change' && isOfPlan(base) ? 'plan_ratio' : role
}

function fittingFacts(groups: readonly Group[], query: Query): readonly Fact[] {
  return groups.flatMap(group => fitting(group, query, () => true).facts)
}
