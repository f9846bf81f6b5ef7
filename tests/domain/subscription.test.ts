import { expect, test } from 'vitest'
import { keyword, searchable } from '../../src/bulletins/searchable.ts'
import { follows } from '../../src/domain/subscription.ts'
import { bulletin, UNIT } from '../support/house.ts'

const ABOUT = bulletin({
  topics: ['poverty_rate', 'sector/giảm nghèo'],
  words: searchable('Kết quả giảm nghèo', 'Tỷ lệ hộ nghèo đạt 3%; thu gom rác thải.'),
})

test.each([
  ['its unit', { units: [UNIT.id] }, true],
  ['another unit', { units: ['x'] }, false],
  ['one of several units', { units: ['x', UNIT.id] }, true],
  ['a topic anywhere', { units: [], topics: ['poverty_rate'] }, true],
  ['a whole sector', { units: [UNIT.id], topics: ['sector/y tế', 'sector/giảm nghèo'] }, true],
  ['another topic of its unit', { units: [UNIT.id], topics: ['sector/y tế'] }, false],
  ['its topic of another unit', { units: ['x'], topics: ['poverty_rate'] }, false],
  ['a keyword', { units: [], keywords: ['rác thải'] }, true],
  ['a keyword in the title', { units: [], keywords: [keyword('Giảm nghèo')] }, true],
  ['a keyword typed without marks', { units: [], keywords: ['rac thai'] }, true],
  ['a part of a word', { units: [], keywords: ['ngh'] }, false],
  ['a word of other marks', { units: [], keywords: ['đất'] }, false],
  ['words that only stand apart', { units: [], keywords: ['giảm rác'] }, false],
  ['topic and keyword', { units: [UNIT.id], topics: ['poverty_rate'], keywords: ['bão', 'rác thải'] }, true],
  ['topic without the keyword', { units: [UNIT.id], topics: ['poverty_rate'], keywords: ['bão'] }, false],
  ['nothing at all', { units: [] }, false],
] as const)('%s', (_, settings, expected) => {
  expect(follows(settings, ABOUT)).toBe(expected)
})

test('a keyword is its words, whatever stands between and however the tone is placed', () => {
  expect(keyword('  Hoà   bình – “Đất”\n')).toBe(keyword('hòa bình đất'))
  expect(keyword(' -- ')).toBe('')
})

test('title and text are not read as one', () => {
  expect(follows({ units: [], keywords: ['nghèo tỷ'] }, ABOUT)).toBe(false)
})
