import { dimensionOf, type MeasureClass, measureClass } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import { factName } from '../matching/fact-names.ts'
import { asksForMore, isOtherwiseAmid, isThereAlready } from '../matching/said-otherwise.ts'
import type { Scored, Term } from '../matching/scored.ts'
import { ofQuestions } from '../typing/recent.ts'
import { asksHowManyTargets } from '../understanding/asked-measures.ts'
import { askedGrades, isOfOtherGrade } from '../understanding/grade.ts'
import type { Reading } from '../understanding/reading.ts'
import { areaWithin, askedArea, asksJustArea, isOfOtherArea, isSaidOfArea } from './area-kind.ts'
import type { Asked } from './asked.ts'
import { lineOf } from './asked-line.ts'
import { AMOUNTS } from './by-role.ts'
import { inMeasures, isShareOrCount } from './measured.ts'
import { asksOfAllTrades, culturedAsked, isGrowthOfOneTrade, isOfOtherBodies } from './other-bodies.ts'
import { isOfEachHectare } from './set-apart.ts'
import { isBeyond, thresholdsAsked } from './threshold.ts'

/** What rules a figure out whatever its words: another size, grade or area than asked for, or no number of targets where that is. */
export function ruledOut(asked: Asked): (one: Scored<Fact>) => boolean {
  return rules(asked.terms, () => ruleOf(asked))
}

/** A question is read once, of however many units it is asked. */
const rules = ofQuestions<(one: Scored<Fact>) => boolean, readonly Term[]>()

function ruleOf({ query, terms, room, scales }: Asked): (one: Scored<Fact>) => boolean {
  const sizes = sizesAsked(terms)
  const targets = asksHowManyTargets(query.subject.words) && terms.some(({ word, light }) => !light && /^(?:tieu|ct)$/.test(word.folded))
  const grades = askedGrades(query.subject)
  const area = askedArea(query)
  const justArea = asksJustArea(query)
  const within = areaWithin(query)
  const line = lineOf(query)
  const more = asksForMore(line)
  const pay = ASKS_PAY.test(line)
  const people = ASKS_OF_PEOPLE.test(line)
  const cultured = culturedAsked(line)
  const allTrades = asksOfAllTrades(line)
  const turns = ASKS_GROWTH.test(line)
  const norm = NORM_ASKED.exec(line)?.[1]
  const { figures, intent } = query.reading
  const sum = intent === 'yes_no' && figures.length === 1 && figures[0]!.measure === 'đồng'
  const yielding = OF_LAND_BY_YIELD.test(line)
  const thresholds = intent === 'yes_no' ? [] : thresholdsAsked(query.subject)
  const around = ({ report, sentence }: Fact) => room.knowledge.report(report)?.text.slice(sentence.start, sentence.end) ?? ''
  const isOfSize = (t: number) => sizes.some(({ at }) => t === at || t === at + 1)
  const things = terms.flatMap(({ light, word }, t) => (light || isOfSize(t) ? [] : [word.folded]))
  const alone = asksAlone(query.reading) ? new Set(things) : undefined
  const byName = scales.onceAName(
    one =>
      (alone !== undefined && isJoinedWithOthers(one.item, alone)) ||
      isOfOtherDimension(one, sizes, room.indicators.get(one.item.indicator.id ?? '')?.measures) ||
      isOfOtherGrade(one.item, grades) ||
      isOfOtherArea(one.item, area, justArea) ||
      (!pay && isPay(one.item)) ||
      isOfOtherBodies(one.item, cultured) ||
      (allTrades && isGrowthOfOneTrade(one.item)) ||
      (!turns && isGrowth(one.item)) ||
      (people && (isOfEachHectare(one.item) || isEarnedByAll(one.item))) ||
      (yielding && isOfOtherLand(one.item)) ||
      (norm !== undefined && isOfOtherNorm(one.item, norm)) ||
      (sum && (isShareOrCount(one.item) || (figures[0]!.value >= BILLION && isOfEach(one.item)))) || // "được hỗ trợ 90 triệu phải không": no number of people; "thu hơn 40 tỷ": no share of refuse, and nobody's income
      (targets && !inMeasures(one.item, ['chi tieu'])),
  )
  const isOfAll = (fact: Fact) =>
    within !== undefined &&
    !isSaidOfArea(factName(fact).words, within) &&
    !isSaidOfArea(fold(around(fact)).replace(/[^a-z]+/g, ' '), within)
  // "huyện X trừ xã Y": no report tells what is left of the whole, and it is never worked out
  const left = query.places.length > 0 ? [...(query.without?.units ?? [])] : []
  const isMoreThanLeft = ({ unit }: Fact) => left.some(out => room.units.ancestors(out).some(({ id }) => id === unit.id))
  return one =>
    (left.length > 0 && isMoreThanLeft(one.item)) ||
    (more && isThereAlready(one.item)) ||
    byName(one) ||
    isOfAll(one.item) ||
    (thresholds.length > 0 && isBeyond(one.item, thresholds, () => around(one.item)))
}

