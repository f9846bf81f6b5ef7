import type { Span } from '../domain/fact.ts'
import { guarded } from '../vietnamese/guarded.ts'
import { lastSign } from '../vietnamese/last-sign.ts'
import type { FigureMention } from '../vietnamese/mention.ts'
import { latin } from '../vietnamese/pattern.ts'
import { isBlank } from '../vietnamese/spaces.ts'
import { ACTORS } from './actors.ts'
import { KEPT_ONLY, keptAtEnd } from './counted-verbs.ts'
import type { Gap } from './gap.ts'
import {
  headAt,
  isBareHead,
  isNounPiece,
  leadingLength,
  sharedHead,
  startsWithHead,
  stripTrailing,
  tidy,
  withoutMoney,
} from './indicator-phrase.ts'
import { listTopic } from './list-topic.ts'
import { changeStart } from './role.ts'

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

export function readName(
  text: string,
  flat: string,
  gap: Gap,
  figure: FigureMention,
  state: { topic: string; support?: string | undefined },
  units: readonly Span[],
): LeftName {
  let start = gap.left.start
  const stop = changeStart(flat, start, yearStart(flat, start, figure.from))
  const colon = lastColon(flat, start, stop)
  let topic = gap.fresh || gap.bracket ? '' : state.topic
  if (gap.fresh && !gap.sentenceStart && sharedHead(state.topic.toLowerCase())) topic = state.topic
  const programme = PROGRAMME.exec(flat, start, stop)
  if (programme)
    state.support = tidy(
      text
        .slice(start, start + programme[0].length)
        .replace(LED, '')
        .replace(/\s*(?:\([^()]*\))?\s*:$/u, ''),
    )
  if (colon >= 0) {
    const topics = flat.slice(start, start + colon).split(':')
    const last = topics.at(-1)!
    const cut = last.slice(Math.max(last.lastIndexOf(','), last.lastIndexOf('.')) + 1)
    const lead = leadingLength(cut)
    topic = text.slice(start + colon - cut.length + lead, start + colon).trim()
    const printed = text.slice(start + colon - last.length, start + colon)
    const listed = listTopic(printed.slice(last.lastIndexOf('.') + 1), printed.slice(-cut.length))
    if (listed !== undefined) topic = listed.slice(leadingLength(listed.toLowerCase())).trim()
    if (isBareHead(topic.toLowerCase()) && topics.length > 1) {
      const outer = topics.at(-2)!
      topic = `${topic} ${tidy(outer.slice(leadingLength(outer)))}`
    }
    const support = SUPPORT.exec(topic)
    if (support) state.support = tidy(topic.slice(support.index).replace(/\s*(?:như sau|cụ thể|gồm|cụ thể như sau)$/iu, ''))
    start += colon + 1
  }
  if (topic !== '' && SPEECH.pattern.test(topic.toLowerCase())) topic = ''
  if (SOME_UNITS.test(topic.toLowerCase())) topic = / thu(?!\p{L})/u.test(topic) ? 'thu ngân sách' : ''
  state.topic = topic
  const from = start
  const pieces: Span[] = []
  for (const piece of gap.pieces) {
    const within = { start: Math.max(piece.start, start), end: Math.min(piece.end, stop) }
    if (within.end > within.start) pieces.push(within)
  }
  let k = pieces.length - 1
  let last = pieces.at(-1)
  const none = {
    own: '',
    flat: '',
    topic,
    ownTopic: colon >= 0,
    from,
    label: '',
    start: -1,
    tail: '',
    before: '',
    placed: false,
    aside: false,
    verb: '',
  }
  if (!last) return none
  let ending = withoutMoney(stripTrailing(withoutInstance(flat, last.start, last.end, units)))
  let lead = leadOf(flat, last.start, last.start + ending.length, units)
  let aside = false
  const emptied = lead >= ending.length
  if (emptied && gap.fresh && k > 0 && !gap.bracket) {
    const earlier = pieces[k - 1]!
    const words = flat.slice(earlier.start, earlier.end)
    const opening = leadOf(flat, earlier.start, earlier.end, units)
    const begin = opening + Math.max(0, headAt(words.slice(opening)))
    const grown = gap.sentenceStart ? GREW.exec(words)?.index : undefined
    if (
      !/\d/.test(withoutUnits(flat, earlier, units)) &&
      !FRONTED.test(words) &&
      (/^\s*(?:về|đối với|riêng)\s/u.test(words) || startsWithHead(words.slice(begin)) || (grown !== undefined && grown > opening))
    ) {
      k--
      last = earlier
      ending = stripTrailing(words.slice(0, grown))
      aside = /^\s*(?:về|đối với|riêng)\s/u.test(words) && !startsWithHead(words.slice(begin))
      lead = Math.min(startsWithHead(words.slice(begin)) || grown === undefined ? begin : opening, ending.length)
    }
  }
  const verb = keptAtEnd(flat, last.start, figure.from)
  const label =
    ENDS_IN_COLON.test(flat, last.start, last.end) && !SPEECH.test(flat, last.start, last.end) ? tidy(text.slice(last.start, last.end)) : ''
  const cut = last.start + ending.length
  if (lead >= ending.length || PLACE_ONLY.test(flat, last.start + lead, cut) || BASE_ONLY.test(flat, last.start + lead, cut)) {
    const placed = units.some(u => u.start >= last!.start && u.end <= figure.from)
    return nameWith(none, { label, tail: flat.slice(last.start, last.end), placed, verb })
  }
  let nameStart = last.start + lead
  const placed = units.some(u => u.start >= last!.start && u.end <= nameStart)
  if (!startsWithHead(ending.slice(lead)) && !placed && !/^mỗi /u.test(ending.slice(lead)))
    while (k > 0 && !gap.bracket && flat[pieces[k - 1]!.end] === ',' && goesOn(flat, pieces[k - 1]!, ending.slice(lead))) {
      k--
      const piece = flat.slice(pieces[k]!.start, pieces[k]!.end)
      const led = leadingLength(piece)
      nameStart = pieces[k]!.start + Math.min(led, piece.length)
      if (startsWithHead(piece.slice(led))) break
    }
  const end = last.start + ending.length
  nameStart = cutToHead(flat, afterReason(flat, afterSpeech(flat, nameStart, end), end), end)
  return {
    own: tidy(text.slice(nameStart, end)),
    flat: flat.slice(nameStart, end),
    topic,
    ownTopic: colon >= 0,
    from,
    label,
    start: nameStart,
    tail: flat.slice(end, figure.from),
    before: k > 0 ? pieceBefore(text, flat, gap, pieces[k - 1]) : '',
    placed,
    aside,
    verb,
  }
}

