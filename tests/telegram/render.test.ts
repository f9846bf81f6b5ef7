import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import { termPeriod, UNKNOWN_PERIOD, yearPeriod } from '../../src/domain/period.ts'
import { quantity } from '../../src/domain/quantity.ts'
import { visibleLength } from '../../src/telegram/html.ts'
import { renderAnswer } from '../../src/telegram/render.ts'
import { renderSource } from '../../src/telegram/render-sources.ts'
import { BA_CHE, cited, DUC_XUAN, DUONG_QUANG, HOSTILE, INCOME, REVENUE, stated } from '../support/fake-app.ts'
import { parseAsTelegram } from '../support/telegram-parser.ts'
import { voices } from '../support/voices.ts'

const vi = voices('vi')
const plain = (answer: Answer) => renderAnswer(answer, vi).plain
const budget = (part: Parameters<typeof cited>[0]) =>
  cited({
    name: 'thu ngân sách',
    unit: BA_CHE,
    kind: 'result',
    period: yearPeriod(2020),
    quantity: quantity(39_200_000_000, 'đồng'),
    ...part,
  })
/** The two figures of one printed range. */
const range = (part: Parameters<typeof cited>[0], [from, to] = [38_000_000, 40_000_000], measure = 'đồng/người/năm') =>
  [
    cited({ quantity: quantity(from!, measure, { comparator: '>=' }), ...part }),
    cited({ quantity: quantity(to!, measure, { comparator: '<=' }), ...part }),
  ] as const

