import type { HoiXaError } from '../domain/errors.ts'
import type { SourceView } from '../sources/overview.ts'
import { openStorage } from '../storage/open-storage.ts'
import { type Say, sayError, type Voices } from '../telegram/say.ts'
import { formatMoment } from '../vietnamese/dates.ts'
import { config, EXIT, type Exit, type Line } from './line.ts'
import { print } from './say.ts'

const HANOI_MS = 7 * 3600_000

/** How the sources stand that fill the bulletins by themselves, and what of them could not be read. Looks only, also beside a running bot. */
export async function showSources({ json }: Line, voices: Voices): Promise<Exit> {
  const settings = config()
  // what reads feeds loads only where it is needed
  const { viewsOf, watchedBy } = await import('../watch-sources.ts')
  const watched = await watchedBy(settings)
  const { sources, close } = await openStorage(settings.dataDir, 'read')
  const views = await viewsOf(watched, sources)
  await close()
  const say = voices('vi')
  if (json) for (const view of views) printView(view)
  else if (views.length === 0) process.stdout.write(`${say.plain('sources-none')}\n`)
  else for (const view of views) process.stdout.write(`${linesOf(view, say).join('\n')}\n`)
  return EXIT.done
}

function printView({ name, place, state, count, refused }: SourceView): void {
  const next = state && state.nextAt > 0 ? { next: new Date(state.nextAt).toISOString() } : {}
  const trouble = state?.trouble === undefined ? {} : { trouble: state.trouble, failures: state.failures }
  print({ source: name, place, begun: state?.begunAt !== undefined, ...count, ...next, ...trouble })
  for (const { place: item, why } of refused) print({ source: name, item, why })
}

/** For people. */
export function linesOf({ name, place, state, count, refused }: SourceView, say: Say): readonly string[] {
  const { taken, waiting, refused: not } = count
  const head = state
    ? say.plain('sources-line', { name, place, taken: String(taken), waiting: String(waiting), refused: String(not) })
    : say.plain('sources-unseen', { name, place })
  const next = state && state.nextAt > 0 ? [`  ${say.plain('sources-next', { moment: momentOf(state.nextAt) })}`] : []
  const trouble = state?.trouble === undefined ? [] : [`  ${say.plain('sources-trouble', { why: reason(state.trouble, place, say) })}`]
  return [head, ...trouble, ...next, ...refused.map(({ place: item, why = '' }) => `  ${item}: ${reason(why, item, say)}`)]
}

/** By Vietnam's clock. */
function momentOf(at: number): string {
  return `${new Date(at + HANOI_MS).toISOString().slice(11, 16)} ${formatMoment(at, 'vi')}`
}

/** A code in words: the reader's own, or what the way to it brought. */
function reason(why: string, place: string, say: Say): string {
  const file = place.split('/').at(-1) || place
  if (why.startsWith('file-')) return sayError(say, { code: why as HoiXaError['code'], details: { file } }) // as a refusal had it
  const status = /^status-(\d+)$/.exec(why)?.[1]
  return say.plain('source-why', { why: status === undefined ? why : 'status', status: status ?? '' })
}
