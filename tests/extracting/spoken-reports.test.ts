import { expect, test } from 'vitest'
import { extract } from './reading.ts'

function read(body: string): string[] {
  return extract(`Xã Tân Phú, huyện Tân Châu: Kết quả năm 2018\n\n${body}`).facts.map(
    ({ indicator, kind, role, quantity }) => `${indicator.name} | ${kind} | ${role} | ${quantity?.value}`,
  )
}

test('who is spoken to is no part of a name', () => {
  expect(read('Thưa bà con, năm nay bà con mình gieo sạ cả hai vụ được 3.120 hecta lúa.')[0]).toMatch(/^gieo sạ cả hai vụ/)
  expect(read('Kính thưa cử tri, tuyến kênh dài 3,2 km.')[0]).toMatch(/^tuyến kênh dài/)
})

test('what something was done of, said with "trên", is the plan for it', () => {
  expect(read('Xây 6 căn nhà trên chỉ tiêu giao 10 căn.')).toEqual([
    'xây căn nhà | result | level | 6',
    'xây căn nhà | target | level | 10',
  ])
  expect(read('Kết nạp được 4 đảng viên trên chỉ tiêu 9 đảng viên.')[1]).toMatch(/kết nạp \| target \| level \| 9$/)
  expect(read('Năng suất vượt trên kế hoạch 2 tạ/ha.')).toEqual(['Năng suất | result | change | 2'])
})

test('a "mức giảm" is by how much what was told of fell, and no level of it', () => {
  expect(read('Tỷ lệ hộ nghèo còn 4,1%, như vậy mức giảm trong năm là 1,2%.')).toEqual([
    'Tỷ lệ hộ nghèo (chuẩn nghèo đa chiều) | result | level | 4.1',
    'Tỷ lệ hộ nghèo (chuẩn nghèo đa chiều) | result | change | 1.2',
  ])
  expect(read('Giá trị sản xuất đạt tốc độ tăng 12%.')[0]).toMatch(/level \| 12$/)
})

test('"còn 53 hộ" after a share of the poor is of the poor, not of all households', () => {
  expect(read('Đầu năm có 104 hộ nghèo, chiếm 6,9%. Cuối năm còn 53 hộ.')[2]).toBe('Số hộ nghèo | result | level | 53')
  expect(read('Toàn xã có 812 hộ. Thôn Đông hiện có 53 hộ.')[1]).not.toMatch(/nghèo/)
})

test('what is behind "vì còn" is counted by itself', () => {
  expect(read('Nhà thầu làm được 45% khối lượng vì vướng 11 hộ chưa giao mặt bằng.')[1]).toBe('hộ chưa giao mặt bằng | result | level | 11')
})

test('the marks of a list amid a sentence and the brackets behind what is counted are no part of names', () => {
  expect(
    read('Kết quả: (1) trồng 40 ha cam; (2) tăng 3% số hộ dùng nước sạch; (3) 12 km đường được rải đá.').map(line => line.split(' | ')[0]),
  ).toEqual(['trồng cam', 'số hộ dùng nước sạch', 'đường được rải đá'])
  expect(read('Xây 2 cầu (cầu Kênh Nhì, cầu Ba Tháng), nâng tổng số lên 9 cầu.').map(line => line.split(' | ')[0])).toEqual([
    'xây cầu',
    'tổng số cầu',
  ])
})
