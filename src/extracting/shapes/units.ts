import { bodyId, splitUnitName, type UnitCatalogue } from '../../catalogue/units.ts'
import type { AdministrativeUnit, UnitRef } from '../../domain/unit.ts'
import { flatten } from '../../vietnamese/flatten.ts'
import { comparable } from '../../vietnamese/fold.ts'
import type { UnitMention } from '../../vietnamese/mention.ts'
import { HAMLET_TYPES } from '../../vietnamese/rules/unit-names.ts'
import { singleSpaced } from '../../vietnamese/spaces.ts'
import { firstToken, holdsToken } from '../../vietnamese/tokens.ts'

/** A unit that figures may be about, and why a person should look at that. */
export interface Subject {
  readonly ref: UnitRef
  readonly level: AdministrativeUnit['level']
  readonly unit: AdministrativeUnit | undefined
  readonly review: readonly string[]
}

/** A listed unit. All subjects are made with the same fields in the same order: figures are read by them, and objects of one shape faster than of many. */
export function listed(unit: AdministrativeUnit, name = unit.name, review: readonly string[] = []): Subject {
  return { ref: { id: unit.id, name }, level: unit.level, unit, review }
}

export const DISTRICT_TYPES: ReadonlySet<string> = new Set(['huyện', 'quận', 'thị xã', 'thành phố'])

export function withReview({ ref, level, unit }: Subject, review: readonly string[]): Subject {
  return { ref, level, unit, review }
}

/** Finds out which unit a printed name means, by the report's date and the other units that it names. */
export class UnitResolver {
  readonly #catalogue: UnitCatalogue
  readonly #era: AdministrativeUnit['era'] | undefined
  /** Units that the report may be speaking of, by id. */
  readonly #around = new Set<string>()
  readonly #known = new Map<string, Subject>()
  readonly #found = new Map<string, readonly AdministrativeUnit[]>()

  readonly #named = new Map<string, boolean>()
  readonly #flat: string

  /** Type words of the district above that stand in the text without its name ("Thành ủy"). */
  readonly #above: ReadonlySet<string>

  constructor(
    catalogue: UnitCatalogue,
    mentions: readonly UnitMention[],
    era: AdministrativeUnit['era'] | undefined,
    extra: readonly string[] = [],
    above: ReadonlySet<string> = new Set(),
    flat = '',
  ) {
    this.#flat = flat
    this.#above = above
    this.#catalogue = catalogue
    this.#era = era
    for (const { type, names } of mentions)
      if (!HAMLET_TYPES.has(type)) for (const name of names) for (const unit of this.#candidates(type, name)) this.#around.add(unit.id)
    for (const name of extra) {
      const { type, bareName } = splitUnitName(name)
      for (const unit of this.#candidates(type, bareName)) this.#around.add(unit.id)
    }
  }

  /** The report is about this unit, though it never says so: its communes are meant. */
  prefer(unit: AdministrativeUnit): void {
    this.#around.add(unit.id)
    this.#known.clear()
  }

  /** The one unit of this name that lies in a unit which the report names: for a title without a type word. */
  placed(bareName: string): AdministrativeUnit | undefined {
    const found = this.#best(this.#catalogue.named(bareName).filter(unit => unit.level !== 'province'))
    const [unit] = found
    return found.length === 1 && unit && this.#score(unit) >= 10 ? unit : undefined
  }

  /** The subject of this name; where no list has it, or several units have it, one known by its name only. */
  subject(type: string, printed: string, within?: UnitRef): Subject {
    const key = `${type} ${printed} ${HAMLET_TYPES.has(type) ? (within?.id ?? '') : ''}`
    const known = this.#known.get(key)
    if (known) return known
    const subject = HAMLET_TYPES.has(type) ? hamlet(type, printed, within) : this.#administrative(type, printed)
    this.#known.set(key, subject)
    return subject
  }

  #administrative(type: string, printed: string): Subject {
    const best = this.#best(this.#candidates(type, printed))
    const level = type === 'tỉnh' ? 'province' : DISTRICT_TYPES.has(type) ? 'district' : 'commune'
    if (best.length === 1) {
      const [unit] = best as [AdministrativeUnit]
      return listed(unit, nameThen(unit, type))
    }
    const name = best[0] ? nameThen(best[0], type) : `${type} ${titleCase(printed)}`
    return {
      ref: { id: bodyId(name).replace(/^body-/, 'name-'), name },
      level,
      unit: undefined,
      review: [best.length > 1 ? 'ambiguous-unit' : 'unknown-unit'],
    }
  }

  /** Units of the longest listed name that the printed one starts with: a capital may begin the next word already. */
  #candidates(type: string, printed: string): readonly AdministrativeUnit[] {
    const key = `${type} ${printed}`
    const before = this.#found.get(key)
    if (before) return before
    const found = this.#search(type, printed)
    this.#found.set(key, found)
    return found
  }

