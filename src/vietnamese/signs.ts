/** All UTF-16 code units. */
const UNITS = 0x10000
const NO = 1
const YES = 2

/**
 * A class of single UTF-16 code units that a whole text is searched for. Of which code units it is made is learnt as they are met: a look at a table
 * takes a part of the time that a pattern takes for each letter.
 */
export class Signs {
  readonly #pattern: RegExp
  readonly #known = new Uint8Array(UNITS)

  /** @param pattern one class, `/[…]/`, without the flag u */
  constructor(pattern: RegExp) {
    this.#pattern = new RegExp(pattern.source)
  }

  /** Whether a code unit is one of them. */
  has(code: number): boolean {
    const known = this.#known[code]
    return known === YES || (known !== NO && this.#learn(code))
  }

  /** Whether one of them stands in the text. */
  test(text: string): boolean {
    return this.#first(text, 0) >= 0
  }

  /** The text with each of them exchanged. */
  replaced(text: string, by: (sign: string) => string): string {
    let result = ''
    let from = 0
    for (let at = this.#first(text, 0); at >= 0; at = this.#first(text, from)) {
      result += text.slice(from, at) + by(text[at]!)
      from = at + 1
    }
    return from === 0 ? text : result + text.slice(from)
  }

  #first(text: string, from: number): number {
    for (let at = from; at < text.length; at++) if (this.has(text.charCodeAt(at))) return at
    return -1
  }

  #learn(code: number): boolean {
    const found = this.#pattern.test(String.fromCharCode(code))
    this.#known[code] = found ? YES : NO
    return found
  }
}
