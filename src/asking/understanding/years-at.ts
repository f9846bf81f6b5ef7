import type { Year } from '../../domain/period.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Words } from '../typing/words.ts'
import type { PlaceMention } from './places.ts'

/** The years asked for of each place, by the units that its name may mean. */
export type YearsAt = ReadonlyMap<UnitId, readonly Year[]>

/**
 * "Tả Phời năm 2018 và Cẩm Duệ năm 2025": each place has its own year. Undefined where years are not told apart so: one for all, or several
 * beside one place.
 */
export function readYearsAt(words: Words, places: readonly PlaceMention[]): YearsAt | undefined {
  if (places.length < 2) return undefined
  const ends = [...places.slice(1).map(place => place.from), words.words.length]
  const begins = [0, ...places.slice(0, -1).map(place => place.to)]
  const behind = places.map((place, i) => yearsIn(words, place.to, ends[i]!))
  const ahead = places.map((place, i) => yearsIn(words, begins[i]!, place.from))
  const own = [behind, ahead].find(years => years.every(one => one.length === 1))
  const both = own === behind ? ahead[0]! : behind.at(-1)!
  if (!own) return beforeAndBehind(words, places)
  if (both.length > 0) return undefined
  return yearsOf(places.map((place, i) => ({ place, years: own[i]! })))
}

/** "Mỹ An 2020 với mục tiêu 2021 của Giao Long": one year on each side of what joins two places. */
function beforeAndBehind(words: Words, [first, second, ...more]: readonly PlaceMention[]): YearsAt | undefined {
  if (!first || !second || more.length > 0) return undefined
  const joins = words.words.flatMap(({ text }, i) => (i >= first.to && i < second.from && JOINS.has(text) ? [i] : []))
  if (joins.length !== 1) return undefined
  const [years, others] = [yearsIn(words, 0, joins[0]!), yearsIn(words, joins[0]!, words.words.length)]
  return years.length === 1 && others.length === 1
    ? yearsOf([
        { place: first, years },
        { place: second, years: others },
      ])
    : undefined
}
const JOINS = new Set('và va với voi vs còn and'.split(' '))

export function yearsOf(pairs: readonly { readonly place: PlaceMention; readonly years: readonly Year[] }[]): YearsAt {
  // "xã X 2019, xã X 2021, xã Y 2021": of one place all its years
  const idOf = ({ candidates }: PlaceMention) => candidates[0]?.ref.id
  return byUnit(
    pairs.map(({ place }) => {
      const years = pairs.flatMap(one => (idOf(one.place) === idOf(place) ? one.years : []))
      return [place, [...new Set(years)]] as const
    }),
  )
}

/** What was said of each place, by the units that its name may mean: of units of one name, phường and xã, each has what was said of it. */
export function byUnit<T>(pairs: readonly (readonly [PlaceMention, T])[]): ReadonlyMap<UnitId, T> {
  const all = pairs.flatMap(([{ candidates }, said]) => candidates.map(({ ref }) => [ref.id, said] as const))
  const likeliest = pairs.flatMap(([{ candidates }, said]) => candidates.slice(0, 1).map(({ ref }) => [ref.id, said] as const))
  return new Map([...all, ...likeliest])
}

function yearsIn({ words }: Words, from: number, to: number): readonly number[] {
  return words.slice(from, to).flatMap(({ folded }) => (folded.length === 4 && /^(?:19|20)\d\d$/.test(folded) ? [Number(folded)] : []))
}
