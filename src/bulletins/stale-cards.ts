import type { CardChange, SentCard, ShownFigure, StaleCard } from '../domain/card.ts'
import type { Fact } from '../domain/fact.ts'
import type { Report, ReportId } from '../domain/report.ts'
import { isSameAmount, issueKey, otherVersion, type Stated, statedBy } from '../domain/restated.ts'
import type { ReportStore } from '../ports.ts'
import { fold } from '../vietnamese/fold.ts'

interface Version {
  readonly report: Report
  readonly stated: Stated
}

/** A figure with the version of its report that states it. */
export function shownFigure(fact: Fact, report: Report): ShownFigure {
  return { fact, hash: report.hash, issue: issueKey(report, fold) }
}

/**
 * The cards that show a figure which is not so any more: its report states another, or none, or is gone. Other news under the report's file name changes
 * nothing, nor does what our rules alone read otherwise.
 */
export async function* staleCards(cards: Iterable<SentCard>, reports: Pick<ReportStore, 'get' | 'factsOf'>): AsyncGenerator<StaleCard> {
  const versions = new Map<ReportId, Promise<Version | undefined>>()
  const versionOf = (id: ReportId) => {
    const known = versions.get(id) ?? load(id, reports)
    versions.set(id, known)
    return known
  }
  for (const card of cards) {
    const changes: CardChange[] = []
    const now: ShownFigure[] = []
    for (const figure of card.figures) {
      const { change, shown } = compare(figure, await versionOf(figure.fact.report))
      if (change) changes.push(change)
      if (shown) now.push(shown)
    }
    if (changes.length > 0) yield { card, changes, now }
  }
}

async function load(id: ReportId, reports: Pick<ReportStore, 'get' | 'factsOf'>): Promise<Version | undefined> {
  const report = await reports.get(id)
  return report && { report, stated: statedBy(await reports.factsOf(id), fold) }
}

/** What became of a figure; `shown` is what stands for it now, absent where nothing does. */
function compare(figure: ShownFigure, version: Version | undefined): { change?: CardChange; shown?: ShownFigure } {
  const { fact: was, hash, issue } = figure
  if (!version) return { change: { was } }
  const { report, stated } = version
  if (issueKey(report, fold) !== issue) return { shown: figure }
  const now = otherVersion(was, stated, fold)
  if (now && isSameAmount(now, was)) return { shown: shownFigure(now, report) }
  const isPutRight = now?.corrected !== undefined && now.corrected.at !== was.corrected?.at
  if (report.hash === hash && !isPutRight) return { shown: figure }
  return now ? { change: { was, now }, shown: shownFigure(now, report) } : { change: { was } }
}
