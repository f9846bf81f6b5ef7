import type { Span } from '../../domain/fact.ts'
import { lastYear, type Period, yearPeriod } from '../../domain/period.ts'
import { flatten } from '../../vietnamese/flatten.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Header } from '../document/header-type.ts'
import { looksAhead, ONLY_INDICATORS, REACHED_HEADING, RESULT_HEADING, TARGET_HEADING } from '../document/heading-words.ts'
import { kindOfYear } from '../document/kind-of-period.ts'
import type { Said } from '../shapes/mentions-within.ts'
import { type Frame, frameOf, periodsIn, SINCE, sinceOf } from './context.ts'
import { overAsAWhole } from './years-over.ts'

/** What a heading says. @param around what the headings above it say together */
export function headingFrame(flat: string, { periods }: Said, passage: Span, header: Header, around: Frame): Frame {
  const words = flat.slice(passage.start, passage.end)
  const since = SINCE.exec(flat, passage.start, passage.end)
  const [first] = periodsIn(periods, passage, ['when', 'name'])
  const named = first?.period ?? (since ? undefined : bareYear(words, header))
  const kind = isYetToCome(named, header) ? 'target' : kindOfHeading(words, header, around)
  const byYear = named && isYear(named) ? kindOfYear(named, header) : undefined
  const chosen = kind ?? (looksAhead(words) && !isOver(named, header) ? 'target' : byYear)
  const over = chosen === 'result' ? overAsAWhole(words, header.over) : undefined
  const period = since ? sinceOf(since, header) : (named ?? over)
  return frameOf(chosen, period)
}

function kindOfHeading(words: string, header: Header, around: Frame): Frame['kind'] {
  if (STILL_TO_DO.test(words)) return undefined
  if (
    RESULT_HEADING.test(words) &&
    !isToBeDone(words, around) &&
    !/^[\s\p{L}.\d)]{0,6}(?:mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ)/u.test(words)
  )
    return 'result'
  if (REACHED_HEADING.test(words)) return 'result'
  if (!TARGET_HEADING.test(words) || (NAMES_A_TABLE.test(words) && !header.onlyTargets)) return undefined
  return ONLY_INDICATORS.test(words) && (around.kind === 'result' || onlyLooksBack(header)) ? undefined : 'target'
}
/** "Phấn đấu thực hiện các chỉ tiêu sau:", and "Thực hiện các chỉ tiêu sau:" amid plans: no word of what was done but one that plans have too. */
function isToBeDone(words: string, around: Frame): boolean {
  if (RESULT_HEADING.test(words.replaceAll(DONE_OR_PLANNED, ''))) return false
  return around.kind === 'target' || AIMS_AT.test(words)
}
const DONE_OR_PLANNED = /thực hiện|đầu tư|đạt được/gu
const AIMS_AT = latin(
  /(?<!\p{L}|đã |được )(?:phấn đấu|quyết tâm|cam kết|nỗ lực|hứa|đăng ký|giao ước)(?: (?!đã)\p{L}+){0,4} (?:thực hiện|đầu tư|đạt được)(?!\p{L})/u,
)

// BIỂU CHỈ TIÊU KINH TẾ - XÃ HỘI CHỦ YẾU, whose columns tell what was done and what is planned; not: Biểu giao chỉ tiêu | Bảng chỉ tiêu năm 2022
const NAMES_A_TABLE = latin(
  /^[^\p{L}]*(?:biểu|bảng|phụ lục|hệ thống)(?!\p{L})(?!.*(?:20\d\d|(?<!\p{L})(?:giao|kế hoạch|phấn đấu|mục tiêu|nhiệm vụ)(?!\p{L}))).*(?<!\p{L})chỉ tiêu(?!\p{L})/u,
)

/** "Những việc cần thực hiện": what it says is not what "thực hiện" says alone. */
const STILL_TO_DO = latin(
  /(?<!\p{L})(?:cần|phải|sẽ)(?: (?:phải|tiếp tục|tập trung))? (?:thực hiện|đạt được|đầu tư)(?!\p{L})(?!.*(?<!\p{L})đã(?!\p{L}))/u,
)

/** Whether a title announces what was done, and no plans. */
function onlyLooksBack({ title, resultSaid, plansAhead }: Header): boolean {
  return resultSaid && !plansAhead && LOOKS_BACK.test(flatten(title))
}
const LOOKS_BACK = /kết quả|tổng kết|sơ kết|tình hình|đánh giá|nhìn lại/u

function isYear(period: Period): boolean {
  return typeof period.year === 'number'
}

/** "Kế hoạch đầu tư năm 2026" in a report of 2025: nothing was done in it, whatever the words are. */
function isYetToCome(period: Period | undefined, { date }: Header): boolean {
  return (
    date !== undefined && typeof period?.year === 'number' && period.label === String(period.year) && period.year > Number(date.slice(0, 4))
  )
}

function isOver(period: Period | undefined, { date, resultPeriod }: Header): boolean {
  return typeof period?.year === 'number' && period.year < Number(date?.slice(0, 4) ?? lastYear(resultPeriod?.year ?? null))
}

// Nhắm tới 2026 | Ngân sách 2026 | 2025; not: Luật Đất đai 2013 | Nghị quyết 30/2026
const BARE_YEAR = latin(
  /^(?!.*(?:luật|quyết định|nghị (?:quyết|định)|thông tư|chuẩn|iso)).*?(?<![\p{L}\d.,/-])(20\d\d)(?![\d.,/%]|-\p{L})[^\d]*$/u,
)
const ALONE = /^[^\p{L}\d]*20\d\d[^\p{L}\d]*$/u

/** A year without "năm" in a short heading: one that stands alone, or is yet to come. */
function bareYear(words: string, { date, resultPeriod }: Header): Period | undefined {
  const year = words.length <= LONGEST_HEADING ? Number(BARE_YEAR.exec(words)?.[1]) : Number.NaN
  if (Number.isNaN(year)) return undefined
  const now = resultPeriod ? lastYear(resultPeriod.year) : Number(date?.slice(0, 4))
  return ALONE.test(words) || year === now + 1 || (year > now && looksAhead(words)) ? yearPeriod(year) : undefined
}
const LONGEST_HEADING = 60
