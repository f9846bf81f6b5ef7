import type { Fact } from '../domain/fact.ts'
import { wording } from './wording.ts'

/** The words that a report says around a figure, folded, by where they stand. */
export interface PassageWords {
  /** From the comma or the like before the figure to the one after it. */
  readonly clause: readonly string[]
  /** In the same sentence, before the clause. */
  readonly before: readonly string[]
  /** In the same sentence, after it. */
  readonly after: readonly string[]
  /** In the same paragraph, before the sentence. */
  readonly above: readonly string[]
}

/** Characters looked back for the beginning of the paragraph. */
const LOOKED_BACK = 700
/** What ends a clause; a comma amid a number ends none. */
const BREAK = /[;:()–]|,(?!\d)|(?<!\d),|\s-\s/g

export function figureWords({ span, sentence }: Fact, text: string): PassageWords {
  const from = Math.min(sentence.start, span.start)
  const to = Math.max(sentence.end, span.end)
  const head = text.slice(from, span.start)
  const tail = text.slice(span.end, to)
  const cut = [...head.matchAll(BREAK)].at(-1)
  const start = cut ? cut.index + cut[0].length : 0
  const end = tail.search(BREAK) < 0 ? tail.length : tail.search(BREAK)
  const earlier = text.slice(Math.max(0, from - LOOKED_BACK), from)
  return {
    clause: wordsOf(`${head.slice(start)} ${tail.slice(0, end)}`),
    before: wordsOf(head.slice(0, start)),
    after: wordsOf(tail.slice(end)),
    above: wordsOf(earlier.slice(earlier.lastIndexOf('\n') + 1)),
  }
}

const LONGEST = 90

/** The clause that carries a figure, without it. */
export function clauseOf({ span, sentence }: Fact, text: string): string {
  const head = text.slice(Math.min(sentence.start, span.start), span.start)
  const tail = text.slice(span.end, Math.max(sentence.end, span.end))
  const cut = [...head.matchAll(BREAK)].at(-1)
  const end = tail.search(/[;:.,()–]/)
  const clause = `${head.slice(cut ? cut.index + cut[0].length : 0)} ${end < 0 ? tail : tail.slice(0, end)}`.replace(/\s+/g, ' ').trim()
  return clause.length <= LONGEST ? clause : `${clause.slice(0, LONGEST).replace(/\s\S*$/, '')} …`
}

const wordsOf = (text: string): readonly string[] => wording(text, true).folded.filter(word => /^[a-z]/.test(word))
