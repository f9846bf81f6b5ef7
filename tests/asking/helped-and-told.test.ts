import { describe, expect, test } from 'vitest'
import { asking, BA_CHE, BLOC, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const ofWard = linesOf(DUC_XUAN)
const ofDistrict = linesOf(BA_CHE)
const ofBloc = linesOf(BLOC)
const aim = { year: 2023, kind: 'target' } as const
const ask = asking(
  know(
    report('commune.md', DUONG_QUANG, '2022-12-20', [
      of('kinh phí hỗ trợ do ảnh hưởng dịch Covid-19 cho hộ nghèo và cận nghèo', 75e6, 'đồng'),
      of('số tiền hỗ trợ do ảnh hưởng dịch Covid-19 cho thương binh và thân nhân', 38e6, 'đồng'),
      of('đối tượng người có công được hỗ trợ', 27, 'đối tượng'),
      of('diện tích cây lúa', 133, 'ha', aim),
      of('diện tích đất canh tác đạt giá trị thu nhập trên 100 triệu đồng/ha', 29, 'ha', aim),
      of('mô hình HTX kiểu mới điển hình trong liên kết và tiêu thụ sản phẩm theo chuỗi giá trị', 3, 'mô hình', aim),
      of('trồng rừng mới', 9, '%', { role: 'change', direction: 'up', base: 'kế hoạch' }),
    ]),
    report('ward.md', DUC_XUAN, '2022-12-21', [
      ofWard('thu ngân sách', 7.4e9, 'đồng', aim),
      ofWard('tỷ lệ tuyển quân, bồi dưỡng kiến thức quốc phòng - an ninh', 100, '%', aim),
      ofWard('diện tích cây lúa', 52, 'ha', aim),
      ofWard('diện tích cây ngô', 41, 'ha', aim),
      ofWard('tỷ lệ chiếu sáng các ngõ hẻm', 96, '%', aim),
    ]),
    report('district.md', BA_CHE, '2022-12-22', [
      ofDistrict('tỷ lệ hộ cận nghèo', 2.6, '%'),
      ofDistrict('tỷ lệ hộ cận nghèo', 1.8, '%', aim),
      ofDistrict('tổng sản lượng lương thực', 5400, 'tấn', aim),
    ]),
    report('bloc.md', BLOC, '2022-12-22', [ofBloc('chi bộ hoàn thành tốt nhiệm vụ trở lên', 88, '%', aim)]),
  ),
)

async function told(...questions: readonly string[]): Promise<unknown> {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

async function verdict(...questions: readonly string[]): Promise<unknown> {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.verdict : answer.status
}

describe('what was paid out, and to how many', () => {
  test.each([
    ['Kinh phí hỗ trợ dịch Covid-19 đã cấp cho nhóm hộ nghèo, hộ cận nghèo xã Dương Quang?', [75e6]],
    ['số tiền hỗ trợ thương binh ở Dương Quang vì cô vít', [38e6]],
    ['bao nhiêu HTX kiểu mới ở Dương Quang năm 2023', [3]],
  ])('%s', async (question, expected) => {
    expect(await told(question)).toEqual(expected)
  })

  test('a sum that was asked about is no number of people', async () => {
    expect(await told('Người có công ở Dương Quang được hỗ trợ 90 triệu phải không?')).not.toEqual([27])
  })
})

test('what is to be collected is the revenue, and no petition', async () => {
  expect(await verdict('Đức Xuân năm 2023 có đặt chỉ tiêu thu quá chục tỷ đồng không nhỉ?')).toBe('no')
})

describe('everyday words', () => {
  test.each([
    ['ruộng nương làm ra hơn trăm triệu một ha ở Dương Quang được bao nhiêu ha, theo mục tiêu 2023', [29]],
    ['Dương Quang trồng rừng mới năm 2022 lố kế hoạch mấy phần trăm', [9]],
    ['chi bo tu muc tot tro len cua khoi chinh quyen 2023 dat bao nhieu phan tram', [88]],
    ['Tỷ lệ giao quân năm 2023 của phường Đức Xuân phải đạt bao nhiêu', [100]],
    ['ngõ ngách ở Đức Xuân sáng đèn mấy phần trăm theo chỉ tiêu 2023', [96]],
    ['How many tonnes of food crops is Ba Che district aiming for in 2023?', [5400]],
  ])('%s', async (question, expected) => {
    expect(await told(question)).toEqual(expected)
  })
})

describe('land told by what a hectare of it brings is that of no crop', () => {
  test.each(['ruộng cho hơn 60 triệu mỗi ha ở Đức Xuân được mấy ha, tính theo chỉ tiêu 2023'])('%s', async question => {
    expect(await told(question)).toBe('no_data')
  })
})

describe('the year beside that of the question before', () => {
  test.each([
    ['tỷ lệ hộ cận nghèo Ba Chẽ năm 2022', 'sang năm sau đặt chỉ tiêu còn bao nhiêu', 1.8],
    ['tỷ lệ hộ cận nghèo Ba Chẽ năm 2023', 'năm liền trước đó là bao nhiêu', 2.6],
  ])('%s; %s', async (first, then, expected) => {
    expect(await told(first, then)).toEqual([expected])
  })
})
