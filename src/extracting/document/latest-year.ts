import type { Period } from '../../domain/period.ts'
import type { DateMention, Mention, PeriodMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { monthsOf } from './kind-of-period.ts'

/** "Những ngày đầu năm 2018, chúng tôi về … Năm qua, xã …": the year that has just begun, where the one before is looked back at. */
export function freshYear(mentions: readonly Mention[], flat: string, end: number): number | undefined {
  const [begun] = mentions.filter(
    m =>
      m.kind === 'period' &&
      m.start < end &&
      typeof m.period.year === 'number' &&
      m.period.year < 2100 &&
      BEGUN.test(flat.slice(Math.max(0, m.start - 24), m.start + 4)),
  )
  return begun?.kind === 'period' && typeof begun.period.year === 'number' && PAST_YEAR.test(flat) ? begun.period.year : undefined
}
const BEGUN = latin(/(?<!\p{L})(?:ngày đầu|đầu xuân|bước (?:vào|sang)|chào đón|đón|đầu)(?: năm)?(?: mới)? *(?:đầu |sang )?năm ?$/u)
const PAST_YEAR = latin(/(?<!\p{L}|\d |mấy |vài |những |nhiều |các |ba |bốn |năm |hai )năm (?:vừa )?qua(?!\p{L})/u)

/** The latest year that the report speaks of as its own time; a document's date counts, the end of a term does not. */
export function latestYear(mentions: readonly Mention[], flat: string): number | undefined {
  const years = mentions.flatMap(m => {
    if (m.kind === 'date') return isDeadline(flat, m) ? [] : (m.year ?? [])
    if (m.kind !== 'period' || m.use !== 'when' || typeof m.period.year !== 'number' || m.period.year > 2100) return []
    return COMING.test(flat.slice(m.end, m.end + 90)) || isAimedAt(flat, m) || isPlanOf(flat, m) ? [] : m.period.year
  })
  // "Mười tháng năm 2021": a part of the year is told while that year runs.
  const running = mentions.flatMap(m =>
    m.kind === 'period' &&
    m.use === 'when' &&
    typeof m.period.year === 'number' &&
    years.includes(m.period.year) &&
    monthsOf(m.period.label)
      ? m.period.year
      : [],
  )
  if (running.length > 0) return Math.max(...running)
  const [jubilee] = JUBILEE.exec(flat.slice(0, HEAD_LENGTH))?.slice(1) ?? []
  if (years.length > 0) return Math.max(...years, Number(jubilee ?? 0))
  const [feast] = FEAST.exec(flat.slice(0, HEAD_LENGTH))?.slice(1) ?? []
  return feast === undefined ? undefined : Number(feast)
}
const HEAD_LENGTH = 1200
/** "Dịp Tết Nguyên đán Quý Mão 2023" */
const FEAST = latin(/(?<!\p{L})(?:tết|xuân)(?!\p{L})[^.;:\n\d]{0,30}(20\d\d)(?!\d)/u)
/** "kỷ niệm 190 năm thành lập huyện (1829 - 2019)" */
const JUBILEE = latin(/kỷ niệm[^\n;]{0,80}\([^)]*?(?:-|\/)\s*(20\d\d)\)/u)

/**
 * "xóa nhà tạm trước [30/6/2025]", "từ [01/3/2025] đến nay", "từ [01/7/2025], xã mới vận hành": by when something is to be done, since when it has
 * been; not: từ 26 - 28/6/2025, hội đồng họp
 */
export function isDeadline(flat: string, { start, end, day, month, year }: DateMention): boolean {
  const before = flat.slice(Math.max(0, start - 24), start)
  if (DEADLINE.test(before)) return true
  const isReform = day === 1 && month === 7 && year === 2025
  return year !== undefined && SINCE.test(before) && (isReform || /^ (?:đến|tới) nay/u.test(flat.slice(end, end + 10)))
}
const SINCE = latin(/(?<!\p{L})từ(?: ngày)? $/u)
const DEADLINE = latin(/(?<!\p{L})(?:trước|chậm nhất|muộn nhất|không muộn hơn)(?: là)?(?: (?:vào|đến))?(?: ngày)? $/u)

