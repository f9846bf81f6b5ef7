import type { Words } from '../typing/words.ts'

/** Indices of "công tác", "việc" at the head of a clause: of whatever they are of. @param isPassedOver what may stand before them */
export function topicNouns({ words, clauses }: Words, isPassedOver: (i: number) => boolean): readonly number[] {
  return clauses.flatMap((from, c) => {
    const to = clauses[c + 1] ?? words.length
    let i = from
    while (i < to && isPassedOver(i)) i++
    const line = ` ${words
      .slice(i, Math.min(i + 3, to))
      .map(({ folded }) => folded)
      .join(' ')} `
    const length = TOPIC.exec(line)?.[1]?.split(' ').length ?? 0
    return Array.from({ length }, (_, k) => i + k)
  })
}
const TOPIC = /^ (cong tac|viec)(?! (?:vien|lam|xa hoi)) [a-z]+ /
