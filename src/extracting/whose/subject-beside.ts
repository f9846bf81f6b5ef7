import type { UnitMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { HAMLET_TYPES } from '../../vietnamese/rules/unit-names.ts'
import { FOREMOST } from '../shapes/foremost.ts'
import { stripTrailing } from '../shapes/indicator-phrase.ts'
import { placeOf } from '../shapes/lies-in.ts'
import type { Subject } from '../shapes/units.ts'
import { isWithin, OPENING } from './lead-subject.ts'
import { ownScope } from './own-scope.ts'
import type { SubjectInput } from './subject-input.ts'

/** "xã Thống Nhất (cũ) 14/14 chỉ tiêu", "tại thôn Nà Dì có 5 hộ": a unit in the figure's own words. */
export function subjectBeside(input: SubjectInput): Subject | undefined {
  const { text, flat, named, at, reach, header } = input
  let found: UnitMention | undefined
  for (const m of named) {
    if (m.start >= at) break
    if (m.start >= reach.start && m.end <= at && m.names.length === 1 && !(found && placeOf(text, found, m))) found = m
  }
  if (!found || ownScope(input, afterApposition(flat, found.end, at))) return undefined
  const subject = header.resolver.subject(found.type, found.names[0]!, header.subject?.ref)
  if (HAMLET_TYPES.has(found.type))
    return isAddress(flat, found.start) || /(?:đường|tuyến|từ|đến|cầu|nối)\s*[^,;]{0,30}$/u.test(flat.slice(reach.start, found.start))
      ? undefined
      : subject
  const between = flat.slice(found.end, at)
  const words = flat.slice(reach.start, found.start)
  const before = words.slice(Math.max(words.lastIndexOf(':'), words.lastIndexOf(','), words.lastIndexOf(';')) + 1)
  const direct = stripTrailing(` ${between.replace(WITH, '')}`).trim() === ''
  const led = before.replace(/^[\s,;]+/, '').replace(ENTRUSTED, '')
  if (direct && (INSTANCE.test(before) || OF.test(before)) && isWithin(subject, header.subject, header)) return subject
  // "toàn tỉnh có 51 xã đạt; huyện Nghĩa Sơn có 8/13 xã": of what lies above a commune, where that has the clause
  if (direct && led === '' && HAS.test(between) && input.units.ancestors(header.subject?.unit?.id ?? '').some(u => u.id === subject.ref.id))
    return subject
  if ((direct || OPENING.test(before) || led === '') && OPENING.test(led) && isWithin(subject, header.subject, header)) return subject
  return undefined
}

const HAS = latin(/^ (?:đã |hiện |mới |cũng |chỉ )*(?:có|còn|đạt)(?!\p{L})/u)

/** "Mường Bú[, xã cửa ngõ của huyện,] dẫn đầu": what a unit is called is said of no figure. */
function afterApposition(flat: string, from: number, at: number): number {
  return from + (APPOSITION.exec(flat.slice(from, at))?.[0].length ?? 0)
}
const APPOSITION = latin(
  /^\s*(?:(?:,|-|–)\s*(?:là )?(?:một (?:trong|xã)|xã|phường|thị trấn|huyện|địa phương|đơn vị|nơi|vùng|địa bàn|trung tâm)(?!\p{L})[^,;.–-]*[,–-]|là (?:một|xã|phường|thị trấn|địa phương|đơn vị)(?!\p{L})[^,;.]*?(?:của|trong|trên địa bàn) (?:toàn )?(?:xã|huyện|thị xã|thành phố|quận|tỉnh)(?!\p{L}))/u,
)

/** "thị xã đặt mục tiêu [xã Mỹ Tân hoàn thành 3 tiêu chí]": whose it is to be. */
const ENTRUSTED = latin(
  /^(?:ubnd |hđnd |đảng bộ )?(?:xã|phường|thị trấn|huyện|thị xã|quận|thành phố|tỉnh) (?:đặt mục tiêu|phấn đấu|quyết tâm|giao(?: cho)?|yêu cầu|chỉ đạo|chọn|đưa)(?: đưa| để)? $/u,
)

/** "nhiều nhất là xã Nâm Nung với [400 ha]" */
const WITH = / với *$/

/** "Một số xã thu cao như [xã Tân Lập 6,7 tỷ đồng]" */
const INSTANCE = latin(
  `(?<!\\p{L})(?:như|gồm|gồm có|điển hình|tiêu biểu|cụ thể|đó là|nhất là|(?:nhiều|cao|lớn|thấp|ít|tốt|khá) là|${FOREMOST}) *$`,
  'u',
)

/** "hộ nghèo của [Tân Lập còn 38%]" */
const OF = latin(/(?<!\p{L})(?<!(?:so với|hơn|bằng|mức|theo|chỉ đạo|kế hoạch|nghị quyết) (?:\p{L}+ ){0,3})của *$/u)

/** "gia đình ông Hoàng Văn Lưu, thôn Nà Cáy": where somebody lives. */
function isAddress(flat: string, at: number): boolean {
  return ADDRESS.test(flat.slice(Math.max(0, at - 60), at))
}
const ADDRESS = latin(/(?<!\p{L})(?:ông|bà|anh|chị|gia đình|hộ) [^.;:,]{2,40},? (?:ở |trú tại |tại )?$/u)
