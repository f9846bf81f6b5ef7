import type { Block } from '../../domain/block.ts'
import type { Span } from '../../domain/fact.ts'
import { flatten } from '../../vietnamese/flatten.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { trimSpan } from '../../vietnamese/sentences.ts'
import { goesOnAsTitle, headOf, LETTERHEAD } from './head-lines.ts'
import { isAheadLine } from './heading-words.ts'
import { APPENDIX, isAboveTitle, isCaption, isChrome, isStamp, TAGS, TAIL_START } from './page-chrome.ts'

/** A stretch of a report that is to be read, and as what. What is left out (menus, counters, captions, by-lines) is not read at all. */
export interface Passage extends Span {
  readonly kind: 'title' | 'heading' | 'text' | 'item' | 'row'
  /** Only of headings: 1 is the outermost; a deeper one does not end what a shallower one says. */
  readonly level: number
  /** Only of rows. */
  readonly cells?: readonly Span[] | undefined
  /** Only of rows whose figures are headed one by one: the words over each cell but the first, which is the name. */
  readonly heads?: readonly Span[] | undefined
}

const MARKER = latin(
  /^\s*(?:(?<part>(?:[Pp]hần|PHẦN) (?:thứ |Thứ |THỨ )?(?:[ivx]+|[IVX]+|\d|nhất|hai|ba|Nhất|Hai|Ba|NHẤT|HAI|BA)[.:]?(?!\p{L}))|(?<article>(?:[Đđ]iều|ĐIỀU) \d{1,2})[.:](?!\d)|(?<roman>[IVX]{1,5})(?:[.)]|-(?= ))|(?<letter>[A-ZĐ])[.)]|(?<number>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)](?!\d)|\/(?= ?\p{Lu}))|(?<small>[a-zđ])[.)]|\((?<bracket>\d{1,2})\)|(?<bullet>[+*•►▸▶‣▪▫✓✔→➢➤◦●○■◆◇❖★☆–-])(?=\s|\p{L}))\s*/u,
)

interface Marker {
  readonly length: number
  readonly level: number
  readonly bullet: boolean
}

/** Whether a line begins as a list item or numbered heading does, and how deep that is. */
function markerOf(line: string): Marker {
  const match = MARKER.exec(line)
  if (!match) return { length: 0, level: 0, bullet: false }
  const g = match.groups!
  const level = g.part
    ? 2
    : g.article
      ? 3
      : g.letter && !g.roman
        ? 2
        : g.roman
          ? 3
          : g.number
            ? 4 + (g.number.split('.').length - 1)
            : g.small
              ? 7
              : g.bracket
                ? 7
                : 8
  const romanLetter = g.letter !== undefined && /^[IVX]$/.test(g.letter)
  return { length: match[0].length, level: romanLetter ? 3 : level, bullet: g.bullet !== undefined || g.bracket !== undefined }
}

/**
 * The passages of a report in reading order. Plain text is known by its lines; other formats also by their blocks.
 * @param whole the text, flat (`flatten`)
 * @param title as the report's own record gives it: a section may then come first
 */
export function readOutline(text: string, whole: string, blocks: readonly Block[], title?: string): Passage[] {
  const lines = linesOf(text, blocks)
  const passages: Passage[] = []
  const captions: string[] = []
  const head = headOf(text, lines)
  let tail = false
  let titled = false
  for (const { start, end, block } of lines) {
    const span = trimSpan(text, { start, end })
    if (span.end === span.start) continue
    const line = text.slice(span.start, span.end)
    const flat = whole.slice(span.start, span.end)
    if (!titled && (!/[\p{L}\d]/u.test(line) || TAGS.test(line))) continue
    if (!titled && block === undefined && isAboveTitle(flat)) continue
    if (TAIL_START.test(flat) && line.length < 120) tail = true
    else if (tail && ((line.length > 260 && /[.;]\s/.test(line)) || APPENDIX.test(flat))) tail = false
    if (tail || block?.kind === 'caption' || (block?.kind !== 'row' && isChrome(flat))) continue
    if (isCaption(flat) && titled && block?.kind !== 'row' && block?.kind !== 'heading') {
      captions.push(line)
      continue
    }
    if (block?.kind === 'row') {
      passages.push(passage(span, 'row', 9, block.cells))
      continue
    }
    const cells = block === undefined ? cellsOf(text, span) : []
    if (cells.length > 2) {
      passages.push(passage(span, 'row', 9, cells))
      continue
    }
    if (!titled && block?.kind !== 'item') {
      if (isStamp(flat)) continue
      if (head.has(start) || LETTERHEAD.test(flat)) {
        passages.push(passage(span, 'text', 0))
        continue
      }
      titled = true
      const isSection = title !== undefined && block?.kind === 'heading' && (block.level ?? 1) > 1 && flatten(title) !== flat
      if (!isSection && line.length <= 250 && !/[.;]\s+\p{Lu}/u.test(line)) {
        passages.push(passage(span, 'title', 1))
        continue
      }
    }
    const above = passages.at(-1)
    if (above?.kind === 'title' && block === undefined && goesOnAsTitle(text, above, span)) {
      passages[passages.length - 1] = passage({ start: above.start, end: span.end }, 'title', above.level)
      continue
    }
    if (isStamp(flat)) continue
    const repeated = captions.find(caption => line.startsWith(caption) && line.length > caption.length + 20)
    if (above && leadsList(text, above) && marksItem(line)) passages[passages.length - 1] = passage(above, 'heading', LEAD_LEVEL)
    passages.push(passageOf(text, repeated ? trimSpan(text, { start: span.start + repeated.length, end: span.end }) : span, block))
  }
  return passages
}

/** Of headings that a colon makes, and of other lines that a list stands below. */
const LEAD_LEVEL = 6

