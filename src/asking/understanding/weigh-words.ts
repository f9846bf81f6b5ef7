import { addressing } from '../typing/courtesies.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Word, Words } from '../typing/words.ts'
import { asThat } from './as-that.ts'
import { asksHowManyTargets, countedThings, counterLength, howMet, isTimes } from './asked-measures.ts'
import type { AskedPeriod } from './asked-period.ts'
import { type Cue, findCue } from './cues.ts'
import { isStar } from './grade.ts'
import type { PlaceMention } from './places.ts'
import { topicNouns } from './topic-nouns.ts'
import { isYesNo } from './yes-no.ts'

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
  'asThat',
  'trend',
  'which',
  'whichThing',
  'eachThing',
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
const OWN_PLACE = new Set(['thon', 'ban', 'ap', 'buon', 'lang', 'xom', 'khom', 'bon', 'plei', 'soc', 'khu', 'to', 'que'])
const OWNER = new Set(['toi', 'em', 'minh', 'ta', 'nha', 'chung', 'chau', 'con', 'tui'])
const PARTICLES = new Set(['a', 'ma', 'nhe', 'nha', 'nhi', 'chu', 'ha', 'oi', 'em', 'anh', 'chi', 'ban'])
const ASKER = new Set('toi em minh chau tui chi anh bac chu co con e mk dang'.split(' '))
/** "cán bộ", "cận nghèo", "cần cẩu" without their marks. */
const isCompoundOfNeed = ({ words }: Words, i: number): boolean => /^(?:bo|ngheo|cau|sa|tho|phai)$/.test(words[i + 1]?.folded ?? '')
const OURS = /^(?:xa|phuong|huyen|tinh|tran|pho|quan|thon|ban|ap|khu|que|chung|minh)$/
const YEAR_BEFORE = / so (?:voi |vs )?(?:nam truoc|nam ngoai|cung ky) /
const EACH = /^(?:mot|moi|tung|tren|1)$/
const LEFT = / giam (?:[a-z0-9]+ ){1,8}?(?:xuong con|con|xuong) (?:duoi |khoang |tam |chung |o muc )?(?:bao nhieu|may|bn) /
const RAISED_TO = / nang (?:len|toi|den)(?: toi| den| duoc| thanh)? (?:bao nhieu|may|bn) /
const BRINGS = / (?:dua|keo|ha|nang) (?:[a-z0-9]+ ){1,8}?(?:xuong|len|con|ve|duoi|tren) | (?:dua|keo|nang) (?:xuong|len|con|ve) /
const FROM_YEAR_TO_YEAR = / tu (?:nam )?(?:19|20)\d\d (?:qua|sang) (?:nam )?(?:19|20)\d\d /
const COUNTED_WHETHER = / (?!(?:19|20)\d\d )\d[\d.,]* (?:[a-z]+ ){1,2}k (?:[a-z]+ ){0,3}$/
const HARVESTED =
  / thu (?:hoach )?(?:duoc |ve )?(?:(?:tat ca|tong cong|ca thay|khoang|chung|toi) )?(?:(?:hon |tren |gan |duoi |khoang )?\d[^ ]*|bao nhieu|may|bn) (?:tan|ta|kg|yen) /

/** What weighs little and what much in saying what a question is about. */
export interface WordsWeighed {
  /** Words of cues, courtesies and counters: a light part of the subject. */
  readonly light: ReadonlySet<number>
  /** Words that name an indicator although each alone is a filler: "dân số". */
  readonly strong: ReadonlySet<number>
}

interface Known {
  readonly places: readonly PlaceMention[]
  readonly period: AskedPeriod
  /** Words that name a place or a period. */
  readonly named: ReadonlySet<number>
  /** Words of whole short names of indicators. */
  readonly phrases: ReadonlySet<number>
}

