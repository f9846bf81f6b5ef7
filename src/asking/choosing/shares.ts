import { measureClass } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import { factName } from '../matching/fact-names.ts'
import type { Scored } from '../matching/scored.ts'
import type { Asked } from './asked.ts'
import type { Group } from './pick.ts'

/** Words that say of what the shares are, and name none of them. */
const OF_WHAT = new Set('co cau kinh te cac nganh linh vuc von nguon dau tu gia tri ty trong ti le tung moi va so tien'.split(' '))
/** Those of the sectors that an economy is made of: where several are named, all of them are. */
const OF_SECTORS = new Set(
  'nong lam ngu nghiep thuy san cong tieu thu xay dung thuong mai dich vu du lich chan nuoi ttcn tmdv cn xd dv nn nln'.split(' '),
)

/**
 * "Cơ cấu kinh tế" is asked for whole: all shares that the sentence or the list of one of them states. Undefined where one of them was asked for by its
 * name, or the question is of none.
 */
export function allShares(groups: readonly Group[], asked: Asked): readonly Group[] | undefined {
  if (!asksForAllShares(asked)) return undefined
  const { line } = asked.query.subject.words
  const ofEconomy = / co cau kinh te /.test(line)
  const unit = groups[0]?.[0]?.item.unit.id
  const all = [...asked.scored.values()].flat().filter(one => one.item.unit.id === unit && isShare(one))
  const named = ofEconomy ? all.filter(({ item }) => isStructureShare(item)) : []
  const shares = named.length > 0 ? named : groups.flat().filter(isShare)
  const [first] = shares
  // how fast an economy grows says nothing of what it is made of
  if (!first) return ofEconomy ? [] : undefined
  const money = SUMS.test(line)
    ? all.filter(one =>
        isSumOf(
          one.item,
          shares.map(({ item }) => item),
        ),
      )
    : []
  const isMoney = measureClass(first.item.quantity!.measure) === 'money'
  const places = new Set(shares.map(placeOf))
  const beside = all
    .filter(
      one =>
        places.has(placeOf(one)) ||
        money.includes(one) ||
        (isOfStructure(one) && shares.some(share => isOfStructure(share) && inSameList(one, share))),
    )
    .filter(one => money.includes(one) || (measureClass(one.item.quantity!.measure) === 'money') === isMoney)
    .sort((a, b) => a.item.span.start - b.item.span.start)
  return beside.length < 2 ? undefined : [beside.map(one => ({ ...one, own: 1, score: groups[0]![0]!.score }))]
}

/** "ngành nào lớn nhất": the shares that an economy is made of, or what they come to, where that is asked for and told. */
export function structureIn(facts: readonly Fact[], line: string): readonly Fact[] {
  const shares = facts.filter(isStructureShare)
  const sums = SUMS.test(line) || / tien /.test(line) ? facts.filter(fact => isSumOf(fact, shares)) : []
  return sums.length > 0 ? sums : / tien /.test(line) ? [] : shares
}

function isStructureShare(fact: Fact): boolean {
  return isShareFact(fact) && isStructure(fact) && measureClass(fact.quantity!.measure) === 'rate'
}

/** "giá trị, tỷ trọng từng ngành": what each share comes to. */
const SUMS = / (?:gia tri|so tien|bao nhieu tien) /

/** "dịch vụ 298 tỷ đồng (48%)": a sum, and in brackets the share that it is. */
function isSumOf(fact: Fact, shares: readonly Fact[]): boolean {
  if (fact.quantity === null || measureClass(fact.quantity.measure) !== 'money') return false
  return shares.some(share => {
    const between = share.span.start - fact.span.end
    return share.report === fact.report && measureClass(share.quantity!.measure) === 'rate' && between > 0 && between <= BRACKET
  })
}
const BRACKET = 3

/** Whether nothing is asked for beside a structure, or all that it is made of by name. */
export function asksForAllShares(asked: Asked): boolean {
  if (!asksForShares(asked)) return false
  const others = asked.terms.filter(term => !term.light && !OF_WHAT.has(term.word.folded) && asked.room.scorer.means(term))
  return others.length === 0 || (namesSectors(asked) && others.every(({ word }) => OF_SECTORS.has(word.folded)))
}

/** "cơ cấu kinh tế (công nghiệp, dịch vụ, nông nghiệp)": sectors one after another, where one alone would be asked for by itself. */
function namesSectors({ query }: Asked): boolean {
  const { words, clauses } = query.subject.words
  const parts = [0, ...clauses.filter(from => from > 0), words.length]
  const named = parts.filter((from, k) => words.slice(from, parts[k + 1]).some(({ folded }) => OF_SECTORS.has(folded)))
  return named.length >= 3
}

/** Whether figures may be asked for that are no part of the question's words. */
export function asksForShares({ query }: Asked): boolean {
  return / co cau /.test(query.subject.words.line)
}

const isShare = ({ item }: Scored<Fact>): boolean => isShareFact(item)

function isShareFact({ role, quantity, indicator }: Fact): boolean {
  if (role !== 'level' || quantity === null || GROWTH.test(`${indicator.name} ${quantity.measure}`)) return false
  return ['rate', 'money'].includes(measureClass(quantity.measure))
}

const GROWTH = /^(?:tốc độ|mức) tăng|\/năm$/iu

/** "tỷ trọng dịch vụ trong cơ cấu kinh tế": a list may state each in a line of its own. */
const isOfStructure = ({ item }: Scored<Fact>): boolean => isStructure(item)

function isStructure(fact: Fact): boolean {
  return / co cau /.test(` ${factName(fact).words} ${fold(fact.indicator.name)} `)
}

function inSameList({ item: a }: Scored<Fact>, { item: b }: Scored<Fact>): boolean {
  return a.report === b.report && a.period.label === b.period.label && a.kind === b.kind && a.quantity?.measure === b.quantity?.measure
}

const placeOf = ({ item }: Scored<Fact>): string => `${item.report} ${item.sentence.start} ${item.period.label} ${item.kind}`
