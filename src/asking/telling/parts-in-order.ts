import { type MeasureClass, measureClass } from '../../catalogue/indicator-words.ts'
import type { Answer } from '../../domain/answer.ts'
import type { Fact } from '../../domain/fact.ts'
import { lastYear } from '../../domain/period.ts'
import type { UnitRef } from '../../domain/unit.ts'
import type { Asked } from '../choosing/asked.ts'
import { AMOUNTS } from '../choosing/by-role.ts'
import { inMeasures } from '../choosing/measured.ts'
import { namesDimension } from '../choosing/same-subject.ts'
import { structureIn } from '../choosing/shares.ts'
import { factName, keyOf } from '../matching/fact-names.ts'
import { hasSubject } from '../understanding/conversation.ts'
import { has } from '../understanding/cues.ts'
import { partsOf } from '../understanding/question-parts.ts'
import { isOfPart } from '../understanding/year-part.ts'
import { emptyAnswer } from './answer-other.ts'
import { doubtNotes } from './notes.ts'

/** Share of the words that the passage must say. */
const SAID = 0.99
/** And a name that is asked for. */
const NAMED = 0.9
const MOST = 12

/**
 * "Tiền hỗ trợ Covid, nhóm nào nhận nhiều nhất": the figures that one report tells side by side, of one measure, kind and time, in their order.
 * Never the whole that they are parts of. In the report's own order where no order was asked for: "chia theo từng nhóm". Undefined where no report tells two of them.
 */
export function partsInOrder(asked: Asked, unit: UnitRef, facts: readonly Fact[]): Answer | undefined {
  const { query, room } = asked
  const { words } = query.reading
  const inTurn = has('eachThing', words) && !has('whichThing', words)
  if (!(inTurn || has('whichThing', words)) || query.reading.ranking || MOST_CHANGED.test(words.line)) return undefined
  const structure = OF_SECTORS.test(words.line) ? structureIn(facts, words.line) : []
  const told = structure.length > 0 ? structure : hasSubject(query.subject) ? asAsked(asked, facts) : ofField(asked, facts)
  const rows = new Map<string, Fact[]>()
  for (const fact of told.filter(isAmountAsked)) rows.set(sentenceOf(fact), [...(rows.get(sentenceOf(fact)) ?? []), fact])
  const sides = new Map<string, Fact[]>()
  for (const row of rows.values()) for (const fact of withoutWhole(row)) sides.set(sideOf(fact), [...(sides.get(sideOf(fact)) ?? []), fact])
  const several = [...sides.values()].filter(side => new Set(side.map(nameOf)).size >= 2)
  const newest = Math.max(0, ...several.map(([fact]) => lastYear(fact!.period.year)))
  const [row] = several.filter(([fact]) => lastYear(fact!.period.year) === newest).sort((a, b) => b.length - a.length)
  if (!row) return undefined
  const least = / (?:it|thap|nho)(?: (?:tien|dat))? (?:nhat|hon) /.test(words.line)
  const sign = inTurn ? 0 : least ? 1 : -1
  const shown = [...row].sort((a, b) => sign * (a.quantity!.value - b.quantity!.value) || a.span.start - b.span.start).slice(0, MOST)
  return {
    ...emptyAnswer(query.reading),
    facts: shown.map(fact => room.knowledge.cite(fact)),
    notes: [...(inTurn ? [] : [{ kind: 'in-order', first: least ? 'least' : 'most' } as const]), ...doubtNotes(shown)],
  }

  function isAmountAsked(fact: Fact): boolean {
    const { reading, years, kind } = query
    const measures = reading.measures.filter(measure => measure !== '%')
    const { part } = reading.period
    return (
      fact.quantity !== null &&
      AMOUNTS.has(fact.role) &&
      fact.unit.id === unit.id &&
      (kind === undefined || fact.kind === kind) &&
      (years.length === 0 || years.includes(fact.period.year as number)) &&
      (part === undefined || isOfPart(fact, part, room.knowledge.report(fact.report))) &&
      (measures.length === 0 || inMeasures(fact, measures))
    )
  }
}

