import { isFiller } from '../typing/fillers.ts'
import type { Query } from './query.ts'
import type { Reading } from './reading.ts'
import { NOUN } from './which-more.ts'

/** "cái nào nhiều hơn", "cây nào vượt kế hoạch nhiều hơn", "hai loại chênh nhau bao nhiêu": of what was asked about before, held against each other. */
const HELD_AGAINST = new RegExp(
  ` ${NOUN} nao (?:(?:vuot|tang|giam|dat|hut)(?: so voi| truong)?(?: ke hoach| kh| du toan| dt| chi tieu| muc tieu)? )?(?:nhieu|manh|nhanh|lon|cao|it|thap|nho|be|kem|dai|rong) hon | (?:ca )?hai (?:${NOUN} )?(?:nay |do |tren |kia )?(?:chenh|hon|kem|lech|cach|khac|so) | (?:chenh|lech|hon|kem|cach|khac|so)(?: kem)? nhau `,
)
/** "tổng là mấy", "hai cái đó cộng lại bao nhiêu": what was asked about before, all of it together, and nothing of its own. */
const SUM =
  '^ (?:(?:the|vay|thi|con|va|roi|a|ca|hai|ba|cac|may|nhung|cai|so|khoan|muc|loai|thu|phan|do|ay|nay|tren|kia|tinh) )*(?:(?:tong|tong so|tong cong|tat ca|ca thay|het thay)|(?:cong|gop|tinh)(?: chung| het| lai| ca| don| vao)+) (?:(?:lai|la|thi|duoc|het|khoang|chung|ra|so|cong) )*(?:bao nhieu|may|bn)'
const CLOSING = '(?: (?:vay|the|a|nhi|ha|em|ad|ban|z|v))* $'
const TOGETHER = new RegExp(`${SUM}${CLOSING}`)
/** "tổng cộng mấy con" after one question and another. */
const TOGETHER_COUNTED = new RegExp(`${SUM} [a-z]+${CLOSING}`)

export const asksTogether = ({ words, places }: Reading): boolean => places.length === 0 && TOGETHER.test(words.line)

const isOfBoth = (line: string): boolean => HELD_AGAINST.test(line) || TOGETHER.test(line) || TOGETHER_COUNTED.test(line)

const NOUNS = new Set(
  'tong cong gop tinh tat thay het lai chung don hai loai thu cai con cay dan giong khoan nhom nganh muc mon ben so chi tieu lieu doi tuong vat nuoi trong chenh lech hon kem nhau cach khac nao nhieu manh nhanh lon cao it thap nho be dai rong sanh vuot tang giam truong dat hut ke hoach kh du toan dt muc voi ca thi the vay gi do nay tren kia'.split(
    ' ',
  ),
)

/**
 * The last two questions where this one holds what they asked about against each other: two subjects of one place. Undefined where it says
 * anything else, or they were of one subject.
 * @param queries the questions before, oldest first
 */
export function twoSubjects(queries: readonly Query[], reading: Reading): readonly [Query, Query] | undefined {
  const [first, second] = queries.slice(-2)
  if (!first || !second || first.subject === second.subject) return undefined
  if (reading.places.length > 0 || reading.period.years.length > 0 || !isOfBoth(reading.words.line)) return undefined
  const saysMore = reading.words.words.some(
    (word, i) => !reading.named.has(i) && !reading.light.has(i) && !NOUNS.has(word.folded) && !isFiller(word) && !/^\d/.test(word.folded),
  )
  if (saysMore || !isOfSamePlace(first, second)) return undefined
  return [heldAgainst(first, reading), heldAgainst(second, reading)]
}

function isOfSamePlace(a: Query, b: Query): boolean {
  const ids = ({ places }: Query) => places.map(place => place.candidates[0]?.ref.id).join()
  return a.places.length > 0 && ids(a) === ids(b)
}

/** An earlier question, asked again as a part of this one. */
function heldAgainst(query: Query, reading: Reading): Query {
  const measures = reading.measures.length > 0 ? reading.measures : query.reading.measures
  return { ...query, roles: reading.roles ?? query.roles, reading: { ...reading, measures } }
}
