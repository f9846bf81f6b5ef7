import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { expect, test } from 'vitest'
import { openMemoryHouse } from '../src/main.ts'
import { reportSources } from '../src/report-files.ts'

/**
 * A repeated choice that takes the same words in two ways ("ước đạt" beside "ước" and "đạt") doubles its work with each repetition: a line
 * of thirty such words holds the whole program up. The patterns looked at are those that reading and asking over the sample uses.
 */
test('no repeated choice holds an alternative that is made up of others', async () => {
  const used = await patternsUsed()
  expect(used.size).toBeGreaterThan(1000)
  expect([...used.values()].flatMap(({ source, flags }) => doubled(source, flags))).toEqual([])
}, 120_000)

test('such choices are found', () => {
  expect(doubled('^(?: (?:ước|đạt|ước đạt))*$', 'u')).toEqual(['" ước đạt" in (?: (?:ước|đạt|ước đạt))*'])
  expect(doubled('(?:(?:con )?so |con )+x', '')).toEqual(['"con so " in (?:(?:con )?so |con )+'])
  expect(doubled('(?: (?:tới|sau|tới))*', 'u')).toHaveLength(1)
  expect(doubled('(?: (?:ước|đạt))*(?: ước đạt)?', 'u')).toEqual([])
})

const GOLD = join(import.meta.dirname, 'gold')

/** Each pattern that is run while the sample's reports are read and its questions answered. */
async function patternsUsed(): Promise<Map<string, RegExp>> {
  const used = new Map<string, RegExp>()
  const exec = RegExp.prototype.exec
  RegExp.prototype.exec = function (text) {
    used.set(String(this), this)
    return exec.call(this, text)
  }
  try {
    const house = await openMemoryHouse(await reportSources(join(GOLD, 'reports')))
    const lines = readFileSync(join(GOLD, 'questions.jsonl'), 'utf8').trim().split('\n')
    for (const { q, history = [] } of lines.map(line => JSON.parse(line) as { q: string; history?: string[] }))
      await house.asker.ask(q, { history, language: 'vi', thisYear: 2025 })
    await house.close()
  } finally {
    RegExp.prototype.exec = exec
  }
  return used
}

/** The words of repeated choices in a pattern that come twice, or that others of them put together also make. */
function doubled(source: string, flags: string): string[] {
  const found: string[] = []
  const visit = (node: AST.Pattern | AST.Alternative | AST.Element): void => {
    if (node.type === 'Quantifier') {
      if (node.max > 5 && node.element.type === 'Group') {
        const words = node.element.alternatives.flatMap(wordsOf).filter(word => word !== '')
        for (const word of new Set(words)) if (isDoubled(word, words)) found.push(`${JSON.stringify(word)} in ${node.raw.slice(0, 200)}`)
      }
      visit(node.element)
    } else if (node.type === 'Alternative') for (const element of node.elements) visit(element)
    else if ('alternatives' in node) for (const alternative of node.alternatives) visit(alternative)
  }
  visit(new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, { unicode: flags.includes('u') }))
  return found
}

function isDoubled(word: string, words: readonly string[]): boolean {
  if (words.filter(other => other === word).length > 1) return true
  const reached = new Set([0])
  for (let at = 0; at < word.length; at++)
    if (reached.has(at)) for (const other of words) if (other !== word && word.startsWith(other, at)) reached.add(at + other.length)
  return reached.has(word.length)
}

/** Every text that plain words, their choices and optional parts spell; none where there is more to it or it spells too many. */
function wordsOf(alternative: AST.Alternative): string[] {
  let texts = ['']
  for (const element of alternative.elements) {
    const next = spelled(element)
    texts = texts.flatMap(text => next.map(more => text + more))
    if (texts.length > 2000) return []
  }
  return texts
}

function spelled(element: AST.Element): string[] {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)]
  if (element.type === 'Group') return element.alternatives.flatMap(wordsOf)
  if (element.type !== 'Quantifier') return []
  const once = spelled(element.element)
  if (once.length === 0 || (element.max > 1 && once[0] !== ' ')) return []
  return element.min === 0 ? ['', ...once] : once
}
