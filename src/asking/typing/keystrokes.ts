import { decodeTelex } from '../../vietnamese/typing.ts'

/** "dứoi" → "dưới": a tone, or the horn of one letter of the two, mistyped. */
export const withoutSplitHorn = (word: string): string => (HORN.test(word) ? withWholeHorn(word) : word.normalize('NFC'))
const HORN = /[ưứừửữự]|\u031b/i
const withWholeHorn = (word: string): string =>
  word
    .normalize('NFD')
    .replace(
      /([uU])\u031b([\u0300\u0301\u0303\u0309\u0323]?)(o)(?!\u031b)([\u0300\u0301\u0303\u0309\u0323]?)(?=\p{L})/gu,
      '$1\u031b$3\u031b$2$4',
    )
    .replace(/([uU])(\u031b)([\u0300\u0301\u0303\u0309\u0323])(o)\u031b(?=\p{L})/gu, '$1$2$4\u031b$3')
    .normalize('NFC')

/** "Ddawks" → "Đắk": names of the highlands end in k, which no other syllable does. */
export function readTelex(token: string): string | undefined {
  return (
    decodeTelex(token) ?? (/k(?=[sj]?$)/i.test(token) ? decodeTelex(token.replace(/k(?=[sj]?$)/i, 'c'))?.replace(/c$/i, 'k') : undefined)
  )
}
