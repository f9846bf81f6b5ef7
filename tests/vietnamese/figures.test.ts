import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Comparator, quantity } from '../../src/domain/quantity.ts'
import { formatNumber, formatQuantity, formatRange, sideBySide } from '../../src/vietnamese/figures.ts'

describe('figures in Vietnamese', () => {
  test.each([
    [quantity(9_130_000_000, 'đồng'), '9,13 tỷ đồng'],
    [quantity(40_000_000, 'đồng/người/năm'), '40 triệu đồng/người/năm'],
    [quantity(456_000_000, 'đồng'), '456 triệu đồng'],
    [quantity(147_700_000, 'đồng'), '147,7 triệu đồng'],
    [quantity(1_437_634_000_000, 'đồng'), '1.437,634 tỷ đồng'],
    [quantity(991_380_800, 'đồng'), '991.380.800 đồng'],
    [quantity(9_130_500_000, 'đồng'), '9.130,5 triệu đồng'],
    [quantity(200_000, 'đồng'), '200.000 đồng'],
    [quantity(0.07, '%'), '0,07%'],
    [quantity(3787, 'ha'), '3.787 ha'],
    [quantity(2_000_000, 'người'), '2.000.000 người'],
    [quantity(99, '%', { comparator: '>=' }), 'từ 99% trở lên'],
    [quantity(90, '%', { comparator: '>' }), 'trên 90%'],
    [quantity(0.5, '%', { comparator: '<' }), 'dưới 0,5%'],
    [quantity(3, '%', { comparator: '<=' }), 'không quá 3%'],
    [quantity(160_000_000, 'đồng', { comparator: '~' }), 'khoảng 160 triệu đồng'],
    [quantity(10, 'chi bộ', { of: 16 }), '10/16 chi bộ'],
    [quantity(85, '%', { of: 90 }), '85/90%'],
    [quantity(-2.5, '%'), '-2,5%'],
  ])('%o', (given, shown) => expect(formatQuantity(given, 'vi')).toBe(shown))

  test('a level beside its plan', () => {
    expect(formatQuantity(quantity(16.7, 'ha', { of: 15 }), 'vi', 'level')).toBe('16,7 ha (kế hoạch 15 ha)')
    expect(formatQuantity(quantity(16.7, 'ha', { of: 15 }), 'vi', 'count_of')).toBe('16,7/15 ha')
  })
})

describe('figures in English', () => {
  test.each([
    [quantity(40_000_000, 'đồng/người/năm'), '40 million VND per person per year'],
    [quantity(9_130_000_000, 'đồng'), '9.13 billion VND'],
    [quantity(1234.5, 'ha'), '1,234.5 ha'],
    [quantity(99, '%', { comparator: '>=' }), 'at least 99%'],
    [quantity(10, 'chi bộ', { of: 16 }), '10 of 16 Party cells'],
    [quantity(3, 'con trâu'), '3 con trâu'],
  ])('%o', (given, shown) => expect(formatQuantity(given, 'en')).toBe(shown))
})

test('very large and very small numbers keep every digit', () => {
  expect(formatNumber(1e-7, 'vi')).toBe('0,0000001')
  expect(formatNumber(1.5e22, 'vi')).toBe('15.000.000.000.000.000.000.000')
  expect(formatNumber(-1.25e-8, 'en')).toBe('-0.0000000125')
})

/** Reads a shown figure back, as a person would. */
function readBack(shown: string, language: 'vi' | 'en'): { comparator: Comparator; value: number } {
  const words: [RegExp, Comparator][] =
    language === 'vi'
      ? [
          [/^từ (.*) trở lên$/, '>='],
          [/^trên (.*)$/, '>'],
          [/^không quá (.*)$/, '<='],
          [/^dưới (.*)$/, '<'],
          [/^khoảng (.*)$/, '~'],
        ]
      : [
          [/^at least (.*)$/, '>='],
          [/^more than (.*)$/, '>'],
          [/^at most (.*)$/, '<='],
          [/^less than (.*)$/, '<'],
          [/^about (.*)$/, '~'],
        ]
  const hit = words.find(([pattern]) => pattern.test(shown))
  const body = hit ? hit[0].exec(shown)![1]! : shown
  const [number, scale] = /^(\S+?)%?(?: (tỷ|triệu|billion|million))?(?: |%|$)/.exec(body)!.slice(1)
  const digits = language === 'vi' ? number!.replaceAll('.', '').replace(',', '.') : number!.replaceAll(',', '')
  const zeros = scale === 'tỷ' || scale === 'billion' ? 'e9' : scale ? 'e6' : ''
  return { comparator: hit?.[1] ?? '=', value: Number(digits + zeros) }
}

