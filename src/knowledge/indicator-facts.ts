import type { Fact, Kind, Role } from '../domain/fact.ts'
import { lastYear, type Year } from '../domain/period.ts'
import type { UnitId, UnitRef } from '../domain/unit.ts'

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

/** The figure by which a unit stands among others. */
export interface Standing {
  readonly unit: UnitRef
  readonly year: Year | null
  readonly amount: number
}

/** What all reports say of one indicator. */
export interface IndicatorFacts {
  /** Whether any is of this unit, as the reports name it. */
  has(unit: UnitId): boolean
  slices(): readonly Slice[]
  /**
   * Of each unit its newest figure for a whole year, or that of the year given: those of later years first, else in the order learnt. Figures that
   * only bound an amount are left out.
   */
  newest(of: Pick<Slice, 'kind' | 'role' | 'measure'>, year?: Year): Iterable<Standing>
  /** What is worked out of the facts: computed when first asked for and kept until they change. */
  kept<T>(key: string, compute: () => Promise<T>): Promise<T>
}

/** Facts of one indicator, kept by what can be held against each other. */
export class IndicatorIndex implements IndicatorFacts {
  readonly #slices = new Map<string, FactSlice>()
  readonly #units = new Map<UnitId, number>()
  readonly #kept = new Map<string, unknown>()

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
    if (this.#kept.size > 0) this.#kept.clear()
  }

  kept<T>(key: string, compute: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key) as Promise<T> | undefined
    const value = known ?? compute()
    this.#kept.set(key, value)
    return value
  }

  slices(): readonly Slice[] {
    return [...this.#slices.values()]
  }

  *newest({ kind, role, measure }: Pick<Slice, 'kind' | 'role' | 'measure'>, year?: Year): Iterable<Standing> {
    const like = [...this.#slices.values()].filter(
      slice =>
        slice.whole &&
        slice.kind === kind &&
        slice.role === role &&
        slice.measure === measure &&
        (year === undefined ? slice.year !== null : slice.year === year),
    )
    const seen = new Set<UnitId>()
    for (const slice of like.sort((a, b) => lastYear(b.year) - lastYear(a.year))) {
      const { year } = slice
      const { units, amounts } = slice.standings()
      for (let i = 0; i < units.length; i++) {
        const unit = units[i]!
        const amount = amounts[i]!
        const before = seen.size
        if (!Number.isNaN(amount) && seen.add(unit.id).size > before) yield { unit, year, amount }
      }
      if (seen.size === this.#units.size) return
    }
  }
}

const sliceKey = ({ period, kind, role, quantity }: Fact): string => `${period.label} ${kind} ${role} ${quantity?.measure ?? ''}`

/** Of each fact its unit and its amount, NaN where that is not known exactly: they are compared without a look at facts, which lie far apart. */
interface Standings {
  readonly units: UnitRef[]
  readonly amounts: number[]
}

function stand({ unit, quantity }: Fact, { units, amounts }: Standings): void {
  const isExact = quantity !== null && (quantity.comparator === '=' || quantity.comparator === '~')
  units.push(unit)
  amounts.push(isExact ? quantity.value : Number.NaN)
}

class FactSlice implements Slice {
  readonly year: Year | null
  readonly whole: boolean
  readonly kind: Kind
  readonly role: Role
  readonly measure: string | undefined
  readonly facts: Fact[]
  #named: Map<string, Fact[]> | undefined
  #standings: Standings | undefined

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
    if (this.#standings) stand(fact, this.#standings)
    if (this.#named) note(fact, this.#named)
    else if (this.facts.length > MANY) this.named()
  }

  /** Computed when first asked for, as few slices are ranked. */
  standings(): Standings {
    if (this.#standings) return this.#standings
    this.#standings = { units: [], amounts: [] }
    for (const fact of this.facts) stand(fact, this.#standings)
    return this.#standings
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
