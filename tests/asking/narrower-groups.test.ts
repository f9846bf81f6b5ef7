import { expect, test } from 'vitest'
import { asking, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const yearly = report(
  'term.md',
  DUONG_QUANG,
  '2020-06-12',
  [],
  'Nhiệm kỳ 2015 - 2020, bình quân mỗi năm giải quyết việc làm cho 117 lao động.',
)
const [told] = report('term.md', DUONG_QUANG, '2020-06-12', [
  of('giải quyết việc làm cho lao động', 117, 'lao động', { year: '2015-2020' }),
]).facts
const at = yearly.report.text.indexOf('117')
const jobs = {
  report: yearly.report,
  facts: [{ ...told!, span: { start: at, end: at + '117 lao động'.length }, sentence: { start: 0, end: yearly.report.text.length } }],
}

const ask = asking(
  know(
    jobs,
    report('dq.md', DUONG_QUANG, '2022-12-21', [
      of('số học sinh', 2_032, 'học sinh'),
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
