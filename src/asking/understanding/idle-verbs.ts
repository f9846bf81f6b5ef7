import { fold } from '../../vietnamese/fold.ts'
import type { Words } from '../typing/words.ts'

/** Verbs of every day that say of any figure that it was done, planned, reached or counted; names of indicators hold some of them by chance. */
const VERBS =
  'tính định mở phải đặt góp lo lập dành làm đem mang gom hái gặt rộng lúc hồi đợt xong nhận kéo chia gắn nhắm vào giao cấp chọn chung'.split(
    ' ',
  )
/** Those that tell one kind of a thing from another. */
const NARROWS = new Set('gat hai keo chia gan giao cap chon dat nhan'.split(' '))
const MARKED = new Set(VERBS)
const FOLDED = new Set(VERBS.map(fold))

/**
 * Indices of verbs that carry nothing: beside none of the words that stand beside them in names of indicators ("nhận" in "công nhận"), and not all
 * that stands behind a noun ("trâu cày kéo", "máy gặt thì sao").
 */
export function idleVerbs({ line, words, marked }: Words, isPair: (first: string, second: string) => boolean): readonly number[] {
  const ends = words.length - (THEN.exec(line)?.[0].trim().split(' ').length ?? 0)
  return words.flatMap(({ text, folded }, i) => {
    if (!(marked ? MARKED.has(text) : FOLDED.has(folded))) return []
    const [before, after] = [words[i - 1]?.folded ?? '', words[i + 1]?.folded ?? '']
    return isPair(before, folded) || isPair(folded, after) || (i === ends - 1 && NARROWS.has(folded)) ? [] : [i]
  })
}
/** What says of a noun only that it is asked about. */
const THEN = / (?:thi|ra|la)? ?(?:sao|xao|ntn|the nao|nhu nao)(?: (?:a|ha|vay|nhi|em|ad|ban|the))* $/
