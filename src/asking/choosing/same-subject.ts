import { dimensionOf, measureClass } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import { factName, keyOf } from '../matching/fact-names.ts'
import type { Scored, Term } from '../matching/scored.ts'
import { ofQuestions } from '../typing/recent.ts'
import { saysMeasure } from '../understanding/asked-measures.ts'
import { AMOUNTS } from './by-role.ts'
import { inQualifier } from './in-qualifier.ts'
import { countedSo, inMeasures, measureWords } from './measured.ts'

/** Share of a fact's own wording below which a question is more general than it. */
export const GENERAL = 0.45
/** Facts counted in what was asked for may be a little further from the best. */
const MEASURED = 0.28
/** Facts of the best one's indicator this close to it are about the same thing; worded otherwise in another report. */
const SAME_KEY = 0.22

/** What facts are weighed against: the question's words and measures, and all facts that may answer, best first. */
export interface Weighed {
  readonly terms: readonly Term[]
  readonly measures: readonly string[]
  readonly sorted: readonly Scored<Fact>[]
  /** By measure the first of them that is counted in it, where it was looked for. */
  readonly rivals: Map<string, Scored<Fact> | undefined>
}

/** Whether a fact is about the subject that the best one answers. */
export function isOfSubject(one: Scored<Fact>, best: Scored<Fact>, weighed: Weighed): boolean {
  const { terms, measures } = weighed
  return (
    one === best ||
    countedAsAsked(one, best, weighed) ||
    sameName(one, best) ||
    isAmountOfChange(one, best) ||
    isRatioOfAmount(one, best) ||
    isFigureOfState(one, best) ||
    (inSamePassage(one, best, terms) && !isOtherEntry(one, best) && !(countedSo(best.item, measures) && !countedSo(one.item, measures))) ||
    isWordedAsLoosely(one, best) ||
    isOtherKindOf(one, best) ||
    underGeneralName(one, best, terms) ||
    inSameRow(one, best, terms) ||
    isOtherGradeOf(one, best, terms) ||
    opensAlike(one, best, terms) ||
    countsTheSame(one, best, terms) ||
    (keyOf(one.item) === keyOf(best.item) ? best.score - one.score <= SAME_KEY : Math.abs(one.score - best.score) <= 0.02)
  )
}

/** "bao nhiêu người, bao nhiêu tiền": the amounts of one subject, each in the measure asked for. */
function countedAsAsked(one: Scored<Fact>, best: Scored<Fact>, weighed: Weighed): boolean {
  const { terms, measures } = weighed
  // "bao nhiêu đối tượng, kinh phí bao nhiêu": what both are of may go by one name
  const alike =
    inMeasures(best.item, measures) && one.item.sentence.start === best.item.sentence.start && coreName(one.item) === coreName(best.item)
  return (
    (alike || best.score - one.score <= MEASURED) &&
    inMeasures(one.item, measures) &&
    !isNarrower(one, weighed) &&
    terms.every(
      (term, t) =>
        term.light ||
        best.likeness[t]! < 0.5 ||
        one.likeness[t]! >= 0.5 ||
        (one.near[t] && one.item.sentence.start === best.item.sentence.start),
    )
  )
}

/** "kết nạp đảng viên" beside "số đảng viên", "hộ thoát nghèo" beside "hộ nghèo": counted as the figure that fits best, and something else. */
function isNarrower(one: Scored<Fact>, weighed: Weighed): boolean {
  const rival = rivalOf(measureWords(one.item), weighed)
  if (!rival || keyOf(one.item) === keyOf(rival.item)) return false
  const listed = one.item.indicator.id !== null && rival.item.indicator.id !== null
  return (rival.tight && !one.tight) || rival.own > one.own + 0.1 || (listed && rival.score > one.score + 0.1)
}

/** The first that is counted in a measure; asked again and again of the same facts. */
function rivalOf(measure: string, { sorted, rivals }: Weighed): Scored<Fact> | undefined {
  if (!rivals.has(measure))
    rivals.set(
      measure,
      sorted.find(other => saysMeasure(measureWords(other.item), measure)),
    )
  return rivals.get(measure)
}

/**
 * "hỗ trợ Covid": a question more general than any one figure is answered by all figures of the passage that speaks of it.
 * A figure that is asked for by its own name stands alone.
 */
function inSamePassage(one: Scored<Fact>, best: Scored<Fact>, terms: readonly Term[]): boolean {
  const { heavy, sized } = weightsOf(terms)
  return (
    !sized &&
    best.own < GENERAL &&
    heavy.length >= 2 &&
    one.item.report === best.item.report &&
    one.item.sentence.start === best.item.sentence.start &&
    !isOfCounted(best.item, terms) &&
    heavy.every(t => best.likeness[t]! >= 0.5) &&
    one.passage >= 0.99 &&
    // what the name of a figure says is said of those behind it, and not of those before it
    best.item.span.start < one.item.span.start &&
    !heavy.some(t => inQualifier(terms[t]!, best.item.indicator.text))
  )
}

