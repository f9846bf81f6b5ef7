import { expect, test } from 'vitest'
import { asking, catalogue, know, linesOf, report } from '../support/knowledge.ts'

const [LUONG_MONG] = catalogue.units.named('Lương Mông').map(({ id, name }) => ({ id, name }))
const [THANH_SON] = catalogue.units.named('Thanh Sơn').map(({ id, name }) => ({ id, name }))
const [lm, ts] = [LUONG_MONG!, THANH_SON!].map(linesOf)
const ask = asking(
  know(
    report('lm.txt', LUONG_MONG!, '2022-12-20', [
      lm!('tổng đàn lợn', 640, 'con'),
      lm!('tổng đàn dê', 75, 'con'),
      lm!('tổng đàn dê', 90, 'con', { year: 2023, kind: 'target' }),
      lm!('diện tích cây ngô', 52, 'ha'),
      lm!('diện tích cây sắn', 31, 'ha'),
      lm!('sản lượng cây ngô', 210, 'tấn'),
      lm!('chi bộ hoàn thành tốt nhiệm vụ', 8, 'chi bộ'),
      lm!('chi bộ hoàn thành xuất sắc nhiệm vụ', 3, 'chi bộ'),
      lm!('thu nhập bình quân đầu người', 38_000_000, 'đồng/người/năm'),
      lm!('thu ngân sách trên địa bàn', 900_000_000, 'đồng'),
      lm!('thu ngân sách trên địa bàn', 104, '%', { role: 'plan_ratio', base: 'dự toán huyện giao' }),
    ]),
    report('ts.txt', THANH_SON!, '2022-12-20', [ts!('tổng đàn dê', 12, 'con')]),
  ),
)
const told = async (...questions: string[]): Promise<readonly (number | undefined)[] | string> => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test.each([
  ['tổng đàn lợn Lương Mông 2022', 'dê chứ không phải lợn nha', [75]],
  ['tong dan lon luong mong 2022', 'e hoi de chu hok pai lon', [75]],
  ['tổng đàn dê Lương Mông 2022', 'ủa mình hỏi Thanh Sơn, đâu phải Lương Mông', [12]],
  ['tổng đàn dê Lương Mông 2022', 'hổng phải 2022, tui hỏi 2023 kìa', [90]],
  ['diện tích cây ngô Lương Mông 2022', 'em hỏi nhầm, em cần sản lượng chứ không phải diện tích ạ', [210]],
  ['diện tích cây ngô Lương Mông 2022', 'không phải ngô mà là sắn', [31]],
  ['số chi bộ hoàn thành xuất sắc Lương Mông 2022', 'hoàn thành tốt, không phải xuất sắc', [8]],
  ['thu nhập bình quân Lương Mông 2022', 'thu ngân sách chứ không phải thu nhập', [900_000_000]],
  ['maize area in Luong Mong 2022', 'I meant cassava, not maize', [31]],
  ['goats in Luong Mong 2022', 'oops, I meant 2023', [90]],
])('%s, then: %s', async (question, right, values) => expect(await told(question, right)).toEqual(values))

test('what follows goes on from what was put right', async () => {
  expect(await told('tổng đàn lợn Lương Mông 2022', 'dê chứ không phải lợn', 'còn Thanh Sơn')).toEqual([12])
})

test('"cận" and "hội" lead to nothing', async () => {
  expect(await told('tổng đàn lợn Lương Mông 2022', 'ủa lộn, mình cần đàn dê chứ không phải đàn lợn')).toEqual([75])
  expect(await told('số chi bộ hoàn thành tốt Lương Mông 2022', 'chi hội chứ không phải chi bộ')).toBe('no_data')
})

test('of what is meant and not told nothing else is told', async () => {
  expect(await told('diện tích cây ngô Lương Mông 2022', 'chè chứ không phải ngô')).toBe('no_data')
})

test('who asks whether it is so takes nothing back', async () => {
  expect((await ask('tổng đàn lợn Lương Mông 2022', 'không phải 700 con à')).intent).toBe('yes_no')
})

test.each([
  ['tổng đàn dê Lương Mông 2022, không phải đàn lợn', [75]],
  ['diện tích cây sắn chứ không phải diện tích cây ngô ở Lương Mông năm 2022', [31]],
  ['dan de chu khong phai dan lon luong mong 2022', [75]],
  ['Lương Mông 2022 chi bộ hoàn thành tốt, không phải hoàn thành xuất sắc nhé, mấy chi bộ', [8]],
  ['thu ngân sách Lương Mông 2022 đạt bao nhiêu phần trăm dự toán (không cần số tiền)', [104]],
  ['không hỏi đàn lợn, hỏi đàn dê Lương Mông 2022', [75]],
  ['đàn dê Lương Mông 2022 thôi em nhé, đàn lợn chị có rồi', [75]],
  ['đàn dê Lương Mông 2022 không lấy đàn lợn', [75]],
  ['đàn dê Lương Mông 2022, đàn lợn thì khỏi cần', [75]],
  ['tổng đàn dê năm 2022, Lương Mông em biết rồi, Thanh Sơn bao nhiêu', [12]],
  ['sản lượng ngô Lương Mông 2022, còn diện tích thì anh biết rồi', [210]],
])('what a question says that it does not ask for is not told: %s', async (question, values) =>
  expect(await told(question)).toEqual(values),
)

test('"khối", "đúng" and "cận" are no "khỏi", "đừng" and "cần"', async () => {
  expect(await told('tổng đàn dê Lương Mông 2022 có đúng 75 con không')).toEqual([75])
  expect(await told('tỷ lệ hộ nghèo Lương Mông 2022', 'còn cận nghèo thì sao')).toBe('no_data')
})
