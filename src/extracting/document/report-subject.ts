import { districtHolding, splitUnitName, type UnitCatalogue, unitType } from '../../catalogue/units.ts'
import { comparable } from '../../vietnamese/fold.ts'
import type { Mention, UnitMention } from '../../vietnamese/mention.ts'
import { latin, matches } from '../../vietnamese/pattern.ts'
import { HAMLET_TYPES } from '../../vietnamese/rules/unit-names.ts'
import { placeOf } from '../shapes/lies-in.ts'
import { body, DISTRICT_TYPES, listed, type Subject, type UnitResolver, withReview } from '../shapes/units.ts'
import type { HeaderInput } from './header-type.ts'
import { OWN_TYPE, portalOf, signerOf, WHOLE_TYPE } from './issuer.ts'
import { tellingBody } from './telling-body.ts'

/** The unit or body that the whole report is about, and others that its title names beside it. A body that is `alone` speaks for nobody else. */
export function subjectOf(
  input: HeaderInput,
  named: readonly UnitMention[],
  resolver: UnitResolver,
  title: string,
): { subject?: Subject; peers: readonly Subject[]; alone?: boolean } {
  if (input.meta.unit) {
    const [first = ''] = input.meta.unit.split(',')
    const { type, bareName } = splitUnitName(first.trim())
    if (type) return { subject: resolver.subject(unitType(type) ?? type, bareName), peers: [] }
    return { subject: body(first.trim(), undefined), peers: [] }
  }
  const told = tellingBody(input, title)
  if (told) return { subject: body(told.name, undefined), peers: [], ...(told.alone ? { alone: true } : {}) }
  const titled = input.passages.find(p => p.kind === 'title')
  const titledUnits = named.filter(m => titled && m.start >= titled.start && m.end <= titled.end)
  const inTitle = titledUnits.filter(m => !HAMLET_TYPES.has(m.type) && !holdsHamlet(input.text, m, titledUnits))
  const head = input.passages.filter(p => p.level === 0 && p.kind === 'text' && (titled === undefined || p.start < titled.start))
  const isOnHead = (m: Mention) => head.some(p => p.start <= m.start && m.end <= p.end)
  const village =
    input.mentions.find(
      m => m.kind === 'unit' && HAMLET_TYPES.has(m.type) && titled !== undefined && m.start >= titled.start && m.end <= titled.end,
    ) ??
    input.mentions.find(
      m =>
        m.kind === 'unit' && HAMLET_TYPES.has(m.type) && isOnHead(m) && OF_CELL.test(input.flat.slice(Math.max(0, m.start - 12), m.start)),
    )
  const cell =
    village !== undefined && /chi (?:bộ|ủy|hội|đoàn)\s*$/iu.test(input.text.slice(Math.max(0, village.start - 12), village.start))
  // "Bản Khoang đổi mới", of a commune that is called so
  const called =
    village && inTitle.length === 0 && /^\p{Lu}/u.test(input.text.slice(village.start))
      ? ofTypeSaid(input, title, bareNames(title), resolver)
      : undefined
  if (called) return { subject: called, peers: [] }
  if ((inTitle.length === 0 || cell) && village?.kind === 'unit') {
    const commune = named.find(m => ['xã', 'phường', 'thị trấn'].includes(m.type))
    const above = commune ? resolver.subject(commune.type, commune.names[0]!) : undefined
    return { subject: resolver.subject(village.type, village.names[0]!, above?.ref), peers: [] }
  }
  const subjects = (list: readonly UnitMention[]) => list.flatMap(m => m.names.map(name => resolver.subject(m.type, name)))
  const onHead = subjects(named.filter(m => !HAMLET_TYPES.has(m.type) && isOnHead(m)))
  const level = lowestLevel(onHead)
  const issuer = onHead.find(s => s.level === level)
  if (issuer && (inTitle.length === 0 || (level === 'commune' && lowestLevel(subjects(inTitle)) !== 'commune')))
    return { subject: issuer, peers: [] }
  if (inTitle.length > 0) {
    const found = subjects(inTitle)
    const lowest = found.filter(s => s.level === lowestLevel(found))
    return { subject: lowest[0]!, peers: lowest.slice(1) }
  }
  const bare = titled ? bareNames(title) : []
  const later = named.filter(m => !HAMLET_TYPES.has(m.type))
  // "MƯỜNG TÈ: XÃ BIÊN GIỚI …" is about a commune of the district.
  const spellings = bare.length === 0 ? [] : later.map(m => m.names.map(comparable))
  // and so is "A: B về đích", where the text names "xã B"; not a name of a district and its town
  const levelsOf = (name: string) => later.filter((_, i) => spellings[i]!.includes(comparable(name))).map(m => COMMUNE_TYPES.has(m.type))
  const holdsCommune = bare.some(name => name.includes(' ') && levelsOf(name).length > 0 && levelsOf(name).every(Boolean))
  const ofCommune = holdsCommune || OF_COMMUNE.test(title.toLowerCase())
  for (const name of bare) {
    const wanted = comparable(name)
    const same = later[spellings.findIndex(names => names.includes(wanted))]
    if (!same || (ofCommune && DISTRICT_TYPES.has(same.type))) continue
    const [first, ...more] = inRow(title, name, same.type, resolver)
    if (first) return { subject: first, peers: more }
    return { subject: resolver.subject(typeOfWhole(input, name, same.type), name), peers: [] }
  }
  for (const name of bare) {
    const unit = name.includes(' ') ? resolver.placed(name) : undefined
    if (unit && !(ofCommune && unit.level === 'district')) return { subject: listed(unit), peers: [] }
  }
  const known = ofTypeSaid(input, title, bare, resolver)
  if (known) return { subject: known, peers: [] }
  const unnamed = districtUnnamed(input, named, resolver)
  if (unnamed) return { subject: unnamed, peers: [] }
  const signed = signerOf(input, resolver) ?? portalOf(input, resolver)
  if (signed) return { subject: signed, peers: [] }
  const opening = input.passages.slice(0, 3).at(-1)?.end ?? 0
  const early = later.filter(m => m.end <= opening)
  const pool = early.length > 0 ? early : later.slice(0, 1)
  if (pool.length === 0) return { peers: [] }
  const found = subjects(pool.slice(0, 4))
  const lowest = found.find(s => s.level === 'commune') ?? found[0]
  return lowest ? { subject: lowest, peers: [] } : { peers: [] }
}

