import { type Outline, OutlineBuilder } from '../outline.ts'
import { addGrid, widthOf } from '../table-head.ts'
import { withoutFurniture } from './furniture.ts'
import { type PageText, type Piece, piecesOf, type Table } from './page.ts'
import { type Paragraph, Paragraphs, pitchOf } from './paragraphs.ts'

/** By how much a heading's letters are larger than the text's: clearly, or a little and bold. */
const CLEARLY_LARGER = 1.15
const LARGER = 1.06
const LONGEST_HEADING = 250
const MOST_LEVELS = 4
/** Below every heading that is set larger. */
const BOLD_LEVEL = 6
const SIGN = /^[•▪■●○◦►➢➤✓✔❖⮚]\s*/u
const NUMBERED = /^(?:[-–+*]|(?:phần\s|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđA-ZĐ])[.)]|\(\d{1,2}\))/u

/** The pages of a document as blocks. */
export function outlineOfPages(pages: readonly PageText[]): Outline {
  const outline = new OutlineBuilder()
  const pieces = piecesOf(withoutFurniture(pages))
  const texts = pieces.filter(piece => 'lines' in piece)
  const sizes = sizesOf(texts.flatMap(text => text.lines))
  const paragraphs = new Paragraphs(pitchOf(texts), paragraph => addParagraph(paragraph, sizes, outline))
  for (const [i, piece] of pieces.entries()) {
    if ('lines' in piece) paragraphs.add(piece)
    else {
      paragraphs.end()
      addTable(piece, pieces[i - 1], outline)
    }
  }
  paragraphs.end()
  return outline.done({})
}

/**
 * Rows that go on from the table before are read under its head: only where their columns are the same. Rows whose columns are not certain
 * are kept as captions, which no figure is read from.
 */
function addTable({ table, isSure }: Table, before: Piece | undefined, outline: OutlineBuilder): void {
  const goesOn = before !== undefined && 'table' in before
  if (isSure && (!goesOn || widthOf(before.table) === widthOf(table) || hasHead(table))) addGrid(table, outline)
  else for (const row of table) outline.add('caption', row.map(cell => cell.text).join(' '))
}

function hasHead([first = []]: Table['table']): boolean {
  return first.filter(cell => cell.text !== '').length > 1 && !first.some(cell => /^[\d.,%]+$/.test(cell.text))
}

function addParagraph({ text, size, isBold }: Paragraph, sizes: Sizes, outline: OutlineBuilder): void {
  const isLarge = size > sizes.body * CLEARLY_LARGER || (isBold && size > sizes.body * LARGER)
  const level = isLarge && !/[.;,]$/.test(text) ? sizes.larger.findIndex(larger => size > larger - 0.3) + 1 : 0
  if (SIGN.test(text)) outline.add('item', text.replace(SIGN, ''))
  else if (level > 0 && text.length <= LONGEST_HEADING) outline.add('heading', text, level)
  else if (isBold && isBoldHeading(text)) outline.add('heading', text, BOLD_LEVEL)
  else outline.add(/^[-–+*]\s/.test(text) ? 'item' : 'paragraph', text)
}

/** A numbered line's level is told by its number, and what holds figures is to be read as text. */
function isBoldHeading(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING && !/[.;,]$/.test(text) && !NUMBERED.test(text) && !/\d/.test(text.replace(/\b(?:19|20)\d\d\b/g, ''))
  )
}

interface Sizes {
  /** What most letters have. */
  readonly body: number
  /** The largest first. */
  readonly larger: readonly number[]
}

function sizesOf(lines: readonly { readonly text: string; readonly size: number }[]): Sizes {
  const letters = new Map<number, number>()
  for (const { text, size } of lines) letters.set(half(size), (letters.get(half(size)) ?? 0) + text.length)
  const [body] = [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])
  const larger = [...letters.keys()].filter(size => size > body * LARGER).sort((a, b) => b - a)
  return { body, larger: larger.slice(0, MOST_LEVELS) }
}

function half(size: number): number {
  return Math.round(size * 2) / 2
}
