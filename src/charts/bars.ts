import type { Kind } from '../domain/fact.ts'
import { type Body, LEFT, ROOM } from './card.ts'
import { barAt, INK } from './marks.ts'
import { scaleThroughZero } from './scale.ts'
import { px, textAt } from './svg.ts'
import { clipText, textWidth } from './text-width.ts'

/** What one name has: one bar, or a target and a result. */
export interface Row {
  readonly name: string
  readonly strong: boolean
  readonly bars: readonly { readonly kind: Kind; readonly value: number; readonly label: string }[]
}

const NAME = 36
const LABEL = 38
const BAR = 46
const BETWEEN_BARS = 12
const UNDER_NAME = 16
const BETWEEN_ROWS = 30
const GAP = 18
const ABOVE = 18

/** Lying bars from a common zero, each under its name, with its figure at its end. */
export function bars(rows: readonly Row[]): Body {
  const all = rows.flatMap(row => row.bars)
  const widest = Math.max(...all.map(bar => textWidth(bar.label, LABEL)))
  const labels = Math.min(widest, ROOM / 2)
  const x = scaleThroughZero(
    all.map(bar => bar.value),
    LEFT,
    LEFT + ROOM - labels - GAP,
  )
  const heights = rows.map(row => NAME + UNDER_NAME + row.bars.length * BAR + (row.bars.length - 1) * BETWEEN_BARS)
  const height = heights.reduce((sum, one) => sum + one + BETWEEN_ROWS, ABOVE - BETWEEN_ROWS)
  return {
    height,
    marks: 'bars',
    draw(top) {
      let y = top + ABOVE
      const parts: string[] = []
      for (const [at, row] of rows.entries()) {
        parts.push(
          textAt(LEFT, y + NAME * 0.8, clipText(row.name, NAME, ROOM), {
            size: NAME,
            colour: INK.text,
            ...(row.strong ? { bold: true } : {}),
          }),
        )
        let barTop = y + NAME + UNDER_NAME
        for (const { kind, value, label } of row.bars) {
          const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))]
          if (value !== 0) parts.push(barAt({ x: from, y: barTop, width: Math.max(6, to - from), height: BAR }, kind))
          parts.push(zeroAt(x(0), barTop - 6, BAR + 12))
          parts.push(
            textAt(to + GAP, barTop + BAR / 2 + LABEL * 0.35, clipText(label, LABEL, labels), {
              size: LABEL,
              colour: INK.text,
              bold: true,
            }),
          )
          barTop += BAR + BETWEEN_BARS
        }
        y += heights[at]! + BETWEEN_ROWS
      }
      return parts.join('')
    },
  }
}

function zeroAt(x: number, y: number, height: number): string {
  return `<line x1="${px(x)}" x2="${px(x)}" y1="${px(y)}" y2="${px(y + height)}" stroke="${INK.line}" stroke-width="3"/>`
}
