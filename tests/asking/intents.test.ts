import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import { renderAnswer } from '../../src/telegram/render.ts'
import { asking, BA_CHE, BLOC, DUC_XUAN, DUONG_QUANG, know, type Line, report } from '../support/knowledge.ts'
import { voices } from '../support/voices.ts'

const DON_DAC = { id: 'old-06985', name: 'xã Đồn Đạc', within: BA_CHE.id }
const THANH_SON = { id: 'old-06988', name: 'xã Thanh Sơn', within: BA_CHE.id }
const INCOME = { text: 'thu nhập bình quân đầu người', measure: 'đồng/người/năm' }
const BUDGET = { text: 'thu ngân sách trên địa bàn', measure: 'đồng' }
const POOR = { text: 'tỷ lệ hộ nghèo', measure: '%' }
const CULTURE = { text: 'tỷ lệ hộ gia đình đạt danh hiệu gia đình văn hóa', measure: '%' }

function lines(unit: Line['unit'], ...rest: readonly (Omit<Line, 'unit' | 'kind'> & { kind?: Line['kind'] })[]): Line[] {
  return rest.map(line => ({ unit, kind: 'result', ...line }))
}

const knowledge = know(
  report(
    'dq.md',
    DUONG_QUANG,
    '2022-01-20',
    lines(
      DUONG_QUANG,
      { ...INCOME, year: 2021, value: 40e6 },
      { ...INCOME, year: 2021, value: 38e6, kind: 'target' },
      { ...BUDGET, year: 2019, value: 400e6 },
      { ...BUDGET, year: 2021, value: 456e6, kind: 'target' },
      { ...BUDGET, year: 2021, value: 513e6 },
      { ...BUDGET, year: 2021, label: '2021-H1', value: 210e6 },
      { text: 'diện tích lúa', measure: 'ha', year: 2021, value: 148 },
      { text: 'diện tích ngô', measure: 'ha', year: 2021, value: 49 },
      { ...POOR, year: 2021, value: 4.2 },
      { ...POOR, year: 2021, value: 5, kind: 'target' },
      { ...CULTURE, year: 2021, value: 85, kind: 'target' },
      { text: 'kinh phí hỗ trợ cho hộ cận nghèo', measure: 'đồng', year: 2021, value: 111e6 },
    ),
    'Sáng 20/01, đồng chí Lò Văn Mẫu, Chủ tịch UBND xã phát biểu. Xã tổng kết công tác phòng chống dịch Covid-19.\n',
  ),
  report(
    'dx.md',
    DUC_XUAN,
    '2022-01-22',
    lines(
      DUC_XUAN,
      { ...INCOME, year: 2021, value: 52e6 },
      { ...BUDGET, year: 2021, value: 9.13e9, kind: 'target' },
      { ...CULTURE, year: 2021, value: 91, kind: 'target' },
      { ...CULTURE, year: 2020, value: 88 },
    ),
  ),
  report('bc.md', BA_CHE, '2022-01-11', [
    ...lines(BA_CHE, { ...INCOME, year: 2021, value: 60e6 }, { ...BUDGET, year: 2021, value: 39e9 }),
    ...lines(DON_DAC, { ...POOR, year: 2021, value: 9.5 }, { ...INCOME, year: 2021, value: 31e6 }),
    ...lines(THANH_SON, { ...POOR, year: 2021, value: 7.25 }),
  ]),
  report('bloc.md', BLOC, '2022-01-10', lines(BLOC, { text: 'kết nạp đảng viên mới', measure: 'đảng viên', year: 2021, value: 5 })),
)
const ask = asking(knowledge)
const valuesOf = (answer: Answer) => (answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status)
const values = async (...questions: string[]) => valuesOf(await ask(...questions))
const said = async (...questions: string[]) => renderAnswer(await ask(...questions), voices('vi')).plain
const notes = async (...questions: string[]) => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.notes : []
}

