import { expect, test } from 'vitest'
import { asking, asksValues, know, written } from '../support/knowledge.ts'

const told = asksValues(
  asking(
    know(
      written(
        'Báo cáo tổng kết năm 2022 của UBND xã Dương Quang\n\n' +
          'Năm 2022, số hộ nghèo từ 71 hộ (3,9%) hồi đầu năm đã rút xuống 49 hộ (2,7%).',
        '2022-12-20',
      ),
    ),
  ),
)

test('what there was as the year began is not told of the year, nor what it came to of its beginning', async () => {
  expect(await told('số hộ nghèo xã Dương Quang năm 2022')).toEqual([49])
  expect(await told('tỷ lệ hộ nghèo của xã Dương Quang 2022')).toEqual([2.7])
  expect(await told('cuối năm 2022 xã Dương Quang còn mấy hộ nghèo')).toEqual([49])
  expect(await told('đầu năm 2022 xã Dương Quang có bao nhiêu hộ nghèo')).toEqual([71])
  expect(await told('tỷ lệ hộ nghèo đầu năm 2022 của xã Dương Quang')).toEqual([3.9])
})
