import { Signs } from '../vietnamese/signs.ts'

/** Two one-byte encodings from before Unicode, each named after its standard or maker. Both are found in bytes and, as Latin-1 letters, in text. */
export type LegacyEncoding = 'tcvn3' | 'vni'

/** TCVN 5712:1993 (VN3, "ABC"): one letter each; capitals that bear a tone have none of their own and are set in fonts of capitals. */
const TCVN3 = letterMap(
  '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ',
  'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ',
)
/** VNI for Windows: letters of their own, and marks after the vowel that bears them. */
const VNI_LETTERS = letterMap('ñôöíìæóòîÑÔÖÍÌÆÓÒÎ', 'đơưíìỉĩịỵĐƠƯÍÌỈĨỊỴ')
const VNI_TONES = letterMap('ùøûõï', '\u0301\u0300\u0309\u0303\u0323')
/** A mark that is both the vowel's own and its tone: of "a", "e" and "o" the circumflex, of "a" the breve. */
const VNI_ROUND = letterMap('âáàåãä', ['\u0302', '\u0302\u0301', '\u0302\u0300', '\u0302\u0309', '\u0302\u0303', '\u0302\u0323'])
const VNI_BREVE = letterMap('êéèúüë', ['\u0306', '\u0306\u0301', '\u0306\u0300', '\u0306\u0309', '\u0306\u0303', '\u0306\u0323'])
const VNI_VOWEL = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñôöíìæóòî]/gi

/** What text extracted from PDF shows for the soft hyphen that is TCVN3's ư. */
const HYPHEN_FOR_U = /(?<![^\s"'(“])([a-zđâêô¨©ª«¬®]{0,3})[-\u2212]([a-z\u00a1-\u00ff]{1,4})(?![a-z\u00a1-\u00ff])/giu

/** Latin-1 letters and signs that no Vietnamese word in Unicode holds, beside a letter: the trace of either encoding, and of damage. */
const STRANGE = '¡-©ª-¬®µ-¹»-¾Ä-ÇËÎÏÑÖ-ØÛÜÞßä-çëîïñö-øûüþÿ'
const TRACE = new RegExp(`[a-zA-Z][${STRANGE}]|[${STRANGE}][a-zA-Z]`)
const SIGNS = new Signs(new RegExp(`[${STRANGE}]`))
const TRACES = new RegExp(TRACE.source, 'g')

/** Whether a text may hold words in either encoding. One quick look: most texts hold none. */
export function hasLegacyTrace(text: string): boolean {
  return SIGNS.test(text) && TRACE.test(text)
}

/** How often it shows them. */
export function countTraces(text: string): number {
  return text.match(TRACES)?.length ?? 0
}

/** Whether every letter that VNI writes after a vowel stands after one, and no capital within a word: in TCVN3 hardly a line is so. */
export function couldBeVni(text: string): boolean {
  return !/(?<![aeouyôö])[ùøûõïâáàåãäêéèúüë]/i.test(text) && !/[a-z][\u00c0-\u00de]/.test(text)
}

/** A text in Unicode, by the tables of the encoding; what is in none of them stays. */
export function fromLegacy(text: string, encoding: LegacyEncoding, isWord: (word: string) => boolean): string {
  return encoding === 'vni' ? fromVni(text) : fromTcvn3(text, isWord)
}

function fromVni(text: string): string {
  return text.replace(VNI_VOWEL, (pair: string, vowel: string | undefined, mark: string | undefined) => {
    if (vowel === undefined || mark === undefined) return VNI_LETTERS.get(pair) ?? pair
    const base = VNI_LETTERS.get(vowel) ?? vowel
    const low = mark.toLowerCase()
    const marks = VNI_TONES.get(low) ?? ('aeo'.includes(base.toLowerCase()) ? VNI_ROUND.get(low) : undefined) ?? breveOf(base, low)
    return marks === undefined ? base + (VNI_LETTERS.get(mark) ?? mark) : (base + marks).normalize('NFC')
  })
}

function breveOf(base: string, mark: string): string | undefined {
  return base === 'a' || base === 'A' ? VNI_BREVE.get(mark) : undefined
}

function fromTcvn3(text: string, isWord: (word: string) => boolean): string {
  const repaired = text.replace(HYPHEN_FOR_U, (printed: string, before: string, after: string) => {
    const word = letterByLetter(`${before}\u00ad${after}`)
    return isWord(word) && !(isWord(letterByLetter(before)) && isWord(letterByLetter(after))) ? word : printed
  })
  return capitals(letterByLetter(repaired))
}

function letterByLetter(text: string): string {
  let result = ''
  for (const letter of text) result += TCVN3.get(letter) ?? letter
  return result
}

/** "HéI §åNG" was HỘI ĐỒNG in a font of capitals: so is a word with two capitals and no small letter of its own, and all of a line without any. */
function capitals(text: string): string {
  if (!/[a-z]/.test(text) && (text.match(/[A-Z]/g)?.length ?? 0) >= 4) return text.toUpperCase()
  return text.replace(/(?<![\p{L}])[\p{L}]{3,}(?![\p{L}])/gu, word =>
    !/[a-z]/.test(word) && (word.match(/[A-ZĐĂÂÊÔƠƯ]/g)?.length ?? 0) >= 2 ? word.toUpperCase() : word,
  )
}

function letterMap(from: string, to: string | readonly string[]): ReadonlyMap<string, string> {
  const targets = Array.from(to)
  return new Map(Array.from(from, (letter, i) => [letter, targets[i]!]))
}
