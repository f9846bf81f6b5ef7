import { fold } from '../../vietnamese/fold.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { hasSyllableShape, LONGEST_SYLLABLE } from '../../vietnamese/typing.ts'
import { isFiller } from './fillers.ts'

/** What is known of words and of what stands beside them. */
interface Known {
  readonly isKnown: (folded: string) => boolean
  readonly isWritten: (marked: string) => boolean
  /** Whether a word steers a question or is a short form of several. */
  readonly isOwn: (lower: string) => boolean
  /** Whether two words stand side by side. */
  readonly stand: (first: string, second: string) => boolean
  /** Whether two folded words stand side by side in the name of a place. */
  readonly inPlace: (first: string, second: string) => boolean
  /** Whether an unmarked word may be a known one misspelt. */
  readonly mayBe: (folded: string) => boolean
}

/** Puts blanks where they were left out, and takes away those that came into words. */
export interface Spacing {
  readonly apart: (token: string, before: string | undefined, next: string | undefined) => readonly string[]
  readonly joined: (text: string) => string
}

/** A word and the letters behind one blank. */
const HALVES = latin(/(?<![\p{L}\d])(\p{L}{1,5}) (?=(\p{Ll}{1,5})(?![\p{L}\d]))/gu)
/** "ở nhà" is two words. */
const SHORTEST_WHOLE = 4
/** Letters from which on a word of any question is told from the rest by itself. */
const SHORTEST_LOOSE = 5
/** Words that stand before or behind any name. */
const OF_ANY = new Set('xa thon phuong huyen nam cua duoc trong bao nhieu tinh khong'.split(' '))
const isOfAny = (word: string): boolean => OF_ANY.has(word)

export function createSpacing({ isKnown, isWritten, isOwn, stand, inPlace, mayBe }: Known): Spacing {
  return { apart, joined }

  /**
   * "nhiệmvụ" → ["nhiệm", "vụ"], where both halves are known words; cut where the halves stand beside each other and beside what is around them.
   * What may be a word misspelt ("hiyện") is cut only there, and no name ("Khiài"). Beside a word of any question ("nữđược") and in the name of a
   * place ("Nàpò", "Mỹ Hàonăm") a half may be any syllable.
   */
  function apart(token: string, before: string | undefined, next: string | undefined): readonly string[] {
    if (token.length > 2 * LONGEST_SYLLABLE) return [token]
    const mistyped = token.length <= LONGEST_SYLLABLE && mayBe(fold(token))
    if (mistyped && /^\p{Lu}/u.test(token)) return [token]
    const lower = token.toLowerCase()
    let best: readonly string[] = [token]
    let most = mistyped ? 0 : -1
    for (let cut = 2; cut <= lower.length - 2; cut++) {
      const halves = [lower.slice(0, cut), lower.slice(cut)]
      const [left, right] = halves.map(fold) as [string, string]
      if (!hasSyllableShape(left) || !hasSyllableShape(right)) continue
      const pairs = [[left, right] as const, [before, left] as const, [right, next && fold(next.toLowerCase())] as const]
      const ofPlace = pairs.filter(([first, second]) => first && second && inPlace(first, second)).length
      const isLoose = left.length + right.length >= SHORTEST_LOOSE && (isOfAny(left) || isOfAny(right))
      if (!(isKnown(left) && isKnown(right)) && ofPlace === 0 && !isLoose) continue
      const fit = ofPlace + pairs.filter(([first, second]) => first && second && stand(first, second)).length
      if (fit > most) {
        best = halves
        most = fit
      }
    }
    return best
  }

  /** "hu yện" → "huyện": one of the halves is no word, and the whole is. */
  function joined(text: string): string {
    return text.replace(HALVES, (parted, first: string, second: string) => {
      if (first.length + second.length < SHORTEST_WHOLE || (isWord(first.toLowerCase()) && isWord(second.toLowerCase()))) return parted
      return isWord((first + second).toLowerCase()) ? first : parted
    })
  }

  function isWord(lower: string): boolean {
    if (isOwn(lower)) return true
    const folded = fold(lower)
    if (!hasSyllableShape(folded)) return false
    return isWritten(lower) || isKnown(lower) || isFiller({ text: lower, folded, plain: false, decoded: false })
  }
}
