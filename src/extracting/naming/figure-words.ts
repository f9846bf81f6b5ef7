import { flatten } from '../../vietnamese/flatten.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import { type FigureMention, figureWith } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Draft } from '../shapes/draft-type.ts'
import { leadingLength, stripTrailing, tidy } from '../shapes/indicator-phrase.ts'
import { withAttribute } from './attribute.ts'
import { boundAfterNoun, isNotToPass, withBound } from './bound-words.ts'
import type { Drafting } from './drafting.ts'
import type { Gap } from './gap.ts'
import { type LeftName, nameWith, readName } from './left-name.ts'
import { bracketedName, ofNextLevel, unnamed, withoutPronoun, withoutReason } from './nearby-name.ts'
import type { Turn } from './respectively.ts'
import { behindBracket, rightOf, saidBehindBracket } from './right-words.ts'
import { type RoleReading, reading, readRole } from './role.ts'
import { setAfter } from './set-after.ts'
import { movedRole, settleRole } from './settle-role.ts'
import { isShareOfTotal, OUT_OF, wholeOf } from './whole-of.ts'

/** A figure and what the words on both its sides say of it. */
export interface FigureWords {
  /** With the bound and the whole that the words give it. */
  readonly figure: FigureMention
  readonly gap: Gap
  /** The figure after it, as printed. */
  readonly next: FigureMention | undefined
  /** The draft that it may go on from. */
  readonly previous: Draft | undefined
  readonly name: LeftName
  readonly role: RoleReading
  /** Words after it that are its own. */
  readonly right: string
  /** The same, tidied. */
  readonly after: string
  readonly turn: Turn | undefined
}

/** What is said of the figure at this place of the sentence. */
export function figureWords(drafting: Drafting, place: number): FigureWords {
  const { flat, figures, gaps, totals, state } = drafting
  const gap = gaps[place]!
  const next = figures[place + 1]
  const whole = wholeOf(flat, figures[place]!, next)
  if (whole) totals.add(whole)
  const counted = whole ? figureWith(figures[place]!, { of: whole.value }) : figures[place]!
  const previous = previousOf(drafting, place, counted)
  const name = nameOf(drafting, gap, counted)
  const role = readRole(flat, counted, gap.left.start, drafting.sentence.end)
  const { figure: bounded, right } = wordsAfter(drafting, place, counted, role.until, whole !== undefined)
  const held = isNotToPass(flat, gap, bounded)
  const figure = held ? figureWith(bounded, { comparator: '<=' }) : withBound(flat, gap, bounded, role.until)
  const read = movedRole(flat, name, figure, held ? reading('level', role.until, true, role.base, role.direction) : role)
  const settled = settleRole(flat, gap, figure, read, name.own !== '', previous, next, state, right, drafting.drafts)
  const turn = drafting.turns.get(counted) ?? drafting.turns.get(figure)
  const first = turn !== undefined && turn.at > 0 ? drafting.drafts.at(-1) : undefined
  return {
    figure: first ? boundLike(first, figure) : figure,
    gap,
    next,
    previous,
    name,
    role: first ? movedLike(first, settled) : ratioLike(drafting, place, turn, figure, settled),
    right,
    after: tidy(right),
    turn,
  }
}

/** The draft that a figure may share its name with: not the one it is the share of, nor one in a bracket that has closed. */
function previousOf({ flat, drafts, figures, gaps, totals, before }: Drafting, place: number, figure: FigureMention): Draft | undefined {
  const isShare = place > 0 && figure.measure.startsWith('%') && totals.has(figures[place - 1]!)
  const counted = isShare ? drafts.at(-2) : undefined
  return counted ?? beforeBracket(flat, drafts, figure) ?? drafts.at(-1) ?? (gaps[place]!.fresh ? before : undefined)
}

/** "Tổng đàn 1.845 con (bò 920 con, heo 810 con), giảm 6,2%": after a bracket with parts, the whole before it is spoken of again. */
function beforeBracket(flat: string, drafts: readonly Draft[], figure: FigureMention): Draft | undefined {
  const last = drafts.at(-1)
  if (!last || !closesBracket(flat, last.figure.until, figure.from)) return undefined
  const open = lastSign(flat, '(', drafts[0]!.figure.until, last.figure.from + 1)
  // "215.000 lượt khách (quốc tế 1.240 lượt), gấp 2,3 lần": one part is enough, where it has a name of its own
  const parts = last.inherited || last.phrase === drafts.at(-2)?.phrase ? 2 : 1
  return drafts.findLast((draft, place) => draft.figure.until <= open && place < drafts.length - parts)
}

/** Whether a bracket that opened before these words ends in them, before a comma. */
function closesBracket(flat: string, start: number, end: number): boolean {
  for (let at = start; at < end - 1 && flat[at] !== '('; at++) if (flat[at] === ')' && flat[at + 1] === ',') return true
  return false
}

