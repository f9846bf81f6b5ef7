import { expect, test } from 'vitest'
import { asking, know, written } from '../support/knowledge.ts'

const ask = asking(
  know(
    written(
      'Báo cáo tổng kết năm 2022 của UBND xã Dương Quang\n\n' +
        'Năm 2022, số hộ nghèo từ 71 hộ (3,9%) hồi đầu năm đã rút xuống 49 hộ (2,7%).',
      '2022-12-20',
    ),
  ),
)

async function values(question: string) {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test('what there was as the year began is not told of the year, nor what it came to of its beginning', async () => {
  expect(await values('số hộ nghèo xã Dương Quang năm 2022')).toEqual([49])
  expect(await values('tỷ lệ hộ nghèo của xã Dương Quang 2022')).toEqual([2.7])
  expect(await values('cuối năm 2022 xã Dương Quang còn mấy hộ nghèo')).toEqual([49])
  expect(await values('đầu năm 2022 xã Dương Quang có bao nhiêu hộ nghèo')).toEqual([71])
  expect(await values('tỷ lệ hộ nghèo đầu năm 2022 của xã Dương Quang')).toEqual([3.9])
})
