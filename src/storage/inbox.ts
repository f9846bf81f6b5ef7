import { randomBytes } from 'node:crypto'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { HoiXaError } from '../domain/errors.ts'
import type { Clock, Log } from '../ports.ts'
import { codeOf, makeFolder, replaceFile, syncFolder, unwritable } from './durable.ts'

/** Work for whoever holds the folder. */
export interface Request {
  /**
   * `publish`: take a file in and push it; `import`: take it in; `forget`: remove it; `withdraw`: say that a bulletin holds no more; `correct`: put a figure right; the others do
   * something with a bulletin that is being sent.
   */
  readonly command: 'publish' | 'import' | 'forget' | 'withdraw' | 'correct' | 'cancel' | 'resume' | 'retry'
  /** The file's name without its folder; of `forget` the report's id, of what is done with a bulletin or a figure its id. */
  readonly name: string
  readonly bytes: Uint8Array
  /** JSON; what a side file says, or what a figure is and why. */
  readonly meta?: unknown
  /** Hashes of other files of this name that are handed in with it. */
  readonly rivals?: readonly string[]
}

/** Sorts by the time of submission; `[a-z0-9-]`. */
export type RequestId = string

export type Pending = Request & { readonly id: RequestId }

/** Writes a reply down, then removes the request. */
export type Finish = (id: RequestId, reply: unknown) => Promise<void>

/** What the holder of a folder sees of its drop folder. Requests survive a crash of either side; one may be handed out twice. */
export interface Inbox {
  /** Oldest first, without those answered already. At most 200, or 32 MB and one more: the others follow when these are finished. */
  pending(): Promise<readonly Pending[]>
  /** The reply is JSON; it is kept for a day. */
  readonly finish: Finish
  /** Removes replies nobody needs any more and drafts of submitters that died. @param now milliseconds since the epoch */
  tidy(now: number): Promise<void>
  /**
   * Hands over what is pending until the signal aborts, looking every 200 ms; `work` finishes each request. Never throws: what goes wrong
   * is logged once until a look goes well, and what is not finished is handed over again.
   */
  watch(signal: AbortSignal, ports: { readonly clock: Clock; readonly log: Log }, work: Work): Promise<void>
}
export type Work = (requests: readonly Pending[], finish: Finish) => Promise<void>

const LOOK_EVERY_MS = 200
const TIDY_EVERY_MS = 3600_000
const KEEP_REPLIES_MS = 24 * 3600_000
const MOST_REQUESTS = 200
const MOST_BYTES = 32 << 20
const ID = /^[a-z0-9]+-[a-z0-9]+$/

/** Puts work into a folder's drop folder, complete and on disk when it resolves. @throws {HoiXaError} `folder-unwritable` */
export async function submit(folder: string, request: Request, now = Date.now()): Promise<RequestId> {
  const id = `${now.toString(36).padStart(9, '0')}-${randomBytes(5).toString('hex')}`
  const draft = join(inboxOf(folder), `.${id}`)
  const { bytes, ...rest } = request
  try {
    await makeFolder(resolve(draft))
    await replaceFile(join(draft, 'file'), [bytes])
    await replaceFile(join(draft, 'request.json'), [JSON.stringify(rest)])
    await rename(draft, join(inboxOf(folder), id))
    await syncFolder(inboxOf(folder))
  } catch (error) {
    throw unwritable(folder, error)
  }
  return id
}

/** Waits for the holder's reply. @throws {HoiXaError} `no-answer-from-holder` after `timeoutMs`; the request stays and is done later */
export async function awaitReply(folder: string, id: RequestId, timeoutMs: number, clock: Clock): Promise<unknown> {
  const until = clock.now() + timeoutMs
  for (;;) {
    const reply = await readFile(replyFile(folder, id), 'utf8').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    })
    if (reply !== undefined) return JSON.parse(reply)
    const left = until - clock.now()
    if (left <= 0) throw new HoiXaError('no-answer-from-holder', `no answer to ${id} within ${timeoutMs} ms`, { details: { folder } })
    await clock.sleep(Math.min(LOOK_EVERY_MS, left))
  }
}

