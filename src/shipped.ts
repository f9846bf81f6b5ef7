import { readFileSync } from 'node:fs'
import type { ReportId } from './domain/report.ts'
import { type ReadFile, RULES_VERSION } from './intake.ts'
import { hashOf, type ReportFile } from './report-files.ts'

/** Of the sources that the program was built from, put in by the build; not there where the sources run themselves. */
declare const SOURCES_HASH: string | undefined

/** What the build read out of the shipped reports: `dist/shipped.json`. */
export interface Shipped {
  /** Of the sources that read them, and of the catalogue that they read with. SHA-256, hex. */
  readonly sources: string
  readonly catalogue: string
  readonly reports: readonly ReadFile[]
}

type Read = (file: ReportFile, id?: ReportId) => Promise<ReadFile>

/** Undefined where the program was not built: what was read then was perhaps read by other rules. */
export function builtFrom(): string | undefined {
  return typeof SOURCES_HASH === 'undefined' ? undefined : SOURCES_HASH
}

/**
 * Takes what the build read where it is just what would be read now: by the same program with the same catalogue, out of the same file. Reads
 * anything else.
 * @param path of `dist/shipped.json`; without it, everything is read
 */
export function shippedOr(read: Read, path: string, now: { sources: string | undefined; catalogue: () => string }): Read {
  let shipped: ReadonlyMap<ReportId, ReadFile> | undefined
  return async (file, id = file.name) => {
    shipped ??= new Map(shippedAt(path, now).map(one => [one.report.id, one]))
    const known = shipped.get(id)
    return known?.report.hash === hashOf(file) ? known : read(file, id)
  }
}

function shippedAt(path: string, now: { sources: string | undefined; catalogue: () => string }): readonly ReadFile[] {
  if (now.sources === undefined) return []
  try {
    const { sources, catalogue, reports } = JSON.parse(readFileSync(path, 'utf8')) as Shipped // the build wrote it
    if (sources !== now.sources || catalogue !== now.catalogue()) return []
    return reports.filter(({ report }) => report.rules === RULES_VERSION)
  } catch {
    return [] // a build that is not done yet
  }
}
