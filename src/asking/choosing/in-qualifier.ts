import { comparable, fold } from '../../vietnamese/fold.ts'
import type { Term } from '../matching/scored.ts'
import { createRecent } from '../typing/recent.ts'

/** What follows "cho", "của" tells one figure of a passage from the next; what stands before it they share, often unsaid. */
export function inQualifier({ word, candidates }: Term, text: string): boolean {
  const { words, from } = qualified(text)
  // "hỗ" is not "hộ"
  const stands = (one: string) => candidates.has(fold(one)) && (word.text === word.folded || one === word.text || fold(one) !== word.folded)
  return from > 0 && words.slice(from + 1).some(stands)
}

/** The words of a name, and which of them says that what follows is for whom or of what. */
function qualified(text: string): { readonly words: readonly string[]; readonly from: number } {
  return kept(text, () => {
    const words = comparable(text.toLowerCase()).match(/[\p{L}\p{M}\d]+/gu) ?? []
    return { words, from: words.findLastIndex((one, i) => QUALIFYING.has(one) || (one === 'với' && words[i - 1] === 'đối')) }
  })
}
const KEPT = 2_000
const kept = createRecent<ReturnType<typeof qualified>>(KEPT)
const QUALIFYING = new Set(['cho', 'của'])
