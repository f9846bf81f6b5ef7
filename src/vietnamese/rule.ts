import type { Span } from '../domain/fact.ts'
import { matchesAt } from './pattern.ts'
import type { Started } from './starts.ts'

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
  /** Over flat text, sticky (`y`): tried where a number starts, or one of its first words. */
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

/** A rule that looks for itself. */
export interface WordRule<T> extends Rule<T>, Started {}

/** Reads a rule at all the places where it may begin; what it has matched is not matched again, whatever it means. */
export function readAll<T>(rule: WordRule<T>, text: string, flat: string, places: readonly number[]): Found<T>[] {
  const found: Found<T>[] = []
  for (const match of matchesAt(rule.pattern, flat, places)) {
    const start = match.index
    const end = start + match[0].length
    const value = rule.read(match.groups ?? {}, { text, flat, start, end })
    if (value !== undefined) found.push({ value, start, end })
  }
  return found
}
