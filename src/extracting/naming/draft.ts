import type { Span } from '../../domain/fact.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { type FigureMention, figureWith } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { type Draft, type Named, named } from '../shapes/draft-type.ts'
import type { Drafting } from './drafting.ts'
import { figureName, isOfRatio, specified } from './figure-name.ts'
import { type FigureWords, figureWords } from './figure-words.ts'
import { listState } from './list-state.ts'
import type { Around } from './nameless.ts'
import { isNamedLater } from './nearby-name.ts'
import { isNoIndicator, isOfFamily, isOfThePaper, reachedBy } from './no-indicator.ts'
import { isOutOfPlan, planWordStart } from './plan-then-done.ts'
import { measureOf, withMeasuresBeside } from './printed-measure.ts'
import { respectively } from './respectively.ts'
import { fallsFrom } from './role.ts'
import { setAfter } from './set-after.ts'
import { PLANNED } from './settle-role.ts'
import { withSharedWords } from './shared-words.ts'
import { isBaseValue, withoutThresholds } from './thresholds.ts'

/** The drafts of one sentence. `before` is the last draft of the passage, for a sentence that goes on about it. */
export function draftSentence(
  text: string,
  flat: string,
  sentence: Span,
  printed: readonly FigureMention[],
  before: Draft | undefined,
  around: Around,
): Draft[] {
  if (printed.length === 0) return []
  const { figures, gaps, wholes } = withoutThresholds(flat, sentence, withMeasuresBeside(flat, printed))
  const drafting: Drafting = {
    text,
    flat,
    sentence,
    around,
    figures,
    gaps,
    wholes,
    turns: respectively(text, flat, sentence, figures, around.units),
    before,
    drafts: [],
    later: new Set(),
    totals: new Set(),
    state: listState(),
    every: false,
  }
  for (const place of figures.keys()) {
    const words = figureWords(drafting, place)
    const name = nameFor(drafting, words)
    if (name) add(drafting, words, name)
  }
  return withSharedWords(flat, drafting.drafts, drafting.later)
}

/** What the figure is called; undefined where it is no indicator of the place. */
function nameFor(drafting: Drafting, words: FigureWords): Named | undefined {
  const { figure, gap } = words
  const found = figureName(drafting, words)
  if (!found || isOfFamily(drafting, figure)) return undefined
  if (isOfRatio(drafting, words)) {
    drafting.every = true
    return undefined
  }
  const name = specified(drafting, words, found)
  drafting.every = false
  if (isNoIndicator(drafting, gap, figure, name)) return undefined
  if (!isOfThePaper(drafting, figure, name)) return name
  const reached = reachedBy(drafting, figure)
  return reached === '' ? undefined : named(reached, reached, name)
}

/** "đạt 80% kế hoạch 50 ha" */
const PLAN_AMOUNT = guarded(
  /^ *(?:so (?:với )?)?(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu)(?: (?:năm|giao|đề ra|được giao|huyện giao|tỉnh giao|cả năm|là))* *\(?$/u,
)

/** Adds a draft, unless it is not known what the figure is measured in. */
function add({ flat, drafts, wholes, later, state }: Drafting, words: FigureWords, name: Named): void {
  const { figure, gap, role, right, after, turn, previous } = words
  const printed = measureOf(flat, figure, name, drafts, previous)
  state.bare = printed === '' && figure.of !== undefined && !name.inherited ? name : undefined
  if (printed === '') return
  const whole = wholes.get(figure)
  const isPart = whole !== undefined && whole.measure === figure.measure && figure.of === undefined && whole.value >= figure.value
  if (isNamedLater(flat, gap, figure, right)) later.add(drafts.length)
  const atLeast = role.role === 'change' && figure.comparator === '=' && fallsFrom(flat, figure, gap.left.start, gap.sentence.end)
  drafts.push({
    figure: isPart ? figureWith(figure, { of: whole.value }) : atLeast ? figureWith(figure, { comparator: '>=' }) : figure,
    role: isPart ? 'count_of' : role.role,
    base: role.base,
    direction: role.direction,
    phrase: name.phrase,
    object: name.object,
    inherited: name.inherited,
    verb: name.verb,
    also: name.also,
    unlisted: name.unlisted,
    reach: { start: gap.left.start, end: role.until },
    planned: isPlanned(flat, words),
    measure: role.role === 'change' && printed === 'điểm %' ? '%' : printed,
    after,
    turn: turn?.ofUnits ? turn.at : undefined,
    period: turn?.period,
    unsaid: isBaseValue(flat, figure) && !OF_A_TIME.test(flat.slice(figure.until, figure.until + 12)),
  })
}
const OF_A_TIME = /^\s*(?:\(?(?:của |vào )?(?:cùng kỳ|năm|đầu|hồi|cuối|hết)|\((?:19|20)\d\d\))/u

// không đạt chỉ tiêu ([60 triệu đồng]) | 32 triệu đồng (quy định [31 triệu đồng])
const PLAN_IN_BRACKET = guarded(
  latin(
    /(?<!\p{L})(?:(?:đạt|hoàn thành|vượt|bằng|và|hơn|với|so) (?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu)(?: (?:năm|giao|đề ra|nghị quyết|được giao|huyện giao|tỉnh giao|cả năm))* \(|\((?:theo )?(?:quy định|mức quy định|yêu cầu|chuẩn quy định|mức chuẩn)(?: (?:là|phải đạt|từ|đạt|tối thiểu))*:?) *$/u,
  ),
)

/** Whether the words beside the figure call it a plan: before it ("kế hoạch 4%"), or what the share before it is of. */
function isPlanned(flat: string, { figure, name, role, previous }: FigureWords): boolean {
  if (role.role !== 'plan_ratio' && PLANNED.test(flat, name.from, figure.from)) return true
  if (setAfter(flat, name.from, figure, figure.until + 60) >= 0) return true
  if (
    role.role === 'level' &&
    flat.slice(Math.max(0, figure.from - 24), figure.from).includes('(') &&
    PLAN_IN_BRACKET.test(flat, Math.max(0, figure.from - 60), figure.from)
  )
    return true
  if (role.role === 'level' && previous && isOutOfPlan(flat, previous.figure, figure)) return true
  if (role.role === 'level' && planWordStart(flat, name.from, figure) >= 0) return true
  // of a plan that was reached in full the bracket tells what was done
  if (previous?.figure.value === 100 && flat[figure.from - 1] === '(') return false
  return previous?.role === 'plan_ratio' && role.role === 'level' && PLAN_AMOUNT.test(flat, previous.figure.until, figure.from)
}
