import { firstSign } from '../../vietnamese/first-sign.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import type { PeriodMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { kindOfYear, monthsOf } from '../document/kind-of-period.ts'
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
  const said = ofPlannedYear(input, asSummedUp(input, printedPeriod(input, ofAward)))
  return {
    said,
    bracketed: bracketedYear(input, said),
    cues: input.cues.filter(cue => cue < at.start && !isClosedOff(flat, cue, at.start)),
    award: ofAward && AWARD.test(flat, Math.max(sentence.start, at.start - 140), Math.min(sentence.end, at.end + 160)),
  }
}

/** "Bước sang năm 2017, … giao: trồng 20 ha rừng [trong quý III]": a part of the year that is planned for, where no other is printed. */
function ofPlannedYear({ flat, frame }: WhenInput, said: PeriodMention | undefined): PeriodMention | undefined {
  const year = frame.kind === 'target' ? frame.period?.year : undefined
  if (!said || typeof year !== 'number' || typeof said.period.year !== 'number' || said.period.year >= year) return said
  if (!monthsOf(said.period.label) || /\d{4}/.test(flat.slice(said.start, said.end))) return said
  return { ...said, period: { year, label: said.period.label.replaceAll(String(said.period.year), String(year)) } }
}

/** "Thu ngân sách năm nay được 14 tỷ đồng, bằng 132% dự toán", said in January of the year that is over: nothing of the one just begun is done so far. */
function asSummedUp({ flat, sentence, header, cues }: WhenInput, said: PeriodMention | undefined): PeriodMention | undefined {
  const told = header.resultPeriod
  if (!said || !told || cues.length > 0 || typeof told.year !== 'number' || said.period.year !== told.year + 1) return said
  if (!flat.startsWith('năm nay', said.end - 'năm nay'.length) || kindOfYear(said.period, header) !== 'target') return said
  return SUMMED_UP.test(flat, said.end, sentence.end) ? { ...said, period: told } : said
}
const SUMMED_UP = guarded(
  latin(
    /^[^;:]{0,60}(?<!\p{L})(?:được|đã)(?! (?:giao|phân bổ|đề ra|đặt ra|duyệt|xác định|hưởng)(?!\p{L}))(?!\p{L})|(?<!\p{L})(?:bằng|đạt|vượt) [\d.,]+ ?% (?:so với )?(?:dự toán|kế hoạch|chỉ tiêu)(?!\p{L})/u,
  ),
)
