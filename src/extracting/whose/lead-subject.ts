import { flatten } from '../../vietnamese/flatten.ts'
import type { UnitMention } from '../../vietnamese/mention.ts'
import type { Header } from '../document/header-type.ts'
import type { Subject } from '../shapes/units.ts'

/** Words that may stand between the head of a stretch and the unit that it is about. */
export const OPENING =
  /^[\s"*+•:().-]*(?:(?:tại|với|ở|đến|sang|tới|đối với|riêng|về|trong đó|còn|của|trên địa bàn|tính riêng|như|là|tiêu biểu|điển hình|(?:xã|phường|thị trấn|thôn|bản|đơn vị|địa phương) (?:còn lại|cuối cùng|duy nhất|thứ hai|đầu tiên) là|nhân dân|bà con|nông dân|người dân|chính quyền|ubnd|hđnd|đảng ủy|đảng bộ|đảng bộ và nhân dân|cán bộ và nhân dân|toàn|cả|cán bộ|lãnh đạo)\s+)*$/u
/** "Trong khi đó, xã …", "Năm 2021, xã …": what may stand before the unit that a clause is about. */
export const ADVERBIAL = /^(?:[^,.;:\d]{0,40}|\s*(?:trong |đến |hết |cuối |tính đến )*(?:năm|quý|\d+ tháng|tháng|vụ)[^,;.:]{0,30}),\s+/u
/** "Trong khi đó, xã Quế Xuân 2 mới đạt …": a paragraph on another unit. */
const CONTRAST = /^\s*(?:trong khi (?:đó)?|còn (?:đối với)?|riêng|về phía|ngược lại|bên cạnh đó|cùng với đó)\s*,?\s*/u

/** "Khó khăn hơn cả là [xã Tân Lập]: …" */
const BROUGHT_IN = /^[^.;:,\d]{0,48}(?<!\p{L})(?:là|đến|tới|với|về) $/u

/** "Chỉ tiêu năm 2015 của [huyện Mai Châu]: …" */
const AIMS_OF =
  /^[\s"*+•-]*(?:các |một số )?(?:chỉ tiêu|mục tiêu|kế hoạch|nhiệm vụ|kết quả)(?: \p{L}+){0,4}(?: (?:19|20)\d\d)?(?: \p{L}+){0,3} của $/u

/** The unit that a stretch begins with ("Tại Hạ Lang, …", "* Xã Minh Cầm: …"), for the figures after it. */
export function leadSubject(
  text: string,
  flat: string,
  units: readonly UnitMention[],
  from: number,
  end: number,
  header: Header,
): Subject | undefined {
  const main = header.subject
  for (const m of units) {
    if (m.start > from + 60) break
    if (m.start < from || m.end > end || m.names.length > 1) continue
    const before = flat.slice(from, m.start)
    // "* XÃ VĂN XÁ. Thu hoạch xong …"
    // "MAI CHÂU - Cùng thời điểm, …"
    const isLabel = /^\.\s|^ [-–] /.test(flat.slice(m.end, m.end + 3)) && /^[\s"*+•\d.)–-]*$/u.test(before)
    const isBrought = flat[m.end] === ':' && (BROUGHT_IN.test(before) || AIMS_OF.test(before))
    if (
      !isLabel &&
      !isBrought &&
      (!(OPENING.test(before) || OPENING.test(before.replace(CONTRAST, '')) || OPENING.test(before.replace(ADVERBIAL, ''))) ||
        !/^\s*(?:[,:(]|có|đạt|đã|hiện|mới|cũng|vẫn|đang|được|lại|thì|muốn|phấn đấu|về đích|thực hiện|hoàn thành|$|\()/u.test(
          flat.slice(m.end, Math.min(end, m.end + 12)),
        ))
    )
      return undefined
    const subject = header.resolver.subject(m.type, m.names[0]!, main?.ref)
    return isWithin(subject, main, header) ? subject : undefined
  }
  for (const peer of [main, ...header.peers]) {
    if (!peer || header.peers.length === 0) continue
    const name = flatten(peer.ref.name.replace(/^\p{Ll}+(?: \p{Ll}+)*\s+/u, ''))
    const at = from + flat.slice(from, from + 24 + name.length).indexOf(name)
    if (
      at >= from &&
      at < from + 24 &&
      OPENING.test(flat.slice(from, at)) &&
      /^\s*[,:]/.test(text.slice(at + name.length, at + name.length + 3))
    )
      return peer
  }
  return undefined
}

/** A commune's report may speak of its hamlets, a district's of its communes; a mention of something above is no change of subject. */
export function isWithin(subject: Subject, main: Subject | undefined, header: Header): boolean {
  if (!main || subject.ref.id === main.ref.id) return true
  const rank = { province: 0, district: 1, body: 1, commune: 2, hamlet: 3 }
  if (header.peers.some(p => p.ref.id === subject.ref.id)) return true
  return rank[subject.level] >= rank[main.level]
}
