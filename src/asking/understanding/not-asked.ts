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
