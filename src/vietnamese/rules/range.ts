import { NUMBER, readNumber } from '../numerals.ts'
import type { Rule } from '../rule.ts'
import { exact } from './amount.ts'
import { MEASURE, readMeasure, readScale, SCALE } from './measure.ts'

export interface Range {
  readonly value: number
  readonly high: number
  readonly measure: string
  readonly scaled: boolean
}

// 8-10%  |  90-95 triệu đồng/người/năm  |  08 đến 10 đường hẻm  |  500 triệu đến 1 tỷ đồng
// not: 2016 - 2020  |  26 - 28/6/2017  |  5-3 hộ  |  19,5% - 44,56% - 35,94%
export const range: Rule<Range> = {
  name: '<low>-<high> <scale>? <measure>',
  pattern: new RegExp(
    `(?<low>${NUMBER})(?: *(?<lowScale>${SCALE}))?(?: *(?<lowMeasure>${MEASURE}))? *(?:-|÷|đến|tới) *(?<high>${NUMBER})(?: *(?<scale>${SCALE}))? *(?<measure>${MEASURE})(?! *- *\\d)`,
    'uy',
  ),
  read(groups, { flat, start }) {
    if (/\d *%? *- *$/u.test(flat.slice(Math.max(0, start - 6), start))) return undefined
    const percent = groups.measure!.startsWith('%')
    const low = readNumber(groups.low!, percent)
    const high = readNumber(groups.high!, percent)
    if (low === undefined || high === undefined) return undefined
    const measure = readMeasure(groups.measure, groups.scale !== undefined)
    if (groups.lowMeasure && readMeasure(groups.lowMeasure).split('/')[0] !== measure.split('/')[0]) return undefined
    const highScale = readScale(groups.scale)
    const lowScale = groups.lowScale ? readScale(groups.lowScale) : highScale
    const value = exact(low * lowScale.factor)
    const top = exact(high * highScale.factor)
    // "3,2% - 100%", "12 - 120%": cells beside each other
    if (percent && high > 90 && low < high / 2) return undefined
    return value < top ? { value, high: top, measure, scaled: groups.scale !== undefined } : undefined
  },
}
