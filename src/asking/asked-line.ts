import type { Query } from './query.ts'

/** All that was said, the question before too; each of many facts is held against it. */
export function lineOf(query: Query): string {
  const line = lines.get(query) ?? `${query.subject.words.line}${query.reading.words.line}`
  lines.set(query, line)
  return line
}
const lines = new WeakMap<Query, string>()