/** Of the terms of a question, those that count, and whether any says what kind of amount is meant. */
function weightsOf(terms: readonly Term[]): { readonly heavy: readonly number[]; readonly sized: boolean } {
  return weights(terms, () => {
    const heavy = terms.flatMap((term, t) => (term.light ? [] : [t]))
    return { heavy, sized: terms.some((_, t) => namesDimension(terms, t)) }
  })
}
const weights = ofQuestions<ReturnType<typeof weightsOf>, readonly Term[]>()

/** "thôn kiểu mẫu" opens with what its figure is counted in: what else its sentence counts was not asked for. */
export function isOfCounted({ quantity }: Fact, terms: readonly Term[]): boolean {
  const first = terms.find(term => !term.light)?.word.folded
  return quantity !== null && first !== undefined && fold(quantity.measure).split(' ')[0] === first
}

/** Of "diện tích": says what kind of amount is meant, and of nothing what it is of. */
export function namesDimension(terms: readonly Term[], t: number): boolean {
  const at = (k: number) => terms[k]?.word.folded ?? ''
  return dimensionOf(at(t), at(t + 1)) !== undefined || dimensionOf(at(t - 1), at(t)) !== undefined
}

/** "hộ nghèo" and "tỷ lệ hộ nghèo": one thing, counted and as a share. */
function sameName(one: Scored<Fact>, best: Scored<Fact>): boolean {
  return one.ownAsked >= 0.9 && best.ownAsked >= 0.9 && coreName(one.item) === coreName(best.item)
}

/** "Xuất khẩu đạt 1 triệu USD, vượt chỉ tiêu": the figure of which a state is told. */
function isFigureOfState(one: Scored<Fact>, best: Scored<Fact>): boolean {
  const [a, b] = best.item.quantity === null ? [best.item, one.item] : [one.item, best.item]
  return (
    a.quantity === null && b.quantity !== null && a.report === b.report && coreName(a).startsWith(`${coreName(b)} `) && one.ownAsked >= 0.9
  )
}

/** Where only a change bears the catalogue's words, the amount that a report words more freely: "tỷ lệ hộ nghèo theo chuẩn mới còn 43,8%". */
function isAmountOfChange(one: Scored<Fact>, best: Scored<Fact>): boolean {
  return (
    !AMOUNTS.has(best.item.role) &&
    AMOUNTS.has(one.item.role) &&
    one.tight &&
    one.ownAsked >= 0.9 &&
    one.item.indicator.id === null &&
    one.item.quantity?.measure === best.item.quantity?.measure
  )
}

/** "gừng 8/8 ha, bằng 100% kế hoạch" asked for as "trồng bao nhiêu ha": of the hectares also what share of the plan they are, which no verb names. */
function isRatioOfAmount({ item: one }: Scored<Fact>, { item: best }: Scored<Fact>): boolean {
  return (
    !AMOUNTS.has(one.role) &&
    AMOUNTS.has(best.role) &&
    one.report === best.report &&
    one.period.label === best.period.label &&
    one.kind === best.kind &&
    keyOf(one) === keyOf(best) &&
    coreName(one) === coreName(best)
  )
}

/** The words of a name without those that say how it is counted. */
export const coreName = (fact: Fact): string => factName(fact).core

/** Another entry of the catalogue that fits plainly worse: "trồng rừng tập trung" beside "trồng rừng". */
function isOtherEntry({ item, score }: Scored<Fact>, best: Scored<Fact>): boolean {
  const listed = item.indicator.id !== null && best.item.indicator.id !== null && item.indicator.id !== best.item.indicator.id
  return listed && score < best.score - 0.1
}

/** "tái canh cà phê" where reports have "tổng diện tích cà phê tái canh" and "cà phê ghép cải tạo, tái canh": either may be meant. */
function isWordedAsLoosely(one: Scored<Fact>, best: Scored<Fact>): boolean {
  const [a, b] = [one.item, best.item]
  return (
    a.indicator.id === null &&
    b.indicator.id === null &&
    !one.tight &&
    !best.tight &&
    best.asked >= 0.85 &&
    Math.abs(one.asked - best.asked) <= 0.01 &&
    best.score - one.score <= 0.12 &&
    a.quantity?.measure === b.quantity?.measure
  )
}

/** The result of what is planned, in its own words: "diện tích mía nguyên liệu" beside the target "diện tích mía". */
function isOtherKindOf(one: Scored<Fact>, best: Scored<Fact>): boolean {
  const [a, b] = [one.item, best.item]
  const worded = one.tight && Math.abs(one.asked - best.asked) <= 0.02 && best.score - one.score <= 0.16
  const nearly = one.ownAsked >= 0.85 && best.score - one.score <= 0.05
  return (
    a.kind !== b.kind &&
    (a.indicator.id === null || b.indicator.id === null) &&
    best.asked >= 0.85 &&
    (worded || nearly || (one.tight && withoutWhose(a) === withoutWhose(b))) &&
    (a.role === b.role || (AMOUNTS.has(a.role) && AMOUNTS.has(b.role))) &&
    a.quantity?.measure === b.quantity?.measure
  )
}

