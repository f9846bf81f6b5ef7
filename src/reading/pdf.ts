import type { MessagePort } from 'node:worker_threads'
import { type getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { HoiXaError } from '../domain/errors.ts'
import type { Outline } from './outline.ts'
import { type Channel, openChannel } from './pdf/channel.ts'
import { type DrawnFont, type DrawnPage, readMarks } from './pdf/marks.ts'
import { outlineOfPages } from './pdf/outline-of-pages.ts'
import { type PageText, pageText } from './pdf/page.ts'
import { MAX_STREAMS_BYTES, unpacksTooLarge } from './pdf/stream-sizes.ts'
import { TYPE_NAMES } from './sniff.ts'

/** A report is a few pages; a plan of a province hundreds. */
export const MAX_PAGES = 2_000
/** Milliseconds for a whole document: thousands of pages are read in less, and one made to hang its reader is given up. */
const LONGEST = 120_000
/** Fonts are kept from page to page, and let go after so many. */
const PAGES_BETWEEN_CLEANUPS = 25
/** A document ends with this mark, at most so many bytes of something else after it. */
const END_MARK = '%%EOF'
const END_WITHIN = 4_096

/** No script runs, nothing is fetched, no picture is decoded; a page that cannot be read whole is not read in part. */
const SAFE = {
  verbosity: 0,
  isEvalSupported: false,
  enableXfa: false,
  maxImageSize: 1,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  stopAtErrors: true,
} as const

type Library = Awaited<ReturnType<typeof getResolvedPDFJS>>
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * A PDF as blocks, by where its letters and lines stand on its pages. No script in it runs, nothing is fetched, pictures are not decoded.
 *
 * @throws {HoiXaError} `file-locked`, `file-damaged`, `file-too-large` (more than `MAX_PAGES` pages, or it unpacks to too much), `file-no-text`
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Outline> {
  const details = { file: name, type: TYPE_NAMES.pdf }
  try {
    const pages = await readPages(bytes, name)
    const outline = outlineOfPages(pages)
    if (outline.blocks.length > 0) return outline
  } catch (cause) {
    if (cause instanceof HoiXaError) throw cause
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    throw new HoiXaError(isLocked ? 'file-locked' : 'file-damaged', `${name} cannot be read as PDF`, { cause, details })
  }
  throw new HoiXaError('file-no-text', `${name} has pages without text`, { details })
}

async function readPages(bytes: Uint8Array, name: string): Promise<PageText[]> {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-END_WITHIN)
  if (!tail.includes(END_MARK)) throw new Error('the end is missing')
  if (unpacksTooLarge(bytes)) throw tooLarge(name, { megabytes: MAX_STREAMS_BYTES / 1024 / 1024 })
  const library = await getResolvedPDFJS()
  const channel = openChannel()
  const reader = (globalThis as { pdfjsWorker?: { WorkerMessageHandler: { initializeFromPort(port: MessagePort): void } } }).pdfjsWorker
  reader?.WorkerMessageHandler.initializeFromPort(channel.far)
  const worker = new library.PDFWorker({ port: channel.near as never, verbosity: SAFE.verbosity }) // its types know only browsers' ports
  const task = library.getDocument({ ...SAFE, worker, data: Uint8Array.from(bytes) }) // the data are taken over
  let giveUp: NodeJS.Timeout | undefined
  try {
    const late = new Promise<never>((_, reject) => {
      giveUp = setTimeout(() => reject(new Error('takes too long')), LONGEST)
    })
    const pages = task.promise.then((pdf: Pdf) => eachPage(pdf, library, channel, name))
    return await Promise.race([pages, channel.overrun, late])
  } finally {
    clearTimeout(giveUp)
    channel.close()
    await Promise.race([task.destroy().catch(() => {}), new Promise(setImmediate)]) // over a closed channel it gets no reply
    worker.destroy()
  }
}

async function eachPage(pdf: Pdf, library: Library, channel: Channel, name: string): Promise<PageText[]> {
  if (pdf.numPages > MAX_PAGES) throw tooLarge(name, { pages: pdf.numPages })
  const pages: PageText[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    channel.nextPage()
    const page = await pdf.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: library.AnnotationMode.DISABLE })
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const font = (id: string) => (page.commonObjs.has(id) ? (page.commonObjs.get(id) as DrawnFont) : undefined)
    const placing = transform as DrawnPage['placing']
    const drawn = { operators: fnArray, operands: argsArray, numbers: library.OPS, placing, width, height, font }
    pages.push(pageText(readMarks(drawn), { width, height }))
    page.cleanup()
    if (number % PAGES_BETWEEN_CLEANUPS === 0) await pdf.cleanup()
  }
  return pages
}

function tooLarge(name: string, more: Record<string, number>): HoiXaError {
  return new HoiXaError('file-too-large', `${name} is too large a PDF`, { details: { file: name, type: TYPE_NAMES.pdf, ...more } })
}
