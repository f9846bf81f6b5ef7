import { ofQuestions } from '../typing/recent.ts'
import type { Query } from '../understanding/query.ts'

/** All that was said, the question before too; each of many facts is held against it. */
export function lineOf(query: Query): string {
  return lines(query, () => `${query.subject.words.line}${query.reading.words.line}`)
}
const lines = ofQuestions<string, Query>()
