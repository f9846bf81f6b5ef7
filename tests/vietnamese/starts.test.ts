import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesAt } from '../../src/vietnamese/pattern.ts'
import { fullDate } from '../../src/vietnamese/rules/dates.ts'
import { DOCUMENT_NUMBER, NAMES } from '../../src/vietnamese/rules/names.ts'
import { bracketedYear, partOfYear, term } from '../../src/vietnamese/rules/periods.ts'
import { DIGITS, finderOf, type Started, ZERO } from '../../src/vietnamese/starts.ts'
import { NUMBER_ID, tokensOf } from '../../src/vietnamese/tokens.ts'

interface Shape extends Started {
  readonly pattern: RegExp
}

const shapes: readonly Shape[] = [fullDate, term, partOfYear, bracketedYear, DOCUMENT_NUMBER, ...NAMES].filter(
  ({ starts }) => starts.includes(DIGITS) || starts.includes(ZERO),
)
const find = finderOf(shapes)

const WORDS =
  '0 1 2 06 5 12 33 45 84 2019 2020 2025 31/12/2020 9-3 26 - / . , ; : ( ) h n1 giờ tháng đầu năm quý đến tới và vụ tuổi ngày tuần sao cấp tại chỗ không có phút giây buổi kh-ubnd nq/đu 1. 2) 0234 xxx 861 ha hộ'
const pieces = fc.tuple(fc.constantFrom(...WORDS.split(' ')), fc.constantFrom('', ' ', ' ', '\n'))

test('a shape that begins with a number is found wherever it stands, though most numbers are passed over', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), words => {
      const flat = words.flat().join('')
      const { count, ids, starts } = tokensOf(flat)
      const numbers = Array.from(starts.subarray(0, count)).filter((_, k) => ids[k] === NUMBER_ID)
      const places = find(flat)
      for (const shape of shapes)
        for (const { index } of numbers.flatMap(at => matchesAt(shape.pattern, flat, [at]))) expect(places.get(shape)).toContain(index)
    }),
    { numRuns: 1500 },
  )
})

test('a number is a place of those shapes only whose sign follows it', () => {
  const dotted = { starts: [DIGITS], afterDigits: '.)' }
  const zero = { starts: [ZERO] }
  const any = { starts: [DIGITS] }
  expect([...finderOf<Started>([dotted, zero, any])('1. 05 ha 12  ) 7').values()]).toEqual([[0, 9, 15], [3], [0, 3, 9, 15]])
})
