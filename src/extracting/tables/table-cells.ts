import type { Span } from '../../domain/fact.ts'
import type { Comparator } from '../../domain/quantity.ts'
import { NUMBER, readNumber } from '../../vietnamese/numerals.ts'
import { recognize } from '../../vietnamese/recognize.ts'

/** A cell's figure, before its column and row give it a measure. */
export interface CellFigure {
  readonly value: number
  readonly of?: number
  readonly comparator: Comparator
  /** '' where the cell prints none. */
  readonly measure: string
  readonly scaled: boolean
  readonly span: Span
}

const PLAIN = new RegExp(
  `^(?<sign>>=|<=|≥|≤|>|<|~|≈|dưới|trên|hơn|không quá|tối đa|ít nhất|tối thiểu|khoảng|gần|từ(?= .* trở))? *(?<number>${NUMBER}) *(?<percent>%)?(?<open> trở (?:lên|xuống))?$`,
  'u',
)
const OF = new RegExp(`^(?<number>${NUMBER}) *\\/ *(?<of>${NUMBER})$`, 'u')
const SIGNS: Readonly<Record<string, Comparator>> = {
  ...{ '>=': '>=', '≥': '>=', '>': '>', '<=': '<=', '≤': '<=', '<': '<', '~': '~', '≈': '~' },
  ...{ dưới: '<', trên: '>', hơn: '>', 'không quá': '<=', 'tối đa': '<=', 'ít nhất': '>=', 'tối thiểu': '>=', khoảng: '~', gần: '~' },
}

/**
 * The one figure that a cell holds, and nothing but it; undefined for an empty cell, a dash, words, two figures or a malformed one.
 * @param percent whether the figure is a share by its row or column: "12.345" may then mean either
 */
export function readCell(text: string, flat: string, cell: Span, percent: boolean): CellFigure | undefined {
  const words = flat.slice(cell.start, cell.end)
  if (!/\d/.test(words) || words.length > 60) return undefined
  const lead = words.length - words.trimStart().length
  const plain = PLAIN.exec(words.trim())
  if (plain) {
    const { sign, number, percent: marked, open } = plain.groups!
    const value = readNumber(number!, percent || marked !== undefined)
    if (value === undefined) return undefined
    const start = cell.start + lead + plain[0].indexOf(number!)
    const end = marked === undefined ? start + number!.length : cell.start + lead + plain[0].length - (open?.length ?? 0)
    const comparator = open ? (open.endsWith('lên') ? '>=' : '<=') : sign ? SIGNS[sign]! : '='
    return { value, comparator, measure: marked ? '%' : '', scaled: false, span: { start, end } }
  }
  const part = OF.exec(words.trim())?.groups
  if (part) {
    const value = readNumber(part.number!)
    const of = readNumber(part.of!)
    if (value === undefined || !of || value > of) return undefined
    const start = cell.start + lead
    return { value, of, comparator: '=', measure: '', scaled: false, span: { start, end: start + words.trim().length } }
  }
  const { mentions } = recognize(text.slice(cell.start, cell.end))
  const figures = mentions.filter(m => m.kind === 'figure')
  const [figure] = figures
  if (!figure || figures.length > 1 || figure.high !== undefined || mentions.some(m => m.kind === 'malformed')) return undefined
  if (`${words.slice(0, figure.from)}${words.slice(figure.until)}`.trim() !== '') return undefined
  const { value, of, comparator, measure, scaled, start, end } = figure
  return {
    value,
    ...(of === undefined ? {} : { of }),
    comparator,
    measure,
    scaled,
    span: { start: cell.start + start, end: cell.start + end },
  }
}
