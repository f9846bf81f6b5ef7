import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { HoiXaError } from '../domain/errors.ts'
import type { Clock } from '../ports.ts'
import { codeOf, PRIVATE_FOLDER, replaceFile, syncFolder, unwritable } from './durable.ts'

/** Work for whoever holds the folder. */
export interface Request {
  /** `publish`: take a file in and push it; `import`: take it in; `forget`: remove it. */
  readonly command: 'publish' | 'import' | 'forget'
  /** The file's name without its folder. */
  readonly name: string
  readonly bytes: Uint8Array
  /** JSON; what a side file says, for instance. */
  readonly meta?: unknown
}

/** Sorts by the time of submission; `[a-z0-9-]`. */
export type RequestId = string

/** What the holder of a folder sees of its drop folder. Requests survive a crash of either side; one may be handed out twice. */
export interface Inbox {
  /** Oldest first, without those answered already. */
  pending(): Promise<readonly (Request & { readonly id: RequestId })[]>
  /** Keeps the reply (JSON) on disk, then removes the request. Replies are kept for a day. */
  finish(id: RequestId, reply: unknown): Promise<void>
  /**
   * Hands requests over one by one until the signal aborts, looking every 200 ms. What `onRequest` resolves to is the reply; what it
   * throws becomes `{ error, message, details }`. Never throws itself: a folder that cannot be read for a while is looked at again.
   */
  watch(signal: AbortSignal, clock: Clock, onRequest: (request: Request & { readonly id: RequestId }) => Promise<unknown>): Promise<void>
}

const LOOK_EVERY_MS = 200
const TIDY_EVERY_MS = 3600_000
const KEEP_REPLIES_MS = 24 * 3600_000
const ID = /^[a-z0-9]+-[a-z0-9]+$/

/** Puts work into a folder's drop folder, complete and on disk when it resolves. @throws {HoiXaError} `folder-unwritable` */
export async function submit(folder: string, request: Request, now = Date.now()): Promise<RequestId> {
  const id = `${now.toString(36).padStart(9, '0')}-${randomBytes(5).toString('hex')}`
  const draft = join(inboxOf(folder), `.${id}`)
  const { bytes, ...rest } = request
  try {
    await mkdir(draft, { recursive: true, mode: PRIVATE_FOLDER })
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
    const found: (Request & { id: RequestId })[] = []
    for (const id of await idsIn(inboxOf(folder))) {
      if (await exists(replyFile(folder, id))) {
        // Answered, and stopped before the request was removed.
        await remove(folder, id)
        continue
      }
      const request = await readRequest(join(inboxOf(folder), id))
      if (request) found.push({ ...request, id })
      else await finish(id, { error: 'internal', message: 'the request cannot be read', details: {} })
    }
    return found
  }

  const finish: Inbox['finish'] = async (id, reply) => {
    await mkdir(join(folder, 'replies'), { recursive: true, mode: PRIVATE_FOLDER })
    await replaceFile(replyFile(folder, id), [JSON.stringify(reply ?? null)])
    await remove(folder, id)
  }

  return {
    pending,
    finish,
    async watch(signal, clock, onRequest) {
      let tidied = Number.NEGATIVE_INFINITY
      while (!signal.aborted) {
        try {
          for (const request of await pending()) {
            if (signal.aborted) return
            await finish(request.id, await onRequest(request).catch(refusal))
          }
          if (clock.now() - tidied >= TIDY_EVERY_MS) {
            tidied = clock.now()
            await tidy(folder, tidied - KEEP_REPLIES_MS)
          }
        } catch {
          // Looked at again below.
        }
        await clock.sleep(LOOK_EVERY_MS, signal)
      }
    },
  }
}

/** Nobody can hand anything in. */
export function emptyInbox(): Inbox {
  return {
    pending: async () => [],
    finish: async () => {},
    watch: (signal, clock) => clock.sleep(2 ** 31 - 1, signal),
  }
}

function refusal(error: unknown): { error: string; message: string; details: Readonly<Record<string, string | number>> } {
  const message = error instanceof Error ? error.message : String(error)
  return error instanceof HoiXaError ? { error: error.code, message, details: error.details } : { error: 'internal', message, details: {} }
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

/** Removes replies nobody needs any more and drafts of submitters that died, by the time they were last changed. */
async function tidy(folder: string, before: number): Promise<void> {
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