/** "Từ nguồn lực này, 23 km đường …": what it was made with. */
const FRONTED = latin(/^\s*(?:từ|nhờ|bằng|thông qua|với)(?!\p{L})[^,;.]*(?<!\p{L})(?:này|đó|trên|ấy)\s*$/u)

/** "Sầu riêng, bơ trồng xen [tăng nhanh], đạt 4.015 ha": the sentence's own subject, before what is said of it. */
const GREW = latin(
  /(?<=\p{L})\s+(?:đã |đang |vẫn |cũng |tiếp tục |có |được )*(?:tăng|giảm|phát triển|chuyển đổi|mở rộng|phục hồi|khởi sắc|ổn định|duy trì|bứt phá|chuyển biến|nhân rộng|chiếm ưu thế|được chú trọng|được quan tâm|được đẩy mạnh)(?: (?:nhanh|mạnh|khá|tốt|đều|ổn định|dần|sâu|cao|đáng kể|rõ rệt|nhẹ|nhất|nhanh nhất|mạnh nhất|vọt|tích cực|thêm|trở lại))*\s*$/u,
)

/** "Số vụ tai nạn: [2020:] 5 vụ": where the year right before a figure begins that is only when; its end where there is none. */
function yearStart(flat: string, start: number, end: number): number {
  const year = LISTED_YEAR.exec(flat, Math.max(start, end - 14), end)
  return year ? Math.max(start, end - year[0].length) : end
}
const LISTED_YEAR = guarded(/(?<=[:;] ?)(?:năm )?(?:19|20)\d\d ?[:-] ?$/u)

/** Where the last colon with words behind it stands, counted from the start; -1 where there is none. */
function lastColon(flat: string, start: number, stop: number): number {
  let end = stop
  while (end > start && (flat[end - 1] === ':' || isBlank(flat.charCodeAt(end - 1)))) end--
  const colon = lastSign(flat, ':', start, end)
  return colon < start ? -1 : colon - start
}

