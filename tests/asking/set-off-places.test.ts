import { expect, test } from 'vitest'
import { asking, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const line = linesOf(DUONG_QUANG)
const ask = asking(
  know(
    report('a.txt', DUONG_QUANG, '2022-12-20', [
      line('tỷ lệ hộ nghèo', 4.7, '%'),
      line('tỷ lệ hộ sử dụng nước sạch', 88, '%'),
      line('sản lượng ngô', 900, 'tấn'),
    ]),
    report('b.txt', DUC_XUAN, '2022-12-20', [linesOf(DUC_XUAN)('tỷ lệ hộ nghèo', 1.2, '%')]),
  ),
)
const told = async (...questions: string[]): Promise<readonly (number | undefined)[]> => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : []
}

test.each([
  'tỷ lệ hộ nghèo xã Dương Quang, thành phố Bắc Kạn ở khu vực nông thôn năm 2022',
  'hộ nghèo chiếm bao nhiêu phần trăm, xã Dương Quang năm 2022 ở khu vực đô thị',
  'hộ nghèo chiếm bao nhiêu phần trăm x. Dương Quang n 2022 o khu vuc nong thon',
  'tỷ lệ hộ dùng nước sạch, xã Dương Quang năm 2022 của giáo viên',
  'tỷ lệ hộ nghèo xã Dương Quang năm 2022, ở đô thị',
  'tỷ lệ hộ dùng nước sạch xã Dương Quang năm 2022, của giáo viên',
  'tỷ lệ hộ nghèo xã Dương Quang ở thị trấn',
  'tỷ lệ hộ dùng nước sạch, năm 2022 của giáo viên, xã Dương Quang',
])('a comma beside a place or a year parts nothing, and what narrows is not passed over: %s', async question => {
  expect(await told(question)).toEqual([])
})

test.each([
  ['tỷ lệ hộ nghèo xã Dương Quang, thành phố Bắc Kạn năm 2022', [4.7]],
  ['tỷ lệ hộ nghèo, xã Dương Quang năm 2022', [4.7]],
  ['tỷ lệ hộ nghèo x. Dương Quang, 2022', [4.7]],
  ['tỷ lệ hộ nghèo, xã Dương Quang năm 2022, sản lượng ngô', [4.7, 900]],
  ['tỷ lệ hộ nghèo năm 2022: xã Dương Quang, phường Đức Xuân', [4.7, 1.2]],
  ['tỷ lệ hộ nghèo năm 2022 của xã Dương Quang, của phường Đức Xuân', [4.7, 1.2]],
] as const)('%s', async (question, values) => {
  expect(await told(question)).toEqual(values)
})

test('after a question about a place and its city, a region of it is none of its own', async () => {
  expect(await told('tỷ lệ hộ nghèo xã Dương Quang, thành phố Bắc Kạn năm 2022', 'khu vực đô thị thì sao')).toEqual([])
})

test.each([
  'tỷ lệ hộ dùng nước sạch xã Dương Quang, thành phố Bắc Kạn năm 2022 của cựu chiến binh',
  'cho hỏi kết quả tỷ lệ hộ sử dụng nước sạch xã Dương Quang năm 2022 của người khuyết tật là bao nhiêu',
  'kết quả sản lượng ngô trên địa bàn xã Dương Quang năm 2022 vụ đông là bao nhiêu tấn vậy ạ',
  'sản lượng ngô xã Dương Quang năm 2022 riêng hợp tác xã',
])('what "của", "riêng" or a season leads to narrows what stands before the place: %s', async question => {
  expect(await told(question)).toEqual([])
})

test.each([
  ['sản lượng ngô năm 2022 của xã Dương Quang', [900]],
  ['cho tôi hỏi sản lượng ngô năm 2022 của bà con xã Dương Quang', [900]],
  ['sản lượng ngô xã Dương Quang năm 2022 ở địa phương', [900]],
] as const)('and what only says where: %s', async (question, values) => {
  expect(await told(question)).toEqual(values)
})
