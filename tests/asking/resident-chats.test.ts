import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderAnswer } from '../../src/telegram/render.ts'
import { asking } from '../support/knowledge.ts'
import { type Base, bases, knowingOf } from '../support/resident-base.ts'
import { type Chat, comparisons, courses, followUps, lookups, meetings, narrowed, rankings, thresholds } from '../support/resident-chats.ts'
import { checked } from '../support/resident-check.ts'
import { typing } from '../support/resident-typing.ts'
import { voices } from '../support/voices.ts'

/** Hundreds of questions, on a machine that may be busy. */
const PATIENCE_MS = 120_000
const vi = voices('vi')
/** A knowledge base is dear to build: so many chats are asked of each. */
const CHATS = 12

type Chats = (base: Base) => fc.Arbitrary<Chat>

/** The same chats, with each turn typed as people type. */
const typed =
  (chats: Chats): Chats =>
  base =>
    chats(base).chain(chat => fc.tuple(...chat.turns.map(typing)).map(turns => ({ ...chat, turns })))

/** @param least share of the chats that are told a figure, or a verdict where one is owed: silence is no proof */
async function hold(chats: Chats, least: number, runs: fc.Parameters<unknown>): Promise<void> {
  let asked = 0
  let told = 0
  await fc.assert(
    fc.asyncProperty(
      bases.chain(base => fc.tuple(fc.constant(base), fc.array(chats(base), { minLength: CHATS, maxLength: CHATS }))),
      async ([base, list]) => {
        const { knowledge, figureOf } = knowingOf(base)
        const ask = asking(knowledge)
        for (const chat of list) {
          const answer = await ask(...chat.turns)
          const text = renderAnswer(answer, vi).plain
          const found = checked(base, chat, answer, text, figureOf)
          if (found.fault !== undefined) expect.fail(`${chat.turns.join(' > ')}\n${found.fault} in\n${text}`)
          asked++
          if (found.decided ?? found.told > 0) told++
        }
      },
    ),
    // a counterexample is printed as it was found: a base is dear to make smaller
    { ...runs, endOnFailure: true } as never,
  )
  expect(told).toBeGreaterThanOrEqual(asked * least)
}

const ASKED: readonly (readonly [name: string, chats: Chats, least: number])[] = [
  ['a question that leaves nothing open is answered by its figure or not at all', lookups, 0.6],
  ['a question that follows another up changes what it says and nothing else', followUps, 0.4],
  ['what no report tells by itself is not answered by the whole', narrowed, 0],
  ['units, years, indicators and kinds are compared by their own figures', comparisons, 0.5],
  ['yes or no is said of a figure that proves it', thresholds, 0.3],
  ['a plan is said to be met or not by what proves it', meetings, 0.1],
  ['units stand in the order of their newest figures, in one kind', rankings, 0.5],
  ['a course is of one indicator, and no sum is made up', courses, 0.5],
]

describe('whatever near it is stated', () => {
  test.each(ASKED)('%s', (_, chats, least) => hold(chats, least, { numRuns: 3, seed: 5 }), PATIENCE_MS)
  test.each([
    ['a question', lookups, 0.5],
    ['one that follows another up', followUps, 0.3],
    ['a comparison', comparisons, 0.4],
    ['an order', rankings, 0.4],
  ] as const)('and however it is typed: %s', (_, chats, least) => hold(typed(chats), least, { numRuns: 3, seed: 5 }), PATIENCE_MS)
})
