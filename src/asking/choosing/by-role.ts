import type { Fact, Role } from '../../domain/fact.ts'
import { lastYear, type Year } from '../../domain/period.ts'
import { fold } from '../../vietnamese/fold.ts'
import { factName } from '../matching/fact-names.ts'
import { asksAmountToo, asksHowManyTimes } from '../understanding/asked-roles.ts'
import { asksHowMuchMore, asksSizeOfTurn } from '../understanding/cues.ts'
import type { Query } from '../understanding/query.ts'
import { asksWhichWay } from '../understanding/yes-no.ts'
import { isOfPlan } from './of-plan.ts'

/** Roles in which a figure is an amount, not a change or a ratio. */
export const AMOUNTS: ReadonlySet<Role> = new Set<Role>(['level', 'count_of'])

/** The facts whose role was asked for: amounts, unless a change or a share of the plan was. */
export function byRole(facts: readonly Fact[], query: Query): readonly Fact[] {
  const amounts = facts.filter(fact => AMOUNTS.has(fact.role))
  if (!query.roles) {
    const inShare = query.reading.measures.includes('%') && !amounts.some(fact => fact.quantity?.measure.startsWith('%'))
    if (inShare && facts.some(fact => fact.role === 'plan_ratio')) return facts.filter(fact => fact.role === 'plan_ratio' || !fact.quantity)
    const turned = turnBetween(facts, amounts, query)
    if (turned.length > 0) return turned
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
    return amounts.length > 0 ? [...amounts, ...over, ...courseOfOne(facts, amounts, query)] : facts
  }
  // how something went is told by what it was each year
  if (query.reading.overYears && new Set(amounts.map(fact => fact.period.year)).size >= 2) return amounts
  const inRoles = facts.filter(
    fact => query.roles!.includes(fact.role) && !isOfOtherSpan(fact, query) && !isTurnBefore(fact, amounts, query.years),
  )
  const times = asksHowManyTimes(query.reading.words) ? inRoles.filter(fact => fact.quantity?.measure === 'lần') : []
  const wanted = times.length > 0 ? times : inRoles
  if (wanted.length === 0) {
    if (query.roles.includes('plan_ratio')) return facts
    // "tăng bao nhiêu": what it came to in one year does not say
    const growth = amounts.filter(isOfGrowth)
    if (asksHowMuchMore(query.reading.words) && new Set(amounts.map(fact => fact.period.year)).size < 2) return growth
    return amounts.length > 0 ? amounts : facts
  }
  const line = withoutLeftOut(query)
  const asksPlan = / (?:ke hoach|kh|chi tieu|ct|du toan|dt|nghi quyet|muc tieu|plan|target|vuot) /.test(line)
  const ofTime = asksPlan ? wanted : wanted.filter(fact => fact.role !== 'change' || !isOfPlan(fact.base))
  // "tốc độ tăng 23,56%, vượt 4,56% kế hoạch": the growth is what was asked for, not what it passed the plan by; nor how the value of a branch grew
  const growth = asksPlan || (ofTime.length > 0 && !asksSizeOfTurn(query.reading.words)) ? [] : amounts.filter(isOfGrowth)
  if (growth.length > 0) return growth
  // "xảy ra bao nhiêu vụ, tăng hay giảm", "thu bao nhiêu, tăng mấy %": the amount too
  const things = query.without?.things ?? []
  const isLeftOut = ({ base }: Fact) => base !== undefined && things.some(({ folded }) => baseAsked(base, ` ${folded} `))
  const chosen = againstAsked(
    (ofTime.length > 0 ? ofTime : wanted).filter(fact => !isLeftOut(fact)),
    line,
  )
  return query.withAmount || asksAmountToo(query.reading.words) || wantsPlanOf(query)
    ? [...amounts.filter(a => a.quantity), ...chosen]
    : chosen
}

/** What was said, but for what is left out: "so kế hoạch tỉnh giao (bỏ kế hoạch thành phố)". */
function withoutLeftOut({ reading, without }: Query): string {
  return (without?.things ?? []).reduce((line, { folded }) => line.replace(` ${folded} `, ' '), reading.words.line)
}

/** "2021 hơn 2020 bao nhiêu" of the amounts of both: how the first of them went against the year before it is not asked. */
function isTurnBefore({ role, base, period }: Fact, amounts: readonly Fact[], years: readonly Year[]): boolean {
  if (years.length !== 2 || (role !== 'change' && role !== 'period_ratio') || isOfPlan(base)) return false
  const [first, second] = [...years].sort((a, b) => lastYear(a) - lastYear(b))
  const isTold = (year: Year) => amounts.some(fact => fact.period.year === year && fact.quantity !== null)
  return period.year === first && isTold(first!) && isTold(second!)
}

/** "năm 2019 biến động ra sao", where the amount of that year alone is told: by how much it changed says more. */
function courseOfOne(facts: readonly Fact[], amounts: readonly Fact[], { reading, years }: Query): readonly Fact[] {
  const told = new Set(amounts.map(({ period, kind }) => `${period.label} ${kind}`))
  if (reading.intent !== 'trend' || years.length > 1 || told.size !== 1 || amounts[0]?.kind !== 'result') return []
  return facts.filter(
    ({ role, base, period, kind, sentence }) =>
      ((role === 'change' && !isOfPlan(base)) || role === 'period_ratio') &&
      told.has(`${period.label} ${kind}`) &&
      amounts.some(amount => amount.sentence.start === sentence.start),
  )
}

