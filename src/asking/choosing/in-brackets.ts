import type { Fact } from '../../domain/fact.ts'
import type { UnitRef } from '../../domain/unit.ts'
import type { Scored } from '../matching/scored.ts'
import type { Asked } from './asked.ts'
import { inMeasures } from './measured.ts'
import { whole } from './narrower.ts'

/** What may stand between a share and the number in brackets that goes with it. */
const OPENS = /^[^.;,(\n]{0,12}\((?:tương ứng|tương đương|tức|gồm|là|với)? *$/u

/**
 * "hộ cận nghèo 0,61% (28 hộ)": the number that goes with a share, counted in what was asked for and named by no more than that. It is of what the
 * share is of.
 * @param shares what was found, of one unit
 */
export function inBrackets(shares: readonly Fact[], asked: Asked, unit: UnitRef): Scored<Fact> | undefined {
  const { room, scored, query } = asked
  for (const share of shares) {
    const text = room.knowledge.report(share.report)?.text
    const beside = (scored.get(unit.id) ?? []).find(
      ({ item }) =>
        item.report === share.report &&
        item.kind === share.kind &&
        item.period.label === share.period.label &&
        item.span.start > share.span.end &&
        item.indicator.text === item.quantity?.measure &&
        inMeasures(item, query.reading.measures) &&
        OPENS.test(text?.slice(share.span.end, item.span.start) ?? ''),
    )
    if (beside) {
      const { text: name } = share.indicator
      return whole({ ...beside, item: { ...beside.item, indicator: { id: null, text: name, name } } }, 1)
    }
  }
  return undefined
}
