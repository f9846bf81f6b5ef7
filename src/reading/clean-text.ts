import { Signs } from '../vietnamese/signs.ts'

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const LINE_BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u0000-\u0008\u000e-\u001f\u007f]/g
const ENDLESS_SPACE = /(?<![ \t])[ \t]{201,}/g // nothing is laid out so far apart
const LONGEST_SPACE = ' '.repeat(201)
const IMITATED = /[\u00d0\u0189\u00f0’‘ʼʻ`´]/
/** "Ea H’leo", "D´Ran": the apostrophe within a name, as word processors curl it or a hand finds it. */
const CURLED_APOSTROPHE = /(?<=[\p{L}\p{M}])[’‘ʼʻ`´](?=\p{L})/gu
const SYMBOL_FONT_BULLET = /[\uf000-\uf0ff]/g // Word's Wingdings bullets, as pasted

/** One of these a text must hold for anything to be done with it, but for endless space and for composing its letters. */
const UNCLEAN = new Signs(new RegExp([LINE_BREAKS, INVISIBLE, SPACES, SYMBOL_FONT_BULLET, IMITATED].map(({ source }) => source).join('|')))

/**
 * Text in the one form that the product works on: NFC, \n for line breaks, plain spaces, Đ and ' for their imitations, nothing invisible.
 * All but the invisible, the decomposed and endless white space keep their places.
 */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text) && !holdsEndlessSpace(text)) return text.normalize('NFC')
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(ENDLESS_SPACE, run => run.slice(0, 200))
    .replace(SYMBOL_FONT_BULLET, '•')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/\u00f0/g, 'đ')
    .replace(CURLED_APOSTROPHE, "'")
    .normalize('NFC')
}

function holdsEndlessSpace(text: string): boolean {
  return text.includes('\t') ? text.search(ENDLESS_SPACE) >= 0 : text.includes(LONGEST_SPACE)
}

/** One line of clean text: runs of white space are one space, none at the ends. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
