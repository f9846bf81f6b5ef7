import { createHash } from 'node:crypto'
import type { Bulletin, BulletinFigure, Topic } from '../domain/bulletin.ts'
import { HoiXaError } from '../domain/errors.ts'
import type { Fact } from '../domain/fact.ts'
import type { IndicatorId } from '../domain/indicator.ts'
import { lastYear } from '../domain/period.ts'
import type { Report } from '../domain/report.ts'
import type { UnitId, UnitRef } from '../domain/unit.ts'
import { searchable } from './searchable.ts'

/** What residents ask about first, in this order; the rest of the catalogue follows in the report's own order. */
const MATTERS: readonly string[] = [
  'income_per_capita',
  'budget_revenue_total',
  'poverty_rate',
  'multidim_poverty_rate',
  'near_poverty_rate',
  'jobs_created',
  'cultural_family_rate',
  'health_insurance_rate',
  'clean_water_rate',
  'ntm_commune_status',
  'ntm_criteria_met',
  'trained_labour_rate',
  'national_standard_schools',
  'production_value',
  'production_value_growth',
  'product_value_growth',
  'grain_output',
  'forest_cover_rate',
  'waste_collection_rate',
  'road_hardened_rate',
  'poor_households',
  'admin_files_ontime_rate',
]
const MOST_FACTS = 8
/** Longest text of a notice, in UTF-16 code units. */
export const LONGEST_BODY = 20_000

export interface ComposeOptions {
  /** The unit itself and what it was or became. */
  readonly audience: readonly UnitId[]
  /** Milliseconds since the epoch. */
  readonly publishedAt: number
  /** The sector that the catalogue puts an indicator in; without it only the indicators themselves are topics. */
  readonly sectorOf?: (indicator: IndicatorId) => string | undefined
  /** A figure with its source, and the year before beside it where known; without it the bulletin keeps the figures' ids alone. */
  readonly figureOf?: (fact: Fact) => BulletinFigure
}

/** A report as a bulletin: the figures that matter most to residents. @throws {HoiXaError} `file-no-unit` */
export function compose(report: Report, facts: readonly Fact[], { audience, publishedAt, sectorOf, figureOf }: ComposeOptions): Bulletin {
  const { unit, date, url } = report
  if (!unit) throw new HoiXaError('file-no-unit', `${report.id} names no unit`, { details: { file: report.id } })
  const picked = pickFacts(facts, unit.id)
  return {
    id: bulletinId(unit.id, report.title, report.hash),
    kind: 'report',
    unit,
    audience,
    title: report.title,
    facts: picked.map(({ id }) => id),
    ...(figureOf && { figures: picked.map(figureOf) }),
    body: '',
    topics: topicsOf(facts, sectorOf),
    words: searchable(report.title, report.text),
    report: report.id,
    hash: report.hash,
    publishedAt,
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
  }
}

/** The topic of all that a sector's figures are about. */
export function sectorTopic(sector: string): Topic {
  return `sector/${sector}`
}

function topicsOf(facts: readonly Fact[], sectorOf: ComposeOptions['sectorOf']): readonly Topic[] {
  const indicators = [...new Set(facts.flatMap(({ indicator: { id } }) => id ?? []))]
  const sectors = new Set(indicators.flatMap(id => sectorOf?.(id) ?? []))
  return [...indicators, ...[...sectors].map(sectorTopic)]
}

/** A notice in the staff's own words. @throws {HoiXaError} `bulletin-too-long` above 20,000 characters */
export function composeNotice(
  notice: { unit: UnitRef; title: string; body: string; urgent?: boolean },
  { audience, publishedAt }: ComposeOptions,
): Bulletin {
  const { unit, title, body, urgent = false } = notice
  if (body.length > LONGEST_BODY)
    throw new HoiXaError('bulletin-too-long', `${body.length} characters`, { details: { length: body.length, limit: LONGEST_BODY } })
  const kind = urgent ? 'urgent' : 'notice'
  return { id: bulletinId(unit.id, title, body), kind, unit, audience, title, facts: [], body, words: searchable(title, body), publishedAt }
}

/** The same for the same content, so that publishing twice makes one bulletin. */
function bulletinId(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)
}

/** What a check says of figures that nobody should be sent unasked. */
const DOUBTS: ReadonlySet<string> = new Set(['implausible', 'arithmetic', 'conflict'])

/**
 * At most 8, those of the bulletin's own unit before those of others that its report names: targets of the newest year first, then the newest results, each in the order of what matters. One figure of an indicator and kind,
 * none that a check had doubts about, none without a catalogue entry while there are others.
 */
export function pickFacts(facts: readonly Fact[], unit: UnitId): readonly Fact[] {
  const fit = facts.filter(({ review, role }) => !review.some(reason => DOUBTS.has(reason)) && (role === 'level' || role === 'count_of'))
  const newestTarget = Math.max(0, ...fit.filter(({ kind }) => kind === 'target').map(yearOf))
  const rank = (fact: Fact): readonly number[] => [
    fact.unit.id === unit ? 0 : 1,
    fact.kind === 'target' && yearOf(fact) === newestTarget ? 0 : 1,
    importance(fact),
    -yearOf(fact),
    fact.span.start,
  ]
  const seen = new Set<string>()
  const picked: Fact[] = []
  for (const fact of [...fit].sort((a, b) => compare(rank(a), rank(b)))) {
    const what = `${fact.unit.id} ${fact.indicator.id ?? fact.indicator.text} ${fact.kind}`
    if (seen.has(what)) continue
    seen.add(what)
    picked.push(fact)
  }
  const known = picked.filter(({ indicator }) => indicator.id !== null)
  return [...known, ...picked.filter(({ indicator }) => indicator.id === null)].slice(0, MOST_FACTS)
}

/** Years of a whole term stand behind its last single year: the coming year's plan is the news. */
function yearOf({ period: { year } }: Fact): number {
  return typeof year === 'string' ? 0.5 : lastYear(year)
}

function importance({ indicator: { id } }: Fact): number {
  const at = id === null ? -1 : MATTERS.indexOf(id)
  return at === -1 ? MATTERS.length : at
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value - b[at]!
  return 0
}
