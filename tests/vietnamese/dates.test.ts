import { expect, test } from 'vitest'
import { formatDate, formatMoment } from '../../src/vietnamese/dates.ts'

test('dates read as people write them', () => {
  expect(formatDate('2021-01-20', 'vi')).toBe('20/01/2021')
  expect(formatDate('2021-01-20', 'en')).toBe('20 January 2021')
})

test('what is no date is shown as it is', () => {
  expect(formatDate('tháng 01', 'vi')).toBe('tháng 01')
  expect(formatDate('2021-02-31', 'vi')).toBe('2021-02-31')
})

test('a moment is the date it was in Vietnam', () => {
  expect(formatMoment(Date.UTC(2026, 0, 1, 18), 'vi')).toBe('02/01/2026')
})