/** "Năm 2024, thành phố tiếp tục …", "mục tiêu đến năm 2025": a year still to come. */
const COMING = latin(
  /^[^.;\n]{0,60}(?<!\p{L})(?:tiếp tục|sẽ|phấn đấu|tập trung|đẩy mạnh|mục tiêu|quyết tâm|(?<!được |tỉnh |huyện |xã |thành phố |hđnd |cấp trên |trung ương )giao|xác định|đặt (?:ra|mục tiêu|chỉ tiêu|kế hoạch))(?!\p{L})/u,
)
const AIMED_NEAR = latin(
  /(?<!\p{L})(?:mục tiêu|phấn đấu|đến|tới|sang|nhiệm vụ|phương hướng|kế hoạch|định hướng|tầm nhìn|quyết nghị|thông qua|đề ra|giao|chốt|đặt|bàn|xác định|dự toán)[^.;\n]{0,16}$/u,
)
const AIMED = latin(/(?<!\p{L})(?:phấn đấu|mục tiêu|quyết tâm|gợi ý|yêu cầu|đề nghị|kiến nghị|tính toán)(?!\p{L})[^.;,\n]{0,60}$/u)

/** "đến hết năm 2020 [đã chỉ còn 17,5%]": what has come about. */
const COME_TO = latin(/^,? (?:(?!phấn đấu|sẽ)\p{L}+ ){0,3}(?:đã|chỉ còn)(?!\p{L})/u)

/** "đến hết tháng 10/2023" tells up to when figures were counted, "đến năm 2025" mostly what is aimed at. */
function isAimedAt(flat: string, { start, end, period }: PeriodMention): boolean {
  const before = flat.slice(Math.max(0, start - 80), start)
  if (AIMED.test(before)) return true
  return (
    AIMED_NEAR.test(before) &&
    !(monthsOf(period.label) && /(?:đến|tới) (?:hết |cuối |nay,? )?$/u.test(before)) &&
    !COME_TO.test(flat.slice(end, end + 40))
  )
}

/** "Chỉ tiêu phấn đấu [năm 2025]: …" */
const LISTED = latin(
  /(?:^|[.;\n] *)[\s\d*+•.)–-]*(?:các |những |một số )?(?:chỉ tiêu|mục tiêu|nhiệm vụ|kế hoạch|phương hướng)(?: (?!đạt|đã|được|hoàn thành|vượt)\p{L}+){0,4} $/u,
)

/** "Kế hoạch 2026 của xã là giảm 6% hộ nghèo", where other years are told of; "đạt kế hoạch 2020" was done. */
function isPlanOf(flat: string, { start, end }: PeriodMention): boolean {
  if (flat[end] === ':' && LISTED.test(flat.slice(Math.max(0, start - 60), start))) return true
  return (
    /^(?:kế hoạch|mục tiêu|chỉ tiêu|nhiệm vụ|kh) /u.test(flat.slice(start, end)) &&
    /(?:^|[.;:\n]) *$/u.test(flat.slice(Math.max(0, start - 4), start))
  )
}

/** A report that names no year but those it plans for: "Đến ngày 10/3 … Năm 2022, huyện phấn đấu …". */
export function plannedYear(mentions: readonly Mention[], month: number | undefined): number | undefined {
  if (month === undefined) return undefined
  const years = mentions.flatMap(m =>
    m.kind === 'period' && m.use === 'when' && typeof m.period.year === 'number' && m.period.year < 2100 ? m.period.year : [],
  )
  if (years.length === 0) return undefined
  return Math.min(...years) - (month >= LAST_QUARTER ? 1 : 0)
}

/** "Đến ngày 10/3", of a year that is not told. */
export function monthUnderWay(mentions: readonly Mention[]): number | undefined {
  const parts = mentions.flatMap(m =>
    m.kind === 'period' && m.use === 'when' && isPartWithoutYear(m.period) ? monthsOf(m.period.label)![1] : [],
  )
  return parts.length > 0 ? Math.max(...parts) : undefined
}

/** From this month on what is planned for a year is planned in the one before. */
const LAST_QUARTER = 10

/** "tăng 12% so với cùng kỳ năm 2021": told of the year after it at the earliest. */
export function afterBase(mentions: readonly Mention[], flat: string, latest: number | undefined): number | undefined {
  const next = mentions.flatMap(m =>
    m.kind === 'period' &&
    m.use === 'base' &&
    typeof m.period.year === 'number' &&
    SAME_TIME.test(flat.slice(Math.max(0, m.start - 12), m.end))
      ? m.period.year + 1
      : [],
  )
  return next.length === 0 ? latest : Math.max(latest ?? 0, ...next)
}
const SAME_TIME = /cùng (?:kỳ|thời điểm)/u

/** A part of a year that stands for "6 tháng đầu năm" until the year is known. */
export function isPartWithoutYear({ year, label }: Period): boolean {
  return typeof year === 'number' && year > 2100 && monthsOf(label) !== undefined
}
