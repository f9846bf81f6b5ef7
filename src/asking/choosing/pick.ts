import type { Fact } from '../../domain/fact.ts'
import { factName, keyOf } from '../matching/fact-names.ts'
import type { Scored, Term } from '../matching/scored.ts'
import { AMOUNTS } from './by-role.ts'
import { inMeasures, isCount, isOfAnotherKind, isShareOfOthers } from './measured.ts'
import { coreName, GENERAL, isOfCounted, isOfSubject, namesDimension } from './same-subject.ts'

/** Below this a fact does not answer the question at all. */
export const ENOUGH = 0.46
/** Below this a fact is no part of an answer either. */
export const LEAST_SEEN = ENOUGH * 0.6
const MOST_SUBJECTS = 4
/** Share of the asked words below which a name says none of them to speak of. */
const HARDLY = 0.2

/** How much worse than the best a figure may fit that is counted in what was asked for. */
const NEARLY = 0.2
/** Share of the name of a detail that stands in the question, where what it is a detail of is counted alike. */
const NAMED_SO = 0.4
/** How well a detail must bear each word that the figure beside it leaves unsaid. */
const SURELY = 0.8

/** The facts of one subject, best first. */
export type Group = readonly Scored<Fact>[]

/**
 * The subjects that a question asks about: the facts that answer it best, then those that answer what is left of it
 * ("bao nhiêu người, bao nhiêu tiền"; "hộ nghèo, hộ cận nghèo").
 */
export function pickSubjects(scored: readonly Scored<Fact>[], terms: readonly Term[], measures: readonly string[]): readonly Group[] {
  const sorted = scored
    .filter(s => s.score >= LEAST_SEEN)
    .sort((a, b) => b.score - a.score || Number(inMeasures(b.item, measures)) - Number(inMeasures(a.item, measures)))
  const weighed = { terms, measures, sorted, rivals: new Map() }
  const groups: Group[] = []
  const grouped = new Set<Scored<Fact>>()
  const open = terms.map(term => term.weight)
  const whole = open.reduce((a, b) => a + b, 0)
  while (groups.length < MOST_SUBJECTS) {
    const best =
      groups.length === 0
        ? sorted[0] && (detailOf(sorted[0], scored, terms, measures) ?? countedAlike(sorted[0], sorted, terms, measures) ?? sorted[0])
        : bestForRest(sorted, grouped, open, whole, terms)
    if (!best || (groups.length === 0 && best.score < ENOUGH)) break
    const byDeed = groups.length === 0 && best !== sorted[0] && lacksDeed(sorted[0]!, terms)
    const nearby = isGeneral(best, terms) ? scored.filter(s => s.score < LEAST_SEEN && leavesUnsaid(s, terms)) : []
    const group = [...(sorted.includes(best) ? [] : [best]), ...sorted, ...nearby].filter(
      s => !grouped.has(s) && !(byDeed && lacksDeed(s, terms)) && isOfSubject(s, best, weighed),
    )
    const alone = withoutSiblings(group, best, terms, measures)
    groups.push(alone)
    for (const one of alone) grouped.add(one)
    best.likeness.forEach((like, t) => {
      if ((like >= 0.5 && best.claimed[t]) || (best.near[t] && isNamedAmid(best))) open[t] = 0
    })
  }
  return groups
}

/**
 * "tai nạn giao thông chết bao nhiêu người": of the sentence that tells of the accidents the figure that answers to what their number leaves
 * unsaid, counted in what was asked for.
 */
function detailOf(
  best: Scored<Fact>,
  scored: readonly Scored<Fact>[],
  terms: readonly Term[],
  measures: readonly string[],
): Scored<Fact> | undefined {
  if (!isOfAnotherKind(best.item, measures) && !lacksDeed(best, terms)) return undefined
  const open = terms.flatMap((term, t) => (!term.light && best.likeness[t]! < 0.5 ? [t] : []))
  if (open.length === 0) return undefined
  // "gieo cấy bao nhiêu ha lúa": the area of maize beside it is sown too, and is no part of that of rice
  const isCountedSo = inMeasures(best.item, measures)
  const beside = scored.filter(
    ({ item, likeness, own }) =>
      item.report === best.item.report &&
      item.sentence.start === best.item.sentence.start &&
      AMOUNTS.has(item.role) &&
      inMeasures(item, measures) &&
      // nor is another thing beside it a part of it, which is named by more than the word for what was done
      !(isCountedSo && (isOtherEntry(item, best.item) || own < NAMED_SO)) &&
      open.every(t => likeness[t]! >= SURELY),
  )
  const detail = beside.sort((a, b) => b.score - a.score)[0]
  if (!detail) return undefined
  const joined = (of: readonly number[], also: readonly number[]) => of.map((like, t) => Math.max(like, also[t]!))
  return {
    ...detail,
    score: best.score,
    asked: 1,
    likeness: joined(detail.likeness, best.likeness),
    claimed: detail.claimed.map((is, t) => is || best.claimed[t]!),
    near: detail.near.map((is, t) => is || best.near[t]!),
  }
}

function isOtherEntry({ indicator: { id } }: Fact, { indicator }: Fact): boolean {
  return id !== null && indicator.id !== null && id !== indicator.id
}

