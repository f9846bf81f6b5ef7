import type { Span } from '../domain/fact.ts'
import type { FigureMention, Mention, PeriodMention, UnitMention } from '../vietnamese/mention.ts'

/** The mentions of a span; they are sorted by place, so a long report is not searched from its start each time. */
export function mentionsWithin(mentions: readonly Mention[], span: Span): readonly Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < span.start) low = middle + 1
    else high = middle
  }
  const found: Mention[] = []
  for (let i = low; i < mentions.length && mentions[i]!.start < span.end; i++) if (mentions[i]!.end <= span.end) found.push(mentions[i]!)
  return found
}

/** What a stretch says, by kind, in order. */
export interface Said {
  readonly figures: readonly FigureMention[]
  readonly periods: readonly PeriodMention[]
  readonly units: readonly UnitMention[]
}

export function saidWithin(mentions: readonly Mention[], span: Span): Said {
  const figures: FigureMention[] = []
  const periods: PeriodMention[] = []
  const units: UnitMention[] = []
  for (const mention of mentionsWithin(mentions, span))
    if (mention.kind === 'figure') figures.push(mention)
    else if (mention.kind === 'period') periods.push(mention)
    else if (mention.kind === 'unit') units.push(mention)
  return { figures, periods, units }
}
