import type { SourceId, SourceItem, SourceState } from '../domain/source.ts'
import type { SourceStore } from '../ports.ts'
import type { Hot } from './hot.ts'
import type { Change } from './journal.ts'

const STATES = 'source'
const ITEMS = 'source-item'
const TEXTS = 'source-text'
/** Of one source, beside what it has now; the others' are not touched by a source that never runs out of new ones. */
export const MOST_ITEMS = 5_000
export const MOST_TEXTS = 20_000

export function sourceStore(hot: Hot): SourceStore {
  // the tables hold only what `put` wrote
  const states = hot.table(STATES) as ReadonlyMap<SourceId, SourceState>
  const records = hot.table(ITEMS) as ReadonlyMap<string, SourceItem>
  const texts = hot.table(TEXTS)
  const bySource = new Map<SourceId, Map<string, SourceItem>>()
  const itemsOf = (source: SourceId): Map<string, SourceItem> => {
    const found = bySource.get(source) ?? new Map<string, SourceItem>()
    bySource.set(source, found)
    return found
  }
  for (const [at, item] of records) itemsOf(at.slice(0, at.indexOf(' '))).set(at.slice(at.indexOf(' ') + 1), item)

  /** Those that the source has not had for longest go first, never what it has or what waits. */
  const surplusOf = (items: ReadonlyMap<string, SourceItem>, listed: ReadonlySet<string>): readonly string[] => {
    const surplus = items.size - MOST_ITEMS
    if (surplus <= 0) return []
    return [...items]
      .filter(([key, { state }]) => state !== 'waiting' && !listed.has(key))
      .sort(([, a], [, b]) => a.at - b.at)
      .slice(0, surplus)
      .map(([key]) => key)
  }

  return {
    state: async source => states.get(source),
    items: async source => new Map(itemsOf(source)),
    async put(source, { state, items = new Map(), listed, text }) {
      const changes: Change[] = []
      if (state) changes.push([STATES, source, state])
      const kept = itemsOf(source)
      for (const [key, item] of items) {
        kept.set(key, item)
        changes.push([ITEMS, `${source} ${key}`, item])
      }
      for (const key of listed ? surplusOf(kept, listed) : []) {
        kept.delete(key)
        changes.push([ITEMS, `${source} ${key}`])
      }
      if (text !== undefined && !texts.has(text)) {
        changes.push([TEXTS, text, true])
        if (texts.size >= MOST_TEXTS) changes.push([TEXTS, texts.keys().next().value!])
      }
      await hot.commit(changes)
    },
    hasText: async text => texts.has(text),
    all: async () => [...states].map(([id, state]) => ({ id, state, items: [...itemsOf(id).values()] })),
  }
}
