import { describe, expect, test } from 'vitest'
import { asking, DUC_XUAN, DUONG_QUANG, know, type Line, report } from '../support/knowledge.ts'

const SON_KIM = { id: 'old-18199', name: 'xã Sơn Kim 2' }
const of = (unit: typeof DUONG_QUANG, text: string, value: number | null, measure = '%', rest: Partial<Line> = {}): Line => ({
  unit,
  text,
  year: 2022,
  kind: 'result',
  value,
  measure,
  ...rest,
})
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      of(DUONG_QUANG, 'sản lượng lương thực có hạt', 1298, 'tấn'),
      of(DUONG_QUANG, 'sản lượng lương thực có hạt', 98.7, '%', { role: 'period_ratio', base: 'cùng kỳ' }),
      of(DUONG_QUANG, 'tổng thu ngân sách', 5e9, 'đồng'),
      of(DUONG_QUANG, 'tổng thu ngân sách', 12, '%', { role: 'change', direction: 'up', base: 'cùng kỳ' }),
      of(DUONG_QUANG, 'chi thường xuyên', 4.5, '%', { role: 'change', direction: 'down', base: 'cùng kỳ' }),
      of(DUONG_QUANG, 'tỷ lệ giải ngân vốn đầu tư công', 43.7),
      of(DUONG_QUANG, 'tỷ lệ hộ nghèo', 6.4),
      of(DUONG_QUANG, 'xã được công nhận đạt chuẩn nông thôn mới', null),
      of(DUONG_QUANG, 'tổng đàn gia cầm', 14_478, 'con'),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [of(DUC_XUAN, 'tỷ lệ hộ nghèo', 1.2)]),
    report('sk.md', SON_KIM, '2022-12-22', [of(SON_KIM, 'thu nhập bình quân đầu người', 45.5e6, 'đồng/người/năm')]),
  ),
)
const verdict = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer' ? (answer.verdict ?? 'none') : answer.status
}

describe('yes or no, from what the report says', () => {
  test.each([
    ['sản lượng lương thực xã Dương Quang năm 2022 có tăng so với năm trước ko', 'no'],
    ['sản lượng lương thực có hạt Dương Quang năm 2022 có giảm không', 'yes'],
    ['sản lượng lương thực Dương Quang năm 2022 có bằng được năm trước không', 'no'],
    ['san luong luong thuc duong quang 2022 co theo kip nam ngoai ko', 'no'],
    ['sản lượng lương thực Dương Quang năm 2022 kém năm ngoái à', 'yes'],
    ['tổng thu ngân sách Dương Quang năm 2022 ngang bằng cùng kỳ không', 'yes'],
    ['tổng thu ngân sách Dương Quang năm 2022 thua năm trước hả', 'no'],
    ['duong quang dc cong nhan ntm nam 2022 pk ad', 'yes'],
    ['thu ngan sach duong quang nam 2022 co tang so voi cung ky khong', 'yes'],
    ['hộ nghèo phường Đức Xuân năm 2022 dưới 2%, đúng hay sai?', 'yes'],
    ['ho ngheo duong quang 2022 duoi 2% dung hay sai', 'no'],
    ['Đức Xuân hộ nghèo 1,2% năm 2022: sai hay đúng', 'yes'],
    ['Đức Xuân 2022 hộ nghèo trên 3% phải không', 'no'],
    ['chi thuong xuyen duong quang 2022 co tang so voi cung ky khong', 'no'],
    ['Năm 2022 Dương Quang thu ngân sách 6 tỷ đồng à?', 'no'],
    ['duong quang 2022 thu ns tren 4 ty hả ad', 'yes'],
    ['thu ngân sách Dương Quang năm 2022 trên 4 tỷ ạ', 'none'],
    ['Dương Quang đã giải ngân hơn một nửa vốn đầu tư công chưa?', 'no'],
    ['Dương Quang được công nhận nông thôn mới chưa?', 'yes'],
    ['tỷ lệ hộ nghèo Dương Quang có cao hơn Đức Xuân không?', 'yes'],
    ['tỷ lệ hộ nghèo Đức Xuân có cao hơn Dương Quang không?', 'no'],
    ['tỷ lệ hộ nghèo Đức Xuân có thấp hơn Dương Quang không?', 'yes'],
    ['gia cầm xã Dương Quang có trên 15 nghìn con không?', 'no'],
    ['gia cầm xã Dương Quang có trên 14 nghìn con không?', 'yes'],
    ['Dương Quang nuôi tới một nghìn con gia cầm không?', 'yes'],
    ['gia cầm xã Dương Quang có hơn hai mươi nghìn con không?', 'no'],
    ['thu ngân sách Dương Quang năm 2022 có quá chục tỷ không?', 'no'],
    ['năm 2022 tỷ lệ hộ nghèo Dương Quang có trên 5% không hả bác?', 'yes'],
    ['năm 2022 tỷ lệ hộ nghèo Dương Quang có trên 5% không bác?', 'yes'],
    ['năm 2022 tỷ lệ hộ nghèo Dương Quang bao nhiêu chú?', 'none'],
    ['thu nhập bình quân xã Sơn Kim 2 năm 2022 có trên 45 triệu đồng không?', 'yes'],
  ])('%s: %s', async (question, expected) => {
    expect(await verdict(question)).toBe(expected)
  })

  test('how much it rose is no yes or no', async () => {
    expect(await verdict('thu ngân sách Dương Quang năm 2022 tăng bao nhiêu so với cùng kỳ')).toBe('none')
  })
})