/** "riêng thủy sản", "chỉ thủy sản thôi", "fish only": nothing that it is counted together with. */
function asksAlone({ words: { line, words, wordAt }, named }: Reading): boolean {
  return [...line.matchAll(ALONE)].some(({ index }) => {
    const at = wordAt(index + 1)
    const { text, folded } = words[at]!
    return !named.has(at + 1) && (folded !== 'chi' || text === 'chỉ')
  })
}
const ALONE =
  / (?:(?<!(?:khong|ko|k) (?:tinh |ke |lay )?)rieng (?!le |tu )|chi (?!tieu |so |dao |thi |huy |dinh )(?=(?:[a-z]+ ){1,6}thoi )|only )/g
/** "nông nghiệp, chăn nuôi, thủy sản" where the last was asked for by itself, "hộ nghèo và cận nghèo" where the first was. */
function isJoinedWithOthers({ indicator: { text } }: Fact, asked: ReadonlySet<string>): boolean {
  const pieces = fold(text)
    .split(/[,;/]| va /)
    .map((piece): readonly string[] => piece.match(/[a-z]+/g) ?? [])
    .filter(piece => piece.length > 0)
  const isAsked = (piece: readonly string[]) => piece.some(word => asked.has(word))
  const first = pieces.findIndex(isAsked)
  // "khách nội địa và lữ hành" is named for the first; "cận nghèo" is not asked for by "nghèo"
  const isNamesake = (piece: readonly string[]) =>
    isAsked(piece) && piece.every(word => !asked.has(word) || pieces[first]!.includes(word)) && !piece.every(word => asked.has(word))
  const isOther = (piece: readonly string[], k: number) => k < first || (k > first && piece.length <= LONGEST_NAME && isNamesake(piece))
  return first >= 0 && pieces.some(isOther)
}
const LONGEST_NAME = 4
const BILLION = 1e9
const isOfEach = ({ quantity }: Fact): boolean => quantity?.measure.includes('/') === true

/** "tạo việc làm cho 1.150 lao động, thu nhập 6 - 8 triệu đồng/người/tháng": what some are paid is not what people there earn on average. */
function isPay(fact: Fact): boolean {
  return fact.quantity?.measure.endsWith('/tháng') === true && !/ (?:binh quan|dau nguoi) /.test(` ${factName(fact).words} `)
}
/** "tốc độ tăng trưởng kinh tế" where what the economy brings or is made of was asked for. */
function isGrowth(fact: Fact): boolean {
  return (
    fact.quantity?.measure.startsWith('%') === true &&
    /^(?:toc do|muc|ty le) (?:tang truong|phat trien|tang) kinh te/.test(factName(fact).words)
  )
}
const ASKS_GROWTH = / (?:tang|giam|toc|nhanh|cham|phat|manh|len|xuong|tt|growth|grow|growing|increase|rise|develop) /
/** "tổng thu nhập": a sum of all, where what each earns is asked for. */
function isEarnedByAll(fact: Fact): boolean {
  const name = ` ${factName(fact).words} `
  return fact.quantity?.measure === 'đồng' && / thu nhap /.test(name) && !/ (?:binh quan|dau nguoi|moi nguoi|trung binh) /.test(name)
}

/** "mỗi người thu nhập bao nhiêu": what a hectare brings is not what people earn. */
const ASKS_OF_PEOPLE =
  /^(?!.* (?:ha|hec|hecta|hectare|dien tich|canh tac|gia tri|ruong|dat) ).* (?:(?:moi|mot|tung|dau) nguoi|nguoi dan) .*$/
