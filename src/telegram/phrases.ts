import type { ComputedFigure } from '../domain/answer.ts'
import type { Fact } from '../domain/fact.ts'
import type { Period } from '../domain/period.ts'
import { quantity } from '../domain/quantity.ts'
import { spokenName } from '../domain/spoken-name.ts'
import { formatDate, formatMoment } from '../vietnamese/dates.ts'
import { formatNumber, formatQuantity, formatRange } from '../vietnamese/figures.ts'
import { fold } from '../vietnamese/fold.ts'
import { ownWords as qualifyingWords } from '../vietnamese/own-words.ts'
import { capital, clip } from './html.ts'
import type { Say } from './say.ts'

const LONGEST_NAME = 160
export const LONGEST_UNIT = 120
const LONGEST_STATE = 400
const LONGEST_BASE = 120
const ROMAN = ['', 'I', 'II', 'III', 'IV']

/** The indicator's name as a label: first letter a capital, at most 160 characters; a report's own words as they are. */
export function indicatorName({ indicator, quantity }: Fact): string {
  const name = indicator.name.trim()
  return capital(clip(indicator.id === null ? name : spokenName(name, quantity?.measure), LONGEST_NAME))
}

/** The unit with its type word, at most 120 characters. */
export function unitName(fact: Fact): string {
  return clip(fact.unit.name.trim(), LONGEST_UNIT)
}

/** The report's own words where they qualify the name, at most 160 characters. */
export function ownWords(fact: Fact): string | undefined {
  const own = qualifyingWords(fact)
  return own === undefined ? undefined : clip(own, LONGEST_NAME)
}

/** "mục tiêu" or "kết quả"; never left out where a figure is stated. */
export function kindWord(fact: Fact, say: Say): string {
  return say.plain(fact.kind === 'target' ? 'kind-target' : 'kind-result')
}

/** "năm 2021", "giai đoạn 2020–2025", "quý III/2020". */
export function periodWords(period: Period, say: Say): string {
  const { label, year } = period
  const half = /^(\d{4})-H([12])$/.exec(label)
  if (half) return say.plain(half[2] === '1' ? 'period-half-1' : 'period-half-2', { year: half[1]! })
  const quarter = /^(\d{4})-Q([1-4])$/.exec(label)
  if (quarter) return say.plain('period-quarter', { quarter: ROMAN[Number(quarter[2])]!, year: quarter[1]! })
  const months = /^(\d{4})-(\d{2})\.\.\1-(\d{2})$/.exec(label)
  if (months) return monthsWords(months[1]!, Number(months[2]), Number(months[3]), say)
  const month = /^(\d{4})-(\d{2})$/.exec(label)
  if (month) return say.plain('period-month', { month: String(Number(month[2])), year: month[1]! })
  if (/^\d{4}-\d{2}-\d{2}$/.test(label)) return formatDate(label, say.language)
  const term = /^(\d{4})-(\d{4})$/.exec(label || String(year ?? ''))
  if (term) return say.plain('period-term', { from: term[1]!, to: term[2]! })
  if (/\p{L}/u.test(label) && !/^\d{4}/.test(label)) return label
  return year === null ? say.plain('period-unknown') : say.plain('period-year', { year: String(year) })
}

/** The day of a moment, in Vietnam. */
export function dayWords(milliseconds: number, say: Say): string {
  return formatMoment(milliseconds, say.language)
}

/**
 * What the fact says, in words: "40 triệu đồng/người/năm", "tăng 13% so với cùng kỳ", "đạt 113% dự toán tỉnh giao", or the state reached.
 * `upTo` is the upper end where the fact is the lower one of a range: "giảm 4–5%".
 */
export function figureWords(fact: Fact, say: Say, upTo?: Fact): string {
  if (fact.quantity === null) return clip(fact.indicator.text.trim(), LONGEST_STATE)
  const figure = upTo?.quantity
    ? formatRange(fact.quantity, upTo.quantity, say.language)
    : formatQuantity(fact.quantity, say.language, fact.role)
  const base = baseWords(fact.base, say)
  switch (fact.role) {
    case 'level':
    case 'count_of':
      return figure
    case 'change':
      return changeWords(fact, figure, base, say)
    case 'plan_ratio':
      return base === undefined ? say.plain('plan-ratio', { figure }) : say.plain('plan-ratio-of', { figure, base })
    case 'period_ratio':
      return base === undefined ? say.plain('period-ratio', { figure }) : say.plain('period-ratio-of', { figure, base })
  }
}

