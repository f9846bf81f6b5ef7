import { writtenOut } from '../../catalogue/indicator-words.ts'
import { comparable, fold } from '../../vietnamese/fold.ts'
import { cutWords } from './cut-words.ts'

/** A name, an alias or a report's wording, cut into words. */
export interface Wording {
  readonly folded: readonly string[]
  readonly marked: readonly string[]
  readonly initials: string
}

/** Cuts a text into words. @param long whether abbreviations are written out: in reports' own words, not in the catalogue's, where they are names of their own */
export function wording(text: string, long = false): Wording {
  const words = spellAll(text, long)
  return { folded: words.map(w => w.folded), marked: words.map(w => w.marked), initials: words.map(w => w.folded[0]).join('') }
}

/** A short form that the name begins with ("thu nhap"), with the marks that its words bear there. */
export function withMarksOf(name: Wording, short: Wording): Wording {
  const begins = short.marked.every((word, k) => word === short.folded[k] && word === name.folded[k])
  return begins ? { ...short, marked: name.marked.slice(0, short.marked.length) } : short
}

/** The words of a report's sentence without marks, abbreviations written out. */
export function foldedWords(text: string): readonly string[] {
  const words: string[] = []
  for (const word of cutWords(text.toLowerCase())) {
    const parts = foldedForms(word)
    if (typeof parts === 'string') words.push(parts)
    else words.push(...parts)
  }
  return words
}

/** A lower-case word without marks; the words of an abbreviation. */
function foldedForms(word: string): string | readonly string[] {
  const known = foldedForm.get(word)
  if (known !== undefined) return known
  const long = writtenOut(word)
  const forms = long === word ? spell(word).folded : long.split(' ').map(part => spell(part).folded)
  if (word.length > LONGEST_KEPT) return forms
  if (foldedForm.size >= MOST_SPELLED) foldedForm.clear()
  foldedForm.set(word, forms)
  return forms
}
const foldedForm = new Map<string, string | readonly string[]>()

/** The words of a text without marks, abbreviations both as they stand and written out. */
export function everyWord(text: string): readonly string[] {
  const words: string[] = []
  for (const word of cutWords(text.toLowerCase())) {
    const parts = foldedForms(word)
    if (typeof parts === 'string') words.push(parts)
    else words.push(spell(word).folded, ...parts)
  }
  return words
}

function spellAll(text: string, long: boolean): readonly Spelling[] {
  const spelt: Spelling[] = []
  for (const word of cutWords(text.toLowerCase())) {
    const whole = long ? writtenOut(word) : word
    if (whole === word) spelt.push(spell(word))
    else for (const part of whole.split(' ')) spelt.push(spell(part))
  }
  return spelt
}

/** A wording with the numbers of its words in the vocabulary and what they weigh, one by one and together. */
export interface WeighedWording extends Wording {
  readonly numbers: readonly number[]
  readonly weights: readonly number[]
  readonly weight: number
}

/** Names that differ only in their marks are one: the first, which bears them. */
export function distinct(wordings: readonly Wording[]): readonly Wording[] {
  const seen = new Set<string>()
  return wordings.filter(({ folded }) => {
    const key = folded.join(' ')
    return !seen.has(key) && seen.add(key)
  })
}

interface Spelling {
  readonly marked: string
  readonly folded: string
}

const spelled = new Map<string, Spelling>()
const MOST_SPELLED = 20_000
const LONGEST_KEPT = 24

/** A word in the comparable spelling, with its marks and without. The same few thousand words come again and again. */
export function spell(word: string): Spelling {
  const known = spelled.get(word)
  if (known) return known
  const marked = comparable(word)
  const spelling = { marked, folded: fold(marked) }
  if (word.length > LONGEST_KEPT) return spelling
  if (spelled.size >= MOST_SPELLED) spelled.clear()
  spelled.set(word, spelling)
  return spelling
}
