import { latin, oneOf, startsWith, WORD_END, WORD_START } from '../pattern.ts'
import { MEASURE, SCALE } from './measure.ts'

/** Words after which a number is a name or a rank, unless something counted follows it. */
const NUMBERED =
  'tiêu chí số, tiêu chí, chỉ tiêu số, chỉ tiêu, nhiệm vụ số, biểu số, biểu, phụ lục, bảng, hình, điều, khoản, điểm, chương, mục, phần, nghị quyết, nghị quyết số, nghị quyết trung ương, trung ương, chỉ thị, chỉ thị số, quyết định, quyết định số, kết luận, kết luận số, công văn, công văn số, thông tư, nghị định, kế hoạch số, kế hoạch, chương trình, đề án, dự án, luật, hướng dẫn, quy định, thông báo số, tờ trình số, quốc lộ, tỉnh lộ, đường tỉnh, huyện lộ, đường, ngõ, ngách, hẻm, phố, số nhà, lô, khu vực, khu, tổ, tổ dân phố, thôn, bản, ấp, xóm, khóm, khu phố, buôn, đội, cụm, phường, quận, mũi, mức độ, mức, cấp, cấp độ, loại, hạng, nhóm, quý, đợt, lần, kỳ, khóa, tập, tuần, giai đoạn, thứ, lớp, số, vòng, bước, vùng, vùng chiến thuật, km, zone, top'.split(
    ', ',
  )
const NOTHING_COUNTED = `(?![\\d]|[.,]\\d| *\\/ *\\d| *(?:${SCALE}|${MEASURE}))`

// Nghị quyết số 33-NQ/ĐU | 45/KH-UBND | 202/2025/QH15
// not: 15/19 TDP | 100%KH
/** Over the text as printed: only capitals make a document's number. */
export const DOCUMENT_NUMBER = latin(
  /\d+ ?[-/–] ?(?:\d{2,4} ?[-/–] ?)?(?:\p{Lu}{2,}\d*|\p{Lu}(?=[-/–]))(?: ?[-/–] ?[\p{Lu}\d]+)*(?!\p{L})/gu,
)

/**
 * Numbers that count nothing: they are cut out before figures are looked for. Each line: what it reads; what it must not.
 */
export const NAMES: readonly RegExp[] = [
  // tiêu chí số 8 | Quốc lộ 15 | thôn 3 | khóa 20 | lần thứ 14; not: chỉ tiêu 3.000 ha | mỗi thôn 2 mô hình | tổng số 15 hộ
  new RegExp(
    `${startsWith(NUMBERED)}${WORD_START}(?<!(?:tổng|trong|có|con|một|các|những|đa|trên|của) )(?:${oneOf(NUMBERED)}) +(?:số +)?\\d{1,4}(?: *(?:,|và|-) *\\d{1,3}(?![\\d.,%/]))*${NOTHING_COUNTED}`,
    'gu',
  ),
  // lũ tháng 8 cuốn trôi | thứ 6
  new RegExp(`(?=[tq])${WORD_START}(?:tháng|quý|thứ) +\\d{1,2}(?![\\d%]|[.,/]\\d)`, 'gu'),
  // 17:00 | 7h30 | 14 giờ 30; not: 15 hộ
  /\d{1,2} ?(?::|h|giờ) ?\d{2}(?::\d{2})?(?![\d%])|\d{1,2} ?(?:h|giờ)(?!\p{L})/gu,
  // 0822.173.636 | 0234.3861.xxx | (0209) 3 870 123; not: 0,07%
  /(?<![\d.,])(?:\(\+?84\)|\(0\d{2,3}\)|0\d{2,4})[. -]?\d{3,4}[. -]?(?:\d{3,4}|x{3})(?!\d)/gu,
  // số 1022 (a hotline)
  /(?:gọi|qua|tổng đài|đường dây nóng|điện thoại|đt|hotline)[: ]+(?:số )?[\d. -]{3,14}/gu,
  // Covid-19 | SARS-CoV-2 | A/H5N1
  /covid ?-? ?\d+|cov ?- ?2|h\dn\d/gu,
  // tỷ lệ 1/500 (a map's); not: tỷ lệ 1/5 hộ
  new RegExp(`(?:tỷ lệ|bản đồ) +1\\/\\d+0(?! *${MEASURE})`, 'gu'),
  // list numbers: "1." "(2)" "a)" "1.2." "-" at the head of a line, "(1)" anywhere; not: (8%) | 1.500 ha
  /(?<=^|\n) *(?:\(?\d{1,2}(?:\.\d{1,2})*[.)](?=\s|[^\d\s])|\d{1,2}(?:\.\d{1,2})+(?= +\p{L})|[+*•-] *\d{1,2}\.(?= ))/gu,
  /\(\d{1,2}\)|\[\d{1,3}\]/gu,
  // trên 1 ha | /1ha: a rate's unit
  /(?:trên|mỗi|\/) *(?:0?1|một) *(?:ha|héc ta|sào|đơn vị)(?!\p{L})/gu,
  // 5 tuổi | 3 năm liền | 6 tháng | 2 cấp | 4 sao | 3 ngày | 4 tại chỗ: qualifiers
  new RegExp(`(?<![\\d.,/])\\d{1,3} *(?:tuổi|năm|tháng|ngày|tuần|sao|cấp|tại chỗ|không|có|phút|giây|buổi\\/ngày)${WORD_END}`, 'gu'),
  // e-mail and addresses of pages
  /https?:\S{1,300}|www\.\S{1,300}|[\w.+-]{1,40}@[\w.-]{1,60}/gu,
]
