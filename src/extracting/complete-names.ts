import type { Span } from '../domain/fact.ts'
import { nameOfBareCount } from './bare-count.ts'
import { withCriteria } from './criteria-name.ts'
import type { Draft } from './draft-type.ts'
import { withElidedNouns } from './elided-noun.ts'

/** The drafts of a sentence, those named by their noun alone with the name that the words around give them. */
export function completeNames(flat: string, sentence: Span, drafts: readonly Draft[]): Draft[] {
  const named = withCriteria(flat, sentence, withElidedNouns(flat, drafts))
  return named.map((draft, i) => nameOfBareCount(flat, draft, named[i - 1]))
}
