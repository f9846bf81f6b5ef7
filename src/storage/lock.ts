import { randomBytes } from 'node:crypto'
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { HoiXaError } from '../domain/errors.ts'
import { codeOf, makeFolder, PRIVATE_FILE, unwritable } from './durable.ts'

/** Who holds a folder. `started` and `boot` tell a process from a later one that was given the same number. */
interface Holder {
  readonly pid: number
  /** Ticks since boot, from /proc; absent where there is no /proc. */
  readonly started?: string
  readonly boot?: string
  /** The holder let go. */
  readonly released?: true
}

export interface Lock {
  release(): Promise<void>
}

const NAME = /^lock\.(\d+)$/

/**
 * Takes a folder for this process. The lock is the file `lock.<n>` with the highest n. Whoever finds its holder dead tries to create
 * `lock.<n+1>` under its full content at once (`link`), which one process can do; n never goes back, so one that looked too early and
 * creates a lower number sees a higher one and gives way.
 * @throws {HoiXaError} `folder-in-use` (details: pid, folder), `folder-unwritable`
 */
export async function lockFolder(folder: string): Promise<Lock> {
  try {
    await makeFolder(resolve(folder))
    const me: Holder = { pid: process.pid, ...(await identity(process.pid)) }
    const draft = join(folder, `lock.new-${process.pid}-${randomBytes(4).toString('hex')}`)
    await writeFile(draft, JSON.stringify(me), { flag: 'wx', mode: PRIVATE_FILE })
    try {
      return await take(folder, draft, me)
    } finally {
      await rm(draft, { force: true })
    }
  } catch (error) {
    throw unwritable(folder, error)
  }
}

async function take(folder: string, draft: string, me: Holder): Promise<Lock> {
  for (;;) {
    const [highest = 0] = await generations(folder)
    const holder = highest > 0 ? await readHolder(join(folder, `lock.${highest}`)) : undefined
    if (holder && (await isAlive(holder)))
      throw new HoiXaError('folder-in-use', `${folder} is in use by process ${holder.pid}`, { details: { pid: holder.pid, folder } })
    const mine = join(folder, `lock.${highest + 1}`)
    try {
      await link(draft, mine)
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue
      throw error
    }
    const [top, ...older] = await generations(folder)
    if (top !== highest + 1) {
      await rm(mine, { force: true })
      continue
    }
    for (const generation of older) await rm(join(folder, `lock.${generation}`), { force: true })
    await sweepDrafts(folder)
    return {
      async release() {
        const note = `${draft}.released`
        try {
          await writeFile(note, JSON.stringify({ ...me, released: true } satisfies Holder), { mode: PRIVATE_FILE })
          await rename(note, mine)
        } catch {
          // A full disk, or the folder is gone.
          await rm(mine, { force: true })
        }
      },
    }
  }
}

/** Highest first. */
async function generations(folder: string): Promise<number[]> {
  const names = await readdir(folder)
  return names.flatMap(name => Number(NAME.exec(name)?.[1] ?? [])).sort((a, b) => b - a)
}

/** Undefined for a file that went away or says nothing: files appear with their content, so only a power cut leaves one empty. */
async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    // Written by this module only; a stranger's content fails the checks of `isAlive`.
    return JSON.parse(await readFile(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.released || !Number.isInteger(holder.pid) || holder.pid <= 0) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
  }
  const now = await identity(holder.pid)
  if (now.ended) return false
  return same(holder.started, now.started) && same(holder.boot, now.boot)
}

/** What is not known on either side proves nothing. */
function same(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b
}

/** `ended`: killed, but its parent has not taken note yet. */
async function identity(pid: number): Promise<{ started?: string; boot?: string; ended?: true }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name in parentheses may itself hold spaces and parentheses: fields are counted from its end. State is field 3, start field 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim()
  return {
    ...(fields[19] && { started: fields[19] }),
    ...(boot && { boot }),
    ...((fields[0] === 'Z' || fields[0] === 'X') && { ended: true }),
  }
}

/** Drafts of processes that died while they tried. */
async function sweepDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(/^lock\.new-(\d+)-/.exec(name)?.[1])
    if (pid > 0 && !(await isAlive({ pid }))) await rm(join(folder, name), { force: true })
  }
}
