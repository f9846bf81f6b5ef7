import type { CitedFact, Source } from '../domain/answer.ts'
import { type Fact, indicatorKey, type Span } from '../domain/fact.ts'
import type { IndicatorRef } from '../domain/indicator.ts'
import type { Report, ReportId } from '../domain/report.ts'
import type { UnitId, UnitRef } from '../domain/unit.ts'
import type { FactIndex } from '../ports.ts'
import { type IndicatorFacts, IndicatorIndex } from './indicator-facts.ts'
import { createPlacedUnits } from './placed-units.ts'

/** A unit that the reports speak of. */
export interface KnownUnit {
  readonly ref: UnitRef
  readonly facts: number
}

/** What the reports say, by exact key. Built in memory from the store; every look-up is a Map read. */
export interface Knowledge extends FactIndex {
  /** Takes a report in; an earlier version of it is forgotten first. */
  learn(report: Report, facts: readonly Fact[]): void
  forget(id: ReportId): void
  /** Units with figures, and units that reports are about. */
  units(): readonly KnownUnit[]
  unit(id: UnitId): UnitRef | undefined
  hasFacts(id: UnitId): boolean
  /** How many facts a unit has. */
  count(id: UnitId): number
  /** The unit that figures of an unplaced one count for; the id itself elsewhere. */
  placedAs(id: UnitId): UnitId
  /** What all reports say of one indicator key (`indicatorKey`). */
  indicator(key: string): IndicatorFacts | undefined
  /** Every wording of an indicator that a report has used, each once, in the order learnt; those of forgotten reports too. */
  readonly wordings: readonly string[]
  /** Newest first; undated last. */
  reports(): readonly Report[]
  report(id: ReportId): Report | undefined
  /** The reports that are about any of these units or of what lies in them, or that state figures of one; newest first. */
  reportsOn(ids: Iterable<UnitId>): readonly Report[]
  /** The units that a report states figures of. */
  unitsOf(id: ReportId): ReadonlySet<UnitId>
  cite(fact: Fact): CitedFact
  source(report: Report, span: Span): Source
  /** How many facts there are in all. */
  readonly size: number
  /** Raised by every change, so that what was derived can be derived anew. */
  readonly version: number
}

