import type { Fact } from '../domain/fact.ts'
import type { CheckRule, Finding } from './finding.ts'
import type { Figure } from './interval.ts'
import { differingWords, nameOf, printedWords } from './wording.ts'

/** Bounds that a target may have and still say how far it goes. */
const BOUNDS = {
  higher: new Set(['=', '>=', '>', '~']),
  lower: new Set(['=', '<=', '<', '~']),
} as const
/** These words make another figure of the same indicator: "sản phẩm OCOP mới", "tốt nhiệm vụ trở lên". */
const QUALIFIER =
  /^(?:mới|thêm|trở|lên|trên|dưới|từ|riêng|nông|thôn|đô|khu|vực|vụ|xuân|mùa|đông|hè|thu|tập|phân|tán|mức|cấp|\d+|sao|liên|tiếp|tục|lần|cao|nâng|mẫu|kiểu|tháng|quý|trồng)$/u

/** A target that falls behind last year's result, by the catalogue's direction of the indicator. Often meant so, and then no error; worth a look. */
export const direction: CheckRule = ({ text, facts }, { indicators }) => {
  const yearly = facts.filter(isYearly)
  const targets = yearly.filter(fact => fact.kind === 'target')
  if (targets.length === 0) return []
  const results = new Map<string, Figure[]>()
  for (const fact of yearly) if (fact.kind === 'result') push(results, keyOf(fact, fact.period.year), fact)
  const findings: Finding[] = []
  for (const target of targets) {
    const before = results.get(keyOf(target, target.period.year - 1))?.filter(result => isSameThing(target, result))
    const way = before && before.length > 0 ? indicators.get(target.indicator.id!)?.direction : undefined
    if (!before || way === undefined || way === 'neutral' || !BOUNDS[way].has(target.quantity.comparator)) continue
    if (!before.every(result => isBehind(target, result, way))) continue
    findings.push(remarkOn(text, target, before.at(-1)!, way))
  }
  return findings
}

type YearlyFigure = Figure & { readonly period: { readonly year: number } }

/** An amount of a whole year that the catalogue knows. */
function isYearly(fact: Fact): fact is YearlyFigure {
  return (
    fact.indicator.id !== null &&
    fact.quantity !== null &&
    fact.quantity.of === undefined &&
    fact.role === 'level' &&
    typeof fact.period.year === 'number' &&
    fact.period.label === String(fact.period.year)
  )
}

function keyOf(fact: Figure, year: number): string {
  return `${fact.unit.id}|${fact.indicator.id}|${fact.quantity.measure}|${year}`
}

function push(map: Map<string, Figure[]>, key: string, fact: Figure): void {
  const known = map.get(key)
  if (known) known.push(fact)
  else map.set(key, [fact])
}

function isSameThing(target: Fact, result: Fact): boolean {
  return !differingWords(target, result).some(word => QUALIFIER.test(word))
}

function isBehind(target: Figure, result: Figure, way: 'higher' | 'lower'): boolean {
  if (!BOUNDS[way].has(result.quantity.comparator)) return false
  return way === 'higher' ? target.quantity.value < result.quantity.value : target.quantity.value > result.quantity.value
}

function remarkOn(text: string, target: Figure, result: Figure, way: 'higher' | 'lower'): Finding {
  const [first, second] = target.span.start < result.span.start ? [target, result] : [result, target]
  return {
    rule: 'direction',
    remark: way === 'higher' ? 'direction-below' : 'direction-above',
    values: {
      name: nameOf(target),
      year: String(target.period.year),
      target: printedWords(text, target),
      before: String(result.period.year),
      result: printedWords(text, result),
    },
    spans: [first.span, second.span],
    sentences: first.sentence.start === second.sentence.start ? [first.sentence] : [first.sentence, second.sentence],
    facts: [target.id, result.id],
  }
}
