import { describe, expect, test } from 'vitest'
import { createHeardPairs } from '../../src/asking/typing/heard-pairs.ts'
import { asking, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-20', [
      of('diện tích cây lúa', 120, 'ha'),
      of('diện tích trồng rừng', 35, 'ha'),
      of('số học sinh', 640, 'học sinh'),
      of('thu nhập bình quân đầu người', 38e6, 'đồng/người/năm'),
      of('thu nhập bình quân đầu người', 41e6, 'đồng/người/năm', { year: 2023, kind: 'target' }),
      of('doanh thu hành khách', 5e9, 'đồng'),
      of('sản lượng lương thực', 4100, 'tấn'),
      of('tổng đàn dê', 75, 'con'),
    ]),
  ),
)
const told = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

describe('words written as they are heard, several in one question', () => {
  test.each([
    ['lăm 2022 Dương Quang có mấy héc ta đất chồng núa', [120]],
    ['Dương Quang lăm 2022 chồng dừng được bao lhiêu hét ta', [35]],
    ['xố học xinh của Dương Quang lăm 2022 nà bao nhiêu', [640]],
    ['thu lhập bình quân Dương Quang lăm 2022 nà mấy chiệu', [38e6]],
    ['trồng rừg năm 2022 Dương Quang dược mấy hec', [35]],
    ['Dương Quang năm 2022 thu nhập bình quân mấy trăm chiệu', [38e6]],
    ['Dương Quang 2022 sản lượng lương thực mấy ngàn tấng', [4100]],
    ['Dương Quang 2022 có bn hs', [640]],
    ['Dương Quang 2022 luôi mấy con dê', [75]],
    ['số chính xác về đàn dê Dương Quang 2022', [75]],
    ['cho hỏi chính xác học sinh Dương Quang 2022 là bao nhiêu', [640]],
    ['Dương Quang năm 2022 diệện tíích cây lúa bao nhiêu', [120]],
    // what is ruled out is known behind the slip
    ['thu nhập bình quân Dương Quang 2023 nà mấy triệu (kết quả, không fải trỉ tiêu)', 'no_data'],
    // and what people call by another name
    ['khách xạn doanh thu Dương Quang 2022', 'no_data'],
  ] as const)('%s', async (question, expected) => expect(await told(question)).toEqual(expected))
})

describe('two words heard for two others', () => {
  const heard = createHeardPairs(() => [
    ['trồng', 'lúa'],
    ['chính', 'sách'],
    ['sản', 'xuất'],
    ['vùng', 'nào'],
  ])
  test.each([
    [['chồng', 'núa'], ['trồng', 'lúa'], false],
    [['vùng', 'lào'], ['vùng', 'nào'], false],
    [['sảng', 'xuất'], ['sản', 'xuất'], true],
    // written somewhere, they may end as they are
    [['sảng', 'xuất'], undefined, false],
    // another beginning and another end are another word
    [['chính', 'xác'], undefined, true],
    // and another tone is one
    [['trống', 'lúa'], undefined, true],
  ] as const)('%s', ([first, second], meant, amiss) => expect(heard(first, second, amiss)).toEqual(meant))
})
