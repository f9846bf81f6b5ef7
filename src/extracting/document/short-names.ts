import type { UnitCatalogue } from '../../catalogue/units.ts'
import { flatten } from '../../vietnamese/flatten.ts'
import { comparable } from '../../vietnamese/fold.ts'
import type { Mention, UnitMention } from '../../vietnamese/mention.ts'

/** A type word of one letter: "X. Phú", "p.Hà". */
const ONE_LETTER = /^[xphq][.\u2024] *\p{Lu}/iu

/**
 * "X. Phú" below a report is who wrote it, "P.Hà" who spoke: one letter and one syllable are a unit only where the report names the same in full
 * words, or names what such a unit lies in.
 */
export function withoutInitials(text: string, flat: string, mentions: readonly Mention[], catalogue: UnitCatalogue): readonly Mention[] {
  const isShort = ({ names, start }: UnitMention) =>
    names.length === 1 && /^\p{L}+$/u.test(names[0]!) && ONE_LETTER.test(text.slice(start, start + 4))
  const units = mentions.filter(m => m.kind === 'unit')
  if (!units.some(isShort)) return mentions
  const isNamed = ({ type, names: [name = ''] }: UnitMention) =>
    units.some(m => !isShort(m) && m.type === type && m.names.some(other => comparable(other) === comparable(name))) ||
    catalogue.named(name, type).some(unit => catalogue.ancestors(unit.id).some(above => flat.includes(flatten(above.bareName))))
  return mentions.filter(m => m.kind !== 'unit' || !isShort(m) || isNamed(m))
}
