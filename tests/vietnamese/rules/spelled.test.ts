import { expect, test } from 'vitest'
import { recognize } from '../../../src/vietnamese/recognize.ts'

const figures = (text: string) => recognize(text).mentions.flatMap(m => (m.kind === 'figure' ? [`${m.value} ${m.measure}`] : []))

test.each([
  ['một trăm linh năm hộ', ['105 hộ']],
  ['hai triệu rưỡi đồng', ['2500000 đồng']],
  ['xây dựng hai mô hình', ['2 mô hình']],
  ['công nhận ba thôn đạt chuẩn', ['3 thôn']],
  ['khánh thành bốn nhà văn hóa', ['4 nhà văn hóa']],
  ['tăng gấp đôi so với năm 2015', ['2 lần']],
  ['cao gấp rưỡi cùng kỳ', ['1.5 lần']],
  ['thu nhập gấp đôi.', ['2 lần']],
  ['gấp đôi bông lúa', []],
  ['cặp đôi năm nay', []],
  ['cả hai xã', []],
  ['thứ ba thôn họp', []],
  ['một trong hai mô hình', []],
  ['hai xã An Bình và Đồn Đạc', []],
  ['hai năm qua', []],
  ['ba nhiệm vụ trọng tâm', []],
  ['hai vụ lúa', []],
])('%s', (text, expected) => expect(figures(text)).toEqual(expected))
