import { describe, expect, test } from 'vitest'
import { lines } from './reading.ts'

const read = (body: string) =>
  lines(`Huyện Lai Vung thực hiện nhiệm vụ năm 2020\n\n${body}\n`).map(line => {
    const [unit, name, , , role, amount] = line.split(' | ')
    return `${unit} | ${name} | ${role} ${amount}`
  })

describe('several units named in a row', () => {
  test.each([
    ['Vùng quýt hồng Long Hậu, Tân Phước, Tân Thành còn 1.052 ha, sản lượng 41 nghìn tấn.'],
    ['Vùng chuyên canh rau Long Hậu, Tân Phước có 300 ha.'],
    ['Ở Long Hậu, Tân Phước, bà con trồng 300 ha quýt.'],
    ['Long Hậu và Tân Phước trồng 300 ha quýt.'],
    ['Xã Long Hậu, Tân Phước trồng 300 ha quýt.'],
    ['Các xã Long Hậu, Tân Phước trồng 300 ha quýt.'],
  ])('%s: of none of them alone', sentence => {
    for (const line of read(sentence)) expect(line).toMatch(/^huyện Lai Vung \|/)
  })

  test('each with its own figure', () => {
    expect(read('Long Hậu trồng 300 ha quýt, Tân Phước trồng 200 ha quýt.')).toEqual([
      'xã Long Hậu | trồng quýt | level = 300 ha',
      'xã Tân Phước | trồng quýt | level = 200 ha',
    ])
  })
})

describe('what a list of units is of', () => {
  const listed = (head: string, one: string, two: string) => read(`${head}: xã Long Hậu ${one}; xã Tân Phước ${two}.`)

  test.each([
    ['Một số đơn vị có số thu cao', '6,7 tỷ đồng', '5,9 tỷ đồng', 'thu ngân sách'],
    ['Thu ngân sách của các đơn vị', '6,7 tỷ đồng', '5,9 tỷ đồng', 'Thu ngân sách'],
    ['Thu ngân sách từng xã cụ thể', '6,7 tỷ đồng', '5,9 tỷ đồng', 'Thu ngân sách'],
    ['Các xã dẫn đầu về thu ngân sách', '6,7 tỷ đồng', '5,9 tỷ đồng', 'thu ngân sách'],
    ['Một số xã có tỷ lệ hộ nghèo còn cao', '12%', '11%', 'tỷ lệ hộ nghèo'],
    ['Các xã, thị trấn đạt tỷ lệ bao phủ BHYT thấp như', '72%', '78%', 'tỷ lệ bao phủ BHYT'],
    ['Nhiều địa phương đạt thu nhập bình quân khá', '45 triệu đồng', '44 triệu đồng', 'thu nhập bình quân'],
    ['Những xã còn nhiều hộ nghèo là', '120 hộ', '98 hộ', 'hộ nghèo'],
    ['Tỷ lệ hộ nghèo', '12%', '11%', 'Tỷ lệ hộ nghèo'],
  ])('%s', (head, one, two, name) => {
    expect(listed(head, one, two).map(line => line.split(' | ').slice(0, 2).join(' | '))).toEqual([
      `xã Long Hậu | ${name}`,
      `xã Tân Phước | ${name}`,
    ])
  })

  test('after a count of them', () => {
    expect(read('Có 2 xã chưa hoàn thành dự toán là: xã Long Hậu 87%; xã Tân Phước 92%.').map(line => line.split(' | ')[0])).toEqual([
      'huyện Lai Vung',
      'xã Long Hậu',
      'xã Tân Phước',
    ])
  })
})

describe('a programme by its number', () => {
  test.each([
    [
      'Chương trình 135: đầu tư 62 công trình, kinh phí 41 tỷ đồng.',
      ['Chương trình 135: đầu tư công trình', 'Chương trình 135: kinh phí đầu tư công trình'],
    ],
    [
      '(2) Quyết định 74 (đất ở, chuyển nghề): 1.934 hộ thụ hưởng, tổng vốn 20 tỷ đồng.',
      ['Quyết định 74: hộ thụ hưởng', 'Quyết định 74: tổng vốn hộ thụ hưởng'],
    ],
    ['Nghị quyết 12 của HĐND huyện: thu ngân sách 5 tỷ đồng.', ['thu ngân sách']],
    ['Chương trình xây dựng nông thôn mới: huy động 5 tỷ đồng.', ['huy động']],
  ])('%s', (sentence, names) => {
    expect(read(sentence).map(line => line.split(' | ')[1])).toEqual(names)
  })
})
