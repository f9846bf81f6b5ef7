import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import type { ComputedFigure } from '../../domain/answer.ts'
import { type Fact, indicatorKey } from '../../domain/fact.ts'
import { lastYear } from '../../domain/period.ts'
import type { Quantity } from '../../domain/quantity.ts'
import { fold } from '../../vietnamese/fold.ts'
import { asksWhetherMet, has } from '../understanding/cues.ts'
import type { Reading } from '../understanding/reading.ts'

type Amount = Fact & { readonly quantity: Quantity }

const COMPARING: ReadonlySet<string> = new Set(['compare', 'trend', 'progress', 'yes_no'])

/**
 * What follows from two of the facts stated: how far a result is on its plan, how far first and last year are apart, the difference of the two
 * that are compared. Nothing follows from figures that only bound an amount ("dưới", "trở lên"), that are counted otherwise, or of which
 * one is for a part of the year; and a target is no year of a course.
 * @param ownYears whether the question said a year of its own for each place
 */
export function compute(
  facts: readonly Fact[],
  reading: Reading,
  indicators: IndicatorCatalogue,
  ownYears = false,
): readonly ComputedFigure[] {
  if (!COMPARING.has(reading.intent)) return []
  const amounts = facts.filter(isAmount).sort((a, b) => lastYear(a.period.year) - lastYear(b.period.year))
  if (reading.intent === 'trend') return course(amounts)
  if (reading.intent === 'progress' || asksWhetherMet(reading.words)) {
    const pair = planAndResult(amounts)
    const printed = facts.some(fact => fact.role === 'plan_ratio')
    if (pair) return printed ? [] : [isLower(pair[1], indicators) ? difference(...pair) : share(...pair)]
  }
  const levels = facts.filter(fact => fact.quantity !== null && fact.role === 'level')
  const [first, second] = amounts
  if (levels.length !== 2 || !first || !second || !isAlike(first, second) || !areComparable(first, second, ownYears)) return []
  // two crops asked for side by side are not held against each other, nor is what they came to where their growth is
  const isHeldAgainst =
    indicatorKey(first.indicator, fold) === indicatorKey(second.indicator, fold) || (has('compare', reading.words) && !reading.roles)
  return isHeldAgainst ? [difference(first, second)] : []
}

/** An amount by itself; what only bounds one is none. */
function isAmount(fact: Fact): fact is Amount {
  return fact.quantity !== null && fact.role === 'level' && !/[<>]/.test(fact.quantity.comparator)
}

/** From the first year's result to the last one's. */
function course(amounts: readonly Amount[]): readonly ComputedFigure[] {
  const results = amounts.filter(fact => fact.kind === 'result' && partOf(fact) === '')
  const [first, last] = [results[0], results.at(-1)]
  if (!first || !last || first.period.year === last.period.year || !isAlike(first, last) || !isOfOne(first, last)) return []
  return [difference(first, last)]
}

/** The target and the result of one year. */
function planAndResult(amounts: readonly Amount[]): readonly [Amount, Amount] | undefined {
  for (const result of amounts.filter(({ kind }) => kind === 'result').reverse()) {
    const isItsPlan = (fact: Amount) => fact.period.label === result.period.label && isAlike(fact, result) && isOfOne(fact, result)
    const target = amounts.find(fact => fact.kind === 'target' && isItsPlan(fact))
    if (target) return [target, result]
  }
  return undefined
}

function isOfOne(a: Fact, b: Fact): boolean {
  return a.unit.id === b.unit.id && indicatorKey(a.indicator, fold) === indicatorKey(b.indicator, fold)
}

/** Of two units or two indicators what was reached or aimed at in one year: one's plan is not higher than another's result. */
function areComparable(a: Fact, b: Fact, ownYears: boolean): boolean {
  return isOfOne(a, b) || (a.kind === b.kind && (ownYears || a.period.year === b.period.year))
}

function isAlike(a: Amount, b: Amount): boolean {
  return a.quantity.measure === b.quantity.measure && partOf(a) === partOf(b)
}

/** What part of a year or what term a figure is for: "" the year, "-H1" its first half. */
function partOf({ period }: Fact): string {
  return period.label.replace(/(?:19|20)\d\d/g, '')
}

function isLower({ indicator }: Fact, indicators: IndicatorCatalogue): boolean {
  return indicator.id !== null && indicators.get(indicator.id)?.direction === 'lower'
}

function share(target: Amount, result: Amount): ComputedFigure {
  return { what: 'plan_share', value: rounded((result.quantity.value / target.quantity.value) * 100), measure: '%', from: [target, result] }
}

function difference(first: Amount, second: Amount): ComputedFigure {
  const value = rounded(Math.abs(second.quantity.value - first.quantity.value))
  return { what: 'difference', value, measure: first.quantity.measure, from: [first, second] }
}

/** Without what the computer's fractions leave behind. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
