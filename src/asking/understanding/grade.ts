import type { Fact } from '../../domain/fact.ts'
import { GRADES } from '../../vietnamese/grades.ts'
import { matches } from '../../vietnamese/pattern.ts'
import { soundKey } from '../../vietnamese/typing.ts'
import { factName } from '../matching/fact-names.ts'
import type { SubjectWords } from '../matching/scored.ts'
import { ofQuestions } from '../typing/recent.ts'
import type { Words } from '../typing/words.ts'

const SAID: readonly RegExp[] = Object.values(GRADES).map(grade => new RegExp(` ${grade} `, 'g'))

type Grade = readonly [kind: number, number: string]

/** "sao" behind a number, and no "ra sao". */
export function isStar({ words }: Words, i: number): boolean {
  return /^\d{1,2}$/.test(words[i - 1]?.folded ?? '') && soundKey(words[i]!.folded) === STAR
}
const STAR = soundKey('sao')

/** The grades that a question names, also as they are heard: "4 xao". */
export function askedGrades(subject: SubjectWords): readonly Grade[] {
  return asked(subject, () => gradesSaid(subject))
}

/** A question is read once, of however many units it is asked. */
const asked = ofQuestions<readonly Grade[], SubjectWords>()

function gradesSaid({ words, named }: SubjectWords): readonly Grade[] {
  const said = words.words.map(({ folded }, i) => (named.has(i) ? '.' : isStar(words, i) ? 'sao' : folded))
  return gradesIn(` ${said.join(' ')} `)
}

/** Whether a figure is not of the grade asked for: of another, or of all together. */
export function isOfOtherGrade(fact: Fact, asked: readonly Grade[]): boolean {
  if (asked.length === 0) return false
  const own = gradesIn(` ${factName(fact).words} `)
  return !asked.some(([kind, number]) => own.some(([k, n]) => k === kind && n === number))
}

function gradesIn(line: string): readonly Grade[] {
  return SAID.flatMap((pattern, kind) => matches(pattern, line).map(match => [kind, match[1]!.replace(/^0/, '')] as const))
}
