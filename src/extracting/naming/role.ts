import type { Role } from '../../domain/fact.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { CHANGE_DOWN, CHANGE_UP, PAST_BASES, PLAN_BASES } from '../../vietnamese/lexicon.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin, oneOf, WORD_END, WORD_START, wordsAtEnd } from '../../vietnamese/pattern.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'
import { setAfter } from './set-after.ts'

/** What a figure says of its indicator, from the words on both its sides. */
export interface RoleReading {
  readonly role: Role
  readonly base: string | undefined
  readonly direction: 'up' | 'down' | undefined
  /** Whether words beside the figure say so, and not only what is usual. */
  readonly said: boolean
  /** Where the words after the figure end that tell what it is measured against. */
  readonly until: number
}

const CHANGE = oneOf([...CHANGE_UP, ...CHANGE_DOWN])
const FILL =
  '(?:thêm|tiếp|đi|được|trong (?:năm|kỳ)|(?:bình quân|trung bình)(?: *\\/ *năm| năm| chung)?|hằng năm|hàng năm|mỗi năm|tới|là|ước|khoảng|gần|trên|hơn|mức|khá|cao|mạnh|nhẹ|nhanh|sâu|vọt|sút|hẳn|đều|dần|nhiều|đáng kể|đột biến|từ|lần lượt|tương ứng|:)'
const PAST = oneOf(PAST_BASES)
const PLAN = oneOf(PLAN_BASES)
const BASE_TAIL =
  '(?:(?: +(?:năm|trước|19\\d\\d|20\\d\\d|giao|đề ra|nghị quyết|tỉnh|huyện|xã|thành phố|đại hội|đảng bộ|hđnd|của|cuối|đầu|nhiệm kỳ|tháng|quý|đã|với))*)'
const BASE = `(?<base>(?:so +(?:với +)?)?(?:(?:mức|kết quả|thời điểm|cuối|đầu|của) +)*(?:${PAST}|${PLAN}|năm +20\\d\\d)${BASE_TAIL})`
/** tăng | giảm bình quân/năm: | cao hơn cùng kỳ cuối năm 2019 là: | vượt kế hoạch | tăng so với cùng kỳ */
const CHANGE_BEFORE = guarded(wordsAtEnd(`(?<verb>${CHANGE})(?: +${FILL}|:)*(?: +${BASE})?(?: *(?:${FILL}))*[ :]*`))
/** giảm xuống còn | tăng lên | nâng … lên: a new level, not a difference */
const TO_LEVEL = guarded(
  wordsAtEnd(
    '(?:còn|chỉ còn|xuống|xuống còn|lên|lên đến|lên tới|lên thành|tăng lên|giảm về|lên trên|lên mức|lên khoảng|còn lại)(?: +(?:đạt|là|mức|đến|còn|tới|ở mức|khoảng|gần|hơn|trên))*',
  ),
)
const RATIO_VERB = guarded(
  wordsAtEnd(
    '(?:đạt|bằng|được|mới đạt|mới bằng|chỉ đạt|chỉ bằng|đạt được|tương ứng|tương đương|đạt tỷ lệ|hoàn thành|thực hiện|ước đạt|ước bằng|=)(?: +(?:khoảng|gần|trên|hơn|ước))*',
  ),
)
/** "100,8% diện tích kế hoạch", "95% số cây theo kế hoạch", "100% diện tích được giao" */
const PLANNED_AMOUNT =
  '(?:tổng +)?(?:diện tích|sản lượng|khối lượng|số lượng|số vốn|vốn|số tiền|số \\p{L}+)(?: +(?:gieo trồng|gieo cấy|trồng|thả nuôi))?(?: +(?:theo|so với|của|được|đã|trong))?'
