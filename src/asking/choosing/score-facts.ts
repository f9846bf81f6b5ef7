import { measureClass } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import type { IndicatorId } from '../../domain/indicator.ts'
import type { IndicatorMatches } from '../matching/catalogue-names.ts'
import type { Match, Scored, Term } from '../matching/scored.ts'
import type { TermIndex } from '../matching/term-index.ts'
import { blend, MEASURED, SENTENCE, shareOfAll, trust, WHOLE } from '../matching/weighing.ts'
import type { WeighedWording } from '../typing/wording.ts'
import { outOfReach } from './out-of-reach.ts'
import { LEAST_SEEN } from './pick.ts'

const NONE: readonly number[] = []

/** What facts of one question are weighed by. */
export interface Scales {
  readonly terms: readonly Term[]
  readonly index: TermIndex
  /** A report's own words for what it measures. */
  readonly wordingOf: (text: string) => WeighedWording
  /** How they answer to the terms. */
  readonly matchText: (text: string) => Match
  readonly matches: IndicatorMatches
  /** What a report says around a fact, in folded words; the same array for facts of one sentence. */
  readonly wordsAround: (fact: Fact) => readonly string[]
}

/** How well facts answer to the terms of one question. */
export interface FactScales {
  weigh(fact: Fact): Scored<Fact>
  /**
   * The facts that a question may be about, in the order given: those whose names answer to something, and what stands in one sentence with a
   * figure that fits.
   * @param least of the catalogue's indicators by a name of their own those that score less are left out: no passage tells of them otherwise
   */
  weighAll(facts: readonly Fact[], least?: number): readonly Scored<Fact>[]
  /** The same by name and measure alone, without the sentence around the fact. */
  weighName(fact: Fact): Pick<Scored<Fact>, 'score' | 'asked' | 'likeness'>
  /** The most that the fact can score, whatever its sentence says. */
  most(fact: Fact): number
  /** Works out once what holds of all facts that are named, counted and used alike. */
  onceAName<V>(work: (one: Scored<Fact>) => V): (one: Scored<Fact>) => V
}

/** What facts with the same name, counted in the same measure, have in common: all but their sentences. */
type Named = Omit<Scored<Fact>, 'item'> & {
  readonly covered: number
  readonly share: number
  /** The terms that it does not answer to; none where those that count are all answered: then its sentence has nothing to add. */
  readonly open: readonly number[]
}

/** Facts of one text that are weighed alike. */
interface Alike {
  readonly id: IndicatorId | null
  /** Undefined of a milestone. */
  readonly measure: string | undefined
  readonly role: Fact['role']
  /** Which way a change went. */
  readonly turn: Fact['direction']
  /** Undefined of what answers to nothing, and while nobody has asked. */
  name: Named | undefined
  isWeighed: boolean
  /** Whether no name and no sentence can make it an answer; undefined while nobody has asked. */
  isHopeless: boolean | undefined
}

/**
 * Weighs the facts of one question. Facts that are named alike are weighed once, however many there are; the sentence around a fact is looked
 * at only where the name answers to something.
 */
