import type { UnitCatalogue } from '../../catalogue/units.ts'
import type { UnitId } from '../../domain/unit.ts'
import { comparable, fold } from '../../vietnamese/fold.ts'
import type { Word, Words } from '../typing/words.ts'
import { has } from './cues.ts'
import type { PlaceCandidate, PlaceMention } from './places.ts'

/** A province or district named beside a place: "Tân Lập, huyện Mộc Châu", "tan lap moc chau". */
interface Qualifier {
  /** Bare name, folded. */
  readonly name: string
  /** As it is shown. */
  readonly shown: string
  readonly from: number
  readonly to: number
}

const CONNECTORS = new Set(['o', 'thuoc', 'tai', 'cua', 'trong', 'ben', 'in', 'of'])
const OUTER_TYPES = new Set(['huyen', 'h', 'quan', 'q', 'tinh', 't', 'tp', 'tx', 'thi xa', 'thanh pho', 'district', 'province', 'city'])
const LONGEST = 4

/**
 * Places with the province or district named beside them taken in: it tells namesakes apart, and it excludes. A unit that lies nowhere under
 * it is not the one asked about, were it the only one of its name that reports speak of.
 */
export function qualifyPlaces(mentions: readonly PlaceMention[], words: Words, catalogue: UnitCatalogue): readonly PlaceMention[] {
  const taken = new Set<PlaceMention>()
  return withOuterAhead(mentions, words, catalogue).flatMap((mention, i, mentions) => {
    if (taken.has(mention)) return []
    const next = mentions[i + 1]
    if (next && isHamletElsewhere(mention, next, words)) {
      taken.add(next)
      return [{ ...mention, to: next.to, candidates: [nowhere(mention, next.candidates[0]!.ref.name)] }]
    }
    const qualifier = qualifierAt(mention.to, words, catalogue)
    if (!qualifier) return [mention]
    const overlapping = next && next.from < qualifier.to ? next : undefined
    const qualified = qualifyBy(mention, qualifier, catalogue)
    if (!qualified) {
      // another place, asked about beside this one; else a commune that lies nowhere under what is named is none that we know
      if (overlapping && (has('compare', words) || overlapping.candidates.some(candidate => candidate.known))) return [mention]
      if (overlapping) taken.add(overlapping)
      return [{ ...mention, to: qualifier.to, candidates: [nowhere(mention, qualifier.shown)] }]
    }
    if (overlapping) taken.add(overlapping)
    return [qualified]
  })
}

/** "Mỹ Hào, xã Dương Quang", "thị xã Mỹ Hào xã Dương Quang": the larger place ahead of the smaller, where one of that name lies in it. */
function withOuterAhead(mentions: readonly PlaceMention[], words: Words, catalogue: UnitCatalogue): readonly PlaceMention[] {
  const taken = new Set<PlaceMention>()
  const qualified = mentions.map((mention, i) => {
    const before = mentions[i - 1]
    const outer = mention.type === undefined ? undefined : outerAhead(mention.from, before, words, catalogue)
    if (!outer) return mention
    // "xã A, huyện B, xã A, huyện C": each lies in what stands behind it
    if (qualifierAt(mention.to, words, catalogue) || mentions.some(one => one !== before && one.to === outer.from)) return mention
    if (before && before.to === outer.from) return mention
    const within = qualifyBy(mention, outer, catalogue)
    if (!within) return mention
    if (before && before.to > outer.from) taken.add(before)
    return { ...within, from: outer.from, to: mention.to }
  })
  return qualified.filter((_, i) => !taken.has(mentions[i]!))
}

/** A district or province right before a place, whatever was taken for it. */
function outerAhead(at: number, before: PlaceMention | undefined, words: Words, catalogue: UnitCatalogue): Qualifier | undefined {
  for (let from = Math.max(0, at - LONGEST - 2, before && before.to < at ? before.to : 0); from < at; from++) {
    if (CONNECTORS.has(words.words[from]!.folded)) continue
    const qualifier = qualifierAt(from, words, catalogue)
    if (qualifier?.to === at && (before === undefined || before.to <= from || before.from >= from)) return { ...qualifier, from }
  }
  return undefined
}

