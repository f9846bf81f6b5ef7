/** How the printed figure bounds the amount: "trở lên" is `>=`, "trên" `>`, "dưới" `<`, "không quá" `<=`, "khoảng", "gần", "ước" `~`. */
export type Comparator = '=' | '>=' | '>' | '<=' | '<' | '~'

/**
 * An amount as a report states it, in base scale.
 *
 * "40 triệu đồng/người/năm" is `{ value: 40_000_000, measure: 'đồng/người/năm' }`: scale words
 * (nghìn, triệu, tỷ) are multiplied in. Percent stays percent: 0,07% is 0.07, not 0.0007.
 */
export interface Quantity {
  readonly comparator: Comparator
  readonly value: number
  /** In the report's own words, lower case, without a scale word: "ha", "hộ", "%". Never empty. */
  readonly measure: string
  /** The whole that `value` is counted against: 16 in "10/16 chi bộ"; the plan in "16,7/15ha". */
  readonly of?: number
}

/** @throws {RangeError} if `value` or `of` is not finite, or `measure` is empty. */
export function quantity(value: number, measure: string, rest: Partial<Pick<Quantity, 'comparator' | 'of'>> = {}): Quantity {
  if (!Number.isFinite(value)) throw new RangeError(`value must be finite, got ${value}`)
  if (rest.of !== undefined && !Number.isFinite(rest.of)) throw new RangeError(`of must be finite, got ${rest.of}`)
  if (measure === '') throw new RangeError('measure must not be empty')
  const { comparator = '=', of } = rest
  return of === undefined ? { comparator, value, measure } : { comparator, value, measure, of }
}
