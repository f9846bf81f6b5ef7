import type { Span } from '../domain/fact.ts'
import { guarded } from '../vietnamese/guarded.ts'
import type { UnitMention } from '../vietnamese/mention.ts'
import { latin } from '../vietnamese/pattern.ts'
import { stripTrailing, tidy } from './shapes/indicator-phrase.ts'

/** A named state reached or aimed at, without a number. */
export interface MilestoneDraft {
  readonly phrase: string
  readonly span: Span
  /** Units that the words themselves name. */
  readonly units?: { readonly type: string; readonly names: readonly string[] }
}

const STANDARD =
  '(?:(?:đạt|về đích|cán đích|hoàn thành|được (?:[^,;.]{2,40} )?công nhận|giữ vững|đủ điều kiện)[^,;.]{0,40}?(?:nông thôn mới|ntm|đô thị văn minh|chuẩn tiếp cận pháp luật|chuẩn quốc gia|tiêu chí|văn minh đô thị|chuẩn nghèo|thoát nghèo))'
/** What only a place can become or leave behind. */
const BECOME =
  '(?:(?:được công nhận|trở thành|thành(?= (?:thôn|bản|buôn|ấp|làng|khu|xã|đô thị))) (?:là |danh hiệu )?(?=["\\p{L}])[^,;.:]{4,80}|(?:ra|thoát) khỏi (?:diện|danh sách|nhóm|tình trạng) [^,;.:]{3,60}|(?:xóa xong|xóa hết) (?:nhà tạm|nhà dột|hộ nghèo|hộ đói)[^,;.:]{0,40})'
// xã Lương Mông đạt chuẩn Nông thôn mới nâng cao | các xã A, B đạt chuẩn NTM | đưa thôn X thành thôn nông thôn mới | 02 xã (A, B) đạt chuẩn NTM
// not: xã có 3 thôn đạt chuẩn
const UNIT_STATE = guarded(
  latin(`^(?: \\(cũ\\)|\\))?[\\s,]*(?:đã |đều |được |phấn đấu |tiếp tục |cơ bản |sẽ )*(?:${STANDARD}|${BECOME})`, 'u'),
)
/** Those whose words name the units that reached them. */
export function unitMilestones(text: string, flat: string, stretch: Span, named: readonly UnitMention[]): MilestoneDraft[] {
  const found: MilestoneDraft[] = []
  for (const m of named) {
    if (m.start < stretch.start || m.end > stretch.end) continue
    const draft = unitState(text, flat, stretch, m)
    if (draft) found.push(...besideOf(flat, named, m).map(units => ({ ...draft, units })), draft)
  }
  return found
}

/** "[xã An Bình và] xã An Thới được … công nhận": units of the same type, joined before this one. */
function besideOf(flat: string, named: readonly UnitMention[], last: UnitMention): UnitMention[] {
  const before = named.findLast(m => m.end <= last.start)
  if (!before || before.type !== last.type || !JOINED.test(flat.slice(before.end, last.start))) return []
  return [...besideOf(flat, named, before), before]
}
const JOINED = /^(?: và|,| cùng| cùng với|, và) $/u

function unitState(text: string, flat: string, stretch: Span, m: UnitMention): MilestoneDraft | undefined {
  if (FIRST_OF.test(flat.slice(Math.max(stretch.start, m.start - 60), m.start))) return undefined
  const state = UNIT_STATE.exec(flat, m.end, stretch.end)
  if (!state || /\d/.test(state[0])) return undefined
  const rest = flat.slice(m.end, stretch.end)
  const stop = rest.slice(state[0].length).search(/[,;.:()]|\s(?:và|để|trong|vào|theo kế hoạch)\s/u)
  const end = m.end + (stop < 0 ? rest.length : state[0].length + stop)
  const lead = leadingSpaces(state[0])
  const words = tidy(text.slice(m.end + lead, end)).replace(/^(?:đã|đều|phấn đấu|tiếp tục|cơ bản)\s+/iu, '')
  return {
    phrase: words,
    span: { start: m.start, end: m.end + stripTrailing(flat.slice(m.end, end)).length },
    units: { type: m.type, names: m.names },
  }
}

/** "Là một trong những xã đầu tiên của [huyện A] cán đích nông thôn mới": another than the one that is named. */
const FIRST_OF = latin(/(?<!\p{L})(?:một trong|đầu tiên|thứ \p{L}+|duy nhất|cuối cùng)(?!\p{L})[^,;.]{0,30} (?:của|ở|tại|trong) $/u)

export function leadingSpaces(part: string): number {
  return /^[\s,]*/.exec(part)![0].length
}
