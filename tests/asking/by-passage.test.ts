import { expect, test } from 'vitest'
import { asking, know, written } from '../support/knowledge.ts'

const TERM = `Đảng bộ xã Dương Quang: Đại hội nhiệm kỳ 2025-2030
Ngày 26/07/2025

Xã Dương Quang, thành phố Bắc Kạn, tỉnh Bắc Kạn. Nhiệm kỳ 2020-2025, tốc độ tăng giá trị sản xuất bình quân đạt 7,9%/năm.

Đại hội thống nhất các chỉ tiêu nhiệm kỳ 2025-2030: LISTED; tỷ lệ lao động qua đào tạo 78%, trong đó có bằng cấp, chứng chỉ 38%; 100% số trường đạt chuẩn quốc gia.
`

/** Asks one report in which the resolution lists this first. */
function resolving(listed: string) {
  const ask = asking(know(written(TERM.replace('LISTED', listed), '2025-07-26')))
  return async (question: string) => {
    const answer = await ask(question)
    return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
  }
}
const GROWTH = [
  'tỷ lệ giá trị sản xuất tăng bình quân nhiệm kỳ 2025-2030 xã Dương Quang',
  'tốc độ tăng giá trị sản xuất 2025-2030 Dương Quang',
]

test('a figure amid a list is not told of what stands before another of the list', async () => {
  const told = resolving('giá trị sản xuất tăng bình quân khá')
  for (const question of GROWTH) expect(await told(question)).not.toContain(38)
})

test('one growth is told of as the thing itself in one term, and by a name of its own in the other', async () => {
  const told = resolving('giá trị sản xuất tăng bình quân 9,5%/năm')
  for (const question of GROWTH) expect(await told(question)).toEqual([9.5])
  expect(await told('tốc độ tăng giá trị sản xuất 2020-2025 Dương Quang')).toEqual([7.9])
})

test('a thing of several syllables is told alone, not with all that its sentence tells', async () => {
  const text = `HĐND xã Dương Quang tổng kết năm 2018
21/12/2018

Năm 2018, diện tích gieo trồng 856,4 ha, trong đó ngô 412 ha, năng suất 33,5 tạ/ha; 25 ha cây tam giác mạch phục vụ du lịch.
`
  const answer = await asking(know(written(text, '2018-12-21')))('tam giác mạch Dương Quang 2018')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([25])
})

test('a sum behind a semicolon is not that of whoever is told of before it', async () => {
  const text = `Xã Dương Quang tổng kết năm 2022
Ngày 26/12/2022

Xã Dương Quang cấp phát kinh phí hỗ trợ do ảnh hưởng dịch bệnh cho hộ nghèo và cận nghèo với số tiền 90 triệu đồng; đối tượng người có công 31 đối tượng, số tiền 52 triệu đồng; bảo trợ xã hội 84 với số tiền 130 triệu đồng.
`
  const ask = asking(know(written(text, '2022-12-26')))
  for (const question of [
    'hỗ trợ hộ cận nghèo vì dịch ở Dương Quang hết bao nhiêu tiền',
    'hỗ trợ hộ nghèo do dịch Dương Quang bao nhiêu tiền',
  ]) {
    const answer = await ask(question)
    const told = answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : []
    expect(told, question).not.toContain(130e6)
    expect(told, question).not.toContain(52e6)
  }
})
