import { createLane } from '../lane.ts'
import { type PollPorts, pollSource } from './poll-source.ts'
import type { WebSource } from './source-list.ts'
import type { FolderLook } from './watch-folder.ts'

const FOLDER_EVERY_MS = 10_000
/** Sources that are looked at at once; one that is slow holds up no more than its place among these. */
const AT_ONCE = 4
const RETRY_MS = 60_000
const LONGEST_SLEEP_MS = 3600_000

/**
 * Looks at sources, each when its time comes, and into the folder, until the signal aborts. Never throws: what goes wrong is told once until
 * it goes well again.
 */
export async function runSources(
  { sources, folder }: { readonly sources: readonly WebSource[]; readonly folder?: FolderLook },
  ports: PollPorts,
): Promise<void> {
  const lane = createLane(AT_ONCE)
  const polls = sources.map(source => again(source.name, () => lane(() => pollSource(source, ports)), ports))
  const looks = folder ? [again('folder', async () => folder().then(() => ports.clock.now() + FOLDER_EVERY_MS), ports)] : []
  await Promise.all([...polls, ...looks])
}

/** @param work resolves to when it is to be done again */
async function again(name: string, work: () => Promise<number>, { clock, log, signal }: PollPorts): Promise<void> {
  let told = false
  while (!signal.aborted) {
    const nextAt = await work().then(
      at => {
        told = false
        return at
      },
      (error: unknown) => {
        if (!told) log.error('looking at a source failed, trying again', { source: name, error })
        told = true
        return clock.now() + RETRY_MS
      },
    )
    if (!signal.aborted) await clock.sleep(Math.min(LONGEST_SLEEP_MS, Math.max(0, nextAt - clock.now())), signal)
  }
}
