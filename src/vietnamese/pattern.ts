/** For putting a word of a list into a pattern. A space stands for one or more spaces. */
export function quoteForPattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/ /g, ' +')
}

/**
 * The words of a list as alternatives, the longest first, so that "tổ dân phố" wins over "tổ". Words that begin alike share that beginning in the
 * pattern: a list of hundreds is then tried letter by letter, not word by word.
 */
export function oneOf(words: readonly string[]): string {
  const root: Branch = new Map()
  for (const word of words) {
    let at = root
    for (const letter of word) {
      const next = at.get(letter) ?? new Map()
      at.set(letter, next)
      at = next
    }
    at.set('', new Map())
  }
  return `(?:${alternatives(root)})`
}

/** What may follow; '' where a word ends. */
type Branch = Map<string, Branch>

function alternatives(branch: Branch): string {
  const ends = branch.has('')
  const ways = [...branch].filter(([letter]) => letter !== '').map(([letter, next]) => quoteForPattern(letter) + alternatives(next))
  if (ways.length === 0) return ''
  return ways.length === 1 && !ends ? ways[0]! : `(?:${ways.join('|')}${ends ? '|' : ''})`
}

/** The letters of Latin scripts, without the signs × and ÷ among them, and the combining marks. */
const LETTERS = 'a-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff'
const MARKS = '\u0300-\u036f'

/** By UTF-16 code unit. */
const IS_LETTER = new Uint8Array(0x1f00)
for (const [, from, to] of `${LETTERS}${MARKS}`.matchAll(/(.)-(.)/g)) IS_LETTER.fill(1, from!.charCodeAt(0), to!.charCodeAt(0) + 1)

/** Whether a UTF-16 code unit is a letter of a Latin script or a combining mark: what words are made of. */
export function isLetter(code: number): boolean {
  return code < IS_LETTER.length && IS_LETTER[code] === 1
}

/** Whole words only: JavaScript's `\b` does not know Vietnamese letters. */
export const WORD_START = `(?<![${LETTERS}${MARKS}\\d])`
export const WORD_END = `(?![${LETTERS}${MARKS}])`

/** A pattern over flat text (`flatten`) that starts and ends with whole words. */
export function words(source: string, flags = 'gu'): RegExp {
  return latin(`${WORD_START}(?:${source})${WORD_END}`, flags)
}

/** The same, only at the end of the text read. */
export function wordsAtEnd(source: string): RegExp {
  return latin(`${WORD_START}(?:${source})\\s*$`, 'u')
}

/** The same, only at its start. */
export function wordsAtStart(source: string): RegExp {
  return latin(`^\\s*(?:${source})${WORD_END}`, 'u')
}

/** What stands for them in a pattern: all letters, marks, capital letters, small letters. */
const CLASSES: Readonly<Record<string, string>> = { L: LETTERS, M: MARKS, ...cased() }

/** The capital and the small letters of Vietnamese and of the languages of its highlands: each range more is compiled at every place that has one. */
function cased(): { readonly Lu: string; readonly Ll: string } {
  const capitals = [...'ĂČĐĔĨĬŎŨŬƠƯ', ...Array.from({ length: 45 }, (_, i) => String.fromCharCode(0x1ea0 + 2 * i))].join('')
  return { Lu: `A-Z\u00c0-\u00d6\u00d8-\u00de${capitals}`, Ll: `a-z\u00df-\u00f6\u00f8-\u00ff${capitals.toLowerCase()}` }
}

/**
 * The same pattern with the letters of Latin scripts written out. The engine compiles `\p{L}`, with its hundreds of ranges, many times slower, and
 * patterns are compiled anew in each process.
 */
export function latin(pattern: RegExp): RegExp
export function latin(source: string, flags: string): RegExp
export function latin(pattern: RegExp | string, flags = ''): RegExp {
  if (typeof pattern !== 'string') return latin(pattern.source, pattern.flags)
  let inside = false
  const plain = pattern.replace(/\\p\{(L[ul]?|M)\}|\\.|[[\]]/gsu, (part: string, name: string | undefined) => {
    if (part === '[') inside = true
    if (part === ']') inside = false
    const letters = name === undefined ? undefined : CLASSES[name]!
    return letters === undefined ? part : inside ? letters : `[${letters}]`
  })
  return new RegExp(plain, flags)
}

/** All that a global pattern finds; `matchAll` would compile a copy of the pattern each time. */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** What a sticky pattern finds at places in order; what it has matched is not matched again. */
export function matchesAt(pattern: RegExp, text: string, places: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let last = 0
  for (const place of places) {
    if (place < last) continue
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (!match) continue
    last = place + match[0].length
    found.push(match)
  }
  return found
}
