import { expect, test } from 'vitest'
import { asking, catalogue, know, linesOf, report } from '../support/knowledge.ts'

const [LUONG_MONG] = catalogue.units.named('Lương Mông').map(({ id, name }) => ({ id, name }))
const lm = linesOf(LUONG_MONG!)
const ask = asking(
  know(
    report('lm.txt', LUONG_MONG!, '2022-12-20', [
      lm('tổng đàn lợn', 640, 'con'),
      lm('tổng đàn dê', 75, 'con'),
      lm('tỷ lệ hộ nghèo', 6.5, '%'),
      lm('tỷ lệ hộ cận nghèo', 4, '%'),
      lm('thu ngân sách trên địa bàn', 900_000_000, 'đồng'),
      lm('thu ngân sách trên địa bàn', 104, '%', { role: 'plan_ratio', base: 'dự toán' }),
      lm('chi bộ hoàn thành tốt nhiệm vụ', 8, 'chi bộ'),
      lm('chi bộ hoàn thành xuất sắc nhiệm vụ', 3, 'chi bộ'),
    ]),
  ),
)
const told = async (question: string): Promise<readonly (number | undefined)[] | string> => {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test.each([
  ['đàn lợn và đàn dê Lương Mông 2022, kèm nguồn trích', [640, 75]],
  ['đàn lợn và đàn dê Lương Mông 2022, xin tách từng loại', [640, 75]],
  ['dan lon va dan de luong mong 2022, ghi ro nguon giup em', [640, 75]],
  ['đàn lợn, đàn dê Lương Mông 2022 lần lượt là bao nhiêu', [640, 75]],
  ['thu ngân sách Lương Mông năm 2022, kèm phần trăm dự toán', [900_000_000, 104]],
  ['thu ngân sách Lương Mông năm 2022 và tỷ lệ tương ứng so với dự toán', [900_000_000, 104]],
  ['Xin trích nguyên văn câu có tỷ lệ hộ nghèo năm 2022 của Lương Mông', [6.5]],
  ['Tôi cần hai con số của Lương Mông năm 2022: chi bộ hoàn thành tốt, và hoàn thành xuất sắc', [8, 3]],
])('how it is to be answered is no part of what is asked: %s', async (question, values) => expect(await told(question)).toEqual(values))

test.each([
  ['Biên bản ghi Lương Mông 2022 nuôi 700 con lợn. Số này có khớp báo cáo không?', 'no'],
  ['có người bảo tỷ lệ hộ nghèo Lương Mông năm 2022 là 6,5%, đúng không', 'yes'],
  ['thu ngân sách Lương Mông 2022 đạt dự toán chưa hay vẫn đang làm', 'yes'],
])('who says so is no part of it: %s', async (question, verdict) => {
  const answer = await ask(question)
  expect(answer.status === 'answer' && answer.verdict).toBe(verdict)
})

test('points of two shares are what they differ by', async () => {
  const answer = await ask('hộ nghèo với hộ cận nghèo Lương Mông 2022 chênh nhau mấy điểm phần trăm')
  expect(answer.status === 'answer' && answer.computed.map(({ value }) => value)).toEqual([2.5])
})

test('"tách riêng" a part, and a fund that is set aside, still ask for what they name', async () => {
  expect(await told('trích lập quỹ dự phòng Lương Mông 2022 bao nhiêu')).toBe('no_data')
  expect(await told('đàn dê Lương Mông 2022, tách riêng dê sữa')).not.toEqual([75])
})