describe('one figure', () => {
  test('is stated with unit, kind, year and source', () => {
    expect(renderAnswer(stated([INCOME]), vi).html).toBe(
      '<b>Thu nhập bình quân đầu người</b> — xã Dương Quang\n' +
        'Mục tiêu năm 2021: <b>40 triệu đồng/người/năm</b>\n\n' +
        'Nguồn: <a href="https://example.vn/tin/1?a=1&amp;b=2">Dương Quang triển khai nhiệm vụ năm 2021</a>, 20/01/2021',
    )
    expect(renderAnswer(stated([INCOME]), vi).buttons).toEqual([[{ kind: 'source', label: 'Nguồn', fact: INCOME.fact.id }]])
  })
  test('the two ends of a printed range are one figure, in whatever order they come', () => {
    const [low, high] = range({})
    const line = 'Mục tiêu năm 2021: 38–40 triệu đồng/người/năm'
    expect(plain(stated([low, high]))).toContain(line)
    expect(plain(stated([high, low]))).toContain(line)
    expect(plain(stated([high, low]))).not.toMatch(/trở lên|không quá|^1\./m)
    expect(renderAnswer(stated([low, high]), voices('en')).plain).toContain('Target for 2021: 38–40 million VND per person per year')
    const fall = range({ role: 'change', direction: 'down' }, [4, 5], '%')
    expect(plain(stated([...fall, REVENUE]))).toContain('giảm 4–5%')
  })
  test('bounds of two places, years or kinds stay bounds', () => {
    const [low, high] = range({})
    for (const part of [
      { span: { start: 7, end: 9 } },
      { period: yearPeriod(2022) },
      { kind: 'result' as const },
      { unit: DUC_XUAN },
      { report: 'another.md' },
      { quantity: quantity(40, 'ha', { comparator: '<=' }) },
    ])
      expect(plain(stated([low, { ...high, fact: { ...high.fact, ...part } }]))).toContain('từ 38 triệu đồng/người/năm trở lên')
    expect(plain(stated([high]))).toContain('không quá 40 triệu đồng/người/năm')
  })
  test('in English keeps Vietnamese names', () => {
    expect(renderAnswer(stated([INCOME]), voices('en')).plain).toContain('Target for 2021: 40 million VND per person per year')
  })
  test("the report's own words are said where they say more", () => {
    expect(plain(stated([REVENUE]))).toContain('Cụ thể: tổng thu ngân sách trên địa bàn')
  })
  test.each([
    ['Tổng thu ngân sách', 'thu ngân sách'],
    ['Thu ngân sách', 'Tổng thu ngân sách'],
    ['Tỷ lệ người dân tham gia bảo hiểm y tế', 'BHYT'],
    ['Dân số', 'nhân khẩu'],
    ['Dân số', 'Tổng số nhân khẩu'],
    ['Dân số', 'dân số xã Dương Quang'],
    ['Diện tích lúa', 'diện tích cây lúa'],
    ['Chi bộ hoàn thành tốt nhiệm vụ', 'Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ'],
  ])('but not where they say nothing more: %s, %s', (name, text) => {
    expect(plain(stated([cited({ indicator: { id: 'x', name, text } })]))).not.toContain('Cụ thể')
  })
  test.each([
    ['Diện tích lúa', 'lúa vụ xuân'],
    ['Tỷ lệ hộ sử dụng nước sạch', 'Tỷ lệ hộ dân ở thị trấn sử dụng nước sạch'],
    ['Khen thưởng tập thể, cá nhân', 'tặng giấy khen cá nhân có thành tích xuất sắc'],
  ])('a qualifier is said: %s, %s', (name, text) => {
    expect(plain(stated([cited({ indicator: { id: 'x', name, text } })]))).toContain(`Cụ thể: ${text}`)
  })
  test.each([
    [{ role: 'change', quantity: quantity(13, '%'), base: 'cùng kỳ' } as const, 'Kết quả năm 2020: tăng 13% so với cùng kỳ'],
    [{ role: 'change', quantity: quantity(1.76, '%'), direction: 'down' } as const, 'Kết quả năm 2020: giảm 1,76%'],
    [{ role: 'change', quantity: quantity(8, '%'), base: 'dự toán' } as const, 'Kết quả năm 2020: vượt 8% dự toán'],
    [{ role: 'change', quantity: quantity(8, '%'), base: 'so với kế hoạch', direction: 'down' } as const, 'thấp hơn kế hoạch 8%'],
    [{ role: 'plan_ratio', quantity: quantity(113, '%'), base: 'dự toán tỉnh giao' } as const, 'đạt 113% dự toán tỉnh giao'],
    [{ role: 'plan_ratio', quantity: quantity(111.3, '%') } as const, 'đạt 111,3% kế hoạch'],
    [{ role: 'period_ratio', quantity: quantity(99, '%'), base: 'cùng kỳ' } as const, 'bằng 99% so với cùng kỳ'],
    [{ role: 'count_of', quantity: quantity(10, 'chi bộ', { of: 16 }) } as const, 'Kết quả năm 2020: 10/16 chi bộ'],
    [{ quantity: quantity(16.7, 'ha', { of: 15 }) } as const, '16,7 ha (kế hoạch 15 ha)'],
  ])('role in words %#', (part, words) => expect(plain(stated([budget(part)]))).toContain(words))

  test.each([
    [termPeriod(2020, 2025), 'Mục tiêu giai đoạn 2020–2025:'],
    [{ year: 2020, label: '2020-H1' }, 'Mục tiêu 6 tháng đầu năm 2020:'],
    [{ year: 2020, label: '2020-Q3' }, 'Mục tiêu quý III/2020:'],
    [{ year: 2020, label: '2020-01..2020-09' }, 'Mục tiêu 9 tháng đầu năm 2020:'],
    [{ year: 2020, label: 'vụ xuân 2020' }, 'Mục tiêu vụ xuân 2020:'],
    [UNKNOWN_PERIOD, 'Mục tiêu (chưa rõ năm):'],
  ] as const)('period in words %#', (period, words) => expect(plain(stated([cited({ period })]))).toContain(words))

  test('a state reached is said in its own words', () => {
    const state = cited({ name: 'xã Minh Cầm đạt chuẩn Nông thôn mới nâng cao', quantity: null, unit: BA_CHE })
    expect(plain(stated([state]))).toMatch(/^Huyện Ba Chẽ\nMục tiêu năm 2021: xã Minh Cầm đạt chuẩn/)
  })
  test('doubt is said once', () => {
    const doubtful = [cited({ implied: ['year'], review: ['implied-year', 'implausible'] }), cited({ implied: ['year'] })]
    const text = plain(stated(doubtful, { notes: [{ kind: 'implied', fields: ['year'] }] }))
    expect(text.match(/Câu trong báo cáo không ghi năm/g)).toHaveLength(1)
    expect(text).toContain('xem lại ở nguồn')
  })
})

