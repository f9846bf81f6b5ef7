import { splitUnitName, type UnitCatalogue } from './catalogue/units.ts'
import type { UnitId, UnitRef } from './domain/unit.ts'
import type { Knowledge } from './knowledge/knowledge.ts'

/** A unit as people are told of it. */
export interface Place {
  /** With its type word. */
  readonly unit: string
  /** What it lies in, nearest first: "thành phố Bắc Kạn, tỉnh Bắc Kạn"; absent where no list says. */
  readonly where?: string
  /** `ambiguous-unit`: several bear the name, also where other reports tell which is meant; `unknown-unit`: no list has it. */
  readonly review: readonly ('ambiguous-unit' | 'unknown-unit')[]
}

/** Whom a bulletin concerns: the unit, what it was or became, and the unit that a body belongs to. */
export function audienceOf(unit: UnitRef, units: UnitCatalogue, knowledge: Knowledge): readonly UnitId[] {
  const id = knowledge.placedAs(unit.id)
  const listed = units.get(id) ? units.related(id) : [id]
  return [...new Set([...listed, unit.id, ...(unit.within ? [unit.within, knowledge.placedAs(unit.within)] : [])])]
}

export function place(unit: UnitRef, units: UnitCatalogue, knowledge: Knowledge): Place {
  const told = unit.within === undefined ? unit : (knowledge.unit(unit.within) ?? { id: unit.within, name: '' })
  const listed = units.get(knowledge.placedAs(told.id))
  const { type, bareName } = splitUnitName(told.name)
  const several = told.id.startsWith('name-') && units.named(bareName, type).length > 1
  const outer = listed ? [...(unit.within === undefined ? [] : [listed]), ...units.ancestors(listed.id)] : []
  return {
    unit: unit.name,
    ...(outer.length === 0 ? {} : { where: outer.map(({ name }) => name).join(', ') }),
    review: several ? ['ambiguous-unit'] : units.get(told.id) ? [] : ['unknown-unit'],
  }
}
