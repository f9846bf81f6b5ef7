import type { Fact } from '../domain/fact.ts'
import type { CheckRule, Finding } from './finding.ts'
import { type Grade, gradeOf } from './grades.ts'
import type { Figure } from './interval.ts'
import { around, isExact, stepsOf } from './printed.ts'
import { amountWords, nameOf, printedWords } from './wording.ts'

/** The sectors of the economy, which together are all of it. */
const SECTORS: ReadonlySet<string> = new Set(['econ_share_agri', 'econ_share_industry', 'econ_share_services'])
const CUE = /cơ cấu|tỷ trọng|tỉ trọng|chiếm/iu
const STRUCTURE = /cơ cấu/iu
/** Shares that are this far from 100 % are no shares of one whole. */
const FARTHEST = { named: 40, listed: 10 }
/** Characters between two shares of one list at most. */
const REACH = 140

/** Shares of one whole that do not add up to 100 %: the sectors of the economy, a list after "cơ cấu", the four grades of party members or cells. */
export const shares: CheckRule = ({ text, facts }) => {
  const findings: Finding[] = []
  for (const run of runsOf(text, facts)) {
    const wrong = sectors(text, run) ?? structure(text, run) ?? grades(text, run)
    if (wrong) findings.push(remarkOn(text, wrong))
  }
  return findings
}

/** Percentages that follow each other for one unit, period and kind, over the items of a list as well. */
function runsOf(text: string, facts: readonly Fact[]): Figure[][] {
  const runs: Figure[][] = []
  let last: Fact | undefined
  for (const fact of facts) {
    if (fact.role !== 'level' || fact.quantity?.measure !== '%' || !isExact(text, fact)) {
      if (fact.role === 'level' && fact.quantity?.measure === '%') last = undefined // a bound: the list does not add up to anything
      continue
    }
    const run = runs.at(-1)
    if (run && last && continues(text, last, fact)) run.push(fact)
    else runs.push([fact])
    last = fact
  }
  return runs.filter(run => run.length > 1)
}

function continues(text: string, last: Fact, fact: Fact): boolean {
  const gap = text.slice(last.span.end, fact.span.start)
  return (
    gap.length <= REACH &&
    !/trong đó/iu.test(gap) &&
    last.unit.id === fact.unit.id &&
    last.kind === fact.kind &&
    last.period.label === fact.period.label
  )
}

function sectors(text: string, run: readonly Figure[]): readonly Figure[] | undefined {
  const named = run.filter(fact => SECTORS.has(fact.indicator.id ?? ''))
  const distinct = new Set(named.map(fact => fact.indicator.id))
  if (distinct.size !== named.length || named.length < 2) return undefined
  if (!CUE.test(text.slice(Math.max(0, named[0]!.span.start - 100), named.at(-1)!.span.end))) return undefined
  const [from, to] = [run.indexOf(named[0]!), run.indexOf(named.at(-1)!)]
  const between = run.slice(from, to + 1)
  const alternatives = [named, between, run.slice(Math.max(0, from - 1), to + 1), run.slice(from, to + 2)]
  if (alternatives.some(some => some.length >= SECTORS.size && isWhole(text, some))) return undefined
  const sum = sumOf(named)
  if (named.length < SECTORS.size) return sum > 100 + tolerance(text, named) && sum <= 100 + FARTHEST.named ? named : undefined
  return Math.abs(sum - 100) <= FARTHEST.named ? named : undefined
}

/** "Cơ cấu lao động: nông nghiệp 60%, công nghiệp 20%, dịch vụ 22%" */
function structure(text: string, run: readonly Figure[]): readonly Figure[] | undefined {
  const listed = run.filter(fact => fact.sentence.start === run[0]!.sentence.start)
  if (listed.length < 3 || !STRUCTURE.test(text.slice(listed[0]!.sentence.start, listed[0]!.span.start))) return undefined
  for (let to = 2; to <= listed.length; to++) if (isWhole(text, listed.slice(0, to))) return undefined
  return Math.abs(sumOf(listed) - 100) <= FARTHEST.listed ? listed : undefined
}

/** Excellent, good, completed, not completed: with all four 100 %, with fewer not more. "Trở lên" holds the better grades too. */
function grades(text: string, run: readonly Figure[]): readonly Figure[] | undefined {
  const graded = run.flatMap(fact => {
    const grade = gradeOf(fact)
    return grade && fact.sentence.start === run[0]!.sentence.start ? [{ fact, grade }] : []
  })
  if (graded.length < 2 || graded.some(({ grade }) => grade.upwards || grade.body !== graded[0]!.grade.body)) return undefined
  if (new Set(graded.map(({ grade }) => grade.level)).size !== graded.length) return undefined
  const facts = graded.map(({ fact }) => fact)
  const sum = sumOf(facts)
  const slack = tolerance(text, facts)
  // "hoàn thành nhiệm vụ 97%, hoàn thành tốt 85%": the first may hold the second
  const nested = graded.some(({ grade }: { grade: Grade }) => grade.level === 'completed') && graded.length < 4
  if (sum > 100 + slack) return nested ? undefined : facts
  return graded.length === 4 && sum < 100 - slack ? facts : undefined
}

const sumOf = (facts: readonly Figure[]): number => facts.reduce((sum, fact) => sum + fact.quantity.value, 0)

/** Each share may be off by half of its last place; planned shares in whole percent are chosen and exact. */
function tolerance(text: string, facts: readonly Figure[]): number {
  const steps = facts.map(fact => stepsOf(text, fact).value)
  const chosen = facts.every(fact => fact.kind === 'target') && steps.every(step => step === 1)
  return chosen ? 0.5 : steps.reduce((sum, step) => sum + step / 2, 0) + 1e-6
}

function isWhole(text: string, facts: readonly Figure[]): boolean {
  return Math.abs(sumOf(facts) - 100) <= tolerance(text, facts)
}

function remarkOn(text: string, facts: readonly Figure[]): Finding {
  return {
    rule: 'shares',
    remark: 'shares-sum',
    values: {
      parts: facts.map(fact => `${nameOf(fact)} ${printedWords(text, fact)}`).join('; '),
      sum: amountWords(sumOf(facts), '%'),
    },
    spans: facts.map(fact => fact.span),
    sentences: [around(facts.map(fact => fact.sentence))],
    facts: facts.map(fact => fact.id),
  }
}
