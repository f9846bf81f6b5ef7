import { dimensionOf, type MeasureClass, measureClass } from '../catalogue/indicator-words.ts'
import type { IndicatorCatalogue } from '../catalogue/indicators.ts'
import type { Fact } from '../domain/fact.ts'
import type { IndicatorId } from '../domain/indicator.ts'
import { isFiller } from './fillers.ts'
import { inOrder } from './in-order.ts'
import { marksFit } from './marks-fit.ts'
import type { Match, Scored, SubjectWords, Term } from './scored.ts'
import type { Vocabulary } from './vocabulary.ts'
import { distinct, type Wording, wording } from './wording.ts'
import type { Words } from './words.ts'

/** The words that terms may stand for, the other way round: a wording is matched in one pass over its words. */
interface TermIndex {
  readonly byWord: ReadonlyMap<string, readonly { readonly term: number; readonly likeness: number }[]>
  readonly short: readonly number[]
  /** Pairs of terms that say what kind of amount is meant: "diện tích". */
  readonly dimensions: readonly { readonly at: number; readonly dimension: MeasureClass }[]
  /** What a wording comes to that bears none of them. */
  readonly nothing: Match
}

const NONE: readonly never[] = []
/** How well a short form stands for one of several words. */
const READING = 0.85
const LIGHT = 0.12
const SENTENCE = 0.3
/** How well "diện tích" is answered by a figure in hectares whose name does not say so. */
const MEASURED = 0.9
const UNKNOWN = 0.75
/** Entries that share less than this much of the best one's score are not looked at. */
const HOPELESS = 0.8

/** Weighs words and scores what a question is about against indicators and facts. Build once a catalogue. */
export class SubjectScorer {
  readonly #vocabulary: Vocabulary
  readonly #wordings = new Map<IndicatorId, readonly Wording[]>()
  readonly #weights = new Map<string, number>()
  readonly #holders = new Map<string, IndicatorId[]>()
  /** Short names of indicators, folded → marked: "dan so" → "dân số". */
  readonly #phrases = new Map<string, string>()
  readonly #rare: number
  readonly #prepared = new WeakSet<Fact>()
  readonly #indices = new WeakMap<readonly Term[], TermIndex>()
  readonly #facts = new WeakMap<Fact, { own: Wording; sentence: ReadonlySet<string> }>()

  constructor(indicators: IndicatorCatalogue, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
    const holders = new Map<string, number>()
    for (const indicator of indicators.all()) {
      const texts = [indicator.name, indicator.nameEn, ...indicator.aliases, ...indicator.abbreviations, ...indicator.typed]
      const wordings = distinct(texts.map(text => wording(text)))
      this.#wordings.set(indicator.id, wordings)
      for (const one of wordings)
        if (one.folded.length === 2 || one.folded.length === 3) this.#phrases.set(one.folded.join(' '), one.marked.join(' '))
      const words = new Set(wordings.flatMap(w => w.folded))
      for (const word of words) {
        vocabulary.add(word)
        holders.set(word, (holders.get(word) ?? 0) + 1)
        this.#holders.set(word, [...(this.#holders.get(word) ?? []), indicator.id])
      }
    }
    const count = this.#wordings.size
    for (const [word, held] of holders) this.#weights.set(word, 0.35 + Math.log((count + 1) / (held + 1)))
    this.#rare = 0.35 + Math.log((count + 1) / 2)
  }

