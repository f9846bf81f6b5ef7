import type { Span } from '../../domain/fact.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Draft } from '../shapes/draft-type.ts'
import { lowerFirst, tidy } from '../shapes/indicator-phrase.ts'

const GRADES =
  '(?:(?:không |chưa )?hoàn thành(?: xuất sắc| tốt)?(?: nhiệm vụ)?|xuất sắc|giỏi|khá|tốt|trung bình(?: khá)?|yếu|kém|(?:chưa |không )?đạt)'
/** "Tốt 12 em (8,1%), [Khá] 51 em"; not: có 51 em khá | chất lượng tốt, đạt 92% */
const GRADE_BEFORE = guarded(latin(`(?:^|[,;:(]|(?<!\\p{L})và) *(?<grade>${GRADES})(?: (?:là|có))?:? *$`, 'u'))
/** Grades that are no verbs: one of them shows what the others are. */
const IS_GRADE = latin(/^(?:xuất sắc|giỏi|khá|tốt|trung bình|yếu|kém)/u)
const LONGEST = 40
/** "Xếp loại hạnh kiểm: Tốt 92%" */
const LABEL = guarded(latin(/^[\s"*+•-]*(?:về |kết quả )*(?<label>\p{L}[^:;.,()\d]{3,40}):/u))

/** Of a row of grades each is named by its own: "khá" and "đạt" may also be words that a name is cut at, and then the grade before stood for them. */
export function withGrades(text: string, flat: string, sentence: Span, drafts: readonly Draft[]): readonly Draft[] {
  const grades = drafts.map(({ figure: { from } }) => gradeBefore(flat, Math.max(sentence.start, from - LONGEST), from))
  if (grades.filter(grade => grade !== undefined && IS_GRADE.test(grade)).length < 2) return drafts
  const found = LABEL.exec(flat, sentence.start, drafts[0]!.figure.from)
  const label = found ? tidy(text.slice(sentence.start, sentence.start + found[0].length - 1)).slice(-found.groups!.label!.length) : ''
  const graded: Draft[] = []
  let own: string | undefined
  for (const [i, draft] of drafts.entries()) {
    const grade = grades[i]
    if (grade === undefined) {
      // "Khá 51 em (34%)"
      graded.push(own !== undefined && draft.inherited ? { ...draft, phrase: own, object: own, also: undefined } : draft)
      continue
    }
    const name = draft.phrase.toLowerCase()
    own = undefined
    if (name === grade && label !== '') own = nameOf(label, grade)
    else if (!` ${name} `.includes(` ${grade} `)) own = draft.measure.startsWith('%') ? nameOf(label, grade) : `${draft.measure} ${grade}`
    graded.push(own === undefined ? draft : { ...draft, phrase: own, object: own, also: undefined, inherited: false })
  }
  return graded
}

function gradeBefore(flat: string, from: number, end: number): string | undefined {
  return GRADE_BEFORE.exec(flat, from, end)?.groups?.grade
}

function nameOf(label: string, grade: string): string {
  return label === '' ? grade : `${lowerFirst(label)} ${grade}`
}
