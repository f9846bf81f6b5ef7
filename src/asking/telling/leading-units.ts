import type { Fact } from '../../domain/fact.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { IndicatorFacts, Slice } from '../../knowledge/indicator-facts.ts'
import type { Asked } from '../choosing/asked.ts'
import { AMOUNTS } from '../choosing/by-role.ts'
import { inMeasures } from '../choosing/measured.ts'
import type { AskedRanking } from '../understanding/asked-ranking.ts'
import { createFirst } from './first-by-amount.ts'
import { MOST_LIKELY } from './likely-units.ts'
import { kindAsked } from './rank.ts'

/** Units looked at closely beside those that are told, where the highest or lowest are asked for. */
const BESIDE = 6

/** The units that stand first by a figure, and how many have it. */
export interface Leading {
  readonly units: readonly UnitId[]
  readonly among: number
}

/**
 * "xã nào cao nhất": the units that stand first, in the measure and kind that would be compared; none where none has a figure of the year
 * asked for. One look at a figure of each unit.
 * @param accept the units that may answer, where not all may
 */
export async function leadingUnits(
  index: IndicatorFacts,
  ranking: AskedRanking,
  { query, room }: Asked,
  accept?: (unit: UnitId) => boolean,
): Promise<Leading> {
  const fits = (slice: Slice) =>
    slice.whole &&
    slice.measure !== undefined &&
    AMOUNTS.has(slice.role) &&
    (query.kind === undefined || slice.kind === query.kind) &&
    (query.years.length === 0 || query.years.includes(slice.year!))
  const slices = index.slices().filter(fits)
  const measured = slices.filter(slice => inMeasures(slice.facts[0]!, query.reading.measures))
  const ofKind = preferResults(measured.length > 0 ? measured : slices)
  const [of] = [...ofKind].sort((a, b) => count(b, ofKind) - count(a, ofKind))
  if (!of) return { units: [], among: 0 }
  const year = query.years[0]
  const seek = async (): Promise<Leading> => {
    const isAsked = kindAsked(ranking, room.units, () => index.newest(of, year))
    const first = createFirst<UnitId>(ranking.limit + BESIDE, ranking.most)
    let among = 0
    let looked = 0
    for (const { unit, amount } of index.newest(of, year)) {
      if (++looked % AT_ONCE === 0) await room.breathe()
      if (!isAsked(unit) || accept?.(unit.id) === false) continue
      among++
      first.see(unit.id, amount)
    }
    return { units: first.all(), among }
  }
  const { most, limit, type, level } = ranking
  return accept ? seek() : index.kept([of.kind, of.role, of.measure, year, most, limit, type, level].join(), seek)
}

/** Figures looked at before others may get their turn. */
const AT_ONCE = 256

function preferResults(slices: readonly Slice[]): readonly Slice[] {
  const results = slices.filter(slice => slice.kind === 'result')
  return results.length > 0 ? results : slices
}

/** Facts that are counted and meant as those of a slice are. */
function count({ measure, role }: Slice, slices: readonly Slice[]): number {
  return slices.reduce((sum, other) => sum + (other.measure === measure && other.role === role ? other.facts.length : 0), 0)
}

/**
 * Units whose figures bear the name that was asked for, the best named first, results before targets and of the year asked for: enough to be
 * asked which of them is meant.
 */
export async function namedUnits(index: IndicatorFacts, asked: Asked): Promise<readonly UnitId[]> {
  const { years, kind } = asked.query
  const all = index.slices()
  const ofKind = kind === undefined ? all : all.filter(slice => slice.kind === kind)
  const ofYears = years.length === 0 ? ofKind : ofKind.filter(slice => years.includes(slice.year!))
  const { scales } = asked
  const named: { facts: readonly Fact[]; result: boolean; score: number }[] = []
  for (const slice of ofYears.length > 0 ? ofYears : all) {
    await asked.room.breathe()
    for (const facts of slice.named().values())
      named.push({ facts, result: slice.kind === 'result', score: scales.weighName(facts[0]!).score })
  }
  named.sort((a, b) => b.score - a.score || Number(b.result) - Number(a.result))
  const found = new Set<UnitId>()
  const take = (facts: readonly Fact[]) => {
    for (const { unit } of facts) if (found.size < MOST_LIKELY) found.add(unit.id)
  }
  for (const { facts } of named) take(facts)
  return [...found]
}