/** "tỷ lệ hộ nghèo của huyện theo chuẩn mới" is what "tỷ lệ hộ nghèo" is to come down from. */
function withoutWhose(fact: Fact): string {
  return coreName(fact).replace(
    / (?:cua|tren dia ban)(?: toan)? (?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh)(?= |$)| theo chuan (?!cu\b).*$/g,
    '',
  )
}

/** "hỗ trợ Covid": names that all bear the words asked for, none of them asked for by its whole name. */
function underGeneralName(one: Scored<Fact>, best: Scored<Fact>, terms: readonly Term[]): boolean {
  if (best.own >= GENERAL || one.own >= GENERAL || best.asked < 0.95 || one.asked < 0.95) return false
  const { heavy } = weightsOf(terms)
  return heavy.length >= 2 && beginsWith(one.item, terms[heavy[0]!]!)
}

/** "cơ cấu kinh tế": the parts that one sentence lists side by side, none of them asked for by its whole name. */
function inSameRow(one: Scored<Fact>, best: Scored<Fact>, terms: readonly Term[]): boolean {
  const [a, b] = [one.item, best.item]
  if (best.asked < 0.9 || one.asked < 0.9 || a.report !== b.report || a.sentence.start !== b.sentence.start) return false
  if (a.role !== b.role || a.quantity?.measure !== b.quantity?.measure) return false
  const heavy = weightsOf(terms).heavy.map(t => terms[t]!)
  return heavy.length >= 2 && ((best.own < GENERAL && one.own < GENERAL) || (opensWith(a, heavy) && opensWith(b, heavy)))
}

/** "đánh giá, xếp loại chi bộ": how many were rated each way. */
function isOtherGradeOf(one: Scored<Fact>, best: Scored<Fact>, terms: readonly Term[]): boolean {
  const said = (word: string) => terms.some(term => term.light && term.word.folded === word)
  if (!(said('xep') && said('loai')) && !(said('danh') && said('gia'))) return false
  const [a, b] = [factName(one.item).words, factName(best.item).words]
  return (
    RATED.test(a) &&
    RATED.test(b) &&
    one.item.kind === best.item.kind &&
    terms.every((term, t) => term.light || best.likeness[t]! < 0.5 || one.likeness[t]! >= 0.5)
  )
}
const RATED = /hoan thanh (?:xuat sac |tot )?nhiem vu|trong sach/

/** "khen thưởng" of "tặng giấy khen 02 tập thể, tặng giấy khen 26 đảng viên": what one sentence tells in the same words of several. */
function opensAlike(one: Scored<Fact>, best: Scored<Fact>, terms: readonly Term[]): boolean {
  const [a, b] = [one.item, best.item]
  if (a.report !== b.report || a.sentence.start !== b.sentence.start || a.kind !== b.kind || a.role !== b.role) return false
  const [first, second] = [factName(a).words.split(' '), factName(b).words.split(' ')]
  const opening = new Set(second.slice(0, OPENING))
  if (first.length <= OPENING || first.slice(0, OPENING).join(' ') !== [...opening].join(' ')) return false
  const named = terms.filter((term, t) => !term.light && (best.likeness[t]! >= 0.5 || second.some(word => term.candidates.has(word))))
  return named.length > 0 && named.every(term => [...opening].some(word => term.candidates.has(word)))
}
/** "làm được mấy công trình" of "9 công trình giao thông" and "xây 2 công trình": no more was said than what both count, and neither is all. */
function countsTheSame(one: Scored<Fact>, best: Scored<Fact>, terms: readonly Term[]): boolean {
  const [a, b] = [one.item, best.item]
  if (a.indicator.id !== null || b.indicator.id !== null || a.report !== b.report || a.kind !== b.kind) return false
  const measure = measureWords(b)
  if (measureWords(a) !== measure || measureClass(measure) !== 'count' || a.period.label !== b.period.label) return false
  if (!AMOUNTS.has(a.role) || one.ownAsked < 0.99) return false
  const { heavy } = weightsOf(terms)
  return heavy.length > 0 && heavy.every(t => measure.split(' ').includes(terms[t]!.word.folded))
}

/** Words that open a name. */
const OPENING = 3

/** "cơ cấu kinh tế" opens "cơ cấu kinh tế công nghiệp - xây dựng". */
function opensWith(fact: Fact, heavy: readonly Term[]): boolean {
  const words = coreName(fact).split(' ')
  return words.length > heavy.length && heavy.every((term, k) => term.candidates.has(words[k]!))
}

/** Whether a name says early what it is of: "kinh phí hỗ trợ …" is support, "diện tích … cho thu nhập" is no income. */
function beginsWith(fact: Fact, term: Term): boolean {
  const words = fold(fact.indicator.text)
    .split(/[^a-z0-9]+/)
    .slice(0, 3)
  return words.some(word => term.candidates.has(word))
}
