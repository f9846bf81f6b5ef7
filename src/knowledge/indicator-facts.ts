import type { Fact, Kind, Role } from '../domain/fact.ts'
import { lastYear, type Year } from '../domain/period.ts'
import type { UnitId } from '../domain/unit.ts'

/** Facts of one indicator that can be held against each other: of one period, kind and role, counted in one measure. */
export interface Slice {
  readonly year: Year | null
  /** Whether they are for the whole of the year. */
  readonly whole: boolean
  readonly kind: Kind
  readonly role: Role
  /** Undefined for milestones. */
  readonly measure: string | undefined
  /** In the order learnt. */
  readonly facts: readonly Fact[]
  /** By the report's own words, the first few facts that bear them. Of few facts computed when first asked for. */
  named(): ReadonlyMap<string, readonly Fact[]>
}

/** Facts kept of those that are named alike. */
const OF_ONE_NAME = 32
/** Of more facts than these the names are kept from the start: to gather them would hold up a question. */
const MANY = 256

/** Undefined where work may go on, else resolves when it may. */
type Breathe = () => Promise<void> | undefined

/** What all reports say of one indicator. */
export interface IndicatorFacts {
  /** Whether any is of this unit, as the reports name it. */
  has(unit: UnitId): boolean
  slices(): readonly Slice[]
  /**
   * Of each unit its newest figure for a whole year, or that of the year given; least first. Figures that only bound an amount are left out.
   * Computed when first asked for and kept until the indicator's facts change.
   * @param breathe called before each of several steps, so that others get their turn
   */
  standing(of: Pick<Slice, 'kind' | 'role' | 'measure'>, year?: Year, breathe?: Breathe): Promise<readonly Fact[]>
}

/** Facts of one indicator, kept by what can be held against each other. */
export class IndicatorIndex implements IndicatorFacts {
  readonly #slices = new Map<string, FactSlice>()
  readonly #units = new Map<UnitId, number>()
  readonly #standings = new Map<string, readonly Fact[]>()
  /** Raised by every change. */
  #state = 0

  /** The units that have facts, in the order learnt. */
  get units(): ReadonlyMap<UnitId, number> {
    return this.#units
  }

  has(unit: UnitId): boolean {
    return this.#units.has(unit)
  }

  add(fact: Fact): void {
    const key = sliceKey(fact)
    const slice = this.#slices.get(key)
    if (slice) slice.add(fact)
    else this.#slices.set(key, new FactSlice([fact]))
    this.#units.set(fact.unit.id, (this.#units.get(fact.unit.id) ?? 0) + 1)
    this.#changed()
  }

  /** @param gone ids of facts that are no more; `fact` is one of them */
  remove(fact: Fact, gone: ReadonlySet<string>): void {
    const key = sliceKey(fact)
    const slice = this.#slices.get(key)
    const rest = slice?.facts.filter(other => !gone.has(other.id)) ?? []
    if (rest.length > 0) this.#slices.set(key, new FactSlice(rest))
    else this.#slices.delete(key)
    const left = (this.#units.get(fact.unit.id) ?? 1) - 1
    if (left > 0) this.#units.set(fact.unit.id, left)
    else this.#units.delete(fact.unit.id)
    this.#changed()
  }

  #changed(): void {
    this.#state++
    if (this.#standings.size > 0) this.#standings.clear()
  }

  slices(): readonly Slice[] {
    return [...this.#slices.values()]
  }

  async standing(
    { kind, role, measure }: Pick<Slice, 'kind' | 'role' | 'measure'>,
    year?: Year,
    breathe?: Breathe,
  ): Promise<readonly Fact[]> {
    const key = `${kind} ${role} ${measure} ${year ?? ''}`
    const known = this.#standings.get(key)
    if (known) return known
    const newest = new Map<UnitId, Fact>()
    const like = this.slices().filter(
      slice =>
        slice.whole &&
        slice.kind === kind &&
        slice.role === role &&
        slice.measure === measure &&
        (year === undefined ? slice.year !== null : slice.year === year),
    )
    const state = this.#state
    for (const { facts } of like.sort((a, b) => lastYear(b.year) - lastYear(a.year))) {
      await breathe?.()
      for (const fact of facts) if (isExact(fact) && !newest.has(fact.unit.id)) newest.set(fact.unit.id, fact)
      if (newest.size === this.#units.size) break
    }
    await breathe?.()
    const standing = inOrderOfAmount([...newest.values()])
    if (state === this.#state) this.#standings.set(key, standing)
    return standing
  }
}

/** Least first; those of equal amounts in the order given. The amounts are sorted by themselves: numbers alone are compared at once. */
function inOrderOfAmount(facts: readonly Fact[]): readonly Fact[] {
  const amounts = Float64Array.from(facts, ({ quantity }) => quantity!.value)
  const sorted = amounts.slice().sort()
  const placed = new Uint32Array(facts.length)
  const ordered = new Array<Fact>(facts.length)
  facts.forEach((fact, i) => {
    const first = firstOf(sorted, amounts[i]!)
    ordered[first + placed[first]!++] = fact
  })
  return ordered
}

/** Where an amount stands first among sorted ones. */
function firstOf(sorted: Float64Array, amount: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < amount) low = middle + 1
    else high = middle
  }
  return low
}

function isExact({ quantity }: Fact): boolean {
  return quantity !== null && (quantity.comparator === '=' || quantity.comparator === '~')
}

const sliceKey = ({ period, kind, role, quantity }: Fact): string => `${period.label} ${kind} ${role} ${quantity?.measure ?? ''}`

class FactSlice implements Slice {
  readonly year: Year | null
  readonly whole: boolean
  readonly kind: Kind
  readonly role: Role
  readonly measure: string | undefined
  readonly facts: Fact[]
  #named: Map<string, Fact[]> | undefined

  /** @param facts at least one */
  constructor(facts: Fact[]) {
    const { period, kind, role, quantity } = facts[0]!
    this.year = period.year
    this.whole = period.label === String(period.year)
    this.kind = kind
    this.role = role
    this.measure = quantity?.measure
    this.facts = facts
  }

  add(fact: Fact): void {
    this.facts.push(fact)
    if (this.#named) note(fact, this.#named)
    else if (this.facts.length > MANY) this.named()
  }

  named(): ReadonlyMap<string, readonly Fact[]> {
    if (this.#named) return this.#named
    this.#named = new Map()
    for (const fact of this.facts) note(fact, this.#named)
    return this.#named
  }
}

function note(fact: Fact, named: Map<string, Fact[]>): void {
  const alike = named.get(fact.indicator.text)
  if (!alike) named.set(fact.indicator.text, [fact])
  else if (alike.length < OF_ONE_NAME) alike.push(fact)
}
