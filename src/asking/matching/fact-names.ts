import { type Fact, indicatorKey } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import { createRecent } from '../typing/recent.ts'

/** What a report's own words for a figure come to without marks. */
export interface FactName {
  /** Folded words with single blanks. */
  readonly words: string
  /** Those without the ones that say how it is counted: "tỷ lệ hộ nghèo" → "ho ngheo". */
  readonly core: string
  /** The key of an indicator outside the catalogue (`indicatorKey`). */
  readonly key: string
}

/** Names kept: a few thousand are asked about again and again, however many facts bear them. */
const KEPT = 20_000
const kept = createRecent<FactName>(KEPT)

export function factName({ indicator: { text } }: Fact): FactName {
  return kept(text, () => {
    const folded = fold(text)
    const words = folded.replace(/[^a-z0-9]+/g, ' ').trim()
    return {
      words,
      core: words.replace(/^(?:(?:ty le|ti le|so luong|so|tong) )+/, ''),
      key: indicatorKey({ id: null, text }, fold),
    }
  })
}

/** The key that figures of one indicator share. */
export function keyOf(fact: Fact): string {
  return fact.indicator.id ?? factName(fact).key
}
