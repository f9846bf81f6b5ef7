import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { createApp, thisYear } from '../src/app.ts'
import { createAsker } from '../src/asking/asker.ts'
import { memoryStorage, openStorage, type Storage } from '../src/storage/open-storage.ts'
import { fakeClock } from './support/fake-clock.ts'
import { bulletin } from './support/house.ts'
import { catalogue, DUC_XUAN, DUONG_QUANG, know, report } from './support/knowledge.ts'

const INCOME = { text: 'thu nhập bình quân đầu người', year: 2021, kind: 'target', measure: 'đồng/người/năm' } as const

function house(storage: Storage = memoryStorage()) {
  const knowledge = know(
    report('dq.md', DUONG_QUANG, '2021-01-20', [{ ...INCOME, unit: DUONG_QUANG, value: 40e6 }]),
    report('dx.md', DUC_XUAN, '2021-01-22', [{ ...INCOME, unit: DUC_XUAN, value: 50e6 }]),
  )
  const { subscriptions, outbox, values, gaps, doubts, cards } = storage
  const clock = fakeClock()
  const asker = createAsker({ ...catalogue, knowledge })
  const app = createApp({
    asker,
    knowledge,
    units: catalogue.units,
    indicators: catalogue.indicators,
    subscriptions,
    outbox,
    values,
    gaps,
    doubts,
    cards,
    painter: { paint: async () => new Uint8Array() },
    clock,
    compact: () => storage.compact(),
    marks: chat => storage.outbox.marks(chat),
  })
  return { app, asker, knowledge, clock, values, gaps, doubts, subscriptions, storage }
}
const said = async (answer: ReturnType<ReturnType<typeof house>['app']['ask']>) => {
  const found = await answer
  return found.status === 'answer' ? found.facts.map(({ fact }) => fact.quantity?.value) : found.status
}

describe('conversation', () => {
  test('a follow-up refers to the same chat, and to no other', async () => {
    const { app } = house()
    await app.ask('thu nhập bình quân Dương Quang 2021', { conversation: '1', language: 'vi' })
    expect(await said(app.ask('còn Đức Xuân?', { conversation: '1', language: 'vi' }))).toEqual([50e6])
    expect(await said(app.ask('năm 2021 thì sao', { conversation: '2', language: 'vi' }))).toBe('out_of_scope')
  })

  test('a reply to an answer goes on from it, whoever replies, whatever was asked since', async () => {
    const { app, clock } = house()
    await app.ask('thu nhập bình quân Dương Quang 2021', { conversation: '-5:1', language: 'vi' })
    app.keepThread('-5:1', '-5:m10')
    app.keepThread('-5:m10', '-5:m11') // a picture of the same
    await app.ask('đơn vị Ba Chẽ nay thuộc đâu', { conversation: '-5:1', language: 'vi' })
    for (const after of ['-5:m10', '-5:m11'])
      expect(await said(app.ask('còn Đức Xuân?', { conversation: '-5:2', after, language: 'vi' }))).toEqual([50e6])
    expect(await said(app.ask('thế Dương Quang?', { conversation: '-5:2', language: 'vi' })), 'and the person goes on').toEqual([40e6])
    expect(await said(app.ask('năm 2021 thì sao', { conversation: '-5:3', after: '-5:m99', language: 'vi' }))).toBe('out_of_scope')
    await clock.sleep(31 * 60_000)
    expect(await said(app.ask('năm 2021 thì sao', { conversation: '-5:4', after: '-5:m10', language: 'vi' }))).toBe('out_of_scope')
  })

  test('what a message answered is forgotten with the chat', async () => {
    const { app } = house()
    await app.ask('thu nhập bình quân Dương Quang 2021', { conversation: '7', language: 'vi' })
    app.keepThread('7', '7:m10')
    await app.forget(7)
    expect(await said(app.ask('năm 2021 thì sao', { conversation: '7', after: '7:m10', language: 'vi' }))).toBe('out_of_scope')
    expect((await app.held(7)).questions).toBe(1)
  })

  test('half an hour later nothing is remembered', async () => {
    const { app, clock } = house()
    await app.ask('thu nhập bình quân Dương Quang 2021', { conversation: '1', language: 'vi' })
    await clock.sleep(31 * 60_000)
    expect(await said(app.ask('năm 2021 thì sao', { conversation: '1', language: 'vi' }))).toBe('out_of_scope')
  })

  test('a question of more than 4,096 characters is refused', async () => {
    const { app } = house()
    await expect(app.ask('a'.repeat(4097), { language: 'vi' })).rejects.toMatchObject({ code: 'question-too-long' })
    await expect(app.ask('à '.repeat(2048), { language: 'vi' })).resolves.toBeDefined()
  })
})

