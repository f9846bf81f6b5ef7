/** Words and figures of a text in the order written: letters with their marks, or digits with what divides them ("1.204,5"). */
export function cutWords(text: string): readonly string[] {
  const words: string[] = []
  const end = text.length
  for (let at = 0; at < end; ) {
    const from = at
    const kind = kindAt(text, at)
    if (kind === SPLIT) return text.match(WORD) ?? []
    if (kind === LETTER) {
      do at++
      while (at < end && kindAt(text, at) === LETTER)
      if (at < end && kindAt(text, at) === SPLIT) return text.match(WORD) ?? []
      words.push(text.slice(from, at))
    } else if (kind === DIGIT) {
      do at++
      while (at < end && (kindAt(text, at) === DIGIT || (divides(text[at]!) && at + 1 < end && kindAt(text, at + 1) === DIGIT)))
      words.push(text.slice(from, at))
    } else at++
  }
  return words
}

/** What `cutWords` finds, as a pattern: it goes over sentences letter by letter, and is asked only about those outside the basic plane. */
export const WORD = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu

const OTHER = 1
const LETTER = 2
const DIGIT = 3
/** Half of a letter of two code units. */
const SPLIT = 4
/** By code unit; 0 where nobody has asked yet. */
const kinds = new Uint8Array(0x10000)

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const known = kinds[code]!
  if (known !== 0) return known
  const kind =
    code >= 48 && code <= 57 ? DIGIT : code >= 0xd800 && code <= 0xdfff ? SPLIT : /[\p{L}\p{M}]/u.test(text[at]!) ? LETTER : OTHER
  kinds[code] = kind
  return kind
}

const divides = (letter: string): boolean => letter === '.' || letter === ','
