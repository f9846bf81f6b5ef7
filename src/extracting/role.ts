import type { Role } from '../domain/fact.ts'
import { guarded } from '../vietnamese/guarded.ts'
import { CHANGE_DOWN, CHANGE_UP, PAST_BASES, PLAN_BASES } from '../vietnamese/lexicon.ts'
import type { FigureMention } from '../vietnamese/mention.ts'
import { latin, oneOf, WORD_END, WORD_START, wordsAtEnd } from '../vietnamese/pattern.ts'
import { isContinuous } from '../vietnamese/rules/count-of.ts'

/** What a figure says of its indicator, from the words on both its sides. */
export interface RoleReading {
  readonly role: Role
  readonly base?: string
  readonly direction?: 'up' | 'down'
  /** Whether words beside the figure say so, and not only what is usual. */
  readonly said: boolean
  /** Where the words after the figure end that tell what it is measured against. */
  readonly until: number
}

const CHANGE = oneOf([...CHANGE_UP, ...CHANGE_DOWN])
const FILL =
  '(?:thêm|được|bình quân(?: *\\/ *năm| mỗi năm| hằng năm| hàng năm| năm| chung)?|hằng năm|hàng năm|mỗi năm|tới|là|ước|khoảng|gần|trên|hơn|mức|khá|cao|mạnh|nhẹ|nhanh|từ|lần lượt|tương ứng|:)'
const PAST = oneOf(PAST_BASES)
const PLAN = oneOf(PLAN_BASES)
const BASE_TAIL =
  '(?:(?: +(?:năm|trước|19\\d\\d|20\\d\\d|giao|đề ra|tỉnh|huyện|xã|thành phố|đại hội|đảng bộ|hđnd|của|cuối|đầu|nhiệm kỳ|tháng|quý|đã|với))*)'
const BASE = `(?<base>(?:so +(?:với +)?)?(?:(?:mức|kết quả|thời điểm|cuối|đầu|của) +)*(?:${PAST}|${PLAN}|năm +20\\d\\d)${BASE_TAIL})`
/** tăng | giảm bình quân/năm: | cao hơn cùng kỳ cuối năm 2019 là: | vượt kế hoạch | tăng so với cùng kỳ */
const CHANGE_BEFORE = guarded(wordsAtEnd(`(?<verb>${CHANGE})(?: +${FILL}|:)*(?: +${BASE})?(?: *(?:${FILL}))*[ :]*`))
/** giảm xuống còn | tăng lên | nâng … lên: a new level, not a difference */
const TO_LEVEL = guarded(
  wordsAtEnd(
    '(?:còn|chỉ còn|xuống|xuống còn|lên|lên đến|lên tới|lên thành|tăng lên|giảm về|lên trên|lên mức|lên khoảng|còn lại)(?: +(?:đạt|là|mức|đến|còn|tới|ở mức|khoảng|gần|hơn|trên))*',
  ),
)
const RATIO_VERB = wordsAtEnd(
  '(?:đạt|bằng|được|mới đạt|mới bằng|chỉ đạt|chỉ bằng|đạt được|tương ứng|tương đương|đạt tỷ lệ|hoàn thành|thực hiện|ước đạt|ước bằng|=)(?: +(?:khoảng|gần|trên|hơn|ước))*',
)
const PLAN_BEFORE = wordsAtEnd(`(?:so +(?:với +)?|đạt +)${PLAN}${BASE_TAIL}(?: +(?:đạt|bằng|là))*`)
const PAST_BEFORE = wordsAtEnd(`so +(?:với +)?(?:mức +)?${PAST}${BASE_TAIL},? +(?:đạt|bằng|là|chỉ bằng)`)
const AFTER_PLAN = new RegExp(`^ *(?:so +(?:với +)?)?(?:của +)?(?<base>(?:các +)?${PLAN}${WORD_END}[^,;.:()]{0,48})`, 'u')
const AFTER_PAST = new RegExp(
  `^ *(?<base>(?:so +(?:với +)?(?:mức +|thực hiện +|kết quả +|ước thực hiện +)?(?:${PAST}|đầu|cuối|tháng|quý|bình quân|toàn)|svck|cùng kỳ|cùng thời điểm|ck)${WORD_END}[^,;.:()]{0,40})`,
  'u',
)
/** "100% chỉ tiêu đạt kế hoạch" counts the chỉ tiêu; it is no share of a plan. */
const PLAN_IS_SUBJECT = latin(/^(?:chỉ tiêu|mục tiêu|nghị quyết|kế hoạch|nq)[^,;.]*? (?:đạt|hoàn thành|được|đã|vượt|có)(?!\p{L})/u)
const BASE_STOPS = new RegExp(
  `${WORD_START}(?:và|đạt|bằng|tăng|giảm|vượt|trong đó|chiếm|còn|nhưng|với số|để|cho|mà|thu|chi|thì|là|gấp)${WORD_END}`,
  'u',
)

