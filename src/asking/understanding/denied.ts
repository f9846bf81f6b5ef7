import { matches } from '../../vietnamese/pattern.ts'
import type { Words } from '../typing/words.ts'
import { endsDoubting } from './yes-no.ts'

/**
 * What is said not to be so. "Đạt hay không đạt" asks for either, of "giảm chứ không tăng" the first is said, and
 * in "có đạt không, vượt bao nhiêu" the word ends a question of its own.
 */
const DENIED =
  /(?<! (?:hay|hoac|chu|ma)) (?:khong|ko|k|chua|chang|hong|hok|khum)(?: he| con| co| duoc| thuc hien)? ((?:hoan thanh|dat|vuot|du|tang|giam|giu|ve dich|cong nhan|cao hon|thap hon|nhieu hon|it hon) )/g
/** Short of a plan, in one word. */
const SHORT = / (?:hut|thieu hut|khong kip) (?:ke hoach|kh|du toan|dt|chi tieu|muc tieu|nghi quyet) /
const ENGLISH = / (?:fail|failed|miss|missed|fall short|fell short) /
/** Behind what is said, or ahead of it, it is asked whether that is so. */
const WHETHER_SO = / (?:phai|dung) (?:the |vay )?(?:khong|ko|k|hok|hong|khum) | co (?:phai|dung) | dung (?:the |vay )?chu /

/** "… không đạt kế hoạch, phải không?": whether a question has it that something is not so; then yes means that it is not. */
export function isDenied(words: Words): boolean {
  const { line } = words
  if (ENGLISH.test(line)) return true
  if (!(WHETHER_SO.test(line) || endsDoubting(words))) return false
  if (SHORT.test(line)) return true
  const begins = new Set(words.clauses)
  return matches(DENIED, line).some(({ 0: said, 1: verb, index }) => !begins.has(words.wordAt(index + said.length - verb!.length)))
}
