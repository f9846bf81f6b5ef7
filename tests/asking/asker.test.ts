import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/domain/answer.ts'
import { asking, BA_CHE, BLOC, DUC_XUAN, DUONG_QUANG, know, report } from '../support/knowledge.ts'

const INCOME = 'thu nhập bình quân đầu người'
const BUDGET = 'thu ngân sách trên địa bàn'
const knowledge = know(
  report('dq-2021.md', DUONG_QUANG, '2021-01-20', [
    { unit: DUONG_QUANG, text: INCOME, year: 2021, kind: 'target', value: 40e6, measure: 'đồng/người/năm' },
    { unit: DUONG_QUANG, text: BUDGET, year: 2021, kind: 'target', value: 456e6, measure: 'đồng', op: '>=' },
    { unit: DUONG_QUANG, text: 'kết nạp đảng viên mới', year: 2021, kind: 'target', value: 6, measure: 'đảng viên' },
    { unit: DUONG_QUANG, text: 'tỷ lệ hộ gia đình đạt danh hiệu gia đình văn hóa', year: 2021, kind: 'target', value: 85 },
    { unit: DUONG_QUANG, text: 'người có công được hỗ trợ', year: 2020, kind: 'result', value: 42, measure: 'đối tượng' },
    { unit: DUONG_QUANG, text: 'kinh phí hỗ trợ người có công', year: 2020, kind: 'result', value: 63e6, measure: 'đồng' },
  ]),
  report('dq-2017.md', DUONG_QUANG, '2018-01-31', [
    { unit: DUONG_QUANG, text: 'tỷ lệ hộ gia đình đạt danh hiệu gia đình văn hóa', year: 2017, kind: 'result', value: 90.73 },
    { unit: DUONG_QUANG, text: 'thu ngân sách', year: 2017, kind: 'result', value: 8, role: 'change', base: 'dự toán', direction: 'up' },
  ]),
  report('dx-2021.md', DUC_XUAN, '2021-01-22', [
    { unit: DUC_XUAN, text: 'thu ngân sách', year: 2021, kind: 'target', value: 9.13e9, measure: 'đồng' },
    { unit: DUC_XUAN, text: 'tỷ lệ hộ nghèo theo chuẩn đa chiều', year: 2021, kind: 'target', value: 0.07 },
    { unit: DUC_XUAN, text: 'chi bộ hoàn thành xuất sắc nhiệm vụ', year: 2020, kind: 'result', value: 4, measure: 'chi bộ' },
  ]),
  report(
    'bloc-2021.md',
    BLOC,
    '2021-01-11',
    [
      { unit: BA_CHE, text: BUDGET, year: 2020, kind: 'result', value: 39.2e9, measure: 'đồng', op: '~' },
      { unit: BA_CHE, text: BUDGET, year: 2020, kind: 'result', value: 113, role: 'plan_ratio', base: 'dự toán tỉnh giao' },
      { unit: BA_CHE, text: BUDGET, year: 2020, kind: 'result', value: 109, role: 'plan_ratio', base: 'dự toán huyện giao' },
      { unit: BA_CHE, text: 'trồng rừng tập trung', year: 2020, kind: 'result', value: 3787, measure: 'ha' },
      { unit: BA_CHE, text: 'trồng rừng tập trung', year: 2021, kind: 'target', value: 3000, measure: 'ha' },
      { unit: BA_CHE, text: 'tỷ lệ hộ cận nghèo', year: 2020, kind: 'result', value: 1.92 },
      { unit: BA_CHE, text: 'diện tích cây dược liệu', year: 2021, kind: 'target', value: 84, measure: 'ha' },
      { unit: BLOC, text: 'kết nạp đảng viên mới', year: 2020, kind: 'result', value: 5, measure: 'đảng viên' },
      {
        unit: BLOC,
        text: 'chi bộ hoàn thành xuất sắc nhiệm vụ',
        year: 2020,
        kind: 'result',
        value: 10,
        measure: 'chi bộ',
        role: 'count_of',
        of: 16,
      },
    ],
    'Đồng chí Trần Văn Mẫu, Phó Bí thư Huyện ủy, Bí thư Đảng ủy Khối, chủ trì hội nghị.\n',
  ),
)
const ask = asking(knowledge)

function values(answer: Answer): (number | null)[] {
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value ?? null) : []
}

