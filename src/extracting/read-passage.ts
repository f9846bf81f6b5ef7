import type { Span } from '../domain/fact.ts'
import { lastYear, type Period, yearPeriod } from '../domain/period.ts'
import { guarded, lookThrough } from '../vietnamese/guarded.ts'
import { lastSign } from '../vietnamese/last-sign.ts'
import type { FigureMention } from '../vietnamese/mention.ts'
import { latin } from '../vietnamese/pattern.ts'
import { HAMLET_TYPES } from '../vietnamese/rules/unit-names.ts'
import { splitSentences } from '../vietnamese/sentences.ts'
import type { Header } from './document/header-type.ts'
import { autumnOf, kindOfYear, monthsOf } from './document/kind-of-period.ts'
import type { Passage } from './document/outline.ts'
import type { Report } from './document/report-type.ts'
import { mayTellStates } from './milestones.ts'
import { completeNames } from './naming/complete-names.ts'
import { draftSentence } from './naming/draft.ts'
import { byStandard, type Standard } from './naming/poverty-standard.ts'
import { ofSubjectAbove, type SubjectAbove, spokenOf } from './naming/subject-above.ts'
import { announcedPlans, goesOnWithPlans } from './plans-go-on.ts'
import { sentenceFacts } from './sentence-facts.ts'
import type { Draft } from './shapes/draft-type.ts'
import type { FactDraft } from './shapes/fact-draft.ts'
import { type Said, saidWithin, within } from './shapes/mentions-within.ts'
import { thenFrame } from './then-frame.ts'
import { type Frame, frameOf, joinFrames, leadFrame } from './when/context.ts'
import { isDone, targetCues } from './when/cues.ts'
import { isForecast } from './when/forecast.ts'
import { cameTo, cameToNow, comesToNow } from './when/to-now.ts'
import { leadSubject } from './whose/lead-subject.ts'
import { type ListAbove, namedAbove, ofPart, ownerOnly } from './whose/list-above.ts'
import { withPart } from './whose/part-of-place.ts'

/**
 * "- Năm 2028, thu ngân sách 5 tỷ đồng" in a list of plans is a plan, whatever is known of the year, unless it tells what was done; so is "Năm 2023, …"
 * in a part on plans where that year is not over.
 */
function amidPlans(
  passage: Passage,
  base: Frame,
  around: Frame,
  flat: string,
  sentence: Span,
  said: Frame | undefined,
  header: Header,
): Frame | undefined {
  // "Giai đoạn 2021 - 2025, huyện định hướng …. Ngay năm 2021, thành lập 02 hợp tác xã"
  if (around.kind === 'target' && said?.kind === 'result' && AT_ONCE.test(flat, sentence.start, sentence.end))
    return isDone(flat, sentence.start, sentence.end) ? said : joinFrames(said, frameOf('target', undefined))
  if (base.kind !== 'target' || said?.kind !== 'result' || (passage.kind !== 'item' && !isRunning(said.period, header))) return said
  if (isDone(flat, sentence.start, sentence.end) || COMPARES.test(flat, sentence.start, sentence.end)) return said
  return joinFrames(said, frameOf('target', undefined))
}

/** Whether the report is on some months of that year, or was written before its last ones. */
function isRunning(period: Period | undefined, { resultPeriod, resultSaid, date }: Header): boolean {
  if (typeof period?.year !== 'number' || monthsOf(period.label)) return false
  if (resultPeriod?.year === period.year && monthsOf(resultPeriod.label)) return true
  return !resultSaid && Number(date?.slice(0, 4)) === period.year && Number(date?.slice(5, 7)) < YEAR_END
}
const YEAR_END = 11

