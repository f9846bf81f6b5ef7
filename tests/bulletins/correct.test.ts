import { describe, expect, test } from 'vitest'
import { type CorrectionPorts, correctStale, runCorrections } from '../../src/bulletins/correct.ts'
import type { Failed } from '../../src/bulletins/in-turn.ts'
import { pace } from '../../src/bulletins/pace.ts'
import { withdrawn } from '../../src/bulletins/revise.ts'
import type { Bulletin } from '../../src/domain/bulletin.ts'
import type { Delivery } from '../../src/domain/subscription.ts'
import type { EditOutcome, SendOutcome } from '../../src/ports.ts'
import { memoryAudit } from '../../src/storage/audit.ts'
import { memoryStorage, type Storage } from '../../src/storage/open-storage.ts'
import { onEveryDriver } from '../storage/on-every-driver.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { bulletin } from '../support/house.ts'

const B = bulletin()
const OTHER = bulletin({ id: 'b00000000002', publishedAt: 1 })
const FIXED: Bulletin = { ...B, body: 'Nội dung đúng', revision: 1, corrections: [{ at: 5, changes: [] }] }

/** A bulletin sent to chats, each message with the chat's number. */
async function sent({ outbox }: Storage, chats: readonly number[], bulletins: readonly Bulletin[] = [B]): Promise<void> {
  const together = bulletins.length > 1
  for (const one of bulletins) {
    await outbox.add(
      one,
      chats.map((chat): Delivery => ({ bulletin: one.id, chat, dueAt: 0, attempts: 0 })),
    )
    for (const claimed of await outbox.claim(0, 1_000, 9_999)) await outbox.done(claimed, Math.abs(claimed.chat), { revision: 0, together })
  }
}

type Script = (chat: number, tries: number) => EditOutcome | undefined
function ports(storage: Storage, script: Script = () => undefined, reply: SendOutcome = { kind: 'sent', messageId: 900 }) {
  const clock = fakeClock()
  const audit = memoryAudit()
  const edits: { chat: number; message: number; says: string[]; at: number }[] = []
  const replies: { chat: number; to: number; says: string }[] = []
  const tries = new Map<number, number>()
  const all: CorrectionPorts = {
    outbox: storage.outbox,
    clock,
    limiter: pace(clock, { perSecond: 20, share: 1, kind: 'even' }),
    audit,
    log: { info() {}, warn() {}, error() {} },
    editor: {
      async edit({ chat, message }, bulletins) {
        tries.set(chat, (tries.get(chat) ?? 0) + 1)
        const outcome = script(chat, tries.get(chat)!) ?? { kind: 'edited' }
        if (outcome.kind === 'edited') edits.push({ chat, message, says: bulletins.map(({ body }) => body), at: clock.now() })
        return outcome
      },
      async replace({ chat, message }, { body }) {
        replies.push({ chat, to: message, says: body })
        return reply
      },
    },
  }
  return { all, audit, edits, replies, clock }
}

