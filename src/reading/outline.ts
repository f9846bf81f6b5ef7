import type { Block } from '../domain/block.ts'
import type { ReportMeta } from '../domain/report.ts'
import { oneLine } from './clean-text.ts'

/** What a format's reader makes of a file. */
export interface Outline {
  readonly text: string
  readonly blocks: readonly Block[]
  /** What the file itself says of the report. */
  readonly meta: ReportMeta
}

const CELL_GAP = ' | '

/** Lays blocks one after another into one text and keeps their places. A block without text, or that repeats the one before, is left out. */
export class OutlineBuilder {
  #text = ''
  #blocks: Block[] = []
  /** The text of the last block but a row: cutting it out of a text that grows would take time by its square. */
  #lastLine = ''

  add(kind: Exclude<Block['kind'], 'row'>, text: string, level?: number): void {
    const line = oneLine(text)
    if (line === '' || line === this.#lastLine) return
    this.#lastLine = line
    const start = this.#open(kind)
    this.#text += line
    this.#blocks.push({ kind, start, end: this.#text.length, ...(kind === 'heading' && level !== undefined ? { level } : {}) })
  }

  row(texts: readonly string[]): void {
    const lines = texts.map(oneLine)
    if (lines.every(line => line === '')) return
    const start = this.#open('row')
    this.#lastLine = ''
    const cells = lines.map((line, i) => {
      if (i > 0) this.#text += CELL_GAP
      const from = this.#text.length
      this.#text += line
      return { start: from, end: this.#text.length }
    })
    this.#blocks.push({ kind: 'row', start, end: this.#text.length, cells })
  }

  done(meta: ReportMeta): Outline {
    return { text: this.#text, blocks: this.#blocks, meta }
  }

  /** Items and rows stand on lines of their own, everything else apart. */
  #open(kind: Block['kind']): number {
    const last = this.#blocks.at(-1)
    if (last) this.#text += last.kind === kind && (kind === 'item' || kind === 'row') ? '\n' : '\n\n'
    return this.#text.length
  }
}
