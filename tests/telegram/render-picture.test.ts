import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CitedFact } from '../../src/domain/answer.ts'
import { yearPeriod } from '../../src/domain/period.ts'
import { quantity } from '../../src/domain/quantity.ts'
import type { Series } from '../../src/domain/series.ts'
import { htmlToPlain } from '../../src/telegram/html.ts'
import { renderComparison, renderTrend } from '../../src/telegram/render-picture.ts'
import { BA_CHE, cited, DUC_XUAN, HOSTILE } from '../support/fake-app.ts'
import { parseAsTelegram } from '../support/telegram-parser.ts'
import { voices } from '../support/voices.ts'

const vi = voices('vi')
const series = (facts: readonly CitedFact[], more: Partial<Series> = {}): Series => ({ facts, leftOut: [], cut: false, ...more })
const year = (year: number, value: number, part: Parameters<typeof cited>[0] = {}): CitedFact => ({
  ...cited({ period: yearPeriod(year), kind: 'result', quantity: quantity(value, 'đồng/người/năm'), ...part }),
  where: 'thành phố Bắc Kạn',
})

describe('a trend', () => {
  const facts = [year(2020, 36.5e6), year(2021, 40e6, { kind: 'target', quantity: quantity(40e6, 'đồng/người/năm', { comparator: '>=' }) })]
  test('in the picture: one scale, signs for bounds, unit, place, source with its date', () => {
    expect(renderTrend(series(facts), vi).picture).toEqual({
      kind: 'trend',
      title: 'Thu nhập bình quân đầu người',
      subtitle: 'Xã Dương Quang, thành phố Bắc Kạn',
      measure: 'Đơn vị tính: triệu đồng/người/năm',
      legend: { target: 'Mục tiêu', result: 'Kết quả' },
      notes: [],
      sources: ['Nguồn: Dương Quang triển khai nhiệm vụ năm 2021, 20/01/2021'],
      marks: [
        { year: 2020, kind: 'result', value: 36.5e6, label: '36,5' },
        { year: 2021, kind: 'target', value: 40e6, label: '≥ 40' },
      ],
    })
  })
  test('under it the same in words, with the sources one tap away', () => {
    const { caption, buttons } = renderTrend(series(facts), vi)
    expect(htmlToPlain(caption)).toBe(
      'Thu nhập bình quân đầu người — xã Dương Quang, thành phố Bắc Kạn\n' +
        '1. Kết quả năm 2020: 36,5 triệu đồng/người/năm\n' +
        '2. Mục tiêu năm 2021: từ 40 triệu đồng/người/năm trở lên\n\n' +
        'Nguồn: Dương Quang triển khai nhiệm vụ năm 2021 (https://example.vn/tin/1?a=1&b=2), 20/01/2021',
    )
    expect(buttons.flat().map(({ label }) => label)).toEqual(['Nguồn'])
  })
  test('in English with English figures', () => {
    const { picture, caption } = renderTrend(series(facts), voices('en'))
    expect(picture.measure).toBe('Unit of measure: million VND per person per year')
    expect(picture).toMatchObject({ marks: [{ label: '36.5' }, { label: '≥ 40' }] })
    expect(htmlToPlain(caption)).toContain('Target for 2021: at least 40 million VND per person per year')
  })
  test('sources are told by year where there are several, the last ones counted', () => {
    const from = (at: number) => ({ report: `r${at}.md`, title: `Báo cáo ${at}` })
    const many = [2016, 2017, 2018, 2019, 2020, 2021].map((one, at) => year(one, one * 1e4, from(at)))
    expect(renderTrend(series(many.slice(0, 2)), vi).picture.sources).toEqual([
      'Nguồn 2016: Báo cáo 0, 20/01/2021',
      'Nguồn 2017: Báo cáo 1, 20/01/2021',
    ])
    expect(renderTrend(series(many), vi).picture.sources.at(-1)).toBe('và 3 báo cáo khác')
  })
  test('what was left out, cut or inferred is said in both', () => {
    const inferred = [year(2020, 36.5e6, { review: ['implied-year'] }), facts[1]!]
    const { picture, caption } = renderTrend(series(inferred, { leftOut: ['2018', '2019'], cut: true }), vi)
    expect(picture.notes).toEqual([
      'Câu trong báo cáo không ghi năm; năm lấy theo phần khác của văn bản.',
      'Không vẽ năm 2018, 2019: các báo cáo nêu số khác nhau hoặc số cần xem lại.',
      'Còn số liệu của những năm khác, hình không đủ chỗ.',
    ])
    for (const note of picture.notes) expect(htmlToPlain(caption)).toContain(note)
  })
})

