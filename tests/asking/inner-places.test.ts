import { expect, test } from 'vitest'
import { asking, BA_CHE, know, type Line, report } from '../support/knowledge.ts'

const CAO_LOC = { id: 'old-d183', name: 'huyện Cao Lộc' }
const water = (unit: typeof BA_CHE): Line => ({
  unit,
  text: 'tỷ lệ hộ dân ở thị trấn được sử dụng nước sạch',
  year: 2021,
  kind: 'target',
  value: 99,
  measure: '%',
})
const ask = asking(
  know(
    report('bc.md', BA_CHE, '2021-01-11', [water(BA_CHE)]),
    report('cl.md', CAO_LOC, '2021-01-11', [water(CAO_LOC)]), // of Cao Lộc and Đồng Đăng
  ),
)
const values = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test('what a district says of its thị trấn is told of the only one that it has', async () => {
  expect(await values('tỷ lệ hộ ở thị trấn Ba Chẽ sử dụng nước sạch năm 2021')).toEqual([99])
})

test('and of none where it has two', async () => {
  expect(await values('tỷ lệ hộ ở thị trấn Đồng Đăng sử dụng nước sạch năm 2021')).toBe('no_data')
})