describe('places in order', () => {
  test.each([
    ['xã nào thu nhập bình quân cao nhất', [40e6, 31e6]],
    ['xa nao thu nhap thap nhat', [31e6, 40e6]],
    ['nơi nào có thu nhập bình quân cao nhất', [60e6, 52e6, 40e6]],
    ['xếp hạng các xã theo tỷ lệ hộ nghèo', [9.5, 7.25, 4.2]],
    ['2 xã có tỷ lệ hộ nghèo cao nhất', [9.5, 7.25]],
    ['huyện nào thu ngân sách cao nhất', [39e9]],
    ['xã nào của Ba Chẽ hộ nghèo thấp nhất', [7.25, 9.5]],
    ['đơn vị nào có thu nhập thấp nhất', [31e6, 40e6, 52e6]],
  ])('%s', async (question, expected) => {
    expect(await values(question)).toEqual(expected)
  })
  test('among how many is said, a target is no result, and nobody is counted twice', async () => {
    expect(await notes('nơi nào thu nhập bình quân cao nhất')).toContainEqual({ kind: 'among', units: 4 })
    expect(await said('nơi nào thu nhập bình quân cao nhất')).toMatch(/^Trong 4 nơi mà tôi có số liệu này:\n/)
    expect(await said('huyện nào thu ngân sách cao nhất')).toMatch(/^Tôi chỉ có số liệu này của một nơi:\n/)
  })
  test('after one commune was spoken of all are meant; after a district those in it', async () => {
    expect(await values('thu ngân sách Dương Quang 2021', 'xã nào thu nhập cao nhất')).toEqual([40e6, 31e6])
    expect(await values('thu nhập huyện Ba Chẽ 2021', 'xã nào hộ nghèo cao nhất')).toEqual([9.5, 7.25])
  })
  test('this year without figures: the newest year, and it is said', async () => {
    expect(await notes('năm nay xã nào thu nhập cao nhất')).toContainEqual({ kind: 'other-year', asked: 2026, answered: 2021 })
  })
})

describe('several figures in one question', () => {
  test.each([
    ['thu nhập bình quân và thu ngân sách Dương Quang 2021', [40e6, 38e6, 456e6, 513e6]],
    ['diện tích lúa, ngô Dương Quang', [148, 49]],
    ['so sánh diện tích lúa và ngô của Dương Quang', [148, 49]],
    ['thu nhập Đức Xuân và hộ nghèo Thanh Sơn', [52e6, 7.25]],
  ])('%s', async (question, expected) => {
    expect(await values(question)).toEqual(expected)
  })
  test('what is not there of them is named', async () => {
    expect(await said('thu nhập và dân số Đức Xuân')).toContain('52 triệu đồng/người/năm')
    expect(await said('thu nhập và dân số Đức Xuân')).toContain('Không có số liệu về dân số')
  })
  test('whom a sum is for is another figure than how many they are', async () => {
    expect(await values('hộ cận nghèo Dương Quang')).toBe('no_data')
    expect(await values('kinh phí hỗ trợ hộ cận nghèo Dương Quang')).toEqual([111e6])
  })
})

describe('over the years', () => {
  test('in the order of time, results before targets, and what lies between two results is worked out', async () => {
    const answer = await ask('thu ngân sách Dương Quang qua các năm')
    expect(valuesOf(answer)).toEqual([400e6, 513e6, 456e6])
    expect(answer.status === 'answer' && answer.computed).toMatchObject([{ what: 'difference', value: 113e6 }])
    expect(await said('thu ngân sách Dương Quang qua các năm')).toContain(
      'Năm 2021 cao hơn năm 2019 là 113 triệu đồng (tính từ hai số liệu đó).',
    )
  })
  test('a target is no step of a course', async () => {
    const answer = await ask('gia đình văn hóa Đức Xuân tăng hay giảm')
    expect(answer).toMatchObject({ computed: [], notes: [{ kind: 'only-year' }] })
    expect(valuesOf(answer)).toEqual([88, 91])
  })
  test('years from one to another are each told', async () => {
    expect(await values('thu ngân sách Dương Quang 2019-2021')).toEqual(expect.arrayContaining([400e6, 513e6]))
  })
})

