import type { UnitId } from '../../domain/unit.ts'
import type { Knowledge, KnownUnit } from '../../knowledge/knowledge.ts'
import type { FigureRoom } from './asked.ts'

type Inner = ReadonlyMap<UnitId, readonly KnownUnit[]>
type Room = Pick<FigureRoom, 'knowledge' | 'units' | 'breathe'>

const kept = new WeakMap<Knowledge, { readonly version: number; readonly inner: Promise<Inner> }>()
/** Units looked at before others may get their turn. */
const AT_ONCE = 64

/** The units with figures that lie in this one, by the list of units or because a report says so. */
export async function innerUnits(outer: UnitId, room: Room): Promise<readonly KnownUnit[]> {
  const { knowledge } = room
  let known = kept.get(knowledge)
  if (known?.version !== knowledge.version) {
    known = { version: knowledge.version, inner: byOuter(room) }
    kept.set(knowledge, known)
  }
  return (await known.inner).get(outer) ?? []
}

async function byOuter({ knowledge, units, breathe }: Room): Promise<Inner> {
  const inner = new Map<UnitId, KnownUnit[]>()
  for (const [i, known] of knowledge.units().entries()) {
    if (i % AT_ONCE === 0) await breathe()
    if (known.facts === 0) continue
    const { id, within } = known.ref
    const outers = new Set(units.ancestors(within ?? id).map(unit => unit.id))
    if (within !== undefined) outers.add(within)
    outers.delete(id)
    for (const outer of outers) {
      const list = inner.get(outer)
      if (list) list.push(known)
      else inner.set(outer, [known])
    }
  }
  return inner
}
