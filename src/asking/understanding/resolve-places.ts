import type { UnitCatalogue } from '../../catalogue/units.ts'
import type { UnitId, UnitRef } from '../../domain/unit.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { fold } from '../../vietnamese/fold.ts'
import { askedType } from './asked-ranking.ts'
import { has } from './cues.ts'
import type { PlaceMention } from './places.ts'
import type { Query } from './query.ts'

/** What the places of a question come to. */
export interface ResolvedPlaces {
  /** Units that reports speak of, in the order asked. */
  readonly units: readonly UnitRef[]
  /** Several units that one name may mean, all of them known: ask which. */
  readonly ambiguous?: readonly UnitRef[]
  /** A unit that no report speaks of, and known ones that it may be asked for instead (what it was or became, its namesakes). */
  readonly unknown?: { readonly ref: UnitRef; readonly instead: readonly UnitRef[] }
}

const CLOSE = 0.12
/** "còn của cả xã?", "của tỉnh là bao nhiêu", "ở thị trấn thì sao" after a question: another place than the one before; not "huyện giao", "tỉnh mình". */
const WHOLE =
  / (?:ca|(?<!du )toan) (xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh) | (?:cua|o|tai) (thi tran|huyen|quan|thi xa|thanh pho|tinh) (?!giao |nay |do |minh |ta |toi |nao )/
/** Places of a question that are looked for; whoever names more has pasted a list. */
const MOST_PLACES = 20

export function resolvePlaces(query: Query, catalogue: UnitCatalogue, knowledge: Knowledge): ResolvedPlaces {
  const comparing = query.places.length > 1 && has('compare', query.reading.words)
  const mentions = narrow(query.places.slice(0, MOST_PLACES), catalogue, comparing)
  const type = askedType(query.reading.words)
  const units: UnitRef[] = []
  let ambiguous: readonly UnitRef[] | undefined
  let unknown: ResolvedPlaces['unknown']
  const whole = query.placeInherited
    ? WHOLE.exec(query.reading.words.line)
        ?.slice(1)
        .find(type => type !== undefined)
    : undefined
  for (const mention of mentions) {
    const best = mention.candidates[0]!
    const outer = whole === undefined ? undefined : (outerOf(best.ref, whole, catalogue) ?? onlyInner(best.ref, whole, catalogue))
    if (outer) {
      const known = knowledge.unit(outer.id)
      if (known) units.push(known)
      else unknown ??= { ref: outer, instead: [] }
      continue
    }
    if (!best.known) {
      const own = query.reading.mine === undefined ? undefined : ownDistrict(best.ref, query.reading.mine, catalogue, knowledge)
      if (own) units.push(own)
      else unknown ??= { ref: best.ref, instead: insteadOf(best.ref, catalogue, knowledge) }
      continue
    }
    const close = mention.candidates.filter(c => c.known && c.score >= best.score - CLOSE)
    const having = close.length > 1 ? close.filter(c => knowledge.hasFacts(c.ref.id)) : close
    const ofType = type === undefined ? [] : having.filter(c => fold(c.ref.name).startsWith(`${type} `))
    const withFacts = ofType.length > 0 ? ofType : having
    if (withFacts.length > 1) ambiguous ??= withFacts.map(c => c.ref)
    else units.push((withFacts[0] ?? best).ref)
  }
  const distinct = [...new Map(units.map(u => [u.id, u])).values()]
  return { units: distinct, ...(ambiguous && (distinct.length === 0 || comparing) ? { ambiguous } : {}), ...(unknown ? { unknown } : {}) }
}

/** "xã Thanh Sơn ở Ba Chẽ": the larger place tells which smaller one is meant, and is not itself asked about. */
function narrow(mentions: readonly PlaceMention[], catalogue: UnitCatalogue, comparing: boolean): readonly PlaceMention[] {
  if (mentions.length < 2 || comparing) return mentions
  const dropped = new Set<PlaceMention>()
  const ids = new Map(mentions.map(mention => [mention, new Set(mention.candidates.map(({ ref }) => ref.id))]))
  const kept = mentions.map(inner => {
    const outers = new Map(inner.candidates.map(c => [c, outersOf(c.ref, catalogue)]))
    for (const outer of mentions) {
      if (outer === inner || dropped.has(inner)) continue
      const inside = inner.candidates.filter(c => outers.get(c)!.some(id => ids.get(outer)!.has(id)))
      if (inside.length === 0) continue
      dropped.add(outer)
      return { ...inner, candidates: inside }
    }
    return inner
  })
  return kept.filter((_, i) => !dropped.has(mentions[i]!))
}

/** What a unit lies in, by the list of units or because a report says so. */
function outersOf({ id, within }: UnitRef, catalogue: UnitCatalogue): readonly UnitId[] {
  const listed = catalogue.ancestors(within ?? id).map(unit => unit.id)
  return (within === undefined ? listed : [within, ...listed]).filter(outer => outer !== id)
}

/** "thị trấn Ba Chẽ … huyện mình": the district that the named commune lies in. */
function ownDistrict(ref: UnitRef, mine: string, catalogue: UnitCatalogue, knowledge: Knowledge): UnitRef | undefined {
  const outer = catalogue.ancestors(ref.id).find(unit => fold(unit.type) === mine)
  return outer && knowledge.unit(outer.id)
}

/** "còn của cả xã?" after a figure of a hamlet: the unit of that type that it lies in. */
function outerOf(ref: UnitRef, type: string, catalogue: UnitCatalogue): UnitRef | undefined {
  const own = ref.within === undefined ? undefined : catalogue.get(ref.within)
  const outer = [...(own ? [own] : []), ...catalogue.ancestors(ref.within ?? ref.id)].find(unit => fold(unit.type) === type)
  return outer && { id: outer.id, name: outer.name }
}

/** "ở thị trấn thì sao" of a district: the one that it has. Of a place that has none of that type something is asked that nothing is known of. */
function onlyInner(ref: UnitRef, type: string, catalogue: UnitCatalogue): UnitRef | undefined {
  const own = catalogue.get(ref.id)
  if ((own && fold(own.type) === type) || fold(ref.name).startsWith(`${type} `)) return undefined
  const inner = catalogue.children(ref.id).filter(unit => fold(unit.type) === type)
  const [only] = inner.length === 1 ? inner : []
  if (only) return { id: only.id, name: only.name }
  return type in TYPES ? { id: '', name: TYPES[type]! } : undefined
}
const TYPES: Readonly<Record<string, string>> = {
  'thi tran': 'thị trấn',
  huyen: 'huyện',
  quan: 'quận',
  'thi xa': 'thị xã',
  'thanh pho': 'thành phố',
  tinh: 'tỉnh',
}

function insteadOf(ref: UnitRef, catalogue: UnitCatalogue, knowledge: Knowledge): readonly UnitRef[] {
  const unit = catalogue.get(ref.id)
  const ids = new Set<string>([...catalogue.formerOf(ref.id), ...catalogue.becameOf(ref.id)].map(u => u.id))
  for (const successor of catalogue.becameOf(ref.id)) for (const former of catalogue.formerOf(successor.id)) ids.add(former.id)
  if (unit) for (const namesake of catalogue.namedFolded(fold(unit.bareName))) ids.add(namesake.id)
  ids.delete(ref.id)
  return [...ids].flatMap(id => (knowledge.hasFacts(id) ? (knowledge.unit(id) ?? []) : [])).slice(0, 6)
}
