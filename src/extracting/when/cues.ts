import type { Span } from '../../domain/fact.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import { RESULT_CUES, TARGET_CUES } from '../../vietnamese/lexicon.ts'
import { latin, oneOf, WORD_END, WORD_START } from '../../vietnamese/pattern.ts'

/** After these the same words name a plan that is over or a programme. */
const NOT_A_CUE = latin(
  /(?:chương trình|hoàn thành|đạt|vượt|so với|so|thực hiện|%|các|những|đạt được|dự án|với|theo|đáp ứng|đúng|nhu cầu|đủ|chuẩn|(?:bổ sung|hỗ trợ|cấp) có) +$|[\p{L}\p{M}\d]$/u,
)
/** "chưa đạt như kỳ vọng", "trên mức kỳ vọng" */
const AS_HOPED = /(?:như|mức|ngoài|hơn|trên|dưới) +$/u
const TARGET = guarded(latin(`${oneOf(TARGET_CUES)}${WORD_END}(?! +quốc gia| *[,).])`, 'gu'))
/** What has happened. */
export const RESULT = latin(`${WORD_START}${oneOf(RESULT_CUES)}${WORD_END}`, 'u')
// HĐND phường giao UBND phường: … | HĐND xã đề ra 25 chỉ tiêu, tiêu biểu là … | giao chỉ tiêu | xác định các mục tiêu chủ yếu
// not: đề ra có 20 chỉ tiêu đạt | vượt mục tiêu đề ra
const ANNOUNCED = guarded(
  latin(
    /(?=[đxtbqg])(?<!\p{L})(?:đề ra|đặt ra|xác định|thông qua|thống nhất|biểu quyết|quyết định|giao)(?: (?!có |thì |và )[\p{L}\d]+){0,4}? (?:chỉ tiêu|mục tiêu)(?!\p{L})(?![^,;:.]{0,30}(?:đạt|hoàn thành|vượt))/gu,
  ),
)
// HĐND phường giao UBND phường: thu ngân sách … | nghị quyết còn yêu cầu trồng 12 ha rừng | Kế hoạch đặt ra: …; not: vượt kế hoạch giao | nghị quyết nêu rõ: …
const HANDED_DOWN = guarded(
  latin(
    /(?<!\p{L}|được )giao (?:cho )?(?:ubnd|các|xã|phường|thị trấn|huyện|đơn vị)(?!\p{L})[^,;:.]{0,30}:|(?<!\p{L})(?:nghị quyết|kế hoạch|quyết định|kết luận|chương trình hành động|hđnd|kỳ họp|hội nghị|đại hội)(?!\p{L})(?:[^,;:.\d]{0,20} (?:còn|cũng|đồng thời|tiếp tục) (?:giao|yêu cầu|đặt|đề ra|quy định|ấn định|xác định|quyết nghị|quyết định)(?!\p{L})|(?<=(?:^|[,;.] )(?:\p{L}+|\p{L}+ \p{L}+|chương trình hành động))(?:[^,;:.\d]|20\d\d){0,24} (?:giao|yêu cầu|đặt ra|đề ra|quy định|ấn định|quyết nghị) *:)/gu,
  ),
)
// Năm 2026, phường được giao thu ngân sách … | phường xác định: …; not: nhiệm vụ được giao | đã xác định
const ASSIGNED = guarded(
  latin(
    /(?<=(?<!\p{L}|do |được )(?:trung ương|tỉnh|huyện|thành phố|thị xã|cấp trên) )giao (?:cho )?(?:xã|phường|thị trấn|huyện|địa phương)(?= (?!là|thì|đã|quản lý|làm chủ|chủ trì)\p{L})|(?=[đx])(?<!\p{L})(?<!(?:vụ|vốn|hoạch|tiêu|toán|chế|đã|việc|tỉnh|huyện|xã) )(?:được giao(?= (?!nhiệm vụ|chủ trì|phụ trách|quản lý|đất|rừng|khoán|bảo vệ)[\p{L}\d]))|(?=[đx])(?<!\p{L})(?<!(?:vụ|chế|đã|việc) |(?:tiêu|hoạch|quyết|so với|toán)(?!\p{L})[^,;.:]{0,30})(?:xác định|đặt ra|đề ra)(?: (?:cho |trong |đến )?(?:hết |cuối )?năm 20\d\d)?(?= *:)|(?=đ)(?<!\p{L})(?<!(?:đã|việc|hộ|người|vụ|so|với|số) )đăng ký (?:hoàn thành|đạt|về đích|xây dựng|giảm|làm|trồng|kết nạp|hiến|góp|đóng góp|xóa|giúp|vận động|thực hiện)(?!\p{L})/gu,
  ),
)

