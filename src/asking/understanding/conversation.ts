import type { Kind } from '../../domain/fact.ts'
import type { Year } from '../../domain/period.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Word } from '../typing/words.ts'
import { asThat } from './as-that.ts'
import { isJustChange } from './aspects.ts'
import { has } from './cues.ts'
import { keptOf } from './left-out.ts'
import { readKindOfYear, readKindsAt } from './own-kinds.ts'
import type { PlaceMention } from './places.ts'
import type { Query } from './query.ts'
import type { Reading } from './reading.ts'
import { asksTogether, twoSubjects } from './two-subjects.ts'
import { whichMore } from './which-more.ts'
import { readYearsAt, yearsOf } from './years-at.ts'

/** Whether a question says by itself what it is about: "trên 50 triệu không" says but how much. */
export function hasSubject(reading: Reading): boolean {
  const isFigure = (word: Word) => word.folded === '%' || (reading.figures.length > 0 && /^\d/.test(word.folded))
  return reading.words.words.some(
    (word, i) => !reading.named.has(i) && !reading.light.has(i) && (!isFiller(word) || reading.strong.has(i)) && !isFigure(word),
  )
}

/**
 * "được hỗ trợ bao nhiêu tiền" after "bao nhiêu người có công được hỗ trợ Covid": words of the question before, counted otherwise. What the
 * catalogue knows by its name ("hộ nghèo" after "hộ cận nghèo") is a subject of its own.
 */
function saysNoMore(reading: Reading, { subject, context }: Query): boolean {
  const alike = ALIKE.exec(reading.words.line)
  if ((reading.places.length > 0 && !alike) || reading.intent !== 'lookup' || reading.measures.length === 0) return false
  const said = subjectWords(reading)
  const folded = (i: number) => reading.words.words[i]!.folded
  // "còn hoàn thành tốt?" spoke of the "chi bộ" before it
  if (alike) {
    const earlier = `${context?.words.line ?? ''}${subject.words.line}`
    return said.every(i => i >= reading.words.wordAt(alike.index + 1) || earlier.includes(` ${folded(i)} `))
  }
  const earlier = new Set(subjectWords(subject).map(i => subject.words.words[i]!.folded))
  return !IN_ALL.test(reading.words.line) && said.length < earlier.size && said.every(i => !reading.strong.has(i) && earlier.has(folded(i)))
}

/** "xã Y trồng mấy ha" after "diện tích ngô xã X": what is said to be done of any crop or animal is said of the one just spoken of. */
function justDoes(reading: Reading, { subject, context }: Query): boolean {
  if (reading.places.length === 0 || reading.intent !== 'lookup' || reading.measures.length === 0) return false
  const said = subjectWords(reading).map(i => reading.words.words[i]!.text)
  const earlier = `${context?.words.line ?? ''}${subject.words.line}`
  return said.length > 0 && TRADES.some(({ does, of }) => said.every(word => does.has(word)) && of.test(earlier))
}
const TRADES = [
  { does: new Set('trồng trong gieo cấy cay'.split(' ')), of: / (?:dien tich|trong|gieo|cay|rung|vuon) / },
  { does: new Set('nuôi nuoi thả tha chăn chan'.split(' ')), of: / (?:dan|nuoi|be|ao|long) / },
]

/**
 * "gồm bao nhiêu đối tượng", "mấy người được nhận vậy": how many there are of those just spoken of, and not of any others. Words for people and
 * things that name nothing by themselves.
 */
function countsThose(reading: Reading): boolean {
  const said = COUNTS_THOSE.exec(reading.words.line)
  if (!said || reading.places.length > 0 || reading.intent !== 'lookup') return false
  const [from, to] = [reading.words.wordAt(said.index + 1), reading.words.wordAt(said.index + said[0].length - 2)]
  return subjectWords(reading).every(i => i >= from && i <= to)
}
const COUNTS_THOSE =
  / (?:(?:gom|cho|co|duoc|la|tong|cong|trong do) )*(?:bao nhieu|may|bn) (?:doi tuong|nguoi|suat|phan|phan qua|truong hop|dong chi)(?: (?:da|duoc|dang|co|nhan|huong|thu huong|ho tro))* /

