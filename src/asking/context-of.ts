import type { Fact } from '../domain/fact.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { fold } from '../vietnamese/fold.ts'

/** Characters looked back for the sentence before. */
const LOOKED_BACK = 400

/**
 * What a report says around a figure: its sentence. Of a bare count ("phấn đấu đạt 03 tiêu chí gồm: …") the sentence before it too, which says
 * of what.
 */
export function contextOf(fact: Fact, knowledge: Knowledge): string {
  const report = knowledge.report(fact.report)
  if (!report) return ''
  const { quote } = knowledge.source(report, fact.sentence)
  if (!isBareCount(fact)) return quote
  const { start } = fact.sentence
  const before = report.text.slice(Math.max(0, start - LOOKED_BACK), start).trimEnd()
  return `${/[^.!?\n]*[.!?]?$/.exec(before.replace(/[.!?]$/, ''))?.[0] ?? ''} ${quote}`
}

/** Named by no more than what it is counted in: "tiêu chí". */
export function isBareCount({ indicator, quantity }: Fact): boolean {
  if (quantity === null || indicator.id !== null || indicator.text.length !== quantity.measure.length) return false
  return fold(indicator.text) === fold(quantity.measure)
}
