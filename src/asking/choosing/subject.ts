import { writtenOut } from '../../catalogue/indicator-words.ts'
import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import type { Fact } from '../../domain/fact.ts'
import type { IndicatorId } from '../../domain/indicator.ts'
import { hasSyllableShape, soundKey } from '../../vietnamese/typing.ts'
import { CatalogueNames, type IndicatorMatches, type Likely } from '../matching/catalogue-names.ts'
import { matchWording } from '../matching/match-wording.ts'
import type { Match, Scored, SubjectWords, Term } from '../matching/scored.ts'
import { indexTerms } from '../matching/term-index.ts'
import { askedShare, blend, trust } from '../matching/weighing.ts'
import { FILLERS, isFiller, soundsLikeFiller } from '../typing/fillers.ts'
import { createRecent } from '../typing/recent.ts'
import { ONE_LETTER, type Vocabulary } from '../typing/vocabulary.ts'
import { distinct, foldedWords, type WeighedWording, type Wording, withMarksOf, wording } from '../typing/wording.ts'
import type { Word, Words } from '../typing/words.ts'
import { createFactScales, type FactScales } from './score-facts.ts'

/** How well a short form stands for one of several words. */
const READING = 0.85
const LIGHT = 0.12
const UNKNOWN = 0.75
/** An abbreviation stands for several words. */
const ABBREVIATED = 1.5
/** Entries that share less than this much of the best one's score are not looked at. */
const HOPELESS = 0.8
/** Words that steer a question, and are one letter off from words of names. */
const ITSELF = new Set(['sanh', 'nhat'])
const NONE: readonly never[] = []
const NO_LETTERS = /[^\p{L}\p{M}]+/u
/** Names of reports that are kept cut into words: those of the units that are asked about now. */
const KEPT_WORDINGS = 20_000

/** Weighs words and scores what a question is about against indicators and facts. Build once a catalogue. */
export class SubjectScorer {
  readonly #vocabulary: Vocabulary
  readonly #names: CatalogueNames
  readonly #weights = new Map<string, number>()
  readonly #ids: IndicatorId[] = []
  /** Places in `#ids` of the entries that bear a word. */
  readonly #holders = new Map<string, number[]>()
  /** Short names of indicators, folded → marked: "dan so" → "dân số". */
  readonly #phrases = new Map<string, string>()
  /** The words that these begin with. */
  readonly #begins = new Set<string>()
  /** Neighbours in names of indicators, folded. */
  readonly #pairs = new Set<string>()
  /** How the words of names of indicators sound, marks and all. */
  readonly #sounds = new Set<string>()
  readonly #rare: number
  readonly #wordingOf = createRecent<WeighedWording>(KEPT_WORDINGS)
  readonly #weightOf = (word: string) => this.#weights.get(word) ?? this.#rare

  constructor(indicators: IndicatorCatalogue, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
    const holders = new Map<string, number>()
    const named = new Map<IndicatorId, readonly Wording[]>()
    for (const indicator of indicators.all()) {
      const texts = [indicator.name, indicator.nameEn, ...indicator.aliases, ...indicator.abbreviations]
      const name = wording(indicator.name)
      const wordings = distinct([...texts.map(text => wording(text)), ...indicator.typed.map(text => withMarksOf(name, wording(text)))])
      named.set(indicator.id, wordings)
      for (const one of wordings)
        if (one.folded.length === 2 || one.folded.length === 3) {
          this.#phrases.set(one.folded.join(' '), one.marked.join(' '))
          this.#begins.add(one.folded[0]!)
        }
      for (const { folded } of wordings) for (let k = 1; k < folded.length; k++) this.#pairs.add(`${folded[k - 1]} ${folded[k]}`)
      const words = new Set(wordings.flatMap(w => w.folded))
      for (const one of wordings) for (const word of one.marked) this.#markedWord(word)
      for (const word of words) {
        vocabulary.add(word)
        holders.set(word, (holders.get(word) ?? 0) + 1)
        const held = this.#holders.get(word)
        if (held) held.push(this.#ids.length)
        else this.#holders.set(word, [this.#ids.length])
      }
      this.#ids.push(indicator.id)
    }
    const count = named.size
    for (const [word, held] of holders) this.#weights.set(word, 0.35 + Math.log((count + 1) / (held + 1)))
    this.#rare = 0.35 + Math.log((count + 1) / 2)
    this.#names = new CatalogueNames([...named].map(([id, wordings]) => [id, wordings.map(one => this.#weighed(one))]))
  }

  #markedWord(word: string): void {
    this.#vocabulary.addMarked(word)
    this.#sounds.add(soundKey(word))
  }

