import { measureClass } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Report } from '../../domain/report.ts'
import { comparable, fold } from '../../vietnamese/fold.ts'
import { createRecent } from '../typing/recent.ts'
import type { LeftOutThing } from '../understanding/left-out.ts'
import type { Asked } from './asked.ts'
import { AMOUNTS } from './by-role.ts'
import { confusable } from './confusable.ts'

const KEPT = 5_000
const wordsOnly = (text: string): string => ` ${text.replace(/[^\p{L}\d]+/gu, ' ').trim()} `
const kept = createRecent<{ readonly marked: string; readonly folded: string }>(KEPT)

/** Whether a figure is of something that the question leaves out: its name, or that of its indicator, bears it. */
export function isLeftOut({ indicator: { text, name }, quantity }: Fact, things: readonly LeftOutThing[]): boolean {
  const said = kept(`${text} | ${name}`, () => {
    const marked = `${wordsOnly(comparable(text))}|${wordsOnly(comparable(name))}`
    return { marked, folded: fold(marked) }
  })
  const isSide = (folded: string) => SIDES.some(([side, of]) => side.test(folded) && of.test(quantity?.measure ?? ''))
  return things.some(
    ({ marked, folded }) =>
      isSide(folded) || (marked === undefined ? said.folded.includes(` ${folded} `) : said.marked.includes(` ${marked} `)),
  )
}
/** "cơ cấu kinh tế, bỏ giá trị": by what a side of it is counted in. */
const SIDES = [
  [/^(?:gia tri|so tien|so tuyet doi)$/, /^đồng/],
  [/^(?:ty trong|ti trong|phan tram)$/, /^%/],
] as const

/**
 * Whether what is left out may be a part of what a figure tells: "doanh thu vận tải không tính hành khách". Not where both are counted in something
 * of their own ("28 doanh nghiệp, 11 hợp tác xã"), where the one is taken for the other ("hộ nghèo", "hộ cận nghèo"), or is more than it.
 * @param others the figures of the unit that are left out
 */
export function mayHoldLeftOut(fact: Fact, others: readonly Fact[], asked: Asked): boolean {
  const { quantity } = fact
  if (quantity === null || isToldBeside(fact, asked)) return false
  if (others.length === 0) return true
  const alike = others.filter(({ quantity }) => quantity?.measure === fact.quantity!.measure)
  if (alike.length === 0) return measureClass(quantity.measure) !== 'count'
  const isApart = (other: Fact) =>
    (other.indicator.id !== null && confusable(other.indicator.id, fact, asked)) ||
    (AMOUNTS.has(fact.role) &&
      other.role === fact.role &&
      other.kind === fact.kind &&
      other.period.label === fact.period.label &&
      other.quantity!.value > quantity.value)
  return !alike.every(isApart)
}

/** "Ngoài ra, vận động 1,5 tỷ đồng": the report itself tells what is left out as something beside. */
function isToldBeside({ report: id }: Fact, { query, room }: Asked): boolean {
  const report = room.knowledge.report(id)
  const besides = report ? besidesIn(report) : []
  const isIn = ({ folded }: LeftOutThing) => {
    const words = folded.split(' ')
    const pairs = words.length < 2 ? words : words.slice(1).map((word, i) => `${words[i]} ${word}`)
    return besides.some(said => pairs.some(pair => said.includes(` ${pair} `)))
  }
  return query.without?.things?.every(isIn) === true
}
const told = new WeakMap<Report, readonly string[]>()
function besidesIn(report: Report): readonly string[] {
  let found = told.get(report)
  if (!found) {
    found = (fold(report.text).match(BESIDES) ?? []).map(wordsOnly)
    told.set(report, found)
  }
  return found
}
const BESIDES = /(?<=^|[.;\n]\s*)(?:ngoai ra|ben canh do|chua (?:ke|tinh)|khong (?:ke|tinh))(?![a-z])[^.;\n]*/g
