import type { Fact, FigureCorrection } from './domain/fact.ts'
import { isSameAmount, issueKey, keepAmended, otherVersion, statedBy } from './domain/restated.ts'
import type { ReadFile } from './intake.ts'
import type { Clock, ReportStore } from './ports.ts'
import { fold } from './vietnamese/fold.ts'

/**
 * What was read of a file, its figures knowing what the version before stated instead. Nothing is marked where that was other news under
 * the same file name, or was read by other rules: then a difference may be ours. What staff put right stays so while the report prints what it printed.
 */
export async function markCorrected(read: ReadFile, reports: Pick<ReportStore, 'get' | 'factsOf'>, clock: Clock): Promise<ReadFile> {
  const { report, facts } = read
  const earlier = await reports.get(report.id)
  if (!earlier || issueKey(earlier, fold) !== issueKey(report, fold)) return read
  const stated = statedBy(await reports.factsOf(report.id), fold)
  const comparable = earlier.hash !== report.hash && earlier.rules === report.rules
  const marked = keepAmended(facts, stated, fold).map((fact): Fact => {
    if (fact.corrected) return fact
    const was = otherVersion(fact, stated, fold)
    if (!was) return fact
    if (isSameAmount(was, fact)) return was.corrected ? { ...fact, corrected: onceMore(was.corrected) } : fact
    return comparable && was.quantity ? { ...fact, corrected: { at: clock.now(), was: was.quantity } } : fact
  })
  return { ...read, facts: marked }
}

/** Of a figure that the report states by now as it was put right. */
function onceMore({ printed: _, ...corrected }: FigureCorrection): FigureCorrection {
  return corrected
}
