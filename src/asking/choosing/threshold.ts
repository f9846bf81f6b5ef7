import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import { matches } from '../../vietnamese/pattern.ts'
import { factName } from '../matching/fact-names.ts'
import type { SubjectWords } from '../matching/scored.ts'
import { ofQuestions } from '../typing/recent.ts'

const NUMBER = '(\\d+(?:[.,]\\d+)*)'
const SCALES = 'trieu|tr|ty|ti|nghin|ngan|k'
const SCALE = `(?: (?:${SCALES}))?`
/** Behind a bound that the figure itself is held against: "thu ngân sách trên 4 tỷ ạ". */
const ASKS = 'a|ad|khong|ko|k|chua|nhe|nhi|vay|z|v|dung|phai|hay|thi|la|khum|hong|hok'
/** What bounds those who are counted: "từ 2 ha trở lên", "trên 30 năm tuổi đảng", "dưới 5 tuổi", "lớp 9", "rộng 3 m". */
const BOUNDS = [
  new RegExp(` (?:tren|duoi|hon|it nhat|toi thieu|khong qua|>|<|>=|<=) ${NUMBER}${SCALE}(?! (?:${ASKS}|${SCALES}) )(?= [a-z])(?<! 1)`, 'g'),
  new RegExp(` ${NUMBER}${SCALE} (?:[a-z]+ ){0,4}?tro (?:len|xuong) `, 'g'),
  new RegExp(` ${NUMBER} (?:den \\d+ |\\d+ )?tuoi `, 'g'),
  new RegExp(` (?:lop|do tuoi|tuoi|rong|tu) ${NUMBER}(?= (?:tuoi|m|met|den \\d+ tuoi|cua|o|tai|nam|$))`, 'g'),
]

/**
 * The numbers by which a question says which of all are counted: the 200 of "đất cho thu nhập trên 200 triệu một ha được mấy ha". None where it
 * asks whether a figure holds: there they are held against the figure itself.
 */
export function thresholdsAsked(subject: SubjectWords): readonly string[] {
  return asked(subject, () => {
    const { words, named } = subject
    const line = ` ${words.words.map(({ folded }, i) => (named.has(i) ? '.' : folded)).join(' ')} `
    return [...new Set(BOUNDS.flatMap(bound => matches(bound, line).map(([, number]) => plain(number!))))]
  })
}
/** A question is read once, of however many units it is asked. */
const asked = ofQuestions<readonly string[], SubjectWords>()

/** Whether a figure is of those on another side of a threshold, or of all. @param sentence what the report says around it */
export function isBeyond(fact: Fact, thresholds: readonly string[], sentence: () => string): boolean {
  if (thresholds.length === 0) return false
  const open = thresholds.filter(number => !` ${factName(fact).words} `.includes(` ${number} `))
  if (open.length === 0) return false
  const said = new Set((fold(sentence()).match(/\d+(?:[.,]\d+)*/g) ?? []).map(plain))
  return !open.every(number => said.has(number))
}

/** "1.000" is "1000", "05" is "5". */
const plain = (number: string): string => number.replace(/\.(?=\d{3}(?!\d))/g, '').replace(/^0+(?=\d)/, '')