  #search(type: string, printed: string): readonly AdministrativeUnit[] {
    const words = singleSpaced(printed).split(' ')
    for (let count = words.length; count > 0; count--) {
      const found = this.#catalogue.named(words.slice(0, count).join(' '), type)
      if (found.length > 0) return count === words.length - 1 && PART_OF_NAME.test(words[count]!) ? [] : found
    }
    if (DISTRICT_TYPES.has(type))
      for (let count = words.length; count > 1; count--) {
        const found = this.#catalogue.named(words.slice(0, count).join(' ')).filter(unit => unit.level === 'district')
        if (found.length > 0) return found
      }
    return []
  }

  #best(candidates: readonly AdministrativeUnit[]): readonly AdministrativeUnit[] {
    const ofEra = this.#era === undefined ? candidates : candidates.filter(unit => unit.era === this.#era)
    const pool = ofEra.length > 0 ? ofEra : candidates
    if (pool.length < 2) return pool
    const scored = pool.map(unit => ({ unit, score: this.#score(unit) }))
    const top = Math.max(...scored.map(({ score }) => score))
    const best = scored.filter(({ score }) => score === top).map(({ unit }) => unit)
    if (best.length < 2 || this.#era !== undefined) return best
    const before = best.filter(unit => unit.era === 'before')
    return before.length > 0 ? before : best
  }

  /** "Xã Mường Sang (Mộc Châu)": the name of what lies above, without its type word. */
  #isNamed(bareName: string): boolean {
    const known = this.#named.get(bareName) ?? this.#stands(bareName)
    this.#named.set(bareName, known)
    return known
  }

  #stands(bareName: string): boolean {
    const name = flatten(bareName)
    if (name.length < 5 || !holdsToken(this.#flat, firstToken(name))) return false
    for (let at = this.#flat.indexOf(name); at >= 0; at = this.#flat.indexOf(name, at + 1))
      if (!/[\p{L}\d]/u.test(this.#flat[at - 1] ?? ' ') && !/\p{L}/u.test(this.#flat[at + name.length] ?? ' ')) return true
    return false
  }

  #score(unit: AdministrativeUnit): number {
    let score = 0
    for (const above of this.#catalogue.ancestors(unit.id)) {
      if (this.#around.has(above.id)) score += 10
      else if (this.#isNamed(above.bareName)) score += 5
      if (above.level === 'district' && this.#above.has(above.type)) score += 3
    }
    if (unit.level === 'district') for (const child of this.#catalogue.children(unit.id)) if (this.#around.has(child.id)) score += 1
    return score
  }
}

/** "xã An Phú Tây", "xã Minh Hòa B" where only "An Phú", "Minh Hòa" are listed: no one of those. */
const PART_OF_NAME = /^(?:Đông|Tây|Thượng|Hạ|Nội|Ngoại|[AB]|I{1,3})$/iu

/** What the report calls it: "xã Tam Hồng" before it became "thị trấn Tam Hồng". */
function nameThen(unit: AdministrativeUnit, type: string): string {
  return unit.level !== 'province' && type !== unit.type ? `${type} ${unit.bareName}` : unit.name
}

/** Whether a listed unit has this name: what capitals make of "XÃ VÙNG CAO ĐỔI THAY" is none. */
export function isListed(catalogue: UnitCatalogue, type: string, printed: string): boolean {
  const words = printed.split(/\s+/)
  for (let count = words.length; count > 0; count--) if (catalogue.named(words.slice(0, count).join(' '), type).length > 0) return true
  return false
}

function hamlet(type: string, printed: string, within: UnitRef | undefined): Subject {
  const name = `${type} ${titleCase(printed)}`.trim()
  return {
    ref: { id: bodyId(name, within?.id), name, ...(within ? { within: within.id } : {}) },
    level: 'hamlet',
    unit: undefined,
    review: [],
  }
}

/** A body that is no administrative unit, such as a party bloc. */
export function body(name: string, within: UnitRef | undefined): Subject {
  return {
    ref: { id: bodyId(name, within?.id), name, ...(within ? { within: within.id } : {}) },
    level: 'body',
    unit: undefined,
    review: [],
  }
}

/** "AN BÌNH" as "An Bình"; a name that has small letters stays as printed. */
export function titleCase(name: string): string {
  if (name !== name.toUpperCase()) return singleSpaced(name)
  return name
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, letter => letter.toUpperCase())
}

/** Whether two names are the same but for spelling and case. */
export function sameName(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}
