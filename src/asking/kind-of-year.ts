import type { Kind } from '../domain/fact.ts'
import { askedKind } from './cues.ts'
import type { Words } from './words.ts'
import { wordsOf } from './words-of.ts'

/** The kind asked for of each year, where each has its own. */
export type KindOfYear = ReadonlyMap<number, Kind>

/**
 * "Kết quả năm 2020 và kế hoạch năm 2021": what stands before a year goes for that year. Undefined where kinds are not told apart so: a year without
 * a kind of its own, one with two, or one kind for all.
 */
export function readKindOfYear(words: Words): KindOfYear | undefined {
  const years = words.words.flatMap(({ folded }, i) => (/^(?:19|20)\d\d$/.test(folded) ? [i] : []))
  if (years.length < 2) return undefined
  const found = new Map<number, Kind>()
  for (const [k, at] of years.entries()) {
    const from = k === 0 ? 0 : years[k - 1]! + 1
    const ahead = Array.from({ length: at - from }, (_, n) => from + n)
    const kind = askedKind(wordsOf(ahead, words))
    const year = Number(words.words[at]!.folded)
    if (kind === undefined || found.has(year)) return undefined
    found.set(year, kind)
  }
  const behind = words.words.slice(years.at(-1)! + 1)
  const more = askedKind(
    wordsOf(
      behind.map((_, n) => years.at(-1)! + 1 + n),
      words,
    ),
  )
  return more === undefined && new Set(found.values()).size > 1 ? found : undefined
}
