import { BRACKET_ID, idOf, NUMBER_ID, SLASH_ID, tokensOf } from './tokens.ts'

/** A shape of words that is known by its first. */
export interface Started {
  /** Single words, or one of the signs below, one of which it always begins with. */
  readonly starts: readonly string[]
  /** Where it begins with a number: one of these signs follows the digits, or spaces behind them. Absent where any may. */
  readonly afterDigits?: string
}

/** A number printed in digits. */
export const DIGITS = '0'
/** One whose first digit is zero. */
export const ZERO = '00'
export const BRACKET = '('
export const SLASH = '/'
const SIGNS: Readonly<Record<string, number>> = { [DIGITS]: NUMBER_ID, [ZERO]: NUMBER_ID, [BRACKET]: BRACKET_ID, [SLASH]: SLASH_ID }
const ZERO_CODE = 48

/**
 * A finder of the places in flat text where each shape may begin: one pass for all of them, where a pass for each would cost many times as much.
 * The places of a shape are in order.
 */
export function finderOf<S extends Started>(shapes: readonly S[]): (flat: string) => ReadonlyMap<S, readonly number[]> {
  /** Their numbers in the list, by the token that they begin with. */
  const shapesOf: number[][] = []
  const ofZero = shapes.map(({ starts }) => starts.includes(ZERO))
  const after = shapes.map(({ afterDigits }) => afterDigits)
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
      if (ids[k] === NUMBER_ID) {
        const next = afterDigits(flat, at)
        for (const i of found)
          if ((after[i] === undefined || after[i].includes(next)) && (!ofZero[i] || flat.charCodeAt(at) === ZERO_CODE)) places[i]!.push(at)
        continue
      }
      // "6tháng": no word begins right behind a digit.
      if (ids[k]! > SLASH_ID && k > 0 && ids[k - 1] === NUMBER_ID && isDigit(flat.charCodeAt(at - 1))) continue
      for (const i of found) places[i]!.push(at)
    }
    return new Map(shapes.map((shape, i) => [shape, places[i]!]))
  }
}

/** The sign that follows a number, spaces left out; '' at the end, which every list of signs includes. */
function afterDigits(flat: string, start: number): string {
  let at = start
  while (isDigit(flat.charCodeAt(at))) at++
  while (flat[at] === ' ') at++
  return flat[at] ?? ''
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** The first words of a list of names. */
export function firstWords(names: Iterable<string>): string[] {
  return [...new Set([...names].map(name => /^[^ .]+/.exec(name)![0]))]
}
