import type { SubjectWords, Term } from '../matching/scored.ts'
import { findCue } from './cues.ts'

/** Of so many words not all are weighed: each is held against every figure. */
export const MANY = 40

/**
 * Of a question of very many words those of the clauses that may tell what is asked: with a place, a period or an amount in them, or two words
 * that stand side by side in the name of an indicator. "Kính nhờ anh chị giúp đỡ tận tình," tells nothing.
 */
export function tellingTerms(
  terms: readonly Term[],
  { words, named }: SubjectWords,
  isPair: (first: string, second: string) => boolean,
): readonly Term[] {
  if (terms.length <= MANY) return terms
  const amounts = new Set(findCue('amount', words).map(([from]) => from))
  const tells = (i: number) =>
    named.has(i) || amounts.has(i) || (i + 1 < words.words.length && isPair(words.words[i]!.folded, words.words[i + 1]!.folded))
  const told = new Set<number>()
  words.clauses.forEach((from, c) => {
    const to = words.clauses[c + 1] ?? words.words.length
    for (let i = from; i < to; i++)
      if (tells(i)) {
        for (let k = from; k < to; k++) told.add(k)
        return
      }
  })
  const telling = terms.filter(({ index }) => told.has(index))
  return telling.length > 0 ? telling : terms
}
