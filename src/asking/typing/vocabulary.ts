import { soundKey } from '../../vietnamese/typing.ts'

/** How well a folded word stands for another that sounds alike, or differs by one letter. */
const SOUNDS_ALIKE = 0.8
export const ONE_LETTER = 0.65

/**
 * The folded words that can be matched at all: a few thousand syllables, however many facts there are.
 * Fuzzy look-up is by keys (sound, and the word with one letter left out), so its cost does not grow with their number.
 */
export class Vocabulary {
  readonly #words = new Map<string, number>()
  readonly #marked = new Set<string>()
  readonly #bySound = new Map<string, string[]>()
  readonly #byGap = new Map<string, string[]>()
  readonly #found = new Map<string, ReadonlyMap<string, number>>()

  /** Tells whether the word is new. */
  add(word: string): boolean {
    if (this.#words.has(word)) return false
    this.#words.set(word, this.#words.size + 1)
    this.#found.clear()
    push(this.#bySound, soundKey(word), word)
    if (word.length >= 3) for (const gap of gaps(word)) push(this.#byGap, gap, word)
    return true
  }

  /** A word as it is written with its marks. */
  addMarked(word: string): void {
    this.#marked.add(word)
  }

  /** Whether any name is written with these marks: "dứoi" is not. */
  isWritten(word: string): boolean {
    return this.#marked.has(word)
  }

  get size(): number {
    return this.#words.size
  }

  /** The number of a word, from 1 on in the order added; 0 of one that is not known. */
  numberOf(word: string): number {
    return this.#words.get(word) ?? 0
  }

  has(word: string): boolean {
    return this.#words.has(word)
  }

  /** The words that a typed word may stand for, with how well it does; best first. */
  standsFor(typed: string): ReadonlyMap<string, number> {
    const known = this.#found.get(typed)
    if (known) return known
    const best = new Map<string, number>()
    const note = (word: string, likeness: number) => best.set(word, Math.max(likeness, best.get(word) ?? 0))
    if (this.#words.has(typed)) note(typed, 1)
    if (/^[a-z]{2,}$/.test(typed)) {
      for (const word of this.#bySound.get(soundKey(typed)) ?? []) note(word, SOUNDS_ALIKE)
      if (typed.length >= 3 && typed.length <= 9) {
        for (const word of this.#byGap.get(typed) ?? []) if (word.length >= 4) note(word, ONE_LETTER)
        for (const gap of gaps(typed)) {
          if (this.#words.has(gap) && gap.length >= 3) note(gap, ONE_LETTER)
          for (const word of this.#byGap.get(gap) ?? []) if (word.length >= 4 && nearly(typed, word)) note(word, ONE_LETTER)
        }
      }
    }
    const found = new Map([...best].sort((a, b) => b[1] - a[1]))
    if (this.#found.size > 5_000) this.#found.clear()
    this.#found.set(typed, found)
    return found
  }
}

function push(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key)
  if (list) list.push(word)
  else map.set(key, [word])
}

function gaps(word: string): string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1))
}

/** Whether two words of one length differ by one letter or by two neighbours swapped. */
function nearly(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const differing = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [i]))
  if (differing.length <= 1) return true
  const [i, j] = differing
  return differing.length === 2 && j === i! + 1 && a[i!] === b[j!] && a[j!] === b[i!]
}
