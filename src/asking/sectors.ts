import type { IndicatorCatalogue } from '../catalogue/indicators.ts'
import type { Fact } from '../domain/fact.ts'
import type { Reading } from './interpret.ts'

/** How people name a field, without marks, and the catalogue's sectors that it covers. */
const FIELDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ kinh te /g, ['kinh tế', 'ngân sách', 'trồng trọt', 'chăn nuôi', 'thủy sản', 'lâm nghiệp']],
  [/ (?:nong nghiep|nong lam nghiep|nong lam) /g, ['trồng trọt', 'chăn nuôi', 'thủy sản', 'lâm nghiệp']],
  [/ (?:van hoa|van hoa xa hoi) /g, ['văn hóa']],
  [/ (?:xa hoi|an sinh|an sinh xa hoi) /g, ['giảm nghèo', 'an sinh', 'lao động', 'y tế', 'giáo dục', 'văn hóa', 'dân số']],
  [/ (?:xay dung dang|cong tac dang|ve dang|dang) /g, ['xây dựng Đảng']],
  [/ giao duc /g, ['giáo dục']],
  [/ y te /g, ['y tế']],
  [/ moi truong /g, ['môi trường']],
  [/ (?:quoc phong|an ninh|quoc phong an ninh|an ninh quoc phong) /g, ['quốc phòng', 'an ninh']],
  [/ nong thon moi /g, ['nông thôn mới']],
  [/ ngan sach /g, ['ngân sách']],
  [/ lam nghiep /g, ['lâm nghiệp']],
  [/ (?:economic|economy) /g, ['kinh tế', 'ngân sách', 'trồng trọt', 'chăn nuôi', 'thủy sản', 'lâm nghiệp']],
]
const EVERYTHING = / (?:day du|tat ca|toan bo|het|all|full|chu yeu|chinh) /

/** The fields that a question names and the words that name them; no fields where everything is asked for. */
export function askedFields({ words, named }: Pick<Reading, 'words' | 'named'>): {
  readonly sectors: ReadonlySet<string>
  readonly used: ReadonlySet<number>
} {
  const sectors = new Set<string>()
  const used = new Set<number>()
  let fields = 0
  for (const [pattern, covered] of FIELDS)
    for (const match of words.line.matchAll(pattern)) {
      const from = words.wordAt(match.index + 1)
      const to = words.wordAt(match.index + match[0].length - 2)
      if (named.has(from)) continue // "Đảng bộ xã X"
      fields++
      for (const sector of covered) sectors.add(sector)
      for (let i = from; i <= to; i++) used.add(i)
    }
  return { sectors: EVERYTHING.test(words.line) && fields !== 1 ? new Set() : sectors, used }
}

export function inSectors(fact: Fact, sectors: ReadonlySet<string>, indicators: IndicatorCatalogue): boolean {
  if (sectors.size === 0) return true
  const sector = fact.indicator.id === null ? undefined : indicators.get(fact.indicator.id)?.sector
  return sector !== undefined && sectors.has(sector)
}
