import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { Term } from './scored.ts'

const OUT_OF_ORDER = 0.75

/** 1 where neighbours in the question are neighbours in the wording; less where the words are there, but said of something else: "nước sạch" in "ngân sách nhà nước". */
export function inOrder(
  terms: readonly Term[],
  met: readonly number[],
  likeness: readonly number[],
  at: readonly number[],
): { order: number; tight: boolean } {
  let pairs = 0
  let together = 0
  let kept = 0
  for (const t of met) {
    const [first, second] = [terms[t]!, terms[t + 1]]
    if (second?.index !== first.index + 1 || likeness[t + 1] === 0 || at[t]! < 0 || at[t + 1]! < 0) continue
    if (first.light || second.light) continue
    pairs++
    const apart = at[t + 1]! - at[t]!
    if (apart >= 1 && apart <= 3) kept++
    if (apart === 1) together++
  }
  return { order: pairs === 0 ? 1 : OUT_OF_ORDER + (1 - OUT_OF_ORDER) * (kept / pairs), tight: together === pairs }
}

/** "hộ nghèo" in "hộ cận nghèo": words that stand together in the question, with another between them in the name. */
export function partsWords({ indicator }: Fact, terms: readonly Term[]): boolean {
  const words = fold(indicator.text).split(/[^a-z0-9]+/)
  return terms.some((term, t) => {
    const next = terms[t + 1]
    if (next?.index !== term.index + 1 || next.light) return false
    const at = words.indexOf(term.word.folded)
    return at >= 0 && words[at + 1] !== next.word.folded && words[at + 2] === next.word.folded
  })
}
