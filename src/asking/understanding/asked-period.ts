import type { Year } from '../../domain/period.ts'
import { matches } from '../../vietnamese/pattern.ts'
import { soundKey } from '../../vietnamese/typing.ts'
import type { Words } from '../typing/words.ts'
import { TO_BEFORE } from './cues.ts'
import { leftOutBefore, PARTS, WHOLE, type YearPart } from './year-part.ts'

/** The years that a question names. */
export interface AskedPeriod {
  readonly years: readonly Year[]
  /** Set where the year was said relative to today: "năm nay" may be answered from the latest year that there is, when said so. */
  readonly relative?: 'now' | 'other'
  /** Word indices that the period takes up. */
  readonly used: ReadonlySet<number>
  readonly part?: YearPart
  /** "từ năm 2020 đến nay": what begins with that year, a term too. */
  readonly since?: number
  /** "so với năm trước": a change is asked for; "năm trước đó": the year before the one under discussion. */
  readonly previous?: 'compared' | 'meant'
  /** "năm sau": the year after the one under discussion, where one is. */
  readonly next?: boolean
}

const TERM = /(?<= )(?:giai doan |nhiem ky |khoa |nk )?((?:19|20)\d\d) (?:den |toi )?((?:19|20)\d\d)(?= )/g
const SEASON = / (?:vu|mua|nien vu) (?:[a-z]+ ){0,2}(?:19|20)\d\d (?:19|20)\d\d /
/** "từ 2021 tới 2023": the years between are asked for too. */
const RANGE = / tu (?:nam )?((?:19|20)\d\d) (?:den|toi) (?:het |nam )*((?:19|20)\d\d) /
const LONGEST_RANGE = 8
/** Years ahead that are planned for. */
const FURTHEST = 6
const JOINED = /(?<= )tu (?:nam )?(?:19|20)\d\d (?:qua|sang) (?:nam )?(?:19|20)\d\d(?= )/g
const SINCE = / (?:ke )?tu (?:dau |nam |dau nam )?((?:19|20)\d\d) (?!(?:den|toi) (?:het |nam )*(?:19|20)\d\d )/
const SHORT = /(?<= )nam (\d\d)(?= )/g
/** "kế hoạch 21", and behind a place "Ba Chẽ 21": nothing is counted by it that stands next. */
const BARE = /(?<= )([12]\d)(?= (?:$|(?:bao|bn|may|duoc|dat|la|thi|con|co|the|sao|ntn|ra)(?= )))/g
const OF_KIND = / (?:ke hoach|kh|muc tieu|chi tieu|ket qua|thuc hien|du toan|nghi quyet) $/
const YEAR = /(?<= )((?:19|20)\d\d)(?= )/g
/** "năm kế", "năm liền sau đó", and no "năm kế hoạch". */
const NEXT_YEAR =
  '(?:(?:sang |qua )?nam (?:toi|(?:lien |ngay |ke )?sau|tiep theo|lien ke|ke(?: tiep)?(?! (?:hoach|toan|truoc)))(?: do)?|sang nam)'
const RELATIVE: readonly (readonly [RegExp, number, 'now' | 'other'])[] = [
  [
    /(?<= )(?<! may )(?<! nhung )(?<! cac )(?:nam nay|nam ni|nam hien tai|hien nay|hien tai|bay gio|moi nhat|this year|now|currently)(?= )/g,
    0,
    'now',
  ],
  [/(?<= )(?:nam ngoai|nam roi|nam vua roi|nam vua qua|nam qua|last year)(?= )/g, -1, 'other'],
  [/(?<= )nam kia(?= )/g, -2, 'other'],
  [new RegExp(`(?<= )(?:${NEXT_YEAR}|next year)(?= )`, 'g'), 1, 'other'],
]
const NEXT = new RegExp(` (?:${NEXT_YEAR}|the next year|the following year) `)
const PREVIOUS = /(?<= )(?:so voi )?nam (?:lien |ngay |ke )?truoc(?: do)?(?= )/g
/** "hơn năm trước bao nhiêu": held against it. */
const COMPARED = new RegExp(` so voi | so vs | ${TO_BEFORE} | (?:hon|kem|bang) cung ky nam truoc | (?:phan tram|%)(?: cua)? nam truoc `)

/** "hồi năm 2023", "cuối năm 2023", "qua năm 2023". */
const BEFORE_YEAR = new Set(['hoi', 'cuoi', 'giua', 'dau', 'het', 'qua', 'sang'])
/** "cuối 2023", "từ 2022 qua 2023": before the number itself; "đâu 2023" is a question. */
const BEFORE_NUMBER = new Set('hồi hoi cuối cuoi hết het qua sang'.split(' '))