/** Whether a line is a list item with words of its own. */
function marksItem(line: string): boolean {
  return markerOf(line).length > 0
}

/** "Năm 2015", "Đại hội quyết nghị các chỉ tiêu chủ yếu": a short line without a stop, right above the items of a list. */
function leadsList(text: string, { kind, level, start, end }: Passage): boolean {
  if (kind !== 'text' || level !== 0 || end - start > LONGEST_LEAD) return false
  const line = text.slice(start, end)
  return /[\p{L}\d)"”]$/u.test(line) && !/[.;:!?] /u.test(line) && /^\p{Lu}/u.test(line) && !tellsFigures(line)
}
const LONGEST_LEAD = 120

function passage({ start, end }: Span, kind: Passage['kind'], level: number, cells?: readonly Span[]): Passage {
  return { start, end, kind, level, cells }
}

function passageOf(text: string, span: Span, block: Block | undefined): Passage {
  const line = text.slice(span.start, span.end)
  const marker = markerOf(line)
  if (block?.kind === 'heading') return passage(span, 'heading', Math.max(2, block.level ?? 2))
  const body = line.slice(marker.length)
  const asText = passage(span, marker.length > 0 || block?.kind === 'item' ? 'item' : 'text', marker.level)
  if (line.length > 140) return asText
  const level = headingLevel(body, marker, span)
  return level > 0 && !tellsFigures(body) ? passage(span, 'heading', level) : asText
}

/** How deep a short line is as a heading, by its capitals, its mark or its colon; 0 where it is none. */
function headingLevel(body: string, marker: Marker, { start, end }: Span): number {
  if (GOES_ON.test(body)) return 0
  if (!SMALL.test(body) && body === body.toUpperCase() && /\p{Lu}{3}/u.test(body)) return marker.level || 2
  if (marker.length > 0 && !marker.bullet && !/[.;,]$/.test(body.replace(/\)\.$/, ')'))) return marker.level
  if (/:$/.test(body)) return marker.level || LEAD_LEVEL
  if (marker.bullet && YEAR_ALONE.test(body)) return marker.level
  return (marker.length === 0 || marker.bullet) && end - start <= 90 && isSection(flatten(body)) ? 2 : 0
}

const GOES_ON = latin(/[:;].*\p{L}/u)
const SMALL = /[a-z]/
/** "★ 2025" */
const YEAR_ALONE = /^(?:[Nn]ăm |NĂM )?20\d\d$/u

/** "3. Giải quyết việc làm còn chậm (mới đạt 71% kế hoạch)."; not: 3. Giao thông (2,5 điểm) */
const TOLD_IN_BRACKET = /\((?:[^()\d]* )?(?:đạt|bằng|vượt|tăng|giảm|còn) (?:[^()\d]{0,20} )?\d[\d.,]* ?[%‰]/iu

function tellsFigures(body: string): boolean {
  const figures = body.replace(/\([^)]*\)\s*\.?$/u, '').replace(/(?<!\p{L})\d{1,2} năm(?= (?:thực hiện|qua)(?!\p{L}))/gu, '')
  return (
    TOLD_IN_BRACKET.test(body) ||
    /\d *(?:%|‰)/.test(figures) ||
    /\d(?: (?:nghìn|triệu|tỷ|tỉ))? *(?:triệu|tỷ|tỉ|đồng|ha|tấn)(?!\p{L})/u.test(figures) ||
    (/(?<!năm |năm\s|quý |\/|-|[\d.])\d{1,3}(?:[.,]\d+)*\s+(?!năm|tháng)\p{Ll}/u.test(figures) && !/:\s*$/.test(body))
  )
}

function isSection(line: string): boolean {
  return SECTION.test(line) || isAheadLine(line)
}

// Kết quả nhiệm kỳ 2020 - 2025 | Chỉ tiêu chủ yếu đến năm 2030; not: Kết quả rất đáng mừng.
const SECTION = latin(
  /^(?:(?:những|các|một số|hệ thống) )?(?:kết quả|tình hình|đánh giá|chỉ tiêu|mục tiêu|nhiệm vụ|phương hướng|kế hoạch|nhìn lại|thành tựu)(?: [^ .;!?,:]+){2,}$/u,
)

/** The cells of a table's row in plain text: "Chỉ tiêu | ĐVT | KH 2021", or parted by tabs. */
function cellsOf(text: string, span: Span): Span[] {
  const line = text.slice(span.start, span.end)
  const mark = '|'
  if (!line.includes(mark) || line.match(/\|/g)!.length < 2) return []
  const cells: Span[] = []
  let start = span.start
  for (let i = span.start; i <= span.end; i++)
    if (i === span.end || text[i] === mark) {
      cells.push(trimSpan(text, { start, end: i }))
      start = i + 1
    }
  return line.startsWith(mark) ? cells.slice(1) : cells
}

interface Line extends Span {
  /** Absent in plain text. */
  readonly block: Block | undefined
}

function linesOf(text: string, blocks: readonly Block[]): Line[] {
  const whole = blocks.length > 0 ? blocks : [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  const lines: Line[] = []
  for (const block of whole) {
    if (block.kind !== 'paragraph') {
      lines.push({ start: block.start, end: block.end, block })
      continue
    }
    for (let start = block.start; start < block.end; ) {
      const stop = text.indexOf('\n', start)
      const end = stop < 0 ? block.end : Math.min(stop, block.end)
      if (end > start) lines.push({ start, end, block: undefined })
      start = end + 1
    }
  }
  return lines
}

/** Where the words of a passage begin, after its list number or bullet. */
export function bodyStart(text: string, passage: Span): number {
  return passage.start + markerOf(text.slice(passage.start, Math.min(passage.end, passage.start + 24))).length
}