describe('a comparison', () => {
  const of = (part: Parameters<typeof cited>[0], where: string): CitedFact => ({ ...cited(part), where })
  const [a, b] = [
    of({ unit: DUC_XUAN, quantity: quantity(9.13e9, 'đồng'), report: 'dx.md', title: 'Báo cáo Đức Xuân' }, 'thành phố Bắc Kạn'),
    of({ quantity: quantity(456e6, 'đồng', { comparator: '>=' }) }, 'thành phố Bắc Kạn'),
  ]
  test('of one place: the place once, units by number, all of one kind and year', () => {
    const { picture, caption, buttons } = renderComparison(series([a, b], { of: b.fact.unit.id }), vi)
    expect(picture).toMatchObject({
      subtitle: 'Mục tiêu năm 2021 – thành phố Bắc Kạn',
      measure: 'Đơn vị tính: tỷ đồng',
      of: 'target',
      bars: [
        { name: '1. Phường Đức Xuân', label: '9,13', own: false },
        { name: '2. Xã Dương Quang', label: '≥ 0,456', own: true },
      ],
      sources: ['Nguồn 1: Báo cáo Đức Xuân, 20/01/2021', 'Nguồn 2: Dương Quang triển khai nhiệm vụ năm 2021, 20/01/2021'],
    })
    expect(htmlToPlain(caption)).toContain('2. Xã Dương Quang — mục tiêu năm 2021: từ 456 triệu đồng trở lên')
    expect(buttons.flat().map(({ label }) => label)).toEqual(['Nguồn 1', 'Nguồn 2'])
  })
  test('of several places: each unit with its own', () => {
    const { picture } = renderComparison(
      series([a, { ...b, where: 'huyện Kim Bảng' }, of({ unit: BA_CHE }, 'tỉnh Quảng Ninh')].slice(0, 2)),
      vi,
    )
    expect(picture).toMatchObject({
      subtitle: 'Mục tiêu năm 2021',
      bars: [{ name: '1. Phường Đức Xuân, thành phố Bắc Kạn' }, { name: '2. Xã Dương Quang, huyện Kim Bảng' }],
    })
  })
  test('units left out are named', () => {
    const { notes } = renderComparison(series([a, b], { leftOut: ['xã Thanh Sơn'], cut: true, of: b.fact.unit.id }), vi).picture
    expect(notes).toEqual([
      'Không vẽ xã Thanh Sơn: các báo cáo nêu số khác nhau hoặc số cần xem lại.',
      'Còn đơn vị khác có số liệu này; hình chỉ vẽ các đơn vị gần nhất.',
    ])
  })
})

test('whatever the reports hold, a caption passes the parser, keeps within 1,024 characters and states every figure', () => {
  const text = fc.oneof(fc.constant(HOSTILE), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), fc.constant('x '.repeat(200)))
  const fact = fc.record({
    value: fc.integer({ min: 1, max: 10 ** 12 }),
    comparator: fc.constantFrom('=' as const, '>=' as const, '<' as const, '~' as const),
    unit: text,
    title: text,
    report: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  })
  fc.assert(
    fc.property(
      fc.array(fact, { minLength: 2, maxLength: 8 }),
      text,
      text,
      fc.constantFrom('vi' as const, 'en' as const),
      (given, name, left, language) => {
        const facts = given.flatMap(({ value, comparator, unit, title, report }, at) =>
          (['target', 'result'] as const).map(kind => ({
            ...cited({
              name: `n${name}`,
              kind,
              period: yearPeriod(2010 + at),
              quantity: quantity(value, 'đồng', { comparator }),
              unit: { id: 'old-01849', name: `xã ${unit}` },
              title: `t${title}`,
              report,
            }),
            where: unit,
          })),
        )
        const one = series(facts, { leftOut: [left], cut: true })
        const targets = series(
          facts
            .filter(({ fact }) => fact.kind === 'target')
            .map(({ fact, ...rest }) => ({ ...rest, fact: { ...fact, period: yearPeriod(2021) } })),
          { leftOut: [left] },
        )
        for (const { caption, picture } of [renderTrend(one, voices(language)), renderComparison(targets, voices(language))]) {
          const parsed = parseAsTelegram(caption)
          expect(parsed.text.length).toBeLessThanOrEqual(1024)
          const marks = picture.kind === 'trend' ? picture.marks : picture.bars
          for (let at = 1; at <= marks.length; at++) expect(parsed.text).toMatch(new RegExp(`^${at}\\. `, 'm'))
        }
      },
    ),
    { numRuns: 80 },
  )
})