/** Tells the words that say what a question is about from those that only ask; once its places, its period and its cues are found. */
export function weighWords(words: Words, { places, period, named, phrases }: Known): WordsWeighed {
  const strong = new Set([...phrases, ...spendings(words), ...words.words.flatMap((_, i) => (isStar(words, i) ? [i] : []))])
  const light = new Set<number>()
  for (const cue of LIGHT_CUES)
    for (const [from, to] of findCue(cue, words)) {
      // "vay" is no "vậy" amid a question
      if (cue === 'continues' && words.words[from]!.text === 'thể') continue // "giải thể"
      if (cue === 'continues' && from > 0 && to < words.words.length && !words.clauses.includes(from)) continue
      for (let i = from; i < to; i++) light.add(i)
    }
  // "gia tri san xuat tren mot ha": no "hả"
  words.words.forEach(({ text }, i) => {
    if (text === 'ha' && EACH.test(words.words[i - 1]?.folded ?? '')) strong.add(i)
  })
  const asksAmount = findCue('amount', words).length > 0
  words.words.forEach(({ folded, text }, i) => {
    if (folded === '%') light.add(i)
    // "90tr", "300ha"; "buôn tôi", "thôn mình"
    if (/^\d/.test(words.words[i - 1]?.folded ?? '') && SCALES.has(folded)) light.add(i)
    // "giảm hộ nghèo còn bao nhiêu": what is left is asked for, not the fall
    if (folded === 'giam' && LEFT.test(words.line)) light.add(i)
    // "sang năm nâng lên mấy triệu": up to how much, of what was asked about before
    if (/^n[âa]ng$/.test(text) && RAISED_TO.test(words.line)) light.add(i)
    // "đưa hộ cận nghèo xuống dưới 1%": brought there; "giảm so với 2020": which way it went
    if (/^(?:đưa|dua|kéo|keo|hạ|ha|nâng|nang)$/.test(text) && BRINGS.test(words.line)) light.add(i)
    if (/^(?:tang|giam)$/.test(folded) && (period.years.length > 1 || YEAR_BEFORE.test(words.line)) && words.words[i + 1]?.folded === 'so')
      light.add(i)
    // "từ 2020 qua 2021 giảm thế nào": a course is asked for
    if (/^(?:tang|giam)$/.test(folded) && FROM_YEAR_TO_YEAR.test(words.line)) light.add(i)
    // "còn loại tốt?": of what was asked about before
    if (folded === 'loai' && /^ (?:(?:the|vay) )?con loai /.test(words.line) && i < 3) light.add(i)
    // "nghệ thu được mấy tấn": what is brought in is the crop, not revenue
    if (folded === 'thu' && HARVESTED.test(words.line)) light.add(i)
    // "tính mỗi ha được bao nhiêu", "tính ra": reckoned, and nothing that is named
    if (text === 'tính' && /^(?:moi|mot|tren|theo|ra|binh|dau|1)$/.test(words.words[i + 1]?.folded ?? '')) light.add(i)
    // "từ 442 lao động trở lên"
    if (folded === 'tro' && /^(?:len|xuong)$/.test(words.words[i + 1]?.folded ?? '')) light.add(i)
    // "cấy bao nhiêu ha lúa": the area of rice
    if (text === 'cấy' || (text === 'cay' && / cay duoc (?:may|bao nhieu|bn) /.test(words.line))) light.add(i)
    // "… trên 40 tỷ khong" among words with marks, "năm 2022 cơ ạ"
    if (/^(?:khong|chua)$/.test(folded) && i === words.words.length - 1) light.add(i)
    if (/^(?:cơ|á|chứ)$/.test(text) && words.words.slice(i + 1, clauseBehind(words, i)).every(word => PARTICLES.has(word.folded)))
      light.add(i)
    // "ai biết … chiếm mấy phần trăm k", and no "mấy k"
    if (folded === 'k' && i === words.words.length - 1 && asksAmount && !/^(?:nhieu|may|bn|\d.*)$/.test(words.words[i - 1]?.folded ?? ''))
      light.add(i)
    // "đủ 20 chỉ tiêu k z"
    if (folded === 'k' && (COUNTED_WHETHER.test(words.line) || asThat(words.line)) && words.words.slice(i + 1).every(isFiller)) light.add(i)
    // "tôi cần hai con số": whoever asks needs them; "còn cận nghèo", "rau cần" are something else
    if (
      (text === 'cần' || text === 'can') &&
      (words.clauses.includes(i) || ASKER.has(words.words[i - 1]?.folded ?? '')) &&
      !isCompoundOfNeed(words, i)
    )
      light.add(i)
    // "đông bao nhiêu em", and no "vụ đông bao nhiêu ha"
    if (
      folded === 'dong' &&
      /^(?:bao|may)$/.test(words.words[i + 1]?.folded ?? '') &&
      !/^(?:vu|cay|rau|mau|mua|thu|lua|bo|a|ha|tram|trieu|ty|ti|nghin)$/.test(words.words[i - 1]?.folded ?? '')
    )
      light.add(i)
    // "phường ta", "địa phương ta", and no "tạ"
    if (text === 'ta' && OURS.test(words.words[i - 1]?.folded ?? '')) light.add(i)
    if (OWN_PLACE.has(folded) && OWNER.has(words.words[i + 1]?.folded ?? '')) light.add(i)
  })
  for (const [from, to] of findCue('intends', words)) if (words.words[from]!.text !== 'đình') for (let i = from; i < to; i++) light.add(i)
  for (const [from, to] of findCue('amount', words)) {
    for (let i = to; i < to + counterLength(words, to) && !isTimes(words, from); i++) light.add(i)
    // "la mấy hộ", typed in haste among words with marks
    if (words.words[from - 1]?.text === 'la') light.add(from - 1)
  }
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
  // "mấy chi bộ, mấy nhân khẩu": what is counted is all that a later part is about
  if (!bare) for (const i of countedThings(words)) if (isAllOfPart(words, i)) strong.add(i)
  for (const i of strong) if (isAllOfPart(words, i)) light.delete(i)
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
  for (const i of topicNouns(words, i => named.has(i) || light.has(i) || isFiller(words.words[i]!))) light.add(i)
  for (const i of addressing(words, i => named.has(i))) light.add(i)
  return { light, strong }
}

