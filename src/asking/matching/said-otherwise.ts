import type { Fact, Span } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import { createRecent } from '../typing/recent.ts'
import { factName } from './fact-names.ts'

const START = / (?<!thang )(?<!phan )dau (?:nam|nhiem ky|ky|giai doan) /
const END = / (?<!thang )cuoi (?:nam|nhiem ky|ky|giai doan) /

/** Words that make of a name another figure, and those of a question that ask for that one. */
const TURNS: readonly (readonly [RegExp, RegExp])[] = [
  [/ con lai /, / (?:con|chua|remaining|left) /],
  [/ thoat (?:ngheo|can) /, / (?:thoat|escaped?) /],
  [/ tai ngheo /, / tai /],
  [/ phat sinh /, / phat sinh /],
  [/ s[iy] so /, / (?:s[iy] so|(?:moi|mot|tung|tren) lop|class) /],
  [
    /^ (?:(?:toc do|ty le|muc|nhip do) )?(?:tang|giam) (?:tu nhien )?dan so /,
    / (?:tang|giam|toc do|phat trien|tu nhien|growth|grow|grew) /,
  ],
  [
    / (?:hop tac xa|htx|chi bo|doanh nghiep|to hop tac|trang trai|hoc sinh|truong|tram) (?:kha|gioi|tot|trung binh|yeu|kem|xuat sac) $/,
    / (?:kha|gioi|tot|trung binh|yeu|kem|xuat sac|xep loai|phan loai|danh gia|chat luong) /,
  ],
  [/ chua (?!chay|benh|tri|lanh)/, / (?:chua|con|khong|not|without) /],
]

/** "giữ vững tại 4 xã đã về đích": a target of those that are there. Where more were asked for ("phấn đấu thêm mấy xã về đích") it is no answer. */
export function isThereAlready(fact: Fact): boolean {
  // "hộ nghèo đa chiều" is there no sooner
  return fact.kind === 'target' && / da (?!chieu |dang |nganh |canh )/.test(nameOf(fact))
}

export function asksForMore(line: string): boolean {
  return / (?:them|phan dau|moi) /.test(line) && !/ (?:giu|giu vung|duy tri) /.test(line)
}

/** "bao nhiêu hộ không dùng nước sạch": what those are that do is no answer; of "3/20 xã đạt" the rest may be seen. */
const NEGATED =
  / (?:bao nhieu|may|bn) (?:[a-z]+ ){1,6}?(?:khong|chua) (?:dat|hoan thanh|co|dung|su dung|duoc|tham gia|xong) | (?:chi tieu|ct) (?:khong|chua) (?:dat|hoan thanh) /

/** Crops of a year, as the catalogue tells them apart. */
const SEASONS: readonly RegExp[] = [
  / (?:dong xuan|chiem xuan|(?:vu|lua) (?:xuan|chiem)) /,
  / (?:he thu|(?:vu|lua) mua) /,
  / thu dong /,
  / (?:vu|cay|mau) dong (?!xuan )/,
]

/** "vụ hè thu" where the đông xuân was asked for. */
function isOfOtherSeason(named: readonly RegExp[], asked: readonly RegExp[]): boolean {
  return asked.length > 0 && named.length > 0 && !asked.some(season => named.includes(season))
}

/** What a name says for itself, whatever is asked. */
interface Named {
  readonly start: boolean
  readonly end: boolean
  /** Of the seasons and the turns those that it bears. */
  readonly seasons: readonly RegExp[]
  readonly turns: readonly RegExp[]
}

/** Names kept: those of the units that are asked about now. */
const KEPT_NAMES = 20_000
const names = createRecent<Named>(KEPT_NAMES)

function namedSo(fact: Fact): Named {
  return names(fact.indicator.text, () => {
    const name = nameOf(fact)
    const borne = (pattern: RegExp) => pattern.test(name)
    return { start: borne(START), end: borne(END), seasons: SEASONS.filter(borne), turns: TURNS.map(([turn]) => turn).filter(borne) }
  })
}

/**
 * Whether a report's own name for a figure says that it is another one than asked for: of the beginning of the year where its end was said,
 * what is still left where that was not asked, of those that do where those that do not were asked for, of another crop of the year.
 */
