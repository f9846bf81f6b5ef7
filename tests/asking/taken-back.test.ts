import { expect, test } from 'vitest'
import { asking, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const line = linesOf(DUONG_QUANG)
const ask = asking(
  know(
    report('a.txt', DUONG_QUANG, '2022-12-20', [
      line('tổng đàn trâu', 120, 'con', { year: 2020 }),
      line('tổng đàn trâu', 150, 'con', { year: 2021 }),
      line('tổng đàn trâu', 180, 'con', { year: 2021, kind: 'target' }),
      line('sản lượng ngô', 900, 'tấn', { year: 2021 }),
    ]),
    report('b.txt', DUC_XUAN, '2022-12-20', [linesOf(DUC_XUAN)('tổng đàn trâu', 7, 'con', { year: 2021 })]),
  ),
)
const told = async (...questions: string[]): Promise<readonly (number | undefined)[]> => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : []
}

test.each([
  'kết quả tổng đàn trâu xã Dương Quang năm 2020 à nhầm 2021',
  'kết quả tổng đàn trâu xã Dương Quang năm 2020, à không, năm 2021',
  'không phải năm 2020, kết quả năm 2021 tổng đàn trâu xã Dương Quang',
  'khongphai nam 2020, ket qua nam 2021tong dan trau xa duong quang',
  'khôông phải năm 2020, kết quả năm 2021 tổng đàn trâu xã Dương Quang',
  'kho6ng phải năm 2020, kết quả năm 2021 tổng đàn trâu xã Dương Quang',
  'em hoir kết quả chuws không phải mucj tiêu tổng đàn trâu xã Dương Quang nawm 2021',
  'kết quả tổng đàn trâu xã Dương Quang năm 2020 z, à ko 2021 cơ',
  'thế cái phường đức xuân à không cái xã dương quang chứ năm hai mốt thực hiện tổng đàn trâu mấy con',
  'kết quả tổng đàn trâu Đức Xuân, ý quên Dương Quang năm 2021',
  'chỉ tiêu, à nhầm, kết quả tổng đàn trâu xã Dương Quang năm 2021',
])('what is taken back in one breath is not told: %s', async question => {
  expect(await told(question)).toEqual([150])
})

test.each([
  ['không phải, em hỏi mục tiêu cơ', 180],
  ['khong phai, em hoi muc tieu co', 180],
  ['à nhầm, mục tiêu cơ', 180],
  ['không phải thế, mục tiêu bao nhiêu', 180],
  ['sai rồi, mục tiêu cơ', 180],
  ['không phải Dương Quang, Đức Xuân cơ', 7],
  ['á nhầm, Đức Xuân mới đúng', 7],
  ['duc xuan moi dung', 7],
  ['lộn, ý là Đức Xuân', 7],
  ['sorry, I meant Đức Xuân', 7],
  ['ơ nhầm, cô hỏi Đức Xuân cơ', 7],
  ['nộn, chú hỏi phường Đức Xuân cơ, năm 2021', 7],
  ['thôi lộn rồi, bác cần Đức Xuân', 7],
  ['tương tự, Đức Xuân', 7],
  ['Đức Xuân cũng hỏi như vậy', 7],
  ['không phải đàn trâu, sản lượng ngô cơ', 900],
])('after an answer: %s', async (again, value) => {
  expect(await told('kết quả tổng đàn trâu xã Dương Quang năm 2021', again)).toEqual([value])
})

test('"không phải" that asks or denies takes nothing back', async () => {
  expect(await told('tổng đàn trâu xã Dương Quang năm 2021 thực hiện 150 con phải không')).toContain(150)
  expect((await ask('xã Dương Quang năm 2021 không phải 120 con trâu à')).status).not.toBe('out_of_scope')
})
