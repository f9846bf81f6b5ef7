import type { Year } from '../../domain/period.ts'
import type { Word, Words } from '../typing/words.ts'
import type { PlaceMention } from './places.ts'

/** Something that a question says it is not about: "chứ không phải bò", "không tính hợp tác xã". */
export interface LeftOutThing {
  /** Its words without marks. */
  readonly folded: string
  /** As they were typed, where marks were. */
  readonly marked?: string
}

/** What a question says that it is not about: "trừ xã X", "không kể năm 2020", "xã Y chứ không phải xã X". */
export interface LeftOut {
  readonly units: ReadonlySet<string>
  readonly years: ReadonlySet<Year>
  /** "chứ không phải bò", "không tính hợp tác xã" */
  readonly things?: readonly LeftOutThing[]
  /** What is left out may be a part of what is asked about. */
  readonly takenOff?: boolean
}

/** A question without what it leaves out. */
export interface Kept {
  readonly places: readonly PlaceMention[]
  readonly years: readonly Year[]
  /** Undefined where nothing is left out. */
  readonly without?: LeftOut
  /** Indices of the words that say so. */
  readonly used: ReadonlySet<number>
}

const BEHIND = '(?: (?:la|cua|o|tai|ca|rieng|nam|cac|so|so lieu))*$'
/** Said before what is left out, whatever else is named. */
const EXCEPT = new RegExp(
  ` (?:ngoai tru|loai tru|loai ra|bo qua|(?:khong|ko|k|chua|dung|khoi) (?:tinh|ke|gom|bao gom|lay|can|hoi|noi)(?: den| toi| ve| luon)?|(?:khong|ko|dung) (?:lan|nham|lon)(?: lon)?(?: voi| sang| qua)?|chu (?:khong|ko|k)(?: phai)?|except(?: for)?|excluding|other than|apart from|(?<! (?:luu|cu|tam|du|phong|diet|khau|mien|khai|bai) |(?<! (?:cac|nhung|moi)) noi )tru(?: di| ra)?)${BEHIND}`,
)
/** "ngoài xã X ra", "các năm ngoài năm X"; not "ở ngoài Hà Nội", "nước ngoài năm X". */
const BESIDES = new RegExp(`(?:^ | (?:nam|noi|cho|xa|phuong|thon|huyen|vi|hoi|thi) )ngoai${BEHIND}`)
const OTHERS = / (?:nao|con|khac|con lai) /
/** "không phải xã X mà xã Y": only where something else is named. */
const NOT = new RegExp(` (?<! co )(?:khong|ko|k|hong) phai${BEHIND}`)
/** "xã X à không xã Y", "năm 2020, ý quên 2021": the first was a slip of the tongue. */
const SLIP =
  /^ (?:[a-z]+ ){0,2}?(?:(?:a|y|ua|o|ui) (?:khong(?: phai)?|ko|k|hong|quen|nham|lon)|(?:noi |hoi )?nham|lon(?= roi)|no(?= (?:wait|sorry))|sorry|i mean)(?: (?:roi|mat|chu|la|y la|phai la|cai|ben|o|nam|wait|sorry|i mean|rather))* $/
const AND = / (?:va|voi|lan|cung)(?: (?:ca|cua|nam))*$/
const SAYS_SO =
  /^(?:lan|nham|lon|sang|voi|tru|ngoai|loai|bo|qua|khong|ko|k|chua|dung|khoi|tinh|ke|gom|bao|lay|can|hoi|noi|den|toi|ve|luon|chu|phai|di|ra|la)$/
const IDLE = /^(?:cua|o|tai|ca|rieng|nam|cac|so|lieu)$/
const MOST_WORDS = 5
/** "trừ phường X" leaves out no xã of that name. */
const CLOSE = 0.12

