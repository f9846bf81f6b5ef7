import type { Span } from '../../domain/fact.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Draft } from '../shapes/draft-type.ts'

/** In a pattern. */
export const SCHOOL_LEVELS = 'mầm non|mẫu giáo|nhà trẻ|tiểu học|thcs|trung học cơ sở|thpt|trung học phổ thông'
const LEVEL = guarded(latin(`(?<!\\p{L})(?:${SCHOOL_LEVELS})(?!\\p{L})`, 'u'))
/** "Cấp tiểu học có", "Tiểu học:" and nothing else before the first figure of a clause. */
const OPENS = guarded(
  latin(
    `(?:^|[.;:\\n] *|[+*•-] *)(?:(?:khối|cấp|bậc|bậc học|cấp học|trường|giáo dục) )?(?<level>${SCHOOL_LEVELS})(?::| có| với| hiện có|,)* *$`,
    'u',
  ),
)
const AT_SCHOOL: ReadonlySet<string> = new Set('trường, trường học, lớp, nhóm, học sinh, cháu, em, trẻ, giáo viên'.split(', '))

const WITH_THEM = guarded(latin(/^[^,;.:()\d]{0,24}(?:,? (?:với|gồm|có))? *$/u))

/** "bàn giao 3 trường học": what was done to so many of them. */
const DONE_TO = latin(
  /^(?:bàn giao|khởi công|xây|sửa chữa|nâng cấp|hoàn thành|cải tạo|thành lập|sáp nhập|đầu tư|hỗ trợ|thăm|tặng|kiểm tra|mở)(?!\p{L})/u,
)

/** What is counted at schools of one level is not what there is at all of them: "20 trường tiểu học", "Tiểu học: 25 lớp, 812 học sinh". */
export function ofSchoolLevel(flat: string, sentence: Span, draft: Draft, drafts: readonly Draft[], before: Draft | undefined): Draft {
  if (!AT_SCHOOL.has(draft.measure) || draft.role !== 'level' || /chuẩn|tỷ lệ/iu.test(draft.phrase)) return draft
  const { phrase } = draft
  const own = phrase.toLowerCase()
  if (LEVEL.test(own, 0, own.length) || DONE_TO.test(own)) return draft.unlisted ? draft : { ...draft, unlisted: true }
  // "9 lớp mầm non với 268 cháu"
  const beside = before && AT_SCHOOL.has(before.measure) ? LEVEL.exec(before.phrase.toLowerCase(), 0, before.phrase.length)?.[0] : undefined
  if (before && beside && WITH_THEM.test(flat, before.figure.until, draft.figure.from))
    return { ...draft, phrase: `${phrase} ${beside}`, unlisted: true }
  const clause = Math.max(sentence.start, lastSign(flat, ';', sentence.start, draft.figure.from))
  const first = drafts.find(one => one.figure.from >= clause) ?? draft
  const head = OPENS.exec(flat, clause, first.figure.from)?.groups?.level
  return head === undefined ? draft : { ...draft, phrase: `${phrase} ${head}`, unlisted: true }
}
