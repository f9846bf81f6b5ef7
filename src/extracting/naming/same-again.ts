import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { EARLIER, EARLIER_TIME, LONGEST_EARLIER } from '../shapes/earlier.ts'
import type { Composing } from './composing.ts'

/** "từ 6 vụ năm 2018 xuống còn 2 vụ" */
const AGAIN = guarded(/^[^,;.]{0,16}(?:xuống|lên|còn|tăng lên|giảm còn|giảm xuống)[^,;.]{0,12}$/u)
/** "đang nuôi 1.150 con dê, phấn đấu cuối năm đạt 1.300 con" */
const AIMED = guarded(
  latin(
    /^[^;.\d]{0,40}, *(?:phấn đấu|dự kiến|mục tiêu|kế hoạch|quyết tâm)(?: (?:đến|tới|hết|cuối|năm|sau|20\d\d|quý|kỳ|nhiệm|vụ))*(?: là| đạt| có| lên| còn| tăng lên| được| nâng lên)*(?: khoảng| trên| hơn| ít nhất)*\s*$/u,
  ),
)
/** ", nay còn 118 hộ" */
const LEFT = guarded(/(?:,|qua [^,]*) *(?:nay |hiện |chỉ |cuối năm |đến nay )*còn\s*$/u)
/** "giảm 6,8%, còn 31,2 nghìn con": how much there is now. */
const BACK_TO_LEVEL = guarded(
  /^[^;.]{0,30},? *(?:nay |hiện |chỉ |và )*(?:còn|còn lại|lên|đạt|xuống|xuống còn|lên mức|ở mức|tương đương)[^,;.\d]{0,12}$/u,
)

/** "1.420 em năm 2021, 1.455 em năm 2022", "2020: 5 vụ; 2021: 3 vụ" */
const OF_NEXT_YEAR = guarded(
  new RegExp(
    `^(?=.*(?:19|20)\\d\\d)[\\s(]*(?:(?:năm )?(?:19|20)\\d\\d\\)?)?[,;]\\s*(?:và |(?:${EARLIER_TIME}|trong khi(?: đó)?),? )?(?:(?:vào |hồi )?(?:năm )?(?:19|20)\\d\\d)? ?(?:là|có|:|-)? *$`,
    'u',
  ),
)

/** "còn 30 hộ nghèo, xã bên 90 hộ", "tăng 300 con, lên 2.500 con": the same things again, unnamed. */
export function isSameAgain({ figure, name, after, previous, gap, flat }: Composing): boolean {
  if (!previous || after !== '' || name.own !== '' || name.topic || name.verb) return false
  if (figure.measure === '' || figure.measure.startsWith('%')) return false
  const from = previous.figure.until
  const moved = !gap.fresh && previous.role === 'change'
  if (moved && previous.measure.startsWith('%') && BACK_TO_LEVEL.test(flat, from, figure.from)) return true
  if (previous.figure.measure !== figure.measure || figure.of !== undefined) return false
  return (
    OF_NEXT_YEAR.test(flat, from, figure.from) ||
    name.placed ||
    EARLIER.test(flat, Math.max(from, figure.from - LONGEST_EARLIER), figure.from) ||
    moved ||
    LEFT.test(flat, from, figure.from) ||
    AGAIN.test(flat, from, figure.from) ||
    AIMED.test(flat, from, figure.from)
  )
}