  #weighed(wording: Wording): WeighedWording {
    const weights = wording.folded.map(this.#weightOf)
    const numbers = wording.folded.map(word => this.#vocabulary.numberOf(word))
    // what is new stands first: V8 11 gives each object that is copied and then widened a shape of its own, and no access to it is ever cached
    return { numbers, weights, weight: weights.reduce((a, b) => a + b, 0), ...wording }
  }

  /** A name as a report words it; its words are known from now on. */
  #reported(text: string): WeighedWording {
    const cut = wording(text, true)
    for (const word of cut.folded) this.#vocabulary.add(word)
    return this.#weighed(cut)
  }

  /** Lets the words of reports' own names be matched, misspelt ones too; `from` on are new. */
  learn(wordings: readonly string[], from: number): void {
    for (let i = from; i < wordings.length; i++) {
      for (const word of foldedWords(wordings[i]!)) this.#vocabulary.add(word)
      for (const word of wordings[i]!.toLowerCase().split(NO_LETTERS)) this.#vocabulary.addMarked(word)
    }
  }

  /** Words that together are a whole short name of an indicator ("dân số"), though each by itself carries no subject. */
  named(words: Words): ReadonlySet<number> {
    const found = new Set<number>()
    for (let i = 0; i < words.words.length; i++)
      for (let length = 2; length <= 3 && this.#begins.has(words.words[i]!.folded); length++) {
        const slice = words.words.slice(i, i + length)
        const marked = slice.length === length ? this.#phrases.get(slice.map(w => w.folded).join(' ')) : undefined
        if (marked === undefined) continue
        const parts = marked.split(' ')
        if (slice.every((word, k) => word.text === word.folded || word.text === parts[k])) for (let k = 0; k < length; k++) found.add(i + k)
      }
    return found
  }

  /** Whether two folded words stand side by side in the name of an indicator. */
  isPair(first: string, second: string): boolean {
    return this.#pairs.has(`${first} ${second}`)
  }

  terms(subject: SubjectWords): readonly Term[] {
    const terms = this.#allTerms(subject)
    const [only, ...others] = terms.filter(({ light }) => !light)
    if (!only || others.length > 0 || !hasSyllableShape(only.word.folded)) return terms
    // "quan nao ngon o Ba Che": the one word that says anything is no slip for another that is as good a word
    const candidates = new Map([...only.candidates].filter(([, likeness]) => likeness > ONE_LETTER))
    return terms.map(term => (term === only ? { ...term, candidates } : term))
  }

