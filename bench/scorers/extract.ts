import { anyReading, type Readings, sameMeasure, sameNumber, sameUnit, sameYear, similarWording } from './compare.ts'

export interface GoldFact {
  readonly doc: string
  readonly unit: Readings<string>
  readonly indicator: string
  readonly accept?: readonly string[]
  /** Where the words alone would forgive another indicator: the catalogue's id, or null for one that it does not have. */
  readonly indicatorId?: Readings<string | null>
  readonly year: Readings<number | string | null>
  readonly kind: Readings<string>
  readonly role: Readings<string>
  readonly op: Readings<string>
  readonly value: number | null
  readonly of?: number
  readonly measure: Readings<string>
  readonly span: string
}

/** A line of `hoixa extract --json`, with its file's name as `doc`. */
export interface FoundFact {
  readonly doc: string
  readonly unit: string
  readonly indicator: string
  readonly indicatorText: string
  readonly indicatorId?: string | null
  readonly year: number | string | null
  readonly kind: string
  readonly role: string
  readonly op: string
  readonly value: number | null
  readonly measure: string
  readonly span: string
}

const PARTS = ['unit', 'year', 'kind', 'role', 'indicator'] as const
type Part = (typeof PARTS)[number] | 'op'

interface Pair {
  readonly gold: GoldFact
  readonly found: FoundFact
  readonly wrong: readonly Part[]
  readonly score: number
}

export interface ExtractScore {
  readonly gold: number
  readonly found: number
  /** Value and measure right. */
  readonly valueF1: number
  /** Value, measure, unit, year, kind, role and indicator right. */
  readonly strictF1: number
  /** What is not right, one line each. */
  readonly faults: readonly string[]
}

/** Figures and milestones apart. */
export function scoreExtract(gold: readonly GoldFact[], found: readonly FoundFact[]): { figures: ExtractScore; milestones: ExtractScore } {
  const isFigure = (fact: { value: number | null }) => fact.value !== null
  const isMilestone = (fact: { value: number | null }) => fact.value === null
  return {
    figures: scoreSome(gold.filter(isFigure), found.filter(isFigure)),
    milestones: scoreSome(gold.filter(isMilestone), found.filter(isMilestone)),
  }
}

function scoreSome(gold: readonly GoldFact[], found: readonly FoundFact[]): ExtractScore {
  const pairs = pairUp(gold, found)
  const strict = pairs.filter(({ wrong }) => wrong.every(part => part === 'op')).length
  const f1 = (right: number) => (gold.length + found.length === 0 ? 1 : (2 * right) / (gold.length + found.length))
  return { gold: gold.length, found: found.length, valueF1: f1(pairs.length), strictF1: f1(strict), faults: faultsOf(gold, found, pairs) }
}

/** The best matches first; each fact is matched once. */
function pairUp(gold: readonly GoldFact[], found: readonly FoundFact[]): Pair[] {
  const candidates = gold.flatMap(g => found.flatMap(f => match(g, f) ?? [])).sort((a, b) => b.score - a.score)
  const used = new Set<GoldFact | FoundFact>()
  return candidates.filter(pair => {
    if (used.has(pair.gold) || used.has(pair.found)) return false
    used.add(pair.gold).add(pair.found)
    return true
  })
}

function match(gold: GoldFact, found: FoundFact): Pair | undefined {
  if (gold.doc !== found.doc || !sameNumber(gold.value, found.value)) return undefined
  if (!anyReading(gold.measure, measure => sameMeasure(measure, found.measure))) return undefined
  const names = [gold.indicator, ...(gold.accept ?? [])]
  const right: Record<Part, boolean> = {
    unit: anyReading(gold.unit, unit => sameUnit(unit, found.unit)),
    year: anyReading(gold.year, year => sameYear(year, found.year)),
    kind: anyReading(gold.kind, kind => kind === found.kind),
    role: anyReading(gold.role, role => role === found.role),
    op: anyReading(gold.op, op => op === found.op),
    indicator:
      names.some(name => similarWording(name, found.indicator) || similarWording(name, found.indicatorText)) &&
      (gold.indicatorId === undefined || anyReading(gold.indicatorId, id => id === (found.indicatorId ?? null))),
  }
  const near = found.span.includes(gold.span) || gold.span.includes(found.span)
  const wrong = [...PARTS, 'op' as const].filter(part => !right[part])
  return { gold, found, wrong, score: PARTS.filter(part => right[part]).length + (near ? 0.5 : 0) }
}

function faultsOf(gold: readonly GoldFact[], found: readonly FoundFact[], pairs: readonly Pair[]): string[] {
  const matched = new Set<GoldFact | FoundFact>(pairs.flatMap(pair => [pair.gold, pair.found]))
  const show = (f: GoldFact | FoundFact) =>
    [f.doc, f.unit, f.indicator, f.year, f.kind, f.role, f.op, f.value, f.measure, f.span].join(' | ')
  return [
    ...gold.filter(fact => !matched.has(fact)).map(fact => `missed    ${show(fact)}`),
    ...pairs
      .filter(({ wrong }) => wrong.length > 0)
      .map(({ gold: g, found: f, wrong }) => `wrong     ${wrong.join(', ')}: ${show(g)}  <-  ${show(f)}`),
    ...found.filter(fact => !matched.has(fact)).map(fact => `spurious  ${show(fact)}`),
  ]
}
