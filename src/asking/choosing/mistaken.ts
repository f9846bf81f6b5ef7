import { measureClass } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { Scored, Term } from '../matching/scored.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Asked } from './asked.ts'
import { AMOUNTS } from './by-role.ts'
import { asksCount, justCounts } from './counted-thing.ts'
import { inQualifier } from './in-qualifier.ts'
import { asksThings, isCount } from './measured.ts'
import { asksForLess } from './narrowing.ts'
import { type Group, tellsWhat } from './pick.ts'
import { isSaidBeside } from './said-beside.ts'

/** Share of the words that may name something else known ("của hộ nghèo"), and no more. */
const NARROWER = 0.25
/** Share of a name outside the catalogue up to which its other words tell it apart. */
const OTHER = 0.75
/** Share of a name that is asked for where a thing is counted: of one outside the catalogue and of an entry. */
const OF_ALL = 0.35
const OF_LISTED = 0.6
/** Share of a catalogue name that stands in the question for it to be asked for whole. */
const WHOLE = 0.9

const ALL_OF_THEM = / (?:tong so|tong cong|toan bo|tat ca) /

/** Whether the figures that fit the words best are of something else all the same, or of less than was asked for. */
export function isMistaken(groups: readonly Group[], asked: Asked): boolean {
  const top = groups[0]![0]!
  return (
    isOnlyForWhom(top, asked) ||
    isOfAnotherThing(top, asked) ||
    isOfSome(top, asked) ||
    onlyByInitials(asked) ||
    onlyByDimension(top, asked) ||
    asksNarrower(groups, asked) ||
    asksForLess(asked, groups.flat())
  )
}

/** "tv" of "xem gì trên tv" begins the words of many a name: without a place that says nothing. */
function onlyByInitials({ query, terms, room }: Asked): boolean {
  const heavy = terms.filter(term => !term.light)
  return query.places.length === 0 && heavy.length > 0 && heavy.every(term => term.word.short && !room.scorer.means(term))
}

/** "diện tích" of a crop that nobody knows is not that of another. */
function onlyByDimension({ likeness, near }: Scored<Fact>, { terms }: Asked): boolean {
  const things = terms.flatMap((term, t) => (tellsWhat(terms, t, term) ? [t] : []))
  const dimension = terms.some((term, t) => !term.light && !things.includes(t) && likeness[t]! >= 0.5)
  return dimension && things.length > 0 && things.every(t => likeness[t]! < 0.5 && !near[t])
}

/**
 * "kinh phí mua thạch đen" is not "kinh phí mua ong mật": a name outside the catalogue, of which words are left over as there are of the question,
 * and its sentence says none of these.
 */
function isOfAnotherThing({ item, own, near, likeness }: Scored<Fact>, { terms }: Asked): boolean {
  if (item.indicator.id !== null || own > OTHER) return false
  return terms.some((term, t) => !term.light && !term.word.short && term.word.folded !== 'so' && likeness[t]! < 0.5 && !near[t])
}

/** "bao nhiêu tổ dân phố": the things counted are all that was asked about, and a figure of some of them ("tổ dân phố văn hóa") is not their number. */
function isOfSome({ item, own, tight, likeness, near }: Scored<Fact>, { terms, query, best }: Asked): boolean {
  const { measures } = query.reading
  // "mục tiêu tổng số đảng viên": of them all, however it is asked
  const all = ALL_OF_THEM.test(query.subject.words.line)
  if (item.quantity === null || measures.includes('%') || !(all || (query.kind === undefined && asksCount(query)))) return false
  const counted = isCount(item) ? [fold(item.quantity.measure)] : measures.filter(measure => asksThings([measure]) || measure === 'to')
  // "chia làm mấy tổ dân phố": words that the figure does not bear tell no part of them
  const born = terms.filter((_, t) => likeness[t]! >= 0.5 || near[t])
  if (!justCounts(born, counted)) return false
  // "còn tổng số đảng viên": what share of its plan another number came to is none of all
  if (!AMOUNTS.has(item.role)) return all && best !== undefined && best.own >= WHOLE && item.indicator.id !== best.item && own < OF_LISTED
  if (!isCount(item)) return item.role === 'level' && measureClass(item.quantity.measure) === 'rate'
  // "có thêm mấy doanh nghiệp": of the new ones that was asked
  if (/ (?:them|moi) /.test(query.subject.words.line) && /(?<![a-z])(?:them|moi)(?![a-z])/.test(fold(item.indicator.text))) return false
  return item.indicator.id === null ? own < OF_ALL || !tight : own < OF_LISTED && item.indicator.id !== best?.item
}

/** "tỷ lệ hộ nghèo" is not "kinh phí hỗ trợ cho hộ nghèo": an indicator said whole, and all that the figure bears of it is for whom or of what it is. */
function isOnlyForWhom({ item, likeness, near }: Scored<Fact>, asked: Asked): boolean {
  const { best, terms, query, room } = asked
  if (best === undefined || best.own < WHOLE || best.asked < WHOLE || item.indicator.id === best.item) return false
  // what was spoken of before may say the rest
  const spokenOf = query.context !== undefined && terms.some((term, t) => term.light && likeness[t]! >= 0.5)
  const heavy = terms.filter(term => !term.light)
  const isAnswered = ({ word, index }: Term, t: number) => near[t] || isFiller(word) || query.subject.light.has(index)
  if (isMoneyAskedFor(item, asked) && terms.every((term, t) => isAnswered(term, t) || !room.scorer.means(term))) return false
  return !spokenOf && heavy.length > 0 && heavy.every(term => inQualifier(term, item.indicator.text))
}

/** "kinh phí hỗ trợ cho hộ nghèo": a sum was asked for, and the entry that its last words name is counted in none. */
function isMoneyAskedFor({ quantity }: Fact, { best, room, query }: Asked): boolean {
  const isMoney = (measure: string) => measureClass(measure) === 'money'
  return (
    quantity !== null &&
    isMoney(quantity.measure) &&
    query.reading.measures.includes('dong') &&
    room.indicators.get(best!.item)?.measures.some(isMoney) !== true
  )
}

/** "thu nhập bình quân của hộ nghèo": words that mean something, and that none of the figures nor the sentences around them bear. */
function asksNarrower(groups: readonly Group[], asked: Asked): boolean {
  const { terms } = asked
  let all = 0
  let open = 0
  terms.forEach((term, t) => {
    if (term.light) return
    all += term.weight
    const isMet = (s: Scored<Fact>) => s.likeness[t]! >= 0.5 || (s.near[t]! && (s.item.indicator.id === null || isSaidBeside(s, t, asked)))
    if (asked.room.scorer.means(term) && !groups.some(group => group.some(isMet))) open += term.weight
  })
  return all > 0 && open / all > NARROWER
}
