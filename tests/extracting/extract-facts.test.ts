import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../src/extracting/extract-facts.ts'
import { realCatalogue } from '../support/catalogue.ts'
import { extract, lines } from './reading.ts'

const report = (body: string) => `Xã Vĩnh Hòa tổng kết năm 2020, triển khai nhiệm vụ năm 2021\n\n${body}\n`
const facts = (body: string) => lines(report(body)).map(line => line.replace('xã Vĩnh Hòa | ', ''))

describe('roles', () => {
  test('"giảm còn" is a level, "giảm" a difference', () => {
    expect(facts('Tỷ lệ hộ nghèo giảm còn 2,1%; hộ cận nghèo giảm 1,5%.')).toEqual([
      'Tỷ lệ hộ nghèo | 2020 | result | level | = 2.1 %',
      'hộ cận nghèo | 2020 | result | change | = 1.5 %',
    ])
    expect(facts('Phấn đấu giảm tỷ lệ hộ nghèo 0,5%.')).toEqual(['tỷ lệ hộ nghèo | 2021 | target | change | = 0.5 %'])
    expect(facts('Phấn đấu giảm tỷ lệ hộ nghèo xuống dưới 2%.')).toEqual(['tỷ lệ hộ nghèo | 2021 | target | level | < 2 %'])
  })

  test('shares of the plan, of the past, and over the plan', () => {
    expect(facts('Thu ngân sách đạt 4,2 tỷ đồng, bằng 105% kế hoạch, bằng 98% so với cùng kỳ; trồng rừng vượt 12% kế hoạch.')).toEqual([
      'Thu ngân sách | 2020 | result | level | = 4200000000 đồng',
      'Thu ngân sách | 2020 | result | plan_ratio | = 105 %',
      'Thu ngân sách | 2020 | result | period_ratio | = 98 %',
      'trồng rừng | 2020 | result | change | = 12 %',
    ])
  })

  test('what it was before is of its year, or in doubt of the year before', () => {
    const body = 'Tỷ lệ hộ nghèo giảm từ 5% xuống còn 3%.'
    expect(facts(body)).toEqual(['Tỷ lệ hộ nghèo | 2019 | result | level | = 5 %', 'Tỷ lệ hộ nghèo | 2020 | result | level | = 3 %'])
    expect(extract(report(body)).facts.map(fact => fact.review.includes('implied-year'))).toEqual([true, false])
    expect(facts('Tỷ lệ hộ nghèo giảm từ 5% năm 2016 xuống còn 3%.')).toContain('Tỷ lệ hộ nghèo | 2016 | result | level | = 5 %')
  })

  test('a threshold inside a name is no figure', () => {
    expect(facts('Diện tích đất đạt giá trị thu nhập trên 90 triệu đồng/ha: 35 ha.')).toEqual([
      'Diện tích đất đạt giá trị thu nhập trên 90 triệu đồng/ha | 2020 | result | level | = 35 ha',
    ])
  })

  test('so many out of a number named before', () => {
    expect(facts('Trong số 12 chỉ tiêu, có 11 chỉ tiêu đạt và vượt.')).toEqual([
      'chỉ tiêu đạt và vượt | 2020 | result | count_of | = 11 / 12 chỉ tiêu',
    ])
  })
})

describe('names', () => {
  test('the parts of a whole share its head', () => {
    expect(facts('Diện tích gieo trồng 300 ha (lúa: 180ha, ngô: 70ha).')).toEqual([
      'Diện tích gieo trồng | 2020 | result | level | = 300 ha',
      'diện tích lúa | 2020 | result | level | = 180 ha',
      'diện tích ngô | 2020 | result | level | = 70 ha',
    ])
  })

  test('a shared predicate is said once', () => {
    expect(facts('Có 95% chi bộ và 88% đảng viên hoàn thành tốt nhiệm vụ.')).toEqual([
      'chi bộ hoàn thành tốt nhiệm vụ | 2020 | result | level | = 95 %',
      'đảng viên hoàn thành tốt nhiệm vụ | 2020 | result | level | = 88 %',
    ])
  })

  test('a part of an indicator is not taken for it', () => {
    const [, part] = extract(report('Tỷ lệ lao động qua đào tạo đạt 60%, trong đó có chứng chỉ 25%.')).facts
    expect(part?.indicator.id).toBeNull()
  })
})

describe('whose figures', () => {
  test("a hamlet's figure never becomes the commune's", () => {
    const [fact] = extract(report('Tại thôn Đông Sơn, thu nhập bình quân đầu người đạt 41 triệu đồng.')).facts
    expect(fact?.unit.name).toBe('thôn Đông Sơn')
  })

  test('a milestone has its own subject', () => {
    const [fact] = extract('Huyện Ba Tơ tổng kết năm 2020\n\nNăm 2020, xã Ba Động đạt chuẩn nông thôn mới nâng cao.').facts
    expect([fact?.unit.name, fact?.quantity]).toEqual(['xã Ba Động', null])
  })

  test("a party bloc's report: its cells are its own, the forest is the district's, known by its communes", () => {
    const text =
      'Đảng bộ Khối Chính quyền triển khai nhiệm vụ năm 2021\n\nNăm 2020, 9/10 chi bộ hoàn thành tốt nhiệm vụ; trồng rừng đạt 900 ha; xã Lương Mông và xã Đồn Đạc đạt chuẩn nông thôn mới.'
    const units = extract(text).facts.map(fact => fact.unit.name)
    expect(units.slice(0, 2)).toEqual(['Đảng bộ Khối Chính quyền', 'huyện Ba Chẽ'])
    expect(extract(text).facts[1]?.review).toContain('implied-unit')
  })

  test('a side file wins over the text', () => {
    const { header } = extract(report('Thu ngân sách 2 tỷ đồng.'), { unit: 'xã Dương Quang, thành phố Bắc Kạn', date: '2021-01-20' })
    expect([header.unit?.id, header.date]).toEqual(['old-01849', '2021-01-20'])
  })
})

