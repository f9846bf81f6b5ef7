import { type Guarded, guarded } from '../../vietnamese/guarded.ts'
import { latin, WORD_END, WORD_START } from '../../vietnamese/pattern.ts'
import { HAMLET_TYPES } from '../../vietnamese/rules/unit-names.ts'
import type { Subject } from '../shapes/units.ts'
import type { SubjectInput } from './subject-input.ts'

const SCOPES = new Map<string, Guarded>()

function scopeOf(type: string): Guarded {
  const known =
    SCOPES.get(type) ?? guarded(latin(`${WORD_START}(?:(?:toàn|cả|của|trên địa bàn(?: toàn)?) ${type}|^\\s*${type})${WORD_END}`, 'u'))
  SCOPES.set(type, known)
  return known
}

const TYPES = new WeakMap<Subject, string>()

/** The words of its name before the first capital: "thị trấn". */
export function typeOf(subject: Subject): string {
  const known = TYPES.get(subject) ?? /^\p{Ll}+(?: \p{Ll}+)*/u.exec(subject.ref.name)?.[0] ?? ''
  TYPES.set(subject, known)
  return known
}

/** "trong khi toàn huyện trồng …", "thu ngân sách của huyện", "Huyện cũng giải ngân …": the report's own unit, amid words on another. */
export function ownScope(input: SubjectInput, from = input.reach.start): Subject | undefined {
  const { text, flat, sentence, at, header, frame } = input
  const reported = header.subject?.level === 'body' ? header.district : header.subject
  const type = reported && typeOf(reported)
  if (!reported || !type || reported.level === 'hamlet' || reported.level === 'body') return undefined
  const place = scopeOf(type).exec(flat, from, at)
  if (!place) return reported.level === 'commune' && isCommunesTurn(input) ? reported : undefined
  const end = from + place.index + place[0].length
  if (/^ \p{Lu}/u.test(text.slice(end, end + 2))) return undefined
  if (place[0].trim() === type && from !== sentence.start && !/[;.]\s*$/u.test(flat.slice(0, from).slice(-3))) return undefined
  return frame?.ref.name.startsWith(`${type} `) ? frame : reported
}

/** "Nhờ có làng Lô Lô, xã đón [96.000 lượt khách]": behind the hamlet the commune itself is what is told of; not: Tại thôn Hạ, xã trồng 4 ha */
function isCommunesTurn({ text, flat, named, sentence, at }: SubjectInput): boolean {
  const hamlet = named.findLast(m => m.start >= sentence.start && m.end <= at)
  if (!hamlet || !HAMLET_TYPES.has(hamlet.type) || PLACED.test(flat.slice(Math.max(sentence.start, hamlet.start - 8), hamlet.start)))
    return false
  return COMMUNES_TURN.test(text.slice(hamlet.end, at))
}
const PLACED = latin(/(?<!\p{L})(?:tại|ở|từ|của|trong|cho|với)(?: các)? $/u)
const COMMUNES_TURN = latin(
  /, (?:xã|phường|thị trấn)(?: (?:đã|cũng|còn|mới|hiện))* (?:có|đón|thu|trồng|đạt|bán|gieo|cấp|được|vận động|huy động|giảm|tăng|còn|sản xuất|nuôi)(?!\p{L})/u,
)
