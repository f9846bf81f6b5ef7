import { guarded } from '../../vietnamese/guarded.ts'
import { BARE_HEADS, HEADS, LEADING, LEVEL_VERBS, SHARED_HEADS } from '../../vietnamese/lexicon.ts'
import { isLetter, latin, oneOf, WORD_END, WORD_START, words, wordsAtStart } from '../../vietnamese/pattern.ts'
import { Signs } from '../../vietnamese/signs.ts'
import { isBlank, singleSpaced, wordCount } from '../../vietnamese/spaces.ts'

const YEAR = '(?:19|20)\\d\\d'
const TIME = `(?:(?:trong|của) +)?(?:các +)?năm +${YEAR}(?:(?: *, *| +và +)(?:năm +)?${YEAR})+|vụ +\\p{L}+(?: +\\p{L}+)? +vừa +qua|(?:(?:cho +)?(?:đến|tới|trong|của|vào|tính đến|từ|sang|hồi)? *(?:hết|cuối|đầu|giữa)? *(?:(?:6|9|3|sáu|ba|chín) +tháng(?: +(?:đầu|cuối))? +)?(?:năm|vụ +\\p{L}+) +${YEAR}(?: *- *${YEAR})?|(?:nhiệm kỳ|giai đoạn|thời kỳ)(?: +${YEAR} *- *${YEAR})?|(?:năm học|niên vụ) +${YEAR} *- *${YEAR}|(?:6|9|sáu|chín) +tháng +(?:đầu|cuối) +năm|\\d{1,2} +tháng +(?:vừa +)?qua|nửa +(?:đầu|cuối) +năm|(?:đến|tính đến)? *(?:nay|thời điểm này|hết ngày [\\d/]+|hết tháng \\d+(?:/\\d+)?)|(?:(?:trước|tới|chậm nhất|muộn nhất|không muộn hơn)(?: là)? +(?:ngày +)?)?(?:ngày|tháng) +[\\d/]+|(?:đến|tới|trước|hết) +\\d{1,2}/\\d{1,2}(?:/\\d{4})?|năm nay|năm qua|(?:(?:trong|sau) +)?(?:\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|mười) +năm +(?:vừa +)?qua|(?:trong |hết )?quý +(?:i{1,3}|iv|[1-4])(?: *\\/ *${YEAR}| +năm +${YEAR})?|${YEAR} *- *${YEAR}|(?:năm|hết|đến|cuối|hồi|vào) +${YEAR}|bình quân(?: *\\/ *năm| mỗi năm| hằng năm| hàng năm| một năm)|(?:tới|đến|tại) thời điểm(?: \\p{L}+){0,2}|lũy kế(?: +\\d+ +tháng)?|\\d+ +tháng|mỗi năm|hằng năm|hàng năm|trong năm|trong tháng|trong quý|trong kỳ|trong nhiệm kỳ|(?:(?:hồi|vào|lúc) +)?(?:đầu|giữa|cuối) +nhiệm kỳ|(?:hồi|vào|lúc|đến|tới) +(?:đầu|giữa|cuối|hết) +năm|cả nước)`
const PLACE =
  '(?:trên địa bàn|của|tại|ở|trong)? *(?:toàn|cả) +(?:xã|phường|huyện|thị xã|thành phố|thị trấn|tỉnh|thôn|bản|buôn|làng|ấp|xóm|khu phố|tổ dân phố|đảng bộ|khối|vùng)'
const ADVERB =
  'khá|phải|cho đủ|cùng|nhờ|tuy|đều|chỉ|hiện|cũng|vẫn|nay|ước|khoảng|gần|hơn|trên|dưới|thì|mà|rằng|cụ thể|như sau|sau|với|cho|và|của|là|ở|tại|từ|vào|đến|từ mức|với mức|ở mức|tại mức|từ chỗ|từ con số|có|được|do|bằng|gồm|trong đó|theo|hoặc|các|những|mỗi|nhằm|để|thêm|lại|về|đều đạt|tăng|giảm|đạt và vượt|vượt|phấn đấu|dự kiến|ít nhất|tới|cao nhất|thấp nhất|so|gấp|lần lượt|tương ứng|tức|tức là|nghĩa là|vừa tròn|tròn|vẻn vẹn|vỏn vẹn|lần đầu(?: tiên)?|cố gắng|chạm mốc|chạm ngưỡng|cán mốc|(?:thì )?(?:ngược|trái) lại|thì (?:khác|không)'

