import type { IndicatorCatalogue } from '../catalogue/indicators.ts'
import type { Fact } from '../domain/fact.ts'
import { lastYear } from '../domain/period.ts'
import { fold } from '../vietnamese/fold.ts'
import { holds } from './asked-figure.ts'
import type { Query } from './conversation.ts'

type Verdict = 'yes' | 'no' | 'unknown'

/** Yes, no or unknown, from the facts that will be stated beside it. */
export function judge(facts: readonly Fact[], query: Query, indicators: IndicatorCatalogue): Verdict {
  const { reading } = query
  const line = reading.words.line
  const asked = reading.figures[0]
  if (asked) {
    const stated = facts.find(
      fact => fact.quantity !== null && (asked.measure === undefined || fact.quantity.measure.startsWith(asked.measure)),
    )
    if (!stated?.quantity) return 'unknown'
    const verdict = holds(asked, stated.quantity)
    return verdict === undefined ? 'unknown' : verdict ? 'yes' : 'no'
  }
  const compared = / (nhieu hon|cao hon|lon hon|tang|it hon|thap hon|nho hon|giam) /.exec(line)?.[1]
  if (compared && facts.length >= 2) {
    const [earlier, later] = [...facts]
      .filter(f => f.quantity && f.role === 'level')
      .sort((a, b) => lastYear(a.period.year) - lastYear(b.period.year))
    if (earlier?.quantity && later?.quantity && earlier.quantity.measure === later.quantity.measure) {
      const more = later.quantity.value > earlier.quantity.value
      const wantsMore = /nhieu|cao|lon|tang/.test(compared)
      if (later.quantity.value === earlier.quantity.value) return 'no'
      return more === wantsMore ? 'yes' : 'no'
    }
    return 'unknown'
  }
  return met(facts, indicators)
}

/** Whether a target was met or a state reached: from a printed ratio, a milestone, or a result beside its target. */
function met(facts: readonly Fact[], indicators: IndicatorCatalogue): Verdict {
  const results = facts.filter(fact => fact.kind === 'result')
  for (const fact of results) {
    if (fact.role === 'plan_ratio' && fact.quantity) return fact.quantity.value >= 100 ? 'yes' : 'no'
    if (/(?:khong|chua) (?:dat|hoan thanh)(?! nhiem vu)/.test(fold(fact.indicator.text))) return 'no'
    if (fact.quantity === null) return 'yes'
    if (fact.role === 'change' && fact.base && /ke hoach|du toan|chi tieu|nghi quyet/.test(fold(fact.base)))
      return fact.direction === 'down' ? 'no' : 'yes'
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
