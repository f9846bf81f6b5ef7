import type { Year } from '../../domain/period.ts'
import { fold } from '../../vietnamese/fold.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Words } from '../typing/words.ts'
import { type Cue, findCue } from './cues.ts'
import type { LeftOutThing } from './left-out.ts'
import type { Reading } from './reading.ts'

export interface ThingsLeftOut {
  readonly things: readonly LeftOutThing[]
  /** "không tính hộ cận nghèo" may take something off the amount; "chứ không phải" only says what is meant. */
  readonly takenOff: boolean
  /** Indices of the words that say so, each with what stands in its place. */
  readonly used: ReadonlyMap<number, string>
  /** Whether anything else is asked about. */
  readonly more: boolean
}

const NO = '(?:khong|ko|k|hong|hok|hk|hem|khum|chang|khoi|dung)'
/** Behind a comma, a bracket, a place or a year, or with "chứ"; not "hộ không phải đóng". */
const ANOTHER = new RegExp(
  ` (?:(?:chu|thoi) ${NO}(?: (?:phai|pai|hoi|lay|can|noi|xem)|(?<! dung))|(?<begins>(?:(?:ma |ma thoi |nhe |nha |and |but )?(?:${NO} (?:phai|pai|hoi|lay|can|xem|noi|muon|quan tam)|not(?! (?:including|counting)))))|(?<parts>(?:${NO}|chua) (?:tinh|ke|gom|bao gom) rieng))(?: (?:la|den|toi|ve|hoi|biet|lay|cai|the|those|that|for|of|in))*(?= )`,
  'g',
)
const TAKEN_OFF = new RegExp(
  ` (?:ngoai tru|loai tru|loai ra|bo qua|(?<off>bo)(?: ra| di| bot| het)?|(?<! (?:luu|cu|tam|du|phong|diet|khau|mien|khai|bai|noi) )tru(?: di| ra| bot)?|(?:${NO}|chua) (?:tinh|ke|gom|bao gom)|excluding|except(?: for)?|apart from|nothing (?:about|on)|leaving out|leave out|not including|other than)(?: (?:den|toi|luon|ca|ve|cac|nhung|cai|phan|khoan|muc|so|loai|nhom|mang|chi tieu(?= [a-z])|tieu chi(?= [a-z])|the|any))*(?= )`,
  'g',
)
/** "…, đàn bò chị có rồi", "…, đàn bò thì khỏi cần": a clause of its own, where another asks. */
const KNOWN =
  / (?:toi|tui|em|e|minh|mk|chau|con|anh|chi|bac|co|chu|ong|ba)(?: (?:da|cung|thi))* (?:co|biet|nam|xem|tra|hoi) (?:duoc |het |du |ca )?(?:roi|doi|rui|r|goi)(?: (?:a|nhe|nha|em|ad|ban))* $/
