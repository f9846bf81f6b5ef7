import type { Kind } from '../../domain/fact.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Words } from '../typing/words.ts'
import { wordsOf } from '../typing/words-of.ts'
import { askedKind } from './cues.ts'
import type { PlaceMention } from './places.ts'
import { readYearsAt } from './years-at.ts'

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
  if (!/\(/.test(words.raw)) return kindOfSecond(words, places)
  const ends = [...places.slice(1).map(place => place.from), words.words.length]
  const kinds = places.map((place, i) => kindIn(words, place.to, ends[i]!))
  return kinds.every(kind => kind === undefined) ? undefined : ofEach(places, kinds)
}

/** "thu nhập 2025 của xã này với mục tiêu 2030 của xã kia": said before the second place of two that each have a year of their own. */
function kindOfSecond(words: Words, places: readonly PlaceMention[]): KindsAt | undefined {
  if (places.length !== 2 || !readYearsAt(words, places)) return undefined
  const kind = kindIn(words, places[0]!.to, places[1]!.from)
  return kind && ofEach(places, [undefined, kind])
}

const ofEach = (places: readonly PlaceMention[], kinds: readonly (Kind | undefined)[]): KindsAt =>
  new Map(places.flatMap(({ candidates }, i) => candidates.map(({ ref }) => [ref.id, kinds[i]] as const)))

/**
 * "Kết quả năm 2020 và kế hoạch năm 2021": what stands before a year goes for that year. Undefined where kinds are not told apart so: a year without
 * a kind of its own, one with two, or one kind for all.
 */
export function readKindOfYear(words: Words): KindOfYear | undefined {
  const years = words.words.flatMap(({ folded }, i) => (isYear(folded) ? [i] : []))
  if (years.length < 2) return undefined
  const found = new Map<number, Kind>()
  let from = 0
  for (const at of years) {
    const kind = kindIn(words, from, at)
    const year = Number(words.words[at]!.folded)
    if (kind === undefined || found.has(year)) return undefined
    found.set(year, kind)
    from = at + 1
  }
  return kindIn(words, from, words.words.length) === undefined && new Set(found.values()).size > 1 ? found : undefined
}

const isYear = (word: string): boolean => word.length === 4 && /^(?:19|20)\d\d$/.test(word)

function kindIn(words: Words, from: number, to: number): Kind | undefined {
  const part = Array.from({ length: to - from }, (_, n) => from + n)
  return askedKind(wordsOf(part, words))
}