test('reading a shown figure back gives the stored value', () => {
  const values = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc.integer({ min: 0, max: 2_000_000_000_000 }),
    fc.integer({ min: 0, max: 10_000_000 }).map(n => n * 1_000_000),
    fc.integer({ min: 0, max: 100_000 }).map(n => n / 100),
  )
  const comparators = fc.constantFrom<Comparator>('=', '>=', '>', '<=', '<', '~')
  const measures = fc.constantFrom('đồng', 'đồng/người/năm', '%', 'ha', 'hộ', 'tạ/ha')
  fc.assert(
    fc.property(values, comparators, measures, fc.constantFrom('vi' as const, 'en' as const), (value, comparator, measure, language) => {
      const shown = formatQuantity(quantity(value, measure, { comparator }), language)
      expect(readBack(shown, language)).toEqual({ comparator, value: value === 0 ? 0 : value })
    }),
    { numRuns: 2000 },
  )
})

test('reading both ends of a shown range back gives the stored values', () => {
  const values = fc.oneof(
    fc.integer({ min: 0, max: 2_000_000_000_000 }),
    fc.integer({ min: 0, max: 100_000 }).map(n => n / 100),
  )
  const measures = fc.constantFrom('đồng', 'đồng/người/năm', '%', 'ha', 'hộ')
  fc.assert(
    fc.property(values, values, measures, fc.constantFrom('vi' as const, 'en' as const), (low, high, measure, language) => {
      const shown = formatRange(quantity(low, measure, { comparator: '>=' }), quantity(high, measure, { comparator: '<=' }), language)
      const [first, rest] = shown.split('–') as [string, string]
      const scale = /^\S+( tỷ| triệu| billion| million)?/.exec(rest)![1] ?? ''
      expect([readBack(first + scale, language).value, readBack(rest, language).value]).toEqual([low, high])
    }),
    { numRuns: 500 },
  )
})

describe('side by side', () => {
  const side = (measure: string, ...values: readonly (number | [number, '>=' | '>' | '<=' | '<' | '~'])[]) => {
    const quantities = values.map(one =>
      typeof one === 'number' ? quantity(one, measure) : quantity(one[0], measure, { comparator: one[1] }),
    )
    const { measure: name, figure } = sideBySide(quantities, 'vi')
    return [name, ...quantities.map(figure)]
  }
  test('one scale for all, each digit kept', () => {
    expect(side('đồng', 9.13e9, [456e6, '>='])).toEqual(['tỷ đồng', '9,13', '≥ 0,456'])
    expect(side('đồng', 9.13e9, 456_700_000)).toEqual(['triệu đồng', '9.130', '456,7'])
    expect(side('đồng', 1234.5, 9.13e9)).toEqual(['đồng', '1.234,5', '9.130.000.000'])
    expect(side('đồng/người/năm', 36.5e6, 40e6)).toEqual(['triệu đồng/người/năm', '36,5', '40'])
  })
  test('other measures as they are, a percent sign at its figure, bounds as signs', () => {
    expect(side('ha', 3787.5, 3000)).toEqual(['ha', '3.787,5', '3.000'])
    expect(side('%', [0.07, '<'], [99, '>'], [5, '<='], [7, '~'])).toEqual(['%', '< 0,07%', '> 99%', '≤ 5%', '≈ 7%'])
  })
  test('in English', () => {
    const { measure, figure } = sideBySide([quantity(9.13e9, 'đồng')], 'en')
    expect([measure, figure(quantity(9.13e9, 'đồng'))]).toEqual(['billion VND', '9.13'])
  })
  test('several measures never stand side by side', () => {
    expect(() => sideBySide([quantity(1, 'ha'), quantity(1, '%')], 'vi')).toThrow(RangeError)
  })
})