  #allTerms({ words, named, light, strong }: SubjectWords): readonly Term[] {
    return words.words.flatMap((word, index) => {
      if (named.has(index) || word.folded === '%') return []
      const candidates = this.#candidates(word)
      const isLight =
        light.has(index) ||
        (/^\d/.test(word.folded) && !strong.has(index)) ||
        ((isFiller(word) || this.#isFillerAmiss(word)) && !strong.has(index))
      const base =
        this.#weights.get(word.folded) ?? Math.max(0, ...[...candidates].map(([w, l]) => (this.#weights.get(w) ?? this.#rare) * l))
      const long = writtenOut(word.folded) !== word.folded
      const weight = long ? this.#rare * ABBREVIATED : base === 0 ? this.#rare * UNKNOWN : base
      // "so sánh" means itself and is no slip for "sách", "nhiều nhất" none for the "nhà" of a name
      const own = light.has(index) && ITSELF.has(word.folded) ? new Map([[word.folded, 1]]) : candidates
      return [{ index, word, weight: isLight ? weight * LIGHT : weight, candidates: own, light: isLight }]
    })
  }

  /** "sồ", "chên": marks that no name bears, over a filler; "châu" rather sounds like "trâu", which one does. */
  #isFillerAmiss({ slip, text, folded }: Word): boolean {
    return slip && (soundsLikeFiller(text) || (FILLERS.has(folded) && !this.#sounds.has(soundKey(text))))
  }

  #candidates({ folded, readings }: Word): ReadonlyMap<string, number> {
    const known = this.#vocabulary.standsFor(folded)
    return readings.length === 0 ? known : new Map([...known, ...readings.map(reading => [reading, READING] as const)])
  }

  /** Whether a word means something to the catalogue: what it names is asked for, where a word that nothing knows may be a slip. */
  means(term: Term): boolean {
    return this.#weights.has(term.word.folded) || writtenOut(term.word.folded) !== term.word.folded
  }

  /** The catalogue's entries that share a word with the terms, best first, at most `limit`; found by word, not by going through the catalogue. */
  bestIndicators(terms: readonly Term[], matches: IndicatorMatches, limit: number): readonly Scored<IndicatorId>[] {
    const votes = new Float64Array(this.#ids.length)
    const named: number[] = []
    for (const term of terms)
      if (!term.light)
        for (const [word, likeness] of term.candidates)
          for (const id of this.#holders.get(word) ?? NONE) {
            if (votes[id] === 0) named.push(id)
            votes[id]! += likeness * term.weight
          }
    let heavy = 0
    let light = 0
    for (const term of terms) {
      if (term.light) light += term.weight
      else heavy += term.weight
    }
    const found: Scored<IndicatorId>[] = []
    let top = 0
    for (const at of named.sort((a, b) => votes[b]! - votes[a]!).slice(0, 24)) {
      const id = this.#ids[at]!
      if ((votes[at]! + light) / (heavy + light) < top * HOPELESS) break // no name can score more than what it shares
      if (found.length === limit && matches.most(id) <= found.at(-1)!.score) continue
      const scored = this.scoreIndicator(id, terms, matches)
      top = Math.max(top, scored.score)
      const before = found.findIndex(other => other.score < scored.score)
      found.splice(before < 0 ? found.length : before, 0, scored)
      if (found.length > limit) found.pop()
    }
    return found
  }

  /** How well each catalogue entry answers to the terms. */
  indicatorMatches(terms: readonly Term[], words: Words): IndicatorMatches {
    const index = indexTerms(terms, this.#vocabulary)
    const found = new Map<IndicatorId, readonly Likely[]>()
    const kept = new Map<IndicatorId, Match | undefined>()
    const likely = (id: IndicatorId): readonly Likely[] => {
      let names = found.get(id)
      if (!names) {
        names = this.#names.likely(id, index)
        found.set(id, names)
      }
      return names
    }
    return {
      index,
      of: id => {
        if (!kept.has(id)) kept.set(id, this.#names.match(likely(id), terms, index, words))
        return kept.get(id)
      },
      most: id => likely(id)[0]?.most ?? 0,
      words: id => this.#names.wordsOf(id),
    }
  }

  scoreIndicator(id: IndicatorId, terms: readonly Term[], matches: IndicatorMatches): Scored<IndicatorId> {
    const match = matches.of(id)
    const likeness = match?.likeness ?? terms.map(() => 0)
    const covered = match?.covered ?? 0
    const asked = askedShare(terms, likeness) * trust(terms, likeness, covered)
    const claimed = terms.map((_, t) => (match?.at[t] ?? -1) >= 0)
    return {
      item: id,
      likeness,
      asked,
      own: covered,
      ownAsked: asked,
      claimed,
      tight: match?.tight ?? false,
      near: [],
      passage: 0,
      score: blend(asked, covered, covered),
    }
  }

  /**
   * How well facts answer to the terms. Facts that are named alike are weighed once. Made for one question.
   * @param wordsAround the folded words of the sentence around a fact, the same array for facts of one sentence
   */
  factScales(terms: readonly Term[], words: Words, matches: IndicatorMatches, wordsAround: (fact: Fact) => readonly string[]): FactScales {
    const { index } = matches
    const wordingOf = (text: string) => this.#wordingOf(text, () => this.#reported(text))
    return createFactScales({
      terms,
      index,
      wordingOf,
      matchText: text => matchWording(terms, index, wordingOf(text), words),
      matches,
      wordsAround,
    })
  }
}
