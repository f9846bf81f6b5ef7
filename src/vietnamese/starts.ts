import { BRACKET_ID, idOf, NUMBER_ID, tokensOf } from './tokens.ts'

/** A shape of words that is known by its first. */
export interface Started {
  /** Single words, or one of the signs below, one of which it always begins with. */
  readonly starts: readonly string[]
}

/** A number printed in digits. */
export const DIGITS = '0'
export const BRACKET = '('
const SIGNS: Readonly<Record<string, number>> = { [DIGITS]: NUMBER_ID, [BRACKET]: BRACKET_ID }

/**
 * A finder of the places in flat text where each shape may begin: one pass for all of them, where a pass for each would cost many times as much.
 * The places of a shape are in order.
 */
export function finderOf<S extends Started>(shapes: readonly S[]): (flat: string) => ReadonlyMap<S, readonly number[]> {
  /** Their numbers in the list, by the token that they begin with. */
  const shapesOf: number[][] = []
  for (const [i, { starts }] of shapes.entries())
    for (const start of new Set(starts)) {
      const id = SIGNS[start] ?? idOf(start)
      shapesOf[id] = [...(shapesOf[id] ?? []), i]
    }
  return flat => {
    const places = shapes.map((): number[] => [])
    const { count, starts, ids } = tokensOf(flat)
    for (let k = 0; k < count; k++) {
      const found = shapesOf[ids[k]!]
      if (found === undefined) continue
      const at = starts[k]!
      // "6tháng": no word begins right behind a digit.
      if (ids[k]! > BRACKET_ID && k > 0 && ids[k - 1] === NUMBER_ID && /\d/.test(flat[at - 1]!)) continue
      for (const i of found) places[i]!.push(at)
    }
    return new Map(shapes.map((shape, i) => [shape, places[i]!]))
  }
}

/** The first words of a list of names. */
export function firstWords(names: Iterable<string>): string[] {
  return [...new Set([...names].map(name => /^[^ .]+/.exec(name)![0]))]
}
