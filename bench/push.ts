import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import type { Subscription } from '../src/domain/subscription.ts'
import { openHouse, ROOT } from '../src/main.ts'
import { openStorage } from '../src/storage/open-storage.ts'
import type { BotApiStub } from '../tests/support/bot-api-stub.ts'

/** A unit without a shipped report, and a report of it. */
const UNIT = 'old-01900'
export const REPORT = `---
title: Xã Cao Thượng triển khai nhiệm vụ năm 2024
unit: xã Cao Thượng, huyện Ba Bể, tỉnh Bắc Kạn
date: 2024-01-15
---

## Chỉ tiêu năm 2024

- Thu nhập bình quân đầu người: 36 triệu đồng/người/năm.
- Tổng thu ngân sách trên địa bàn: 512 triệu đồng.
- Tỷ lệ hộ nghèo còn 12%.
`

const MATCHES = 5

/** A data folder with a bulletin that waits for everyone who follows its unit. */
export interface Push {
  readonly folder: string
  readonly subscribers: number
  /** Looking the subscribers up, without queueing them, in ms; the median of several runs. */
  readonly matchMs: number
  /** Another folder with the same. */
  copy(): Push
  /** What the outbox says. */
  count(): Promise<{ sent: number; waiting: number; unsure: number }>
  remove(): void
}

export async function preparePush(subscribers: number): Promise<Push> {
  const folder = mkdtempSync(join(tmpdir(), 'hoixa-push-'))
  const storage = await openStorage(folder, 'write')
  const house = await openHouse(storage)
  const readers = Array.from(
    { length: subscribers },
    (_, i): Subscription => ({ chat: 1_000_001 + i, units: [UNIT], consent: { at: 0, notice: 2 } }),
  )
  await Promise.all(readers.map(reader => storage.subscriptions.put(reader)))
  const { bulletin } = await house.publish({ name: 'bao-cao.md', bytes: Buffer.from(REPORT) })
  const filed = (await storage.outbox.bulletin(bulletin))!
  const times: number[] = []
  for (let i = 0; i < MATCHES; i++) {
    const from = performance.now()
    let matched = 0
    for await (const _ of storage.subscriptions.matching(filed)) matched++
    times.push(performance.now() - from)
    if (matched !== subscribers) throw new Error(`${matched} of ${subscribers} subscribers matched`)
  }
  await house.close()
  return push(folder, bulletin, subscribers, times.sort((a, b) => a - b)[Math.floor(MATCHES / 2)]!)
}

function push(folder: string, bulletin: string, subscribers: number, matchMs: number): Push {
  return {
    folder,
    subscribers,
    matchMs,
    copy() {
      const other = mkdtempSync(join(tmpdir(), 'hoixa-push-'))
      cpSync(folder, other, { recursive: true })
      return push(other, bulletin, subscribers, matchMs)
    },
    async count() {
      const left = await openStorage(folder, 'read')
      const count = await left.outbox.count(bulletin)
      await left.close()
      return count
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The program itself, with a token, against a stub. */
export function startProgram(folder: string, stub: BotApiStub, perSecond: number): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'bin', 'hoixa.mjs'), 'start'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      DATA_DIR: folder,
      BOT_TOKEN: stub.token,
      BOT_API_ROOT: stub.root,
      SEND_PER_SECOND: String(perSecond),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Asks it to end and waits until it has. */
export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

/** Of a running process: what it holds at most in memory, and its share of one core since it began; nothing where the system does not tell. */
export function usage(pid: number): { peakRssMb?: number; rssMb?: number; cpuSeconds?: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kb = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)
    const [utime, stime] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13).map(Number)
    return { peakRssMb: kb('VmHWM'), rssMb: kb('VmRSS'), cpuSeconds: (utime! + stime!) / 100 }
  } catch {
    return {}
  }
}

/** Resolves when everybody has it, or nothing more has come for `patienceMs`. */
export async function settled(stub: BotApiStub, subscribers: number, patienceMs: number): Promise<void> {
  for (let seen = -1, quiet = 0; quiet < patienceMs; ) {
    const have = new Set(stub.accepted.map(({ chat }) => chat)).size
    if (have >= subscribers) return
    quiet = stub.accepted.length === seen ? quiet + 250 : 0
    seen = stub.accepted.length
    await after(250)
  }
}

export interface PushFigures {
  /** Subscribers over the limit, in seconds, over the time from the first send to the last arrival. */
  readonly efficiency: number
  /** Refused with 429 since they came too fast. */
  readonly tooMany: number
  readonly lost: number
  readonly doubled: number
}

export function figuresOf(stub: BotApiStub, subscribers: number, perSecond: number): PushFigures {
  const unique = new Set(stub.accepted.map(({ chat }) => chat)).size
  const took = ((stub.accepted.at(-1)?.at ?? Number.NaN) - (stub.firstTriedAt ?? Number.NaN)) / 1_000
  return {
    efficiency: Math.round((1_000 * unique) / perSecond / took) / 1_000,
    tooMany: stub.tooMany,
    lost: subscribers - unique,
    doubled: stub.accepted.length - unique,
  }
}
