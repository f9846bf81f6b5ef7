import { describe, expect, test } from 'vitest'
import { withFieldsSpelt } from '../../src/asking/typing/field-forms.ts'
import { asking, BA_CHE, DUC_XUAN, DUONG_QUANG, know, linesOf, report, together, written } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const inDucXuan = linesOf(DUC_XUAN)
const ask = asking(
  know(
    together('bc.md', BA_CHE, '2022-12-20', [
      linesOf(BA_CHE)('diện tích quế', 120, 'ha'),
      linesOf(BA_CHE)('diện tích quế', 64, '%', { role: 'plan_ratio', base: 'kế hoạch' }),
      linesOf(BA_CHE)('diện tích hồi', 90, 'ha'),
      linesOf(BA_CHE)('diện tích hồi', 91, '%', { role: 'plan_ratio', base: 'kế hoạch' }),
    ]),
    report('dq.md', DUONG_QUANG, '2022-12-21', [
      of('sản phẩm xếp hạng 3 sao', 4, 'sản phẩm'),
      of('sản phẩm xếp hạng 4 sao', 2, 'sản phẩm'),
      of('doanh thu vận tải hành khách', 7e9, 'đồng'),
      of('doanh thu vận tải', 9e9, 'đồng'),
      of('thu ngân sách trên địa bàn', 5e9, 'đồng'),
      of('thu ngân sách trên địa bàn', 6e9, 'đồng', { kind: 'target', year: 2023 }),
    ]),
    report('dx.md', DUC_XUAN, '2022-12-23', [inDucXuan('thu ngân sách trên địa bàn', 8e9, 'đồng')]),
  ),
)
const values = async (...questions: string[]) => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}
const intent = async (question: string) => {
  const { intent, status } = await ask(question)
  return status === 'out_of_scope' ? status : intent
}

describe('fields of work side by side', () => {
  test.each([
    ['chỉ tiêu KT, VH năm 2023', 'chỉ tiêu kinh tế, văn hóa năm 2023'],
    ['muc tieu gd va yt', 'muc tieu giao duc va y te'],
    ['cơ cấu NN - TM - DV', 'cơ cấu nông nghiệp - thương mại - dịch vụ'],
    ['chỉ tiêu KT-XH', 'chỉ tiêu KT-XH'],
    ['giá trị CN-TTCN', 'giá trị CN-TTCN'],
    ['hộ gd vh', 'hộ gd vh'],
    ['hộ nghèo, cn', 'hộ nghèo, cn'],
  ])('%s', (typed, meant) => expect(withFieldsSpelt(typed)).toBe(meant))
})

test.each(['sản phẩm 3 sao 4 sao Dương Quang', 'Dương Quang có mấy sản phẩm 3-4 sao', 'sản phẩm 3 và 4 sao của Dương Quang'])(
  '%s: each grade has its own',
  async question => expect(await values(question)).toEqual([4, 2]),
)

test.each(['riêng khoản hành khách?', 'còn mảng hành khách thì răng'])('%s: of the whole that was spoken of', async question =>
  expect(await values('Dương Quang thu từ vận tải năm 2022 bao nhiêu', question)).toEqual([7e9]),
)

test.each(['quế với hồi ở Ba Chẽ, cây nào bám sát kế hoạch hơn', 'Ba Chẽ quế với hồi cây nào đạt kế hoạch cao hơn'])(
  '%s: what each reached of its plan, and no hectares',
  async question => expect(await values(question)).toEqual([64, 91]),
)

test.each(['năm kế đặt bao nhiêu', 'năm liền sau đó mục tiêu mấy tỷ', 'nam ke tiep thi sao'])(
  '%s: the year behind the one asked about',
  async question => expect(await values('thu ngân sách Dương Quang 2022', question)).toEqual([6e9]),
)

describe('what is no figure', () => {
  test.each([
    ['bài nào ra gần đây nhất', 'bulletin'],
    ['tin nào đăng sau cùng vậy', 'bulletin'],
    ['báo cáo của Dương Quang có gì đáng chú ý', 'bulletin'],
    ['update tin Dương Quang ik', 'bulletin'],
    ['Đức Xuân là phường hay xã', 'unit_info'],
    ['Is Ba Che a district or a town?', 'unit_info'],
    ['mua xe đạp cũ ở Ba Chẽ ở đâu rẻ', 'out_of_scope'],
    ['huyện Ba Chẽ nằm ở đâu', 'unit_info'],
  ])('%s: %s', async (question, expected) => expect(await intent(question)).toBe(expected))
  test('the newest comes first, whatever else is asked of when', async () => {
    const answer = await ask('bài nào ra sau cùng')
    expect(answer.status === 'answer' && answer.news[0]?.source.report).toBe('dx.md')
  })
})

test('a province that nothing tells of: those in it that have the figure', async () => {
  const asked = await ask('thu ngân sách tỉnh Bắc Kạn năm 2022 bao nhiêu')
  expect(asked.status === 'no_data' && asked.choices.length).toBe(2)
  const one = await ask('ở tỉnh Bắc Kạn, xã thu ngân sách năm 2022 được bao nhiêu')
  expect(one.status).toBe('no_data')
})

test.each([
  ['Dương Quang thu ngân sách 2022 bn z tr', [5e9]],
  ['Dương Quang thu ngân sách 2022 mấy tỷ rứa bác', [5e9]],
])('%s', async (question, expected) => expect(await values(question)).toEqual(expected))

test('what an amount is held against is told, and not asked for', async () => {
  expect(await values('Dương Quang thu ngân sách được bao nhiêu trong khi chỉ tiêu là 4 tỷ')).toEqual([5e9])
})

test.each(['vậy là bao nhiêu phần trăm so với đề ra', 'so kế hoạch thì được mấy phần trăm'])('%s: its share of the plan', async question =>
  expect(await values('Ba Chẽ có mấy ha quế', question)).toContain(64),
)

test('how the south spells in chats', async () => {
  const told = asking(know(written('Xã Dương Quang năm 2022\n\nNăm 2022, xã giải quyết việc làm cho 61 lao động.\n', '2022-12-20')))
  const answer = await told('Dương Quang năm 2022 kím việc làm cho mấy ng z')
  expect(answer.status === 'answer' && answer.facts.map(({ fact }) => fact.quantity?.value)).toEqual([61])
})
