import { latin, matches } from '../../vietnamese/pattern.ts'
import { type Subject, type UnitResolver, withReview } from '../shapes/units.ts'
import type { HeaderInput } from './header-type.ts'

/** "UBND xã", "trên địa bàn phường", "toàn thị trấn": the type of what a report calls its own. */
export const OWN_TYPE = latin(
  /(?<!\p{L})(?:toàn|ubnd|hđnd|đảng bộ|đảng ủy|ủy ban nhân dân|trên địa bàn|của|trong) (?<type>xã|phường|thị trấn|huyện|thị xã|quận)(?! \p{L}*ủy)(?!\p{L}| hội)/gu,
)
export const WHOLE_TYPE = latin(/(?<!\p{L})toàn (?<type>xã|phường|thị trấn|huyện|thị xã|quận|thành phố)(?!\p{L}| hội)/gu)

/** "TM. UBND XÃ DƯƠNG QUANG" below a report that names itself nowhere else; or where it was dated, "Dương Quang, ngày 12 tháng 12 năm 2014", of "toàn xã". */
export function signerOf({ text, flat, mentions, units }: HeaderInput, resolver: UnitResolver): Subject | undefined {
  const isSigned = flat.includes('tm') || flat.includes('t/m')
  for (const { index, 0: words } of isSigned ? matches(SIGNED, flat) : []) {
    const end = index + words.length
    const unit = mentions.find(m => m.kind === 'unit' && m.start >= end - 1 && m.start <= end + 1)
    if (unit?.kind === 'unit') return resolver.subject(unit.type, unit.names[0]!)
  }
  const place = text.includes(', ngày ') ? DATED.exec(text) : null
  const type = place && matches(OWN_TYPE, flat)[0]?.groups?.type
  if (!place || !type) return undefined
  const name = place.groups!.place!
  if (units.named(name, type).length === 0) return undefined
  const subject = resolver.subject(type, name)
  return withReview(subject, [...subject.review, 'implied-unit'])
}
/** "CỔNG THÔNG TIN ĐIỆN TỬ XÃ A" on the page of a report that names nobody, but speaks of "toàn xã". */
export function portalOf({ flat, mentions, units }: HeaderInput, resolver: UnitResolver): Subject | undefined {
  const portals = mentions.filter(m => m.kind === 'unit' && PORTAL.test(flat.slice(Math.max(0, m.start - 60), m.start)))
  if (portals.length === 0) return undefined
  const told = new Set([...matches(WHOLE_TYPE, flat), ...matches(OWN_TYPE, flat)].map(({ groups }) => groups!.type!))
  const named = portals.find(m => m.kind === 'unit' && told.has(m.type))
  if (named?.kind !== 'unit' || units.named(named.names[0]!, named.type).length === 0) return undefined
  const subject = resolver.subject(named.type, named.names[0]!)
  return withReview(subject, [...subject.review, 'implied-unit'])
}
const PORTAL = latin(
  /(?:(?:cổng|trang)(?: thông)? tin|website)(?: tổng hợp| giao tiếp)*(?: điện tử)?(?: của)? (?:ubnd |đảng ủy |đảng bộ |ủy ban nhân dân )?$/u,
)

const SIGNED = latin(
  /(?<=^|\n)[\s*|]*t\/?m\.? *(?:ủy ban nhân dân|ubnd|đảng ủy|hđnd|hội đồng nhân dân|ban chấp hành(?: đảng bộ)?|bch(?: đảng bộ)?|ban thường vụ(?: đảng ủy)?|thường trực hđnd|chi bộ) (?=\p{L})/gu,
)
const DATED = latin(/(?<=^|\n)\s*(?<place>\p{Lu}\p{L}*(?: \p{Lu}[\p{L}\d]*){1,3}), ngày /u)
