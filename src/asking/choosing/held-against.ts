import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Quantity } from '../../domain/quantity.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { AskedFigure } from '../understanding/asked-figure.ts'
import { saysMeasure } from '../understanding/asked-measures.ts'
import type { Query } from '../understanding/query.ts'
import { isOfWhole } from '../understanding/year-part.ts'
import { AMOUNTS } from './by-role.ts'
import { holds } from './holds.ts'
import { isOfPlan } from './of-plan.ts'

type Verdict = 'yes' | 'no' | 'unknown'
type Figure = Fact & { readonly quantity: Quantity }

/**
 * "có trên 90% không": by the figures that may be held against it. A result, unless a target was asked for; an amount, unless a change or a share of
 * the plan was; of the whole year where that was. Unknown where they leave it open or do not agree.
 */
export function heldAgainst(facts: readonly Fact[], asked: AskedFigure, query: Query, indicators: IndicatorCatalogue): Verdict {
  const passed = passedBy(facts, asked, query.reading.words.line)
  if (passed) return passed
  const kinds = new Set(facts.map(fact => fact.kind))
  // "có trên 50 triệu không" after an answer is of the figure just told
  const justTold = query.subject !== query.reading && kinds.size === 1 ? facts[0]!.kind : undefined
  const kind = query.kind ?? query.likelyKind ?? justTold ?? 'result'
  const { years, reading } = query
  const ofWhole = years.length > 0 && reading.period.part === undefined
  const bears = (fact: Figure) => {
    const held = holds(boundOf(fact, asked, reading.words.line, indicators), statedBy(fact, asked))
    // "phấn đấu hộ nghèo dưới 0,5%" where under 0,68% is aimed at: no plan leaves open what it is
    return held ?? (query.kind === 'target' && boundsAlike(asked, fact.quantity) ? false : undefined)
  }
  // "16/30 chỉ tiêu": false of 16 out of 32, and left open where a report does not say out of how many
  const held = (fact: Figure) => (isOfWholeAsked(fact, asked) ? bears(fact) : fact.quantity.of === undefined ? undefined : false)
  const figures = facts
    .filter((fact): fact is Figure => fact.quantity !== null && fact.kind === kind)
    .map(fact => inPercent(fact, asked))
    .filter(fact => isCountedIn(fact.quantity, asked) && (!ofWhole || isOfWhole(fact) || saysSoFar(fact, asked, held)))
  const verdicts = new Set(ofThing(ofRole(figures, asked, query, indicators), asked).map(held))
  const [verdict] = verdicts
  return verdicts.size !== 1 || verdict === undefined ? 'unknown' : verdict ? 'yes' : 'no'
}

/** "vượt 13% dự toán phải không": by how much a plan was passed, told so or as 113% of it. Undefined where that is not asked, or not told. */
function passedBy(facts: readonly Fact[], asked: AskedFigure, line: string): Verdict | undefined {
  if (asked.measure !== '%' || asked.value >= 100 || !PASSED.test(line)) return undefined
  const told = facts.flatMap(({ kind, role, base, direction, quantity }) => {
    if (kind !== 'result' || quantity?.measure !== '%') return []
    if (role === 'plan_ratio') return [{ comparator: quantity.comparator, value: quantity.value - 100 }]
    return role === 'change' && direction !== 'down' && isOfPlan(base) ? [quantity] : []
  })
  const comparator = / (?:hon|tren|qua) \d/.test(line)
    ? '>'
    : /(?:phai|dung) (?:the |vay )?(?:khong|ko|k|hok)| (?:co )?phai /.test(line)
      ? '='
      : '>='
  const verdicts = new Set(told.map(quantity => holds({ comparator, value: asked.value }, quantity)))
  const [verdict] = verdicts
  return told.length === 0 ? undefined : verdicts.size !== 1 || verdict === undefined ? 'unknown' : verdict ? 'yes' : 'no'
}
const PASSED = / vuot (?!.* (?:cung ky|nam truoc|nam ngoai) )(?:[a-z]+ ){0,8}\d/

/** Both from below, or both from above, and not by the same figure. */
function boundsAlike(asked: AskedFigure, stated: Quantity): boolean {
  return /[<>]/.test(asked.comparator) && asked.comparator[0] === stated.comparator[0] && asked.value !== stated.value
}

function isOfWholeAsked({ quantity }: Figure, { of }: AskedFigure): boolean {
  return of === undefined || of === quantity.of
}

