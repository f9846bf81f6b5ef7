import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract, lines } from './reading.ts'

const folder = join(import.meta.dirname, 'reports')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const reports = readdirSync(folder).filter(name => name.endsWith('.txt'))

/** Reports of many kinds in our own words, each with the facts that a person found in it. */
describe.each(reports)('%s', name => {
  const text = read(name)
  const expected = read(name.replace('.txt', '.facts')).trim().split('\n')

  test('every fact and nothing else', () => {
    expect(lines(text).toSorted()).toEqual(expected.toSorted())
  })

  test('every span holds its number, within its sentence', () => {
    for (const fact of extract(text).facts) {
      const printed = text.normalize('NFC').slice(fact.span.start, fact.span.end)
      if (fact.quantity) expect(printed).toMatch(/\d/)
      expect(fact.sentence.start).toBeLessThanOrEqual(fact.span.start)
      expect(fact.sentence.end).toBeGreaterThanOrEqual(fact.span.end)
    }
  })

  test('the same facts from decomposed letters, other spaces, dashes and quotes', () => {
    const other = text
      .replaceAll(' ', '\u00a0')
      .replaceAll(' - ', ' – ')
      .replace(/"([^"]*)"/g, '“$1”')
    const facts = (t: string) =>
      lines(t)
        .map(line => line.replace(/[\s"“”–-]+/g, ' '))
        .toSorted()
    expect(facts(text.normalize('NFD'))).toEqual(facts(text))
    expect(facts(other)).toEqual(facts(text))
    expect(facts(text.replaceAll('\n', '\r\n'))).toEqual(facts(text))
  })

  test('moving the text moves no fact to another id', () => {
    const ids = (t: string) =>
      extract(t)
        .facts.map(fact => fact.id)
        .toSorted()
    expect(ids(`\n\n${text}\n`)).toEqual(ids(text))
    expect(new Set(ids(text)).size).toBe(ids(text).length)
  })
})
