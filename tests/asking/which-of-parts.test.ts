import { expect, test } from 'vitest'
import { askedAgain } from '../../src/asking/asked-again.ts'
import { asking, BA_CHE, DUONG_QUANG, know, linesOf, report, together } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const inBaChe = linesOf(BA_CHE)

const ask = asking(
  know(
    together('flood.md', DUONG_QUANG, '2022-12-20', [
      of('kinh phí hỗ trợ do ảnh hưởng bão lũ cho hộ nghèo', 111e6, 'đồng'),
      of('kinh phí hỗ trợ do ảnh hưởng bão lũ cho người có công', 63e6, 'đồng'),
      of('kinh phí hỗ trợ do ảnh hưởng bão lũ cho hộ neo đơn', 160e6, 'đồng'),
    ]),
    report('dq.md', DUONG_QUANG, '2022-12-21', [
      of('diện tích lúa', 148, 'ha'),
      of('diện tích ngô', 49, 'ha'),
      of('tỷ trọng nông nghiệp trong cơ cấu kinh tế', 42, '%'),
      of('tỷ trọng dịch vụ trong cơ cấu kinh tế', 48, '%'),
    ]),
    report('bc.md', BA_CHE, '2022-12-22', [
      inBaChe('tốc độ tăng giá trị sản xuất', 15, '%'),
      inBaChe('trồng rừng tập trung', 300, 'ha', { kind: 'target' }),
      inBaChe('tỷ lệ độ che phủ rừng', 72, '%', { kind: 'target' }),
      inBaChe('tỷ lệ hộ sử dụng nước sạch', 99, '%', { kind: 'target' }),
      inBaChe('tỷ lệ rác thải được thu gom', 96, '%', { kind: 'target' }),
      inBaChe('tỷ lệ hộ nghèo', 2, '%'),
      inBaChe('thu ngân sách trên địa bàn', 45e9, 'đồng', { kind: 'target', year: 2023 }),
      inBaChe('thu ngân sách trên địa bàn', 39e9, 'đồng'),
    ]),
  ),
)

async function values(...questions: readonly string[]) {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

const setOf = async (...questions: readonly string[]) => new Set<unknown>([await values(...questions)].flat())

test.each([
  ['Nhóm nào ở Dương Quang nhận tiền hỗ trợ bão lũ nhiều nhất', [160e6, 111e6, 63e6]],
  ['Nhóm nào ở Dương Quang nhận tiền hỗ trợ bão lũ ít nhất, bao nhiêu?', [63e6, 111e6, 160e6]],
  ['kinh phí hỗ trợ do ảnh hưởng bão lũ ở Dương Quang chia theo từng nhóm', [111e6, 63e6, 160e6]],
  ['Ngành nào ở Dương Quang chiếm tỷ trọng lớn nhất', [48, 42]],
])('%s', async (question, expected) => expect(await values(question)).toEqual(expected))

test.each(['Ngành nào ở Ba Chẽ có giá trị lớn nhất', 'Lĩnh vực nào ở Ba Chẽ thu nhiều tiền nhất', 'Ngành nào ở Dương Quang tăng cao nhất'])(
  '%s: no single figure says so',
  async question => expect(await values(question)).toMatch(/no_data|out_of_scope/),
)

test.each([
  'giữa lúa và ngô thì năm 2022 xã Dương Quang bố trí cây nào nhiều đất hơn?',
  'giữa lúa với ngô, Dương Quang 2022 dành đất cho cây nào nhiều hơn',
])('%s: of each crop its area', async question => expect(await setOf(question)).toEqual(new Set([148, 49])))

test('a list of a field and of subjects beside it, joined by a word', async () => {
  expect(await values('Cho tôi các chỉ tiêu về rừng, nước và rác của Ba Chẽ năm 2022')).toEqual([300, 72, 99, 96])
})

test('a plan that was told, held against what was done in another year', async () => {
  const plan = 'chỉ tiêu thu ngân sách năm 2023 của Ba Chẽ'
  expect(await setOf(plan, 'con số ấy so với số thu được năm 2022 thì sao')).toEqual(new Set([45e9, 39e9]))
})

test('who "he" is was told by the passage that answered the question before', () => {
  expect(askedAgain('ông ấy giữ chức gì', ['Ai chủ trì hội nghị?'])).toBe('Ai chủ trì hội nghị?')
  expect(askedAgain('ông ấy giữ chức gì', ['thu ngân sách bao nhiêu'])).toBe('ông ấy giữ chức gì')
  expect(askedAgain('người đó thu bao nhiêu', ['Ai chủ trì hội nghị?'])).toBe('người đó thu bao nhiêu')
})