/** "thu nhập của xã Quế Xuân 1": a name's own digit is no figure. */
function withoutUnits(flat: string, { start, end }: Span, units: readonly Span[]): string {
  let words = ''
  let from = start
  for (const unit of units)
    if (unit.start >= from && unit.end <= end) {
      words += flat.slice(from, unit.start)
      from = unit.end
    }
  return words + flat.slice(from, end)
}

/** Whether a comma piece belongs to the name after it: nouns of a list, or "rác thải được thu gom" before "xử lý". */
function goesOn(flat: string, piece: Span, name: string): boolean {
  const words = flat.slice(piece.start, piece.end)
  if (/^\s*(?:về|theo|trên (?:lĩnh vực|cơ sở|đồng ruộng)|qua|nhờ|từ|cùng với|tại|ở|với)\s/u.test(words)) return false
  return (
    isNounPiece(words) || (KEPT_ONLY.test(name.trim()) && /(?<!\p{L})được (?:\p{L}+ ){0,2}\p{L}+\s*$/u.test(words) && !/\d/.test(words))
  )
}

/** "Thôn có 142 hộ": whose it is, not what. */
const PLACE_ONLY = guarded(
  /^\s*(?:thôn|bản|làng|ấp|xóm|buôn|tổ|tổ dân phố|khu phố|khu dân cư|đảng bộ|chi bộ|đơn vị|nhà trường|hội)(?: (?:đăng ký|phấn đấu|có|đã|được))*\s*$/u,
)
const ENDS_IN_COLON = guarded(/:\s*$/u)

/** "so cùng kỳ [tăng 9,4%]": what it is compared with, not what it is. */
const BASE_ONLY = guarded(
  /^\s*(?:so (?:với )?)?(?:cùng kỳ|cùng thời điểm|năm (?:trước|ngoái)|đầu (?:năm|nhiệm kỳ)|kế hoạch|kh|dự toán)(?: năm (?:trước|ngoái|20\d\d))?\s*$/u,
)

/** "các xã trồng nhiều là [Chiềng Lao] 340 ha": whose it is, before its figure. */
function withoutInstance(flat: string, start: number, end: number, units: readonly Span[]): string {
  const named = units.find(u => u.start > start && u.end <= end && isBlankBetween(flat, u.end, end))
  const words = flat.slice(start, named?.start ?? end)
  const cut = named ? INSTANCE.exec(words) : null
  return cut ? words.slice(0, cut.index) : flat.slice(start, end)
}
const INSTANCE = latin(
  /(?:\s+(?:đạt|có|với)?\s*(?:khá |rất )?(?:cao|thấp|lớn|nhiều|khá|tốt|ít)(?: nhất)?)?(?:(?:\s+|^)(?:như|gồm|gồm có|là|điển hình|tiêu biểu|cụ thể|nhất là))+\s*$/u,
)

function isBlankBetween(flat: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(flat.charCodeAt(at))) return false
  return true
}

/** "Một số xã (thu) đạt cao: Tân Lập 6,7 tỷ (213%), …": whose figures follow, not what they are. */
const SOME_UNITS = latin(
  /^(?:một số|các|những|trong đó,? (?:một số|các)) (?:đơn vị|địa phương|xã|phường|xã, thị trấn|xã, phường)(?: (?:có|đạt|thực hiện|được|số|tỷ lệ|kết quả|thu|ngân sách))*(?: (?:cao|khá|tốt|thấp|vượt|nhiều|chậm|như|gồm|là|tiêu biểu|điển hình)(?!\p{L}).*)?$/u,
)

/** "huyện Đại Lộc (tỉnh Quảng Nam) đã huy động": names of units and auxiliaries before the name are no part of it. */
function leadOf(flat: string, start: number, end: number, units: readonly Span[]): number {
  // "Năm 2023 chúng tôi …: what somebody says, no name in quotes
  let at = start + (OPEN_QUOTE.exec(flat.slice(start, end))?.[0].length ?? 0)
  for (let step = 0; step < 12 && at < end; step++) {
    const here = units.find(u => u.start <= at && at < u.end)
    if (here) {
      at = here.end + (/^\s*\([^()]*\)/u.exec(flat.slice(here.end, end))?.[0].length ?? 0)
      continue
    }
    const next = units.find(u => u.start >= at && u.start < end)
    const words = flat.slice(at, next?.start ?? end)
    const lead = Math.min(leadingLength(words), words.length)
    const actor = ACTORS.exec(flat, at + lead, at + words.length)?.[0].length ?? 0
    if (next && lead + actor === words.length) at = next.start
    else {
      at += lead + actor
      if (actor === 0 || lead + actor === 0) break
    }
  }
  return Math.min(at, end) - start
}

