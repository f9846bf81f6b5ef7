import type { Span } from '../../domain/fact.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { KEPT_VERBS, PRODUCING_VERBS } from '../../vietnamese/lexicon.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin, oneOf, wordsAtStart } from '../../vietnamese/pattern.ts'
import { lastInk } from '../../vietnamese/spaces.ts'
import { isNounPiece, leadingLength, startsWithHead, stripTrailing, tidy } from '../shapes/indicator-phrase.ts'
import { KEPT_ONLY, keptAtEnd } from './counted-verbs.ts'
import type { Gap } from './gap.ts'
import { namePiece } from './name-piece.ts'
import { nameStart, SPEECH } from './name-start.ts'
import { planWordStart } from './plan-then-done.ts'
import { changeStart } from './role.ts'
import { topicBefore } from './topic-before.ts'

export interface LeftName {
  /** Own words; '' where the figure has none before it. */
  readonly own: string
  /** Flat text of the same. */
  readonly flat: string
  /** Words before the first colon ("Cơ cấu: …"). */
  readonly topic: string
  /** The colon is this figure's own, not one that an earlier figure of the list stands behind. */
  readonly ownTopic: boolean
  /** Where the words that were looked at begin. */
  readonly from: number
  /** All words between the last comma and a colon right before the figure ("Đạt và vượt: "), or ''. */
  readonly label: string
  /** Where the name begins, or -1. */
  readonly start: number
  /** The words between the name and the figure. */
  readonly tail: string
  /** The noun in the comma piece before, for a bare "diện tích". */
  readonly before: string
  /** A unit's name was left out before the name: whose it is was said. */
  readonly placed: boolean
  /** "Về chuyển đổi số, 88,2% …": only the field is named before. */
  readonly aside: boolean
  /** A verb that names what is counted: "kết nạp". */
  readonly verb: string
}

/** The same name but for these: a copy by spreading would have a shape of its own. */
export function nameWith(name: LeftName, changes: Partial<LeftName>): LeftName {
  return {
    own: changes.own ?? name.own,
    flat: changes.flat ?? name.flat,
    topic: changes.topic ?? name.topic,
    ownTopic: changes.ownTopic ?? name.ownTopic,
    from: changes.from ?? name.from,
    label: changes.label ?? name.label,
    start: changes.start ?? name.start,
    tail: changes.tail ?? name.tail,
    before: changes.before ?? name.before,
    placed: changes.placed ?? name.placed,
    aside: changes.aside ?? name.aside,
    verb: changes.verb ?? name.verb,
  }
}

/** The words before a figure that name it, and what the colon and the unit before them say. `state` hands the list's topic on. */
export function readName(
  text: string,
  flat: string,
  gap: Gap,
  figure: FigureMention,
  state: { topic: string; support?: string | undefined },
  units: readonly Span[],
): LeftName {
  const plan = planWordStart(flat, gap.left.start, figure)
  const stop = changeStart(flat, gap.left.start, plan < 0 ? yearStart(flat, gap.left.start, figure.from) : plan)
  const { topic, isOwn: ownTopic, from } = topicBefore(text, flat, gap, stop, state)
  const pieces: Span[] = []
  for (const piece of gap.pieces) {
    const within = { start: Math.max(piece.start, from), end: Math.min(piece.end, stop) }
    if (within.end > within.start) pieces.push(within)
  }
  const none = {
    own: '',
    flat: '',
    topic,
    ownTopic,
    from,
    label: '',
    start: -1,
    tail: '',
    before: '',
    placed: false,
    aside: false,
    verb: '',
  }
  const held = namePiece(flat, gap, pieces, units)
  if (!held) return none
  const { piece: last, ending, lead, aside } = held
  let k = held.place
  const verb = keptAtEnd(flat, last.start, figure.from)
  const label =
    ENDS_IN_COLON.test(flat, last.start, last.end) && !SPEECH.test(flat, last.start, last.end) ? tidy(text.slice(last.start, last.end)) : ''
  const cut = last.start + ending.length
  if (
    lead >= ending.length ||
    PLACE_ONLY.test(flat, last.start + lead, cut) ||
    BASE_ONLY.test(flat, last.start + lead, cut) ||
    isOnlyWhen(flat, last.start + lead, cut)
  ) {
    const placed = units.some(u => u.start >= last.start && u.end <= figure.from)
    return nameWith(none, { label, tail: flat.slice(last.start, last.end), placed, verb })
  }
  let at = last.start + lead
  const placed = units.some(u => u.start >= last.start && u.end <= at)
  if (!startsWithHead(ending.slice(lead)) && !placed && !/^mỗi /u.test(ending.slice(lead)) && !DOERS.test(ending))
    while (k > 0 && !gap.bracket && flat[pieces[k - 1]!.end] === ',' && goesOn(flat, pieces[k - 1]!, ending.slice(lead))) {
      k--
      const piece = flat.slice(pieces[k]!.start, pieces[k]!.end)
      const led = leadingLength(piece)
      at = pieces[k]!.start + Math.min(led, piece.length)
      if (startsWithHead(piece.slice(led))) break
    }
  const end = last.start + ending.length
  at = nameStart(flat, at, end)
  if (at >= end) return nameWith(none, { label, tail: flat.slice(last.start, last.end), placed, verb })
  return {
    own: tidy(text.slice(at, end)),
    flat: flat.slice(at, end),
    topic,
    ownTopic,
    from,
    label,
    start: at,
    tail: flat.slice(end, figure.from),
    before: k > 0 ? pieceBefore(text, flat, gap, pieces[k - 1]) : '',
    placed,
    aside,
    verb,
  }
}

