import type { Span } from '../domain/fact.ts'

/** What a rule may look at besides its own groups. */
export interface Place extends Span {
  /** The whole text, flat (`flatten`): same offsets as the report's. */
  readonly flat: string
  /** The whole text as printed. */
  readonly text: string
}

/** One shape of words. */
export interface Rule<T> {
  /** In the shape's grammar: "<count>/<total> <measure>". */
  readonly name: string
  /** Over flat text: sticky (`y`) if it is tried where a number starts, global (`g`) if it looks for itself. */
  readonly pattern: RegExp
  /** undefined where the words have the shape but not the meaning. */
  read(groups: Readonly<Record<string, string | undefined>>, place: Place): T | undefined
}

export interface Found<T> extends Span {
  readonly value: T
}

/** Reads a sticky rule at one place. */
export function readAt<T>(rule: Rule<T>, text: string, flat: string, at: number): Found<T> | undefined {
  rule.pattern.lastIndex = at
  const match = rule.pattern.exec(flat)
  if (!match) return undefined
  const end = at + match[0].length
  const value = rule.read(match.groups ?? {}, { text, flat, start: at, end })
  return value === undefined ? undefined : { value, start: at, end }
}

/** Reads a global rule wherever its shape is. */
export function readAll<T>(rule: Rule<T>, text: string, flat: string): Found<T>[] {
  const found: Found<T>[] = []
  const { pattern } = rule
  pattern.lastIndex = 0 // `matchAll` would compile a copy of the pattern each time
  for (let match = pattern.exec(flat); match; match = pattern.exec(flat)) {
    if (match[0] === '') pattern.lastIndex++
    const end = match.index + match[0].length
    const value = rule.read(match.groups ?? {}, { text, flat, start: match.index, end })
    if (value !== undefined) found.push({ value, start: match.index, end })
  }
  return found
}
