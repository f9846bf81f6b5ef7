import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber, readSpelled } from '../../src/vietnamese/numerals.ts'

test('a dot groups thousands, a comma starts decimals', () => {
  expect(['6.650', '39,2', '2.501,8', '438,608', '05', '86.6', '0.715'].map(token => readNumber(token))).toEqual([
    6650, 39.2, 2501.8, 438.608, 5, 86.6, 0.715,
  ])
})

test('what is no number stays unread', () => {
  expect(['16.724.8', '1,2,3', '1.23.456', '1,234.5', '0.123.456'].map(token => readNumber(token))).toEqual(Array(5).fill(undefined))
})

test('every whole number printed with thousands dots is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), value => {
      expect(readNumber(value.toString().replace(/\B(?=(\d{3})+$)/g, '.'))).toBe(value)
    }),
  )
})

test('numerals in words', () => {
  expect(['một trăm linh năm', 'hai mươi mốt', 'mười lăm', 'ba trăm nghìn', 'hai triệu rưỡi', 'năm mươi tư'].map(readSpelled)).toEqual([
    105, 21, 15, 300_000, 2_500_000, 54,
  ])
  expect(readSpelled('hai ba')).toBeUndefined()
})
