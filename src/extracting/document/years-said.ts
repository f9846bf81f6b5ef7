import type { Span } from '../../domain/fact.ts'
import { lastYear, type Period } from '../../domain/period.ts'
import type { PeriodMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { HeaderInput } from './header-type.ts'
import { monthsOf } from './kind-of-period.ts'
import { isPartWithoutYear } from './latest-year.ts'
import type { Passage } from './outline.ts'

/** The years that a title and the lines below it name, by what they say of them. */
export interface YearsSaid {
  /** Looked back at. */
  past?: Period
  /** Planned for. */
  future?: Period
  termInTitle?: Period
  /** "khai mạc Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030" below the title. */
  congressTerm?: Period
  /** "Nhiệm kỳ 2015 - 2020 khép lại" below the title. */
  endedTerm?: Period
  /** "Kết quả quý I": of a year that is told elsewhere. */
  part?: Period
  /** "phương hướng 6 tháng cuối năm": planned for, of a year that is told elsewhere. */
  nextPart?: Period
}

const PAST_TITLE = latin(
  /(?<!\p{L})(?:tổng kết|sơ kết|kết quả|đánh giá|nhìn lại|khép lại|kết thúc|thành tích|tình hình|kiểm điểm|so sánh|ước thực hiện|tiến độ)[^.;\n]{0,80}$/u,
)
/** "Nhìn lại nhiệm kỳ, thu nhập từ 19 triệu đồng năm 2015 …": a figure's year, not the report's. */
const FIGURE_BEFORE = latin(/\d\s*(?:%|triệu|tỷ|nghìn|đồng|ha|tấn|tạ|hộ|người|kg|km)(?!\p{L})/u)
/**
 * "Phường X thực hiện tốt nhiệm vụ năm 2023", "Một số chỉ tiêu đạt được năm 2018 và kế hoạch 2019" look back; "quyết tâm hoàn thành nhiệm vụ năm 2024"
 * does not.
 */
const DONE_TITLE = latin(
  /(?<!\p{L})(?:thực hiện (?:tốt|thắng lợi|hiệu quả|có hiệu quả|đạt)|hoàn thành|đạt và vượt|vượt|(?:chỉ tiêu|mục tiêu|nhiệm vụ)[^.,;\n]{0,40} (?:đạt được|đã đạt|đã thực hiện|thực hiện được)(?![^.;\n]* và (?:kế hoạch|phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu)(?!\p{L})))(?!\p{L})[^.;\n]{0,80}$/u,
)
const AIMED_TITLE = latin(
  /(?<!\p{L})(?:phấn đấu|quyết tâm|triển khai|nhằm|để|tập trung|chung sức|sẵn sàng|phương hướng|hướng tới|ra quân|quyết liệt|bàn|giải pháp)(?!\p{L})/u,
)
/** "Nghị quyết của Chi bộ … về lãnh đạo sản xuất vụ xuân [2022]" */
const DECIDES = latin(
  /^(?:nghị quyết|kế hoạch|chỉ thị|chương trình hành động)(?!\p{L})(?!.*(?:kết quả|tổng kết|sơ kết|đánh giá|thực hiện nghị quyết|sau)(?!\p{L})).*(?<!\p{L})(?:về|lãnh đạo|triển khai|thực hiện)(?!\p{L})/u,
)
/** "(số liệu đến ngày 30/9/2024)" */
const AS_OF = latin(/^[\s(*-]*(?:số liệu|số liệu tính|tính|cập nhật|chốt)(?: (?:đến|tới|hết|ngày|tháng|năm|cuối|quý))* *$/u)
/** "Số 15 - Kỳ báo cáo từ 16/7 đến 15/8/2013" */
const TERM_OF_REPORT = latin(/(?:^|[-–(,.:] *)kỳ (?:báo cáo|thống kê|số liệu|tin)(?: này)? *:? *$/u)
/** "(Trích báo cáo 9 tháng đầu năm 2022)" below the title */
const EXTRACT_OF = latin(/^[\s(*-]*(?:trích |theo )?báo cáo(?: kết quả| tình hình)? *$/u)
/** "so sánh hai năm 2018 và [2019]" */
const AND_YEAR = /20\d\d (?:và|với) (?:năm )?$/u
/** "lãnh đạo huyện đề nghị xã phấn đấu đến năm 2022 …", said at a ceremony. */
const AIMED_AT = latin(
  /(?<!\p{L})(?:phấn đấu|quyết tâm|mục tiêu|đề nghị|hướng tới|hướng đến)(?!\p{L})[^.;\n]{0,40}(?:đến|tới|vào|trong)(?: hết| cuối)? $/u,
)
const FUTURE_TITLE = latin(
  /(?<!\p{L}|địa |bàn )(?:triển khai|phương hướng|nhiệm vụ|kế hoạch(?! hóa)|mục tiêu(?! quốc gia)|chỉ tiêu|giao(?! (?:nhận|quân|thông|dịch|lưu|ban)(?!\p{L}))|chốt|bàn(?! giao))[^.;\n]{0,80}$/u,
)
/** Of a title alone: "… Quyết tâm tăng trưởng hai con số trong năm 2026". */
const RESOLVED_TITLE = latin(/(?<!\p{L})(?:quyết tâm|phấn đấu|hướng tới|hướng đến|ra quân|bước vào|bước sang)[^.;\n]{0,80}$/u)
/** "Nghị quyết về dự toán ngân sách năm 2022"; not: thực hiện dự toán, đạt 120% dự toán */
const ESTIMATES_TITLE = latin(
  /(?:^|(?<!\p{L})(?:về|giao|phân bổ|công khai|công bố|thông qua|phê duyệt|phê chuẩn|xây dựng|lập))\s*(?:việc |phương án )*(?:phân bổ )?dự toán(?!\p{L})[^.;\n\d]{0,60}$/u,
)
/** "… đánh giá kết quả nhiệm vụ năm qua và bàn các chỉ tiêu cho năm 2026": what is joined to the past is to come. */
const THEN_FUTURE = latin(
  /(?:,|;|(?<!\p{L})và) (?:triển khai|phương hướng|bàn|đề ra|xác định|quyết định|thông qua|định hướng|giao)(?!\p{L})[^.;\n]{0,60}$/u,
)

/** "Thực hiện Nghị quyết … về nhiệm vụ năm 2019, 9 tháng qua xã gieo trồng …": of the year under way; not: "…, xã phấn đấu" */
const CARRIED_OUT = latin(
  /(?:^|[.:] )(?:triển khai )?(?:tổ chức )?thực hiện (?:thắng lợi |tốt |có hiệu quả )?(?:các )?(?:nghị quyết|kế hoạch|chỉ tiêu|nhiệm vụ|chương trình|quyết định|dự toán)(?!\p{L})[^;\n]{0,100}$/u,
)
const AIMS_NEXT = latin(
  /^[^.;\n]{0,60}(?<!\p{L})(?:phấn đấu|đề ra|đặt|tập trung|triển khai|quyết tâm|sẽ|giao|xây dựng kế hoạch|ban hành)(?!\p{L})/u,
)

const ENDED = latin(/^,? (?:đã |vừa |sắp |đang )?(?:khép lại|kết thúc|đi qua|trôi qua|qua đi|khép)(?!\p{L})/u)
/** The congress that opens a term, said below the title. */
const CONGRESS_OF = latin(
  /(?<!\p{L}|nghị quyết |thực hiện |sau |chuẩn bị |hướng tới |tiến tới |tổ chức tốt )đại hội(?![^.;\n]*(?<!\p{L})(?:đánh giá|kết quả|tổng kết|nhìn lại|kiểm điểm)(?!\p{L}))[^.;\n]{0,100}$/u,
)

// Kỳ họp thứ 9 HĐND xã khóa XX, nhiệm kỳ [2016-2021]; not: kỳ họp tổng kết nhiệm kỳ 2016-2021
/** Who meets: their term tells nothing of the years that are told of. */
const OF_A_SESSION = latin(
  /^(?!.*(?<!\p{L})(?:tổng kết|sơ kết|nhìn lại|đánh giá|kết quả|hoạt động|giữa nhiệm kỳ|đại hội)(?!\p{L})).*(?<!\p{L})(?:họp|hội nghị|bế mạc|khai mạc)(?!\p{L})[^:]*(?<!\p{L})(?:hđnd|hội đồng nhân dân|ban chấp hành|bch|khóa)(?!\p{L})[^:]{0,60}$/u,
)

/** @param opening the title and the passages next to it */
export function yearsSaid(
  { flat, mentions }: Pick<HeaderInput, 'flat' | 'mentions'>,
  opening: readonly Passage[],
  title: Span | undefined,
): YearsSaid {
  const said: YearsSaid = {}
  let programme: Period | undefined
  let year: Period | undefined
  for (const m of mentions) {
    if (m.kind !== 'period' || !opening.some(p => p.start <= m.start && m.start < p.end)) continue
    const inTitle = title !== undefined && m.start < title.end
    const before = wordsBefore(flat, m.start)
    if (typeof m.period.year === 'string') {
      if (inTitle && !OF_A_SESSION.test(before)) {
        if (said.termInTitle === undefined && PROGRAMME.test(before)) programme = m.period
        said.termInTitle ??= m.period
      } else if (CONGRESS_OF.test(before)) said.congressTerm ??= m.period
      else if (ENDED.test(flat.slice(m.end, m.end + 30))) said.endedTerm ??= m.period
      continue
    }
    if (m.use === 'base' || (inTitle && BY_THEN.test(before) && !PAST_TITLE.test(before))) continue
    if (isPartWithoutYear(m.period) && inTitle && FUTURE_TITLE.test(lastPiece(before))) said.nextPart ??= m.period
    else if (isPartWithoutYear(m.period) && inTitle && (PAST_TITLE.test(before) || /báo cáo *$/u.test(before))) said.part ??= m.period
    if (m.period.year === null || lastYear(m.period.year) > 2100) continue
    const side = inTitle
      ? PLANNED.test(flat.slice(m.start, m.end))
        ? 'future'
        : sideInTitle(said, m, before)
      : sideBelow(flat, said, m, before)
    if (side === 'next') said.past = m.period
    else if (side) said[side] ??= m.period
    if (side === 'past' && inTitle) year ??= m.period
  }
  if (programme && year && isWithin(year, programme)) delete said.termInTitle
  return said
}

/** "Đề án phát triển du lịch đến năm [2030]": the year of what is aimed at, none that the report is on. */
const BY_THEN = latin(/(?<!\p{L})(?:đến|tới|trước|tầm nhìn)(?: hết| cuối)?(?: năm)? *$/u)

/** "… đạt được năm 2018 và [kế hoạch 2019]" */
const PLANNED = latin(/^(?:kế hoạch|kh|mục tiêu|phương hướng)(?!\p{L})/u)

/** "Kết quả thực hiện Chương trình … giai đoạn 2021 - 2025 năm 2023": of the one year; in the last of its years a programme may be looked back at as a whole. */
function isWithin({ year, label }: Period, { year: term }: Period): boolean {
  const [from = 0, to = 0] = String(term).split('-').map(Number)
  return typeof year === 'number' && label === String(year) && from <= year && year < to
}
const PROGRAMME = latin(
  /(?<!\p{L})(?:chương trình|đề án|dự án|kế hoạch|nghị quyết|tiêu chí|phong trào|cuộc vận động|nông thôn mới|giảm nghèo)(?!\p{L})[^.;\n]*$/u,
)

/** The line up to a year, without the number and the day of a document: "thực hiện nghị quyết [số 15-NQ/ĐU ngày 26/12/2018] của đảng ủy về nhiệm vụ năm". */
function wordsBefore(flat: string, at: number): string {
  const line = flat
    .slice(Math.max(0, at - 200), at)
    .split('\n')
    .pop()!
    .trimStart()
  return line.replace(DOCUMENT, '').slice(-110)
}
const DOCUMENT = latin(/ (?:số )?\d+[\d/]*[/-][\p{L}\d/-]+(?:,? ngày \d{1,2}[\d/. -]*\d{4})?| số \d+,? ngày \d{1,2}[\d/. -]*\d{4}/gu)

function lastPiece(words: string): string {
  return words.slice(Math.max(words.lastIndexOf(','), words.lastIndexOf(';'), words.lastIndexOf('. ')) + 1)
}

/** 'next' where this year takes the place of the one before: "so sánh hai năm 2018 và 2019". */
function sideInTitle(said: YearsSaid, { period }: PeriodMention, before: string): 'past' | 'future' | 'next' {
  const cut = lastPiece(before)
  if (said.past && lastYear(said.past.year) === Number(period.year) - 1 && AND_YEAR.test(before)) return 'next'
  const pastAt = lookedBackAt(before, cut)
  const futureAt =
    FUTURE_TITLE.exec(cut)?.index ??
    (RESOLVED_TITLE.exec(cut) ?? ESTIMATES_TITLE.exec(before))?.index ??
    (pastAt < 0 && FUTURE_TITLE.test(before) ? 0 : -1)
  const joined = joinedSide(said, cut, pastAt, futureAt)
  if (joined) return joined
  return futureAt >= 0 || DECIDES.test(before) ? 'future' : 'past'
}

function sideBelow(flat: string, said: YearsSaid, { period, end }: PeriodMention, before: string): 'past' | 'future' | undefined {
  const cut = lastPiece(before)
  if (FIGURE_BEFORE.test(cut) || before.endsWith('(') || AIMED_AT.test(cut)) return undefined
  if (AS_OF.test(before) || TERM_OF_REPORT.test(before) || (monthsOf(period.label) && EXTRACT_OF.test(before))) return 'past'
  if (CARRIED_OUT.test(before) && !AIMS_NEXT.test(flat.slice(end, end + 80))) return 'past'
  const pastAt = lookedBackAt(before, cut)
  const futureAt = FUTURE_TITLE.exec(cut)?.index ?? -1
  const joined = joinedSide(said, cut, pastAt, futureAt)
  if (joined) return joined
  return futureAt >= 0 && !/\d|chỉ tiêu|đến/.test(cut.slice(futureAt)) ? 'future' : undefined
}

function lookedBackAt(before: string, cut: string): number {
  return (
    PAST_TITLE.exec(cut)?.index ??
    (DONE_TITLE.test(cut) && !AIMED_TITLE.test(cut) ? cut.length : undefined) ??
    (PAST_TITLE.test(before) && !FUTURE_TITLE.test(cut) ? 0 : -1)
  )
}

/** Of what looks back and then ahead: "kết quả 6 tháng, phương hướng nhiệm vụ năm 2020". */
function joinedSide(said: YearsSaid, cut: string, pastAt: number, futureAt: number): 'past' | 'future' | undefined {
  if (pastAt < 0) return undefined
  const then = futureAt > pastAt ? cut.slice(futureAt) : ''
  if (said.part && /phương hướng|nhiệm vụ|kế hoạch/.test(then)) return 'future'
  if (then !== '' && THEN_FUTURE.test(cut.slice(pastAt))) return 'future'
  return said.past && /phương hướng|nhiệm vụ/.test(then) ? undefined : 'past'
}
