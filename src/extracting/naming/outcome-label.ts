import { latin } from '../../vietnamese/pattern.ts'
import { lowerFirst, tidy } from '../shapes/indicator-phrase.ts'
import { BY_GRADE } from './context-mends.ts'

/** "Kết quả xếp loại: 19% [chi bộ hoàn thành xuất sắc nhiệm vụ]": what a share is called behind a label on how it came about; '' where that is none. */
export function outcomeOf(label: string, after: string): string {
  if (label === '') return ''
  const flat = label.toLowerCase()
  const found = OUTCOME.exec(flat)?.groups
  if (!found) return ''
  const who = BY_GRADE.test(after) ? (GRADED.exec(flat)?.[0] ?? '') : ''
  if (who !== '') return `${who} ${after}`
  return found.graded ? after : `${tidy(label.slice(OPENS.exec(flat)![0].length))}: ${lowerFirst(after)}`
}
const OPENS = latin(/^(?:kết quả|qua)(?!\p{L})\s*(?:của |về |công tác |việc )*/u)
const OUTCOME = latin(
  /^(?:kết quả|qua)(?!\p{L})[^:]*?(?:(?<graded>(?:xếp|phân) loại|bình xét|bình bầu|đánh giá)|khảo sát|lấy (?:ý kiến|phiếu)|thi|tốt nghiệp|khám|kiểm tra|rà soát|xét)(?!\p{L})[^:]*:?$/u,
)
const GRADED = latin(
  /(?<!\p{L})(?:chi bộ|đảng viên|tổ chức đảng|đảng bộ|cán bộ, công chức|cán bộ|công chức|viên chức|đoàn viên|hội viên)(?!\p{L})/u,
)
