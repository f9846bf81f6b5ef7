import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { wordCount } from '../../vietnamese/spaces.ts'
import { type Draft, draftNamed, named } from '../shapes/draft-type.ts'
import { objectOf } from '../shapes/indicator-phrase.ts'
import { UNNAMED } from './nameless.ts'

/** The drafts of a sentence with the words that only another of them prints. `later`: places of those that what follows names. */
export function withSharedWords(flat: string, drafts: Draft[], later: ReadonlySet<number>): Draft[] {
  for (const place of later) drafts[place] = namedLater(drafts, place)
  for (let i = drafts.length - 2; i >= 0; i--) drafts[i] = withLaterPredicate(flat, drafts[i]!, drafts[i + 1]!)
  return drafts.some(isOfTwo) ? drafts.flatMap(apart) : drafts
}

/** A draft that what follows it names has the name of the next of its kind. */
function namedLater(drafts: readonly Draft[], place: number): Draft {
  const draft = drafts[place]!
  const kind = draft.measure.split('/')[0]
  const next = drafts.find((other, i) => i > place && other.role === 'level' && other.measure.split('/')[0] === kind)
  const { phrase, object } = next ?? UNNAMED
  return draftNamed(draft, named(phrase, object, { inherited: true }))
}

const JOINED = guarded(/^[^,;:.()]{0,40}(?: và|,)\s*$/u)
const PREDICATE = latin(/(?<!\p{L})(?:được|hoàn thành|đạt|có thành tích|có|vững mạnh|tham gia)(?!\p{L}).*/iu)

/** "85,71% số bản và 90% số hộ được công nhận văn hóa": the first shares the words that only follow the last. */
function withLaterPredicate(flat: string, draft: Draft, next: Draft): Draft {
  if (draft.inherited || draft.measure === '' || draft.role === 'change') return draft
  const alike = next.role === draft.role && draft.measure.startsWith('%') === next.measure.startsWith('%')
  if (!alike && !(isShare(draft) && isShare(next) && ALL_OF.test(draft.phrase))) return draft
  if (!JOINED.test(flat, draft.figure.until, next.figure.from)) return draft
  // "thêm 2 sản phẩm OCOP, 2 thôn đạt chuẩn": each says what it is
  const isWhole = draft.after !== '' && !isShare(draft) && draft.measure !== next.measure
  if (isWhole && flat.slice(draft.figure.until, next.figure.from).trimEnd().endsWith(',')) return draft
  if (OF_THEM.test(flat.slice(next.figure.until, next.figure.until + 24)) || isAllOfThem(draft, next)) return draft
  const own = draft.phrase.toLowerCase()
  const predicate = own.endsWith(' vượt') || PREDICATE.test(own) ? null : PREDICATE.exec(next.phrase)
  if (!predicate) return draft
  const noun = flat
    .slice(draft.figure.until, next.figure.from)
    .replace(/(?:,| và)\s*$/u, '')
    .trim()
  // "tỷ lệ che phủ rừng 62%, 100% thôn có đường bê tông": named before, it needs no words from behind
  const isOpen = noun !== '' || !draft.measure.startsWith('%')
  return wordCount(noun) > 6 || !isOpen
    ? draft
    : draftNamed(draft, named(`${draft.phrase} ${next.phrase.slice(predicate.index)}`, draft.object))
}

/** "5 trường học, 2 trường [trong số đó] đạt chuẩn": not all five */
const OF_THEM = latin(/^ (?:\p{L}+ )?(?:trong (?:số )?(?:đó|này|ấy)|số đó)(?!\p{L})/u)

/** "8 thôn, 7 thôn đạt chuẩn": how many there are, then how many of them */
function isAllOfThem({ phrase, measure, role, figure }: Draft, next: Draft): boolean {
  if (role !== 'level' || measure.startsWith('%') || phrase.toLowerCase() !== measure || next.figure.value >= figure.value) return false
  return measure === next.measure || measure.startsWith(`${next.measure} `)
}

const ALL_OF = latin(
  /^(?:tổng )?(?:số )?(?:hộ|hộ dân|hộ gia đình|gia đình|thôn|bản|buôn|làng|ấp|xóm|khóm|khu phố|tổ dân phố|khu dân cư|xã|trường|trường học|chi bộ|đảng viên|cơ quan|đơn vị)(?:, \p{L}+)?$/iu,
)

/** "80% số hộ, 24/29 bản đạt danh hiệu văn hóa": both say how many of all. */
function isShare({ measure, role }: Draft): boolean {
  return role === 'count_of' || (role === 'level' && measure.startsWith('%'))
}

function isOfTwo({ role, phrase }: Draft): boolean {
  return role === 'level' && phrase.includes(' và ')
}

const TWO_ALIKE = /^(?<one>(?<head>tỷ lệ|diện tích|sản lượng|số) [^,;:]+?) và (?<two>\k<head> [^,;:]+)$/iu

/** "Tỷ lệ … hợp vệ sinh và tỷ lệ … hợp vệ sinh đều đạt 94%": one figure of two things, each named with the same head. */
function apart(draft: Draft): Draft[] {
  const both = isOfTwo(draft) ? TWO_ALIKE.exec(draft.phrase)?.groups : undefined
  if (!both) return [draft]
  return [both.one!, both.two!].map(phrase => draftNamed(draft, named(phrase, objectOf(phrase), { inherited: draft.inherited })))
}
