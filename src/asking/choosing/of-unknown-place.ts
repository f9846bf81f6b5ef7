import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { Scored } from '../matching/scored.ts'
import { ofQuestions } from '../typing/recent.ts'
import type { Word } from '../typing/words.ts'
import type { Asked } from './asked.ts'

/** What a name of a place or a body within a commune begins with. */
const HEADS = 'hợp tác xã|công ty|chi bộ|đảng bộ|di tích|trường|làng|thôn|buôn|xóm|khóm|khu|bản|ấp|tổ'
  .split('|')
  .map(head => head.split(' '))
/** Of those, what is another word without its marks: "ban" is whoever asks. */
const WITH_MARKS = new Set(['bản', 'ấp', 'tổ'])
/** Between what is asked for and whose it is. */
const JOINS = new Set('cua o tai thuoc cho la co bao nhieu may nam dat'.split(' '))
/** Words that a name has at least. */
const LEAST = 2

/**
 * "làng Đồng Cao năm 2023 tỷ lệ hộ nghèo bao nhiêu": a place that nothing is known of, where no other is named. What another place has is not
 * its figure. Where the name begins the question or stands beside what is asked for; elsewhere it may tell who asks.
 */
export function isOfUnknownPlace(top: Scored<Fact>, { query, room, terms }: Asked): boolean {
  const { subject, reading } = query
  if (query.places.length > 0) return isOfPartOfPlace(top, { query, room, terms })
  if (reading.which || reading.mine !== undefined) return false
  const { words } = subject.words
  const heads = headsIn(words)
  if (heads.length === 0) return false
  const answered = new Set(terms.flatMap(({ index }, t) => (top.likeness[t]! >= 0.5 ? [index] : [])))
  // words far from the name of an indicator were made light
  const heavy = new Set(room.scorer.terms(subject).flatMap(({ index, light }) => (light ? [] : [index])))
  const isOpen = (at: number) => !answered.has(at) && !subject.named.has(at) && !subject.light.has(at) && !JOINS.has(words[at]!.folded)
  const isNaming = (at: number) => heavy.has(at) || words[at]!.capital
  const isBeside = (from: number) => {
    const before = words.findLastIndex((word, at) => at < from && !subject.named.has(at) && !JOINS.has(word.folded))
    return before < 0 || answered.has(before)
  }
  return heads.some(([from, to]) => {
    if (answered.has(from) || !isBeside(from)) return false
    let end = to
    while (end < words.length && isOpen(end)) end++
    const name = Array.from({ length: end - to }, (_, k) => to + k)
    return (name.length >= LEAST && name.some(isNaming)) || (/^\d{1,2}$/.test(words[to]?.folded ?? '') && !subject.named.has(to))
  })
}

/** What hamlets are called by name or number; with marks, as most of these are other words without them. */
const HAMLET = / (?:thôn|bản|ấp|tổ dân phố|khu phố|khóm|xóm|buôn|tổ) $/u
/** "mấy thôn", "các tổ dân phố": of them all, or how many. */
const COUNTED = / (?:mấy|bao nhiêu|các|những|số|cả|mỗi|từng|\d+) (?:thôn|bản|ấp|tổ dân phố|khu phố|khóm|xóm|buôn|tổ) $/u

/** The same without marks, of those that are no other words then. */
const BARE_HAMLETS = new Set(['thon', 'xom', 'khom'])
const BARE_COUNTED = /^(?:may|nhieu|bn|cac|nhung|so|ca|moi|tung|nong|truong|\d+)$/
/** Words that a name has at most. */
const MOST = 3

/** "thôn Nà Cà xã A gia đình văn hóa", "tổ dân phố 5 phường B": a hamlet is asked about, and what is told of the whole does not name it. */
function isOfPartOfPlace(
  { item, likeness }: Scored<Fact>,
  { query: { subject }, room, terms }: Pick<Asked, 'query' | 'room' | 'terms'>,
): boolean {
  const { words } = subject.words
  const isTold = (name: string) => {
    const text = room.knowledge.report(item.report)?.text.slice(item.sentence.start, item.sentence.end) ?? ''
    return ` ${fold(`${item.indicator.text} ${text} ${item.unit.name}`)} `.includes(name)
  }
  if (!subject.words.marked) {
    const answered = new Set(terms.flatMap(({ index }, t) => (likeness[t]! >= 0.5 ? [index] : [])))
    const isOpen = (at: number) => !answered.has(at) && !subject.named.has(at) && !JOINS.has(words[at]!.folded)
    return words.some(({ text }, at) => {
      if (!BARE_HAMLETS.has(text) || BARE_COUNTED.test(words[at - 1]?.folded ?? '')) return false
      let end = at + 1
      while (end < words.length && isOpen(end)) end++
      const name = words.slice(at + 1, end).map(({ folded }) => folded)
      // "thon na ca xa a": up to the place that it lies in
      return name.length >= LEAST && name.length <= MOST && subject.named.has(end) && !isTold(name.join(' '))
    })
  }
  return words.some((word, at) => {
    const before = ` ${words
      .slice(Math.max(0, at - 4), at)
      .map(({ text }) => text)
      .join(' ')} `
    if (!HAMLET.test(before) || COUNTED.test(before)) return false
    const isNumber = /^\d{1,2}$/.test(word.text)
    const isName = word.capital && words[at + 1]?.capital === true && !subject.named.has(at) && !subject.named.has(at + 1)
    if (!isNumber && !isName) return false
    const name = isNumber ? `${words[at - 1]!.folded} ${word.folded}` : `${word.folded} ${words[at + 1]!.folded}`
    return !isTold(name)
  })
}

/** From where to where words stand that begin the name of a place: looked for once, of however many units a question is asked. */
function headsIn(words: readonly Word[]): readonly (readonly [from: number, to: number])[] {
  return kept(words, () =>
    words.flatMap((_, at) => HEADS.filter(head => isAt(head, words, at)).map(head => [at, at + head.length] as const)),
  )
}
const kept = ofQuestions<readonly (readonly [number, number])[], readonly Word[]>()

function isAt(head: readonly string[], words: readonly Word[], at: number): boolean {
  return head.every((part, k) => {
    const text = words[at + k]?.text
    return text === part || (text === fold(part) && !WITH_MARKS.has(part))
  })
}
