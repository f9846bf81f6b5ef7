/** Where a sign of one UTF-16 code unit stands last from a place on and before another, or -1. Never looks further back, as `lastIndexOf` would. */
export function lastSign(flat: string, sign: string, from: number, before: number): number {
  const code = sign.charCodeAt(0)
  let at = before - 1
  const first = Math.max(0, from)
  while (at >= first && flat.charCodeAt(at) !== code) at--
  return at >= first ? at : -1
}
