import type { Span } from '../domain/fact.ts'
import { flatten } from '../vietnamese/flatten.ts'
import { guarded } from '../vietnamese/guarded.ts'
import { lastSign } from '../vietnamese/last-sign.ts'
import { COUNTABLE } from '../vietnamese/lexicon.ts'
import { type FigureMention, figureWith, type UnitMention } from '../vietnamese/mention.ts'
import { latin, oneOf, WORD_END } from '../vietnamese/pattern.ts'
import { wordCount } from '../vietnamese/spaces.ts'
import { withAttribute } from './attribute.ts'
import { baseInBracket } from './base-in-bracket.ts'
import { compose } from './compose.ts'
import type { Draft, Named } from './draft-type.ts'
import { lowerFirst, objectOf, tidy } from './indicator-phrase.ts'
import { nameWith, readName } from './left-name.ts'
import {
  amongBefallen,
  bracketedName,
  eachOf,
  isAmongThem,
  isNamedLater,
  ofNextLevel,
  withoutPronoun,
  withoutReason,
} from './nearby-name.ts'
import { respectively, type Turn } from './respectively.ts'
import { rightOf } from './right-words.ts'
import { type RoleReading, reading, readRole } from './role.ts'
import { movedRole, PLANNED, settleRole } from './settle-role.ts'
import { isBaseValue, withoutThresholds } from './thresholds.ts'
import { isShareOfTotal, OUT_OF, wholeOf } from './whole-of.ts'

/** Counted alone these are parts of the document, not of what it reports ("nghị quyết với 12 chỉ tiêu"). */
const OF_THE_PAPER = new Set(
  'chỉ tiêu, nội dung, nhiệm vụ, giải pháp, nghị quyết, văn bản, báo cáo, tờ trình, chuyên đề, điểm, phương án, kế hoạch, chương trình, thông báo'.split(
    ', ',
  ),
)

