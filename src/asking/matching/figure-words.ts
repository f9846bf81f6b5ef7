import type { Fact } from '../../domain/fact.ts'
import { latin, matches } from '../../vietnamese/pattern.ts'
import { everyWord, wording } from '../typing/wording.ts'

/** A word of a report, with its marks and without. */
export interface SaidWord {
  readonly folded: string
  readonly marked: string
}

/** The words that a report says around a figure, by where they stand. */
export interface PassageWords {
  /** From the comma or the like before the figure to the one after it. */
  readonly clause: readonly SaidWord[]
  /** In the same sentence, before the clause. */
  readonly before: readonly SaidWord[]
  /** In the same sentence, after it. */
  readonly after: readonly SaidWord[]
  /** In the same paragraph, before the sentence. */
  readonly above: readonly SaidWord[]
}

/** Characters looked back for the beginning of the paragraph. */
const LOOKED_BACK = 700
/** What stands before a line of a list: all that is said above it may be said of it. */
const BULLETED = /\n\s*[-+•*]\s*$/
/** What ends a clause; a comma amid a number ends none, and "và" only before another figure. */
const BREAK = /[;:()–]|,(?!\d)|(?<!\d),|\s-\s|\svà(?=\s+\d)/g

export function figureWords(fact: Fact, text: string): PassageWords {
  const { span } = fact
  const [from, to] = passageOf(fact)
  const head = text.slice(from, span.start)
  const tail = text.slice(span.end, to)
  const cut = matches(BREAK, head).at(-1)
  const start = cut ? cut.index + cut[0].length : 0
  const end = tail.search(BREAK) < 0 ? tail.length : tail.search(BREAK)
  const earlier = text.slice(Math.max(0, from - LOOKED_BACK), from)
  return {
    clause: wordsOf(`${head.slice(start)} ${tail.slice(0, end)}`.replace(ABBREVIATED, ' ')),
    before: wordsOf(`${headingOf(earlier)} ${head.slice(0, start)}`),
    after: wordsOf(tail.slice(end)),
    above: wordsOf(BULLETED.test(earlier) ? earlier : earlier.slice(earlier.lastIndexOf('\n') + 1)),
  }
}

/** The heading right above a paragraph's first sentence: "3. Đầu tư hạ tầng" over "Tổng vốn 16 tỷ đồng". @param earlier what stands before the sentence */
function headingOf(earlier: string): string {
  const lines = earlier.trimEnd().split('\n')
  const last = lines.at(-1)!
  const begins = /\n\s*$/.test(earlier) && lines.length > 1
  return begins &&
    last.length <= LONGEST_HEADING &&
    /\p{L}/u.test(last) &&
    !/[.!?;,]\s*$|\d{4,}|^\s*[-+•*]/u.test(last.replace(/(?:19|20)\d\d/g, ''))
    ? last
    : ''
}
const LONGEST_HEADING = 90

/** All words without marks that `figureWords` may find, and no fewer; told sooner. */
export function wordsAround(fact: Fact, text: string): readonly string[] {
  const [from, to] = passageOf(fact)
  const earlier = text.slice(Math.max(0, from - LOOKED_BACK), from)
  // the last line that says something is the paragraph itself, or the heading right above it
  const said = BULLETED.test(earlier) ? 0 : earlier.lastIndexOf('\n', earlier.trimEnd().length - 1) + 1
  return everyWord(text.slice(from - earlier.length + said, to))
}

/** Where the sentence of a figure begins and ends. */
function passageOf({ span, sentence }: Fact): readonly [from: number, to: number] {
  return [Math.min(sentence.start, span.start), Math.max(sentence.end, span.end)]
}

/** "NS 22 tạ/ha", "SL 93 tấn": what kind of amount it is stands in the measure. */
const ABBREVIATED = latin(/(?<![\p{L}])(?:NS|SL|DT|GTSX)(?![\p{L}])/gu)
const LONGEST = 90

/** The clause that carries a figure, without it. */
export function clauseOf({ span, sentence }: Fact, text: string): string {
  const head = text.slice(Math.min(sentence.start, span.start), span.start)
  const tail = text.slice(span.end, Math.max(sentence.end, span.end))
  const cut = matches(BREAK, head).at(-1)
  const end = tail.search(/[;:.,()–]/)
  const clause = `${head.slice(cut ? cut.index + cut[0].length : 0)} ${end < 0 ? tail : tail.slice(0, end)}`.replace(/\s+/g, ' ').trim()
  return clause.length <= LONGEST ? clause : `${clause.slice(0, LONGEST).replace(/\s\S*$/, '')} …`
}

/** Abbreviations both as they stand and written out. */
export function wordsOf(text: string): readonly SaidWord[] {
  const long = wording(text, true)
  const short = wording(text).folded.filter(word => /^[a-z]+$/.test(word) && !/[aeiouy]/.test(word))
  return [
    ...long.folded.map((folded, k) => ({ folded, marked: long.marked[k]! })).filter(({ folded }) => /^[a-z]/.test(folded)),
    ...short.map(folded => ({ folded, marked: folded })),
  ]
}
