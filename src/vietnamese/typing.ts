import { fold } from './fold.ts'

/** Short forms and words of `seeds/typing.json`. `safe`: may be expanded wherever it stands. */
export interface TypingTable {
  readonly teencode: readonly { readonly form: string; readonly to: readonly string[]; readonly safe: boolean }[]
  readonly dialect: readonly { readonly form: string; readonly to: string }[]
}

/** Vowels that a final consonant may follow, and those that end a syllable, without marks; "yê" stands by itself or behind "qu". */
const CLOSED = 'uye|oa|oe|oo|ua|ue|uo|uy|ie|[aeiouy]'
const OPEN = 'ieu|oai|oay|oao|oeo|uay|uau|uya|uyu|uoi|uou|ia|iu|oa|oe|oi|ua|ue|ui|uo|uu|uy|ya|ai|ao|au|ay|eo|eu|[aeiouy]'
const FINAL = '(?:ch|ng|nh|[cmnpt])'
const ONSET = 'ngh(?=[ei])|ng(?![ei])|nh|ch|gh(?=[ei])|gi|kh|ph|qu|th|tr|c(?![eiy])|[bdghklmnprstvx]'
const SYLLABLE = new RegExp(`^(?:(?:${ONSET})?(?:(?:${CLOSED})${FINAL}|${OPEN})|(?:qu)?ye(?:${FINAL}|u))$`)

/** Letters of "nghiêng". */
export const LONGEST_SYLLABLE = 7

/** Whether an unmarked word has the shape of a Vietnamese syllable. */
export function hasSyllableShape(folded: string): boolean {
  return folded.length <= LONGEST_SYLLABLE && SYLLABLE.test(folded)
}

const TONES: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' }
const VNI_TONES: Readonly<Record<string, string>> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' }
const CIRCUMFLEX = '\u0302'
const BREVE = '\u0306'
const HORN = '\u031b'

/** Puts a tone on the vowel that carries it: the marked one, else the last but one of an open pair, else the first. */
function withTone(word: string, tone: string): string {
  const nfd = word.normalize('NFD')
  const letters = [...nfd.matchAll(/\p{L}\p{M}*/gu)].map(m => ({ text: m[0], at: m.index }))
  const vowels = letters.filter((l, i) => /^[aeiouy]/i.test(l.text) && !(i > 0 && /^(qu|gi)/i.test(nfd) && i === 1 && letters.length > 2))
  const target =
    vowels.findLast(v => v.text.length > 1) ?? (vowels.length > 1 && letters.at(-1) !== vowels.at(-1) ? vowels.at(-1) : vowels[0])
  if (!target) return word
  const end = target.at + target.text.length
  return (nfd.slice(0, end) + tone + nfd.slice(end)).normalize('NFC')
}

/**
 * What a word typed in Telex with the keyboard off was meant to be: "dduwowngf" → "đường", "huyeenj" → "huyện".
 * Undefined where the word bears no sign of Telex or the result is no syllable.
 */
export function decodeTelex(word: string): string | undefined {
  const typed = word.toLowerCase()
  if (!/^[a-z]{2,9}$/.test(typed) || !/dd|aa|ee|oo|w|[aeiouy][a-z]*[sfrxj]/.test(typed)) return undefined
  let tone = ''
  const toneAt = typed.search(/(?<=[aeiouyw][a-z]*)[sfrxj](?=[a-z]{0,2}$)/)
  let rest = typed
  if (toneAt > 0) {
    tone = TONES[typed[toneAt]!]!
    rest = typed.slice(0, toneAt) + typed.slice(toneAt + 1)
  }
  rest = rest
    .replace(/dd/, 'đ')
    // "namw", "dduongw": the horn typed last
    .replace(/(uo|[auo])(ch|ng|nh|[cmnpti])w$/, (_, vowel: string, coda: string) => `${vowel === 'uo' ? 'uwow' : `${vowel}w`}${coda}`)
    .replace(/uwow|uow|uwo/, `u${HORN}o${HORN}`)
    .replace(/aa/, `a${CIRCUMFLEX}`)
    .replace(/ee/, `e${CIRCUMFLEX}`)
    .replace(/oo/, `o${CIRCUMFLEX}`)
    .replace(/aw/, `a${BREVE}`)
    .replace(/ow/, `o${HORN}`)
    .replace(/uw/, `u${HORN}`)
    .replace(/^w|w$|(?<=[bcdđghklmnprstvx])w/, `u${HORN}`)
    .normalize('NFC')
  if (rest === typed || /w/.test(rest) || !hasSyllableShape(fold(rest))) return undefined
  return tone === '' ? rest : withTone(rest, tone)
}

