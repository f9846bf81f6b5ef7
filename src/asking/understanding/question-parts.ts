import { dimensionOf } from '../../catalogue/indicator-words.ts'
import { isFiller } from '../typing/fillers.ts'
import { ofQuestions } from '../typing/recent.ts'
import type { Words } from '../typing/words.ts'
import { wordsOf } from '../typing/words-of.ts'
import { askedMeasures, asksNumberAndShare, isCounter } from './asked-measures.ts'
import { askedKind, findCue } from './cues.ts'
import { isStar } from './grade.ts'
import { type Lead, leadAt, NARROWS } from './leads.ts'
import type { Query } from './query.ts'
import { thanAt } from './than.ts'
import { whichMore } from './which-more.ts'

const JOINS = new Set(['và', 'va', 'với', 'voi', 'cùng', 'lẫn', 'hay', 'hoặc', 'hoac', 'and', 'versus', 'vs', 'or'])
/** "so với", "đối với", "so cùng kỳ" join nothing; "dân số với" does. */
const WITH = new Set(['voi', 'cung', 'vs', 'versus'])
const NO_JOIN_AFTER = new Set(['so', 'doi', 'cung'])
function isJoin(words: Words['words'], at: number): boolean {
  const before = words[at - 1]
  if (!WITH.has(words[at]!.folded) || !NO_JOIN_AFTER.has(before?.folded ?? '')) return true
  return before!.text === 'số' || (before!.folded === 'so' && words[at - 2]?.folded === 'dan')
}
const MOST = 6
/** "mấy trường mấy lớp": without a comma too; these go before an amount, and begin nothing. */
const BEFORE_AMOUNT = new Set(
  'duoc dat co la voi hon con len xuong trong tang giam them duoi tren toi den thu chi khoang thi cho ve o'.split(' '),
)

/** What leads to a part of what was named before, where no place or year follows: "của giáo viên", "ở khu vực nông thôn". */
const NARROWING: ReadonlySet<Lead | undefined> = new Set<Lead | undefined>([...NARROWS, 'trong', 'cho', 'doi', 'thuoc'])

/** "So với A thì B ít hơn mấy cái". */
const HELD_FIRST = /^ (?:neu )?so (?:voi|vs) .* thi .* (?:hon|kem|chenh) /

/** "số hộ" of "hộ nghèo, hộ cận nghèo: số hộ và tỷ lệ". */
const JUST_NUMBER = /^ so (?:luong|ho|nguoi|con) $/

/** What "bên nào lớn hơn" may be asked of: "doanh thu bên nào lớn hơn". */
const SIZE = / (?:dien tich|san luong|nang suat|ty le|ty trong|doanh thu|thu nhap|gia tri|kinh phi|so tien|so luong|von|muc) /

const OF_TWO = / thi .* hay .* hon /
/** "tiền hỗ trợ dịch, A nhận nhiều hơn hay B nhận nhiều hơn": what stands before the comma is said of both. */
const HELD_BOTH = / hon hay .* hon /

/** "tiền hỗ trợ dịch: A hay B nhiều hơn": what stands before the colon is said of both. */
const HELD_BEHIND = / hay .* (?:hon|nhat|kem) /

/** One of several things that a question asks for. */
export interface Part {
  readonly part: Query
  /** With the words that it shares with the next: "thu ngân sách" in "thu, chi ngân sách". */
  readonly whole?: Query
  /** Without the "diện tích" that it would share with the first: "thu ngân sách" in "diện tích lúa, thu ngân sách". */
  readonly bare?: Query
  /** Whether it has a "bao nhiêu" of its own. */
  readonly counts: boolean
}

/** The question once for each part that its conjunctions and commas join, its other parts passed over; one or none where nothing is joined. */
export function partsOf(query: Query): readonly Part[] {
  return kept(query, () => cutIntoParts(query))
}

/** A question is cut once, of however many units it is asked. */
const kept = ofQuestions<readonly Part[], Query>()

