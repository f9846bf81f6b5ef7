import { expect, test } from 'vitest'
import { asking, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const there = linesOf(DUC_XUAN)
const planned = (year: number) => ({ kind: 'target', year }) as const

const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-21', [
      of('kết nạp đảng viên', 11, 'đảng viên'),
      of('kết nạp đảng viên', 9, 'đảng viên', planned(2022)),
      of('kết nạp đảng viên', 12, 'đảng viên', planned(2023)),
      of('diện tích ngô', 60, 'ha'),
      of('diện tích ngô', 64, 'ha', planned(2023)),
      of('tỷ lệ hộ cận nghèo', 4, '%', planned(2022)),
      of('tỷ lệ hộ cận nghèo của xã theo chuẩn mới', 5.5, '%'),
      of('thu ngân sách trên địa bàn', 900_000_000, 'đồng', planned(2023)),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [
      there('diện tích ngô', 21, 'ha'),
      there('diện tích ngô', 25, 'ha', planned(2023)),
      there('tu sửa kênh mương', 300_000_000, 'đồng'),
      there('lắp đặt camera an ninh', 80_000_000, 'đồng'),
      there('tặng căn nhà cho hộ nghèo', 6, 'căn nhà'),
    ]),
  ),
)

async function told(...questions: readonly string[]) {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value).sort((a, b) => a! - b!) : answer.status
}

test('a kind that is said of the later year is said of no other', async () => {
  expect(await told('kết nạp đảng viên Dương Quang 2022, kh 2023')).toEqual([11, 12])
  expect(await told('ket nap dang vien duong quang nam 2022 va chi tieu 2023')).toEqual([11, 12])
  expect(await told('Kết quả kết nạp đảng viên năm 2022 của Dương Quang và phương hướng năm 2023')).toEqual([11, 12])
  expect(await told('chỉ tiêu kết nạp đảng viên Dương Quang 2022, 2023')).toEqual([9, 12])
})

test('a kind that is said of the second place is said of no other, and so is its year', async () => {
  expect(await told('diện tích ngô Đức Xuân 2022 với mục tiêu 2023 của Dương Quang bên nào nhiều hơn')).toEqual([21, 64])
  expect(await told('Năm 2022 diện tích ngô ở Đức Xuân và mục tiêu của Dương Quang bên nào nhiều hơn')).not.toContain(25)
})

test('the plan beside what was done: both are asked for, or the one that is not denied', async () => {
  expect(await told('Đối chiếu số kế hoạch và số thực hiện kết nạp đảng viên năm 2022 của Dương Quang')).toEqual([9, 11])
  expect(await told('Dương Quang 2022 kết nạp đảng viên bao nhiêu, không lấy số kế hoạch')).toEqual([11])
  expect(await told('Số thực thu ngân sách Dương Quang năm 2023 (không lấy số kế hoạch)')).toBe('no_data')
})

test('what is assigned is a target', async () => {
  expect(await told('diện tích ngô Dương Quang năm 2022', 'thế năm 2023 giao bao nhiêu')).toEqual([64])
  expect(await told('Đức Xuân bàn giao mấy căn nhà cho hộ nghèo năm 2022')).not.toBe('answer')
})

test('a result in longer words of the same stands beside its target', async () => {
  expect(await told('tỷ lệ hộ cận nghèo Dương Quang năm 2022')).toEqual([4, 5.5])
})

test('how many pieces there are is not told in money', async () => {
  for (const question of [
    'tu sửa mấy tuyến kênh mương',
    'lắp đặt bao nhiêu cái camera an ninh',
    'lap dat may cai camera an ninh',
    'tu sửa mấy ca kênh mương',
  ])
    expect(await told(`năm 2022 Đức Xuân ${question}`), question).toBe('no_data')
  expect(await told('năm 2022 Đức Xuân lắp đặt camera an ninh bao nhiêu tiền')).toEqual([80_000_000])
})

test('poor families are no houses that are given to them', async () => {
  expect(await told('Đức Xuân 2022 còn mấy nhà nghèo')).toBe('no_data')
})

test('a plan that is ruled out is not told where nothing else is', async () => {
  const answer = await asking(
    know(report('p.md', DUONG_QUANG, '2022-12-20', [linesOf(DUONG_QUANG)('thu ngân sách', 5e8, 'đồng', { year: 2023, kind: 'target' })])),
  )('thu ngân sách xã Dương Quang năm 2023 không lấy số kế hoạch')
  expect(answer.status).toBe('no_data')
})

test('the last word of a name plans nothing', async () => {
  const AN_TINH = { id: 'body-an-tinh', name: 'xã An Tịnh' }
  const named = asking(know(report('at.md', AN_TINH, '2022-12-20', [linesOf(AN_TINH)('thu ngân sách trên địa bàn', 7e9, 'đồng')])))
  const answer = await named('xa an tinh thu ngan sach nam 2022 duoc bao nhieu')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([7e9])
})

test('dollars are no đồng: what was exported, and never a budget', async () => {
  const lines = [of('kim ngạch xuất khẩu', 3e6, 'USD'), of('thu ngân sách trên địa bàn', 8e9, 'đồng')]
  const traded = asking(know(report('dq.md', DUONG_QUANG, '2022-12-20', lines)))
  for (const [question, expected] of [
    ['Dương Quang 2022 bán ra nước ngoài thu về mấy triệu đô', 3e6],
    ['duong quang nam 2022 xuat khau thu ve may trieu do la', 3e6],
    ['Dương Quang 2022 thu ngân sách mấy triệu đô', undefined],
    ['duong quang 2022 thu ngan sach may ty', 8e9],
  ] as const) {
    const answer = await traded(question)
    expect(answer.status === 'answer' ? answer.facts[0]?.fact.quantity?.value : undefined, question).toBe(expected)
  }
})