/** "năm 2021 tăng lên bao nhiêu" after a question of 2020: by how much what was spoken of grew since. */
function isRiseSince(reading: Reading, { years }: Query): boolean {
  const [year, ...more] = reading.period.years
  const [earlier, ...others] = years
  if (year === undefined || earlier === undefined || more.length > 0 || others.length > 0 || year === earlier) return false
  if (reading.places.length > 0 || !RISES.test(reading.words.line)) return false
  return reading.words.words.every((word, i) => reading.named.has(i) || reading.light.has(i) || TURNS.has(word.folded) || isFiller(word))
}
const RISES = / (?:tang|giam)(?: (?:len|xuong|them|bot|duoc|thanh))* (?:bao nhieu|may|bn) /
const TURNS = new Set(['tang', 'giam', 'them', 'bot', 'tinh', 'dinh'])

/**
 * The last question as one that sets its year beside the one asked about before it, where it asks how much something grew since: what no report
 * tells is worked out from the two. Undefined of any other question, and of shares, which are not.
 */
export function besideEarlier(readings: readonly Reading[]): Query | undefined {
  const last = readings.at(-1)!
  if (last.measures.includes('%') || readings.length < 2) return undefined
  const before = inContext(readings.slice(0, -1))
  if (!isRiseSince(last, before) || !hasSubject(before.subject)) return undefined
  const beside: Reading = { ...last, intent: 'compare', roles: undefined, light: new Set(last.words.words.keys()), strong: new Set() }
  return follow([before], beside, [...readings.slice(0, -1), beside], true)
}

/** "tăng hay giảm" after questions of one year and another is asked of both. */
const WHICH_WAY =
  / (?:tang hay giam|giam hay tang|tang len hay giam|len hay xuong|xuong hay len|nhieu len hay it di|nhieu hon hay it hon|cao hon hay thap hon|tang may lan) /

/** The years that were asked about of one subject, in the questions up to this. */
function earlierYears(queries: readonly Query[], before: Query): readonly Year[] {
  return queries.flatMap(({ subject, years }) => (subject === before.subject ? years : []))
}

/** "xã Y có mấy hộ như thế", "mấy chi bộ cũng vậy": elsewhere, of the sort just spoken of. */
const ALIKE = / (?:nhu|giong|kieu|loai|y|cung|cung nhu) (?:vay|the|do|ay|rua)(?= )(?! nao )/

/** "tổng cộng là mấy chi bộ": of all, not of those just asked about. */
const IN_ALL = / (?:tong cong|tong so|tat ca|toan bo|(?:ca|het) thay) /

/** Indices of the words that say what a question is about. */
function subjectWords({ words, named, light, strong }: Reading): readonly number[] {
  return words.words.flatMap((word, i) => (!named.has(i) && !light.has(i) && (!isFiller(word) || strong.has(i)) ? [i] : []))
}

const FIGURES = new Set(['lookup', 'list', 'compare', 'trend', 'progress', 'yes_no'])

/** Joins a question with those before it, oldest first. Courtesies in between are passed over. */
export function inContext(readings: readonly Reading[]): Query {
  const last = readings.at(-1)!
  const queries: Query[] = []
  for (const reading of readings) {
    if (reading !== last && !FIGURES.has(reading.intent)) continue
    queries.push(follow(queries, reading, readings))
  }
  return queries.at(-1)!
}

