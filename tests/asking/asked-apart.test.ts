import { describe, expect, test } from 'vitest'
import { asking, BA_CHE, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      of('diện tích sắn', 80, 'ha'),
      of('diện tích ngô', 73, 'ha'),
      of('sản lượng ngô', 310, 'tấn'),
      of('kết nạp đảng viên mới', 6, 'đảng viên', { year: 2021 }),
      of('số doanh nghiệp thành lập mới', 4, 'doanh nghiệp'),
      of('thu ngân sách trên địa bàn', 480e6, 'đồng', { year: 2021 }),
      of('thu ngân sách trên địa bàn', 58, '%', { label: '2022-H1', role: 'plan_ratio', base: 'kế hoạch' }),
      of('tỷ lệ hộ nghèo', 2.1, '%', { year: 2020 }),
      of('tỷ lệ hộ nghèo', 1.4, '%', { year: '2015-2020', role: 'change', direction: 'down' }),
      of('tỷ lệ hộ nghèo', 1.5, '%', { year: 2021, kind: 'target' }),
    ]),
    report('bc.md', BA_CHE, '2022-12-22', [
      { ...of('thu ngân sách trên địa bàn', 45e9, 'đồng'), unit: BA_CHE },
      { ...of('thu ngân sách trên địa bàn', 113, '%', { role: 'plan_ratio', base: 'dự toán tỉnh giao' }), unit: BA_CHE },
      { ...of('tổng huy động vốn đầu tư toàn xã hội', 900e9, 'đồng'), unit: BA_CHE },
      { ...of('tổng huy động vốn đầu tư toàn xã hội', 91, '%', { role: 'period_ratio', base: 'cùng kỳ' }), unit: BA_CHE },
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [
      { ...of('tỷ lệ đường liên tổ được bê tông hóa', 97, '%'), unit: DUC_XUAN },
      { ...of('đảng viên hoàn thành xuất sắc nhiệm vụ', 31, 'đảng viên'), unit: DUC_XUAN },
      { ...of('đảng viên hoàn thành tốt nhiệm vụ', 88, 'đảng viên'), unit: DUC_XUAN },
      { ...of('chi bộ hoàn thành tốt nhiệm vụ', 9, 'chi bộ'), unit: DUC_XUAN },
      { ...of('tăng dân số tự nhiên', 1.1, '%'), unit: DUC_XUAN },
    ]),
  ),
)

