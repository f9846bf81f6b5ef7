import type { Span } from '../domain/fact.ts'
import type { Mention } from '../vietnamese/mention.ts'

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