const TRAIL = latin(
  `(?:${WORD_START}(?<!(?:trở|chứng|địa|tín) +)(?<!(?:bàn|chuyển) +(?=giao))(?<!mặt +(?=bằng))(?<!cấp +(?=trên))(?<!nông +thôn +(?=mới))(?<!thu +(?=giữ))(?<!xuất +(?=hiện))(?<!tự +(?=do))(?<!(?:trồng|cấy|gieo|xây|dựng|làm|mở|sửa) +(?=lại))(?:${oneOf(LEVEL_VERBS)}|${ADVERB}|${TIME}|${PLACE})|\\(?(?:cũ|mới)\\)|[:;,.=+'([↑▲↓▼-])\\s*$`,
  'gu',
)
const JOINS = 'và|với|của|là|ở|tại|từ|vào|cho|để|do|bằng|gồm|trong đó|theo|hoặc|thì|mà|đạt|có|như|cùng|trong|nhằm|so|rộng|dài'
/** Of words after a figure only joins and times are left out: "mới", "trở lên" belong to the name, "742 lồng [hiện nay]" does not. */
const TRAIL_AFTER = latin(
  `(?:${WORD_START}(?<!(?:mở|nâng|nhân|diện|lâu|kéo|sâu) +(?=rộng|dài))(?<!mặt +(?=bằng))(?<!(?:chưa|không) +(?=đạt))(?<!tự +(?=do))(?<!(?:phát|xuất|thực|thể|biểu|ngoại|tái|cải) +(?=hiện))(?:hiện|${JOINS}|${TIME})|[:;,.=+'([-])\\s*$`,
  'gu',
)
const LEAD = guarded(
  latin(
    `^\\s*(?:(?!(?:xã hội|hạ tầng|giữ (?:chân|nghề|gìn)|nâng (?:cấp|cao trình)|hoàn thành (?:tốt|xuất sắc|nhiệm vụ))(?!\\p{L}))(?:cả +năm +${YEAR}|như (?:vậy|thế)|trên địa bàn(?: (?:xã|phường|huyện|thị trấn|thị xã|thành phố|quận|tỉnh|thôn|ấp|bản))?|${oneOf(LEADING)}|(?:người|nhân) +dân(?! +(?:tộc|số|quân|cư|(?:tự nguyện +)?(?:đóng +)?góp))|${TIME}|${PLACE})${WORD_END}|[:;,.=+')\\]*•↑▲↓▼/-])`,
    'u',
  ),
)
/** "thu gom", "chi bộ": the same syllable begins another word. */
const OTHER_WORD =
  '(?!(?:thu +(?:gom|hoạch|hút|hồi|mua|nhận|thập|xếp|dọn)|chi +(?:bộ|hội|đoàn|nhánh|ủy|tiết)|đàn +ông|tiền +(?:đề|phong|tiến|thân)|số +(?:liệu|hóa))(?!\\p{L}))'
const HEAD = words(OTHER_WORD + oneOf(HEADS))
const HEAD_START = guarded(wordsAtStart(OTHER_WORD + oneOf(HEADS)))
/** "… cho hộ nghèo với số tiền": the money is that of what stands before. */
const WITH_MONEY = guarded(/(?=\s)(?<=\S)\s+với (?:tổng )?(?:số tiền|kinh phí|giá trị|số vốn|mức đầu tư)\s*$/u)

/** Where those words begin at the end of a stretch; its end where there are none. */
export function moneyStart(flat: string, start: number, end: number): number {
  const money = WITH_MONEY.exec(flat, start, end)
  return money ? start + money.index : end
}

