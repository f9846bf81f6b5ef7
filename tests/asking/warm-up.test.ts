import { expect, test } from 'vitest'
import { createAsker } from '../../src/asking/asker.ts'
import { warmUp } from '../../src/asking/warm-up.ts'
import { catalogue, DUONG_QUANG, know, report } from '../support/knowledge.ts'

const income = { text: 'thu nhập bình quân đầu người', year: 2021, kind: 'result', value: 40e6, measure: 'đồng/người/năm' } as const
const knowledge = know(report('a.md', DUONG_QUANG, '2022-01-10', [{ unit: DUONG_QUANG, ...income }]))
const asker = createAsker({ ...catalogue, knowledge })

test('asks what people ask of units that have figures, with a rest before each, and ends where it is told to', async () => {
  const asked: string[] = []
  let rests = 0
  const ask: typeof asker.ask = async (question, options) => {
    asked.push(question)
    return asker.ask(question, options)
  }
  await warmUp({ ask }, knowledge, 2024, async () => ++rests <= 10)
  expect(rests).toBe(11)
  expect(asked).toHaveLength(10)
  expect(asked.every(question => /dương quang|duong quang/i.test(question))).toBe(true)
})

test('a house without figures asks nothing', async () => {
  await warmUp({ ask: () => Promise.reject(new Error('asked')) }, know(), 2024, async () => true)
})
