import { type Period, termPeriod, yearPeriod } from '../../domain/period.ts'
import { latin } from '../../vietnamese/pattern.ts'
import {
  DONE_WORD,
  INDEX_HEAD,
  isFigureHead,
  isNameHead,
  MEASURE_HEAD,
  PLACE_HEAD,
  PLAN_WORD,
  RATIO_WORD,
} from '../../vietnamese/table-heads.ts'
import type { TableMeasure } from './table-column.ts'
import { bracketMeasure } from './table-measure.ts'

/** What the words over a column say, before the columns are looked at together. */
export type HeadWords =
  | { readonly says: 'index' | 'measure' | 'place' | 'nothing' }
  | { readonly says: 'name'; readonly measure?: TableMeasure }
  | { readonly says: 'other'; readonly words: string; readonly measure?: TableMeasure }
  | FigureHead

export interface FigureHead {
  readonly says: 'figure'
  readonly planned: boolean
  readonly done: boolean
  readonly estimated: boolean
  /** What a share is of; `none` of an amount, `unsaid` where the head does not tell. */
  readonly ratio: 'none' | 'plan' | 'past' | 'unsaid'
  /** As printed: a year, a term, or a part of a year whose year may be printed elsewhere. */
  readonly year: number | undefined
  readonly term: Period | undefined
  readonly part: Part | undefined
  /** The same time of the year before, or the year after. */
  readonly shift: -1 | 0 | 1
  readonly percent: boolean
  readonly measure: TableMeasure | undefined
}

/** Months of a year, both inclusive. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly quarter?: boolean
}

const YEARS = /(?:19|20)\d\d/g
const TERM = /((?:19|20)\d\d) ?(?:-|đến) ?((?:19|20)\d\d)/
const PART = latin(
  /(?:(?<count>\d{1,2}) +tháng(?: +(?<end>cuối))?|quý +(?<quarter>iv|i{1,3}|[1-4])(?![\p{L}\d])|(?<until>đến |hết )? *tháng +(?<month>\d{1,2})(?! +năm|\d)|đến +(?:ngày +)?(?:30|31|28|29)\/(?<day>\d{1,2}))/u,
)
const DATE = /(?<!\d)\d{1,2}\/\d{1,2}(?:\/\d{4})?(?!\d)/g
/** What parts a share from what it is of: the last slash, or "so với". */
const PARTS = latin(/^(?<left>.*?)(?:\/(?=[^/]*$)|(?<!\p{L})(?:so sánh với|so sánh|so với|so|sv)(?!\p{L}))(?<right>.*)$/u)
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }
const PAST = latin(/(?<!\p{L})(?:cùng kỳ|ck|năm trước|kỳ trước)(?!\p{L})/u)
const NEXT = latin(/(?<!\p{L})năm (?:sau|tới)(?!\p{L})/u)
const ESTIMATED = latin(/(?<!\p{L})(?:ước|ưth)(?!\p{L})/u)
const NUMBERS = /^\(?(?:[a-zđ]|\d{1,2})\)?(?: ?= ?.*)?$/u

/** A row that only numbers the columns: "A | B | 1 | 2 | 3=2/1". */
export function isNumbering(words: readonly string[]): boolean {
  const filled = words.filter(word => word !== '')
  return filled.length >= 3 && filled.every(word => NUMBERS.test(word))
}

/** The words of one head; those of its group stand before them. */
export function readHeadWords(flat: string): HeadWords {
  const words = flat.replace(/\s+/g, ' ').trim()
  if (words === '') return { says: 'nothing' }
  if (INDEX_HEAD.test(words)) return { says: 'index' }
  if (isNameHead(words)) return { says: 'name', ...measureOf(words) }
  if (PLACE_HEAD.test(words) && !MEASURE_HEAD.test(words)) return { says: 'place' }
  if (MEASURE_HEAD.test(words)) return { says: 'measure' }
  if (isFigureHead(words)) return figureHead(words)
  return { says: 'other', words, ...measureOf(words) }
}

function measureOf(words: string): { measure?: TableMeasure } {
  const found = bracketMeasure(words)
  return found ? { measure: { factor: found.factor, measure: found.measure } } : {}
}