function nameOf({ text, flat, around, drafts, state }: Drafting, gap: Gap, figure: FigureMention): LeftName {
  const read = readName(text, flat, gap, figure, state, around.units)
  if (setAfter(flat, gap.left.start, figure, figure.until + 60) >= 0 && drafts.length > 0) return unnamed(read)
  const name = withoutPronoun(withAttribute(text, aroundParts(text, flat, gap, figure, read), figure.measure))
  if (name.own !== '') return name
  const last = drafts.at(-1)
  const money = last?.measure === '%' ? drafts.findLast(draft => draft.measure !== '%') : last
  const part =
    ofNextLevel(flat, gap.left.start, figure, figure.measure === '%' ? last : money) || bracketedName(text, flat, gap, figure, last)
  return part === '' ? name : nameWith(name, { own: part, flat: flatten(part), start: -1, tail: '' })
}

/** "Đàn gia súc có sừng, chủ yếu là dê và bò, là 278.500 con": the parts between commas name nothing. */
function aroundParts(text: string, flat: string, gap: Gap, figure: FigureMention, name: LeftName): LeftName {
  const parts = gap.fresh ? PARTS_BETWEEN.exec(flat, gap.left.start, figure.from) : null
  const subject = (parts ?? INCLUDED.exec(flat, gap.left.start, figure.from))?.groups?.subject
  if (subject === undefined) return name
  if (!parts && leadingLength(stripTrailing(subject)) >= stripTrailing(subject).length) return unnamed(name)
  const lead = leadingLength(subject)
  const start = gap.left.start + lead
  const own = tidy(text.slice(start, gap.left.start + subject.length))
  return own === ''
    ? name
    : nameWith(name, { own, flat: flat.slice(start, gap.left.start + subject.length), start, tail: '', label: '', verb: '' })
}
// lũy kế 9 tháng (bao gồm số thu của các đơn vị cũ) là [128 tỷ đồng]
const INCLUDED = guarded(
  latin(
    /^(?<subject>[^();:]{0,60})\((?:đã |chưa |không )?(?:bao gồm|gồm cả|tính cả|kể cả|tính|kể) [^()\d]*\),?(?: (?:là|đạt|được|ước|khoảng|gần|hơn|trên))* *$/u,
  ),
)
const PARTS_BETWEEN = guarded(
  latin(
    /^(?<subject>[^,;:.\d]{3,60}), (?:chủ yếu|trong đó (?:nhiều nhất|chủ yếu|phần lớn|chủ lực)|gồm|bao gồm|như|kể cả|nhất là|phần lớn|đa số)(?: là)? [^;:.\d]{2,80}, (?:(?:là|có|đạt|hiện có|còn|ước|tổng số|tổng cộng|được|khoảng|gần|hơn|trên) *)+$/u,
  ),
)

/** The words after a figure that are its own, and the figure with the bound that ends them. */
function wordsAfter(
  { text, flat, sentence, figures, gaps, around }: Drafting,
  place: number,
  figure: FigureMention,
  until: number,
  isCountedOut: boolean,
): { figure: FigureMention; right: string } {
  const next = figures[place + 1]
  const end = gaps[place + 1]?.rightEnd ?? sentence.end
  const later = figures[place + 2]?.from ?? sentence.end
  const beside = rightOf(text, flat, figure, next, end, Math.max(until, around.namesEnd(figure)))
  const printed =
    beside === '' ? behindBracket(text, flat, figure, next, later) : beside + saidBehindBracket(text, flat, figure, next, later)
  if (printed === '' || SINCE_WHEN.test(printed)) return { figure, right: '' }
  const own = isCountedOut || isShareOfTotal(flat, figure, next) ? printed.replace(OUT_OF, '') : printed
  const right = withoutReason(own, figure.measure)
  return boundAfterNoun(figure, right) ?? { figure, right }
}

/** "5.400 con [hồi đầu năm nay chỉ] còn 1.870 con": when, not what. */
const SINCE_WHEN = latin(/^\s*(?:hồi|vào|lúc) (?:đầu|giữa|cuối) (?:năm|nhiệm kỳ|kỳ|vụ)(?!\p{L})/iu)

/** "lần lượt ước đạt 812, 436 và 578 tỷ đồng": said of each. */
function boundLike({ figure: { comparator } }: Draft, figure: FigureMention): FigureMention {
  return figure.comparator === '=' && comparator !== '=' ? figureWith(figure, { comparator }) : figure
}

/** "tăng lần lượt 11% và 14,2%": the second rises, too. */
function movedLike(first: Draft, role: RoleReading): RoleReading {
  if (first.role !== 'change' || role.role === 'change') return role
  return reading('change', role.until, role.said, role.base, first.direction ?? role.direction)
}

function isOpen({ role, said, base }: RoleReading): boolean {
  return role === 'level' ? !said : role === 'plan_ratio' && base === undefined
}

/** "đạt lần lượt [107%] và 100% dự toán": what the last of the row is a share of, so is each. */
function ratioLike(
  { flat, sentence, figures, gaps }: Drafting,
  place: number,
  turn: Turn | undefined,
  { measure }: FigureMention,
  role: RoleReading,
): RoleReading {
  const at = turn && place + turn.count - 1 - turn.at
  const last = at === undefined || at === place ? undefined : figures[at]
  if (!last || measure !== '%' || !isOpen(role)) return role
  const read = readRole(flat, last, gaps[at!]!.left.start, sentence.end)
  return read.role === 'plan_ratio' || read.role === 'period_ratio' ? reading(read.role, role.until, true, read.base) : role
}
