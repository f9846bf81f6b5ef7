import type { Comparator } from '../domain/quantity.ts'
import { fold } from '../vietnamese/fold.ts'

/** A figure that a question holds an indicator against: "trên 400 triệu", "45 tỷ", "90%". */
export interface AskedFigure {
  readonly comparator: Comparator
  readonly value: number
  /** What it is counted in, where that was said: a share is never held against an amount. */
  readonly measure?: '%' | 'đồng'
}

const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  nghin: 1e3,
  ngan: 1e3,
  k: 1e3,
  thousand: 1e3,
  triệu: 1e6,
  trieu: 1e6,
  tr: 1e6,
  củ: 1e6,
  million: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  ty: 1e9,
  ti: 1e9,
  tỏi: 1e9,
  billion: 1e9,
}
const FIGURE = new RegExp(
  // the words before begin where words do: no long word is gone through from each of its letters
  `(?<before>(?:(?<!\\p{L})\\p{L}+\\s(?:\\p{L}+\\s)?)?)(?<number>\\d+(?:[.,]\\d+)*)\\s*(?<scale>${Object.keys(SCALES)
    .sort((a, b) => b.length - a.length)
    .join('|')})?(?![\\p{L}])(?!(?<=t[ỷỉyi])\\s+(?:lệ|trọng|suất|le|trong|suat)(?!\\p{L}))(?=(?<after>\\s*[\\p{L}%]+(?:\\s+[\\p{L}]+)?)?)`,
  'giu',
)

const NUMBERED =
  /(?<!\p{L})(?:tháng|thang|quý|quy|vụ|vu|thôn|thon|ấp|ap|khóm|khom|tổ|to|khu|lần|lan|thứ|khóa|khoa|đợt|dot|mức độ|muc do)\s*$/iu

/** "hơn một nửa": half of the whole, said in words; "nửa năm", "nửa đầu" are times. */
const HALF =
  /(?<!\p{L})(hơn|hon|quá|qua|trên|tren)?\s*(?:một |mot )?(?:nửa|nua)(?!\p{L})(?!\s+(?:năm|nam|đầu|dau|cuối|cuoi|tháng|thang|nhiệm|nhiem)(?!\p{L}))/iu

/** Figures other than years, in the order typed. @param names numbers that belong to names, each with the folded word before it: "kim 2" */
export function readFigures(question: string, names: readonly string[] = []): readonly AskedFigure[] {
  return [
    ...question
      .replace(/\s+/g, ' ')
      .replace(HALF, (_, more: string | undefined) => (more ? ' hơn 50% ' : ' ít nhất 50% '))
      .replace(/\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?(?![\d,.])/g, date => (/[/-]/.test(date) ? ' ' : date))
      .replace(/\s+/g, ' ')
      .matchAll(FIGURE),
  ].flatMap(({ groups }) => {
    const { before = '', number = '', scale, after = '' } = groups!
    if (/^(?:19|20)\d\d$/.test(number) && /(?<!\p{L})(?:năm|nam)\s*$/iu.test(before)) return []
    if (names.includes(`${fold(before).trim().split(/\s+/).at(-1)} ${number}`)) return []
    if (/^(?:19|20)\d\d$/.test(number) && !scale && !/^\s*(?:%|ha|tấn|tan|hộ|ho|con|người)/iu.test(after)) return []
    // "6 tháng đầu năm", "quý 3", "thôn 5": a time or a name
    if (!scale && (/^\s*(?:tháng|thang|quý|quy)(?!\p{L})/iu.test(after) || NUMBERED.test(before))) return []
    const value = readPlain(number, scale !== undefined || MEASURED.test(after)) * (scale ? SCALES[scale.toLowerCase()]! : 1)
    const measure = /^\s*(?:%|phần trăm|phan tram|percent)/iu.test(after)
      ? ('%' as const)
      : scale || /^\s*(?:đồng|dong|vnd|đ\b)/iu.test(after)
        ? ('đồng' as const)
        : undefined
    const asked = { comparator: comparatorOf(before.toLowerCase(), after.toLowerCase()), value, ...(measure ? { measure } : {}) }
    return Number.isFinite(value) ? [asked] : []
  })
}

/** What may have a fraction. */
const MEASURED = /^\s*(?:%|phần trăm|phan tram|percent|ha|tấn|tan|tạ|ta|km|kg|m²|m2|hecta|hectares?|tonnes?)(?!\p{L})/iu

/** "1,000 pigs", "1,250,000": commas of thousands, where things are counted; "1,25 tỷ" has a fraction. */
function readPlain(text: string, isMeasured: boolean): number {
  if (/^\d{1,3}(?:,000|(?:,\d{3}){2,})$/.test(text) || (!isMeasured && /^[1-9]\d{0,2},\d{3}$/.test(text)))
    return Number(text.replace(/,/g, ''))
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'))
  return Number(text.replace(',', '.'))
}

function comparatorOf(before: string, after: string): Comparator {
  if (/trở lên|tro len/.test(after) || /ít nhất|it nhat|từ\s*$|at least/.test(before)) return '>='
  if (/trên|tren|hơn|vượt|vuot|over|above|than/.test(before)) return '>'
  if (/không quá|khong qua|tối đa|at most/.test(before)) return '<='
  if (/dưới|duoi|under|below/.test(before)) return '<'
  return '='
}

/** Whether what a report states (say "từ 456 triệu trở lên") makes an asked statement ("trên 400 triệu") true. Undefined where it leaves it open. */
export function holds(asked: AskedFigure, stated: { readonly comparator: Comparator; readonly value: number }): boolean | undefined {
  const [low, high] = range(stated)
  const x = asked.value
  switch (asked.comparator) {
    case '>':
      return low > x ? true : high <= x ? false : undefined
    case '>=':
      return low >= x ? true : high < x ? false : undefined
    case '<':
      return high < x ? true : low >= x ? false : undefined
    case '<=':
      return high <= x ? true : low > x ? false : undefined
    case '=':
    case '~':
      return Math.abs(stated.value - x) <= 1e-9 * Math.max(1, Math.abs(x))
  }
}

function range({ comparator, value }: { comparator: Comparator; value: number }): [number, number] {
  switch (comparator) {
    case '=':
    case '~':
      return [value, value]
    case '>':
      return [value * (1 + 1e-12), Number.POSITIVE_INFINITY]
    case '>=':
      return [value, Number.POSITIVE_INFINITY]
    case '<':
      return [Number.NEGATIVE_INFINITY, value * (1 - 1e-12)]
    case '<=':
      return [Number.NEGATIVE_INFINITY, value]
  }
}
