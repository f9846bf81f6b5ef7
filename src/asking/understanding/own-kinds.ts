import type { Kind } from '../../domain/fact.ts'
import type { UnitId } from '../../domain/unit.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Words } from '../typing/words.ts'
import { wordsOf } from '../typing/words-of.ts'
import { askedKind, type Cue, findCue } from './cues.ts'
import type { PlaceMention } from './places.ts'
import { byUnit, readYearsAt } from './years-at.ts'

/** The kind asked for of each place, by the units that its name may mean; undefined where it was not said. */
export type KindsAt = ReadonlyMap<UnitId, Kind | undefined>
/** The kind asked for of each year, where each has its own. */
export type KindOfYear = ReadonlyMap<number, Kind>

/**
 * "An Lạc (chỉ tiêu 2023) với Phú Mỹ (2025)": what was said behind one place goes for that place. Undefined where kinds are not told apart so:
 * one said before the first place goes for all.
 */
export function readKindsAt(words: Words, places: readonly PlaceMention[]): KindsAt | undefined {
  const [first, second] = places
  if (!first || !second || kindIn(words, 0, first.from) !== undefined) return undefined
  if (!SAYS_KIND.test(words.raw)) return kindOfSecond(words, places)
  const ends = [...places.slice(1).map(place => place.from), words.words.length]
  const kinds = places.map((place, i) => kindIn(words, place.to, ends[i]!))
  return kinds.every(kind => kind === undefined) ? undefined : ofEach(places, kinds)
}

/** "xã Thống Nhất (cũ)" says which place, and nothing of kinds. */
const SAYS_KIND = latin(/\((?!\s*(?:cũ|cu|mới|moi|trước đây|truoc day)\s*\))/iu)

/**
 * "thu nhập 2025 của xã này với mục tiêu 2030 của xã kia", "thu nhập ở xã này và mục tiêu của xã kia": said before the second place of two, where
 * each has a year of its own, or behind what joins them.
 */
function kindOfSecond(words: Words, places: readonly PlaceMention[]): KindsAt | undefined {
  const [first, second] = places
  if (places.length !== 2 || !first || !second) return undefined
  const kind = kindIn(words, first.to, second.from)
  const last = kindIn(words, second.to, words.words.length)
  // "xã này kế hoạch A, xã kia thực hiện B": behind each its own
  if (kind !== undefined && last !== undefined) return ofEach(places, [kind, last])
  const hasYear = readYearsAt(words, places) !== undefined
  if (kind === undefined || !(hasYear || isBehindJoin(words, kind, first.to, second.from))) return undefined
  // "xã này 2021 dự kiến … hơn kém xã kia 2020": said before what holds the one against the other
  const held = words.words.findLastIndex(({ folded }, i) => i > first.to && i < second.from && HOLDS.has(folded))
  const isOfFirst = hasYear && held > 0 && kindIn(words, first.to, held) === kind && kindIn(words, held, second.from) === undefined
  return ofEach(places, isOfFirst ? [kind, undefined] : [undefined, kind])
}
const HOLDS = new Set('hon kem voi bang va vs chenh lech'.split(' '))

const ofEach = (places: readonly PlaceMention[], kinds: readonly (Kind | undefined)[]): KindsAt =>
  byUnit(places.map((place, i) => [place, kinds[i]] as const))

/**
 * "Kết quả năm 2020 và kế hoạch năm 2021", "năm 2020 và kế hoạch năm 2021": what stands before a year goes for that year and those behind it; of a year
 * before the first kind none was said. Undefined where kinds are not told apart so: one year twice, or one kind for all.
 */
export function readKindOfYear(words: Words): KindOfYear | undefined {
  const years = words.words.flatMap(({ folded }, i) => (isYear(folded) ? [i] : []))
  if (years.length < 2) return undefined
  const found = new Map<number, Kind | undefined>()
  let from = 0
  let last: Kind | undefined
  for (const at of years) {
    const own = kindIn(words, from, at + 1) // with the year, which says of "phương hướng" that something is aimed at
    const year = Number(words.words[at]!.folded)
    // "năm 2020 đạt kế hoạch 2020", "2019 2020 kế hoạch": said of none by itself
    if (found.has(year) || (own !== undefined && from > 0 && !isBehindJoin(words, own, from, at) && last === undefined)) return undefined
    last = own ?? last
    found.set(year, last)
    from = at + 1
  }
  if (kindIn(words, from, words.words.length) !== undefined || new Set(found.values()).size < 2) return undefined
  return new Map([...found].flatMap(([year, kind]) => (kind === undefined ? [] : [[year, kind] as const])))
}

/** Whether a kind is said right behind what joins it to what stands before, or right before the end: "…, kế hoạch", "và mục tiêu của", "kế hoạch năm". */
function isBehindJoin(words: Words, kind: Kind, from: number, to: number): boolean {
  return CUES_OF[kind]
    .flatMap(cue => findCue(cue, words))
    .some(([at, end]) => {
      if (at < from || end > to) return false
      const before = words.words[at - 1]?.folded ?? ''
      return words.clauses.includes(at) || JOINS.has(before) || words.words.slice(end, to).every(({ folded }) => BEFORE_YEAR.has(folded))
    })
}
const CUES_OF: Readonly<Record<Kind, readonly Cue[]>> = { target: ['target', 'intends'], result: ['result'] }
const JOINS = new Set('va voi vs con roi thi and'.split(' '))
const BEFORE_YEAR = new Set('nam cua cho den toi la cuoi het'.split(' '))

const isYear = (word: string): boolean => word.length === 4 && /^(?:19|20)\d\d$/.test(word)

function kindIn(words: Words, from: number, to: number): Kind | undefined {
  const part = Array.from({ length: to - from }, (_, n) => from + n)
  return askedKind(wordsOf(part, words))
}