describe('several figures', () => {
  test('what they share is said once', () => {
    const text = plain(
      stated([budget({}), budget({ kind: 'target', period: yearPeriod(2021), quantity: quantity(45_000_000_000, 'đồng') })]),
    )
    expect(text).toContain('Thu ngân sách — huyện Ba Chẽ\n1. Kết quả năm 2020: 39,2 tỷ đồng\n2. Mục tiêu năm 2021: 45 tỷ đồng')
  })
  test('two places stand side by side, with the difference marked as worked out', () => {
    const a = cited({ name: 'thu ngân sách', quantity: quantity(456_000_000, 'đồng') })
    const b = cited({ name: 'thu ngân sách', unit: DUC_XUAN, quantity: quantity(9_130_000_000, 'đồng') })
    const computed = [{ what: 'difference', value: 8_674_000_000, measure: 'đồng', from: [b.fact, a.fact] }] as const
    const text = plain(stated([a, b], { intent: 'compare', computed }))
    expect(text).toContain('1. Xã Dương Quang — mục tiêu năm 2021: 456 triệu đồng')
    expect(text).toContain('2. Phường Đức Xuân — mục tiêu năm 2021: 9,13 tỷ đồng')
    expect(text).toContain('Phường Đức Xuân cao hơn 8,674 tỷ đồng (tính từ hai số liệu trên)')
  })
  test('two years: which is higher, in percentage points', () => {
    const a = budget({ quantity: quantity(0.85, '%') })
    const b = budget({ quantity: quantity(0.5, '%'), period: yearPeriod(2021), kind: 'target' })
    const computed = [{ what: 'difference', value: 0.5 - 0.85, measure: '%', from: [b.fact, a.fact] }] as const
    expect(plain(stated([a, b], { intent: 'trend', computed }))).toContain(
      'Mục tiêu năm 2021 thấp hơn kết quả năm 2020 là 0,35 điểm phần trăm',
    )
    expect(renderAnswer(stated([a, b], { intent: 'trend', computed }), voices('en')).plain).toContain(
      'Target for 2021: lower than result for 2020 by 0.35 percentage points',
    )
  })
  test('buttons for sentences, numbered like the figures', () => {
    const { buttons } = renderAnswer(stated([cited({ quote: 'a' }), cited({ quote: 'a' }), cited({ quote: 'b' })]), vi)
    expect(buttons.flat().map(({ label }) => label)).toEqual(['Nguồn 1–2', 'Nguồn 3'])
  })
  test('a yes or no comes first', () => {
    expect(plain(stated([INCOME], { intent: 'yes_no', verdict: 'no' }))).toMatch(/^Không\.\n\n/)
  })
})

