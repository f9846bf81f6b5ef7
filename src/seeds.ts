import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type IndicatorCatalogue, parseIndicators } from './catalogue/indicators.ts'
import { parseUnits, type UnitCatalogue } from './catalogue/units.ts'

/** How people and reports abbreviate and misspell: `seeds/typing.json`. */
export interface TypingTables {
  /** Short forms and what they may stand for; `safe` ones need no context. */
  readonly teencode: readonly { readonly form: string; readonly to: readonly string[]; readonly safe: boolean; readonly note?: string }[]
  /** Regional words and the common one. */
  readonly dialect: readonly { readonly form: string; readonly to: string }[]
  /** Sounds that are written for one another. */
  readonly spelling_confusions: readonly { readonly a: string; readonly b: string; readonly region: string; readonly examples: string }[]
  /** Words that become one word when marks are dropped. */
  readonly fold_collisions: readonly { readonly folded: string; readonly readings: string; readonly area: string }[]
  readonly report_abbreviations: readonly { readonly form: string; readonly to: string }[]
  readonly telex_leftovers: readonly { readonly typed: string; readonly meant: string }[]
  readonly vni_leftovers: readonly { readonly typed: string; readonly meant: string }[]
}

/** What the product knows before it reads a report. */
export interface Catalogue {
  readonly units: UnitCatalogue
  readonly indicators: IndicatorCatalogue
  readonly typing: TypingTables
}

const TABLES = ['former', 'current', 'names'].map(name => join('administrative-units', `${name}.tsv`))

/** Of the files that `loadCatalogue` reads. SHA-256, hex. @throws if one is missing */
export function hashOfCatalogue(seedsDir: string): string {
  const hash = createHash('sha256')
  for (const path of [...TABLES, 'indicators.json', 'typing.json']) hash.update(readFileSync(join(seedsDir, path)))
  return hash.digest('hex')
}

/**
 * Reads the catalogues from the folder of seeds, at once and in a few milliseconds.
 *
 * @throws if a file is missing or faulty.
 */
export function loadCatalogue(seedsDir: string): Catalogue {
  const read = (path: string) => readFileSync(join(seedsDir, path), 'utf8')
  const [former, current, names] = TABLES.map(read)
  return {
    units: parseUnits({ former: former!, current: current!, names: names! }),
    indicators: parseIndicators(JSON.parse(read('indicators.json'))),
    typing: JSON.parse(read('typing.json')) as TypingTables, // our own file: its shape is held by a test
  }
}
