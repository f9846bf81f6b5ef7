import { latin, oneOf, WORD_END, WORD_START } from '../../vietnamese/pattern.ts'

/** Lines of a page, not of the report on it. */
const CHROME =
  'lượt truy cập, đọc thêm, lượt xem, số lượt xem, lượt đọc, đã xem, in trang, in bài, in bài viết, gửi email, gửi mail, gửi bài, chia sẻ, đường dây nóng, quay lại trang trước, về đầu trang, đầu trang, bản in, trở về, trở lại, lưu bài này, in ra, đóng cửa sổ, bạn đọc, hôm nay, hôm qua, đã truy cập, đang truy cập, đang online, trực tuyến, tổng truy cập, tổng lượt truy cập, thống kê truy cập, website liên kết, liên kết website, tìm kiếm, tìm kiếm theo, skip to main content, trang chủ, đăng nhập, bình luận, ý kiến bạn đọc, theo dõi, copyright, bản quyền, điện thoại, email, địa chỉ, thích, facebook, zalo, cỡ chữ, đọc bài, nghe bài viết, từ khóa, tags, nguồn tin'.split(
    ', ',
  )
/** From here to the end (or to the next long paragraph) there are only links and boxes. */
const TAIL =
  'nơi nhận, tin liên quan, tin bài liên quan, bài liên quan, tin cùng chuyên mục, cùng chuyên mục, tin khác, các tin khác, tin mới hơn, tin cũ hơn, tin mới, tin nóng, tin tiêu điểm, tin đọc nhiều, đọc nhiều, xem nhiều, xem thêm, có thể bạn quan tâm, tìm kiếm theo chuyên mục, lịch công tác, thống kê truy cập, website liên kết, liên kết website, các bài viết khác, bài viết khác, các tin đã đưa, tin đã đưa, các tin cũ hơn, các tin mới hơn, tin bài khác, các bài khác'.split(
    ', ',
  )
/** What may follow the list of those whom a document is sent to. */
export const APPENDIX = latin(/^(?:phụ lục|phụ biểu|biểu (?:số|tổng hợp|mẫu|chi tiết|chỉ tiêu|kế hoạch))(?![\p{L}]).{0,120}$/u)
const CHROME_LINE = latin(`${WORD_START}${oneOf(CHROME)}${WORD_END}`, 'u')
const CHROME_START = latin(`^[\\s\\[|<>»•*-]*${oneOf(CHROME)}${WORD_END}`, 'u')
// Các tin đã đưa: | Tin, bài khác | Những bài viết liên quan; not: Tin khác thường
const OTHER_NEWS =
  '(?:các |những )?(?:tin tức|tin|bài)(?:(?:,|/| -| và)? ?bài)?(?: viết)? (?:liên quan|khác|đã đưa|đã đăng|cũ hơn|mới hơn|cùng chuyên mục|cùng chủ đề)(?= *:? *$)'
