import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import { type Wording, wording } from './wording.ts'
import { readAs, type Word, type Words } from './words.ts'

/** Pairs of neighbours in the catalogue's names, without marks → with; undefined where two words are spelt so: "hồ sơ", not "hộ số". */
export type Compounds = ReadonlyMap<string, readonly [string, string] | undefined>

/** Words that stand side by side in any question: "xã nào có số hộ nghèo cao nhất" is no "cơ sở". */
const OF_ANY_QUESTION = 'co so'

/** "số", "tỷ lệ" stand before any name and belong to none. */
const COUNTING = new Set(['số', 'lệ', 'tổng', 'của', 'và'])

export function compoundsOf(indicators: IndicatorCatalogue): Compounds {
  const found = new Map<string, readonly [string, string] | undefined>()
  for (const { name, aliases } of indicators.all())
    for (const text of [name, ...aliases]) {
      const { folded, marked } = wording(text)
      if (marked.every((word, k) => word === folded[k])) continue
      for (let k = 0; k + 1 < folded.length; k++) note(found, { folded, marked }, k)
    }
  return found
}

function note(
  found: Map<string, readonly [string, string] | undefined>,
  { folded, marked }: Pick<Wording, 'folded' | 'marked'>,
  k: number,
) {
  const [first, second] = [marked[k]!, marked[k + 1]!]
  if (COUNTING.has(first) || COUNTING.has(second)) return
  const key = `${folded[k]} ${folded[k + 1]}`
  if (key === OF_ANY_QUESTION) return
  const known = found.get(key)
  if (!found.has(key)) found.set(key, [first, second])
  else if (known && (known[0] !== first || known[1] !== second)) found.set(key, undefined)
}

/**
 * Gives words typed without marks those of the one compound that they may be, where two neighbours can be no other: "ho so" are files, and no
 * households. A word between two compounds that differ on it stays as it is.
 */
export function withCompounds(words: Words, compounds: Compounds): Words {
  if (words.marked) return words
  const meant = words.words.map(() => new Set<string>())
  for (let i = 0; i + 1 < words.words.length; i++) {
    const [first, second] = [words.words[i]!, words.words[i + 1]!]
    if (!isBare(first) || !isBare(second)) continue
    const pair = compounds.get(`${first.folded} ${second.folded}`)
    if (!pair || isReached(words, i + 1) || endsType(words, i)) continue
    meant[i]!.add(pair[0])
    meant[i + 1]!.add(pair[1])
  }
  return {
    ...words,
    words: words.words.map((word, i) => {
      const [text, other] = meant[i]!
      return text === undefined || other !== undefined || text === word.text ? word : readAs(word, text, word.plain)
    }),
  }
}

/** "trong duoc may ha", "cay duoc tong cong 5 ha": what was reached, and no medicinal plants; "An Dong co may lop" has them, and speaks of no motor. */
function isReached({ words }: Words, i: number): boolean {
  const { folded } = words[i]!
  return (folded === 'duoc' || folded === 'co') && BEFORE_AMOUNT.test(words[i + 1]?.folded ?? '')
}
const BEFORE_AMOUNT = /^(?:may|bao|bn|tong|tat|khoang|hon|tren|gan|them|chung|\d.*)$/

/** "thi tran vung …": the word of a kind of place stands before a name, and with no word of it in a compound ("trận vững"). */
function endsType({ words }: Words, i: number): boolean {
  const before = words[i - 1]
  return before !== undefined && TYPES.has(`${before.folded} ${words[i]!.folded}`)
}
const TYPES = new Set(['thi tran', 'thi xa', 'thanh pho'])

function isBare(word: Word): boolean {
  return !word.decoded && word.text === word.folded
}
