import { cleanText } from '../clean-text.ts'
import type { Glyph } from './marks.ts'

/** Words that stand together on one line; lengths as of a glyph, `y` the base line. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly isBold: boolean
  /** Width of the first word: whether it would have fitted on the line before tells whether a person ended that line. */
  readonly firstWord: number
}

interface Row {
  readonly y: number
  readonly size: number
  readonly glyphs: Glyph[]
}

/** In sizes of the letters. */
const SAME_LINE = 0.25
const RAISED_SIZE = 0.9
const RAISED_BY = 0.6
const LEAST_RAISED = 0.15
const WORD_GAP = 0.15
const POWER_OF_TEN = /(?:^|[^\d.,])10(?:\^\d*)?$/
/** Wider than the word gaps of justified text. */
const PART_GAP = 1

/** Letters as lines, from above down; a line is parted where it has a wide gap (`whole` leaves it in one). */
export function linesOf(glyphs: readonly Glyph[], whole = false): Line[] {
  return rowsOf(glyphs).flatMap(row =>
    partsOf(row, whole)
      .map(lineOf)
      .filter(line => line.text !== ''),
  )
}

/** Largest letters first, so that a small raised one finds the line that it belongs to. */
function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const rows: Row[] = []
  const byPlace = new Map<number, Row[]>() // rows by tens of points, to look at few
  for (const glyph of [...glyphs].sort((a, b) => b.size - a.size)) {
    const place = Math.floor(glyph.y / 10)
    const near = [place - 1, place, place + 1].flatMap(at => byPlace.get(at) ?? [])
    const row = near.find(row => isRaised(glyph, row)) ?? near.find(row => Math.abs(row.y - glyph.y) <= SAME_LINE * row.size)
    if (row) {
      row.glyphs.push(glyph)
      continue
    }
    const own = { y: glyph.y, size: glyph.size, glyphs: [glyph] }
    rows.push(own)
    byPlace.set(place, [...(byPlace.get(place) ?? []), own])
  }
  for (const row of rows) row.glyphs.sort((a, b) => a.left - b.left)
  return rows.sort((a, b) => a.y - b.y)
}

function isRaised(glyph: Glyph, row: Row): boolean {
  if (glyph.size > RAISED_SIZE * row.size || row.y - glyph.y < LEAST_RAISED * row.size || row.y - glyph.y > RAISED_BY * row.size)
    return false
  return row.glyphs.some(base => Math.abs(base.right - glyph.left) < 0.6 * row.size)
}

function partsOf(row: Row, whole: boolean): Glyph[][] {
  const parts: Glyph[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const glyph of row.glyphs) {
    if (glyph.text.trim() === '') continue
    if (parts.length === 0 || (!whole && glyph.left - right > PART_GAP * row.size)) parts.push([])
    parts.at(-1)!.push(glyph)
    right = Math.max(right, glyph.right)
  }
  return parts
}

function lineOf(glyphs: readonly Glyph[]): Line {
  const size = Math.max(...glyphs.map(glyph => glyph.size))
  const base = glyphs.find(glyph => glyph.size === size)!
  let text = ''
  let before: Glyph | undefined
  let firstWord = 0
  for (const glyph of glyphs) {
    if (before && isPaintedTwice(before, glyph)) continue
    const isRaisedDigit = isRaisedMark(glyph, base) && /\d$/.test(text)
    if (isRaisedDigit && !POWER_OF_TEN.test(text)) continue // a footnote's number would be a digit of the figure
    if (isRaisedDigit && before && !isRaisedMark(before, base)) text += '^'
    if (before && glyph.left - before.right > WORD_GAP * Math.min(size, glyph.size * 1.5)) text += ' '
    text += glyph.text
    if (!text.includes(' ')) firstWord = glyph.right - glyphs[0]!.left
    before = glyph
  }
  const letters = glyphs.filter(glyph => /\p{L}/u.test(glyph.text))
  const bold = letters.filter(glyph => glyph.isBold).length
  return {
    text: cleanText(withoutLigatures(text)).replace(/\s+/g, ' ').trim(),
    left: glyphs[0]!.left,
    right: Math.max(...glyphs.map(glyph => glyph.right)),
    y: base.y,
    size,
    isBold: letters.length > 0 && bold > 0.8 * letters.length,
    firstWord,
  }
}

/** Bold type and shadows are sometimes made by painting a letter twice. */
function isPaintedTwice(a: Glyph, b: Glyph): boolean {
  return a.text === b.text && b.left - a.left < 0.1 * a.size && a.right - a.left > 0.15 * a.size
}

function isRaisedMark(glyph: Glyph, base: Glyph): boolean {
  return glyph.size <= RAISED_SIZE * base.size && base.y - glyph.y > LEAST_RAISED * base.size && /^[\d()*,]+$/.test(glyph.text)
}

/** ﬁ as f and i; other letters of compatibility, such as ², are left as they are. */
function withoutLigatures(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, ligature => ligature.normalize('NFKC'))
}
