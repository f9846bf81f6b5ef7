import { ofQuestions } from '../typing/recent.ts'
import type { Query } from '../understanding/query.ts'

/** All that was said, the question before too; each of many facts is held against it. */
export function lineOf(query: Query): string {
  return lines(query, () => {
    const [before, last] = [query.subject.words.line, query.reading.words.line]
    // "đầu nhiệm kỳ thì sao" after "cuối năm 2019 còn bao nhiêu": of the one and no longer of the other
    return `${BOUND.test(last) ? before.replace(BOUND, ' ') : before}${last}`
  })
}
const BOUND = / (?:dau|cuoi|giua|het) (?:nhiem ky|giai doan|nk|nam|ky) /
const lines = ofQuestions<string, Query>()