/** Whether a thing that is counted ("mấy nhân khẩu") is a part of its own, behind another: from "và" or a comma to the next of these. */
function isAllOfPart({ words, clauses }: Words, at: number): boolean {
  const isJoin = (i: number) => /^(?:va|voi|cung|and)$/.test(words[i]?.folded ?? '')
  const begins = (i: number) => i > 0 && (clauses.includes(i) || isJoin(i))
  const from = words.slice(0, at).findLastIndex((_, i) => begins(i))
  if (from < 0 || !/^(?:bao|may|bn)$/.test(words[isJoin(from) ? from + 1 : from]!.folded)) return false
  const end = at + (words[at]!.folded === 'nhan' ? 2 : 1)
  return begins(end) || words.slice(end).every(isFiller)
}

/** Where the next clause begins, or the words end. */
const clauseBehind = ({ words, clauses }: Words, at: number): number => clauses.find(from => from > at) ?? words.length

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
    // "chi cho giáo dục", and no "chị cho em hỏi"
    if (
      after === 'cho' &&
      /^[a-z]{2,}$/.test(next) &&
      !/^(?:em|chau|minh|toi|hoi|con|xin|tui|biet|bon|co|bac|nguoi|ho)$/.test(next) &&
      !/^(?:anh|cac|nho|em|thua|chao|a|oi)$/.test(before)
    )
      return [i]
    const spent = /^(?:bao nhieu|ngan sach|thuong xuyen|dau tu|ns)/.test(`${after} ${next}`) || after === 'ns' || after === 'may'
    return (spent && !/^(?:anh|cac|nho|em)$/.test(before)) || before === 'thu' || before === 'tong' ? [i] : []
  })
}
