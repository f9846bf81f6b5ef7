import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anyReading, sameNumber } from '../../bench/scorers/compare.ts'
import { type Question, scoreAsk } from '../../bench/scorers/ask.ts'
import { type FoundFact, type GoldFact, scoreExtract } from '../../bench/scorers/extract.ts'
import { readReport } from '../../src/reading/read-report.ts'

const here = import.meta.dirname
const lines = <T>(name: string) =>
  readFileSync(join(here, name), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T)
const facts = lines<GoldFact>('facts.jsonl')
const questions = lines<Question>('questions.jsonl')

const first = <T>(readings: T | readonly T[]): T => (Array.isArray(readings) ? readings[0] : readings) as T
const asFound = (fact: GoldFact): FoundFact => ({
  ...fact,
  unit: first(fact.unit),
  indicatorText: fact.indicator,
  indicatorId: fact.indicatorId === undefined ? null : first(fact.indicatorId),
  year: first(fact.year),
  kind: first(fact.kind),
  role: first(fact.role),
  op: first(fact.op),
  measure: first(fact.measure),
})

test('every fact of the sample stands in its report as it is read', async () => {
  const names = readdirSync(join(here, 'reports')).sort()
  expect([...new Set(facts.map(fact => fact.doc))].sort()).toEqual(names)
  for (const name of names) {
    const { text } = await readReport(readFileSync(join(here, 'reports', name)), name)
    for (const fact of facts.filter(({ doc }) => doc === name)) expect(text, name).toContain(fact.span)
  }
})

test('what a question asks for is in the sample, and is not forbidden', () => {
  for (const { id, expect: wanted } of questions)
    for (const { value, unit } of wanted.facts ?? []) {
      expect(facts.some(fact => sameNumber(fact.value, value) && unit !== undefined && anyReading(unit, name => name === first(fact.unit))), id).toBe(true)
      expect(value === null || !(wanted.must_not ?? []).includes(value ?? Number.NaN), id).toBe(true)
    }
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
})

test('the sample itself scores full marks, and each fault costs', () => {
  const { figures, milestones } = scoreExtract(facts, facts.map(asFound))
  expect([figures.strictF1, milestones.strictF1, figures.faults]).toEqual([1, 1, []])
  const wrongYear = scoreExtract(facts, facts.map(fact => ({ ...asFound(fact), year: 1999 })))
  expect([wrongYear.figures.valueF1, wrongYear.figures.strictF1]).toEqual([1, 0])
  expect(scoreExtract(facts, facts.slice(1).map(asFound)).figures.strictF1).toBeLessThan(1)
  expect(scoreExtract(facts, []).figures.strictF1).toBe(0)
})

test('an answer is right, wrong, or wrong with a number', () => {
  const question: Question = {
    id: 'a',
    q: 'thu ngân sách Tân Hòa 2022',
    style: 'plain',
    intent: 'lookup',
    expect: { status: 'answer', facts: [{ unit: 'phường Tân Hòa', year: 2022, value: 5 }], must_not: [7] },
  }
  const fact = { unit: 'phường Tân Hoà', indicator: 'thu ngân sách', indicatorText: '', year: 2022, kind: 'result', value: 5 }
  const score = (reply: object) => scoreAsk([question], [{ id: 'a', status: 'answer', text: 'x', ...reply }])
  expect(score({ facts: [fact] })).toMatchObject({ right: 1, wrongNumbers: 0 })
  expect(score({ facts: [{ ...fact, year: 2021 }] })).toMatchObject({ right: 0, wrongNumbers: 1 })
  expect(score({ facts: [fact, { ...fact, value: 7 }] })).toMatchObject({ right: 0, wrongNumbers: 1 })
  expect(score({ status: 'no_data', facts: [] })).toMatchObject({ right: 0, wrongNumbers: 0 })
})
