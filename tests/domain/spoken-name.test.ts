import { describe, expect, test } from 'vitest'
import { spokenName } from '../../src/domain/spoken-name.ts'

describe('names as they are said', () => {
  test.each([
    ['Đàn lợn (heo)', 'con', 'Đàn lợn'],
    ['Tỷ lệ hộ nghèo (chuẩn nghèo đa chiều)', '%', 'Tỷ lệ hộ nghèo'],
    ['Sản lượng lương thực (cây) có hạt', 'tấn', 'Sản lượng lương thực có hạt'],
    ['Tỷ lệ thôn (bản, làng, ấp) đạt danh hiệu văn hóa', '%', 'Tỷ lệ thôn đạt danh hiệu văn hóa'],
    ['Tỷ lệ thôn (bản, làng, ấp) đạt danh hiệu văn hóa', 'ấp', 'Số ấp đạt danh hiệu văn hóa'],
    ['Tỷ lệ hộ gia đình đạt danh hiệu “Gia đình văn hóa”', 'hộ', 'Số hộ gia đình đạt danh hiệu “Gia đình văn hóa”'],
    ['Số (tỷ lệ) xã đạt chuẩn nông thôn mới trong huyện, tỉnh', '%', 'Tỷ lệ xã đạt chuẩn nông thôn mới trong huyện, tỉnh'],
    ['Số (tỷ lệ) xã đạt chuẩn nông thôn mới trong huyện, tỉnh', 'xã', 'Số xã đạt chuẩn nông thôn mới trong huyện, tỉnh'],
    // what is measured stays, and a rate that counts something else
    ['Diện tích lúa vụ mùa (hè thu)', 'ha', 'Diện tích lúa vụ mùa (hè thu)'],
    ['Tham gia bảo hiểm xã hội (tự nguyện)', 'người', 'Tham gia bảo hiểm xã hội (tự nguyện)'],
    ['Tỷ lệ tiêm phòng đàn vật nuôi', 'liều', 'Tỷ lệ tiêm phòng đàn vật nuôi'],
  ])('%s in %s', (name, measure, said) => expect(spokenName(name, measure)).toBe(said))

  test('where no figure is told, a number is meant', () => {
    expect(spokenName('Số (tỷ lệ) xã đạt chuẩn nông thôn mới trong huyện, tỉnh')).toBe('Số xã đạt chuẩn nông thôn mới trong huyện, tỉnh')
  })
})
