import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runCorrections } from '../../src/bulletins/correct.ts'
import { runCards } from '../../src/bulletins/correct-cards.ts'
import { pace } from '../../src/bulletins/pace.ts'
import { shownFigure } from '../../src/bulletins/stale-cards.ts'
import { quantity } from '../../src/domain/quantity.ts'
import type { Report } from '../../src/domain/report.ts'
import type { EditOutcome, SendOutcome } from '../../src/ports.ts'
import { memoryAudit } from '../../src/storage/audit.ts'
import { memoryStorage } from '../../src/storage/open-storage.ts'
import { cited } from '../support/fake-app.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { bulletin } from '../support/house.ts'
import { newLife } from '../support/mortal.ts'

const B = bulletin()
const REPORT: Report = { id: 'dq.md', title: 'Báo cáo năm 2021', text: '', hash: 'one' }
const income = (millions: number) => cited({ report: REPORT.id, quantity: quantity(millions * 1e6, 'đồng/người/năm') }).fact

/** What becomes of a call: done as asked; done, and the answer lost; lost before; a wait for this one or for all; out of order; out of reach. */
const FATES = ['done', 'done', 'done', 'lost-reply', 'cut', 'wait', 'hold', 'trouble', 'down'] as const
const KINDS = ['editable', 'editable', 'too-old', 'blocked'] as const
const PLOT = fc.record({
  chats: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 10, size: 'max' }),
  cards: fc.nat(4),
  fates: fc.array(fc.constantFrom(...FATES), { maxLength: 40, size: 'max' }),
  /** How long each process lives before it is killed, and whether the figure is put right once more after that. */
  lives: fc.array(fc.record({ ms: fc.nat(4_000), again: fc.boolean() }), { maxLength: 5 }),
})

test('whatever Telegram answers and whenever the process dies: every message and card says what is right, and nobody is told it over and over', async () => {
  await fc.assert(
    fc.asyncProperty(PLOT, async ({ chats, cards, fates, lives }) => {
      const clock = fakeClock()
      const storage = memoryStorage()
      const { outbox } = storage
      await outbox.add(
        B,
        chats.map((_, chat) => ({ bulletin: B.id, chat: chat + 1, dueAt: 0, attempts: 0 })),
      )
      for (const one of await outbox.claim(0, 1_000, 99)) await outbox.done(one, one.chat)
      for (let at = 0; at < cards; at++)
        await storage.cards.put({ id: `c${at}`, language: 'vi', at: 0, figures: [shownFigure(income(40), REPORT)] }, 7)

      let calls = 0
      let [version, kills] = [0, 0]
      const unanswered = new Map<number, number>()
      /** What each message and card says: the revision; replies by chat, as they came. */
      const says = new Map<string, number>()
      const replies = new Map<number, number[]>()
      const fate = () => fates[calls++] ?? 'done'
      const later = (kind: 'wait' | 'hold' | 'trouble' | 'down') =>
        kind === 'wait' || kind === 'hold'
          ? ({ kind: 'later', afterMs: 1_000, everyone: kind === 'hold' } as const)
          : ({ kind: 'trouble', everyone: kind === 'down' } as const)
      const kindOf = (chat: number) => chats[chat - 1]!

      const edit = async (name: string, revision: number): Promise<EditOutcome> => {
        const became = fate()
        await clock.sleep(20)
        if (became === 'wait' || became === 'hold' || became === 'trouble' || became === 'down') return later(became)
        if (became !== 'cut') says.set(name, revision)
        await clock.sleep(20)
        return became === 'done' ? { kind: 'edited' } : later('wait')
      }
      const reply = async (chat: number, revision: number): Promise<SendOutcome> => {
        const became = fate()
        await clock.sleep(20)
        if (became === 'wait' || became === 'hold' || became === 'trouble' || became === 'down') return later(became)
        if (became !== 'done') unanswered.set(chat, (unanswered.get(chat) ?? 0) + 1)
        if (became !== 'cut') replies.set(chat, [...(replies.get(chat) ?? []), revision])
        await clock.sleep(20)
        return became === 'done' ? { kind: 'sent', messageId: 1_000 + calls } : { kind: 'unsure' }
      }
      const correct = async () => {
        version++
        await outbox.revise({ ...B, revision: version, corrections: [{ at: clock.now(), changes: [] }] })
        await storage.reports.put([{ report: { ...REPORT, hash: `v${version}` }, facts: [income(40 + version)] }])
      }
      const start = () => {
        const life = newLife()
        const stop = new AbortController()
        const ports = {
          outbox: life.over(outbox),
          cards: life.over(storage.cards),
          reports: storage.reports,
          version: () => version,
          clock,
          limiter: pace(clock, { perSecond: 5 }),
          log: { info() {}, warn() {}, error() {} },
          audit: memoryAudit(),
          editor: {
            edit: ({ chat, message }: { chat: number; message: number }, [one]: readonly { revision?: number }[]) =>
              life.call(async (): Promise<EditOutcome> => {
                // a reply that took the place of a message can be edited itself
                if (message >= 1_000) return edit(`${chat}/reply`, one!.revision!)
                if (kindOf(chat) === 'blocked') return { kind: 'gone' }
                return kindOf(chat) === 'too-old' ? { kind: 'beyond' } : edit(String(chat), one!.revision!)
              }),
            replace: ({ chat }: { chat: number }, { revision = 0 }: { revision?: number }) => life.call(() => reply(chat, revision)),
            editCard: ({ card, now }: { card: { id: string }; now: readonly { fact: { quantity: { value: number } | null } }[] }) =>
              life.call(() => edit(card.id, now[0]!.fact.quantity!.value / 1e6 - 40)),
          },
        }
        const running = Promise.all([runCorrections(ports, stop.signal), runCards(ports, stop.signal)])
        return { life, stop, running }
      }

      await correct()
      for (const { ms, again } of lives) {
        const { life, stop } = start()
        await clock.sleep(ms)
        life.end()
        stop.abort()
        kills++
        if (again) await correct()
      }
      const { stop, running } = start()
      const isRight = async () =>
        (await outbox.stale(99)).length === 0 && Array.from({ length: cards }).every((_, at) => says.get(`c${at}`) === version)
      await clock.sleep(10_000)
      while (!(await isRight()) && clock.now() < 4 * 3600_000) await clock.sleep(5_000)
      stop.abort()
      await running

      expect(await outbox.stale(99)).toEqual([])
      for (const [at, kind] of chats.entries()) {
        const chat = at + 1
        const told = replies.get(chat) ?? []
        const inVain = unanswered.get(chat) ?? 0
        if (kind === 'editable') expect([says.get(String(chat)), told.length], `chat ${chat}`).toEqual([version, 0])
        if (kind === 'blocked') expect([says.get(String(chat)), told.length], `chat ${chat}`).toEqual([undefined, 0])
        if (kind !== 'too-old') continue
        // twice without an answer is the one way not to be told
        expect(told.length > 0 || inVain >= 2, `chat ${chat} is told`).toBe(true)
        const last = Math.max(told.at(-1) ?? 0, says.get(`${chat}/reply`) ?? 0)
        expect(last === version || inVain >= 2, `chat ${chat} is told what is right`).toBe(true)
        expect(told.length, `chat ${chat} is told once, unless an answer or a process was lost`).toBeLessThanOrEqual(
          version + kills + inVain,
        )
      }
      for (let at = 0; at < cards; at++) expect(says.get(`c${at}`), `card ${at}`).toBe(version)
    }),
    { numRuns: 80 },
  )
})