const AT_ONCE = guarded(latin(/^[\s"*+•-]*(?:ngay|trước mắt|trước hết)(?: từ| trong)*,? (?:năm|quý|tháng)(?!\p{L})/u))
const COMPARES = guarded(latin(/^[\s"*+•-]*so với(?!\p{L})/u))

/** Longer ago than the year before the report: what it says of such a year is told in passing. */
function isHistory({ period }: Frame, { resultPeriod, date }: Header): boolean {
  if (typeof period?.year !== 'number') return false
  return date === undefined ? period.year < lastYear(resultPeriod?.year ?? null) : period.year < Number(date.slice(0, 4)) - 1
}

function isEvent(flat: string, sentence: Span): boolean {
  return EVENT.test(flat, sentence.start, sentence.end)
}
const EVENT = guarded(/(?:không còn|công nhận|về đích|đạt chuẩn|đón nhận|được tặng|được phong|sáp nhập|thành lập|khánh thành|hoàn thành)/u)

/** "… 146 tỷ đồng trong 5 năm. Trong đó: …": parts are of the time of their whole. */
export const PARTS = guarded(latin(/^[\s"*+•-]*trong đó(?!\p{L})/u))

/** A number without a measure amid words ("mũi 3 cho") is part of them. */
function isBareWord(flat: string, m: FigureMention): boolean {
  return (
    m.measure === '' &&
    !m.scaled &&
    !/^\s*(?:[,;.)(]|$|\n|- \d|với |đạt |chiếm |tăng |giảm |(?:không |chưa )?hoàn thành(?: xuất sắc| tốt| nhiệm vụ))/u.test(
      flat.slice(m.until, m.until + 28),
    )
  )
}

/** "Nhiệm kỳ 2015 - 2020, …. Đến tháng 5/2020 có 9 xã …. Kết nạp 1.105 đảng viên": a day within the years that are told of holds for its sentence. */
function isUpTo(flat: string, sentence: Span, said: Frame | undefined, { kind, period }: Frame): boolean {
  if (kind !== 'result' || typeof period?.year !== 'string' || said?.kind !== 'result' || typeof said.period?.year !== 'number')
    return false
  const [from = 0, to = 0] = period.year.split('-').map(Number)
  return said.period.year >= from && said.period.year <= to && UP_TO.test(flat, sentence.start, sentence.end)
}
const UP_TO = guarded(latin(/^[\s"*+•-]*(?:tính )?(?:đến|tới)(?: (?:hết|cuối|giữa|đầu))? (?:tháng|năm|quý|ngày) [\d/]/u))

/** Where the names end that begin inside a figure: "02 xã Thanh Sơn, Đồn Đạc". */
function namesEnd({ units }: Said, figure: Span): number {
  const names = units.find(m => m.start >= figure.start && m.start < figure.end && m.end > figure.end)
  return names?.end ?? figure.end
}

/** "…", ông A nói: "…. Cuối năm, chúng tôi phấn đấu còn 2%": what somebody aims at in the end opens no part on plans. */
function isQuoted(flat: string, from: number, { start, end }: Span): boolean {
  if (start === from || lastSign(flat, '"', start, end) < start) return false
  return flat.slice(from, start).split('"').length % 2 === 0
}

/** "Năm học 2021 - 2022, …. Trạm Y tế khám 4.000 lượt." */
const AT_SCHOOL = guarded(
  latin(
    /^(?!.*(?:y tế|khám|tiêm|việc làm|dân số)).*(?<!\p{L})(?:trường|học sinh|tốt nghiệp|giáo viên|trẻ|lớp|giáo dục|phổ cập|dạy|bậc|năm học|em|cháu)(?!\p{L})/u,
  ),
)

/** The last of the years that a frame is on, where all results of a sentence are of that: "Năm 2024, hộ nghèo còn 1,5%. Tỷ lệ … 83%." */
function endOfYears({ period }: Frame, { resultPeriod }: Header, told: readonly FactDraft[]): Period | undefined {
  const years = (period ?? resultPeriod)?.year
  const last = typeof years === 'string' ? lastYear(years) : undefined
  return last !== undefined && told.every(fact => fact.kind === 'result' && fact.period.year === last) ? yearPeriod(last) : undefined
}

/** The facts of one passage, and what it leaves for those after it. */
export function readPassage(
  report: Report,
  passage: Passage,
  from: number,
  base: Frame,
  {
    heading,
    list,
    subject,
    standard,
  }: {
    readonly heading: string
    readonly list: ListAbove | undefined
    readonly subject: SubjectAbove | undefined
    readonly standard: Standard | undefined
  },
): {
  facts: FactDraft[]
  frame: Frame
  said: boolean
  /** Where the sentence begins that said it. */
  saidAt: number
  /** Of the last sentence. */
  drafts: readonly Draft[]
  /** It is one of the lines of the list that is open. */
  listed: boolean
} {
  const { text, flat, said: all, header } = report
  const facts: FactDraft[] = []
  let frame = joinFrames(base, undefined)
  const lead = leadSubject(text, flat, within(all.units, passage), from, passage.end, header)
  // "Khóm Mỹ Thiện được công nhận …; 3/5 khóm …. Toàn phường còn …": only a colon gives a hamlet the whole paragraph.
  if (lead && (lead.level !== 'hamlet' || header.subject?.level === 'hamlet' || /^[^.;\d]{0,60}:/u.test(flat.slice(from, from + 70))))
    frame = joinFrames(frame, frameOf(undefined, undefined, lead))
  const [first] = within(all.figures, passage)
  const owner = list && ownerOnly(text, flat, { start: from, end: passage.end }, first, within(all.units, passage))
  const above = list && owner && first && namedAbove(text, flat, list, first)
  let last = above
  let lastDrafts: readonly Draft[] = []
  let openedAt: number | undefined
  /** What the last list of plans says for the sentences behind it. */
  let plans: Frame | undefined
  let of = subject
  let ended: Period | undefined
  /** What held before a school year was named, of schools alone. */
  let term: Frame | undefined
  for (const sentence of splitSentences(text, { start: from, end: passage.end })) {
    lookThrough(flat, sentence)
    const here = saidWithin(all, sentence)
    const before = { start: from, end: sentence.start }
    const said =
      thenFrame(flat, sentence, before, all, header) ??
      amidPlans(passage, base, frame, flat, sentence, leadFrame(flat, here, sentence, sentence.start, header, frame), header)
    const figures = here.figures.filter(m => !isBareWord(flat, m))
    // "Năm 2018, xã được công nhận đạt chuẩn.": an event amid figures holds for itself only.
    const passing =
      said !== undefined && figures.length === 0 && isEvent(flat, sentence) && (sentence.start > from || isHistory(said, header))
    const around = frame
    const whole =
      said === undefined && PARTS.test(flat, sentence.start, Math.min(flat.length, sentence.start + 24)) ? facts.at(-1) : undefined
    if (whole) frame = joinFrames(frame, frameOf(whole.kind, whole.period))
    if (term && said === undefined && !AT_SCHOOL.test(flat, sentence.start, sentence.end)) {
      frame = term
      term = undefined
    }
    if (typeof said?.period?.year === 'number' && autumnOf(said.period.label) !== undefined) term ??= frame
    else if (said?.period) term = undefined
    plans = plans && said === undefined && goesOnWithPlans(flat, sentence) ? plans : undefined
    if (said) frame = joinFrames(frame, said)
    else if (plans) frame = joinFrames(frame, plans)
    else {
      const now = comesToNow(flat, sentence, frame, header)
      if (now) frame = joinFrames(frame, frameOf('result', now))
    }
    if (
      said !== undefined &&
      !passing &&
      !(said.kind === 'target' && isQuoted(flat, from, sentence)) &&
      (said.kind === 'target' ||
        (said.period !== undefined && said.period === header.over) ||
        (sentence.start === from && !isHistory(said, header)))
    )
      openedAt ??= sentence.start
    if (figures.length === 0) of = spokenOf(text, flat, sentence) ?? of
    const drawn = draftSentence(text, flat, sentence, figures, last, {
      from,
      heading: subject?.words ?? heading,
      namesEnd: figure => namesEnd(here, figure),
      units: here.units,
    })
    const named = completeNames(text, flat, sentence, drawn, last)
    const drafts = (standard?.words ? named.map(d => byStandard(d, standard)) : named).map((d, i) =>
      above && owner?.part && i === 0 && sentence.start === from
        ? ofPart(d, above, owner.part)
        : withPart(text, flat, of ? ofSubjectAbove(d, of) : d),
    )
    lastDrafts = drafts
    const village = here.units.findLast(m => HAMLET_TYPES.has(m.type) && m.names.length === 1)
    if (village)
      report.hamlet = header.resolver.subject(
        village.type,
        village.names[0]!,
        header.subject?.level === 'hamlet' ? undefined : header.subject?.ref,
      )
    const leading = leadSubject(text, flat, here.units, sentence.start, sentence.end, header)
    if (leading && leading !== lead && header.peers.some(one => one.ref.id === leading.ref.id || header.subject?.ref.id === leading.ref.id))
      frame = joinFrames(frame, frameOf(undefined, undefined, leading))
    const told =
      drafts.length === 0 && !mayTellStates(flat, sentence)
        ? []
        : sentenceFacts(
            {
              report,
              said: here,
              sentence,
              leading,
              frame,
              ended,
              own: said !== undefined,
              cues: targetCues(flat, sentence).filter(cue => !isForecast(flat, cue, sentence.start, header)),
            },
            figures,
            drafts,
          )
    facts.push(...told)
    ended = told.length > 0 ? endOfYears(frame, header, told) : ended
    if (plans) frame = around
    plans = announcedPlans(flat, sentence, told) ?? plans
    const aimed = told.findLast(fact => fact.kind === 'target' && !fact.implied.includes('year'))
    if (aimed && typeof aimed.period.year === 'number' && kindOfYear(aimed.period, header) === 'target')
      frame = joinFrames(frame, frameOf(undefined, undefined, undefined, aimed.period))
    const come =
      cameTo(flat, frame, here, sentence, header) ??
      (frame.kind === 'result' ? cameToNow(flat, sentence.start, sentence.end, frame.period, header) : undefined)
    if (come && !passing && !whole) frame = joinFrames(frame, frameOf(undefined, come))
    last = drafts.at(-1) ?? last
    if (passing || whole || isUpTo(flat, sentence, said, around)) frame = around
  }
  return {
    facts,
    frame: term ?? frame,
    said: openedAt !== undefined && !term,
    saidAt: openedAt ?? from,
    drafts: lastDrafts,
    listed: passage.kind === 'item' || above !== undefined,
  }
}
