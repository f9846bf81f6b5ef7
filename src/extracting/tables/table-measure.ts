import { COUNTABLE } from '../../vietnamese/lexicon.ts'
import { latin, oneOf } from '../../vietnamese/pattern.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'
import { MEASURE_ALONE, readMeasure, readScale } from '../../vietnamese/rules/measure.ts'
import type { TableMeasure } from './table-column.ts'

const THOUSANDS = latin(/^(?:1[.,]?000|ng\.? ?(?=đ)) *(?=\p{L})/u)
/** Words as printed in the column of measures, where they are not on any list: "thiết chế". Never one that may hold a scale or a rate. */
const OTHER = latin(/^(?!(?:tr|trđ|ng|nghìn|ngàn|triệu|tỷ|đ|đv|nt|x|vnđ|chục|trăm)(?!\p{L}))[\p{L}]+(?: [\p{L}]+){0,3}$/u)
const BRACKETS = /\((?:đvt|đơn vị tính|đơn vị)? *:? *([^()]{1,30})\)/gu
const COUNTED = latin(`^(?:tổng )?số (?:lượng )?(?<noun>${oneOf(COUNTABLE)})(?![\\p{L}])`, 'u')

/** A cell or bracket that holds a measure and nothing else; undefined for anything else. */
export function readTableMeasure(flat: string, listed = true): TableMeasure | undefined {
  const printed = flat.replace(/\s+/g, ' ').replace(/[.:]$/, '').trim()
  if (printed === '') return undefined
  const thousands = THOUSANDS.exec(printed)
  const rest = thousands ? printed.slice(thousands[0].length) : printed
  const match = MEASURE_ALONE.exec(rest)
  if (!match) return listed || thousands || !OTHER.test(printed) ? undefined : { factor: 1, measure: printed }
  const scale = readScale(match.groups!.scale)
  const measure = readMeasure(match.groups!.measure, match.groups!.scale !== undefined) || scale.measure
  if (measure === '' || (thousands && scale.factor !== 1)) return undefined
  return { factor: scale.factor * (thousands ? 1000 : 1), measure }
}

/** The measure in a name's or head's last brackets ("Tổng đàn lợn (con)"), and where those stand. */
export function bracketMeasure(flat: string): (TableMeasure & { readonly at: number; readonly length: number }) | undefined {
  for (const match of [...flat.matchAll(BRACKETS)].reverse()) {
    const measure = readTableMeasure(match[1]!)
    if (measure) return { factor: measure.factor, measure: measure.measure, at: match.index, length: match[0].length }
  }
  return undefined
}

/** The measure that a row's name ends in: in brackets, or after a comma as in "Sản lượng lúa, tấn"; not "Đàn trâu, bò", "Số thôn, bản". */
export function nameMeasure(flat: string): ReturnType<typeof bracketMeasure> {
  const found = bracketMeasure(flat)
  const tail = found ? undefined : TAIL.exec(flat)
  const measure = tail ? readTableMeasure(tail[1]!) : undefined
  if (!measure || !(isContinuous(measure.measure) || ALSO_SO.has(measure.measure))) return found
  return { ...measure, at: tail!.index, length: tail![0].length }
}
const TAIL = / ?, *([^,;:()\d]{1,30})$/u
const ALSO_SO: ReadonlySet<string> = new Set(['con', 'người'])

/** "Số hộ nghèo" counts households, whatever column is missing. */
export function countedMeasure(flatName: string): TableMeasure | undefined {
  const noun = COUNTED.exec(flatName)?.groups?.noun
  return noun ? { factor: 1, measure: readMeasure(noun) } : undefined
}

/** A line above the table: "ĐVT: triệu đồng". */
export function statedMeasure(flat: string): TableMeasure | undefined {
  const match = /(?:đvt|đơn vị tính|đơn vị)\s*:\s*([^\n;()|]{1,30})\)?\s*$/u.exec(flat)
  return match ? readTableMeasure(match[1]!) : undefined
}