describe('subscriptions', () => {
  test('nothing is kept without consent', async () => {
    const { app } = house()
    expect(await app.subscribe(7, DUONG_QUANG.id, { agreed: false })).toBe('consent-needed')
    expect(await app.subscription(7)).toBeUndefined()
    expect(await app.subscribe(7, DUONG_QUANG.id, { agreed: true })).toBe('subscribed')
    expect(await app.subscribe(7, DUONG_QUANG.id, { agreed: false })).toBe('already')
    expect(await app.subscribe(7, DUC_XUAN.id, { agreed: false })).toBe('subscribed')
    expect((await app.subscription(7))?.units).toEqual([DUONG_QUANG.id, DUC_XUAN.id])
  })

  test('an unknown unit is refused', async () => {
    expect(await house().app.subscribe(7, 'old-99999', { agreed: true })).toBe('unit-unknown')
  })

  test('leaving the last unit, or everything, forgets the chat', async () => {
    const { app } = house()
    await app.subscribe(7, DUONG_QUANG.id, { agreed: true })
    expect(await app.unsubscribe(7, DUC_XUAN.id)).toEqual([])
    expect(await app.unsubscribe(7, DUONG_QUANG.id)).toEqual([DUONG_QUANG.id])
    expect(await app.subscription(7)).toBeUndefined()
  })

  test('a chat that moved takes its settings along', async () => {
    const { app } = house()
    await app.subscribe(-7, DUONG_QUANG.id, { agreed: true })
    await app.setLanguage(-7, 'en')
    await app.moveChat(-7, -1007)
    expect((await app.subscription(-1007))?.units).toEqual([DUONG_QUANG.id])
    expect(await app.language(-1007)).toBe('en')
    expect(await app.subscription(-7)).toBeUndefined()
  })

  test('what is kept of a chat is erased at once', async () => {
    const { app, values } = house()
    await app.subscribe(7, DUONG_QUANG.id, { agreed: true })
    await app.setLanguage(7, 'en')
    await app.forget(7)
    expect(await app.subscription(7)).toBeUndefined()
    expect(await values.keys('language/')).toEqual([])
  })
})

