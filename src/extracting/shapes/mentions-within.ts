import type { Span } from '../../domain/fact.ts'
import type { DateMention, FigureMention, Mention, PeriodMention, UnitMention } from '../../vietnamese/mention.ts'

/** What a text or a stretch of it says, by kind, each by place. */
export interface Said {
  readonly figures: readonly FigureMention[]
  readonly periods: readonly PeriodMention[]
  readonly units: readonly UnitMention[]
  readonly dates: readonly DateMention[]
  /** Of the whole text: the years for which the standards that it names are in force, when nothing was done. */
  readonly norms: readonly PeriodMention[]
}

/** @param mentions by place */
export function saidIn(mentions: readonly Mention[]): Said {
  const figures: FigureMention[] = []
  const periods: PeriodMention[] = []
  const units: UnitMention[] = []
  const dates: DateMention[] = []
  const norms: PeriodMention[] = []
  for (const mention of mentions)
    if (mention.kind === 'figure') figures.push(mention)
    else if (mention.kind === 'period') (mention.use === 'norm' ? norms : periods).push(mention)
    else if (mention.kind === 'unit') units.push(mention)
    else if (mention.kind === 'date') dates.push(mention)
  return { figures, periods, units, dates, norms }
}

export function saidWithin({ figures, periods, units, dates, norms }: Said, span: Span): Said {
  return { figures: within(figures, span), periods: within(periods, span), units: within(units, span), dates: within(dates, span), norms }
}

/** Those of a list by place that lie in a span; a long report is not searched from its start each time. */
export function within<T extends Span>(sorted: readonly T[], { start, end }: Span): readonly T[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let i = low; i < sorted.length && sorted[i]!.start < end; i++) if (sorted[i]!.end <= end) found.push(sorted[i]!)
  return found
}
