import { isSyllable } from '../vietnamese/syllables.ts'

/** Why a text does not read as Vietnamese; each is a word that a message can be chosen by. */
export type Damage =
  | 'no-words'
  | 'other-language'
  | 'legacy-encoding'
  | 'spaced-letters'
  | 'dropped-letters'
  | 'doubled-letters'
  | 'misread-letters'

/** What the words of a text look like. Shares are of the words that count: figures, their units, Roman numbers and capital abbreviations do not. */
interface Census {
  readonly words: number
  readonly syllables: number
  readonly single: number
  readonly voiceless: number
  readonly doubled: number
  readonly marked: number
  /** In capitals all through: abbreviations cannot be told from words, so they count too. */
  readonly shouted: boolean
}

const VOWEL = /[aeiouy]/i
const ENOUGH_WORDS = 40
const FEW_WORDS = 8
/** A whole report hardly has a word without a vowel; half of those that lost letters ("hnh", "x") still look like syllables ("nhim"). */
const MOST_VOICELESS = 0.13
/** Long texts are judged by four samples. */
const SAMPLE = 16_384
/** A cache of words, emptied when full; reports share most of their words. */
const KNOWN_LIMIT = 20_000

type WordClass = 'syllable' | 'single' | 'voiceless' | 'doubled' | 'foreign' | 'capitals'
const known = new Map<string, WordClass>()

/** Undefined for a text that reads as Vietnamese; else what is wrong with it. A text of few words is given the benefit of the doubt. */
export function damageOf(text: string): Damage | undefined {
  const census = takeCensus(text)
  if (census.words === 0) return /\p{L}/u.test(text) ? undefined : 'no-words'
  const lettersLost = census.words >= ENOUGH_WORDS && census.single + census.voiceless > census.words * MOST_VOICELESS
  return lettersLost || census.syllables < requiredShare(census) * census.words ? kindOfDamage(text, census) : undefined
}

function kindOfDamage(text: string, { words, syllables, single, voiceless, doubled, marked }: Census): Damage {
  if (looksLegacy(text)) return 'legacy-encoding'
  if (replacedLetters(text) > words * 0.05) return 'dropped-letters'
  if (single > (words - syllables) * 0.5) return 'spaced-letters'
  if (marked <= words * 0.03) return voiceless > words * 0.3 ? 'dropped-letters' : 'other-language'
  if (doubled > (words - syllables) * 0.4) return 'doubled-letters'
  return voiceless + single > (words - syllables) * 0.5 ? 'dropped-letters' : 'misread-letters'
}

/** "Th?c hi?n nhi?m v?": letters that a program could not write, within words. */
function replacedLetters(text: string): number {
  return text.slice(0, 4 * SAMPLE).match(/[a-z\u00c0-\u1ef9][?\ufffd]/gi)?.length ?? 0
}

/** The share of a text's words that could be Vietnamese syllables, 0 to 1; names, foreign words and damage could not. 1 where there are no words. */
export function syllableShare(text: string): number {
  const { words, syllables } = takeCensus(text)
  return words === 0 ? 1 : syllables / words
}

/** Few words prove little, and one place name from the highlands weighs much among them; but words without any mark prove less. */
function requiredShare({ words, marked, shouted }: Census): number {
  if (words >= ENOUGH_WORDS) return shouted ? 0.7 : 0.8
  if (words >= FEW_WORDS) return marked === 0 ? 0.8 : 0.55
  return marked === 0 ? 0.6 : 0.4
}

/** Whether most words of a text are Vietnamese with their marks: tells a right guess of an encoding from a wrong one. */
export function hasVietnameseWords(text: string): boolean {
  const { words, syllables, marked } = takeCensus(text)
  return words > 0 && syllables >= words * 0.8 && marked >= words * 0.3
}

