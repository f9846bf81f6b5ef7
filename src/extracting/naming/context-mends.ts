import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { lowerFirst } from '../shapes/indicator-phrase.ts'
import { cropOf, isCrop } from './attribute.ts'
import { WORK_AT_END } from './counted-verbs.ts'
import { NO_INDICATOR } from './nameless.ts'
import type { Mend } from './part-mends.ts'

/** Grades of work and nothing else. */
export const BY_GRADE = latin(
  /^(?:(?:đồng chí|đảng viên|chi bộ|tổ chức đảng)(?: không)?|(?:không |chưa )?hoàn thành(?: xuất sắc| tốt)?(?: nhiệm vụ)?)$/iu,
)
const POOR_BY_INCOME = guarded(/^(?:số )?hộ nghèo có (?:mức )?thu nhập(?: bình quân)?(?: từ)? (?:dưới|không quá) \d/iu)
const GETTING_LESS_POOR = guarded(
  latin(/[;.:] *(?:công tác )?giảm nghèo(?!\p{L})[^;.:\d]{0,40}, (?:từ )?(?:[\d,]+ ?% (?:xuống |chỉ )?còn )?$/u),
)
const A_HECTARE = guarded(
  latin(
    /^(?:bình quân |trung bình )?mỗi (?:ha|héc[- ]ta|hecta)(?: đất)?(?: canh tác| sản xuất| trồng trọt)? (?:mang lại|cho|đem lại|thu|đạt|có|làm ra)(?: (?:về|lại|được|bình quân|trung bình|ước|nguồn thu|doanh thu))*$/iu,
  ),
)
const OF_THEM_ALL = guarded(
  latin(/^(?:tổng )?số (?<what>(?:xã|thôn|bản|buôn|làng|ấp|xóm|khóm|khu dân cư|khu phố|trường)(?: học)? đạt chuẩn)$/iu),
)
const STANDARD = guarded(latin(/(?<!\p{L})(?:nông thôn mới|quốc gia)(?: (?:nâng cao|kiểu mẫu|mức độ \d))?(?!\p{L})/iu))
const GRADED = guarded(latin(/^(?:chi bộ|đảng viên|tổ chức đảng|cán bộ, công chức|cán bộ|công chức|viên chức|đảng bộ)(?!\p{L})/iu))
const OPENS_SENTENCE = guarded(latin(/^[\s\d.)+*•-]*tổng (?:thu|chi)(?: (?:đạt|là|ước|được|thực hiện))*:? *$/iu))
const MISSED_ONE = guarded(
  latin(
    /(?<!\p{L})(?:chỉ tiêu|tiêu chí) (?<name>[^,;.:()\d]{6,60}?) (?:chưa|không) (?:đạt|hoàn thành)(?: kế hoạch| nghị quyết| đề ra)? ?\( *$/u,
  ),
)
const OF_SEASON = guarded(
  latin(/^(?<head>(?:năng suất|sản lượng)(?: bình quân| trung bình)?) (?<season>(?:niên )?vụ (?:\p{L}+|\p{L}+ \p{L}+))$/iu),
)
const RAISED_TO = guarded(
  latin(
    /^,? (?:qua đó |từ đó |để )?(?:nâng|đưa|nâng số|đưa số)(?: tổng)?(?: (?:số|diện tích|chiều dài|đàn|sản lượng))* (?<of>\p{L}[^,;.:\d]{1,40}?)(?: (?:hiện có|toàn xã|của xã|trên địa bàn))? lên(?!\p{L})/u,
  ),
)
const AIMED_AT = guarded(
  latin(/(?<!\p{L})(?:phấn đấu|mục tiêu)(?: (?:là|đưa|nâng|có))? (?:mức )?thu nhập(?: (?:đạt|lên|từ|là|khoảng|trên|hơn))* *$/u),
)
function isIncome(value: number): boolean {
  return value >= 5e6 && value <= 3e8
}
/** Of a new countryside commune. */
const CRITERIA = 19
const BUDGET = guarded(/^(?:tổng )?(?:thu|chi) ngân sách/iu)

/** Names that only the figure before, or the words of the sentence before a figure, complete. */
export const CONTEXT_MENDS: readonly Mend[] = [
  // "Mục tiêu là 29 triệu đồng/người": what else is so much a head
  ({ draft: { phrase, measure, figure, role } }) =>
    role === 'level' && /^đồng\/(?:người|khẩu|nhân khẩu)/.test(measure) && phrase === NO_INDICATOR && isIncome(figure.value)
      ? 'thu nhập bình quân đầu người'
      : undefined,
  // "phấn đấu thu nhập đạt 45 triệu đồng"; not: trồng cam cho thu nhập 300 triệu đồng
  ({ draft: { phrase, measure, figure, role }, before }) =>
    role === 'level' && measure === 'đồng' && /^(?:mức )?thu nhập$/iu.test(phrase) && isIncome(figure.value) && AIMED_AT.test(before)
      ? { phrase, also: 'thu nhập bình quân đầu người', unlisted: false }
      : undefined,
  // "trồng mới 18 ha, nâng tổng diện tích mắc ca lên 64 ha": of what the total is of
  ({ flat, draft: { phrase, figure, after } }) => {
    const of = after === '' && flat[figure.until] === ',' ? RAISED_TO.exec(flat, figure.until, figure.until + 90)?.groups?.of : undefined
    const work = of && WORK_AT_END.exec(` ${phrase.toLowerCase()}`)
    return work ? `${phrase.slice(-work[0].length)} ${of}` : undefined
  },
  // "nâng tổng số bản đạt chuẩn lên 15 bản", of the new countryside told of before
  ({ draft: { phrase }, previous }) => {
    const reached = OF_THEM_ALL.exec(phrase)
    if (!reached) return undefined
    const standard = STANDARD.exec(previous?.phrase ?? '')?.[0]
    return standard
      ? { phrase: `${phrase} ${standard}`, also: `${reached.groups!.what} ${standard}`, unlisted: false }
      : { phrase, also: undefined, unlisted: true }
  },
  // "100% chi bộ hoàn thành nhiệm vụ, trong đó trên 70% hoàn thành tốt nhiệm vụ"
  ({ draft: { phrase, measure }, previous }) => {
    const who = measure === '%' && previous && BY_GRADE.test(phrase) ? GRADED.exec(previous.phrase)?.[0] : undefined
    return who && `${who} ${phrase}`
  },
  // "Hộ nghèo theo chuẩn cũ còn 0,48%": of another standard than is usual
  ({ draft: { phrase, unlisted } }) =>
    !unlisted && /hộ (?:cận )?nghèo.* theo chuẩn (?:nghèo )?cũ(?!\p{L})/iu.test(phrase)
      ? { phrase, also: undefined, unlisted: true }
      : undefined,
  // "thêm 3 tiêu chí nông thôn mới, đưa tổng số tiêu chí đạt lên 13/19 tiêu chí"
  ({ draft: { phrase, figure }, previous }) =>
    /^(?:tổng )?số tiêu chí(?: đạt)?$/iu.test(phrase) && (/nông thôn mới/iu.test(previous?.phrase ?? '') || figure.of === CRITERIA)
      ? { phrase: `${phrase} nông thôn mới`, also: 'số tiêu chí nông thôn mới đạt', unlisted: false }
      : undefined,
  // "thêm 2 xã nâng cao, 1 xã kiểu mẫu"
  ({ draft: { phrase }, before }) =>
    /^(?:xã|thôn|ấp|bản|xóm) (?:nâng cao|kiểu mẫu)$/iu.test(phrase) && /nông thôn mới|ntm/u.test(before)
      ? phrase.replace(/ (?=\p{L}+ \p{L}+$)/u, ' nông thôn mới ')
      : undefined,
  // "99% là đồng bào Dao"
  ({ draft: { phrase, measure } }) => (measure === '%' && /^là \p{L}/u.test(phrase) ? phrase.slice(3) : undefined),
  // "38.700 lượt khách, cao gấp đôi cùng kỳ (19.800 lượt)", "cả năm đón 31.200 lượt"
  ({ draft: { phrase, measure }, previous }) =>
    measure === 'lượt' &&
    (/^(?:đón|thu hút) lượt$/iu.test(phrase) ||
      (/^(?:có )?lượt$/iu.test(phrase) && /khách/iu.test(`${previous?.phrase} ${previous?.measure}`)))
      ? `${phrase} khách`
      : undefined,
  // "Giao đủ 11/11 thanh niên"
  ({ draft: { measure }, before }) =>
    /^(?:thanh niên|công dân|tân binh)$/.test(measure) && /(?<!\p{L})giao (?:đủ|quân đủ) *$/u.test(before) ? 'giao quân' : undefined,
  // "giảm nghèo vượt chỉ tiêu, từ 9,8% còn 2,5%"
  ({ draft: { phrase, measure, inherited }, before }) =>
    inherited && measure === '%' && !/nghèo/iu.test(phrase) && GETTING_LESS_POOR.test(before) ? 'tỷ lệ hộ nghèo' : undefined,
  // "Mỗi héc-ta canh tác mang lại bình quân 1,1 tỷ đồng"
  ({ draft: { phrase, measure } }) =>
    measure.startsWith('đồng') && A_HECTARE.test(phrase)
      ? { phrase, also: 'giá trị sản xuất trên 1 ha đất canh tác', unlisted: false }
      : undefined,
  // "Tiêm mũi 1 cho 3.214 người, mũi 2 cho 812 người"
  ({ draft: { phrase }, previous }) =>
    /^mũi \d$/iu.test(phrase) && previous && /(?<!\p{L})mũi \d(?!\d)/iu.test(previous.phrase)
      ? previous.phrase.replace(/mũi \d/iu, phrase)
      : undefined,
  // "3. Thu, chi ngân sách. Tổng thu: 9.842 triệu đồng"
  ({ draft: { phrase, measure, role }, before }) =>
    measure === 'đồng' && role !== 'change' && /^tổng (?:thu|chi)$/iu.test(phrase) && OPENS_SENTENCE.test(before)
      ? `${phrase} ngân sách`
      : undefined,
  // "chỉ còn chỉ tiêu thu gom rác thải chưa đạt (91/95%)"
  ({ draft: { measure }, before }) =>
    measure.startsWith('%') && before.trimEnd().endsWith('(') ? MISSED_ONE.exec(before)?.groups?.name : undefined,
  // "đưa thu nhập lên 56 triệu đồng/người"
  ({ draft: { phrase, measure } }) =>
    measure.startsWith('đồng/người') && /^(?:mức )?thu nhập$/iu.test(phrase)
      ? { phrase, also: 'thu nhập bình quân đầu người', unlisted: false }
      : undefined,
  // "lúa gieo sạ 9.640 ha, năng suất vụ đông xuân 63,8 tạ/ha"
  ({ draft: { phrase }, previous }) => {
    const of = previous && previous.measure === 'ha' ? OF_SEASON.exec(phrase)?.groups : undefined
    const crop = of && cropOf(previous!.object)
    return crop && isCrop(crop.toLowerCase()) && !/^vụ /iu.test(crop) ? `${of.head} ${lowerFirst(crop)} ${of.season}` : undefined
  },
  // "1.214 hộ nghèo có thu nhập dưới 16 triệu đồng/người/năm": by what they are poor
  ({ draft: { phrase } }) => (POOR_BY_INCOME.test(phrase) ? { phrase, also: 'hộ nghèo', unlisted: false } : undefined),
  // "thu ngân sách xã 2.915 triệu đồng, bằng 27% dự toán; chi 2.340 triệu đồng"
  ({ draft: { phrase, measure }, previous }) =>
    measure === 'đồng' && /^(?:thu|chi)$/iu.test(phrase) && previous && BUDGET.test(previous.phrase) ? `${phrase} ngân sách` : undefined,
]
