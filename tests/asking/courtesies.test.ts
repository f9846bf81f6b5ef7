import { expect, test } from 'vitest'
import { withoutCourtesies } from '../../src/asking/typing/courtesies.ts'

test.each([
  ['Các bác cho em hỏi chút, xã Sơn Hạ có mấy thôn', 'xã Sơn Hạ có mấy thôn'],
  ['Bà con cho hỏi thu ngân sách năm 2020, em cảm ơn ạ', 'thu ngân sách năm 2020'],
  ['Dạ con chào cô chú cán bộ ạ, xã Sơn Hạ có mấy thôn', 'xã Sơn Hạ có mấy thôn'],
  ['em đang cần tìm số liệu hộ nghèo Sơn Hạ', 'hộ nghèo Sơn Hạ'],
  ['cần trồng mấy ha ngô', 'cần trồng mấy ha ngô'],
  ['cận nghèo xã Sơn Hạ còn mấy hộ', 'cận nghèo xã Sơn Hạ còn mấy hộ'],
  ['can ngheo Son Ha con may ho', 'can ngheo Son Ha con may ho'],
  ['em muốn đạt chuẩn thì cần gì', 'em muốn đạt chuẩn thì cần gì'],
  ['chao ad, ti le ho ngheo con may phan tram', 'ti le ho ngheo con may phan tram'],
])('%s', (typed, asked) => expect(withoutCourtesies(typed)).toBe(asked))

test.each(['cho em hoi ti le ho ngheo', 'cho mình hỏi tí tỉ lệ hộ nghèo'])('a share is no courtesy: %s', typed => {
  expect(withoutCourtesies(typed)).toMatch(/^t[iỉ] l[eệ] /)
})

test('a name behind a greeting stays', () => {
  expect(withoutCourtesies('hello bot Duong Ha cam on ban nhieu')).toBe('Duong Ha')
})

test('a long question loses the clauses that are nothing but courtesy, one word misspelt or not', () => {
  const polite = 'Mong các cô chú cán bộ thông cảm, rất mong các anh chị giúp đỡ tân tình ạ, nhờ anh chị giúp đỡ ạ; '
  const asked = 'nhà em ở xã Sơn Hạ, xã có 12 thôn, chi bao nhiêu cho trường học.'
  const left = 'Mong các cô chú cán bộ thông cảm,'
  expect(withoutCourtesies(`${asked} ${polite}${polite}`).trim()).toBe(`${asked} ${left} ${left}`)
  expect(withoutCourtesies(`${polite}${asked}`)).toBe(`${polite}${asked}`)
})
