import { type Period, yearPeriod } from '../../domain/period.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'

/** Years that stand for themselves, not digits of a number or of a date. */
const YEARS = /(?<![\d.,/-])(?:19|20)\d\d(?![\d/%-]|[.,]\d)/gu
const LONGEST_LOOK = 600

// Ba năm 2021, 2022, 2023 …, thu ngân sách lần lượt đạt 58,3; 71,6 và 84,2 tỷ đồng.
// not: năm 2022 …, thu ngân sách, chi ngân sách lần lượt đạt 58,3 và 71,6 tỷ đồng
/**
 * The year of one of `count` figures told in order (`at`, from 0), where just as many years in a row are named before them in the same sentence, or
 * else paragraph; undefined where there are fewer or more. `from` is where the first of the figures begins.
 */
export function yearInTurn(flat: string, from: number, at: number, count: number): Period | undefined {
  const paragraph = flat.slice(Math.max(lastSign(flat, '\n', from - LONGEST_LOOK, from) + 1, from - LONGEST_LOOK), from)
  for (const words of [paragraph.slice(paragraph.lastIndexOf('. ') + 1), paragraph]) {
    const years = [...new Set([...words.matchAll(YEARS)].map(([year]) => Number(year)))]
    if (years.length === count && years.every((year, i) => i === 0 || year > years[i - 1]!)) return yearPeriod(years[at]!)
  }
  return undefined
}
