import type { Intent, Language } from '../domain/answer.ts'
import type { Kind, Role } from '../domain/fact.ts'
import { fold } from '../vietnamese/fold.ts'
import { addressing } from './address.ts'
import { type AskedFigure, readFigures } from './asked-figure.ts'
import { askedMeasures, asksHowManyTargets, countedThings, counterLength, howMet } from './asked-measures.ts'
import { type AskedPeriod, readPeriod } from './asked-period.ts'
import { type AskedRanking, readRanking } from './asked-ranking.ts'
import { askedRoles } from './asked-roles.ts'
import { chatter } from './chatter.ts'
import { askedKind, type Cue, findCue, has, saysResult, seekCues } from './cues.ts'
import { isFiller } from './fillers.ts'
import { isStar } from './grade.ts'
import type { PlaceMention } from './places.ts'
import { thanAt } from './than.ts'
import type { Breathe } from './turns.ts'
import type { Word, Words } from './words.ts'
import { asksWhichWay, isYesNo } from './yes-no.ts'

/** What one question says by itself, before the knowledge base is asked. */
export interface Reading {
  readonly words: Words
  readonly language: Language
  readonly intent: Intent
  readonly places: readonly PlaceMention[]
  /** "phường mình", "địa phương mình": a place that only the person knows. */
  readonly mine?: string | undefined
  readonly period: AskedPeriod
  readonly kind?: Kind | undefined
  /** Not said plainly: told rather than the other kind, where there is such a figure. */
  readonly likelyKind?: Kind | undefined
  readonly roles?: readonly Role[] | undefined
  /** What the figure should be counted in: "bao nhiêu %", "mấy tấn"; folded. */
  readonly measures: readonly string[]
  /** A percentage was asked for in so many words: an amount is no answer. */
  readonly share: boolean
  readonly figures: readonly AskedFigure[]
  /** How something went over the years: every year is wanted. */
  readonly overYears: boolean
  /** "xã nào": which place. */
  readonly which: boolean
  /** "xã nào cao nhất": places in order. */
  readonly ranking?: AskedRanking | undefined
  /** Words that name a place or a period: no part of the subject. */
  readonly named: ReadonlySet<number>
  /** Words of cues: a light part of the subject. */
  readonly light: ReadonlySet<number>
  /** Words that name an indicator although each alone is a filler: "dân số". */
  readonly strong: ReadonlySet<number>
  /** Begins as a follow-up does: "còn …?", "thế …". */
  readonly continues: boolean
  /** Put in other words than it was typed in: only what answers nearly all of them is meant. */
  readonly reworded?: true
  /** "Cảm ơn", "tạm biệt": no question, and no greeting. */
  readonly thanks: boolean
}

