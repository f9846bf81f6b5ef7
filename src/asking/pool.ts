import type { UnitId, UnitRef } from '../domain/unit.ts'
import type { Asked, UnitFacts } from './asked.ts'
import { innerUnits } from './inner-units.ts'
import { type Accept, leadingUnits, namedUnits } from './leading-units.ts'

/** Facts looked through where no unit is named; with more the catalogue's indicator says where to look. */
const SCANNED = 6_000

/**
 * The facts that may answer, by unit: those of the units named; of the communes within a district where a place is asked for ("xã nào …");
 * where no unit is named all there are, or, where they are many, those of the units that stand first by the indicator that the words name.
 * Undefined where no unit is named and no indicator of the catalogue says where to look.
 */
export async function poolOf(units: readonly UnitRef[], asked: Asked): Promise<readonly UnitFacts[] | undefined> {
  const { query, room, best } = asked
  const { knowledge } = room
  if (units.length > 0) {
    const [outer] = units
    if (!query.reading.which || units.length > 1) return ofUnits(units, asked)
    const inner = innerUnits(outer!.id, knowledge, room.units)
    if (inner.length === 0) return ofUnits(units, asked)
    const refs = inner.map(({ ref }) => ref)
    const many = inner.reduce((sum, { facts }) => sum + facts, 0) > SCANNED
    const ids = new Set(refs.map(({ id }) => id))
    return many && best ? byIndicator(asked, id => ids.has(knowledge.placedAs(id))) : ofUnits(refs, asked)
  }
  if (knowledge.size <= SCANNED)
    return ofUnits(
      knowledge
        .units()
        .filter(({ facts }) => facts > 0)
        .map(({ ref }) => ref),
      asked,
    )
  return best && byIndicator(asked, () => true)
}

function ofUnits(units: readonly UnitRef[], { room }: Asked): Promise<readonly UnitFacts[]> {
  return Promise.all(units.map(async unit => ({ unit, facts: await room.knowledge.ofUnit(unit.id) })))
}

/** The facts of the indicator that the words name, of the units that stand first by it or bear its name best. */
async function byIndicator(asked: Asked, accept: Accept): Promise<readonly UnitFacts[]> {
  const { query, room, best } = asked
  const index = room.knowledge.indicator(best!.item)
  if (!index) return []
  const { ranking } = query.reading
  const leading = ranking ? leadingUnits(index, ranking.most, asked, accept) : []
  const ids = new Set<UnitId>((leading.length > 0 ? leading : namedUnits(index, asked, accept)).map(room.knowledge.placedAs))
  const refs = [...ids].flatMap(id => room.knowledge.unit(id) ?? [])
  const found = await ofUnits(refs, asked)
  return found.map(({ unit, facts }) => ({ unit, facts: facts.filter(fact => fact.indicator.id === best!.item) }))
}
