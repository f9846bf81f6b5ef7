import { expect, test } from 'vitest'
import { createRecent } from '../../src/asking/typing/recent.ts'

test('what is asked for again is not computed again, what is not is forgotten', () => {
  const recent = createRecent<number>(3)
  let computed = 0
  const of = (key: string) => recent(key, () => ++computed)
  for (let round = 0; round < 10; round++) expect(of('kept')).toBe(1)
  for (const key of 'abcdefghijklmnop') {
    of(key)
    expect(of('kept'), `after ${key}`).toBe(1)
  }
  expect(computed).toBe(17)
  of('a')
  expect(computed).toBe(18)
})
