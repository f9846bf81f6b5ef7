import { guarded } from '../../vietnamese/guarded.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'
import type { Draft } from '../shapes/draft-type.ts'
import type { Gap } from './gap.ts'
import type { LeftName } from './left-name.ts'
import { joinsAsRatio, type RoleReading, reading } from './role.ts'

// 31% (kế hoạch là 30%) | dự toán giao 5 tỷ đồng; not: trong 20 chỉ tiêu được giao có 17 chỉ tiêu đạt | kế hoạch giao, đã có …
export const PLANNED = guarded(
  /^(?!.*(?<=[\s,])(?:có|đã(?! (?:đề ra|đặt ra|giao|được giao|xác định)))\s)(?!\W*(?:các |những )?(?:chỉ tiêu|mục tiêu)[^,;.:\d]{0,30} (?:không|chưa|khó|đã|vượt|hoàn thành) )\W*(?:trong khi (?:đó )?|còn )?(?:(?:kế hoạch|kh|chỉ tiêu|mục tiêu|nghị quyết|dự toán)(?: +(?:đại hội|giao|năm|đề ra|đặt ra|xác định|được giao|nghị quyết|cả năm|của|huyện|tỉnh|20\d\d))*|nq|được giao(?: chỉ tiêu)?|giao chỉ tiêu|giao kế hoạch|(?:tỉnh|huyện|thành phố|thị xã|quận|cấp trên|trung ương|trên) (?:(?:chỉ )?giao|yêu cầu|đề ra))(?:[ :]|$)/u,
)

const CHANGING_LIST = guarded(/(?<verb>tăng|giảm)[^,;.\d]{0,16},? *(?:như|gồm|cụ thể|trong đó)/u)

/** What alone stands before the growth of one more sector. */
const SECTOR = latin(
  /^\s*(?:[,;]|và|,? ?còn|,? ?riêng)?(?: và)? *(?:(?:khu vực|ngành|lĩnh vực|khối) )?(?:nông|lâm|thủy|công|thương|dịch|tiểu thủ|xây dựng|chăn nuôi|trồng trọt)(?!\p{L})(?:,? (?:- )?(?!chiếm|đạt|còn|giảm|xuống|lên|bằng|từ|hơn|là)\p{L}+)* *$/u,
)

/** "giảm tỷ lệ hộ nghèo 0,5%": the verb before the name makes a difference of it, unless "còn" or a bound makes it a level again. */
export function movedRole(flat: string, name: LeftName, figure: FigureMention, role: RoleReading): RoleReading {
  const ratio = role.role === 'plan_ratio' || role.role === 'period_ratio'
  if ((role.said && !(ratio && figure.value < 50)) || name.start < 0 || figure.comparator.startsWith('<')) return role
  const verb =
    MOVES.exec(flat, Math.max(0, name.start - 24), name.start)?.groups?.verb ??
    (BY_MORE.test(name.tail) ? RAISES.exec(flat, Math.max(0, name.start - 24), name.start)?.groups?.verb : undefined) ??
    (figure.measure === '%' ? MOVED_NAME.exec(flat.slice(name.start, name.start + 24))?.groups?.verb : undefined)
  if (!verb || !MOVED_BY.test(name.tail) || AT_LEVEL.test(flat, Math.max(0, figure.start - 40), figure.start)) return role
  if (!figure.measure.startsWith('%') && !isContinuous(figure.measure)) return role
  return reading('change', role.until, true, role.base, UP.test(verb) ? 'up' : 'down')
}
const UP = /^(?:tăng|nâng|đẩy)$/
const YEARLY = /^ *(?:\/ ?|mỗi |một |hằng |hàng |trên )năm/u
/** "nâng doanh thu thêm 18%" */
const RAISES = guarded(latin(/(?:^|[^\p{L}])(?<verb>nâng|đẩy|hạ|rút)\s*$/u))
const BY_MORE = /^\s*(?:tăng )?(?:thêm|bớt)(?: (?:khoảng|ít nhất|tối thiểu|từ|được))*\s*$/u

/** "lấy lại đà tăng thu với mức tối thiểu [640 tỷ đồng]" */
const AT_LEVEL = guarded(latin(/(?<!\p{L})(?:với|ở|tại|đạt) mức(?: (?:là|từ|tối thiểu|ít nhất|trên|hơn|khoảng|gần|dưới|không dưới))* *$/u))

/** What may stand between the name and by how much it moves. */
const MOVED_BY =
  /^\s*(?:\(?(?:theo )?(?:chuẩn )?(?:nghèo )?(?:mới|cũ|đa chiều)\)\s*)?(?:(?:(?:trong|của|trên|ở|tại) )?(?:(?:toàn|cả) |địa bàn )*(?:xã|phường|thị trấn|huyện|thị xã|quận|thành phố|tỉnh|thôn|địa bàn|khu vực)\s+)?(?:(?:từ|thêm|được|tiếp|khoảng|ít nhất|tối thiểu|:|(?:mỗi|một|hằng|hàng|\/|trong|từng) ?năm|bình quân|trung bình)\s*)*$/u

