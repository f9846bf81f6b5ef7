import { oneOf, WORD_END, WORD_START } from './pattern.ts'

/** A shape of words that is known by its first. */
export interface Started {
  /** Single words, or one of the signs below, one of which it always begins with. */
  readonly starts: readonly string[]
}

/** A number printed in digits. */
export const DIGITS = '0'
export const BRACKET = '('

/**
 * A finder of the places in flat text where each shape may begin: one pass for all of them, where a pass for each would cost many times as much.
 * The places of a shape are in order.
 */
export function finderOf<S extends Started>(shapes: readonly S[]): (flat: string) => ReadonlyMap<S, readonly number[]> {
  const shapesOf = new Map<string, S[]>()
  for (const shape of shapes) for (const start of new Set(shape.starts)) shapesOf.set(start, [...(shapesOf.get(start) ?? []), shape])
  const known = [...shapesOf.keys()].filter(start => start !== DIGITS && start !== BRACKET)
  const pattern = new RegExp(`\\d+|\\(|${WORD_START}${oneOf(known)}${WORD_END}`, 'gu')
  return flat => {
    const places = new Map<S, number[]>(shapes.map(shape => [shape, []]))
    pattern.lastIndex = 0
    for (let match = pattern.exec(flat); match; match = pattern.exec(flat)) {
      const [found] = match
      for (const shape of shapesOf.get(found) ?? shapesOf.get(DIGITS)!) places.get(shape)!.push(match.index)
    }
    return places
  }
}

/** The first words of a list of names. */
export function firstWords(names: Iterable<string>): string[] {
  return [...new Set([...names].map(name => /^[^ .]+/.exec(name)![0]))]
}
