import { latin, oneOf, WORD_END, WORD_START } from '../pattern.ts'
import { BRACKET, DIGITS, firstWords, SLASH, type Started, ZERO } from '../starts.ts'
import { MEASURED, SCALE } from './measure.ts'

/** Words after which a number is a name or a rank, unless something counted follows it ("kế hoạch 12-13%"). */
const NUMBERED =
  'tiêu chí số, tiêu chí, chỉ tiêu số, chỉ tiêu, nhiệm vụ số, biểu số, biểu, phụ lục, bảng, hình, điều, khoản, điểm, chương, mục, phần, nghị quyết, nghị quyết số, nghị quyết trung ương, trung ương, chỉ thị, chỉ thị số, quyết định, quyết định số, kết luận, kết luận số, công văn, công văn số, thông tư, nghị định, kế hoạch số, kế hoạch, chương trình, đề án, dự án, luật, hướng dẫn, quy định, thông báo số, tờ trình số, quốc lộ, tỉnh lộ, đường tỉnh, huyện lộ, đường, ngõ, ngách, hẻm, phố, số nhà, lô, khu vực, khu, tổ, tổ dân phố, thôn, bản, ấp, xóm, khóm, khu phố, buôn, đội, cụm, phường, quận, mũi, mức độ, mức, cấp, cấp độ, loại, hạng, nhóm, quý, đợt, lần, kỳ, khóa, tập, tuần, giai đoạn, thứ, lớp, số, vòng, bước, vùng, vùng chiến thuật, km, zone, top'.split(
    ', ',
  )
const NOTHING_COUNTED = `(?![\\d]|[.,]\\d| *\\/ *\\d| *(?:- *\\d[\\d.,]* *)?(?:${SCALE}|${MEASURED}))`

// Nghị quyết số 33-NQ/ĐU | 45/KH-UBND | 202/2025/QH15
// not: 15/19 TDP | 100%KH
/** Over the text as printed: only capitals make a document's number. */
export const DOCUMENT_NUMBER: NumberName = {
  starts: [DIGITS],
  afterDigits: '-/',
  pattern: latin(/\d+ ?[-/–] ?(?:\d{2,4} ?[-/–] ?)?(?:\p{Lu}{2,}\d*|\p{Lu}(?=[-/–]))(?: ?[-/–] ?[\p{Lu}\d]+)*(?!\p{L})/uy),
}

/** A number that counts nothing: it is cut out before figures are looked for. */
export interface NumberName extends Started {
  /** Over flat text: sticky (`y`) where its starts are known, global (`g`) if it looks for itself. */
  readonly pattern: RegExp
  /** It stands in no text without one of these. */
  readonly needs?: readonly string[]
}

/** "38 hộ (kế hoạch 35, cùng kỳ 29)", "11 đảng viên (chỉ tiêu 10)": amounts in a bracket, no numbers of documents. */
const PLAN_BESIDE =
  '(?<=\\()(?:kế hoạch|chỉ tiêu|nghị quyết) +\\d{1,4} *, *(?:cùng kỳ|ck|năm trước|năm ngoái)(?!\\p{L})|(?<=\\()(?:kế hoạch|chỉ tiêu) +\\d{1,3}(?:\\.\\d{3})? *\\)|(?<=, *cùng )kỳ +\\d{1,3} *\\)'

