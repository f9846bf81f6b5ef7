import type { UnitCatalogue } from '../../catalogue/units.ts'
import { latin, oneOf } from '../../vietnamese/pattern.ts'
import { titleCase } from '../shapes/units.ts'
import type { HeaderInput } from './header-type.ts'

/** The party organisations of offices; not: "Đảng bộ, chính quyền xã", "Đảng bộ xã". */
const ORGANISATION =
  '(?:[Kk]hối|KHỐI|Công an|CÔNG AN|Quân sự|QUÂN SỰ|(?:[Cc]ác )?[Cc]ơ quan|(?:CÁC )?CƠ QUAN|Chính quyền|(?:[Bb]ộ đội )?[Bb]iên phòng|(?:Bộ|Ban) [Cc]hỉ huy|Dân|UBND|HĐND|Ủy ban [Nn]hân dân)'
/** "Đảng bộ Khối Dân vận - Mặt trận huyện Tuy Phước": the words that its name goes on with. */
const GOES_ON = `(?: +(?!${oneOf(['TỔNG KẾT', 'SƠ KẾT', 'TRIỂN KHAI', 'TỔ CHỨC', 'HỘI NGHỊ', 'ĐẠI HỘI', 'NĂM', 'HỌP', 'LẦN'])}(?!\\p{L})|\\p{Lu}\\p{L}?[.․])\\p{Lu}\\p{L}*| *[-–,] *(?:Đảng|Đoàn|Chính|Dân|Mặt|Cơ|ĐẢNG|ĐOÀN|CHÍNH|DÂN|MẶT|CƠ)(?!\\p{L})| +(?:các|cơ|quan|quyền|chính|dân|đảng|đoàn|thể|trận|vận|doanh|nghiệp|và|huyện|quận|tỉnh|thị|xã|thành|phố|nhân|đội|phòng|huy|quân|sự)(?!\\p{L}))*`
const NAMED = `(?:Đảng bộ|Đảng ủy|ĐẢNG BỘ|ĐẢNG ỦY) +${ORGANISATION}(?!\\p{L})${GOES_ON}`
const ORGANISED = latin(NAMED, 'u')
/** "Sáng 28/12, Đảng bộ Khối Doanh nghiệp huyện tổ chức …", the first words below a title that names no unit. */
const HOLDS = latin(
  `^[^.;:]{0,50}(?<=^|, |\\d )(?<name>${NAMED}) (?:tổ chức|tiến hành|đã|vừa|họp|tổng kết|sơ kết|triển khai)(?!\\p{L})`,
  'u',
)
/** What a commune's own offices report is the commune's. */
const OF_COMMUNE = latin(/(?<!thị )xã(?!\p{L})|phường|thị trấn/iu)
const OF_FORCES = latin(/^đảng (?:bộ|ủy) (?:khối|công an|quân sự)(?!\p{L})/iu)

/** The body that is no unit but reports: a party organisation of offices, or a firm, co-operative or school, which speaks for nobody else. */
export function tellingBody(input: HeaderInput, title: string): { name: string; alone: boolean } | undefined {
  const organised = organisationOf(input, title)
  if (organised !== undefined && (OF_FORCES.test(organised) || !OF_COMMUNE.test(organised)))
    return { name: organised.trim().replace(/ khối /, ' Khối '), alone: false }
  const concern = concernOf(input)
  return concern === undefined ? undefined : { name: concern, alone: true }
}

function organisationOf({ text, passages, mentions, units }: HeaderInput, title: string): string | undefined {
  const inTitle = ORGANISED.exec(title)
  if (inTitle) return withoutShout(inTitle[0], units)
  const titled = passages.find(p => p.kind === 'title')
  if (!titled || mentions.some(m => m.kind === 'unit' && m.start >= titled.start && m.end <= titled.end)) return undefined
  const opening = passages.find(p => p.kind === 'text' && p.start >= titled.end)
  const held = opening && HOLDS.exec(text.slice(opening.start, Math.min(opening.end, opening.start + LONGEST_OPENING)))
  return held?.groups?.name
}
const LONGEST_OPENING = 200

/** "ĐẢNG BỘ KHỐI CÁC CƠ QUAN HUYỆN A NHÌN LẠI": in capitals the name ends with that of the district, or where it has none with its type word. */
function withoutShout(name: string, units: UnitCatalogue): string {
  const above = name === name.toUpperCase() ? OF_DISTRICT.exec(name) : null
  if (!above) return name
  const words = name
    .slice(above.index + above[0].length)
    .trim()
    .split(/\s+/)
  const type = above[0].toLowerCase()
  const named = [...words.keys()].findLast(last => units.named(words.slice(0, last + 1).join(' '), type).length > 0)
  return [name.slice(0, above.index + above[0].length), ...words.slice(0, named === undefined ? 0 : named + 1)].join(' ')
}
const OF_DISTRICT = /(?<!\p{L})(?:HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH)(?= )/u

/** A firm, a co-operative or a school: what it turned over or taught is not its commune's. */
const CONCERN = latin(
  /^[\s*]*(?:hợp tác xã|htx|xí nghiệp|công ty|nông trường|lâm trường|trường (?:tiểu học|mầm non|mẫu giáo|thcs|thpt|th&thcs|phổ thông|ptdtbt|trung học)) \p{L}/u,
)

/** "Trường Mầm non Hoa Ban, xã Chiềng Lao tổng kết năm học …", "HTX Mỹ Yên …" at the head of a title. */
const CONCERN_NAME =
  /^(?:Trường (?:Tiểu học|Mầm non|Mẫu giáo|THCS|THPT|TH&THCS|TH và THCS|PTDTBT|PTDTNT|Phổ thông)(?: (?:Tiểu học|THCS|TH&THCS|bán trú|nội trú))*|Hợp tác xã|HTX|Công ty|Xí nghiệp|Nông trường|Lâm trường)(?: (?:nông nghiệp|dịch vụ|thủy sản|cổ phần|và|TNHH|DVNN|NN))*(?: \p{Lu}\p{L}*| \d{1,2}(?!\d))+(?=,| xã| phường| thị trấn| huyện| tổng| sơ| đại| họp| tổ| khai| năm|:| -|$)/u

/** "HỢP TÁC XÃ NÔNG NGHIỆP MỸ YÊN" on a line of its own above the title. */
function concernOf({ text, flat, passages }: HeaderInput): string | undefined {
  const title = passages.find(p => p.kind === 'title')
  const named = title && CONCERN_NAME.exec(text.slice(title.start, title.end))?.[0]
  if (named) return titleCase(named.trim())
  const head = passages
    .filter(p => p.level === 0 && p.kind === 'text' && (title === undefined || p.start < title.start))
    .find(p => CONCERN.test(flat.slice(p.start, p.end)) && p.end - p.start < 80)
  return head && titleCase(text.slice(head.start, head.end).trim())
}