const PLAN_BEFORE = guarded(
  wordsAtEnd(
    `(?:so +(?:với +)?(?:(?:số +)?đăng ký|${PLAN})|đạt +${PLAN})${BASE_TAIL}(?: +cả +năm)?,?(?: +(?:mới|chỉ|ước|cũng|đã|vẫn|thì|đạt|bằng|là|được))*`,
  ),
)
const PAST_BEFORE = guarded(
  wordsAtEnd(
    `so +(?:với +)?(?:mức +)?(?:${PAST}|(?:nửa|\\d{1,2} +tháng|quý +[\\divx]+)(?: +đầu)?)${BASE_TAIL},? +(?:đạt|bằng|là|chỉ bằng)`,
  ),
)
const AFTER_PLAN = guarded(
  latin(
    `^ *(?:so +(?:với +)?)?(?:của +)?(?<base>(?:các +)?${PLAN}${WORD_END}[^,;.:()]{0,48}|${PLANNED_AMOUNT} +(?:kế hoạch|kh|chỉ tiêu|dự toán|giao)${WORD_END}[^,;.:()]{0,40})`,
    'u',
  ),
)
const AFTER_PAST = guarded(
  latin(
    `^ *(?<base>(?:so +(?:với +)?(?:mức +|thực hiện +|kết quả +|ước thực hiện +)?(?:${PAST}|đầu|cuối|nửa|tháng|\\d{1,2} +tháng|quý|bình quân|toàn)|svck|cùng kỳ|cùng thời điểm|ck)${WORD_END}[^,;.:()]{0,40})`,
    'u',
  ),
)
/** "gấp 1,8 lần [năm 2015]", "cao gấp 1,3 lần [mức bình quân của huyện]" */
const TIMES_OF = guarded(
  latin(
    /^ *(?:so +(?:với +)?)?(?<base>(?:mức )?(?:bình quân|trung bình|mặt bằng)(?: chung)?(?: (?:của |toàn |cả )*(?:xã|phường|thị trấn|huyện|thị xã|quận|thành phố|tỉnh|nước|vùng))?(?!\p{L})|(?:đầu |cuối |cả )?năm (?:(?:19|20)\d\d|trước|ngoái)(?!\d)|(?:đầu |cuối )?nhiệm kỳ(?: trước)?(?!\p{L}))/u,
  ),
)
/** "100% chỉ tiêu đạt kế hoạch" counts the chỉ tiêu; it is no share of a plan. */
const PLAN_IS_SUBJECT = latin(
  /^(?:chỉ tiêu|mục tiêu|nghị quyết|kế hoạch|nq)[^,;.]*? (?:đạt|hoàn thành|được(?! (?:giao|đề ra|phân bổ|duyệt))|đã(?! (?:giao|đề ra|đặt ra))|vượt|có)(?!\p{L})/u,
)
const BASE_STOPS = latin(
  `${WORD_START}(?:và|đạt|bằng|tăng|giảm|vượt|trong đó|chiếm|còn|nhưng|với số|để|cho|mà|thu|chi|thì|là|gấp)${WORD_END}`,
  'u',
)

const AIMS: ReadonlySet<string> = new Set(['chỉ tiêu', 'tiêu chí', 'mục tiêu', 'nhiệm vụ'])

