import type { Kind, Span } from '../../domain/fact.ts'
import { lastYear, type Period, yearPeriod } from '../../domain/period.ts'
import type { UnitMention } from '../../vietnamese/mention.ts'
import type { Header } from '../document/header-type.ts'
import { kindOfYear, monthsOf } from '../document/kind-of-period.ts'
import { within } from '../shapes/mentions-within.ts'
import type { Subject } from '../shapes/units.ts'
import type { Caption } from './table-caption.ts'
import { type Column, type FigureColumn, figureColumn } from './table-column.ts'
import { type FigureHead, type HeadWords, partPeriod } from './table-head.ts'

/** What the heads of a table are read against. */
export interface TableContext {
  readonly caption: Caption
  readonly header: Header
  /** The units that the table names, by place. */
  readonly units: readonly UnitMention[]
}

/** A table's columns, or undefined if its heads do not tell what the figures are. */
export function readColumns(printed: readonly HeadWords[], cells: readonly Span[], context: TableContext): readonly Column[] | undefined {
  const name = printed.findIndex(head => head.says === 'name')
  if (name < 0) return placeRows(printed, context)
  const heads = printed.map((head): HeadWords => (isShareBeside(head, printed) ? { ...head, ratio: 'unsaid', percent: true } : head))
  const places = heads.map((head, i) => (head.says === 'other' && i > name ? placeOf(cells[i]!, context) : undefined))
  if (places.filter(place => place !== undefined).length >= 2) return heads.map((head, i) => placeColumn(head, places[i], context))
  const figures = heads.filter((head): head is FigureHead => head.says === 'figure')
  if (figures.length === 0) return undefined
  let seen = false
  return heads.map((head, i): Column => {
    if (head.says === 'figure') return columnUnder(head, i, heads, context)
    if (head.says === 'other' || (head.says === 'name' && seen)) return { holds: 'nothing' }
    if (head.says === 'name') {
      seen = true
      return { holds: 'name', measure: head.measure }
    }
    return { holds: head.says === 'place' ? 'nothing' : head.says }
  })
}

// Kế hoạch | Thực hiện | Đạt (%)
/** What was done in percent, beside what was done in the rows' own measures, is a share of something. */
function isShareBeside(head: HeadWords, heads: readonly HeadWords[]): head is FigureHead {
  if (head.says !== 'figure' || head.ratio !== 'none' || !head.done || head.measure?.measure !== '%') return false
  return heads.some(other => other.says === 'figure' && other.ratio === 'none' && other.done && other.measure === undefined)
}

/** "Xã A | Xã B | Toàn huyện": a column for each place. */
function placeColumn(head: HeadWords, subject: Subject | undefined, context: TableContext): Column {
  if (head.says === 'name') return { holds: 'name', measure: head.measure }
  if (head.says === 'measure' || head.says === 'index') return { holds: head.says }
  return (subject && plainColumn(context, { subject })) || { holds: 'nothing' }
}

function placeOf(cell: Span, { units, header }: TableContext): Subject | undefined {
  const unit = within(units, cell)[0]
  if (unit?.names.length !== 1 || unit.start - cell.start > 4 || cell.end - unit.end > 4) return undefined
  return header.resolver.subject(unit.type, unit.names[0]!, header.subject?.ref)
}

/** "Thôn | Số hộ | Diện tích lúa (ha)": a row for each place, a column for each thing. */
function placeRows(heads: readonly HeadWords[], context: TableContext): readonly Column[] | undefined {
  const place = heads.findIndex(head => head.says === 'place' || head.says === 'measure')
  if (place < 0 || !plainColumn(context, {}) || !heads.some((head, i) => i > place && head.says === 'other' && head.measure))
    return undefined
  return heads.map((head, i): Column => {
    if (i === place) return { holds: 'place' }
    if (head.says === 'index') return { holds: 'index' }
    if (head.says !== 'other' || i < place || !head.measure) return { holds: 'nothing' }
    const phrase = head.words.replace(/\([^)]*\)/g, ' ').trim()
    const { measure } = head
    return (phrase !== '' && plainColumn(context, { measure, percent: measure.measure === '%', phrase })) || { holds: 'nothing' }
  })
}