/** "thôn Nà Pò xã Lương Mông": a hamlet is named with its commune; that of another is not the one asked about. */
function isHamletElsewhere(mention: PlaceMention, next: PlaceMention, words: Words): boolean {
  if (!COMMUNES.has(next.type ?? '') || words.clauses.includes(next.from)) return false
  const between = words.words.slice(mention.to, next.from)
  const communes = new Set(next.candidates.map(({ ref }) => ref.id))
  return (
    between.every(({ folded }) => CONNECTORS.has(folded)) &&
    mention.candidates.every(({ ref }) => HAMLET.test(ref.name) && ref.within !== undefined && !communes.has(ref.within))
  )
}
const HAMLET = /^(?:thôn|bản|xóm|ấp|buôn|làng|tổ|khu|khu phố|khóm) /iu
const COMMUNES = new Set(['xã', 'phường', 'thị trấn'])

/** A follow-up that only says where: "Sông Lô" after a question about one of several Tân Lập. Undefined where it says something else. */
export function qualifyEarlier(earlier: PlaceMention, words: Words, catalogue: UnitCatalogue): PlaceMention | undefined {
  const start = words.words.findIndex(word => !CONNECTORS.has(word.folded))
  const qualifier = start < 0 ? undefined : qualifierAt(start, words, catalogue)
  if (!qualifier || qualifier.to < words.words.length) return undefined
  return qualifyBy(earlier, qualifier, catalogue)
}

/** The mention narrowed to the units under the qualifier: known ones, else listed ones; undefined where no unit of the name lies there. */
function qualifyBy(mention: PlaceMention, qualifier: Qualifier, catalogue: UnitCatalogue): PlaceMention | undefined {
  const under = (id: UnitId) => outerNames(id, catalogue).has(qualifier.name)
  const known = mention.candidates.filter(candidate => under(candidate.ref.id))
  if (known.length > 0) return { ...mention, to: qualifier.to, candidates: known }
  const names = new Set(mention.candidates.map(candidate => fold(catalogue.get(candidate.ref.id)?.bareName ?? candidate.ref.name)))
  const listed = [...names].flatMap(name => catalogue.namedFolded(name)).filter(unit => under(unit.id))
  if (listed.length === 0) return undefined
  return {
    ...mention,
    to: qualifier.to,
    candidates: listed.map(unit => ({ ref: { id: unit.id, name: unit.name }, known: false, score: 0.9 })),
  }
}

/** Folded names of all that a unit lies in, then and now. */
function outerNames(id: UnitId, catalogue: UnitCatalogue): ReadonlySet<string> {
  const all = [id, ...catalogue.becameOf(id).map(unit => unit.id), ...catalogue.formerOf(id).map(unit => unit.id)]
  return new Set(all.flatMap(one => catalogue.ancestors(one)).map(unit => fold(unit.bareName)))
}

function nowhere(mention: PlaceMention, where: string): PlaceCandidate {
  const name = mention.candidates[0]!.ref.name
  return {
    ref: { id: `name-${fold(name).replace(/[^a-z0-9]+/g, '-')}`.slice(0, 40), name: `${name}, ${where}` },
    known: false,
    score: 0.9,
  }
}

function qualifierAt(at: number, words: Words, catalogue: UnitCatalogue): Qualifier | undefined {
  let from = at
  while (from < at + 2 && CONNECTORS.has(words.words[from]?.folded ?? '')) from++
  const two = `${words.words[from]?.folded} ${words.words[from + 1]?.folded}`
  const type = OUTER_TYPES.has(two) ? 2 : OUTER_TYPES.has(words.words[from]?.folded ?? '') ? 1 : 0
  const start = from + type
  for (let length = Math.min(LONGEST, words.words.length - start); length >= 1; length--) {
    const slice = words.words.slice(start, start + length)
    if (length === 1 && type === 0 && !slice[0]!.capital) continue
    const units = catalogue
      .namedFolded(slice.map(word => word.folded).join(' '))
      .filter(unit => unit.level === 'province' || unit.level === 'district')
    const named = units.filter(unit => bears(slice, unit.bareName))
    if (named.length > 0) return { name: fold(named[0]!.bareName), shown: named[0]!.name, from: start, to: start + length }
  }
  return undefined
}

/** Whether words typed with marks bear those of the name. */
function bears(slice: readonly Word[], name: string): boolean {
  const marks = comparable(name).split(' ')
  return slice.every((word, k) => (word.text === word.folded && !word.plain) || word.text === marks[k] || word.decoded)
}
