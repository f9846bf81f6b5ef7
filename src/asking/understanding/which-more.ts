import type { Words } from '../typing/words.ts'
import { behindTimes } from './than.ts'

/** What people call one of the things they hold against each other: "bên nào", "đằng nào", "khoản nào". */
export const NOUN =
  '(?:loai|thu|cai|con|cay|dan|giong|khoan|nhom|nganh|linh vuc|muc|mon|ben|dang|mang|vu|phia|nguon|so|chi tieu|con so|so lieu|doi tuong|vat nuoi)'
const WHICH_MORE = new RegExp(` (?:thi )?(${NOUN} nao(?: [a-z]+)*? (?:hon|nhat)) `)
const BARE = / nao ([a-z]+) hon $/

/** Where a question asks which of several things is more ("nhóm nào được hỗ trợ nhiều tiền hơn"), as word indices. */
export interface WhichMore {
  readonly from: number
  /** Without "nhóm nào", and without "đông" of "bên nào đông hơn": what is held against each other, where it is said here. */
  readonly says: readonly number[]
  /** "… hơn" is asked of two, "… nhất" of more. */
  readonly ofTwo: boolean
}

/** Whether two things are held against each other, and each says nothing without the other. */
export function holdsTwo(words: Words): boolean {
  return whichMore(words) !== undefined || / hay (?:[a-z]+ ){1,8}hon /.test(words.line) || behindTimes(words) > 0
}

export function whichMore(words: Words): WhichMore | undefined {
  const match = WHICH_MORE.exec(words.line)
  if (!match) return undefined
  const from = words.wordAt(match.index + match[0].indexOf(match[1]!))
  const which = words.words.findIndex(({ folded }, i) => i > from && folded === 'nao')
  const first = BARE.test(match[0]) ? which + 2 : which + 1
  return { from, says: words.words.flatMap((_, i) => (i >= first ? [i] : [])), ofTwo: match[0].endsWith(' hon ') }
}
