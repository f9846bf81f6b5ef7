import type { Query } from '../understanding/query.ts'

/** What is called after a place and is none: "Cụm công nghiệp Thủy Phương", "chợ Sơn". */
const THINGS =
  / (?:cum cong nghiep|khu cong nghiep|ccn|kcn|khu kinh te|khu do thi|khu du lich|khu tai dinh cu|khu dan cu|nha may|ho chua|ho chua nuoc|dap|cau|cho|cang|ben xe|tuyen duong|duong|lang nghe|du an) $/

/**
 * The question with the names of places that are part of another name ("Cụm công nghiệp Thủy Phương diện tích") taken as words of what is asked
 * about; undefined where it has none.
 */
export function withNamedThing(query: Query): Query | undefined {
  const { subject, reading } = query
  if (subject !== reading) return undefined
  const { words } = reading.words
  const isPart = ({ from, type }: Query['places'][number]) =>
    type === undefined &&
    THINGS.test(
      ` ${words
        .slice(Math.max(0, from - 4), from)
        .map(word => word.folded)
        .join(' ')} `,
    )
  const parts = query.places.filter(isPart)
  if (parts.length === 0) return undefined
  const inside = (i: number) => parts.some(({ from, to }) => i >= from && i < to)
  const own = {
    ...reading,
    places: reading.places.filter(place => !isPart(place)),
    named: new Set([...reading.named].filter(i => !inside(i))),
  }
  return { ...query, reading: own, subject: own, places: query.places.filter(place => !isPart(place)) }
}