onEveryDriver('corrections', open => {
  test('every message that showed it is edited once, at the pace, and written down', async () => {
    const { storage } = await open()
    await sent(storage, [1, 2, -3])
    await storage.outbox.revise(FIXED)
    const { all, edits, audit } = ports(storage)
    expect(await correctStale(all)).toBe(0)
    expect(edits.map(({ chat, message, says, at }) => [chat, message, ...says, at])).toEqual([
      [1, 1, 'Nội dung đúng', 0],
      [2, 2, 'Nội dung đúng', 50],
      [-3, 3, 'Nội dung đúng', 100],
    ])
    expect(audit.lines.map(({ bulletin, what, where }) => [bulletin, what, where])).toEqual([
      [B.id, 'edited', 'private'],
      [B.id, 'edited', 'private'],
      [B.id, 'edited', 'group'],
    ])
    await correctStale(all)
    expect(edits).toHaveLength(3)
  })

  test('what was not edited before a restart is edited after it, and nothing twice', async () => {
    const { storage, reopen } = await open()
    await sent(storage, [1, 2, 3])
    await storage.outbox.revise(FIXED)
    const [first] = await storage.outbox.stale(1)
    await storage.outbox.corrected(first!, new Map([[B.id, 1]]))
    const again = await reopen()
    const { all, edits } = ports(again)
    await correctStale(all)
    expect(edits.map(({ chat }) => chat).sort()).toEqual([1, 2, 3].filter(chat => chat !== first!.chat))
  })

  test('a second correction edits again, also what the first did not reach', async () => {
    const { storage } = await open()
    await sent(storage, [1, 2])
    await storage.outbox.revise(FIXED)
    const [first] = await storage.outbox.stale(1)
    await storage.outbox.corrected(first!, new Map([[B.id, 1]]))
    await storage.outbox.revise({ ...FIXED, body: 'Lần hai', revision: 2 })
    const { all, edits } = ports(storage)
    await correctStale(all)
    expect(edits.map(({ chat, says }) => [chat, ...says]).sort()).toEqual([
      [1, 'Lần hai'],
      [2, 'Lần hai'],
    ])
  })

  test('one that changes while it is edited is edited again', async () => {
    const { storage } = await open()
    await sent(storage, [1])
    await storage.outbox.revise(FIXED)
    const [shown] = await storage.outbox.stale(1)
    await storage.outbox.revise({ ...FIXED, revision: 2 })
    await storage.outbox.corrected(shown!, new Map([[B.id, 1]]))
    expect(await storage.outbox.stale(9)).toHaveLength(1)
  })

  test('what is sent after the correction says it already', async () => {
    const { storage } = await open()
    await storage.outbox.add(B, [{ bulletin: B.id, chat: 1, dueAt: 0, attempts: 0 }])
    const [claimed] = await storage.outbox.claim(0, 1_000, 1)
    await storage.outbox.revise(FIXED)
    await storage.outbox.done(claimed!, 7, { revision: 0 })
    expect(await storage.outbox.stale(9)).toEqual([{ chat: 1, message: 7, bulletins: [B.id] }])
    await storage.outbox.add(B, [{ bulletin: B.id, chat: 2, dueAt: 0, attempts: 0 }])
    const [late] = await storage.outbox.claim(0, 1_000, 1)
    await storage.outbox.done(late!, 8, { revision: 1 })
    expect(await storage.outbox.stale(9)).toHaveLength(1)
  })

  test('a digest is edited as a whole', async () => {
    const { storage } = await open()
    await sent(storage, [1, 2], [B, OTHER])
    await storage.outbox.revise({ ...OTHER, body: 'Sửa', revision: 1 })
    const { all, edits, audit } = ports(storage)
    await correctStale(all)
    expect(edits.map(({ says }) => says)).toEqual([
      ['Nội dung', 'Sửa'],
      ['Nội dung', 'Sửa'],
    ])
    expect(audit.lines.map(({ bulletin }) => bulletin)).toEqual([OTHER.id, OTHER.id])
  })

  test('who asked to be forgotten is left in peace', async () => {
    const { storage } = await open()
    await sent(storage, [1, 2])
    await storage.outbox.revise(FIXED)
    await storage.outbox.forget(1)
    expect((await storage.outbox.stale(9)).map(({ chat }) => chat)).toEqual([2])
  })

  test('a message that cannot be changed is answered by one that says it, which is edited the next time', async () => {
    const { storage, reopen } = await open()
    await sent(storage, [1], [B, OTHER])
    await storage.outbox.revise(FIXED)
    const { all, replies, audit } = ports(storage, () => ({ kind: 'beyond' }))
    expect(await correctStale(all)).toBe(0)
    expect(replies).toEqual([{ chat: 1, to: 1, says: 'Nội dung đúng' }])
    expect(audit.lines.map(({ what }) => what)).toEqual(['replied'])
    const again = await reopen()
    await again.outbox.revise({ ...FIXED, revision: 2 })
    expect(await again.outbox.stale(9)).toEqual([{ chat: 1, message: 900, bulletins: [B.id] }])
  })

  test('one that was withdrawn says so', async () => {
    const { storage } = await open()
    await sent(storage, [1])
    await storage.outbox.revise(withdrawn(B, 5))
    expect(await storage.outbox.stale(9)).toHaveLength(1)
    expect((await storage.outbox.bulletin(B.id))?.withdrawn).toEqual({ at: 5 })
  })

  test('an unknown or closed bulletin is not revised', async () => {
    const { storage } = await open()
    await sent(storage, [1])
    await storage.outbox.revise({ ...FIXED, id: 'ffffffffffff' })
    await storage.outbox.closeOld(91 * 24 * 3600_000)
    await storage.outbox.revise(FIXED)
    expect(await storage.outbox.stale(9)).toEqual([])
    expect(await storage.outbox.bulletin('ffffffffffff')).toBeUndefined()
  })
})

