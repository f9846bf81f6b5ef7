import type { UnitMention } from '../mention.ts'
import { latin, oneOf, WORD_START } from '../pattern.ts'
import type { WordRule } from '../rule.ts'
import { singleSpaced } from '../spaces.ts'
import { firstWords } from '../starts.ts'
import { TYPE_STOP } from '../type-stops.ts'
import { MEASURED, SCALE } from './measure.ts'

const SHORT = [
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
  ['tt', 'thị trấn'],
  ['x', 'xã'],
  ['p', 'phường'],
  ['h', 'huyện'],
  ['q', 'quận'],
] as const
/** Type words as printed, and the canonical ones. Of one letter only with a full stop ("X. Dương Quang"). */
export const TYPE_FORMS: ReadonlyMap<string, string> = new Map([
  ...['tỉnh', 'thành phố', 'thị xã', 'quận', 'huyện', 'thị trấn', 'đặc khu', 'phường', 'xã'].map(t => [t, t] as const),
  ...['thôn', 'bản', 'làng', 'buôn', 'bon', 'plei', 'ấp', 'xóm', 'tổ dân phố', 'khu phố', 'khóm', 'tổ', 'khu dân cư', 'khu'].map(
    t => [t, t] as const,
  ),
  ['tp', 'thành phố'],
  ['t.p', 'thành phố'],
  ['tx', 'thị xã'],
  ...SHORT.flatMap(([short, type]) => ['.', TYPE_STOP].map(stop => [`${short}${stop}`, type] as const)),
  ['tdp', 'tổ dân phố'],
  ['thành ủy', 'thành phố'],
  ['thị ủy', 'thị xã'],
  ['huyện ủy', 'huyện'],
  ['quận ủy', 'quận'],
  ['tỉnh ủy', 'tỉnh'],
])
/** Groups of households below the commune. */
export const HAMLET_TYPES = new Set('thôn, bản, làng, buôn, bon, plei, ấp, xóm, tổ dân phố, khu phố, khóm, tổ, khu dân cư, khu'.split(', '))

const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}']*"
const NAME = `${CAPITAL}(?:[ -]{1,2}${CAPITAL}){0,5}(?: \\d{1,2}(?![\\d%/]|[.,]\\d| *(?:${SCALE}|${MEASURED})))?`
const SEPARATOR = ' *(?:,| và) +'
/** Not: "thôn 8 năm liền đạt danh hiệu". */
const NAMES = latin(
  `^ *(?<first>${NAME}|(?:số +)?\\d{1,2}(?![\\d%/]|[.,]\\d| *(?:${SCALE}|${MEASURED})| năm (?:liền|liên)))(?<more>(?:${SEPARATOR}${NAME})*)`,
  'u',
)
/** A name begins in a capital or with a number, which "số" may announce. */
function mayBeName(text: string, from: number): boolean {
  let at = from
  while (text[at] === ' ') at++
  const first = text[at] ?? ''
  return first !== first.toLowerCase() || (first >= '0' && first <= '9') || text.startsWith('số', at)
}

/** "xã NTM nâng cao": without a vowel it is no name. */
const ABBREVIATION = /^[B-DĐF-HJ-NP-TV-XZ]{2,}(?: |$)/u
/** "Huyện Cù Lao Dung": in capitals it describes nothing, it is the name. */
const OWN_NAME = /^(?:C(?:ù Lao|Ù LAO)|Đ(?:ảo|ẢO)|M(?:ới|ỚI))$/u
/** "xã ATK Tân Trào", "xã ĐBKK Ia Phí": what kind of commune, no part of its name. */
const HONOUR = latin(/^\p{Lu}{2,5} (?=\p{Lu}\p{Ll})/u)
/** "P.V", "X. H": two initials of a person; "X. Ô Lâm" goes on. */
const INITIAL = latin(/^\p{Lu}$/u)
const SHORT_TYPE = /^[^aăâeêioôơuưyã]{1,2}[.\u2024]?$/iu
const AFTER_INITIAL = latin(/(?<!\p{L})\p{Lu}[.\u2024] ?$/u)
/** "Huyện Đoàn tổ chức", "Xã Đội": bodies of a place. */
const BODY = latin(/^ *(?:Đoàn|Đội|Hội|Ủy)(?! ?\p{Lu})(?!\p{L})/u)
/** "UBND xã Tổ chức …": a verb in a capital. */
const NO_NAME = latin(
  /^ *(?:(?:đoàn thanh|hội (?:nông|phụ|cựu|khuyến|chữ|người|liên|nghị|đồng|trường)|tổ (?:chức|công)|triển khai|phối hợp|thực hiện|tiếp tục|tập (?:trung|huấn)|phát (?:động|huy|triển)|đẩy mạnh|xây dựng|ban (?:hành|chấp|thường|chỉ)|thông (?:qua|báo|tin)|hưởng ứng|khai mạc|bế mạc|sơ kết|tổng kết|hoàn thành|phấn đấu|quyết tâm|đại hội|báo cáo|công (?:bố|nhận|tác|an)|nông thôn|văn (?:hóa|minh|phòng)|chú trọng|quan tâm|kết quả|nhiệm (?:kỳ|vụ)|giao ban|tình hình|chủ (?:động|trương))(?!\p{L}))/u,
)
/** "BẢN TIN PHÁT THANH", "KHU CÔNG NGHIỆP": things, where capitals tell no name. */
const THING = latin(
  /^(?:bản (?:tin(?! tốc)|đồ|án|cam kết|sao|ghi nhớ|tổng hợp|kê khai|tự đánh giá|thuyết minh)|khu (?:công nghiệp|kinh tế|du lịch|di tích|vực|đô thị)|tổ (?:chức|công tác|hợp tác)|làng nghề)(?!\p{L})/u,
)
const PLURAL = /(?:các|hai|ba|bốn|năm|\d+)\s*$/u
/** "hai xã miền núi Hà Trung": two communes of one name are those of the district that bears it. */
const SEVERAL = latin(/(?<!\p{L}|thứ )(?:hai|ba|bốn)\s*$/u)
/** A city, a town and a district, and no hamlets. */
const TOWNS = latin(/^buôn (?:ma thuột|hồ|đôn)(?!\p{L})/u)