/** `from` is where the words that may belong to this figure begin, `to` where the sentence ends. */
export function readRole(flat: string, figure: FigureMention, from: number, to: number): RoleReading {
  const set = setAfter(flat, from, figure, to)
  if (set >= 0) return reading('level', set, true)
  const start = Math.max(from, figure.from - 120)
  const before = flat.slice(start, figure.from)
  const after = flat.slice(figure.until, Math.min(to, figure.until + 80))
  const percent = isShare(figure.measure) || figure.measure.startsWith('điểm %')
  const past = AFTER_PAST.exec(flat, figure.until, figure.until + after.length)
  const plan = past ? null : AFTER_PLAN.exec(flat, figure.until, figure.until + after.length)
  const base = cutBase((past ?? plan)?.groups?.base)
  const until = base === undefined ? figure.until : figure.until + after.indexOf(base) + base.length
  const sign = SIGNED.exec(flat, Math.max(0, figure.from - 3), figure.from)
  if (sign && isSigned(flat, figure, sign[0], percent)) return reading('change', until, true, base, UPWARD.test(sign[0]) ? 'up' : 'down')
  if (figure.measure === 'lần') {
    const grows = /(?:tăng|giảm)[^,;]{0,20}$/u.exec(before)
    if (grows) return reading('change', until, true, base, grows[0].startsWith('tăng') ? 'up' : 'down')
    const than = base === undefined ? TIMES_OF.exec(flat, figure.until, figure.until + after.length)?.groups?.base : undefined
    return reading('period_ratio', than ? figure.until + after.indexOf(than) + than.length : until, true, base ?? than)
  }
  if (figure.of !== undefined) {
    const ofPlan =
      !AIMS.has(figure.measure) &&
      /^ *(?:chỉ tiêu|kế hoạch|kh|dự toán|nghị quyết|theo kế hoạch|theo chỉ tiêu|theo nghị quyết|được giao)(?!\p{L})/u.test(after)
    const isPart = !ofPlan && !isContinuous(figure.measure) && figure.value <= figure.of
    return reading(isPart ? 'count_of' : 'level', until, true)
  }
  const bounded = AT_LEAST.test(flat, figure.until, figure.until + after.length) || fallsFrom(flat, figure, start, to)
  if (!bounded && (MOVED_FROM.test(flat, start, figure.from) || (FROM_BASE.test(flat, start, figure.from) && MOVES_THEN.test(after))))
    return reading('level', figure.until, true)
  const change = CHANGE_BEFORE.exec(flat, start, figure.from)
  const dropsBelow = change && /^giảm/.test(change.groups!.verb!) && figure.comparator.startsWith('<') && !base
  if (OVER.test(flat, start, figure.start)) return reading('level', until, true)
  if (THAN_LEVEL.test(flat, start, figure.from) && OF_ANOTHER_TIME.test(after)) return reading('level', figure.until, true)
  if (change && !dropsBelow && !isApart(change[0]) && !namesGrowth(before, change.groups!.verb!, change.index)) {
    const verb = change.groups!.verb!
    const printed = base ?? change.groups!.base?.trim()
    const hamlet = verb === 'hạ' && !percent // "thôn Hạ 45 hộ"
    if (percent && figure.value >= 100 && PASSES.test(flat, start, figure.from))
      return reading('plan_ratio', until, true, base ?? 'kế hoạch')
    const countedPlan = hamlet || (/^vượt/.test(verb) && !base && /^(?:chỉ tiêu|tiêu chí|nội dung|nhiệm vụ)$/u.test(figure.measure))
    if (!countedPlan) return reading('change', until, true, printed || undefined, CHANGE_DOWN.includes(verb) ? 'down' : 'up')
  }
  if (past && !percent && ADDED_AMOUNT.test(flat, start, figure.from)) return reading('change', until, true, base, 'up')
  if (isMoreBy(flat, figure, start)) return reading('change', until, true, undefined, 'up')
  const compared = COMPARED.exec(flat, start, figure.from)
  if (compared)
    return reading(
      'change',
      until,
      true,
      base,
      /^(?:thấp|ít|kém|thua|hụt)/u.test(compared.groups!.verb ?? compared.groups!.alone!) ? 'down' : 'up',
    )
  if (percent && FALLS.test(flat, start, figure.from) && !/(?:còn|xuống)\s*$/u.test(before))
    return reading('change', until, true, base, 'down')
  if (!percent && figure.measure !== '' && !isContinuous(figure.measure) && isIncrement(flat, start, figure, after))
    return reading('change', until, true, undefined, 'up')
  if (TO_LEVEL.test(flat, start, figure.from) || dropsBelow) return reading('level', figure.until, true)
  if (!percent) return reading('level', until, false)
  if (past) return reading('period_ratio', until, true, base)
  const then = EQUALS.test(flat, start, figure.from) ? OF_BEFORE.exec(after)?.groups : undefined
  if (then)
    return reading(
      'period_ratio',
      figure.until + (then.year ? then.lead! : then.base!).length,
      true,
      then.year ? undefined : then.base!.trim(),
    )
  if (plan && !PLAN_IS_SUBJECT.test(plan.groups!.base!)) return reading('plan_ratio', until, true, base)
  if (PLAN_BEFORE.test(flat, start, figure.from)) return reading('plan_ratio', figure.until, true, 'kế hoạch')
  if (PAST_BEFORE.test(flat, start, figure.from)) return reading('period_ratio', figure.until, true, 'cùng kỳ')
  return reading('level', figure.until, false)
}

/** "đạt và vượt [100%] dự toán": a share of it, not the excess */
const PASSES = guarded(latin(/(?<!\p{L})(?:đạt|bằng|hoàn thành)(?: và|,| hoặc) (?:hoàn thành )?vượt(?: mức)? *$/u))
/** "Tỷ lệ giảm hộ nghèo (chuẩn mới): 3%": by how much it falls. */
const FALLS = guarded(
  latin(/(?:^|[^\p{L}])(?:tỷ lệ|mức|tốc độ) giảm(?: tỷ lệ| bình quân| số)* (?:hộ (?:cận )?nghèo|nghèo|hộ|sinh|tội phạm)[^,;.]*$/u),
)
/** "38,65 triệu đồng, thêm được [3,15 triệu đồng] so với năm trước" */
const ADDED_AMOUNT = guarded(latin(/(?<!\p{L})thêm(?: được| khoảng| gần| hơn)* *$/u))
/** "47,6 triệu đồng/năm, thêm [3,1 triệu đồng]": alone behind the level of the same */
function isMoreBy(flat: string, { measure, from, until }: FigureMention, start: number): boolean {
  if (!isContinuous(measure) || !MORE.test(flat, Math.max(0, Math.min(start, from - 60)), from)) return false
  return ENDS_THERE.test(flat.slice(until, until + 12))
}
const MORE = guarded(latin(/\d (?:triệu|tỷ|nghìn|ha|tấn|tạ)(?: đồng)?(?:\/\p{L}+)*, (?:đã )?thêm(?: được| khoảng| gần| hơn)* *$/u))
const ENDS_THERE = /^(?:\/\p{L}+)* *(?:[;,)]|\.(?!\d)|$|\n)/u
const OVER = guarded(/vượt quá\s*$/u)

