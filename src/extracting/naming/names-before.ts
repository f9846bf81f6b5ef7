import type { Span } from '../../domain/fact.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { isBareHead, lowerFirst, sharedHead, startsWithHead, tidy } from '../shapes/indicator-phrase.ts'

/** What leads to the names of a row: "… gồm", "… ba loại cây chính:". */
const LEADS = latin(/^.*(?:[:,]|(?<!\p{L})(?:gồm|là|như|có))\s+/u)
/** What is said of all of them: "… đều phát triển". */
const SAID_OF_ALL = latin(
  /\s+(?:tiếp tục|đều|cùng|đã|được|đang|cũng|tăng|giảm|có|phát triển|ổn định|là (?:những|các|ba|hai|thế mạnh))(?!\p{L}).*$/iu,
)
const LONGEST_NAME = 7
const LONGEST_LOOK = 240

/**
 * "Chăn nuôi gồm trâu, bò và lợn. Số lượng lần lượt là 412, 1.035 và 2.870 con.": as many names as figures, which end the sentence before; none
 * where it says more or less than just those. `head` stands before "lần lượt", if anything does.
 */
export function namesBefore(text: string, flat: string, sentence: Span, head: string, row: readonly FigureMention[]): string[] {
  const own = head.replace(/^(?:với |đến (?:cuối|hết|nay)\P{Lu}*,?)/u, '').trim()
  if (own !== '' && !isBareHead(own)) return []
  const end = lastSign(flat, '.', Math.max(0, sentence.start - 3), sentence.start)
  if (end < sentence.start - 3) return []
  const line = lastSign(flat, '\n', Math.max(0, end - LONGEST_LOOK), end) + 1
  const start = Math.max(line, lastSign(flat, '.', Math.max(line, end - LONGEST_LOOK), end) + 1, end - LONGEST_LOOK)
  if (/\d/.test(flat.slice(start, end))) return []
  const names = inRow(text.slice(start, end), row.length)
  return names.map(name => withHead(own, name, row[0]!))
}

function inRow(printed: string, count: number): string[] {
  const parts = printed.split(/\s*,\s*(?:và\s+)?|\s+và\s+/u)
  if (parts.length !== count) return []
  const names = parts.map((part, at) =>
    tidy((at === 0 ? part.replace(LEADS, '') : part).replace(at === count - 1 ? SAID_OF_ALL : /$^/u, '')),
  )
  // "Các thôn An Lạc, An Hòa": whose they are
  if (names.some((name, at) => at > 0 && /^\p{Lu}\p{Ll}/u.test(name))) return []
  return names.every(name => name !== '' && name.split(' ').length <= LONGEST_NAME && !/[:;"(]/.test(name)) ? names : []
}

function withHead(own: string, name: string, { measure }: FigureMention): string {
  const flat = name.toLowerCase()
  if (startsWithHead(flat)) return name
  if (measure === 'con' && !flat.startsWith('đàn ')) return `đàn ${lowerFirst(name)}`
  return own === '' || own === 'số lượng' || sharedHead(flat) ? name : `${own} ${lowerFirst(name)}`
}
