import { fold } from '../../vietnamese/fold.ts'
import type { SubjectWords } from '../matching/scored.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Word } from '../typing/words.ts'
import { findCue } from './cues.ts'

/** Something that a question says it is not about: "chứ không phải bò", "không tính hợp tác xã". */
export interface LeftOutThing {
  /** Its words without marks. */
  readonly folded: string
  /** As they were typed, where marks were. */
  readonly marked?: string
}

export interface ThingsLeftOut {
  readonly things: readonly LeftOutThing[]
  /** "không tính hộ cận nghèo" may take something off the amount; "chứ không phải" only says what is meant. */
  readonly takenOff: boolean
  /** Indices of the words that say so. */
  readonly used: ReadonlySet<number>
}

const NO = '(?:khong|ko|k|hong|hok|khum|chang|khoi)'
/** Behind a comma, a bracket or "chứ"; not "hộ không phải đóng". */
const ANOTHER = new RegExp(
  ` (?:(?:chu|thoi) (?:(?:${NO}|dung) (?:phai|pai|hoi|lay|can|noi|noi ve|xem)|${NO})|(?<begins>(?:${NO}|dung) (?:phai|pai|hoi|lay|can|xem)))(?: (?:la|den|toi|ve|hoi|biet|lay))* `,
  'g',
)
const TAKEN_OFF = new RegExp(
  ` (?:ngoai tru|loai tru|loai ra|bo qua|(?<off>bo)(?: ra| di| bot| het)?|(?<! (?:luu|cu|tam|du|phong|diet|khau|mien|khai|bai|noi) )tru(?: di| ra| bot)?|(?:${NO}|chua|dung) (?:tinh|ke|gom|bao gom)|excluding|except(?: for)?|apart from|nothing (?:about|on)|leaving out|leave out|not including|other than)(?: (?:den|toi|luon|ca|ve|cac|nhung|phan|khoan|so|loai|the|any))* `,
  'g',
)
const MAY_BE =
  / (?:khong|ko|k|hong|hok|khum|chang|khoi|chua|dung|tru|loai|bo|excluding|except|apart|nothing|leaving|leave|including|other) /
/** What begins something else. */
const ENDS = 'thì mà nhé nha nhỉ ạ ad z v vậy nữa rồi luôn bao mấy bn hỏi chỉ có là được đạt bot em cho giúp'.split(' ')
const BARE_ENDS = new Set(ENDS.map(fold).filter(word => word !== 'co' && word !== 'chi'))
/** "cơ cấu" goes on where "có" would end it. */
const ends = ({ text, folded }: Word): boolean => (text === folded ? BARE_ENDS.has(folded) : ENDS.includes(text))
/** A plan that a figure is held against, or one side of what is told: no part of an amount. */
const SIDE =
  /^(?:(?:ke hoach|kh|du toan|chi tieu|nghi quyet|muc tieu)(?: .*)?|gia tri|so tien|so tuyet doi|ty trong|ti trong|ty le|ti le|phan tram|toc do tang|muc tang|muc giam)$/
/** What may stand at the end of a thing and says nothing of it. */
const IDLE_END = /^(?:tang|giam|thu|con|trong|nam|cua|o|tai|so|ra|cac|nhung)$/
const JOINS = /^(?:va|hoac|hay|voi|lan|cung|and|or)$/
const MOST_WORDS = 6

/** Undefined where nothing is left out, or nothing else is asked about. */
export function thingsLeftOut({ words, named, light, strong }: SubjectWords): ThingsLeftOut | undefined {
  if (!MAY_BE.test(words.line)) return undefined
  const { length } = words.words
  const used = new Set<number>()
  const things: LeftOutThing[] = []
  let takenOff = false
  for (const [pattern, takes] of [
    [ANOTHER, false],
    [TAKEN_OFF, true],
  ] as const)
    for (const match of words.line.matchAll(pattern)) {
      const from = words.wordAt(match.index + 1)
      const begin = words.wordAt(match.index + match[0].length - 2) + 1
      if (
        used.has(from) ||
        !isSaid(from, begin) ||
        (match.groups?.begins !== undefined && !begins(from)) ||
        // "…, bỏ gia cầm"; not "bỏ hoang", and without marks it may be "bò"
        (match.groups?.off !== undefined && !(begins(from) && words.words[from]!.text === 'bỏ'))
      )
        continue
      const end = endOf(from, begin)
      const said = thingsIn(begin, end)
      if (said.length === 0) continue
      things.push(...said)
      takenOff ||= takes && !said.every(({ folded }) => SIDE.test(folded))
      for (let i = from; i < end; i++) used.add(i)
    }
  const isMore =
    words.words.some((_, i) => !used.has(i) && bears(i)) ||
    (['list', 'whichThing'] as const).some(cue => findCue(cue, words).some(([from]) => !used.has(from)))
  return things.length > 0 && isMore ? { things, takenOff, used } : undefined

  function bears(i: number): boolean {
    return !named.has(i) && !light.has(i) && (!isFiller(words.words[i]!) || strong.has(i))
  }

  /** "trừ" by its marks, and no "trữ"; "dừng" is no "đừng". */
  function isSaid(from: number, to: number): boolean {
    return words.words
      .slice(from, to)
      .every(({ text, folded }) => (folded !== 'tru' && folded !== 'dung') || /^(?:tr[uừử]|đừng|dung)$/.test(text))
  }

  function begins(at: number): boolean {
    return words.clauses.includes(at) || opensBracket(at)
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
    for (; end < length && !named.has(end) && !ends(words.words[end]!); end++)
      if (end > begin && words.clauses.includes(end) && !(isAhead && isJustListed(end))) break
    return end
  }

  /** A clause of few words that asks for nothing. */
  function isJustListed(at: number): boolean {
    const next = words.clauses.find(clause => clause > at) ?? length
    const clause = Array.from({ length: next - at }, (_, k) => at + k)
    return clause.length <= MOST_WORDS && clause.every(i => !named.has(i) && !ends(words.words[i]!))
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
      if (said.length === 0 || said.length > MOST_WORDS) return []
      const folded = said.map(word => word.folded).join(' ')
      return [words.marked ? { folded, marked: said.map(word => word.text).join(' ') } : { folded }]
    })
  }
}