function cutIntoParts(query: Query): readonly Part[] {
  const { subject } = query
  const { named, light, strong } = subject
  const { words, clauses } = subject.words
  const bears = (i: number) => !named.has(i) && !light.has(i) && (!isFiller(words[i]!) || strong.has(i))
  const again = amountsAgain(subject.words, bears)
  const than = thanAt(subject)
  const heldFirst = HELD_FIRST.test(subject.words.line)
  // "được hỗ trợ ở X thì A hay B nhiều hơn": what stands before "thì" is said of both
  const behindTopic = OF_TWO.test(subject.words.line)
    ? words.findIndex((word, i) => i > 0 && /^thì?$/.test(word.text) && words.slice(0, i).some((_, k) => bears(k))) + 1
    : HELD_BOTH.test(subject.words.line)
      ? onlyClauseBefore(words.findIndex(({ folded }, i) => folded === 'hay' && words[i - 1]?.folded === 'hon'))
      : HELD_BEHIND.test(subject.words.line)
        ? words.findIndex((_, i) => i > 0 && /:\s*$/.test(subject.words.typed.slice(0, subject.words.offsets[i])))
        : -1
  const cuts = words.flatMap((word, i) => {
    const joins =
      (JOINS.has(word.text) || (word.slip === true && JOINS.has(word.folded))) && isJoin(words, i) && words[i + 1]?.folded !== 'ky'
    const likewise = word.folded === 'cung' && words[i + 1]?.folded === 'nhu'
    // "3 sao 4 sao": each of its own
    const grades = i > 0 && i + 1 < words.length && isStar(subject.words, i - 1) && isStar(subject.words, i + 1)
    const turns = heldFirst && word.folded === 'thi' && !named.has(i)
    const begins = i > 0 && ((clauses.includes(i) && !goesOn(i)) || again.has(i))
    return joins || likewise || grades || turns || i === than || i === behindTopic || begins ? [i] : []
  })
  const bounds = [0, ...cuts, words.length]
  const parts = bounds
    .slice(0, -1)
    .map((from, k) => Array.from({ length: bounds[k + 1]! - from }, (_, n) => from + n))
    .filter(part => part.some(bears) && !(asksNumberAndShare(subject.words) && JUST_NUMBER.test(wordsOf(part, subject.words).line)))
  const topic = behindTopic > 0 && parts.length > 2 && parts[0]!.at(-1)! < behindTopic ? parts.shift()! : []
  const whose = [...topic, ...takeWhose(parts, subject.words, bears)]
  if (parts.length < 2 || parts.length > MOST) return []
  const head = headOf(parts[0]!, query)
  // "tặng giấy khen" of "tặng giấy khen mấy tập thể, mấy cá nhân"
  const lead = parts[0]!.filter(i => bears(i) && i < (findCue('amount', subject.words)[0]?.[0] ?? 0))
  const isBareCount = (part: readonly number[]) =>
    findCue('amount', subject.words).some(([from]) => from === part.find(i => !JOINS.has(words[i]!.text)))
  const yearsOfParts = parts.map(part => query.years.filter(year => wordsOf(part, subject.words).line.includes(` ${year} `)))
  const asksAmount = findCue('amount', subject.words).length > 0
  // "kết quả A của xã X và B của xã Y": said ahead of all, it goes for all
  const ahead = Array.from(
    {
      length: Math.max(
        0,
        words.findIndex((_, i) => bears(i) || query.places.some(({ from }) => from === i)),
      ),
    },
    (_, i) => i,
  )
  const ofAll = askedKind(wordsOf(ahead, subject.words))
  // "kế hoạch A và thực hiện B": said at the head of each
  const kindsOfParts = parts.map(part => askedKind(wordsOf(part, subject.words)))
  const eachItsKind = new Set(kindsOfParts).size > 1 && kindsOfParts.every(kind => kind !== undefined)
  // "năm 2022 thu mấy tỷ, năm 2023 định thu mấy tỷ": said of a later year it goes for none before it
  const eachItsYear = yearsOfParts.every(found => found.length === 1) && new Set(yearsOfParts.flat()).size === parts.length
  const kindUpTo = (k: number) => kindsOfParts.slice(0, k + 1).findLast(kind => kind !== undefined) ?? ofAll
  const alone = (k: number, kept: ReadonlySet<number>, heavy: readonly number[] = []): Query => {
    const places = query.places.filter(place => subject === query.reading && kept.has(place.from))
    // "A đặt mục tiêu …, B được …": a part with a place of its own says its own kind
    const apart = places.length > 0 && places.length < query.places.length
    const own = wordsOf([...kept], subject.words)
    const kind = apart ? (askedKind(own) ?? ofAll) : eachItsKind ? askedKind(own) : eachItsYear ? kindUpTo(k) : query.kind
    // "năm 2017 khen mấy cá nhân, năm 2020 khen mấy đảng viên": each in its own year
    const years = yearsOfParts.every(found => found.length === 1) ? query.years.filter(year => own.line.includes(` ${year} `)) : query.years
    // "mấy trường, bao nhiêu học sinh": each is counted in what it asks for
    const measures = askedMeasures(own, new Set())
    const share = measures.length > 0 ? query.reading.share && measures.includes('%') : query.reading.share
    // and "số hộ, số khẩu" says nothing of the other
    const shared = asksAmount ? query.reading.measures : query.reading.measures.filter(measure => measure === '%')
    return {
      ...query,
      reading: { ...query.reading, measures: measures.length > 0 ? measures : shared, share },
      kind,
      years,
      subject: {
        ...subject,
        strong: new Set([...[...strong].filter(i => heavy.length === 0 || words[i]!.folded !== 'so'), ...heavy]),
        named: new Set(words.flatMap((_, i) => (named.has(i) || !kept.has(i) ? [i] : []))),
      },
      places: apart ? places : query.places,
    }
  }
  return parts.map((part, k) => {
    const shared = k > 0 ? sharedHead(part) : []
    const isHeaded = k > 0 && !saysHead(part)
    const kept = [...(isHeaded ? [...new Set([...head, ...shared]), ...part] : part), ...whose]
    const last = part.filter(bears).length === 1 ? (parts[k + 1] ?? []).filter(bears).slice(1) : []
    const tail = last.length > 0 ? last : k > 0 && isBareCount(part) ? lead : newness(parts.slice(k + 1).flat())
    return {
      part: alone(k, new Set(kept)),
      ...(isHeaded && head.length > 0 ? { bare: alone(k, new Set([...shared, ...part, ...whose])) } : {}),
      ...(tail.length > 0 ? { whole: alone(k, new Set([...kept, ...tail]), tail) } : {}),
      counts: findCue('amount', subject.words).some(([from]) => part.includes(from)),
    }
  })

  /** ", xã Tân Lập năm 2020 ở khu vực nông thôn": set off by a comma, a place or a year; what follows narrows what stands before. */
  function goesOn(from: number): boolean {
    const { folded } = words[from]!
    if (justCounts(from)) return true
    // "…, ở đô thị", "…, của giáo viên"; "ở nông thôn, ở đô thị" are two, and so is ", riêng A bao nhiêu"
    if (!named.has(from))
      return (
        NARROWS.has(leadAt(words, from)) &&
        !(folded === 'rieng' && findCue('amount', subject.words).some(([at]) => at > from)) &&
        !words.some((word, i) => i < from && word.folded === folded && !named.has(i) && !named.has(i + 1))
      )
    const first = words.findIndex((_, i) => i >= from && bears(i))
    const at = words.slice(0, Math.max(first, 0)).findLastIndex((_, i) => i > from && NARROWING.has(leadAt(words, i)) && !named.has(i))
    return at > from && words.slice(at, first).every((_, k) => !named.has(at + k))
  }

  /** "OCOP 4 sao xã Tân Lập: mấy sản phẩm": the only amount, at the end, tells in what the thing before it is counted. */
  function justCounts(from: number): boolean {
    const [amount, ...others] = findCue('amount', subject.words)
    if (!amount || others.length > 0 || amount[0] < from) return false
    const opens = words.slice(from, amount[0]).every(({ folded }) => /^(?:co|duoc|la|con|dat|thi)$/.test(folded))
    const behind = words.slice(amount[1]).flatMap(({ folded }, k) => (isFiller(words[amount[1] + k]!) ? [] : [folded]))
    return opens && behind.length > 0 && behind.length <= 2 && isCounter(behind.join(' '))
  }

  /** Where the second clause begins of the two that stand before a word; -1 where there are more, or it is alone. */
  function onlyClauseBefore(at: number): number {
    const begun = clauses.filter(from => from > 0 && from < at)
    return begun.length === 1 ? begun[0]! : -1
  }

  /** "diện tích", "thu nhập": what is asked for of it a part says itself. */
  function saysHead(part: readonly number[]): boolean {
    return headOf(part, query).length > 0 || / thu nhap /.test(wordsOf(part, subject.words).line)
  }

  /** "đảng viên" of "đảng viên hoàn thành xuất sắc và hoàn thành tốt": what stands before the word with which a part begins, where it was said first. */
  function sharedHead(part: readonly number[]): readonly number[] {
    const begins = words[part.find(i => bears(i) && !JOINS.has(words[i]!.text)) ?? -1]?.folded
    const at = parts[0]!.findIndex(i => bears(i) && words[i]!.folded === begins)
    return at < 0 ? [] : parts[0]!.slice(0, at).filter(bears)
  }

  /** "mới" of "số doanh nghiệp, hợp tác xã mới": said once for all before it. */
  function newness(later: readonly number[]): readonly number[] {
    return later.filter(i => words[i]!.folded === 'moi' && (words[i]!.plain || words[i]!.text !== 'mỗi') && words[i + 1]?.folded !== 'nam')
  }
}

