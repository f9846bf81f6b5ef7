import type { Span } from '../../domain/fact.ts'
import { lastYear, type Period, UNKNOWN_PERIOD, yearPeriod } from '../../domain/period.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import type { PeriodMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { autumnOf, monthsOf } from '../document/kind-of-period.ts'
import { OF_ANOTHER_TIME, THAN_LEVEL } from '../naming/role.ts'
import { baseInBracket } from '../shapes/base-in-bracket.ts'
import { EARLIER, LONGEST_EARLIER } from '../shapes/earlier.ts'
import type { WhenInput } from './when-type.ts'

/** "21.350 con (năm trước 20.480 con)", "3,88% (2018: 4,92%)": of another year than the one told of. */
export function bracketedYear({ flat, at, sentence, frame, header }: WhenInput, said: PeriodMention | undefined): Period | undefined {
  if (!(said && said.start >= at.end) && EARLIER.test(flat, Math.max(sentence.start, at.start - LONGEST_EARLIER), at.start))
    return UNKNOWN_PERIOD
  if (NOW_IN_BRACKET.test(flat, Math.max(sentence.start, at.start - 24), at.start) && frame.period?.year !== header.resultPeriod?.year)
    return header.resultPeriod
  const clause = lastSign(flat, ';', sentence.start, at.start) + 1
  const base =
    baseInBracket(flat, sentence.start, at.start) ??
    (isOfYearBefore(flat, Math.max(sentence.start, clause), at) || MOVED_SINCE.test(flat, at.end, Math.min(sentence.end, at.end + 40))
      ? { year: undefined, yearBefore: true }
      : undefined)
  if (!base) return undefined
  if (base.year !== undefined) return base.year <= lastYear(header.resultPeriod?.year ?? base.year) ? yearPeriod(base.year) : undefined
  const told = said && said.start < at.start ? said.period : (frame.period ?? header.resultPeriod)
  const now = frame.kind === 'target' ? header.resultPeriod?.year : told?.year
  if (!base.yearBefore || typeof now !== 'number') return undefined
  const from = told ? autumnOf(told.label) : undefined
  // of the same months, where a part of the year is told of
  if (told && monthsOf(told.label) && SAME_TIME.test(flat, Math.max(sentence.start, at.start - 60), at.start))
    return { year: now - 1, label: told.label.replaceAll(String(now), String(now - 1)) }
  return from === undefined ? yearPeriod(now - 1) : { year: now - 1, label: `${from - 1}-${from}` }
}

const SAME_TIME = guarded(latin(/(?<!\p{L})(?:cùng kỳ|cùng thời điểm|ck)(?!\p{L})[^,;()]{0,24}\(?[^,;()]{0,24}$/u))

/** "giảm còn 0,8% (hiện là 1,34%)": amid plans, what it is now. */
const NOW_IN_BRACKET = guarded(/\((?:hiện|hiện nay|hiện tại|nay):?(?: (?:là|còn|đạt|có|ở mức))* $/u)

/** "Cùng kỳ năm trước, xã thu 4 tỷ đồng", "Năm học trước có 298 học sinh", "tỷ lệ hộ nghèo năm trước là 5%"; not: so với năm trước tăng 5% */
function isOfYearBefore(flat: string, clause: number, { start: end, end: until }: Span): boolean {
  if (THAN_LEVEL.test(flat, Math.max(clause, end - 30), end) && OF_ANOTHER_TIME.test(flat.slice(until, until + 30))) return true
  if (BASE_TOLD.test(flat, Math.max(clause, end - 60), end) && flat[until] === ')') return true
  if (FROM_LEVEL.test(flat, Math.max(clause, end - 30), end) && PAST_AFTER.test(flat.slice(until, until + 30))) return true
  return (PAST_OPENS.test(flat, clause, end) && !NOW_AFTER.test(flat, clause, end)) || PAST_ENDS.test(flat, Math.max(clause, end - 40), end)
}
/** "từ 168 triệu đồng năm trước nhích lên 176 triệu đồng" */
const MOVED_SINCE = guarded(
  latin(
    /^ (?:của |vào |hồi )?năm (?:học )?(?:trước|ngoái),? (?:(?:đã|nay|năm nay) )?(?:(?:tăng|giảm|nhích|vọt|hạ|rút|nâng) )?(?:lên|xuống|còn)(?!\p{L})/u,
  ),
)
/** "gấp đôi cùng kỳ năm ngoái ([19.800 lượt])", "tăng so với năm trước ([4,2 tỷ đồng])": what it was then */
const BASE_TOLD = guarded(
  latin(
    /(?<!\p{L})(?:so(?: với)?|hơn|kém|gấp|bằng)(?!\p{L})[^,;.()]{0,40}(?:cùng kỳ(?: năm (?:học )?(?:trước|ngoái))?|năm (?:học )?(?:trước|ngoái)) \((?:là |đạt |chỉ |có )*$/u,
  ),
)
// từ 168 triệu đồng năm trước nhích lên 176 triệu đồng
export const FROM_LEVEL = guarded(latin(/(?<!\p{L})từ(?: (?:mức|chỗ|con số|chỉ|khoảng|gần|hơn|trên))* $/u))
const PAST_AFTER = latin(/^ (?:của |hồi |vào |ở )?(?:cùng kỳ )?năm (?:học )?(?:trước|ngoái)(?!\p{L})/u)
const PAST_OPENS = guarded(
  latin(
    /^\s*(?:[^;:\d]{0,100}:\s*"?)?(?:trong khi(?: đó)?,? )?(?:(?:tính |cho )?(?:đến |tới |vào )?(?:cuối|hết|đầu|giữa) )?(?:cùng kỳ )?năm (?:học )?(?:trước|ngoái)(?:\s*,| (?!tăng|giảm|đó|nữa)(?=\p{L}))/u,
  ),
)
const NOW_AFTER = guarded(latin(/(?<!\p{L})(?:nay|năm nay|đến nay|hiện|năm 20\d\d)(?!\p{L})/u))
const PAST_ENDS = guarded(
  latin(
    /(?:(?<!(?:so với|so|hơn|bằng|kém|và)(?: cùng kỳ| mức| kết quả)? )(?:cùng kỳ )?năm (?:học )?(?:trước(?: đó)?|ngoái)(?: (?:là|đạt|chỉ|có|còn|mới|ở mức|khoảng))+|(?<!(?:so với|so|hơn|bằng|kém|và) [^,;]{0,30})[,;] (?:còn |trong khi |mà )?(?:cùng kỳ )?năm (?:học )?(?:trước|ngoái)) *$/u,
  ),
)