/** "150 đảng viên mới trở lên": the bound comes after the whole name; "tốt nhiệm vụ trở lên", "4 sao trở lên" are grades. */
const BOUND_AFTER_NOUN = latin(
  /^(?<noun>.{0,60}?)\s*(?<!\p{L})trở (?<way>lên|xuống)(?<more>\s*$| (?=(?:có|được|đạt|tham gia|sử dụng|hoàn thành|trong|mỗi|hằng|hàng|cả)(?!\p{L})).*)/iu,
)
const GRADED = latin(
  /(?<!\p{L})(?:tốt|khá|hoàn thành|xuất sắc|trung bình|giỏi|cấp|hạng|sao|loại|mức|tuổi|năm|bậc|trình độ|đại học|cao đẳng|trung cấp|thpt|tỉnh|huyện|từ)(?!\p{L})|\d/u,
)
/** "không để xã nào có tỷ lệ hộ nghèo vượt quá 10%" */
const NOT_OVER = guarded(latin(/(?<!\p{L})không (?:để|có|cho)(?!\p{L})[^,;.\d]{3,56}(?<!\p{L})(?:vượt quá|vượt|quá|trên|hơn) *$/u))
/** "tỷ lệ hộ nghèo năm trước": when is no part of the name. */
const YEAR_BEFORE = /\s+(?:cùng kỳ )?năm (?:trước|ngoái)$/iu
/** "đạt 80% kế hoạch 50 ha" */
const PLAN_AMOUNT = guarded(
  /^ *(?:so (?:với )?)?(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu)(?: (?:năm|giao|đề ra|được giao|huyện giao|tỉnh giao|cả năm|là))* *\(?$/u,
)
/** "vượt 5% dự toán trở lên" */
const BOUND_AFTER_BASE = guarded(latin(/^[^,;.:()]*trở (?:lên|xuống)(?!\p{L})/u))
/** "bệnh xảy ra trên 138 con bò": on so many, not over. */
const HARMS = guarded(/(?:xảy ra|xuất hiện|phát sinh|gây hại|gây bệnh|lây lan) trên *$/u)
/** "Nằm cách trung tâm huyện hơn 25 km": how far, not how much. */
const DISTANCE = latin(/(?<!\p{L})cách (?:trung tâm|thành phố|thị xã|thị trấn|huyện|tỉnh|thủ đô|hà nội|biên giới|quốc lộ|khoảng)/u)

/** "Năm 2018, gia đình anh Hặc thu 12 tấn mận, lãi 180 triệu đồng": one family's, never the commune's. */
const OF_FAMILY = guarded(
  latin(
    /(?:^|[,;.] )(?:gia đình|hộ)(?: nhà)? (?:anh|chị|ông|bà|chú|bác|cô)(?!\p{L})[^.;:]{0,60}(?<!\p{L})(?:thu|lãi|nuôi|trồng|đầu tư|vay|bán|có)(?!\p{L})[^.;:]*$/u,
  ),
)

/** "cứ 10 hộ có 8 hộ …" */
const EVERY = guarded(latin(/(?<!\p{L})cứ(?: mỗi)?\s*$/u))
const OWNERS = guarded(latin(/(?<!\p{L})của\s*$/u))
const OF_ANY = guarded(latin(/(?<!\p{L})(?:xã|thôn|bản|đơn vị|hộ|chi bộ) nào(?!\p{L})/u))

/** "mặt đường rộng 7 m" describes the road. */
const WIDTH = latin(/(?<!mở |nâng )(?<!\p{L})(?:rộng|cao|sâu|dày)$/iu)

/** Who sits on a committee or in a meeting is no indicator. */
const OF_A_BODY = /(?:bầu|ban chấp hành|bch|ban thường vụ|ủy viên|đoàn đại biểu|tham dự|dự hội nghị|dự đại hội)/u

/** The drafts of one sentence. `before` is the last draft of the passage, for a sentence that goes on about it. */
export function draftSentence(
  text: string,
  flat: string,
  sentence: Span,
  printed: readonly FigureMention[],
  before: Draft | undefined,
  around: Around,
): Draft[] {
  const drafts: Draft[] = []
  /** Places of the drafts whose name comes after them. */
  const later = new Set<number>()
  /** Figures that the one before them is counted out of. */
  const totals = new Set<FigureMention>()
  /** Whether the figure before is of a ratio ("cứ 10 hộ"). */
  let every = false
  const state: {
    topic: string
    listHead?: string | undefined
    parts?: boolean
    listMeasure?: string
    listChange?: 'up' | 'down' | undefined
    support?: string
  } = { topic: '' }
  const { figures, gaps, wholes } = withoutThresholds(flat, sentence, printed)
  if (figures.length === 0) return []
  const turns = respectively(text, flat, sentence, figures, around.units)
  for (const [i, printed] of figures.entries()) {
    const whole = wholeOf(flat, printed, figures[i + 1])
    let figure = whole ? figureWith(printed, { of: whole.value }) : printed
    if (whole) totals.add(whole)
    const gap = gaps[i]!
    const counted = totals.has(figures[i - 1]!) && figure.measure.startsWith('%') ? drafts.at(-2) : undefined
    const previous = counted ?? beforeBracket(flat, drafts, figure) ?? drafts.at(-1) ?? (gap.fresh ? before : undefined)
    let name = withoutPronoun(withAttribute(text, readName(text, flat, gap, figure, state, around.units), figure.measure))
    const part =
      name.own === ''
        ? ofNextLevel(flat, gap.left.start, figure, drafts.at(-1)) || bracketedName(text, flat, gap, figure, drafts.at(-1))
        : ''
    if (part !== '') name = nameWith(name, { own: part, flat: flatten(part), start: -1, tail: '' })
    let role = readRole(flat, figure, gap.left.start, sentence.end)
    let right = rightOf(
      text,
      flat,
      figure,
      figures[i + 1],
      gaps[i + 1]?.rightEnd ?? sentence.end,
      Math.max(role.until, around.namesEnd(figure)),
    )
    right = withoutReason(whole || isShareOfTotal(flat, figure, figures[i + 1]) ? right.replace(OUT_OF, '') : right, figure.measure)
    const bound = right === '' || !/trở /i.test(right) ? null : BOUND_AFTER_NOUN.exec(right)
    if (bound && !GRADED.test(bound.groups!.noun!.toLowerCase())) {
      right = bound.groups!.noun! + bound.groups!.more!.trimEnd()
      figure = figureWith(figure, { comparator: bound.groups!.way!.toLowerCase() === 'lên' ? '>=' : '<=' })
    }
    const beyond = role.until > figure.until && figure.comparator === '=' && BOUND_AFTER_BASE.exec(flat, figure.until, role.until + 12)
    if (beyond) figure = figureWith(figure, { comparator: /lên/u.test(beyond[0]) ? '>=' : '<=' })
    if (figure.comparator === '>' && HARMS.test(flat, gap.left.start, figure.start)) figure = figureWith(figure, { comparator: '=' })
    if (NOT_OVER.test(flat, Math.max(gap.left.start, figure.from - 70), figure.start)) {
      figure = figureWith(figure, { comparator: '<=' })
      role = reading('level', role.until, true, role.base, role.direction)
    }
    role = movedRole(flat, name, figure, role)
    role = settleRole(flat, gap, figure, role, name.own !== '', previous, figures[i + 1], state, right)
    const turn = turns.get(figure)
    const first = turn !== undefined && turn.at > 0 ? drafts.at(-1) : undefined
    // "lần lượt ước đạt 812, 436 và 578 tỷ đồng": said of each
    if (first && figure.comparator === '=' && first.figure.comparator !== '=')
      figure = figureWith(figure, { comparator: first.figure.comparator })
    if (first?.role === 'change' && role.role !== 'change')
      role = reading('change', role.until, role.said, role.base, first.direction ?? role.direction)
    let named =
      inTurn(turn, drafts) ??
      (isNamedLater(flat, gap, figure, right) ? { phrase: NO_INDICATOR, object: NO_INDICATOR, inherited: true } : undefined) ??
      compose({ figure, name, right, role, previous, state, gap, earlier: drafts, flat }) ??
      nameless(flat, figure, role, around)
    if (!named) continue
    if (OF_FAMILY.test(flat, Math.max(sentence.start, figure.from - 140), figure.from)) continue
    if (EVERY.test(flat, gap.left.start, figure.from)) {
      every = true
      continue
    }
    if (every && !gap.fresh) named = { ...named, unlisted: true }
    every = false
    const dead = gap.fresh ? undefined : amongBefallen(named.phrase, figure.measure, drafts)
    if (dead) named = { ...named, phrase: `${dead.phrase}: ${lowerFirst(named.phrase)}`, unlisted: true }
    // "15 tấn của 45 hộ": not how many households there are
    if (!gap.fresh && figure.measure === named.phrase && OWNERS.test(flat, gap.left.start, figure.from))
      named = { ...named, unlisted: true }
    const another =
      previous !== undefined &&
      previous.measure === figure.measure &&
      gap.bracket &&
      right.trim() === '' &&
      baseInBracket(flat, previous.figure.until, figure.from)
    if (another) named = { phrase: previous.phrase, object: previous.object, inherited: true }
    const all = isAmongThem(flat, gap.left.start, figure.from) ? previous?.phrase : undefined
    if (all !== undefined && !named.inherited) named = { ...named, phrase: `${all}: ${lowerFirst(named.phrase)}`, unlisted: true }
    // "không để xã nào có tỷ lệ hộ nghèo vượt quá 10%"
    if (OF_ANY.test(flat, gap.left.start, figure.from)) named = { ...named, unlisted: true }
    if (YEAR_BEFORE.test(named.phrase)) named = { ...named, phrase: named.phrase.replace(YEAR_BEFORE, '') }
    const each = eachOf(flat, gap.left.start, figure.from)
    if (each !== '' && !named.inherited)
      named = {
        ...named,
        phrase: named.phrase.toLowerCase().includes(each) ? named.phrase : `${each}: ${lowerFirst(named.phrase)}`,
        unlisted: true,
      }
    const isLength = figure.measure === 'm' || figure.measure === 'km'
    if (isLength && WIDTH.test(named.phrase)) continue
    if (isLength && DISTANCE.test(flat.slice(gap.left.start, figure.from))) continue
    if (figure.measure === 'đại biểu' || (figure.measure === 'đồng chí' && OF_A_BODY.test(flat.slice(sentence.start, figure.from))))
      continue
    if (
      figure.of === undefined &&
      OF_THE_PAPER.has(figure.measure) &&
      !wholes.has(figure) &&
      figure.measure === named.phrase.toLowerCase()
    ) {
      const reached = reachedBy(text, flat, figure)
      if (reached === '') continue
      named = { ...named, phrase: reached, object: reached }
    }
    const printedMeasure =
      figure.measure || measureFor(flat, figure, named.phrase, drafts.findLast(draft => !draft.measure.startsWith('%')) ?? previous)
    const measure = role.role === 'change' && printedMeasure === 'điểm %' ? '%' : printedMeasure
    const past =
      isBaseValue(flat, figure) &&
      !/^\s*(?:\(?(?:của |vào )?(?:năm|đầu|hồi|cuối|hết)|\((?:19|20)\d\d\))/u.test(flat.slice(figure.until, figure.until + 12))
    if (measure === '' || (figure.measure === '' && !bareCountAllowed(flat, figure, named))) continue
    const sum = wholes.get(figure)
    const of = sum && sum.measure === figure.measure && figure.of === undefined && sum.value >= figure.value ? sum.value : figure.of
    if (isNamedLater(flat, gap, figure, right)) later.add(drafts.length)
    drafts.push({
      figure: of === undefined ? figure : figureWith(figure, { of }),
      role: of !== undefined && figure.of === undefined ? 'count_of' : role.role,
      base: role.base,
      direction: role.direction,
      phrase: named.phrase,
      object: named.object,
      inherited: named.inherited,
      verb: named.verb,
      also: named.also,
      unlisted: named.unlisted,
      reach: { start: gap.left.start, end: role.until },
      planned:
        (PLANNED.test(flat, name.from, figure.from) && role.role !== 'plan_ratio') ||
        (previous?.role === 'plan_ratio' && role.role === 'level' && PLAN_AMOUNT.test(flat, previous.figure.until, figure.from)),
      measure,
      after: tidy(right),
      turn: turn?.ofUnits ? turn.at : undefined,
      period: turn?.period,
      unsaid: past,
    })
  }
  const found: Draft[] = []
  for (const draft of shareLaterPredicate(flat, namedLater(drafts, later))) found.push(...apart(draft))
  return found
}

/** A draft that what follows it names has the name of the next of its kind. */
function namedLater(drafts: Draft[], later: ReadonlySet<number>): Draft[] {
  if (later.size === 0) return drafts
  return drafts.map((draft, i) => {
    if (!later.has(i)) return draft
    const next = drafts.slice(i + 1).find(other => other.role === 'level' && other.measure.split('/')[0] === draft.measure.split('/')[0])
    const { phrase, object } = next ?? { phrase: NO_INDICATOR, object: NO_INDICATOR }
    return { ...draft, phrase, object, inherited: true }
  })
}

/** "Tổng đàn 1.845 con (bò 920 con, heo 810 con), giảm 6,2%": after a bracket with parts, the whole before it is spoken of again. */
function beforeBracket(flat: string, drafts: readonly Draft[], figure: FigureMention): Draft | undefined {
  const last = drafts.at(-1)
  if (!last || !closesBracket(flat, last.figure.until, figure.from)) return undefined
  const open = lastSign(flat, '(', drafts[0]!.figure.until, last.figure.from + 1)
  return drafts.findLast(draft => draft.figure.until <= open && drafts.indexOf(draft) < drafts.length - 2)
}

/** Whether a bracket that opened before these words ends in them, before a comma. */
function closesBracket(flat: string, start: number, end: number): boolean {
  for (let at = start; at < end - 1 && flat[at] !== '('; at++) if (flat[at] === ')' && flat[at + 1] === ',') return true
  return false
}

/** The name of one of several in a row, or that of the figure before which it answers to ("tăng lần lượt 11% và 14,2%"). */
function inTurn(turn: Turn | undefined, drafts: readonly Draft[]): Named | undefined {
  if (!turn) return undefined
  if (turn.phrase !== undefined) return { phrase: turn.phrase, object: turn.phrase, inherited: false }
  if (turn.ofUnits || turn.period) {
    const first = turn.at === 0 ? undefined : drafts.at(-1)
    return first && { phrase: first.phrase, object: first.object, inherited: true }
  }
  const answered = turn.named ? undefined : drafts[drafts.length - turn.count]
  return answered && { phrase: answered.phrase, object: answered.object, inherited: true }
}

/** "4 chỉ tiêu đạt dưới 75% kế hoạch", "trong đó vượt 9 chỉ tiêu": how far they came makes an indicator of them; '' where that is not said. */
function reachedBy(text: string, flat: string, figure: FigureMention): string {
  const after = /^ +(?:đạt|vượt|không đạt|chưa đạt|hoàn thành)(?!\p{L})[^,;.()]{0,48}/u.exec(flat.slice(figure.until, figure.until + 64))
  if (after) return tidy(`${figure.measure} ${text.slice(figure.until, figure.until + after[0].replace(/ và .*$/u, '').length)}`)
  const before = /(?<!\p{L})(?:vượt|đạt)(?: kế hoạch)?(?= *$)/u.exec(flat.slice(Math.max(0, figure.from - 18), figure.from))
  return before ? `${figure.measure} ${before[0]}` : ''
}

/** What a sentence's surroundings add to it. */
export interface Around {
  /** Words of the nearest heading, or ''. */
  readonly heading: string
  /** Where the names end that begin inside this figure ("02 xã [Thanh Sơn, Đồn Đạc]"); its own end where there are none. */
  namesEnd(figure: FigureMention): number
  /** Names of units in this sentence: whose it is, never what. */
  readonly units: readonly UnitMention[]
}

/** Stands where a report names no indicator at all. */
export const NO_INDICATOR = 'chưa nêu chỉ tiêu'

/** A figure whose sentence names nothing: the heading's words, if a verb or a base shows that it is a figure at all. */
function nameless(flat: string, figure: FigureMention, role: RoleReading, { heading }: Around): Named | undefined {
  const shown =
    role.said ||
    figure.from < figure.start ||
    /(?:đạt|là|còn|bằng|chiếm|được)\s*$/u.test(flat.slice(0, figure.from).slice(-12)) ||
    startsLine(flat, figure.from)
  if (!shown || figure.measure === '') return undefined
  const phrase = tidy(heading) || NO_INDICATOR
  return { phrase, object: phrase, inherited: true }
}

/** Whether only marks stand before it on its line. */
function startsLine(flat: string, from: number): boolean {
  let at = from - 1
  while (at >= 0 && flat[at] !== '\n' && /[\s"(-]/.test(flat[at]!)) at--
  return at < 0 || flat[at] === '\n'
}

/** "6,7 tỷ (213%)": a sum and its share of the plan. */
const IN_PERCENT = guarded(/^ *\(\d[\d.,]* ?%/u)

const BARE_MEASURES: readonly (readonly [RegExp, string])[] = [
  [/^(?:tổng )?số (?:hộ|gia đình)/iu, 'hộ'],
  [/^(?:tổng )?số (?:người|dân|nhân khẩu|lao động)/iu, 'người'],
  [/^(?:tổng )?số (?:học sinh|sinh viên)/iu, 'học sinh'],
  [/^(?:tổng )?số (?:đảng viên)/iu, 'đảng viên'],
  [/^(?:tổng )?dân số/iu, 'người'],
]

/**
 * The measure of a number printed without one: money where a scale stands amid money ("nông nghiệp 62,1 tỷ, …"); of a "số hộ …" it is hộ; of
 * things named by their noun ("trường chuẩn quốc gia 29/58") that noun.
 */
function measureFor(flat: string, figure: FigureMention, phrase: string, previous: Draft | undefined): string {
  if (figure.scaled) {
    const amidMoney = previous?.measure.startsWith('đồng') || MONEY.test(phrase) || IN_PERCENT.test(flat, figure.until, figure.until + 12)
    return amidMoney &&
      figure.value >= 1e6 &&
      /^\s*(?:[,;:.)(…]|$|và |so |tăng |giảm |đạt |bằng |vượt )/u.test(flat.slice(figure.until, figure.until + 8))
      ? 'đồng'
      : ''
  }
  for (const [pattern, measure] of BARE_MEASURES) if (pattern.test(phrase)) return measure
  if (/^(?:đối tượng|bảo trợ)/iu.test(phrase)) return 'đối tượng'
  const counted = NUMBER_OF.exec(flatten(phrase))?.groups
  if (counted?.said !== undefined || (figure.of !== undefined && figure.value <= figure.of)) return counted?.noun ?? ''
  return ''
}

/** "Số cơ sở kinh doanh cấp phép mới", "trường chuẩn quốc gia". */
const NUMBER_OF = latin(`^(?<said>(?:tổng )?số )?(?<noun>${oneOf(COUNTABLE)})${WORD_END}`, 'u')

/** A bare number is a figure only right after its noun and before a pause or a joining verb. */
function bareCountAllowed(flat: string, figure: FigureMention, named: Named): boolean {
  if (figure.scaled) return true
  if (named.inherited) return false
  return /^\s*(?:[,;.)(]|$|với |đạt |chiếm |tăng |giảm )/u.test(flat.slice(figure.until, figure.until + 10))
}

const MONEY = /(?:thu|chi|giá trị|kinh phí|vốn|doanh thu|tiền|trị giá|nguồn lực|thu nhập|hỗ trợ)/iu

const JOINED = guarded(/^[^,;:.()]{0,40}(?: và|,)\s*$/u)

/** "85,71% số bản và 90% số hộ được công nhận văn hóa": the first shares the words that only follow the last. */
function shareLaterPredicate(flat: string, drafts: Draft[]): Draft[] {
  for (let i = drafts.length - 2; i >= 0; i--) drafts[i] = shareOf(flat, drafts[i]!, drafts[i + 1])
  return drafts
}

function shareOf(flat: string, draft: Draft, next: Draft | undefined): Draft {
  if (!next || draft.inherited || draft.measure === '' || draft.role === 'change') return draft
  const alike = next.role === draft.role && draft.measure.startsWith('%') === next.measure.startsWith('%')
  if (!alike && !(isShare(draft) && isShare(next) && ALL_OF.test(draft.phrase))) return draft
  const between = flat.slice(draft.figure.until, next.figure.from)
  if (!JOINED.test(flat, draft.figure.until, next.figure.from)) return draft
  const noun = between.replace(/(?:,| và)\s*$/u, '').trim()
  const own = draft.phrase.toLowerCase()
  if (PREDICATE.test(own) || own.endsWith(' vượt') || !PREDICATE.test(next.phrase)) return draft
  const predicate = PREDICATE.exec(next.phrase)!
  return wordCount(noun) <= 6 ? { ...draft, phrase: `${draft.phrase} ${next.phrase.slice(predicate.index)}` } : draft
}

const ALL_OF = latin(
  /^(?:tổng )?(?:số )?(?:hộ|hộ dân|hộ gia đình|gia đình|thôn|bản|buôn|làng|ấp|xóm|khóm|khu phố|tổ dân phố|khu dân cư|xã|trường|trường học|chi bộ|đảng viên|cơ quan|đơn vị)(?:, \p{L}+)?$/iu,
)

/** "80% số hộ, 24/29 bản đạt danh hiệu văn hóa": both say how many of all. */
function isShare({ measure, role }: Draft): boolean {
  return role === 'count_of' || (role === 'level' && measure.startsWith('%'))
}

/** "Tỷ lệ … hợp vệ sinh và tỷ lệ … hợp vệ sinh đều đạt 94%": one figure of two things, each named with the same head. */
function apart(draft: Draft): Draft[] {
  if (draft.role !== 'level' || !draft.phrase.includes(' và ')) return [draft]
  const both = /^(?<one>(?<head>tỷ lệ|diện tích|sản lượng|số) [^,;:]+?) và (?<two>\k<head> [^,;:]+)$/iu.exec(draft.phrase)?.groups
  if (!both) return [draft]
  return [both.one!, both.two!].map(phrase => ({ ...draft, phrase, object: objectOf(phrase) }))
}

const PREDICATE = latin(/(?<!\p{L})(?:được|hoàn thành|đạt|có thành tích|có|vững mạnh|tham gia)(?!\p{L}).*/iu)