/** A figure in one line of plain text: "Thu nhập bình quân đầu người — xã Dương Quang, mục tiêu năm 2021: 40 triệu đồng/người/năm". */
export function figureLine(fact: Fact, say: Say): string {
  const what = fact.quantity === null ? capital(unitName(fact)) : `${indicatorName(fact)} — ${unitName(fact)}`
  return `${what}, ${kindWord(fact, say)} ${periodWords(fact.period, say)}: ${figureWords(fact, say)}`
}

/** A computed figure, digits kept but for what dividing leaves behind; `about` where it is rounded or comes from a figure that is. */
export function computedWords(computed: ComputedFigure, say: Say): { figure: string; about: boolean } {
  const exact = Number(Math.abs(computed.value).toPrecision(12))
  if (computed.what === 'plan_share') {
    const value = Math.round(exact * 10) / 10
    const about = value !== exact || computed.from.some(fact => fact.quantity?.comparator === '~')
    return { figure: formatQuantity(quantity(value, computed.measure), say.language), about }
  }
  const about = computed.from.some(fact => fact.quantity?.comparator === '~')
  const figure =
    computed.measure === '%'
      ? say.plain('percentage-points', { figure: formatNumber(exact, say.language) })
      : formatQuantity(quantity(exact, computed.measure), say.language)
  return { figure: about ? say.plain('figure-about', { figure }) : figure, about }
}

function monthsWords(year: string, from: number, to: number, say: Say): string {
  if (from === 1) return say.plain('period-first-months', { count: String(to), year })
  return say.plain('period-months', { from: String(from), to: String(to), year })
}

function changeWords(fact: Fact, figure: string, base: string | undefined, say: Say): string {
  const down = fact.direction === 'down'
  if (base === undefined) return say.plain(down ? 'change-down' : 'change-up', { figure })
  if (isPlan(fact.base!)) return say.plain(down ? 'change-under' : 'change-over', { figure, base })
  return say.plain(down ? 'change-down-on' : 'change-up-on', { figure, base })
}

function baseWords(base: string | undefined, say: Say): string | undefined {
  const whole = base?.trim() ?? ''
  const compared = /^so (voi )?/.exec(fold(whole))?.[0].length ?? 0 // "so với kế hoạch" is said as "kế hoạch"
  const own = clip(whole.slice(compared), LONGEST_BASE)
  if (own === '') return undefined
  if (say.language === 'vi')
    return own.replace(/(?<!\p{L})(?:kh|dt|hđnd|ubnd|hu|ntm)(?!\p{L})/giu, short => SHORT[short.toLowerCase()] ?? short.toUpperCase())
  const folded = fold(own)
  if (/^(cung ky|svck)/.test(folded)) return say.plain('base-same-period')
  if (folded === 'nam truoc') return say.plain('base-last-year')
  if (/^(du toan|dt) tinh( giao)?$/.test(folded)) return say.plain('base-estimate-province')
  if (/^(du toan|dt) huyen( giao)?$/.test(folded)) return say.plain('base-estimate-district')
  if (/^(du toan|dt)$/.test(folded)) return say.plain('base-estimate')
  return /^(ke hoach|kh)$/.test(folded) ? say.plain('base-plan') : own
}

/** Short forms of bases that are written out; others are names, in capitals. */
const SHORT: Readonly<Record<string, string>> = { kh: 'kế hoạch', dt: 'dự toán' }

/** Whether a base is a plan (vượt 8% dự toán) rather than another period (tăng 8% so với cùng kỳ). */
function isPlan(base: string): boolean {
  return /\b(du toan|ke hoach|kh|dt|chi tieu|nghi quyet|nq|muc tieu)\b/.test(fold(base))
}
