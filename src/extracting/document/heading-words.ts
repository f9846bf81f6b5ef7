import { latin } from '../../vietnamese/pattern.ts'

export const TARGET_HEADING = /(?:mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ|kế hoạch(?! hóa)|phấn đấu|giải pháp|định hướng)/u
export const RESULT_HEADING =
  /(?:về đích|cán đích|hiện trạng|thực trạng|kết quả|đánh giá|tình hình|thực hiện|tổng kết|đạt được|thành tựu|đã làm|nhìn lại|thành tích|đầu tư)/u
/** "Các chỉ tiêu đạt và vượt kế hoạch", "Cam kết đã thực hiện"; not: Các chỉ tiêu đã giao */
export const REACHED_HEADING = latin(
  /^(?!.*(?:phấn đấu|để|nhằm)(?!\p{L})).*(?<!\p{L})(?:chỉ tiêu (?:không |chưa )?(?:đạt|vượt|hoàn thành)|đã (?:đạt|vượt|hoàn thành|thực hiện|làm|xong|giữ|có|qua))(?!\p{L})/u,
)
/** "Một số chỉ tiêu chủ yếu:" in a report on what was done: no word of plans. */
export const ONLY_INDICATORS = latin(
  /^[^\p{L}]*(?:[ivx]{1,4}[.)] *|[a-zđ][.)] *)?(?:(?:các|một số|những|nhóm|về) )*chỉ tiêu(?: (?:chủ yếu|cơ bản|chính|khác|còn lại|quan trọng|tổng hợp|về|kinh tế|xã hội|văn hóa|môi trường|an ninh|quốc phòng|trật tự|đời sống|sản xuất|nông nghiệp|công nghiệp|và|-))*[\s:]*$/u,
)

/** Words that look ahead, as a heading that has none of plans may: "Nhắm tới 2026", "Việc cần làm", "Chặng đường phía trước". */
const AHEAD = [
  '(?:nhắm|hướng|vươn|ngắm) (?:tới|đến|vào|về)',
  '(?<!(?:về|cán|tới|đến|chạm|mục|chủ|hoàn) )đích(?: đến| ngắm)?',
  'kỳ vọng|triển vọng|khát vọng|ước (?:nguyện|mong|vọng)|mong (?:muốn|ước|đợi)|cam kết|lời hứa|hứa với|quyết tâm|dự định|giao ước|trước mắt|phía trước|sắp tới|tới đây',
  '(?:bước|phần|chặng|việc) (?:đi )?(?:tiếp|kế tiếp)(?: theo)?',
  '(?:thời gian|chặng(?: đường)?|quãng đường|giai đoạn|nhiệm kỳ|năm|quý|tháng|tuần|kỳ|vụ|đợt|mùa) (?:tới|sau|tiếp theo|kế tiếp)',
  '(?:thời gian|chặng(?: đường)?|nửa năm|tháng|quý) còn lại',
  '(?:cần|phải|sẽ)(?: (?:phải|tiếp tục|tập trung))? (?:làm|xong|đạt|hoàn thành|thực hiện|triển khai|lo)',
].join('|')
const AHEAD_HEADING = latin(`(?<!\\p{L})(?:${AHEAD})(?!\\p{L})`, 'u')
const TOLD = latin(/(?<!\p{L})(?:đã|kết quả|vừa qua|năm qua)(?!\p{L})/u)

/** Whether a heading, or a line before a list, looks ahead without a word of plans. */
export function looksAhead(words: string): boolean {
  return AHEAD_HEADING.test(words) && !TOLD.test(words)
}

// Thời gian tới | Việc cần làm trong quý IV | Hướng đến 2024 | Trước mắt; not: Thời gian tới, xã tập trung …
const AHEAD_LINE = latin(`^(?:(?:những|các|một số|phần|công|con số|mấy) )*(?:việc )?(?:trong )?(?:${AHEAD})(?: [^ .;!?,:]+){0,8}$`, 'u')

/** Whether a short line says no more than that what is below it is to come. */
export function isAheadLine(line: string): boolean {
  return line.length <= LONGEST_LINE && AHEAD_LINE.test(line) && !TOLD.test(line)
}
const LONGEST_LINE = 60
