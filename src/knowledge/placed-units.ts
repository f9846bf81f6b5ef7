import type { UnitId, UnitRef } from '../domain/unit.ts'

/** Units known only by a name that several bear: a commune that no list tells apart, a hamlet of a report that does not say of what. */
const isUnplaced = ({ id, within }: UnitRef): boolean => id.startsWith('name-') || (id.startsWith('body-') && within === undefined)

/** The units that reports name, and which of them are one. */
export interface PlacedUnits {
  readonly refs: ReadonlyMap<UnitId, UnitRef>
  add(ref: UnitRef): void
  /** The unit that figures of an unplaced one count for; the id itself elsewhere. */
  placedAs(id: UnitId): UnitId
  /** The unplaced units whose figures count for this one. */
  placedHere(id: UnitId): readonly UnitId[]
  /** The units of which a report says that they lie in this one. */
  inside(id: UnitId): Iterable<UnitId>
}

/**
 * A report that names its unit so that several could be meant ("xã Dương Quang", no province) counts for the one unit of that name that
 * other reports place; where none or several are placed it stands by itself.
 */
export function createPlacedUnits(fold: (text: string) => string): PlacedUnits {
  const refs = new Map<UnitId, UnitRef>()
  const names = new Map<string, string>()
  const inside = new Map<UnitId, Set<UnitId>>()
  let placed: { readonly as: ReadonlyMap<UnitId, UnitId>; readonly here: ReadonlyMap<UnitId, readonly UnitId[]> } | undefined

  const folded = (name: string): string => {
    let known = names.get(name)
    if (known === undefined) {
      known = fold(name)
      names.set(name, known)
    }
    return known
  }
  const current = () => {
    placed ??= place()
    return placed
  }
  function place() {
    const byName = new Map<string, UnitRef[]>()
    for (const ref of refs.values()) {
      if (isUnplaced(ref)) continue
      const namesakes = byName.get(folded(ref.name))
      if (namesakes) namesakes.push(ref)
      else byName.set(folded(ref.name), [ref])
    }
    const as = new Map<UnitId, UnitId>()
    const here = new Map<UnitId, readonly UnitId[]>()
    for (const ref of refs.values()) {
      const outer = ref.within === undefined ? undefined : refs.get(ref.within)
      // a hamlet's own report may name the hamlet again: it lies in itself
      const itself = outer && folded(outer.name) === folded(ref.name) ? [outer] : undefined
      const namesakes = itself ?? (isUnplaced(ref) ? (byName.get(folded(ref.name)) ?? []) : [])
      if (namesakes.length !== 1) continue
      as.set(ref.id, namesakes[0]!.id)
      here.set(namesakes[0]!.id, [...(here.get(namesakes[0]!.id) ?? []), ref.id])
    }
    return { as, here }
  }

  return {
    refs,
    add(ref) {
      const known = refs.get(ref.id)
      refs.set(ref.id, ref)
      if (known?.name === ref.name && known.within === ref.within) return
      placed = undefined
      if (ref.within === undefined) return
      const others = inside.get(ref.within)
      if (others) others.add(ref.id)
      else inside.set(ref.within, new Set([ref.id]))
    },
    placedAs: id => current().as.get(id) ?? id,
    placedHere: id => current().here.get(id) ?? [],
    inside: id => inside.get(id) ?? [],
  }
}