/** "tốc độ tăng …", in the report's words or in those of the catalogue: "giá trị sản xuất đạt 15%". */
function isOfGrowth(fact: Fact): boolean {
  return / (?:tang|giam) /.test(` ${factName(fact).words} ${fold(fact.indicator.name)} `)
}

/**
 * "năm 2024 có tăng so với năm 2023 không", "năm 2024 khá hơn hay kém hơn năm 2023": where the amount of the earlier year is not told, and the report
 * says which way it went.
 */
function turnBetween(facts: readonly Fact[], amounts: readonly Fact[], query: Query): readonly Fact[] {
  const [first, second] = query.years
  const { intent } = query.reading
  if (
    !(intent === 'yes_no' || intent === 'trend' || intent === 'compare') ||
    query.years.length !== 2 ||
    typeof first !== 'number' ||
    typeof second !== 'number'
  )
    return []
  if (Math.abs(first - second) !== 1 || coversYears(amounts, query)) return []
  if (intent === 'yes_no' && !asksWhichWay(query.reading.words)) return []
  const later = Math.max(first, second)
  const isTurn = ({ role, base }: Fact) => (role === 'change' && !isOfPlan(base)) || role === 'period_ratio'
  const turns = facts.filter(fact => fact.period.year === later && isTurn(fact) && isOfYearBefore(fact, later))
  return intent === 'yes_no' || turns.length === 0
    ? turns
    : [...amounts.filter(fact => fact.period.year === later && fact.quantity), ...turns]
}

/** Against the same time of the year before, or against that year by its number: "so với cuối năm 2022". */
function isOfYearBefore({ base }: Fact, year: number): boolean {
  const said = ` ${fold(base ?? 'cung ky')} `
  return / (?:cung ky|svck|nam truoc|nam ngoai|ck) /.test(said) || said.includes(` ${year - 1} `)
}

/** "năm 2024 hơn năm 2020 bao nhiêu": how much more it is than the year before is another thing. */
function isOfOtherSpan(fact: Fact, { years }: Query): boolean {
  const [first, second] = years
  if (years.length !== 2 || typeof first !== 'number' || typeof second !== 'number' || Math.abs(first - second) < 2) return false
  const isTurn = (fact.role === 'change' && !isOfPlan(fact.base)) || fact.role === 'period_ratio'
  return isTurn && fact.base !== undefined && fact.period.year === Math.max(first, second) && isOfYearBefore(fact, Math.max(first, second))
}

/** "so với kế hoạch": what was reached stands beside its share of the plan, unless only the share was asked for. */
function wantsPlanOf({ roles, reading }: Query): boolean {
  const { line } = reading.words
  if (roles?.[0] !== 'plan_ratio' || / vuot (?:bao nhieu|may) /.test(line)) return false
  return !/ may phan tram | bao nhieu phan tram | bao nhieu % | dat may % /.test(line)
}

/** Of changes and of shares those against what was named: "dự toán tỉnh giao", not "dự toán huyện giao"; both where both were. */
function againstAsked(facts: readonly Fact[], line: string): readonly Fact[] {
  const based = facts.filter(fact => fact.base !== undefined && baseAsked(fact.base, line))
  return facts.filter(fact => based.includes(fact) || !based.some(other => isOfPlanRole(other) === isOfPlanRole(fact)))
}

/** Held against a plan, rather than another time. */
function isOfPlanRole({ role, base }: Fact): boolean {
  return role === 'plan_ratio' || (role === 'change' && isOfPlan(base))
}

const ROLES = ['change', 'plan_ratio', 'period_ratio'] as const

/** Whether each of several years has a figure among these: years are compared in what both have. */
function coversYears(facts: readonly Fact[], query: Query): boolean {
  return query.years.length < 2 || query.years.every(year => facts.some(fact => fact.period.year === year))
}

/** "so với dự toán tỉnh giao, huyện giao": who set the plan was said; the name "thành phố Hà Tĩnh" says nothing of it. */
function baseAsked(base: string, line: string): boolean {
  const givers = fold(base).match(GIVER) ?? []
  if (givers.length > 0)
    return givers.some(giver =>
      new RegExp(
        ` ${saidOf(giver)} (?:tu |da )?giao | (?:ke hoach|kh|du toan|dt|chi tieu|nghi quyet|hdnd|so voi|so) ${saidOf(giver)} `,
      ).test(line),
    )
  return SAME_BASES.some(words => words.test(` ${fold(base)} `) && words.test(line))
}

const GIVER = /(?<![a-z])(?:trung uong|tinh|huyen|thanh pho|thi xa|xa|phuong|hdnd|cap tren)(?![a-z])/g
/** Who set a plan, as people also write it. */
const saidOf = (giver: string): string => (giver === 'thanh pho' ? '(?:thanh pho|tp)' : giver === 'thi xa' ? '(?:thi xa|tx)' : giver)
const SAME_BASES = [/ (?:nghi quyet|nq) /, / (?:cung ky|svck) /]