function figureHead(words: string): HeadWords {
  const bare = words
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const percent = /%|phần trăm/.test(words)
  if (RATIO_WORD.test(bare.replace(DATE, ' '))) return ratioHead(bare, percent)
  const level = timesOf(bare)
  if (!level) return { says: 'nothing' }
  const plan = bare.search(PLAN_WORD)
  const done = bare.search(DONE_WORD)
  const planned = plan >= 0 && (done < 0 || plan < done)
  const estimated = !planned && ESTIMATED.test(bare)
  const told = planned || done >= 0 || level.shift !== 0
  if (!told && level.year === undefined && level.term === undefined) return { says: 'nothing' }
  return {
    says: 'figure',
    planned,
    done: !planned && (done >= 0 || level.shift < 0),
    estimated,
    ratio: 'none',
    percent: false,
    year: level.year,
    term: level.term,
    part: level.part,
    shift: level.shift,
    measure: bracketMeasure(words),
  }
}

/** "TH/KH (%)", "So với cùng kỳ (%)", "2021/2020", "% KH", "Tỷ lệ (%)". */
function ratioHead(bare: string, percent: boolean): HeadWords {
  const words = bare.includes('/') ? bare.replace(/^(?:so sánh|tỷ lệ)(?: \(?%\)?)? /u, '') : bare
  const { left = words, right = '' } = PARTS.exec(words)?.groups ?? {}
  const planned = right !== '' && PLAN_WORD.test(left)
  const of = PLAN_WORD.test(right)
    ? 'plan'
    : PAST.test(right) || DONE_WORD.test(right) || right.match(YEARS)
      ? 'past'
      : right.trim() === '' && (PLAN_WORD.test(left) || /hoàn thành/.test(left))
        ? 'plan'
        : 'unsaid'
  if (planned && of === 'plan') return { says: 'nothing' }
  const times = timesOf(left.match(YEARS) ? left : of === 'plan' ? right || left : '')
  if (!times) return { says: 'nothing' }
  const { year, term, part } = times
  return { says: 'figure', planned, done: !planned, estimated: false, ratio: of, percent, year, term, part, shift: 0, measure: undefined }
}

/** Undefined where the words name several times. */
function timesOf(words: string): Pick<FigureHead, 'year' | 'term' | 'part' | 'shift'> | undefined {
  const term = TERM.exec(words)
  const years = [...new Set(words.match(YEARS) ?? [])]
  const shift = PAST.test(words) ? -1 : NEXT.test(words) ? 1 : 0
  if (term)
    return years.length === 2
      ? { year: undefined, term: termPeriod(Number(term[1]), Number(term[2])), part: undefined, shift: 0 }
      : undefined
  if (years.length > 1) return undefined
  return { year: years[0] ? Number(years[0]) : undefined, term: undefined, part: partOf(words), shift }
}

function partOf(words: string): Part | undefined {
  const { count, end, quarter, until, month, day } = PART.exec(words)?.groups ?? {}
  if (count) return end ? { from: 13 - Number(count), to: 12 } : { from: 1, to: Number(count) }
  if (quarter) {
    const at = QUARTERS[quarter] ?? Number(quarter)
    return { from: 3 * at - 2, to: 3 * at, quarter: true }
  }
  if (month) return { from: until ? 1 : Number(month), to: Number(month) }
  return day ? { from: 1, to: Number(day) } : undefined
}

/** A part of a year as a period, in the product's labels. */
export function partPeriod(year: number, { from, to, quarter }: Part): Period {
  if (from < 1 || to > 12 || from > to) return yearPeriod(year)
  if (from === 1 && to === 12) return yearPeriod(year)
  if (to - from === 5 && (from === 1 || from === 7)) return { year, label: `${year}-H${from === 1 ? 1 : 2}` }
  if (quarter || (from === 10 && to === 12)) return { year, label: `${year}-Q${to / 3}` }
  const two = (month: number) => String(month).padStart(2, '0')
  return { year, label: from === to ? `${year}-${two(from)}` : `${year}-${two(from)}..${year}-${two(to)}` }
}
