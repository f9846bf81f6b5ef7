import type { Fact } from '../../domain/fact.ts'
import type { Report } from '../../domain/report.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { fold } from '../../vietnamese/fold.ts'
import { createRecent } from '../typing/recent.ts'
import { foldedWords } from '../typing/wording.ts'

/** Characters looked back for the sentence before. */
const LOOKED_BACK = 400

/** No sentence is longer. */
const LONGEST_SENTENCE = 2 ** 25
/** Reports whose sentences are kept cut into words: those of the units that are asked about now. */
const KEPT_REPORTS = 500
const kept = createRecent<Map<number, readonly string[]>, Report>(KEPT_REPORTS)
const NOTHING: readonly string[] = []

/**
 * What a report says around a figure, in folded words: its sentence. Of a bare count ("phấn đấu đạt 03 tiêu chí gồm: …") the sentence before it
 * too, which says of what. The same array for figures of one sentence while it is kept.
 */
export function wordsAround(fact: Fact, knowledge: Knowledge): readonly string[] {
  const report = knowledge.report(fact.report)
  if (!report) return NOTHING
  const sentences = kept(report, () => new Map())
  const { start, end } = fact.sentence
  const key = (start * LONGEST_SENTENCE + (end - start)) * 2 + Number(isBareCount(fact))
  let words = sentences.get(key)
  if (!words) {
    words = foldedWords(contextOf(fact, report))
    sentences.set(key, words)
  }
  return words
}

function contextOf(fact: Fact, report: Report): string {
  const { start, end } = fact.sentence
  const sentence = report.text.slice(start, end)
  if (!isBareCount(fact)) return sentence
  const before = report.text.slice(Math.max(0, start - LOOKED_BACK), start).trimEnd()
  return `${/[^.!?\n]*[.!?]?$/.exec(before.replace(/[.!?]$/, ''))?.[0] ?? ''} ${sentence}`
}

/** Named by no more than what it is counted in: "tiêu chí". */
export function isBareCount({ indicator, quantity }: Fact): boolean {
  if (quantity === null || indicator.id !== null || indicator.text.length !== quantity.measure.length) return false
  return fold(indicator.text) === fold(quantity.measure)
}