const LIGHT_CUES: readonly Cue[] = [
  'generic',
  'office',
  'greeting',
  'thanks',
  'news',
  'who',
  'within',
  'list',
  'classified',
  'compare',
  'trend',
  'which',
  'whichThing',
  'most',
  'least',
  'yesNo',
  'target',
  'result',
  'planShare',
  'change',
  'met',
  'continues',
  'amount',
  'money',
  'parts',
  'source',
  'newsAbout',
]
const SCALES = new Set(['tr', 'trieu', 'ty', 'ti', 'nghin', 'ngan', 'k', 'cu', 'toi', 'ha', 'hecta', 'tan', 'ta', 'km', 'kg'])
const OWN_PLACE = new Set(['thon', 'ban', 'ap', 'buon', 'lang', 'xom', 'khom', 'bon', 'plei', 'soc', 'khu', 'to'])
const OWNER = new Set(['toi', 'em', 'minh', 'ta', 'nha', 'chung', 'chau', 'con', 'tui'])
const YEAR_BEFORE = / so (?:voi |vs )?(?:nam truoc|nam ngoai|cung ky) /
const BRINGS = / dua (?:[a-z]+ ){1,6}(?:xuong|len|con|ve|duoi|tren) /
const HARVESTED = / thu (?:hoach )?(?:duoc |ve )?(?:(?:hon |tren |gan |duoi |khoang )?\d[^ ]*|bao nhieu|may|bn) (?:tan|ta|kg|yen) /
/** Reads a question. `places` are found by the caller, who knows the units. */
export async function readQuestion(
  words: Words,
  language: Language,
  places: readonly PlaceMention[],
  thisYear: number,
  phrases: ReadonlySet<number>,
  breathe: Breathe,
): Promise<Reading> {
  const strong = new Set([...phrases, ...spendings(words), ...words.words.flatMap((_, i) => (isStar(words, i) ? [i] : []))])
  await seekCues(words, breathe)
  const period = readPeriod(words, thisYear)
  await breathe()
  const named = new Set(period.used)
  for (const place of places) for (let i = bodyBefore(place.from, words); i < place.to; i++) named.add(i)
  // "xã Thống Nhất cũ"
  for (const { to } of places) if (words.words[to]?.folded === 'cu') named.add(to)
  const light = new Set<number>()
  for (const cue of LIGHT_CUES)
    for (const [from, to] of findCue(cue, words)) {
      // "vay" is no "vậy" amid a question
      if (cue === 'continues' && words.words[from]!.text === 'thể') continue // "giải thể"
      if (cue === 'continues' && from > 0 && to < words.words.length && !words.clauses.includes(from)) continue
      for (let i = from; i < to; i++) light.add(i)
    }
  words.words.forEach(({ folded, text }, i) => {
    // "90tr", "300ha"; "buôn tôi", "thôn mình"
    if (/^\d/.test(words.words[i - 1]?.folded ?? '') && SCALES.has(folded)) light.add(i)
    // "giảm hộ nghèo còn bao nhiêu": what is left is asked for, not the fall
    if (folded === 'giam' && / giam (?:[a-z]+ ){1,5}(?:xuong con|con|xuong) (?:bao nhieu|may|bn) /.test(words.line)) light.add(i)
    // "đưa hộ cận nghèo xuống dưới 1%": brought there; "giảm so với 2020": which way it went
    if (folded === 'dua' && BRINGS.test(words.line) && /^(?:đưa|dua)$/.test(words.words[i]!.text)) light.add(i)
    if (/^(?:tang|giam)$/.test(folded) && (period.years.length > 1 || YEAR_BEFORE.test(words.line)) && words.words[i + 1]?.folded === 'so')
      light.add(i)
    // "nghệ thu được mấy tấn": what is brought in is the crop, not revenue
    if (folded === 'thu' && HARVESTED.test(words.line)) light.add(i)
    // "từ 442 lao động trở lên"
    if (folded === 'tro' && /^(?:len|xuong)$/.test(words.words[i + 1]?.folded ?? '')) light.add(i)
    // "cấy bao nhiêu ha lúa": the area of rice
    if (text === 'cấy' || (text === 'cay' && / cay duoc (?:may|bao nhieu|bn) /.test(words.line))) light.add(i)
    // "… trên 40 tỷ khong" among words with marks, "năm 2022 cơ"
    if ((/^(?:khong|chua)$/.test(folded) || text === 'cơ') && i === words.words.length - 1) light.add(i)
    if (OWN_PLACE.has(folded) && OWNER.has(words.words[i + 1]?.folded ?? '')) light.add(i)
  })
  for (const [from, to] of findCue('intends', words)) if (words.words[from]!.text !== 'đình') for (let i = from; i < to; i++) light.add(i)
  for (const [, to] of findCue('amount', words)) for (let i = to; i < to + counterLength(words, to); i++) light.add(i)
  // "xã X có bao nhiêu hộ": what is counted is all that is asked about
  const bare = places.length > 0 && words.words.every((word, i) => named.has(i) || light.has(i) || (isFiller(word) && !strong.has(i)))
  // "số lao động có việc làm có trên 320 lao động không", and "có dưới 55 ha không" after a question: what the figure is counted in is no subject
  const behind = countersBehind(words, period.used)
  const isNoSubject = (word: Word, i: number) => behind.has(i) || named.has(i) || light.has(i) || /^\d/.test(word.folded) || isFiller(word)
  const justFigure = places.length === 0 && words.words.every(isNoSubject)
  const saysFigure = isYesNo(words, true)
  const isSaidBefore = (i: number) => words.words.some((word, k) => k < i && !behind.has(k) && word.folded === words.words[i]?.folded)
  for (const i of behind) if (!isStar(words, i) && (justFigure || (saysFigure && !named.has(i - 1) && isSaidBefore(i)))) light.add(i)
  if (bare || asksHowManyTargets(words))
    for (const i of countedThings(words)) {
      light.delete(i)
      if (bare) strong.add(i)
    }
  // "xã X tăng trưởng bao nhiêu": growth is all that is asked about
  const growth = words.words.flatMap(({ folded }, i) => (folded === 'tang' && words.words[i + 1]?.folded === 'truong' ? [i, i + 1] : []))
  if (
    words.words.every(
      (word, i) =>
        growth.includes(i) || named.has(i) || light.has(i) || /^(?:\d|%)/.test(word.folded) || (isFiller(word) && !strong.has(i)),
    )
  )
    for (const i of growth) {
      light.delete(i)
      strong.add(i)
    }
  for (const i of howMet(words)) light.add(i)
  for (const i of besides(words)) light.add(i)
  for (const i of addressing(words, i => named.has(i))) light.add(i)
  for (const i of chatter(words, i => named.has(i) || light.has(i))) light.add(i)
  const mine =
    / (xa|phuong|huyen|thi tran|tinh|thanh pho|dia phuong|que|noi) (?:cua )?(minh|ta|nha|em|toi|chung toi|chung ta|tui|minh o) /.exec(
      words.line,
    )?.[1]
  await breathe()
  const kind = asksHowManyTargets(words) ? undefined : askedKind(words)
  const roles = askedRoles(words)
  const ranking = readRanking(words, named)
  // "hộ nghèo với hộ cận nghèo ở X, bên nào nhiều hơn": a side is a place only where places are held against each other
  const ofSides = places.length === 1
  const which = findCue('which', words).some(([from]) => !ofSides || words.words[from]!.folded !== 'ben') || ranking?.type !== undefined
  // every property in each, so that all readings have one shape
  const reading = {
    words,
    language,
    places,
    mine,
    period,
    kind,
    roles,
    measures: askedMeasures(words, named),
    share:
      / (?:bao nhieu|may|chiem) (?:phan tram|%)| (?:bao nhieu|may) phan (?!qua |thuong |mem )/.test(words.line) ||
      /(?:bao nhiêu|mấy|may|bn|bao nhieu)\s*%/iu.test(words.raw),
    figures: readFigures(words.raw, numbersIn(places, words)),
    overYears: / (?:qua cac nam|cac nam|may nam|nhung nam|tung nam|over the years) /.test(words.line) || asksCourse(words),
    which,
    ranking,
    named,
    light,
    strong,
    thanks: has('thanks', words) && !has('greeting', words),
    continues:
      (!words.words[0]?.plain && /^ (con|the|vay|the con|vay con|roi|and|what about|how about|va) /.test(words.line)) ||
      / (thi sao|ra sao|what about) $/.test(words.line) ||
      / (hai noi|hai don vi|hai nam|noi do) /.test(words.line),
  }
  await breathe()
  const intent = intentOf(reading)
  const justLikely = intent === 'lookup' && kind === 'result' && !saysResult(words)
  return { intent, ...reading, kind: justLikely ? undefined : kind, likelyKind: justLikely ? kind : undefined }
}