export const TAIL_START = latin(`^[\\s\\[|<>»•*-]*(?:${oneOf(TAIL)}|${OTHER_NEWS})${WORD_END}`, 'u')
// (17/11/2024) Lượt đọc: 88
const STAMP = latin(
  /^[\s(-]*(?:(?:thứ \p{L}+|chủ nhật|cập nhật|ngày cập nhật|ngày đăng|đăng ngày|ngày)[,:\s-]*)*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\s,|)-]*(?:\d{1,2}[:h]\d{2}(?::\d{2})?)?(?:\s*(?:gmt.*|\(.*\)))?(?:\s*(?:[|-]|(?:số )?lượt (?:đọc|xem)(?!\p{L})).*)?$|^\s*(?:cập nhật|ngày cập nhật|ngày đăng|đăng lúc)/u,
)
/** "#NôngThônMới #ĐàBắc" above a post. */
export const TAGS = /^(?:#[\p{L}\p{M}\d_]+\s*)+$/u
const CAPTION = latin(
  /^\(?(?:ảnh|ảnh:|nguồn ảnh|toàn cảnh|quang cảnh|hình ảnh|clip|video)(?!\p{L})|(?:phát biểu|kết luận|chủ trì)(?: chỉ đạo| kết luận| khai mạc)?(?: tại)? ?(?:hội nghị|đại hội|kỳ họp|buổi làm việc|buổi lễ|lễ)?[^.;]{0,60}\.?$|ảnh ?: ?[^.]{0,40}$/u,
)
const PERSON = latin(
  /^(?:đồng chí|đ\/c|các đồng chí|ông|bà|lãnh đạo|đại diện|đại biểu|các đại biểu|chủ tịch|phó chủ tịch|bí thư|trao|tặng)(?!\p{L})/u,
)

const BARS = /[|[\]]/
const ENDS_IN_NUMBER = /: *[\d.]+ *$/

/** A line of the page around a report: menus, counters, links. */
export function isChrome(flat: string): boolean {
  if (flat.length > 160 || (flat.length > 50 && flat.endsWith('.') && !/^[^:|]{0,30}[:|]/.test(flat))) return false
  if (flat.startsWith('>>')) return true
  if (CHROME_START.test(flat) && !/[.;] \p{L}/u.test(flat)) return true
  return (BARS.test(flat) || (flat.length < 60 && ENDS_IN_NUMBER.test(flat))) && CHROME_LINE.test(flat)
}

export function isCaption(flat: string): boolean {
  if (flat.length > 200) return false
  if (/^\(?(?:ảnh|nguồn ảnh|toàn cảnh|quang cảnh|hình ảnh)(?!\p{L})/u.test(flat)) return true
  return (
    PERSON.test(flat) &&
    (CAPTION.test(flat) || (/^(?:trao|tặng)/u.test(flat) && !/\d+ (?:tập thể|cá nhân|suất|phần)/u.test(flat) && !/\.$/.test(flat)))
  )
}

// Cổng thông tin điện tử xã A | UBND huyện B - Trang thông tin điện tử xã A | Thứ Tư, 24/04/2024 | TRANG THÔNG TIN ĐIỆN TỬ HUYỆN B; not: Xã A khai trương cổng thông tin điện tử
/** Whose page it is, above the title: no title itself, and the day beside it is that of the visit. */
const MASTHEAD = latin(
  /^[^\p{L}\n]*(?:(?:thứ \p{L}+|chủ nhật|hôm nay)[^|\n]{0,40}\| *)?(?:(?:ubnd|ủy ban nhân dân|đảng ủy|huyện ủy|tỉnh|huyện|thị xã|thành phố|quận)(?!\p{L})[^|\n:;.,]{0,50}(?: [-–]|\|) *)?(?:(?:cổng|trang)(?: thông)? tin|website)(?: tổng hợp| giao tiếp)*(?: điện tử)?(?: của)? (?=(?:ubnd |đảng ủy |đảng bộ |ủy ban nhân dân )?(?:xã|phường|thị trấn|huyện|thị xã|thành phố|quận|tỉnh) )[^.:;]{0,80}$/u,
)
/** "Trang chủ » Tin tức » Kinh tế" */
const PATH = latin(/^[\s[|<>»›/]*(?:trang chủ|home)(?!\p{L})|[»›]/u)
/** "Giới thiệu | Tin tức | Văn bản" */
const MENU = latin(/^(?=.*\|.*\|)(?=.*(?:giới thiệu|tin tức|văn bản|liên hệ|thư viện|hỏi đáp|sự kiện))[^\d.:;]*$/u)

/** When a page was put up, or, above its title, when it was opened. */
export function isStamp(flat: string): boolean {
  return STAMP.test(flat) && !MASTHEAD.test(flat)
}

/** A line above a report's title that is of the page. */
export function isAboveTitle(flat: string): boolean {
  return flat.length < LONGEST_ABOVE && (MASTHEAD.test(flat) || PATH.test(flat) || MENU.test(flat))
}
const LONGEST_ABOVE = 160