// Từ nay đến cuối năm, phường … | Trong thời gian tới, xã … | thời gian còn lại của năm, Đảng ủy xã tập trung … | Nửa năm còn lại: …
const AHEAD = guarded(
  latin(
    /(?<!\p{L})(?:từ nay (?:đến|cho đến|tới) (?:(?:cuối|hết|trước) (?:năm|quý|vụ|nhiệm kỳ|tháng|ngày)|tết|ngày \d)|(?:trong )?thời gian tới|(?:tuần|tháng|quý|kỳ|đợt|vụ(?: (?:xuân|mùa|đông|hè thu|đông xuân|thu đông|hè|chiêm))?) tới(?! (?:nay|khi|hết|cuối|đầu|giữa|ngày|tháng|quý|vụ|năm|mức|\d))|(?:(?:thời gian|chặng(?: đường)?|nửa năm|nửa chặng|(?:những|các|\d+|một|hai|ba|bốn|năm|sáu) (?:tháng|ngày)) còn lại(?: của (?:năm|nhiệm kỳ))?(?= *[,:]| [^;.\d]{0,40}(?:phấn đấu|tập trung|tiếp tục|cần|phải|sẽ)(?!\p{L}))|(?:(?:những|các|\d+|một|hai|ba|bốn|năm|sáu) tháng cuối năm|quý cuối(?: cùng)?(?: của)? năm)(?= [^;,.\d]{0,40}(?:phấn đấu|tập trung|cần|phải|sẽ|dứt khoát|quyết|bằng mọi giá)(?!\p{L}))))(?!\p{L})/gu,
  ),
)

// Kết luận buổi làm việc, Bí thư Huyện ủy đề nghị xã giữ tiến độ … | ghi nhận cố gắng của xã; yêu cầu …; not: đề nghị công nhận | đề nghị tỉnh hỗ trợ | lưu ý vẫn còn
const ASKED = guarded(
  latin(
    /(?<!\p{L})(?:kết luận|phát biểu|bí thư|chủ tịch|đồng chí|thường trực|lãnh đạo|đoàn(?: (?:giám sát|kiểm tra|công tác|khảo sát))?|ban thường vụ|tôi|chúng tôi|chúng ta)(?!\p{L})[^.;\d]{0,120}?(?:; (?:đồng thời |và )?(?=đề nghị|yêu cầu|lưu ý))?(?<!\p{L}|đã )(?:đề nghị|kiến nghị|yêu cầu|chỉ đạo|lưu ý|mong muốn|mong|kêu gọi|giao nhiệm vụ cho)(?! (?:của|nhiệm vụ|phát triển|thực tế|đặt ra|công nhận|xét|thẩm định|cấp trên|trung ương|tỉnh|hỗ trợ|được|bổ sung|cấp|quan tâm|khen|(?:vẫn |hiện |đến nay )?còn|vẫn|hiện|đến nay|(?:tình|thực) trạng|số)(?!\p{L}))(?=[, ])/gu,
  ),
)

// Các khối ký giao ước: thu nhập …
const PLEDGED = guarded(latin(/(?<!\p{L})giao ước(?: thi đua)?(?!\p{L})[^.;]{0,40}:/gu))

