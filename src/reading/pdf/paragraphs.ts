import { joinLines } from './join-lines.ts'
import type { Line } from './lines.ts'
import type { Text } from './page.ts'

/** Lines that are one paragraph, item or heading. */
export interface Paragraph {
  readonly text: string
  readonly size: number
  readonly isBold: boolean
}

const SENTENCE_END = /[.;:!?…]["”)]*$/u
const SIGN = /^[•▪■●○◦►➢➤✓✔❖⮚]/u
const MARKER = /^(?:[-–+*]|(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)]|\(\d{1,2}\))\s/u
/** More than so many line heights is space between paragraphs. */
const APART = 1.2
/** A raised letter moves the lines of a sentence apart. */
const APART_WITHIN = 1.5

/** Joins the lines of texts that follow each other into paragraphs; a sentence goes on over columns and pages. */
export class Paragraphs {
  readonly #use: (paragraph: Paragraph) => void
  readonly #pitch: number
  #open: { lines: Line[]; text: Text } | undefined

  /** @param pitch from line to line within a paragraph, in sizes of the letters */
  constructor(pitch: number, use: (paragraph: Paragraph) => void) {
    this.#pitch = pitch
    this.#use = use
  }

  add(text: Text): void {
    for (const line of text.lines) {
      if (this.#open && this.#goesOn(this.#open, line, text)) this.#open.lines.push(line)
      else {
        this.end()
        this.#open = { lines: [line], text }
      }
      this.#open!.text = text
    }
  }

  /** What comes next is no text. */
  end(): void {
    const lines = this.#open?.lines
    this.#open = undefined
    if (lines) this.#use({ text: joinLines(lines.map(line => line.text)), size: lines[0]!.size, isBold: lines.every(line => line.isBold) })
  }

  #goesOn({ lines, text: before }: { lines: readonly Line[]; text: Text }, line: Line, text: Text): boolean {
    const last = lines.at(-1)!
    if (Math.abs(last.size - line.size) > 0.08 * last.size || SIGN.test(line.text)) return false
    const isSentenceOpen = !SENTENCE_END.test(last.text)
    const isMidSentence = isSentenceOpen && /^\p{Ll}/u.test(line.text)
    const isFull = !hasRoomFor(line, last, before)
    if (MARKER.test(line.text) && (!isSentenceOpen || last.text.endsWith(',') || !isFull)) return false
    if (last.isBold !== line.isBold && !(isMidSentence && isFull)) return false
    if (before !== text) return isMidSentence || (isFull && isSentenceOpen)
    if (line.left > last.right || line.right < last.left) return false
    const most = isSentenceOpen && isFull && /^[\p{Ll}\d]/u.test(line.text) ? APART_WITHIN : APART
    if (line.y - last.y > most * this.#pitch * line.size) return false
    const isCentred = [...lines, line].every(one => isSymmetric(one, text)) && (isInset(last, text) || isInset(line, text))
    if (isCentred && isCapitals(last.text) !== isCapitals(line.text)) return false
    const isHanging = lines.length === 1 && (SIGN.test(last.text) || MARKER.test(last.text))
    if (!isCentred && !isHanging && line.left - last.left > 0.8 * line.size) return false
    return isFull || isMidSentence
  }
}

/** From line to line, in sizes of the letters: what most neighbouring lines keep. */
export function pitchOf(texts: readonly Text[]): number {
  const pitches = texts
    .flatMap(({ lines }) => lines.slice(1).map((line, i) => (line.y - lines[i]!.y) / line.size))
    .filter(pitch => pitch > 0.8 && pitch < 3)
  pitches.sort((a, b) => a - b)
  return pitches[Math.floor(pitches.length / 3)] ?? 1.5
}

/** Whether a line's first word would have fitted on the line before: then someone ended that line on purpose. */
function hasRoomFor(line: Line, last: Line, { left, right }: Text): boolean {
  const room = isSymmetric(last, { left, right }) ? right - left - (last.right - last.left) : right - last.right
  return room > line.firstWord + 0.8 * line.size
}

/** As far from one margin as from the other: set in the middle, or full. */
function isSymmetric(line: Line, { left, right }: Pick<Text, 'left' | 'right'>): boolean {
  return Math.abs(line.left - left - (right - line.right)) < 0.8 * line.size
}

function isInset(line: Line, { left }: Pick<Text, 'left'>): boolean {
  return line.left - left > 1.5 * line.size
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)
}
