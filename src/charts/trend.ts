import type { Kind } from '../domain/fact.ts'
import type { TrendMark, TrendPicture } from '../domain/picture.ts'
import { bars } from './bars.ts'
import { type Body, drawCard, LEFT, ROOM } from './card.ts'
import { INK, LINE_STYLE, pointAt } from './marks.ts'
import { scaleThroughZero } from './scale.ts'
import { px, textAt } from './svg.ts'
import { textWidth } from './text-width.ts'

const KINDS: readonly Kind[] = ['result', 'target']
const LABEL = 40
const SMALLEST_LABEL = 32
const YEAR = 36
const AXIS = 34
const PLOT = 400
/** From the ground to the lowest point's label, and from the highest point to the top of its label. */
const UNDER = 64
const ABOVE = 74
const ASIDE = 20
/** Up to so many calendar years stand at even distances, those without figures among them; a longer time shows only years with figures. */
const MOST_SLOTS = 9

/** Years from left to right; where the figures would not fit side by side, from top to bottom. */
export function drawTrend(picture: TrendPicture): string {
  const kinds = KINDS.filter(kind => picture.marks.some(mark => mark.kind === kind))
  const years = slots(picture.marks)
  const size = labelSize(picture.marks, years)
  return drawCard(picture, kinds, size === undefined ? rows(picture.marks) : plot(picture.marks, years, size))
}

function slots(marks: readonly TrendMark[]): readonly number[] {
  const known = [...new Set(marks.map(mark => mark.year))].sort((a, b) => a - b)
  const [first, last] = [known[0]!, known.at(-1)!]
  return last - first >= MOST_SLOTS ? known : Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** The largest size at which no figure reaches into the next one's place; undefined where the smallest is too large. */
function labelSize(marks: readonly TrendMark[], years: readonly number[]): number | undefined {
  const bothKinds = marks.some(mark => otherOf(mark, marks) !== undefined)
  const widest = Math.max(...marks.map(mark => textWidth(mark.label, 1)))
  const size = Math.min(
    LABEL,
    (ROOM / years.length - 14 - (bothKinds ? 2 * ASIDE : 0)) / widest,
    ((ROOM / years.length) * 0.85) / textWidth('2000', 1),
  )
  return size < SMALLEST_LABEL ? undefined : size
}

function plot(marks: readonly TrendMark[], years: readonly number[], size: number): Body {
  const slot = ROOM / years.length
  const middle = (year: number) => LEFT + slot * (years.indexOf(year) + 0.5)
  return {
    height: ABOVE + PLOT + UNDER + 58,
    marks: 'points',
    draw(top) {
      const y = scaleThroughZero(
        marks.map(mark => mark.value),
        top + ABOVE + PLOT,
        top + ABOVE,
      )
      const ground = top + ABOVE + PLOT + UNDER
      const placed = marks.map(mark => ({ ...mark, x: middle(mark.year) + aside(mark, marks, y), y: y(mark.value) }))
      return [
        zeroLine(y(0)),
        ...placed.map(mark => stem(mark, y(0))),
        ...KINDS.map(kind => linesOf(placed, kind)),
        ...placed.map(mark => pointAt(mark.x, mark.y, mark.kind)),
        ...placed.map(mark => labelOf(mark, marks, size)),
        ...years.map(
          (year, at) =>
            textAt(middle(year), ground + 46, String(year), { size: YEAR, colour: INK.text, anchor: 'middle' }) +
            breakBefore(years, at, ground, slot),
        ),
      ].join('')
    },
  }
}

interface Placed extends TrendMark {
  readonly x: number
  readonly y: number
}

/** How far a point stands from the middle of its year: target and result that would cover each other stand side by side. */
function aside(mark: TrendMark, marks: readonly TrendMark[], y: (value: number) => number): number {
  const other = otherOf(mark, marks)
  if (other === undefined || Math.abs(y(mark.value) - y(other.value)) > 2 * ASIDE) return 0
  return mark.kind === 'target' ? -ASIDE : ASIDE
}

function otherOf(mark: TrendMark, marks: readonly TrendMark[]): TrendMark | undefined {
  return marks.find(one => one.year === mark.year && one.kind !== mark.kind)
}

function stem({ x, y }: Placed, zero: number): string {
  return `<line x1="${px(x)}" x2="${px(x)}" y1="${px(zero)}" y2="${px(y)}" stroke="${INK.stem}" stroke-width="4"/>`
}

/** Only years that follow each other are joined: what lies between others is not known. */
function linesOf(marks: readonly Placed[], kind: Kind): string {
  const sorted = marks.filter(mark => mark.kind === kind).sort((a, b) => a.year - b.year)
  const path = sorted.map((mark, at) => `${sorted[at - 1]?.year === mark.year - 1 ? 'L' : 'M'}${px(mark.x)} ${px(mark.y)}`)
  return path.length === 0 ? '' : `<path d="${path.join('')}" ${LINE_STYLE[kind]}/>`
}

/** Above the point, or below it where the other kind's point of the year stands higher. */
function labelOf(mark: Placed, marks: readonly TrendMark[], size: number): string {
  const other = otherOf(mark, marks)
  const below = other !== undefined && (other.value > mark.value || (other.value === mark.value && mark.kind === 'target'))
  const at = mark.y + (below ? 32 + size * 0.75 : -30)
  return textAt(mark.x, at, mark.label, { size, colour: INK[mark.kind], bold: true, anchor: 'middle', rim: INK.card })
}

function zeroLine(y: number): string {
  const line = `<line x1="${LEFT}" x2="${LEFT + ROOM}" y1="${px(y)}" y2="${px(y)}" stroke="${INK.line}" stroke-width="3"/>`
  return line + textAt(LEFT, y - 10, '0', { size: AXIS, colour: INK.faint, rim: INK.card })
}

/** A sign where years are left out between two that stand side by side. */
function breakBefore(years: readonly number[], at: number, ground: number, slot: number): string {
  if (at === 0 || years[at]! - years[at - 1]! === 1) return ''
  return textAt(LEFT + slot * at, ground + 46, '…', { size: YEAR, colour: INK.faint, anchor: 'middle' })
}

function rows(marks: readonly TrendMark[]): Body {
  const years = [...new Set(marks.map(mark => mark.year))].sort((a, b) => a - b)
  return bars(
    years.map(year => ({
      name: String(year),
      strong: false,
      bars: KINDS.flatMap(kind => marks.filter(mark => mark.year === year && mark.kind === kind)),
    })),
  )
}