export function isOtherwise(fact: Fact, line: string): boolean {
  const { negated, start, end, seasons, unasked } = signsOf(line)
  const named = namedSo(fact)
  if (negated && fact.role !== 'count_of' && !/ (?:khong|chua|thieu|con) /.test(nameOf(fact))) return true
  if (start && !end && named.end && !named.start) return true
  if (end && !start && isOfStart(fact)) return true
  return isOfOtherSeason(named.seasons, seasons) || named.turns.some(turn => unasked.includes(turn))
}

/** What a question's line says for all names that are held against it. */
interface Signs {
  readonly negated: boolean
  readonly start: boolean
  readonly end: boolean
  /** Seasons that it names. */
  readonly seasons: readonly RegExp[]
  /** Turns that it does not ask for. */
  readonly unasked: readonly RegExp[]
}

/** And for all sentences. */
interface SignsAmid {
  readonly start: boolean
  /** Of the beginning of a term, and of no other time; the year of it, where it was said. */
  readonly atTermStart: { readonly year: number | undefined } | undefined
  readonly end: boolean
  readonly adds: boolean
  readonly asksLost: boolean
  /** Asks for so much a year. */
  readonly yearly: boolean
  /** Asks for what is left of revenue without what land brought. */
  readonly net: boolean
  /** Asks for what a term adds up to. */
  readonly inAll: boolean
}

const KEPT_LINES = 50
const lines = createRecent<Signs>(KEPT_LINES)
const linesAmid = createRecent<SignsAmid>(KEPT_LINES)

function signsOf(line: string): Signs {
  return lines(line, () => ({
    negated: NEGATED.test(line),
    start: START.test(line),
    end: END.test(line),
    seasons: SEASONS.filter(season => season.test(line)),
    unasked: TURNS.flatMap(([turns, asks]) => (asks.test(line) ? [] : [turns])),
  }))
}

function signsAmidOf(line: string): SignsAmid {
  return linesAmid(line, () => ({
    start: START.test(line),
    atTermStart: termStartIn(line),
    end: END.test(line),
    adds: ADDS.test(line),
    asksLost: ASKS_LOST.test(line),
    yearly: YEARLY.test(line),
    net: NET.test(line),
    inAll: IN_ALL.test(line),
  }))
}

function termStartIn(line: string): SignsAmid['atTermStart'] {
  const asked = AT_TERM_START.exec(line)
  return asked && !END.test(line) ? { year: asked[1] ? Number(asked[1]) : undefined } : undefined
}

/** "hộ nghèo đầu năm": what there was before the year began. */
export function isOfStart(fact: Fact): boolean {
  const { start, end } = namedSo(fact)
  return start && !end
}

export function asksOfStart(line: string): boolean {
  return START.test(line)
}

const nameOf = (fact: Fact): string => ` ${factName(fact).words} `

/** "đầu năm có 31 hộ nghèo, nay còn 22 hộ": in the clause before a figure, not "từ đầu năm" nor "so với đầu năm". */
const BEGAN = /(?<!(?:thang|tu|voi|hoach|giao|tieu|toan|trong|nhung|cung|ra|phan) )(?<![a-z])dau (?:nam|nhiem ky|ky|giai doan)(?![a-z])/
/** "đầu nhiệm kỳ hộ nghèo bao nhiêu", "đầu nhiệm kỳ 2025-2030 …": of that time, and not how much less it is since. */
const AT_TERM_START =
  / (?<! (?:voi|tu|so|hon|vs|ke) )(?<! (?:voi|tu|hon) (?:hoi|luc|ngay|thoi|nam) )dau (?:nhiem ky|nk|ky|giai doan) (?:(\d{4}) )?(?!.* (?:nay|gio|hien|den|sau) )/