function follow(queries: readonly Query[], reading: Reading, readings: readonly Reading[], isBeside = false): Query {
  const before = queries.at(-1)
  const rises = before !== undefined && isRiseSince(reading, before)
  const own =
    hasSubject(reading) &&
    !(
      before &&
      (saysNoMore(reading, before) ||
        justDoes(reading, before) ||
        countsThose(reading) ||
        isJustChange(reading) ||
        asksTogether(reading) ||
        rises)
    )
  const ownKinds = readKindOfYear(reading.words)
  const alone: Query = {
    reading,
    subject: reading,
    places: reading.places,
    placeInherited: false,
    without: reading.without,
    years: reading.period.years,
    yearInherited: false,
    now: reading.period.relative === 'now',
    context: undefined,
    since: reading.period.since,
    yearsAt: readYearsAt(reading.words, reading.places),
    kind: ownKinds ? undefined : reading.kind,
    likelyKind: ownKinds ? undefined : reading.likelyKind,
    kindsAt: readKindsAt(reading.words, reading.places),
    kindOfYear: ownKinds,
    roles: reading.roles,
    aspects: reading.aspects,
  }
  if (!before || !FIGURES.has(reading.intent) || (reading.mine && own)) return alone
  const held = twoSubjects(queries, reading)
  if (held) {
    const { subject, places, years, kind, likelyKind } = before
    return { ...alone, subject, places, placeInherited: true, years, yearInherited: years.length > 0, kind, likelyKind, pair: held }
  }
  const pair = own ? undefined : comparedPair(queries, reading)
  if (pair) return { ...alone, reading: countedAsBefore(reading, before.reading), subject: before.subject, ...pair }
  const past = readings.slice(0, readings.indexOf(reading))
  const { places: spokenOf, years: spokenYears } = keptOf(before, reading.without)
  const earlier = past.flatMap(r => r.places)
  const both =
    / (?:hai|ca hai) (?:noi|don vi|xa|phuong|thon|huyen|ben|cho) /.test(reading.words.line) ||
    (reading.places.length === 0 && reading.which && has('compare', reading.words) && lastTwo(earlier).length === 2)
  // "so với Đức Xuân thì sao?", "so với năm 2017": beside what was spoken of
  const beside = !own && (isBeside || has('compare', reading.words) || asThat(reading.words.line) !== undefined)
  const places = both
    ? lastTwo(earlier)
    : reading.places.length > 0
      ? beside && reading.places.length === 1
        ? lastTwo([...spokenOf.slice(-1), ...reading.places])
        : reading.places
      : spokenOf
  const inherits = reading.places.length === 0
  // "các chỉ tiêu của xã …" asks for everything, whatever was spoken of before
  const needsSubject = !own && !(reading.intent === 'list' && reading.places.length > 0)
  const against = !own && reading.period.previous === 'compared' && reading.period.years.length === 0 ? before.years : []
  const said = yearsSaid(reading, needsSubject || inherits ? before.years : [])
  const turn = !own && inherits && reading.period.years.length < 2 && WHICH_WAY.test(reading.words.line)
  const course = turn ? [...new Set([...earlierYears(queries, before), ...said])] : []
  const years =
    course.length > 1
      ? course
      : against.length === 1
        ? [...new Set([yearBefore(against[0]!), against[0]!])]
        : said.length > 0
          ? beside && inherits && said.length === 1
            ? [...new Set([...before.years, ...said])]
            : said
          : reading.period.previous === 'meant'
            ? before.years.map(yearBefore)
            : reading.overYears || (own && !inherits && !reading.continues)
              ? []
              : both
                ? [...new Set([...before.years, ...past.flatMap(r => r.period.years)])]
                : spokenYears
  // "so với xã Y 2023" after "xã X 2020": each in its own year
  const yearsAt =
    beside && reading.places.length === 1 && places.length === 2 && said.length > 0 && alone.yearsAt === undefined
      ? yearsOf([
          { place: places[0]!, years: before.years },
          { place: places[1]!, years: said },
        ])
      : alone.yearsAt
  // "xã Y thì đạt chưa?" after what xã X was to reach in a year
  const isYet = needsSubject && !inherits && before.kind === 'target' && reading.kind === undefined && YET.test(reading.words.line)
  const kind =
    course.length > 1 || isYet
      ? undefined
      : (reading.kind ??
        (needsSubject && reading.period.years.length === 0 && reading.period.previous !== 'meant' ? before.kind : undefined))
  const likelyKind =
    reading.likelyKind ??
    (kind === undefined &&
    !isYet &&
    (needsSubject || inherits || reading.continues) &&
    reading.roles === undefined &&
    reading.intent !== 'list'
      ? (before.kind ?? before.likelyKind)
      : undefined)
  // "con số ấy so với số thu được năm 2020" after a plan of 2021: each in its own year, the one planned and the other done
  const [earlier1, ...moreYears] = before.years
  const apart =
    beside && inherits && said.length === 1 && typeof earlier1 === 'number' && moreYears.length === 0 && typeof said[0] === 'number'
  const kindBefore = before.kind ?? before.likelyKind
  const kindOfYear =
    apart && kindBefore && reading.kind !== kindBefore && said[0] !== earlier1
      ? new Map([[earlier1, kindBefore] as const, ...(reading.kind ? [[said[0] as number, reading.kind] as const] : [])])
      : ownKinds
  const changesKind = reading.kind !== undefined && reading.kind !== (before.kind ?? before.likelyKind) && reading.period.years.length === 0
  // "đầu nhiệm kỳ thì bao nhiêu" after a question of its end
  const startsTerm = reading.period.years.length === 0 && TERM_START.test(reading.words.line)
  const counted = needsSubject ? countedAsBefore(reading, before.reading) : reading
  const turned = isJustChange(reading) || (rises && !isBeside) ? CHANGES : undefined
  const told = years === spokenYears && kind !== 'target' ? inPartAsBefore(counted, before.reading) : counted
  return {
    ...alone,
    reading: told,
    roles: alone.roles ?? turned ?? (needsSubject && asksNoMore(reading) ? before.roles : undefined),
    aspects: alone.aspects ?? (needsSubject && asksNoMore(reading) ? before.aspects : undefined),
    likelyKind,
    likelyMeasures: own && inherits ? countedAsEarlier(reading, before.reading) : undefined,
    subject: needsSubject ? before.subject : reading,
    yearsAt,
    context: !own ? (needsSubject ? before.context : undefined) : reading.continues && !namesWhole(reading) ? before.subject : undefined,
    places,
    placeInherited: inherits,
    without: reading.without ?? (needsSubject && inherits ? before.without : undefined),
    years: changesKind || startsTerm || (isYet && reading.period.years.length === 0) ? [] : years,
    yearInherited: reading.period.years.length === 0 && years.length > 0,
    since: before.since !== undefined && years === spokenYears ? before.since : alone.since,
    now: alone.now || (before.now && reading.period.years.length === 0 && years.length > 0),
    kind: kindOfYear ? undefined : kind,
    ...(kindOfYear ? { kindOfYear } : {}),
  }
}

