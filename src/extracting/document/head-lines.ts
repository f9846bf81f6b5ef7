import type { Span } from '../../domain/fact.ts'
import { flatten } from '../../vietnamese/flatten.ts'
import { latin } from '../../vietnamese/pattern.ts'

/** Lines above a document's title. */
export const LETTERHEAD =
  /^(?:cộng hòa xã hội|độc lập|số ?:|(?:báo cáo|nghị quyết|kế hoạch|thông báo|bản tin|tờ trình)\s*$|[^,.]{0,40}, ngày \d+ tháng)/u

/** A line that only tells what kind of document follows. */
export const DOCUMENT =
  /^(?:báo cáo|nghị quyết|kế hoạch|quyết định|thông báo|bản tin|tờ trình|chương trình hành động|chương trình|đề án|chỉ thị|diễn văn|tham luận|bài phát biểu|kết luận|hướng dẫn|phụ lục|phương án|công văn|biên bản|đề cương|thông tin)(?: (?:tóm tắt|chính trị|tổng kết|sơ kết|nhanh|tổng hợp|tháng|quý|năm|thẩm tra|giám sát|chuyên đề|kết quả|kết luận))?\s*:?$/u
/** A document has its head within so many lines. */
const HEAD_LINES = 14
const UNIT_LINE = /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) [^:,.–-]{2,40}$/u

const AUTHORITY =
  /^(?!.*(?:năm \d|quyết nghị|thông qua|tổng kết|sơ kết|triển khai|nhiệm vụ|kỳ họp|hội nghị|khai mạc|tổ chức))(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng ủy|đảng bộ|huyện ủy|thành ủy|thị ủy|quận ủy)[^:.,]{0,40}$/u
/** Bodies that may head a document too; a headline may begin with them as well. */
const BODY = latin(
  /^(?:chi bộ|chi ủy|ủy ban (?:mặt trận|mttq)|mặt trận tổ quốc|ban (?!hành)|bch|hội (?!nghị|nhập|thi|làng|xuân|đồng)|đoàn (?:tncs|thanh niên|xã|phường|huyện)|liên đoàn|công đoàn|công an|bộ chỉ huy|trường (?!kỳ)|trạm|trung tâm|phòng (?!chống|ngừa|trừ)|văn phòng|chi cục|cục|sở|hạt kiểm lâm|bảo hiểm xã hội|kho bạc|tòa án|viện kiểm sát|hợp tác xã|htx|xí nghiệp|công ty|nông trường|lâm trường|đài truyền)(?!\p{L})[^:.,!?]{0,60}$/u,
)
/** The line of a title itself: what kind of document it is, or what it is on. */
const TITLED = latin(
  /^(?:báo cáo|nghị quyết|kế hoạch|quyết định|tờ trình|chương trình|đề án|phương án|tình hình|kết quả|tổng kết|sơ kết)(?!\p{L})/u,
)
const LONGEST_TITLE = 420

/** Whether a title goes on in the line right below it: "… năm 2023;" and "phương hướng, nhiệm vụ năm 2024", both in capitals or the second in small letters. */
export function goesOnAsTitle(text: string, title: Span, { start, end }: Span): boolean {
  const between = text.slice(title.end, start)
  const printed = text.slice(title.start, title.end)
  const line = text.slice(start, end)
  if (between.indexOf('\n') !== between.lastIndexOf('\n') || end - title.start > LONGEST_TITLE || /[.!?:]$/.test(printed)) return false
  if (/[.;]\s+\p{Lu}/u.test(line) || /[.:]$/.test(line)) return false
  if (/^\p{Ll}/u.test(line)) return !/^[a-zđ][.)]/u.test(line)
  if (OWN_YEARS.test(flatten(line))) return true
  return printed === printed.toUpperCase() && line === line.toUpperCase() && /\p{Lu}{2}/u.test(line) && !ITSELF.test(flatten(line))
}
/** "Nhiệm kỳ 2010 - 2015 (trích)" below "NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ XÃ …" */
const OWN_YEARS = latin(/^(?:nhiệm kỳ|giai đoạn|trong giai đoạn)(?!\p{L})[^:.;%]{0,60}$/u)
/** A line in capitals that begins anew below a title in capitals: a part, or who reports. */
const ITSELF = latin(
  /^(?:[ivx]{1,5}[.)]|[a-zđ\d][.)]|phần |chương |mục |điều \d|[-+*•|]|\(|kính gửi|cộng hòa|độc lập|đơn vị|biểu|phụ lục)|\||:$/u,
)

/** A title on one line, as it was meant; as long as before. */
export function withTitleJoined(text: string, title: Span | undefined): string {
  const printed = title ? text.slice(title.start, title.end) : ''
  return printed.includes('\n') ? text.slice(0, title!.start) + printed.replaceAll('\n', ' ') + text.slice(title!.end) : text
}

/** Where the lines of a document's head begin: authority, unit and number, up to the line "BÁO CÁO". */
export function headOf(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const head = new Set<number>()
  const first = lines
    .slice(0, 2 * HEAD_LINES)
    .map(({ start, end }) => ({ start, line: text.slice(start, end).trim() }))
    .filter(({ line }) => line !== '')
    .slice(0, HEAD_LINES)
    .map(({ start, line }) => ({ start, line, flat: flatten(line) }))
  const kind = first.findIndex(({ line, flat }, i) => DOCUMENT.test(flat) && (line === line.toUpperCase() || (i === 0 && first.length > 1)))
  const opens = first.findIndex(({ flat }) => TITLED.test(flat))
  const headed = first.slice(0, opens).every(({ line, flat }) => line === line.toUpperCase() || LETTERHEAD.test(flat)) ? opens : -1
  let above = false
  for (const [i, { start, line, flat }] of first.entries()) {
    const capital = line === line.toUpperCase()
    const next = first[i + 1]
    const authority = capital && (AUTHORITY.test(flat) || (i < headed && BODY.test(flat)))
    const below = next !== undefined && AUTHORITY.test(next.flat) && next.line === next.line.toUpperCase()
    const unit: boolean = capital && UNIT_LINE.test(flat) && (above || below)
    above = authority || unit || (above && LETTERHEAD.test(flat))
    if (i <= kind || authority || unit) head.add(start)
  }
  return head
}