describe('a plan and what came of it', () => {
  test('the share is worked out from both, and marked so', async () => {
    const answer = await ask('thu ngân sách Dương Quang 2021 đạt bao nhiêu % kế hoạch')
    expect(answer).toMatchObject({ intent: 'progress', computed: [{ what: 'plan_share', value: 112.5, measure: '%' }] })
    expect(answer.status === 'answer' && answer.computed[0]?.from.map(({ kind }) => kind)).toEqual(['target', 'result'])
    expect(await said('thu ngân sách Dương Quang 2021 đạt bao nhiêu % kế hoạch')).toContain(
      'Bằng 112,5% kế hoạch (tính từ hai số liệu trên).',
    )
  })
  test('the shares of an economy are told together, also where a list has each in a line of its own', async () => {
    const share = (text: string, value: number): Line => ({
      unit: DUONG_QUANG,
      text: `tỷ trọng ${text} trong cơ cấu kinh tế`,
      measure: '%',
      year: 2021,
      value,
      kind: 'target',
    })
    const lined = asking(
      know(report('co.md', DUONG_QUANG, '2021-01-20', [share('nông nghiệp', 48), share('tiểu thủ công nghiệp', 10), share('dịch vụ', 42)])),
    )
    expect(valuesOf(await lined('co cau kinh te duong quang'))).toEqual([48, 10, 42])
    expect(valuesOf(await lined('tỷ trọng dịch vụ Dương Quang'))).toEqual([42])
  })
  test('a state without a figure is not what holds now where a figure is known', async () => {
    const told = asking(
      know(
        report('ns.md', DUONG_QUANG, '2021-01-20', [
          { unit: DUONG_QUANG, ...BUDGET, year: 2021, value: 456e6, kind: 'target' },
          { unit: DUONG_QUANG, ...BUDGET, year: 2020, value: null, kind: 'result' },
        ]),
      ),
    )
    expect(valuesOf(await told('thu ngân sách Dương Quang năm nay'))).toEqual([456e6])
  })
  test.each([
    ['Dương Quang năm 2021 thu ngân sách được bao nhiêu', [513e6]],
    ['ngan sach duong quang 2021 thu duoc may dong', [513e6]],
    ['Dương Quang đặt mục tiêu năm 2021 thu ngân sách được bao nhiêu', [456e6]],
  ])('what was done is no plan: %s', async (question, expected) => {
    expect(await values(question)).toEqual(expected)
  })
  test('where less is better a lower result meets it, and no share is worked out', async () => {
    const answer = await ask('tỷ lệ hộ nghèo Dương Quang 2021 đạt kế hoạch chưa')
    expect(answer).toMatchObject({ verdict: 'yes', computed: [{ what: 'difference', value: 0.8 }] })
    expect(await said('tỷ lệ hộ nghèo Dương Quang 2021 đạt kế hoạch chưa')).toContain(
      'Kết quả năm 2021 thấp hơn mục tiêu năm 2021 là 0,8 điểm phần trăm',
    )
    expect(await said('tỷ lệ hộ nghèo Dương Quang 2021 đạt kế hoạch chưa')).toMatch(/^Rồi\.\n/)
    expect(await said('tỷ lệ hộ nghèo Dương Quang 2021 có đạt kế hoạch không')).toMatch(/^Có\.\n/)
  })
  test('one unit’s target is not held against another’s result', async () => {
    const answer = await ask('so sánh thu ngân sách Dương Quang và Đức Xuân')
    if (answer.status !== 'answer') throw new Error(answer.status)
    expect(new Set(answer.facts.map(({ fact }) => fact.kind)).size).toBe(1)
    for (const { from } of answer.computed) expect(from[0].kind).toBe(from[1].kind)
  })
})

describe('parts of the year', () => {
  test('early in the year is not the whole year', async () => {
    expect(await values('thu ngân sách Dương Quang đầu năm 2021')).toEqual([210e6])
    expect(await ask('thu nhập Dương Quang đầu năm 2021')).toMatchObject({ status: 'no_data', part: 'những tháng đầu' })
  })
  test('what was planned early in the year is planned for the year', async () => {
    expect(await values('mục tiêu đầu năm 2021 thu ngân sách Dương Quang')).toEqual([456e6])
  })
})

describe('what is no question about figures', () => {
  test.each([
    ['con mèo nhà tôi bao nhiêu tuổi'],
    ['thời tiết hôm nay thế nào'],
    ['giá vé máy bay đi Hà Nội'],
    ['số điện thoại chủ tịch xã Dương Quang'],
    ['ủy ban xã mở cửa mấy giờ'],
    ['tôi muốn làm sổ đỏ'],
    ['ai là tổng thống Mỹ'],
  ])('%s, asked alone or after a commune was spoken of', async question => {
    expect(await values(question)).toBe('out_of_scope')
    expect(await values('thu nhập bình quân Dương Quang 2021', question)).toBe('out_of_scope')
  })
  test.each(['bạn là ai', 'bot này của ai', 'bạn làm được gì'])('%s is told what the bot does', async question => {
    expect(await ask(question)).toMatchObject({ status: 'answer', intent: 'help' })
  })
  test('a unit of which nothing such is known has other figures: only what was asked is named', async () => {
    expect(await said('Dương Quang có bao nhiêu trực thăng')).toBe('Không có số liệu về số trực thăng của xã Dương Quang.')
  })
})