/** "quá nửa số chỉ tiêu": 16 of 30 as a share. */
function inPercent(fact: Figure, asked: AskedFigure): Figure {
  const { value, of } = fact.quantity
  if (asked.measure !== '%' || fact.role !== 'count_of' || !of) return fact
  return { ...fact, quantity: { ...fact.quantity, value: (value / of) * 100, measure: '%' } }
}

/** What half a year brought already is more than was asked after, and the year no less. */
function saysSoFar(fact: Figure, { comparator, value }: AskedFigure, held: (fact: Figure) => boolean | undefined): boolean {
  const { role, quantity, kind } = fact
  if (kind !== 'result' || role !== 'level' || !/^(?:đồng|tấn|kg)$/.test(quantity.measure)) return false
  return comparator.startsWith('>') ? held(fact) === true : holds({ comparator: '>', value }, quantity) === true
}

/** "trên 1.000 mô hình": of what is told, what is counted so. */
function ofThing(figures: readonly Figure[], { counted }: AskedFigure): readonly Figure[] {
  if (counted === undefined) return figures
  const counting = figures.filter(
    ({ quantity: { measure } }) => saysMeasure(counted, fold(measure)) || fold(measure).startsWith(`${counted} `),
  )
  return counting.length > 0 ? counting : figures
}

/** "chỉ tiêu là 45 tỷ phải không": what is aimed at is what is printed, "từ 456 triệu trở lên" or not. */
function statedBy({ kind, quantity }: Figure, asked: AskedFigure): Quantity {
  return kind === 'target' && asked.comparator === '=' ? { ...quantity, comparator: '=' } : quantity
}

/** A share is held against a share, money against money, tonnes against tonnes, households against no percentage. */
function isCountedIn({ measure }: Quantity, asked: AskedFigure): boolean {
  const size = asked.counted === undefined ? undefined : SIZES[asked.counted]
  if (size !== undefined) return size === measure.split('/')[0]
  if (asked.measure !== undefined) return measure.toLowerCase().startsWith(asked.measure)
  if (measure.startsWith('đồng')) return asked.counted === undefined && asked.value >= LEAST_SUM
  return asked.counted === undefined || !measure.startsWith('%')
}
/** What is weighed and measured, as people type it and as reports count it. */
const SIZES: Readonly<Record<string, string>> = { tan: 'tấn', ta: 'tạ', kg: 'kg', ha: 'ha', hecta: 'ha', km: 'km' }
/** Whoever says less without "triệu" or "tỷ" leaves open what he means. */
const LEAST_SUM = 100_000

/** "vượt 120% dự toán" is of the share of the plan, "tăng trên 5%" of the change; "đạt trên 90%" of the share of the plan where there is no other. */
const TURNS = { up: / tang /, down: / giam / }
function ofRole(
  figures: readonly Figure[],
  asked: AskedFigure,
  { roles, reading }: Query,
  indicators: IndicatorCatalogue,
): readonly Figure[] {
  const { line } = reading.words
  const named = figures.filter(({ role }) => roles?.includes(role))
  if (named.length > 0) return named
  const amounts = figures.filter(({ role }) => AMOUNTS.has(role))
  if (amounts.length > 0 || asked.measure !== '%') return amounts
  // "bia tăng trên 10% không"
  const turned = figures.filter(({ role, direction }) => role === 'change' && direction !== undefined && TURNS[direction].test(line))
  if (turned.length > 0) return turned
  return figures.filter(({ role, indicator }) => role === 'plan_ratio' && !isShare(indicator, indicators))
}

/** "tỷ lệ hộ dùng nước sạch": what share of its plan was reached is not what share it is. */
function isShare({ id, text }: Fact['indicator'], indicators: IndicatorCatalogue): boolean {
  return /^(?:tỷ|tỉ) (?:lệ|trọng|suất)/iu.test(text) || (id !== null && (indicators.get(id)?.measures.includes('%') ?? false))
}

/** "có đạt 80% không", "đã 80% chưa" is true of 85, where more is better. */
function boundOf({ indicator }: Fact, asked: AskedFigure, line: string, indicators: IndicatorCatalogue): AskedFigure {
  if (
    asked.comparator !== '=' ||
    !(asked.reached || / da .* chua (?:[a-z]+ )?$/.test(line)) ||
    / (?:phai|dung|chi(?! (?:tieu|bo|hoi))) /.test(line)
  )
    return asked
  const lower = indicator.id !== null && indicators.get(indicator.id)?.direction === 'lower'
  return lower ? asked : { ...asked, comparator: '>=' }
}