/** A body or a verb in a capital ("xã Đội", "xã Tổ chức"), not in a line of capitals, where "XÃ ĐỘI CẤN" is one. */
function isNoName(text: string, flat: string, end: number): boolean {
  const words = text.slice(end, end + 24)
  return /^ *\S\p{Ll}/u.test(words) && (BODY.test(words) || NO_NAME.test(flat.slice(end, end + 24)))
}

// xã Dương Quang | Xã biên giới Tam Hợp | các xã Thanh Sơn, Đồn Đạc | TP. Bắc Kạn | tổ dân phố 5 | Thị ủy Nghi Sơn
// huyện Cù Lao Dung
// not: xã đạt chuẩn | xã NTM | toàn xã | hợp tác xã Minh Anh | NÔNG THÔN MỚI
export const unitNames: WordRule<Pick<UnitMention, 'type' | 'names'> & { readonly end: number }> = {
  name: '<type> <Name>(, <Name>)*',
  starts: firstWords(TYPE_FORMS.keys()),
  pattern: latin(
    `${WORD_START}(?<!hợp tác |tổ hợp tác |biên |văn |nông (?=thôn))(?<type>${oneOf([...TYPE_FORMS.keys()])})(?<middle>(?: +(?:biên giới|vùng biên|miền núi|vùng cao|vùng sâu|vùng xa|vùng trũng|vùng ven|ven biển|bãi ngang|cù lao|trung du|thuần nông|nghèo|đảo|anh hùng|mới))?)(?= +[\\p{L}\\d]|(?<=[.${TYPE_STOP}])[\\p{L}\\d])`,
    'uy',
  ),
  read({ type, middle }, { text, flat, start, end }) {
    const canonical = TYPE_FORMS.get(singleSpaced(type!))!
    const rest = mayBeName(text, end) ? NAMES.exec(text.slice(end, end + 160)) : null
    if (!rest) return undefined
    const described = middle ? text.slice(end - middle.length, end).trim() : ''
    const first = `${OWN_NAME.test(described) ? `${described} ` : ''}${rest.groups!.first!.replace(/^số +/u, '').replace(HONOUR, '')}`
    if (/^\d/.test(first) && !(HAMLET_TYPES.has(canonical) || canonical === 'phường' || canonical === 'quận')) return undefined
    if (/^\d/.test(first) && middle) return undefined
    if (ABBREVIATION.test(first)) return undefined
    if (SHORT_TYPE.test(type!) && (INITIAL.test(first) || AFTER_INITIAL.test(text.slice(Math.max(0, start - 4), start)))) return undefined
    if (HAMLET_TYPES.has(canonical) && THING.test(flat.slice(start, start + 20))) return undefined
    if (isNoName(text, flat, end) || (canonical === 'buôn' && TOWNS.test(flat.slice(start, start + 24)))) return undefined
    const plural = PLURAL.test(flat.slice(Math.max(0, start - 8), start))
    if (plural && !rest.groups!.more && SEVERAL.test(flat.slice(Math.max(0, start - 8), start))) return undefined
    const more = plural ? rest.groups!.more! : ''
    const names = [first, ...more.split(/ *(?:,| và) +/).filter(Boolean)]
    return { type: canonical, names, end: end + (plural ? rest[0].length : rest[0].length - rest.groups!.more!.length) }
  },
}
