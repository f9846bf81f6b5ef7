import type { Span } from '../domain/fact.ts'
import type { Mention, UnitMention } from '../vietnamese/mention.ts'
import { mentionsWithin } from './mentions-within.ts'

/** The units named within a span. */
export function unitsWithin(mentions: readonly Mention[], span: Span): UnitMention[] {
  return mentionsWithin(mentions, span).filter(mention => mention.kind === 'unit')
}
