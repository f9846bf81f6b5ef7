import type { UnitCatalogue } from '../../catalogue/units.ts'
import type { AdministrativeUnit } from '../../domain/unit.ts'
import { flatten } from '../../vietnamese/flatten.ts'
import { comparable } from '../../vietnamese/fold.ts'
import type { Mention, UnitMention } from '../../vietnamese/mention.ts'
import { namesIn } from '../../vietnamese/names-in.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { HAMLET_TYPES } from '../../vietnamese/rules/unit-names.ts'
import { isListed } from '../shapes/units.ts'
import type { Header } from './header-type.ts'

/**
 * In capitals nothing tells where a name ends ("XÃ VÙNG CAO ĐỔI THAY", "THÔN LÁT VUI NGÀY HỘI"): it goes as far as the report names the same in small
 * letters elsewhere; what then is no listed unit is none, where listed units are named as well.
 */
export function withoutShouts(text: string, mentions: readonly Mention[], units: UnitCatalogue): readonly Mention[] {
  const isShout = (m: UnitMention) => isCapital(text.slice(m.start, m.end))
  if (!mentions.some(m => m.kind === 'unit' && isShout(m))) return mentions
  const calm = new Set(
    mentions.flatMap(m => (m.kind === 'unit' && !isShout(m) ? m.names.map(name => `${m.type} ${comparable(name)}`) : [])),
  )
  const cut = mentions.map(m => (m.kind === 'unit' && isShout(m) ? withoutBody(asElsewhere(text, m, calm), units) : m))
  const known = (m: UnitMention) => !HAMLET_TYPES.has(m.type) && m.names.some(name => isListed(units, m.type, name))
  const listed = cut.some(m => m.kind === 'unit' && known(m))
  return cut.filter(
    m =>
      m.kind !== 'unit' ||
      !isShout(m) ||
      calm.has(`${m.type} ${comparable(m.names[0]!)}`) ||
      isIssuer(text, m) ||
      (HAMLET_TYPES.has(m.type) ? m.names[0]!.split(' ').length <= LONGEST_HAMLET : !listed || known(m)),
  )
}
const LONGEST_HAMLET = 3

/** "UBND HUYỆN CHƯ LÂM", a line of its own at the head of a document: who issued it, however the lists spell the name. */
function isIssuer(text: string, { start, end, names }: UnitMention): boolean {
  if (start > LONGEST_HEAD || names[0]!.split(' ').length > LONGEST_ISSUER) return false
  const line = text.slice(text.lastIndexOf('\n', start) + 1, end)
  return ISSUED_BY.test(line) && /^[ \t|]*(?:\n|$|,)/.test(text.slice(end, end + 8))
}
const LONGEST_HEAD = 400
const LONGEST_ISSUER = 4
const ISSUED_BY = /^[ |]*(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|ĐẢNG ỦY|ĐẢNG UỶ|ĐẢNG BỘ)[ \p{Lu}\p{M}]+$/u

function isCapital(printed: string): boolean {
  return printed === printed.toUpperCase() && /\p{Lu}{2}/u.test(printed)
}

function asElsewhere(text: string, m: UnitMention, calm: ReadonlySet<string>): UnitMention {
  const words = m.names.length === 1 ? m.names[0]!.split(/ +/) : []
  for (let count = words.length - 1; count > 0; count--) {
    const name = words.slice(0, count).join(' ')
    if (!calm.has(`${m.type} ${comparable(name)}`)) continue
    const at = text.slice(m.start, m.end).lastIndexOf(words[count]!)
    return { ...m, names: [name], end: m.start + text.slice(m.start, m.start + at).trimEnd().length }
  }
  return m
}

/** "XÃ ĐOÀN TÂN PHÚ TỔNG KẾT": the youth union of Tân Phú, where no list has the longer name. */
function withoutBody(m: UnitMention, units: UnitCatalogue): UnitMention {
  const [first = '', rest] = [m.names[0]!.split(' ', 1)[0], m.names[0]!.split(' ').slice(1).join(' ')]
  if (!/^(?:ĐOÀN|ĐỘI)$/u.test(first) || isListed(units, m.type, m.names[0]!) || !isListed(units, m.type, rest)) return m
  return { ...m, names: [rest] }
}

/** "Bản Khoang làm du lịch", where the report elsewhere names "xã Bản Khoang": that commune, no hamlet of the shorter name. */
export function withWholeNames(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const communes = new Map<string, { readonly type: string; readonly name: string }>()
  for (const m of mentions)
    if (m.kind === 'unit' && !HAMLET_TYPES.has(m.type))
      for (const name of m.names) if (TYPE_WORD.test(name)) communes.set(comparable(name), { type: m.type, name })
  if (communes.size === 0) return mentions
  return mentions.map(m => {
    if (m.kind !== 'unit' || !HAMLET_TYPES.has(m.type) || m.names.length > 1) return m
    const printed = text.slice(m.start, m.end)
    const whole = /^\p{Lu}/u.test(printed) ? communes.get(comparable(printed)) : undefined
    return whole ? { ...m, type: whole.type, names: [whole.name] } : m
  })
}
const TYPE_WORD = /^(?:Bản|Làng|Thôn|Buôn|Bon|Khu) /iu

