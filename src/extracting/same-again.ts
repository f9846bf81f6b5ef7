import { guarded } from '../vietnamese/guarded.ts'
import type { FigureMention } from '../vietnamese/mention.ts'
import { latin } from '../vietnamese/pattern.ts'
import type { Draft } from './draft-type.ts'
import type { Gap } from './gap.ts'
import type { LeftName } from './left-name.ts'

/** "còn 30 hộ nghèo, xã Tú Lý 90 hộ", "tăng 300 con, lên 2.500 con": the same things again, unnamed. */
export function isSameAgain(
  flat: string,
  figure: FigureMention,
  name: LeftName,
  after: string,
  previous: Draft | undefined,
  gap: Gap,
): boolean {
  if (!previous || after !== '' || name.own !== '' || name.topic || name.verb || figure.measure === '' || figure.measure.startsWith('%'))
    return false
  if (
    !gap.fresh &&
    previous.role === 'change' &&
    previous.measure.startsWith('%') &&
    BACK_TO_LEVEL.test(flat.slice(previous.figure.until, figure.from))
  )
    return true
  return (
    previous.figure.measure === figure.measure &&
    figure.of === undefined &&
    (name.placed ||
      /(?:,|qua [^,]*) *(?:nay |hiện |chỉ |cuối năm |đến nay )*còn\s*$/u.test(flat.slice(previous.figure.until, figure.from)) ||
      (!gap.fresh && previous.role === 'change') ||
      AGAIN.test(flat, previous.figure.until, figure.from) ||
      AIMED.test(flat, previous.figure.until, figure.from))
  )
}

/** "giảm 6,8%, còn 31,2 nghìn con": how much there is now. */
const BACK_TO_LEVEL =
  /^[^;.]{0,30},? *(?:nay |hiện |chỉ |và )*(?:còn|còn lại|lên|đạt|xuống|xuống còn|lên mức|ở mức|tương đương)[^,;.\d]{0,12}$/u

/** "từ 6 vụ năm 2018 xuống còn 2 vụ" */
const AGAIN = guarded(/^[^,;.]{0,16}(?:xuống|lên|còn|tăng lên|giảm còn|giảm xuống)[^,;.]{0,12}$/u)

/** "đang nuôi 1.150 con dê, phấn đấu cuối năm đạt 1.300 con" */
const AIMED = guarded(
  latin(
    /^[^;.\d]{0,40}, *(?:phấn đấu|dự kiến|mục tiêu|kế hoạch|quyết tâm)(?: (?:đến|tới|hết|cuối|năm|tới|sau|20\d\d|quý|kỳ|nhiệm|vụ))*(?: là| đạt| có| lên| còn| tăng lên| được| nâng lên)*(?: khoảng| trên| hơn| ít nhất)*\s*$/u,
  ),
)

/** "1.820 hộ tham gia, chiếm 96% số hộ toàn xã": what the share is of, and not what it is. */
export function isShareOf(flat: string, figure: FigureMention, after: string): boolean {
  return SHARE.test(flat, Math.max(0, figure.from - 20), figure.from) && WHOLE_OF.test(after.toLowerCase())
}
const SHARE = guarded(/, *(?:đã |cũng |ước )*(?:chiếm|đạt|bằng|tương đương|tương ứng)(?: (?:tỷ lệ|khoảng|gần|hơn|trên|với|đến|tới))* *$/u)
const WHOLE_OF = latin(
  /^(?:(?:trên|trong|của|so với) )?(?:tổng số |tổng |số |toàn bộ )?(?:dân số|dân|hộ|hộ dân|hộ gia đình|người dân|người|nhân khẩu|lao động|đảng viên|hội viên|đoàn viên|cử tri|học sinh|trẻ em|trẻ|thôn|ấp|bản|khu phố|tổ dân phố|diện tích|diện tích gieo trồng|diện tích canh tác|đàn|tổng đàn|vốn)(?: (?:toàn|của|trong|trên địa bàn|cả|từ|trong độ tuổi|ở) [^,;]*| (?:xã|phường|huyện|thị trấn|địa phương))?$/u,
)
