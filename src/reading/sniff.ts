import { HoiXaError } from '../domain/errors.ts'

export type ReportFormat = 'txt' | 'md' | 'html'

/** First bytes of files that people mistake for reports. A ZIP is also what .docx, .xlsx and .odt are. */
const SIGNATURES: readonly (readonly [type: string, bytes: readonly number[], at?: number])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', [0x50, 0x4b, 0x05, 0x06]],
  ['Word 97–2003', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
]
const OFFICE: Readonly<Record<string, string>> = {
  docx: 'Word (.docx)',
  xlsx: 'Excel (.xlsx)',
  pptx: 'PowerPoint (.pptx)',
  odt: 'OpenDocument (.odt)',
}
const BY_EXTENSION: Readonly<Record<string, ReportFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

/** @throws {HoiXaError} `file-unsupported`, naming what it is, if the bytes are a known kind of file that is not read. */
export function refuseKnownBinary(bytes: Uint8Array, name: string): void {
  for (const [type, signature, at = 0] of SIGNATURES)
    if (signature.every((byte, i) => bytes[at + i] === byte)) {
      const kind = type === 'ZIP' ? (OFFICE[extensionOf(name)] ?? type) : type
      throw new HoiXaError('file-unsupported', `${name} is ${kind}`, { details: { file: name, type: kind } })
    }
}

/** The format by what the text is, then by what the name says. */
export function formatOf(text: string, name: string): ReportFormat {
  const start = text.slice(0, 2048).trimStart()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i.test(start)) return 'html'
  const named = BY_EXTENSION[extensionOf(name)]
  if (named === 'html') return /<[a-z][a-z0-9]*[\s>/]/i.test(text) ? 'html' : 'txt'
  if (named) return named
  return /^---\n[\s\S]*?\n---(?:\n|$)/.test(start) ? 'md' : 'txt'
}

function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
