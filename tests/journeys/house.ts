import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, vi } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import type { Config } from '../../src/config.ts'
import type { ReportMeta } from '../../src/domain/report.ts'
import { type House, openHouse, type Published } from '../../src/main.ts'
import type { Log } from '../../src/ports.ts'
import { openBot, runBackground } from '../../src/serve.ts'
import { awaitReply, submit } from '../../src/storage/inbox.ts'
import { openStorage } from '../../src/storage/open-storage.ts'
import { createLoopback, type Loopback } from '../../src/webchat/loopback.ts'
import type { Person } from '../../src/webchat/person.ts'
import type { Shown } from '../../src/webchat/pocket.ts'
import { checkSent } from '../support/talk.ts'
import { voices } from '../support/voices.ts'

/** The chat opens, asks and pushes over a folder on disk, as `npm start` does; Telegram outlives its restarts. */
export interface Home {
  readonly folder: string
  readonly loopback: Loopback
  /** The house as it is open now. */
  readonly house: House
  /** What was logged as a warning or worse. */
  readonly complaints: readonly string[]
  person(who?: Parameters<Loopback['person']>[0]): Person
  /** Hands a file in as `hoixa publish` does, through the drop folder, and waits for the word of whoever holds the folder. */
  publish(name: string, text: string, meta?: ReportMeta): Promise<Published>
  /** Resolves when all that is queued of a bulletin has left. */
  delivered(bulletin: string): Promise<void>
  /** Everything stops as it does on Ctrl+C. */
  close(): Promise<void>
  open(options?: { background?: boolean }): Promise<void>
}

const REPLY_MS = 10_000
const silent = { start() {}, step() {}, stop() {} }
const homes: Home[] = []
const faults: unknown[] = []

/** Call once in each file that opens homes: closes them, and fails the test where Telegram would have refused a text or the bot logged a fault. */
export function cleanUpHomes(): void {
  afterEach(async () => {
    const opened = homes.splice(0)
    for (const home of opened) {
      await home.close()
      await rm(home.folder, { recursive: true, force: true })
    }
    const found = faults.splice(0)
    if (found.length > 0) throw found[0]
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([])
  })
}

export async function newHome(options: { background?: boolean } = {}): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'hoixa-home-'))
  const complaints: string[] = []
  const complain = (message: string, fields = {}) => void complaints.push(`${message} ${JSON.stringify(fields, unfold)}`)
  const log: Log = { info() {}, warn: complain, error: complain }
  const loopback = createLoopback({
    onText(text, parseMode) {
      try {
        checkSent(text, parseMode)
      } catch (fault) {
        // The bot survives a refusal; the test must not.
        faults.push(fault)
        throw fault
      }
    },
  })
  const config: Config = { dataDir: folder, sendPerSecond: 1000, logLevel: 'warn' }
  let opened: { house: House; stop: AbortController; background: Promise<void> } | undefined

  const home: Home = {
    folder,
    loopback,
    complaints,
    get house() {
      if (!opened) throw new Error('the house is closed')
      return opened.house
    },
    person: who => loopback.person(who),
    async publish(name, text, meta) {
      const id = await submit(folder, { command: 'publish', name, bytes: Buffer.from(text), ...(meta ? { meta } : {}) })
      return (await awaitReply(folder, id, REPLY_MS, systemClock)) as Published // as the holder wrote it
    },
    async delivered(bulletin) {
      const { outbox } = home.house.storage
      await vi.waitFor(async () => expect(await outbox.count(bulletin)).toMatchObject({ waiting: 0 }), { timeout: 10_000, interval: 20 })
    },
    async close() {
      const { house, stop, background } = opened ?? {}
      opened = undefined
      stop?.abort()
      await background
      await house?.close()
    },
    async open({ background = true } = {}) {
      const house = await openHouse(await openStorage(folder, 'write'), { follow: silent })
      const stop = new AbortController()
      const options = { house, voices, config, log, token: loopback.token, fetch: loopback.fetch }
      const bot = openBot(options)
      bot.bot.botInfo = loopback.botInfo
      loopback.connect(update => bot.bot.handleUpdate(update))
      opened = { house, stop, background: background ? runBackground(bot, options, stop.signal) : Promise.resolve() }
    },
  }
  homes.push(home)
  await home.open(options)
  return home
}

function unfold(_: string, value: unknown): unknown {
  return value instanceof Error ? `${value.name}: ${value.message}` : value
}

/** What a bulletin looks like, among answers. */
export function bulletinsAmong(messages: readonly Shown[]): readonly Shown[] {
  return messages.filter(({ text }) => text.startsWith('📣'))
}
