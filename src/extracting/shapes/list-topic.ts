import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'

const UNITS =
  '(?:(?:đơn vị|địa phương|xã|phường|thị trấn|thôn|ấp|bản|buôn|làng|xóm|khu phố|tổ dân phố|huyện)(?:(?:,| và|,? hoặc) (?=xã|phường|thị trấn|thôn|ấp|bản|tổ|khu|huyện|thị xã|thành phố))?)+'
const SOME = '(?:(?:một số|nhiều|các|những|từng|mỗi|hầu hết|đa số|phần lớn|\\d{1,2}|hai|ba|bốn|năm)(?: số)? )'
const GRADE =
  '(?:(?:rất|khá|còn|tương đối|vượt|ở mức|đạt) )*(?:cao|thấp|lớn|nhiều|khá|tốt|ít)(?: (?:nhất|hơn|như|gồm|là|cụ thể|hơn cả|hơn bình quân chung))*'
/** "Một số đơn vị có số thu cao", "Các xã đạt tỷ lệ bao phủ BHYT thấp như", "Các xã dẫn đầu về thu ngân sách" */
const HAVING = guarded(
  latin(
    `^\\s*(?:trong đó,? |tiêu biểu |điển hình )?${SOME}${UNITS} (?:còn |vẫn |đã |là )*(?:(?:có|còn) (?:nhiều|đông) (?<many>[\\p{L}\\d ]+?)(?: (?:nhất|như|gồm|là))*|(?:có|đạt|thu được|đạt được|hoàn thành) (?<what>(?:[\\p{L}\\d]+ )*?)${GRADE}|(?:dẫn đầu|đứng đầu|đi đầu|đứng tốp đầu) (?:về |trong )(?<lead>[\\p{L}\\d ]+?)(?: (?:là|gồm|như))?)\\s*$`,
    'u',
  ),
)
/** "Thu ngân sách của các đơn vị", "Tỷ lệ hộ nghèo từng xã cụ thể" */
const OF_THEM = guarded(latin(`(?: (?:của|ở|tại|theo|trong))? ${SOME}${UNITS}(?:cụ thể|như sau|lần lượt|là| )*$`, 'u'))

/** Names of its own that a list of units may leave out of its heading: money that an authority takes in. */
const REVENUE = /^(?:số|kết quả|tổng|nguồn)? ?thu$/u

/**
 * What a list of units is of, from the words before its colon: without the units that the colon leads to; '' where they say no more than which
 * units, undefined where it is another list.
 * @param words the last of them that no stop parts; `piece` those behind its last comma
 */
export function listTopic(words: string, piece: string): string | undefined {
  const flat = words.toLowerCase()
  const having = HAVING.exec(flat)?.groups
  if (having) {
    const what = (having.what ?? having.lead ?? having.many!).trim()
    return REVENUE.test(what) ? 'thu ngân sách' : what === '' ? '' : words.slice(flat.indexOf(what)).slice(0, what.length)
  }
  const them = OF_THEM.exec(piece.toLowerCase())
  return them && them.index > 0 ? piece.slice(0, them.index) : undefined
}
