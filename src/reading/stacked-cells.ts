import type { Block } from '../domain/block.ts'
import type { Span } from '../domain/fact.ts'
import { flatten } from '../vietnamese/flatten.ts'
import { MEASURE_ALONE } from '../vietnamese/rules/measure.ts'

/** A row of a table, and how many lines of the text it takes. */
export type Row = Block & { readonly lines: number }
/** A line of the text, without the white space at its ends. */
export type Line = Span & { readonly text: string }

export const LONGEST_CELL = 120
const ORDINAL = /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-zđĐ]|[-–+*•])[.)/]?$/
const EMPTY = '-|–|—|x|\\.{2,}|…|\\/'
const VERDICT = '(?:(?:không|chưa|cơ bản|đã) )?(?:đạt|vượt|hoàn thành)(?: (?:chuẩn|kế hoạch|kh|chỉ tiêu|mức))?'
const BOUND = '(?:[<>≥≤~±]=? ?|(?:dưới|trên|hơn|từ|khoảng|gần|đạt|ít nhất|tối thiểu|tối đa|không quá|tăng|giảm|còn) )'
const NUMBER = '\\d+(?:[.,]\\d+)*'
const FIGURE = new RegExp(
  `^(?:${EMPTY}|${VERDICT}|${BOUND}?(?!1[.,]?000 \\p{L})${NUMBER}(?: ?[/–-] ?${NUMBER})?(?: ?[%‰])?(?: \\p{L}[^\\d.;:]{0,24})?)$`,
  'iu',
)

/** "1. Đàn bò", "1.2 Đàn bò", "3/ Đàn bò"; not "12 Triệu đồng" */
const NUMBERED = /^\d{1,2}(?:\.\d{1,2}){0,3}(?: ?[.):/–-])? ?(?<name>\p{Lu}.{3,})$/u

/** A name with the number of its row before it. */
export function isNumbered(line: Line | undefined): boolean {
  const name = line && NUMBERED.exec(line.text)?.groups?.name
  return name !== undefined && !MEASURE_ALONE.test(flatten(name))
}

/** What may stand in a column of figures: one of them, a dash, or a word for whether it was reached. */
export function isFigure(line: Line): boolean {
  return line.text.length <= 40 && FIGURE.test(line.text) && !isNumbered(line)
}

export function isOrdinal(line: Line | undefined): boolean {
  return line !== undefined && ORDINAL.test(line.text)
}

export function isName(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= LONGEST_CELL && /\p{L}{2}/u.test(line.text) && !isFigure(line)
}

export function rowOf(lines: readonly Line[], cells: readonly Span[] = lines): Row {
  return {
    kind: 'row',
    start: lines[0]!.start,
    end: lines.at(-1)!.end,
    cells: cells.map(({ start, end }) => ({ start, end })),
    lines: lines.length,
  }
}

/** A row that no one reads. */
export function oneCell(line: Line): Row {
  return rowOf([line])
}

/** Lines of one cell. */
export function joined(lines: readonly Line[]): Span {
  return { start: lines[0]!.start, end: lines.at(-1)!.end }
}

/** A cell that nothing is printed in, at the end of what stands before it. */
export function nothingAfter({ end }: Span): Span {
  return { start: end, end }
}
