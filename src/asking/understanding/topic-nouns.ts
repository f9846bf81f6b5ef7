import type { Words } from '../typing/words.ts'

/** Indices of "công tác", "việc", "khoản" at the head of a clause: of whatever they are of. "Các khoản tiền" are all of them. @param isPassedOver what may stand before them */
export function topicNouns({ words, clauses }: Words, isPassedOver: (i: number) => boolean): readonly number[] {
  return clauses.flatMap((from, c) => {
    const to = clauses[c + 1] ?? words.length
    let i = from
    while (i < to && isPassedOver(i)) i++
    const line = ` ${words
      .slice(i, Math.min(i + 3, to))
      .map(({ folded }) => folded)
      .join(' ')} `
    const one = i < to && PARTS.has(words[i]!.text) && i + 1 < to && !MANY.has(words[i - 1]?.folded ?? '')
    const length = one ? 1 : (TOPIC.exec(line)?.[1]?.split(' ').length ?? 0)
    return Array.from({ length }, (_, k) => i + k)
  })
}
const TOPIC = /^ (cong tac|viec)(?! (?:vien|lam|xa hoi)) [a-z]+ /
/** Of a whole that was spoken of: "riêng khoản kho bãi". */
const PARTS: ReadonlySet<string> = new Set(['khoản', 'mảng'])
const MANY: ReadonlySet<string> = new Set(['cac', 'nhung', 'may', 'nhieu', 'tung', 'moi', 'hai', 'ba'])
