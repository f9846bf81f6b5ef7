import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const facts = (sentence: string) =>
  lines(`Xã Vĩnh Hòa tổng kết năm 2020\n\nNăm 2020, ${sentence}\n`).map(line => {
    const [, name, , , role, amount] = line.split(' | ')
    return `${name} | ${role} ${amount}`
  })

describe('an amount inside a name is no figure of its own', () => {
  test.each([
    ['số hộ có thu nhập trên 200 triệu đồng/năm là 312 hộ.', 'level = 312 hộ'],
    ['diện tích đất canh tác đạt giá trị trên 100 triệu đồng/ha: 48 ha.', 'level = 48 ha'],
    ['có 01 sản phẩm OCOP từ 4 sao trở lên.', 'level = 1 sản phẩm'],
    ['trẻ em dưới 5 tuổi suy dinh dưỡng còn 14,2%.', 'level = 14.2 %'],
    ['có 118 người từ 80 tuổi trở lên.', 'level = 118 người'],
    ['giá trị thu nhập trên 1 ha canh tác đạt 85 triệu đồng.', 'level = 85000000 đồng/ha'],
  ])('%s', (sentence, amount) => {
    const found = facts(sentence)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(amount)
  })
})

describe('but a bound on the figure itself is one', () => {
  test.each([
    ['thu ngân sách đạt trên 200 triệu đồng.', 'level > 200000000 đồng'],
    ['thu nhập bình quân đầu người từ 38 triệu đồng/năm trở lên.', 'level >= 38000000 đồng'],
    ['tỷ lệ hộ nghèo còn dưới 5%.', 'level < 5 %'],
    ['doanh thu hợp tác xã đạt trên 2 tỷ đồng.', 'level > 2000000000 đồng'],
  ])('%s', (sentence, amount) => {
    const found = facts(sentence)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(amount)
  })
})
