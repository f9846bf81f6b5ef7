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
 * @param onRead is called for each file that this process reads itself
 * @throws {HoiXaError} `no-answer-from-holder`
 */
export async function replyTo(id: RequestId, dataDir: string, log: Log, onRead: () => void): Promise<Reply> {
  const until = systemClock.now() + REPLY_MS
  for (let patience = 0; ; patience = Math.min(TAKE_OVER_MS, Math.max(0, until - systemClock.now())))
    try {
      return (await awaitReply(dataDir, id, patience, systemClock)) as Reply // as `doRequests` made it
    } catch (error) {
      const silent = error instanceof HoiXaError && error.code === 'no-answer-from-holder'
      if (!silent || systemClock.now() >= until) throw error
      await workThrough(dataDir, log, onRead)
    }
}

/** Does the waiting requests where nobody else holds the folder; elsewhere the holder does them. */
async function workThrough(dataDir: string, log: Log, onRead: () => void): Promise<void> {
  let house: House
  try {
    const storage = await openStorage(dataDir, 'write')
    for (const recovery of storage.recoveries) log.warn('recovered', { ...recovery })
    house = await openHouse(storage, { follow: showProgress(process.stderr) })
  } catch (error) {
    if (error instanceof HoiXaError && error.code === 'folder-in-use') return
    throw error
  }
  const { inbox } = house.storage
  try {
    for (let requests = await inbox.pending(); requests.length > 0; requests = await inbox.pending())
      await doRequests(requests, { house, log, finish: inbox.finish, onRead })
    await inbox.tidy(systemClock.now())
  } finally {
    await house.close()
  }
}