/** Figures of one time and kind, which only what stands over the table tells. */
function plainColumn({ caption, header }: TableContext, told: Parameters<typeof figureColumn>[2]): FigureColumn | undefined {
  const kind: Kind = caption.kind ?? (header.onlyTargets ? 'target' : 'result')
  const said = kind === 'target' ? caption.target : caption.result
  const period = said ?? (kind === 'target' ? header.targetPeriod : header.resultPeriod)
  return period && figureColumn(kind, { period, from: said ? 'frame' : 'report' }, told)
}

function columnUnder(head: FigureHead, at: number, heads: readonly HeadWords[], context: TableContext): Column {
  if (head.ratio !== 'none') return ratioColumn(head, at, heads, context)
  const when = levelPeriod(head, at, heads, context)
  if (!when) return { holds: 'nothing' }
  const kind = head.planned ? 'target' : head.done || isBeforeDone(head, heads) ? 'result' : kindOfPlainYear(when.period, context)
  return kind ? figureColumn(kind, when, head) : { holds: 'nothing' }
}

/** "2018 | 2019 | Ước 2020": what was done last tells that the years before it are over. */
function isBeforeDone({ year }: FigureHead, heads: readonly HeadWords[]): boolean {
  return year !== undefined && heads.some(other => other.says === 'figure' && other.done && (other.year ?? 0) > year)
}

/** "Năm 2021" alone: what was or what is to be, by the report's own time. */
function kindOfPlainYear(period: Period, { caption, header }: TableContext): Kind | undefined {
  return typeof period.year === 'string' ? caption.kind : (kindOfYear(period, header) ?? caption.kind ?? 'result')
}

function ratioColumn(head: FigureHead, at: number, heads: readonly HeadWords[], context: TableContext): Column {
  const before = heads
    .slice(0, at)
    .findLast((other): other is FigureHead => other.says === 'figure' && other.ratio === 'none' && other.shift !== -1)
  const planned = head.planned || (head.ratio === 'past' && !head.done && before?.planned === true)
  const of = nearest(
    heads,
    at,
    other => other.ratio === 'none' && other.planned === planned && other.shift !== -1 && !isEarlier(other, heads),
  )
  const own = head.year === undefined ? undefined : { period: yearPeriod(head.year), from: 'head' as const }
  const when =
    (of && (own === undefined || of.head.part) ? levelPeriod(of.head, of.at, heads, context) : undefined) ??
    own ??
    levelPeriod(head, at, heads, context)
  if (!when) return { holds: 'nothing' }
  return figureColumn(planned ? 'target' : 'result', when, {
    role: head.ratio === 'past' ? 'period_ratio' : 'plan_ratio',
    base: head.ratio === 'past' ? 'cùng kỳ' : 'kế hoạch',
    estimated: head.estimated,
    percent: head.percent,
    unproven: head.ratio === 'unsaid',
  })
}

/** Of two columns of what was done, that of the year before is what is compared with. */
function isEarlier(head: FigureHead, heads: readonly HeadWords[]): boolean {
  return (
    head.year !== undefined &&
    heads.some(
      other => other.says === 'figure' && other.ratio === 'none' && other.planned === head.planned && (other.year ?? 0) > head.year!,
    )
  )
}

interface When {
  readonly period: Period
  readonly from: FigureColumn['from']
}

function levelPeriod(head: FigureHead, at: number, heads: readonly HeadWords[], context: TableContext): When | undefined {
  if (head.term) return { period: head.term, from: 'head' }
  if (head.year !== undefined) return { period: head.part ? partPeriod(head.year, head.part) : yearPeriod(head.year), from: 'head' }
  if (head.shift !== 0) return shifted(head, at, heads, context)
  const when = head.planned ? plannedPeriod(at, heads, context) : (beforePlan(head, at, heads, context) ?? donePeriod(context))
  if (!when) return undefined
  const { year } = when.period
  if (head.part) return typeof year === 'number' ? { period: partPeriod(year, head.part), from: when.from } : undefined
  return when
}

