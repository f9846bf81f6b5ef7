import { describe, expect, test } from 'vitest'
import { asking, BA_CHE, DUC_XUAN, DUONG_QUANG, know, type Line, report } from '../support/knowledge.ts'

/** What is asked is answered by itself or not at all: never by another year, kind, place, or thing that is named nearly so. */
const of = (unit: typeof DUONG_QUANG, text: string, year: Line['year'], value: number, measure = '%', rest: Partial<Line> = {}): Line => ({
  unit,
  text,
  year,
  kind: 'result',
  value,
  measure,
  ...rest,
})
const target = { kind: 'target' } as const
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      of(DUONG_QUANG, 'tỷ lệ hộ nghèo', 2021, 7.5),
      of(DUONG_QUANG, 'tỷ lệ hộ nghèo', 2022, 6.4),
      of(DUONG_QUANG, 'tỷ lệ hộ nghèo', 2023, 5, '%', target),
      of(DUONG_QUANG, 'số hộ nghèo đầu năm', 2022, 131, 'hộ'),
      of(DUONG_QUANG, 'tái canh cà phê còn lại', 2022, 13, 'ha', target),
      of(DUONG_QUANG, 'số hộ', 2022, 912, 'hộ'),
      of(DUONG_QUANG, 'năng suất lúa vụ hè thu', 2022, 54, 'tạ/ha'),
      of(DUONG_QUANG, 'số hồ sơ thủ tục hành chính tiếp nhận', 2021, 4321, 'hồ sơ'),
      of(DUONG_QUANG, 'tai nạn giao thông', 2022, 27, 'vụ'),
      of(DUONG_QUANG, 'khen thưởng người có nhiều đóng góp xây dựng nông thôn mới kiểu mẫu', 2022, 15, 'cá nhân'),
      of(DUONG_QUANG, 'tổng thu ngân sách', 2022, 3e9, 'đồng'),
      of(DUONG_QUANG, 'tổng chi ngân sách', 2022, 2e9, 'đồng'),
      of(DUONG_QUANG, 'tỷ lệ lao động qua đào tạo', '2020-2025', 70, '%', target),
      of(DUONG_QUANG, 'sản phẩm OCOP từ 3 sao trở lên', '2020-2025', 4, 'sản phẩm', target),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [
      of(DUC_XUAN, 'tỷ lệ hộ nghèo', 2021, 1.8),
      of(DUC_XUAN, 'tỷ lệ hộ nghèo', 2022, 1.2),
      of(DUC_XUAN, 'tỷ lệ hộ nghèo', 2022, 1, '%', target),
      of(DUC_XUAN, 'thu nhập bình quân đầu người', 2021, 41e6, 'đồng/người/năm'),
    ]),
    report('bc.md', BA_CHE, '2022-12-24', [
      of(BA_CHE, 'tỷ lệ hộ nghèo', 2022, 8, '%', { ...target, role: 'change', direction: 'down' }),
      of(BA_CHE, 'hộ nghèo theo chuẩn mới của huyện', 2022, 20.1),
    ]),
  ),
)
const values = async (...questions: readonly string[]) => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

describe('what is not there is said to be missing', () => {
  test.each([
    ['tỷ lệ hộ nghèo xã Dương Quang năm 2020'],
    ['xã Dương Quang tái canh được bao nhiêu ha cà phê'],
    ['so ho so mot cua xa duong quang nam 2022'],
    ['vu dong xuan 2022 duong quang nang suat lua bao nhieu'],
    ['năng suất lúa vụ thu đông Dương Quang năm 2022'],
    ['tai nạn giao thông xã Dương Quang năm 2022 làm chết bao nhiêu người'],
    ['Dương Quang huy động bao nhiêu kinh phí xây dựng nông thôn mới kiểu mẫu'],
  ])('%s', async question => {
    expect(await values(question)).toBe('no_data')
  })

  test('what there was before the year is not what was left at its end', async () => {
    expect(await values('cuối năm 2022 xã Dương Quang còn bao nhiêu hộ nghèo')).not.toContain(131)
  })

  test('a year that was said goes for the place asked about next', async () => {
    expect(await values('thu nhập bình quân Đức Xuân năm 2021', 'còn Dương Quang?')).toBe('no_data')
    expect(await values('tỷ lệ hộ nghèo xã Dương Quang năm 2020', 'Đức Xuân')).toBe('no_data')
    expect(await values('tỷ lệ hộ nghèo xã Dương Quang năm 2021', 'Đức Xuân')).toEqual([1.8])
  })
})

