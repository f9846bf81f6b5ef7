import type { Kind } from '../domain/fact.ts'
import { px } from './svg.ts'

/** The colours of text and marks have a contrast above 4.5 on the card. */
export const INK = {
  backdrop: '#dfe6ee',
  card: '#ffffff',
  text: '#16202b',
  faint: '#4a5868',
  line: '#8b98a6',
  stem: '#cdd5dd',
  result: '#0a5a9c',
  target: '#a8480b',
} as const

/** Target and result are told apart by shape and filling, not by colour alone: a result is full and its line unbroken, a target hollow and dashed. */
export const LINE_STYLE: Readonly<Record<Kind, string>> = {
  result: `fill="none" stroke="${INK.result}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"`,
  target: `fill="none" stroke="${INK.target}" stroke-width="5" stroke-dasharray="14 12" stroke-linejoin="round"`,
}

/** A full circle, or a hollow diamond. */
export function pointAt(x: number, y: number, kind: Kind): string {
  if (kind === 'result') return `<circle cx="${px(x)}" cy="${px(y)}" r="14" fill="${INK.result}" stroke="${INK.card}" stroke-width="4"/>`
  const [r, points] = [19, [] as string[]]
  for (const [dx, dy] of [
    [0, -r],
    [r, 0],
    [0, r],
    [-r, 0],
  ] as const)
    points.push(`${px(x + dx)},${px(y + dy)}`)
  return `<polygon points="${points.join(' ')}" fill="${INK.card}" stroke="${INK.target}" stroke-width="6" stroke-linejoin="round"/>`
}

/** A full bar, or a hatched one with a dashed rim. */
export function barAt(box: { x: number; y: number; width: number; height: number }, kind: Kind): string {
  const inset = kind === 'target' ? 2.5 : 0
  const [x, y, width, height] = [box.x + inset, box.y + inset, Math.max(0, box.width - 2 * inset), box.height - 2 * inset]
  const place = `x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"`
  if (kind === 'result') return `<rect ${place} rx="6" fill="${INK.result}"/>`
  return `<rect ${place} rx="6" fill="url(#hatch)" stroke="${INK.target}" stroke-width="5" stroke-dasharray="14 8"/>`
}

/** The filling of hollow bars. */
export const HATCH = `<defs><pattern id="hatch" width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="16" height="16" fill="${INK.card}"/><rect width="4" height="16" fill="${INK.target}" fill-opacity="0.35"/></pattern></defs>`
