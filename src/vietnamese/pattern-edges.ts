import { ANY, DIGIT, END, type Part, partsOf, SPACE, START } from './pattern-parts.ts'

/** The first or last two signs, white space apart, of all that a pattern may match: a look at them tells of most places that it does not match. */
export interface Edge {
  /** Whether it may match where there is nothing but white space. */
  readonly empty: boolean
  /** UTF-16 code units, `SLOTS` bits; different ones may share a bit. */
  readonly outer: Int32Array
  /** Those of them that any sign may stand beside, and pairs of the others with theirs. */
  readonly loose: Int32Array
  readonly pairs: Int32Array
}

export interface Edges {
  /** Of a pattern that is bound to the start of the words (`^`). */
  readonly first: Edge | undefined
  /** Of one that is bound to their end (`$`). */
  readonly last: Edge | undefined
}

const SLOTS = 2048
/** White space and two signs. */
const DEPTH = 3
const MOST_WAYS = 4000

/** What a look at the ends of words can tell of a pattern; nothing of one that may begin and end with anything. */
export function edgesOf(pattern: RegExp): Edges {
  const { whole, bound } = partsOf(pattern)
  return {
    first: bound.start ? edge(ways(whole, false), END, pattern.flags) : undefined,
    last: bound.end ? edge(ways(whole, true), START, pattern.flags) : undefined,
  }
}

/** The ways to begin, or to end (those last sign first); undefined where there are too many. One shorter than `DEPTH` is a whole way through. */
function ways(part: Part, backwards: boolean): ReadonlySet<string> | undefined {
  if (part.kind === 'signs') return part.signs[0] === (backwards ? END : START) ? NOWHERE : new Set(part.signs)
  if (part.kind === 'one of') {
    const all = new Set<string>()
    for (const one of part.parts) {
      const found = ways(one, backwards)
      if (found === undefined || all.size > MOST_WAYS) return undefined
      for (const way of found) all.add(way)
    }
    return all
  }
  if (part.kind === 'repeated') {
    const once = ways(part.part, backwards)
    return (
      once &&
      joined(
        Array.from({ length: Math.min(part.most, DEPTH) }, () => once),
        part.least,
      )
    )
  }
  const all: ReadonlySet<string>[] = []
  for (const one of backwards ? part.parts.toReversed() : part.parts) {
    const found = ways(one, backwards)
    if (found === undefined) return undefined
    all.push(found)
    if (!found.has('') && isFull(found)) break
  }
  return joined(all, all.length)
}

const NOWHERE: ReadonlySet<string> = new Set([''])

/** One after another, the first `least` of them at least. */
function joined(inOrder: readonly ReadonlySet<string>[], least: number): ReadonlySet<string> | undefined {
  let all = NOWHERE
  for (const [i, here] of inOrder.entries()) {
    if (isFull(all)) break
    if (all.size * here.size > 4 * MOST_WAYS) return undefined
    const longer = new Set<string>(i >= least ? all : [])
    for (const way of all)
      if (way.length >= DEPTH) longer.add(way)
      else for (const more of here) longer.add(squeezed(way + more))
    all = longer
  }
  return all.size > MOST_WAYS ? undefined : all
}

function isFull(all: ReadonlySet<string>): boolean {
  for (const way of all) if (way.length < DEPTH) return false
  return true
}

/** White space in a row is as good as one. */
function squeezed(way: string): string {
  return (way.includes(SPACE) ? way.replace(/\u0001+/g, SPACE) : way).slice(0, DEPTH)
}

/** @param opposite the end that nothing may follow */
function edge(all: ReadonlySet<string> | undefined, opposite: string, flags: string): Edge | undefined {
  if (all === undefined) return undefined
  const made = { empty: false, outer: new Int32Array(SLOTS / 32), loose: new Int32Array(SLOTS / 32), pairs: new Int32Array(SLOTS / 32) }
  for (const way of all) {
    const [one, two] = way.startsWith(SPACE) ? way.slice(1) : way
    if (one === undefined || one === ANY) return undefined
    if (one === opposite) {
      made.empty = true
      continue
    }
    for (const sign of spelled(one, flags)) {
      add(made.outer, slot(sign))
      if (two === undefined || two === ANY || two === SPACE) add(made.loose, slot(sign))
      else if (two !== opposite) for (const other of spelled(two, flags)) add(made.pairs, slotOfPair(sign, other))
    }
  }
  return made
}

function spelled(sign: string, flags: string): number[] {
  if (sign === DIGIT) return Array.from('0123456789', digit => digit.charCodeAt(0))
  return (flags.includes('i') ? [sign.toLowerCase(), sign.toUpperCase()] : [sign]).map(one => one.charCodeAt(0))
}

function slot(code: number): number {
  return code & (SLOTS - 1)
}

/** The outer sign of a pair is the first of words that it begins, the last of those that it ends. */
function slotOfPair(outer: number, inner: number): number {
  return (Math.imul(outer, 31) + Math.imul(inner, 17)) & (SLOTS - 1)
}

function add(set: Int32Array, at: number): void {
  set[at >>> 5]! |= 1 << (at & 31)
}

function has(set: Int32Array, at: number): boolean {
  return (set[at >>> 5]! & (1 << (at & 31))) !== 0
}

/** Whether what has this edge may begin where these words do. */
export function mayBegin(edge: Edge, text: string, start: number, end: number): boolean {
  let at = start
  while (at < end && isBlank(text.charCodeAt(at))) at++
  if (at >= end) return edge.empty
  const code = text.charCodeAt(at)
  if (!has(edge.outer, slot(code))) return false
  return at + 1 >= end || has(edge.loose, slot(code)) || has(edge.pairs, slotOfPair(code, text.charCodeAt(at + 1)))
}

/** Whether what has this edge may end where these words do. */
export function mayEnd(edge: Edge, text: string, start: number, end: number): boolean {
  let at = end - 1
  while (at >= start && isBlank(text.charCodeAt(at))) at--
  if (at < start) return edge.empty
  const code = text.charCodeAt(at)
  if (!has(edge.outer, slot(code))) return false
  return at <= start || has(edge.loose, slot(code)) || has(edge.pairs, slotOfPair(code, text.charCodeAt(at - 1)))
}

/** Whatever `\s` stands for. */
function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 160 ||
    ((code >= 0x2000 || code === 0x1680) && /\s/.test(String.fromCharCode(code)))
  )
}
