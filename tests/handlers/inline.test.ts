import { describe, expect, test } from 'vitest'
import { factsOnCard } from '../../src/telegram/cards.ts'
import { cited, fakeApp, INCOME, stated } from '../support/fake-app.ts'
import { labels, startTalk } from '../support/talk.ts'

test('cards state the figure, go into any chat, and carry a keyboard', async () => {
  const { an } = startTalk()
  const { results, cacheTime, personal } = await an.inline('dương quang thu nhập')
  expect([cacheTime, personal]).toEqual([10, true])
  expect(results).toHaveLength(2)
  expect(results[0]).toMatchObject({
    title: 'Thu nhập bình quân đầu người — xã Dương Quang',
    description: 'Mục tiêu năm 2021: 40 triệu đồng/người/năm',
  })
  const card = await an.sendCard(results[0]!)
  expect(card.text).toContain('40 triệu đồng/người/năm')
  expect(labels(card)).toEqual(['Nguồn'])
})

test('the source of a card sent to others is shown in a window', async () => {
  const { an } = startTalk()
  const { results } = await an.inline('thu')
  for (const result of results) {
    const toast = await an.pressOnCard('Nguồn', await an.sendCard(result))
    expect(toast.alert).toBe(true)
    expect(toast.text!.length).toBeLessThanOrEqual(200)
  }
})

test('nothing typed, or nothing found: a hint instead of cards', async () => {
  const { an } = startTalk()
  expect(await an.inline('')).toMatchObject({ results: [], button: 'Gõ câu hỏi, ví dụ: thu nhập Dương Quang' })
  expect(await an.inline('không có')).toMatchObject({ results: [], button: 'Chưa tìm thấy số liệu' })
})

describe('the pace of typing', () => {
  test('is not that of messages', async () => {
    const { an } = startTalk({ pace: { burst: 1, perSecond: 0.001 } })
    for (let i = 0; i < 10; i++) expect((await an.inline('thu')).results).toHaveLength(2)
    await an.say('thu nhập')
    expect(an.last.text).toContain('40 triệu')
  })
  test('has a bound of its own: five a second after the first ten, for each person', async () => {
    const { an, loopback, clock } = startTalk()
    for (let i = 0; i < 10; i++) await an.inline('thu')
    expect(await an.inline('thu')).toMatchObject({ results: [], cacheTime: 1, personal: true })
    expect((await loopback.person().inline('thu')).results).toHaveLength(2)
    clock.advance(1000)
    for (let i = 0; i < 5; i++) expect((await an.inline('thu')).results).toHaveLength(2)
    expect((await an.inline('thu')).results).toEqual([])
  })
  test('a query is cut to 256 characters', async () => {
    const queries: string[] = []
    const { app } = fakeApp()
    const { an, loopback } = startTalk({
      app: {
        ...app,
        suggest: async query => {
          queries.push(query)
          return []
        },
      },
    })
    await loopback.tell({ inline_query: { id: '1', from: an.user, query: 'x'.repeat(1000), offset: '' } })
    expect(queries.map(({ length }) => length)).toEqual([256])
  })
})

describe('a card that was sent', () => {
  test('is remembered by its figures, under the id that Telegram gives its message', async () => {
    const { an, cards } = startTalk()
    const { results } = await an.inline('dương quang thu nhập')
    const sent = await an.sendCard(results[0]!)
    expect(cards).toEqual([{ id: sent.inlineId, facts: [INCOME.fact.id], language: 'vi', by: an.user.id }])
  })
  test('in the language that it is in', async () => {
    const { an, cards, app } = startTalk()
    app.suggest = async () => [stated([INCOME], { language: 'en' })]
    await an.sendCard((await an.inline('income')).results[0]!)
    expect(cards[0]?.language).toBe('en')
  })
  test('with eight figures too; one without figures, or that nothing can be pressed under, is not', async () => {
    const { an, cards, app } = startTalk()
    const eight = Array.from({ length: 8 }, () => cited())
    app.suggest = async () => [stated(eight), stated([], { news: [{ title: 'Tin', source: INCOME.source }] })]
    const { results } = await an.inline('chỉ tiêu')
    for (const card of results) {
      expect(Buffer.byteLength(card.id)).toBeLessThanOrEqual(64)
      await an.sendCard(card)
    }
    const { reply_markup: _, ...bare } = results[0]!
    await an.sendCard(bare)
    expect(cards.map(({ facts }) => facts)).toEqual([eight.map(({ fact }) => fact.id)])
  })
  test.each(['', 'x', '#0123456789abcdef', 'viAAAA', 'A'.repeat(72), `vi${'é'.repeat(8)}`])('a forged id %o names no figure', id => {
    expect(factsOnCard(id).facts).toEqual([])
  })
})

test('the language is that of the person', async () => {
  const { loopback } = startTalk()
  const bo = loopback.person({ languageCode: 'en' })
  expect((await bo.inline('income')).results[0]).toMatchObject({ description: 'Target for 2021: 40 million VND per person per year' })
})
