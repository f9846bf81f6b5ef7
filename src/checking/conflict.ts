import type { Fact } from '../domain/fact.ts'
import type { CheckRule, Finding } from './finding.ts'
import type { Figure } from './interval.ts'
import { isPastInBrackets } from './past.ts'
import { isExact, stepsOf } from './printed.ts'
import { differingWords, nameOf, printedWords } from './wording.ts'

/** Figures of occasions, not of the year: a report may well name several. */
const OCCASIONS: ReadonlySet<string> = new Set([
  'commendations',
  'support_amount',
  'charity_funds',
  'people_contribution',
  'construction_investment',
  'meritorious_supported',
  'social_protection_beneficiaries',
  'vocational_trained',
  'party_discipline',
  'public_investment_disbursed',
  'budget_expenditure',
  'classes_count',
  'students_count',
  'households_count',
])
/** Another plan, another base, another time of the same year; in lower case. */
const OTHERWISE =
  /điều chỉnh|bổ sung|(?:tỉnh|huyện|thành phố|thị xã|cấp trên|hđnd|xã) giao|dự toán|kế hoạch|nghị quyết|đầu năm|đầu nhiệm kỳ|cuối năm|năm trước|cùng kỳ|so với|riêng|trong đó|bình quân chung|giảm từ|tăng từ|quý|tháng|\|/u

/** One indicator of one unit, period and kind with two values in one report; not two plans, not a range, not a part of it. */
export const conflict: CheckRule = ({ text, sentences }) => {
  const repeated = repeatedKeys(sentences)
  const first = new Map<string, Figure>()
  const findings: Finding[] = []
  if (repeated.size === 0) return findings
  for (const facts of sentences) {
    const seen = new Set<string>()
    for (const fact of facts) {
      if (!mayConflict(fact)) continue
      const key = keyOf(fact)
      // a second one in the same sentence is a part, or what the first is compared with
      if (!repeated.has(key) || seen.has(key) || !isStated(text, fact, facts)) continue
      seen.add(key)
      const known = first.get(key)
      if (!known) first.set(key, fact)
      else if (differ(text, known, fact)) findings.push(remarkOn(text, known, fact))
    }
  }
  return findings
}

/** What more than one figure is of: the words of all others need not be looked at. */
function repeatedKeys(sentences: readonly (readonly Fact[])[]): ReadonlySet<string> {
  const once = new Set<string>()
  const repeated = new Set<string>()
  for (const facts of sentences)
    for (const fact of facts)
      if (mayConflict(fact)) {
        const key = keyOf(fact)
        if (once.has(key)) repeated.add(key)
        else once.add(key)
      }
  return repeated
}

function keyOf({ unit, indicator, period, kind, quantity }: Figure): string {
  return `${unit.id}|${indicator.id}|${period.label}|${kind}|${quantity.measure}`
}

function mayConflict(fact: Fact): fact is Figure {
  if (fact.role !== 'level' || fact.indicator.id === null || OCCASIONS.has(fact.indicator.id)) return false
  return fact.quantity !== null && fact.quantity.of === undefined && fact.period.year !== null && !fact.review.includes('implied-year')
}

/** Whether a figure is told as that of its year, and not as what it was, or in another plan. */
function isStated(text: string, fact: Figure, facts: readonly Fact[]): boolean {
  if (!isExact(text, fact) || isPastInBrackets(text, fact, facts)) return false
  const before = facts.findLast(other => other.span.end <= fact.span.start)
  const clause = text.slice(Math.max(before?.span.end ?? 0, fact.sentence.start, fact.span.start - 120), fact.span.end + 24)
  return !OTHERWISE.test(clause.toLowerCase())
}

/** Rounded forms of one amount ("39,2 tỷ", "39,23 tỷ") do not differ. */
function differ(text: string, a: Figure, b: Figure): boolean {
  const apart = Math.abs(a.quantity.value - b.quantity.value)
  const [fine, coarse] = [stepsOf(text, a).value, stepsOf(text, b).value].sort((x, y) => x - y) as [number, number]
  const rounded = fine < coarse && apart < coarse
  return apart > 0 && !rounded && differingWords(a, b).length === 0
}

function remarkOn(text: string, a: Figure, b: Figure): Finding {
  return {
    rule: 'conflict',
    remark: 'conflict',
    values: { name: nameOf(a), period: a.period.label, first: printedWords(text, a), last: printedWords(text, b) },
    spans: [a.span, b.span],
    sentences: [a.sentence, b.sentence],
    facts: [a.id, b.id],
  }
}
