import { systemClock } from '../clock.ts'
import { HoiXaError } from '../domain/errors.ts'
import { type House, openHouse } from '../main.ts'
import type { Log } from '../ports.ts'
import { showProgress } from '../progress.ts'
import { awaitReply, type RequestId } from '../storage/inbox.ts'
import { openStorage } from '../storage/open-storage.ts'
import { doRequests, type Reply } from './requests.ts'

/** A bot that holds the folder looks every 200 ms; a report takes well under a second. */
const REPLY_MS = 20_000
/** After so long without a word it is seen whether the holder is still there. */
const TAKE_OVER_MS = 1_000

/**
 * The word of whoever holds the folder. A holder that lets go, or dies, before it saw the request leaves it to this process.
 * @throws {HoiXaError} `no-answer-from-holder`
 */
export async function replyTo(id: RequestId, dataDir: string, log: Log): Promise<Reply> {
  const until = systemClock.now() + REPLY_MS
  for (let patience = 0; ; patience = Math.min(TAKE_OVER_MS, Math.max(0, until - systemClock.now())))
    try {
      return (await awaitReply(dataDir, id, patience, systemClock)) as Reply // as `doRequests` made it
    } catch (error) {
      const silent = error instanceof HoiXaError && error.code === 'no-answer-from-holder'
      if (!silent || systemClock.now() >= until) throw error
      await workThrough(dataDir, log)
    }
}

/** Does the waiting requests where nobody else holds the folder; elsewhere the holder does them. */
async function workThrough(dataDir: string, log: Log): Promise<void> {
  const house = await takeFolder(dataDir, log)
  if (!house) return
  try {
    await doWaiting(house, log)
    await house.storage.inbox.tidy(systemClock.now())
  } finally {
    await house.close()
  }
}

/** The folder's house for this process; undefined where another process holds the folder. */
export async function takeFolder(dataDir: string, log: Log): Promise<House | undefined> {
  try {
    const storage = await openStorage(dataDir, 'write')
    for (const recovery of storage.recoveries) log.warn('recovered', { ...recovery })
    return await openHouse(storage, { follow: showProgress(process.stderr) })
  } catch (error) {
    if (error instanceof HoiXaError && error.code === 'folder-in-use') return undefined
    throw error
  }
}

/** Does what other processes, or earlier ones, handed in, until nothing waits. */
export async function doWaiting(house: House, log: Log): Promise<void> {
  const { inbox } = house.storage
  for (let requests = await inbox.pending(); requests.length > 0; requests = await inbox.pending())
    await doRequests(requests, { house, log, finish: inbox.finish })
}
