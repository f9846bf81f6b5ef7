import type { Period } from '../../domain/period.ts'
import { firstSign } from '../../vietnamese/first-sign.ts'
import { flatten } from '../../vietnamese/flatten.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import type { Mention } from '../../vietnamese/mention.ts'
import { latin, matches } from '../../vietnamese/pattern.ts'
import { lowerFirst } from '../shapes/indicator-phrase.ts'
import { body, UnitResolver, withReview } from '../shapes/units.ts'
import { DOCUMENT } from './head-lines.ts'
import type { Header, HeaderInput } from './header-type.ts'
import type { Passage } from './outline.ts'
import { isStamp } from './page-chrome.ts'
import { districtOf, subjectOf } from './report-subject.ts'
import { readTimes } from './report-times.ts'

/** What a report says of itself, from its title, its head and its opening lines. */
export function readHeader(input: HeaderInput): Header {
  const { text, passages, meta } = input
  const titleAt = passages.find(p => p.kind === 'title')
  const printed = titleAt ? text.slice(titleAt.start, titleAt.end).replace(/\s+/g, ' ') : (text.trim().split('\n')[0] ?? '').slice(0, 160)
  const kind = documentKind(input, titleAt)
  const title = meta.title ?? (kind && titleAt ? `${kind} ${lowerFirst(printed)}` : printed)
  const inside = insidePassages(input)
  const times = readTimes(
    { ...input, mentions: [...inside, ...stamped(input)].sort((a, b) => a.start - b.start) },
    kind || meta.title !== undefined ? title : `${planAbove(input, titleAt)}${title}`,
  )
  const year = Number((meta.date ?? times.date)?.slice(0, 4)) || times.resultYear
  const date = meta.date ?? times.date
  const named = inside.filter(m => m.kind === 'unit')
  const era = date
    ? date < '2025-07-01'
      ? 'before'
      : 'current'
    : year
      ? year < 2025
        ? 'before'
        : year > 2025
          ? 'current'
          : undefined
      : undefined
  const resolver = new UnitResolver(
    input.units,
    named,
    era,
    [...placesOf(meta.unit), ...placesOf(title)],
    typesAbove(input.flat),
    input.flat,
  )
  const { subject, peers, alone } = subjectOf(input, named, resolver, title)
  const district = subject?.level === 'body' && !alone ? districtOf(input.units, named, resolver, subject) : undefined
  const own = subject?.level === 'body' && district ? withReview(body(subject.ref.name, district.ref), subject.review) : subject
  const commune = own?.level === 'hamlet' || alone ? named.find(m => ['xã', 'phường', 'thị trấn'].includes(m.type)) : undefined
  return {
    title,
    date: date || undefined,
    subject: own,
    peers,
    above: commune && resolver.subject(commune.type, commune.names[0]!),
    year: (times.resultYear ?? year) || undefined,
    district,
    resultPeriod: times.result,
    resultSaid: times.resultSaid,
    targetPeriod: times.target,
    term: times.term,
    over: times.over,
    midterm: times.midterm,
    plansAhead: times.plansAhead,
    resolver,
    onlyTargets: announcesOnlyTargets(input, flatten(title), times.target),
  }
}

function announcesOnlyTargets(input: HeaderInput, title: string, target: Period | undefined): boolean {
  if (RESULTS.test(title)) return false
  if (ONLY_TARGETS.test(title) || PLANNING.test(title)) return !looksBackToo(input, target)
  return TASKS.test(title) && !input.passages.some(p => p.kind !== 'title' && LOOKS_BACK.test(input.flat.slice(p.start, p.end)))
}
/** "Xã Thanh Long: nhiệm vụ năm 2021", and no word in it of what was done */
const TASKS = latin(
  /(?:^|[:–-] *)(?:các |một số |những |danh mục )*(?:mục tiêu|phương hướng|nhiệm vụ|kế hoạch)(?:,? (?!kết quả)[\p{L}-]+){0,8} (?:năm|quý|tháng|6 tháng|giai đoạn|nhiệm kỳ) [^.;:]{1,24}$/u,
)
const LOOKS_BACK = latin(
  /(?<!\p{L})(?:đã|kết quả|vừa qua|năm qua|tháng qua|năm trước|ước đạt|ước thực hiện|đạt được|so với cùng kỳ|cùng kỳ|tổng kết|sơ kết|nhìn lại|đến nay|hiện nay|thực hiện được)(?!\p{L})/u,
)

