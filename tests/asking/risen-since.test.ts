import { describe, expect, test } from 'vitest'
import { asking, BA_CHE, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(BA_CHE)
const ofCommune = linesOf(DUONG_QUANG)
const ask = asking(
  know(
    report('bc.md', BA_CHE, '2022-12-24', [
      of('tổng thu ngân sách', 60e9, 'đồng'),
      of('tổng thu ngân sách', 54e9, 'đồng', { year: 2021 }),
      of('diện tích mía', 120, 'ha'),
      of('diện tích mía', 12, 'ha', { role: 'change', direction: 'up', base: 'năm 2021' }),
      of('thu nhập bình quân đầu người', 45e6, 'đồng/người/năm', { kind: 'target', year: 2023 }),
      of('tỷ lệ tăng dân số tự nhiên', 1.1, '%'),
      of('tỷ lệ rác thải sinh hoạt được thu gom, xử lý', 97, '%', { kind: 'target', year: 2023 }),
      of('tổng thu ngân sách', 65e9, 'đồng', { kind: 'target', year: 2023 }),
      of('diện tích lúa', 310, 'ha'),
      of('năng suất lúa', 5.6, 'tấn/ha'),
      of('giá trị sản xuất công nghiệp', 820e9, 'đồng'),
      of('giá trị sản xuất công nghiệp', 97, '%', { role: 'plan_ratio', base: 'kế hoạch' }),
      of('giá trị sản xuất công nghiệp', 9, '%', { role: 'change', direction: 'up', base: 'cùng kỳ' }),
    ]),
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      ofCommune('số chi bộ', 14, 'chi bộ'),
      ofCommune('dân số', 5400, 'nhân khẩu'),
      ofCommune('đàn trâu', 210, 'con'),
      ofCommune('đàn bò', 340, 'con'),
      ofCommune('đàn gia cầm', 9100, 'con'),
      ofCommune('tỷ lệ lao động qua đào tạo', 62, '%'),
    ]),
  ),
)
const told = async (...questions: readonly string[]) => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

describe('how much it grew since what was asked about before', () => {
  test('as a report tells it', async () => {
    expect(await told('diện tích mía Ba Chẽ năm 2021', 'năm 2022 tăng lên bao nhiêu')).toEqual([12])
  })
  test('else both years, and no other thing that grew', async () => {
    const before = 'thu ngân sách Ba Chẽ năm 2021 bao nhiêu'
    expect(await told(before, 'qua năm 2022 tăng lên bao nhiêu')).toEqual([54e9, 60e9])
    expect(await told(before, 'nam 2022 tang them may ty')).toEqual([54e9, 60e9])
  })
  test('not by one of them alone', async () => {
    expect(await told('thu nhập bình quân đầu người Ba Chẽ năm 2022', 'sang 2023 tăng mấy triệu')).toBe('no_data')
  })
  test('a sum of money is no share', async () => {
    expect(await told('Ba Chẽ có đặt mức thu hơn 64 tỷ cho năm 2023 không')).toEqual([65e9])
  })
})

describe('more than one figure of it', () => {
  test.each([
    ['giá trị sản xuất công nghiệp Ba Chẽ năm 2022 so với kế hoạch và so với cùng kỳ', [820e9, 97, 9]],
    ['xã Dương Quang có bao nhiêu chi bộ, bao nhiêu nhân khẩu', [14, 5400]],
    ['sau khi nhập ba xã lại, Dương Quang có mấy chi bộ và mấy nhân khẩu', [14, 5400]],
  ])('%s', async (question, values) => expect(await told(question)).toEqual(values))
})

describe('said as people say it', () => {
  test.each([
    ['từng loại gia súc gia cầm ở xã Dương Quang có bao nhiêu con', [210, 340, 9100]],
    ['gà vịt, gia cầm xã Dương Quang có mấy con', [9100]],
    ['lao động wa đào tạo xã Dương Quang năm 2022', [62]],
    ['quy mô diện tích lúa Ba Chẽ lúc tổng kết năm 2022', [310]],
    ['thóc Ba Chẽ năm 2022 gieo được mấy ha', [310]],
    ['Ba Chẽ năm 2022 làm lúa trúng mỗi héc-ta mấy tấn', [5.6]],
  ])('%s', async (question, values) => expect(await told(question)).toEqual(values))

  test.each([
    ['what is the latest from Ba Che district?', 'bc'],
    ['có bài nào về xã Dương Quang để đọc không', 'dq'],
  ])('%s', async question => {
    const answer = await ask(question)
    expect(answer.intent).toBe('bulletin')
    expect(answer.status).toBe('answer')
  })
})