describe('lists', () => {
  const many = Array.from({ length: 19 }, (_, at) =>
    cited({ name: `chỉ tiêu ${at}`, kind: at % 2 ? 'result' : 'target', quote: `câu ${at}` }),
  )
  const list = stated(many, { intent: 'list', list: { unit: DUONG_QUANG, year: 2021 } })

  test('are paged by eight, targets before results, and whole in plain text', () => {
    const first = renderAnswer(list, vi)
    expect(first.pages).toBe(3)
    expect(first.html).toContain('<b>Các số liệu của xã Dương Quang</b>, năm 2021')
    expect(first.html).toContain('Trang 1/3')
    expect(first.html.match(/^\d+\. /gm)).toHaveLength(8)
    expect(first.plain.match(/^\d+\. /gm)).toHaveLength(19)
    expect(first.buttons[0]!.map(({ label }) => label)).toEqual(['›'])
    const last = renderAnswer(list, vi, 99)
    expect(last.page).toBe(2)
    expect(last.buttons[0]!.map(({ label }) => label)).toEqual(['‹'])
  })
  test('of targets alone are headed as such', () => {
    const targets = stated(many.filter(({ fact }) => fact.kind === 'target').slice(0, 2), { list: { unit: DUONG_QUANG, year: 2021 } })
    expect(plain(targets)).toMatch(/^Các chỉ tiêu của xã Dương Quang, năm 2021\n/)
    expect(plain({ ...targets, list: { unit: DUONG_QUANG, year: null } })).toMatch(/^Các chỉ tiêu của xã Dương Quang\n/)
    expect(renderAnswer(targets, voices('en')).plain).toMatch(/^Targets of/)
  })
  test('have one button a report, which knows the sentences of its page', () => {
    const other = cited({ name: 'khác', quote: 'câu khác', report: 'b.md' })
    const facts = [many[0]!, many[2]!, { ...many[4]!, source: many[2]!.source }, { ...other, source: { ...other.source, report: 'b.md' } }]
    const { buttons } = renderAnswer(stated(facts, { list: { unit: DUONG_QUANG, year: 2021 } }), vi)
    expect(buttons.slice(0, -1)).toEqual([
      [
        { kind: 'report', label: 'Nguồn 1–3', at: 0, facts: [many[0]!.fact.id, many[2]!.fact.id] },
        { kind: 'source', label: 'Nguồn 4', fact: other.fact.id },
      ],
    ])
  })
})

