import type { Span } from '../domain/fact.ts'
import { isLetter } from './pattern.ts'
import { firstToken, MOST_WORDS, tokensOf } from './tokens.ts'

export interface NameFound extends Span {
  readonly name: string
}

/**
 * Where flat text has one of these names, as whole words, in order and none within another; of those that begin alike the longest. A space stands
 * for one or more.
 */
export function namesIn(flat: string, names: readonly string[]): NameFound[] {
  if (names.length === 0) return []
  const byFirst = new Map<number, string[]>()
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const first = firstToken(name)
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
    if (first >= 0) isFirst[first] = 1
  }
  const found: NameFound[] = []
  const { count, starts, ids } = tokensOf(flat)
  let last = 0
  for (let k = 0; k < count; k++) {
    if (isFirst[ids[k]!] === 0) continue
    const start = starts[k]!
    if (start < last || (start > 0 && isWordLetter(flat, start - 1))) continue
    for (const name of byFirst.get(ids[k]!) ?? []) {
      const end = endOf(flat, start, name)
      if (end < 0) continue
      found.push({ start, end, name })
      last = end
      break
    }
  }
  for (const first of byFirst.keys()) isFirst[first] = 0
  return found
}

/** Which tokens begin a name that is sought; all zero in between. */
const isFirst = new Uint8Array(MOST_WORDS)

/** Where a name that begins here ends, or -1 if it does not stand here. */
function endOf(flat: string, start: number, name: string): number {
  let at = start
  for (let i = 0; i < name.length; i++) {
    if (at >= flat.length || flat[at] !== name[i]) return -1
    at++
    if (name[i] === ' ') while (at < flat.length && flat[at] === ' ') at++
  }
  return at < flat.length && isWordLetter(flat, at) ? -1 : at
}

function isWordLetter(flat: string, at: number): boolean {
  const code = flat.charCodeAt(at)
  return (code >= 48 && code <= 57) || isLetter(code)
}
