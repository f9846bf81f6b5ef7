import { measureClass } from '../../catalogue/indicator-words.ts'
import type { ComputedFigure, Note } from '../../domain/answer.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Asked } from '../choosing/asked.ts'
import { AMOUNTS } from '../choosing/by-role.ts'
import { liesIn } from '../choosing/fitting.ts'
import { lacksCount } from '../choosing/measured.ts'

/** What is less or other than was asked for, and is told because there is no more: said beside the figures, so that they are not taken for it. */
export function lesserNotes(facts: readonly Fact[], computed: readonly ComputedFigure[], asked: Asked): Note[] {
  const figures = facts.filter(({ quantity }) => quantity !== null)
  if (figures.length === 0) return []
  return [
    ...ofTime(figures, asked),
    ...(figures.every(({ id }) => asked.parts.has(id)) ? [{ kind: 'only-some' as const }] : []),
    ...ofAmount(figures, computed, asked),
  ]
}

function ofTime(figures: readonly Fact[], { query: { reading, years, now } }: Asked): Note[] {
  const [year] = years
  if (years.length !== 1 || year === undefined || now || reading.overYears || reading.period.part !== undefined) return []
  if (typeof year === 'string') return figures.every(({ period }) => liesIn(period.year, year)) ? [{ kind: 'only-years', term: year }] : []
  return figures.every(({ period }) => period.year === year && OF_PART.test(period.label)) ? [{ kind: 'only-part', year }] : []
}
/** "2021-H1", "2021-01..2021-09"; a crop's season is a year of its own. */
const OF_PART = /^\d{4}-/

function ofAmount(figures: readonly Fact[], computed: readonly ComputedFigure[], { query: { reading, roles, kind }, best }: Asked): Note[] {
  const { line } = reading.words
  const isDone = reading.likelyKind === 'result' || (kind === undefined && SAYS_REACHED.test(line))
  if (!roles && isDone && figures.every(one => one.kind === 'target')) return [{ kind: 'only-target' }]
  if (roles) {
    if (!PLAIN.has(reading.intent) || computed.length > 0 || figures.some(({ role }) => !AMOUNTS.has(role))) return []
    // "tốc độ tăng …" is the growth that was asked for
    if (roles.includes('change') && figures.some(({ indicator }) => indicator.id !== null && GROWTH.test(indicator.name))) return []
    if (kind !== 'target' && figures.every(one => one.kind === 'target')) return [{ kind: 'only-target' }]
    return [{ kind: roles.includes('plan_ratio') ? 'only-amount' : 'only-level' }]
  }
  if (OTHERWISE.has(reading.intent) || SAYS_CHANGE.test(line)) return []
  // "còn bao nhiêu phần trăm" is not by how much it fell
  if (reading.share) return figures.every(({ role }) => role === 'change') ? [{ kind: 'only-change' }] : []
  // "giá trị sản xuất" is not how fast it grew
  const isGrowth = ({ indicator: { id, name } }: Fact) => id !== null && id !== best?.item && GROWTH.test(name)
  const changes = figures.filter(one => !AMOUNTS.has(one.role) || isGrowth(one))
  if (changes.length === figures.length) return [{ kind: lesser(changes, isGrowth) }]
  const counts = lacksCount(figures, reading.measures) || (SAYS_NUMBER.test(line) && !reading.measures.includes('%'))
  return counts && figures.every(({ quantity }) => measureClass(quantity!.measure) === 'rate') ? [{ kind: 'only-rate' }] : []
}
function lesser(facts: readonly Fact[], isGrowth: (fact: Fact) => boolean): 'only-change' | 'only-plan-ratio' | 'only-ratio' {
  if (facts.some(one => one.role === 'change' || isGrowth(one))) return 'only-change'
  return facts.every(({ role }) => role === 'plan_ratio') ? 'only-plan-ratio' : 'only-ratio'
}
const GROWTH = /^(?:tốc độ|tỷ lệ|mức) tăng/iu
/** Answered by whatever is known. */
const OTHERWISE: ReadonlySet<string> = new Set(['list', 'trend', 'yes_no', 'progress'])
const PLAIN: ReadonlySet<string> = new Set(['lookup', 'progress'])
const SAYS_CHANGE = / (?:tang|giam|vuot|toc do|(?<!thieu )so voi|increase|decrease|growth|grew) /
/** "đạt bao nhiêu", not "phải đạt bao nhiêu" */
const SAYS_REACHED = / (?<! (?:phai|se|can|dau|muon|nham|quyet|den|kien|hoach|tieu|mong) )dat (?:duoc )?(?:bao nhieu|may|bn) /
const SAYS_NUMBER = / so (?:ho|nguoi|lao dong|hoc sinh|thon|ban|ap|xa|truong|lop|ho so|giay|chi bo|dang vien|trang trai|doanh nghiep|vu) /