describe('follow-ups', () => {
  test('beside what was spoken of: another commune, another year', async () => {
    expect(await values('gia đình văn hóa Dương Quang 2021', 'so với Đức Xuân thì sao')).toEqual([85, 91])
    expect(await values('thu ngân sách Dương Quang 2021', 'so với năm 2019')).toEqual(expect.arrayContaining([400e6, 513e6]))
  })
  test('whether it rose asks for all years', async () => {
    expect(await values('thu ngân sách Dương Quang 2021', 'tăng hay giảm')).toEqual([400e6, 513e6, 456e6])
  })
  test('news and where a unit lies go on as such', async () => {
    expect(await ask('tin mới Dương Quang', 'còn Đức Xuân?')).toMatchObject({ intent: 'bulletin', newsOf: DUC_XUAN })
    expect(await ask('Dương Quang thuộc đâu', 'còn Đức Xuân?')).toMatchObject({
      intent: 'unit_info',
      unitInfo: { unit: 'phường Đức Xuân' },
    })
  })
})

test('two communes without a figure to compare: asks in what', async () => {
  const answer = await ask('so sánh Dương Quang và Đức Xuân')
  if (answer.status !== 'choose') throw new Error(answer.status)
  expect(answer.about).toBe('indicator')
  const income = answer.choices.find(({ label }) => label === 'Thu nhập bình quân đầu người')
  expect(await values(income!.question)).toEqual([40e6, 52e6])
})

describe('news', () => {
  test('are found by what they speak of, in their texts too', async () => {
    const answer = await ask('báo cáo nào nói về covid')
    expect(answer).toMatchObject({ intent: 'bulletin', newsAbout: 'covid', news: [{ source: { report: 'dq.md' } }] })
    expect(await said('tin về chiến tranh')).toBe('Không có tin nào nói về “chiến tranh”.')
  })
  test('of the day that was named, and of no other', async () => {
    expect(await ask('tin về covid ngày 20/1')).toMatchObject({ news: [{ source: { report: 'dq.md' } }] })
    expect(await said('tin về covid ngày 21/1')).toBe('Không có tin nào nói về “covid ngày 21/1”.')
  })
  test('of a unit stay news of it', async () => {
    expect(await ask('tin về xã Dương Quang')).toMatchObject({ news: [{ source: { report: 'dq.md' } }] })
  })
  test('when something was held is told by them', async () => {
    expect(await ask('Dương Quang tổng kết ngày nào')).toMatchObject({ intent: 'bulletin', newsOf: DUONG_QUANG })
  })
})

describe('where a figure comes from', () => {
  test.each(['nguồn', 'nguồn đâu vậy', 'số này lấy từ báo cáo nào', 'trích từ đâu'])('%s, asked after it', async question => {
    const answer = await ask('thu nhập Đức Xuân 2021', question)
    expect(valuesOf(answer)).toEqual([52e6])
    expect(answer.status === 'answer' && answer.passages).toHaveLength(1)
    expect((await said('thu nhập Đức Xuân 2021', question)).match(/Nguồn/g)).toHaveLength(1)
  })
})