const BARE = guarded(latin(`^\\s*(?:${oneOf(BARE_HEADS)})\\s*$`, 'u'))
const SHARED = guarded(wordsAtStart(oneOf(SHARED_HEADS)))
const TIME_ANYWHERE = latin(
  `\\s*,?\\s*${WORD_START}(?:(?:đến|trong|của|vào)? *(?:hết|cuối)? *năm +${YEAR}(?!\\s*-)|6 tháng (?:đầu|cuối) năm(?: ${YEAR})?)${WORD_END}`,
  'giu',
)

/** The words that such a thing may end with. */
const ENDINGS: ReadonlySet<string> = new Set(
  [...LEVEL_VERBS, ADVERB, JOINS, TIME, PLACE, 'cũ mới ii iii'].join(' ').match(latin(/[\p{L}\p{M}]+/gu)),
)

/**
 * Where the words at the end begin that such a thing may be made of: what is tried from there is found as from the start, in less time. The length of
 * the text where there are none.
 */
function trailStart(flat: string): number {
  if (flat.includes('vụ ') || flat.includes(' thời điểm ')) return 0
  let from = flat.length
  while (from > 0) {
    let end = from
    while (end > 0 && !isLetter(flat.charCodeAt(end - 1))) end--
    let start = end
    while (start > 0 && isLetter(flat.charCodeAt(start - 1))) start--
    if (!ENDINGS.has(flat.slice(start, end))) return isBlankFrom(flat, end) ? flat.length : end
    from = start
  }
  return 0
}

function isBlankFrom(flat: string, from: number): boolean {
  let at = from
  while (at < flat.length && isBlank(flat.charCodeAt(at))) at++
  return at === flat.length
}

/** What such a thing is at most. */
const LONGEST_TRAIL = 90

/** Text of a span without what follows the name: verbs, hedges, times, the whole place. */
export function stripTrailing(flat: string, pattern = TRAIL): string {
  let text = flat
  for (let step = 0; step < 24; step++) {
    const end = text.length > LONGEST_TRAIL ? text.slice(-LONGEST_TRAIL) : text
    pattern.lastIndex = trailStart(end)
    const match = pattern.lastIndex < end.length ? pattern.exec(end) : null
    if (!match || match[0].length === 0) break
    text = text.slice(0, text.length - match[0].length)
  }
  return text.trimEnd()
}

/** Words after a figure without what leads on to something else. */
export function stripAfter(flat: string): string {
  return stripTrailing(flat, TRAIL_AFTER)
}

/** How many letters at the start are no part of the name. */
export function leadingLength(flat: string): number {
  let at = 0
  for (let step = 0; step < 24 && at < flat.length; step++) {
    const end = Math.min(at + 80, flat.length)
    if (HEAD_START.test(flat, at, end)) break
    const match = LEAD.exec(flat, at, end)
    if (!match || match[0].length === 0) break
    at += match[0].length
  }
  while (at < flat.length && isBlank(flat.charCodeAt(at))) at++
  return at
}

/** Where the first head noun stands, or -1. */
export function headAt(flat: string): number {
  HEAD.lastIndex = 0
  let match = HEAD.exec(flat)
  while (match) {
    if (
      match[0] !== 'số' ||
      !/(?:tổng|một|đa|có|các|thiểu|dân|mã|chỉ|hệ|tham|nhân tố|chuyển đổi|công nghệ|kinh tế) $/u.test(
        flat.slice(Math.max(0, match.index - 12), match.index),
      )
    )
      return match.index
    match = HEAD.exec(flat)
  }
  return -1
}

export function startsWithHead(flat: string): boolean {
  return HEAD_START.test(flat)
}

export function isBareHead(flat: string): boolean {
  return BARE.test(flat)
}

/** The head that parts of this whole share, or undefined. */
export function sharedHead(flat: string): string | undefined {
  return SHARED.exec(flat)?.[0].trim()
}

