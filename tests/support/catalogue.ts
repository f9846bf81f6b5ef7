import { resolve } from 'node:path'
import { type Catalogue, loadCatalogue } from '../../src/seeds.ts'

let loaded: Catalogue | undefined

/** The real catalogues, read once a test file. */
export function realCatalogue(): Catalogue {
  loaded ??= loadCatalogue(resolve(import.meta.dirname, '../../seeds'))
  return loaded
}
