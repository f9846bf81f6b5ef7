import { parse } from 'yaml'
import type { ReportMeta } from '../domain/report.ts'
import { oneLine } from './clean-text.ts'

const FRONT_MATTER = /^\s*---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
const LISTS = ['topics', 'keywords'] as const
const MOST_LISTED = 50
const KEYS = ['title', 'unit', 'date', 'url', 'author', 'publisher'] as const

/** The YAML block at the head of a Markdown file, and the text without it. */
export function splitFrontMatter(text: string): { meta: ReportMeta; body: string } {
  const match = FRONT_MATTER.exec(text)
  if (!match) return { meta: {}, body: text }
  return { meta: metaFrom(parseFields(match[1]!)), body: text.slice(match[0].length) }
}

/** What of some fields (front matter, a side file, a page's head) is a report's; anything else and anything malformed is left out. */
export function metaFrom(fields: Readonly<Record<string, unknown>>): ReportMeta {
  const meta: { -readonly [K in keyof ReportMeta]: ReportMeta[K] } = {}
  for (const key of KEYS) {
    const value = fields[key]
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const line = oneLine(String(value))
    const read = key === 'date' ? isoDate(line) : key === 'url' ? webAddress(line) : line
    if (read) meta[key] = read
  }
  if (fields.wording === 'ours') meta.wording = 'ours'
  if (fields.kind === 'urgent') meta.kind = 'urgent'
  if (fields.notice === true) meta.notice = true
  for (const key of LISTS) {
    const lines = linesOf(fields[key])
    if (lines.length > 0) meta[key] = lines
  }
  return meta
}

function linesOf(value: unknown): readonly string[] {
  const lines = (Array.isArray(value) ? value : [value]).flatMap(one => (typeof one === 'string' ? oneLine(one) : []))
  return [...new Set(lines.filter(line => line !== ''))].slice(0, MOST_LISTED)
}

/** "2021-01-20", also from 20/01/2021 and from a moment, which is taken on Vietnam's clock (UTC+7). */
export function isoDate(text: string): string | undefined {
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (dayFirst) return validDate(`${dayFirst[3]}-${dayFirst[2]!.padStart(2, '0')}-${dayFirst[1]!.padStart(2, '0')}`)
  const moment = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text)
  if (!moment) return undefined
  if (!moment[2]) return validDate(moment[1]!)
  const time = Date.parse(text.replace(' ', 'T'))
  return Number.isNaN(time) ? validDate(moment[1]!) : new Date(time + 7 * 3_600_000).toISOString().slice(0, 10)
}

function validDate(date: string): string | undefined {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined
}

function webAddress(text: string): string | undefined {
  return URL.canParse(text) && /^https?:\/\//i.test(text) ? text : undefined
}

/** Officials write `title: Xã A: kết quả`, which YAML refuses; then each line is a field. */
function parseFields(block: string): Record<string, unknown> {
  try {
    const value: unknown = parse(block, { logLevel: 'error' })
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // read line by line below
  }
  const fields: Record<string, unknown> = {}
  for (const line of block.split('\n')) {
    const field = /^(\w+):\s*(?:"(.*)"|'(.*)'|(.*))$/.exec(line.trim())
    if (field) fields[field[1]!] = field[2] ?? field[3] ?? field[4]
  }
  return fields
}