/** "Kế hoạch | Ước thực hiện | Kế hoạch năm 2023": what was done of a plan before the one of the year to come. */
function beforePlan({ part }: FigureHead, at: number, heads: readonly HeadWords[], { caption, header }: TableContext): When | undefined {
  const isPlan = (head: HeadWords) => head.says === 'figure' && head.planned && head.ratio === 'none'
  const next = heads.slice(at + 1).find(isPlan)
  if (part || next?.says !== 'figure' || next.year === undefined || !heads.slice(0, at).some(isPlan)) return undefined
  const told = lastYear((caption.result ?? header.resultPeriod)?.year ?? next.year)
  return told >= next.year ? { period: yearPeriod(next.year - 1), from: 'head' } : undefined
}

function donePeriod({ caption, header }: TableContext): When | undefined {
  if (caption.result) return { period: caption.result, from: 'frame' }
  return header.resultPeriod ? { period: header.resultPeriod, from: 'report' } : undefined
}

/** A plan beside what was done of it is for the same year; one after it, with no share of it between or after, for the next. */
function plannedPeriod(at: number, heads: readonly HeadWords[], context: TableContext): When | undefined {
  const { caption, header } = context
  const levels = heads
    .map((head, i) => ({ head, i }))
    .filter(({ head }) => head.says === 'figure' && head.ratio === 'none' && head.done && head.shift === 0)
  const measured = heads.some(head => head.says === 'figure' && head.ratio === 'plan' && !head.planned)
  const after = levels.find(({ i }) => i > at)
  const done = after ?? (measured || caption.target === undefined ? levels.findLast(({ i }) => i < at) : undefined)
  if (done && (after || measured || (!caption.target && !header.plansAhead))) {
    const when = levelPeriod(done.head as FigureHead, done.i, heads, context)
    return when && { period: wholeYear(when.period), from: when.from }
  }
  if (caption.target) return { period: caption.target, from: 'frame' }
  if (levels.length === 0 && caption.result) return { period: wholeYear(caption.result), from: 'frame' }
  return header.targetPeriod ? { period: header.targetPeriod, from: 'report' } : undefined
}

/** A plan is for the year, also in a table of its first six months. */
function wholeYear(period: Period): Period {
  return typeof period.year === 'number' && monthsOf(period.label) ? yearPeriod(period.year) : period
}

/** "Cùng kỳ năm trước" beside what was done this year; "kế hoạch năm sau". */
function shifted(head: FigureHead, at: number, heads: readonly HeadWords[], context: TableContext): When | undefined {
  const other = nearest(heads, at, found => found.ratio === 'none' && found.shift === 0 && (head.shift > 0 || found.done))
  const of = other ? levelPeriod(other.head, other.at, heads, context) : donePeriod(context)
  if (!of || typeof of.period.year !== 'number') return undefined
  const year = of.period.year + head.shift
  if (head.shift > 0) return { period: yearPeriod(year), from: of.from }
  const months = monthsOf(of.period.label)
  const whole = !head.part && !months
  if (whole || lastYear(of.period.year) === 0) return { period: yearPeriod(year), from: of.from }
  return {
    period: head.part ? partPeriod(year, head.part) : { year, label: of.period.label.replaceAll(String(of.period.year), String(year)) },
    from: of.from,
  }
}

/** The nearest figure head that fits, before rather than after. */
function nearest(
  heads: readonly HeadWords[],
  at: number,
  fits: (head: FigureHead) => boolean,
): { head: FigureHead; at: number } | undefined {
  for (let i = at - 1; i >= 0; i--) {
    const head = heads[i]!
    if (head.says === 'figure' && fits(head)) return { head, at: i }
  }
  for (let i = at + 1; i < heads.length; i++) {
    const head = heads[i]!
    if (head.says === 'figure' && fits(head)) return { head, at: i }
  }
  return undefined
}