/** Where a name without its type word may stand for a unit: at the head of a clause, or after a word of place. */
const PLACED = latin(
  /(?:^|[\n.;:,("•+-] *|(?<!\p{L})(?:tại|ở|của|riêng|như|là|còn|và|trong đó|nhân dân|nông dân|bà con|ubnd|đảng bộ|đề nghị|yêu cầu|với|năm (?:19|20)\d\d|nay) +)$/u,
)

type Named = ReturnType<typeof namesIn>[number]

/** "Vùng quýt hồng Long Hậu, Tân Phước và Tân Thành còn 1.052 ha": names in a row are one mention of all of them, never of the last. */
function runsOf(flat: string, named: readonly Named[]): [Named, ...Named[]][] {
  const runs: [Named, ...Named[]][] = []
  for (const name of named) {
    const last = runs.at(-1)
    if (last && JOINED.test(flat.slice(last.at(-1)!.end, name.start))) last.push(name)
    else runs.push([name])
  }
  return runs
}
const JOINED = /^ *(?:,|và|, và|với|-) +$/u

/** "MAI CHÂU - Cùng thời điểm, …": in capitals at the head of a line, and parted from what is told of it. */
function isLabel(flat: string, start: number, end: number): boolean {
  return (start === 0 || flat[start - 1] === '\n') && /^ *(?:[-–:]) /.test(flat.slice(end, end + 4))
}

/** "xã Long Hậu, Tân Phước": the second of a row whose first is named in full. */
function goesOnWith(flat: string, taken: readonly Mention[], start: number): boolean {
  return taken.some(
    m => m.kind === 'unit' && m.type === 'xã' && m.end <= start && start - m.end < 6 && JOINED.test(flat.slice(m.end, start)),
  )
}

/**
 * Names of units without their type word ("Năm 2021, Tú Lý thu ngân sách …"): the report's own unit, units that it names in full elsewhere, and
 * the communes of a district's report. Only names of two words and more, and only where a name of a place may stand.
 */
export function withBareNames(
  flat: string,
  text: string,
  mentions: readonly Mention[],
  header: Header,
  units: UnitCatalogue,
): readonly Mention[] {
  const known = new Map<string, { id: string; type: string; name: string } | null>()
  const add = (unit: AdministrativeUnit, own = false) => {
    const name = flatten(unit.bareName)
    if (!name.includes(' ')) return
    const before = known.get(name)
    if (before === undefined) known.set(name, { id: unit.id, type: unit.type, name: unit.bareName })
    else if (before?.id !== unit.id && !own && before?.id !== header.subject?.unit?.id) known.set(name, null)
  }
  const main = header.subject?.unit
  if (main) add(main, true)
  for (const { unit } of header.peers) if (unit) add(unit, true)
  for (const m of mentions)
    if (m.kind === 'unit' && !HAMLET_TYPES.has(m.type))
      for (const name of m.names) {
        const { unit } = header.resolver.subject(m.type, name)
        if (unit && unit.level !== 'province') add(unit)
      }
  if (main?.level === 'district') for (const child of units.children(main.id)) add(child)
  const named = namesIn(
    flat,
    [...known].flatMap(([name, unit]) => (unit ? [name] : [])),
  )
  if (named.length === 0) return mentions
  const taken = mentions.filter(m => m.kind === 'unit')
  const found: Mention[] = []
  for (const run of runsOf(flat, named)) {
    const [{ start }] = run
    const { end } = run.at(-1)!
    const printed = run.map(({ start: from, end: to }) => text.slice(from, to))
    const isShout = printed.some(words => words === words.toUpperCase())
    if (printed.some(words => words.split(' ').some(word => !/^[\p{Lu}\d]/u.test(word))) || (isShout && !isLabel(flat, start, end)))
      continue
    if (/^[ -]\p{Lu}/u.test(text.slice(end, end + 2)) || !PLACED.test(flat.slice(Math.max(0, start - 24), start))) continue
    if (taken.some(m => m.start < end && m.end > start) || goesOnWith(flat, taken, start)) continue
    const units = run.map(({ name }) => known.get(name))
    if (units.every(unit => unit != null))
      found.push({ kind: 'unit', type: units[0]!.type, names: units.map(unit => unit!.name), start, end })
  }
  return found.length === 0 ? mentions : [...mentions, ...found].sort((a, b) => a.start - b.start || a.end - b.end)
}