describe('one figure, however it is typed', () => {
  test.each([
    'Thu nhập bình quân đầu người của xã Dương Quang năm 2021?',
    'thu nhap binh quan duong quang 2021',
    'xa dq 2021 thu nhập bn z',
    'TNBQ DQ 2021',
    'thu nhaapj binhf quaan xax duwowng quang nawm 2021',
    'thu nha65p bi2nh qua6n xa4 Du7o7ng Quang na8m 2021',
    'thu nhâp bình quân xãDương Quag 2021',
    'Dạ cho em hỏi năm 2021 xã Dương Quang mình đặt mục tiêu thu nhập bình quân đầu người bao nhiêu ạ, em cảm ơn nhiều',
    'What is the 2021 per capita income target of Duong Quang commune?',
  ])('%s', async question => {
    expect(values(await ask(question))).toEqual([40e6])
  })

  test.each([
    ['diện tích dược liệu Ba Chẽ', [84]],
    ['Ba Chẽ 2020 thu ngân sách đạt bao nhiêu % dự toán tỉnh giao', [113]],
    ['chi bộ hoàn thành xuất sắc của khối chính quyền', [10]],
    ['chi bộ hoàn thành xuất sắc của Đức Xuân', [4]],
    ['<b>thu nhập</b> bình quân xã <i>Dương Quang</i> 2021 &amp;', [40e6]],
    ['thu nhập bình quân xã Dương Quang, thành phố Bắc Kạn năm 2021', [40e6]],
    ['thu nhap binh quan duong quang bac kan 2021', [40e6]],
    ['thu nhap duong quang thai nguyen 2021', [40e6]],
    [
      'Kính gửi quý cơ quan, tôi là sinh viên đang viết luận văn, xin cho biết thu nhập bình quân đầu người năm 2021 của xã Dương Quang',
      [40e6],
    ],
    ['ngừi có công dương quang được hỗ trợ bao nhiêu người, bao nhiêu tiền', [42, 63e6]],
  ])('%s', async (question, expected) => {
    expect(values(await ask(question)).sort()).toEqual([...expected].sort())
  })
})

describe('never another figure', () => {
  test.each([
    ['thu nhập bình quân phường Đức Xuân 2021', 'no_data'],
    ['tỷ lệ hộ cận nghèo huyện Ba Chẽ năm 2022', 'no_data'],
    ['thu ngân sách phường Sông Cầu năm 2021', 'no_data'],
    ['tỷ lệ che phủ rừng xã Dương Quang', 'no_data'],
    ['kết quả thu nhập bình quân Dương Quang 2021', 'no_data'],
    ['dân số Dương Quang', 'no_data'],
    ['thu ngân sách xã Đức Xuân 2021', 'no_data'],
    ['thu nhập bình quân Hà Nội 2021', 'no_data'],
    ['thu nhập bình quân xã Hoàn Toàn Không Có 2021', 'no_data'],
    ['thu nhập bình quân xã Đông Dư 2021', 'no_data'],
    ['thu nhap binh quan nong thuong 2021', 'no_data'],
    ['average income of Paris in 2021', 'no_data'],
    ['thu nhập bình quân của hộ nghèo Dương Quang 2021', 'no_data'],
    ['thu nhập bình quân xã Dương Quang huyện Gia Lâm 2021', 'no_data'],
    ['thu nhap binh quan duong quang my hao 2021', 'no_data'],
    ['chi ngân sách Dương Quang 2021', 'no_data'],
    ['thu ngân sách Dương Quang quý 1 năm 2021', 'no_data'],
    ['tỷ lệ hộ cận nghèo Đức Xuân', 'no_data'],
    ['tỷ lệ hộ nghèo Ba Chẽ năm 2020', 'no_data'],
    ['nước sạch Ba Chẽ', 'no_data'],
    ['giá vàng hôm nay', 'out_of_scope'],
    ['trời Bắc Kạn mai mưa không', 'out_of_scope'],
  ])('%s → %s', async (question, status) => {
    const answer = await ask(question)
    expect(answer.status).toBe(status)
    expect(values(answer)).toEqual([])
  })

  test.each([
    ['thu ngân sách Dương Quang quý 1 năm 2021', 'quý 1'],
    ['thu ngân sách Dương Quang 6 tháng đầu năm 2021', '6 tháng đầu'],
    ['thu ngân sách Dương Quang quý III năm 2021', 'quý 3'],
  ])('%s: says that there is none for that part of the year', async (question, part) => {
    expect(await ask(question)).toMatchObject({ status: 'no_data', part, year: 2021 })
  })

  test('a figure of another year is offered by its year, without the figure', async () => {
    const answer = await ask('tỷ lệ hộ cận nghèo huyện Ba Chẽ năm 2022')
    expect(answer.status === 'no_data' && answer.choices.map(choice => choice.label)).toEqual(['kết quả năm 2020'])
  })

  test('what is offered is understood when it is picked', async () => {
    const answer = await ask('tỷ lệ hộ cận nghèo huyện Ba Chẽ năm 2022')
    const [choice] = answer.status === 'no_data' ? answer.choices : []
    expect(values(await ask(choice!.question))).toEqual([1.92])
  })

  test('this year without figures is answered from the latest year, and says so', async () => {
    const answer = await ask('năm nay thu nhập bình quân Dương Quang bao nhiêu')
    expect(values(answer)).toEqual([40e6])
    expect(answer.status === 'answer' && answer.notes).toContainEqual({ kind: 'other-year', asked: 2026, answered: 2021 })
  })
})

