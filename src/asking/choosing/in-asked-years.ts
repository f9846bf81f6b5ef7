import { measureClass } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import type { UnitRef } from '../../domain/unit.ts'
import { partsWords } from '../matching/in-order.ts'
import type { Scored } from '../matching/scored.ts'
import { has } from '../understanding/cues.ts'
import type { Query } from '../understanding/query.ts'
import type { Asked } from './asked.ts'
import { confusable } from './confusable.ts'
import { asksWholeTerm, isReachedAtEnd } from './fitting.ts'
import { ENOUGH, type Group, pickSubjects } from './pick.ts'

/** How much worse a figure of the asked year may fit than one of another year. */
const YEARS_NEAR = 0.1
/** And where both are amounts of one kind, and the words are answered. */
const YEARS_NEAR_IN_KIND = 0.22

/**
 * The subjects among the figures of the years asked for, where they fit nearly as well as the best of all years: reports word one thing in
 * several ways. Never another indicator of the catalogue.
 */
export function inAskedYears(scored: readonly Scored<Fact>[], asked: Asked): readonly Group[] | undefined {
  const { query, terms } = asked
  if (query.years.length !== 1 || query.reading.overYears || asksWholeTerm(query)) return undefined
  let best: Scored<Fact> | undefined
  for (const one of scored) if (!best || one.score > best.score) best = one
  const inYear = scored.filter(s => query.years.includes(s.item.period.year as number))
  const groups = pickSubjects(
    inYear.length === 0 ? [] : scored.filter(s => inYear.includes(s) || isReachedAtEnd(s.item, query.years[0]!)),
    terms,
    query.reading.measures,
  )
  const top = groups[0]?.[0]
  if (!best || !top || top.asked < 0.7) return undefined
  const near = top.asked >= 0.85 && sameKindOfAmount(top.item, best.item) ? YEARS_NEAR_IN_KIND : YEARS_NEAR
  if (top.score < best.score - near) return undefined
  const other = top.item.indicator.id !== null && best.item.indicator.id !== null && top.item.indicator.id !== best.item.indicator.id
  // "hộ nghèo" may be counted or be a share; "hộ cận nghèo" is neither
  const named = top.ownAsked >= 0.9 && top.ownAsked >= best.ownAsked - 0.02
  return other && !named ? undefined : groups
}

function sameKindOfAmount(a: Fact, b: Fact): boolean {
  return a.quantity !== null && b.quantity !== null && measureClass(a.quantity.measure) === measureClass(b.quantity.measure)
}

/** "kết quả năm 2020 và kế hoạch năm 2021": no plan of 2020. */
function isOfItsKind({ kind, period }: Fact, { kindOfYear }: Query): boolean {
  const asked = typeof period.year === 'number' ? kindOfYear?.get(period.year) : undefined
  return asked === undefined || asked === kind
}

/** Two years are compared, and one report words the indicator otherwise: the fact of the other year that is as fully asked for, in the same measure. */
export function inMissingYears(fit: readonly Fact[], unit: UnitRef, asked: Asked): readonly Fact[] {
  const scored = asked.scored.get(unit.id) ?? []
  const named = Math.max(0, ...scored.filter(s => fit.includes(s.item)).map(s => s.asked))
  // "thôn văn hóa năm 2017 so với khu dân cư văn hóa năm 2021"
  const namesTwo = / so (?:voi|vs) (?!nam |xa |phuong |huyen |thon )(?:[a-z]+ ){3}/.test(asked.query.reading.words.line)
  return asked.query.years
    .filter(year => !fit.some(fact => fact.period.year === year))
    .flatMap(year => {
      const best = scored
        .filter(
          s =>
            s.item.period.year === year &&
            s.score >= ENOUGH &&
            s.asked >= 0.42 &&
            (s.asked >= named - 0.25 || s.own >= 0.6) &&
            (namesTwo || !fit.some(({ indicator: { id } }) => id !== null && confusable(id, s.item, asked))) &&
            isOfItsKind(s.item, asked.query) &&
            (asked.query.kind !== 'result' || has('target', asked.query.reading.words) || s.item.kind === 'result') &&
            !partsWords(s.item, asked.terms) &&
            s.item.quantity?.measure === fit[0]?.quantity?.measure &&
            s.item.role === fit[0]?.role,
        )
        .sort((a, b) => b.score - a.score)[0]
      return best ? [best.item] : []
    })
}
