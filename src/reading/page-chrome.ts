import { oneLine } from './clean-text.ts'
import { type Page, type PageElement, textOf } from './page-node.ts'

/** Never content. */
const NEVER =
  'script, style, noscript, template, iframe, object, embed, svg, canvas, math, video, audio, del, s, strike, nav, footer, form, button, select, input, textarea, dialog, ' +
  'menu, [hidden], [aria-hidden="true"], [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"]'
/** Content only around the title. */
const OUTSIDE = 'header, aside'

/** What holds more of a page's text than this is the page, whatever it is called. */
const MOST_CHROME = 0.6

/** Words of class names and ids that portals give to what surrounds an article. Whole words: "menu-top", "tin_lien_quan", "shareBox". */
const CHROME_WORDS = new Set(
  (
    'menu nav navbar navigation breadcrumb breadcrumbs share sharing social related relate lienquan sidebar footer banner quangcao advert ads ' +
    'counter thongke truycap luottruycap luotxem visitor visitors comment comments binhluan tag tags pagination paging toolbar rating vote ' +
    'login search timkiem weblink lienket copyright hotline marquee popup cookie skip topbar bottombar othernews tinkhac tinmoi newsother'
  ).split(' '),
)
const CHROME_PHRASES =
  /tin-?lien-?quan|lien-?quan|tin-?khac|tin-?(?:moi|noi)-?(?:hon|nhat|bat)|luot-?(?:xem|truy)|thong-?ke-?truy|truy-?cap|other-?news|quang-?cao/

/** The heading of a list of other news. */
const OTHER_NEWS =
  /^(?:các |những )?(?:tin|bài(?: viết)?) (?:liên quan|khác|cùng chuyên mục|đã đưa|mới hơn|cũ hơn|mới nhất|nóng|tiêu điểm|nổi bật|xem nhiều|đọc nhiều).{0,20}$/i
/** The day on which the page is looked at: "Thứ tư, ngày 24 tháng 4 năm 2024". */
const TODAY =
  /^(?:hôm nay,? *(?:là )?)?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)[ ,]+(?:ngày +)?\d{1,2}(?: +tháng +\d{1,2} *(?:,|năm)? *|[/.-]\d{1,2}[/.-])\d{4}(?:[ ,|-]+\d{1,2}[:h]\d{2}(?::\d{2})?)?$/i

/** Lines that portals print around and under articles. */
const CHROME_LINES = [
  /^(?:số )?lượt (?:xem|đọc|truy cập)(?: tin| bài)?\b.{0,20}$/i,
  /^(?:hôm nay|hôm qua|tuần này|tháng này|đang (?:online|truy cập|xem)|trực tuyến|đã truy cập|tổng (?:số )?(?:lượt )?truy cập|tất cả)\s*:?\s*[\d.,]+/i,
  /^(?:chia sẻ|skip to|trang chủ|in (?:bài|trang|tin)|bản in|gửi (?:email|bài|tin)|về đầu trang|quay lại|trở về|đọc bài|nghe bài|cỡ chữ|bình luận|ý kiến bạn đọc)(?![\p{L}]).{0,40}$/iu,
  OTHER_NEWS,
  /^(?:đánh giá bài viết|tổng số điểm của bài viết|click để đánh giá|xếp hạng|bạn đã không sử dụng site)/i,
  /^(?:xem thêm|đọc thêm|>>)(?![\p{L}])/iu,
  /^(?:website liên kết|thống kê truy cập|lịch công tác|tìm kiếm theo chuyên mục|liên kết web)/i,
  /^(?:facebook|zalo|twitter|a[+-]|email|print|share)(?:\s|$).{0,40}$/i,
]

/** Whether a line is a portal's, not the article's: a counter, a share bar, the heading of a list of other news. */
export function isChromeLine(text: string): boolean {
  return text.length < 120 && CHROME_LINES.some(pattern => pattern.test(text))
}

/** Whether the lines after this one are links to other news. */
export function opensOtherNews(text: string): boolean {
  return text.length < 120 && OTHER_NEWS.test(text)
}

/** Whether a line is the present day, as pages show it above the article. */
export function isToday(text: string): boolean {
  return text.length < 80 && TODAY.test(text)
}

/** Takes out of a page what is no part of any article: menus, counters, share bars, lists of links, what is hidden. */
export function removeChrome(page: Page): void {
  for (const element of Array.from(page.querySelectorAll(NEVER))) element.remove()
  for (const element of Array.from(page.querySelectorAll(OUTSIDE))) if (!element.querySelector('h1')) element.remove()
  const most = textOf(page.body).length * MOST_CHROME
  for (const element of Array.from(page.querySelectorAll('[class], [id], [style]')))
    if (
      element.parentElement &&
      !isStructure(element) &&
      (isInvisible(element) || (hasChromeName(element) && textOf(element).length < most))
    )
      element.remove()
  for (const element of Array.from(page.querySelectorAll('ul, ol, p, div, td'))) if (isLinkList(element)) element.remove()
}

function isStructure(element: PageElement): boolean {
  return ['html', 'body', 'main', 'article', 'h1'].includes(element.localName)
}

function hasChromeName(element: PageElement): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  if (name.trim() === '' || element.querySelector('h1')) return false
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  return words.some(word => CHROME_WORDS.has(word)) || CHROME_PHRASES.test(words.join('-'))
}

function isInvisible(element: PageElement): boolean {
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9]))/i.test(
    element.getAttribute('style') ?? '',
  )
}

/** Two links or more that make up most of the text. Paragraphs with a link in them are not lists. */
function isLinkList(element: PageElement): boolean {
  const links = Array.from(element.querySelectorAll('a'))
  if (links.length < 2 || links.length > 2_000) return false
  const all = oneLine(textOf(element)).length
  if (all > 20_000) return false
  const linked = links.reduce((sum, link) => sum + oneLine(textOf(link)).length, 0)
  return linked > all * 0.7
}
