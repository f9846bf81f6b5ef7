import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { HoiXaError } from './domain/errors.ts'
import type { Report } from './domain/report.ts'
import { type House, ROOT } from './main.ts'
import type { Clock, Log } from './ports.ts'
import type { Random } from './sources/back-off.ts'
import { hostLanes } from './sources/host-lanes.ts'
import { type AddressRule, isPublicAddress, type Resolve } from './sources/public-address.ts'
import { ROBOT_NAME } from './sources/robots.ts'
import { runSources } from './sources/run-sources.ts'
import { readSourceList, type SourceList } from './sources/source-list.ts'
import type { Take } from './sources/take.ts'
import { textDigest } from './sources/text-digest.ts'
import { createVisitor } from './sources/visit.ts'
import { folderWatch } from './sources/watch-folder.ts'
import type { Read } from './take-in.ts'

/** What fills the bulletins by itself. */
export interface Watched extends SourceList {
  readonly folder?: string
}

export interface WatchPorts {
  readonly house: House
  readonly log: Log
  /** Reads what comes from outside, so that the bot goes on answering; here unless given. */
  readonly read?: Read
  /** Tests stand in for the machine's clock, chance and the internet. */
  readonly clock?: Clock
  readonly random?: Random
  readonly isAllowed?: AddressRule
  readonly resolve?: Resolve
}

/** What the configuration names. @throws {HoiXaError} `config-invalid` for a list that cannot be read */
export async function watchedBy({ watchDir, sourcesFile }: Config): Promise<Watched> {
  const list = sourcesFile === undefined ? { sources: [] } : readSourceList(await listIn(sourcesFile))
  return { ...list, ...(watchDir !== undefined && { folder: watchDir }) }
}

async function listIn(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new HoiXaError('config-invalid', `${file} cannot be read`, { cause, details: { faults: `SOURCES_FILE: ${file}` } })
  }
}

/** Looks at sources and into the folder until the signal aborts; what is new goes through the same reading as a published file. */
export async function watchSources(watched: Watched, ports: WatchPorts, signal: AbortSignal): Promise<void> {
  const { house, log, clock = systemClock, random = Math.random, isAllowed = isPublicAddress, resolve, read } = ports
  const { storage } = house
  const take: Take = async (file, { quiet, unless }) => {
    const taken = await house.take(file, { quiet, ...(unless && { unless }), ...(read && { read }) })
    if (!taken) return undefined
    const { report, facts, published } = taken
    return { report, facts, ...(published && { bulletin: published.bulletin, queued: published.queued }) }
  }
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string } // our own file
  const userAgent = `${ROBOT_NAME}/${version}${watched.contact === undefined ? '' : ` (+${watched.contact})`}`
  const visit = createVisitor({ clock, isAllowed, ...(resolve && { resolve }), lanes: hostLanes(clock), userAgent, signal })
  const sourcePorts = { store: storage.sources, take, isStored: storedTexts(house), clock, log, random, signal, visit }
  const folder = watched.folder === undefined ? undefined : folderWatch(watched.folder, sourcePorts)
  await runSources({ sources: watched.sources, ...(folder && { folder }) }, sourcePorts)
}

/** Whether a stored report has a text, by its digest; each report's is worked out once. */
function storedTexts({ storage }: House) {
  const digests = new WeakMap<Report, string>()
  const digestOf = (report: Report): string => {
    const digest = digests.get(report) ?? textDigest(report.text)
    digests.set(report, digest)
    return digest
  }
  return async (digest: string, other: Report): Promise<boolean> =>
    (await storage.reports.reports()).some(report => report.id !== other.id && digestOf(report) === digest)
}