/** "Ngày hội ở thôn Đông Bắc, xã Đại Lãnh, huyện Vạn Ninh": where the hamlet of the title lies. */
function holdsHamlet(text: string, unit: UnitMention, titled: readonly UnitMention[]): boolean {
  const inner = titled.find(m => m.end < unit.start && placeOf(text, m, unit))
  return inner !== undefined && (HAMLET_TYPES.has(inner.type) || holdsHamlet(text, inner, titled))
}

/** "Nông thôn mới ở Ba Tân và Ba Lĩnh": the listed units of a row of names in the title, if this name stands in one. */
function inRow(title: string, name: string, type: string, resolver: UnitResolver): Subject[] {
  for (const [row] of title.matchAll(ROW)) {
    const names = row.split(ROW_JOINS)
    if (!names.includes(name)) continue
    const found = names.map(one => resolver.subject(type, one))
    return found.every(({ unit }, i) => unit && comparable(unit.bareName) === comparable(names[i]!)) ? found : []
  }
  return []
}
const ROW_JOINS = /, (?:và )?| và | - /
const ROW = /\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,3}(?:(?:, (?:và )?| và | - )\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,3})+/gu

/** "Sa Đéc: Tình hình 11 tháng … toàn thành phố": the only unit of that name and of a type that the text speaks of as its own. */
function ofTypeSaid({ flat }: HeaderInput, title: string, bare: readonly string[], resolver: UnitResolver): Subject | undefined {
  const leading = bare.filter(name => name.includes(' ') && title.trimStart().startsWith(name))
  if (leading.length === 0) return undefined
  const types = [...new Set([...matches(OWN_TYPE, flat), ...matches(WHOLE_TYPE, flat)].map(({ groups }) => groups!.type!))]
  for (const name of leading) {
    const found = types
      .map(type => resolver.subject(type, name))
      .filter(({ unit }) => unit && comparable(unit.bareName) === comparable(name))
    if (found.length === 1 && found[0]!.review.length === 0) return withReview(found[0]!, ['implied-unit'])
  }
  return undefined
}

