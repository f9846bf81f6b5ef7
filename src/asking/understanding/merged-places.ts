import type { Words } from '../typing/words.ts'
import type { PlaceMention } from './places.ts'

const MERGED = / (?:sau khi|tu khi|tu ngay|sau|khi) (?:sap |hop )?nhap (?:chung )?(?:voi|cung|them|chung) (?:(?:xa|phuong|thi tran) )?$/

/** "Phường X sau khi nhập với Y": without Y, of which nothing is asked where X was named. */
export function withoutMerged(places: readonly PlaceMention[], { words }: Words): readonly PlaceMention[] {
  const before = (at: number) =>
    ` ${words
      .slice(Math.max(0, at - 6), at)
      .map(({ folded }) => folded)
      .join(' ')} `
  const kept = places.filter(({ from }) => !MERGED.test(before(from)))
  return kept.length > 0 ? kept : places
}
