import { expect, test } from 'vitest'
import { isSyllable } from '../../src/vietnamese/syllables.ts'

const TEXT =
  'thu nhập bình quân đầu người nghiêng ngả khuya huyện quyết giếng gì gìn quốc quỳnh yên yêu uỷ ủy hoà hòa thuỷ thúy xoèn ngoằn ngoèo khuỷu ' +
  'thuở nguyễn ươm ướt ao ở ý đồng kẻng ghế nghề cuội chuếnh rượu hươu tuýp quýt quyển khoách loạch mướp thuế tuân truyền hoạch kịch'

test.each(TEXT.split(' '))('%s is a syllable, with its marks and without', word => {
  expect(isSyllable(word)).toBe(true)
  expect(isSyllable(word.toUpperCase())).toBe(true)
  expect(isSyllable(word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'))).toBe(true)
})

test.each('budget niíốc hnh møt tÕt chaøo nn v hưngng report the1 ceng kang gê ngia các̀ hốậ sx ttcn'.split(' '))('%s is not', word => {
  expect(isSyllable(word)).toBe(false)
})