/**
 * "A và B, bên nào doanh thu lớn hơn", "A với B bên nào thu nhiều hơn": what is said at the end of all that stands before it. Taken off the parts.
 */
function takeWhose(parts: (readonly number[])[], words: Words, said: (i: number) => boolean): readonly number[] {
  const which = whichMore(words)
  const at = which ? parts.findIndex(part => part.includes(which.from)) : -1
  if (!which || at < 0) return []
  if (at === 0)
    return parts.length > 2 && parts[0]!.every(i => i >= which.from || !said(i)) ? parts.shift()!.filter(i => which.says.includes(i)) : []
  const ahead = parts[at]!.filter(i => i < which.from)
  const begins = !words.clauses.includes(parts[at]![0]!)
  // "A với B, doanh thu bên nào lớn hơn": of both; "A với B, C bên nào …": of the second
  const size = !begins && SIZE.test(wordsOf(ahead, words).line)
  parts.length = at
  if (ahead.some(said) && !size) {
    if (begins) parts.push(ahead)
    else parts[at - 1] = [...parts[at - 1]!, ...ahead]
  }
  // "chợ nổi, vải với mắm bên nào nhiều hơn": two are joined, and what stands ahead of them is said of both
  const ofBoth = parts.length === 3 && which.ofTwo && words.clauses.includes(parts[1]![0]!) && !words.clauses.includes(parts[2]![0]!)
  const topic = ofBoth ? parts.shift()! : []
  return [...topic, ...(size ? ahead : []), ...which.says]
}

/** Where a second "bao nhiêu" begins, of something that it names itself, behind a first that has named its own. */
function amountsAgain(words: Words, bears: (i: number) => boolean): ReadonlySet<number> {
  const amounts = findCue('amount', words)
  return new Set(
    amounts.flatMap(([from], k) => {
      const before = amounts[k - 1]
      if (!before || BEFORE_AMOUNT.has(words.words[from - 1]!.folded)) return []
      // "được bao nhiêu tiền, xây mấy công trình": the comma parts them
      if (words.clauses.some(clause => clause >= before[1] && clause < from)) return []
      const named = (begin: number, end: number) => words.words.slice(begin, end).some((_, n) => bears(begin + n))
      return named(before[1], from) && named(from, amounts[k + 1]?.[0] ?? words.words.length) ? [from] : []
    }),
  )
}

/** "diện tích" in "diện tích lúa và ngô": what kind of amount is asked for of each. */
function headOf(part: readonly number[], { subject }: Query): readonly number[] {
  const { words } = subject.words
  const at = part.find(i => part.includes(i + 1) && dimensionOf(words[i]!.folded, words[i + 1]!.folded) !== undefined)
  return at === undefined ? [] : [at, at + 1]
}