async function values(...questions: readonly string[]): Promise<readonly (number | undefined)[] | string> {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

describe('two things in one question', () => {
  test.each([
    ['Năm 2022 Dương Quang trồng sắn nhiều hơn ngô phải không', 'yes', [80, 73]],
    ['Năm 2022 Dương Quang có trồng ngô nhiều hơn sắn không', 'no', [73, 80]],
  ])('%s: one clause holds them against each other', async (question, verdict, figures) => {
    expect(await ask(question)).toMatchObject({ status: 'answer', verdict })
    expect(await values(question)).toEqual(figures)
  })
  test('each part in its own year', async () => {
    const question = 'Năm 2021 Dương Quang kết nạp mấy đảng viên mới, năm 2022 thành lập mới bao nhiêu doanh nghiệp'
    expect(await values(question)).toEqual([6, 4])
  })
  test('what stands before the word that both share goes for both', async () => {
    const question = 'So sánh số đảng viên hoàn thành xuất sắc nhiệm vụ và hoàn thành tốt nhiệm vụ năm 2022 của Đức Xuân'
    expect(await values(question)).toEqual([31, 88])
  })
})

describe('a share of the plan', () => {
  test.each([
    ['What percentage of its 2022 budget plan had Ba Che district collected?', 113],
    ["How did Ba Che's 2022 budget revenue compare with the estimate assigned by the province?", 113],
  ])('%s', async (question, share) => expect(await values(question)).toContain(share))
  test('of half a year is not yet reached where that is asked by now', async () => {
    expect(await ask('thu ngân sách Dương Quang năm 2022 đã đạt kế hoạch chưa')).toMatchObject({ verdict: 'no' })
    expect(await ask('thu ngân sách 6 tháng đầu năm 2022 Dương Quang đã đạt một nửa kế hoạch chưa')).toMatchObject({ verdict: 'yes' })
  })
})

describe('which way it went', () => {
  test('is told by the printed share of the year before, where that is not told itself', async () => {
    const question = 'Năm 2022 tổng huy động vốn đầu tư toàn xã hội huyện Ba Chẽ tăng so với năm 2021 phải không'
    expect(await ask(question)).toMatchObject({ verdict: 'no' })
    expect(await values(question)).toEqual([91])
  })
  test('after questions of one year and another is asked of both', async () => {
    expect(await values('tỷ lệ hộ nghèo Dương Quang năm 2020', 'vậy sang 2021 tăng hay giảm')).toEqual([2.1, 1.5])
    expect(await values('tỷ lệ hộ nghèo Dương Quang năm 2020', 'mục tiêu 2021 thì sao', 'thế là tăng hay giảm')).toEqual([2.1, 1.5])
  })
  test('the end of a term is what it was then, not how it changed', async () => {
    expect(await values('tỷ lệ hộ nghèo Dương Quang cuối NK 2015-2020')).toEqual([2.1])
    expect(await values('tỷ lệ hộ nghèo Dương Quang nhiệm kỳ 2015-2020 giảm bao nhiêu')).toEqual([1.4])
  })
})

describe('what is counted otherwise', () => {
  test('answers where nobody said what it is to be counted in', async () => {
    expect(await values('đường bê tông Đức Xuân')).toEqual([97])
    expect(await values('Đức Xuân làm được bao nhiêu km đường bê tông')).toBe('no_data')
  })
  test('growth of the population is not how many there are', async () => {
    expect(await values('dân số Đức Xuân')).toBe('no_data')
    expect(await values('tăng dân số tự nhiên Đức Xuân')).toEqual([1.1])
  })
})

describe('slips of the keyboard', () => {
  test.each([
    ['tỷ lệ hộ ngèo Dương Quang cuối năm 2020 là bao nhiêu fần trăm', [2.1]],
    ['diện tích chồng sắn Dương Quang 2022', [80]],
    ['Dương Quang 2022 trồng được trên 70 ha ngô hông', [73]],
  ])('%s', async (question, figures) => expect(await values(question)).toEqual(figures))
  test('who is old and sees badly is answered', async () => {
    const question =
      'Thưa các chú, già ở bản xa, mắt kém nên gõ chậm, cho già hỏi năm 2022 xã Dương Quang trồng được bao nhiêu ha sắn, già cảm ơn các chú'
    expect(await values(question)).toEqual([80])
  })
})

describe('what is reckoned and what is so of all', () => {
  const line = linesOf(DUONG_QUANG)
  const of = asking(
    know(
      report('each.md', DUONG_QUANG, '2022-12-20', [
        line('giá trị thu nhập trên 1 ha đất canh tác', 125e6, 'đồng/ha'),
        line('thu nhập bình quân đầu người', 59e6, 'đồng/người/năm'),
        line('tỷ lệ trường đạt chuẩn quốc gia', 100, '%'),
      ]),
    ),
  )
  test.each([
    ['năm 2022 xã Dương Quang tính mỗi ha cho thu nhập chừng bao nhiêu triệu', 125e6],
    ['xã Dương Quang năm 2022 tính theo đầu người thu nhập bao nhiêu', 59e6],
  ])('%s', async (question, value) => {
    const answer = await of(question)
    expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([value])
  })
  test('whichever it is', async () => {
    expect(await of('có phải năm 2022 trường nào ở xã Dương Quang cũng đạt chuẩn quốc gia?')).toMatchObject({ verdict: 'yes' })
  })
})
