import { expect, test } from 'vitest'
import { recognize } from '../../../src/vietnamese/recognize.ts'

/** A figure as a corpus writes it: `[value, measure]`, and what else is not usual. */
export interface Meaning {
  readonly value: number
  readonly measure: string
  readonly of?: number
  readonly high?: number
  readonly comparator?: string
}

export function figure(value: number, measure: string, rest: Omit<Meaning, 'value' | 'measure'> = {}): Meaning {
  return { value, measure, ...rest }
}

/** The figures that a text is read as, in order. */
function read(text: string): Meaning[] {
  return recognize(text).mentions.flatMap(m =>
    m.kind === 'figure' && m.measure !== ''
      ? [
          figure(m.value, m.measure, {
            ...(m.of === undefined ? {} : { of: m.of }),
            ...(m.high === undefined ? {} : { high: m.high }),
            ...(m.comparator === '=' ? {} : { comparator: m.comparator }),
          }),
        ]
      : [],
  )
}

type Line = () => void

/** Each text holds this one figure. */
export function means(meaning: Meaning, ...texts: string[]): Line {
  return () => {
    for (const text of texts) test(`${text} means ${meaning.value} ${meaning.measure}`, () => expect(read(text)).toEqual([meaning]))
  }
}

/** No figure in any of them. */
export function nothing(...texts: string[]): Line {
  return () => {
    for (const text of texts) test(`${text} is no figure`, () => expect(read(text)).toEqual([]))
  }
}

export function corpus(...lines: Line[]): void {
  for (const line of lines) line()
}