export function createFactScales(scales: Scales): FactScales {
  const { terms, index } = scales
  const heavy = terms.filter(term => !term.light).length
  const grows = !terms.some(term => term.word.folded === 'rung')
  const named = new Map<string, Alike[]>()
  const heard = new Map<readonly string[], readonly number[]>()
  const isOutOfReach = outOfReach(scales)
  const nothing = zero()

  return {
    weigh: fact => inSentence(fact, nameOf(fact) ?? nothing),
    weighAll,
    weighName: fact => nameOf(fact) ?? nothing,
    most: fact => mostOf(nameOf(fact) ?? nothing),
    onceAName,
  }

  function weighAll(facts: readonly Fact[], least = 0): readonly Scored<Fact>[] {
    const fitting = new Map<string, Set<number>>()
    const names = new Array<Alike>(facts.length)
    for (let i = 0; i < facts.length; i++) {
      const fact = facts[i]!
      const alike = alikeOf(fact)
      names[i] = alike
      if (isHopeless(alike, fact)) continue
      const name = nameOf(fact, alike)
      if (!name || mostOf(name) < LEAST_SEEN) continue // no sentence makes an answer of a name that hardly fits
      const starts = fitting.get(fact.report)
      if (starts) starts.add(fact.sentence.start)
      else fitting.set(fact.report, new Set([fact.sentence.start]))
    }
    const found: Scored<Fact>[] = []
    let report: string | undefined
    let starts: ReadonlySet<number> | undefined
    for (let i = 0; i < facts.length; i++) {
      const fact = facts[i]!
      const alike = names[i]!
      // the facts of a report stand together
      if (fact.report !== report) {
        report = fact.report
        starts = fitting.get(report)
      }
      const isBeside = starts?.has(fact.sentence.start)
      if (!isBeside && alike.isHopeless && least >= LEAST_SEEN) continue
      const name = nameOf(fact, alike)
      if (isBeside) found.push(inSentence(fact, name ?? nothing))
      else if (name && (name.score >= least || mayBeTold(fact, name))) found.push(plain(fact, name))
    }
    return found
  }

  function isHopeless(alike: Alike, fact: Fact): boolean {
    alike.isHopeless ??= isOutOfReach(fact, saidByMeasure(fact.quantity, fact.role, fact.direction))
    return alike.isHopeless
  }

  /** Whether a passage may say what the name of a figure does not (`byPassage`). */
  function mayBeTold({ indicator, quantity }: Fact, { own }: Named): boolean {
    return indicator.id === null || own >= WHOLE || indicator.text.length === quantity?.measure.length
  }

  function mostOf({ asked, covered, own }: Named): number {
    return blend(asked + SENTENCE * SENTENCE, covered, own)
  }

  /** Of a name that answers to nothing. */
  function zero(): Named {
    const none = terms.map(() => false)
    const shares = { score: 0, asked: 0, share: 0, own: 0, ownAsked: 0, passage: 0, covered: 0 }
    return { likeness: index.nothing.likeness, claimed: none, near: none, tight: false, open: terms.map((_, t) => t), ...shares }
  }

  function alikeOf({ indicator: { text, id }, quantity, role, direction }: Fact): Alike {
    const measure = quantity?.measure
    const turn = role === 'change' ? direction : undefined
    const all = named.get(text)
    if (all) for (const one of all) if (one.id === id && one.measure === measure && one.role === role && one.turn === turn) return one
    const alike: Alike = { id, measure, role, turn, name: undefined, isWeighed: false, isHopeless: undefined }
    if (all) all.push(alike)
    else named.set(text, [alike])
    return alike
  }

  function onceAName<V>(work: (one: Scored<Fact>) => V): (one: Scored<Fact>) => V {
    const done = new Map<Alike, V>()
    return one => {
      const alike = alikeOf(one.item)
      let found = done.get(alike)
      if (found === undefined) {
        found = work(one)
        done.set(alike, found)
      }
      return found
    }
  }

  function nameOf(fact: Fact, alike = alikeOf(fact)): Named | undefined {
    if (!alike.isWeighed) {
      alike.name = weighNamed(fact)
      alike.isWeighed = true
    }
    return alike.name
  }

  function weighNamed({ indicator, quantity, role, direction }: Fact): Named | undefined {
    const own = scales.matchText(indicator.text)
    const listed = indicator.id === null ? undefined : scales.matches.of(indicator.id)
    const said = saidByMeasure(quantity, role, direction)
    if (own === index.nothing && !listed && said.length === 0) return undefined
    const direct: number[] = []
    const claimed: boolean[] = []
    for (let t = 0; t < terms.length; t++) {
      const like = own.likeness[t]!
      direct.push(Math.max(like, (listed?.likeness[t] ?? 0) * 0.97))
      claimed.push(own.at[t]! >= 0 || (like === 0 && (listed?.at[t] ?? -1) >= 0))
    }
    for (const t of said) {
      direct[t] = Math.max(direct[t]!, MEASURED)
      claimed[t] = true
    }
    const near: boolean[] = []
    const open: number[] = []
    for (let t = 0; t < direct.length; t++) {
      near.push(direct[t]! > 0)
      if (direct[t] === 0) open.push(t)
    }
    if (open.length === direct.length) return undefined
    const covered = Math.max(own.covered, (listed?.covered ?? 0) * 0.95)
    const share = shareOfAll(index, direct)
    const asked = share * trust(terms, direct, covered)
    const ownAsked = shareOfAll(index, own.likeness)
    return {
      near,
      passage: passage(near),
      score: blend(asked, covered, own.covered),
      likeness: direct,
      asked,
      share,
      own: own.covered,
      ownAsked,
      tight: ownAsked >= asked - 0.05 ? own.tight : own.tight && (listed?.tight ?? true),
      claimed,
      covered,
      open: heavy > 0 && open.every(t => terms[t]!.light) ? NONE : open,
    }
  }

  /** The terms that a figure answers to by what it is counted in, or by which way it changed. */
  function saidByMeasure(quantity: Fact['quantity'], role: Fact['role'], direction: Fact['direction']): readonly number[] {
    const measured = quantity === null ? undefined : measureClass(quantity.measure)
    const of =
      index.dimensions.length === 0 ? NONE : index.dimensions.flatMap(one => (one.dimension === measured ? [one.at, one.at + 1] : []))
    // "bình quân đầu người": said by "đồng/người" where the name does not say it
    const perHead = index.perHead.length > 0 && quantity?.measure.startsWith('đồng/người') ? index.perHead : NONE
    // "trồng bao nhiêu ha mía" is answered by the area of cane; planting forest is another thing than having it
    const grown = measured === 'area' && grows ? index.typed.get('trong') : undefined
    // "nuôi bao nhiêu con trâu" is answered by the herd
    const raised = quantity?.measure === 'con' ? index.typed.get('nuoi') : undefined
    const turned = role === 'change' && direction ? index.turns[direction] : NONE
    if (of === NONE && perHead === NONE && !grown && !raised && turned.length === 0) return NONE
    return [...of, ...perHead, ...(grown ?? NONE), ...(raised ?? NONE), ...turned]
  }

  function inSentence(fact: Fact, name: Named): Scored<Fact> {
    const { likeness, asked, share, own, ownAsked, tight, claimed, covered, open } = name
    const there = open.length === 0 ? NONE : mentionedAround(fact)
    const met = there.length === 0 ? NONE : open.filter(t => there.includes(t))
    if (met.length === 0) return plain(fact, name)
    const near = [...name.near]
    const answered = index.room
    for (let t = 0; t < answered.length; t++) answered[t] = likeness[t]!
    for (const t of met) {
      near[t] = true
      answered[t] = SENTENCE
    }
    const score = blend(asked + (shareOfAll(index, answered) - share) * SENTENCE, covered, own)
    answered.fill(0)
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
    const words = scales.wordsAround(fact)
    let found = heard.get(words)
    if (!found) {
      found = mentionedBy(words)
      heard.set(words, found)
    }
    return found
  }

  function mentionedBy(words: readonly string[]): readonly number[] {
    const found: number[] = []
    const mentioned = index.marks
    for (const word of words)
      for (const t of index.mentionedBy.get(word) ?? NONE) {
        if (mentioned[t] === 1) continue
        mentioned[t] = 1
        found.push(t)
      }
    for (const t of found) mentioned[t] = 0
    return found
  }
}

/** A fact as its name alone has it. */
function plain(item: Fact, { likeness, asked, own, ownAsked, tight, claimed, near, passage, score }: Named): Scored<Fact> {
  return { item, likeness, asked, own, ownAsked, tight, claimed, near, passage, score }
}
