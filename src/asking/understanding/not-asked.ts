import { latin, matches } from '../../vietnamese/pattern.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Reading } from './reading.ts'

const NO = '(?:khong|ko|k|hong|hok|hk|hem|khum|dung|khoi)'
/** "đàn bò chứ không phải đàn trâu", "…, không lấy dự toán tỉnh", "…, không cần số héc-ta": "không phải" may also ask, at the end of its clause. */
const DENIES = new RegExp(
  ` (?:chu ${NO}(?: phai)?|(?:ma |ma thoi |nhe |nha )?${NO} (?:phai|can|lay|hoi|muon hoi|can hoi|can biet|quan tam|noi))(?: (?:la|ve|den|toi))*(?= )`,
  'g',
)
/** "…, đàn bò chị có rồi": known already, where another clause asks. */
const KNOWN =
  / (?:toi|tui|em|e|minh|mk|chau|con|anh|chi|bac|co|chu|ong|ba)(?: (?:da|cung|thi))* (?:co|biet|nam|xem|tra|hoi) (?:duoc |het |du |ca )?(?:roi|doi|rui|r|goi)(?: (?:a|nhe|nha|em|ad|ban))* $/
/** "…, đàn bò thì khỏi cần" */
const NEEDLESS = new RegExp(` ${NO} (?:can|lay|hoi)(?: (?:nua|dau|nhe|nha|a|em|chi|anh))* $`)
const MAY_BE = new RegExp(` ${NO} | (?:roi|doi|rui|r|goi) `)
/** "khối", "đúng", "chủ" and "đôi" are other words. */
const DENYING: ReadonlySet<string> = new Set('không khong ko k hông hổng hong hok hk hem hẻm khum đừng dung khỏi khoi chứ chu'.split(' '))
const SAYS_NO = new RegExp(`^(?:chu|${NO})$`)
const ALREADY = new Set('rồi roi dồi doi rùi rui r gòi goi'.split(' '))
const ASKS = latin(/(?<!\p{L})(?:à|hả|không|ko|hông|chưa)[\s?.!)]*$/iu)
const ENDS = /^(?:ma|thi|nhe|nha|nhung|bao|may|bn|la)$/

/** "trồng rừng tập trung, trừ gỗ lớn ra thì còn bao nhiêu": what is left of a whole; "nội trú" is no "trừ". */
const LESS = new RegExp(
  ` (?:(?:sau khi |neu )?(?<! (?:luu|cu|tam|du|phong|diet|khau|mien|khai|bai|noi|ngoai|loai) )tru(?: di| bot)?|(?:${NO}|chua) (?:tinh|ke|gom|bao gom)(?: ca| den| toi)?) `,
)
const LESS_SPELT = /^(?:tr[ừu]|kh[ôo]ng|ko|k|ch[ưu]a)$/
const LESS_ENDS = /^(?:ra|di|thi|con|bao|may|bn|la|o|tai|cua|nhe|nha)$/
const OF_AREA = /^(?:khu|vung|nong|do|thanh|thi|o|tai)$/

/**
 * A question of a whole less a part of it, as one of both: no report tells what is left, and who is told both can see it. Undefined where no part is
 * taken off, or it is a place, a year or an area.
 */
export function wholeAndPart({ words, named }: Reading): string | undefined {
  const match = LESS.exec(words.line)
  if (!match) return undefined
  const from = words.wordAt(match.index + 1)
  const begin = words.wordAt(match.index + match[0].length - 2) + 1
  const first = words.words[begin]
  if (!first || named.has(begin) || OF_AREA.test(first.folded) || /^\d/.test(first.folded)) return undefined
  if (!words.words.slice(from, begin).some(({ text }) => LESS_SPELT.test(text))) return undefined
  const to = words.words.findIndex((word, i) => i >= begin && (named.has(i) || words.clauses.includes(i) || LESS_ENDS.test(word.folded)))
  const end = to < 0 ? words.words.length : to
  const bears = (i: number) => !named.has(i) && !isFiller(words.words[i]!)
  const isPart = words.words.some((_, i) => i >= begin && i < end && bears(i))
  // only of a whole that was said before it
  if (!isPart || !words.words.some((_, i) => i < from && bears(i))) return undefined
  const at = (i: number) => words.offsets[i] ?? words.typed.length
  const typed = (a: number, b: number) => words.typed.slice(at(a), at(b))
  const rest = typed(end, words.words.length).replace(/^(?:ra|đi|di)?[ ,]*(?:thì |thi )?(?:còn |con )?(?:lại |lai )?/iu, '')
  return `${typed(0, from).replace(/[\s,.(]+$/, '')} và ${typed(begin, end).replace(/[\s,.)]+$/, '')} ${rest}`
}

/**
 * The question without the things that it says it does not ask about, where it says what it does. Places, years and kinds that are ruled out are read
 * elsewhere. Undefined where there are none.
 */
export function withoutNotAsked({ words, named, intent }: Reading): string | undefined {
  // "các chỉ tiêu, không lấy kinh tế" is no list of all
  if (intent === 'list' || !MAY_BE.test(words.line) || ASKS.test(words.raw)) return undefined
  const out = new Set<number>()
  for (const { index, 0: text } of matches(DENIES, words.line)) {
    const from = words.wordAt(index + 1)
    const begin = words.wordAt(index + text.length - 1) + 1
    if (words.words.slice(from, begin).some(word => SAYS_NO.test(word.folded) && !DENYING.has(word.text))) continue
    const to = words.words.findIndex((word, i) => i >= begin && (named.has(i) || words.clauses.includes(i) || ENDS.test(word.folded)))
    const end = to < 0 ? words.words.length : to
    // "không phải A mà B"; amid a clause the word may deny that something was done
    const isApart = words.clauses.includes(from) || named.has(from - 1) || / \($/.test(words.typed.slice(0, words.offsets[from]))
    if (!isApart && !text.startsWith(' chu ') && words.words[end]?.folded !== 'ma') continue
    const said = words.words.slice(begin, end)
    if (said.length === 0 || said.every(isFiller) || said.some(({ folded }) => /^\d/.test(folded))) continue
    for (let i = from; i < end; i++) out.add(i)
  }
  for (const [c, from] of words.clauses.entries()) {
    const clause = Array.from({ length: (words.clauses[c + 1] ?? words.words.length) - from }, (_, k) => from + k)
    const line = ` ${clause.map(i => words.words[i]!.folded).join(' ')} `
    const has = (said: ReadonlySet<string>) => clause.some(i => said.has(words.words[i]!.text))
    const isSaid = (KNOWN.test(line) && has(ALREADY)) || (NEEDLESS.test(line) && has(DENYING))
    const isKnown = isSaid && !/ (?:bao nhieu|may|bn) /.test(line)
    // a place or a year that only it names is that of the question
    const isApart = isKnown && words.words.some((_, i) => named.has(i) && !clause.includes(i))
    for (const i of isKnown ? clause : []) if (isApart || !named.has(i)) out.add(i)
  }
  if (out.size === 0 || !words.words.some((word, i) => !out.has(i) && !named.has(i) && !isFiller(word))) return undefined
  return words.words
    .map((_, i) => (out.has(i) ? ', ' : words.typed.slice(words.offsets[i], words.offsets[i + 1] ?? words.typed.length)))
    .join('')
}