/** "nghệ thu được mấy tấn": what fits best is their area; what is named as well and counted in what was asked for is meant. */
function countedAlike(
  best: Scored<Fact>,
  sorted: readonly Scored<Fact>[],
  terms: readonly Term[],
  measures: readonly string[],
): Scored<Fact> | undefined {
  if (isShareOfOthers(best.item, measures))
    return sorted.find(({ item, score }) => score >= best.score - NEARLY && inMeasures(item, measures) && AMOUNTS.has(item.role))
  if (!isOfAnotherKind(best.item, measures) || isCount(best.item)) return undefined
  return sorted.find(
    ({ item, score, likeness }) =>
      score >= best.score - NEARLY &&
      inMeasures(item, measures) &&
      AMOUNTS.has(item.role) &&
      terms.every((term, t) => term.light || likeness[t]! >= best.likeness[t]! - 0.1),
  )
}

/** "tái canh bao nhiêu ha cà phê": none of the words before the amount are of the area of coffee. */
function lacksDeed({ likeness }: Scored<Fact>, terms: readonly Term[]): boolean {
  const amount = terms.findIndex(({ word }) => /^(?:bao|may|bn)$/.test(word.folded))
  const deed = terms.flatMap((term, t) => (!term.light && t < amount && terms[amount]!.index - term.index <= 2 ? [t] : []))
  return deed.length > 0 && deed.every(t => likeness[t]! < 0.5)
}

/** "vụ mùa" in a sentence on the yield of rice: a figure outside the catalogue, asked for by its whole short name, its sentence says the rest. */
export function isNamedAmid({ item, own, asked, tight, passage }: Scored<Fact>): boolean {
  const words = item.indicator.text.trim().split(/\s+/).length
  return item.indicator.id === null && own >= 0.95 && passage >= 0.99 && asked >= 0.7 && tight && words >= 2
}

/** "hộ cận nghèo" asked for and stated in so many words: "hộ nghèo" is another figure, whatever else it is called. */
function withoutSiblings(group: Group, best: Scored<Fact>, terms: readonly Term[], measures: readonly string[]): Group {
  const key = keyOf(best.item)
  const most = Math.max(...group.map(s => s.ownAsked))
  return group.filter(
    s =>
      keyOf(s.item) === key ||
      isOtherAmount(s, best, measures) ||
      (isGeneral(best, terms) && leavesUnsaid(s, terms)) ||
      s.ownAsked >= most - (s.item.kind === best.item.kind ? 0.12 : 0.15) ||
      most < 0.6,
  )
}

/** "bao nhiêu phần quà và hết bao nhiêu tiền": each amount in its own measure, both asked for. */
function isOtherAmount({ item, asked, tight }: Scored<Fact>, { item: best }: Scored<Fact>, measures: readonly string[]): boolean {
  const apart =
    item.quantity?.measure !== best.quantity?.measure && item.sentence.start === best.sentence.start && item.report === best.report
  return apart && tight && asked >= 0.8 && inMeasures(item, measures) && inMeasures(best, measures)
}

function bestForRest(
  sorted: readonly Scored<Fact>[],
  grouped: ReadonlySet<Scored<Fact>>,
  open: readonly number[],
  whole: number,
  terms: readonly Term[],
): Scored<Fact> | undefined {
  const rest = open.reduce((a, b) => a + b, 0)
  if (whole === 0 || rest / whole < 0.2) return undefined
  const answered = new Set(terms.flatMap((term, t) => (open[t] === 0 ? [term.word.folded] : [])))
  const left = terms.filter((term, t) => open[t]! > 0 && !term.light)
  // a word said twice: only a figure that bears it as its name is asked for beside the first
  const repeated = left.every(term => answered.has(term.word.folded))
  if (repeated && left.length < 2) return undefined
  let best: Scored<Fact> | undefined
  let bestGain = 0
  for (const one of sorted) {
    if (!one.tight || grouped.has(one) || (one.own < (repeated ? 0.7 : 0.4) && !isJust(one.item, left))) continue
    if (!terms.some((term, t) => open[t]! > 0 && one.likeness[t]! >= 0.5 && tellsWhat(terms, t, term))) continue
    let hit = 0
    open.forEach((weight, t) => {
      hit += weight * one.likeness[t]!
    })
    const gain = hit / rest + one.score * 0.2
    if (hit / rest >= 0.6 && one.asked >= 0.3 && gain > bestGain) [best, bestGain] = [one, gain]
  }
  return best
}

/** "diện tích", "tăng", "tổng": of whatever is asked about. */
export function tellsWhat(terms: readonly Term[], t: number, { light, word }: Term): boolean {
  return !light && !namesDimension(terms, t) && !/^(?:tang|giam|tong)$/.test(word.folded)
}

/** "hộ nghèo" in "hộ nghèo hay hộ cận nghèo": the words left are the whole name. */
function isJust(fact: Fact, left: readonly Term[]): boolean {
  return left.length >= 2 && coreName(fact) === left.map(term => term.word.folded).join(' ')
}

/** Asked for in several words that the best one's long name only holds, and that name no indicator of the catalogue: "hỗ trợ Covid". */
function isGeneral({ item, own }: Scored<Fact>, terms: readonly Term[]): boolean {
  const heavy = terms.flatMap(({ light, word }) => (light ? [] : [word.folded]))
  if (own >= GENERAL || item.indicator.id !== null || heavy.length < 3 || isOfCounted(item, terms)) return false
  // "tam giác mạch" is one thing, which the name holds as it was said
  return !` ${factName(item).words} `.includes(` ${heavy.join(' ')} `)
}

/** "hỗ trợ Covid": what the passage says of each group of people, in names that leave out what they share. */
function leavesUnsaid({ passage, ownAsked, likeness }: Scored<Fact>, terms: readonly Term[]): boolean {
  if (passage < 0.99) return false
  const heavy = terms.flatMap((term, t) => (term.light ? [] : [t]))
  return ownAsked < HARDLY || heavy.filter(t => likeness[t]! >= 0.5).length < heavy.length / 2
}
