import { describe, expect, test } from 'vitest'
import { withoutRegional } from '../../src/asking/typing/regional.ts'

describe('how a question is said in the centre and the south', () => {
  test.each([
    ['Chợ Rã trồng được chừng mô hecta rứa hè?', 'Chợ Rã trồng được bao nhiêu hecta?'],
    ['Chợ Rã nằm ở huyện mô rứa', 'Chợ Rã nằm ở huyện nào'],
    ['nhà máy nằm ở mô', 'nhà máy nằm ở đâu'],
    ['có tới 50 triệu hông ta?', 'có tới 50 triệu hông?'],
    ['có nhiêu con heo dzậy', 'có bao nhiêu con heo'],
    ['Chợ Rã có mí thôn mí hộ', 'Chợ Rã có mấy thôn mấy hộ'],
    ['mổ mí cho người già', 'mổ mí cho người già'],
    ['năm ni mấy người vô Đảng nhể', 'năm nay mấy người vào Đảng'],
    ['nhập lại thành xã chi rồi', 'nhập lại thành xã gì rồi'],
    ['thu ngân sách nhích lên mấy phần trăm hén', 'thu ngân sách tăng mấy phần trăm'],
    ['mấy tấn ngô rứa bác?', 'mấy tấn ngô?'],
    ['rứa bên mô cao hơn', 'vậy bên nào cao hơn'],
    ['rứa Chợ Rã năm 2023 thì răng', 'vậy Chợ Rã năm 2023 thì sao'],
    ['rua ben mo cao hon', 'vậy ben nao cao hon'],
    ['còn Chợ Rã thì răng', 'còn Chợ Rã thì sao'],
    ['Chợ Rã có mấy chợ z tr ơi', 'Chợ Rã có mấy chợ z'],
    ['cho Ra co may cho zay o', 'cho Ra co may cho'],
  ])('%s', (typed, meant) => {
    expect(withoutRegional(typed)).toBe(meant)
  })

  test.each([
    'diện tích lúa vụ hè',
    'diện tích rứa Chợ Rã',
    'thu ngân sách mấy tr',
    'bao nhiêu trẻ được khám răng',
    'thu ngân sách xã ta',
    'xã Chi Lăng có bao nhiêu hộ',
    'bao nhiêu phần trăm',
    'tổ chi hội phụ nữ',
    'mô hình hợp tác xã',
    'vô địch giải bóng chuyền',
  ])('%s stays', typed => {
    expect(withoutRegional(typed)).toBe(typed)
  })
})
