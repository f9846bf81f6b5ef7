import mammoth from 'mammoth'
import { HoiXaError } from '../domain/errors.ts'
import { readDocumentPages } from './html.ts'
import type { Outline } from './outline.ts'
import { TYPE_NAMES } from './sniff.ts'
import { piecesOf } from './word-pieces.ts'
import { readParts, UnpacksTooLarge } from './zip-package.ts'

/** The XML of a document of many hundred pages; a hundred times as much memory is needed to read it, so more is refused. */
export const MAX_UNPACKED_BYTES = 12 * 1024 * 1024

/** A document longer than this, in bytes of its XML, is read in pieces of about so much. */
const PIECE = 1024 * 1024

/** What the text is made of. Pictures, fonts, embedded files and macros (vbaProject.bin) are never unpacked. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/i
const TABLE_OF_CONTENTS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(level => `p[style-name='toc ${level}'] => !`)
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='TOC Heading'] => !", ...TABLE_OF_CONTENTS]

/** As much of mammoth's document as is changed before it becomes a page. */
interface Part {
  readonly type?: string
  readonly children?: readonly Part[]
  readonly [property: string]: unknown
}

/**
 * A Word document (.docx, also .docm: its macros are left in the file) as blocks. Pictures are left out, and nothing that it links to
 * (templates, pictures, other documents) is fetched. The title and dates among its properties are not read: they are often those of the
 * older document that it was copied from, whose year is another.
 *
 * @throws {HoiXaError} `file-damaged`; `file-too-large` for one that unpacks to more than `MAX_UNPACKED_BYTES`
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Outline> {
  try {
    const parts = await readParts(bytes, part => NEEDED.test(part), MAX_UNPACKED_BYTES)
    return await readDocumentPages(pagesOf(parts))
  } catch (cause) {
    throw refusal(cause, name)
  }
}

/** The document, piece by piece where it is long, each with all that it may refer to. */
async function* pagesOf(parts: ReadonlyMap<string, Uint8Array>): AsyncGenerator<string> {
  const longest = Math.max(...[...parts.values()].map(({ length }) => length))
  const [name, content] = [...parts].find(([, { length }]) => length === longest)!
  if (longest <= PIECE) return yield await pageOf(packageOf(parts))
  for (const text of piecesOf(new TextDecoder().decode(content), PIECE)) yield await pageOf(packageOf(parts, { name, text }))
}

async function pageOf(document: Parameters<typeof mammoth.convertToHtml>[0]): Promise<string> {
  const page = await mammoth.convertToHtml(document, {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    transformDocument: (part: Part) => simplify(part, false),
  })
  return page.value
}

/** Mammoth would unzip the file again, without bounds; it also takes an unzipped one, which its types do not tell. `instead` is what one part says. */
function packageOf(
  parts: ReadonlyMap<string, Uint8Array>,
  instead?: { readonly name: string; readonly text: string },
): Parameters<typeof mammoth.convertToHtml>[0] {
  const file = {
    exists: (part: string) => parts.has(part),
    read: async (part: string, encoding?: string) => {
      if (part === instead?.name) return instead.text
      const content = parts.get(part)
      if (!content) throw new Error(`${part} is not there`)
      return encoding === undefined ? content : new TextDecoder(encoding).decode(content)
    },
  }
  return { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
}

/** Without pictures; lists and headings within tables are plain text, since a table with numbered rows is a table all the same. */
function simplify(part: Part, inTable: boolean): Part {
  const plain = inTable && part.type === 'paragraph' ? { ...part, numbering: null, styleId: null, styleName: null } : part
  if (!part.children) return plain
  const within = inTable || part.type === 'table'
  return { ...plain, children: part.children.filter(child => child.type !== 'image').map(child => simplify(child, within)) }
}

function refusal(cause: unknown, name: string): HoiXaError {
  const details = { file: name, type: TYPE_NAMES.docx }
  if (!(cause instanceof UnpacksTooLarge)) return new HoiXaError('file-damaged', `${name} is a damaged .docx`, { cause, details })
  const limit = MAX_UNPACKED_BYTES / 1024 / 1024
  return new HoiXaError('file-too-large', `${name} ${cause.message}`, { cause, details: { ...details, megabytes: cause.megabytes, limit } })
}
