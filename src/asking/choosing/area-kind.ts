import type { Fact } from '../../domain/fact.ts'
import { factName } from '../matching/fact-names.ts'
import type { SubjectWords } from '../matching/scored.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Query } from '../understanding/query.ts'

/** Town and country, as names of figures tell them apart; "nông thôn mới" is a programme. */
const AREAS: readonly RegExp[] = [/ nong thon (?!moi |kieu |nang )/, / (?:thi tran|do thi|thanh thi) /]

/** The area that a question speaks of, or where it does not, the one that it follows up: "ở thị trấn thì sao" after a rate of the countryside. */
export function askedArea({ reading, subject }: Query): RegExp | undefined {
  const last = areaOf(reading)
  return last ?? (subject === reading ? undefined : areaOf(subject))
}

/** Whether a figure is of the other area, and of it alone; or where `only` is set, not plainly of the one asked for. */
export function isOfOtherArea(fact: Fact, asked: RegExp | undefined, only = false): boolean {
  if (asked === undefined) return false
  const name = ` ${factName(fact).words} `
  return !asked.test(name) && (only || AREAS.some(area => area.test(name)))
}

/**
 * The area in which something is asked for: "tỷ lệ hộ nghèo ở đô thị", "trừ thị trấn ra". What no report tells of that area by itself is no answer.
 */
export function areaWithin({ subject }: Query): RegExp | undefined {
  const line = lineOf(subject)
  const area = areaOf(subject)
  if (area && WITHOUT_AREA.test(line)) return AREAS.find(other => other !== area)
  return IN_AREA.test(line) ? area : undefined
}
const WITHOUT_AREA =
  / (?:tru|ngoai|(?:khong|ko|k|chua)(?: (?:tinh|ke|gom|bao gom))?)(?: (?:di|ra|ca|o|khu|vuc|vung|rieng))* (?:nong thon (?!moi |kieu |nang )|do thi |thanh thi |thi tran )/
const IN_AREA =
  / (?:o|tai|rieng|khu vuc|vung|dia ban|khu) (?:nong thon (?!moi |kieu |nang )|do thi (?!hoa |moi |loai |van )|thanh thi |thi tran )/

/** Whether a name or a sentence, folded, speaks of the area. */
export const isSaidOfArea = (line: string, area: RegExp): boolean => area.test(` ${line} `)

/** "còn ở nông thôn?" after a question: of the same, and so of what is stated of that area; not of another that has it among its words. */
export function asksJustArea({ context, subject: { words, named, light, strong } }: Query): boolean {
  return (
    context !== undefined &&
    words.words.every((word, i) => named.has(i) || light.has(i) || AREA_WORDS.has(word.folded) || (isFiller(word) && !strong.has(i)))
  )
}
const AREA_WORDS = new Set('khu vuc vung nong thon thanh thi do tran'.split(' '))

/** The words of a question without those of places. */
const lineOf = ({ words, named }: SubjectWords): string =>
  ` ${words.words.map(({ folded }, i) => (named.has(i) ? '.' : folded)).join(' ')} `

/** The one area named; both together are none. */
function areaOf(subject: SubjectWords): RegExp | undefined {
  const line = lineOf(subject)
  const said = AREAS.filter(area => area.test(line))
  return said.length === 1 ? said[0] : undefined
}
