import { expect, test } from 'vitest'
import { ALL_MARKS, readMarks } from '../../src/asking/matching/marks.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { catalogue } from '../support/knowledge.ts'

/** What words bear, each mark tried. */
function tried(words: string): Set<string> {
  const line = ` ${words} `
  return new Set(
    ALL_MARKS.flatMap(([mark, pattern]) => {
      const found = pattern.exec(line)
      return found === null ? [] : [found[1] === undefined ? mark : `${mark} ${found[1]}`]
    }),
  )
}

test('a mark is found wherever it stands, though few are tried', () => {
  const names = catalogue.indicators.all().flatMap(({ name, aliases }) => [name, ...aliases])
  const lines = names.map(name =>
    fold(name)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  )
  const all = new Set(lines.flatMap(line => [...tried(line)]))
  expect(all.size).toBeGreaterThan(30)
  for (const [at, line] of lines.entries()) {
    const longer = `${line} ${lines[(at * 7 + 3) % lines.length]}`
    for (const words of [line, longer]) expect([...readMarks(words)], words).toEqual([...tried(words)])
  }
})
