import type { Answer, Source } from '../../domain/answer.ts'
import type { UnitRef } from '../../domain/unit.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { Reading } from '../understanding/reading.ts'

const ASKS =
  / (?:nhap|sap nhap|hop nhat|gop|ghep|thanh lap|hinh thanh|lap|tach) (?:ra )?tu | gom (?:nhung |cac |may )?(?:xa|phuong|thi tran|don vi) | do (?:[a-z]+ ){1,5}(?:(?<!thu )nhap|gop|ghep) | truoc (?:do|day|kia) la (?:nhung |cac |may )?(?:xa|phuong|thi tran) | (?<!thu |gia )nhap (?:lai|voi|chung) /
/** "hình thành từ việc nhập xã A với phường B", "thành lập trên cơ sở sáp nhập …", not "thu nhập". */
const ORIGIN = /(?<![a-z])(?:(?<!thu )nhap|sap nhap|hop nhat|tren co so)(?![a-z])/
/** A sentence that tells it is no paragraph. */
const LONGEST = 400

/** With the sentence of a report of its own that tells what a unit was made of, where that was asked and the lists do not say. */
export function withToldOrigin(answer: Answer, reading: Reading, unit: UnitRef, knowledge: Knowledge): Answer {
  if (answer.status !== 'answer' || answer.unitInfo?.formed.length !== 0) return answer
  const told = toldOrigin(reading, unit, knowledge)
  return told ? { ...answer, passages: [told] } : answer
}

function toldOrigin({ words }: Reading, unit: UnitRef, knowledge: Knowledge): Source | undefined {
  if (!ASKS.test(words.line)) return undefined
  const bare = fold(unit.name).replace(/^(?:xa|phuong|thi tran|huyen|thi xa|thanh pho) /, '')
  for (const report of knowledge.reports()) {
    if (!report.unit || knowledge.placedAs(report.unit.id) !== knowledge.placedAs(unit.id)) continue
    for (const { index, 0: sentence } of report.text.matchAll(/[^.;\n]+/g)) {
      const folded = fold(sentence)
      if (sentence.length <= LONGEST && folded.includes(bare) && ORIGIN.test(folded))
        return knowledge.source(report, { start: index, end: index + sentence.length })
    }
  }
  return undefined
}
