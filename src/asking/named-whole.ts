import type { Fact } from '../domain/fact.ts'
import type { Asked } from './asked.ts'
import { confusable } from './confusable.ts'
import type { Scored } from './scored.ts'

/** Share of a catalogue name that stands in the question, and of the question in it, for it to be asked for whole. */
const WHOLE = 0.9
/** Share of the question that an entry named whole is answered to by another entry, in the report's own words, at the least. */
const OWN_ASKED = 0.6
/** Share of a figure's own name that is asked for, below which it is hardly the thing named. */
const OWN = 0.4
/** Share of the question that a figure's own name answers to, below which it was found by other names of its kind. */
const HALF = 0.5
/** The same where an entry is named whole. */
const HARDLY = 0.3
/** Words that say how much rather than of what. */
const HOW_MUCH = /^(?:so|luong|ty|ti|le|tong|muc|toan|bo|bao|nhieu|tat|ca)$/

/**
 * Whether the question names one entry of the catalogue, and the figure is of another that only shares words with it: "dân số" is not the share
 * of people ("dân") who are insured, "số hộ" is not that of families of culture, "tốc độ tăng tổng giá trị sản phẩm" not that of "sản xuất".
 * What the catalogue knows to be taken for one another is told, and the answer says which it is.
 */
export function isNamedByAnother({ item, own, ownAsked, likeness, near, tight }: Scored<Fact>, asked: Asked): boolean {
  const { best, terms } = asked
  if (best === undefined || item.indicator.id === null || item.indicator.id === best.item) return false
  const taken = confusable(best.item, item, asked)
  if (own < OWN && ownAsked < HALF && !taken) return true
  if (best.own >= WHOLE && ownAsked < HARDLY) return true
  if (best.own < WHOLE || best.asked < WHOLE) return false
  if (ownAsked < OWN_ASKED) return true
  // what the question before said lends it words: "dân số" after the share of people ("dân") who are insured
  if (asked.query.context !== undefined && !tight && !taken) return true
  if (own < OWN && !taken) return true
  return terms.some(
    (term, t) => !term.light && !HOW_MUCH.test(term.word.folded) && likeness[t]! < 0.3 && !near[t] && best.likeness[t]! >= WHOLE,
  )
}