describe('like is compared with like', () => {
  test('results, where both have one; never a target beside them', async () => {
    expect(await values('so sánh tỷ lệ hộ nghèo xã Dương Quang và phường Đức Xuân năm 2022')).toEqual([6.4, 1.2])
    expect(await values('tỷ lệ hộ nghèo của Dương Quang và Đức Xuân, nơi nào cao hơn')).toEqual([6.4, 1.2])
  })

  test('each place in its own year', async () => {
    expect(await values('so sanh ty le ho ngheo xa duong quang nam 2021 va phuong duc xuan nam 2022')).toEqual([7.5, 1.2])
    expect(await values('so sánh tỷ lệ hộ nghèo: năm 2022 Dương Quang, năm 2021 Đức Xuân')).toEqual([6.4, 1.8])
  })

  test('the two figures that were asked for one after the other', async () => {
    const answer = await ask('tỷ lệ hộ nghèo xã Dương Quang năm 2021', 'còn Đức Xuân năm 2022?', 'chênh nhau bao nhiêu')
    if (answer.status !== 'answer') throw new Error(answer.status)
    expect(answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([7.5, 1.2])
    expect(answer.computed.map(({ value }) => value)).toEqual([6.3])
    expect(await values('tỷ lệ hộ nghèo xã Dương Quang năm 2021', 'còn năm 2022?', 'hai năm chênh nhau bao nhiêu')).toEqual([7.5, 6.4])
  })
})

describe('what is meant is found', () => {
  test.each([
    ['tỷ lệ hộ nghèo huyện Ba Chẽ năm 2022', [20.1]],
    ['đến năm 2025 Dương Quang đặt mục tiêu lao động qua đào tạo bao nhiêu %', [70]],
    ['đến năm 2025 Dương Quang phấn đấu có ít nhất bao nhiêu sản phẩm OCOP từ 3 sao trở lên', [4]],
    ['thu, chi ngân sách xã Dương Quang năm 2022', [3e9, 2e9]],
    ['Báo cáo kết quả thu, chi ngân sách năm 2022 của xã Dương Quang.', [3e9, 2e9]],
    ['đầu năm 2022 xã Dương Quang có bao nhiêu hộ nghèo', [131]],
    ['so ho xa duong quang nam 2022', [912]],
    ['xã Dương Quang năm 2022 có mấy vụ tai nạn giao thông', [27]],
  ])('%s', async (question, expected) => {
    expect(await values(question)).toEqual(expected)
  })

  test('spending after revenue, typed without marks', async () => {
    expect(await values('thu ngan sach xa duong quang nam 2022', 'vay chi bao nhieu')).toEqual([2e9])
  })
})

test('hộ nghèo is never told as hộ cận nghèo, in numbers or as a share', async () => {
  const askNear = asking(
    know(
      report('gn.md', DUONG_QUANG, '2025-12-08', [
        of(DUONG_QUANG, 'tổng số hộ nghèo đầu kỳ', 2021, 512, 'hộ'),
        of(DUONG_QUANG, 'hộ cận nghèo', 2021, 633, 'hộ'),
        of(DUONG_QUANG, 'tỷ lệ hộ cận nghèo', 2021, 7.34),
        of(DUONG_QUANG, 'hộ nghèo', 2025, 121, 'hộ'),
        of(DUONG_QUANG, 'tỷ lệ hộ nghèo', 2025, 1.35),
      ]),
    ),
  )
  for (const question of [
    'Dương Quang 2021 bao nhiêu hộ nghèo',
    'ho ngheo duong quang cuoi nam 2021',
    'hộ nghèo xã Dương Quang năm 2021',
  ]) {
    const answer = await askNear(question)
    const stated = answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : []
    expect(stated, question).not.toContain(633)
    expect(stated, question).not.toContain(7.34)
  }
  const near = await askNear('Dương Quang 2021 bao nhiêu hộ cận nghèo')
  expect(near.status === 'answer' && near.facts.map(({ fact }) => fact.quantity?.value)).toContain(633)
})

test('what was done with it is no other thing beside it, which bears the same word', async () => {
  const { report: text, facts } = report('dx.md', DUC_XUAN, '2022-12-21', [
    of(DUC_XUAN, 'thương mại dịch vụ', 2022, 300e9, 'đồng'),
    of(DUC_XUAN, 'thủ công nghiệp và xây dựng', 2022, 270e9, 'đồng'),
  ])
  const sentence = { start: 0, end: text.text.length }
  const answer = await asking(know({ report: text, facts: facts.map(fact => ({ ...fact, sentence })) }))(
    'thuong mai dich vu duc xuan nam 2022 thu ve bao nhieu ty',
  )
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([300e9])
})

test('all of them are not those that a figure tells of some', async () => {
  const asked = asking(
    know(
      report('dq2.md', DUONG_QUANG, '2022-12-20', [
        of(DUONG_QUANG, 'số đảng viên mới kết nạp', 2022, 6, 'đảng viên', target),
        of(DUONG_QUANG, 'số trường đạt chuẩn quốc gia', 2022, 3, 'trường'),
      ]),
    ),
  )
  expect((await asked('mục tiêu tổng số đảng viên xã Dương Quang năm 2022')).status).toBe('no_data')
  expect((await asked('mục tiêu kết nạp đảng viên xã Dương Quang năm 2022')).status).toBe('answer')
  expect((await asked('số trường đạt chuẩn quốc gia xã Dương Quang năm 2022', 'còn số trường học?')).status).toBe('no_data')
})

test('what one hectare yields is not the whole crop', async () => {
  const crops = [of(DUONG_QUANG, 'sản lượng lúa', 2022, 1900, 'tấn'), of(DUONG_QUANG, 'diện tích lúa', 2022, 350, 'ha')]
  const whole = asking(know(report('dq3.md', DUONG_QUANG, '2022-12-20', crops)))
  const both = asking(know(report('dq3.md', DUONG_QUANG, '2022-12-20', [...crops, of(DUONG_QUANG, 'năng suất lúa', 2022, 5.4, 'tấn/ha')])))
  const question = 'ruộng Dương Quang năm 2022 mỗi héc-ta gặt được mấy tấn lúa'
  const told = (answer: Awaited<ReturnType<typeof whole>>) =>
    answer.status === 'answer' ? answer.facts.map(one => one.fact.quantity?.value) : []
  expect(told(await whole(question))).not.toContain(1900)
  expect(told(await both(question))).toEqual([5.4])
})

test('what a list is to say nothing about is not in it', async () => {
  const answer = await ask('list the 2022 results of Duong Quang, nothing about poverty')
  const told = answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.indicator.text) : []
  expect(told).toContain('năng suất lúa vụ hè thu')
  expect(told.join()).not.toMatch(/nghèo/)
})

