import Fuse from 'fuse.js'
import type { AdministrativeUnit, UnitId, UnitLevel } from '../domain/unit.ts'
import { comparable, fold } from '../vietnamese/fold.ts'
import { looseKey, splitUnitName, UnitTable, type UnitTables } from './unit-table.ts'

export { splitUnitName, type UnitTables }

/** The administrative units of both lists: before 1 July 2025 and in force. Everything is looked up when first asked for. */
export interface UnitCatalogue {
  get(id: UnitId): AdministrativeUnit | undefined
  /** Units of this bare name, marks compared (`comparable`), optionally only of one type word; other spellings and earlier type words count. */
  named(bareName: string, type?: string): readonly AdministrativeUnit[]
  /** Units whose bare name folds to this: "duc xuan". */
  namedFolded(foldedBareName: string): readonly AdministrativeUnit[]
  /** Districts of a former province, communes of a former district or of a current province. */
  children(id: UnitId): readonly AdministrativeUnit[]
  /** Nearest first: district, province. */
  ancestors(id: UnitId): readonly AdministrativeUnit[]
  /**
   * The current units that it became: of a former commune one, or several where its territory was divided, or none where no list says;
   * of a district the communes that its communes became; of a former province the current provinces; a current unit itself.
   */
  becameOf(id: UnitId): readonly AdministrativeUnit[]
  /** The former units of its own level that went into a current unit, wholly or in part; of a former unit none. */
  formerOf(id: UnitId): readonly AdministrativeUnit[]
  /** Whom news of a unit concerns: itself, then what it became, then what it was; never what merely shares a successor or an ancestor with it. */
  related(id: UnitId): readonly UnitId[]
  /**
   * Units whose folded bare name is like the text (typos), best first, `score` above 0 and at most 1. `limit` (at most 8) counts names, not units:
   * the units of one name come together.
   */
  similar(foldedText: string, limit: number): readonly { readonly unit: AdministrativeUnit; readonly score: number }[]
  /** Words of the longest bare name, for scans over n-grams. */
  readonly longestName: number
}

/** A type word and the ways in which reports and people write it before a name. */
export interface UnitType {
  /** Canonical: lower case, as in `AdministrativeUnit.type`. */
  readonly type: string
  readonly level: UnitLevel
  /** Other written forms, lower case, without a full stop: "tp" for "TP", "Tp.", "TP.". */
  readonly short: readonly string[]
  /** Short forms of one letter, which count only with a full stop ("X. Dương Quang") or in capitals glued to a number ("P8"). */
  readonly letter?: string
}

/** Every type word; the longer before those that begin like them. Units below the commune (hamlets) are in no list. */
export const UNIT_TYPES: readonly UnitType[] = [
  { type: 'tỉnh', level: 'province', short: [], letter: 't' },
  { type: 'thành phố', level: 'district', short: ['tp', 't.p', 't.phố', 'thành phố trực thuộc trung ương'] },
  { type: 'thị xã', level: 'district', short: ['tx', 't.x'] },
  { type: 'quận', level: 'district', short: [], letter: 'q' },
  { type: 'huyện', level: 'district', short: [], letter: 'h' },
  { type: 'thị trấn', level: 'commune', short: ['tt', 't.t'] },
  { type: 'đặc khu', level: 'commune', short: ['đk', 'đ.k'] },
  { type: 'phường', level: 'commune', short: ['ph', 'f'], letter: 'p' },
  { type: 'xã', level: 'commune', short: [], letter: 'x' },
  { type: 'tổ dân phố', level: 'hamlet', short: ['tdp', 'tổ dp', 'tổ'] },
  { type: 'khu phố', level: 'hamlet', short: ['kp'] },
  { type: 'khu dân cư', level: 'hamlet', short: ['kdc'] },
  { type: 'thôn', level: 'hamlet', short: [] },
  { type: 'bản', level: 'hamlet', short: [] },
  { type: 'làng', level: 'hamlet', short: [] },
  { type: 'ấp', level: 'hamlet', short: [] },
  { type: 'buôn', level: 'hamlet', short: ['bon'] },
  { type: 'plei', level: 'hamlet', short: [] },
  { type: 'phum', level: 'hamlet', short: [] },
  { type: 'sóc', level: 'hamlet', short: [] },
  { type: 'xóm', level: 'hamlet', short: [] },
  { type: 'khóm', level: 'hamlet', short: [] },
]

