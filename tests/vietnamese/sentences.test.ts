import { expect, test } from 'vitest'
import { clauseAround, splitSentences } from '../../src/vietnamese/sentences.ts'

const split = (text: string) => splitSentences(text, { start: 0, end: text.length }).map(s => text.slice(s.start, s.end))

test('a dot inside a number or after an abbreviation ends no sentence', () => {
  expect(split('Thu 3.787 ha. Dân TP. Bắc Kạn vui. Xong.')).toEqual(['Thu 3.787 ha.', 'Dân TP. Bắc Kạn vui.', 'Xong.'])
})

test('sentences glued together are parted, list numbers are not', () => {
  expect(split('Đạt 90%.Thu ngân sách tăng')).toEqual(['Đạt 90%.', 'Thu ngân sách tăng'])
  expect(split('1. Trồng trọt phát triển')).toEqual(['1. Trồng trọt phát triển'])
})

test('a clause lies between semicolons', () => {
  const text = 'lúa 5 ha; ngô 7 ha; sắn 9 ha'
  const at = { start: text.indexOf('7'), end: text.indexOf('7') + 4 }
  const clause = clauseAround(text, { start: 0, end: text.length }, at)
  expect(text.slice(clause.start, clause.end)).toBe('ngô 7 ha')
})