/** "năm", and "lăm" as half the north writes it. */
function isYearWord(folded: string | undefined): boolean {
  return folded !== undefined && soundKey(folded) === YEAR_WORD
}
const YEAR_WORD = soundKey('nam')

/**
 * @param thisYear the current year in Vietnam
 * @param placeEnds the words that come next behind places
 */
export function readPeriod(words: Words, thisYear: number, placeEnds: ReadonlySet<number> = new Set()): AskedPeriod {
  const years: Year[] = []
  const used = new Set<number>()
  const take = (match: RegExpMatchArray): void => {
    const from = words.wordAt(match.index!)
    const to = words.wordAt(match.index! + match[0].length - 1)
    for (let i = from; i <= to; i++) used.add(i)
    const year = isYearWord(words.words[from - 1]?.folded)
    if (year) used.add(from - 1)
    if (year && BEFORE_YEAR.has(words.words[from - 2]?.folded ?? '')) used.add(from - 2)
    if (/^(?:19|20)/.test(match[0]) && BEFORE_NUMBER.has(words.words[from - 1]?.text ?? '')) used.add(from - 1)
  }
  const isTerm =
    / giai doan | nhiem ky /.test(words.line) || SEASON.test(words.line) || /(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d/.test(words.raw)
  let line = words.line
  if (isTerm)
    for (const match of matches(TERM, words.line)) {
      const [from, to] = [Number(match[1]), Number(match[2])]
      if (to <= from || to - from > 15) continue
      // a winter crop is that of the year in which it is brought in
      years.push(to === from + 1 && SEASON.test(words.line) ? to : `${from}-${to}`)
      take(match)
      line = line.slice(0, match.index) + match[0].replace(/\S/g, '.') + line.slice(match.index + match[0].length)
    }
  for (const match of matches(YEAR, line)) {
    if (isDatePart(match.index)) continue
    years.push(Number(match[1]))
    take(match)
  }
  const [from, to] = RANGE.exec(line)?.slice(1).map(Number) ?? []
  if (from && to && to - from <= LONGEST_RANGE) for (let year = from + 1; year < to; year++) years.push(year)
  // "từ 2020 qua 2021": what joins them says nothing of what is asked about
  for (const match of matches(JOINED, line))
    for (let i = words.wordAt(match.index); i < words.wordAt(match.index + match[0].length - 1); i++) used.add(i)
  for (const match of matches(SHORT, line)) {
    years.push(2000 + Number(match[1]))
    take(match)
  }
  if (years.length === 0)
    for (const match of matches(BARE, line)) {
      const year = 2000 + Number(match[1])
      if (year > thisYear + FURTHEST || !(placeEnds.has(words.wordAt(match.index)) || OF_KIND.test(line.slice(0, match.index)))) continue
      years.push(year)
      take(match)
    }
  let relative: AskedPeriod['relative']
  if (years.length === 0)
    for (const [pattern, offset, kind] of RELATIVE)
      for (const match of matches(pattern, line)) {
        years.push(thisYear + offset)
        relative = kind
        take(match)
      }
  let previous: AskedPeriod['previous']
  for (const match of matches(PREVIOUS, line)) {
    previous = COMPARED.test(line) ? 'compared' : 'meant'
    take(match)
  }
  let part: YearPart | undefined
  const left = new Set<number>()
  for (const [pattern, label] of PARTS)
    for (const match of matches(pattern, line)) {
      take(match)
      const from = words.wordAt(match.index)
      const out = leftOutBefore(words, from)
      // "không phải 6 tháng đầu năm": nor is its "đầu năm" meant
      if (out < from) for (let i = out; i < words.wordAt(match.index + match[0].length); i++) left.add(i)
      else if (!left.has(from)) part ??= label(match)
    }
  for (const i of left) used.add(i)
  if (left.size > 0) part ??= WHOLE
  const since = Number(SINCE.exec(line)?.[1])
  return {
    years: [...new Set(years)],
    used,
    ...(relative === undefined ? {} : { relative }),
    ...(previous === undefined ? {} : { previous }),
    ...(relative === 'other' && NEXT.test(line) ? { next: true } : {}),
    ...(part === undefined ? {} : { part }),
    ...(years.length === 1 && years[0] === since ? { since } : {}),
  }

  /** "ngày 11/01/2021" names an event, not the year of a figure. */
  function isDatePart(offset: number): boolean {
    const index = words.wordAt(offset)
    const before = words.words[index - 1]?.folded ?? ''
    if (words.words[index - 2]?.folded === 'thang') return false // "tháng 6/2019"
    return /^\d{1,2}$/.test(before) && new RegExp(`${before}\\s*[/.-]\\s*${words.words[index]!.folded}`).test(words.raw)
  }
}
