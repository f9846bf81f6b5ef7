import { expect, test } from 'vitest'
import { recognize } from '../../../src/vietnamese/recognize.ts'

const units = (text: string) => recognize(text).mentions.flatMap(m => (m.kind === 'unit' ? [[m.type, ...m.names].join(' · ')] : []))

test.each([
  ['xã Đạ Rsal', ['xã · Đạ Rsal']],
  ["xã Đạ K'Nàng, huyện Đam Rông", ["xã · Đạ K'Nàng", 'huyện · Đam Rông']],
  ['các xã Sủng Máng, Lũng Pù và Pả Vi', ['xã · Sủng Máng · Lũng Pù · Pả Vi']],
  ['hai huyện Sông Mã, Sốp Cộp', ['huyện · Sông Mã · Sốp Cộp']],
  ['TP. Lạng Sơn', ['thành phố · Lạng Sơn']],
  ['TX. La Gi', ['thị xã · La Gi']],
  ['phường 5', ['phường · 5']],
  ['tổ dân phố số 7', ['tổ dân phố · 7']],
  ['khu phố 2', ['khu phố · 2']],
  ['phường Nguyễn Thị Minh Khai', ['phường · Nguyễn Thị Minh Khai']],
  ['xã Làng Mô', ['xã · Làng Mô']],
  ['xã biên giới Bản Phiệt', ['xã · Bản Phiệt']],
  ['phường Móng Cái 2', ['phường · Móng Cái 2']],
  ['đặc khu Thổ Châu', ['đặc khu · Thổ Châu']],
  ['Huyện ủy Tủa Chùa', ['huyện · Tủa Chùa']],
  ['xã Bằng Mạc trồng 5 ha', ['xã · Bằng Mạc']],
  ['xã Đội Cấn', ['xã · Đội Cấn']],
  ['xã Đoàn Kết', ['xã · Đoàn Kết']],
  ['X. Ô Lâm', ['xã · Ô Lâm']],
  ['BẢN TIN TỐC', ['bản · TIN TỐC']],
])('%s', (text, expected) => expect(units(text)).toEqual(expected))

test.each([
  'toàn xã',
  'xã đạt chuẩn',
  'hợp tác xã Minh Anh',
  'hợp tác xã Nông nghiệp',
  'xã hội hóa',
  'bản đồ',
  'các xã trong huyện',
  '7 xã',
  'tổ hợp tác',
  'khu vực miền núi',
  'làng nghề',
  'P.V hỏi',
  'theo X. H. Long',
  'Huyện Đoàn tổ chức',
  'Xã Đội huấn luyện',
  'UBND xã Tổ chức hội nghị',
  'Phường Phối hợp với trường',
  'BẢN TIN PHÁT THANH',
  'KHU CÔNG NGHIỆP',
  'BẢN CAM KẾT',
])('%s names no unit', text => expect(units(text)).toEqual([]))

test('a count after the name stays a count', () => {
  const text = 'xã Tú Lý 15 nhà văn hóa'
  expect(units(text)).toEqual(['xã · Tú Lý'])
  expect(recognize(text).mentions.some(m => m.kind === 'figure' && m.value === 15)).toBe(true)
})
