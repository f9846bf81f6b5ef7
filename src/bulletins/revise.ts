import type { CitedFact } from '../domain/answer.ts'
import type { Bulletin, BulletinFigure, FigureChange } from '../domain/bulletin.ts'
import type { Fact } from '../domain/fact.ts'
import type { ReportId } from '../domain/report.ts'
import { figureKey, isSameAmount, otherVersion, statedBy } from '../domain/restated.ts'
import { fold } from '../vietnamese/fold.ts'

/**
 * The bulletin that a report made before, where what is published now is that one put right: same unit, title and date. A file of the same
 * name with other news (next month's report) is news of its own.
 */
export function earlierOf(fresh: Bulletin, bulletins: readonly Bulletin[]): Bulletin | undefined {
  return bulletins.find(
    one =>
      one.report !== undefined &&
      one.report === fresh.report &&
      one.unit.id === fresh.unit.id &&
      fold(one.title).trim() === fold(fresh.title).trim() &&
      one.date === fresh.date,
  )
}

/** An earlier bulletin with the content of a fresh one and what changed; undefined where a reader would see nothing new. */
export function corrected(earlier: Bulletin, fresh: Bulletin, facts: readonly Fact[], at: number): Bulletin | undefined {
  const changes = changesOf(earlier.figures ?? [], fresh.figures ?? [], facts)
  if (changes.length === 0 && earlier.body === fresh.body && earlier.url === fresh.url && !earlier.withdrawn) return undefined
  const { withdrawn: _, ...rest } = earlier
  return {
    ...rest,
    ...fresh,
    id: earlier.id,
    publishedAt: earlier.publishedAt,
    revision: (earlier.revision ?? 0) + 1,
    corrections: [...(earlier.corrections ?? []), { at, changes }],
  }
}

/** What is known of a report whose figures a bulletin shows. */
export interface Restated {
  readonly report: ReportId
  readonly facts: readonly Fact[]
  /** It is known to be the same report in another version; where it is not, only figures count that are marked as put right. */
  readonly isSameIssue: boolean
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly why?: string
}

/** A bulletin of another report that showed a figure of this one beside its own, with the figure as it is now; undefined where that is the same. */
export function correctedBeside(bulletin: Bulletin, { report, facts, isSameIssue, at }: Restated): Bulletin | undefined {
  if (bulletin.withdrawn) return undefined
  const known = statedBy(facts, fold)
  const changes: FigureChange[] = []
  const figures = (bulletin.figures ?? []).map((figure): BulletinFigure => {
    const { before, ...alone } = figure
    if (before?.report !== report) return figure
    const now = otherVersion(before, known, fold)
    if (now ? isSameAmount(now, before) || !(isSameIssue || now.corrected) : !isSameIssue) return figure
    changes.push({ was: before, ...(now && { now }) })
    return { ...alone, ...(now && { before: now }) }
  })
  if (changes.length === 0) return undefined
  return {
    ...bulletin,
    figures,
    revision: (bulletin.revision ?? 0) + 1,
    corrections: [...(bulletin.corrections ?? []), { at, changes }],
  }
}

/** A bulletin that shows a figure, as its own or beside one, with the amount that staff say is right; undefined where it does not, or says so already. */
export function amended(bulletin: Bulletin, was: Fact, now: Fact, cite: (fact: Fact) => CitedFact): Bulletin | undefined {
  const { at, why } = now.corrected ?? { at: bulletin.publishedAt }
  if (bulletin.withdrawn) return undefined
  const changes: FigureChange[] = []
  const isMeant = (fact: Fact | undefined): fact is Fact => fact?.id === was.id && fact.report === was.report && !isSameAmount(fact, now)
  const figures = (bulletin.figures ?? []).map((figure): BulletinFigure => {
    const { fact, before } = figure
    if (isMeant(fact)) changes.push({ was: fact, now })
    if (isMeant(before)) changes.push({ was: before, now })
    return { ...figure, ...(isMeant(fact) && cite(now)), ...(isMeant(before) && { before: now }) }
  })
  if (changes.length === 0) return undefined
  return {
    ...bulletin,
    figures,
    revision: (bulletin.revision ?? 0) + 1,
    corrections: [...(bulletin.corrections ?? []), { at, changes, ...(why !== undefined && { why }) }],
  }
}

export function withdrawn(bulletin: Bulletin, at: number, reason?: string): Bulletin {
  return { ...bulletin, revision: (bulletin.revision ?? 0) + 1, withdrawn: { at, ...(reason !== undefined && { reason }) } }
}

/** What a reader of the one finds changed in the other. A figure that is stated as before but shown no more is no change. */
function changesOf(before: readonly BulletinFigure[], after: readonly BulletinFigure[], facts: readonly Fact[]): readonly FigureChange[] {
  const shown = statedBy(
    before.map(({ fact }) => fact),
    fold,
  )
  const known = statedBy(facts, fold)
  const changed = before.flatMap(({ fact: was }): FigureChange[] => {
    const now = otherVersion(was, known, fold)
    if (!now) return [{ was }]
    return isSameAmount(now, was) ? [] : [{ now, was }]
  })
  const added = after.flatMap(({ fact: now }): FigureChange[] => (shown.has(figureKey(now, fold)) ? [] : [{ now }]))
  return [...changed, ...added]
}
