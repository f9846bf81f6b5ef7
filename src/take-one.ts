import type { Report } from './domain/report.ts'
import type { Intake, ReadFile } from './intake.ts'
import type { Lane } from './lane.ts'
import type { ReportFile } from './report-files.ts'
import { type Read, type Taking, takeIn } from './take-in.ts'

/** How one file is taken in. */
export interface TakingOne {
  readonly settle: NonNullable<Taking['settle']>
  readonly read?: Read
  /** Where it holds of what was read, nothing is stored. */
  readonly unless?: (report: Report) => Promise<boolean>
}

/** Not a fault: the file is left where it was. */
class LeftOut extends Error {}

/** Takes one file in; undefined where `unless` holds. @throws {HoiXaError} as `takeIn` tells of it */
export async function takeOne(file: ReportFile, intake: Intake, { settle, read, unless }: TakingOne): Promise<ReadFile | undefined> {
  const settled: typeof settle = async (...given) => {
    const one = await settle(...given)
    if (await unless?.(one.report)) throw new LeftOut()
    return one
  }
  const source = { name: file.name, load: async () => file }
  for await (const [taken] of takeIn([source], intake, { settle: settled, ...(read && { read }) })) {
    if (taken && 'read' in taken) return taken.read
    if (taken?.error instanceof LeftOut) return undefined
    throw taken?.error
  }
  throw new Error('a file was neither taken nor refused')
}

/** Reads a file beforehand, where others are not held up by it; under another id it is read again. */
export async function readAhead(file: ReportFile, read: Read): Promise<Read> {
  const early = await read(file)
  return async (other, id) => (other === file && id === undefined ? early : read(other, id))
}

/** Each batch in its turn; what is done between two may take things in as well. */
export async function* inTurns<T>(batches: AsyncGenerator<T>, lane: Lane): AsyncGenerator<T> {
  try {
    for (let next = await lane(() => batches.next()); !next.done; next = await lane(() => batches.next())) yield next.value
  } finally {
    await batches.return(undefined)
  }
}