const ONLY_TARGETS =
  /(?:các |những |hệ thống )?chỉ tiêu (?:chủ yếu|kinh tế|phấn đấu|phát triển|năm|cơ bản|kế hoạch)|giao (?:chỉ tiêu|kế hoạch)|(?:phê duyệt|giao|công khai|công bố|phân bổ|điều chỉnh|bổ sung) (?!.*(?:quyết toán|thực hiện)).{0,40}dự toán/u
/** "Nghị quyết về nhiệm vụ năm 2026" decides what is to come. */
const PLANNING = latin(
  /^(?:nghị quyết|kế hoạch|quyết định|chương trình)(?!\p{L}).{0,60}(?:nhiệm vụ|mục tiêu|phương hướng|kế hoạch|phát triển|dự toán)|^(?:biểu |bảng )?dự toán (?:thu|chi|ngân sách)/u,
)
const RESULTS = /kết quả|tình hình|tổng kết|sơ kết|thực hiện|đạt|hoàn thành|nhìn lại|đánh giá|về đích|cán đích|vượt/u

/** The title announces targets alone, but the text comes to them only after the year before: "… nghị quyết về năm 2019 với các chỉ tiêu: …". */
function looksBackToo({ flat, mentions, passages }: HeaderInput, target: Period | undefined): boolean {
  if (typeof target?.year !== 'number') return false
  const past = mentions.filter(m => m.kind === 'period' && m.use === 'when' && m.period.year === Number(target.year) - 1)
  if (past.length === 0) return false
  if (matches(COLUMN, flat).some(({ groups }) => Number(groups!.year) < Number(target.year))) return true
  const texts = passages.filter(p => p.kind === 'text')
  if (texts.some(p => INTRODUCED.test(flat.slice(p.start, p.end)))) return true
  const told = past.find(m => TOLD.test(flat.slice(m.start, m.end + 90)) && texts.some(p => p.start <= m.start && m.end <= p.end))
  if (!told) return false
  const next = mentions.filter(m => m.kind === 'period' && m.use !== 'base' && m.period.year === target.year && m.start > told.end)
  return next.some(m =>
    texts.some(p => p.start <= m.start && m.end <= p.end && ANNOUNCES.test(flat.slice(Math.max(p.start, m.start - 110), m.end + 40))),
  )
}
/** "| Thực hiện 2022 |", "Ước TH 2023": the head of a column of results. */
const COLUMN = latin(/(?:[|\n]|ước) *(?:thực hiện|th)(?: cả)?(?: năm)? (?<year>20\d\d) *(?:[|\n]|kế hoạch|kh |ước|so )/gu)
const INTRODUCED = latin(/(?<!\p{L})(?:với|các|những|một số) (?:các |những )?(?:chỉ tiêu|mục tiêu)[^.;:\n]{0,60}:/u)
/** "18/20 chỉ tiêu năm 2025 đạt và vượt", "Năm 2025, thu ngân sách ước đạt …" */
const TOLD = latin(/^[^.;\n]{0,90}(?<!\p{L})(?:đạt|vượt|hoàn thành|ước|thu được|thực hiện được|chỉ còn|còn)(?!\p{L})/u)
/** "HĐND phường quyết nghị năm 2026: …" */
const ANNOUNCES = latin(
  /(?<!\p{L})(?:quyết nghị|thông qua|phấn đấu|đề ra|xác định|thống nhất|biểu quyết|giao|đặt mục tiêu|đặt chỉ tiêu|chốt|mục tiêu|chỉ tiêu|phương hướng|kế hoạch)(?!\p{L})/u,
)