const OPEN_QUOTE = /^\s*"(?=[^"]*$)/u

/** A list of who was given how much: "kinh phí hỗ trợ … như sau: người có công 40 đối tượng, số tiền 60 triệu đồng; …". */
const SUPPORT = latin(/(?<!\p{L})(?:tổng )?(?:kinh phí|số tiền|nguồn lực|tiền|gói) (?:đã )?(?:hỗ trợ|trợ cấp|chi trả|cấp phát)/iu)

/** "Chương trình 135: đầu tư 62 công trình, kinh phí 41,8 tỷ đồng": what such a decision or programme paid for is only a part of what there is. */
const PROGRAMME = guarded(
  latin(
    /^[\s(\d).+*•-]*(?:thực hiện |theo )?(?:chương trình|đề án|dự án|quyết định|nghị định|nghị quyết)(?: số)? \d[\d/.]*(?!\p{L})(?![^:]*(?:hđnd|hội đồng|đại hội|đảng|huyện|tỉnh|xã|nhiệm vụ|chỉ tiêu))[^:(]{0,40}(?:\([^()]*\))?\s*:/u,
  ),
)
const LED = /^[\s(\d).+*•-]*(?:(?:thực hiện|theo) )?/iu

/** The words of the comma piece before a bare head, if no figure is between them. */
function pieceBefore(text: string, flat: string, gap: Gap, piece: Span | undefined): string {
  if (!piece || (!gap.fresh && piece.start <= gap.left.start)) return ''
  const words = stripTrailing(flat.slice(piece.start, piece.end))
  const lead = leadingLength(words)
  return lead < words.length && words.length - lead < 120 ? tidy(text.slice(piece.start + lead, piece.start + words.length)) : ''
}

/** "Ông …, Chủ tịch UBND xã, cho biết 10 tháng qua xã huy động": who says so is no part of the name. */
const SPEECH = guarded(
  latin(
    /(?<!\p{L})(?:cho biết|cho hay|thông tin|nêu rõ|nhấn mạnh|khẳng định|chia vui|chia sẻ|phát biểu|báo cáo (?:rằng|với)|trình bày)(?: thêm| rằng| là)*(?!\p{L})/u,
  ),
)

function afterSpeech(flat: string, start: number, end: number): number {
  const said = SPEECH.exec(flat, start, end)
  if (!said) return start
  const from = start + said.index + said[0].length
  const next = leadOf(flat, from, end, [])
  return from + next < end ? from + next : start
}

/** "Vụ hè thu mất mùa nên [sản lượng] giảm": why it did so is no part of the name. */
const SO = guarded(latin(/(?<!\p{L})(?:nên|khiến(?: cho)?|làm cho|vì (?:vậy|thế)|do (?:đó|vậy))(?!\p{L})(?!.*(?<!\p{L})nên(?!\p{L}))\s*/u))

function afterReason(flat: string, start: number, end: number): number {
  const so = SO.exec(flat, start, end)
  const from = so ? start + so.index + so[0].length : end
  return from < end && startsWithHead(flat.slice(from, end)) ? from : start
}

const BEFORE_HEAD = latin(
  /(?<!\p{L})(?:có|với|đưa|giữ|nâng|cho|cấp phát|chi|là|về|đạt|được|đã|tăng|giảm|rằng|thấy|báo cáo|tính|trong|ngày|hội nghị|nghị quyết|đại biểu|tổ chức|đảng bộ|ubnd|hđnd|nhân dân|xã|phường|huyện)(?!\p{L})/u,
)

/** Drops a subject and its verb before the noun that names the indicator: "người dân có mức thu nhập bình quân". */
function cutToHead(flat: string, start: number, end: number): number {
  const name = flat.slice(start, end)
  const head = headAt(name)
  if (head <= 0) return start
  const before = name.slice(0, head)
  if (/^mỗi |"/u.test(before) || !BEFORE_HEAD.test(before)) return start
  return start + head
}
