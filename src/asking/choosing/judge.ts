import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import { type Fact, indicatorKey } from '../../domain/fact.ts'
import { lastYear } from '../../domain/period.ts'
import { fold } from '../../vietnamese/fold.ts'
import { asThat } from '../understanding/as-that.ts'
import { asksWhetherMet, toBefore } from '../understanding/cues.ts'
import { isDenied } from '../understanding/denied.ts'
import type { Query } from '../understanding/query.ts'
import type { Reading } from '../understanding/reading.ts'
import { isOfOtherRegion } from '../understanding/region.ts'
import { isOfWhole } from '../understanding/year-part.ts'
import { asksWhichWay } from '../understanding/yes-no.ts'
import { AMOUNTS } from './by-role.ts'
import { heldAgainst } from './held-against.ts'
import { type Bound, holds } from './holds.ts'
import { met } from './met.ts'
import { isOfPlan } from './of-plan.ts'
import { standsToThat } from './stands-to-that.ts'

type Verdict = 'yes' | 'no' | 'unknown'

/** Yes, no or unknown, from the facts that will be stated beside it. */
export function judge(facts: readonly Fact[], query: Query, indicators: IndicatorCatalogue): Verdict {
  const { reading } = query
  const asked = reading.figures[0]
  const that = query.subject !== reading ? asThat(reading.words.line) : undefined
  if (that) return standsToThat(facts, query, that)
  // a plan does not say that it was done
  if (asked) return heldAgainst(asksWhetherDone(reading) ? facts.filter(({ kind }) => kind === 'result') : facts, asked, query, indicators)
  const verdict = withoutFigure(facts, query, indicators)
  if (verdict === 'unknown' || !isDenied(reading.words)) return verdict
  return verdict === 'yes' ? 'no' : 'yes'
}

/** Whether what is asked after is so, where no figure was said. */
function withoutFigure(facts: readonly Fact[], query: Query, indicators: IndicatorCatalogue): Verdict {
  const { reading } = query
  const stated = asksForAll(reading) ? undefined : saidTargets(facts, query)
  if (stated) return stated
  if (
    asksForTarget(reading) &&
    reading.period.years.length < 2 &&
    !/ hon /.test(reading.words.line) &&
    facts.some(fact => fact.kind === 'target')
  )
    return 'yes'
  if (asksWhetherSame(reading)) {
    const told = toldTurn(facts, query)
    return told === undefined ? 'unknown' : told === 'less' ? 'no' : 'yes'
  }
  const way = asksWhetherMet(reading.words) ? undefined : asksWhichWay(reading.words)
  if (way && reading.intent === 'yes_no') {
    const told = toldTurn(facts, query)
    if (told !== undefined) return told === way ? 'yes' : 'no'
    if (facts.length >= 2) return comparedAmounts(facts, way, reading)
  }
  // "đã đạt … chưa" is asked of what is done by now
  const isWhole = (fact: Fact) => query.years.length === 0 || reading.period.part !== undefined || isOfWhole(fact) || asksByNow(reading)
  const ofRegion = facts.filter(fact => !isOfOtherRegion(fact, reading.words.line))
  const over = / vuot /.test(reading.words.line) && !REACHED.test(reading.words.line)
  return all(ofRegion, reading) ?? ofEach(ofRegion, facts => met(facts, indicators, over, isWhole, partOfPlan(reading)))
}

/** "đạt và vượt kế hoạch", not "trường đạt chuẩn có vượt kế hoạch không". */
const REACHED = / dat (?:va |hay |hoac |duoc )?(?:vuot|ke hoach|kh|chi tieu|ct|muc tieu|du toan|dt|nghi quyet) /

/** What is said of several entries of the catalogue holds where it holds of each. */
function ofEach(facts: readonly Fact[], verdictOf: (facts: readonly Fact[]) => Verdict): Verdict {
  const listed = new Set(facts.flatMap(({ indicator: { id } }) => id ?? []))
  if (listed.size < 2) return verdictOf(facts)
  const verdicts = new Set([...listed].map(id => verdictOf(facts.filter(({ indicator }) => indicator.id === null || indicator.id === id))))
  const [verdict] = verdicts
  return verdicts.size === 1 && verdict !== undefined ? verdict : 'unknown'
}

/** "đạt một nửa kế hoạch chưa": the share of the plan that is asked after, in percent. */
function partOfPlan({ words }: Reading): number {
  return / nua (?:ke hoach|kh|du toan|dt|chi tieu|muc tieu) /.test(words.line) ? 50 : 100
}

/** "đạt chuẩn hết rồi hả": whether the share that a report tells of is all. */
function all(facts: readonly Fact[], reading: Reading): Verdict | undefined {
  if (!asksForAll(reading)) return undefined
  // "phấn đấu tất cả đều đạt phải không": what is aimed at
  const asked = reading.kind ?? 'result'
  const results = facts.filter(({ kind, quantity }) => kind === asked && quantity?.comparator === '=')
  const counted = results.find(({ role, quantity }) => role === 'count_of' && quantity!.of !== undefined)?.quantity
  if (counted) return counted.value >= counted.of! ? 'yes' : 'no'
  const share = results.find(
    ({ role, quantity, indicator }) => role === 'level' && quantity!.measure === '%' && !GROWTH.test(indicator.name),
  )
  if (!share) return undefined
  return share.quantity!.value >= 100 ? 'yes' : 'no'
}

/** "trường nào cũng đạt chuẩn" */
function asksForAll({ words }: Reading): boolean {
  return / (?:het|tat ca|toan bo|deu|het thay|all) | nao (?:[a-z]+ ){0,7}cung /.test(words.line)
}