/** "kéo giảm tội phạm … từ 5% trở lên", where the verb is taken for the name's. */
const MOVED_NAME = latin(/^(?:kéo )?(?<verb>(?<=kéo )giảm|tăng(?= thu)) \p{L}/u)

const MOVES = guarded(latin(/(?:^|[^\p{L}])(?<verb>giảm|tăng|kéo giảm)\s*$/u))

export function settleRole(
  flat: string,
  gap: Gap,
  figure: FigureMention,
  read: RoleReading,
  own: boolean,
  previous: Draft | undefined,
  next: FigureMention | undefined,
  state: { listChange?: 'up' | 'down' | undefined },
  right: string,
  earlier: readonly Draft[],
): RoleReading {
  const before = flat.slice(gap.left.start, figure.from)
  const percent = figure.measure.startsWith('%')
  const listed = CHANGING_LIST.exec(flat, Math.max(gap.sentence.start, figure.from - 60), figure.from)
  if (listed) state.listChange = listed.groups!.verb === 'tăng' ? 'up' : 'down'
  else if (gap.fresh) state.listChange = undefined
  // a rate between two bounds, where no year is said that it is by; "tăng bình quân hằng năm từ 8-10%" is a growth
  if (
    read.role === 'change' &&
    own &&
    figure.measure === '%' &&
    figure.high !== undefined &&
    /tăng bình quân $/u.test(before) &&
    !YEARLY.test(flat.slice(figure.until, figure.until + 12))
  )
    return reading('level', read.until, read.said, read.base, read.direction)
  // "giảm 24 hộ, trong khi kế hoạch 20 hộ": by how much it was to change
  const alike = previous?.role === 'change' && previous.measure === figure.measure && figure.value <= MOST_PLANNED * previous.figure.value
  if (previous && alike && !own && !read.said && !percent && PLANNED.test(before.replace(/^[\s,(]+/, '')))
    return reading('change', read.until, read.said, read.base, previous.direction)
  // "hộ nghèo giảm 0,3% (tương đương 11 hộ)"
  const isCounted = !percent && figure.measure !== '' && figure.of === undefined && !isContinuous(figure.measure)
  if (isCounted && !read.said && !own && previous?.role === 'change' && previous.measure === '%')
    if (SAME_CHANGE.test(before) || (gap.bracket && before.trim() === ''))
      return reading('change', read.until, true, read.base, previous.direction)
  if (read.said || !percent) return read
  if (previous?.role === 'plan_ratio' && previous.measure === figure.measure && LESS.test(flat, gap.left.start, figure.from))
    return reading('plan_ratio', read.until, true, previous.base)
  const isSame = SAME_CHANGE.test(before) || (gap.bracket && before.trim() === '' && figure.value < LARGE)
  if (previous?.role === 'change' && !previous.measure.startsWith('%') && isSame)
    return reading('change', read.until, true, read.base, previous.direction)
  if (state.listChange) return reading('change', read.until, read.said, read.base, state.listChange)
  if (previous && PLANNED.test(before.replace(/^[\s,(]+/, '')) && previous.role === 'change')
    return reading('change', read.until, read.said, read.base, previous.direction ?? read.direction)
  // "nông nghiệp tăng 2,64%, công nghiệp - xây dựng 13,05% và dịch vụ 9,4%"
  if (own && previous?.role === 'change' && previous.measure === '%' && read.role === 'level' && SECTOR.test(before))
    return reading('change', read.until, read.said, previous.base, previous.direction)
  if (own) {
    const grows = next?.measure === '%' && /^[^;.]{0,12}, *(?:tăng|giảm)(?!\p{L})/u.test(flat.slice(figure.until, figure.until + 30))
    if (
      grows &&
      /(?:đạt|bằng|được)\s*$/u.test(flat.slice(gap.left.start, figure.start).trimEnd()) &&
      !/(?:tỷ lệ|số|tỷ trọng|tốc độ|tăng trưởng)/u.test(before)
    )
      return reading('plan_ratio', read.until, read.said, read.base, read.direction)
    if (figure.value > 100 && /(?:đạt|bằng)\s*$/u.test(before.trimEnd()) && !/tỷ lệ/u.test(before))
      return reading('plan_ratio', read.until, read.said, read.base, read.direction)
    return read
  }
  if (!previous || right.trim() !== '') return read
  const of = previous.figure
  // "6.870/8.500 triệu đồng (80,8%)"; not: bê tông hóa 26,8/28,5 km đường thôn (94%)
  if (
    !(/^k?m$/.test(of.measure) && PAVED.test(flat, Math.max(gap.sentence.start, of.start - 160), figure.from)) &&
    gap.bracket &&
    before.trim() === '' &&
    of.of !== undefined &&
    isContinuous(of.measure) &&
    isPrintedShare(of.value, of.of, figure.value)
  )
    return reading('plan_ratio', read.until, read.said, read.base, read.direction)
  // "6,7 tỷ đồng (213%)": no share of anything
  if (gap.bracket && before.trim() === '' && figure.value > 100 && isContinuous(previous.measure))
    return reading('plan_ratio', read.until, read.said, read.base, read.direction)
  // "- Đảng viên kết nạp - 12 - 120%"
  if (figure.value > 100 && before.trim() === '-') return reading('plan_ratio', read.until, read.said, read.base, read.direction)
  if (!joinsAsRatio(before)) return read
  // "24,6 km đường liên thôn được bê tông hóa, đạt 100%", "21,4/22,7 km …, đạt 94,3%": of all such roads
  if (/^k?m$/.test(of.measure) && figure.value <= 100 && PAVED.test(flat, Math.max(gap.sentence.start, of.start - 40), figure.from))
    return read
  if (gap.bracket && !/(?:đạt|bằng|=)\s*$/u.test(before.trimEnd())) return read
  if (of.of !== undefined)
    return of.value <= of.of && isPrintedShare(of.value, of.of, figure.value) && !isContinuous(of.measure)
      ? read
      : reading(isContinuous(of.measure) || figure.value > 100 ? 'plan_ratio' : 'level', read.until, read.said, read.base, read.direction)
  if (/^(?:%|‰)/.test(of.measure)) return read
  // "đàn bò 1.870 con; tiêm phòng 1.640 con, đạt 87,7%": of those told before
  if (
    earlier.some(
      ({ measure, figure: whole }) =>
        measure === previous.measure && !measure.startsWith('đồng') && whole !== of && isExactShare(of.value, whole.value, figure.value),
    )
  )
    return read
  // "bò 1.320 liều đạt 74% kế hoạch, lợn 1.650 liều đạt 82%"
  if (!gap.bracket && earlier.some((one, at) => one.role === 'plan_ratio' && earlier[at - 1]?.measure === previous.measure))
    return reading('plan_ratio', read.until, read.said, read.base, read.direction)
  // "giao 12 thanh niên nhập ngũ, đạt 100%"
  if (figure.value === 100 && CALLED.test(previous.phrase.toLowerCase()))
    return reading('plan_ratio', read.until, read.said, read.base, read.direction)
  // "nhân dân góp 49 tỷ đồng, tương đương 33%": of all that was given
  if (figure.value <= 100 && ALIKE.test(before) && isContinuous(of.measure)) return read
  // of a herd no share is told but that of a plan
  return isContinuous(of.measure) || of.measure === 'con' || figure.value > 100
    ? reading('plan_ratio', read.until, read.said, read.base, read.direction)
    : read
}

/** "giảm 35 hộ, tương ứng 1,75%", "giảm 35 hộ (1,75%)": the same, as a share; a large one in a bracket is of a plan. */
const SAME_CHANGE = /^[\s,(]*(?:tức(?: là)?|tương đương|tương ứng|=)(?: (?:với|là|khoảng|gần|trên|hơn))*[\s:]*$/u

const LARGE = 50
/** "bằng 118% kế hoạch, song nếu không tính [tiền sử dụng đất] thì chỉ đạt 96,3%" */
export const LESS = guarded(
  latin(
    /(?<!\p{L})(?<but>không (?:tính|kể|bao gồm)|chưa (?:tính|kể)|(?<=nếu )(?:loại )?trừ|loại trừ)(?: (?:đi|khoản|phần|nguồn|số))* (?<what>[^,;.:()\d]{3,60}?),? (?:thì|chỉ|mới|còn|cũng)(?: (?:thì|chỉ|mới|còn|cũng|đạt|bằng|là|được|ước))* *$/u,
  ),
)
const ALIKE = /^[\s,(]*tương (?:đương|ứng)(?: (?:với|khoảng|gần|trên|hơn))*\s*$/u

/** So many times what was done may a plan for the same change be; more is what was to be reached. */
const MOST_PLANNED = 3
const PAVED = guarded(latin(/(?<!\p{L})(?:cứng hóa|bê tông hóa|nhựa hóa|kiên cố hóa|kiên cố|thảm nhựa|trải nhựa)(?!\p{L})/u))

const CALLED = latin(/(?<!\p{L})(?:nhập ngũ|giao quân|tuyển quân|kết nạp)(?!\p{L})/u)

function isExactShare(part: number, whole: number, percent: number): boolean {
  return part < whole && Math.abs((100 * part) / whole - percent) < 0.06
}

function isPrintedShare(part: number, whole: number, percent: number): boolean {
  return Math.abs((100 * part) / whole - percent) < 0.6
}