describe('settings', () => {
  test('are kept over a new unit, and given back to the usual', async () => {
    const { app } = house()
    await app.subscribe(7, DUONG_QUANG.id, { agreed: true })
    expect(await app.adjust(7, { silent: true, frequency: 'daily', keywords: ['Rác  THẢI', '--', 'rác thải'] })).toBe('done')
    await app.subscribe(7, DUC_XUAN.id, { agreed: false })
    expect(await app.subscription(7)).toMatchObject({
      units: [DUONG_QUANG.id, DUC_XUAN.id],
      silent: true,
      frequency: 'daily',
      keywords: ['rác thải'],
    })
    await app.adjust(7, { silent: null, frequency: null, keywords: null })
    expect(Object.keys((await app.subscription(7))!).sort()).toEqual(['chat', 'consent', 'units'])
  })
  test('of a chat that follows nothing are not kept; one may begin without a unit', async () => {
    const { app } = house()
    expect(await app.adjust(7, { silent: true })).toBe('none')
    expect(await app.subscription(7)).toBeUndefined()
    await app.begin(7, { thread: 4 })
    expect(await app.adjust(7, { topics: ['poverty_rate'] })).toBe('done')
    expect(await app.begin(7, {})).toMatchObject({ thread: 4, topics: ['poverty_rate'] })
  })
  test('have bounds', async () => {
    const { app } = house()
    await app.begin(7, {})
    const many = (count: number) => Array.from({ length: count }, (_, at) => `từ ${at}`)
    for (const change of [{ keywords: many(21) }, { topics: many(51) }, { units: many(101) }])
      expect(await app.adjust(7, change)).toBe('too-many')
    expect(await app.adjust(7, { keywords: ['à'.repeat(500)] })).toBe('done')
    expect((await app.subscription(7))!.keywords![0]!.length).toBeLessThanOrEqual(60)
  })
  test('that change give what waits a new moment', async () => {
    const { app, storage, clock } = house()
    await app.subscribe(7, DUONG_QUANG.id, { agreed: true })
    await storage.outbox.add(bulletin(), [{ bulletin: bulletin().id, chat: 7, dueAt: 0, attempts: 0 }])
    await app.adjust(7, { pausedUntil: clock.now() + 5_000 })
    expect(await storage.outbox.nextDue()).toBe(clock.now() + 5_000)
    await app.adjust(7, { pausedUntil: null })
    expect(await storage.outbox.nextDue()).toBe(clock.now())
  })
  test('topics are fields and figures of the catalogue, in either language', () => {
    const { app } = house()
    expect(app.sectors().map(({ name }) => name)).toContain('y tế')
    expect(app.findTopics('Y Te', 'vi')).toEqual([{ id: 'sector/y tế', name: 'y tế' }])
    const [first] = app.findTopics('thu nhap binh quan dau nguoi', 'en')
    expect(first).toEqual({ id: 'income_per_capita', name: app.topicName('income_per_capita', 'en') })
    expect(app.findTopics('qwxz', 'vi')).toEqual([])
    expect(['income_per_capita', 'sector/y tế', 'sector/lạ', 'constructor'].map(topic => app.isTopic(topic))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('what is kept', () => {
  test('a suspended subscription is taken up again by following once more', async () => {
    const { app, subscriptions } = house()
    await app.subscribe(7, DUONG_QUANG.id, { agreed: true })
    await app.suspend(7, true)
    expect(await app.subscribe(7, DUONG_QUANG.id, { agreed: false })).toBe('subscribed')
    expect(await subscriptions.of(7)).toMatchObject({ units: [DUONG_QUANG.id] })
    expect((await subscriptions.of(7))?.suspended).toBeUndefined()
  })

  test('a card that was sent is kept with the figures as it shows them, also where these were put right before it was told', async () => {
    const { app, storage, knowledge } = house()
    const [answer] = await app.suggest('thu nhập bình quân Dương Quang 2021', 'vi', 1)
    const shown = answer?.status === 'answer' ? answer.facts.map(({ fact }) => fact) : []
    knowledge.forget('dq.md')
    await app.noteCard('c1', [...shown.map(({ id }) => id), 'ffffffffffff'], 'vi', 7)
    await app.noteCard('c2', ['ffffffffffff'], 'vi', 7)
    expect(await storage.cards.all()).toMatchObject([{ id: 'c1', figures: [{ fact: shown[0] }] }])
    expect([(await app.held(7)).cards, (await app.held(8)).cards]).toEqual([1, 0])
    await app.forget(7)
    expect(await storage.cards.all()).toEqual([])
  })
  test('is told, all of it', async () => {
    const { app, clock, values } = house()
    expect(await app.held(7)).toEqual({ questions: 0, choices: 0, gaps: 0, cards: 0, doubts: 0, unfinished: false, marks: 0 })
    await app.ask('thu nhập bình quân', { conversation: '7', language: 'vi' })
    await app.setLanguage(7, 'en')
    await values.write('shelf:7:aaaaaaaa', { until: clock.now() + 1000, value: [] })
    await values.write('shelf:70:aaaaaaaa', { until: clock.now() + 1000, value: [] })
    await values.write('conversation:7:7', { until: clock.now() + 1000 })
    expect(await app.held(7)).toEqual({
      language: 'en',
      questions: 1,
      choices: 1,
      gaps: 0,
      cards: 0,
      doubts: 0,
      unfinished: true,
      marks: 0,
    })
    await clock.sleep(31 * 60_000)
    expect(await app.held(7)).toEqual({
      language: 'en',
      questions: 0,
      choices: 0,
      gaps: 0,
      cards: 0,
      doubts: 0,
      unfinished: false,
      marks: 0,
    })
  })

  test('after forgetting neither name nor number of the chat is on the disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hoixa-forget-'))
    const storage = await openStorage(folder, 'write')
    try {
      const { app, clock, values } = house(storage)
      const chat = 987654321
      await app.subscribe(chat, DUONG_QUANG.id, { agreed: true })
      await app.setLanguage(chat, 'en')
      await values.write(`shelf:${chat}:aaaaaaaa`, { until: clock.now() + 1000, value: ['Nguyễn Văn An'] })
      await values.write(`conversation:${chat}:${chat}`, { until: clock.now() + 1000 })
      await values.write('language/1', 'vi')
      const disk = () => readFile(join(folder, 'hot.jsonl'), 'utf8')
      expect(await disk()).toContain(String(chat))
      await app.forget(chat)
      expect(await disk()).not.toContain(String(chat))
      expect(await disk()).not.toContain('Nguyễn')
      expect(await disk()).toContain('language/1')
      expect(await app.held(chat)).toEqual({ questions: 0, choices: 0, gaps: 0, cards: 0, doubts: 0, unfinished: false, marks: 0 })
    } finally {
      await storage.close()
      await rm(folder, { recursive: true, force: true })
    }
  })

  test('what is over is swept, also what an earlier version left behind', async () => {
    const { app, clock, values } = house()
    await values.write('shelf:7:aaaaaaaa', { until: clock.now() + 1000, value: [] })
    await values.write('shelf:7:bbbbbbbb', { until: clock.now() + 3000, value: [] })
    await values.write('shelf:cccccccc', { value: [] })
    await values.write('conversation:7:7', { version: [0, 1], state: {} })
    await values.write('language/7', 'en')
    await clock.sleep(2000)
    await app.tidy()
    expect((await values.keys('')).toSorted()).toEqual(['language/7', 'shelf:7:bbbbbbbb'])
  })
})

test('a unit is found by its name, with what tells it apart', async () => {
  const [first, ...others] = await house().app.findUnits('Dương Quang')
  expect(first).toMatchObject({ id: DUONG_QUANG.id, where: 'thành phố Bắc Kạn, tỉnh Bắc Kạn' })
  expect(others.map(unit => unit.where)).toEqual(expect.arrayContaining(['huyện Gia Lâm, thành phố Hà Nội']))
})

test('inline: every reading of an ambiguous query is a card, and no other', async () => {
  const cards = await house().app.suggest('thu nhập bình quân', 'vi', 5)
  expect(cards.map(card => card.status === 'answer' && card.facts[0]?.fact.unit.name).sort()).toEqual(['phường Đức Xuân', 'xã Dương Quang'])
  expect(await house().app.suggest('trời mưa không', 'vi', 5)).toEqual([])
})

test('inline: the same query within ten seconds is not looked up again', async () => {
  const { app, asker, clock } = house()
  const asked = vi.spyOn(asker, 'ask')
  const query = 'thu nhập bình quân Dương Quang 2021'
  for (let i = 0; i < 5; i++) expect(await app.suggest(query, 'vi', 10)).toHaveLength(1)
  expect(asked).toHaveBeenCalledTimes(1)
  await app.suggest(query, 'en', 10)
  expect(asked).toHaveBeenCalledTimes(2)
  await clock.sleep(10_000)
  await app.suggest(query, 'vi', 10)
  expect(asked).toHaveBeenCalledTimes(3)
})

test('news of a unit says whose it is', async () => {
  const { app } = house()
  expect(await app.news(DUONG_QUANG.id, 'vi')).toMatchObject({ newsOf: DUONG_QUANG })
  expect(await app.news(undefined, 'vi')).not.toHaveProperty('newsOf')
})

test('an update is known once it was dealt with', async () => {
  const { app } = house()
  expect(await app.seenUpdate(5)).toBe(false)
  expect(await app.seenUpdate(5)).toBe(false)
  await app.markUpdate(5)
  expect(await app.seenUpdate(5)).toBe(true)
  expect(await app.seenUpdate(1005)).toBe(false)
})

test('the year turns in Vietnam, seven hours before Greenwich', () => {
  expect(thisYear(Date.UTC(2020, 11, 31, 16, 59))).toBe(2020)
  expect(thisYear(Date.UTC(2020, 11, 31, 17, 0))).toBe(2021)
})

describe('what was asked in vain', () => {
  test('is counted, without who asked', async () => {
    const { app, clock, gaps } = house()
    for (const conversation of ['1', '-100:2', '-100:3'])
      await app.ask('tỷ lệ che phủ rừng Dương Quang 2021', { conversation, language: 'vi' })
    await app.ask('thu nhập bình quân Dương Quang 2021', { conversation: '1', language: 'vi' })
    expect(await gaps.all(clock.now())).toMatchObject([{ times: 3, askers: 2, missing: 'no_data', unit: 'xã Dương Quang', year: 2021 }])
    expect([(await app.held(1)).gaps, (await app.held(-100)).gaps, (await app.held(2)).gaps]).toEqual([1, 1, 0])
  })
  test('is not written down of what is typed inline or asked by no chat', async () => {
    const { app, clock, gaps } = house()
    await app.suggest('tỷ lệ che phủ rừng Dương Quang', 'vi', 5)
    await app.ask('tỷ lệ che phủ rừng Dương Quang', { language: 'vi' })
    expect(await gaps.all(clock.now())).toEqual([])
  })
  test('goes with the chat that is forgotten, moves with the one that moves, and has its time', async () => {
    const { app, clock, gaps } = house()
    await app.ask('tỷ lệ che phủ rừng Dương Quang', { conversation: '1', language: 'vi' })
    await app.moveChat(1, 2)
    expect([(await app.held(1)).gaps, (await app.held(2)).gaps]).toEqual([0, 1])
    await app.forget(2)
    expect(await gaps.all(clock.now())).toEqual([])
    await app.ask('nước sạch Dương Quang', { conversation: '1', language: 'vi' })
    await clock.sleep(181 * 86_400_000)
    await app.tidy()
    expect((await app.held(1)).gaps).toBe(0)
  })
  test('a disk that is full keeps nobody from an answer', async () => {
    const storage = memoryStorage()
    const full = { ...storage, gaps: { ...storage.gaps, note: () => Promise.reject(new Error('full')) } }
    const { app } = house(full)
    await expect(app.ask('nước sạch Dương Quang', { conversation: '1', language: 'vi' })).resolves.toMatchObject({ status: 'no_data' })
  })
})

describe('a doubt', () => {
  const factOf = async (app: ReturnType<typeof house>['app']) => {
    const answer = await app.ask('thu nhập bình quân Dương Quang 2021', { language: 'vi' })
    return answer.status === 'answer' ? answer.facts[0]!.fact : undefined
  }
  test('is kept in one line of at most 300 characters with its figure, and changes none', async () => {
    const { app, clock } = house()
    const fact = (await factOf(app))!
    expect(await app.doubt(fact.id, ` Phải\n là\u0000 42 ${'x'.repeat(400)}`, 7)).toBe('kept')
    const [told] = await app.doubts()
    expect(told!.doubt).toEqual({ fact: fact.id, report: 'dq.md', why: `Phải là 42 ${'x'.repeat(289)}`, at: clock.now() })
    expect(told!.cited?.fact).toEqual(fact)
    expect(await factOf(app)).toEqual(fact)
  })
  test('of a figure that is gone, of nothing said, or too many', async () => {
    const { app } = house()
    const { id } = (await factOf(app))!
    expect(await app.doubt('ffffffffffff', 'sai', 7)).toBe('gone')
    expect(await app.doubt(id, ' \u200b\n', 7)).toBe('empty')
    for (let at = 0; at < 5; at++) expect(await app.doubt(id, 'sai', 7)).toBe('kept')
    expect(await app.mayDoubt(7)).toBe(false)
    expect(await app.doubt(id, 'sai', 7)).toBe('too-many')
    expect(await app.mayDoubt(8)).toBe(true)
    expect((await app.held(7)).doubts).toBe(5)
    await app.forget(7)
    expect((await app.held(7)).doubts).toBe(0)
  })
})

test('figures asked for by id are stated with their doubts, and none where none is known', async () => {
  const { app } = house()
  const answer = await app.ask('thu nhập bình quân Dương Quang 2021', { language: 'vi' })
  const { fact } = (answer as Extract<typeof answer, { status: 'answer' }>).facts[0]!
  Object.assign(fact, { review: ['implied-year'] })
  const [again] = await app.state([fact.id, 'ffffffffffff'], 'vi')
  expect(again).toMatchObject({ status: 'answer', facts: [{ fact: { id: fact.id } }], notes: [{ kind: 'implied', fields: ['year'] }] })
  expect(await app.state(['ffffffffffff'], 'vi')).toEqual([])
})
