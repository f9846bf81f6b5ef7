import type { Kind } from '../../domain/fact.ts'
import { lastYear, type Period } from '../../domain/period.ts'
import type { PeriodMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Header } from '../document/header-type.ts'
import { within } from '../shapes/mentions-within.ts'
import type { Frame } from '../when/context.ts'
import { periodsIn } from '../when/context.ts'
import type { TableMeasure } from './table-column.ts'
import { statedMeasure } from './table-measure.ts'

/** What is said of a whole table before its first row. */
export interface Caption {
  readonly kind?: Kind
  /** The time of what was done, where the table's own lines or a heading tell. */
  readonly result?: Period
  /** The time of what is planned. */
  readonly target?: Period
  readonly measure?: TableMeasure
}

const OPENS = latin(
  /^[\s(*_-]*(?:phụ )?(?:biểu|bảng|phụ lục|tổng hợp|tình hình|kết quả|một số|các chỉ tiêu|hệ thống chỉ tiêu|chỉ tiêu|kế hoạch|thực hiện|đvt|đơn vị|kèm theo|ban hành kèm|danh mục|mục tiêu|dự toán)(?![\p{L}])/u,
)
const DONE = /(?:kết quả|tình hình|thực hiện|đánh giá|ước)/u
const PLANNED = /(?:kế hoạch|mục tiêu|chỉ tiêu|nhiệm vụ|dự toán|phấn đấu)/u
const AHEAD = latin(/^[^\p{L}]*(?:(?:biểu|bảng|phụ lục|phụ biểu)[^\p{L}]*)?(?:các )?(?:chỉ tiêu )?(?:kế hoạch|mục tiêu|dự toán|nhiệm vụ)/u)
const MOST_LINES = 4
const LONGEST = 220

/** Reads the few lines above a table, and what the headings over it say. */
export function readCaption(flat: string, periods: readonly PeriodMention[], start: number, frame: Frame, header: Header): Caption {
  const lines = linesAbove(flat, start)
  let measure: TableMeasure | undefined
  let own: Caption = {}
  for (const line of lines) {
    const words = flat.slice(line.start, line.end)
    measure ??= statedMeasure(words)
    if (own.kind === undefined) own = periodsOf(words, periods, line)
  }
  if (own.result || own.target) return { ...own, ...(measure ? { measure } : {}) }
  const kind = own.kind ?? frame.kind
  const said = frame.period
  return {
    ...(kind ? { kind } : {}),
    ...(said && frame.kind !== 'target' ? { result: said } : {}),
    ...(said && (frame.kind === 'target' || lastYear(said.year) > lastYear(header.resultPeriod?.year ?? null)) ? { target: said } : {}),
    ...(measure ? { measure } : {}),
  }
}

/** From the nearest to the farthest. */
function linesAbove(flat: string, start: number): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let end = start
  while (lines.length < MOST_LINES && end > 0) {
    const from = flat.lastIndexOf('\n', end - 1) + 1
    const line = flat.slice(from, end)
    if (line.length > LONGEST || (line.trim() !== '' && !OPENS.test(line))) break
    if (line.trim() !== '') lines.push({ start: from, end })
    end = from - 1
  }
  return lines
}

/** "… thực hiện năm 2020 và kế hoạch năm 2021", "Chỉ tiêu kế hoạch năm 2021". */
function periodsOf(words: string, said: readonly PeriodMention[], line: { start: number; end: number }): Caption {
  const periods = periodsIn(within(said, line), line, ['when', 'name']).map(mention => mention.period)
  const [first, second] = periods
  const done = DONE.test(words) && !AHEAD.test(words)
  const planned = PLANNED.test(words)
  const kind = done ? 'result' : planned ? 'target' : undefined
  if (!first || first.year === null) return kind ? { kind } : {}
  if (!second) return kind === 'target' ? { kind, target: first } : { kind: 'result', result: first }
  if (periods.length === 2 && done && planned && lastYear(second.year) === lastYear(first.year) + 1)
    return { kind: 'result', result: first, target: second }
  return kind ? { kind } : {}
}
