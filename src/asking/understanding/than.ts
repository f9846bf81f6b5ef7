import type { SubjectWords } from '../matching/scored.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Words } from '../typing/words.ts'
import { asksHowManyTimes } from './asked-roles.ts'

/**
 * "trồng ngô nhiều hơn lúa", "đàn bò gấp mấy lần đàn trâu": where the second of two things begins that one clause holds against each other; -1 where
 * none does.
 */
export function thanAt({ words, named, light, strong }: SubjectWords): number {
  const bears = (i: number) => !named.has(i) && !light.has(i) && (!isFiller(words.words[i]!) || strong.has(i))
  // "more than the maize area"
  const next = (i: number) => (words.words[i + 1]?.folded === 'the' && !words.words[i + 1]!.plain ? i + 2 : i + 1)
  const at = words.words.findIndex(
    ({ folded }, i) =>
      folded === 'hon' &&
      HELD.has(words.words[i - 1]?.folded ?? '') &&
      next(i) < words.words.length &&
      bears(next(i)) &&
      !/^\d/.test(words.words[next(i)]!.folded),
  )
  const begin = at > 0 ? at + 1 : timesAt(words, named, bears)
  return begin > 0 && words.words.some((_, i) => i < begin - 1 && bears(i)) ? begin : -1
}

/** Behind "gấp mấy lần", "gấp đôi": an index, -1 where no such thing is asked. "Gấp mấy lần năm trước" asks for what a report says of that. */
export function behindTimes(words: Words): number {
  const match = asksHowManyTimes(words) ? null : TIMES.exec(words.line)
  if (!match || !/^g[aấ]p$/.test(words.words[words.wordAt(match.index + 1)]!.text)) return -1
  return words.wordAt(match.index + match[0].length - 1) + 1
}
const TIMES =
  / gap (?:hon |duoc |len )?(?:may|bao nhieu|bn|doi|ba|ruoi)(?: lan)? (?!(?:lan )?(?:so|cung|du toan|dt|ke hoach|kh|chi tieu|muc tieu) )/

/** Where begins what something is so many times as much as: a thing behind it in the same clause, and no place or time. */
function timesAt(words: Words, named: ReadonlySet<number>, bears: (i: number) => boolean): number {
  const from = behindTimes(words)
  if (from < 0) return -1
  const end = words.clauses.find(start => start > from) ?? words.words.length
  for (let i = from; i < end; i++) if (named.has(i) || bears(i)) return named.has(i) ? -1 : from
  return -1
}

const HELD = new Set('nhieu it cao thap lon nho rong'.split(' '))
