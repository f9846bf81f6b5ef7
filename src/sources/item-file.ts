import type { SourceItem } from '../domain/source.ts'
import type { ReportFile } from '../report-files.ts'
import type { Fault } from './exchange.ts'
import type { Visited } from './visit.ts'
import { digestOf } from './web-address.ts'

/** A page of more text than this is no page. */
const MOST_PAGE_BYTES = 4 << 20
/** What may be a report, by what its server says it is. */
const ENDINGS: Readonly<Record<string, string | undefined>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/** Named for its address, so that each item is kept apart, and the same item is the same report. */
export function fileOf({ url, bytes, type }: Extract<Visited, { kind: 'page' }>, { place, report }: SourceItem): ReportFile | Fault {
  const named = /\.(pdf|docx|docm|txt)$/i.exec(url.pathname)?.[1]?.toLowerCase()
  // servers that do not know a file's kind call it so; the reader looks at the bytes anyway
  const ending = ENDINGS[type] ?? (type === '' || type === 'application/octet-stream' || type === 'application/msword' ? named : undefined)
  if (ending === undefined) return 'type-unknown'
  if ((ending === 'html' || ending === 'txt') && bytes.length > MOST_PAGE_BYTES) return 'too-large'
  const { host, pathname } = new URL(place)
  const words = decoded(pathname.split('/').filter(Boolean).at(-1) ?? '').replace(/\.[a-z]{2,5}$/i, '')
  const slug = words
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  const name = [host.replace(/[^a-z0-9.-]/g, '-'), slug, digestOf(place).slice(0, 8)].filter(part => part !== '').join('-')
  return { name: report ?? `${name}.${ending}`, bytes, meta: { url: place } }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text
  }
}
