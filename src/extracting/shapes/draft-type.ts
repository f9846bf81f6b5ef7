import type { Role, Span } from '../../domain/fact.ts'
import type { Period } from '../../domain/period.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'

/** A figure with its name and role; unit, period and kind are still to be found. */
export interface Draft {
  readonly figure: FigureMention
  readonly role: Role
  readonly base?: string | undefined
  readonly direction?: 'up' | 'down' | undefined
  /** The report's own words for what is measured. */
  readonly phrase: string
  /** Without the noun counted: what a figure named only "số tiền" after it is the money of. */
  readonly object: string
  /** Where the words that belong to this figure begin and end. */
  readonly reach: Span
  /** The name stands in another sentence or is another figure's. */
  readonly inherited: boolean
  /** The words beside it call it a plan ("kế hoạch là 4%"). */
  readonly planned: boolean
  readonly measure: string
  /** What it was before, of a year that is not printed: it only names what follows. */
  readonly unsaid?: boolean | undefined
  /** A part of what the catalogue has: never to be taken for it. */
  readonly unlisted?: boolean | undefined
  /** The name without a head shared with its siblings. */
  readonly also?: string | undefined
  /** The words after the figure that are its own. */
  readonly after: string
  /** Of one thing told of several units in order, which unit, from 0: "ở hai xã lần lượt là 97% và 91,5%". */
  readonly turn?: number | undefined
  /** Of one thing told of several years in order, the year: "các năm 2021, 2022 lần lượt đạt 58 và 71 tỷ đồng". */
  readonly period?: Period | undefined
  /** What is done to the things counted ("tặng giấy khen"), which the next of a list shares. */
  readonly verb?: string | undefined
}

/** Whether a figure is called by no more than what it counts. */
export function isCalledBare(phrase: string, measure: string): boolean {
  return phrase.length === measure.length && phrase.toLowerCase() === measure
}

/** What a figure is called. */
export interface Named {
  readonly phrase: string
  readonly object: string
  readonly inherited: boolean
  readonly verb?: string | undefined
  readonly also?: string | undefined
  readonly unlisted?: boolean | undefined
}

/** In one place, so that all names are of one shape. */
export function named(
  phrase: string,
  object: string,
  { inherited = false, verb, also, unlisted }: Partial<Omit<Named, 'phrase' | 'object'>> = {},
): Named {
  return { phrase, object, inherited, verb, also, unlisted }
}

/** The name of another figure, said again without words. */
export function inheritedFrom({ phrase, object, also, unlisted }: Named): Named {
  return { phrase, object, inherited: true, verb: undefined, also, unlisted }
}

/** The same figure under this name. */
export function draftNamed(draft: Draft, { phrase, object, inherited }: Named): Draft {
  return {
    figure: draft.figure,
    role: draft.role,
    base: draft.base,
    direction: draft.direction,
    phrase,
    object,
    inherited,
    verb: draft.verb,
    also: draft.also,
    unlisted: draft.unlisted,
    reach: draft.reach,
    planned: draft.planned,
    measure: draft.measure,
    after: draft.after,
    turn: draft.turn,
    period: draft.period,
    unsaid: draft.unsaid,
  }
}
