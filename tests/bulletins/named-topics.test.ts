import { expect, test } from 'vitest'
import { namedTopics } from '../../src/bulletins/named-topics.ts'
import { realCatalogue } from '../support/catalogue.ts'

const catalogue = realCatalogue()
const topics = (...names: string[]) => namedTopics(names, catalogue.indicators.all())

test.each([
  ['y tế', ['sector/y tế']],
  ['Y TE', ['sector/y tế']],
  ['poverty_rate', ['poverty_rate', expect.stringMatching(/^sector\//)]],
  ['Tỷ lệ hộ nghèo', ['poverty_rate', expect.stringMatching(/^sector\//)]],
])('%s', (name, expected) => {
  expect(topics(name)).toEqual(expected)
})

test('each once, in the order given', () => {
  expect(topics('y tế', 'Y tế', 'poverty_rate', 'ty le ho ngheo')).toEqual(['sector/y tế', 'poverty_rate', expect.any(String)])
  expect(topics()).toEqual([])
})

test.each(['y', 'nghèo', 'sector/y tế', ''])('%o is no topic, and none is guessed', name => {
  expect(() => topics(name)).toThrow(expect.objectContaining({ code: 'topic-unknown', details: { topic: name } }))
})