/** "từ 61 hộ (3,9%) đầu năm giảm xuống còn 38 hộ": the first figure is of the beginning, the second what it came to. The start of a term has its own year. */
const BEGAN_BEHIND = /^(?: ?\([\d.,]+ ?(?:%|[a-z]{2,8})\)|\))? ?(?:hoi |o |vao |thoi diem |luc )?dau nam(?![a-z])/
const TERM_BEHIND = /^[ (]{0,2}(?:hoi |o |vao |thoi diem |luc )?dau (?:nhiem ky|ky|giai doan)(?![a-z])/
const CAME_TO = /(?<![a-z])dau (?:nam|nhiem ky|ky|giai doan)(?![a-z])[^;.]*(?<![a-z])(?:giam|tang|xuong|con|len)(?![a-z])[^;.\d]*$/
const ENDED = /(?<![a-z])(?:den nay|nay|hien|hien nay|cuoi (?:nam|nhiem ky|ky|giai doan)|den cuoi nam)(?![a-z])/
/** "trong năm có 3 xã về đích, đưa tổng số xã đạt chuẩn lên 11/23": what was added. */
const RAISING = /^[^.;]*(?<![a-z])(?:dua|nang) (?:tong so|tong|so) [^.;]*(?<![a-z])len /
const ADDS =
  / (?:them|tang|ket nap|thanh lap|trong|xay|xay dung moi|ve dich|phat trien|giai quyet|tao|cap|lap|mo|ra mat|trong nam|nam qua) /

/** "mỗi năm kết nạp mấy đảng viên", "bình quân hằng năm": not what a term adds up to, unless its sentence says so much a year. */
const YEARLY = /(?<![a-z])(?:(?:moi|hang) nam|(?:binh quan|trung binh|bq)(?: mot| trong| 1)? nam)(?![a-z]| (?:19|20)\d\d)/

/** "trừ tiền đất còn bao nhiêu" */
const NET = / (?:tru|khong (?:ke|tinh|bao gom)|chua (?:ke|tinh)|ngoai) (?:di )?(?:tien |thu |nguon |khoan )*(?:su dung |dau gia )?dat /

/** "cả nhiệm kỳ kết nạp mấy đảng viên": not what it is each year. */
const IN_ALL = / (?:ca|tron|toan|suot|het) (?:nhiem ky|nk|giai doan|5 nam|nam nam) /

function isTermSum({ period, quantity, role }: Fact): boolean {
  const isSum = quantity !== null && !quantity.measure.includes('/') && !quantity.measure.startsWith('%')
  return isSum && role !== 'change' && typeof period.year === 'string'
}

/** "tiêu hủy 186 con lợn": what was lost, where a herd is asked for. */
const LOST = /(?<![a-z])(?:tieu huy|chet|mac benh|bi benh|mac dich|thiet hai)(?![a-z])/
const ASKS_LOST = / (?:tieu huy|chet|benh|dich|thiet hai|mat|lost|died|culled) /
const ANIMALS = /^(?:con|đàn)/

/** "hộ nghèo 0,42% (19 hộ)": by what it is counted in alone, the number is not of all. */
const IN_BRACKETS = /\d ?% ?\((?:tuong ung|tuong duong|tuc|gom|la|voi)? *$/

/** What a name says that is of additions only. */
const ADDED = / (?:moi|them|ket nap|thanh lap|tang) /

/**
 * Whether the sentence says of a figure that it is another one than asked for: that of the beginning of the year where it goes on with that of
 * today, what was added where it goes on with what there is in all.
 * @param line the question, folded
 */
export function isOtherwiseAmid(fact: Fact, text: string, line: string): boolean {
  const { span, sentence, role } = fact
  const signs = signsAmidOf(line)
  if (signs.atTermStart) return !isOfTermStart(fact, signs.atTermStart.year, text)
  if (role === 'change') return false
  if (signs.yearly && isTermSum(fact) && !YEARLY.test(` ${foldedPart(text, sentence, sentence.start, sentence.end)} `)) return true
  const part = (from: number, to: number) => foldedPart(text, sentence, from, to)
  const after = part(span.end, sentence.end)
  if (signs.net) {
    const told = part(sentence.start, span.end)
    if (!NET.test(` ${told.slice(Math.max(told.lastIndexOf(';'), told.lastIndexOf(', ')) + 1)} `)) return true
  }
  if (signs.inAll && isTermSum(fact)) {
    const told = part(sentence.start, span.end)
    if (YEARLY.test(` ${told.slice(Math.max(told.lastIndexOf(';'), told.lastIndexOf(', ')) + 1)} `)) return true
  }
  if (
    RAISING.test(after) &&
    !fact.quantity?.measure.startsWith('đồng') &&
    !signs.adds &&
    !ADDED.test(nameOf(fact).replace(/ nong thon moi /g, ' '))
  )
    return true
  if (ANIMALS.test(fact.quantity?.measure ?? '')) {
    const told = part(sentence.start, span.end)
    const own = told.slice(Math.max(told.lastIndexOf(';'), told.lastIndexOf(', ')) + 1) + after.slice(0, after.search(/[;,.]|$/))
    if (LOST.test(own) && !LOST.test(nameOf(fact)) && !signs.asksLost) return true
  }
  const before = part(sentence.start, span.start)
  if (fact.indicator.text === fact.quantity?.measure && IN_BRACKETS.test(before)) return true
  if (signs.start) return false
  // of what was at the beginning, where the sentence goes on to what it came to
  if (BEGAN_BEHIND.test(after) && / (?:con|xuong|len|nay) /.test(after)) return true
  if (CAME_TO.test(before)) return false
  const from = clauseStart(before)
  const clause = before.slice(from)
  // of the end of the year no figure of its beginning is told
  if (signs.end) return BEGAN.test(before) && !ENDED.test(before)
  if (!BEGAN.test(clause) || ENDED.test(clause)) return false
  return ENDED.test(after) || ENDED.test(before.slice(0, from)) || ENDED_NEXT.test(fold(restOfLine(text, sentence.end)))
}
/** "Đầu kỳ: 120 hộ. Trong kỳ có 31 hộ thoát nghèo. Cuối kỳ còn 89 hộ": what it came to stands in a sentence of its own. */
const ENDED_NEXT = /(?<![a-z])(?:den nay|hien nay|hien con|(?:den )?cuoi (?:nam|nhiem ky|ky|giai doan))(?![a-z])[^.;]*\d/
function restOfLine(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(at, end < 0 ? undefined : end)
}

/** "đầu nhiệm kỳ còn 5,2%", "5,2% đầu nhiệm kỳ": said beside the figure, and not to hold it against that time. */
function isOfTermStart(fact: Fact, year: number | undefined, text: string): boolean {
  const { span, sentence, role, period } = fact
  if (role === 'change') return false
  if (period.year === year || isOfStart(fact)) return true
  return isToldOfStart(fact, text) || TERM_BEHIND.test(foldedPart(text, sentence, span.end, sentence.end))
}

/** "đầu năm có 31 hộ nghèo (7,8%), nay còn 22 hộ": whether the clause of an amount is on how it was as a year or a term began. */
export function isToldOfStart({ span, sentence, role }: Fact, text: string): boolean {
  if (role === 'change') return false
  if (BEGAN_BEHIND.test(foldedPart(text, sentence, span.end, sentence.end))) return true
  const before = foldedPart(text, sentence, sentence.start, span.start)
  const clause = before.slice(clauseStart(before))
  return BEGAN.test(clause) && !CAME_TO.test(clause) && !MOVED_ON.test(clause) && !ENDED.test(clause)
}
/** "từ 71 hộ hồi đầu năm đã rút xuống 49 hộ (2,7%)": of the second figure's bracket too. */
const MOVED_ON = /(?<![a-z])dau (?:nam|nhiem ky|ky|giai doan)(?![a-z])[^;.]*(?<![a-z])(?:xuong|len|giam con)(?![a-z])/

/** Where the clause begins that words end in; the first figure of a bracket ("31 hộ (tương ứng 7,8%)") is of the clause before it. */
function clauseStart(words: string): number {
  const open = words.lastIndexOf('(')
  const to = open >= 0 && !/[\d)]/.test(words.slice(open)) ? open : words.length
  const from = Math.max(words.lastIndexOf(';', to - 1), words.lastIndexOf(', ', to - 1), words.lastIndexOf('(', to - 1)) + 1
  return from > 1 && words[from - 1] === ',' && SAME_IN_SHARE.test(words.slice(from)) ? clauseStart(words.slice(0, from - 1)) : from
}
/** "đầu kỳ có 120 hộ nghèo, chiếm 8,1%": the same once more. */
const SAME_IN_SHARE = /^ (?:chiem|(?:dat )?ty le|tuong ung|tuong duong|tuc|ung voi)(?: (?:ty le|la|khoang|gan|hon|tren|voi|chi|con))*:? *$/

/** Part of a report without marks, folded with the whole sentence once. */
function foldedPart(text: string, { start, end }: Span, from: number, to: number): string {
  if (from >= to) return ''
  if (from < start || to > end) return fold(text.slice(from, to))
  const sentence = text.slice(start, end)
  return sentences(sentence, () => fold(sentence)).slice(from - start, to - start)
}

/** Sentences kept: those of the units that are asked about now. */
const KEPT_SENTENCES = 5_000
const sentences = createRecent<string>(KEPT_SENTENCES)
