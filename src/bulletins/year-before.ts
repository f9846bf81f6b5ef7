import type { Fact } from '../domain/fact.ts'
import { fold } from '../vietnamese/fold.ts'

/** What a check says of figures that nobody should be told beside others. */
const DOUBTS: ReadonlySet<string> = new Set(['implausible', 'arithmetic', 'conflict', 'conflict-reports', 'implied-unit', 'implied-year'])
/** Words, folded, that do not narrow what an indicator means. */
const FILLERS: ReadonlySet<string> = new Set([
  'ty',
  'le',
  'so',
  'luong',
  'tong',
  'dat',
  'theo',
  'cua',
  'va',
  'cac',
  'con',
  'duoc',
  'muc',
  'chi',
  'tieu',
])

/**
 * The result of the year before of the same unit, indicator and measure, among what is known of the unit. Undefined where there is none, or
 * where reports state several: then nobody knows which. Only whole years are compared, and only plain amounts.
 */
export function yearBefore(fact: Fact, ofUnit: readonly Fact[]): Fact | undefined {
  const { indicator, period, quantity, role } = fact
  if (indicator.id === null || quantity === null || role !== 'level' || !isWholeYear(fact)) return undefined
  const qualified = qualifier(fact)
  const wanted = Number(period.year) - 1
  const found = ofUnit.filter(
    other =>
      other.indicator.id === indicator.id &&
      qualifier(other) === qualified &&
      other.kind === 'result' &&
      other.role === 'level' &&
      other.period.year === wanted &&
      isWholeYear(other) &&
      other.quantity?.measure === quantity.measure &&
      !other.review.some(reason => DOUBTS.has(reason)),
  )
  const values = new Set(found.map(({ quantity }) => `${quantity?.comparator}${quantity?.value}`))
  return values.size === 1 ? found[0] : undefined
}

function isWholeYear({ period: { year, label } }: Fact): boolean {
  return typeof year === 'number' && (label === String(year) || label === '')
}

/** What the report's own words say beyond the catalogue's name: "hộ nghèo người dân tộc" is not "hộ nghèo". */
function qualifier({ indicator: { name, text }, unit }: Fact): string {
  const known = new Set([...words(name), ...words(unit.name), ...FILLERS])
  return [...new Set(words(text))]
    .filter(word => !known.has(word))
    .sort()
    .join(' ')
}

function words(text: string): string[] {
  return fold(text).match(/[a-z0-9%]+/g) ?? []
}