// Hội nghị thống nhất: kết nạp 50 hội viên, … | Đại biểu biểu quyết chốt các con số: …; not: thống nhất đánh giá: … | nhất trí: năm qua, …
const RESOLVED = guarded(
  latin(
    /(?<!\p{L})(?:hội nghị|đại hội|kỳ họp|phiên họp|cuộc họp|đại biểu|hội viên|đoàn viên|đảng viên|cử tri|bà con|ban chấp hành|hđnd|thành viên|xã viên)(?: [\p{L}-]+){0,4}? (?<!đã )(?:thống nhất|nhất trí|quyết nghị|biểu quyết|chốt|ấn định|quyết định)(?: (?!đánh giá|nhận định|báo cáo|kết quả|bầu|công nhận|suy tôn|khen|tặng|giới thiệu|tán thành)[\p{L}-]+){0,6} *:(?! *(?:trong )?(?:(?:\d+ |năm |một )?(?:năm|tháng) (?:vừa )?qua|năm (?:19|20)\d\d|nhiệm kỳ|có |đã |kết quả|qua ))(?![^.;]*?(?<!\p{L})(?:đã|ước|so với|đạt được|hoàn thành vượt|(?:đạt|vượt|bằng) [\d.,]+ ?% (?:kế hoạch|dự toán|chỉ tiêu))(?!\p{L}))/gu,
  ),
)

// Hội nghị nhất trí đưa hộ nghèo xuống còn 1,5% | thống nhất sẽ nâng thu nhập lên 50 triệu đồng; not: đã thống nhất nâng
const AGREED = guarded(
  latin(
    /(?<!\p{L}|đã )(?:nhất trí|thống nhất|biểu quyết|tán thành|quyết định|đồng ý|kỳ vọng|mong muốn|quyết)(?: (?:cao|sẽ|phải|rằng|việc|thông qua))* (?=(?:đưa|nâng|hạ|kéo|giảm tỷ lệ|tăng tỷ lệ)(?!\p{L}))/gu,
  ),
)

// tới cuối năm hộ nghèo phải giảm còn 38% | Theo kế hoạch, năm nay xã …; not: nên phải giảm 12 ha | theo kế hoạch, đã trồng
const OBLIGED = guarded(
  latin(
    /(?<!\p{L})(?:(?<!(?:nên|đã|buộc|vẫn|không|nào|thì|mà) )phải (?:đạt|hạ|còn|nâng|đưa|về(?! (?:nước|quê|nhà|hưu|địa phương|trước|sớm))|xong|(?<!(?:nợ|khoản|số|tiền|thuế|phí|quỹ|tổng|còn) phải )thu(?! hẹp| hồi)|giải ngân|vượt(?! qua)|kết nạp|tăng(?! cường)|hoàn thành|giảm (?:xuống |chỉ )?(?:còn|dưới)|giảm tỷ lệ)|theo (?:kế hoạch|lộ trình|mục tiêu|kịch bản|cam kết|dự kiến)(?=, ))(?!\p{L})/gu,
  ),
)

const PLAN = '(?:chỉ tiêu|mục tiêu|kế hoạch|kịch bản|dự toán|nghị quyết|cam kết|lời hứa|con số|đích)'
/** What plans are done with before they are carried out. */
const SET_WORDS =
  '(?:đề ra|đặt ra|giao|công bố|hứa|cam kết|đăng ký|thông qua|phê duyệt|duyệt|quyết nghị|thống nhất|xác định|ấn định|nêu|định|chốt|ký)'
