import { lastYear, type Period, yearPeriod } from '../../domain/period.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { WhenInput } from './when-type.ts'

/** "24,6% đầu nhiệm kỳ": of the year in which the term that is spoken of began. */
export function startOfTerm({ flat, at, sentence, frame, ratio, header }: WhenInput): Period | undefined {
  const { over, term: running, date, resultPeriod } = header
  if (ratio) return undefined
  const opens =
    AT_START.test(flat, at.end, Math.min(flat.length, at.end + 24)) ||
    START_TOLD.test(flat, Math.max(sentence.start, at.start - 90), at.start) ||
    STARTED_AT.test(flat, Math.max(sentence.start, at.start - 40), at.start)
  if (!opens) return undefined
  const term = typeof frame.period?.year === 'string' ? frame.period : (over ?? running)
  const from = Number(String(term?.year ?? '').slice(0, 4))
  return from > 0 && from < Number(date?.slice(0, 4) ?? lastYear(resultPeriod?.year ?? null)) ? yearPeriod(from) : undefined
}
const AT_START = guarded(/^\s*(?:\((?=[^)\d]*\)))?(?:của |vào |hồi |ở |lúc )?đầu nhiệm kỳ/u)
// Đầu nhiệm kỳ, xã có 5 trường | (đầu nhiệm kỳ 25%); not: so với đầu nhiệm kỳ tăng 5 trường | từ đầu nhiệm kỳ trồng 5 ha
const START_TOLD = guarded(
  latin(
    /(?:^|[.;,(] *|trong khi )(?:vào |hồi |ngay )?đầu nhiệm kỳ(?!\p{L})(?![^.;]*(?<!\p{L})(?:nay|hiện|lên|xuống|tăng|giảm|đến)(?!\p{L}))[^.;\d()]*(?:[\d.,]+ [^.;,\d()]{1,30}[,(] *(?:chiếm|tương đương|tỷ lệ|tức)(?!\p{L})[^.;,\d()]*)?$/u,
  ),
)
// Hộ nghèo đầu nhiệm kỳ còn tới [21%]; not: so với đầu nhiệm kỳ | từ 4,2% đầu nhiệm kỳ còn 1,1%
const STARTED_AT = guarded(
  latin(
    /(?<!(?:so với|so|từ|hơn|kể từ|từ [\d.,]+[^,;.\d]{0,24}) |\p{L})(?:hồi |vào )?đầu nhiệm kỳ(?: trước)?,?(?: (?:chỉ|mới|còn|tới|có|là|đạt|vẫn|ở mức|khoảng|gần|trên|hơn|chiếm))+ *$/u,
  ),
)
