import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withDoubts } from '../../src/checking/check-report.ts'
import { rules } from '../../src/checking/index.ts'
import { checked, HEAD } from './corpus.ts'

const vi = (value: number, decimals = 0): string => {
  const [whole, rest] = value.toFixed(decimals).split('.') as [string, string?]
  return whole.replace(/\B(?=(\d{3})+$)/g, '.') + (rest ? `,${rest}` : '')
}
/** A share as reports print it, half up. */
const percent = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10

/** A report whose numbers fit each other, and the ways in which one of them may be off. */
const consistent = fc.record({
  members: fc.integer({ min: 100, max: 900 }),
  excellent: fc.integer({ min: 10, max: 99 }),
  rice: fc.integer({ min: 300, max: 900 }),
  maize: fc.integer({ min: 100, max: 299 }),
  beans: fc.integer({ min: 10, max: 99 }),
  agriculture: fc.integer({ min: 20, max: 50 }),
  industry: fc.integer({ min: 10, max: 30 }),
  plan: fc.integer({ min: 400, max: 900 }),
  done: fc.integer({ min: 400, max: 900 }),
  income: fc.integer({ min: 20, max: 60 }),
})
type Numbers = typeof consistent extends fc.Arbitrary<infer T> ? T : never
const OFF = ['none', 'share', 'part', 'sector', 'plan', 'income', 'target'] as const

function written(n: Numbers, off: (typeof OFF)[number]): string {
  const services = 100 - n.agriculture - n.industry + (off === 'sector' ? 4 : 0)
  const area = n.rice + n.maize + n.beans
  return `${HEAD}Năm 2023, cơ cấu kinh tế: nông nghiệp chiếm ${n.agriculture}%, công nghiệp chiếm ${n.industry}%, dịch vụ chiếm ${services}%.
Có ${n.excellent}/${n.members} đảng viên hoàn thành xuất sắc nhiệm vụ, chiếm ${vi(percent(n.excellent, n.members) + (off === 'share' ? 0.6 : 0), 1)}%.
Tổng diện tích gieo trồng ${vi(area)} ha, trong đó lúa ${n.rice} ha, ngô ${n.maize} ha, lạc ${n.beans + (off === 'part' ? 9 : 0)} ha.
Thu ngân sách thực hiện ${n.done}/${n.plan} triệu đồng, đạt ${vi(percent(n.done, n.plan) + (off === 'plan' ? 2 : 0), 1)}% kế hoạch.
Thu nhập bình quân đầu người đạt ${off === 'income' ? n.income * 10_000 : n.income} triệu đồng/người/năm.
Năm 2024, phấn đấu thu nhập bình quân đầu người ${off === 'income' ? n.income * 10_000 : n.income + (off === 'target' ? -1 : 1)} triệu đồng/người/năm.
`
}

describe('a report that was made to fit', () => {
  test('has nothing to look at', () => {
    fc.assert(
      fc.property(consistent, numbers => {
        expect(checked(written(numbers, 'none')).findings).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
  test.each([
    ['share', ['ratio']],
    ['part', ['parts']],
    ['sector', ['shares']],
    ['plan', ['ratio']],
    ['income', ['implausible', 'implausible']],
    ['target', ['direction']],
  ] as const)('but for its %s has that to look at', (off, expected) => {
    fc.assert(
      fc.property(consistent, numbers => {
        expect(checked(written(numbers, off)).findings.map(({ rule }) => rule)).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })
})

const words = fc.constantFrom(
  ...'trong đó|gồm|(|)|chiếm|bằng|đạt|tăng|giảm|so với năm 2022|kế hoạch|cơ cấu kinh tế: nông nghiệp|dịch vụ|công nghiệp|Diện tích lúa|hộ nghèo|83/622 đảng viên|52%|16.724.8 tấn|200 ha|148,5 ha|40 triệu đồng|1 tỷ 200 triệu đồng|0 ha|0/0 hộ|,|;|.|:|\n|\n- |Năm 2023,|phấn đấu'.split(
    '|',
  ),
)

test('no text throws, and every finding lies where it says, names facts of the report and has words', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(words, { maxLength: 60 }).map(list => HEAD + list.join(' ')),
  )
  fc.assert(
    fc.property(text, raw => {
      const report = raw.normalize('NFC')
      const { facts, findings } = checked(report)
      const ids = new Set(facts.map(({ id }) => id))
      for (const finding of findings) {
        expect(finding.spans.length).toBeGreaterThan(0)
        for (const { start, end } of [...finding.spans, ...finding.sentences]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(report.length)
          expect(start).toBeLessThan(end)
        }
        for (const { start, end } of finding.spans) expect(report.slice(start, end)).toMatch(/[\d\p{L}]/u)
        expect(finding.facts.every(id => ids.has(id))).toBe(true)
        expect(Object.values(finding.values).every(value => value !== '' && !String(value).includes('NaN'))).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('the facts that a finding names are doubted, the others are not', () => {
  const { facts, findings } = checked(
    `${HEAD}Cây lương thực có hạt: Diện tích: 200 ha (cây lúa: 148ha, cây ngô: 49ha). Tỷ lệ hộ nghèo còn 3,2%; tỷ lệ hộ dùng nước sạch 140%.\n`,
  )
  const doubted = withDoubts(facts, findings).map(({ quantity, review }) => [
    quantity?.value,
    review.filter(reason => !/^implied/.test(reason)),
  ])
  expect(doubted).toEqual([
    [200, ['arithmetic']],
    [148, ['arithmetic']],
    [49, ['arithmetic']],
    [3.2, []],
    [140, ['implausible']],
  ])
})

test('of a target behind last year’s result neither is doubted: both may be right', () => {
  const { facts, findings } = checked(`${HEAD}Năm 2023, tỷ lệ hộ nghèo còn 3,2%. Năm 2024, phấn đấu tỷ lệ hộ nghèo còn 4%.\n`)
  expect(findings.map(({ rule }) => rule)).toEqual(['direction'])
  expect(withDoubts(facts, findings)).toEqual(facts)
})

test('what is looked at is told in reading order', () => {
  const { findings } = checked(
    `${HEAD}Năm 2023, tỷ lệ hộ dùng nước sạch 140%. Sản lượng lúa đạt 16.724.8 tấn. Có 83/622 đảng viên hoàn thành xuất sắc nhiệm vụ, chiếm 15,3%.\n`,
  )
  expect(findings.map(({ rule }) => rule)).toEqual(['implausible', 'malformed', 'ratio'])
  expect(rules.length).toBe(7)
})
