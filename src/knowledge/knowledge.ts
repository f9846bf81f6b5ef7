import type { CitedFact, Source } from '../domain/answer.ts'
import { type Fact, indicatorKey, type Span } from '../domain/fact.ts'
import type { Report, ReportId } from '../domain/report.ts'
import type { UnitId, UnitRef } from '../domain/unit.ts'
import type { FactIndex } from '../ports.ts'

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
  /** The unit that figures of an unplaced one count for; the id itself elsewhere. */
  placedAs(id: UnitId): UnitId
  /** Newest first; undated last. */
  reports(): readonly Report[]
  report(id: ReportId): Report | undefined
  /** The units that a report states figures of. */
  unitsOf(id: ReportId): ReadonlySet<UnitId>
  cite(fact: Fact): CitedFact
  source(report: Report, span: Span): Source
  /** How many facts there are in all. */
  readonly size: number
  /** Raised by every change, so that what was derived can be derived anew. */
  readonly version: number
}

/** Units known only by a name that several bear: a commune that no list tells apart, a hamlet of a report that does not say of what. */
const isUnplaced = ({ id, within }: UnitRef): boolean => id.startsWith('name-') || (id.startsWith('body-') && within === undefined)

/** @param fold the fold that keys of indicators outside the catalogue are made with */
export function createKnowledge(fold: (text: string) => string): Knowledge {
  const reports = new Map<ReportId, { report: Report; facts: readonly Fact[]; units: ReadonlySet<UnitId> }>()
  const facts = new Map<string, Fact>()
  const byUnit = new Map<UnitId, Fact[]>()
  const byIndicator = new Map<string, Map<UnitId, number>>()
  const refs = new Map<UnitId, UnitRef>()
  let sorted: Report[] | undefined
  let version = 0
  let placedUnits = new Map<UnitId, UnitId>()
  let placedHere = new Map<UnitId, UnitId[]>()
  let placedAt = -1

  const forget = (id: ReportId): void => {
    const known = reports.get(id)
    if (!known) return
    reports.delete(id)
    for (const fact of known.facts) {
      facts.delete(fact.id)
      const rest = (byUnit.get(fact.unit.id) ?? []).filter(other => other.id !== fact.id)
      if (rest.length > 0) byUnit.set(fact.unit.id, rest)
      else byUnit.delete(fact.unit.id)
      const units = byIndicator.get(indicatorKey(fact.indicator, fold))
      const left = (units?.get(fact.unit.id) ?? 1) - 1
      if (left > 0) units?.set(fact.unit.id, left)
      else units?.delete(fact.unit.id)
    }
    sorted = undefined
    version++
  }

  const source = (report: Report, span: Span): Source => ({
    report: report.id,
    title: report.title,
    ...(report.date === undefined ? {} : { date: report.date }),
    ...(report.url === undefined ? {} : { url: report.url }),
    ...(report.publisher === undefined ? {} : { publisher: report.publisher }),
    ...(report.wording === undefined ? {} : { wording: report.wording }),
    quote: report.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim(),
  })

  /**
   * A report that names its unit so that several could be meant ("xã Dương Quang", no province) counts for the one unit of that name that
   * other reports place; where none or several are placed it stands by itself.
   */
  const placed = (): ReadonlyMap<UnitId, UnitId> => {
    if (placedAt === version) return placedUnits
    const byName = new Map<string, UnitRef[]>()
    for (const ref of refs.values()) {
      if (isUnplaced(ref)) continue
      const namesakes = byName.get(fold(ref.name))
      if (namesakes) namesakes.push(ref)
      else byName.set(fold(ref.name), [ref])
    }
    placedUnits = new Map()
    placedHere = new Map()
    for (const ref of refs.values()) {
      const outer = ref.within === undefined ? undefined : refs.get(ref.within)
      // a hamlet's own report may name the hamlet again: it lies in itself
      const itself = outer && fold(outer.name) === fold(ref.name) ? [outer] : undefined
      const namesakes = itself ?? (isUnplaced(ref) ? (byName.get(fold(ref.name)) ?? []) : [])
      if (namesakes.length !== 1) continue
      placedUnits.set(ref.id, namesakes[0]!.id)
      placedHere.set(namesakes[0]!.id, [...(placedHere.get(namesakes[0]!.id) ?? []), ref.id])
    }
    placedAt = version
    return placedUnits
  }
  const unplacedOf = (id: UnitId): readonly Fact[] => {
    placed()
    return (placedHere.get(id) ?? []).flatMap(from => byUnit.get(from) ?? [])
  }
  const factsOf = (id: UnitId): readonly Fact[] => {
    const own = byUnit.get(id) ?? []
    const more = unplacedOf(id)
    return more.length === 0 ? own : [...own, ...more]
  }

  return {
    learn(report, learnt) {
      forget(report.id)
      reports.set(report.id, { report, facts: learnt, units: new Set(learnt.map(fact => fact.unit.id)) })
      if (report.unit) refs.set(report.unit.id, report.unit)
      for (const fact of learnt) {
        facts.set(fact.id, fact)
        refs.set(fact.unit.id, fact.unit)
        const ofUnit = byUnit.get(fact.unit.id)
        if (ofUnit) ofUnit.push(fact)
        else byUnit.set(fact.unit.id, [fact])
        const key = indicatorKey(fact.indicator, fold)
        const units = byIndicator.get(key) ?? new Map<UnitId, number>()
        units.set(fact.unit.id, (units.get(fact.unit.id) ?? 0) + 1)
        byIndicator.set(key, units)
      }
      sorted = undefined
      version++
    },
    forget,
    get: async id => facts.get(id),
    ofUnit: async unit => factsOf(unit),
    unitsWith: async key => [...(byIndicator.get(key)?.keys() ?? [])],
    units: () => [...refs.values()].filter(ref => !placed().has(ref.id)).map(ref => ({ ref, facts: factsOf(ref.id).length })),
    unit: id => refs.get(id),
    hasFacts: id => factsOf(id).length > 0,
    placedAs: id => placed().get(id) ?? id,
    reports: () => {
      sorted ??= [...reports.values()]
        .map(r => r.report)
        .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.id.localeCompare(b.id))
      return sorted
    },
    report: id => reports.get(id)?.report,
    unitsOf: id => reports.get(id)?.units ?? new Set(),
    cite: fact => ({ fact, source: source(reports.get(fact.report)!.report, fact.sentence) }),
    source,
    get size() {
      return facts.size
    },
    get version() {
      return version
    },
  }
}
