import type { Kind } from '../domain/fact.ts'
import type { Picture } from '../domain/picture.ts'
import { barAt, HATCH, INK, LINE_STYLE, pointAt } from './marks.ts'
import { px, textAt } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'

/** Pixels; a phone shows the whole width at about a third of it. */
export const WIDTH = 1080
const MARGIN = 24
const PADDING = 48
export const LEFT = MARGIN + PADDING
export const ROOM = WIDTH - 2 * LEFT

const TITLE = 50
const SUBTITLE = 38
const MEASURE = 32
const SMALL = 30
const MOST_TITLE_LINES = 3
const MOST_SUBTITLE_LINES = 2
const MOST_SMALL_LINES = 3

/** What stands between the head and the sources: `draw` puts it below `top`. */
export interface Body {
  readonly height: number
  /** What figures are drawn as. */
  readonly marks: 'points' | 'bars'
  draw(top: number): string
}

/** A card on an opaque ground, so that it reads the same in a light and a dark chat: what is measured, whose, the figures, the sources. */
export function drawCard(picture: Picture, kinds: readonly Kind[], body: Body): string {
  const parts: string[] = []
  let y = MARGIN + PADDING
  const lines = (text: string, size: number, most: number, style: { colour: string; bold?: boolean }, leading = 1.25) => {
    for (const line of wrapText(text, size, ROOM, most)) {
      y += size * leading
      parts.push(textAt(LEFT, y, line, { size, ...style }))
    }
  }
  y -= TITLE * 0.4
  lines(picture.title, TITLE, MOST_TITLE_LINES, { colour: INK.text, bold: true })
  y += 8
  lines(picture.subtitle, SUBTITLE, MOST_SUBTITLE_LINES, { colour: INK.text })
  y += 4
  lines(picture.measure, MEASURE, 1, { colour: INK.faint }, 1.35)
  y += 30
  parts.push(legendAt(y, kinds, picture.legend, body.marks))
  y += 56
  parts.push(body.draw(y))
  y += body.height + 28
  parts.push(`<line x1="${LEFT}" x2="${WIDTH - LEFT}" y1="${px(y)}" y2="${px(y)}" stroke="${INK.line}" stroke-width="2"/>`)
  y += 14
  for (const note of picture.notes) lines(note, SMALL, MOST_SMALL_LINES, { colour: INK.text })
  for (const source of picture.sources) lines(source, SMALL, MOST_SMALL_LINES, { colour: INK.faint })
  return whole(Math.ceil(y + PADDING * 0.6 + MARGIN), parts)
}

function whole(height: number, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Be Vietnam Pro">`,
    HATCH,
    `<rect width="${WIDTH}" height="${height}" fill="${INK.backdrop}"/>`,
    `<rect x="${MARGIN}" y="${MARGIN}" width="${WIDTH - 2 * MARGIN}" height="${height - 2 * MARGIN}" rx="28" fill="${INK.card}"/>`,
    ...parts,
    '</svg>',
  ].join('')
}

function legendAt(top: number, kinds: readonly Kind[], legend: Picture['legend'], marks: Body['marks']): string {
  let x = LEFT
  return kinds
    .map(kind => {
      const label = legend[kind]
      const sign = marks === 'points' ? lineSign(x, top + 22, kind) : barAt({ x, y: top + 6, width: 64, height: 32 }, kind)
      const text = textAt(x + 82, top + 34, label, { size: MEASURE, colour: INK.text })
      x += 82 + textWidth(label, MEASURE) + 48
      return sign + text
    })
    .join('')
}

function lineSign(x: number, y: number, kind: Kind): string {
  return `<path d="M${px(x)} ${px(y)}H${px(x + 64)}" ${LINE_STYLE[kind]}/>${pointAt(x + 32, y, kind)}`
}
