import { guarded } from '../../vietnamese/guarded.ts'
import { lastWord } from '../../vietnamese/last-word.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { baseInBracket } from '../shapes/base-in-bracket.ts'
import { type Draft, inheritedFrom, type Named, named } from '../shapes/draft-type.ts'
import { lowerFirst } from '../shapes/indicator-phrase.ts'
import { compose } from './compose.ts'
import type { Drafting } from './drafting.ts'
import type { FigureWords } from './figure-words.ts'
import { nameless, UNNAMED } from './nameless.ts'
import { amongBefallen, eachOf, isAmongThem, isNamedLater } from './nearby-name.ts'
import { isDoneOf, isOutOfPlan } from './plan-then-done.ts'
import type { Turn } from './respectively.ts'

/** What a figure is called, or undefined where nothing names it. */
export function figureName(drafting: Drafting, words: FigureWords): Named | undefined {
  const { flat, drafts, state, around } = drafting
  const { figure, gap, right, after, role, name, previous, turn } = words
  return (
    inTurn(turn, figure.measure, drafts) ??
    doneOfPlan(flat, words) ??
    partSomewhere(flat, words) ??
    (isNamedLater(flat, gap, figure, right) ? UNNAMED : undefined) ??
    compose({ flat, figure, gap, role, name, after, previous, earlier: drafts, state }) ??
    nameless(flat, figure, role, around)
  )
}

/** The name of one of several in a row, or that of the figure before which it answers to ("tăng lần lượt 11% và 14,2%"). */
function inTurn(turn: Turn | undefined, measure: string, drafts: readonly Draft[]): Named | undefined {
  if (!turn) return undefined
  if (turn.phrase !== undefined) return named(turn.phrase, turn.phrase)
  if (turn.named && !turn.ofUnits && !turn.period) return undefined
  const first = turn.ofUnits || turn.period ? (turn.at === 0 ? undefined : drafts.at(-1)) : answeredBy(turn, measure, drafts)
  return first && inheritedFrom(first)
}

/** Of the figures before the row, the one that this of it answers to: of the same measure where there are as many ("21 hộ nghèo (0,6%) và 38 hộ cận nghèo (1,1%), giảm lần lượt 9 hộ và 14 hộ"). */
function answeredBy({ at, count, from }: Turn, measure: string, drafts: readonly Draft[]): Draft | undefined {
  const before = drafts.filter(draft => draft.figure.until <= from)
  const alike = before.filter(draft => draft.role !== 'change' && (measure === '' || draft.measure === measure))
  return (alike.length >= count ? alike : before).at(at - count)
}

/** "kết nạp đảng viên: nghị quyết 12 đảng viên, đạt [13 đảng viên]", "kết nạp 4 đảng viên trên chỉ tiêu [9 đảng viên]": the same, of what was done, of what was to be. */
function doneOfPlan(flat: string, { figure, gap, name, previous }: FigureWords): Named | undefined {
  if (previous && !gap.fresh && isOutOfPlan(flat, previous.figure, figure)) return inheritedFrom(previous)
  if (!previous?.planned || gap.fresh || name.own !== '' || previous.measure !== figure.measure) return undefined
  return isDoneOf(flat, previous.figure.until, figure.from) ? inheritedFrom(previous) : undefined
}

// Kết nạp 168 đảng viên, trong đó [tại thôn, bản] 94 đảng viên
const SOMEWHERE = guarded(
  latin(
    /^ *,? *\(?trong (?:đó|số đó|số này),? (?:có )?(?<where>(?:ở|tại|thuộc|của)(?! xã \p{L}| thôn \p{L}) [^;.:()\d]{2,40}?)(?: là| có)? *$/u,
  ),
)

/** A part of the things counted before: never all that there are. */
function partSomewhere(flat: string, { figure, gap, previous }: FigureWords): Named | undefined {
  if (!previous || gap.fresh || previous.measure !== figure.measure || figure.measure === '') return undefined
  const where = SOMEWHERE.exec(flat, previous.figure.until, figure.from)?.groups?.where
  if (where === undefined) return undefined
  return named(`${previous.phrase} ${where}`, previous.object, { unlisted: true })
}

/** "cứ 10 hộ có 8 hộ …" */
const EVERY = guarded(latin(/(?<!\p{L})cứ(?: mỗi)?\s*$/u))
/** Whether a figure only says of how many the next is told. */
export function isOfRatio({ flat }: Drafting, { gap, figure }: FigureWords): boolean {
  return EVERY.test(flat, gap.left.start, figure.from)
}

const OWNERS = guarded(
  latin(
    /(?<!\p{L})(?:của|(?:của|cho|giao) [^,;:.]{1,30} và|(?:liên kết|hợp tác|ký kết|liên doanh|kết nối|hợp đồng)(?: [^,;:.\d]{0,24})? (?:với|cùng))\s*$/u,
  ),
)
const OF_ANY = guarded(latin(/(?<!\p{L})(?:xã|thôn|bản|đơn vị|hộ|chi bộ) nào(?!\p{L})/u))
/** "tỷ lệ hộ nghèo năm trước": when is no part of the name. */
const BEFORE = ['trước', 'ngoái']
const YEAR_BEFORE = new RegExp(`\\s+(?:cùng kỳ )?năm (?:${BEFORE.join('|')})$`, 'iu')

/** The name with what the words around it say of whose or of which of several it is. */
export function specified({ flat, drafts, every }: Drafting, { figure, gap, right, previous }: FigureWords, found: Named): Named {
  const from = gap.left.start
  let name = every && !gap.fresh ? partOf(found, found.phrase) : found
  const dead = gap.fresh ? undefined : amongBefallen(name.phrase, figure.measure, drafts)
  if (dead) name = partOf(name, `${dead.phrase}: ${lowerFirst(name.phrase)}`)
  // "15 tấn của 45 hộ": not how many households there are
  if (
    !gap.fresh &&
    figure.measure === name.phrase.replace(/ (?:dân|gia đình)$/u, '') &&
    OWNERS.test(flat, Math.max(gap.sentence.start, figure.from - 48), figure.from)
  )
    name = partOf(name, name.phrase)
  if (previous && (gap.bracket || !gap.fresh) && previous.measure === figure.measure && right.trim() === '') {
    if (baseInBracket(flat, gap.sentence.start, figure.from)) name = inheritedFrom(previous)
  }
  const all = previous && !name.inherited && isAmongThem(flat, from, figure.from) ? previous.phrase : undefined
  if (all !== undefined) name = partOf(name, `${all}: ${lowerFirst(name.phrase)}`)
  // "không để xã nào có tỷ lệ hộ nghèo vượt quá 10%"
  if (OF_ANY.test(flat, from, figure.from)) name = partOf(name, name.phrase)
  if (BEFORE.includes(lastWord(name.phrase, name.phrase.length).toLowerCase()) && YEAR_BEFORE.test(name.phrase))
    name = renamed(name, name.phrase.replace(YEAR_BEFORE, ''))
  const each = name.inherited ? '' : eachOf(flat, from, figure.from)
  if (each === '') return name
  return partOf(name, name.phrase.toLowerCase().includes(each) ? name.phrase : `${each}: ${lowerFirst(name.phrase)}`)
}

function renamed({ object, inherited, verb, also, unlisted }: Named, phrase: string): Named {
  return { phrase, object, inherited, verb, also, unlisted }
}

/** Of a part of what the catalogue has. */
function partOf({ object, inherited, verb, also }: Named, phrase: string): Named {
  return { phrase, object, inherited, verb, also, unlisted: true }
}
