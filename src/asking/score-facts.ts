import { measureClass } from '../catalogue/indicator-words.ts'
import type { Fact } from '../domain/fact.ts'
import type { IndicatorId } from '../domain/indicator.ts'
import { LEAST_SEEN } from './pick.ts'
import type { Match, Scored, Term } from './scored.ts'
import type { TermIndex } from './term-index.ts'
import { askedShare, blend, trust } from './weighing.ts'

/** How well a word of the sentence around a figure stands for one of its name. */
const SENTENCE = 0.3
/** How well "diện tích" is answered by a figure in hectares whose name does not say so. */
const MEASURED = 0.9
/** Entries and measures together are far fewer. */
const MOST_NUMBERS = 2 ** 20
const NONE: readonly number[] = []

/** What facts of one question are weighed by. */
export interface Scales {
  readonly terms: readonly Term[]
  readonly index: TermIndex
  /** How a report's own words answer to the terms. */
  readonly matchText: (text: string) => Match
  readonly matches: (id: IndicatorId) => Match | undefined
  /** The folded words of the sentence around a fact. */
  readonly sentenceOf: (fact: Fact) => readonly string[]
}

/** How well facts answer to the terms of one question. */
export interface FactScales {
  /** Undefined for a fact whose name and measure answer to nothing. */
  weigh(fact: Fact): Scored<Fact> | undefined
  /** The score by name and measure alone, without the sentence around the fact. */
  weighName(fact: Fact): number
}

/** What facts with the same name, counted in the same measure, have in common: all but their sentences. */
type Named = Omit<Scored<Fact>, 'item'> & { readonly covered: number; readonly open: readonly number[] }

/**
 * Weighs the facts of one question. Facts that are named alike are weighed once, however many there are; the sentence around a fact is looked
 * at only where the name answers to something.
 */
export function createFactScales(scales: Scales): FactScales {
  const { terms, index } = scales
  const heavy = terms.filter(term => !term.light).length
  const grows = !terms.some(term => term.word.folded === 'rung')
  const named = new Map<string, Map<number, Named | undefined>>()
  const numbers = new Map<string, number>()
  const mentioned = new Map<string, readonly number[]>()

  return {
    weigh(fact) {
      const name = nameOf(fact)
      return name && inSentence(fact, name)
    },
    weighName: fact => nameOf(fact)?.score ?? 0,
  }

  function nameOf(fact: Fact): Named | undefined {
    const { text, id } = fact.indicator
    const turn = fact.role !== 'change' ? 0 : fact.direction === 'down' ? 1 : fact.direction === 'up' ? 2 : 0
    const slot = (numberOf(id ?? '') * MOST_NUMBERS + numberOf(fact.quantity?.measure ?? 'milestone')) * 3 + turn
    let ofText = named.get(text)
    if (!ofText) {
      ofText = new Map()
      named.set(text, ofText)
    }
    if (!ofText.has(slot)) ofText.set(slot, weighNamed(fact))
    return ofText.get(slot)
  }

  /** Numbers for the entries and measures that a question meets. */
  function numberOf(key: string): number {
    let number = numbers.get(key)
    if (number === undefined) {
      number = numbers.size
      numbers.set(key, number)
    }
    return number
  }

  function weighNamed({ indicator, quantity, role, direction }: Fact): Named | undefined {
    const own = scales.matchText(indicator.text)
    const listed = indicator.id === null ? undefined : scales.matches(indicator.id)
    const direct = terms.map((_, t) => Math.max(own.likeness[t]!, (listed?.likeness[t] ?? 0) * 0.97))
    const claimed = terms.map((_, t) => own.at[t]! >= 0 || (own.likeness[t] === 0 && (listed?.at[t] ?? -1) >= 0))
    const answer = (t: number) => {
      direct[t] = Math.max(direct[t]!, MEASURED)
      claimed[t] = true
    }
    const measured = quantity === null ? undefined : measureClass(quantity.measure)
    for (const { at, dimension } of index.dimensions) if (dimension === measured) for (const t of [at, at + 1]) answer(t)
    // "bình quân đầu người": said by "đồng/người" where the name does not say it
    if (quantity?.measure.startsWith('đồng/người')) for (const t of index.perHead) answer(t)
    // "trồng bao nhiêu ha mía" is answered by the area of cane; planting forest is another thing than having it
    const grown = measured === 'area' && grows ? 'trong' : undefined
    const turned = role !== 'change' ? undefined : direction === 'down' ? 'giam' : direction === 'up' ? 'tang' : undefined
    if (grown !== undefined || turned !== undefined)
      terms.forEach(({ word }, t) => {
        if (word.folded === turned || word.folded === grown) answer(t)
      })
    if (direct.every(like => like === 0)) return undefined
    const covered = Math.max(own.covered, (listed?.covered ?? 0) * 0.95)
    const asked = askedShare(terms, direct) * trust(terms, direct, covered)
    const ownAsked = askedShare(terms, own.likeness)
    const near = direct.map(like => like > 0)
    return {
      near,
      passage: passage(near),
      score: blend(asked, covered, own.covered),
      likeness: direct,
      asked,
      own: own.covered,
      ownAsked,
      tight: ownAsked >= asked - 0.05 ? own.tight : own.tight && (listed?.tight ?? true),
      claimed,
      covered,
      open: direct.flatMap((like, t) => (like === 0 ? [t] : [])),
    }
  }

  function inSentence(fact: Fact, name: Named): Scored<Fact> {
    const { likeness, asked, own, ownAsked, tight, claimed, covered, open } = name
    // no sentence makes an answer of a name that hardly fits
    const hopeless = blend(asked + SENTENCE * SENTENCE, covered, own) < LEAST_SEEN
    const there = hopeless || open.length === 0 ? NONE : mentionedAround(fact)
    const met = there.length === 0 ? NONE : open.filter(t => there.includes(t))
    if (met.length === 0)
      return { item: fact, likeness, asked, own, ownAsked, tight, claimed, near: name.near, passage: name.passage, score: name.score }
    const near = [...name.near]
    const heard = [...likeness]
    for (const t of met) {
      near[t] = true
      heard[t] = SENTENCE
    }
    const score = blend(asked + (askedShare(terms, heard) - askedShare(terms, likeness)) * SENTENCE, covered, own)
    return { item: fact, likeness, asked, own, ownAsked, tight, claimed, near, passage: passage(near), score }
  }

  /** Share of the terms that count which are met. */
  function passage(near: readonly boolean[]): number {
    let met = 0
    for (let t = 0; t < terms.length; t++) if (near[t] && !terms[t]!.light) met++
    return heavy === 0 ? 0 : met / heavy
  }

  /** The terms that the sentence around a fact bears; facts of one sentence ask once. */
  function mentionedAround(fact: Fact): readonly number[] {
    const key = `${fact.report} ${fact.sentence.start}`
    let found = mentioned.get(key)
    if (!found) {
      const terms = new Set<number>()
      for (const word of scales.sentenceOf(fact)) for (const t of index.mentionedBy.get(word) ?? []) terms.add(t)
      found = [...terms]
      mentioned.set(key, found)
    }
    return found
  }
}