// tỉnh không điều chỉnh các chỉ tiêu đã giao từ đầu năm, gồm: … | giữ nguyên mục tiêu thu 8 tỷ đồng | bám sát kịch bản đã công bố với …
// not: giữ vững các chỉ tiêu đã đạt | không giảm 5 tiêu chí | nhờ bám sát kế hoạch, xã thu …
const KEPT = guarded(
  latin(
    `(?<!\\p{L})(?:(?:không|chưa|chẳng) (?:hề )?(?:xin )?(?:điều chỉnh|thay đổi|hạ(?: thấp)?|giảm|lùi|rút|bớt|nới)|giữ nguyên|giữ vững|vẫn giữ|kiên (?:định|trì)(?: với)?|bảo lưu|bám (?:sát|chắc|vào)|không (?:buông|(?:để )?(?:hụt|lỡ|vỡ|trượt)))(?: (?!kết quả)\\p{L}+){0,3}? ${PLAN}(?!\\p{L})(?! (?:đã )?(?:đạt|hoàn thành|vượt))(?:(?: [\\p{L}/-]+){0,6} (?:đã|được) ${SET_WORDS}(?!\\p{L}))?(?![^,:;.\\d]{0,60},(?! (?:gồm|bao gồm|đó là|tức là|cụ thể|trong đó|với|như|là)(?!\\p{L})))`,
    'gu',
  ),
)

// Đích của cả năm vẫn là 4 tỷ đồng | đích đến năm 2022: …; not: về đích năm 2020 | mục đích
const GOAL = guarded(
  latin(
    /(?<!\p{L})(?<!(?:về|cán|tới|đến|chạm|mục|chủ|hoàn|cập|sớm|được) )đích(?: đến| ngắm)? (?:của|cuối|cả năm|năm|vẫn|là|đặt|phải|cho|được đặt)(?!\p{L})/gu,
  ),
)

// Theo Hạt Kiểm lâm, kế hoạch năm 2019 toàn huyện trồng mới 420 ha rừng; not: theo kế hoạch năm 2019, đã trồng | thực hiện kế hoạch năm 2019, huyện trồng
const PLANS_YEAR = guarded(
  latin(
    /(?:^|[,;.:] *)(?:trong )?kế hoạch(?: (?:trồng rừng|sản xuất|gieo trồng|tuyển quân|thu chi))? năm (?:20\d\d|nay|học \d{4} ?- ?\d{4})(?: của)? (?:(?:toàn|cả) )?(?:tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|địa phương|đơn vị)(?: (?!đã|đạt|được|hoàn thành|thực hiện|vượt|có|là)\p{L}+){0,4}? (?:phải |cần )?(?:trồng|gieo|thu|xây|làm|giải quyết|kết nạp|đào tạo|giảm|nâng|tăng|tuyển|nuôi|thành lập)(?![^;.]*(?<!\p{L})đã(?!\p{L}))/gu,
  ),
)

