import type { Span } from '../../domain/fact.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import type { FigureMention, UnitMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Draft } from '../shapes/draft-type.ts'
import { leadingLength, lowerFirst, startsWithHead, stripTrailing, tidy } from '../shapes/indicator-phrase.ts'
import { listTopic } from '../shapes/list-topic.ts'
import { PART } from './part-of-place.ts'

/** A line that ends in a colon, for the lines below it that name no more than whose each figure is. */
export interface ListAbove {
  readonly span: Span
  /** The figures of its last sentence: "Toàn huyện gieo cấy 5.210 ha lúa, cụ thể:". */
  readonly drafts: readonly Draft[]
}

// Xã Bông Krang: 512 ha | Thị trấn Liên Sơn đạt 120 ha | Đội 1: 12 ha; not: Xã Bông Krang thu 512 triệu đồng
/** Whose the first figure of a line is, where the line says nothing else before it: a unit, or a part of one by its printed words. */
export function ownerOnly(
  text: string,
  flat: string,
  line: Span,
  figure: FigureMention | undefined,
  units: readonly UnitMention[],
): { readonly part: string } | undefined {
  if (!figure || figure.measure === '') return undefined
  const unit = units.find(m => m.start >= line.start && m.end <= figure.from)
  const start = unit?.end ?? line.start
  if (unit && !/^[\s"*+•-]*$/.test(flat.slice(line.start, unit.start))) return undefined
  const words = stripTrailing(flat.slice(start, figure.from)).replace(/^[\s,:–-]+/, '')
  if (unit) return words === '' ? { part: '' } : undefined
  return PART.test(words) ? { part: tidy(text.slice(start, start + stripTrailing(flat.slice(start, figure.from)).length)) } : undefined
}
/** What the figures of such a list are, as if it stood before the line; undefined where the line above does not say. */
export function namedAbove(text: string, flat: string, { span, drafts }: ListAbove, figure: FigureMention): Draft | undefined {
  const told = drafts.findLast(draft => draft.role === 'level' && draft.measure === figure.measure)
  if (told) return told
  const start = lastSign(flat, '.', span.start, span.end) + 1 || span.start
  const from = Math.max(span.start, start)
  const line = text.slice(from, span.end)
  const printed = line.slice(0, stripTrailing(line.toLowerCase()).length)
  const listed = listTopic(printed, printed.slice(printed.lastIndexOf(',') + 1)) ?? printed
  const words = listed.slice(leadingLength(listed.toLowerCase())).replace(FOLLOWS, '')
  const phrase = tidy(words.slice(0, stripTrailing(words.toLowerCase()).length))
  if (!startsWithHead(phrase.toLowerCase())) return undefined
  return {
    figure: { ...figure, start: span.end, end: span.end, from: span.end, until: span.end },
    role: 'level',
    phrase,
    object: phrase,
    reach: span,
    inherited: false,
    planned: false,
    measure: figure.measure,
    after: '',
  }
}
const FOLLOWS = latin(/,?(?: (?:cụ thể|như|gồm|sau|lần lượt|kết quả))+\s*$/iu)

/** "đội 1: 12 ha" below "Diện tích lúa của các đội:" is no figure of the whole. */
export function ofPart(draft: Draft, above: Draft, part: string): Draft {
  const phrase = `${above.phrase}: ${lowerFirst(part)}`
  return { ...draft, phrase, object: phrase, inherited: true, unlisted: true }
}
