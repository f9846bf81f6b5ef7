import { readSpelled, SPELLED_NUMBER } from '../numerals.ts'
import { WORD_START } from '../pattern.ts'
import type { Rule } from '../rule.ts'
import type { Amount } from './amount.ts'
import { MEASURE, readMeasure } from './measure.ts'

// một trăm linh năm hộ  |  hai triệu rưỡi đồng
// not: một năm  |  hai xã  |  năm 2020
export const spelled: Rule<Amount> = {
  name: '<number in words> <measure>',
  pattern: new RegExp(`${WORD_START}(?<number>${SPELLED_NUMBER}) +(?<measure>${MEASURE})`, 'gu'),
  read({ number, measure }) {
    const value = readSpelled(number!)
    return value === undefined ? undefined : { value, measure: readMeasure(measure), scaled: false }
  },
}
