import type { Kind, Role, Span } from '../domain/fact.ts'
import { type Period, yearPeriod } from '../domain/period.ts'
import type { FigureMention, Mention } from '../vietnamese/mention.ts'
import { latin } from '../vietnamese/pattern.ts'
import { isContinuous } from '../vietnamese/rules/count-of.ts'
import { MEASURE, readMeasure, readScale, SCALE } from '../vietnamese/rules/measure.ts'
import type { Frame } from './context.ts'
import type { FactDraft } from './fact-draft.ts'
import type { Header } from './header-type.ts'
import { tidy } from './indicator-phrase.ts'
import type { Passage } from './outline.ts'
import type { Subject } from './units.ts'

/** What a column of a table of indicators holds. */
type Column =
  | { readonly holds: 'name' | 'measure' | 'nothing' }
  | { readonly holds: 'figure'; readonly kind: Kind; readonly role: Role; readonly period?: Period; readonly base?: string }

const NAME = /chỉ tiêu|nội dung|tên|danh mục|tiêu chí|lĩnh vực|hạng mục/u
const MEASURES = /^(?:đvt|đơn vị tính|đơn vị|đv tính)$/u
const PLAN = latin(/(?:^|[^\p{L}])(?:kế hoạch|kh|mục tiêu|dự toán|nghị quyết|nq|chỉ tiêu giao|phấn đấu|giao)(?!\p{L})/u)
const DONE = latin(/(?:^|[^\p{L}])(?:thực hiện|th|ước|ước th|kết quả|đạt được|ước thực hiện)(?!\p{L})/u)
const COMPARED = /(?:so sánh|so với|so|tỷ lệ|%|đạt|\/)/u
const PAST = /(?:cùng kỳ|ck|năm trước|\/\s*(?:th|thực hiện))/u
const YEAR = /(?:19|20)\d\d/g
const MEASURE_CELL = new RegExp(`^(?<scale>${SCALE})? *(?<measure>${MEASURE})?$`, 'u')

/** Reads a run of rows whose first says what the columns hold; rows under no such head are not read. */
export function readTable(
  text: string,
  flat: string,
  mentions: readonly Mention[],
  rows: readonly Passage[],
  frame: Frame,
  header: Header,
  subject: Subject | undefined,
): FactDraft[] {
  const facts: FactDraft[] = []
  let columns: readonly Column[] | undefined
  for (const row of rows) {
    const cells = row.cells ?? []
    const head = readHead(flat, cells, header)
    if (head) columns = head
    else if (columns && subject) facts.push(...readRow(text, flat, mentions, row, cells, columns, frame, header, subject))
  }
  return facts
}

function readHead(flat: string, cells: readonly Span[], header: Header): readonly Column[] | undefined {
  const words = cells.map(cell => flat.slice(cell.start, cell.end).trim())
  if (
    !words.some(word => NAME.test(word)) ||
    words.filter(word => PLAN.test(word) || DONE.test(word) || /^(?:năm )?20\d\d$/u.test(word) || MEASURES.test(word)).length === 0
  )
    return undefined
  let named = false
  return words.map(word => {
    if (!named && NAME.test(word)) {
      named = true
      return { holds: 'name' }
    }
    return MEASURES.test(word) ? { holds: 'measure' } : readColumn(word, header)
  })
}

function readColumn(word: string, header: Header): Column {
  const years = word.match(YEAR) ?? []
  const year = years.at(0)
  const plan = PLAN.test(word)
  const done = DONE.test(word)
  const period = year ? { period: yearPeriod(Number(year)) } : {}
  if ((COMPARED.test(word) && (plan || done || PAST.test(word)) && (/[/%]/.test(word) || /so/.test(word))) || years.length > 1) {
    const past = PAST.test(word) && !plan
    return { holds: 'figure', kind: 'result', role: past ? 'period_ratio' : 'plan_ratio', base: past ? 'cùng kỳ' : 'kế hoạch', ...period }
  }
  if (done) return { holds: 'figure', kind: 'result', role: 'level', ...period }
  if (plan) return { holds: 'figure', kind: 'target', role: 'level', ...period }
  if (year && /^(?:năm )?20\d\d$/u.test(word)) {
    const last = header.resultPeriod?.year
    return { holds: 'figure', kind: typeof last === 'number' && Number(year) > last ? 'target' : 'result', role: 'level', ...period }
  }
  return { holds: 'nothing' }
}

function readRow(
  text: string,
  flat: string,
  mentions: readonly Mention[],
  row: Passage,
  cells: readonly Span[],
  columns: readonly Column[],
  frame: Frame,
  header: Header,
  subject: Subject,
): FactDraft[] {
  const at = (holds: 'name' | 'measure') => cells[columns.findIndex(column => column.holds === holds)]
  const name = at('name')
  const phrase = name ? tidy(text.slice(name.start, name.end).replace(/^[\s\d.+*-]+(?=\p{L})/u, '')) : ''
  if (phrase === '') return []
  const measureAt = at('measure')
  const measured = measureAt ? MEASURE_CELL.exec(flat.slice(measureAt.start, measureAt.end).trim()) : null
  return columns.flatMap((column, i) => {
    const cell = cells[i]
    if (column.holds !== 'figure' || !cell) return []
    const figure = mentions.find((m): m is FigureMention => m.kind === 'figure' && m.start >= cell.start && m.end <= cell.end)
    if (
      !figure ||
      figure.high !== undefined ||
      flat.slice(cell.start, cell.end).replace(flat.slice(figure.from, figure.until), '').trim() !== ''
    )
      return []
    const ratio = column.role !== 'level'
    const scale = ratio || figure.scaled || figure.measure !== '' ? 1 : readScale(measured?.groups?.scale).factor
    const measure = ratio ? '%' : figure.measure || readMeasure(measured?.groups?.measure) || ''
    if (measure === '') return []
    const fallback = column.kind === 'target' ? header.targetPeriod : header.resultPeriod
    const period = column.period ?? frame.period ?? fallback ?? { year: null, label: '' }
    return [
      {
        phrase,
        value: Number((figure.value * scale).toPrecision(14)),
        ...(figure.of === undefined ? {} : { of: figure.of }),
        comparator: figure.comparator,
        measure,
        role:
          column.role === 'level' && figure.of !== undefined && !isContinuous(figure.measure) && figure.value <= figure.of
            ? 'count_of'
            : column.role,
        ...(column.base ? { base: column.base } : {}),
        kind: column.kind,
        period,
        subject,
        implied: ['unit', ...(column.period ? [] : ['year'])],
        review: [...(column.period || frame.period ? [] : ['implied-year']), ...subject.review],
        span: { start: figure.start, end: figure.end },
        sentence: { start: row.start, end: row.end },
      },
    ]
  })
}
