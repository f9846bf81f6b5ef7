import type { Term } from '../matching/scored.ts'
import { findCue, has } from '../understanding/cues.ts'
import type { Query } from '../understanding/query.ts'
import type { Asked } from './asked.ts'

export function asksCount({ subject }: Query): boolean {
  return has('amount', subject.words)
}

/** Whether nothing is said but what is counted. */
export function justCounts(terms: readonly Term[], counted: readonly string[]): boolean {
  const nouns = new Set(counted.flatMap(measure => measure.split(' ')))
  const heavy = terms.filter(term => !term.light)
  return heavy.length > 0 && heavy.every(term => nouns.has(term.word.folded))
}

/** What is counted where nothing else is said, in the words of the question: "hộ" of "có bao nhiêu hộ". */
export function countedThing({ terms, query }: Asked): string | undefined {
  if (!asksCount(query) || !justCounts(terms, query.reading.measures)) return undefined
  const { words } = query.subject.words
  const nouns = new Set(query.reading.measures.flatMap(measure => measure.split(' ')))
  const from = words.findIndex((_, i) => findCue('amount', query.subject.words).some(([, to]) => i === to))
  const ends = new Set(findCue('generic', query.subject.words).map(([at]) => at)) // "trực thuộc"
  const length = words
    .slice(from)
    .findIndex((word, k) => !nouns.has(word.folded) || query.subject.named.has(from + k) || ends.has(from + k))
  const said = words.slice(from, length < 0 ? words.length : from + length)
  return said.map(({ text }) => text).join(' ')
}