/** "còn số trường học?" after "số trường đạt chuẩn": an indicator by its whole name, of which nothing said before is a part. */
function namesWhole(reading: Reading): boolean {
  const [first, ...more] = [...reading.strong].filter(i => !reading.named.has(i))
  return (
    first !== undefined &&
    more.length > 0 &&
    /^(?:so|ty|dien|san|tong)$/.test(reading.words.words[first]!.folded) &&
    subjectWords(reading).every(i => reading.strong.has(i))
  )
}

const CHANGES = ['change', 'period_ratio'] as const
const TERM_START = / dau (?:nhiem ky|giai doan|nk) /
const YET = / (?:dat|xong|duoc|ve dich|roi) chua (?:[a-z]+ ){0,2}$/

/** "còn Đức Xuân?", "năm 2021 thì sao": of another place or time what was asked of the first, its share of the plan where that was asked. */
function asksNoMore({ words, kind, roles, measures, intent }: Reading): boolean {
  return kind === undefined && roles === undefined && measures.length === 0 && intent === 'lookup' && !has('amount', words)
}

const AS_BEFORE: ReadonlySet<string> = new Set(['lookup', 'compare', 'trend'])

/** "thế năm 2022?" after "bao nhiêu tấn ngô" asks for tonnes. */
function countedAsBefore(reading: Reading, before: Reading): Reading {
  if (!AS_BEFORE.has(reading.intent) || reading.measures.length > 0 || reading.share) return reading
  // "so với năm trước thì sao" after "bao nhiêu tấn ngô": by how much the tonnes changed
  if (reading.roles) return { ...reading, measures: before.measures.filter(measure => measure !== '%') }
  return { ...reading, measures: before.measures, share: before.share }
}