test('one measure of malnutrition is no other, work in one country no work abroad, and a change of one thing none of what another yields', async () => {
  const town = know(
    report('hq.md', DUC_XUAN, '2023-12-20', [
      of(DUC_XUAN, 'tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng', 2023, 9.5),
      of(DUC_XUAN, 'số lao động đi làm việc ở nước ngoài', 2023, 14, '%', { role: 'change', direction: 'up' }),
      of(DUC_XUAN, 'thu ngân sách', 2023, 4e9, 'đồng', target),
    ]),
  )
  const askTown = asking(town)
  const told = async (question: string) => {
    const answer = await askTown(question)
    return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
  }
  expect(await told('tỷ lệ trẻ suy dinh dưỡng phường Đức Xuân 2023')).toEqual([9.5])
  for (const form of ['thấp còi', 'nhẹ cân', 'thap coi'])
    expect(await told(`ty le suy dinh duong the ${form} phuong duc xuan 2023`), form).toBe('no_data')
  expect(await told('số lao động đi Hàn Quốc phường Đức Xuân năm 2023')).toBe('no_data')
  expect(await told('năng suất lao động phường Đức Xuân năm 2023')).toBe('no_data')
  // "trẻ em" is nobody who asks: the clause is no frame of the rest
  expect(await told('mục tiêu 2023 của phường Đức Xuân: tỷ lệ trẻ em suy dinh dưỡng')).toBe('no_data')
})

test('a slip in what leaves something out leaves it out', async () => {
  const leftOut = async (question: string) => {
    const answer = await ask(question)
    return answer.status === 'answer' ? answer.facts.map(({ fact }) => `${fact.unit.name} ${fact.period.label}`) : answer.status
  }
  const others = await leftOut('ngoài phường Đức Xuân ra thì nơi nào có tỷ lệ hộ nghèo năm 2022 cao nhất')
  expect(others).toContain('xã Dương Quang 2022')
  expect(others).not.toContain('phường Đức Xuân 2022')
  for (const slip of ['ngàoi', 'ngooài', 'ngài'])
    expect(await leftOut(`${slip} phường Đức Xuân ra thì nơi nào có tỷ lệ hộ nghèo năm 2022 cao nhất`), slip).toEqual(others)
  expect(await leftOut('tỷ lệ hộ nghèo xã Dương Quang các năm chừ năm 2022')).not.toContain('xã Dương Quang 2022')
})
