import type { Fact } from '../domain/fact.ts'
import { factName } from './fact-names.ts'

const START = / (?<!thang )dau (?:nam|nhiem ky|ky|giai doan) /
const END = / (?<!thang )cuoi (?:nam|nhiem ky|ky|giai doan) /

/** Words that make of a name another figure, and those of a question that ask for that one. */
const TURNS: readonly (readonly [RegExp, RegExp])[] = [
  [/ con lai /, / (?:con|chua|remaining|left) /],
  [/ chua (?!chay|benh|tri|lanh)/, / (?:chua|con|khong|not|without) /],
]

/**
 * Whether a report's own name for a figure says that it is another one than asked for: of the beginning of the year where its end was said,
 * what is still left where that was not asked.
 */
export function isOtherwise(fact: Fact, line: string): boolean {
  const name = nameOf(fact)
  if (START.test(line) && !END.test(line) && END.test(name) && !START.test(name)) return true
  if (END.test(line) && !START.test(line) && isOfStart(fact)) return true
  return TURNS.some(([turns, asks]) => turns.test(name) && !asks.test(line))
}

/** "hộ nghèo đầu năm": what there was before the year began. */
export function isOfStart(fact: Fact): boolean {
  const name = nameOf(fact)
  return START.test(name) && !END.test(name)
}

export function asksOfStart(line: string): boolean {
  return START.test(line)
}

const nameOf = (fact: Fact): string => ` ${factName(fact).words} `
