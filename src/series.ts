import type { UnitCatalogue } from './catalogue/units.ts'
import type { CitedFact } from './domain/answer.ts'
import { contradicts, type Fact, indicatorKey } from './domain/fact.ts'
import type { Series } from './domain/series.ts'
import type { UnitId } from './domain/unit.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { fold } from './vietnamese/fold.ts'
import { bracketedWords, ownWords } from './vietnamese/own-words.ts'

const MOST_YEARS = 8
const MOST_UNITS = 8
/** Units looked at for a comparison, nearest first, so that a common indicator costs no more than a rare one. */
const MOST_LOOKED_AT = 200
/** Reasons for a look that a note beside the figure tells; with any other the figure is not drawn. */
const TOLD_BESIDE = new Set(['implied-unit', 'implied-year', 'ambiguous-unit', 'unknown-unit', 'unknown-indicator'])

interface Room {
  readonly knowledge: Knowledge
  readonly units: UnitCatalogue
}

/** What a unit's reports say of the same over years, targets and results; undefined where fewer than two years are known. */
export async function overYears(fact: Fact, { knowledge, units }: Room): Promise<Series | undefined> {
  const alike = (await knowledge.ofUnit(knowledge.placedAs(fact.unit.id))).filter(other => isAlike(other, fact))
  const { settled, unsettled } = settleEach(alike, other => `${other.period.year} ${other.kind}`)
  const years = [...new Set(settled.map(yearOf))].sort((a, b) => a - b)
  if (years.length < 2 || !settled.some(other => yearOf(other) === yearOf(fact) && other.kind === fact.kind)) return undefined
  const from = Math.min(Math.max(0, years.length - MOST_YEARS), years.indexOf(yearOf(fact)))
  const shown = years.slice(from, from + MOST_YEARS)
  const sorted = settled
    .filter(other => shown.includes(yearOf(other)))
    .sort((a, b) => yearOf(a) - yearOf(b) || Number(a.kind === 'result') - Number(b.kind === 'result'))
  return {
    facts: sorted.map(other => placed(other, { knowledge, units })),
    leftOut: [...new Set(unsettled.map(other => String(yearOf(other))))].sort(),
    cut: shown.length < years.length,
  }
}

/**
 * What reports say of the same, year and kind, of other units: of one fact the units of its unit's level, nearest first; of several facts
 * just their units. Undefined where there are not two to compare.
 */
export async function amongUnits(facts: readonly Fact[], room: Room): Promise<Series | undefined> {
  const [first, ...more] = facts
  if (first === undefined || !isDrawable(first)) return undefined
  if (more.some(other => !isAlike(other, first) || !isOfTime(other, first))) return undefined
  const ids = more.length > 0 ? [...new Set(facts.map(fact => unitOf(fact, room)))] : await nearUnits(first, room)
  const kept: Fact[] = []
  const leftOut: string[] = []
  for (const id of ids) {
    if (kept.length > MOST_UNITS) break
    const stated = (await room.knowledge.ofUnit(id)).filter(other => isAlike(other, first) && isOfTime(other, first))
    const { settled, unsettled } = settleEach(stated, () => id)
    kept.push(...settled)
    leftOut.push(...unsettled.slice(0, 1).map(other => other.unit.name))
  }
  const shown = kept.slice(0, MOST_UNITS)
  if (shown.length < 2 || !facts.every(fact => shown.some(other => unitOf(other, room) === unitOf(fact, room)))) return undefined
  const sorted = [...shown].sort((a, b) => b.quantity!.value - a.quantity!.value || a.unit.name.localeCompare(b.unit.name, 'vi'))
  return {
    facts: sorted.map(fact => placed(fact, room)),
    ...(more.length > 0 ? {} : { of: shown[0]!.unit.id }),
    leftOut,
    cut: kept.length > shown.length,
  }
}

/** The unit itself, then those of its level and era with figures of the indicator: of the same district, of the same province, elsewhere. */
async function nearUnits(fact: Fact, room: Room): Promise<readonly UnitId[]> {
  const { knowledge, units } = room
  const id = unitOf(fact, room)
  const unit = units.get(id)
  if (unit === undefined) return []
  const around = units.ancestors(id).map(outer => outer.id)
  const distance = (other: UnitId): number => {
    const at = around.findIndex(outer => units.ancestors(other).some(one => one.id === outer))
    return at < 0 ? around.length : at
  }
  const others = new Set((await knowledge.unitsWith(indicatorKey(fact.indicator, fold))).map(other => knowledge.placedAs(other)))
  others.delete(id)
  const ranked = [...others].flatMap(other => {
    const listed = units.get(other)
    return listed?.level === unit.level && listed.era === unit.era ? [{ id: other, distance: distance(other) }] : []
  })
  ranked.sort((a, b) => a.distance - b.distance)
  return [id, ...ranked.slice(0, MOST_LOOKED_AT).map(other => other.id)]
}

/** Of each group the one figure that it states; groups of several figures, or of one in doubt, are unsettled. */
function settleEach(facts: readonly Fact[], keyOf: (fact: Fact) => string): { settled: Fact[]; unsettled: Fact[] } {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) groups.set(keyOf(fact), [...(groups.get(keyOf(fact)) ?? []), fact])
  const settled: Fact[] = []
  const unsettled: Fact[] = []
  for (const group of groups.values()) {
    const clear = group.every(isClear) && group.every(a => group.every(b => agree(a, b)))
    if (clear) settled.push(group.reduce((finest, fact) => (digits(fact) > digits(finest) ? fact : finest)))
    else unsettled.push(group[0]!)
  }
  return { settled, unsettled }
}

/** The same amount, if need be one of them rounded. */
function agree(a: Fact, b: Fact): boolean {
  if (a.quantity!.comparator !== b.quantity!.comparator) return false
  if (a.quantity!.value === b.quantity!.value) return true
  return a.indicator.id !== null && a.quantity!.comparator === '=' && !contradicts(a, b)
}

function digits({ quantity }: Fact): number {
  return String(quantity!.value).replace(/\D/g, '').replace(/0+$/, '').length
}

/** Of one thing: what a report words more narrowly, or of "tốt" and "tốt trở lên" the other, does not stand under the same title. */
function isAlike(fact: Fact, other: Fact): boolean {
  return (
    isDrawable(fact) &&
    isDrawable(other) &&
    indicatorKey(fact.indicator, fold) === indicatorKey(other.indicator, fold) &&
    fact.quantity!.measure === other.quantity!.measure &&
    fold(ownWords(fact) ?? '') === fold(ownWords(other) ?? '') &&
    bracketedWords(fact) === bracketedWords(other)
  )
}

/** An amount of a whole calendar year: no change, no ratio, no part of a year, no term. */
function isDrawable({ role, quantity, period }: Fact): boolean {
  return role === 'level' && quantity !== null && typeof period.year === 'number' && period.label === String(period.year)
}

function isOfTime(fact: Fact, other: Fact): boolean {
  return fact.period.year === other.period.year && fact.kind === other.kind
}

function isClear({ review }: Fact): boolean {
  return review.every(reason => TOLD_BESIDE.has(reason))
}

function unitOf(fact: Fact, { knowledge }: Room): UnitId {
  return knowledge.placedAs(fact.unit.id)
}

function yearOf(fact: Fact): number {
  return fact.period.year as number // isDrawable let no other through
}

function placed(fact: Fact, room: Room): CitedFact {
  const where = room.units.ancestors(unitOf(fact, room))[0]?.name
  return { ...room.knowledge.cite(fact), ...(where === undefined ? {} : { where }) }
}
