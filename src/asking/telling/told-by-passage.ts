import type { Answer } from '../../domain/answer.ts'
import type { Fact } from '../../domain/fact.ts'
import type { UnitRef } from '../../domain/unit.ts'
import type { Asked } from '../choosing/asked.ts'
import { inMeasures, lacksCount } from '../choosing/measured.ts'
import type { Group } from '../choosing/pick.ts'
import { coreName } from '../choosing/same-subject.ts'
import type { Scored } from '../matching/scored.ts'
import { byPassage } from './by-passage.ts'
import { state } from './state.ts'

/** The one figure that a passage says what was asked of, with the passage. */
export function toldByPassage(asked: Asked, unit: UnitRef): Answer | undefined {
  const one = byPassage(asked, unit)
  if (!one || lacksCount([one.item], asked.query.reading.measures)) return undefined
  const answer = state(asked, [{ unit, groups: [[one, ...amountsBeside(one, asked, unit)]] }], [unit])
  if (answer.status !== 'answer') return undefined
  return { ...answer, passages: answer.facts.slice(0, 1).map(({ source }) => source) }
}

/** "bao nhiêu đối tượng, kinh phí bao nhiêu": of one name the figure of the same sentence that is counted otherwise, where both were asked for. */
function amountsBeside({ item: told }: Scored<Fact>, { query, scored }: Asked, unit: UnitRef): Group {
  const { measures } = query.reading
  if (!inMeasures(told, measures)) return []
  return (scored.get(unit.id) ?? []).filter(
    ({ item }) =>
      item.report === told.report &&
      item.sentence.start === told.sentence.start &&
      item.quantity?.measure !== told.quantity?.measure &&
      inMeasures(item, measures) &&
      coreName(item) === coreName(told),
  )
}