/** "ĐỀ ÁN" above "Giảm nghèo bền vững huyện …", whose title says by itself nothing of plans. */
function planAbove(input: HeaderInput, title: Passage | undefined): string {
  const line = flatten(lineAbove(input, title))
  return PLAN_KIND.test(line) && DOCUMENT.test(line) ? `${line} ` : ''
}
const PLAN_KIND = /^(?:kế hoạch|đề án|phương án|chương trình)/u

function lineAbove({ text, passages }: HeaderInput, title: Passage | undefined): string {
  const above = title ? passages[passages.indexOf(title) - 1] : undefined
  return above ? text.slice(above.start, above.end).replace(/\s*:$/, '') : ''
}

/** "BÁO CÁO" on the line above the title. */
function documentKind(input: HeaderInput, title: Passage | undefined): string {
  const { text } = input
  const line = lineAbove(input, title)
  if (
    !DOCUMENT.test(flatten(line)) ||
    (!/^\p{Ll}/u.test(text.slice(title!.start)) &&
      !/^(?:về|v\/v|kết quả|tình hình|công tác|tổng kết|sơ kết|phát triển|thực hiện|nhiệm vụ)(?!\p{L})/u.test(
        flatten(text.slice(title!.start, title!.end)),
      ))
  )
    return ''
  return line[0]! + line.slice(1).toLowerCase()
}

function insidePassages({ mentions, passages }: HeaderInput): readonly Mention[] {
  let at = 0
  return mentions.filter(m => {
    if (m.kind === 'period' && m.use === 'norm') return false
    while (at < passages.length && passages[at]!.end < m.end) at++
    return at < passages.length && passages[at]!.start <= m.start
  })
}

/** Days on lines of their own; above a title that has one below it stands the day of the visit. */
function stamped({ flat, mentions, passages }: HeaderInput): readonly Mention[] {
  const last = passages.at(-1)?.end ?? 0
  const days = mentions.filter(m => m.kind === 'date' && (m.start < last || isFoot(flat, last, m)) && isStamp(lineAround(flat, m.start)))
  const title = passages.find(p => p.kind === 'title')
  const below = title ? days.filter(m => m.start > title.end) : []
  return below.length > 0 ? below : days
}

/** The day below the last words of a text, with no more than a name beside it. */
function isFoot(flat: string, last: number, { start, end }: Mention): boolean {
  return start - last < LONGEST_NAME && flat.length - end < LONGEST_NAME && !/\d/.test(flat.slice(last, start) + flat.slice(end))
}
const LONGEST_NAME = 60

/** The line of a place, or so much of it as is longer than any stamp. */
function lineAround(flat: string, at: number): string {
  const from = Math.max(0, at - LONGEST_STAMP)
  const end = firstSign(flat, '\n', at, at + LONGEST_STAMP)
  return flat.slice(Math.max(from, lastSign(flat, '\n', from, at) + 1), end < 0 ? at + LONGEST_STAMP : end)
}
const LONGEST_STAMP = 160

/** "Thành ủy", "UBND huyện": what kind of district the report's commune lies in. */
function typesAbove(flat: string): ReadonlySet<string> {
  const types = new Set<string>()
  for (const { groups } of matches(ABOVE, flat)) types.add(groups!.type ?? SEATS[groups!.seat!]!)
  return types
}
const ABOVE = latin(/(?:(?<seat>thành|huyện|thị|quận) ủy|(?:ubnd|hđnd|toàn|của) (?<type>thành phố|huyện|thị xã|quận))(?!\p{L})/gu)
const SEATS: Readonly<Record<string, string>> = { thành: 'thành phố', huyện: 'huyện', thị: 'thị xã', quận: 'quận' }

function placesOf(unit: string | undefined): string[] {
  return unit ? unit.split(/\s*[,–-]\s*/) : []
}
