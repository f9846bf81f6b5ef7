import { describe, expect, test } from 'vitest'
import { typedText } from '../../src/asking/typing/typed-text.ts'
import { isOfPart, PARTS } from '../../src/asking/understanding/year-part.ts'
import { DUONG_QUANG, report } from '../support/knowledge.ts'

const made = report('h1.md', DUONG_QUANG, '2022-07-08', [
  { unit: DUONG_QUANG, text: 'thu ngân sách', year: 2022, kind: 'result', value: 5e9, measure: 'đồng' },
  { unit: DUONG_QUANG, text: 'thu ngân sách', year: 2022, kind: 'target', value: 8e9, measure: 'đồng' },
])
const [result, target] = made.facts as [(typeof made.facts)[0], (typeof made.facts)[0]] // as many as there are lines
const part = (words: string) => {
  for (const [pattern, read] of PARTS) for (const match of ` ${words} `.matchAll(pattern)) return read(match)
  throw new Error(`no part of a year: ${words}`)
}

describe('what a report can know of its year', () => {
  test('a result of the year in a report of July is that of six months, a target is not', () => {
    expect(isOfPart(result, part('6 thang dau nam'), made.report)).toBe(true)
    expect(isOfPart(target, part('6 thang dau nam'), made.report)).toBe(false)
  })
  test.each(['9 thang', '3 thang dau nam', 'quy 2', '6 thang cuoi nam', 'thang 6'])('it is not that of %s', words => {
    expect(isOfPart(result, part(words), made.report)).toBe(false)
  })
  test('up to the end of June is six months', () => {
    expect(isOfPart(result, part('tinh den het thang 6'), made.report)).toBe(true)
  })
  test('the title says which part, whenever it was printed', () => {
    const late = { ...made.report, date: '2022-09-20', title: 'Sơ kết sáu tháng đầu năm' }
    expect(isOfPart(result, part('nua dau nam'), late)).toBe(true)
    const { date: _, ...undated } = late
    expect(isOfPart(result, part('nua dau nam'), { ...undated, title: 'Hai xã sau sáu tháng năm 2022' })).toBe(true)
    expect(isOfPart(result, part('nua dau nam'), { ...undated, title: 'Hai xã sau sáu tháng năm 2021' })).toBe(false)
    expect(isOfPart(result, part('nua dau nam'), { ...late, title: 'Nhiệm vụ 6 tháng cuối năm' })).toBe(false)
  })
  test('a report of the next year knows the whole year', () => {
    expect(isOfPart(result, part('6 thang'), { ...made.report, date: '2023-07-08' })).toBe(false)
  })
})

test.each([
  ['thu ngân sách 6T/2018', 'thu ngân sách 6 tháng đầu năm 2018'],
  ['9T đầu năm 2020 thu bao nhiêu', '9 tháng đầu năm 2020 thu bao nhiêu'],
  ['ông 6T 2 con', 'ông 6T 2 con'],
])('months written short: %s', (typed, meant) => {
  expect(typedText(typed)).toBe(meant)
})
