import { describe, expect, test } from 'vitest'
import { fakeApp } from '../support/fake-app.ts'
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

test('the language is that of the person', async () => {
  const { loopback } = startTalk()
  const bo = loopback.person({ languageCode: 'en' })
  expect((await bo.inline('income')).results[0]).toMatchObject({ description: 'Target for 2021: 40 million VND per person per year' })
})
