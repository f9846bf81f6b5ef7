import { isLetter } from './pattern.ts'

/**
 * The letters right before a place, spaces and line ends left out; '' where a digit or a sign stands there. A look at it tells of most places that
 * a pattern which ends there does not match.
 */
export function lastWord(flat: string, end: number): string {
  let to = end
  while (to > 0 && isBlank(flat.charCodeAt(to - 1))) to--
  let from = to
  while (from > 0 && isLetter(flat.charCodeAt(from - 1))) from--
  return flat.slice(from, to)
}

/** All white space that flat text has. */
function isBlank(code: number): boolean {
  return code === 32 || code === 10
}

/** The last word of each of these. */
export function lastWords(names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].map(name => lastWord(name, name.length)))
}
