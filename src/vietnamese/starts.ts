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
  for (const [i, { starts }] of shapes.entries())
    for (const start of new Set(starts)) {
      const id = SIGNS[start] ?? idOf(start)
      shapesOf[id] = [...(shapesOf[id] ?? []), i]
    }
  /** Those that may begin with a number, by whether its first digit is zero and by the sign that follows it. */
  const ofNumber = new Map<number, readonly number[]>()
  const shapesOfNumber = (flat: string, at: number): readonly number[] => {
    const isZero = flat.charCodeAt(at) === ZERO_CODE
    const sign = afterDigits(flat, at)
    const key = 2 * sign + Number(isZero)
    const known = ofNumber.get(key)
    if (known !== undefined) return known
    // The end of the text is as good as any sign.
    const next = sign === END ? '' : String.fromCharCode(sign)
    const found = (shapesOf[NUMBER_ID] ?? []).filter(i => {
      const { starts, afterDigits } = shapes[i]!
      return (afterDigits === undefined || afterDigits.includes(next)) && (isZero || !starts.includes(ZERO))
    })
    ofNumber.set(key, found)
    return found
  }
  return flat => {
    const places = shapes.map((): number[] => [])
    const { count, starts, ids } = tokensOf(flat)
    for (let k = 0; k < count; k++) {
      const id = ids[k]!
      const at = starts[k]!
      // "6tháng": no word begins right behind a digit.
      if (id > SLASH_ID && k > 0 && ids[k - 1] === NUMBER_ID && isDigit(flat.charCodeAt(at - 1))) continue
      const found = id === NUMBER_ID ? shapesOfNumber(flat, at) : shapesOf[id]
      if (found !== undefined) for (const i of found) places[i]!.push(at)
    }
    return new Map(shapes.map((shape, i) => [shape, places[i]!]))
  }
}

/** The code of the sign that follows a number, spaces left out. */
function afterDigits(flat: string, start: number): number {
  let at = start
  while (at < flat.length && isDigit(flat.charCodeAt(at))) at++
  while (at < flat.length && flat.charCodeAt(at) === SPACE_CODE) at++
  return at < flat.length ? flat.charCodeAt(at) : END
}
const SPACE_CODE = 32
const END = 0x10000

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** The first words of a list of names. */
export function firstWords(names: Iterable<string>): string[] {
  return [...new Set([...names].map(name => /^[^ .]+/.exec(name)![0]))]
}
