import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Question } from '../../bench/scorers/ask.ts'
import type { Answer } from '../../src/domain/answer.ts'
import { openMemoryHouse } from '../../src/main.ts'
import { reportSources } from '../../src/report-files.ts'
import { RETYPED } from '../support/retyped.ts'

const gold = join(import.meta.dirname, '../gold')
const QUESTIONS = readFileSync(join(gold, 'questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Question)
  .filter(({ style, history, q }) => /^(?:plain|official|keyword_only)$/.test(style) && !history?.length && /[^\x00-\x7f]/.test(q))
/** Every so many questions is asked, another choice in each manner. */
const EVERY = 6

/** The least share of questions that are answered as before, however they are typed. */
const FLOORS: Readonly<Record<string, number>> = {
  'a letter for the one beside': 0.88,
  'two letters in the wrong order': 0.93,
  'a letter twice': 0.95,
  'as it is heard': 0.95,
  'a blank in a word': 0.95,
  // two names may be one without them
  'no tones': 0.82,
  'no marks, in capitals': 0.85,
  'years and figures glued': 1,
  'full width': 1,
  '2k21': 1,
  'n.2021': 1,
  'asked politely': 0.95,
  'with thanks': 0.95,
}

let ask: (question: string) => Promise<Answer>
let close: () => Promise<void>
beforeAll(async () => {
  const house = await openMemoryHouse(await reportSources(join(gold, 'reports')), file => {
    throw new Error(file)
  })
  ask = question => house.asker.ask(question, { history: [], language: 'vi', thisYear: 2026 })
  close = () => house.close()
  return () => close()
})

/** What is told: which figures, in any order, or that there are none. */
const told = (answer: Answer): string =>
  answer.status === 'answer'
    ? [...new Set(answer.facts.map(({ fact }) => [fact.unit.name, fact.period.label, fact.kind, fact.quantity?.value].join(' ')))]
        .sort()
        .join('; ')
    : answer.status
const meant = new Map<string, string>()

describe('a question typed otherwise asks for the same', () => {
  test.each(Object.entries(RETYPED).map(([name, retype], k) => [name, retype, k] as const))('%s', async (name, retype, k) => {
    let same = 0
    let asked = 0
    for (const [i, { q }] of QUESTIONS.entries()) {
      if (i % EVERY !== k % EVERY) continue
      const typed = retype(q, i + k)
      if (typed === undefined || typed === q) continue
      asked++
      if (!meant.has(q)) meant.set(q, told(await ask(q)))
      if (told(await ask(typed)) === meant.get(q)) same++
    }
    expect(asked).toBeGreaterThan(15)
    expect(same / asked).toBeGreaterThanOrEqual(FLOORS[name]!)
  })
})