/** "ngoài vốn đầu tư hạ tầng, …", "không kể …, …": what the question is not about, where a clause of its own says it. */
function besides({ words, clauses }: Words): readonly number[] {
  return clauses.flatMap((from, c) => {
    const to = clauses[c + 1]
    const line = words
      .slice(from, to)
      .map(({ folded }) => folded)
      .join(' ')
    return to !== undefined && BESIDES.test(line) ? Array.from({ length: to - from }, (_, k) => from + k) : []
  })
}
const BESIDES = /^(?:ngoai(?! ra| nha nuoc| quoc)|khong (?:ke|tinh)|chua (?:ke|tinh)|tru) /

/** "tăng hay giảm so với cùng kỳ" asks for one printed change, and for no course of years. */
function asksCourse(words: Words): boolean {
  return has('trend', words) && !/ (?:cung ky|nam truoc|nam ngoai) /.test(words.line)
}

/** Of "có hơn 50 đảng viên không" the words "đảng viên": up to two behind a figure. */
function countersBehind({ words }: Words, ofPeriod: ReadonlySet<number>): ReadonlySet<number> {
  return new Set(
    words.flatMap((word, i) =>
      /^\d/.test(word.folded) && !ofPeriod.has(i) && words[i + 1] && !/^\d/.test(words[i + 1]!.folded) ? [i + 1, i + 2] : [],
    ),
  )
}

