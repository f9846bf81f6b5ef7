import { HoiXaError } from '../domain/errors.ts'
import type { Report } from '../domain/report.ts'
import type { SourceItem } from '../domain/source.ts'
import type { ReportFile } from '../report-files.ts'
import { fold } from '../vietnamese/fold.ts'
import { leftBehind } from './discover.ts'
import type { WebSource } from './source-list.ts'
import type { SourcePorts } from './take.ts'
import { textDigest } from './text-digest.ts'
import { shownAddress } from './web-address.ts'

/** What is to be written down of an item, and whether its site is out of order, so that the others had better wait. */
export interface ItemRead {
  readonly item: SourceItem
  /** Digest of its text. */
  readonly text?: string
  /** A bulletin was made of it. */
  readonly pushed?: boolean
  readonly troubled?: boolean
}

interface BegunItem {
  readonly key: string
  readonly item: SourceItem & { readonly report: string }
}

/** An item that the program ended amid of, whose text another one has now: the site gave it another address, and another day or title. */
function begunElsewhere(items: ReadonlyMap<string, SourceItem>, text: string, name: string): BegunItem | undefined {
  for (const [key, item] of items)
    if (item.state === 'waiting' && item.text === text && item.report !== undefined && item.report !== name)
      return { key, item: { ...item, report: item.report } }
  return undefined
}

/** Until what went wrong here is tried again. */
export const FIRST_RETRY_MS = 5 * 60_000

/** Has what an item brought taken in, unless its text is known; `why` it was refused. Never throws. */
export async function takeItem(
  file: ReportFile,
  key: string,
  item: SourceItem,
  source: WebSource,
  ports: SourcePorts,
): Promise<ItemRead | { readonly why: string }> {
  const { store, take, isStored, log } = ports
  let text = ''
  let begun = item
  const found: { cutShort?: BegunItem | undefined } = {}
  const isKnown = async (report: Report) => {
    text = textDigest(report.text)
    if (await store.hasText(text)) return true
    found.cutShort = begunElsewhere(await store.items(source.id), text, file.name)
    if (found.cutShort || (await isStored(text, report))) return true
    // were the program to end before it is published, it would go on as the same report, wherever the item lies by then
    begun = { ...item, report: file.name, text }
    if (item.report !== file.name || item.text !== text) await store.put(source.id, { items: new Map([[key, begun]]) })
    return false
  }
  const told = { source: source.name, item: shownAddress(new URL(item.place)) }
  try {
    const done = await takenFor(source.unit, file, (one, isOther) =>
      take(one, { quiet: item.quiet === true, unless: async report => isOther(report) || (await isKnown(report)) }),
    )
    if (!done && found.cutShort) {
      const { key: before, item: other } = found.cutShort
      const same = { ...item, report: other.report, text, ...(other.quiet && { quiet: other.quiet }) }
      await store.put(source.id, { items: new Map([[before, leftBehind(other)] as const, [key, same] as const]) })
      return await takeItem({ ...file, name: other.report }, key, same, source, ports)
    }
    if (!done) log.info('an item was known by its text', told)
    else {
      const { report, facts, bulletin, queued } = done
      log.info(bulletin === undefined ? 'an item was read without a bulletin' : 'an item was published', {
        ...told,
        report: report.id,
        facts,
        ...(bulletin !== undefined && { bulletin, queued }),
      })
    }
    return { item: { ...over(item), state: 'taken' }, text, pushed: done?.bulletin !== undefined }
  } catch (error) {
    if (ports.signal.aborted) return { item, troubled: true }
    if (error instanceof HoiXaError && error.code.startsWith('file-')) return { why: error.code }
    log.error('an item could not be taken in, trying again later', { ...told, error })
    return { item: { ...begun, nextAt: ports.clock.now() + FIRST_RETRY_MS }, troubled: true }
  }
}

/**
 * An item that names no unit, or one by a name that several bear and nothing more, is of the one that its source is of.
 * @param take leaves out what `isOther` holds of
 */
async function takenFor<T>(
  unit: string | undefined,
  file: ReportFile,
  take: (file: ReportFile, isOther: (report: Report) => boolean) => Promise<T | undefined>,
): Promise<T | undefined> {
  if (unit === undefined) return take(file, () => false)
  let isNamesake = false
  const bare = fold(unit.split(',', 1)[0]!.trim())
  try {
    const done = await take(file, ({ unit: read }) => {
      isNamesake = read?.id.startsWith('name-') === true && fold(read.name) === bare
      return isNamesake
    })
    if (!isNamesake) return done
  } catch (error) {
    if (!(error instanceof HoiXaError) || error.code !== 'file-no-unit') throw error
  }
  return take({ ...file, meta: { ...file.meta, unit } }, () => false)
}

/** It does not wait any more. */
export function over({ at, place, print, quiet }: SourceItem): Omit<SourceItem, 'state'> {
  return { at, place, ...(print !== undefined && { print }), ...(quiet && { quiet }) }
}
