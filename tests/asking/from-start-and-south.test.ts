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

test('southern words for growing, passing and taking in', async () => {
  const south = asking(
    know(
      written(
        'Báo cáo tổng kết năm 2022 của UBND xã Dương Quang\n\n' +
          'Năm 2022, thu ngân sách đạt 4,5 tỷ đồng; trồng rừng mới 130 ha, vượt 13,6% kế hoạch huyện giao; đàn gia súc tăng 19,5%.',
        '2022-12-20',
      ),
    ),
  )
  const told = async (question: string) => {
    const answer = await south(question)
    return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
  }
  expect(await told('ngân sách xã Dương Quang năm 2022 thu vô được bao nhiêu')).toEqual([4.5e9])
  expect(await told('hồi 2022 xã Dương Quang trồng rừng mới qua mặt kế hoạch được mấy phần trăm')).toEqual([13.6])
  expect(await told('bầy gia súc xã Dương Quang năm 2022 nhiều thêm mấy phần trăm')).toEqual([19.5])
})