/** @param fold the fold that keys of indicators outside the catalogue are made with */
export function createKnowledge(fold: (text: string) => string): Knowledge {
  const reports = new Map<ReportId, { report: Report; facts: readonly Fact[]; units: ReadonlySet<UnitId> }>()
  const facts = new Map<string, Fact>()
  const byUnit = new Map<UnitId, Fact[]>()
  const byIndicator = new Map<string, IndicatorIndex>()
  /** Reports by the units that they are about, and by those that they state figures of. */
  const reportsOf = new Map<UnitId, Set<ReportId>>()
  const wordings: string[] = []
  const worded = new Set<string>()
  const keys = new Map<string, string>()
  const placed = createPlacedUnits(fold)
  const sorted: Report[] = []
  let units: readonly KnownUnit[] | undefined
  let version = 0

  const keyOf = ({ id, text }: IndicatorRef): string => {
    if (id !== null) return id
    let key = keys.get(text)
    if (key === undefined) {
      if (keys.size >= MOST_KEYS) keys.clear()
      key = indicatorKey({ id, text }, fold)
      keys.set(text, key)
    }
    return key
  }
  const unitsIn = (report: Report, learnt: readonly Fact[]): Set<UnitId> => {
    const ids = new Set(learnt.map(fact => fact.unit.id))
    if (report.unit) ids.add(report.unit.id)
    return ids
  }
  const changed = () => {
    units = undefined
    version++
  }
  const forget = (id: ReportId): void => {
    const known = reports.get(id)
    if (!known) return
    reports.delete(id)
    sorted.splice(placeIn(sorted, known.report), 1)
    const gone = new Set(known.facts.map(fact => fact.id))
    for (const fact of known.facts) {
      facts.delete(fact.id)
      const index = byIndicator.get(keyOf(fact.indicator))
      index?.remove(fact, gone)
      if (index?.units.size === 0) byIndicator.delete(keyOf(fact.indicator))
    }
    for (const unit of unitsIn(known.report, known.facts)) {
      const rest = (byUnit.get(unit) ?? []).filter(fact => !gone.has(fact.id))
      if (rest.length > 0) byUnit.set(unit, rest)
      else byUnit.delete(unit)
      reportsOf.get(unit)?.delete(id)
    }
    changed()
  }

  const source = ({ id, title, text, date, url, publisher, wording }: Report, { start, end }: Span): Source => {
    const source: { -readonly [K in keyof Source]: Source[K] } = { report: id, title, quote: withSingleBlanks(text.slice(start, end)) }
    if (date !== undefined) source.date = date
    if (url !== undefined) source.url = url
    if (publisher !== undefined) source.publisher = publisher
    if (wording !== undefined) source.wording = wording
    return source
  }

  const factsOf = (id: UnitId): readonly Fact[] => {
    const own = byUnit.get(id) ?? []
    const more = placed.placedHere(id).flatMap(from => byUnit.get(from) ?? [])
    return more.length === 0 ? own : [...own, ...more]
  }

  const countOf = (id: UnitId): number => {
    let count = byUnit.get(id)?.length ?? 0
    for (const from of placed.placedHere(id)) count += byUnit.get(from)?.length ?? 0
    return count
  }

  return {
    learn(report, learnt) {
      forget(report.id)
      reports.set(report.id, { report, facts: learnt, units: new Set(learnt.map(fact => fact.unit.id)) })
      sorted.splice(placeIn(sorted, report), 0, report)
      if (report.unit) placed.add(report.unit)
      for (const fact of learnt) {
        facts.set(fact.id, fact)
        placed.add(fact.unit)
        if (!worded.has(fact.indicator.text)) wordings.push(fact.indicator.text)
        worded.add(fact.indicator.text)
        const ofUnit = byUnit.get(fact.unit.id)
        if (ofUnit) ofUnit.push(fact)
        else byUnit.set(fact.unit.id, [fact])
        const key = keyOf(fact.indicator)
        let index = byIndicator.get(key)
        if (!index) {
          index = new IndicatorIndex()
          byIndicator.set(key, index)
        }
        index.add(fact)
      }
      for (const unit of unitsIn(report, learnt)) {
        const about = reportsOf.get(unit)
        if (about) about.add(report.id)
        else reportsOf.set(unit, new Set([report.id]))
      }
      changed()
    },
    forget,
    get: async id => facts.get(id),
    ofUnit: async unit => factsOf(unit),
    unitsWith: async key => [...(byIndicator.get(key)?.units.keys() ?? [])],
    indicator: key => byIndicator.get(key),
    wordings,
    units() {
      units ??= [...placed.refs.values()].filter(ref => placed.placedAs(ref.id) === ref.id).map(ref => ({ ref, facts: countOf(ref.id) }))
      return units
    },
    unit: id => placed.refs.get(id),
    hasFacts: id => countOf(id) > 0,
    count: countOf,
    placedAs: placed.placedAs,
    reports: () => sorted,
    report: id => reports.get(id)?.report,
    reportsOn: ids => {
      const units = new Set([...ids].flatMap(id => [id, ...placed.placedHere(id), ...placed.inside(id)]))
      const found = new Set([...units].flatMap(id => [...(reportsOf.get(id) ?? [])]))
      return [...found].flatMap(id => reports.get(id)?.report ?? []).sort(newestFirst)
    },
    unitsOf: id => reports.get(id)?.units ?? new Set(),
    cite(fact) {
      const { corrected, quantity, role } = fact
      const cited = source(reports.get(fact.report)!.report, fact.sentence)
      if (!corrected?.printed || quantity === null) return { fact, source: cited }
      return { fact, source: { ...cited, amended: { at: corrected.at, quantity, role, why: corrected.why ?? '' } } }
    },
    source,
    get size() {
      return facts.size
    },
    get version() {
      return version
    },
  }
}

function withSingleBlanks(text: string): string {
  return /[^\S ]| {2}|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

/** Names that no catalogue lists are many, but come again in the next report of the same unit. */
const MOST_KEYS = 50_000

const { compare } = new Intl.Collator()

function newestFirst(a: Report, b: Report): number {
  const [x, y] = [a.date ?? '', b.date ?? '']
  if (x !== y) return x < y ? 1 : -1
  return compare(a.id, b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Where a report stands, or belongs, among reports in order. */
function placeIn(sorted: readonly Report[], report: Report): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (newestFirst(sorted[middle]!, report) < 0) low = middle + 1
    else high = middle
  }
  return low
}
