import type { Span } from '../domain/fact.ts'
import { lastYear } from '../domain/period.ts'
import { firstSign } from '../vietnamese/first-sign.ts'
import { guarded } from '../vietnamese/guarded.ts'
import { latin } from '../vietnamese/pattern.ts'
import type { FactDraft } from './shapes/fact-draft.ts'
import { type Frame, frameOf } from './when/context.ts'
import { isDone, isListedAsPlan, targetCues } from './when/cues.ts'

// Đại hội xác định đến năm 2030: thu ngân sách tăng 8%/năm. [Hộ nghèo dưới 1%. 95% dân số có thẻ bảo hiểm y tế.]
/** What a sentence that announces plans before a colon says for the sentences behind it: its list may go on in them. */
export function announcedPlans(flat: string, sentence: Span, told: readonly FactDraft[]): Frame | undefined {
  const [first] = told
  const last = told.at(-1)
  const colon = first ? firstSign(flat, ':', sentence.start, first.span.start) : -1
  if (!last || colon < 0 || told.some(fact => fact.kind !== 'target' || fact.span.start < colon)) return undefined
  const head = { start: sentence.start, end: colon + 1 }
  const words = flat.slice(head.start, head.end)
  const year = last.period.year === null ? undefined : String(lastYear(last.period.year))
  if (targetCues(flat, head).length === 0 && !isListedAsPlan(words) && !(year && words.includes(year))) return undefined
  const same = told.every(fact => fact.period.year === last.period.year)
  return frameOf('target', same ? last.period : undefined)
}

/** Whether a sentence may go on with such a list: it tells nothing that was done, nor of the meeting. */
export function goesOnWithPlans(flat: string, { start, end }: Span): boolean {
  return !isDone(flat, start, end) && !TURNS.test(flat, start, Math.min(end, start + 90))
}
const TURNS = guarded(
  latin(
    /^[^.;]{0,60}(?<!\p{L})(?:phát biểu|kết luận|nhân dịp|dịp này|hội nghị|đại hội|kỳ họp|đại biểu|đồng chí|khen thưởng|trước đó|vừa qua|năm qua|kết quả|đã|cùng kỳ|so với năm|theo báo cáo)(?!\p{L})/u,
  ),
)