describe('units', () => {
  test.each(['Dương Quang là gì', 'Dương Quang là xã gì', 'Dương Quang giờ thuộc đâu'])('%s', async question => {
    expect(await said(question)).toContain('Nay thuộc: xã Phong Quang, tỉnh Thái Nguyên.')
  })
  test('what a current one was made of', async () => {
    expect(await said('xã Phong Quang gồm những xã nào')).toContain('Lập từ: xã Dương Quang, thành phố Bắc Kạn')
  })
  test('a current one is offered the figures of what it was, and that is said; they are never stated for it', async () => {
    const answer = await ask('thu nhập xã Phong Quang 2021')
    if (answer.status !== 'no_data') throw new Error(answer.status)
    expect(answer.unit).toBe('xã Phong Quang (tỉnh Thái Nguyên)')
    expect(answer.choices.map(({ label }) => label)).toEqual(['xã Dương Quang (thành phố Bắc Kạn), nay thuộc xã Phong Quang'])
    expect(await values(answer.choices[0]!.question)).toEqual(expect.arrayContaining([40e6]))
  })
  test('one of that name elsewhere is told apart', async () => {
    expect(await ask('thu nhập xã Dương Quang tỉnh Hưng Yên')).toMatchObject({ status: 'no_data', unit: 'xã Dương Quang (thị xã Mỹ Hào)' })
  })
  test.each(['Ba Chẽ thuộc province nào vậy', 'ba che thuoc tp nao'])('%s', async question => {
    expect(await ask(question)).toMatchObject({ status: 'answer', intent: 'unit_info' })
  })
  test('a name of many is asked back', async () => {
    const answer = await ask('Tân Lập thuộc huyện nào')
    expect(answer).toMatchObject({ status: 'choose', about: 'unit' })
    const [choice] = answer.status === 'choose' ? answer.choices : []
    expect(await ask(choice!.question)).toMatchObject({ status: 'answer', intent: 'unit_info' })
  })
})

describe('people', () => {
  test('who holds an office is a person named in the report, or nobody', async () => {
    const answer = await ask('chủ tịch xã Dương Quang là ai')
    expect(answer.status === 'answer' && answer.passages[0]?.quote).toContain('Lò Văn Mẫu')
    expect(await ask('bí thư xã Dương Quang là ai')).toMatchObject({ status: 'no_data', intent: 'who' })
  })
})

describe('asked in other words all the same', () => {
  const titled = asking(
    know(
      report('dx.md', DUC_XUAN, '2022-12-22', [
        { unit: DUC_XUAN, text: 'Đảng bộ phường đạt tiêu chuẩn “Trong sạch, vững mạnh”', year: 2022, kind: 'result', value: null },
        { unit: DUC_XUAN, ...CULTURE, year: 2022, kind: 'result', value: 90 },
        { unit: DUC_XUAN, ...POOR, year: 2021, kind: 'result', value: 3 },
        { unit: DUC_XUAN, ...POOR, year: 2022, kind: 'result', value: 2 },
      ]),
      report('dq.md', DUONG_QUANG, '2022-12-22', [{ unit: DUONG_QUANG, ...POOR, year: 2022, kind: 'result', value: 4 }]),
    ),
  )
  test.each([
    'Điểm giúp mình tin của phường Đức Xuân',
    'điểm qua các tin Đức Xuân với',
    'anything new about Duc Xuan ward?',
    'what is new in Duc Xuan?',
  ])('%s: news', async question => expect(await titled(question)).toMatchObject({ status: 'answer', intent: 'bulletin' }))

  test('what title one has is what was reached, and not the share of those that have one', async () => {
    const answer = await titled('Đảng bộ phường Đức Xuân năm 2022 được công nhận danh hiệu gì?')
    expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.indicator.text)).toEqual([
      'Đảng bộ phường đạt tiêu chuẩn “Trong sạch, vững mạnh”',
    ])
  })

  test('raised to how much asks of what was asked about before', async () =>
    expect(valuesOf(await ask('thu ngân sách Dương Quang năm 2020 bao nhiêu', 'năm sau nâng lên mấy triệu'))).toEqual([513e6]))

  test('which way it went', async () =>
    expect(valuesOf(await titled('hộ nghèo Đức Xuân từ 2021 tới 2022 đi theo chiều nào'))).toEqual([3, 2]))

  test.each(['hộ nghèo h còn bn % z', 'ai biết tỷ lệ hộ nghèo năm 2022 chiếm mấy phần trăm k'])('%s: of which place', async question =>
    expect(await titled(question)).toMatchObject({ status: 'choose', about: 'unit' }),
  )
})

test('where the place lies that a bulletin tells of is no news', async () => {
  expect(await ask('xã Dương Quang trong bản tin nằm ở tỉnh nào')).toMatchObject({ status: 'answer', intent: 'unit_info' })
  expect(await ask('bản tin mới nhất của xã Dương Quang')).toMatchObject({ intent: 'bulletin' })
})
