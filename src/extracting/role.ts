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
  '(?:thêm|được|bình quân(?: *\\/ *năm| mỗi năm| hằng năm| hàng năm| năm| chung)?|hằng năm|hàng năm|mỗi năm|tới|là|ước|khoảng|gần|trên|hơn|mức|khá|cao|mạnh|nhẹ|nhanh|sâu|vọt|sút|hẳn|đều|dần|nhiều|đáng kể|đột biến|từ|lần lượt|tương ứng|:)'
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
/** "100,8% diện tích kế hoạch", "95% số cây theo kế hoạch", "100% diện tích được giao" */
const PLANNED_AMOUNT =
  '(?:tổng +)?(?:diện tích|sản lượng|khối lượng|số lượng|số vốn|vốn|số tiền|số \\p{L}+)(?: +(?:gieo trồng|gieo cấy|trồng|thả nuôi))?(?: +(?:theo|so với|của|được|đã|trong))?'
const AFTER_PLAN = latin(
  new RegExp(
    `^ *(?:so +(?:với +)?)?(?:của +)?(?<base>(?:các +)?${PLAN}${WORD_END}[^,;.:()]{0,48}|${PLANNED_AMOUNT} +(?:kế hoạch|kh|chỉ tiêu|dự toán|giao)${WORD_END}[^,;.:()]{0,40})`,
    'u',
  ),
)
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
    const isPart = !isContinuous(figure.measure) && figure.value <= figure.of && !(OF_PLAN.test(after) && !OF_WORK.test(figure.measure))
    return { role: isPart ? 'count_of' : 'level', said: true, until }
  }
  if (before.trimEnd().endsWith(' từ') && /(?:^|[^\p{L}])(?:tăng|giảm|nâng|đưa|hạ)[^,;]{0,40} từ *$/u.test(before))
    return { role: 'level', said: true, until: figure.until }
  const change = CHANGE_BEFORE.exec(flat, start, figure.from)
  const dropsBelow = change && /^giảm/.test(change.groups!.verb!) && figure.comparator.startsWith('<') && !base
  const more = MORE_THAN.exec(before)?.groups
  if (more)
    return { role: 'change', direction: /thấp|ít|kém/u.test(more.way ?? '') ? 'down' : 'up', said: true, until, base: more.base!.trim() }
  if (/vượt quá\s*$/u.test(flat.slice(start, figure.start))) return { role: 'level', said: true, until }
  if (change && !dropsBelow && !namesGrowth(before, change.groups!.verb!, change.index) && !LEADS_IN.test(change[0])) {
    const verb = change.groups!.verb!
    const printed = base ?? change.groups!.base?.trim()
    const hamlet = verb === 'hạ' && !percent // "thôn Hạ 45 hộ"
    const countedPlan = hamlet || (/^vượt/.test(verb) && !base && /^(?:chỉ tiêu|tiêu chí|nội dung|nhiệm vụ)$/u.test(figure.measure))
    if (!countedPlan)
      return {
        role: 'change',
        direction: CHANGE_DOWN.includes(verb) ? 'down' : 'up',
        said: true,
        until,
        ...(printed ? { base: printed } : {}),
      }
  }
  if (percent && FALLS.test(before) && !/(?:còn|xuống)\s*$/u.test(before))
    return { role: 'change', direction: 'down', said: true, until, ...against }
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

/** "Tỷ lệ giảm hộ nghèo (chuẩn mới): 3%": by how much it falls. */
const FALLS = latin(
  /(?:^|[^\p{L}])(?:tỷ lệ|mức|tốc độ) giảm(?: tỷ lệ| bình quân| số)* (?:hộ (?:cận )?nghèo|nghèo|hộ|sinh|tội phạm)[^,;.]*$/u,
)

/** "hơn vụ xuân 2017 1,4 tạ/ha" */
const MORE_THAN = latin(
  /(?:^|[^\p{L}])(?<way>(?:cao|thấp|nhiều|ít|kém) )?hơn (?:so với )?(?<base>(?:vụ|cùng kỳ|năm (?:trước|ngoái|(?:19|20)\d\d)|quý|đầu (?:năm|nhiệm kỳ))(?!\p{L})[^,;.:()]{0,24}?)(?: là| tới| đến| khoảng)? *$/u,
)

/** Of these there are so many in the plan, and so many of them are done. */
const OF_WORK = /^(?:chỉ tiêu|tiêu chí|nhiệm vụ|nội dung|mục tiêu)$/u

/** "giảm mạnh: năm 2005 là 52,4%", "khách đến nhiều hơn: 285.000 lượt": what follows the colon is how much there is. */
const LEADS_IN =
  /(?:hơn|mạnh|nhanh|sâu|nhẹ|dần|đều|vọt|đáng kể|cao)\s*:(?!.*so )|:\s*(?:đến |cuối |đầu )*năm (?:19|20)\d\d (?:là|đạt|còn|ở)/u

/** "38 đảng viên/55 đảng viên chỉ tiêu năm": how many were planned, not among how many. */
const OF_PLAN = latin(/^ *(?:chỉ tiêu|kế hoạch|kh|theo kế hoạch|theo chỉ tiêu|theo nghị quyết|được giao)(?!\p{L})/u)

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
