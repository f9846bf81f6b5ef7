import type { SourceItem } from '../domain/source.ts'
import type { ListedItem } from './feed.ts'
import { addressKey, digestOf } from './web-address.ts'

/** So many of those that were there at the first look are read, the newest, without a bulletin. */
export const FIRST_READ = 10
/** So many may wait at once; what is listed beyond them is met again at the next look. */
export const MOST_WAITING = 500
/** An item that the source still has is written down anew so often. */
const REFRESH_MS = 24 * 3600_000
/** Fewer than these may all be new without the site having moved. */
const FEW = 5

/**
 * What a look changes in what is known of a source: items that are listed for the first time wait to be read, and those known are noted as
 * still there. An item is known by its address; where that is not listed any more, also by its title and date; where the site moved, and no
 * address is as it was, by its title alone.
 * @param items as listed, the newest first unless their dates say otherwise
 */
export function discover(
  items: readonly ListedItem[],
  known: ReadonlyMap<string, SourceItem>,
  { first, now }: { readonly first: boolean; readonly now: number },
): ReadonlyMap<string, SourceItem> {
  const changes = new Map<string, SourceItem>()
  const listed = new Map(oldestFirst(items).map(item => [addressKey(item.url), item] as const))
  const moved = listed.size >= FEW && [...listed.keys()].every(key => !known.has(key))
  const gone = goneByPrint(known, listed, moved)
  let waiting = [...known.values()].filter(({ state }) => state === 'waiting').length
  let left = listed.size
  for (const [key, item] of listed) {
    left--
    const before = known.get(key)
    const print = printOf(item)
    const was = print === undefined ? undefined : gone.get(moved ? titleOf(print) : print)
    const { url, attached } = item
    const record = { at: now, place: url.href, ...(print !== undefined && { print }) }
    if (before) {
      if (now - before.at >= REFRESH_MS) changes.set(key, { ...before, at: now })
    } else if (first ? left >= FIRST_READ : was !== undefined && !isOpen(was.item)) changes.set(key, { ...record, state: 'known' })
    else if (waiting < MOST_WAITING) {
      waiting++
      const quiet = first || was?.item.quiet === true
      const { report, text } = was?.item ?? {}
      const begun = { ...(report !== undefined && { report }), ...(text !== undefined && { text }) }
      const more = { ...(attached && { attached: attached.href }), ...(quiet && { quiet }), ...begun }
      changes.set(key, { ...record, state: 'waiting', ...more })
      // its old address leads nowhere any more, and says of no other item that it was known
      if (was?.item.state === 'waiting') changes.set(was.key, leftBehind(was.item))
    }
  }
  return changes
}

/** What is kept of an item that goes on under another address. */
export function leftBehind({ at, place }: SourceItem): SourceItem {
  return { at, place, state: 'known' }
}

/** Whether it is still to be read, or was given up though it was news. */
function isOpen({ state, quiet }: SourceItem): boolean {
  return state === 'waiting' || (state === 'refused' && quiet !== true)
}

function oldestFirst(items: readonly ListedItem[]): readonly ListedItem[] {
  const reversed = [...items].reverse()
  return items.every(({ at }) => at !== undefined) ? reversed.sort((a, b) => a.at! - b.at!) : reversed
}

/** Those known whose address is listed no more. Without a date a title says too little, unless the site moved. */
function goneByPrint(
  known: ReadonlyMap<string, SourceItem>,
  listed: ReadonlyMap<string, unknown>,
  moved: boolean,
): ReadonlyMap<string, { readonly key: string; readonly item: SourceItem }> {
  const gone = new Map<string, { key: string; item: SourceItem }>()
  for (const [key, item] of known) {
    const { print } = item
    if (print === undefined || listed.has(key) || !(moved || print.includes('@'))) continue
    const told = moved ? titleOf(print) : print
    const other = gone.get(told)
    if (!other || isOpen(other.item)) gone.set(told, { key, item })
  }
  return gone
}

/** `<digest of the title>@<date>`, or without the date where there is none. */
function printOf({ title, at }: ListedItem): string | undefined {
  if (title === '') return undefined
  return at === undefined ? digestOf(title.toLowerCase()) : `${digestOf(title.toLowerCase())}@${at}`
}

function titleOf(print: string): string {
  return print.split('@', 1)[0]!
}