describe('without figures', () => {
  test('no data names what was understood and offers what there is', () => {
    const answer: Answer = {
      status: 'no_data',
      intent: 'lookup',
      language: 'vi',
      unit: 'xã Dương Quang',
      indicator: 'hộ nghèo',
      year: 2022,
      asked: 'result',
      choices: [{ label: 'năm 2021', question: 'hộ nghèo Dương Quang 2021' }],
    }
    expect(plain(answer)).toBe('Không có kết quả về hộ nghèo của xã Dương Quang năm 2022.\nBạn có thể xem:\n1. Năm 2021')
    expect(renderAnswer(answer, vi).buttons).toEqual([[{ kind: 'choice', label: 'Năm 2021', index: 0 }]])
    expect(plain({ status: 'no_data', intent: 'lookup', language: 'vi', choices: [] })).toBe('Tôi không tìm thấy số liệu như bạn hỏi.')
  })
  test('no data of a part of a year names the part', () => {
    const answer = { status: 'no_data', intent: 'lookup', year: 2021, choices: [] } as const
    expect(plain({ ...answer, language: 'vi', part: 'quý 1' })).toBe('Tôi không tìm thấy số liệu như bạn hỏi quý 1 năm 2021.')
    expect(renderAnswer({ ...answer, language: 'en', part: 'quarter 1' }, voices('en')).plain).toBe(
      'I found no such figure in quarter 1 of 2021.',
    )
  })
  test('news, unit, passages', () => {
    const news = [{ title: 'Tin A', unit: DUONG_QUANG, source: INCOME.source }]
    expect(plain(stated([], { intent: 'bulletin', news }))).toBe(
      'Tin mới nhất của xã Dương Quang\n• Tin A (https://example.vn/tin/1?a=1&b=2), 20/01/2021',
    )
    const unitInfo = {
      unit: 'xã Dương Quang',
      within: ['thành phố Bắc Kạn', 'tỉnh Bắc Kạn'],
      formed: [],
      became: ['xã Phong Quang, tỉnh Thái Nguyên'],
      implied: false,
    }
    expect(plain(stated([], { intent: 'unit_info', unitInfo }))).toBe(
      'Xã Dương Quang thuộc thành phố Bắc Kạn, tỉnh Bắc Kạn.\nNay thuộc: xã Phong Quang, tỉnh Thái Nguyên.',
    )
    expect(
      plain(
        stated([], {
          intent: 'unit_info',
          unitInfo: {
            unit: 'xã Phong Quang',
            within: ['tỉnh Thái Nguyên'],
            formed: ['xã Dương Quang', 'xã Đôn Phong'],
            became: [],
            implied: false,
          },
        }),
      ),
    ).toBe('Xã Phong Quang thuộc tỉnh Thái Nguyên.\nLập từ: xã Dương Quang; xã Đôn Phong.')
    expect(plain(stated([], { intent: 'who', passages: [INCOME.source] }))).toMatch(/^“Phấn đấu/)
    expect(plain(stated([], { intent: 'who', passages: [{ ...INCOME.source, wording: 'ours' }] }))).toMatch(
      /^Theo cách viết của chúng tôi: Phấn đấu/,
    )
  })
  test('news of a unit may be of a body within it, or of others', () => {
    const bloc = { id: 'body-dang-bo', name: 'Đảng bộ Khối Chính quyền', within: BA_CHE.id }
    const news = [bloc, BA_CHE, DUC_XUAN].map((unit, at) => ({ title: `Tin ${at}`, unit, source: { ...INCOME.source, url: 'x' } }))
    const answer = stated([], { intent: 'bulletin', news, newsOf: BA_CHE })
    expect(plain(answer)).toBe(
      'Tin mới nhất của huyện Ba Chẽ\n' +
        '• Tin 0, 20/01/2021 — Đảng bộ Khối Chính quyền (thuộc huyện Ba Chẽ)\n' +
        '• Tin 1, 20/01/2021\n' +
        '• Tin 2, 20/01/2021 — phường Đức Xuân',
    )
    expect(renderAnswer(answer, vi).buttons.flat()).toEqual([
      { kind: 'follow', label: 'Theo dõi huyện Ba Chẽ', unit: BA_CHE.id },
      { kind: 'follow', label: 'Theo dõi phường Đức Xuân', unit: DUC_XUAN.id },
    ])
  })
  test('news of all offers to follow three units at most', () => {
    const units = [DUONG_QUANG, DUONG_QUANG, DUC_XUAN, BA_CHE, { id: 'old-00001', name: 'xã Khác' }]
    const news = units.map(unit => ({ title: 'Tin', unit, source: INCOME.source }))
    const { buttons } = renderAnswer(stated([], { intent: 'bulletin', news }), vi)
    expect(buttons.flat().map(({ label }) => label)).toEqual([
      'Theo dõi xã Dương Quang',
      'Theo dõi phường Đức Xuân',
      'Theo dõi huyện Ba Chẽ',
    ])
  })
  test('greeting, help, out of scope', () => {
    expect(plain(stated([], { intent: 'greeting', social: 'thanks' }))).toBe('Không có gì! Bạn cần biết thêm điều gì thì cứ hỏi tôi nhé.')
    expect(plain(stated([], { intent: 'greeting' }))).toMatch(/^Xin chào/)
    expect(plain(stated([], { intent: 'help' }))).toContain('/chitieu')
    expect(plain({ status: 'out_of_scope', intent: 'other', language: 'vi', weak: true }).match(/^•/gm)).toHaveLength(3)
    expect(plain({ status: 'out_of_scope', intent: 'other', language: 'vi', weak: false })).toMatch(/^Tôi chỉ trả lời/)
  })
})

