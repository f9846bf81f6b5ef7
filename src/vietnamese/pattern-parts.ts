/** What a pattern is made of, as far as its ends are looked at; signs that stand for more than themselves are below. */
export type Part =
  | { readonly kind: 'signs'; readonly signs: readonly string[] }
  | { readonly kind: 'in order' | 'one of'; readonly parts: readonly Part[] }
  | { readonly kind: 'repeated'; readonly part: Part; readonly least: number; readonly most: number }

/** Any sign, white space among them. */
export const ANY = '\u0000'
export const SPACE = '\u0001'
export const DIGIT = '\u0002'
/** The start and the end of the words. */
export const START = '\u0003'
export const END = '\u0004'

export interface Parts {
  readonly whole: Part
  /** Whether every way through it begins with `^`, or ends with `$`. */
  readonly bound: { readonly start: boolean; readonly end: boolean }
}

const NOTHING: Part = { kind: 'in order', parts: [] }
/** A class of more signs is as good as any sign. */
const MOST_SIGNS = 40
const QUANTIFIER = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/

/** @param pattern without the flags m and v */
export function partsOf({ source }: RegExp): Parts {
  const { part: whole } = alternatives(source, 0)
  const ways = whole.kind === 'one of' ? whole.parts : [whole]
  const isAnchor = (part: Part | undefined, sign: string) => part?.kind === 'signs' && part.signs[0] === sign
  return {
    whole,
    bound: {
      start: ways.every(way => way.kind === 'in order' && isAnchor(way.parts[0], START)),
      end: ways.every(way => way.kind === 'in order' && isAnchor(way.parts.at(-1), END)),
    },
  }
}

interface Read {
  readonly part: Part
  /** Where it ends in the source. */
  readonly end: number
}

function alternatives(source: string, from: number): Read {
  const parts: Part[] = []
  for (let at = from; ; at++) {
    const { part, end } = sequence(source, at)
    parts.push(part)
    at = end
    if (source[at] !== '|') return { part: parts.length === 1 ? parts[0]! : { kind: 'one of', parts }, end: at }
  }
}

function sequence(source: string, from: number): Read {
  const parts: Part[] = []
  let at = from
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const { part, end } = element(source, at)
    const [text = '', sign, count, upTo, last] = QUANTIFIER.exec(source.slice(end, end + 12)) ?? []
    const least = count === undefined ? (sign === '+' || text === '' ? 1 : 0) : Number(count)
    const most = sign === '?' || text === '' ? 1 : sign || (upTo && !last) ? Number.POSITIVE_INFINITY : Number(last ?? count)
    parts.push(text === '' ? part : { kind: 'repeated', part, least, most })
    at = end + text.length
  }
  return { part: { kind: 'in order', parts }, end: at }
}

function element(source: string, at: number): Read {
  const letter = source[at]!
  if (letter === '(') {
    const opening = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(source.slice(at, at + 40))![0]
    const { part, end } = alternatives(source, at + opening.length)
    return { part: /[=!]$/.test(opening) ? NOTHING : part, end: end + 1 }
  }
  if (letter === '[') return signClass(source, at)
  if (letter === '\\') {
    const { sign, end } = escaped(source, at)
    return { part: /^\\[\dkbB]/.test(source.slice(at, at + 2)) ? anything : signs([sign]), end }
  }
  return { part: signs([letter === '.' ? ANY : letter === '^' ? START : letter === '$' ? END : blank(letter)]), end: at + 1 }
}

function signs(all: readonly string[]): Part {
  return { kind: 'signs', signs: all.includes(ANY) ? [ANY] : all }
}

/** What was matched before, which may be nothing. */
const anything: Part = { kind: 'repeated', part: signs([ANY]), least: 0, most: Number.POSITIVE_INFINITY }

function signClass(source: string, from: number): Read {
  const all = new Set<string>()
  let at = from + 1
  const negated = source[at] === '^'
  if (negated) at++
  let before = ''
  while (source[at] !== ']') {
    const { sign, end } = source[at] === '\\' ? escaped(source, at) : { sign: blank(source[at]!), end: at + 1 }
    if (source[at] === '-' && before !== '' && source[end] !== ']') {
      const to = source[end] === '\\' ? escaped(source, end) : { sign: source[end]!, end: end + 1 }
      for (const between of range(before, to.sign)) all.add(between)
      at = to.end
      before = ''
      continue
    }
    all.add(sign)
    before = sign
    at = end
  }
  return { part: signs(negated || all.size > MOST_SIGNS ? [ANY] : [...all]), end: at + 1 }
}

function range(from: string, to: string): string[] {
  const [low, high] = [from.charCodeAt(0), to.charCodeAt(0)]
  return high - low >= MOST_SIGNS ? [ANY] : Array.from({ length: high - low + 1 }, (_, i) => String.fromCharCode(low + i))
}

function blank(letter: string): string {
  return /\s/.test(letter) ? SPACE : letter
}

/** `\d`, `\p{L}`, `\u1e00`, `\.`: the one sign that it stands for. */
function escaped(source: string, at: number): { sign: string; end: number } {
  const [whole, code] = /^\\(?:[pP]\{[^}]*\}|k<\w+>|u([\da-fA-F]{4})|.)/u.exec(source.slice(at, at + 40))! as unknown as [string, string?]
  const end = at + whole.length
  if (code !== undefined) return { sign: blank(String.fromCharCode(Number.parseInt(code, 16))), end }
  const letter = whole[1]!
  if (letter === 'd') return { sign: DIGIT, end }
  if (/[snrtvf]/.test(letter)) return { sign: SPACE, end }
  return { sign: /[a-zA-Z\d]/.test(letter) ? ANY : letter, end }
}
