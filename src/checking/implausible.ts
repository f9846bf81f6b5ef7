import { UNIT_TYPES } from '../catalogue/units.ts'
import type { Fact } from '../domain/fact.ts'
import type { UnitLevel, UnitRef } from '../domain/unit.ts'
import type { Catalogue, CheckRule } from './finding.ts'
import { COUNTS, FALL, GATES, type Gate, PLAN_SHARE, SHARE } from './gates.ts'
import { type Figure, fits, printedRange, quotient } from './interval.ts'
import { amountWords, nameOf, printedWords } from './wording.ts'

/** Figures outside what is usual: a slip of a digit, of a scale word or of the measure, seldom a surprise. */
export const implausible: CheckRule = ({ text, sentences }, catalogue) =>
  sentences.flatMap(facts =>
    facts.flatMap(fact => {
      if (fact.quantity === null) return []
      const gate = gateOf(fact as Figure, catalogue)
      const { value } = fact.quantity
      if (gate && gate.low <= value && value <= gate.high) return []
      if (!gate && value >= 0) return []
      if (gate === PLAN_SHARE && isGiven(text, fact as Figure, facts)) return []
      const { low, high, measure } = gate ?? { low: 0, high: value, measure: fact.quantity.measure }
      return [
        {
          rule: 'implausible',
          remark: 'implausible',
          values: {
            name: nameOf(fact),
            printed: printedWords(text, fact),
            low: amountWords(low, measure),
            high: amountWords(high, measure),
          },
          spans: [fact.span],
          sentences: [fact.sentence],
          facts: [fact.id],
        },
      ]
    }),
  )

function gateOf(fact: Figure, catalogue: Catalogue): Gate | undefined {
  const { measure } = fact.quantity
  if (fact.role === 'plan_ratio') return measure === '%' ? PLAN_SHARE : undefined
  if (fact.role === 'change') return measure === '%' && fact.direction === 'down' ? FALL : undefined
  if (fact.role !== 'level') return undefined
  if (measure === '%') return isShare(fact) ? SHARE : undefined
  if (!GATED.has(measure)) return undefined
  const gates = [...(GATES[fact.indicator.id ?? ''] ?? []), ...COUNTS].filter(gate => gate.measure === measure)
  if (gates.length === 0) return undefined
  const level = gates[0]!.level === undefined ? undefined : levelOf(fact.unit, catalogue)
  return gates.find(gate => gate.level === level)
}

const GATED: ReadonlySet<string> = new Set([...Object.values(GATES).flat(), ...COUNTS].map(gate => gate.measure))

/** "Tỷ lệ hộ nghèo", "số hộ dùng nước sạch" in percent; not a growth, and not what is measured against a plan. */
function isShare({ indicator }: Fact): boolean {
  return /^(?:t[ỷỉ] (?:lệ|trọng)|số|hộ|độ che phủ)/iu.test(indicator.text) && !/tăng|giảm/iu.test(indicator.text)
}

/** "1.809,5/75 triệu đồng, bằng 2413% nghị quyết": what its own two numbers give is no slip. */
function isGiven(text: string, share: Figure, facts: readonly Fact[]): boolean {
  return facts.some(fact => {
    if (fact.indicator.text !== share.indicator.text || fact.quantity?.of === undefined || fact.role !== 'level') return false
    const { value, of } = fact.quantity
    return fits(quotient(text, fact as Figure, value, of, 100), printedRange(text, share))
  })
}

function levelOf(unit: UnitRef, { units }: Catalogue): UnitLevel | undefined {
  const listed = units.get(unit.id)
  if (listed) return listed.level
  const name = unit.name.toLowerCase()
  return UNIT_TYPES.find(({ type }) => name.startsWith(`${type} `))?.level
}
