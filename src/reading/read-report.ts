import type { Block } from '../domain/block.ts'
import { HoiXaError } from '../domain/errors.ts'
import type { ReportMeta } from '../domain/report.ts'
import { Signs } from '../vietnamese/signs.ts'
import { cleanText } from './clean-text.ts'
import { decode } from './decode.ts'
import { reviveLegacyText } from './legacy-text.ts'
import type { Outline } from './outline.ts'
import { readPlainText } from './plain-text.ts'
import { damageOf } from './quality.ts'
import { metaFrom } from './report-meta.ts'
import { type BinaryFormat, binaryFormat, formatOf, type ReportFormat, type TextFormat } from './sniff.ts'

/** A report is a few pages; 20 MB is a scan, an archive or a mistake. Callers compare a file's size before they load it. */
export const MAX_REPORT_BYTES = 20 * 1024 * 1024

export interface ReadReport {
  /** NFC. Offsets anywhere are UTF-16 code units into it. */
  readonly text: string
  /** In the order of the text, not overlapping; a row's cells lie within it. */
  readonly blocks: readonly Block[]
  readonly meta: ReportMeta
  readonly format: ReportFormat
}

/**
 * Bytes of a report as text and blocks. `name` decides where the content leaves the format open, and names the file in errors.
 * What `sideMeta` says wins over what the file says of itself.
 *
 * @throws {HoiXaError} `file-too-large`, `file-empty`, `file-unsupported` (`type` says what it is), `file-binary`, `file-damaged`,
 * `file-locked` (it has a password), `file-no-text` (pages are pictures), `file-not-vietnamese` (`reason` is one of `Damage`).
 */
export async function readReport(bytes: Uint8Array, name: string, sideMeta: ReportMeta = {}): Promise<ReadReport> {
  refuseTooLarge(bytes.length, name)
  if (bytes.length === 0) throw refusal('file-empty', name)
  const binary = binaryFormat(bytes, name)
  const { format, outline } = binary ? { format: binary, outline: await readBinary(binary, bytes, name) } : await readText(bytes, name)
  if (outline.blocks.length === 0) throw refusal('file-empty', name)
  const damage = damageOf(outline.text)
  if (damage) throw refusal('file-not-vietnamese', name, { reason: damage })
  return { text: outline.text, blocks: outline.blocks, meta: { ...outline.meta, ...metaFrom({ ...sideMeta }) }, format }
}

/** @throws {HoiXaError} `file-too-large` for a size that `readReport` would refuse; for callers that know it before loading. */
export function refuseTooLarge(size: number, name: string): void {
  if (size > MAX_REPORT_BYTES)
    throw refusal('file-too-large', name, { megabytes: Math.ceil(size / 1024 / 1024), limit: MAX_REPORT_BYTES / 1024 / 1024 })
}

/** The libraries of all formats but plain text load when the first such file is read. */
async function readBinary(format: BinaryFormat, bytes: Uint8Array, name: string): Promise<Outline> {
  return format === 'docx' ? (await import('./docx.ts')).readDocx(bytes, name) : (await import('./pdf.ts')).readPdf(bytes, name)
}

async function readText(bytes: Uint8Array, name: string): Promise<{ format: TextFormat; outline: Outline }> {
  const decoded = decode(bytes)
  if (looksBinary(decoded)) throw refusal('file-binary', name)
  const source = cleanText(reviveLegacyText(decoded))
  if (source.trim() === '') throw refusal('file-empty', name)
  const format = formatOf(source, name)
  return { format, outline: await readAs(format, source, name) }
}

/** What the libraries choke on (nesting without end) is refused. */
async function readAs(format: TextFormat, source: string, name: string): Promise<Outline> {
  if (format === 'txt') return readPlainText(source)
  const read = format === 'md' ? (await import('./markdown.ts')).readMarkdown : (await import('./html.ts')).readHtml
  try {
    return read(source)
  } catch (cause) {
    throw new HoiXaError('file-unsupported', `${name} cannot be read as ${format}`, { cause, details: { file: name, type: format } })
  }
}

const STRANGE = new Signs(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/)

/** Text has no NUL, and hardly a control character or an undecodable byte. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536)
  if (text.includes('\0')) return true
  const strange = STRANGE.test(sample) ? sample.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)!.length : 0
  return strange > sample.length * 0.02 && strange > 2
}

function refusal(code: HoiXaError['code'], file: string, details: Record<string, string | number> = {}): HoiXaError {
  return new HoiXaError(code, `${file}: ${code}${details.reason ? ` (${details.reason})` : ''}`, { details: { file, ...details } })
}
