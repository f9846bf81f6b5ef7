import type { Language } from '../../domain/answer.ts'
import { comparable, fold } from '../../vietnamese/fold.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Word, Words } from '../typing/words.ts'
import { wordsOf } from '../typing/words-of.ts'
import { type AskedFigure, readFigures } from './asked-figure.ts'
import { askedMeasures, asksHowManyTargets } from './asked-measures.ts'
import { readPeriod } from './asked-period.ts'
import { readRanking } from './asked-ranking.ts'
import { askedRoles } from './asked-roles.ts'
import { aspectsOf } from './aspects.ts'
import { askedKind, findCue, has, rulesOutKind, saysResult, seekCues } from './cues.ts'
import { asksCourse, intentOf } from './intent.ts'
import { withoutLeftOut } from './left-out.ts'
import { withoutMerged } from './merged-places.ts'
import type { PlaceMention } from './places.ts'
import type { Reading } from './reading.ts'
import type { Breathe } from './turns.ts'
import { weighWords } from './weigh-words.ts'

/** Reads a question. `found`, its places, are found by the caller, who knows the units. */
export async function readQuestion(
  words: Words,
  language: Language,
  found: readonly PlaceMention[],
  thisYear: number,
  phrases: ReadonlySet<number>,
  breathe: Breathe,
): Promise<Reading> {
  await seekCues(words, breathe)
  const said = readPeriod(words, thisYear, new Set(found.map(({ to }) => to)))
  const kept = withoutLeftOut(words, found, said.years)
  const period = kept.without ? { ...said, years: kept.years } : said
  await breathe()
  const named = new Set(period.used)
  for (const place of found) for (let i = bodyBefore(place.from, words); i < bodyAfter(place.to, words, language); i++) named.add(i)
  for (const i of kept.used) named.add(i)
  // "xã Thống Nhất cũ"
  for (const { to } of found) if (words.words[to]?.folded === 'cu') named.add(to)
  const { light, strong } = weighWords(words, { places: found, period, named, phrases })
  const mine = ownPlace(words, named)
  const places = withoutMerged(kept.places, words).map(place => ofOwnType(place, mine))
  await breathe()
  const kind = asksHowManyTargets(words)
    ? undefined
    : askedKind(beforeContrast(words), new Set(found.flatMap(({ from, to }) => words.words.slice(from, to))))
  const roles = askedRoles(words)
  const ranking = readRanking(words, named)
  // "hộ nghèo với hộ cận nghèo ở X, bên nào nhiều hơn": a side is a place only where places are held against each other
  const ofSides = places.length === 1
  const which = findCue('which', words).some(([from]) => !ofSides || words.words[from]!.folded !== 'ben') || ranking?.type !== undefined
  const figures = readFigures(words.raw, numbersIn(places, words))
  // every property in each, so that all readings have one shape
  const reading = {
    words,
    language,
    places,
    mine,
    without: kept.without,
    period,
    kind,
    roles,
    aspects: aspectsOf({ words, named, light, strong }),
    measures: measuresOf(words, named, figures),
    share:
      / (?:bao nhieu|may|chiem) (?:phan tram|%)| (?:bao nhieu|may) phan (?!qua |thuong |mem )/.test(words.line) ||
      /(?:bao nhiêu|mấy|may|bn|bao nhieu)\s*%/iu.test(words.raw),
    figures,
    overYears:
      (kept.without !== undefined && kept.without.years.size > 0 && kept.years.length === 0) ||
      / (?:qua cac nam|cac nam|may nam|nhung nam|tung nam|over the years) /.test(words.line) ||
      asksCourse(words),
    which,
    ranking,
    named,
    light,
    strong,
    thanks: has('thanks', words) && !has('greeting', words),
    continues:
      (!words.words[0]?.plain && /^ (con|the|vay|the con|vay con|roi|and|what about|how about|va) /.test(words.line)) ||
      / (thi sao|ra sao|what about) $/.test(words.line) ||
      / (hai noi|hai don vi|hai nam|noi do) /.test(words.line) ||
      (places.length === 0 && ONLY.test(words.line)),
  }
  await breathe()
  const intent = isUnknownPart(reading) ? 'other' : intentOf(reading)
  const justLikely = intent === 'lookup' && kind === 'result' && !saysResult(words) && !rulesOutKind(words)
  return { intent, ...reading, kind: justLikely ? undefined : kind, likelyKind: justLikely ? kind : undefined }
}

