import type { TermIndex } from './term-index.ts'

/** What names can answer to at most, their words taken together. */
export interface Reach {
  /** Takes in words by their numbers in the vocabulary. */
  add(numbers: ArrayLike<number>, from: number, to: number): void
  /** Takes in a term by itself. */
  addTerm(term: number, likeness: number): void
  /** The most that any name of the words taken in answers of all terms (`shareOfAll`); nothing is taken in then. */
  share(): number
}

/** Weighs words as if all their marks and their order were right. */
export function createReach({ byNumber, slots, meant, likeness, room, touched, weights, lights, heavy }: TermIndex): Reach {
  let found = 0
  return { add, addTerm, share }

  function add(numbers: ArrayLike<number>, from: number, to: number): void {
    for (let k = from; k < to; k++) {
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