test('the standard of one region says nothing of that of another', async () => {
  const standard: Line = {
    unit: DUONG_QUANG,
    text: 'đạt chuẩn nông thôn mới theo bộ tiêu chí khu vực miền núi',
    year: 2022,
    kind: 'result',
    value: null,
  }
  const verdict = async (question: string) => {
    const answer = await asking(know(report('dq.md', DUONG_QUANG, '2022-12-20', [standard])))(question)
    return answer.status === 'answer' ? answer.verdict : answer.status
  }
  expect(await verdict('xã Dương Quang đã đạt chuẩn nông thôn mới khu vực miền núi chưa?')).toBe('yes')
  expect(await verdict('xã Dương Quang đã đạt chuẩn nông thôn mới chưa?')).toBe('yes')
  expect(await verdict('xã Dương Quang đã đạt chuẩn nông thôn mới khu vực đồng bằng sông Hồng chưa?')).not.toBe('yes')
})

test('"vượt 4 tỷ" asks whether the amount is larger, not by how much it grew', async () => {
  const answers = await Promise.all(
    ['thu ngân sách dương quang 2022 có vượt 4 tỷ không', 'thu ngân sách dương quang 2022 có vượt 6 tỷ không'].map(question =>
      ask(question),
    ),
  )
  expect(
    answers.map(answer =>
      answer.status === 'answer' ? [answer.verdict, answer.facts.map(({ fact }) => fact.quantity?.value)] : answer.status,
    ),
  ).toEqual([
    ['yes', [5e9]],
    ['no', [5e9]],
  ])
})

describe('what is said not to be so', () => {
  const denied = asking(
    know(
      report('dq.md', DUONG_QUANG, '2022-12-20', [
        of(DUONG_QUANG, 'tổng thu ngân sách', 4, '%', { role: 'change', direction: 'up', base: 'dự toán' }),
        of(DUONG_QUANG, 'diện tích gieo trồng lúa', 103, '%', { role: 'plan_ratio' }),
        of(DUONG_QUANG, 'sản lượng cá', 96, '%', { role: 'plan_ratio' }),
        of(DUONG_QUANG, 'tổng đàn trâu', 640, 'con'),
        of(DUONG_QUANG, 'đạt chuẩn nông thôn mới', null),
        of(DUONG_QUANG, 'duy trì kết quả phổ cập giáo dục mầm non, tiểu học', null),
        of(DUONG_QUANG, 'tỷ lệ hộ cận nghèo', 5, '%', { year: 2023, kind: 'target', op: '<' }),
        of(DUONG_QUANG, 'diện tích ngô', 49, 'ha', { year: 2023, kind: 'target' }),
      ]),
    ),
  )
  test.each([
    ['nghe đồn Dương Quang năm 2022 thu ngân sách không đạt dự toán, có đúng không?', 'no'],
    ['có phải Dương Quang năm 2022 thu ngân sách chưa đạt dự toán?', 'no'],
    ['duong quang nam 2022 thu ngan sach hut du toan phai ko', 'no'],
    ['Dương Quang năm 2022 gieo trồng lúa không vượt kế hoạch à', 'no'],
    ['Dương Quang 2022 sản lượng cá không hoàn thành kế hoạch đúng không', 'yes'],
    ['Dương Quang 2022 chưa đạt chuẩn nông thôn mới phải không', 'no'],
    ['Dương Quang 2022 đàn trâu không đủ 600 con phải không', 'no'],
    ['Dương Quang 2022 đàn trâu không đạt 700 con phải không', 'yes'],
    ['Did Duong Quang fail to meet its budget revenue plan in 2022?', 'no'],
    // asked, and not said
    ['Dương Quang còn giữ được phổ cập giáo dục mầm non chứ', 'yes'],
    ['không biết Dương Quang năm 2022 thu ngân sách có đạt dự toán không', 'yes'],
    ['Dương Quang năm 2022 thu ngân sách có đạt dự toán hay không đạt dự toán, phải không nhỉ', 'yes'],
    // what is meant to be, or let be, is held against the target
    ['Dương Quang 2023 cho phép hộ cận nghèo trên 6% phải không', 'no'],
    ['co phai duong quang tinh trong 60 ha ngo trong nam 2023 ko', 'no'],
    ['Is Duong Quang aiming for over 50 hectares of maize in 2023?', 'no'],
  ])('%s: %s', async (question, expected) => {
    const answer = await denied(question)
    expect(answer.status === 'answer' ? answer.verdict : answer.status).toBe(expected)
  })
})
