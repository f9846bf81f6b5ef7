import type { UnitRef } from '../domain/unit.ts'
import type { Asked, UnitFacts } from './asked.ts'
import { liesIn } from './places.ts'

/** Facts looked through where no unit is named; with more the catalogue's indicator says where to look. */
const SCANNED = 6_000

/**
 * The facts that may answer, by unit: those of the units named; of the communes within a district where a place is asked for ("xã nào …");
 * where no unit is named all there are, or, where they are many, those of the indicator that the words name. Never a part of them.
 * Undefined where no unit is named and no indicator of the catalogue says where to look.
 */
export async function poolOf(units: readonly UnitRef[], asked: Asked): Promise<readonly UnitFacts[] | undefined> {
  const { query, room, best } = asked
  const { knowledge } = room
  const ofUnits = (refs: readonly UnitRef[]) => Promise.all(refs.map(async unit => ({ unit, facts: await knowledge.ofUnit(unit.id) })))
  if (units.length > 0) {
    const [outer] = units
    if (!query.reading.which || units.length > 1) return ofUnits(units)
    const inner = knowledge.units().filter(({ ref, facts }) => facts > 0 && ref.id !== outer!.id && liesIn(ref, outer!.id, room.units))
    return ofUnits(inner.length > 0 ? inner.map(({ ref }) => ref) : units)
  }
  if (knowledge.size <= SCANNED)
    return ofUnits(
      knowledge
        .units()
        .filter(({ facts }) => facts > 0)
        .map(({ ref }) => ref),
    )
  if (!best) return undefined
  const ids = await knowledge.unitsWith(best.item)
  const found = await ofUnits(ids.flatMap(id => knowledge.unit(knowledge.placedAs(id)) ?? []))
  return found.map(({ unit, facts }) => ({ unit, facts: facts.filter(fact => fact.indicator.id === best.item) }))
}
