import { expect, test } from 'vitest'
import { asking, BA_CHE, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const of = linesOf(DUONG_QUANG)
const ask = asking(
  know(
    report('dq.md', DUONG_QUANG, '2022-12-21', [
      of('tốc độ tăng giá trị sản xuất', 14, '%'),
      of('tổng giá trị sản xuất', 621e9, 'đồng'),
      of('tỷ trọng nông nghiệp trong cơ cấu kinh tế', 8, '%'),
      of('tỷ trọng công nghiệp - xây dựng trong cơ cấu kinh tế', 44, '%'),
      of('tỷ trọng dịch vụ trong cơ cấu kinh tế', 48, '%'),
    ]),
    report('bc.md', BA_CHE, '2022-12-20', [linesOf(BA_CHE)('tốc độ tăng giá trị sản xuất', 15, '%')]),
  ),
)

async function values(question: string) {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test.each([
  'Cơ cấu kinh tế của Dương Quang năm 2022 (tỷ trọng từng ngành)',
  'Cơ cấu kinh tế của Dương Quang năm 2022 (công nghiệp, dịch vụ, nông nghiệp)?',
  'cơ cấu kinh tế Dương Quang: giá trị, tỷ trọng từng ngành',
  'cơ cấu kinh tế Dương Quang năm 2022 theo ba khu vực',
  'tỷ trọng các khu vực kinh tế Dương Quang năm 2022',
])('%s: all that an economy is made of', async question => expect(await values(question)).toEqual([8, 44, 48]))

test('one sector is told by itself', async () => {
  expect(await values('trong cơ cấu kinh tế Dương Quang, dịch vụ chiếm bao nhiêu')).toEqual([48])
})

test('how fast an economy grows says nothing of what it is made of', async () => {
  expect(await values('Cơ cấu kinh tế Ba Chẽ năm 2022 (giá trị, tỷ trọng)')).toBe('no_data')
})
