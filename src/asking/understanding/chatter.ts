import { isFiller } from '../typing/fillers.ts'
import type { Words } from '../typing/words.ts'
import { type Cue, findCue } from './cues.ts'

/** Who speaks, and to whom. */
// not: con lợn, dân số
const PERSONAL =
  /(?<= )(?:toi|em|minh|chau|nha(?! (?:ngheo|can|tam|dot|van|nuoc|may|xuong|truong|kho|luoi|ve|tranh|cap|xay) )|que|kinh chao|xin chao|chao|cam on|kinh gui|dan(?! (?:so|bo|lon|heo|trau|ga|vit|ngan|de|cuu|ong|tho|ngua|gia|vat|chim|tom|ca) )|con (?:la|o|chao|xin|muon|can|hoi|lam|dang|hoc|ten|cung|cam|song|dinh)|cang \S+ cang)(?= )/
/** Typed with marks, they are said only with these: "đàn" is no "dân". */
const SPELT = new Set(
  'tôi em mình cháu nhà quê kính xin chào cảm ơn gửi dân con là ở muốn cần hỏi làm đang học tên cùng sống định càng'.split(' '),
)
/** What makes a clause the question, or a part of it. */
const ASKING = /(?<= )(?:hoi|biet|cung cap|xem|tra cuu|xin|de nghi|cho)(?= )/
/** What opens the question itself behind a preamble: "cho già hỏi", "nhờ cháu xem giúp". */
const ASKS =
  / (?:cho (?:[a-z]+ ){0,3}hoi|xin hoi|muon hoi|nho (?:[a-z]+ ){1,3}(?:xem|tra|tim|coi)(?: giup| ho| dum)?|cho (?:[a-z]+ ){1,2}(?:biet|xem))(?= )/
const QUESTION_CUES: readonly Cue[] = ['amount', 'list', 'which', 'compare', 'trend', 'who', 'within', 'planShare', 'most', 'least']

function lineOf({ words }: Words, from: number, to?: number): string {
  return ` ${words
    .slice(from, to)
    // "đàn bò" is no "dân"
    .map(word => (word.text === 'đàn' ? word.text : word.folded))
    .join(' ')} `
}

/** The same with the marks of words that are none of those by which people name themselves. */
function spelt({ words }: Words, from: number, to: number): string {
  const said = words.slice(from, to).map(({ text, folded }) => (SPELT.has(text) ? folded : text))
  return ` ${said.join(' ')} `
}

/**
 * The words of clauses in which people tell who they are and greet: "nhà em ở Ea Tóh, …", "tôi là người dân phường Nghĩa Tân, …". None where the
 * other clauses would say nothing of their own.
 * @param taken words that name a place or a period, or belong to a cue
 * @param named those that name one: the "nhất" of a name asks for nothing
 */
export function chatter(words: Words, taken: (index: number) => boolean, named: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  const found = new Set<number>()
  if (words.clauses.length < 2) return found
  const asking = words.clauses.findIndex((from, c) => ASKS.test(lineOf(words, from, words.clauses[c + 1])))
  const asked = new Set(QUESTION_CUES.flatMap(cue => findCue(cue, words).flatMap(([from]) => (named.has(from) ? [] : [from]))))
  words.clauses.forEach((from, c) => {
    const to = words.clauses[c + 1] ?? words.words.length
    const line = lineOf(words, from, to)
    // "mắt kém nên gõ chậm" before "cho già hỏi …"
    if (c >= asking && (!PERSONAL.test(spelt(words, from, to)) || ASKING.test(line))) return
    for (let i = from; i < to; i++) if (asked.has(i)) return
    for (let i = from; i < to; i++) found.add(i)
  })
  const asks = asking < 0 ? null : ASKS.exec(words.line)
  if (asks) for (let i = words.wordAt(asks.index + 1); i <= words.wordAt(asks.index + asks[0].length - 1); i++) found.add(i)
  const left = words.words.some((word, i) => !found.has(i) && !taken(i) && !isFiller(word))
  return left ? found : new Set()
}
