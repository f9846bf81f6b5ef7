import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (body: string) =>
  lines(`Xã Vĩnh Hòa: kết quả năm 2021\n\n${body}\n`).map(line => {
    const [, name, , , , amount] = line.split(' | ')
    return `${name?.toLowerCase()} | ${amount}`
  })

describe('what is said of some of a crop is of that crop', () => {
  test.each([
    [
      'Ca cao: 190 ha (kinh doanh 165 ha; trồng mới 9 ha).',
      ['ca cao | = 190 ha', 'kinh doanh ca cao | = 165 ha', 'trồng mới ca cao | = 9 ha'],
    ],
    ['Quế 410 ha, tái canh 30 ha.', ['quế | = 410 ha', 'tái canh quế | = 30 ha']],
    ['Quế 410 ha; bà con trồng mới 30 ha.', ['quế | = 410 ha', 'trồng mới | = 30 ha']],
    ['Quế 410 ha, hồi 90 ha, trồng mới 30 ha.', ['quế | = 410 ha', 'hồi | = 90 ha', 'trồng mới | = 30 ha']],
  ])('%s', (body, expected) => expect(read(body)).toEqual(expected))
})

describe('how far a crop is says no name', () => {
  test.each([
    ['- Nhãn: đang chín rộ, dự ước cả vụ 510 tấn.', 'sản lượng nhãn | ~ 510 tấn'],
    ['- Xoài: thu xong, được 190 tấn.', 'sản lượng xoài | = 190 tấn'],
    ['- Chuối: sản lượng 75 tấn.', 'sản lượng chuối | = 75 tấn'],
  ])('%s', (body, expected) => expect(read(body)).toEqual([expected]))
})