/** "Số vụ tai nạn: [2020:] 5 vụ": where the year right before a figure begins that is only when; its end where there is none. */
function yearStart(flat: string, start: number, end: number): number {
  const mark = flat[lastInk(flat, end)]
  const year = mark === ':' || mark === '-' ? LISTED_YEAR.exec(flat, Math.max(start, end - 14), end) : null
  return year ? Math.max(start, end - year[0].length) : end
}
const LISTED_YEAR = guarded(/(?<=[:;] ?)(?:năm )?(?:19|20)\d\d ?[:-] ?$/u)

/** Whether a comma piece belongs to the name after it: nouns of a list, or "rác thải được thu gom" before "xử lý". */
function goesOn(flat: string, piece: Span, name: string): boolean {
  const words = flat.slice(piece.start, piece.end)
  if (/^\s*(?:về|theo|trên (?:lĩnh vực|cơ sở|đồng ruộng)|qua|nhờ|từ|cùng với|tại|ở|với)\s/u.test(words)) return false
  return (
    isNounPiece(words) || (KEPT_ONLY.test(name.trim()) && /(?<!\p{L})được (?:\p{L}+ ){0,2}\p{L}+\s*$/u.test(words) && !/\d/.test(words))
  )
}

/** "Có vốn, xã [trồng] 14 ha rừng": who did it, behind what made it possible. */
const DOERS = wordsAtStart(
  `(?:toàn |cả )?(?:xã|phường|thị trấn|huyện|thị xã|thành phố|địa phương|bà con|nông dân|nhân dân|người dân)(?: (?:đã|cũng|còn|tiếp tục))* ${oneOf([...PRODUCING_VERBS, ...KEPT_VERBS])}`,
)

/** "Thôn có 142 hộ": whose it is, not what. */
const PLACE_ONLY = guarded(
  /^\s*(?:thôn|bản|làng|ấp|xóm|buôn|tổ|tổ dân phố|khu phố|khu dân cư|đảng bộ|chi bộ|đơn vị|nhà trường|hội)(?: (?:đăng ký|phấn đấu|có|đã|được))*\s*$/u,
)
const ENDS_IN_COLON = guarded(/:\s*$/u)

/** "so cùng kỳ [tăng 9,4%]": what it is compared with, not what it is. */
const BASE_ONLY = guarded(
  /^\s*(?:so (?:với )?)?(?:cùng kỳ|cùng thời điểm|năm (?:trước|ngoái)|đầu (?:năm|nhiệm kỳ)|kế hoạch|kh|dự toán)(?: năm (?:trước|ngoái|20\d\d))?\s*$/u,
)

/** "phấn đấu đến 31/12 đạt", "dự kiến cuối năm nay là": when, and nothing else. */
function isOnlyWhen(flat: string, from: number, to: number): boolean {
  return to - from <= LONGEST_DAY && ONLY_WHEN.test(flat.slice(from, to))
}
const LONGEST_DAY = 24
const ONLY_WHEN = /^\s*(?:(?:(?:trước|đến|hết) )?(?:ngày )?\d{1,2}\/\d{1,2}(?:\/\d{4})?|đầu|giữa|cuối|hết)\s*$/u

/** "Năm tới, xã phấn đấu sản lượng [4.000 tấn]" */
const WHEN_ONLY = latin(
  /^\s*(?:(?:trong|sang|bước sang|bước vào|từ nay đến|đến|cả|hết|cuối|đầu|giữa) )*(?:\d{1,2} )?(?:năm|quý|tháng|vụ|nhiệm kỳ|thời gian|giai đoạn|kỳ)(?: (?:tới|sau|nay|mới|qua|này|trước|ngoái|đầu|cuối|năm|còn lại|vừa qua|tiếp theo))*\s*$/u,
)

/** The words of the comma piece before a bare head, if no figure is between them. */
function pieceBefore(text: string, flat: string, gap: Gap, piece: Span | undefined): string {
  if (!piece || (!gap.fresh && piece.start <= gap.left.start)) return ''
  if (WHEN_ONLY.test(flat.slice(piece.start, piece.end))) return ''
  const words = stripTrailing(flat.slice(piece.start, piece.end))
  const lead = leadingLength(words)
  return lead < words.length && words.length - lead < 120 ? tidy(text.slice(piece.start + lead, piece.start + words.length)) : ''
}
