import type { Fact } from '../../domain/fact.ts'
import { factName } from '../matching/fact-names.ts'
import type { Scored } from '../matching/scored.ts'
import type { Asked } from './asked.ts'
import { ENOUGH } from './pick.ts'

/** How much less of a question the state may answer to. */
const ALIKE = 0.02

/** "nông lâm nghiệp hoàn thành kế hoạch chưa": where its figures are of other things, the state that says it. */
export function toldAsMet(top: Scored<Fact>, scored: readonly Scored<Fact>[], { query }: Asked): Scored<Fact> | undefined {
  const { id } = top.item.indicator
  const isResult = ({ kind, period }: Fact) =>
    kind === 'result' && (query.years.length === 0 || query.years.includes(period.year as number))
  if (id === null || !query.roles?.includes('plan_ratio') || scored.some(s => s.item.indicator.id === id && isResult(s.item)))
    return undefined
  return scored.find(one => isResult(one.item) && one.tight && one.score >= ENOUGH && one.asked >= top.asked - ALIKE && saysMet(one.item))
}
/** Whether a report tells in words that a plan was met: "xuất khẩu vượt chỉ tiêu". */
export const saysMet = (fact: Fact): boolean => fact.quantity === null && fact.kind === 'result' && MET.test(factName(fact).words)
const MET = /(?:dat|vuot|hoan thanh) (?:[a-z]+ ){0,2}(?:ke hoach|chi tieu|nghi quyet|du toan)/
