import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dice } from '../tests/journeys/dice.ts'
import { longDocx, longPdf } from './long-documents.ts'

const SHORT_BYTES = 500_000
const LONG_BYTES = 5_000_000
const PAGES = 500
const LINES_A_PAGE = 40
const LINE = 90

/** Reads a file with the program; how long it worked and what it held at most. */
export type Measure = (file: string) => Promise<{ readonly cpuSeconds: number; readonly rssMb: number }>

/**
 * What long reports take, each in a process of its own: texts of half a megabyte and of five, a PDF and a Word document of five hundred pages. The
 * text is the given one over and over, with other figures. `growth` is the time of the long text over ten times that of the short one.
 */
export async function longReports(sample: string, measure: Measure): Promise<Record<string, unknown>> {
  const text = otherFigures(sample, LONG_BYTES)
  const lines = broken(text).slice(0, PAGES * LINES_A_PAGE)
  const folder = mkdtempSync(join(tmpdir(), 'hoixa-long-'))
  const of = async (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    return measure(join(folder, name))
  }
  try {
    const short = await of('short.txt', text.slice(0, text.lastIndexOf('\n', SHORT_BYTES * (text.length / LONG_BYTES))))
    const long = await of('long.txt', text)
    const [pdf, docx] = [await of('long.pdf', longPdf(lines)), await of('long.docx', longDocx(lines))]
    const growth = Math.round((100 * long.cpuSeconds) / short.cpuSeconds / (LONG_BYTES / SHORT_BYTES)) / 100
    return { text05Mb: short, text5Mb: long, growth, pdf500Pages: pdf, docx500Pages: docx }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** So many bytes of it; one digit in seven is another, but for years. */
function otherFigures(sample: string, bytes: number): string {
  const random = dice(7)
  const parts: string[] = []
  for (let size = 0; size < bytes; ) {
    const part = sample.replace(/\b(?:19|20)\d\d\b|\d/g, digit =>
      digit.length === 1 && random() < 1 / 7 ? String(1 + Math.floor(random() * 9)) : digit,
    )
    parts.push(part)
    size += Buffer.byteLength(part)
  }
  const whole = Buffer.from(parts.join('\n\n')).subarray(0, bytes).toString()
  return whole.slice(0, whole.lastIndexOf('\n'))
}

/** Its lines, those that are too long for a page broken between words. */
function broken(text: string): string[] {
  return text.split('\n').flatMap(line => line.match(new RegExp(`.{1,${LINE}}(?:\\s|$)`, 'g')) ?? [])
}
