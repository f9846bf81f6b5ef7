import type { SubjectWords } from '../matching/scored.ts'
import { isFiller } from '../typing/fillers.ts'

/** "trồng ngô nhiều hơn lúa": where the second of two things begins that one clause holds against each other; -1 where none does. */
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
  return at > 0 && words.words.some((_, i) => i < at && bears(i)) ? at + 1 : -1
}
const HELD = new Set('nhieu it cao thap lon nho rong'.split(' '))