/** "phấn đấu giữ chuẩn y tế phải không": that it is aimed at, where a report tells it without a figure. */
function saidTargets(facts: readonly Fact[], { reading }: Query): Verdict | undefined {
  if (reading.kind !== 'target' || !/ (?:phai|dung) (?:the |vay )?(?:khong|ko|k|hok|hong) | co phai /.test(reading.words.line))
    return undefined
  return facts.length > 0 && facts.every(({ kind, quantity }) => kind === 'target' && quantity === null) ? 'yes' : undefined
}

const GROWTH = /^(?:tốc độ|mức) tăng/iu

/** "có đặt mục tiêu … không": whether there is one, not whether it was reached. */
function asksForTarget({ words }: Reading): boolean {
  return (
    / (?:nam|thuoc) trong (?:ke hoach|muc tieu|chi tieu) | (?:co|da) (?:dat|de|dua) (?:ra )?(?:muc tieu|chi tieu|ke hoach) | (?:co|da) (?:duoc )?(?:de ra|dat ra|dua ra|dua vao (?:[a-z]+ )?(?:muc tieu|chi tieu|ke hoach)) | (?:co|da) (?:phan dau|ke hoach|muc tieu) | co (?:dinh|du dinh|du kien|tinh|tiep tuc (?:giu|duy tri|dat)) /.test(
      words.line,
    ) && !asksWhetherMet(words)
  )
}

/** "có bằng cùng kỳ không", "theo kịp năm ngoái chưa": no less than it was. */
function asksWhetherSame({ words, intent }: Reading): boolean {
  return intent === 'yes_no' && SAME.test(words.line)
}
const SAME = new RegExp(` ${toBefore('bang|ngang|kip')} `)

/** "đã trồng đủ 3.000 ha chưa", not "đã đặt mục tiêu … chưa". */
function asksWhetherDone({ words, kind }: Reading): boolean {
  return (
    kind !== 'target' &&
    / (?:da|duoc|du) (?!dat |de |dua |giao |len |duyet |phan |ra )/.test(words.line) &&
    / (?:chua|xong) | duoc \d.* (?:khong|ko|k) /.test(words.line)
  )
}

/** "đã đạt kế hoạch chưa", not "đã đặt kế hoạch chưa": what was reached up to now. */
function asksByNow(reading: Reading): boolean {
  const { line } = reading.words
  return asksWhetherDone(reading) || (asksWhetherMet(reading.words) && / da (?:[a-z]+ ){1,6}chua /.test(line))
}

/** Which way a report itself says that something went; never what it says of a plan. */
function toldTurn(
  facts: readonly Fact[],
  { reading: { roles, period }, kind: asked = 'result' }: Query,
): 'more' | 'less' | 'same' | undefined {
  if (!roles?.includes('change') && period.years.length < 2) return undefined
  for (const { role, direction, base, quantity, kind } of facts) {
    if (kind !== asked) continue
    if (role === 'change' && direction && !isOfPlan(base)) return direction === 'up' ? 'more' : 'less'
    if (role === 'period_ratio' && quantity) return quantity.value === 100 ? 'same' : quantity.value > 100 ? 'more' : 'less'
  }
  return undefined
}

/** Of two units, or two things of one, the first named against the second; of one unit the later year against the earlier, or the one named first where that is "hơn" the other. */
function comparedAmounts(facts: readonly Fact[], way: 'more' | 'less', { words, period }: Reading): Verdict {
  const levels = facts.filter(f => f.quantity && AMOUNTS.has(f.role))
  const ofUnits = new Set(levels.map(f => f.unit.id)).size > 1
  const byYear = [...levels].sort((a, b) => lastYear(b.period.year) - lastYear(a.period.year))
  const firstNamed = / hon /.test(words.line) && byYear.length === 2 && byYear[1]!.period.year === period.years[0]
  const ofThings = !ofUnits && new Set(levels.map(f => indicatorKey(f.indicator, fold))).size > 1
  if (ofThings && (levels.length !== 2 || levels[0]!.kind !== levels[1]!.kind || levels[0]!.period.label !== levels[1]!.period.label))
    return 'unknown'
  const [one, other] = ofUnits || ofThings ? levels : firstNamed ? byYear.reverse() : byYear
  if (!one?.quantity || !other?.quantity || one.quantity.measure !== other.quantity.measure) return 'unknown'
  if (ofUnits && (levels.length !== 2 || one.kind !== other.kind)) return 'unknown'
  const [first, second] = [printed(one), printed(other)]
  const more = isMore(first, second)
  const less = isMore(second, first)
  if (more === undefined || less === undefined) return 'unknown'
  return (way === 'more' ? more : less) ? 'yes' : 'no'
}

/** What is aimed at is what is printed, "từ 40 triệu trở lên" or not. */
function printed({ kind, quantity }: Fact): Bound {
  return kind === 'target' ? { comparator: '=', value: quantity!.value } : quantity!
}

/** Undefined where what bounds one or the other leaves it open. */
function isMore(one: Bound, other: Bound): boolean | undefined {
  const { comparator, value } = other
  const than = holds({ comparator: '>', value }, one)
  if (comparator === '=' || comparator === '~') return comparator === '~' && one.value === value ? undefined : than
  const sure = comparator === '<' || comparator === '<=' ? holds({ comparator: comparator === '<' ? '>=' : '>', value }, one) : false
  const never = comparator === '>' || comparator === '>=' ? holds({ comparator: '<=', value }, one) : false
  return sure === true ? true : never === true ? false : undefined
}
