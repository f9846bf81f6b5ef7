import { fold } from '../vietnamese/fold.ts'
import { FILLERS } from './fillers.ts'

const REGION = /(?<![a-z])(?:(?:khu vuc|vung) )?(?:nong thon(?! moi)|do thi(?! (?:hoa|loai))|thanh thi)(?![a-z])/
/** What a question that only names a region may say besides. */
const ASKING = new Set('con o tai thi sao ra the nao vay roi bao nhieu may bn phan tram duoc dat la bang chiem so ty ti le muc'.split(' '))

/**
 * "Còn ở nông thôn thì mấy phần trăm" after "tỷ lệ rác thải đô thị được thu gom": that question again, of the other region. Any other question as it
 * is: a region is never asked about by itself.
 * @param history the questions before, oldest first
 */
export function inRegion(question: string, history: readonly string[]): string {
  const folded = fold(question)
  const region = REGION.exec(folded)
  const before = history.findLast(text => REGION.test(fold(text))) ?? history.at(-1)
  if (!region || before === undefined) return question
  const rest = folded.replace(REGION, ' ').match(/[a-z0-9]+/g) ?? []
  if (!rest.every(word => ASKING.has(word) || FILLERS.has(word))) return question
  const said = question.slice(region.index, region.index + region[0].length)
  const place = REGION.exec(fold(before))
  if (!place) return `${before} ở ${said}`
  return before.slice(0, place.index) + said + before.slice(place.index + place[0].length)
}
