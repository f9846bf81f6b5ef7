import type { UnitCatalogue } from '../catalogue/units.ts'
import type { UnitId } from '../domain/unit.ts'
import type { Knowledge, KnownUnit } from '../knowledge/knowledge.ts'

const kept = new WeakMap<Knowledge, { readonly version: number; readonly inner: ReadonlyMap<UnitId, readonly KnownUnit[]> }>()

/** The units with figures that lie in this one, by the list of units or because a report says so. */
export function innerUnits(outer: UnitId, knowledge: Knowledge, catalogue: UnitCatalogue): readonly KnownUnit[] {
  let known = kept.get(knowledge)
  if (known?.version !== knowledge.version) {
    known = { version: knowledge.version, inner: byOuter(knowledge, catalogue) }
    kept.set(knowledge, known)
  }
  return known.inner.get(outer) ?? []
}

function byOuter(knowledge: Knowledge, catalogue: UnitCatalogue): ReadonlyMap<UnitId, readonly KnownUnit[]> {
  const inner = new Map<UnitId, KnownUnit[]>()
  for (const known of knowledge.units()) {
    if (known.facts === 0) continue
    const { id, within } = known.ref
    const outers = new Set(catalogue.ancestors(within ?? id).map(unit => unit.id))
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
