import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Draft } from '../shapes/draft-type.ts'
import { lowerFirst } from '../shapes/indicator-phrase.ts'

export interface Mending {
  readonly flat: string
  /** Where the words before the figure begin, and where they end. */
  readonly start: number
  readonly from: number
  readonly draft: Draft
  readonly previous: Draft | undefined
  /** The words of the sentence before the figure. */
  readonly before: string
  /** The words soon after it. */
  readonly after: string
}

/** What makes a better name of a draft; undefined where it says nothing of it. */
export type Mend = (mending: Mending) => string | Pick<Draft, 'phrase' | 'also' | 'unlisted'> | undefined

const DAYS = /^(?:ngày công|công lao động|ngày công lao động)$/
const GIVES = latin(/^(?:\p{L}+ ){0,4}?(?:đóng góp|góp|hiến|huy động|ủng hộ|tham gia)(?!\p{L})/iu)
const BUILT = latin(
  /^(?:đầu tư )?(?:xây(?: dựng)?(?: mới)?|làm mới|sửa chữa|nâng cấp|khởi công|tu sửa|cải tạo|sửa)(?: \p{L}+)? nhà văn hóa/iu,
)
const LEFT_OUT = latin(/^(?:nếu )?(?:không (?:tính|kể|bao gồm)|chưa (?:tính|kể|bao gồm)|(?:loại )?trừ|ngoài)(?!\p{L})/iu)
const OUT_IN_BRACKET = latin(/\((?<out>(?:nếu )?(?:không|chưa) (?:tính|kể|bao gồm) [^();:\d]{3,60}?)(?::| là| đạt| còn| chỉ| thì)* *$/u)
const GIFTS = /^(?:suất|phần|phần quà|suất quà|quà|thẻ|học bổng|suất học bổng|xe đạp)/
const WILL_TAKE_IN = latin(/(?<!\p{L})(?:phấn đấu|cả năm|năm (?:19|20)\d\d|kế hoạch|mục tiêu)(?: \p{L}+){0,2} thu *$/u)
const LIVE: ReadonlySet<string> = new Set(['hộ', 'hộ dân', 'người', 'nhân khẩu'])
const LIVING = guarded(
  latin(
    /^(?:số )?(?:hộ|hộ dân|hộ gia đình|người|nhân khẩu) (?:(?:còn|đang|phải) )*(?:ở|sống|sinh sống|cư trú|tạm trú)(?! (?:xã|phường|thôn|bản|khu dân cư)(?!\p{L}))(?!\p{L})/iu,
  ),
)
const EMPLOYED = /^(?:lao động|công nhân|người|chị|hội viên|thành viên|hộ|phụ nữ|thanh niên)$/
const LONG = latin(/(?<!\p{L}|chiều )dài(?: (?:trên|hơn|gần|khoảng))* *$/u)
const ALL_OF_THEM = latin(/^(?:trở lên )?cả (?:\d+|hai|ba|bốn) tiêu chí (?:về |của )?(?<what>\p{L}.*)$/iu)

/** Parts of what stands beside them, which a name must say so that they are never taken for the whole. */
export const PART_MENDS: readonly Mend[] = [
  // "12 hộ ở nhà tạm": not how many there are
  ({ draft: { phrase, measure, unlisted } }) =>
    !unlisted && LIVE.has(measure) && LIVING.test(phrase) ? { phrase, also: undefined, unlisted: true } : undefined,
  // "xây 2 nhà văn hóa": not how many hamlets have one
  ({ draft: { phrase } }) =>
    phrase.includes('nhà văn hóa') && BUILT.test(phrase) ? { phrase, also: undefined, unlisted: true } : undefined,
  // "hoàn thành 22/24 chỉ tiêu, trong đó 9 chỉ tiêu vượt": of those
  ({ draft: { phrase, measure }, previous }) =>
    measure === 'chỉ tiêu' && previous?.measure === measure && previous.role === 'count_of' && /^chỉ tiêu vượt/iu.test(phrase)
      ? { phrase, also: undefined, unlisted: true }
      : undefined,
  // "thu ngân sách năm 2023 vượt kế hoạch; năm 2024 phấn đấu thu 13 tỷ đồng"
  ({ draft: { phrase, measure }, before }) =>
    measure === 'đồng' && /^thu$/iu.test(phrase) && WILL_TAKE_IN.test(before) && before.includes('thu ngân sách')
      ? 'thu ngân sách'
      : undefined,
  // "1,45% (không tính hộ bảo trợ xã hội: 0,62%)", "42 tỷ đồng (không bao gồm tiền sử dụng đất: 21 tỷ đồng)"
  ({ draft: { phrase, measure }, previous, before }) => {
    if (previous?.measure !== measure) return undefined
    const out = LEFT_OUT.test(phrase) ? lowerFirst(phrase) : before.includes('(') ? OUT_IN_BRACKET.exec(before)?.groups?.out : undefined
    return out && { phrase: `${previous.phrase} ${out}`, also: undefined, unlisted: true }
  },
  // "nhân dân góp 8.650 ngày công", "hiến 1.200 m2 đất và 340 ngày công"
  ({ draft: { phrase, measure } }) =>
    DAYS.test(measure) && !/công/iu.test(phrase)
      ? { phrase: `${GIVES.exec(phrase)?.[0] ?? ''} ${measure}`.trim(), also: 'đóng góp ngày công', unlisted: false }
      : undefined,
  // "320 lao động, thu nhập bình quân 3,5 triệu đồng/người/tháng": theirs
  ({ draft: { phrase, measure }, previous }) =>
    measure === 'đồng/người/tháng' &&
    previous &&
    EMPLOYED.test(previous.measure) &&
    /^(?:có |với )?(?:mức )?thu nhập(?: bình quân)?$/iu.test(phrase)
      ? { phrase, also: undefined, unlisted: true }
      : undefined,
  // "tặng 210 phần quà (63 triệu đồng)"
  ({ draft: { phrase, measure, inherited }, previous, before }) =>
    inherited && measure === 'đồng' && previous?.phrase === phrase && GIFTS.test(previous.measure) && /\((?:trị giá )?$/u.test(before)
      ? { phrase: `trị giá ${lowerFirst(previous.object)}`, also: undefined, unlisted: true }
      : undefined,
  // "4 tuyến đường dài 6,2 km"
  ({ draft: { phrase, measure, role, inherited }, previous, before }) =>
    inherited && /^k?m$/.test(measure) && role === 'level' && previous?.phrase === phrase && previous.role !== 'change' && LONG.test(before)
      ? `chiều dài ${lowerFirst(previous.object)}`
      : undefined,
  // "giảm từ 5% cả 3 tiêu chí về tai nạn giao thông"
  ({ draft: { phrase } }) => ALL_OF_THEM.exec(phrase)?.groups?.what,
]
