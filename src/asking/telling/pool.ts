import type { UnitId, UnitRef } from '../../domain/unit.ts'
import type { IndicatorFacts } from '../../knowledge/indicator-facts.ts'
import type { Asked, UnitFacts } from '../choosing/asked.ts'
import { innerUnits } from '../choosing/inner-units.ts'
import { isLeftOut } from '../choosing/taken-off.ts'
import type { Query } from '../understanding/query.ts'
import { leadingUnits, namedUnits } from './leading-units.ts'
import { likeliest, MOST_LIKELY, nameable } from './likely-units.ts'
import { wholeField } from './list.ts'

/** Facts looked through where no unit is named; with more the catalogue's indicator says where to look. */
const SCANNED = 6_000
/** Units of a district or province that are looked at closely, of those that have the figure. */
const MOST_WITHIN = 64

/** The facts that may answer, by unit. */
export interface Pool {
  readonly facts: readonly UnitFacts[]
  /** How many units have what is asked for, where only the first of them are here. */
  readonly among?: number
}

/**
 * The facts that may answer: those of the units named; of the communes within a district where a place is asked for ("xã nào …");
 * where no unit is named all there are, or, where they are many, those of the units that stand first by the indicator that the words name.
 * None where no unit is named and no indicator of the catalogue says where to look.
 */
export async function poolOf(units: readonly UnitRef[], asked: Asked): Promise<Pool> {
  const { without } = asked.query
  const pool = await poolWith(units, asked)
  if (!without) return pool
  const facts = pool.facts
    .filter(({ unit }) => !without.units.has(unit.id))
    .map(({ unit, facts }) => ({
      unit,
      facts: facts.filter(
        fact => (fact.period.year === null || !without.years.has(fact.period.year)) && !(without.things && isLeftOut(fact, without.things)),
      ),
    }))
  return { ...pool, facts }
}

async function poolWith(units: readonly UnitRef[], asked: Asked): Promise<Pool> {
  const { query, room, best } = asked
  const { knowledge } = room
  if (units.length > 0) {
    const [outer] = units
    if (!query.reading.which || units.length > 1) return ofUnits(units, asked)
    const inner = await innerUnits(outer!.id, room)
    if (inner.length === 0) return ofUnits(units, asked)
    const refs = inner.map(({ ref }) => ref)
    const many = inner.reduce((sum, { facts }) => sum + facts, 0) > SCANNED
    return many && best ? byIndicator(asked, refs) : ofUnits(refs, asked)
  }
  return knowledge.size <= SCANNED ? amongAll(asked) : best ? byIndicator(asked) : { facts: [] }
}

async function amongAll(asked: Asked): Promise<Pool> {
  const { query, room, best } = asked
  const units = room.knowledge.units().filter(({ facts }) => facts > 0)
  const { facts: all } = await ofUnits(
    units.map(({ ref }) => ref),
    asked,
  )
  await room.breathe()
  const facts = nameable(all, asked)
  if (query.reading.ranking) return best && facts.length > MOST_LIKELY ? byIndicator(asked) : { facts }
  return { facts: asksForOne(query) ? likeliest(facts, asked) : facts }
}

/** Whether it would be asked which of several units is meant: not where all of them are. */
function asksForOne(query: Query): boolean {
  return !query.reading.which && !['list', 'compare'].includes(query.reading.intent) && !wholeField(query)
}

async function ofUnits(units: readonly UnitRef[], { room }: Asked): Promise<Pool> {
  return { facts: await Promise.all(units.map(async unit => ({ unit, facts: await room.knowledge.ofUnit(unit.id) }))) }
}

/**
 * The facts of the indicator that the words name, of the units that stand first by it or bear its name best.
 * @param within the only units that may answer, where not all may
 */
async function byIndicator(asked: Asked, within?: readonly UnitRef[]): Promise<Pool> {
  const { query, room, best } = asked
  const { knowledge } = room
  const index = knowledge.indicator(best!.item)
  if (!index) return { facts: [] }
  const only = within && new Set(within.map(({ id }) => id))
  const { without } = query
  const isKept = (id: UnitId) => !without?.units.has(knowledge.placedAs(id))
  const accept = only ? (id: UnitId) => only.has(knowledge.placedAs(id)) && isKept(id) : without && isKept
  const leading = query.reading.ranking && (await leadingUnits(index, query.reading.ranking, asked, accept))
  const among = leading && leading.among > 0 ? leading.among : undefined
  const ids = among === undefined ? await namedOf(index, asked, within) : leading!.units
  const refs = [...new Set(ids.map(knowledge.placedAs))].flatMap(id => knowledge.unit(id) ?? [])
  const { facts: found } = await ofUnits(refs, asked)
  const facts = found.map(({ unit, facts }) => ({ unit, facts: facts.filter(fact => fact.indicator.id === best!.item) }))
  return { facts, ...(among === undefined ? {} : { among }) }
}

async function namedOf(index: IndicatorFacts, asked: Asked, within: readonly UnitRef[] | undefined): Promise<readonly UnitId[]> {
  if (!within) return namedUnits(index, asked)
  return within.flatMap(({ id }) => (index.has(id) ? id : [])).slice(0, MOST_WITHIN)
}
