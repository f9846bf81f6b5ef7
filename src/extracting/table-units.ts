import type { Span } from '../domain/fact.ts'
import type { Mention, UnitMention } from '../vietnamese/mention.ts'

/** The units named within a span. Mentions are sorted, so a long report is not searched from its start for each cell. */
export function unitsWithin(mentions: readonly Mention[], span: Span): UnitMention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < span.start) low = middle + 1
    else high = middle
  }
  const units: UnitMention[] = []
  for (let i = low; i < mentions.length && mentions[i]!.start < span.end; i++) {
    const mention = mentions[i]!
    if (mention.kind === 'unit' && mention.end <= span.end) units.push(mention)
  }
  return units
}
