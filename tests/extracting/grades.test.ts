import { expect, test } from 'vitest'
import { extract } from './reading.ts'

function read(body: string): string[] {
  return extract(`Xã Tân Phú, huyện Tân Châu: Kết quả năm học 2022 - 2023\n\n${body}`).facts.map(
    ({ indicator, quantity }) => `${indicator.text} ${quantity?.value}`,
  )
}

test('of a row of grades each is named by its own', () => {
  expect(read('Xếp loại hạnh kiểm: Tốt 92%, Khá 8%.')).toEqual(['xếp loại hạnh kiểm tốt 92', 'xếp loại hạnh kiểm khá 8'])
  expect(read('Về học lực: Tốt 12 em (8,1%), Khá 51 em, Đạt 70 em, Chưa đạt 11 em.')).toEqual([
    'em tốt 12',
    'em tốt 8.1',
    'em khá 51',
    'em đạt 70',
    'em chưa đạt 11',
  ])
})

test('"khá" and "đạt" that grade nothing stay no part of a name', () => {
  expect(read('Thu ngân sách khá, đạt 3 tỷ đồng; sản lượng lúa đạt 412 tấn.')).toEqual(['Thu ngân sách 3000000000', 'sản lượng lúa 412'])
})