/** The same for VNI: "na8m" → "năm", "d9u7o7ng2" → "đường". A word that may be a name and a number ("to5", "q1") is left alone. */
export function decodeVni(word: string): string | undefined {
  const typed = word.toLowerCase()
  if (!/^[a-z][a-z1-9]{1,11}$/.test(typed) || !/[1-9]/.test(typed) || /[1-9]{3}/.test(typed)) return undefined
  if (/^(?:[qpfntx]|to|khu|thon|ap|quy|so)[1-9]+$/.test(typed)) return undefined
  let tone = ''
  const marked = typed.replace(/[1-9]/g, digit => {
    if (digit in VNI_TONES) {
      tone = VNI_TONES[digit]!
      return ''
    }
    return digit
  })
  const rest = marked
    .replace(/d(\p{L}*)9|^dd/u, 'đ$1')
    .replace(/uo7|u7o(?!7)/, `u${HORN}o${HORN}`)
    .replace(/([aeo])(\p{L}*)6/u, `$1${CIRCUMFLEX}$2`)
    .replace(/([ou])7/g, `$1${HORN}`)
    .replace(/([ou])(\p{L}*)7/u, `$1${HORN}$2`)
    .replace(/a(\p{L}*)8/u, `a${BREVE}$1`)
    .normalize('NFC')
  if (/[1-9]/.test(rest) || !(hasSyllableShape(fold(rest)) || HIGHLAND.test(fold(rest)))) return undefined
  return tone === '' ? rest : withTone(rest, tone)
}
/** "Đắk", "Lắk", "Búk": syllables of names in the highlands. */
const HIGHLAND = /^(?:[bcdhlmnptk]|ch|kr)?[aeou]k$/

const CHAT: readonly (readonly [RegExp, string])[] = [
  [/^f/, 'ph'],
  [/^j(?=i)/, 'g'],
  [/^j/, 'gi'],
  [/^z/, 'd'],
  [/^w(?=\p{L})/u, 'qu'],
  [/^k(?=[^heiyêrl\p{M}])(?![éèẻẽẹếềểễệíìỉĩịýỳỷỹỵ])/u, 'c'],
  [/^c(?=[eiyêéèẻẽẹếềểễệíìỉĩịýỳỷỹỵ])/u, 'k'],
  [/j$/, 'i'],
]

/** What a word in the letters of chats was meant to be: "wả" → "quả", "ja" → "gia". Undefined where it bears none, or is no syllable. */
export function decodeChat(word: string): string | undefined {
  const typed = word.toLowerCase()
  let read = typed
  for (const [pattern, to] of CHAT) read = read.replace(pattern, to)
  return read !== typed && hasSyllableShape(fold(read)) ? read : undefined
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^f/, 'ph'],
  [/^(?:tr)/, 'ch'],
  [/^(?:gi(?=[aeiouy])|r|j|z)/, 'd'],
  [/^l/, 'n'],
  [/^x/, 's'],
  [/^(?:k|q)(?!h)/, 'c'],
  [/^gh/, 'g'],
  [/^ngh/, 'ng'],
  [/y/g, 'i'],
  [/ng$/, 'n'],
  [/nh$/, 'n'],
  [/g$/, 'n'],
  [/c$/, 't'],
  [/ch$/, 't'],
]

/**
 * A key that common confusions of spelling share (domain knowledge: l/n, s/x, tr/ch, d/gi/r, final n/ng, t/c, i/y, f/ph, k/c/q):
 * of "lông" and "nông", of "xản" and "sản". Takes an unmarked word.
 */
export function soundKey(folded: string): string {
  const known = keys.get(folded)
  if (known !== undefined) return known
  let key = folded
  for (const [pattern, to] of SOUNDS) key = key.replace(pattern, to)
  if (folded.length > LONGEST_KEPT) return key
  if (keys.size >= MOST_KEYS) keys.clear()
  keys.set(folded, key)
  return key
}

/** A few thousand syllables come again and again; what is longer is no syllable and is not kept. */
const keys = new Map<string, string>()
const MOST_KEYS = 10_000
const LONGEST_KEPT = 16
