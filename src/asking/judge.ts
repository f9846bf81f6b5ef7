import type { IndicatorCatalogue } from '../catalogue/indicators.ts'
import type { Fact } from '../domain/fact.ts'
import { lastYear } from '../domain/period.ts'
import { fold } from '../vietnamese/fold.ts'
import { holds } from './asked-figure.ts'
import { asksWhetherMet } from './cues.ts'
import type { Reading } from './interpret.ts'
import type { Query } from './query.ts'
import { asksWhichWay } from './yes-no.ts'

type Verdict = 'yes' | 'no' | 'unknown'

/** Yes, no or unknown, from the facts that will be stated beside it. */
export function judge(facts: readonly Fact[], query: Query, indicators: IndicatorCatalogue): Verdict {
  const { reading } = query
  const asked = reading.figures[0]
  if (asked) {
    const stated = facts.find(
      fact => fact.quantity !== null && (asked.measure === undefined || fact.quantity.measure.startsWith(asked.measure)),
    )
    if (!stated?.quantity) return 'unknown'
    // a plan does not say that it was done
    if (stated.kind === 'target' && asksWhetherDone(reading)) return 'unknown'
    const verdict = holds(asked, stated.quantity)
    return verdict === undefined ? 'unknown' : verdict ? 'yes' : 'no'
  }
  if (
    asksForTarget(reading) &&
    reading.period.years.length < 2 &&
    !/ hon /.test(reading.words.line) &&
    facts.some(fact => fact.kind === 'target')
  )
    return 'yes'
  const way = asksWhichWay(reading.words)
  if (way && reading.intent === 'yes_no') {
    const told = toldTurn(facts, reading)
    if (told !== undefined) return told === way ? 'yes' : 'no'
    if (facts.length >= 2) return comparedAmounts(facts, way, reading)
  }
  return all(facts, reading) ?? met(facts, indicators)
}

/** "đạt chuẩn hết rồi hả": whether the share that a report tells of is all. */
function all(facts: readonly Fact[], { words }: Reading): Verdict | undefined {
  if (!/ (?:het|tat ca|toan bo|deu|het thay) /.test(words.line)) return undefined
  const [share] = facts.filter(({ kind, role, quantity }) => kind === 'result' && role === 'level' && quantity?.measure === '%')
  if (share?.quantity?.comparator !== '=') return undefined
  return share.quantity.value >= 100 ? 'yes' : 'no'
}

/** "có đặt mục tiêu … không": whether there is one, not whether it was reached. */
function asksForTarget({ words }: Reading): boolean {
  return (
    / (?:co|da) (?:dat|de|dua) (?:ra )?(?:muc tieu|chi tieu|ke hoach) | (?:co|da) (?:phan dau|ke hoach|muc tieu) /.test(words.line) &&
    !asksWhetherMet(words)
  )
}

/** "đã trồng đủ 3.000 ha chưa", not "đã đặt mục tiêu … chưa". */
function asksWhetherDone({ words, kind }: Reading): boolean {
  return (
    kind !== 'target' &&
    / (?:da|duoc|du) (?!dat |de |dua |giao |len |duyet |phan |ra )/.test(words.line) &&
    / (?:chua|xong) | duoc \d.* (?:khong|ko|k) /.test(words.line)
  )
}

/** Which way a report itself says that something went; never what it says of a plan. */
function toldTurn(facts: readonly Fact[], { roles }: Reading): 'more' | 'less' | 'same' | undefined {
  if (!roles?.includes('change')) return undefined
  for (const { role, direction, base, quantity } of facts) {
    if (role === 'change' && direction && !isOfPlan(base)) return direction === 'up' ? 'more' : 'less'
    if (role === 'period_ratio' && quantity) return quantity.value === 100 ? 'same' : quantity.value > 100 ? 'more' : 'less'
  }
  return undefined
}

/** Of two units the first named against the second; of one unit the later year against the earlier, or the one named first where that is "hơn" the other. */
function comparedAmounts(facts: readonly Fact[], way: 'more' | 'less', { words, period }: Reading): Verdict {
  const levels = facts.filter(f => f.quantity && f.role === 'level')
  const ofUnits = new Set(levels.map(f => f.unit.id)).size > 1
  const byYear = [...levels].sort((a, b) => lastYear(b.period.year) - lastYear(a.period.year))
  const firstNamed = / hon /.test(words.line) && byYear.length === 2 && byYear[1]!.period.year === period.years[0]
  const [one, other] = ofUnits ? levels : firstNamed ? byYear.reverse() : byYear
  if (!one?.quantity || !other?.quantity || one.quantity.measure !== other.quantity.measure) return 'unknown'
  if (ofUnits && (levels.length !== 2 || one.kind !== other.kind)) return 'unknown'
  const more = one.quantity.value - other.quantity.value
  return (way === 'more' ? more > 0 : more < 0) ? 'yes' : 'no'
}

/** Whether a change is held against what was planned. */
export function isOfPlan(base: string | undefined): boolean {
  return base !== undefined && /ke hoach|du toan|chi tieu|nghi quyet/.test(fold(base))
}

/** Whether a target was met or a state reached: from a printed ratio, a milestone, or a result beside its target. */
function met(facts: readonly Fact[], indicators: IndicatorCatalogue): Verdict {
  const results = facts.filter(fact => fact.kind === 'result')
  for (const fact of results) {
    if (fact.role === 'plan_ratio' && fact.quantity) return fact.quantity.value >= 100 ? 'yes' : 'no'
    if (/(?:khong|chua) (?:dat|hoan thanh)(?! nhiem vu)/.test(fold(fact.indicator.text))) return 'no'
    if (fact.quantity === null) return 'yes'
    if (fact.role === 'change' && isOfPlan(fact.base)) return fact.direction === 'down' ? 'no' : 'yes'
    const ofPlan = fact.role === 'level' || (fact.role === 'count_of' && /ke hoach|chi tieu|nghi quyet/.test(fold(fact.indicator.text)))
    if (ofPlan && fact.quantity.of !== undefined) return fact.quantity.value >= fact.quantity.of ? 'yes' : 'no'
  }
  const result = results.find(fact => fact.role === 'level' && fact.quantity)
  const target = facts.find(
    fact => fact.kind === 'target' && fact.role === 'level' && fact.quantity && fact.period.year === result?.period.year,
  )
  if (!result?.quantity || !target?.quantity) return 'unknown'
  const lower = result.indicator.id !== null && indicators.get(result.indicator.id)?.direction === 'lower'
  const enough = lower ? result.quantity.value <= target.quantity.value : result.quantity.value >= target.quantity.value
  return enough ? 'yes' : 'no'
}
