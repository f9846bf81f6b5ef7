import type { Span } from '../domain/fact.ts'
import { firstSign } from './first-sign.ts'
import { lastSign } from './last-sign.ts'
import { lastWord } from './last-word.ts'
import { latin } from './pattern.ts'
import { isBlank } from './spaces.ts'

const [LINE_END, EXCLAMATION, FULL_STOP, QUESTION, ELLIPSIS] = [...'\n!.?…'].map(letter => letter.charCodeAt(0))
/** A longer stretch without a full stop is no sentence of a report; it is cut, so that no text takes more than linear time. */
const LONGEST = 3_000
/** Where a dot after these ends no sentence: "TP. Bắc Kạn", "đ/c. Hà". */
const ABBREVIATION = latin(/(?:^|[^\p{L}])(?:tp|t\.p|tx|tt|p|x|q|h|t|đ\/c|đc|ths|ts|pgs|gs|bs|ks|tr|v\.v|stt|ông|bà)$/iu)
/** What the last word is of those. */
const SHORT = new Set('tp p tx tt x q h t c đc ths ts pgs gs bs ks tr v stt ông bà'.split(' '))
/** "1.", "a.", "IV." at the head of a line are list numbers. */
const LIST_NUMBER = /(?:^|[\n;:])\s*(?:\(?\d{1,2}|[a-zđA-ZĐ]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})+)$/u
const STARTS_SENTENCE = latin(/^(?:["”“»)\]]*\s+["“”«([+*-]*\s*[\p{Lu}\d"“”«(]|["”“»)\]]*\s*$)/u)
const GLUED_SENTENCE = latin(/^["”»)]*\p{Lu}\p{Ll}/u)

/**
 * The sentences of a stretch of text, in order. A dot inside a number, after an abbreviation or a list number ends none; a new line always does.
 */
export function splitSentences(text: string, within: Span): Span[] {
  const sentences: Span[] = []
  let start = within.start
  const close = (end: number) => {
    const span = trimSpan(text, { start, end })
    if (span.end > span.start) sentences.push(span)
    start = end
  }
  for (let i = within.start; i < within.end; i++) {
    const code = text.charCodeAt(i)
    if (i - start > LONGEST && /[\s,;]/.test(text[i]!)) {
      close(i)
      continue
    }
    if (code === LINE_END) close(i)
    else if (code === FULL_STOP) {
      if (endsSentence(text, i, start, within.end)) close(i + 1)
    } else if (code === EXCLAMATION || code === QUESTION || code === ELLIPSIS) {
      if (STARTS_SENTENCE.test(text.slice(i + 1, Math.min(within.end, i + 9)))) close(i + 1)
    }
  }
  close(within.end)
  return sentences
}

function endsSentence(text: string, dot: number, start: number, end: number): boolean {
  if (dot + 1 < end && isDigit(text, dot + 1) && isDigit(text, dot - 1)) return false
  const after = text.slice(dot + 1, Math.min(end, dot + 9))
  const before = text.slice(Math.max(start, dot - 8), dot)
  if (SHORT.has(lastWord(text, dot).toLowerCase()) && ABBREVIATION.test(before)) return after.trim() === ''
  if (dot - start <= 8 && LIST_NUMBER.test(before)) return false
  if (STARTS_SENTENCE.test(after)) return true
  return GLUED_SENTENCE.test(after) && /[\p{Ll}\d%)"”]$/u.test(before)
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** The span without white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** The part between semicolons that holds `at`. Semicolons are safe to split at; commas are not (decimals, lists of nouns). */
export function clauseAround(text: string, sentence: Span, at: Span): Span {
  const before = lastSign(text, ';', sentence.start, at.start)
  const after = firstSign(text, ';', at.end, sentence.end)
  return trimSpan(text, { start: before < 0 ? sentence.start : before + 1, end: after < 0 ? sentence.end : after })
}
