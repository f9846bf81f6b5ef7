import { type Cue, findCue } from './cues.ts'
import { isFiller } from './fillers.ts'
import type { Words } from './words.ts'

/** Who speaks, and to whom. */
// not: con lợn, dân số
const PERSONAL =
  /(?<= )(?:toi|em|minh|chau|nha|que|kinh chao|xin chao|chao|cam on|kinh gui|dan(?! so)|con (?:la|o|chao|xin|muon|can|hoi|lam|dang|hoc|ten|cung|cam|song|dinh)|cang [a-z]+ cang)(?= )/
/** What makes a clause the question, or a part of it. */
const ASKING = /(?<= )(?:hoi|biet|cung cap|xem|tra cuu|xin|de nghi|cho)(?= )/
const QUESTION_CUES: readonly Cue[] = ['amount', 'list', 'which', 'compare', 'trend', 'who', 'within', 'planShare', 'most', 'least']

/**
 * The words of clauses in which people tell who they are and greet: "nhà em ở Ea Tóh, …", "tôi là người dân phường Nghĩa Tân, …". None where the
 * other clauses would say nothing of their own.
 * @param taken words that name a place or a period, or belong to a cue
 */
export function chatter(words: Words, taken: (index: number) => boolean): ReadonlySet<number> {
  const found = new Set<number>()
  if (words.clauses.length < 2) return found
  const asked = new Set(QUESTION_CUES.flatMap(cue => findCue(cue, words).map(([from]) => from)))
  words.clauses.forEach((from, c) => {
    const to = words.clauses[c + 1] ?? words.words.length
    const line = ` ${words.words
      .slice(from, to)
      .map(word => word.folded)
      .join(' ')} `
    if (!PERSONAL.test(line) || ASKING.test(line)) return
    for (let i = from; i < to; i++) if (asked.has(i)) return
    for (let i = from; i < to; i++) found.add(i)
  })
  const left = words.words.some((word, i) => !found.has(i) && !taken(i) && !isFiller(word))
  return left ? found : new Set()
}