function takeCensus(text: string): Census {
  const count = { words: 0, syllables: 0, single: 0, voiceless: 0, doubled: 0, marked: 0, capitals: 0 }
  for (const part of samples(text))
    eachWord(part, (word, marked) => {
      const kind = classOf(word)
      if (kind === 'capitals') count.capitals++
      else {
        count.words++
        if (marked) count.marked++
        if (kind === 'syllable') count.syllables++
        else if (kind === 'single') count.single++
        else if (kind === 'voiceless') count.voiceless++
        else if (kind === 'doubled') count.doubled++
      }
    })
  const shouted = count.capitals > count.words || isShouted(text)
  if (shouted) count.words += count.capitals
  const { words, syllables, single, voiceless, doubled, marked } = count
  return { words, syllables, single, voiceless, doubled, marked, shouted }
}

function isShouted(text: string): boolean {
  let small = 0
  let capital = 0
  for (let i = 0; i < text.length && i < 4_000; i++) {
    const code = text.charCodeAt(i)
    if (code >= 97 && code <= 122) small++
    else if (code >= 65 && code <= 90) capital++
  }
  return capital > 2 * small
}

/** Runs of letters that are not a figure's unit. By hand: a pattern with \p{L} takes three times as long, and every report passes here. */
function eachWord(text: string, use: (word: string, marked: boolean) => void): void {
  let start = -1
  let marked = false
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0
    if (isLetter(code)) {
      if (start < 0) {
        start = i
        marked = false
      }
      if (code > 127) marked = true
    } else if (start >= 0) {
      if (!standsByFigure(text, start)) use(text.slice(start, i), marked)
      start = -1
    }
  }
}

/** Latin, Greek and Cyrillic letters with their marks, and the scripts beyond; not the signs between. */
function isLetter(code: number): boolean {
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122
  return (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) || (code >= 0x2e80 && code < 0xd800)
}

function samples(text: string): string[] {
  if (text.length <= 4 * SAMPLE) return [text]
  const step = Math.floor((text.length - SAMPLE) / 3)
  return [0, 1, 2, 3].map(i => text.slice(i * step, i * step + SAMPLE))
}

/** A unit written to its figure: the "ha" of "148ha", the "m" of "60 m". */
function standsByFigure(text: string, at: number): boolean {
  if (at === 0) return false
  const before = text.charCodeAt(at - 1)
  return isDigit(before) || (before === 32 && at > 1 && isDigit(text.charCodeAt(at - 2)))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function classOf(word: string): WordClass {
  let kind = known.get(word)
  if (kind) return kind
  if (isSyllable(word)) kind = 'syllable'
  else if (word.length <= 8 && word === word.toUpperCase() && word !== word.toLowerCase() && word.length > 1) kind = 'capitals'
  else if (/^[ivx]+$/.test(word)) kind = 'capitals'
  else if (word.length === 1) kind = 'single'
  else if (isDoubled(word)) kind = 'doubled'
  else kind = VOWEL.test(word.normalize('NFD')) ? 'foreign' : 'voiceless'
  if (known.size >= KNOWN_LIMIT) known.clear()
  known.set(word, kind)
  return kind
}

/** "Hưngng", "sạchh": the last letters printed twice, as text drawn with a shadow comes out of a PDF. */
function isDoubled(word: string): boolean {
  for (let length = 1; length <= 5 && 2 * length < word.length + 1; length++) {
    const end = word.slice(-length)
    const before = word.slice(0, -length)
    if (before.endsWith(end) && isSyllable(before)) return true
  }
  return false
}

/** TCVN3 ("hép møt tÕt") and VNI ("chaøo caùc baïn") use Latin-1 letters that Vietnamese has not, and none of its own block. */
function looksLegacy(text: string): boolean {
  const sample = text.slice(0, 4 * SAMPLE)
  const strange = sample.match(
    /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/g,
  )
  const own = sample.match(/[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0]/g)
  return (strange?.length ?? 0) > sample.length * 0.02 && (own?.length ?? 0) < (strange?.length ?? 0) / 10
}
