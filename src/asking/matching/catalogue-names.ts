import type { IndicatorId } from '../../domain/indicator.ts'
import type { WeighedWording } from '../typing/wording.ts'
import type { Words } from '../typing/words.ts'
import { bestMatch, matchWording, type Row } from './match-wording.ts'
import type { Match, Term } from './scored.ts'
import type { TermIndex } from './term-index.ts'
import { blend, shareOfAll } from './weighing.ts'

/** A name that may answer: at which place of its entry's names, and the most that it can score. */
export interface Likely {
  readonly at: number
  readonly most: number
}

/** How well the entries of the catalogue answer to the terms of a question. */
export interface IndicatorMatches {
  /** The terms, as names are held against them. */
  readonly index: TermIndex
  /** How the name of an entry that answers best does; undefined where none answers to anything. Computed when asked for, kept for the question. */
  of(id: IndicatorId): Match | undefined
  /** The most that an entry can score. */
  most(id: IndicatorId): number
  /** The words of all its names, each once, by their numbers in the vocabulary. */
  words(id: IndicatorId): ArrayLike<number>
}

/** The names of the catalogue's entries. Their words lie in a row, so that a question goes over them without looking any up. */
export class CatalogueNames {
  readonly #wordings: readonly WeighedWording[]
  readonly #row: Row
  /** Where in the row the words of each wording begin, and where the last one's end. */
  readonly #starts: Int32Array
  /** The wordings of each entry: from, to. */
  readonly #ranges = new Map<IndicatorId, readonly [number, number]>()

  /** The words of all names of each entry, each once, by their numbers. */
  readonly #words = new Map<IndicatorId, Int32Array>()

  constructor(entries: readonly (readonly [IndicatorId, readonly WeighedWording[]])[]) {
    const wordings: WeighedWording[] = []
    for (const [id, names] of entries) {
      this.#ranges.set(id, [wordings.length, wordings.push(...names)])
      this.#words.set(id, Int32Array.from(new Set(names.flatMap(({ numbers }) => numbers))))
    }
    this.#wordings = wordings
    this.#row = {
      numbers: Int32Array.from(wordings.flatMap(({ numbers }) => numbers)),
      weights: Float64Array.from(wordings.flatMap(({ weights }) => weights)),
    }
    this.#starts = new Int32Array(wordings.length + 1)
    wordings.forEach(({ numbers }, i) => {
      this.#starts[i + 1] = this.#starts[i]! + numbers.length
    })
  }

  /**
   * How the name of an entry that answers best does, the first of those that do equally; undefined where none answers to anything.
   * @param likely as `likely` tells of the entry
   */
  match(likely: readonly Likely[], terms: readonly Term[], index: TermIndex, words: Words): Match | undefined {
    let best: Match | undefined
    let bestScore = 0
    let bestAt = 0
    for (const { at, most } of likely) {
      if (most < bestScore) break
      if (most === bestScore && at > bestAt) continue
      const match = matchWording(terms, index, this.#wordings[at]!, words)
      const score = blend(shareOfAll(index, match.likeness), match.covered, match.covered)
      if (score > bestScore || (best && score === bestScore && at < bestAt)) [best, bestScore, bestAt] = [match, score, at]
    }
    return best
  }

  /** The words of all names of an entry, each once, by their numbers in the vocabulary. */
  wordsOf(id: IndicatorId): ArrayLike<number> {
    return this.#words.get(id) ?? []
  }

  /** The names of an entry that may answer to something, those that can score most first. */
  likely(id: IndicatorId, index: TermIndex): readonly Likely[] {
    const [from, to] = this.#ranges.get(id) ?? [0, 0]
    const likely: Likely[] = []
    for (let at = from; at < to; at++) {
      const most = bestMatch(index, this.#row, this.#starts[at]!, this.#starts[at + 1]!, this.#wordings[at]!)
      if (most > 0) likely.push({ at, most })
    }
    return likely.length < 2 ? likely : likely.sort((a, b) => b.most - a.most || a.at - b.at)
  }
}
