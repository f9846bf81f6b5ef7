import type { SourceId, SourceItem, SourceState } from '../domain/source.ts'
import type { SourceStore } from '../ports.ts'

/** How a source stands, for staff. */
export interface SourceView {
  readonly name: string
  /** Its address; the path of a folder. */
  readonly place: string
  /** Absent where it was never looked at. */
  readonly state?: SourceState
  /** Items by what became of them. */
  readonly count: Readonly<Record<SourceItem['state'], number>>
  /** Those that could not be read, the latest first. */
  readonly refused: readonly SourceItem[]
}

/** How each source stands, in their order. */
export async function overviewOf(
  sources: readonly { readonly id: SourceId; readonly name: string; readonly place: string }[],
  store: SourceStore,
): Promise<readonly SourceView[]> {
  return Promise.all(
    sources.map(async ({ id, name, place }) => {
      const state = await store.state(id)
      const items = [...(await store.items(id)).values()]
      const count = { known: 0, waiting: 0, taken: 0, refused: 0 }
      for (const item of items) count[item.state]++
      const refused = items.filter(item => item.state === 'refused').sort((a, b) => b.at - a.at)
      return { name, place, ...(state && { state }), count, refused }
    }),
  )
}
