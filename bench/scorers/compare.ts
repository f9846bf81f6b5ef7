import { fold } from '../../src/vietnamese/fold.ts'

/** A field of the gold sample; a list holds readings that are equally right. */
export type Readings<T> = T | readonly T[]

export function anyReading<T>(readings: Readings<T>, right: (reading: T) => boolean): boolean {
  return Array.isArray(readings) ? readings.some(right) : right(readings as T)
}

/** Words without marks, case and punctuation: what is compared of every name. */
export function plain(text: string | null | undefined): string {
  return fold((text ?? '').normalize('NFC'))
    .replace(/[^a-z0-9%/]+/g, ' ')
    .trim()
}

export function sameNumber(a: number | null | undefined, b: number | null | undefined): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null)
  return a === b || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))
}

export function sameYear(a: number | string | null | undefined, b: number | string | null | undefined): boolean {
  const bare = (year: number | string | null | undefined) =>
    String(year ?? '')
      .replace(/\s/g, '')
      .replace('–', '-')
  return bare(a) === bare(b)
}

const BODY = /^(?:ubnd|dang uy|dang bo|hdnd) /
const SHORT_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(?:tp|t p) /, 'thanh pho '],
  [/^tt /, 'thi tran '],
  [/^tx /, 'thi xa '],
]
const TYPE = /^(?:xa|phuong|thi tran|huyen|thanh pho|thi xa|tinh|quan|thon|ban) /

function bareUnit(unit: string): string {
  return SHORT_TYPES.reduce((name, [short, long]) => name.replace(short, long), plain(unit).replace(BODY, ''))
}

export function unitName(unit: string): string {
  return bareUnit(unit).replace(TYPE, '')
}

/** The same name, and the same type where both say one: xã Ba Chẽ is not huyện Ba Chẽ. */
export function sameUnit(a: string, b: string): boolean {
  const [typeA, typeB] = [a, b].map(unit => TYPE.exec(bareUnit(unit))?.[0])
  return unitName(a) === unitName(b) && (!typeA || !typeB || typeA === typeB)
}

/** "đồng/người" is "đồng/người/năm"; "VNĐ" is "đồng". */
export function sameMeasure(a: string, b: string): boolean {
  const bare = (measure: string) =>
    plain(measure)
      .replace(/\s*\/\s*/g, '/')
      .replace(/ nam$/, '')
      .replace('vnd', 'dong')
      .replace(/dong\/(?:dau )?nguoi\/nam|dong\/nguoi/, 'dong/nguoi/nam')
  return bare(a) === bare(b)
}

const FILLERS = new Set('cua cac tren dia ban toan trong va o la so dat ty le tong duoc voi theo cho moi'.split(' '))

/** Whether two wordings name one indicator: three quarters of the shorter's words, or half of all, are shared. */
export function similarWording(a: string, b: string): boolean {
  const [x, y] = [a, b].map(
    text =>
      new Set(
        plain(text)
          .split(' ')
          .filter(word => word !== '' && !FILLERS.has(word)),
      ),
  )
  if (!x?.size || !y?.size) return false
  const shared = [...x].filter(word => y.has(word)).length
  return shared / Math.min(x.size, y.size) >= 0.75 || shared / (x.size + y.size - shared) >= 0.5
}

/** A looser test, for answers: worded otherwise is fine, another indicator is not. */
export function alikeWording(a: string, b: string): boolean {
  const [x, y] = [a, b].map(
    text =>
      new Set(
        plain(text)
          .split(' ')
          .filter(word => word.length > 1),
      ),
  )
  if (!x?.size || !y?.size) return false
  const shared = [...x].filter(word => y.has(word)).length
  return shared > 0 && shared / Math.min(x.size, y.size) >= 0.5
}