/**
 * "bảo trợ xã hội bao nhiêu?" after "số tiền hỗ trợ … cho người có công" as one that asks for money: a question of the same place that says what of,
 * and not what it is counted in. Undefined of any other.
 */
function countedAsEarlier(reading: Reading, before: Reading): readonly string[] | undefined {
  const open = reading.measures.length === 0 && !reading.share && !reading.roles && has('amount', reading.words)
  return open && reading.intent === 'lookup' && before.measures.includes('dong') ? before.measures : undefined
}

/** "còn xã Y?" after six months of a year at xã X asks for the same six months. */
function inPartAsBefore(reading: Reading, before: Reading): Reading {
  const { part } = before.period
  const isOpen = part && reading.period.part === undefined && reading.period.years.length === 0 && !OF_WHOLE_YEAR.test(reading.words.line)
  return isOpen ? { ...reading, period: { ...reading.period, part } } : reading
}
const OF_WHOLE_YEAR = / (?:ca|tron|het|nguyen|toan|tong) nam | whole year /

const EACH_OTHER = / (?:chenh|lech|hon|kem|cach|khac|so|so voi|so sanh)(?: voi)? nhau | chenh lech | do chenh /

/** "chênh nhau bao nhiêu", "nơi nào cao hơn" after two questions: the figures of both, each of its own place and year. */
function comparedPair(queries: readonly Query[], { places, period, words, which }: Reading): Partial<Query> | undefined {
  // "cái nào lớn hơn" of one subject: of two, each at its own place, nothing says that they are of one kind
  const isOne = queries.at(-2)?.subject === queries.at(-1)?.subject
  const asksBoth = EACH_OTHER.test(words.line) || (which && has('compare', words)) || (isOne && whichMore(words)?.ofTwo === true)
  if (places.length > 0 || period.years.length > 0 || !asksBoth) return undefined
  const asked = queries.flatMap(query =>
    query.places.map(place => ({ place, id: idOf(place), years: query.yearsAt?.get(idOf(place)) ?? query.years })),
  )
  const distinct = [...new Map(asked.map(one => [`${one.id} ${one.years}`, one])).values()].slice(-2)
  const [first, second] = distinct
  if (!first || !second) return undefined
  const years = [...new Set([...first.years, ...second.years])]
  const kept = { placeInherited: true, yearInherited: years.length > 0, years, ...withKind(queries.at(-1)!.kind) }
  if (first.id === second.id) return { ...kept, places: [first.place] }
  return { ...kept, places: [first.place, second.place], yearsAt: yearsOf(distinct) }
}

const idOf = (place: PlaceMention): string => place.candidates[0]?.ref.id ?? ''

function withKind(kind: Kind | undefined): { readonly kind?: Kind } {
  return kind === undefined ? {} : { kind }
}

/** "năm sau" after a question of 2020 is 2021, whatever year it is today. */
function yearsSaid({ period }: Reading, before: readonly Year[]): readonly Year[] {
  const year = before.at(-1)
  return period.next && typeof year === 'number' ? [year + 1] : period.years
}

function yearBefore(year: Year): Year {
  return typeof year === 'number' ? year - 1 : year
}

function lastTwo(places: readonly PlaceMention[]): readonly PlaceMention[] {
  const names = new Map<string, PlaceMention>()
  for (const place of places) names.set(place.candidates[0]?.ref.id ?? '', place)
  return [...names.values()].slice(-2)
}
