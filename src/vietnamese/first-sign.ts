/** Where a sign of one UTF-16 code unit stands first from a place on and before another, or -1. Never looks further ahead, as `indexOf` would. */
export function firstSign(flat: string, sign: string, from: number, before: number): number {
  const code = sign.charCodeAt(0)
  const end = Math.min(before, flat.length)
  let at = from
  while (at < end && flat.charCodeAt(at) !== code) at++
  return at < end ? at : -1
}
