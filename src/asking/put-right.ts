import type { Fact } from '../domain/fact.ts'
import { comparable, fold } from '../vietnamese/fold.ts'
import { latin } from '../vietnamese/pattern.ts'
import { askedAgain } from './asked-again.ts'
import { factName } from './matching/fact-names.ts'
import type { Reading } from './understanding/reading.ts'

/** A follow-up that puts right what was asked, cut apart: "bò chứ không phải trâu". */
interface PutRight {
  /** What is asked for instead, without the words that say so. */
  readonly meant: string
  /** What was not meant; undefined where that is not said. */
  readonly denied?: string
  /** The question before with the one in place of the other; undefined where it does not say the other just once. */
  readonly again?: string
  /** The word behind what was not meant there, folded. */
  readonly behind?: string | undefined
}

const NO = '(?:khong|ko|k|kh|kg|hong|hok|hk|hem|khum|chang|dau)'
const NOT = `${NO} (?:phai|pai|fai|fari|p)(?: la| hoi)?`
/** Without marks too: only behind a comma or "chứ" it takes back what follows. */
const BEHIND = new RegExp(
  `^(.+?)(?: *[,;.:–-]+ *(?:chu |ma |co |kia )?| (?:chu|co|kia) )(?:${NOT}|(?<= chu )${NO}) ([^,;.:?!]+)[ ,.!?]*$|^(.+?)(?: *, *|(?<= meant? .+?) )(?:and )?not ([^,;.:?!]+)[ ,.!?]*$`,
)
const AHEAD = new RegExp(`^(.*?)(?<![a-z])(?:${NOT}|not) ([^,;.:?!]+?)(?: *[,;.:–-]+ *| ma (?:la )?| but )([^ ].*)$`)
const MAY_BE = new RegExp(`(?<![a-z])(?:${NOT}|chu ${NO}|not|meant?)(?![a-z])`)
/** "… không phải 42 triệu à": whether it is so, and nothing taken back. */
const ASKS = latin(/(?<!\p{L})(?:à|hả|không|ko|hông|chưa|nhỉ|isn't it)[\s?.!]*$/iu)

const PERSON = '(?:em|e|toi|tui|t|minh|mk|m|chi|anh|bac|chu|co|chau|con|i)'
const CRY = '(?:ua|a|y|o|da|ui|chet|thoi|oi|oops|sorry|sr|srr|xin loi|no|wait|actually|nham|lon|sai)(?: roi| mat| cha)?'
/** "ủa em hỏi", "chị hỏi nhầm, chị cần", "ý mình là", "sorry I meant": ahead of what is meant. */
const HEAD = new RegExp(
  `^(?:${CRY}(?![a-z])[ ,.!…]*)*(?:(?:${PERSON} )?(?:hoi )?(?:nham|lon)(?: roi| mat)?[ ,.!…]+)?(?:(?:y )?(?:${PERSON} )?(?:dang |dinh |chi )*(?:hoi(?! (?:vien|nong|phu|cuu|dong|thao|nghi|chu))|can(?! (?:ngheo|bo))|muon|noi(?! (?:tru|bo|thon))|tim|meant?|la(?= ))(?: hoi| biet| noi| xem)?(?: ve| la| den| toi| hoi(?= \\d)| the)? +)?`,
)
const LEADS = new Set(
  'ủa à ý ơ dạ úi chết thôi ơi lỗi nhầm lộn rồi mất chà tôi mình chị bác chú cô cháu đang định chỉ hỏi cần muốn nói tìm là biết về đến tới hồi thế'.split(
    ' ',
  ),
)
const wordsIn = (text: string): readonly string[] => comparable(text.toLowerCase()).match(/[\p{L}\p{M}]+/gu) ?? []
/** "gia đình em ạ", "bò cơ" */
const TAIL = /(?:[ ,]+(?:co|kia|ma|nha|nhe|nhen|nghen|ne|a|em|anh|chi|bac|chu|ban|ad|oi|cho|please|nhi|luon|thoi|day|do|z|v))+[ .!?]*$/
const GENERIC = /^(?:(?:nam|hoi|xa|phuong|huyen|so|cai|cua|o|tai|muc) )+/
/** "oops, I meant 2023": nothing is said not to be meant. */
const MEANT = new RegExp(`^(?:${CRY}[ ,.!…]*)*i meant? ([^,;.:?!]+)[ ,.!?]*$`)
/** Words of what is meant, at most: longer ones are questions of their own. */
const MOST = 8
/** Characters of such a follow-up, at most. */
const LONGEST = 160
const ASKS_ITSELF = /(?<![a-z])(?:bao nhieu|may|bn|how m)/

interface Room {
  readonly read: (text: string) => Promise<Reading>
  /** Whether two words stand side by side in the name of an indicator. */
  readonly isPair: (first: string, second: string) => boolean
}

/** A question as what it puts right of those before it. */
export interface PutInPlace {
  readonly question: string
  readonly history: readonly string[]
  /** What took the place of what, as folded words: of the other nothing is told. */
  readonly instead?: { readonly meant: string; readonly denied: string } | undefined
}

/** @param before the questions before, oldest first */
export async function puttingRight(typed: string, before: readonly string[], room: Room): Promise<PutInPlace> {
  const history: string[] = []
  for (const question of before) history.push((await asPutRight(question, history.at(-1), room))?.question ?? question)
  return { question: askedAgain(typed, history), ...(await asPutRight(typed, history.at(-1), room)), history }
}

/** The question before, of the one for the other; another place or time is asked of as in any follow-up. Undefined where nothing is put right. */
async function asPutRight(
  typed: string,
  before: string | undefined,
  { read, isPair }: Room,
): Promise<Pick<PutInPlace, 'question' | 'instead'> | undefined> {
  const right = putRight(typed, before)
  if (!right) return undefined
  if (right.again === undefined) return { question: right.meant }
  const [meant, denied] = [await read(right.meant), await read(right.denied!)]
  const isSubject = ({ places, period }: Reading) => places.length === 0 && period.used.size === 0
  // "thu ngân sách" for the "thu nhập" of "thu nhập bình quân": named whole, and what stands behind is the rest of the other's name
  const { words } = meant.words
  const isNamed = words.length > 2 && words.every((_, i) => meant.strong.has(i))
  const isCutShort = isNamed && isPair(denied.words.words.at(-1)?.folded ?? '', right.behind ?? '')
  if (!isSubject(meant) || !isSubject(denied) || isCutShort) return { question: right.meant }
  return { question: right.again, instead: { meant: meant.words.line, denied: denied.words.line } }
}

/** Whether a figure is called by what was not meant, and not by what was. */
export function isOfDenied(fact: Fact, { meant, denied }: NonNullable<PutInPlace['instead']>): boolean {
  const name = ` ${factName(fact).words} ${fold(fact.indicator.name)} `
  return (
    name.includes(denied) &&
    !meant
      .trim()
      .split(' ')
      .every(word => name.includes(` ${word} `))
  )
}

/** @param before the question before this */
function putRight(question: string, before: string | undefined): PutRight | undefined {
  if (before === undefined || question.length > LONGEST) return undefined
  const said = question.trim().normalize('NFC')
  const folded = fold(said).replace(/\s/g, ' ')
  if (folded.length !== said.length || !MAY_BE.test(folded) || ASKS.test(said)) return undefined
  const only = MEANT.exec(folded)
  const cut = apart(folded)
  if (!cut) return only ? { meant: said.slice(...bare(said, folded, folded.lastIndexOf(only[1]!), folded.length)) } : undefined
  const [meantAt, deniedAt] = [cut.meant, cut.denied].map(([from, to]) => bare(said, folded, from, to)) as [Span, Span]
  const meant = said.slice(...meantAt)
  const denied = said.slice(...deniedAt)
  if (meant === '' || denied === '' || ASKS_ITSELF.test(fold(meant)) || meant.split(/\s+/).length > MOST) return undefined
  const again = inPlaceOf(denied, meant, before)
  return { meant, denied, ...again }
}

type Span = readonly [from: number, to: number]

function apart(folded: string): { readonly meant: Span; readonly denied: Span } | undefined {
  const behind = BEHIND.exec(folded)
  const [meant, denied] = behind ? [behind[1] ?? behind[3]!, behind[2] ?? behind[4]!] : []
  if (meant !== undefined && denied !== undefined) {
    const from = folded.lastIndexOf(denied)
    return { meant: [0, meant.length], denied: [from, from + denied.length] }
  }
  const ahead = AHEAD.exec(folded)
  if (!ahead || HEAD.exec(ahead[1]!)![0].length < ahead[1]!.trim().length) return undefined
  const from = folded.length - ahead[3]!.length
  const at = folded.lastIndexOf(ahead[2]!, from)
  return { meant: [from, folded.length], denied: [at, at + ahead[2]!.length] }
}

/** Without what leads to it and what ends it; "hội", "cận" and "nơi" lead to nothing. */
function bare(said: string, folded: string, from: number, to: number): Span {
  const found = HEAD.exec(folded.slice(from, to))![0].length
  const isSpelt = wordsIn(said.slice(from, from + found)).every(word => word === fold(word) || LEADS.has(word))
  const head = isSpelt ? found : 0
  const begin = head < to - from ? from + head : from
  const tail = TAIL.exec(folded.slice(begin, to))
  const end = tail && tail.index > 0 ? begin + tail.index : to
  return [begin, begin + folded.slice(begin, end).trimEnd().length]
}

interface Token {
  readonly text: string
  readonly from: number
  readonly to: number
}
const tokensOf = (text: string): readonly Token[] =>
  [...fold(text).matchAll(/[a-z0-9%]+/g)].map(({ 0: token, index }) => ({ text: token, from: index, to: index + token.length }))

/**
 * "tỷ lệ thôn văn hóa …" of "thôn văn hóa" for "gia đình" in "tỷ lệ gia đình văn hóa …": what stands beside it in the question and was said again with
 * what is meant is not said twice. Undefined where what is meant names more than that of the question: it is asked for as it is.
 */
function inPlaceOf(denied: string, meant: string, before: string): Pick<PutRight, 'again' | 'behind'> | undefined {
  const all = tokensOf(before)
  const at = placeOf(denied, all) ?? placeOf(fold(denied).replace(GENERIC, ''), all)
  if (!at) return undefined
  const [first, last] = at
  const said = tokensOf(meant)
  const ahead = all.slice(0, first).map(({ text }) => text)
  const behind = all.slice(last).map(({ text }) => text)
  let from = said.length
  while (from > 0 && !said.slice(0, from).every(({ text }, k) => ahead[ahead.length - from + k] === text)) from--
  let to = 0
  while (to < said.length && !said.slice(to).every(({ text }, k) => behind[k] === text)) to++
  const own = said.slice(from, Math.max(from, to))
  const isMore = own.length > last - first + 1
  if (own.length === 0 || isMore || own.some(({ text }) => ahead.includes(text) || behind.includes(text))) return undefined
  const again = before.slice(0, all[first]!.from) + meant.slice(own[0]!.from, own.at(-1)!.to) + before.slice(all[last - 1]!.to)
  return { again, behind: behind[0] }
}

/** Where the words stand together, by index; undefined where they do not, or more than once. */
function placeOf(text: string, all: readonly Token[]): Span | undefined {
  const words = tokensOf(text)
  const found = all.flatMap((_, i) => (words.length > 0 && words.every((word, k) => all[i + k]?.text === word.text) ? [i] : []))
  return found.length === 1 ? [found[0]!, found[0]! + words.length] : undefined
}
