import { expect, test } from 'vitest'
import { asking, catalogue, know, linesOf, report } from '../support/knowledge.ts'

const [LUONG_MONG] = catalogue.units.named('Lương Mông').map(({ id, name }) => ({ id, name }))
const lm = linesOf(LUONG_MONG!)
const ask = asking(
  know(
    report('lm.txt', LUONG_MONG!, '2022-12-20', [
      lm('diện tích trồng rừng tập trung', 420, 'ha'),
      lm('diện tích trồng rừng gỗ lớn', 95, 'ha'),
      lm('thu ngân sách trên địa bàn', 900_000_000, 'đồng'),
      lm('học sinh nội trú', 61, 'học sinh'),
    ]),
  ),
)
const told = async (question: string): Promise<readonly (number | undefined)[] | string> => {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test.each([
  'Trong diện tích trồng rừng tập trung Lương Mông năm 2022, trừ gỗ lớn ra thì còn bao nhiêu ha',
  'trồng rừng tập trung Lương Mông 2022 không tính rừng gỗ lớn là bao nhiêu ha',
  'trong rung tap trung luong mong 2022 tru go lon con may ha',
])('of a whole less a part of it neither is told: %s', async question => {
  expect(await told(question)).toBe('no_data')
})

test('of a whole less what is not told nothing is told', async () => {
  expect(await told('thu ngân sách Lương Mông 2022 không kể tiền sử dụng đất')).toBe('no_data')
})

test('"nội trú" without marks takes nothing off', async () => {
  expect(await told('luong mong 2022 co bao nhieu hoc sinh noi tru')).toEqual([61])
})
