import { describe, expect, test } from 'vitest'
import { asking, BA_CHE, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const ofDistrict = linesOf(BA_CHE)
const ofWard = linesOf(DUC_XUAN)
const target = { kind: 'target' } as const
const term = { year: '2020-2025' } as const
const ask = asking(
  know(
    report(
      'dq.md',
      DUONG_QUANG,
      '2022-12-20',
      [
        of('trường', 4, 'trường'),
        of('học sinh', 812, 'học sinh'),
        of('khối cơ quan, trường học', 100, '%'),
        of('trường đạt chuẩn quốc gia mức độ 2', 3, 'trường'),
        of('bình quân một năm kết nạp đảng viên mới', 7, 'đảng viên', term),
        of('lao động được giải quyết việc làm', 640, 'lao động', term),
        of('sắn', 62, 'ha', { of: 50 }),
        of('sắn', 24, '%', { role: 'change', direction: 'up' }),
        of('đàn bò', 410, 'con'),
        of('đàn lợn', 380, 'con'),
        of('giá trị thu nhập/ha', 110e6, 'đồng/ha'),
        of('tổng thu ngân sách', 9e9, 'đồng', { label: '2022-01..2022-05' }),
        of('Chính quyền nhiều năm liền đạt vững mạnh', null, ''),
        of('MTTQ và các đoàn thể vững mạnh', 100, '%'),
        of('y tế: giữ vững chuẩn', null, '', target),
        of('cơ cấu nông nghiệp', 40, '%'),
      ],
      'Sản xuất: ',
    ),
    report('bc.md', BA_CHE, '2022-12-24', [
      ofDistrict('bình quân tiêu chí nông thôn mới', 12.4, 'tiêu chí/xã'),
      ofDistrict('tiêu chí nông thôn mới', 19, 'tiêu chí', { role: 'change', direction: 'up' }),
      ofDistrict('mỗi xã: lập mới doanh nghiệp', 3, 'doanh nghiệp', { ...target, year: 2023 }),
      ofDistrict('tốc độ tăng giá trị sản xuất', 15.5, '%'),
      ofDistrict('tốc độ tăng giá trị sản xuất', 2.5, '%', { role: 'change', direction: 'up', base: 'kế hoạch' }),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-22', [
      ofWard('mức thu nhập bình quân', 71e6, 'đồng/người/năm'),
      ofWard('tổng thu ngân sách', 60e9, 'đồng'),
      ofWard('tỷ lệ hộ gia đình đạt danh hiệu gia đình văn hóa', 93, '%'),
      ofWard('xuất khẩu', 2e6, 'USD'),
    ]),
  ),
)
const values = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value ?? fact.indicator.text) : answer.status
}
const verdict = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.verdict : answer.status
}

describe('what only frames a question is no part of what it asks about', () => {
  test.each([
    ['Dương Quang có mấy ngôi trường theo báo cáo năm 2022?', [4]],
    ['Học sinh Dương Quang năm 2022 đông bao nhiêu em?', [812]],
    ['Xã Dương Quang sau khi sáp nhập có tất thảy mấy trường?', [4]],
    ['Tại kỳ họp cuối năm 2022, Dương Quang báo có bao nhiêu học sinh?', [812]],
    ['Ba Chẽ năm 2022 tốc độ tăng giá trị sản xuất cao hơn kế hoạch mấy phần trăm?', [2.5]],
    ['Dương Quang năm 2022 có mấy con lợn để bác còn ghi sổ', [380]],
    ['Năm 2022 Dương Quang có bao nhiêu học sinh để tụi nhỏ làm bài tập?', [812]],
    ['duong quang nam 2022 co may con lon de co bao cao lai', [380]],
    ['Ngành y tế Dương Quang năm 2022 đặt mục tiêu gì?', ['y tế: giữ vững chuẩn']],
    ['What was the average income per person in Duc Xuan ward in 2022?', [71e6]],
  ])('%s', async (question, told) => expect(await values(question)).toEqual(told))
})

describe('of each', () => {
  test.each([
    ['Bình quân mỗi xã Ba Chẽ năm 2022 đạt mấy tiêu chí nông thôn mới?', [12.4]],
    ['Mỗi xã Ba Chẽ năm 2023 phải lập mới mấy doanh nghiệp?', [3]],
    ['Bình quân hằng năm Dương Quang kết nạp mấy đảng viên?', [7]],
  ])('%s', async (question, told) => expect(await values(question)).toEqual(told))

  test('a sum of a term is nobody’s share of a year', async () => {
    expect(await values('Bình quân hằng năm Dương Quang giải quyết việc làm cho mấy lao động?')).toBe('no_data')
    expect(await values('Nhiệm kỳ 2020-2025 Dương Quang giải quyết việc làm cho mấy lao động?')).toEqual([640])
  })
})

describe('never another', () => {
  test.each([
    // a share of something else around it is no number of schools
    ['Dương Quang giữ mấy trường chuẩn quốc gia mức 2?', [3]],
    ['Dương Quang có mấy trường chuẩn quốc gia mức 1?', 'no_data'],
    // an income is of people, and what a hectare brings is none
    ['Dương Quang mỗi người thu nhập bao nhiêu triệu?', 'no_data'],
    ['Một ha ở Đức Xuân cho thu nhập bao nhiêu triệu?', 'no_data'],
    ['Đức Xuân bán ra nước ngoài năm 2022 thu được bao nhiêu đô la?', [2e6]],
    ['Dương Quang năm 2022 thu ngân sách bao nhiêu đô la?', 'no_data'],
    // families are no residential groups
    ['Đức Xuân có mấy tổ dân phố đạt chuẩn văn hóa?', 'no_data'],
    ['Kinh tế Dương Quang năm 2022 lớn mấy phần trăm?', 'no_data'],
    ['Đàn bò với đàn lợn của Dương Quang, bên nào đông hơn?', [410, 380]],
  ])('%s', async (question, told) => expect(await values(question)).toEqual(told))

  test('each body is rated by itself', async () => {
    expect(await values('Chính quyền Dương Quang có được xếp vững mạnh không?')).toEqual(['Chính quyền nhiều năm liền đạt vững mạnh'])
    expect(await verdict('Chính quyền Dương Quang có được xếp vững mạnh không?')).toBe('yes')
  })
})

describe('held against a plan, or what half a year brought', () => {
  test.each([
    ['Sắn Dương Quang năm 2022 có vượt kế hoạch 50 ha không?', 'yes'],
    ['Sắn Dương Quang năm 2022 có vượt kế hoạch 70 ha không?', 'no'],
    ['Thu ngân sách Dương Quang năm 2022 được có 4 tỷ thôi à?', 'no'],
    ['Thu ngân sách Dương Quang năm 2022 được có 12 tỷ thôi à?', 'unknown'],
    ['Ngành y tế Dương Quang năm 2022 có định giữ vững chuẩn không?', 'yes'],
  ])('%s: %s', async (question, told) => expect(await verdict(question)).toBe(told))
})