/** The canonical type word of a written one ("X.", "Tp", "PHƯỜNG", "thị trấn"), undefined for any other word. One letter needs its full stop. */
export function unitType(written: string): string | undefined {
  const word = written.trim().toLowerCase().normalize('NFC')
  const bare = word.endsWith('.') ? word.slice(0, -1) : word
  const dotted = bare !== word
  return UNIT_TYPES.find(({ type, short, letter }) => type === bare || short.includes(bare) || (dotted && letter === bare))?.type
}

/** The typo search looks no further than this many names: a judge, not a search engine. */
const JUDGED = 8

/** Reads nothing yet; a faulty row throws when it is first met. */
export function parseUnits(tables: UnitTables): UnitCatalogue {
  const table = new UnitTable(tables)
  const children = remembered((id: UnitId) => table.within(id))
  const became = remembered((id: UnitId) => {
    const unit = table.get(id)
    return unit === undefined ? [] : distinct(successors(unit))
  })
  const former = remembered((id: UnitId) => {
    const unit = table.get(id)
    if (unit?.era !== 'current') return []
    if (unit.level === 'commune') return table.whatBecame(id).filter(one => one.level === 'commune')
    const ids = children(id).flatMap(commune => table.whatBecame(commune.id).map(one => ancestors(one).at(-1)?.id ?? one.id))
    return distinct(ids).flatMap(one => table.get(one) ?? [])
  })
  const names = remembered((unit: AdministrativeUnit) =>
    [unit, ...table.otherNames(unit.id)].map(({ type, bareName }) => ({ type, exact: exactKey(bareName) })),
  )
  const keys = remembered((bareName: string) => ({ loose: looseKey(bareName), exact: exactKey(bareName) }))
  let trigrams: TrigramIndex | undefined

  function ancestors(unit: AdministrativeUnit): readonly AdministrativeUnit[] {
    const parent = unit.parent === undefined ? undefined : table.get(unit.parent)
    return parent === undefined ? [] : [parent, ...ancestors(parent)]
  }
  function successors(unit: AdministrativeUnit): readonly AdministrativeUnit[] {
    if (unit.era === 'current') return [unit]
    if (unit.became !== undefined) return unit.became.flatMap(id => table.get(id) ?? [])
    const inside = children(unit.id).flatMap(successors)
    return unit.level === 'province' ? distinct(inside.map(one => one.parent ?? one.id)).flatMap(id => table.get(id) ?? []) : inside
  }

  return {
    get: id => table.get(id),
    named(bareName, type) {
      const { loose, exact: wanted } = keys(bareName)
      const candidates = table.withKey(loose)
      return candidates.filter(unit => names(unit).some(name => (type === undefined || name.type === type) && name.exact === wanted))
    },
    namedFolded: remembered((foldedBareName: string) => table.withKey(looseKey(foldedBareName))),
    children,
    ancestors(id) {
      const unit = table.get(id)
      return unit === undefined ? [] : ancestors(unit)
    },
    becameOf: became,
    formerOf: former,
    related: id => distinct([id, ...[...became(id), ...former(id)].map(unit => unit.id)]),
    similar(foldedText, limit) {
      const text = looseKey(foldedText)
      if (text.length < 3 || text.length > 40 || limit <= 0) return []
      trigrams ??= new TrigramIndex(table.keys())
      return trigrams
        .nearest(text, JUDGED)
        .map(key => ({ key, score: likeness(text, key) }))
        .filter(({ score }) => score >= 0.5)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .flatMap(({ key, score }) => table.withKey(key).map(unit => ({ unit, score })))
    },
    longestName: table.longestName(),
  }
}

/** The former district that holds communes of all these bare names, where exactly one does. */
export function districtHolding(catalogue: UnitCatalogue, communeNames: readonly string[]): AdministrativeUnit | undefined {
  let common: Set<UnitId> | undefined
  for (const name of communeNames) {
    const communes = catalogue.named(name).filter(unit => unit.level === 'commune' && unit.era === 'before')
    const here = new Set(communes.flatMap(unit => unit.parent ?? []))
    common = common === undefined ? here : new Set([...common].filter(id => here.has(id)))
  }
  const [only, ...others] = common ?? []
  return only === undefined || others.length > 0 ? undefined : catalogue.get(only)
}

