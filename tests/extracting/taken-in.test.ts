import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (body: string) =>
  lines(`Xã Vĩnh Hòa: chuyện thu chi\n\nNgày 20/12/2021\n\n${body}\n`).map(line => {
    const [, name, , kind, role, amount] = line.split(' | ')
    return `${name?.toLowerCase()} | ${kind} ${role} ${amount}`
  })

describe('what was taken in is what was last said to be', () => {
  test.each([
    [
      'Năm 2021, thu ngân sách của xã gặp khó. Theo đó, cả năm xã chỉ thu được 4 tỷ đồng, bằng 71% dự toán.',
      ['thu ngân sách | result level = 4000000000 đồng', 'thu ngân sách | result plan_ratio = 71 %'],
    ],
    ['Năm 2021, xã thu phí chợ. Tính ra, xã thu được 32 triệu đồng.', ['thu phí chợ | result level = 32000000 đồng']],
    ['Năm 2021, xã vận động quỹ khuyến học. Cả năm thu được 65 triệu đồng.', ['quỹ khuyến học | result level = 65000000 đồng']],
    ['Năm 2022, xã phải lấy lại đà tăng thu với mức tối thiểu 5 tỷ đồng.', ['thu ngân sách | target level >= 5000000000 đồng']],
  ])('%s', (body, expected) => expect(read(body)).toEqual(expected))
})

test('drafts that were looked over are counted', () => {
  expect(read('Năm 2021, xã góp ý 7 dự thảo văn bản.')).toEqual([expect.stringContaining('dự thảo văn bản | result level = 7 dự thảo')])
})