describe('which one is meant', () => {
  test('asks when several units have the figure, and understands the one picked', async () => {
    const answer = await ask('thu ngân sách bao nhiêu')
    if (answer.status !== 'choose') throw new Error(answer.status)
    expect(answer.choices.map(choice => choice.label.replace(/ \(.*/, '')).sort()).toEqual([
      'huyện Ba Chẽ',
      'phường Đức Xuân',
      'xã Dương Quang',
    ])
    const picked = answer.choices.find(choice => choice.label.startsWith('phường'))!
    expect(values(await ask(picked.question))).toEqual([9.13e9])
  })
})

describe('comparing and judging', () => {
  test('the side that nothing is known of is named', async () => {
    const answer = await ask('so sánh thu nhập bình quân Dương Quang và xã Abc 2021')
    expect(answer.status === 'answer' && answer.notes).toContainEqual({ kind: 'missing-unit', unit: 'xã Abc' })
  })
  test('a share is never held against an amount', async () => {
    const answer = await ask('Ba Chẽ năm 2020 thu ngân sách trên 100% dự toán không')
    expect(answer.status === 'answer' && answer.verdict).toBe('yes')
  })
  test('two communes', async () => {
    const answer = await ask('so sánh thu ngân sách 2021 của Dương Quang và Đức Xuân')
    expect(values(answer).sort()).toEqual([456e6, 9.13e9].sort())
  })
  test('two years of one commune', async () => {
    expect(values(await ask('gia đình văn hóa Dương Quang 2017 so với 2021')).sort()).toEqual([85, 90.73])
  })
  test.each([
    ['Dương Quang có đặt mục tiêu thu ngân sách trên 400 triệu không?', 'yes'],
    ['Chỉ tiêu thu ngân sách 2021 của Dương Quang là 45 tỷ phải không?', 'no'],
    ['Năm 2021 Ba Chẽ có đặt mục tiêu trồng rừng tập trung nhiều hơn năm 2020 không?', 'no'],
    ['thu ngân sách Ba Chẽ năm 2020 có đạt kế hoạch không', 'yes'],
  ])('%s %s', async (question, verdict) => {
    const answer = await ask(question)
    expect(answer.status === 'answer' && answer.verdict).toBe(verdict)
  })
})

describe('follow-ups', () => {
  test.each([
    [['thu nhập bình quân xã Dương Quang 2021', 'còn thu ngân sách?'], [456e6]],
    [['thu ngân sách Dương Quang 2021', 'còn Đức Xuân?'], [9.13e9]],
    [['tỷ lệ gia đình văn hóa Dương Quang 2021', 'năm 2017 được bao nhiêu'], [90.73]],
    [['trồng rừng tập trung Ba Chẽ 2020', 'cảm ơn nhé', 'thế mục tiêu?'], [3000]],
    [
      ['thu ngân sách Dương Quang 2021', 'còn Đức Xuân', 'hai nơi chênh nhau bao nhiêu'],
      [456e6, 9.13e9],
    ],
  ])('%j', async (questions, expected) => {
    expect(values(await ask(...questions)).sort()).toEqual([...expected].sort())
  })
})

describe('two communes of one name', () => {
  const other = { id: 'old-12112', name: 'xã Dương Quang' }
  const both = know(
    report('bk.md', DUONG_QUANG, '2021-01-20', [
      { unit: DUONG_QUANG, text: INCOME, year: 2021, kind: 'target', value: 40e6, measure: 'đồng/người/năm' },
    ]),
    report('hy.md', other, '2021-01-20', [
      { unit: other, text: INCOME, year: 2021, kind: 'target', value: 70e6, measure: 'đồng/người/năm' },
    ]),
  )
  const askBoth = asking(both)

  test('asks which', async () => {
    const answer = await askBoth('thu nhập bình quân Dương Quang 2021')
    expect(answer.status === 'choose' && answer.choices.map(choice => choice.label)).toEqual([
      'xã Dương Quang (thành phố Bắc Kạn)',
      'xã Dương Quang (thị xã Mỹ Hào)',
    ])
  })
  test.each([
    ['thu nhập bình quân Dương Quang Mỹ Hào 2021', [70e6]],
    ['thu nhap binh quan duong quang bac kan 2021', [40e6]],
    ['thu nhập bình quân Dương Quang, Hưng Yên 2021', [70e6]],
  ])('%s', async (question, expected) => {
    expect(values(await askBoth(question))).toEqual(expected)
  })
  test('a follow-up may say only where', async () => {
    expect(values(await askBoth('thu nhập bình quân Dương Quang 2021', 'Mỹ Hào'))).toEqual([70e6])
  })
  test('each figure says where its commune lies', async () => {
    const answer = await askBoth('thu nhập bình quân Dương Quang Mỹ Hào 2021')
    expect(answer.status === 'answer' && answer.facts[0]?.where).toBe('thị xã Mỹ Hào')
  })
})

test('without a unit the highest is sought among all, however many there are', async () => {
  const many = know(
    ...Array.from({ length: 400 }, (_, i) => {
      const unit = { id: `body-${i}`, name: `xã Số ${i}` }
      const lines = Array.from(
        { length: 20 },
        (_, k) => ({ unit, text: `việc thứ ${k} của xã`, year: 2021, kind: 'result', value: k, measure: 'việc' }) as const,
      )
      return report(`${i}.md`, unit, '2021-01-20', [
        { unit, text: INCOME, year: 2021, kind: 'result', value: i === 399 ? 9e8 : i * 1e6, measure: 'đồng/người/năm' },
        ...lines,
      ])
    }),
  )
  const answer = await asking(many)('xã nào thu nhập bình quân cao nhất năm 2021')
  expect(values(answer)[0]).toBe(9e8)
})

describe('beside figures', () => {
  test('who did what comes from the report, with the office', async () => {
    const answer = await ask('ai chủ trì hội nghị của khối chính quyền')
    expect(answer.status === 'answer' && answer.passages[0]?.quote).toContain('Trần Văn Mẫu, Phó Bí thư')
  })
  test('what a unit lies in and became', async () => {
    const answer = await ask('Dương Quang thuộc tỉnh nào')
    expect(answer.status === 'answer' && answer.unitInfo).toMatchObject({
      within: ['thành phố Bắc Kạn', 'tỉnh Bắc Kạn'],
      became: ['xã Phong Quang, tỉnh Thái Nguyên'],
    })
  })
  test('news are the latest reports', async () => {
    const answer = await ask('tin mới của Dương Quang')
    expect(answer.status === 'answer' && answer.news.map(item => item.source.report)).toEqual(['dq-2021.md', 'dq-2017.md'])
  })
  test.each(['chào bạn', 'cảm ơn nhé', 'hướng dẫn'])('%s is answered without a figure', async question => {
    const answer = await ask(question)
    expect(answer.status).toBe('answer')
    expect(values(answer)).toEqual([])
  })
  test('thanks are no greeting', async () => {
    expect(await ask('cảm ơn nhé')).toMatchObject({ intent: 'greeting', social: 'thanks' })
    expect(await ask('chào bạn')).not.toHaveProperty('social')
  })
  test('a list holds every figure of the year', async () => {
    expect(values(await ask('các chỉ tiêu năm 2021 của xã Dương Quang')).sort()).toEqual([40e6, 456e6, 6, 85].sort())
  })
})

test('no text throws, and no answer states a figure that is not stored', async () => {
  const words = fc.constantFrom(
    'thu',
    'ngân sách',
    'thu nhập',
    'Dương Quang',
    'dq',
    'Đức Xuân',
    'xã',
    'năm',
    '2021',
    '2017',
    'bao nhiêu',
    '%',
    'so với',
    'còn',
    'hộ nghèo',
    'không',
    'trừ',
    'bỏ',
    'không tính',
    'chứ không phải',
    'Đạo Trù',
    'except',
    '<b>',
    '😀',
    '400 triệu',
    'mục tiêu',
    'giai đoạn 2020-2025',
  )
  const question = fc.oneof(
    fc.array(words, { maxLength: 12 }).map(list => list.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 3 }), async questions => {
      const answer = await ask(...questions)
      if (answer.status !== 'answer') return
      for (const { fact } of answer.facts) expect(await knowledge.get(fact.id)).toBe(fact)
      for (const { from } of answer.computed) for (const fact of from) expect(await knowledge.get(fact.id)).toBe(fact)
    }),
  )
})

test('"tn" is what people earn, where the budget has the same initials', async () => {
  const answer = await asking(knowledge)('mục tiêu tn xã dương quang năm 2021')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([40e6])
})