const VERBAL = latin(
  /(?<!\p{L})(?:được|đã|tiếp tục|tăng cường|giữ vững|đẩy mạnh|quan tâm|chú trọng|nâng lên|phục hồi|hồi phục|khởi sắc|bứt phá|sôi động|bảo đảm|đảm bảo|diễn ra|có nhiều|hoàn thành|triển khai|củng cố|ổn định|phát huy|không|tổ chức|phát triển|chuyển biến|gây|nhận xét|báo cáo|tập trung|vượt|khá|tốt|ghi nhận|đạt)(?!\p{L})/u,
)

const STARTS_WITH_TIME = guarded(
  latin(
    /^(?:từ nay )?(?:trong|đến|tới|hết|tính đến|vào|sang)? *(?:cuối|hết|đầu|giữa)? *(?:quý|tháng|năm|vụ|\d+ tháng|nhiệm kỳ|kỳ)(?!\p{L})/u,
  ),
)

/** Whether a comma piece before the name is one of its nouns ("nông nghiệp, chăn nuôi, thủy sản"), not a sentence of its own. */
export function isNounPiece(flat: string): boolean {
  const text = flat.trim()
  return (
    text !== '' && !STARTS_WITH_TIME.test(text) && wordCount(text) <= 9 && (!VERBAL.test(text) || startsWithHead(text)) && !/\d/.test(text)
  )
}

/** Words and single spaces: nothing to tidy. */
function isPlain(printed: string): boolean {
  let spaced = true
  for (let i = 0; i < printed.length; i++) {
    const code = printed.charCodeAt(i)
    if (code === 32 ? spaced : !isLetter(code)) return false
    spaced = code === 32
  }
  return !spaced || printed === ''
}

/** The name tidied for reading: no times, quotes balanced away at the ends, single spaces. */
export function tidy(printed: string): string {
  if (isPlain(printed)) return printed
  const text = singleSpaced(printed).trim()
  const flatTimes = DIGIT.test(text) && !CARRIED.test(text) ? text.replace(TIME_ANYWHERE, '') : text
  let tidied = closed(flatTimes)
  // Each only where its signs are: most names have none of them.
  if (tidied.includes(']')) tidied = tidied.replace(/\[?\d{1,2}\]/gu, '')
  if (tidied.includes(')')) tidied = tidied.replace(/\s*\(\s*\)/gu, '')
  tidied = withoutMarks(tidied)
  if (BLANK_BEFORE.test(tidied)) tidied = tidied.replace(/\s+([,;:])/g, '$1')
  return QUOTES.includes(tidied[0] ?? ' ') ? tidied.replace(/^["“”]([^"“”]*)["“”]$/u, '$1').trim() : tidied.trim()
}

/** "Chi chuyển nguồn sang năm 2022": the year is of the name. */
const CARRIED = /(?:chuyển nguồn|kết chuyển|thu kết dư)/iu

const DIGIT = /\d/
const BLANK_BEFORE = /\s[,;:]/
const QUOTES = '"“”'

/** Without the marks at both its ends. */
function withoutMarks(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && LEADING_MARKS.has(text.charCodeAt(from))) from++
  while (to > from && TRAILING_MARKS.has(text.charCodeAt(to - 1))) to--
  return text.slice(from, to)
}
const LEADING_MARKS = new Signs(/[\s:;,.=+*•()[\]–-]/)
const TRAILING_MARKS = new Signs(/[\s:;,.=+(–-]/)

/** Without a bracket that is never closed, or a quotation mark that has no partner. */
function closed(text: string): string {
  const open = text.includes('(') ? text.lastIndexOf('(') : -1
  const cut = open > 0 && !text.includes(')', open) ? text.slice(0, open) : text
  const marks = MARK.test(cut) ? cut.match(/["“”″]/gu)! : []
  return marks.length % 2 === 1 ? cut.replace(/["“”″]/gu, '') : cut
}

const MARK = /["“”″]/u

/** What an indicator is of: without "diện tích", "sản lượng" before it. */
export function objectOf(phrase: string): string {
  const head = sharedHead(phrase.toLowerCase())
  const rest = head ? phrase.slice(head.length).trim() : ''
  return rest || phrase
}

/** "Cây lúa" as "cây lúa"; "OCOP" stays. */
export function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words
}
