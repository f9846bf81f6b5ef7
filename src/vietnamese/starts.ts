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
  /** Their numbers in the list, by what they begin with. */
  const shapesOf = new Map<string, number[]>()
  for (const [i, { starts }] of shapes.entries())
    for (const start of new Set(starts)) shapesOf.set(start, [...(shapesOf.get(start) ?? []), i])
  const known = [...shapesOf.keys()].filter(start => start !== DIGITS && start !== BRACKET)
  const pattern = new RegExp(`\\d+|\\(|${WORD_START}${oneOf(known)}${WORD_END}`, 'gu')
  return flat => {
    const places = shapes.map((): number[] => [])
    pattern.lastIndex = 0
    for (let match = pattern.exec(flat); match; match = pattern.exec(flat)) {
      const [found] = match
      for (const i of shapesOf.get(found) ?? shapesOf.get(DIGITS)!) places[i]!.push(match.index)
    }
    return new Map(shapes.map((shape, i) => [shape, places[i]!]))
  }
}

/** The first words of a list of names. */
export function firstWords(names: Iterable<string>): string[] {
  return [...new Set([...names].map(name => /^[^ .]+/.exec(name)![0]))]
}
