import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../../src/extracting/extract-facts.ts'
import { flatten } from '../../src/vietnamese/flatten.ts'
import { everyGuard, lookThrough } from '../../src/vietnamese/guarded.ts'

const GOLD = join(import.meta.dirname, '..', 'gold', 'reports')
const texts = readdirSync(GOLD)
  .filter(name => name.endsWith('.txt'))
  .map(name => flatten(readFileSync(join(GOLD, name), 'utf8').normalize('NFC')))
const whole = texts.join('\n')
const printed = readdirSync(GOLD)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(join(GOLD, name), 'utf8').normalize('NFC'))
  .join('\n')

test('every guarded pattern finds in stretches of reports what the pattern finds', () => {
  expect(everyGuard().length).toBeGreaterThan(50)
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(300), fc.nat(300), fc.nat(120), (at, length, from, until) => {
      lookThrough(whole, { start: at, end: Math.min(whole.length, at + length) })
      const start = Math.min(whole.length, at + from)
      const end = Math.min(whole.length, start + until)
      for (const guard of everyGuard()) {
        const plain = new RegExp(guard.pattern.source, guard.pattern.flags.replace('g', ''))
        const found = plain.exec(whole.slice(start, end))
        if (found && !guard.may(whole, start, end)) expect.fail(`${guard.pattern} is in "${whole.slice(start, end)}"`)
      }
    }),
    { numRuns: 400 },
  )
})

test('every guarded pattern finds in names as printed what the pattern finds', () => {
  fc.assert(
    fc.property(fc.nat(printed.length), fc.integer({ min: 5, max: 60 }), (at, length) => {
      const name = printed.slice(at, at + length).replace(/^\S*\s+|\s+\S*$/g, '')
      for (const guard of everyGuard()) {
        const plain = new RegExp(guard.pattern.source, guard.pattern.flags.replace('g', ''))
        if (plain.test(name) && !guard.may(name)) expect.fail(`${guard.pattern} is in "${name}"`)
      }
    }),
    { numRuns: 400 },
  )
})
