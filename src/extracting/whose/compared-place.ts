import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { listed, type Subject } from '../shapes/units.ts'
import type { SubjectInput } from './subject-input.ts'

/** "cao hơn mặt bằng chung của huyện (69 triệu đồng)": the figure of what lies above; null where the report never says which that is. */
export function comparedPlace({ text, flat, at, sentence, header, units }: SubjectInput): Subject | null | undefined {
  const start = Math.max(sentence.start, at - 80)
  const found = COMPARED_PLACE.exec(flat, start, at) ?? WHILE_PLACE.exec(flat, start, at)
  const main = header.subject
  if (!found || !main || /^ \p{Lu}/u.test(text.slice(at - found.groups!.rest!.length, at - found.groups!.rest!.length + 2)))
    return undefined
  const type = found.groups!.type!
  // of a district that no list has, the province is not known
  if (!main.unit) return main.level === 'district' && (type === 'tỉnh' || type === 'nước') ? null : undefined
  if (main.unit.type === type) return undefined
  const above = units.ancestors(main.unit.id).find(unit => unit.type === type)
  return above ? listed(above) : null
}
const COMPARED_PLACE = guarded(
  latin(
    /(?<!\p{L})(?:(?:bình quân|mặt bằng|trung bình)(?: chung)?|(?:tỷ lệ|mức|con số|thu nhập|năng suất|giải ngân)[^,;.()\d]{0,40} chung)(?: của)?(?: toàn| cả)? (?<type>tỉnh|huyện|thành phố|thị xã|quận|nước)(?<rest> *(?:\(|(?:là|:|đạt|còn|chỉ|mới) )(?:là |đạt |chỉ |còn |có )?)$/u,
  ),
)
/** "còn 7,9%, trong khi bình quân toàn tỉnh [5,77%]" */
const WHILE_PLACE = guarded(
  latin(
    /(?<!\p{L})trong khi(?: đó)?,? (?:(?:mức )?(?:bình quân|mặt bằng|trung bình)(?: chung)?|tỷ lệ chung)(?: của)?(?: toàn| cả)? (?<type>tỉnh|huyện|thành phố|thị xã|quận|nước)(?<rest> )$/u,
  ),
)
