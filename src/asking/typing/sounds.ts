import { soundKey } from '../../vietnamese/typing.ts'

/** How an unmarked word sounds where half the country says "d" for "v". */
export const southern = (folded: string): string => soundKey(folded).replace(/^v/, 'd')

/** The marks of a word, wherever they stand, hỏi for ngã. */
export const marksOf = (text: string): string =>
  [...text.normalize('NFD')]
    .filter(sign => sign === 'đ' || /\p{M}/u.test(sign))
    .sort()
    .join('')
    .replaceAll('\u0303', '\u0309')
