import { describe, expect, test } from 'vitest'
import { createApp, thisYear } from '../src/app.ts'
import { createAsker } from '../src/asking/asker.ts'
import { memoryStorage } from '../src/storage/open-storage.ts'
import { fakeClock } from './support/fake-clock.ts'
import { catalogue, DUC_XUAN, DUONG_QUANG, know, report } from './support/knowledge.ts'

const INCOME = { text: 'thu nhập bình quân đầu người', year: 2021, kind: 'target', measure: 'đồng/người/năm' } as const

function house() {
  const knowledge = know(
    report('dq.md', DUONG_QUANG, '2021-01-20', [{ ...INCOME, unit: DUONG_QUANG, value: 40e6 }]),
    report('dx.md', DUC_XUAN, '2021-01-22', [{ ...INCOME, unit: DUC_XUAN, value: 50e6 }]),
  )
  const { subscriptions, outbox, values } = memoryStorage()
  const clock = fakeClock()
  const app = createApp({
    asker: createAsker({ ...catalogue, knowledge }),
    knowledge,
    units: catalogue.units,
    subscriptions,
    outbox,
    values,
    clock,
  })
  return { app, clock, values }
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
