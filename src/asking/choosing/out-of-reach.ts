import type { Fact } from '../../domain/fact.ts'
import type { IndicatorId } from '../../domain/indicator.ts'
import type { IndicatorMatches } from '../matching/catalogue-names.ts'
import type { TermIndex } from '../matching/term-index.ts'
import { blend, MEASURED, SENTENCE, WHOLE } from '../matching/weighing.ts'
import type { WeighedWording } from '../typing/wording.ts'
import { LEAST_SEEN } from './pick.ts'

/** What names are held against: the terms of a question. */
interface Scales {
  readonly index: TermIndex
  readonly wordingOf: (text: string) => WeighedWording
  readonly matches: IndicatorMatches
}

const NONE: readonly number[] = []
/** A sum in another order may come to a little less. */
const ROUNDING = 1e-9

/**
 * Whether no name and no sentence makes an answer of a figure, and nothing more is told of it by passages: found by the words of its names alone, as
 * if all their marks and their order were right. Never of what no catalogue lists, nor where initials may stand for words.
 */
export function outOfReach({ index, wordingOf, matches }: Scales): (fact: Fact, said: readonly number[]) => boolean {
  const reach = createReach(index)
  const { byNumber } = index
  const borne = new Map<IndicatorId, readonly number[]>()
  /** The words of an entry's names that answer to anything; of most entries none. */
  const borneBy = (id: IndicatorId): readonly number[] => {
    let words = borne.get(id)
    if (!words) {
      words = NONE
      const all = matches.words(id)
      for (let k = 0; k < all.length; k++) if (byNumber[all[k]!] !== 0) words = [...words, all[k]!]
      borne.set(id, words)
    }
    return words
  }
  return ({ indicator: { id, text }, quantity }, said) => {
    if (id === null || index.forms.length > 0 || text.length === quantity?.measure.length) return false
    const { numbers, weights, weight } = wordingOf(text)
    let covered = 0
    for (let k = 0; k < numbers.length; k++) if (byNumber[numbers[k]!] !== 0) covered += weights[k]!
    const own = weight === 0 ? 1 : covered / weight
    if (own >= WHOLE - ROUNDING) return false
    if (covered > 0) reach.add(numbers)
    reach.add(borneBy(id))
    for (const t of said) reach.addTerm(t, MEASURED)
    return blend(reach.share() + SENTENCE * SENTENCE, 1, own) < LEAST_SEEN - ROUNDING
  }
}

/** What names can answer to at most, their words taken together. */
interface Reach {
  /** Takes in words by their numbers in the vocabulary. */
  add(numbers: ArrayLike<number>): void
  /** Takes in a term by itself. */
  addTerm(term: number, likeness: number): void
  /** The most that any name of the words taken in answers of all terms (`shareOfAll`); nothing is taken in then. */
  share(): number
}

/** Weighs words as if all their marks and their order were right. */
function createReach({ byNumber, slots, meant, likeness, room, touched, weights, lights, heavy }: TermIndex): Reach {
  let found = 0
  return { add, addTerm, share }

  function add(numbers: ArrayLike<number>): void {
    for (let k = 0; k < numbers.length; k++) {
      const slot = byNumber[numbers[k]!]!
      if (slot === 0) continue
      for (let m = slots[slot]!; m < slots[slot + 1]!; m++) addTerm(meant[m]!, likeness[m]!)
    }
  }

  function addTerm(term: number, like: number): void {
    if (room[term] === 0) touched[found++] = term
    if (like > room[term]!) room[term] = like
  }

  function share(): number {
    // a light term that one name answers to may be none of another's: it counts as answered whole, and by itself
    let all = heavy
    let hit = 0
    for (let i = 0; i < found; i++) {
      const t = touched[i]!
      const weight = weights[t]! * room[t]!
      hit += weight
      if (lights[t] === 1) all += weight
      room[t] = 0
    }
    found = 0
    return all === 0 ? 1 : hit / all
  }
}