const NEEDLESS = new RegExp(` ${NO} (?:can|lay|hoi)(?: (?:nua|dau|nhe|nha|a|em|chi|anh))* $`)
const MAY_BE = new RegExp(` (?:${NO}|chua|tru|loai|bo|roi|doi|rui|r|goi|not|excluding|except|apart|nothing|leaving|leave|including|other) `)
/** "khối", "đúng", "chủ", "trữ" and "đôi" are other words. */
const SPELT = new Set(
  'không khong ko k hông hổng hong hok hk hem hẻm khum chẳng chang đừng dung khỏi khoi chứ chu trừ trử tru not rồi roi dồi doi rùi rui r gòi goi'.split(
    ' ',
  ),
)
const SAYS_NO = new RegExp(`^(?:chu|tru|not|roi|doi|rui|goi|${NO})$`)
/** "… không phải 42 triệu à": whether it is so. */
const ASKS = latin(/(?<!\p{L})(?:à|hả|không|ko|hông|chưa)[\s?.!)]*$/iu)
/** What begins something else. */
const ENDS = 'thì mà nhé nha nhỉ ạ ad z v vậy nữa rồi luôn bao mấy bn hỏi chỉ có là được đạt bot em cho giúp'.split(' ')
const BARE_ENDS = new Set(ENDS.map(fold).filter(word => word !== 'co' && word !== 'chi'))
/** "chỉ tiêu" goes on where "chỉ" would end it. */
const GOES_ON = /^(?:chi tieu|co cau|co quan|co so) ?$/
/** Before a word that no clause begins with: a bracket, a dash. */
const BREAKS = /[(\u2013\u2014-]\s*$/
const ASKED = / (?:bao nhieu|may|bn) /
/** A plan that a figure is held against, or one side of what is told: no part of an amount. */
const SIDE =
  /^(?:(?:ke hoach|kh|du toan|chi tieu|nghi quyet|muc tieu)(?: .*)?|gia tri|so tien|so tuyet doi|ty trong|ti trong|ty le|ti le|phan tram|toc do tang|muc tang|muc giam)$/
/** What may stand at the end of a thing and says nothing of it. */
const IDLE_END = /^(?:tang|giam|thu|con|trong|nam|cua|o|tai|so|ra|cac|nhung)$/
const JOINS = /^(?:va|hoac|hay|voi|lan|cung|and|or)$/
const MOST_WORDS = 6

/** Either kind of figure, which is read elsewhere. */
const JUST_KIND = /^(?:so |muc |con so )?(?:ke hoach|kh|chi tieu|muc tieu|du toan|ket qua|thuc hien|thuc te)$/

/** Undefined where nothing is left out. */
export function thingsLeftOut({
  words,
  named,
  light,
  strong,
}: Pick<Reading, 'words' | 'named' | 'light' | 'strong'>): ThingsLeftOut | undefined {
  if (!MAY_BE.test(words.line)) return undefined
  const { length } = words.words
  const used = new Map<number, string>()
  const found: LeftOutThing[] = []
  let takenOff = false
  for (const [pattern, takes] of [
    [ANOTHER, false],
    [TAKEN_OFF, true],
  ] as const)
    for (const match of words.line.matchAll(pattern)) {
      const from = words.wordAt(match.index + 1)
      const begin = words.wordAt(match.index + match[0].length - 1) + 1
      const { begins, off, parts } = match.groups ?? {}
      const end = endOf(from, begin)
      if (
        used.has(from) ||
        !isSaid(from, begin) ||
        (begins !== undefined && ((!begun(from) && words.words[end]?.folded !== 'ma') || ASKS.test(words.raw))) ||
        // "…, bỏ gia cầm"; not "bỏ hoang", and without marks it may be "bò"
        (off !== undefined && !(begun(from) && words.words[from]!.text === 'bỏ'))
      )
        continue
      const said = thingsIn(begin, end)
      if (said.length === 0 || said.some(({ folded }) => JUST_KIND.test(folded))) continue
      // "thu ngân sách xã X chứ không phải thu ngân sách xã Y": it is the place that is left out
      const isAgain = named.has(end) && said.every(({ folded }) => lineBut(from, end).includes(` ${folded} `))
      for (let i = isAgain ? begin : from; i < end; i++) used.set(i, isAgain ? ' ' : ', ')
      if (isAgain) continue
      found.push(...said)
      takenOff ||= takes && parts === undefined && !said.every(({ folded }) => SIDE.test(folded))
    }
  for (const i of clausesOfNoNeed()) used.set(i, ', ')
  const more = [...words.words.keys()].some(i => !used.has(i) && bears(i)) || (['list', 'whichThing'] as const).some(isBeside)
  // "bỏ nhóm hộ nghèo ra": of what was asked about before
  if (used.size === 0 || (!more && (named.size > 0 || found.length === 0))) return undefined
  return { things: found, takenOff, used, more }

  function lineBut(from: number, to: number): string {
    return ` ${words.words.map(({ folded }, i) => (i >= from && i < to ? '|' : folded)).join(' ')} `
  }

  function isBeside(cue: Cue): boolean {
    return findCue(cue, words).some(([from]) => !used.has(from))
  }

  function bears(i: number): boolean {
    return !named.has(i) && !light.has(i) && (!isFiller(words.words[i]!) || strong.has(i))
  }

  /** "trừ" by its marks, and no "trữ"; "dừng" is no "đừng". */
  function isSaid(from: number, to: number): boolean {
    return words.words.slice(from, to).every(({ text, folded }) => !SAYS_NO.test(folded) || SPELT.has(text))
  }

  function begun(at: number): boolean {
    return words.clauses.includes(at) || named.has(at - 1) || BREAKS.test(words.typed.slice(0, words.offsets[at]))
  }

  function opensBracket(at: number): boolean {
    return words.typed.slice(0, words.offsets[at]).trimEnd().endsWith('(')
  }

  /** Up to the end of its bracket; else of its clause, and of those behind it that only go on with the list. */
  function endOf(from: number, begin: number): number {
    if (opensBracket(from)) {
      const close = words.typed.indexOf(')', words.offsets[from])
      const behind = close < 0 ? -1 : words.offsets.findIndex(offset => offset > close)
      return behind < 0 ? length : behind
    }
    const isAhead = words.words.some((_, i) => i < from && bears(i))
    let end = begin
    for (; end < length && !named.has(end) && !ends(end); end++)
      if (end > begin && words.clauses.includes(end) && !(isAhead && isJustListed(end))) break
    return end
  }

  function ends(at: number): boolean {
    const { text, folded } = words.words[at]!
    if (GOES_ON.test(`${folded} ${words.words[at + 1]?.folded}`)) return false
    return text === folded ? BARE_ENDS.has(folded) : ENDS.includes(text)
  }

  /** A clause of few words that asks for nothing. */
  function isJustListed(at: number): boolean {
    const next = words.clauses.find(clause => clause > at) ?? length
    const clause = Array.from({ length: next - at }, (_, k) => at + k)
    return clause.length <= MOST_WORDS && clause.every(i => !named.has(i) && !ends(i))
  }

  function thingsIn(begin: number, end: number): readonly LeftOutThing[] {
    if (begin >= end) return [] // nothing behind it: "xã Đạo Trù"
    const cuts = Array.from({ length: end - begin }, (_, k) => begin + k).filter(
      i => words.clauses.includes(i) || JOINS.test(words.words[i]!.folded),
    )
    const bounds = [begin, ...cuts.filter(at => at > begin), end]
    return bounds.slice(0, -1).flatMap((at, k) => {
      const said = words.words.slice(JOINS.test(words.words[at]!.folded) ? at + 1 : at, bounds[k + 1])
      while (said.length > 0 && IDLE_END.test(said.at(-1)!.folded)) said.pop()
      const folded = said.map(word => word.folded).join(' ')
      if (said.length === 0 || said.length > MOST_WORDS || (said.every(isFiller) && !SIDE.test(folded))) return []
      return [words.marked ? { folded, marked: said.map(word => word.text).join(' ') } : { folded }]
    })
  }

  function clausesOfNoNeed(): readonly number[] {
    return words.clauses.flatMap((from, c) => {
      const clause = Array.from({ length: (words.clauses[c + 1] ?? length) - from }, (_, k) => from + k)
      const line = ` ${clause.map(i => words.words[i]!.folded).join(' ')} `
      if (!(KNOWN.test(line) || NEEDLESS.test(line)) || ASKED.test(line) || !isSaid(from, from + clause.length)) return []
      // a place or a year that only it names is that of the question
      const isApart = words.words.some((_, i) => named.has(i) && !clause.includes(i))
      return clause.filter(i => isApart || !named.has(i))
    })
  }
}

/** A question as it was typed, but for some of its words. */
export function withoutWords({ words, typed, offsets }: Words, out: ReadonlyMap<number, string>): string {
  return words.map((_, i) => out.get(i) ?? typed.slice(offsets[i], offsets[i + 1] ?? typed.length)).join('')
}

export function withoutThings(reading: Reading, { things, takenOff }: ThingsLeftOut): Reading {
  const { units = new Set<string>(), years = new Set<Year>() } = reading.without ?? {}
  return things.length === 0 ? reading : { ...reading, without: { units, years, things, takenOff } }
}
