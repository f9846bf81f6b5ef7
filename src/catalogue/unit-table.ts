import type { AdministrativeUnit, UnitId } from '../domain/unit.ts'
import { fold } from '../vietnamese/fold.ts'

/** The tables of `seeds/administrative-units`, as text, each sorted by its first column. */
export interface UnitTables {
  /** Code, name, what it lies in, codes of what it became (commas), other names (bars). */
  readonly former: string
  /** Code, name, what it lies in. */
  readonly current: string
  /** Loose key of a bare name, ids (spaces). */
  readonly names: string
}

/** Where names that no unit bears are no longer remembered. */
const MOST_NAMES = 20_000

const LISTED_TYPES = ['xã', 'phường', 'thị trấn', 'huyện', 'thành phố', 'thị xã', 'quận', 'tỉnh', 'đặc khu']

/**
 * The official lists, searched as text: rows by halving, references by looking for them. Nothing is built at the start, so that a process that
 * needs three units does not pay for fifteen thousand.
 */
export class UnitTable {
  readonly #tables: UnitTables
  readonly #units = new Map<UnitId, AdministrativeUnit>()
  readonly #named = new Map<string, readonly AdministrativeUnit[]>()

  constructor(tables: UnitTables) {
    this.#tables = tables
  }

  /** @throws {Error} if the row has no type word. */
  get(id: UnitId): AdministrativeUnit | undefined {
    const known = this.#units.get(id)
    if (known !== undefined) return known
    const row = this.#row(id)
    if (row === undefined) return undefined
    const [key = '', name = '', parent, became] = row
    const { type, bareName } = splitUnitName(name)
    if (type === '') throw new Error(`administrative units: no type word in "${name}" (${id})`)
    const era = id.slice(0, 4)
    const level = key[0] === 'p' ? 'province' : key[0] === 'd' ? 'district' : 'commune'
    const unit: AdministrativeUnit = {
      id,
      level,
      name,
      bareName,
      type,
      code: (level === 'commune' ? key : key.slice(1)).replace('-2', ''),
      era: era === 'old-' ? 'before' : 'current',
      ...(parent ? { parent: era + parent } : {}),
      ...(became ? { became: became.split(',').map(code => `new-${code}`) } : {}),
    }
    this.#units.set(id, unit)
    return unit
  }
  /** Other spellings and earlier type words of its name. */
  otherNames(id: UnitId): readonly { readonly type: string; readonly bareName: string }[] {
    const also = this.#row(id)?.[4]
    return also ? also.split('|').map(splitUnitName) : []
  }
  /** The units that bear a name with this loose key. */
  withKey(key: string): readonly AdministrativeUnit[] {
    const known = this.#named.get(key)
    if (known !== undefined || key === '') return known ?? []
    const ids = rowOf(this.#tables.names, key)?.[1]
    const units = ids === undefined ? [] : this.#listed(ids.split(' '))
    // Names that no unit bears are asked for as often; there is no end of them.
    if (ids !== undefined || this.#named.size < MOST_NAMES) this.#named.set(key, units)
    return units
  }
  /** The units whose row says that they lie in this one. */
  within(id: UnitId): readonly AdministrativeUnit[] {
    const era = id.slice(0, 4)
    if (!/^(?:old|new)-[pd]/.test(id)) return []
    return this.#listed(codesWith(era === 'old-' ? this.#tables.former : this.#tables.current, id.slice(4), '\t').map(code => era + code))
  }
  /** The former units whose row says that they became this one. */
  whatBecame(id: UnitId): readonly AdministrativeUnit[] {
    return this.#listed(
      codesWith(this.#tables.former, id.slice(4), '\t,')
        .map(code => `old-${code}`)
        .filter(other => this.get(other)?.became?.includes(id)),
    )
  }
  /** Every loose key once. */
  keys(): readonly string[] {
    return this.#tables.names
      .split('\n')
      .filter(row => row !== '' && row[0] !== '#')
      .map(row => row.slice(0, row.indexOf('\t')))
  }
  /** Words of the longest bare name, as the table says. */
  longestName(): number {
    return Number(/^#.*Longest: (\d+) words/m.exec(this.#tables.names.slice(0, 500))?.[1] ?? 6)
  }

  #row(id: UnitId): readonly string[] | undefined {
    if (id.length > 15) return undefined
    if (id.startsWith('old-')) return rowOf(this.#tables.former, id.slice(4))
    return id.startsWith('new-') ? rowOf(this.#tables.current, id.slice(4)) : undefined
  }
  #listed(ids: readonly UnitId[]): readonly AdministrativeUnit[] {
    return ids.flatMap(id => this.get(id) ?? [])
  }
}

/** The cells of the row with this first cell, found by halving: rows are sorted, lines of comment ("#") come first. */
function rowOf(table: string, key: string): readonly string[] | undefined {
  let low = 0
  let high = table.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = table.lastIndexOf('\n', middle - 1) + 1
    const end = endOfRow(table, start)
    const tab = table.indexOf('\t', start)
    const here = table.slice(start, tab < 0 || tab > end ? end : tab)
    if (here === key && key !== '') return table.slice(start, end).split('\t')
    if (here < key) low = end + 1
    else high = start
  }
  return undefined
}

/** Codes of the rows that hold this cell, or list item, after one of the separators and not as their own code. */
function codesWith(table: string, cell: string, separators: string): readonly string[] {
  const codes: string[] = []
  if (cell === '') return codes
  for (let at = table.indexOf(cell, 1); at >= 0; at = table.indexOf(cell, at + 1)) {
    const after = table[at + cell.length]
    if (!separators.includes(table[at - 1]!) || (after !== undefined && !'\t\n,'.includes(after))) continue
    const start = table.lastIndexOf('\n', at) + 1
    codes.push(table.slice(start, table.indexOf('\t', start)))
  }
  return codes
}
function endOfRow(table: string, start: number): number {
  const end = table.indexOf('\n', start)
  return end < 0 ? table.length : end
}

/** Splits "xã Dương Quang" into its type word and bare name; the type word is empty where the name begins with none. */
export function splitUnitName(name: string): { readonly type: string; readonly bareName: string } {
  const lower = name.toLowerCase()
  const type = LISTED_TYPES.find(word => lower.startsWith(word) && lower[word.length] === ' ')
  return type === undefined ? { type: '', bareName: name } : { type, bareName: name.slice(type.length + 1) }
}

/** One key for spellings that are alike but for marks, y or i, punctuation and the zero of "Phường 04". */
export function looseKey(text: string): string {
  return fold(text.normalize('NFC'))
    .replaceAll('y', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<![0-9])0+(?=[0-9])/g, '')
    .trim()
}
