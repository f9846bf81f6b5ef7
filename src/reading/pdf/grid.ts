import type { Rule } from './marks.ts'

/** A table as its lines draw it. Lengths are points, y downwards. */
export interface Grid {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly columns: number
  readonly rows: number
  /** In the order of reading. */
  readonly boxes: readonly Box[]
}

/** A cell between lines: where it lies, and the columns and rows it is merged over. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

interface Line {
  /** Its own place: y of a level line, x of an upright one. */
  readonly at: number
  from: number
  to: number
}

/** Points by which lines that meet may miss each other, and edges of one line differ. */
const NEAR = 3
const SHORTEST = 6
/** Narrower or lower holds no letter. */
const SMALLEST_CELL = 5

/** The tables of a page, from above down: two rows and two columns at least, else its lines are frames and underlines. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const level = joined(rules.filter(isLevel).map(({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right })))
  const upright = joined(
    rules.filter(rule => !isLevel(rule)).map(({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom })),
  )
  return groupsOf(level, upright)
    .map(group => gridOf(group.level, group.upright))
    .filter(grid => grid !== undefined)
    .sort((a, b) => a.top - b.top || a.left - b.left)
}

function isLevel(rule: Rule): boolean {
  return rule.right - rule.left >= rule.bottom - rule.top
}

/** Lines drawn in pieces (cell by cell, or dashes) as one. */
function joined(lines: readonly Line[]): Line[] {
  const places: Line[][] = []
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    const last = places.at(-1)
    if (last && line.at - last.at(-1)!.at < NEAR / 2) last.push(line)
    else places.push([line])
  }
  return places.flatMap(place => joinedAt(place)).filter(line => line.to - line.from >= SHORTEST)
}

function joinedAt(lines: readonly Line[]): Line[] {
  const whole: Line[] = []
  for (const line of [...lines].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && line.from <= last.to + NEAR) last.to = Math.max(last.to, line.to)
    else whole.push({ ...line })
  }
  return whole
}

/** Level and upright lines that meet, directly or through others. */
function groupsOf(level: readonly Line[], upright: readonly Line[]): { level: Line[]; upright: Line[] }[] {
  const groups: { level: Line[]; upright: Line[] }[] = []
  const left = new Set(upright)
  const free = new Set(level)
  for (const start of upright) {
    if (!left.delete(start)) continue
    const group = { level: [] as Line[], upright: [start] }
    for (const line of group.upright) {
      for (const other of free) if (meet(other, line) && free.delete(other)) group.level.push(other)
      for (const crossing of group.level)
        for (const other of left) if (meet(crossing, other) && left.delete(other)) group.upright.push(other)
    }
    groups.push(group)
  }
  return groups
}

function meet(level: Line, upright: Line): boolean {
  return (
    upright.at >= level.from - NEAR && upright.at <= level.to + NEAR && level.at >= upright.from - NEAR && level.at <= upright.to + NEAR
  )
}

function gridOf(level: readonly Line[], upright: readonly Line[]): Grid | undefined {
  const xs = edges([...upright.map(line => line.at), ...level.flatMap(line => [line.from, line.to])]) // some tables have no outer lines
  const ys = edges([...level.map(line => line.at), ...upright.flatMap(line => [line.from, line.to])])
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 2 || rows < 2 || columns > 60 || rows > 2_000) return undefined
  const isClosedRight = (row: number, column: number) => hasLine(upright, xs[column + 1]!, ys[row]!, ys[row + 1]!)
  const isClosedBelow = (row: number, column: number) => hasLine(level, ys[row + 1]!, xs[column]!, xs[column + 1]!)
  const taken = new Set<number>()
  const boxes: Box[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue
      let right = column
      while (right + 1 < columns && !isClosedRight(row, right) && !taken.has(row * columns + right + 1)) right++
      let below = row
      while (below + 1 < rows && everyColumn(column, right, at => !isClosedBelow(below, at) && !taken.has((below + 1) * columns + at)))
        below++
      for (let y = row; y <= below; y++) for (let x = column; x <= right; x++) taken.add(y * columns + x)
      const place = { left: xs[column]!, right: xs[right + 1]!, top: ys[row]!, bottom: ys[below + 1]! }
      boxes.push({ ...place, column, row, columns: right - column + 1, rows: below - row + 1 })
    }
  if (boxes.length < 4) return undefined
  return { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)!, columns, rows, boxes }
}

function everyColumn(from: number, to: number, test: (column: number) => boolean): boolean {
  for (let column = from; column <= to; column++) if (!test(column)) return false
  return true
}

/** Whether a line stands there along most of the way. */
function hasLine(lines: readonly Line[], at: number, from: number, to: number): boolean {
  const margin = Math.min(NEAR, (to - from) / 4)
  return lines.some(line => Math.abs(line.at - at) <= NEAR && line.from <= from + margin && line.to >= to - margin)
}

function edges(places: readonly number[]): number[] {
  const apart: number[] = []
  for (const place of [...places].sort((a, b) => a - b))
    if (place - (apart.at(-1) ?? Number.NEGATIVE_INFINITY) >= SMALLEST_CELL) apart.push(place)
  return apart
}
