import type { Fact } from '../domain/fact.ts'
import { isContinuous } from '../vietnamese/rules/count-of.ts'
import type { CheckRule, Finding } from './finding.ts'
import { divided, type Figure, fits, type Interval, printedRange, quotient, rangeOf, shifted } from './interval.ts'
import { ofPast } from './past.ts'
import { isExact } from './printed.ts'
import { comparable, isLevel, remarkOn } from './ratio-terms.ts'

/**
 * A printed ratio that its own two numbers do not give: a of b and its share, result and plan and the share of the plan, this year and last year
 * and the change. Where a sentence prints several ratios, one that fits is enough: the others have another base.
 */
export const ratio: CheckRule = ({ text, sentences }) =>
  sentences.flatMap(facts => {
    if (facts.length < 2 || !facts.some(isRatio)) return []
    const runs = facts.some(isRelative) ? runsOf(facts) : []
    return [...ofWhole(text, facts), ...withinWhole(text, facts), ...runs.flatMap(run => [...ofPlan(text, run), ...ofPast(text, run)])]
  })

const isRatio = ({ role, quantity }: Fact): boolean => quantity?.measure === '%' || role === 'change' || role === 'period_ratio'

/** Measured against a plan or a past figure of the same indicator. */
const isRelative = ({ role }: Fact): boolean => role === 'plan_ratio' || role === 'change' || role === 'period_ratio'

/** The figures of a sentence that one indicator of one unit has, in reading order. */
function runsOf(facts: readonly Fact[]): readonly (readonly Figure[])[] {
  const runs = new Map<string, Figure[]>()
  for (const fact of facts) {
    if (fact.quantity === null) continue
    const key = `${fact.unit.id}|${fact.indicator.text.toLowerCase()}`
    const run = runs.get(key)
    if (run) run.push(fact as Figure)
    else runs.set(key, [fact as Figure])
  }
  return [...runs.values()].filter(run => run.length > 1)
}

/** "10/16 chi bộ hoàn thành xuất sắc, chiếm 62,5%"; "412/476 hộ đạt, chiếm 86,6% tổng số hộ" */
function ofWhole(text: string, facts: readonly Fact[]): Finding[] {
  return facts.flatMap((count, i) => {
    const share = facts[i + 1]
    if (!share || count.role !== 'count_of' || !isShare(share) || !isExact(text, count) || !isExact(text, share)) return []
    const after = wordsAfter(text, share)
    const named = after.length > 0 || count.indicator.text === share.indicator.text
    if (!named || !joined(text, count, share) || !areOfTheSame(after, count.quantity.measure)) return []
    const { value, of } = count.quantity
    if (fits(quotient(text, count, value, of!, 100), printedRange(text, share))) return []
    return [remarkOn('ratio-share', text, [count], share, (100 * value) / of!)]
  })
}

/** "823 hộ, trong đó có 52 hộ nghèo, chiếm 6,31%" */
function withinWhole(text: string, facts: readonly Fact[]): Finding[] {
  const findings: Finding[] = []
  facts.forEach((share, i) => {
    const part = facts[i - 1]
    if (!part || !isShare(share) || !share.implied.includes('indicator') || !isLevel(text, part) || !isExact(text, share)) return
    if (part.quantity.of !== undefined || part.quantity.measure === '%' || !joined(text, part, share)) return
    const wholes = facts.slice(0, i - 1).filter(whole => isLevel(text, whole) && whole.quantity.measure === part.quantity.measure)
    const [whole] = wholes as Figure[]
    if (!whole || wholes.length > 1 || !/trong đó|trong số|gồm/iu.test(text.slice(whole.span.end, part.span.start))) return
    if (!areOfTheSame(wordsAfter(text, share), part.quantity.measure) || whole.quantity.value === 0) return
    const [a, b] = [rangeOf(text, part), rangeOf(text, whole)]
    if (fits(divided(a, b, 100), printedRange(text, share))) return
    findings.push(remarkOn('ratio-share', text, [part, whole], share, (100 * part.quantity.value) / whole.quantity.value))
  })
  return findings
}

