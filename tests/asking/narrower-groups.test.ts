import { expect, test } from 'vitest'
import { asking, DUONG_QUANG, know, type Line, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)

/** A report of one sentence that states one figure. */
function stating(id: string, text: string, figure: string, line: Line) {
  const { report: made } = report(id, DUONG_QUANG, '2022-12-20', [], text)
  const [told] = report(id, DUONG_QUANG, '2022-12-20', [line]).facts
  const at = text.indexOf(figure)
  return { report: made, facts: [{ ...told!, span: { start: at, end: at + figure.length }, sentence: { start: 0, end: text.length } }] }
}

const jobs = stating(
  'term.md',
  'Nhiệm kỳ 2015 - 2020, bình quân mỗi năm giải quyết việc làm cho 117 lao động.',
  '117 lao động',
  of('giải quyết việc làm cho lao động', 117, 'lao động', { year: '2015-2020' }),
)
const herd = stating(
  'herd.md',
  'Đàn gia súc có sừng, chủ yếu là dê, cừu và bò, là 900 con.',
  '900 con',
  of('đàn gia súc có sừng', 900, 'con'),
)

const ask = asking(
  know(
    jobs,
    herd,
    report('dq.md', DUONG_QUANG, '2022-12-21', [
      of('số học sinh', 2_032, 'học sinh'),
      of('thu phí, lệ phí', 5e9, 'đồng'),
      of('số hộ nghèo là người Khmer', 72, 'hộ'),
      of('tỷ lệ hộ nghèo', 1.76, '%', { role: 'change', direction: 'down' }),
      of('thu ngân sách trên địa bàn', 8, '%', { role: 'change', direction: 'up', kind: 'target', year: 2023 }),
    ]),
  ),
)

async function values(question: string) {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test.each([
  ['Dương Quang có mấy học sinh tiểu học', 'Dương Quang có mấy học sinh', 2_032],
  ['số hộ nghèo Dương Quang 2022', 'số hộ nghèo người Khmer Dương Quang 2022', 72],
  ['Dương Quang 2022 hộ nghèo còn bao nhiêu %', 'Dương Quang 2022 hộ nghèo giảm bao nhiêu', 1.76],
  ['Dương Quang 2023 thu ngân sách bao nhiêu tỷ', 'Dương Quang 2023 phấn đấu thu ngân sách tăng bao nhiêu', 8],
  [
    'Dương Quang cả nhiệm kỳ 2015-2020 tạo việc làm cho bao nhiêu lao động',
    'Dương Quang nhiệm kỳ 2015-2020 mỗi năm tạo việc làm cho bao nhiêu lao động',
    117,
  ],
])('%s: is not told by what answers “%s”', async (another, own, value) => {
  expect(await values(another)).toBe('no_data')
  expect(await values(own)).toEqual([value])
})

test('a herd of several animals is not that of one of them', async () => {
  expect(await values('Dương Quang 2022 đàn dê')).toBe('no_data')
  expect(await values('Dương Quang 2022 đàn gia súc có sừng')).toEqual([900])
})

test('what is left without a part is not told by the whole', async () => {
  expect(await values('Dương Quang 2022 thu phí, lệ phí')).toEqual([5e9])
  expect(await values('Dương Quang 2022 thu phí, lệ phí trừ tiền đất còn bao nhiêu')).toBe('no_data')
})
