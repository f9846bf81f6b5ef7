import type { Source } from '../../domain/answer.ts'
import type { UnitRef } from '../../domain/unit.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { Asked, UnitFacts } from '../choosing/asked.ts'

/** Longest passage told. */
const LONGEST = 240

/**
 * "bao nhiêu tổ dân phố" where a report names the number only in passing: "chiếu sáng các ngõ hẻm tại 18 tổ dân phố đạt 100%". The clause that
 * says it, for a person to read; no figure of ours.
 * @param thing what is counted, folded
 */
export function countedInPassing(thing: string, unit: UnitRef, pool: readonly UnitFacts[], { room, query }: Asked): Source | undefined {
  if (!/^[a-z]+(?: [a-z]+)*$/.test(thing)) return undefined
  const said = new RegExp(`(?<![a-z])(?:tai|cua|o|toan|ca|trong) (?:ca |tat ca |toan bo )?\\d{1,4} ${thing}(?![a-z])`)
  for (const { unit: of, facts } of pool) {
    if (of.id !== unit.id) continue
    for (const fact of facts) {
      if (!said.test(fold(fact.indicator.text))) continue
      if (query.years.length > 0 && !query.years.includes(fact.period.year as number)) continue
      const report = room.knowledge.report(fact.report)
      if (!report) continue
      const { start, end } = fact.sentence
      const sentence = fold(report.text.slice(start, end))
      const at = said.exec(sentence)
      if (!at) continue
      const from =
        Math.max(sentence.lastIndexOf(';', at.index), sentence.lastIndexOf(', ', at.index), sentence.lastIndexOf(': ', at.index)) + 1
      const until = sentence.slice(at.index).search(/[,;]|\.(?!\d)|$/) + at.index
      return room.knowledge.source(report, { start: start + from, end: Math.min(start + until, start + from + LONGEST) })
    }
  }
  return undefined
}
