import { measureClass } from '../catalogue/indicator-words.ts'
import type { Fact } from '../domain/fact.ts'
import type { Asked } from './asked.ts'
import { factName } from './fact-names.ts'
import type { Group } from './pick.ts'
import type { Scored } from './scored.ts'

/** Words that say of what the shares are, and name none of them. */
const OF_WHAT = new Set('co cau kinh te cac nganh linh vuc von nguon dau tu'.split(' '))

/**
 * "Cơ cấu kinh tế" is asked for whole: all shares that the sentence or the list of one of them states. Undefined where one of them was asked for by its
 * name, or the question is of none.
 */
export function allShares(groups: readonly Group[], asked: Asked): readonly Group[] | undefined {
  const { terms, scored } = asked
  if (!asksForShares(asked)) return undefined
  if (terms.some(term => !term.light && !OF_WHAT.has(term.word.folded) && asked.room.scorer.means(term))) return undefined
  const shares = groups.flat().filter(isShare)
  const [first] = shares
  if (!first) return undefined
  const money = measureClass(first.item.quantity!.measure) === 'money'
  const places = new Set(shares.map(placeOf))
  const beside = [...scored.values()]
    .flat()
    .filter(one => one.item.unit.id === first.item.unit.id && isShare(one))
    .filter(one => places.has(placeOf(one)) || (isOfStructure(one) && shares.some(share => isOfStructure(share) && inSameList(one, share))))
    .filter(one => (measureClass(one.item.quantity!.measure) === 'money') === money)
    .sort((a, b) => a.item.span.start - b.item.span.start)
  return beside.length < 2 ? undefined : [beside.map(one => ({ ...one, own: 1, score: first.score }))]
}

/** Whether figures may be asked for that are no part of the question's words. */
export function asksForShares({ query }: Asked): boolean {
  return / co cau /.test(query.subject.words.line)
}

function isShare({ item }: Scored<Fact>): boolean {
  return item.role === 'level' && item.quantity !== null && ['rate', 'money'].includes(measureClass(item.quantity.measure))
}

/** "tỷ trọng dịch vụ trong cơ cấu kinh tế": a list may state each in a line of its own. */
function isOfStructure({ item }: Scored<Fact>): boolean {
  return / co cau /.test(` ${factName(item).words} `)
}

function inSameList({ item: a }: Scored<Fact>, { item: b }: Scored<Fact>): boolean {
  return a.report === b.report && a.period.label === b.period.label && a.kind === b.kind && a.quantity?.measure === b.quantity?.measure
}

const placeOf = ({ item }: Scored<Fact>): string => `${item.report} ${item.sentence.start} ${item.period.label} ${item.kind}`
