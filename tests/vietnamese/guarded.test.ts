import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guarded, lookThrough } from '../../src/vietnamese/guarded.ts'
import { matches, oneOf, WORD_END, wordsAtEnd } from '../../src/vietnamese/pattern.ts'
import { requiredWords } from '../../src/vietnamese/required-words.ts'

describe('the words that a pattern cannot do without', () => {
  test.each<[RegExp, readonly string[] | undefined]>([
    [/giấy khen|biểu dương/u, ['giấy', 'dương']],
    [/từ (?:năm )?(\d{4}) (?:đến|tới) nay/u, ['nay', 'tới']],
    [/(?<!vụ )được giao(?= .)/u, ['giao']],
    [/t(?:ăng(?: +thêm|)|hấp +hơn)/u, ['thêm', 'tăng', 'thấp']],
    [/(?<verb>tăng|giảm)[^,;.\d]{0,16},? *như/u, ['như']],
    [/(?:xã|phường)+ nghèo{1,2}/u, ['nghèo', 'phường']],
    [/\d+ *%|tỷ lệ/u, undefined],
    [/(?:tỷ lệ)? *\d+/u, undefined],
    [/Ước (?:đạt|bằng)/iu, ['ước']],
    [/\S+(?:năm)?/iu, undefined],
  ])('%s', (pattern, words) => {
    expect(requiredWords(pattern)).toEqual(words)
  })
})

const WORDS =
  'tăng giảm thêm hơn thấp cao giấy khen bằng dương biểu năm 2020 từ đến nay tới xã 5 % ; , : . ( giao được kết nạp mới x2 khentăng'.split(
    ' ',
  )
const PATTERNS = [
  /giấy khen|biểu dương/gu,
  /từ (?:năm )?(\d{4}) (?:đến|tới) nay/gu,
  /(?<!\p{L})(?:được|đã) giao(?!\p{L})/gu,
  new RegExp(`${oneOf(['tăng', 'tăng thêm', 'thấp hơn', 'giảm'])}${WORD_END}`, 'gu'),
  wordsAtEnd('(?:kết nạp|kết nạp mới)(?: +thêm)*'),
  /\d+ *%|khen/gu,
  /^\s*(?:được|đã )+(?:giao|$)/u,
  /^(?: +|,)*(?:thêm|(?<bound>hơn))?\s*(?:\d|[;:]|$)/u,
  /^[^,;]{0,9}thêm/u,
  /^(?:tăng|\(|%)/iu,
  /^\s*$/u,
  /(?:(?<!từ) 5|(?:đến|tới) nay|[,;.]|x\d)\s*$/u,
  /(?:^|[\s(])giao *$/u,
  /(?:bằng|khen)[^,;]{0,12}(?:xã|%)?$/u,
  /tăng$|^giảm/u,
  /^(?:giấy|bằng) khen/iu,
  /(?<!\p{L})Kết(?: nạp| MỚI)*$/iu,
  /^sáu|tháng/iu,
]

test('a guarded pattern finds what the pattern finds, whatever was looked through', () => {
  const all = PATTERNS.map(pattern => guarded(pattern))
  const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map(words => words.join(' '))
  fc.assert(
    fc.property(text, fc.nat(120), fc.nat(120), fc.nat(120), fc.nat(120), (flat, a, b, c, d) => {
      const span = (x: number, y: number) => ({ start: Math.min(x, y, flat.length), end: Math.min(Math.max(x, y), flat.length) })
      lookThrough(flat, span(a, b))
      const { start, end } = span(c, d)
      for (const one of all) {
        const plain = new RegExp(one.pattern.source, one.pattern.flags)
        if (plain.global) expect(one.all(flat, start, end)).toEqual(matches(plain, flat.slice(start, end)))
        else expect(one.exec(flat, start, end)).toEqual(plain.exec(flat.slice(start, end)))
      }
    }),
  )
})

test('a guarded pattern finds what the pattern finds in names apart from what was looked through', () => {
  const all = PATTERNS.filter(({ global }) => !global).map(pattern => guarded(pattern))
  const printed = fc
    .constantFrom(...WORDS, 'ſáu')
    .chain(word => fc.constantFrom(word, word.toUpperCase(), word[0]!.toUpperCase() + word.slice(1)))
  const name = fc.array(printed, { maxLength: 8 }).map(words => words.join(' '))
  fc.assert(
    fc.property(name, name, (one, other) => {
      lookThrough(other, { start: 0, end: other.length })
      for (const text of [one, other, one.toLowerCase(), one])
        for (const guard of all) expect(guard.test(text)).toBe(new RegExp(guard.pattern.source, guard.pattern.flags).test(text))
    }),
  )
})

test('a pattern that comes later is guarded as well', () => {
  const flat = 'xã được tặng giấy khen năm 2020'
  lookThrough(flat, { start: 0, end: flat.length })
  const late = guarded(/tặng giấy/u)
  const none = guarded(/thưởng/u)
  expect([late.test(flat, 0, flat.length), none.test(flat, 0, flat.length)]).toEqual([true, false])
  lookThrough(flat, { start: 0, end: flat.length })
  expect([late.may(flat, 0, flat.length), none.may(flat, 0, flat.length)]).toEqual([true, false])
})