describe('sources', () => {
  test('a quotation stands in quotation marks, folded up', () => {
    expect(renderSource([INCOME.source], vi).html).toContain('<blockquote expandable>“Phấn đấu')
  })
  test('our own wording is said to be ours and has no quotation marks', () => {
    const { html } = renderSource([REVENUE.source], vi)
    expect(html).toContain('Theo cách viết của chúng tôi')
    expect(html).not.toContain('“')
  })
  test('several sentences of one report stand under one head, each once', () => {
    const second = { ...INCOME.source, quote: 'Câu thứ hai.' }
    const { html } = renderSource([INCOME.source, second, INCOME.source], vi)
    expect(html.match(/<b>/g)).toHaveLength(1)
    expect(html).toContain(`<blockquote expandable>“${INCOME.source.quote}”\n“Câu thứ hai.”</blockquote>`)
    const ours = renderSource([REVENUE.source, { ...REVENUE.source, quote: 'khác' }], vi).html
    expect(ours).toContain('không phải nguyên văn')
    expect(ours).not.toContain('“')
  })
  test('more sentences than a message holds are left out', () => {
    const long = Array.from({ length: 8 }, (_, at) => ({ ...INCOME.source, quote: `${at} ${'x '.repeat(500)}` }))
    const { html } = renderSource([long[0]!, ...long.slice(1)], vi)
    expect(visibleLength(html)).toBeLessThanOrEqual(4096)
    expect(html).toContain('…')
  })
  test('an address that is no web address is not linked', () => {
    expect(renderSource([{ ...INCOME.source, url: 'javascript:alert(1)' }], vi).buttons).toEqual([])
  })
})

test('whatever a report holds, the answer passes the parser and keeps within 4,096 characters', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 600 }),
    fc.constant(HOSTILE.repeat(12)),
    fc.constantFrom('<', '&', '"', '😀'.repeat(400), 'x'.repeat(2000)),
  )
  const fact = fc.record({
    name: text.map(t => t || 'x'),
    quote: text,
    title: text,
    base: text,
    url: fc.constantFrom('https://a.vn/?q="<>', 'https://a.vn/b?c=1&d=2', 'ftp://x'),
    kind: fc.constantFrom('target' as const, 'result' as const),
    role: fc.constantFrom('level' as const, 'change' as const, 'plan_ratio' as const, 'period_ratio' as const),
    report: fc.constantFrom('a.md', 'b.md', 'c.md'),
    unit: fc.constantFrom(DUONG_QUANG, { id: 'name-x', name: HOSTILE.repeat(9) }),
    quantity: fc.constantFrom(null, quantity(40_000_000, 'đồng'), quantity(1, '<b>&')),
    implied: fc.constantFrom([], ['unit', 'year']),
    review: fc.constantFrom([], ['implausible', 'arithmetic', 'conflict', 'odd']),
  })
  fc.assert(
    fc.property(
      fc.array(fact, { minLength: 1, maxLength: 20 }),
      text,
      fc.constantFrom('vi' as const, 'en' as const),
      (parts, word, language) => {
        const facts = parts.map(part => cited(part))
        const answer = stated(facts, {
          language,
          notes: [
            { kind: 'former-unit', asked: word, answered: word },
            { kind: 'other-year', asked: 2022, answered: 2021 },
          ],
          passages: facts.map(({ source }) => source),
          ...(parts.length > 3 ? { list: { unit: { id: 'name-x', name: word }, year: null } } : {}),
        })
        const { pages } = renderAnswer(answer, voices(language))
        for (let page = 0; page < pages; page++) {
          const { html } = renderAnswer(answer, voices(language), page)
          expect(parseAsTelegram(html).text.length).toBe(visibleLength(html))
          expect(visibleLength(html)).toBeLessThanOrEqual(4096)
        }
        const [first, ...more] = facts.map(({ source }) => source)
        const { html } = renderSource([first!, ...more], voices(language))
        expect(parseAsTelegram(html).text.length).toBeLessThanOrEqual(4096)
      },
    ),
    { numRuns: 150 },
  )
})
