import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import { figureWords, type SaidWord, wordsOf } from '../matching/figure-words.ts'
import type { Scored, Term } from '../matching/scored.ts'
import type { Asked } from './asked.ts'
import { bears } from './closeness.ts'
import { inQualifier } from './in-qualifier.ts'

/** Likeness from which a word is borne by a name: one of other letters is another word. */
export const BORNE = 0.5

/**
 * Whether the report says a term of this very figure, though its name leaves it out: in its clause, or behind it where no other figure of the
 * sentence follows ("4 chi bộ thuộc cơ quan, trường học"). What the name of another figure bears is said of that one, but for what it opens
 * with: "hỗ trợ dịch cho 15 hộ nghèo; 42 người có công" is support for both.
 */
export function isSaidBeside(one: Scored<Fact>, t: number, { terms, scored, room }: Asked): boolean {
  const { item, likeness } = one
  const text = room.knowledge.report(item.report)?.text
  if (text === undefined) return false
  const beside = (scored.get(item.unit.id) ?? []).filter(
    ({ item: other }) => other !== item && other.report === item.report && other.sentence.start === item.sentence.start,
  )
  const bearing = beside.filter(other => other.likeness[t]! > BORNE)
  if (bearing.length > 0) {
    const isAhead = terms.some((term, k) => k > t && !term.light && likeness[k]! > BORNE)
    return isAhead && bearing.some(({ item: other }) => other.span.start < item.span.start && opensWith(other, terms[t]!))
  }
  const isLast = beside.every(({ item: other }) => other.span.start <= item.span.start)
  return bears([...figureWords(item, text).clause, ...(isLast ? wordsBehind(item, text) : [])], terms[t]!)
}

/** Neither for whom a figure is nor what it counts: said of those behind it too. */
function opensWith({ indicator, quantity }: Fact, term: Term): boolean {
  return (
    !inQualifier(term, indicator.text) &&
    !fold(quantity?.measure ?? '')
      .split(' ')
      .includes(term.word.folded)
  )
}

function wordsBehind({ span, sentence }: Fact, text: string): readonly SaidWord[] {
  const behind = text.slice(span.end, Math.max(sentence.end, span.end))
  return wordsOf(behind.split(';')[0]!)
}
