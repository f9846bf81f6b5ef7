import { expect, test } from 'vitest'
import { compose, composeNotice, pickFacts } from '../../src/bulletins/compose.ts'
import { searchable } from '../../src/bulletins/searchable.ts'
import type { Fact } from '../../src/domain/fact.ts'
import type { Report } from '../../src/domain/report.ts'
import { UNIT } from '../support/house.ts'

const REPORT: Report = { id: 'dq.md', title: 'Dương Quang đặt mục tiêu năm 2021', text: '', hash: 'abc', unit: UNIT, date: '2021-01-20' }
const OPTIONS = { audience: [UNIT.id, 'new-01849'], publishedAt: 5 }

const pick = (facts: readonly Fact[]) => pickFacts(facts, UNIT.id)

let count = 0
function fact(indicator: string | null, more: Partial<Fact> & { year?: Fact['period']['year'] } = {}): Fact {
  const start = count++ * 10
  const { year = 2021, ...rest } = more
  return {
    id: `f${start}`,
    report: REPORT.id,
    unit: UNIT,
    indicator: { id: indicator, name: indicator ?? 'lạ', text: indicator ?? `lạ ${start}` },
    period: { year, label: String(year) },
    kind: 'target',
    role: 'level',
    quantity: { comparator: '=', value: 1, measure: '%' },
    implied: [],
    review: [],
    span: { start, end: start + 1 },
    sentence: { start, end: start + 9 },
    ...rest,
  }
}

test('names the report, its unit, its readers, and the figures', () => {
  const income = fact('income_per_capita')
  expect(compose(REPORT, [income], OPTIONS)).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{12}$/),
    kind: 'report',
    hash: 'abc',
    unit: UNIT,
    audience: OPTIONS.audience,
    title: REPORT.title,
    facts: [income.id],
    body: '',
    topics: ['income_per_capita'],
    words: searchable(REPORT.title, ''),
    report: REPORT.id,
    date: REPORT.date,
    publishedAt: 5,
  })
})

test('the same content has the same id, whenever it is published; other content another', () => {
  const { id } = compose(REPORT, [], OPTIONS)
  expect(compose(REPORT, [fact('poverty_rate')], { ...OPTIONS, publishedAt: 99 }).id).toBe(id)
  expect(compose({ ...REPORT, hash: 'abd' }, [], OPTIONS).id).not.toBe(id)
  expect(compose({ ...REPORT, title: 'Khác' }, [], OPTIONS).id).not.toBe(id)
})

test('targets of the newest year come first, each group in the order of what matters', () => {
  const povertyThen = fact('poverty_rate', { kind: 'result', year: 2020 })
  const povertyNow = fact('poverty_rate')
  const income = fact('income_per_capita')
  const incomeThen = fact('income_per_capita', { kind: 'result', year: 2020 })
  expect(pick([povertyThen, povertyNow, incomeThen, income])).toEqual([income, povertyNow, incomeThen, povertyThen])
})

test('eight at most, one of each indicator and kind', () => {
  const many = Array.from({ length: 20 }, (_, i) => fact(`other_${i}`))
  expect(pick([...many, fact('other_0')])).toEqual(many.slice(0, 8))
})

test.each(['implausible', 'arithmetic', 'conflict'])(
  'no figure that a check had doubts about (%s), no change or ratio beside nothing',
  doubt => {
    expect(pick([fact('poverty_rate', { review: [doubt] }), fact('grain_output', { role: 'change' })])).toEqual([])
  },
)

test('what the catalogue does not know comes last', () => {
  const own = fact(null)
  const known = fact('households_count', { kind: 'result', year: 2019 })
  expect(pick([own, known])).toEqual([known, own])
})

test("the unit's own figures come before those of others that its report names", () => {
  const other = fact('income_per_capita', { unit: { id: 'old-01843', name: 'xã Nông Thượng' } })
  const own = fact('grain_output', { kind: 'result', year: 2019 })
  expect(pick([other, own])).toEqual([own, other])
})

test('the coming year counts before the term', () => {
  const term = fact('income_per_capita', { year: '2020-2025' })
  const year = fact('grain_output')
  expect(pick([term, year])).toEqual([year, term])
})

test('a term alone still makes a bulletin', () => {
  const term = fact('income_per_capita', { year: '2020-2025' })
  expect(pick([term, fact('poverty_rate', { kind: 'result', year: 2020 })])[0]).toBe(term)
})

test('a report without a unit has no readers', () => {
  const { unit: _, ...nowhere } = REPORT
  expect(() => compose(nowhere, [], OPTIONS)).toThrow(expect.objectContaining({ code: 'file-no-unit' }))
})

test('staff may write a notice of 20,000 characters, no more', () => {
  const notice = { unit: UNIT, title: 'Họp dân', body: 'a'.repeat(20_000) }
  expect(composeNotice(notice, OPTIONS)).toMatchObject({ body: notice.body, facts: [], audience: OPTIONS.audience })
  expect(() => composeNotice({ ...notice, body: `${notice.body}a` }, OPTIONS)).toThrow(
    expect.objectContaining({ code: 'bulletin-too-long' }),
  )
})

test('is about all that the report has figures of, shown or not, and their sectors', () => {
  const facts = [...Array(12).keys()].map(at => fact(`crop_${at}`))
  const { topics } = compose(REPORT, [...facts, fact('poverty_rate'), fact(null)], {
    ...OPTIONS,
    sectorOf: id => (id.startsWith('crop') ? 'trồng trọt' : undefined),
  })
  expect(topics).toEqual([...facts.map(({ indicator }) => indicator.id), 'poverty_rate', 'sector/trồng trọt'])
})

test('an urgent notice is marked as one', () => {
  const notice = { unit: UNIT, title: 'Bão số 5', body: 'Di dời dân' }
  expect(composeNotice(notice, OPTIONS).kind).toBe('notice')
  expect(composeNotice({ ...notice, urgent: true }, OPTIONS)).toMatchObject({ kind: 'urgent', words: searchable('Bão số 5', 'Di dời dân') })
})
