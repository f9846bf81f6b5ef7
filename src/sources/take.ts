import type { Report } from '../domain/report.ts'
import type { Clock, Log, SourceStore } from '../ports.ts'
import type { ReportFile } from '../report-files.ts'
import type { Random } from './back-off.ts'

/** What became of a file that was taken in. */
export interface TakenIn {
  readonly report: Report
  readonly facts: number
  /** Absent where it was taken in without one. */
  readonly bulletin?: string
  /** Deliveries newly queued. */
  readonly queued?: number
}

/**
 * Reads a file, stores it and publishes it, as staff do by hand; `quiet`: without a bulletin. Undefined where `unless` holds of what was read:
 * then nothing is stored.
 * @throws {HoiXaError} as reading and publishing do
 */
export type Take = (
  file: ReportFile,
  options: { readonly quiet: boolean; readonly unless?: (report: Report) => Promise<boolean> },
) => Promise<TakenIn | undefined>

export interface SourcePorts {
  readonly store: SourceStore
  readonly take: Take
  /** Whether a stored report other than this one has its text, by `textDigest`. */
  readonly isStored: (digest: string, other: Report) => Promise<boolean>
  readonly clock: Clock
  readonly log: Log
  readonly random: Random
  readonly signal: AbortSignal
}
