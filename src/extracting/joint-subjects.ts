import { guarded } from '../vietnamese/guarded.ts'
import type { FigureMention, UnitMention } from '../vietnamese/mention.ts'
import { latin } from '../vietnamese/pattern.ts'
import type { Subject } from './shapes/units.ts'
import type { Place } from './whose/place-type.ts'

const JOINED = /^(?: và|,| cùng| cùng với|, và) $/u
/** "xã A và xã B [cùng đạt] 13 tiêu chí"; not: cùng góp 5 tỷ đồng */
const EACH_OF_THEM = guarded(
  latin(
    /^ (?:đều|cùng|cũng đều|mỗi (?:xã|phường|thôn|bản|ấp|đơn vị))(?: đã| mới| cùng)* (?:đạt|đạt được|hoàn thành|đạt từ)(?: (?:trên|hơn|gần))* *$/u,
  ),
)

/** The units that each reached the same, where a figure stands behind two or more of them; otherwise none. */
export function jointSubjects({ report: { flat, header }, said: { units }, sentence }: Place, figure: FigureMention): readonly Subject[] {
  if (figure.measure.startsWith('đồng')) return []
  const before = units.filter(m => m.start >= sentence.start && m.end <= figure.from)
  const last = before.at(-1)
  if (!last || !EACH_OF_THEM.test(flat, last.end, figure.from)) return []
  const row: UnitMention[] = [last]
  for (const m of before.slice(0, -1).toReversed()) {
    if (m.type !== last.type || !JOINED.test(flat.slice(m.end, row[0]!.start))) break
    row.unshift(m)
  }
  const named = row.flatMap(({ type, names }) => names.map(name => header.resolver.subject(type, name, header.subject?.ref)))
  return named.length > 1 ? named : []
}
