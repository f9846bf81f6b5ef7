import type { Span } from '../../domain/fact.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { isBlank } from '../../vietnamese/spaces.ts'
import { headAt, moneyStart, startsWithHead, stripTrailing } from '../shapes/indicator-phrase.ts'
import type { Gap } from './gap.ts'
import { leadOf } from './name-start.ts'

/** The stretch between commas that a figure's name stands in. */
export interface NamePiece {
  readonly piece: Span
  /** Which of the pieces it is. */
  readonly place: number
  /** Its flat words up to the end of the name. */
  readonly ending: string
  /** How many letters of them are no part of the name: whose it is, who says so. */
  readonly lead: number
  /** "Về chuyển đổi số, 88,2% …": only the field is named. */
  readonly aside: boolean
}

/** The last of the pieces, or the one before where the last names nothing and that one does; undefined where there are none. */
export function namePiece(flat: string, gap: Gap, pieces: readonly Span[], units: readonly Span[]): NamePiece | undefined {
  const piece = pieces.at(-1)
  if (!piece) return undefined
  const place = pieces.length - 1
  const kept = stripTrailing(withoutInstance(flat, piece.start, piece.end, units))
  const ending = flat.slice(piece.start, moneyStart(flat, piece.start, piece.start + kept.length))
  const lead = leadOf(flat, piece.start, piece.start + ending.length, units)
  const isEmpty = lead >= ending.length
  const told = place > 1 && ASIDE.test(flat.slice(pieces[place - 1]!.start, pieces[place - 1]!.end)) ? place - 2 : place - 1
  const earlier = isEmpty && gap.fresh && told >= 0 && !gap.bracket ? earlierPiece(flat, gap, pieces[told]!, told, units) : undefined
  return earlier ?? { piece, place, ending, lead, aside: false }
}

/** "Về chuyển đổi số, [đạt 88,2%]", "Sầu riêng, bơ tăng nhanh, [đạt 4.015 ha]": the name stands before the comma; undefined where it does not. */
function earlierPiece(flat: string, gap: Gap, piece: Span, place: number, units: readonly Span[]): NamePiece | undefined {
  const words = flat.slice(piece.start, piece.end)
  if (/\d/.test(withoutUnits(flat, piece, units)) || FRONTED.test(words)) return undefined
  const opening = leadOf(flat, piece.start, piece.end, units)
  const begin = opening + Math.max(0, headAt(words.slice(opening)))
  const isHeaded = startsWithHead(words.slice(begin))
  const isField = FIELD.test(words)
  const grown = gap.sentenceStart ? GREW.exec(words)?.index : undefined
  if (!isField && !isHeaded && (grown === undefined || grown <= opening)) return undefined
  const ending = stripTrailing(words.slice(0, grown))
  const lead = Math.min(isHeaded || grown === undefined ? begin : opening, ending.length)
  return { piece, place, ending, lead, aside: isField && !isHeaded }
}
/** "Đàn gia cầm, [nhất là vịt đẻ], đạt 45.000 con": said of a part, in passing. */
const ASIDE = latin(
  /^\s*(?:trong đó|trong số đó|chủ yếu|chủ lực|nhất là|đặc biệt là|tiêu biểu là|phần lớn|phần nhiều|đa số|nòng cốt|gồm|bao gồm|gồm có|kể cả|như|tính cả|không kể|chưa kể)(?!\p{L})[^\d]*$/u,
)
const FIELD = /^\s*(?:về|đối với|riêng)\s/u

/** "Từ nguồn lực này, 23 km đường …": what it was made with. */
const FRONTED = latin(/^\s*(?:từ|nhờ|bằng|thông qua|với)(?!\p{L})[^,;.]*(?<!\p{L})(?:này|đó|trên|ấy)\s*$/u)

/** "Sầu riêng, bơ trồng xen [tăng nhanh], đạt 4.015 ha": the sentence's own subject, before what is said of it. */
const GREW = latin(
  /(?<=\p{L})\s+(?:đã |đang |vẫn |cũng |tiếp tục |có |được |thì |lại )*(?:ngược lại|trái lại|khác|tăng|giảm|phát triển|chuyển đổi|mở rộng|phục hồi|khởi sắc|ổn định|duy trì|bứt phá|chuyển biến|nhân rộng|chiếm ưu thế|được chú trọng|được quan tâm|được đẩy mạnh)(?: (?:nhanh|mạnh|khá|tốt|đều|ổn định|dần|sâu|cao|đáng kể|rõ rệt|nhẹ|nhất|vọt|tích cực|thêm|trở lại))*\s*$/u,
)

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