/** "chi bao nhiêu", "thu, chi ngân sách": spending, where "chi" may be "chị" elsewhere. */
function spendings({ words }: Words): readonly number[] {
  return words.flatMap(({ text }, i) => {
    if (text !== 'chi') return []
    const [before, after, next] = [words[i - 1]?.folded ?? '', words[i + 1]?.folded ?? '', words[i + 2]?.folded ?? '']
    const spent = /^(?:bao nhieu|ngan sach|thuong xuyen|dau tu|ns)/.test(`${after} ${next}`) || after === 'ns' || after === 'may'
    return (spent && !/^(?:anh|cac|nho|em)$/.test(before)) || before === 'thu' || before === 'tong' ? [i] : []
  })
}

/** Numbers of names, each with the word before it: "kim 2" of "xã Sơn Kim 2". */
function numbersIn(places: readonly PlaceMention[], { words }: Words): readonly string[] {
  return places.flatMap(({ from, to }) =>
    words.slice(from + 1, to).flatMap((word, k) => (/^\d+$/.test(word.folded) ? [`${words[from + k]!.folded} ${word.folded}`] : [])),
  )
}

/** "Đảng bộ xã X": the body belongs to the place's name. The index of its first word, or `at` itself. */
function bodyBefore(at: number, words: Words): number {
  const body = BODIES.find(names => names.every((name, k) => isSpelt(words.words[at - names.length + k], name)))
  return body === undefined ? at : at - body.length
}
const BODIES = ['đảng bộ', 'đảng ủy', 'ủy ban nhân dân', 'hội đồng nhân dân', 'mặt trận tổ quốc'].map(name => name.split(' '))

/** Whether a word is this one, with its marks or without any: "đàng" is not "đảng". */
function isSpelt(word: Word | undefined, name: string): boolean {
  return word !== undefined && (word.text === name || word.text === fold(name))
}

/** "Báo cáo kết quả thu, chi ngân sách": all that is told of it. */
const REPORTING = /^ (?:(?:de nghi|yeu cau|hay|xin) )?bao cao (?:ve |cac )?(?:ket qua|tinh hinh|so lieu) /

/** "họp mấy ngày, hôm nào": when something met; no amount is asked for beside. */
function asksOfEvent(words: Words): boolean {
  const when = findCue('eventWhen', words)
  return when.length > 0 && findCue('amount', words).every(([at]) => when.some(([from, to]) => at >= from && at < to))
}

function intentOf(r: Omit<Reading, 'intent'>): Intent {
  const { words } = r
  const content = words.words.some((w, i) => !r.named.has(i) && !r.light.has(i) && (!isFiller(w) || r.strong.has(i)))
  if (!content && r.places.length === 0 && r.period.years.length === 0) {
    if (has('help', words)) return 'help'
    if (has('greeting', words) || has('thanks', words)) return 'greeting'
  }
  if (has('help', words) && r.places.length === 0) return 'help'
  if (has('service', words)) return 'other'
  if (asksOfEvent(words)) return 'bulletin'
  const [who] = findCue('who', words).filter(([from]) => !r.named.has(from))
  const [about] = findCue('newsAbout', words)
  // "ai là chủ tịch xã trong bài về …": of the person
  if (about && !(who && who[0] < about[0]) && !has('source', words) && !has('amount', words)) return 'bulletin'
  const shelf = has('list', words) || has('target', words) || has('result', words)
  if (
    !content &&
    !shelf &&
    !has('news', words) &&
    !who &&
    r.places.length > 0 &&
    / (?:la gi|la dau|la noi nao|la the nao|what is) /.test(words.line)
  )
    return 'unit_info'
  // "xã Nhơn Ái" asks for nobody
  const heldTogether = r.places.length > 1 && has('compare', words)
  if (who && !heldTogether) return 'who'
  if (has('news', words)) return 'bulletin'
  if (has('within', words) && !has('source', words) && r.figures.length === 0) return 'unit_info'
  if (isYesNo(words, r.figures.length > 0)) {
    const held = r.figures.length > 0 || r.period.years.length > 1 || r.period.next === true || (r.roles?.includes('change') ?? false)
    if (!has('compare', words) || held || thanAt(r) > 0 || (r.places.length === 2 && asksWhichWay(words) !== undefined)) return 'yes_no'
  }
  if ((has('list', words) && !asksHowManyTargets(words)) || (REPORTING.test(words.line) && !has('amount', words))) return 'list'
  if (r.ranking) return 'compare'
  if (asksCourse(words)) return 'trend'
  if (has('compare', words) || r.places.length > 1) return 'compare'
  if (has('planShare', words)) return 'progress'
  if (has('classified', words) && !has('amount', words)) return 'list'
  return 'lookup'
}
