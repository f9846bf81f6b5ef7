import type { Fact, Span } from '../domain/fact.ts'
import type { Catalogue, Finding, Look } from './finding.ts'
import { rules } from './index.ts'

export interface CheckInput {
  /** NFC, as the report was read. */
  readonly text: string
  readonly facts: readonly Fact[]
  /** Figures that are no numbers. */
  readonly malformed: readonly Span[]
}

/** Everything in a report that does not fit, in reading order. */
export type Check = (input: CheckInput) => readonly Finding[]

/** The rules over a catalogue. Linear in the length of a report; no report makes it throw. */
export function createChecker(catalogue: Catalogue): Check {
  return input => {
    const look = lookOf(input)
    return rules.flatMap(rule => rule(look, catalogue)).sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)
  }
}

function lookOf({ text, facts, malformed }: CheckInput): Look {
  const sorted = [...facts].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const sentences = new Map<number, Fact[]>()
  for (const fact of sorted) {
    const sentence = sentences.get(fact.sentence.start)
    if (sentence) sentence.push(fact)
    else sentences.set(fact.sentence.start, [fact])
  }
  return { text, facts: sorted, sentences: [...sentences.values()], malformed }
}

/** What a remark of a rule says of the facts that it names. */
const DOUBTS: Readonly<Partial<Record<Finding['rule'], string>>> = {
  shares: 'arithmetic',
  parts: 'arithmetic',
  ratio: 'arithmetic',
  conflict: 'conflict',
  implausible: 'implausible',
}

/** The facts, each with the reasons for doubt that the findings give. */
export function withDoubts(facts: readonly Fact[], findings: readonly Finding[]): readonly Fact[] {
  const doubts = new Map<string, Set<string>>()
  for (const { rule, facts: doubted } of findings) {
    const reason = DOUBTS[rule]
    if (reason !== undefined) for (const id of doubted) doubts.set(id, (doubts.get(id) ?? new Set()).add(reason))
  }
  if (doubts.size === 0) return facts
  return facts.map(fact => {
    const reasons = doubts.get(fact.id)
    return reasons ? { ...fact, review: [...new Set([...fact.review, ...reasons])] } : fact
  })
}
