import { describe, expect, test } from 'vitest'
import { asking, asksValues, BA_CHE, DUC_XUAN, DUONG_QUANG, know, linesOf, report, written } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      of('bình quân lương thực đầu người', 557, 'kg/người/năm'),
      of('diện tích nghệ', 18, 'ha'),
      of('tỷ lệ đường liên thôn được chiếu sáng', 90, '%', { year: 2023, kind: 'target' }),
      of('thu ngân sách trên địa bàn', 480e6, 'đồng'),
      of('thu ngân sách trên địa bàn', 600e6, 'đồng', { year: 2023, kind: 'target' }),
      of('giải quyết việc làm mới', 550, 'lao động', { year: 2023, kind: 'target' }),
      of('giá trị tiểu thủ công nghiệp', 35e9, 'đồng', { label: '2022-H1' }),
      of('tỷ lệ hộ nghèo', 2.1, '%'),
      of('tỷ lệ hộ cận nghèo', 3.4, '%'),
    ]),
    report('bc.md', BA_CHE, '2022-12-22', [
      { ...of('thu ngân sách trên địa bàn', 45e9, 'đồng'), unit: BA_CHE },
      { ...of('thu ngân sách trên địa bàn', 113, '%', { role: 'plan_ratio', base: 'dự toán tỉnh giao' }), unit: BA_CHE },
      { ...of('thu ngân sách trên địa bàn', 7, '%', { role: 'change', direction: 'up', base: 'cùng kỳ' }), unit: BA_CHE },
      { ...of('tổng huy động vốn đầu tư toàn xã hội', 900e9, 'đồng'), unit: BA_CHE },
      { ...of('tổng huy động vốn đầu tư toàn xã hội', 91, '%', { role: 'period_ratio', base: 'cùng kỳ' }), unit: BA_CHE },
      { ...of('tốc độ tăng giá trị sản xuất', 23.5, '%'), unit: BA_CHE },
      { ...of('tốc độ tăng giá trị sản xuất', 4.5, '%', { role: 'change', direction: 'up', base: 'kế hoạch' }), unit: BA_CHE },
      { ...of('chỉ tiêu đạt và vượt kế hoạch', 16, 'chỉ tiêu', { role: 'count_of', of: 30 }), unit: BA_CHE },
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [
      { ...of('chi bộ hoàn thành tốt nhiệm vụ', 18, 'chi bộ'), unit: DUC_XUAN },
      { ...of('chi bộ tổ chức đại hội', 16, 'chi bộ', { role: 'count_of', of: 16 }), unit: DUC_XUAN },
      { ...of('tốc độ tăng trưởng kinh tế', 14, '%', { kind: 'target', year: 2023 }), unit: DUC_XUAN },
      { ...of('thu ngân sách trên địa bàn', 9e9, 'đồng'), unit: DUC_XUAN },
    ]),
  ),
)

