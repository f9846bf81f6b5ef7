import { type MeasureClass, measureClass } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import { lastYear } from '../../domain/period.ts'
import type { Asked } from '../choosing/asked.ts'
import { AMOUNTS } from '../choosing/by-role.ts'
import { inMeasures, isCount } from '../choosing/measured.ts'
import { ruledOut } from '../choosing/ruled-out.ts'
import { factName } from '../matching/fact-names.ts'
import type { Scored, Term } from '../matching/scored.ts'
import type { Query } from '../understanding/query.ts'
import { isOfPart } from '../understanding/year-part.ts'

/** Share of what only one thing is called by that the name of its figure must bear. */
const OWN = 0.6
const LIKE = 0.5

/** Words that say how a thing is measured, which the name of an amount need not bear: "dành đất cho lúa" is of hectares. */
const SAYS_SIZE: Partial<Record<MeasureClass, ReadonlySet<string>>> = {
  area: new Set(['dat', 'ruong', 'dien', 'tich']),
  money: new Set(['tien', 'thu', 'kinh', 'phi']),
}
const MANY = / dong (?:nguoi )?hon /
const SIZES = new Set(Object.values(SAYS_SIZE).flatMap(words => [...words]))

/**
 * "Vận tải hành khách với vận tải hàng hóa bên nào thu nhiều hơn": of each thing held against the other its figure, where one report tells both side
 * by side, of one measure, kind and time. What is said of all of them may stand in the sentence; what one alone is called by stands in the name of
 * its figure and in no other's. Undefined where that does not tell the figures apart.
 */
export function sideBySide(parts: readonly Asked[], facts: readonly Fact[]): readonly Scored<Fact>[] | undefined {
  const fits = facts.filter(fact => parts.every(part => isAskedFor(fact, part)))
  if (fits.length < parts.length) return undefined
  const own = parts.map((part, k) =>
    ownTerms(
      part,
      parts.filter((_, other) => other !== k),
    ),
  )
  if (own.some(terms => terms.length === 0)) return undefined
  const scored = parts.map(part => {
    const isRuledOut = ruledOut(part)
    return new Map(part.scales.weighAll(fits).flatMap(one => (isRuledOut(one) ? [] : [[one.item.id, one] as const])))
  })
  const rows = new Map<string, Fact[]>()
  for (const fact of fits) rows.set(rowOf(fact), [...(rows.get(rowOf(fact)) ?? []), fact])
  const found = [...rows.values()].flatMap(row => {
    const chosen = parts.map((part, k) =>
      only(
        row.flatMap(fact => scored[k]!.get(fact.id) ?? []).filter(one => isOf(one, k, part)),
        own[k]!,
      ),
    )
    const told = chosen.flatMap(one => (one ? [one] : []))
    return told.length === parts.length && new Set(told.map(({ item }) => item.id)).size === parts.length ? [told] : []
  })
  const newest = Math.max(0, ...found.map(([one]) => lastYear(one!.item.period.year)))
  const latest = found.filter(([one]) => lastYear(one!.item.period.year) === newest)
  // "A hay B đông hơn": how many they are, and no money
  const counted = parts.every(({ query }) => MANY.test(query.reading.words.line)) ? latest.filter(([one]) => isCount(one!.item)) : []
  const told = counted.length > 0 ? counted : latest
  return told.length === 1 ? told[0] : undefined

  /** Whether a figure is named by what only this thing is called by, all else being said around it. */
  function isOf(one: Scored<Fact>, k: number, { terms }: Asked): boolean {
    const said = terms.every((term, t) => term.light || one.likeness[t]! >= LIKE || one.near[t] || saysSize(term, one.item))
    if (!said || bornBy(one, own[k]!) < OWN) return false
    return parts.every((_, other) => other === k || bornBy(scored[other]!.get(one.item.id), own[other]!) < OWN)
  }
}

/** The heavy terms of a part that no other part has, by their indices, with their weights. */
function ownTerms({ terms }: Asked, others: readonly Asked[]): readonly (readonly [t: number, weight: number])[] {
  const shared = new Set(others.flatMap(other => other.terms.flatMap(term => (term.light ? [] : [term.word.folded]))))
  return terms.flatMap((term, t) =>
    term.light || shared.has(term.word.folded) || SIZES.has(term.word.folded) ? [] : [[t, term.weight] as const],
  )
}

/** What share of the words the name of a figure bears. */
function bornBy(one: Scored<Fact> | undefined, own: readonly (readonly [t: number, weight: number])[]): number {
  if (!one) return 0
  const all = own.reduce((sum, [, weight]) => sum + weight, 0)
  return own.reduce((sum, [t, weight]) => sum + (one.likeness[t]! >= LIKE ? weight : 0), 0) / all
}

/** The figure that bears most of the words by which a thing is called, and where several do, the one that is called by least else. */
function only(candidates: readonly Scored<Fact>[], own: readonly (readonly [number, number])[]): Scored<Fact> | undefined {
  const [first, second] = [...candidates].sort((a, b) => bornBy(b, own) - bornBy(a, own) || b.own - a.own)
  if (!first || !second) return first
  const alike = bornBy(first, own) === bornBy(second, own) && first.own === second.own
  return alike && factName(first.item).words !== factName(second.item).words ? undefined : first
}

function saysSize({ word }: Term, { quantity }: Fact): boolean {
  return quantity !== null && (SAYS_SIZE[measureClass(quantity.measure)]?.has(word.folded) ?? false)
}

/** Of one sentence, measure, kind and time. */
function rowOf({ report, sentence, quantity, kind, period, role }: Fact): string {
  return `${report} ${sentence.start} ${quantity!.measure} ${kind} ${period.label} ${role}`
}

function isAskedFor(fact: Fact, { query, room }: Asked): boolean {
  const { reading, years, kind } = query
  const { part } = reading.period
  return (
    fact.quantity !== null &&
    isInRole(fact, query) &&
    (kind === undefined || fact.kind === kind) &&
    (years.length === 0 || years.includes(fact.period.year as number)) &&
    (part === undefined || isOfPart(fact, part, room.knowledge.report(fact.report))) &&
    (reading.measures.length === 0 || inMeasures(fact, reading.measures))
  )
}

/** "lúa hay ngô tăng nhiều hơn": by how much each grew; "cây nào sát kế hoạch hơn": what share of its plan each reached. */
function isInRole({ role }: Fact, { roles }: Query): boolean {
  const asked = (['change', 'plan_ratio'] as const).find(one => roles?.includes(one))
  return asked ? role === asked : AMOUNTS.has(role)
}
