import type { Fact } from '../domain/fact.ts'
import { readFile } from '../intake.ts'
import { openReader } from '../main.ts'
import { reportFile } from '../report-files.ts'
import type { Voices } from '../telegram/say.ts'
import { commandLog, EXIT, type Exit, type Line, UsageError } from './line.ts'
import { print, sayFault } from './say.ts'

/** Prints the facts found in reports; a file that cannot be read is a line of its own. */
export async function extractFiles({ positional }: Line, voices: Voices): Promise<Exit> {
  if (positional.length === 0) throw new UsageError('extract needs at least one FILE')
  const reader = openReader()
  const log = commandLog()
  let failed = false
  for (const path of positional) {
    try {
      const { report, facts } = await readFile(await reportFile(path), reader)
      for (const fact of facts) {
        const { start, end } = fact.span
        print({ file: path, ...factJson(fact), start, end, span: report.text.slice(start, end) })
      }
    } catch (error) {
      failed = true
      print({ file: path, error: sayFault(error, voices, log) })
    }
  }
  return failed ? EXIT.failed : EXIT.done
}

/** A fact as the contract has it, without its place in the text. */
export function factJson(fact: Fact): Record<string, unknown> {
  const { unit, indicator, period, quantity } = fact
  return {
    unit: unit.name,
    indicator: indicator.name,
    indicatorId: indicator.id,
    indicatorText: indicator.text,
    year: period.year,
    period: period.label,
    implied: fact.implied,
    kind: fact.kind,
    role: fact.role,
    op: quantity?.comparator ?? '=',
    value: quantity?.value ?? null,
    ...(quantity?.of === undefined ? {} : { of: quantity.of }),
    measure: quantity?.measure ?? 'milestone',
    review: fact.review,
  }
}