/** "ngành nào có giá trị lớn nhất", "lĩnh vực nào chiếm nhiều nhất": of all that an economy is made of. */
const OF_SECTORS = / (?:nganh|linh vuc|khu vuc)(?: kinh te)? nao .*(?:tien|gia tri|ty trong|chiem|dong gop|lon|kinh te) /

/** "tăng cao nhất": how much there is says nothing of how it went. */
const MOST_CHANGED = / (?:tang|giam)(?: truong)? (?:[a-z]+ )?(?:cao|nhieu|nhanh|manh|it|thap|cham) (?:nhat|hon) /

/** Whether one of several things is asked for of which no single figure can say that it is the most: "ngành nào lớn nhất". */
export function asksWhichThingMost({ query }: Asked): boolean {
  const { words, ranking } = query.reading
  return (
    !ranking &&
    has('whichThing', words) &&
    / (?:nao|gi) (?:[a-z0-9]+ ){0,12}(?:nhieu|it|cao|thap|lon|nho)(?: (?:tien|dat))? nhat /.test(words.line)
  )
}

/** What is named as asked; where no two figures are, what the sentence that says the most of it tells. */
function asAsked(asked: Asked, facts: readonly Fact[]): readonly Fact[] {
  const sized = asked.terms.flatMap((term, t) => (!term.light && namesDimension(asked.terms, t) ? [t] : []))
  const said = asked.scales.weighAll(facts).filter(one => one.passage >= SAID && sized.every(t => one.likeness[t]! >= 0.5))
  // "A và B cái nào nhiều hơn": of what is named, and of nothing beside it that bears the same words
  const ofTwo = / hon /.test(asked.query.reading.words.line)
  const named = said.filter(one => one.ownAsked >= NAMED && (!ofTwo || one.own >= NAMED))
  if (new Set(named.map(({ item }) => nameOf(item))).size >= 2) return named.map(({ item }) => item)
  // and where two are named, of no third that the sentence tells of too
  if (ofTwo && partsOf(asked.query).length > 1) return []
  const rows = new Map<string, Fact[]>()
  for (const { item } of said) rows.set(sentenceOf(item), [...(rows.get(sentenceOf(item)) ?? []), item])
  return [...rows.values()].sort((a, b) => b.length - a.length)[0] ?? []
}

/** "cây nào nhiều nhất", "con nào nhiều nhất": crops by their area, or by what else was said, and herds. */
function ofField({ query, room }: Asked, facts: readonly Fact[]): readonly Fact[] {
  const { line } = query.reading.words
  const measured: MeasureClass = / san luong /.test(line) ? 'output' : / nang suat /.test(line) ? 'yield' : 'area'
  const field = / (?:con|dan|vat nuoi)(?: [a-z]+)? nao /.test(line)
    ? 'chăn nuôi'
    : / cay(?: [a-z]+)? nao /.test(line)
      ? 'trồng trọt'
      : undefined
  return facts.filter(({ indicator: { id }, quantity }) => {
    if (quantity === null || id === null || room.indicators.get(id)?.sector !== field) return false
    return field === 'chăn nuôi' ? quantity.measure === 'con' : measureClass(quantity.measure) === measured
  })
}

/** Of one sentence, measure, kind and time: a whole may stand beside its parts. */
const sentenceOf = (fact: Fact): string => `${sideOf(fact)} ${fact.sentence.start}`

/** What figures can be held against each other by: one report, measure, kind and time. */
function sideOf({ report, quantity, kind, period, role }: Fact): string {
  return `${report} ${quantity?.measure} ${kind} ${period.label} ${role}`
}

const nameOf = (fact: Fact): string => `${keyOf(fact)} ${factName(fact).words}`

/** Without the sum of the others, as its name or its amount says. */
function withoutWhole(row: readonly Fact[]): readonly Fact[] {
  const all = row.reduce((sum, { quantity }) => sum + quantity!.value, 0)
  return row.filter(fact => {
    const { value } = fact.quantity!
    return !/^tong (?!dan )/.test(factName(fact).words) && !(row.length > 2 && Math.abs(all - 2 * value) <= 0.01 * value)
  })
}