/** "16,7/15ha bằng 111,3% KH"; "500 triệu đồng, kế hoạch 480 triệu đồng, vượt 4,2% kế hoạch" */
function ofPlan(text: string, run: readonly Figure[]): Finding[] {
  const ratios = run.filter(fact => isExact(text, fact) && planShare(fact) !== undefined)
  const [ratioFact] = ratios
  if (!ratioFact) return []
  const both = run.filter(fact => fact.role === 'level' && fact.quantity.of !== undefined && isExact(text, fact))
  const levels = run.filter(fact => isLevel(text, fact) && fact.quantity.of === undefined)
  const [done] = levels.filter(fact => fact.kind === 'result')
  const [plan] = levels.filter(fact => fact.kind === 'target')
  let computed: Interval
  let terms: readonly Figure[]
  if (both.length === 1 && isContinuous(both[0]!.quantity.measure)) {
    terms = both
    computed = quotient(text, both[0]!, both[0]!.quantity.value, both[0]!.quantity.of!, 100)
  } else if (
    both.length === 0 &&
    levels.length === 2 &&
    done &&
    plan &&
    comparable(done, plan) &&
    done.period.label === plan.period.label
  ) {
    terms = [done, plan]
    computed = divided(rangeOf(text, done), rangeOf(text, plan), 100)
  } else return []
  const shares = ratios.map(fact => shifted(printedRange(text, fact), planShare(fact)!))
  if (ratios.length > 1 || shares.some(share => fits(computed, share))) return []
  const { value, of } = terms[0]!.quantity
  const exact = terms.length === 1 ? (100 * value) / of! : (100 * done!.quantity.value) / plan!.quantity.value
  return [remarkOn('ratio-plan', text, terms, ratioFact, exact)]
}

/** What turns a figure into a share of the plan: 0 for "đạt 108%", 100 for "vượt 8%"; undefined where it is neither. */
function planShare(fact: Figure): { readonly sign: 1 | -1; readonly plus: number } | undefined {
  if (fact.quantity.measure !== '%') return undefined
  if (fact.role === 'plan_ratio') return { sign: 1, plus: 0 }
  if (fact.role !== 'change' || !/kế hoạch|kh(?!\p{L})|dự toán|chỉ tiêu|nghị quyết/iu.test(fact.base ?? '')) return undefined
  return { sign: fact.direction === 'down' ? -1 : 1, plus: 100 }
}

const isShare = (fact: Fact): fact is Figure => fact.role === 'level' && fact.quantity?.measure === '%'

/** Whether a share follows its figure: a few words, a word that makes it one, no other clause. */
function joined(text: string, figure: Fact, share: Fact): boolean {
  const gap = text.slice(figure.span.end, share.span.start)
  return (
    gap.length <= 140 && !/[;\n]|\.\s/.test(gap) && /(?:chiếm|bằng|đạt|tương ứng|tương đương|tỷ lệ|tỉ lệ|là|=|\()[^\d]{0,16}$/iu.test(gap)
  )
}

const SAME = /^(?:tổng|số|toàn|xã|phường|thị|trấn|huyện|thôn|trên|địa|bàn|của|so|với|cả|trong)$/u

/** The words between a share and the next mark. */
function wordsAfter(text: string, share: Fact): readonly string[] {
  return (
    /^[^,;.()\n]{0,60}/u
      .exec(text.slice(share.span.end, share.span.end + 60))![0]
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}

/** Whether they name the whole that stands before it, if anything: "62,5% tổng số chi bộ", not "2% dân số". */
function areOfTheSame(words: readonly string[], measure: string): boolean {
  if (words.join(' ').includes('dân số')) return false
  const own = measure === 'hộ' ? ['hộ', 'dân', 'gia', 'đình'] : measure.split(' ')
  return words.every(word => SAME.test(word) || own.includes(word))
}
