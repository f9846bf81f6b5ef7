import type { Fact } from './domain/fact.ts'
import { isSameAmount, issueKey, otherVersion, statedBy } from './domain/restated.ts'
import type { ReadFile } from './intake.ts'
import type { Clock, ReportStore } from './ports.ts'
import { fold } from './vietnamese/fold.ts'

/**
 * What was read of a file, its figures knowing what the version before stated instead. Nothing is marked where that was other news under
 * the same file name, or was read by other rules: then a difference may be ours.
 */
export async function markCorrected(read: ReadFile, reports: Pick<ReportStore, 'get' | 'factsOf'>, clock: Clock): Promise<ReadFile> {
  const { report, facts } = read
  const earlier = await reports.get(report.id)
  if (!earlier || issueKey(earlier, fold) !== issueKey(report, fold)) return read
  const stated = statedBy(await reports.factsOf(report.id), fold)
  const comparable = earlier.hash !== report.hash && earlier.rules === report.rules
  const marked = facts.map((fact): Fact => {
    const was = otherVersion(fact, stated, fold)
    if (!was) return fact
    if (isSameAmount(was, fact)) return was.corrected ? { ...fact, corrected: was.corrected } : fact
    return comparable && was.quantity ? { ...fact, corrected: { at: clock.now(), was: was.quantity } } : fact
  })
  return { ...read, facts: marked }
}
