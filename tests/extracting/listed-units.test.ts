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

describe('lines that say no more than whose their figure is', () => {
  test('are of what the line above them tells', () => {
    expect(
      read('Toàn huyện gieo sạ 5.210 ha lúa, cụ thể:\n- Xã Long Hậu: 512 ha;\n- Xã Tân Phước: 480,5 ha;\n- Thị trấn Lai Vung đạt 120 ha.'),
    ).toEqual([
      'huyện Lai Vung | gieo sạ lúa | level = 5210 ha',
      'xã Long Hậu | gieo sạ lúa | level = 512 ha',
      'xã Tân Phước | gieo sạ lúa | level = 480.5 ha',
      'thị trấn Lai Vung | gieo sạ lúa | level = 120 ha',
    ])
    expect(read('Số hộ nghèo của các xã cuối năm 2020:\n+ Xã Long Hậu: 210 hộ\n+ Xã Tân Phước: 145 hộ')).toEqual([
      'xã Long Hậu | Số hộ nghèo | level = 210 hộ',
      'xã Tân Phước | Số hộ nghèo | level = 145 hộ',
    ])
    expect(read('Diện tích quýt hồng của một số xã như sau:\nXã Long Hậu: 300 ha\nXã Tân Thành: 95 ha')).toEqual([
      'xã Long Hậu | Diện tích quýt hồng | level = 300 ha',
      'xã Tân Thành | Diện tích quýt hồng | level = 95 ha',
    ])
  })

  test('of parts that are no units, as of parts', () => {
    expect(read('Diện tích lúa của các đội sản xuất:\n- Đội 1: 12 ha;\n- Đội 2: 15,5 ha.')).toEqual([
      'huyện Lai Vung | Diện tích lúa của các đội sản xuất: đội 1 | level = 12 ha',
      'huyện Lai Vung | Diện tích lúa của các đội sản xuất: đội 2 | level = 15.5 ha',
    ])
  })

  test.each([
    ['of another measure', 'Toàn huyện gieo sạ 5.210 ha lúa, cụ thể:\n- Xã Long Hậu: 512 tấn.'],
    ['below a line that names nothing', 'Kết quả ở các xã cụ thể như sau:\n- Xã Long Hậu: 512 ha.'],
    ['with words between', 'Toàn huyện gieo sạ 5.210 ha lúa, cụ thể:\n- Xã Long Hậu trồng chuối 512 ha.'],
  ])('not %s', (_, body) => {
    for (const line of read(body).filter(line => line.startsWith('xã Long Hậu'))) expect(line).not.toMatch(/lúa/)
  })
})

describe('a part of a ward that is no unit', () => {
  const ward = (body: string) => lines(`Phường Mường Thanh tổng kết năm 2019\n\n${body}\n`).map(line => line.split(' | ')[1])

  test.each([
    ['Phường còn 31 hộ nghèo, trong đó khu vực Noong Bua 9 hộ nghèo.', ['hộ nghèo', 'khu vực Noong Bua: hộ nghèo']],
    ['Khu vực Him Lam có 412 hộ dân.', ['khu vực Him Lam: hộ dân']],
    ['Cánh đồng Bản Phủ gieo 48 ha lúa.', ['cánh đồng Bản Phủ: gieo lúa']],
  ])('has its figures for itself: %s', (sentence, names) => {
    expect(ward(sentence)).toEqual(names)
  })

  test.each([
    ['Thu nhập bình quân khu vực Tây Nguyên 42 triệu đồng.'],
    ['Đồng bào khu vực III được cấp 120 thẻ bảo hiểm y tế.'],
    ['Đội ngũ có 18 cán bộ.'],
  ])('but not: %s', sentence => {
    for (const name of ward(sentence)) expect(name).not.toMatch(/^(?:khu vực|đội)[^:]*: /)
  })
})