describe('when Telegram will not', () => {
  const one = async (script: Script, reply?: SendOutcome) => {
    const storage = memoryStorage()
    await sent(storage, [1, 2])
    await storage.outbox.revise(FIXED)
    return { storage, ...ports(storage, script, reply) }
  }
  test('a wait is waited for, by all', async () => {
    const { all, edits } = await one((chat, tries) =>
      chat === 1 && tries === 1 ? { kind: 'later', afterMs: 3_000, everyone: true } : undefined,
    )
    const over = new AbortController()
    const run = runCorrections(all, over.signal)
    await all.clock.sleep(20_000)
    over.abort()
    await run
    expect(edits.map(({ chat }) => chat).sort()).toEqual([1, 2])
    expect(edits.find(({ chat }) => chat === 1)!.at).toBeGreaterThanOrEqual(3_000)
  })
  test('who blocked the bot is passed over', async () => {
    const { all, edits, audit } = await one(chat => (chat === 1 ? { kind: 'gone' } : undefined))
    expect(await correctStale(all)).toBe(0)
    expect(edits.map(({ chat }) => chat)).toEqual([2])
    expect(audit.lines.map(({ what }) => what).sort()).toEqual(['edited', 'gone'])
  })
  test('in a group that became a supergroup it is said anew', async () => {
    const { all, edits, replies, audit } = await one(chat => (chat === 1 ? { kind: 'moved', to: -1001 } : undefined))
    expect(await correctStale(all)).toBe(0)
    expect([edits.map(({ chat }) => chat), replies.map(({ chat }) => chat)]).toEqual([[2], [-1001]])
    expect(audit.lines.map(({ what }) => what).sort()).toEqual(['edited', 'replied'])
    expect(await correctStale(all)).toBe(0)
    expect(replies).toHaveLength(1)
  })
  test('a refusal is written down and not tried for ever', async () => {
    const { all, audit } = await one(chat =>
      chat === 1 ? { kind: 'refused', reason: 'x' } : { kind: 'later', afterMs: 1, everyone: false },
    )
    const over = new AbortController()
    const run = runCorrections(all, over.signal)
    await all.clock.sleep(60_000)
    expect(audit.lines.map(({ what }) => what)).toEqual(['refused'])
    await all.clock.sleep(4 * 3600_000)
    over.abort()
    await run
    expect(audit.lines.map(({ what }) => what).sort()).toEqual(['given-up', 'refused'])
  })
  test('a network that is down for hours gives nothing up', async () => {
    const { all, edits, clock } = await one(() =>
      clock.now() < 5 * 3600_000 ? { kind: 'later', afterMs: 60_000, everyone: true } : undefined,
    )
    const over = new AbortController()
    const run = runCorrections(all, over.signal)
    await all.clock.sleep(6 * 3600_000)
    over.abort()
    await run
    expect(edits.map(({ chat }) => chat).sort()).toEqual([1, 2])
  })
  test('a 429 meets none but the one that it answers', async () => {
    const storage = memoryStorage()
    await sent(storage, [1, 2, 3, 4, 5, 6, 7, 8])
    await storage.outbox.revise(FIXED)
    const met: number[] = []
    const { all, edits, clock } = ports(storage, (_, tries) => {
      met.push(clock.now())
      return met.length === 3 && tries === 1 ? { kind: 'later', afterMs: 3_000, everyone: true } : undefined
    })
    await correctStale(all)
    expect(met.slice(0, 4)).toEqual([0, 50, 100, 3_100])
    await correctStale(all)
    expect(edits).toHaveLength(8)
  })
  test('a reply whose answer never came is sent once more, last, and no third time', async () => {
    const { all, replies, audit } = await one(() => ({ kind: 'beyond' }), { kind: 'unsure' })
    const failed: Failed = new Map()
    expect(await correctStale(all, undefined, failed)).toBe(2)
    expect([replies.length, audit.lines.length]).toEqual([2, 0])
    for (let round = 0; round < 2; round++) {
      await all.clock.sleep(10_000)
      expect(await correctStale(all, undefined, failed)).toBe(0)
      expect(replies).toHaveLength(4)
    }
    expect(audit.lines.map(({ what }) => what)).toEqual(['unsure', 'unsure'])
  })
  test('a reply that must wait is tried again', async () => {
    const { all, replies } = await one(() => ({ kind: 'beyond' }), { kind: 'later', afterMs: 5_000, everyone: false })
    expect(await correctStale(all)).toBe(2)
    expect(replies).toHaveLength(2)
  })
  test('an audit that cannot be written stops nothing', async () => {
    const { all, edits } = await one(() => undefined)
    await correctStale({ ...all, audit: { note: async () => Promise.reject(new Error('disk full')) } })
    expect(edits).toHaveLength(2)
  })
})

test('a bulletin sent to two thousand chats reaches them all within the pace', async () => {
  const storage = memoryStorage()
  await sent(
    storage,
    Array.from({ length: 2_000 }, (_, at) => at + 1),
  )
  await storage.outbox.revise(FIXED)
  const { all, edits } = ports(storage, (chat, tries) =>
    chat % 100 === 0 && tries === 1 ? { kind: 'later', afterMs: 5_000, everyone: false } : undefined,
  )
  const failed: Failed = new Map()
  expect(await correctStale(all, undefined, failed)).toBe(1) // the last
  await all.clock.sleep(5_000)
  expect(await correctStale(all, undefined, failed)).toBe(0)
  expect(new Set(edits.map(({ chat }) => chat)).size).toBe(2_000)
  const times = edits.map(({ at }) => at).sort((a, b) => a - b)
  for (let at = 20; at < times.length; at++) expect(times[at]! - times[at - 20]!).toBeGreaterThanOrEqual(1_000)
})