describe('when', () => {
  test('a coming year is a target, the year looked back at a result', () => {
    expect(facts('Năm 2021, thu ngân sách 5 tỷ đồng; độ che phủ rừng 60%.\n\nTại hội nghị, đã tặng giấy khen cho 5 tập thể.')).toEqual([
      'thu ngân sách | 2021 | target | level | = 5000000000 đồng',
      'độ che phủ rừng | 2021 | target | level | = 60 %',
      'tặng giấy khen tập thể | 2020 | result | level | = 5 tập thể',
    ])
  })

  test('a base year is not the period', () => {
    expect(facts('Sản lượng thóc đạt 900 tấn, tăng 5% so với năm 2019.').every(line => line.includes('| 2020 |'))).toBe(true)
  })
})

test('malformed figures are listed, never facts', () => {
  const text = report('Sản lượng lương thực đạt 16.724.8 tấn.')
  const { facts: found, malformed } = extract(text)
  expect(found).toEqual([])
  expect(malformed.map(span => text.slice(span.start, span.end))).toEqual(['16.724.8 tấn'])
})

test('the page around a report is not read', () => {
  const chrome = 'Lượt truy cập: 1.284 | In trang\nTin liên quan\nXã An Phú có 15 hộ nghèo\nHôm nay: 3306'
  expect(facts(`Thu ngân sách 2 tỷ đồng.\n\n${chrome}`)).toHaveLength(1)
})

const word = fc.constantFrom(
  'đạt',
  'tăng',
  'giảm còn',
  '12,5%',
  '1.234 ha',
  '/',
  '10/16 chi bộ',
  'năm 2021',
  'ngày 25/9',
  '(',
  ')',
  ';',
  ',',
  '. ',
  ':',
  '"',
  '\n',
  'xã An Bình',
  'thôn 3',
  'tỷ lệ hộ nghèo',
  'trong đó',
  'phấn đấu',
  '16.724.8 tấn',
  '5 tỷ đồng',
  '-',
  '¾ vụ',
  'trở lên',
  '|',
  '1.',
  'Chỉ tiêu | ĐVT | KH 2021',
  'kế hoạch',
  'so với cùng kỳ',
)

test('a section that comes first is no title where the record has one', () => {
  const text = 'Chỉ tiêu năm 2024\n- Thu nhập bình quân đầu người đạt 60 triệu đồng.\n'
  const { facts } = createExtractor(realCatalogue())({
    id: 'report.md',
    text,
    blocks: [
      { kind: 'heading', start: 0, end: 17, level: 2 },
      { kind: 'item', start: 18, end: text.length - 1 },
    ],
    meta: { title: 'Báo cáo kết quả năm 2023 của xã Dương Quang', unit: 'xã Dương Quang, thành phố Bắc Kạn', date: '2023-12-20' },
  })
  expect(facts.map(({ kind, period }) => [kind, period.year])).toEqual([['target', 2024]])
})

test('figures that differ in period, base or direction only are two figures', () => {
  const periods = extract(
    'BÁO CÁO kết quả năm 2023 của xã Dương Quang\n\nThu ngân sách 6 tháng đầu năm 2023 đạt 5 tỷ đồng. Thu ngân sách năm 2023 đạt 5 tỷ đồng.',
  )
  expect(periods.facts.map(fact => fact.period.label).toSorted()).toEqual(['2023', '2023-H1'])
  const bases = extract(
    'BÁO CÁO kết quả năm 2023 của xã Dương Quang\n\nThu ngân sách năm 2023 tăng 5% so với kế hoạch. Thu ngân sách năm 2023 giảm 5% so với cùng kỳ.',
  )
  expect(bases.facts.map(fact => fact.direction).toSorted()).toEqual(['down', 'up'])
  const directions = extract(
    'BÁO CÁO kết quả năm 2023 của xã Dương Quang\n\nThu ngân sách năm 2023 tăng 5% so với cùng kỳ. Thu ngân sách năm 2023 giảm 5% so với cùng kỳ.',
  )
  expect(directions.facts.map(fact => fact.direction).toSorted()).toEqual(['down', 'up'])
})

test('no text makes it throw; spans are within the text; ids are unique', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word, { maxLength: 80 }).map(parts => parts.join(' ')),
  )
  fc.assert(
    fc.property(anything, raw => {
      const text = raw.normalize('NFC')
      const { facts: found } = extract(text)
      for (const { span, sentence, quantity } of found) {
        expect(span.start).toBeGreaterThanOrEqual(sentence.start)
        expect(span.end).toBeLessThanOrEqual(sentence.end)
        expect(span.end).toBeLessThanOrEqual(text.length)
        expect(Number.isFinite(quantity?.value ?? 0)).toBe(true)
      }
      expect(new Set(found.map(fact => fact.id)).size).toBe(found.length)
    }),
    { numRuns: 300 },
  )
})
