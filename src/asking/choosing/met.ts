import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import { type Fact, indicatorKey } from '../../domain/fact.ts'
import type { Quantity } from '../../domain/quantity.ts'
import { fold } from '../../vietnamese/fold.ts'
import { holds } from './holds.ts'
import { isOfPlan } from './of-plan.ts'

type Verdict = 'yes' | 'no' | 'unknown'
type Amount = Fact & { readonly quantity: Quantity }

/** Of what less is better, where the catalogue does not know it. */
const LOWER = / (?:ngheo|tai nan|chet|tu vong|bo hoc|vi pham|pham phap|that nghiep|suy dinh duong|qua han|ton dong|dich benh|chay) /

/**
 * Whether a target was met or a state reached: from a printed ratio, a milestone, or a result beside its target; unknown where the figures leave
 * it open, and where less is better and a share of the plan does not say of what.
 * @param over more than met: "vượt kế hoạch"
 * @param part share of the plan that is asked after, in percent: 50 of "một nửa kế hoạch"
 * @param isWhole whether a figure is of all the time that was asked for: nine months that fall short say nothing of the year
 */
export function met(
  facts: readonly Fact[],
  indicators: IndicatorCatalogue,
  over: boolean,
  isWhole: (fact: Fact) => boolean,
  part = 100,
): Verdict {
  const results = facts.filter(fact => fact.kind === 'result')
  const against = (value: number) => ({ comparator: over ? ('>' as const) : ('>=' as const), value })
  const short = (fact: Fact, reached: boolean | undefined): Verdict =>
    reached === undefined ? 'unknown' : reached ? 'yes' : isWhole(fact) ? 'no' : 'unknown'
  for (const fact of results) {
    const { quantity, role } = fact
    if (role === 'plan_ratio' && quantity) {
      if (isLower(fact, indicators) && !saysFall(fact)) return 'unknown'
      return short(fact, holds(against(part), quantity))
    }
    if (/(?:khong|chua) (?:dat|hoan thanh)(?! nhiem vu)/.test(fold(fact.indicator.text))) return 'no'
    if (part < 100) continue
    if (quantity === null) return 'yes'
    if (role === 'change' && isOfPlan(fact.base)) return fact.direction === 'down' ? 'no' : 'yes'
    const ofPlan = role === 'level' || (role === 'count_of' && /ke hoach|chi tieu|nghi quyet/.test(fold(fact.indicator.text)))
    if (ofPlan && quantity.of !== undefined) return short(fact, holds(against(quantity.of), quantity))
  }
  const pair = targetAndResult(facts)
  if (!pair || part < 100) return 'unknown'
  const [target, result] = pair
  if (!isWhole(result) && isWhole(target)) return 'unknown'
  return short(result, holds(goal(target, isLower(result, indicators), over) ?? NEVER, result.quantity))
}

/** The target and the result of one indicator, unit and time. */
function targetAndResult(facts: readonly Fact[]): readonly [Amount, Amount] | undefined {
  const levels = facts.filter((fact): fact is Amount => fact.quantity !== null && fact.role === 'level')
  for (const result of levels.filter(({ kind }) => kind === 'result')) {
    const target = levels.find(fact => fact.kind === 'target' && isItsPlan(fact, result))
    if (target) return [target, result]
  }
  return undefined
}

function isItsPlan(target: Amount, result: Amount): boolean {
  return (
    target.period.year === result.period.year &&
    target.unit.id === result.unit.id &&
    target.quantity.measure === result.quantity.measure &&
    indicatorKey(target.indicator, fold) === indicatorKey(result.indicator, fold)
  )
}

/** What has to hold of the result; undefined where "more than met" is not plain. */
function goal({ quantity: { comparator, value } }: Amount, lower: boolean, over: boolean) {
  const bounded = /[<>]/.test(comparator) ? comparator : lower ? ('<=' as const) : ('>=' as const)
  if (!over) return { comparator: bounded, value }
  return bounded.startsWith('<') ? undefined : { comparator: '>' as const, value }
}
/** Nothing is known to hold it. */
const NEVER = { comparator: '>' as const, value: Number.NaN }

function isLower({ indicator }: Fact, indicators: IndicatorCatalogue): boolean {
  if (saysFall({ indicator })) return false
  const listed = indicator.id === null ? undefined : indicators.get(indicator.id)
  return listed ? listed.direction === 'lower' : LOWER.test(` ${fold(indicator.text)} `)
}

/** "số hộ thoát nghèo", "mức giảm hộ nghèo": of these more is better. */
function saysFall({ indicator }: Pick<Fact, 'indicator'>): boolean {
  return / (?:giam|thoat|xoa) /.test(` ${fold(indicator.text)} `)
}
