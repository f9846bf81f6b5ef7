import { latin } from './pattern.ts'
import { MEASURE_ALONE } from './rules/measure.ts'

/** The words that the heads of tables are made of, over flat text (`flatten`): reading knows a table by them, extracting what its columns hold. */

export const INDEX_HEAD = /^(?:s?tt|số tt|s\.t\.t|số thứ tự|#)$/u
const NAMES =
  'chỉ tiêu, nội dung, danh mục, tiêu chí, lĩnh vực, hạng mục, khoản mục, diễn giải, loại cây trồng, cây trồng, loại cây, vật nuôi, loại vật nuôi, ' +
  'sản phẩm, tên sản phẩm, ngành, nguồn thu, khoản thu, mục tiêu, mục tiêu chỉ tiêu'
const NAME_HEAD = latin(
  `^(?:(?:tên|các|hệ thống|nhóm) )*(?:${NAMES.split(', ').join('|')})(?: (?:chủ yếu|cụ thể|kinh tế|xã hội|kt-xh|thu|chi|công việc|nhiệm vụ|chính|cơ bản|phát triển|kinh tế ?- ?xã hội))*$`,
  'u',
)
const MEASURE_WORD = 'đvt|đơn vị tính|đơn vị đo|đơn vị|đv tính|đ\\.?v\\.?t|đ\\.? ?vị tính|đv'
export const MEASURE_HEAD = latin(`^(?:${MEASURE_WORD})(?: ?\\(đvt\\))?$`, 'u')
/** What a head of names has behind it: "(ĐVT)", "/đơn vị tính", "(ĐVT: tấn)", "(triệu đồng)". */
const NAME_AND_MEASURE = latin(
  `^(?<name>.+?)(?: ?\\((?:${MEASURE_WORD})? *:? *(?<measure>[^()]*)\\)|(?: ?[,/;-] ?| và )(?:${MEASURE_WORD}))$`,
  'u',
)

/** Whether names of indicators stand under a head: "Chỉ tiêu", "Nội dung (ĐVT)", "Chỉ tiêu, đơn vị tính"; not "Chỉ tiêu (giao)". */
export function isNameHead(flat: string): boolean {
  if (NAME_HEAD.test(flat)) return true
  const { name, measure = '' } = NAME_AND_MEASURE.exec(flat)?.groups ?? {}
  return name !== undefined && NAME_HEAD.test(name) && MEASURE_ALONE.test(measure)
}
export const PLACE_HEAD =
  /^(?:tên |các )?(?:đơn vị|địa phương|địa bàn|xã|phường|thị trấn|thôn|bản|xóm|ấp|tổ|tổ dân phố|khu|khu phố|làng|buôn|xã, phường|xã, thị trấn|xã, phường, thị trấn|thôn, bản|thôn, xóm|thôn, tổ|thôn\/bản|thôn \(bản\)|thôn, khu|thôn, tổ dân phố)$/u

const PLAN_WORDS = 'kế hoạch|kh|mục tiêu|chỉ tiêu|dự toán|dt|nghị quyết|nq|phấn đấu|giao'
const DONE_WORDS = 'thực hiện|th|ưth|ước|ước tính|kết quả|đạt|lũy kế|cùng kỳ|ck|báo cáo|chính thức|sơ bộ'
export const PLAN_WORD = latin(`(?<!\\p{L})(?:${PLAN_WORDS})(?!\\p{L})`, 'u')
export const DONE_WORD = latin(`(?<!\\p{L})(?:${DONE_WORDS})(?!\\p{L})`, 'u')
export const RATIO_WORD = latin(/(?<!\p{L})(?:so|sv|tỷ lệ|hoàn thành)(?!\p{L})|%|\//u)

const WORDS = new Set(
  (
    'năm cả kế hoạch kh mục tiêu chỉ dự toán dt nghị quyết nq hđnd ubnd đại hội đh phấn đấu giao được huyện tỉnh xã phường thị trấn thành phố cấp ' +
    'trên đầu điều chỉnh thực hiện th ưth ước tính kết quả đạt đã lũy kế đến hết nay cuối kỳ cùng ck trước sau tới báo cáo bc chính thức sơ bộ số ' +
    'liệu tổng kiến đề ra trong so sánh sv với tỷ lệ hoàn mức độ ngày tháng quý đăng ký của theo và bình quân bq'
  ).split(' '),
)
const YEAR = /(?:19|20)\d\d/g

/** Whether a head is made only of such words, years, parts of the year, dates and signs: then it says when, and planned or done, and nothing else. */
export function isFigureHead(flat: string): boolean {
  const words = flat
    .replace(/\([^)]*\)/g, ' ')
    .replace(/(?<!\d)\d{1,2}\/\d{1,2}(?:\/\d{4})?(?!\d)/g, ' ')
    .replace(YEAR, ' ')
    .replace(/(?:quý +)(?:i{1,3}|iv|[1-4])(?![\p{L}\d])|\d{1,2} +tháng|tháng +\d{1,2}/gu, ' ')
    .replace(/[%/:;,.|=+-]/g, ' ')
    .trim()
    .split(/\s+/)
  const bare = words.length === 1 && words[0] === ''
  return words.every(word => word === '' || WORDS.has(word)) && (!bare || /(?:19|20)\d\d|%|tháng|quý/.test(flat)) && flat !== ''
}