export function withoutLeftOut(words: Words, places: readonly PlaceMention[], years: readonly Year[]): Kept {
  const none: Kept = { places, years, used: new Set() }
  if (!MAY_BE.test(words.line)) return none
  const used = new Set<number>()
  const outPlaces = leftOut(
    places.map(place => ({ from: place.from, to: place.to, item: place })),
    words,
    used,
  )
  const said = words.words.flatMap(({ folded }, i) =>
    years.includes(Number(folded)) ? [{ from: i, to: i + 1, item: Number(folded) as Year }] : [],
  )
  const outYears = leftOut(said, words, used)
  if (outPlaces.size + outYears.size === 0) return none
  // "không kể xã X, … của các xã còn lại"
  for (const [i, { folded }] of words.words.entries())
    if (folded === 'lai' && words.words[i - 1]?.folded === 'con') for (const at of [i - 1, i]) used.add(at)
  const inside = said.filter(({ item }) => !outYears.has(item)).map(({ item }) => item)
  return {
    places: places.filter(place => !outPlaces.has(place)),
    years: years.filter(year => !outYears.has(year) || inside.includes(year)),
    without: {
      units: new Set(
        [...outPlaces].flatMap(({ candidates }) =>
          candidates.filter(({ score }) => score >= candidates[0]!.score - CLOSE).map(({ ref }) => ref.id),
        ),
      ),
      years: outYears,
    },
    used,
  }
}
const MAY_BE = / (?:tru|ngoai|nham|lon|quen|sorry|mean|khong|ko|k|hong|chua|dung|khoi|loai|bo qua|except|excluding|other than|apart from) /

interface Said<T> {
  readonly from: number
  readonly to: number
  readonly item: T
}

function leftOut<T>(all: readonly Said<T>[], words: Words, used: Set<number>): Set<T> {
  const out = new Set<T>()
  const perhaps: Said<T>[] = []
  let before: Said<T> | undefined
  for (const one of all) {
    const line = lineBefore(one.from, words)
    if (before !== undefined && SLIP.test(lineOf(words.words.slice(before.to, one.from)))) takeBack(before, one.from)
    const joined = before !== undefined && out.has(before.item) && one.from - before.to <= 3 && AND.test(line)
    if (joined || EXCEPT.test(line) || (BESIDES.test(line) && besides(one, words))) leave(one)
    else if (NOT.test(line)) perhaps.push(one)
    before = one
  }
  if (all.some(one => !out.has(one.item) && !perhaps.includes(one))) for (const one of perhaps) leave(one)
  return out

  function takeBack({ to, item }: Said<T>, next: number): void {
    out.add(item)
    for (let i = to; i < next; i++) used.add(i)
  }

  function leave({ from, to, item }: Said<T>): void {
    out.add(item)
    if (words.words[to]?.folded === 'ra') used.add(to)
    for (let i = from - 1; i >= 0 && i >= from - MOST_WORDS; i--) {
      if (SAYS_SO.test(words.words[i]!.folded)) used.add(i)
      else if (!IDLE.test(words.words[i]!.folded)) break
    }
  }
}

const lineOf = (said: readonly Word[]): string => ` ${said.map(({ folded }) => folded).join(' ')} `

/** "ngoài năm 2020" always leaves it out; a place only beside others. */
function besides({ to, item }: Said<unknown>, { words, line }: Words): boolean {
  return typeof item === 'number' || words[to]?.folded === 'ra' || OTHERS.test(line)
}

/** The words right before; "trừ" with its marks says so whatever stands before it ("các nơi trừ xã X"), and other words of those letters never do. */
function lineBefore(at: number, { words, clauses }: Words): string {
  const begin = clauses.findLast(from => from < at) ?? 0
  const before = words.slice(Math.max(begin, at - MOST_WORDS), at)
  const said = ({ text, folded }: Word) => (folded !== 'tru' || text === 'tru' ? folded : /^tr[ừử]$/.test(text) ? 'loai tru' : '_')
  return ` ${before.map(said).join(' ')}`
}

/** What was spoken of before, but for what is left out now. */
export function keptOf<T extends Pick<Kept, 'places' | 'years'>>(before: T, without: LeftOut | undefined): Pick<Kept, 'places' | 'years'> {
  if (!without) return before
  return {
    places: before.places.filter(({ candidates }) => !without.units.has(candidates[0]?.ref.id ?? '')),
    years: before.years.filter(year => !without.years.has(year)),
  }
}