/** `from` is where the words that may belong to this figure begin, `to` where the sentence ends. */
export function readRole(flat: string, figure: FigureMention, from: number, to: number): RoleReading {
  const start = Math.max(from, figure.from - 120)
  const before = flat.slice(start, figure.from)
  const after = flat.slice(figure.until, Math.min(to, figure.until + 80))
  const percent = /^(?:%|‰|điểm %)/.test(figure.measure)
  const past = AFTER_PAST.exec(after)
  const plan = past ? null : AFTER_PLAN.exec(after)
  const base = cutBase((past ?? plan)?.groups?.base)
  const until = base === undefined ? figure.until : figure.until + after.indexOf(base) + base.length
  const against = base === undefined ? {} : { base }
  const sign = /[+-] *$/.exec(flat.slice(Math.max(0, figure.from - 2), figure.from))
  if (sign && percent && /[(\s+]/.test(flat[figure.from - 2] ?? ' ') && (sign[0].trim() === '+' || flat[figure.from - 2] === '('))
    return { role: 'change', direction: sign[0].trim() === '+' ? 'up' : 'down', said: true, until, ...against }
  if (figure.measure === 'lần') {
    const grows = /(?:tăng|giảm)[^,;]{0,20}$/u.exec(before)
    if (grows) return { role: 'change', direction: grows[0].startsWith('tăng') ? 'up' : 'down', said: true, until, ...against }
    return { role: 'period_ratio', said: true, until, ...against }
  }
  if (figure.of !== undefined) {
    const ofPlan =
      !/^(?:chỉ tiêu|tiêu chí|mục tiêu|nhiệm vụ)$/u.test(figure.measure) &&
      /^ *(?:chỉ tiêu|kế hoạch|kh|dự toán|nghị quyết)(?!\p{L})/u.test(after)
    const isPart = !ofPlan && !isContinuous(figure.measure) && figure.value <= figure.of
    return { role: isPart ? 'count_of' : 'level', said: true, until }
  }
  if (before.trimEnd().endsWith(' từ') && /(?:^|[^\p{L}])(?:tăng|giảm|nâng|đưa|hạ)[^,;]{0,40} từ *$/u.test(before))
    return { role: 'level', said: true, until: figure.until }
  const change = CHANGE_BEFORE.exec(flat, start, figure.from)
  const dropsBelow = change && /^giảm/.test(change.groups!.verb!) && figure.comparator.startsWith('<') && !base
  if (change && !dropsBelow && !namesGrowth(before, change.groups!.verb!, change.index)) {
    const verb = change.groups!.verb!
    const printed = base ?? change.groups!.base?.trim()
    const countedPlan = /^vượt/.test(verb) && !base && /^(?:chỉ tiêu|tiêu chí|nội dung|nhiệm vụ)$/u.test(figure.measure)
    if (!countedPlan)
      return {
        role: 'change',
        direction: CHANGE_DOWN.includes(verb) ? 'down' : 'up',
        said: true,
        until,
        ...(printed ? { base: printed } : {}),
      }
  }
  const compared = COMPARED.exec(flat, start, figure.from)
  if (compared)
    return {
      role: 'change',
      direction: /^(?:thấp|ít|kém)/u.test(compared.groups!.verb ?? '') ? 'down' : 'up',
      said: true,
      until,
      ...against,
    }
  if (!percent && figure.measure !== '' && !isContinuous(figure.measure) && isIncrement(flat, start, figure, after))
    return { role: 'change', direction: 'up', said: true, until }
  if (TO_LEVEL.test(flat, start, figure.from) || dropsBelow) return { role: 'level', said: true, until: figure.until }
  if (!percent) return { role: 'level', said: false, until }
  if (past) return { role: 'period_ratio', said: true, until, ...against }
  if (/bằng *$/u.test(before) && /^ *(?:của )?năm (?:19|20)\d\d/u.test(after))
    return { role: 'period_ratio', said: true, until: figure.until }
  if (plan && !PLAN_IS_SUBJECT.test(plan.groups!.base!)) return { role: 'plan_ratio', said: true, until, ...against }
  if (PLAN_BEFORE.test(before)) return { role: 'plan_ratio', said: true, until: figure.until, base: 'kế hoạch' }
  if (PAST_BEFORE.test(before)) return { role: 'period_ratio', said: true, until: figure.until, base: 'cùng kỳ' }
  return { role: 'level', said: false, until: figure.until }
}

// lợi nhuận cao hơn ngoài mô hình từ 4 - 6 triệu đồng/ha | thấp hơn vụ đông trước 11 ha | , hơn vụ xuân 2017 1,4 tạ/ha
const COMPARED = guarded(
  latin(
    /(?<!\p{L})(?:(?<verb>cao|thấp|nhiều|ít|kém) hơn (?!(?:là|đạt|còn|cả|hết|nữa)(?!\p{L}))(?:(?!đạt|còn|với mức|lên)[^,;:.()\d]|(?:19|20)\d\d){3,40}? *(?:là|tới|gần|khoảng)? *$|(?<=, |và )hơn (?:vụ|năm|cùng kỳ|kế hoạch|đầu năm)(?:[^,;:.()\d]|(?:19|20)\d\d){0,30} $)/u,
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

/** "tốc độ tăng 15%", "mức giảm 1%": the verb is part of the indicator's name. */
function namesGrowth(before: string, verb: string, at: number): boolean {
  return (verb === 'tăng' || verb === 'giảm') && /(?:tốc độ|mức|tỷ lệ|nhịp độ|độ) *$/u.test(before.slice(0, at))
}

function cutBase(base: string | undefined): string | undefined {
  if (base === undefined) return undefined
  const stop = BASE_STOPS.exec(base)
  return (stop && stop.index > 0 ? base.slice(0, stop.index) : base).trim() || undefined
}

/** Where the words after a figure end that tell what it is measured against ("113% [dự toán tỉnh giao]"). */
export function baseEnd(flat: string, figure: FigureMention, to: number): number {
  if (!/^(?:%|‰)/.test(figure.measure)) return figure.until
  const after = flat.slice(figure.until, Math.min(to, figure.until + 80))
  const found = AFTER_PAST.exec(after) ?? AFTER_PLAN.exec(after)
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
  return RATIO_VERB.test(before) || /\(\s*$/.test(before)
}