/** An id for a body or an unlisted place, the same for the same name (marks and case aside) in the same unit: `body-dang-bo-khoi-chinh-quyen`. */
export function bodyId(name: string, within?: UnitId): UnitId {
  const slug = fold(name.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const id = `body-${slug || hash(name)}${within === undefined ? '' : `-${within}`}`
  return id.length <= 40 ? id : `${id.slice(0, 32).replace(/-+$/, '')}-${hash(id)}`
}

function exactKey(name: string): string {
  return comparable(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .trim()
}

/** 1 for the same text, 0 for nothing in common. The name is sought in the text and the text in the name, so that neither may be a mere part. */
function likeness(text: string, name: string): number {
  if (text === name) return 1
  const options = { threshold: 0.6, ignoreLocation: true, ignoreFieldNorm: true, minMatchCharLength: 2 }
  const one = Fuse.match(name.slice(0, 32), text, options)
  const other = Fuse.match(text.slice(0, 32), name, options)
  if (!one.isMatch || !other.isMatch) return 0
  return 1 - Math.max(one.score, other.score)
}

/** Names by the groups of three letters they share with a text; the text may be of any language. */
/** Finds names by the groups of three letters that they share with a text, blanks around them included. */
class TrigramIndex {
  readonly #names: readonly string[]
  /** Letters are numbered from 1 on; 0 is any that neither is plain nor stands in a name. */
  readonly #letters = new Map([...' abcdefghijklmnopqrstuvwxyz0123456789'].map((letter, i) => [letter, i + 1]))
  readonly #size: number
  /** The names that bear group g are those at `starts[g]` to `starts[g + 1]` of `holders`. */
  readonly #starts: Int32Array
  readonly #holders: Int32Array

  constructor(names: readonly string[]) {
    this.#names = names
    for (const name of names)
      for (let i = 0; i < name.length; i++) if (!this.#letters.has(name[i]!)) this.#letters.set(name[i]!, this.#letters.size + 1)
    this.#size = this.#letters.size + 1
    const groups = names.map(name => this.#groupsOf(name))
    this.#starts = new Int32Array(this.#size ** 3 + 1)
    for (const of of groups) for (const group of of) this.#starts[group + 1]!++
    for (let g = 0; g + 1 < this.#starts.length; g++) this.#starts[g + 1]! += this.#starts[g]!
    const ends = this.#starts.slice()
    this.#holders = new Int32Array(this.#starts.at(-1)!)
    groups.forEach((of, i) => {
      for (const group of of) this.#holders[ends[group]!++] = i
    })
  }

  /** At most `limit` names, the most alike (Dice) first. */
  nearest(text: string, limit: number): readonly string[] {
    const groups = this.#groupsOf(text)
    const shared = new Uint8Array(this.#names.length)
    const touched: number[] = []
    for (const group of groups)
      for (let k = this.#starts[group]!; k < this.#starts[group + 1]!; k++) {
        const i = this.#holders[k]!
        if (shared[i] === 0) touched.push(i)
        shared[i] = shared[i]! + 1
      }
    const best: { name: string; dice: number }[] = []
    for (const i of touched) {
      const name = this.#names[i]!
      const dice = (2 * shared[i]!) / (groups.length + name.length)
      if (dice < 0.3 || (best.length === limit && dice <= best[limit - 1]!.dice)) continue
      const at = best.findIndex(other => other.dice < dice)
      best.splice(at < 0 ? best.length : at, 0, { name, dice })
      if (best.length > limit) best.pop()
    }
    return best.map(({ name }) => name)
  }

  /** Each once, in the order of the text; a letter that no name bears makes groups that none holds. */
  #groupsOf(text: string): number[] {
    const groups: number[] = []
    let [before, last] = [0, 1]
    for (let i = 0; i <= text.length; i++) {
      const next = i < text.length ? (this.#letters.get(text[i]!) ?? 0) : 1
      if (i > 0) {
        const group = (before * this.#size + last) * this.#size + next
        if (!groups.includes(group)) groups.push(group)
      }
      ;[before, last] = [last, next]
    }
    return groups
  }
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
function remembered<K, V extends object>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return key => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = compute(key)
    if (known.size < 20_000) known.set(key, value)
    return value
  }
}

/** FNV-1a, base 36. */
function hash(text: string): string {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0
  return h.toString(36).padStart(7, '0')
}
