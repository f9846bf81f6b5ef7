import { fold } from '../vietnamese/fold.ts'

const OF_PERSON =
  /^(?:con |the |vay |thi )?(?:ong|ba|anh|chi|co|dong chi|vi|nguoi) (?:ay|do|nay|ta|kia) (?:hien |dang |la |dang la )*(?:(?:giu|lam|nam) (?:chuc|vi tri|nhiem vu)|chuc|la ai|ten|vai tro)(?![a-z])/
const ASKS_WHO = /(?<![a-z])(?:ai|nguoi nao|dong chi nao|lanh dao nao|ong nao|ba nao|vi nao)(?![a-z])/

/** "Ông ấy giữ chức gì" after "ai chủ trì hội nghị": that question again, whose passage tells a person with the office. Any other question as it is. */
export function whoAgain(question: string, history: readonly string[]): string {
  const before = history.at(-1)
  return before !== undefined && OF_PERSON.test(fold(question).trim()) && ASKS_WHO.test(fold(before)) ? before : question
}