/** "nghệ được 367 tấn": where no amount is asked for, what the one that is said is weighed or measured in. */
function measuresOf(words: Words, named: ReadonlySet<number>, figures: readonly AskedFigure[]): readonly string[] {
  const asked = askedMeasures(words, named)
  const [only, ...more] = figures
  const isSize = only?.comparator === '=' && more.length === 0 && only.counted !== undefined && SIZES.has(only.counted)
  return isSize && asked.length === 0 && !has('amount', words) ? [only.counted] : asked
}
const SIZES: ReadonlySet<string> = new Set(['tan', 'ta', 'ha'])

/** "riêng cho tay thôi" after a question of more: a part that is not understood, and never all that was asked of before. */
function isUnknownPart({ words: { line, words }, named, light, strong }: Pick<Reading, 'words' | 'named' | 'light' | 'strong'>): boolean {
  if (words.length > MOST_ALONE || !ONLY.test(line)) return false
  const open = words.filter((_, i) => i > 0 && !named.has(i) && !light.has(i))
  return (
    words.every((word, i) => !strong.has(i) && (named.has(i) || light.has(i) || isFiller(word))) &&
    open.some(({ folded }) => !IDLE_ALONE.test(folded))
  )
}
const MOST_ALONE = 6
const ONLY = /^ (?:rieng|chi) (?!le |tu |tieu |so )[^%]*$/
const IDLE_ALONE =
  /^(?:thoi|nhe|nha|nhen|a|em|anh|chi|co|bac|chu|ban|cho|cua|ve|phan|so|cai|khoan|muc|mang|lay|tinh|hoi|can|xem|voi|giup|o|tai|ben|noi|cac|nhung|do|nay|ay|kia|thi|la|bao|nhieu|may|sao|con|z|v|vay|di|nua|nam|ha|nhi|cai|ca|moi|tung|loai|thu|nhom)$/

/** "thu được bao nhiêu trong khi nghị quyết đề ra có 75 triệu": what is held against it is told, and not asked for. */
function beforeContrast(words: Words): Words {
  const at = words.line.indexOf(' trong khi ')
  if (at < 0) return words
  const from = words.wordAt(at + 1)
  const amounts = findCue('amount', words)
  const isTold = amounts.length > 0 && amounts.every(([amount]) => amount < from)
  return isTold ? wordsOf([...words.words.keys()].slice(0, from), words) : words
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
/** "Chính quyền Bloc Party Committee", where an English name ends in the body: behind its last word, or `at` itself. */
function bodyAfter(at: number, words: Words, language: Language): number {
  const body = language === 'en' ? BODIES.find(names => names.every((name, k) => isSpelt(words.words[at + k], name))) : undefined
  return at + (body?.length ?? 0)
}
const BODIES = ['đảng bộ', 'đảng ủy', 'ủy ban nhân dân', 'hội đồng nhân dân', 'mặt trận tổ quốc'].map(name => comparable(name).split(' '))

/** Whether a word is this one, with its marks or without any: "đàng" is not "đảng". */
function isSpelt(word: Word | undefined, name: string): boolean {
  return word !== undefined && (word.text === name || word.text === fold(name))
}

const OWN =
  / (xa|phuong|huyen|thi tran|thi xa|tinh|thanh pho|dia phuong|que|noi|[pfxh]|tt|tx|tp) (?:cua )?(?:minh|ta|nha|em|toi|chung toi|chung ta|tui|minh o) /
const SHORT: Readonly<Record<string, string>> = {
  p: 'phuong',
  f: 'phuong',
  x: 'xa',
  h: 'huyen',
  tt: 'thi tran',
  tx: 'thi xa',
  tp: 'thanh pho',
}

/** "phường mình" after "con em Xuân La": the ward of that name. */
function ofOwnType(place: PlaceMention, mine: string | undefined): PlaceMention {
  const own =
    mine === undefined || place.type !== undefined ? [] : place.candidates.filter(({ ref }) => fold(ref.name).startsWith(`${mine} `))
  return own.length === 0 || own.length === place.candidates.length ? place : { ...place, candidates: own }
}

/** "phường mình", "p mk": the kind of place that only the person knows, without marks. "Phường Minh Hưng" is named. */
function ownPlace({ line, wordAt }: Words, named: ReadonlySet<number>): string | undefined {
  const own = OWN.exec(line)
  const said = own?.[1]
  if (said === undefined || named.has(wordAt(own!.index + own![0].trimEnd().length - 1))) return undefined
  return SHORT[said] ?? said
}
