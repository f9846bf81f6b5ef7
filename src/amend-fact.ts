import { HoiXaError } from './domain/errors.ts'
import type { Fact, FactId } from './domain/fact.ts'
import { type Quantity, quantity } from './domain/quantity.ts'
import { isSameQuantity } from './domain/restated.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import type { Clock, ReportStore } from './ports.ts'
import { recognize } from './vietnamese/recognize.ts'

export interface AmendingParts {
  readonly reports: ReportStore
  readonly knowledge: Knowledge
  readonly clock: Clock
}

/** A figure before and after staff put it right. */
export interface Amendment {
  readonly was: Fact
  readonly now: Fact
}

/** What a check doubted, and somebody has looked at now. */
const SETTLED: ReadonlySet<string> = new Set(['implausible', 'arithmetic', 'conflict'])

/**
 * Gives a stored figure the amount that staff say is right, for the reason they give. What the report prints stays known, and stays the sentence that is
 * cited. The same again changes nothing; the printed amount takes an earlier word of staff back.
 * @throws {HoiXaError} `fact-unknown`, `fact-no-figure`, `value-unreadable`
 */
export async function amendFact(id: FactId, value: string, why: string, parts: AmendingParts): Promise<Amendment> {
  const { reports, knowledge, clock } = parts
  const was = await knowledge.get(id)
  const report = was && (await reports.get(was.report))
  if (!was || !report) throw new HoiXaError('fact-unknown', `no figure ${id}`, { details: { fact: id } })
  if (was.quantity === null) throw new HoiXaError('fact-no-figure', `${id} is a milestone`, { details: { fact: id } })
  const amount = readAmount(value, was.quantity)
  if (isSameQuantity(amount, was.quantity)) return { was, now: was }
  const printed = was.corrected?.printed ?? was.quantity
  const isAsPrinted = isSameQuantity(amount, printed)
  const now: Fact = {
    ...was,
    quantity: amount,
    review: was.review.filter(reason => !SETTLED.has(reason)),
    corrected: { at: clock.now(), was: was.quantity, why, ...(!isAsPrinted && { printed }) },
  }
  const facts = (await reports.factsOf(was.report)).map(fact => (fact.id === id ? now : fact))
  await reports.put([{ report, facts }])
  knowledge.learn(report, facts)
  return { was, now }
}

/**
 * An amount as staff type it: "48,5 triệu đồng/người/năm", "12 thôn", "trên 50 ha", "12/16 chi bộ". The measure must be the figure's own, or its beginning
 * ("48,5 triệu đồng"); it may be left out where it is no money, since a bare amount of money would leave open how much.
 * @throws {HoiXaError} `value-unreadable`
 */
export function readAmount(text: string, before: Quantity): Quantity {
  const typed = text.normalize('NFC').trim()
  const [figure, ...more] = recognize(typed).mentions
  const refuse = () =>
    new HoiXaError('value-unreadable', `not an amount in ${before.measure}`, { details: { value: typed, measure: before.measure } })
  if (figure?.kind !== 'figure' || more.length > 0 || figure.from > 0 || figure.until < typed.length || figure.high !== undefined)
    throw refuse()
  const { measure, value, comparator, scaled, of = before.of } = figure
  const isMoney = before.measure.startsWith('đồng')
  const fits = measure === '' ? scaled === isMoney : before.measure === measure || before.measure.startsWith(`${measure}/`)
  if (!fits || (before.of === undefined && of !== undefined)) throw refuse()
  return quantity(value, before.measure, { comparator, ...(of !== undefined && { of }) })
}