  /** Lets the words of facts be matched, misspelt ones too; each fact once. Tells whether any was new. */
  prepare(facts: readonly Fact[]): boolean {
    let fresh = false
    for (const fact of facts) {
      if (this.#prepared.has(fact)) continue
      this.#prepared.add(fact)
      fresh = true
      for (const word of wording(fact.indicator.text, true).folded) this.#vocabulary.add(word)
    }
    return fresh
  }

  /** Words that together are a whole short name of an indicator ("dân số"), though each by itself carries no subject. */
  named(words: Words): ReadonlySet<number> {
    const found = new Set<number>()
    for (let i = 0; i < words.words.length; i++)
      for (let length = 2; length <= 3; length++) {
        const slice = words.words.slice(i, i + length)
        const marked = slice.length === length ? this.#phrases.get(slice.map(w => w.folded).join(' ')) : undefined
        if (marked === undefined) continue
        const parts = marked.split(' ')
        if (slice.every((word, k) => word.text === word.folded || word.text === parts[k])) for (let k = 0; k < length; k++) found.add(i + k)
      }
    return found
  }

  terms({ words, named, light, strong }: SubjectWords): readonly Term[] {
    return words.words.flatMap((word, index) => {
      if (named.has(index) || word.folded === '%') return []
      const candidates = new Map(this.#vocabulary.candidates(word.folded).map(c => [c.word, c.likeness] as const))
      for (const reading of word.readings) candidates.set(reading, READING)
      const isLight = light.has(index) || /^\d/.test(word.folded) || (isFiller(word) && !strong.has(index))
      const base =
        this.#weights.get(word.folded) ?? Math.max(0, ...[...candidates].map(([w, l]) => (this.#weights.get(w) ?? this.#rare) * l))
      const weight = base === 0 ? this.#rare * UNKNOWN : base
      return [{ index, word, weight: isLight ? weight * LIGHT : weight, candidates, light: isLight }]
    })
  }

  /** Whether a word means something to the catalogue: what it names is asked for, where a word that nothing knows may be a slip. */
  means(term: Term): boolean {
    return this.#weights.has(term.word.folded)
  }

  match(terms: readonly Term[], wording: Wording, words: Words): Match {
    const { byWord, short, nothing } = this.#indexed(terms)
    let found: { k: number; score: number }[][] | undefined
    for (let k = 0; k < wording.folded.length; k++)
      for (const { term, likeness: like } of byWord.get(wording.folded[k]!) ?? NONE) {
        const score = like * marksFit(terms[term]!.word, wording.marked[k]!, words)
        if (score === 0) continue
        found ??= []
        const places = found[term]
        if (places) places.push({ k, score })
        else found[term] = [{ k, score }]
      }
    if (!found && !short.some(term => wording.initials.includes(terms[term]!.word.folded))) return nothing
    const likeness = new Array<number>(terms.length).fill(0)
    const at = new Array<number>(terms.length).fill(-1)
    const taken = new Set<number>()
    let last = -1
    for (let t = 0; t < terms.length; t++) {
      const places = found?.[t]
      if (!places) continue
      const best = Math.max(...places.map(place => place.score))
      likeness[t] = best
      const free = places.filter(place => place.score >= best * 0.99 && !taken.has(place.k))
      const k = (free.find(place => place.k > last) ?? free[0])?.k
      if (k === undefined) continue
      at[t] = k
      taken.add(k)
      last = k
    }
    for (const term of short) {
      const { folded } = terms[term]!.word
      const start = likeness[term] === 0 && wording.folded.length > 1 ? wording.initials.indexOf(folded) : -1
      if (start < 0) continue
      likeness[term] = 0.9
      at[term] = start
      for (let k = 0; k < folded.length; k++) taken.add(start + k)
    }
    if (taken.size === 0) return { likeness, covered: 0, at, tight: false }
    let all = 0
    let covered = 0
    for (let k = 0; k < wording.folded.length; k++) {
      const weight = this.#weights.get(wording.folded[k]!) ?? this.#rare
      all += weight
      if (taken.has(k)) covered += weight
    }
    const { order, tight } = inOrder(terms, likeness, at)
    return { likeness: order === 1 ? likeness : likeness.map(like => like * order), covered: all === 0 ? 0 : covered / all, at, tight }
  }

  #indexed(terms: readonly Term[]): TermIndex {
    const known = this.#indices.get(terms)
    if (known) return known
    const byWord = new Map<string, { term: number; likeness: number }[]>()
    const short: number[] = []
    terms.forEach((term, t) => {
      if (term.word.short) short.push(t)
      for (const [word, likeness] of term.candidates) {
        const list = byWord.get(word)
        if (list) list.push({ term: t, likeness })
        else byWord.set(word, [{ term: t, likeness }])
      }
    })
    const dimensions = terms.flatMap(({ word, index }, at) => {
      const next = terms[at + 1]
      const dimension = next?.index === index + 1 ? dimensionOf(word.folded, next.word.folded) : undefined
      return dimension === undefined ? [] : [{ at, dimension }]
    })
    const none = terms.map(() => 0)
    const index = { byWord, short, dimensions, nothing: { likeness: none, covered: 0, at: terms.map(() => -1), tight: false } }
    this.#indices.set(terms, index)
    return index
  }

  /** The catalogue's entries that share a word with the terms, best first, at most `limit`; found by word, not by going through the catalogue. */
  bestIndicators(terms: readonly Term[], matches: (id: IndicatorId) => Match | undefined, limit: number): readonly Scored<IndicatorId>[] {
    const votes = new Map<IndicatorId, number>()
    for (const term of terms)
      if (!term.light)
        for (const [word, likeness] of term.candidates)
          for (const id of this.#holders.get(word) ?? []) votes.set(id, (votes.get(id) ?? 0) + likeness * term.weight)
    let heavy = 0
    let light = 0
    for (const term of terms) {
      if (term.light) light += term.weight
      else heavy += term.weight
    }
    const found: Scored<IndicatorId>[] = []
    let top = 0
    for (const [id, vote] of [...votes].sort((a, b) => b[1] - a[1]).slice(0, 24)) {
      if ((vote + light) / (heavy + light) < top * HOPELESS) break // no name can score more than what it shares
      const scored = this.scoreIndicator(id, terms, matches)
      top = Math.max(top, scored.score)
      found.push(scored)
    }
    return found.sort((a, b) => b.score - a.score).slice(0, limit)
  }

  /** How well each catalogue entry answers to the terms; computed when asked for, kept for the question. */
  indicatorMatches(terms: readonly Term[], words: Words): (id: IndicatorId) => Match | undefined {
    const kept = new Map<IndicatorId, Match | undefined>()
    return id => {
      if (kept.has(id)) return kept.get(id)
      let best: Match | undefined
      let bestScore = 0
      for (const one of this.#wordings.get(id) ?? []) {
        const match = this.match(terms, one, words)
        const score = this.#blend(this.#asked(terms, match.likeness), match.covered, match.covered)
        if (score > bestScore) [best, bestScore] = [match, score]
      }
      kept.set(id, best)
      return best
    }
  }

  scoreIndicator(id: IndicatorId, terms: readonly Term[], matches: (id: IndicatorId) => Match | undefined): Scored<IndicatorId> {
    const match = matches(id)
    const likeness = match?.likeness ?? terms.map(() => 0)
    const covered = match?.covered ?? 0
    const asked = this.#asked(terms, likeness) * this.#trust(terms, likeness, covered)
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
      score: this.#blend(asked, covered, covered),
    }
  }

  scoreFact(
    fact: Fact,
    terms: readonly Term[],
    words: Words,
    matches: (id: IndicatorId) => Match | undefined,
    sentenceOf: (fact: Fact) => string,
  ): Scored<Fact> {
    let known = this.#facts.get(fact)
    if (!known) {
      known = { own: wording(fact.indicator.text, true), sentence: new Set(wording(sentenceOf(fact), true).folded) }
      this.#facts.set(fact, known)
    }
    const own = this.match(terms, known.own, words)
    const listed = fact.indicator.id === null ? undefined : matches(fact.indicator.id)
    const direct = terms.map((_, t) => Math.max(own.likeness[t]!, (listed?.likeness[t] ?? 0) * 0.97))
    const claimed = terms.map((_, t) => own.at[t]! >= 0 || (own.likeness[t] === 0 && (listed?.at[t] ?? -1) >= 0))
    const measured = fact.quantity === null ? undefined : measureClass(fact.quantity.measure)
    for (const { at, dimension } of this.#indexed(terms).dimensions)
      if (dimension === measured)
        for (const t of [at, at + 1]) {
          direct[t] = Math.max(direct[t]!, MEASURED)
          claimed[t] = true
        }
    // "bình quân đầu người": said by "đồng/người" where the name does not say it
    if (fact.quantity !== null && /^đồng\/người/.test(fact.quantity.measure))
      for (const t of perHead(terms)) {
        direct[t] = Math.max(direct[t]!, MEASURED)
        claimed[t] = true
      }
    // "trồng bao nhiêu ha mía" is answered by the area of cane; planting forest is another thing than having it
    const grown = measured === 'area' && !terms.some(term => term.word.folded === 'rung') ? 'trong' : undefined
    const turned = fact.role !== 'change' ? undefined : fact.direction === 'down' ? 'giam' : fact.direction === 'up' ? 'tang' : undefined
    terms.forEach((term, t) => {
      if (term.word.folded !== turned && term.word.folded !== grown) return
      direct[t] = Math.max(direct[t]!, MEASURED)
      claimed[t] = true
    })
    const likeness = terms.map((term, t) => {
      if (direct[t]! > 0) return direct[t]!
      if (known.sentence.has(term.word.folded)) return SENTENCE
      for (const word of term.candidates.keys()) if (known.sentence.has(word)) return SENTENCE
      return 0
    })
    const covered = Math.max(own.covered, (listed?.covered ?? 0) * 0.95)
    const asked = this.#asked(terms, direct) * this.#trust(terms, direct, covered)
    const heavy = terms.filter(term => !term.light).length
    const passage = heavy === 0 ? 0 : terms.filter((term, t) => !term.light && likeness[t]! > 0).length / heavy
    return {
      item: fact,
      likeness: direct,
      asked,
      own: own.covered,
      ownAsked: this.#asked(terms, own.likeness),
      tight: this.#asked(terms, own.likeness) >= asked - 0.05 ? own.tight : own.tight && (listed?.tight ?? true),
      claimed,
      near: likeness.map(like => like > 0),
      passage,
      score: this.#blend(asked + (this.#asked(terms, likeness) - this.#asked(terms, direct)) * SENTENCE, covered, own.covered),
    }
  }

  /** Initials alone ("hn") say little of a long name that happens to hold them. */
  #trust(terms: readonly Term[], likeness: readonly number[], covered: number): number {
    const byInitials = terms.every((term, t) => term.light || likeness[t] === 0 || term.word.short)
    return byInitials && covered < 0.5 ? 0.5 : 1
  }

  #asked(terms: readonly Term[], likeness: readonly number[]): number {
    let all = 0
    let hit = 0
    terms.forEach((term, t) => {
      if (term.light && likeness[t] === 0) return
      all += term.weight
      hit += term.weight * likeness[t]!
    })
    return all === 0 ? 0 : hit / all
  }

  /** A name that is asked for whole is better than a longer one that holds the words; a name that is not asked for is nothing. */
  #blend(asked: number, covered: number, own: number): number {
    return asked * (0.62 + 0.28 * covered + 0.1 * own)
  }
}

/** The terms of "bình quân", "đầu người". */
function perHead(terms: readonly Term[]): readonly number[] {
  const found: number[] = []
  for (let t = 0; t + 1 < terms.length; t++) {
    const pair = `${terms[t]!.word.folded} ${terms[t + 1]!.word.folded}`
    if (terms[t + 1]!.index === terms[t]!.index + 1 && (pair === 'binh quan' || pair === 'dau nguoi')) found.push(t, t + 1)
  }
  return found
}
