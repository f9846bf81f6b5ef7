import type { Kind } from '../domain/fact.ts'
import type { UnitId } from '../domain/unit.ts'
import { askedKind } from './cues.ts'
import type { PlaceMention } from './places.ts'
import type { Words } from './words.ts'
import { wordsOf } from './words-of.ts'
import { readYearsAt } from './years-at.ts'

/** The kind asked for of each place, by the units that its name may mean; undefined where it was not said. */
export type KindsAt = ReadonlyMap<UnitId, Kind | undefined>

/**
 * "An Bình (chỉ tiêu 2023) với Nga An (2025)": what was said behind one place goes for that place. Undefined where kinds are not told apart so:
 * one said before the first place goes for all.
 */
export function readKindsAt(words: Words, places: readonly PlaceMention[]): KindsAt | undefined {
  if (places.length < 2) return undefined
  if (!/\(/.test(words.raw)) return kindOfSecond(words, places)
  const ends = [...places.slice(1).map(place => place.from), words.words.length]
  const kinds = places.map((place, i) => kindIn(words, place.to, ends[i]!))
  if (kinds.every(kind => kind === undefined) || kindIn(words, 0, places[0]!.from) !== undefined) return undefined
  return new Map(places.flatMap((place, i) => place.candidates.map(({ ref }) => [ref.id, kinds[i]] as const)))
}

/** "thu nhập 2025 của xã này với mục tiêu 2030 của xã kia": said before the second place of two that each have a year of their own. */
function kindOfSecond(words: Words, places: readonly PlaceMention[]): KindsAt | undefined {
  const [first, second] = places
  if (places.length !== 2 || !first || !second || !readYearsAt(words, places)) return undefined
  const kind = kindIn(words, first.to, second.from)
  if (kind === undefined || kindIn(words, 0, first.from) !== undefined) return undefined
  return new Map([
    ...first.candidates.map(({ ref }) => [ref.id, undefined] as const),
    ...second.candidates.map(({ ref }) => [ref.id, kind] as const),
  ])
}

function kindIn(words: Words, from: number, to: number): Kind | undefined {
  return askedKind(
    wordsOf(
      Array.from({ length: to - from }, (_, n) => from + n),
      words,
    ),
  )
}
