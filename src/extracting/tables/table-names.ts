import { flatten } from '../../vietnamese/flatten.ts'
import { HEAD_MEASURES } from '../../vietnamese/lexicon.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { isBareHead, lowerFirst, objectOf, sharedHead, startsWithHead, tidy } from '../shapes/indicator-phrase.ts'
import type { TableMeasure } from './table-column.ts'
import { nameMeasure } from './table-measure.ts'

/** What a row is about. */
export interface RowName {
  readonly phrase: string
  /** Its own words, for the catalogue to try where the phrase has its parent's before it. */
  readonly also?: string
  /** A part of what the row above it names. */
  readonly unlisted?: boolean
  /** Printed in brackets after the name. */
  readonly measure?: TableMeasure
  /** The row above it that it is a part of. */
  readonly parent?: { readonly measure?: TableMeasure }
  /** "Giảm tỷ lệ hộ nghèo": the figure is a difference. */
  readonly direction?: 'up' | 'down'
}

interface Row {
  readonly level: number
  readonly phrase: string
  /** What its figures are of, without "diện tích". */
  readonly object: string
  readonly figures: boolean
  measure?: TableMeasure
}

const MARK = latin(
  /^\s*(?:(?<roman>[IVX]{1,5})[.):/]|(?<letter>[A-ZĐ])[.)]|(?<number>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.):]| ?[/–-])?(?![\d%])|(?<small>[a-zđ])[.)]|(?<dash>[-–—−•])|(?<plus>[+*]))\s*/u,
)
const INDEX = latin(
  /^\(?(?:(?<roman>[IVX]{1,5})|(?<letter>[A-ZĐ])|(?<number>\d{1,2}(?:\.\d{1,2}){0,3})|(?<small>[a-zđ])|(?<dash>[-–—−•])|(?<plus>[+*]))[.)/]?$/u,
)
const PARTS = /^(?:trong đó|tđ|t\.đó|bao gồm|gồm|chia ra|trong tổng số|trong số đó)(?: (?:có|là))?\s*:?\s*[-+]?\s*/iu
const PARTS_FOLLOW = /[\s,;:.(]*(?:trong đó|bao gồm|gồm|chia ra|cụ thể|như sau)\s*:?\s*$/iu
const TOTAL = /^(?:tổng|cộng|tổng cộng|tổng số|toàn (?:xã|huyện|tỉnh)|chung)$/u
const CHANGED = /^(?:mức |số )?(?<way>giảm|tăng) (?!trưởng|dân số|tự nhiên|gia |cường|năng|giá )(?<rest>.+)$/iu
const CHANGED_AFTER = /^(?<rest>.+?) (?:được )?(?<way>giảm|tăng)(?: (?:thêm|trong năm|hằng năm|hàng năm|so với năm trước))?$/iu
const REDUCING = /^(?<head>tỷ lệ|số hộ|mức) (?<way>giảm) (?<rest>.*nghèo.*)$/iu

/** Names the rows of a table one after another: what stands under a group, or after a dash, is a part of it. */
export class RowNames {
  #above: Row[] = []
  #last: Row | undefined
  #within = false

  /** The row's name; undefined for a row that only opens a group, or whose name says nothing. `figures` tells whether it has any. */
  read(index: string, printed: string, figures: boolean): RowName | undefined {
    const mark = MARK.exec(printed)
    const listed = INDEX.exec(index.trim())
    let own = printed.slice(mark?.[0].length ?? 0).trim()
    const part = PARTS.exec(own)
    own = own.slice(part?.[0].length ?? 0)
    const opens = PARTS_FOLLOW.test(own)
    own = own.replace(PARTS_FOLLOW, '').trim()
    if (own === '') {
      this.#within = part !== null
      return undefined
    }
    const marked = levelOf(mark?.groups) ?? levelOf(listed?.groups)
    const level =
      marked !== undefined && marked < DASH
        ? marked
        : part || this.#within || marked !== undefined
          ? Math.max(marked ?? 0, DASH + 1)
          : this.#plainLevel(index)
    if (marked !== undefined && marked < DASH) this.#within = false
    while (this.#above.length > 0 && this.#above.at(-1)!.level >= level) this.#above.pop()
    const found = nameMeasure(flatten(own))
    const words = tidy(found ? `${own.slice(0, found.at)} ${own.slice(found.at + found.length)}` : own)
    const name = this.#compose(words, level, found?.measure)
    const row: Row = { level, phrase: name?.phrase ?? words, object: objectOf(name?.phrase ?? words), figures }
    if (found) row.measure = { factor: found.factor, measure: found.measure }
    this.#above.push(row)
    const before = this.#last
    this.#last = row
    if (opens) this.#within = true
    if (!name) {
      this.#last = before
      return undefined
    }
    return { ...name, ...(row.measure ? { measure: row.measure } : {}) }
  }

  /** What the last row was measured in, which its parts are too where they do not say. */
  measured(measure: TableMeasure): void {
    if (this.#last) this.#last.measure = measure
  }

  /** Without any mark: a part where the others are numbered, else a row of its own. */
  #plainLevel(index: string): number {
    return index.trim() === '' && this.#above.some(row => row.level < DASH && row.level > 1 && row.level !== PLAIN) ? DASH + 1 : PLAIN
  }

  #compose(words: string, level: number, measure: string | undefined): RowName | undefined {
    const flat = flatten(words)
    if (!/\p{L}{2}/u.test(words) || TOTAL.test(flat)) return undefined
    const parent = this.#above.at(-1)
    if (isBareHead(flat)) {
      const object = this.#objectAbove(level)
      if (!object) return undefined
      const crop = /^cây /iu.test(object) ? { also: `${words} ${object.slice(4)}` } : {}
      return { phrase: `${words} ${lowerFirst(object)}`, ...crop }
    }
    const changed = changeOf(words)
    if (changed) return changed
    if (!parent || startsWithHead(flat) || (parent.level <= SECTION && !parent.figures)) return { phrase: words }
    const link = parent.measure ? { parent: { measure: parent.measure } } : {}
    const head = sharedHead(flatten(parent.phrase))
    // "Sản lượng lúa (tấn)", then "Tôm - lúa (ha)": no yield of it
    if (head && measure !== undefined && !goesWith(head, measure)) return { phrase: words }
    if (head && !/số/.test(head)) return { phrase: upperFirst(`${head.replace(/^tổng /u, '')} ${lowerFirst(words)}`), also: words, ...link }
    return { phrase: `${parent.phrase}: ${lowerFirst(words)}`, unlisted: true, ...link }
  }

  /** What "diện tích", "sản lượng" alone are of: the group above, or what the row before was of. */
  #objectAbove(level: number): string | undefined {
    for (const row of this.#above.toReversed()) if (!isBareHead(flatten(row.phrase)) && row.level > SECTION) return row.object
    return this.#last && this.#last.level === level && sharedHead(flatten(this.#last.phrase)) ? this.#last.object : undefined
  }
}

function goesWith(head: string, measure: string): boolean {
  const found = HEAD_MEASURES.find(([name]) => head.endsWith(name))
  return found === undefined || found[1].includes(measure)
}

/** Roman numbers and capitals open the sections of a table. */
const SECTION = 1
const DASH = 8
/** Rows that bear no number or mark stand beside one another; between "1.1" and "1.1.1", as none of those. */
const PLAIN = 4.5

function levelOf(groups: Readonly<Record<string, string | undefined>> | undefined): number | undefined {
  if (!groups) return undefined
  if (groups.roman || groups.letter) return SECTION
  if (groups.number) return 2 + groups.number.split('.').length
  if (groups.small) return 7
  return groups.dash ? DASH : DASH + 2
}

/** "Giảm tỷ lệ hộ nghèo", "Số hộ nghèo giảm": by how much, not how many; "giảm còn" is how many. */
function changeOf(words: string): RowName | undefined {
  if (/(?:còn|xuống|dưới)(?!\p{L})/iu.test(words)) return undefined
  const match = REDUCING.exec(words) ?? CHANGED.exec(words) ?? CHANGED_AFTER.exec(words)
  if (!match) return undefined
  const { way, rest, head } = match.groups as Record<string, string | undefined>
  return { phrase: head ? `${head} ${rest}` : rest!, direction: way!.toLowerCase() === 'giảm' ? 'down' : 'up' }
}

function upperFirst(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