/** "đất làm ra trên 80 triệu một ha được mấy ha": land told by what a hectare of it brings is that of no crop. */
function isOfOtherLand(fact: Fact): boolean {
  return fact.quantity?.measure === 'ha' && !/ (?:gia tri|thu nhap|trieu) /.test(` ${factName(fact).words} `)
}
const OF_LAND_BY_YIELD =
  / \d+ (?:trieu|tr)(?: dong)? (?:(?:mot|moi|tren|1) )?(?:ha|hec|hecta|hec ta) .*(?:bao nhieu|may|bn) (?:ha|hec|hecta) | (?:bao nhieu|may|bn) (?:ha|hec|hecta) .* \d+ (?:trieu|tr)(?: dong)? (?:(?:mot|moi|tren|1) )?(?:ha|hec|hecta) /
/** "hộ nghèo theo chuẩn cũ": what does not say so is of the one that holds now. */
function isOfOtherNorm(fact: Fact, norm: string): boolean {
  const name = ` ${factName(fact).words} `
  const isOld = / chuan (?:ho )?(?:ngheo )?(?:da chieu )?cu /.test(name)
  return norm === 'cu' ? / ngheo /.test(name) && !isOld && !/ 20\d\d /.test(name) : isOld
}
const NORM_ASKED = / chuan (?:ho )?(?:ngheo )?(?:da chieu )?(cu|moi)(?! (?:the|nang)) /
const ASKS_PAY = / (?:thang|luong|lao dong|cong nhan|month|monthly|workers?) /

/** Whether the sentence around a figure says that it is another than asked for. */
export function isSaidOtherwise({ item }: Scored<Fact>, { room, query }: Asked): boolean {
  if (item.quantity === null || query.roles || query.reading.overYears) return false
  const text = room.knowledge.report(item.report)?.text
  return text !== undefined && isOtherwiseAmid(item, text, lineOf(query))
}

/**
 * "diện tích …" is not answered by how many there are: neither the name nor what it is counted in says so; of a change or a share of a plan, what
 * its entry is counted in.
 */
function isOfOtherDimension(
  { item, likeness }: Scored<Fact>,
  sizes: ReturnType<typeof sizesAsked>,
  listed: readonly string[] | undefined,
): boolean {
  if (sizes.length === 0 || item.quantity === null) return false
  const isUnsaid = (at: number) => likeness[at]! < 0.5 || likeness[at + 1]! < 0.5
  if (!AMOUNTS.has(item.role))
    return listed === undefined
      ? factName(item).words.startsWith('so ') && sizes.some(({ at }) => isUnsaid(at))
      : sizes.some(({ at, dimension }) => isUnsaid(at) && !listed.some(one => measureClass(one) === dimension))
  // "năng suất … nhân" printed in "tạ" is no output
  const [first = '', second = ''] = factName(item).words.split(' ')
  const named = dimensionOf(first, second)
  if (named !== undefined && OF_CROPS.has(named) && sizes.every(({ dimension }) => OF_CROPS.has(dimension) && dimension !== named))
    return true
  const measured = measureClass(item.quantity.measure)
  return sizes.some(({ at, dimension }) => measured !== dimension && isUnsaid(at))
}

/** The terms that say with the next what size is meant. */
function sizesAsked(terms: readonly Term[]): readonly { readonly at: number; readonly dimension: MeasureClass }[] {
  return terms.flatMap((term, at) => {
    const next = terms[at + 1]
    const dimension = next?.index === term.index + 1 && !term.light ? sizeHeard(term, next) : undefined
    return dimension !== undefined && SIZES.has(dimension) ? [{ at, dimension }] : []
  })
}
const OF_CROPS: ReadonlySet<MeasureClass> = new Set(['area', 'output', 'yield'])
const SIZES: ReadonlySet<MeasureClass> = new Set(['area', 'output', 'yield', 'length', 'money'])

/** What people earn is money, never how many there are of something. */
const sizeNamed = (first: string, second: string): MeasureClass | undefined =>
  first === 'thu' && second === 'nhap' ? 'money' : dimensionOf(first, second)

/** And what of these "sản lưng" may be, where the second is no word that is known. */
function sizeHeard({ word: { folded } }: Term, { candidates, word }: Term): MeasureClass | undefined {
  const named = sizeNamed(folded, word.folded)
  if (named !== undefined || candidates.has(word.folded)) return named
  for (const [heard] of candidates) {
    const size = sizeNamed(folded, heard)
    if (size !== undefined) return size
  }
  return undefined
}
