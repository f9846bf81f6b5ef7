import { readFile } from './intake.ts'
import { openReader, SEEDS, seedReports } from './main.ts'
import { hashOfCatalogue } from './seeds.ts'
import { builtFrom, type Shipped } from './shipped.ts'

/** What the program reads out of the shipped reports; one that cannot be read is left to the start, which says why. */
export async function readShipped(): Promise<Shipped> {
  const reader = openReader()
  const reports = []
  for (const source of await seedReports()) {
    const read = await source
      .load()
      .then(file => readFile(file, reader))
      .catch(() => undefined)
    if (read) reports.push(read)
  }
  return { sources: builtFrom() ?? '', catalogue: hashOfCatalogue(SEEDS), reports }
}