/** Each: what it reads; what it must not. */
export const NAMES: readonly NumberName[] = [
  // tiêu chí số 8 | Quốc lộ 15 | thôn 3 | khóa 20 | lần thứ 14; not: chỉ tiêu 3.000 ha | kế hoạch 12-13% | mỗi thôn 2 mô hình | tổng số 15 hộ
  {
    starts: firstWords(NUMBERED),
    pattern: latin(
      `${WORD_START}(?<!(?:tổng|trong|có|con|một|các|những|đa|trên|của) )(?!${PLAN_BESIDE})(?:${oneOf(NUMBERED)}) +(?:số +)?\\d{1,4}(?: *(?:,|và|-) *\\d{1,3}(?![\\d.,%/]))*${NOTHING_COUNTED}`,
      'uy',
    ),
  },
  // bão số 3 cuốn trôi | số nhà 25 đường Trần Phú
  { starts: ['bão', 'số'], pattern: latin(`${WORD_START}(?:bão số|số nhà) +\\d{1,4}(?![\\d.,/]\\d)`, 'uy') },
  // các khoản thu xã hưởng 100%: what kind of revenue
  { starts: ['hưởng'], pattern: /hưởng +100 ?%/uy },
  // hẻm 112 đường Phan Bội Châu
  {
    starts: ['hẻm', 'ngõ', 'ngách', 'kiệt', 'lô'],
    pattern: latin(/(?:hẻm|ngõ|ngách|kiệt|lô) +(?:số +)?\d{1,4}[a-z]?(?:\/\d{1,4}){0,3}(?= +(?:đường|phố|quốc lộ)(?!\p{L}))/uy),
  },
  // Thôn 5 tổ chức đại hội
  {
    starts: ['thôn', 'tổ', 'xóm', 'ấp', 'khu', 'bản', 'buôn', 'đội', 'khóm'],
    pattern: latin(
      /(?:thôn|tổ|tổ dân phố|xóm|ấp|khu|khu phố|bản|buôn|đội|khóm) +\d{1,2}(?= +tổ chức +(?:đại hội|hội nghị|ngày hội|lễ|họp|tổng kết|sơ kết|ra mắt|tốt|thành công))/uy,
    ),
  },
  // mô hình "2 vụ lúa 1 vụ cá" | phong trào "5 không 3 sạch"
  {
    starts: [],
    pattern: /\d(?<=(?:mô hình|phong trào|cuộc vận động|phương châm|khẩu hiệu|chương trình|công thức) *"\d)[^"%]{2,40}(?=")/gu,
    needs: ['"'],
  },
  // đất lúa 2 vụ | tiêm đủ 2 mũi
  { starts: ['lúa', 'màu', 'ngô', 'đủ'], pattern: latin(/(?:(?:lúa|màu|ngô) +\d +vụ|đủ +0?\d +mũi)(?!\p{L})/uy) },
  // chuyển từ 2 vụ lên 3 vụ
  { starts: ['từ'], pattern: latin(/từ +\d +vụ(?: \p{L}+){0,2} +(?:lên|sang|thành) +\d +vụ(?!\p{L})/uy) },
  // lũ tháng 8 cuốn trôi | thứ 6
  {
    starts: ['tháng', 'quý', 'thứ'],
    pattern: latin(
      `${WORD_START}(?:tháng +(?:0?[1-9]|1[0-2])|(?:quý|thứ) +\\d{1,2})(?![\\d%]|[.,/]\\d| *(?:${SCALE}|đồng|%|ha|tấn|tạ|hộ|người|con|lượt|đảng viên)(?!\\p{L}))`,
      'uy',
    ),
  },
  // 17:00 | 7h30 | 14 giờ 30; not: 15 hộ | 2021: 29,5 triệu đồng
  {
    starts: [DIGITS],
    afterDigits: ':hg',
    pattern: latin(/(?<!\d|\p{L}-)\d{1,2} ?(?::|h|giờ) ?\d{2}(?::\d{2})?(?![\d%]|,\d)|\d+ ?(?:h|giờ)(?!\p{L})/uy),
  },
  // 0822.173.636 | 0234.3861.xxx | (0209) 3 870 123; not: 0,07%
  {
    starts: [ZERO, BRACKET],
    pattern: /(?<![\d.,])(?:\(\+?84\)|\(0\d{2,3}\)|0\d{2,4})[. -]?\d{3,4}[. -]?(?:\d{3,4}|x{3})(?!\d)/uy,
  },
  // gọi số 1022 | đường dây nóng: 0912 345 678 (a hotline); not: gọi 12 thanh niên nhập ngũ
  {
    starts: ['gọi', 'qua', 'tổng', 'đường', 'điện', 'đt', 'sđt', 'hotline'],
    pattern: latin(
      /(?:gọi|qua|tổng đài|đường dây nóng|điện thoại|s?đt|hotline)[: ]+(?:số [\d. -]{3,14}|(?:[. -]?\d){6,14}|\d{3,4}(?![\d.,]| ?\p{L}))/uy,
    ),
  },
  // Covid-19 | SARS-CoV-2 | A/H5N1
  { starts: [], pattern: /covid ?-? ?\d+|cov ?- ?2/gu, needs: ['cov'] },
  { starts: [DIGITS], afterDigits: 'n', pattern: /(?<=h)\dn\d/uy },
  // tỷ lệ 1/500 (a map's); not: tỷ lệ 1/5 hộ
  {
    starts: ['tỷ', 'bản'],
    pattern: latin(`(?:tỷ lệ|bản đồ) +1\\/\\d+0(?! *${MEASURED})`, 'uy'),
  },
  // list numbers: "1." "(2)" "a)" "1.2." "-" at the head of a line, "(1)" anywhere; not: (8%) | 1.500 ha
  {
    starts: [DIGITS, BRACKET],
    afterDigits: '.)',
    pattern: latin(
      /(?<=(?:^|\n) *)(?:\(?\d{1,2}(?:\.\d{1,2})*[.)](?=\s|[^\d\s])|\d{1,2}(?:\.\d{1,2})+(?= +\p{L}))|(?<=(?:^|\n) *[+*•-] *)\d{1,2}\.(?= )/uy,
    ),
  },
  { starts: [BRACKET], pattern: /\(\d{1,2}\)/uy },
  { starts: [], pattern: /\[\d{1,3}\]/gu, needs: ['['] },
  // trên 1 ha | /1ha | giá trị sản xuất 1 ha đất: a rate's unit; not: trồng 1 ha
  {
    starts: ['trên', 'mỗi', SLASH, 'cứ', 'bình', 'trung', 'tính', 'sản', 'thu', 'doanh', 'lợi', 'lãi'],
    pattern: latin(
      /(?:(?:(?<!(?:có|đạt|được) )trên|mỗi|(?=\/)(?<!\d ?(?:(?:nghìn|ngàn|triệu|tỷ|trđ|tr\.đ) ?)?(?:đồng|đ|vnđ|tạ|tấn|kg|lít|m3|con|cây|người|công)? ?)\/|cứ|bình quân|trung bình|tính trên|(?<=giá trị )(?:sản xuất|sản phẩm|thu nhập|thu hoạch|thu được|sản lượng)|thu nhập|doanh thu|lợi nhuận|lãi)(?: (?:của|từ|trên|cho))? *(?:0?1|một) *(?:ha|héc ta|hecta|hécta|sào|mẫu|công|đơn vị|m2|hộ|người|lao động|khẩu|nhân khẩu|con|gốc|cây|lồng|tấn)|\/ *(?:0?1|một) *đơn vị)(?!\p{L}| ?\/)/uy,
    ),
  },
  // 5 tuổi | 3 năm liền | 6 tháng | 2 cấp | 4 sao | 3 ngày | 4 tại chỗ: qualifiers
  {
    starts: [DIGITS],
    afterDigits: 'tnsckpgb',
    pattern: latin(
      `(?<![\\d.,/])\\d{1,3} *(?:tuổi|năm|tháng|ngày(?! công)|tuần|sao|cấp|tại chỗ|không|có|phút|giây|buổi\\/ngày)${WORD_END}`,
      'uy',
    ),
  },
  // e-mail and addresses of pages
  { starts: [], pattern: /https?:\S{1,300}|www\.\S{1,300}|[\w.+-]{1,40}@[\w.-]{1,60}/gu, needs: ['http', 'www.', '@'] },
]