/** "LAI VUNG vượt khó … Toàn huyện gieo sạ … thị trấn Lai Vung được công nhận …": of two that bear the title's name, the one that is told of as a whole. */
function typeOfWhole({ flat, units }: HeaderInput, name: string, type: string): string {
  const whole = new Set(matches(WHOLE_TYPE, flat).map(({ groups }) => groups!.type!))
  if (whole.has(type)) return type
  return [...whole].find(other => units.named(name, other).length > 0) ?? type
}
const OF_CELL = /chi (?:bộ|ủy|hội|đoàn)\s*$/u

const COMMUNE_TYPES: ReadonlySet<string> = new Set(['xã', 'phường', 'thị trấn'])
const OF_COMMUNE = latin(/(?<!\p{L})(?:xã(?! hội)|phường|thị trấn)(?!\p{L})/u)

function lowestLevel(found: readonly Subject[]): Subject['level'] {
  return found.some(s => s.level === 'commune') ? 'commune' : found.some(s => s.level === 'district') ? 'district' : 'province'
}

/** Runs of capitalised words in a title, the longest first: "Hương Khê chốt mục tiêu", "Về Gáo Giồng, nghe chuyện …". */
function bareNames(title: string): string[] {
  const runs = [...title.matchAll(/\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*){0,4}/gu)].map(([run]) => run.split(' '))
  return runs.flatMap(words => [words, words.slice(1)].flatMap(from => from.map((_, i) => from.slice(0, from.length - i).join(' '))))
}

/** "Hội nghị Ban Chấp hành Đảng bộ huyện lần thứ 20" of a district that is never named: it follows from the communes that are. */
function districtUnnamed(
  { flat, passages, units }: HeaderInput,
  named: readonly UnitMention[],
  resolver: UnitResolver,
): Subject | undefined {
  if (named.some(m => DISTRICT_TYPES.has(m.type))) return undefined
  const opening = passages.slice(0, 2)
  const speaks = opening.some(p => OF_DISTRICT.test(flat.slice(p.start, p.end)))
  return speaks ? holdingOf(units, named, resolver) : undefined
}
const OF_DISTRICT = latin(
  /(?<!\p{L})(?:(?:đảng bộ|ban chấp hành|ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|toàn) (?:huyện|thị xã|thành phố|quận)|(?:huyện|thị|thành|quận) ủy)(?!\p{L})/u,
)

function holdingOf(units: UnitCatalogue, named: readonly UnitMention[], resolver: UnitResolver): Subject | undefined {
  const communes = named.filter(m => ['xã', 'phường', 'thị trấn'].includes(m.type)).flatMap(m => m.names)
  const holding = communes.length > 1 ? districtHolding(units, communes) : undefined
  if (holding === undefined) return undefined
  resolver.prefer(holding)
  return listed(holding, holding.name, ['implied-unit'])
}

/** The district, or province, whose figures a party bloc reports beside its own. */
export function districtOf(
  units: UnitCatalogue,
  named: readonly UnitMention[],
  resolver: UnitResolver,
  subject: Subject,
): Subject | undefined {
  const district = named.find(m => (OF_PROVINCE.test(subject.ref.name) ? m.type === 'tỉnh' : DISTRICT_TYPES.has(m.type)))
  if (district) return resolver.subject(district.type, district.names[0]!)
  const holding = holdingOf(units, named, resolver)
  return holding && withReview(holding, [...subject.review, ...holding.review])
}
const OF_PROVINCE = latin(/(?<!\p{L})tỉnh(?!\p{L})/iu)
