/** Places values on an axis that always shows zero, `from` being the pixel of the least value (or zero) and `to` that of the greatest (or zero). */
export function scaleThroughZero(values: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const span = high - low || 1 // all are zero
  return value => from + ((value - low) / span) * (to - from)
}
