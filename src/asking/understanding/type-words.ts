import { fold } from '../../vietnamese/fold.ts'
import type { Word, Words } from '../typing/words.ts'
import { TYPE_WORDS } from './known-places.ts'

/** Type words of English, which stand behind a name. */
export const ENGLISH_TYPES = new Map(
  Object.entries({
    commune: 'xã',
    ward: 'phường',
    township: 'thị trấn',
    town: 'thị xã',
    district: 'huyện',
    city: 'thành phố',
    province: 'tỉnh',
  }),
)
/** Words that "quan" belongs to: bình quân, cơ quan, tuyển quân, quốc quân … */
const BEFORE_QUAN = new Set(['binh', 'co', 'tuyen', 'giao', 'lien', 'hai', 'tham', 'khach', 'chu', 'tong'])
/** A type word that stands before a name. */
export interface Typed {
  readonly type: string
  /** Index of its first word. */
  readonly from: number
}

/** The type words of a question, by the index of the word after them. */
export function typeWords({ words, clauses }: Words, isPair: (first: string, second: string) => boolean): readonly (Typed | undefined)[] {
  return Array.from({ length: words.length + 2 }, (_, i) => {
    const [first, second] = [words[i - 2], words[i - 1]]
    // "trước làm ở huyện, Tân Lập …"
    if (!second || clauses.includes(i)) return undefined
    // "ở đô thị xã Tân Lập" speaks of no thị xã
    const isTown = first?.folded === 'thi' && words[i - 3]?.folded === 'do'
    const two = first && !isTown && BEGIN_TYPE.has(first.folded) ? TYPE_WORDS[`${first.folded} ${second.folded}`] : undefined
    if (two && spelledAs(first!, two.split(' ')[0]!) && spelledAs(second, two.split(' ')[1]!)) return { type: two, from: i - 2 }
    const one = ONE_WORD.get(second.folded)
    if (!one || (second.folded === 't' && !second.capital) || (second.folded.length > 2 && !spelledAs(second, one))) return undefined
    if (second.folded === 'quan' && first && BEFORE_QUAN.has(first.folded)) return undefined
    if (second.folded === 'xa' && first?.folded === 'tac') return undefined // "hợp tác xã"
    if (isCounted(words, i - 1)) return undefined
    // "tổng thu nhập xã hội Tân Lập" speaks of no xã Hội Tân
    if (second.folded === 'xa' && words[i]?.text === 'hội' && !words[i]!.capital && words[i + 1]?.capital) return undefined
    if (second.folded === 'tt' && first && isPair(first.folded, 'tap') && isPair('tap', 'trung')) return undefined // "trồng rừng TT"
    return { type: one, from: i - 1 }
  })
}

/** "mỗi xã Vĩnh Khê", "mấy xã Vĩnh Khê đạt chuẩn": communes of a district by that name, and none that bears it. */
function isCounted(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  if (!before || !words[at + 1] || !COUNTED_TYPES.has(words[at]!.folded)) return false
  return before.text === before.folded ? !before.plain && EACH.has(before.text) : EACH.has(before.text)
}
const COUNTED_TYPES = new Set(['xa', 'thon', 'ban', 'ap'])
const EACH = new Set(['mỗi', 'mấy', 'từng', 'may', 'tung', 'moi'])

/** Where marks were typed, "quân" is not "quận". */
function spelledAs(word: Word, type: string): boolean {
  return word.text === type || (word.text === word.folded && !(word.plain && word.folded === 'quan'))
}

const ONE_WORD = new Map(Object.entries(TYPE_WORDS).filter(([written]) => !written.includes(' ')))
const BEGIN_TYPE = new Set(Object.keys(TYPE_WORDS).flatMap(written => (written.includes(' ') ? [written.split(' ')[0]!] : [])))

/** What sort of place it is, said between its type word and its name: "xã đảo Nhơn Châu", "huyện miền núi Minh Long". */
const SORTS = new Set(
  [
    'đảo, biển, ven biển, vùng biển, miền biển, cửa biển, bãi ngang, cù lao, cửa sông, ven sông, vùng lũ, vùng trũng',
    'miền núi, vùng núi, vùng cao, rẻo cao, vùng sâu, vùng xa, vùng sâu vùng xa, trung du, đồng bằng, biên giới, vùng biên, cửa khẩu',
    'ven đô, vùng ven, ngoại ô, nội ô, ngoại thành, nội thành, trung tâm, thuần nông, anh hùng, cách mạng, an toàn khu, atk',
    'đặc biệt khó khăn, khó khăn',
  ]
    .join(', ')
    .split(', '),
)
const FOLDED_SORTS = new Set([...SORTS].map(fold))
const LONGEST_SORT = 4

/** Behind the words from `i` on that say what sort of place it is; `i` where none do. */
export function behindSort({ words }: Words, i: number): number {
  for (let length = LONGEST_SORT; length > 0; length--) {
    const said = words.slice(i, i + length)
    if (said.length < length) continue
    const marked = said.some(word => word.text !== word.folded)
    if (marked ? SORTS.has(said.map(word => word.text).join(' ')) : FOLDED_SORTS.has(said.map(word => word.folded).join(' ')))
      return i + length
  }
  return i
}

/** A district town and its kind of district go by several words. */
export function sameType(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)]
  return x === y
}
