import { REDUPLICATED } from '../../vietnamese/lexicon.ts'
import { isLetter, latin, oneOf } from '../../vietnamese/pattern.ts'
import { singleSpaced } from '../../vietnamese/spaces.ts'
import type { Refiner } from '../fact-draft.ts'

const LONGEST = 160
const DOUBLED = latin(`^(?!${oneOf(REDUPLICATED)}(?!\\p{L}))(\\p{L}+(?: \\p{L}+)?) \\1(?!\\p{L})`, 'iu')

/** The indicator's words without doubled spaces, doubled nouns or a tail that no one would read. */
export const tidyPhrase: Refiner = draft => {
  let phrase = singleSpaced(draft.phrase).trim()
  if (mayDouble(phrase)) phrase = phrase.replace(DOUBLED, '$1')
  if (phrase.length > LONGEST) phrase = phrase.slice(0, phrase.lastIndexOf(' ', LONGEST))
  draft.phrase = phrase
}

/** Whether its first word is as long as its second or third, and begins like it. */
function mayDouble(phrase: string): boolean {
  const first = phrase.indexOf(' ')
  if (first < 0) return false
  const second = endOfWord(phrase, first + 1)
  if (second === 2 * first + 1 && isSameLetter(phrase, 0, first + 1)) return true
  return endOfWord(phrase, second + 1) === second + 1 + first && isSameLetter(phrase, 0, second + 1)
}

function isSameLetter(phrase: string, one: number, other: number): boolean {
  return phrase[one] === phrase[other] || phrase[one]!.toLowerCase() === phrase[other]!.toLowerCase()
}

function endOfWord(phrase: string, from: number): number {
  let at = from
  while (at < phrase.length && isLetter(phrase.charCodeAt(at))) at++
  return at
}