/** The drop folder as its holder sees it. */
export function fileInbox(folder: string): Inbox {
  const pending: Inbox['pending'] = async () => {
    const found: Pending[] = []
    let bytes = 0
    for (const id of await idsIn(inboxOf(folder))) {
      if (found.length >= MOST_REQUESTS || bytes >= MOST_BYTES) break
      if (await exists(replyFile(folder, id))) {
        // Answered, and stopped before the request was removed.
        await remove(folder, id)
        continue
      }
      const request = await readRequest(join(inboxOf(folder), id))
      bytes += request?.bytes.length ?? 0
      if (request) found.push({ ...request, id })
      else await finish(id, { error: 'internal', message: 'the request cannot be read', details: {} })
    }
    return found
  }

  const finish: Inbox['finish'] = async (id, reply) => {
    await makeFolder(resolve(folder, 'replies'))
    await replaceFile(replyFile(folder, id), [JSON.stringify(reply ?? null)])
    await remove(folder, id)
  }

  const tidy: Inbox['tidy'] = now => removeOld(folder, now - KEEP_REPLIES_MS)

  return {
    pending,
    finish,
    tidy,
    async watch(signal, { clock, log }, work) {
      const told = new Set<string>()
      let tidied = Number.NEGATIVE_INFINITY
      while (!signal.aborted) {
        let busy = false
        try {
          const requests = await pending()
          if (requests.length > 0 && !signal.aborted) await work(requests, finish)
          busy = requests.length > 0
          if (clock.now() - tidied >= TIDY_EVERY_MS) {
            tidied = clock.now()
            await tidy(tidied)
          }
          told.clear()
        } catch (error) {
          busy = false
          const kind = error instanceof Error ? codeOf(error) || error.name : String(error)
          if (!told.has(kind)) log.warn('the drop folder cannot be worked off, trying again', { folder: inboxOf(folder), error })
          told.add(kind)
        }
        if (!busy) await clock.sleep(LOOK_EVERY_MS, signal)
      }
    },
  }
}

/** Nobody can hand anything in. */
export function emptyInbox(): Inbox {
  return {
    pending: async () => [],
    finish: async () => {},
    tidy: async () => {},
    watch: (signal, { clock }) => clock.sleep(2 ** 31 - 1, signal),
  }
}

async function readRequest(path: string): Promise<Request | undefined> {
  try {
    // Written by `submit`, complete or not at all.
    const rest = JSON.parse(await readFile(join(path, 'request.json'), 'utf8')) as Omit<Request, 'bytes'>
    return { ...rest, bytes: await readFile(join(path, 'file')) }
  } catch {
    return undefined
  }
}

/** Out of sight in one step, so that a request is never met half removed. */
async function remove(folder: string, id: RequestId): Promise<void> {
  const trash = join(inboxOf(folder), `.done-${id}`)
  await rename(join(inboxOf(folder), id), trash).catch(() => {})
  await rm(trash, { recursive: true, force: true })
}

/** By the time they were last changed. */
async function removeOld(folder: string, before: number): Promise<void> {
  for (const [place, ours] of [
    [join(folder, 'replies'), /./],
    [inboxOf(folder), /^\./],
  ] as const)
    for (const name of await list(place)) {
      if (!ours.test(name)) continue
      const { mtimeMs } = await stat(join(place, name)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
      if (mtimeMs < before) await rm(join(place, name), { recursive: true, force: true })
    }
}

async function idsIn(folder: string): Promise<RequestId[]> {
  return (await list(folder)).filter(name => ID.test(name)).sort()
}

async function list(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

function inboxOf(folder: string): string {
  return join(folder, 'inbox')
}

function replyFile(folder: string, id: RequestId): string {
  if (!ID.test(id)) throw new RangeError(`not a request id: ${id}`)
  return join(folder, 'replies', `${id}.json`)
}