/** "54,6%, thấp hơn mức [61%] của cùng thời điểm năm trước": what it was then */
export const THAN_LEVEL = guarded(latin(/(?<!\p{L})hơn (?:mức|con số)(?: là)? *$/u))
export const OF_ANOTHER_TIME = latin(/^ (?:của |vào |hồi |ở )?(?:cùng (?:kỳ|thời điểm)|năm (?:trước|ngoái|(?:19|20)\d\d))(?!\p{L})/u)

/** In one place, so that all readings are of one shape. */
export function reading(role: Role, until: number, said: boolean, base?: string, direction?: 'up' | 'down'): RoleReading {
  return { role, base, direction, said, until }
}

/** "(-0,4%)", "+5 %", "(+5 triệu đồng)", "↑ 9,5%"; not: 10 - 12% | lúa - 5 tạ */
function isSigned(flat: string, figure: FigureMention, sign: string, percent: boolean): boolean {
  if (ARROW.test(sign)) return true
  if (
    sign.startsWith('+') &&
    BULLET.test(flat.slice(Math.max(0, figure.from - 4), figure.from)) &&
    NAMED_BEHIND.test(flat, figure.until, figure.until + 12)
  )
    return false
  const before = flat[figure.from - 2] ?? ' '
  if (!percent) return before === '(' && figure.measure !== ''
  return before === '(' || (sign.trim() === '+' && /[\s+]/.test(before))
}
/** "+ 91% hộ có nhà vệ sinh" in a line of its own: a mark of a list. */
const BULLET = /(?:^|\n) *\+ ?$/
const NAMED_BEHIND = guarded(latin(/^ *(?!so(?!\p{L})|sv|cùng kỳ|ck(?!\p{L}))\p{L}/u))
/** "+5 triệu", "↑ 9,5%" */
const SIGNED = guarded(/[+-] ?$|[↑▲↓▼] *$/)
const UPWARD = /[+↑▲]/
const ARROW = /[↑▲↓▼]/
const MOVED_FROM = guarded(latin(/(?:^|[^\p{L}])(?:tăng|giảm|nâng|đưa|hạ)[^,;]{0,40} từ *$/u))
/** "mỗi năm giảm từ 5% hộ nghèo trở lên": by how much, and from nothing */
const AT_LEAST = guarded(latin(/^(?: (?!xuống|còn|lên)[\p{L}]+){0,5} trở lên(?!\p{L})/u))
/** "hộ nghèo giảm từ [3%]; …": that much or more, where it comes to nothing */
export function fallsFrom(flat: string, { measure, from, until, high }: FigureMention, start: number, to: number): boolean {
  if (!isShare(measure) || high !== undefined || !MOVES_FROM.test(flat, start, from)) return false
  return !COMES_TO.test(flat.slice(until, Math.min(to, until + 80)))
}
const MOVES_FROM = guarded(latin(/(?<!\p{L})(?:tăng|giảm)(?: (?:bình quân|thêm|mỗi năm|hằng năm|hàng năm))* từ *$/u))
const COMES_TO = latin(
  /^[^;.]*?(?<!\p{L}|trở )(?:xuống|còn|lên|thành|đến|tới|nay|sang|là|đạt|năm (?:19|20)\d\d)(?!\p{L})|^ *(?:[-–(]|so(?!\p{L}))/u,
)
/** "Hộ nghèo từ 3,2% cùng kỳ năm trước xuống còn 2,1%": no share of what it was. */
const FROM_BASE = guarded(latin(/(?<!\p{L})từ(?: (?:mức|chỗ|con số|chỉ|khoảng|gần|hơn|trên))* *$/u))
const MOVES_THEN = latin(/^[^,;.\d]{0,40}(?<!\p{L})(?:lên|xuống|còn|tăng|giảm|đạt)(?!\p{L})/u)
const EQUALS = guarded(/bằng *$/u)
/** "bằng 79% năm trước" */
const OF_BEFORE = latin(
  /^(?<base>(?<lead> *(?:của |mức |kết quả |thực hiện |ước |so )*)(?:năm (?<year>(?:19|20)\d\d)|(?:năm|vụ|quý|tháng|nhiệm kỳ) (?:trước|ngoái|liền kề)|vụ \p{L}+(?: \p{L}+)? (?:năm )?(?:trước|ngoái)|đầu (?:năm|nhiệm kỳ)))(?!\p{L})/u,
)

function isShare(measure: string): boolean {
  return measure.startsWith('%') || measure.startsWith('‰')
}

// lợi nhuận cao hơn ngoài mô hình từ 4 - 6 triệu đồng/ha | thấp hơn vụ đông trước 11 ha | , hơn vụ xuân 2017 1,4 tạ/ha
const COMPARED = guarded(
  latin(
    /(?<!\p{L})(?:(?<verb>cao|thấp|nhiều|ít|kém|nhích|nhỉnh) hơn (?!(?:là|đạt|còn|cả|hết|nữa)(?!\p{L}))(?:(?!đạt|còn|với mức|lên)[^,;:.()\d]|(?:19|20)\d\d|\d{1,2} (?=(?:năm|tháng) trước)){3,40}? *(?:là|tới|gần|khoảng)? *$|(?<=^ *|, |và )(?<alone>hơn|kém|thua|hụt) (?:so với )?(?:cùng )?(?:vụ|năm|kỳ|kế hoạch|dự toán|đầu năm)(?:[^,;:.()\d]|(?:19|20)\d\d){0,30} $)/u,
  ),
)

/** "đạt thêm 1 tiêu chí", "có thêm 2 xã đạt chuẩn": so many more; of what is new each year ("thêm 2 sản phẩm", "12 đảng viên mới") the amount. */
function isIncrement(flat: string, start: number, { from, measure }: FigureMention, after: string): boolean {
  return (
    ADDED.test(flat, start, from) &&
    measure !== 'sản phẩm' &&
    !/^ (?:\p{L}+ ){0,2}mới(?! \p{L}* ?nâng cao)(?!\p{L})/u.test(after.replace(/nông thôn mới/gu, ''))
  )
}
const ADDED = guarded(latin(/(?:^|[^\p{L}])(?:có|đạt|đạt được|được công nhận|công nhận) thêm(?: được| ít nhất)? *$/u))

/** "giảm mạnh: năm 2005 là 52,4%", "khách đến nhiều hơn: 285.000 lượt": what comes after the colon is no difference. */
function isApart(words: string): boolean {
  return /: *(?:(?:đầu |cuối )?năm (?:19|20)\d\d|tính đến|đến)/u.test(words) || /^(?:nhiều|cao|thấp|ít) hơn *: *$/u.test(words.trimEnd())
}

/** "tốc độ tăng 15%": the verb is part of the indicator's name. */
function namesGrowth(before: string, verb: string, at: number): boolean {
  return (verb === 'tăng' || verb === 'giảm') && /(?:tốc độ|tỷ lệ|nhịp độ|độ) *$/u.test(before.slice(0, at))
}

function cutBase(base: string | undefined): string | undefined {
  if (base === undefined) return undefined
  const stop = BASE_STOPS.exec(base)
  return (stop && stop.index > 0 ? base.slice(0, stop.index) : base).trim() || undefined
}

/** Where the words after a figure end that tell what it is measured against ("113% [dự toán tỉnh giao]"). */
export function baseEnd(flat: string, figure: FigureMention, to: number): number {
  if (!isShare(figure.measure)) return figure.until
  const end = Math.max(figure.until, Math.min(to, figure.until + 80, flat.length))
  const after = flat.slice(figure.until, end)
  const found = AFTER_PAST.exec(flat, figure.until, end) ?? AFTER_PLAN.exec(flat, figure.until, end)
  const base = cutBase(found?.groups?.base)
  if (base === undefined || PLAN_IS_SUBJECT.test(base)) return figure.until
  return figure.until + after.indexOf(base) + base.length
}

/** Where the verb of difference and its base begin, in the words before a figure; their end where there is none. */
export function changeStart(flat: string, from: number, end: number): number {
  const start = Math.max(from, end - 120)
  const change = CHANGE_BEFORE.exec(flat, start, end)
  return !change || namesGrowth(flat.slice(start, end), change.groups!.verb!, change.index) ? end : start + change.index
}

/** Whether the words before a figure only join it to what went before: "đạt", "bằng", a bracket. */
export function joinsAsRatio(before: string): boolean {
  return RATIO_VERB.test(before) || OPENS.test(before)
}
const OPENS = guarded(/\(\s*$/)