async function values(...questions: readonly string[]): Promise<readonly (number | undefined)[] | string> {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

describe('to whom it is said', () => {
  test.each([
    'các bác cho cháu hỏi thu ngân sách Đức Xuân năm 2022',
    'thưa các chú, thu ngân sách Đức Xuân năm 2022 bao nhiêu ạ',
    'nhờ cô chú xem giúp thu ngân sách Đức Xuân năm 2022',
    'bac oi thu ngan sach duc xuan 2022',
    'thu ngân sách Đức Xuân năm 2022 bao nhiêu vậy bác',
    'thu ngân sách Đức Xuân năm 2022 bao nhiêu hả chú',
  ])('%s', async question => expect(await values(question)).toEqual([9e9]))
})

describe('what was done and what is to be done', () => {
  test('a plan answers "được bao nhiêu" where there is no result, and is said to be one', async () => {
    const answer = await ask('đường liên thôn Dương Quang chiếu sáng được mấy phần trăm')
    expect(answer).toMatchObject({ status: 'answer', notes: expect.arrayContaining([{ kind: 'only-target' }]) })
    expect(await values('đường liên thôn Dương Quang chiếu sáng được mấy phần trăm')).toEqual([90])
  })
  test('the result comes first, and a plan is none', async () => {
    expect(await values('Dương Quang thu ngân sách được bao nhiêu')).toEqual([480e6])
    expect(await values('kết quả thu ngân sách Dương Quang năm 2023')).toBe('no_data')
  })
  test('"sang năm" after a year is the year behind it', async () => {
    expect(await values('thu ngân sách Dương Quang năm 2022', 'sang năm đặt bao nhiêu')).toEqual([600e6])
  })
})

describe('yes or no', () => {
  test.each([
    ['lương thực đầu người Dương Quang năm 2022 có được 500 kg không', 'yes'],
    ['chỉ tiêu việc làm mới năm 2023 của Dương Quang có được 500 lao động không', 'yes'],
    // hectares say nothing of tonnes
    ['Dương Quang năm 2022 nghệ có được hơn 3 tấn không', 'unknown'],
    ['vốn đầu tư toàn xã hội Ba Chẽ năm 2022 có bằng cùng kỳ năm trước không', 'no'],
    ['vốn đầu tư toàn xã hội Ba Chẽ năm 2022 có cao hơn năm trước không', 'no'],
    ['thu ngân sách Ba Chẽ năm 2022 có hơn năm ngoái không', 'yes'],
    ['thu ngân sách Ba Chẽ năm 2022 bị giảm so với năm trước đúng không', 'no'],
    ['Ba Chẽ năm 2022 có thu đủ ngân sách theo kế hoạch không', 'yes'],
    ['giá trị sản xuất Ba Chẽ năm 2022 tăng trưởng có vượt kế hoạch không', 'yes'],
    ['Ba Chẽ năm 2022 đã đạt quá nửa số chỉ tiêu chưa', 'yes'],
    ['tất cả chi bộ Đức Xuân đã đại hội xong năm 2022 chưa', 'yes'],
    ['Đức Xuân đặt mục tiêu tăng trưởng năm 2023 có trên 10% không', 'yes'],
    // half a year's sum is no more than the year's: enough for more, not for less
    ['giá trị tiểu thủ công nghiệp Dương Quang năm 2022 có trên 30 tỷ không', 'yes'],
    ['giá trị tiểu thủ công nghiệp Dương Quang năm 2022 có trên 40 tỷ không', 'unknown'],
    ['giá trị tiểu thủ công nghiệp Dương Quang năm 2022 có dưới 40 tỷ không', 'unknown'],
  ])('%s: %s', async (question, verdict) => expect(await ask(question)).toMatchObject({ status: 'answer', verdict }))
})

/** Asks one report of the commune in these words. */
function reading(body: string) {
  const text = `Xã Dương Quang năm 2022\nNgày 26/09/2022\n\nXã Dương Quang, thành phố Bắc Kạn, tỉnh Bắc Kạn. ${body}\n`
  return asking(know(written(text, '2022-09-26')))
}

test('a word that is only near another is no name of it: "nhà" is not "thân nhân"', async () => {
  const asked = reading(
    'Năm 2022, xã cấp phát kinh phí hỗ trợ do mưa lũ cho hộ nghèo và cận nghèo với số tiền: 111 triệu đồng; đối tượng người có công và thân nhân người có công 42 đối tượng, số tiền 63 triệu đồng.',
  )
  for (const [question, told] of [
    ['nhà nghèo với cận nghèo ở Dương Quang được hỗ trợ mưa lũ bao nhiêu tiền', 111e6],
    ['hỗ trợ mưa lũ người có công Dương Quang bao nhiêu tiền', 63e6],
  ] as const)
    expect(await asked(question)).toMatchObject({ facts: [{ fact: { quantity: { value: told } } }] })
})

test('nor is it said by a passage: "rác" is not "đạt"', async () => {
  const asked = reading(
    'Năm 2022, xã đề ra: thu nhập 42 triệu đồng/người/năm; nhà ở đạt chuẩn chiếm 93%; từ 95% hộ trở lên sử dụng nước sạch.',
  )
  expect(await asked('rác ở xã Dương Quang năm 2022 được mấy phần trăm')).toMatchObject({ status: 'no_data' })
  expect(await asked('nhà ở đạt chuẩn của xã Dương Quang năm 2022')).toMatchObject({ facts: [{ fact: { quantity: { value: 93 } } }] })
})

describe('which figure', () => {
  test.each([
    ['thu ngân sách Ba Chẽ 2022 cao hơn năm 2021 bao nhiêu %', 7, 113],
    ['thu ngân sách Ba Chẽ 2022 hơn năm trước bao nhiêu phần trăm', 7, 113],
    ['giá trị sản xuất Ba Chẽ năm 2022 tăng mấy phần trăm', 23.5, 4.5],
  ])('%s', async (question, told, never) => {
    expect(await values(question)).toContain(told)
    expect(await values(question)).not.toContain(never)
  })
  test.each([
    ['trong 30 chỉ tiêu năm 2022, Ba Chẽ đạt và vượt bao nhiêu', [16]],
    ['Đức Xuân có mấy chi bộ hoàn thành tốt tất cả', [18]],
    ['mấy chi bộ của Đức Xuân xếp loại hoàn thành tốt năm 2022', [18]],
    ['năm 2022 ở Dương Quang hộ nghèo với hộ cận nghèo bên nào nhiều hơn', [2.1, 3.4]],
    // what a person will earn was not understood: not all that the commune aims at
    ['Dương Quang năm 2023 phấn đấu làm ra mấy triệu', 'out_of_scope'],
  ])('%s', async (question, told) => expect(await values(question)).toEqual(told))
})

test('of what was there as the year began and what it came to, the second is told of its end', async () => {
  const asked = reading('Kết quả năm 2022: thu ngân sách xã 900 triệu đồng; số hộ nghèo từ 61 hộ đầu năm giảm xuống còn 38 hộ.')
  const told = async (question: string) => {
    const answer = await asked(question)
    return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
  }
  expect(await told('cuối năm 2022 xã Dương Quang còn bao nhiêu hộ nghèo')).toEqual([38])
  expect(await told('số hộ nghèo xã Dương Quang năm 2022')).toEqual([38])
})

test('"ý mình là …" names the place of the question before', async () => {
  const answer = await ask('thu ngân sách năm 2022 được bao nhiêu', 'ý mình là xã Dương Quang ạ')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([480e6])
})

test('southern words for growing, passing and taking in', async () => {
  const told = asksValues(
    asking(
      know(
        written(
          'Báo cáo tổng kết năm 2022 của UBND xã Dương Quang\n\n' +
            'Năm 2022, thu ngân sách đạt 4,5 tỷ đồng; trồng rừng mới 130 ha, vượt 13,6% kế hoạch huyện giao; đàn gia súc tăng 19,5%.',
          '2022-12-20',
        ),
      ),
    ),
  )
  expect(await told('ngân sách xã Dương Quang năm 2022 thu vô được bao nhiêu')).toEqual([4.5e9])
  expect(await told('hồi 2022 xã Dương Quang trồng rừng mới qua mặt kế hoạch được mấy phần trăm')).toEqual([13.6])
  expect(await told('bầy gia súc xã Dương Quang năm 2022 nhiều thêm mấy phần trăm')).toEqual([19.5])
})