/** Spans of slogans and titles in quotes: a "phấn đấu" in there announces nothing. */
function quotedSpans(flat: string, span: Span): Span[] {
  const spans: Span[] = []
  let open = -1
  const words = flat.slice(span.start, span.end)
  for (let found = words.indexOf('"'); found >= 0; found = words.indexOf('"', found + 1)) {
    const at = span.start + found
    if (open >= 0) {
      spans.push({ start: open, end: at + 1 })
      open = -1
    } else if (/[\s(:]/.test(flat[at - 1] ?? ' ') || at === span.start) open = at
  }
  return spans
}

/** Where the words that announce a plan stand, slogans apart. */
export function targetCues(flat: string, span: Span): number[] {
  let quoted: Span[] | undefined
  const cues: number[] = []
  const add = (at: number) => {
    quoted ??= quotedSpans(flat, span)
    if (!quoted.some(q => q.start <= at && at < q.end)) cues.push(at)
  }
  for (const { index } of TARGET.all(flat, span.start, span.end)) {
    const at = span.start + index
    const before = flat.slice(Math.max(0, at - 16), at)
    if (!NOT_A_CUE.test(before) && !(flat.startsWith('kỳ vọng', at) && AS_HOPED.test(before))) add(at)
  }
  for (const pattern of [ANNOUNCED, HANDED_DOWN, AHEAD, PLEDGED, RESOLVED, AGREED, OBLIGED, GOAL, PLANS_YEAR])
    for (const { index } of pattern.all(flat, span.start, span.end)) add(span.start + index)
  // before it stands who asks and what was praised; how the plan that is kept was made
  for (const pattern of [ASKED, KEPT])
    for (const { index, 0: words } of pattern.all(flat, span.start, span.end)) add(span.start + index + words.length)
  return cues.sort((a, b) => a - b)
}

/** Whether what is counted was assigned: only within the clause, and only until it is told what was done. */
export function isAssigned(flat: string, start: number, end: number): boolean {
  if (!ASSIGNED.may(flat, start, end)) return false
  const clause = Math.max(start, lastSign(flat, ';', start, end) + 1)
  return ASSIGNED.all(flat, start, end).some(({ index, 0: words }) => {
    const at = start + index
    // "đề ra: thu nhập 54 triệu đồng (năm 2021 ước 49,5); giảm 30 hộ nghèo": of the whole list
    const opens = /^ *:/.test(flat.slice(at + words.length, at + words.length + 3))
    return (opens || at >= clause) && !TOLD_AS_DONE.test(opens ? withoutBrackets(flat, at, end) : flat.slice(at, end))
  })
}
const TOLD_AS_DONE = guarded(
  latin(
    /(?<!\p{L})(?:đã|thì (?:đã |chúng tôi )?(?:thu|đạt|làm|thực hiện|hoàn thành)|thu về|(?:thu|làm|trồng) được|kết quả|thực hiện|giải ngân|đạt được|ước|nhưng|song)(?!\p{L})|chỉ tiêu, (?:(?:xã|phường|thị trấn|địa phương|đơn vị) )?hoàn thành(?!\p{L})/u,
  ),
)

// giải ngân 100% vốn trước ngày 31/12 | 25 giấy chứng nhận chậm nhất ngày 15/10; not: đã gieo 120 ha trước ngày 15/2
const DUE = guarded(
  latin(
    /^[^;.\d]{0,60}(?<!\p{L})(?:trước|chậm nhất(?: là)?|không muộn hơn|muộn nhất(?: là)?)(?: vào)?(?: ngày)? (?<day>\d{1,2})\/(?<month>\d{1,2})(?!\d|\/\d)/u,
  ),
)
const DONE_BY = guarded(latin(/(?<!\p{L})(?:đã|được|kết quả)(?!\p{L})/u))

/** Whether the words after a figure say by which day it is to be done, one after the report's own. @param date where that is of the year told of */
export function isDue(flat: string, clause: number, figure: Span, end: number, date: string | undefined): boolean {
  const due = DUE.exec(flat, figure.end, Math.min(end, figure.end + 90))?.groups
  if (!due || date === undefined || DONE_BY.test(flat, clause, figure.start)) return false
  return dayOf(due) > 100 * Number(date.slice(5, 7)) + Number(date.slice(8, 10))
}

// Xã đăng ký đến 31/12 hoàn thành 15 tiêu chí | đến hết năm thu 9 tỷ đồng; not: đến ngày 15/8 đã gieo 120 ha | từ ngày 1/11 đến 30/11
const BY_DAY = guarded(
  latin(
    /(?<!\p{L}|\d )(?:đến|trước|hết|đến hết|chậm nhất)(?: ngày)? (?<day>\d{1,2})\/(?<month>\d{1,2})(?!\d|\/\d)(?![^;.]*(?<!\p{L})(?:đã|được|ước|lũy kế)(?!\p{L}))/u,
  ),
)

/** Whether the words before a figure say by which day it is to be, one after the report's own. @param date where that is of the year told of */
export function isBefore(flat: string, clause: number, figure: Span, date: string | undefined): boolean {
  if (date === undefined) return false
  const by = BY_DAY.exec(flat, Math.max(clause, figure.start - LONGEST_TERM), figure.start)?.groups
  return (
    by !== undefined && !DONE_BY.test(flat, clause, figure.start) && dayOf(by) > 100 * Number(date.slice(5, 7)) + Number(date.slice(8, 10))
  )
}
const LONGEST_TERM = 120

function dayOf({ day, month }: Record<string, string>): number {
  return Number(month) > 12 || Number(day) > 31 ? 0 : 100 * Number(month) + Number(day)
}

/** "thu ngân sách năm 2026 giao 520 tỷ đồng", "đặt ra là 90 triệu đồng": right before the figure. */
const SET = guarded(
  latin(
    /(?<!\p{L})(?:được giao|(?:kế hoạch|dự toán|chỉ tiêu|tỉnh|huyện|thành phố|cấp trên|hđnd|ubnd|năm 20\d\d) giao(?: (?:cả )?năm(?: 20\d\d)?)?|đặt ra|ấn định)(?: (?:là|ở mức|đạt|khoảng|phải đạt))* *$/u,
  ),
)

export function isSet(flat: string, start: number, end: number): boolean {
  return SET.test(flat, Math.max(start, end - 48), end) && !HELD_AGAINST.test(flat, Math.max(start, end - 80), end)
}

/** "vượt dự toán tỉnh giao [6,4%]", "nhiều hơn kế hoạch huyện giao [5 ha]": how far what was done is from the plan. */
const HELD_AGAINST = guarded(
  latin(
    /(?<!\p{L})(?:vượt|hơn|kém|thua|hụt|trội|so)(?: (?:so|với|mức|số|chỉ tiêu|kế hoạch|dự toán|nghị quyết))* (?:(?:kế hoạch|dự toán|chỉ tiêu|tỉnh|huyện|thành phố|cấp trên|hđnd|ubnd|năm 20\d\d) )?giao(?: (?:cả )?năm(?: 20\d\d)?)?(?: (?:là|khoảng|gần|tới))* *$/u,
  ),
)

const DONE = guarded(
  latin(
    `(?<!\\p{L})(?:đã(?! đề ra| đặt ra| giao)(?!(?<=${PLAN} (?:\\p{L}+ ){0,3}đã) ${SET_WORDS}(?!\\p{L}))|tính đến|đến nay|hiện (?:có|còn|nay)|(?<!(?:so với|so|hơn|bằng|mức) )ước (?:đạt|thực hiện)|thực hiện được|thu được|lũy kế)(?!\\p{L})`,
    'u',
  ),
)

/** The words of a stretch without its brackets and what it is compared with: what was done in another year is no word on this one. */
export function withoutBrackets(flat: string, start: number, end: number): string {
  const words = flat.slice(start, end)
  const open = words.includes('(') ? words.replace(/\([^()]*\)/g, ' ') : words
  return COMPARED.test(open) ? open.replace(COMPARED, ' ') : open
}

/** "cao hơn năm 2022 đã thực hiện" */
const COMPARED = latin(
  /(?<!\p{L})(?:so với|so|hơn|bằng|gấp)(?: [\d.,]+(?:%| lần))?(?: (?:mức|kết quả|cùng kỳ))* năm (?:trước|ngoái|(?:19|20)\d\d)(?: (?:đã|ước))?(?: (?:thực hiện|đạt|thu))?/u,
)

/** Words that tell of what has happened. */
export function isDone(flat: string, start: number, end: number): boolean {
  return DONE.test(flat, start, end)
}

// Các chỉ tiêu chủ yếu năm 2026: … ; not: các chỉ tiêu đạt được: … | thông qua kết quả … với các chỉ tiêu: …
const INTRO = latin(/(?<!\p{L})(?:chỉ tiêu|mục tiêu|nhiệm vụ|phương hướng|kế hoạch)(?!\p{L})[^:;.]{0,70}$/u)
const INTRO_OF_RESULTS = /(?:kết quả|đạt|hoàn thành|vượt|thực hiện|tổng kết|đánh giá|so với|tình hình)/u

/** Whether the words before a colon announce a list of plans, for the figures after it. */
export function isListedAsPlan(before: string): boolean {
  for (let colon = before.indexOf(':'); colon >= 0; colon = before.indexOf(':', colon + 1)) {
    const head = before.slice(0, colon)
    const clause = head.slice(Math.max(head.lastIndexOf('. '), head.lastIndexOf(';')) + 1)
    if (INTRO.test(clause) && !INTRO_OF_RESULTS.test(clause)) return true
  }
  return false
}
