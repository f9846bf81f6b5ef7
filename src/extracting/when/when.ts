import { firstSign } from '../../vietnamese/first-sign.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import { SINCE, sinceOf } from './context.ts'
import { AWARD, kindAround, kindSaid, type TimeSaid } from './kind-said.ts'
import { periodMeant } from './period-meant.ts'
import { printedPeriod } from './printed-period.ts'
import { asReported } from './reported-year.ts'
import { cameToNow } from './to-now.ts'
import type { When, WhenInput } from './when-type.ts'
import { bracketedYear } from './year-before.ts'

/** Kind and period of one figure: its own words first, then the sentence, the frame, the report. */
export function readWhen(input: WhenInput): When {
  const { flat, sentence, at, frame, header } = input
  const time = timeSaid(input)
  const { said, bracketed } = time
  const spoken = kindSaid(input, time)
  const kind = spoken ?? kindAround(input)
  const since = SINCE.exec(flat, sentence.start, Math.min(sentence.end, at.end + 30))
  const now =
    kind === 'result' && (!said || said.end <= at.start)
      ? cameToNow(flat, said?.end ?? sentence.start, at.start, said?.period ?? frame.period, header)
      : undefined
  const meant = bracketed ?? now ?? periodMeant(input, kind, time, since ? sinceOf(since, header) : undefined)
  const period = asReported(flat, said, meant, header)
  const implied = [...((said && !bracketed) || since || input.own ? [] : ['year']), ...(spoken || input.own ? [] : ['kind'])]
  const review = said || since || frame.period || (kind === 'result' ? header.resultSaid : header.plansAhead) ? [] : ['implied-year']
  // nothing is done in a year that had not begun when the report was written
  if (
    kind === 'result' &&
    review.length === 0 &&
    typeof period.year === 'number' &&
    period.year > Number(header.date?.slice(0, 4) ?? period.year)
  )
    review.push('implied-year')
  return { kind, period, implied, review }
}

/** "phân loại rác 52% (yêu cầu 70%); …": a plan that is told in a bracket is none for what stands behind it. */
function isClosedOff(flat: string, cue: number, at: number): boolean {
  const close = firstSign(flat, ')', cue, at)
  if (close < 0 || firstSign(flat, '(', cue, close) >= 0) return false
  return lastSign(flat, '(', Math.max(0, cue - LONGEST_BRACKET), cue) > lastSign(flat, ')', Math.max(0, cue - LONGEST_BRACKET), cue)
}
const LONGEST_BRACKET = 120

function timeSaid(input: WhenInput): TimeSaid {
  const { flat, sentence, at } = input
  const ofAward = AWARD.test(flat, sentence.start, sentence.end)
  const said = printedPeriod(input, ofAward)
  return {
    said,
    bracketed: bracketedYear(input, said),
    cues: input.cues.filter(cue => cue < at.start && !isClosedOff(flat, cue, at.start)),
    award: ofAward && AWARD.test(flat, Math.max(sentence.start, at.start - 140), Math.min(sentence.end, at.end + 160)),
  }
}
