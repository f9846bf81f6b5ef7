import type { Role } from '../../domain/fact.ts'
import type { SubjectWords } from '../matching/scored.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Words } from '../typing/words.ts'

/** Sides of one thing that a question asks for beside each other: how much it is, and by how much that changed. */
export interface Aspects {
  /** Asked for beside the amount; undefined where nothing but the amount is said by a word of its own: "…: giá trị". */
  readonly roles: readonly Role[] | undefined
  /** Words that name no more than the sides. */
  readonly light: ReadonlySet<number>
  /** "tốc độ tăng trưởng" may be that of the economy: of the thing only where a report tells it. */
  readonly perhaps: boolean
  /** A value is money. */
  readonly money: boolean
}

/** "còn tốc độ tăng?", "mức tăng bao nhiêu": of what was asked about before. */
export function isJustChange({ words: { line }, places }: { readonly words: Words; readonly places: readonly unknown[] }): boolean {
  return places.length === 0 && JUST_CHANGE.test(line)
}

const AMOUNT =
  /^ (?:(?:ve|con|la|cac|cho biet) )*(?:(?:gia tri|con so|so) (?:tuyet doi|cu the)|gia tri|muc|so luong|quy mo|tri so|so tien|tong so|ty trong|ti trong) $/
const SIDE = '(?:toc do|nhip do|muc(?: do)?|ty le|ti le)'
const TURN = '(?:tang giam|tang|giam)(?: truong)?'
const AGAINST =
  'so|voi|cung ky|svck|nam truoc|nam ngoai|dau nam|dau nhiem ky|dau ky|binh quan|bq|trung binh|moi nam|hang nam|nam|%|phan tram|ra sao|the nao|cua no'
/** "tốc độ tăng", "tăng bq/năm", "mức giảm so cùng kỳ"; "giảm nghèo" is a thing of its own. */
const CHANGE = new RegExp(`^ (?:con |co )?(?:${SIDE} )?${TURN}(?: (?:${AGAINST}))* $`)
const JUST_CHANGE = new RegExp(
  `^ (?:(?:con|the|vay|va|thi) )*${SIDE} (?:tang giam|tang|giam)(?: (?:${AGAINST}|la|thi|sao|bao nhieu|may|bn|vay|a|nhi))* $`,
)
/** "giá trị và tốc độ tăng của bán lẻ": said ahead of the thing. */
const CHANGE_OF = new RegExp(`^ ${SIDE} ${TURN}(?: cua)?(?= [a-z0-9])`)
const MAY_BE = / (?:tang|giam|gia tri|muc|so luong|quy mo|tri so|so tien|tong so|trong) /
const MONEY = / (?:gia tri|so tien) $/
const JOINS = new Set(['va', 'cung', 'kem', 'voi', 'and'])

/**
 * "GTSX công nghiệp: mức, tốc độ tăng", "thu ngân sách, tăng bq/năm", "giá trị và tốc độ tăng của bán lẻ". Undefined where but one side is asked for,
 * or what may be a side stands among other things.
 */
export function aspectsOf({ words, named, light, strong }: SubjectWords): Aspects | undefined {
  if (!MAY_BE.test(words.line)) return undefined
  const joins = words.words.flatMap((_, i) => (isJoin(i) ? [i] : []))
  const bounds = [...new Set([0, ...words.clauses, ...joins])].sort((a, b) => a - b)
  const segments = bounds.map((from, k) => indices(from, bounds[k + 1] ?? words.words.length))
  const amounts = segments.filter(segment => AMOUNT.test(lineOf(segment)))
  const changes = segments.filter(segment => CHANGE.test(lineOf(segment)))
  const things = segments.filter(segment => !amounts.includes(segment) && !changes.includes(segment) && segment.some(bears))
  const [first] = things
  if (!first) return undefined
  const isAhead = amounts.length === 1 && changes.length === 0 && segments[segments.indexOf(first) - 1] === amounts[0]
  const of = isAhead ? CHANGE_OF.exec(lineOf(first)) : null
  const sides = [...amounts, ...changes]
  const isBehind = sides.every(side => first[0]! < side[0]!)
  const money = amounts.every(segment => MONEY.test(lineOf(segment)))
  if (!of && changes.length === 0)
    return sides.length > 0 && isBehind ? { roles: undefined, light: new Set(sides.flat()), perhaps: false, money } : undefined
  if (!of && (changes.length !== 1 || !sides.every(side => things.every(thing => thing[0]! < side[0]!)))) return undefined
  const perhaps = / tang truong /.test(of ? `${of[0]} ` : lineOf(changes[0]!))
  if (perhaps && things.some(thing => thing !== first && words.clauses.includes(thing[0]!))) return undefined
  const said = of ? first.slice(0, skipped(first) + of[0].trim().split(' ').length) : []
  const size = /^ quy mo /.test(lineOf(first)) ? first.slice(skipped(first), skipped(first) + 2) : []
  return { roles: ['change', 'period_ratio'], light: new Set([...sides.flat(), ...said, ...size]), perhaps, money: false }

  function bears(i: number): boolean {
    return !named.has(i) && !light.has(i) && (!isFiller(words.words[i]!) || strong.has(i))
  }

  /** Without the word that joins it, without places and periods. */
  function lineOf(segment: readonly number[]): string {
    const said = segment.slice(skipped(segment)).flatMap(i => (named.has(i) ? [] : [words.words[i]!.folded]))
    return ` ${said.join(' ')} `
  }

  function skipped([from]: readonly number[]): number {
    return isJoin(from!) ? 1 : 0
  }

  /** "so với", "cùng kỳ" join nothing. */
  function isJoin(i: number): boolean {
    return (
      JOINS.has(words.words[i]!.folded) && !/^(?:so|doi)$/.test(words.words[i - 1]?.folded ?? '') && words.words[i + 1]?.folded !== 'ky'
    )
  }
}

const indices = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, k) => from + k)
