import { HoiXaError } from '../domain/errors.ts'

export type TextFormat = 'txt' | 'md' | 'html'
export type BinaryFormat = 'docx' | 'pdf'
export type ReportFormat = TextFormat | BinaryFormat

/** What people call the formats that are not text. */
export const TYPE_NAMES: Readonly<Record<BinaryFormat, string>> = { docx: 'Word (.docx)', pdf: 'PDF' }

/** First bytes of files that people hand in for reports. */
const SIGNATURES: readonly (readonly [type: string, start: readonly number[]])[] = [
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', [0x50, 0x4b, 0x05, 0x06]],
  ['OLE', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
]
/** What an office document's ZIP holds, by the names of its parts, which are written in the clear. */
const PACKAGES: readonly (readonly [type: string, part: string])[] = [
  [TYPE_NAMES.docx, 'word/'],
  ['Excel (.xlsx)', 'xl/'],
  ['PowerPoint (.pptx)', 'ppt/'],
]
/** A document with a password is not a ZIP but an OLE file with this stream; a Word 97–2003 document has the other. */
const LOCKED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')
const WORD_97_STREAM = Buffer.from('WordDocument', 'utf16le')
/** Readers of PDF allow so many bytes of something else before it. */
const PDF_MARK_WITHIN = 1024
const BY_EXTENSION: Readonly<Record<string, TextFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

/**
 * The format of a file that is not text, by what it holds; undefined for text.
 * @throws {HoiXaError} `file-unsupported`, naming what it is, for a known kind of file that is not read; `file-locked`
 */
export function binaryFormat(bytes: Uint8Array, name: string): BinaryFormat | undefined {
  if (isPdf(bytes, name)) return 'pdf'
  const signature = SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte))
  if (!signature) return undefined
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (signature[0] === 'OLE' && content.includes(LOCKED_STREAM))
    throw new HoiXaError('file-locked', `${name} has a password`, { details: { file: name, type: 'Office' } })
  const type = signature[0] === 'ZIP' ? packageType(content, name) : signature[0] === 'OLE' ? oleType(content) : signature[0]
  if (type === TYPE_NAMES.docx) return 'docx'
  throw new HoiXaError('file-unsupported', `${name} is ${type}`, { details: { file: name, type } })
}

function isPdf(bytes: Uint8Array, name: string): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_MARK_WITHIN)).toString('latin1')
  const at = head.indexOf('%PDF-')
  return at >= 0 && (head.slice(0, at).trim() === '' || extensionOf(name) === 'pdf')
}

function packageType(content: Buffer, name: string): string {
  if (content.includes('[Content_Types].xml')) for (const [type, part] of PACKAGES) if (content.includes(part)) return type
  if (content.subarray(0, 200).includes('application/vnd.oasis.opendocument')) return 'OpenDocument'
  return extensionOf(name) === 'docx' ? TYPE_NAMES.docx : 'ZIP'
}

function oleType(content: Buffer): string {
  return content.includes(WORD_97_STREAM) ? 'Word 97–2003 (.doc)' : 'Office 97–2003'
}

/** The format of a text by what it is, then by what the name says. */
export function formatOf(text: string, name: string): TextFormat {
  const start = text.slice(0, 2048).trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i.test(start)) return 'html'
  const named = BY_EXTENSION[extensionOf(name)]
  if (named === 'html') return /<[a-z][a-z0-9]*[\s>/]/i.test(text) ? 'html' : 'txt'
  if (named) return named
  return /^---\n[\s\S]*?\n---(?:\n|$)/.test(start) ? 'md' : 'txt'
}

function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
