import type { Fact, Role } from '../domain/fact.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Query } from './conversation.ts'
import { asksHowMuchMore } from './cues.ts'
import { factName } from './fact-names.ts'
import { isOfPlan } from './judge.ts'

/** Roles in which a figure is an amount, not a change or a ratio. */
export const AMOUNTS: ReadonlySet<Role> = new Set<Role>(['level', 'count_of'])

/** The facts whose role was asked for: amounts, unless a change or a share of the plan was. */
export function byRole(facts: readonly Fact[], query: Query): readonly Fact[] {
  const amounts = facts.filter(fact => AMOUNTS.has(fact.role))
  if (!query.roles) {
    const inShare = query.reading.measures.includes('%') && !amounts.some(fact => fact.quantity?.measure.startsWith('%'))
    if (inShare && facts.some(fact => fact.role === 'plan_ratio')) return facts.filter(fact => fact.role === 'plan_ratio' || !fact.quantity)
    const terms = query.reading.overYears ? query.years.filter(year => typeof year !== 'number') : []
    const over = facts.filter(fact => fact.role === 'change' && terms.includes(fact.period.year as (typeof terms)[number]))
    const common =
      terms.length > 0 || coversYears(amounts, query)
        ? undefined
        : ROLES.find(role =>
            coversYears(
              facts.filter(f => f.role === role),
              query,
            ),
          )
    if (common) return facts.filter(fact => fact.role === common)
    return amounts.length > 0 ? [...amounts, ...over] : facts
  }
  // how something went is told by what it was each year
  if (query.reading.overYears && new Set(amounts.map(fact => fact.period.year)).size >= 2) return amounts
  const wanted = facts.filter(fact => query.roles!.includes(fact.role))
  if (wanted.length === 0) {
    if (query.roles.includes('plan_ratio')) return facts
    // "tăng bao nhiêu": what it came to in one year does not say
    const growth = amounts.filter(fact => / (?:tang|giam) /.test(` ${factName(fact).words} `))
    if (asksHowMuchMore(query.reading.words) && new Set(amounts.map(fact => fact.period.year)).size < 2) return growth
    return amounts.length > 0 ? amounts : facts
  }
  const { line } = query.reading.words
  const asksPlan = / (?:ke hoach|kh|chi tieu|ct|du toan|dt|nghi quyet|muc tieu|plan|target|vuot) /.test(line)
  const ofTime = asksPlan ? wanted : wanted.filter(fact => fact.role !== 'change' || !isOfPlan(fact.base))
  // "xảy ra bao nhiêu vụ, tăng hay giảm": the amount too
  const both =
    asksAmount(line.replace(/ (?:tang|giam) (?:duoc |them )?(?:bao nhieu|may) /g, ' ')) && / (?:tang hay giam|tang giam) /.test(line)
  if (ofTime.length > 0 && both) return [...amounts, ...ofTime]
  const based = wanted.filter(fact => fact.base !== undefined && baseAsked(fact.base, query.reading.words.line))
  // "so kế hoạch, so cùng kỳ": a base tells apart figures of one role
  const ofBase = ofTime.filter(fact => based.includes(fact) || !based.some(other => other.role === fact.role))
  const chosen = based.length > 0 ? (asksPlan ? ofBase : based) : ofTime.length > 0 ? ofTime : wanted
  const wantsAmount =
    query.roles[0] === 'plan_ratio' &&
    !/ vuot (?:bao nhieu|may) /.test(query.reading.words.line) &&
    (asksAmount(query.reading.words.line) ||
      !/ may phan tram | bao nhieu phan tram | bao nhieu % | dat may % /.test(query.reading.words.line))
  return wantsAmount ? [...amounts.filter(a => a.quantity), ...chosen] : chosen
}

const ROLES = ['change', 'plan_ratio', 'period_ratio'] as const

/** Whether each of several years has a figure among these: years are compared in what both have. */
function coversYears(facts: readonly Fact[], query: Query): boolean {
  return query.years.length < 2 || query.years.every(year => facts.some(fact => fact.period.year === year))
}

/** "thu bao nhiêu, đạt mấy %": the amount too, not only its share of the plan. */
export function asksAmount(line: string): boolean {
  return / (?:bao nhieu|may) (?!%|phan (?:tram )?|pt )/.test(line.replace(/ vuot (?:bao nhieu|may) /g, ' '))
}

function baseAsked(base: string, line: string): boolean {
  return fold(base)
    .split(' ')
    .some(word => /^(?:tinh|huyen|xa|hdnd|nghi|cung)$/.test(word) && line.includes(` ${word} `))
}
