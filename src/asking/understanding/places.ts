import type { UnitCatalogue } from '../../catalogue/units.ts'
import type { AdministrativeUnit, UnitRef } from '../../domain/unit.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { comparable, fold } from '../../vietnamese/fold.ts'
import { hasSyllableShape } from '../../vietnamese/typing.ts'
import { marksFit } from '../matching/marks-fit.ts'
import type { Vocabulary } from '../typing/vocabulary.ts'
import type { Word, Words } from '../typing/words.ts'
import { has } from './cues.ts'
import type { KnownPlaces } from './known-places.ts'
import type { KnownName } from './name-trie.ts'
import { behindSort, ENGLISH_TYPES, sameType, typeWords } from './type-words.ts'

/** A unit that some words of the question may name. */
export interface PlaceCandidate {
  readonly ref: UnitRef
  /** Whether the reports speak of it. */
  readonly known: boolean
  /** How well the words fit, 0 to 1. */
  readonly score: number
}

/** Words `from` (inclusive) to `to` (exclusive) that name a place; the candidates best first. */
export interface PlaceMention {
  readonly from: number
  readonly to: number
  /** The type word typed beside the name. */
  readonly type?: string
  readonly candidates: readonly PlaceCandidate[]
}

/** "thôn Nà Pò, xã Lương Mông": what stands behind these is in a commune, and none of the lists. */
const HAMLET = new Set(['thôn', 'bản', 'xóm', 'ấp', 'khóm', 'buôn', 'làng', 'thon', 'xom', 'khom', 'buon'])
/** What follows a type word without being a name: "xã nào", "huyện giao", "tỉnh ủy", "thành phố". */
const NO_NAME = new Set(
  'nao minh ta nha em toi nay do kia ay la co dat giao uy hoi hinh an huong pho ban moi tren trong o thu chi cua va tai ve duoc da se den cac nhung tru ngoai ten toan ca hai ba mot nong phan dau lai'.split(
    ' ',
  ),
)
/** "xã Đức Xuân" hardly means phường Đức Xuân. */
const OTHER_TYPE = 0.5
/** A name without the number that it ends in is nearly that name. */
const WITHOUT_NUMBER = 0.85
const BY_INITIALS = 0.75
/** Initials that more units share name none of them. */
const MOST_INITIALS = 8
/** A typed word that means itself elsewhere stands for one of another letter only beside a type word. */
const ANOTHER_LETTER = 0.7

/** What follows "năm" in a date. */
const SAYS_WHEN = /^(?:\d|nay|ngoai|kia|truoc|qua|sau|toi)/

/** The places that a question names, from left to right. */
export function findPlaces(
  words: Words,
  known: KnownPlaces,
  catalogue: UnitCatalogue,
  vocabulary: Vocabulary,
  knowledge: Pick<Knowledge, 'count' | 'hasFacts'>,
  isPair: (first: string, second: string) => boolean,
): readonly PlaceMention[] {
  const types = [...typeWords(words, isPair)]
  const typeBefore = (i: number) => types[i]
  // where all is in capitals they say nothing: "ĐÀN GIA CẦM" is no phường Gia Cẩm
  const shouted = words.words.every(word => word.capital || word.decoded || !/^\p{L}/u.test(word.text))
  const saysEnglishType = words.words.some(({ folded }) => ENGLISH_TYPES.has(folded))
  const found: PlaceMention[] = []
  for (let i = 0; i < words.words.length; ) {
    const mention = typedAt(i) ?? outsideIndicators(knownAt(i)) ?? listedAt(i) ?? initialsAt(i) ?? unlistedAt(i)
    // "an phuong ho ngheo": what ends the name of phường An Phương is no word for the kind of a name of one word
    const last = found.at(-1)?.to ?? 0
    const isApart = mention !== undefined && (mention.from >= last || mention.to > last + 1)
    if (isApart) found.push(mention)
    i = isApart ? mention.to : i + 1
  }
  // "phường Phú Thịnh: tổ DP văn hóa": beside a place named in full initials are of something else, unless they are joined or compared
  const inFull = found.some(({ candidates }) => candidates[0]!.known && candidates[0]!.score >= 0.85)
  const joined = has('compare', words) || / (?:va|voi|cung|hay|and|vs) /.test(words.line)
  const full = new Set(found.flatMap(({ candidates }) => (candidates[0]!.score === BY_INITIALS ? [] : candidates.map(({ ref }) => ref.id))))
  const isSame = ({ candidates }: PlaceMention) => candidates.some(({ ref }) => full.has(ref.id))
  return inFull && !joined ? found.filter(one => one.candidates[0]!.score !== BY_INITIALS || isSame(one)) : found

  /** "tỷ lệ hộ nghèo" typed without marks speaks of no phường Lê Hồ: the first and the last word of the name belong to those around it. */
  function outsideIndicators(mention: PlaceMention | undefined): PlaceMention | undefined {
    if (!mention || mention.type !== undefined) return mention
    const { from, to } = mention
    const bare = words.words.slice(from, to).every(word => !word.capital && (!words.marked || word.text === word.folded))
    const [before, first] = [words.words[from - 1], words.words[from]!]
    const [last, after] = [words.words[to - 1]!, words.words[to]]
    const next = words.words[to + 1]
    // "ở chợ lầu năm 2023", "của tân hưng đông bao nhiêu", "an dong có mấy xã": how much and when belong to no name
    const asksAfter =
      after?.text === 'có' ||
      (after && next && ((after.folded === 'bao' && next.folded === 'nhieu') || (after.folded === 'nam' && SAYS_WHEN.test(next.folded))))
    const pairAfter = after !== undefined && !asksAfter && isPair(last.folded, after.folded)
    // "mấy thôn nông thôn mới" names no district that sounds alike
    const small = words.words.slice(from, to).every(word => !word.capital && !word.short) && mention.candidates[0]!.score < 0.95
    if (small && pairAfter) return undefined
    const within = bare && before && isPair(before.folded, first.folded) && pairAfter
    return within ? undefined : mention
  }

  /** "phường Nam Viêm": the type word begins no name ("Phương Nam") where a name follows it. */
  function typedAt(i: number): PlaceMention | undefined {
    const after = typeBefore(i + 1)?.from === i ? i + 1 : typeBefore(i + 2)?.from === i ? i + 2 : undefined
    if (after === undefined || !words.words[after]) return undefined
    const behind = behindSort(words, after)
    const mention = (behind > after && behindSortAt(after, behind)) || knownAt(after)
    return mention && mention.from === i && mention.candidates[0]!.score >= 0.9 ? mention : undefined
  }

  /** "xã đảo Tam Thanh" is no xã Đảo Tam, nor another whose name sounds like it. */
  function behindSortAt(i: number, next: number): PlaceMention | undefined {
    const name = words.words[next]
    // "xã Biển Bạch"
    if (!name || (words.words[i]!.capital && listed(words.words.slice(i, next + 1), types[i]!.type).length > 0)) return undefined
    const [here, before] = [knownAt(i), types[next]]
    types[next] = types[i]
    const mention = knownAt(next) ?? listedAt(next) ?? unlistedAt(next)
    const isNamedHere = here && mention && here.to >= mention.to && here.candidates[0]!.score >= 0.95
    if (mention && !isNamedHere && (name.capital || mention.candidates[0]!.score >= 0.9)) return mention
    types[next] = before
    return undefined
  }

  function typed(i: number, to: number): { type?: string; from: number; to: number } {
    const before = typeBefore(i)
    if (before) return { type: before.type, from: before.from, to }
    const after = ENGLISH_TYPES.get(words.words[to]?.folded ?? '')
    return after ? { type: after, from: i, to: to + 1 } : { from: i, to }
  }

  function knownAt(i: number): PlaceMention | undefined {
    let best: { name: KnownName; score: number; to: number }[] = []
    for (const { name, likeness } of known.byWords.startingAt(i, words, vocabulary)) {
      const score = likenessTo(name, i, likeness)
      if (score >= 0.6) best.push({ name, score, to: endOf(name, i) })
      else if (namedBeforeNumber(name, i, likeness)) best.push({ name, score: WITHOUT_NUMBER, to: i + name.folded.length - 1 })
    }
    if (best.length === 0) return undefined
    best = [...longestOf(best)]
    if (best.length === 0) return undefined
    const longest = Math.max(...best.map(b => b.to))
    const { type, from, to } = typed(i, longest)
    const single = longest - i === 1
    // "tận tình chu đáo" without marks speaks of no phường Chũ
    if (single && (type === undefined || (type === 'tỉnh' && best.every(({ name }) => name.type && !sameType(type, name.type)))))
      return undefined
    const candidates = best
      .map(({ name, score }) => ({
        ref: name.ref,
        known: true,
        score: type && name.type && !sameType(type, name.type) ? score * OTHER_TYPE : score,
        facts: knowledge.count(name.ref.id),
      }))
      .sort((a, b) => b.score - a.score || b.facts - a.facts)
    const distinct = candidates.filter((one, k) => candidates.findIndex(({ ref }) => ref.id === one.ref.id) === k)
    const exact = type === undefined ? [] : listed(words.words.slice(i, longest), type)
    if (candidates[0]!.score < 0.6 && exact.length === 0 && type !== undefined && best[0]!.score < 0.9) return undefined
    const others = candidates.every(c => c.score < 0.6)
      ? exact.map(unit => ({ ref: { id: unit.id, name: unit.name }, known: false, score: 0.9 }))
      : []
    return {
      from,
      to,
      ...(type === undefined ? {} : { type }),
      candidates: [...others, ...distinct.map(({ ref, known: isKnown, score }) => ({ ref, known: isKnown, score }))],
    }
  }

  /** The longest names; "xã Đông năm 2023" speaks of no xã Đông Nam, nor does "xa dong nam 2023" where reports speak of a xã Đông. */
  function longestOf<T extends { readonly name: KnownName; readonly to: number }>(names: readonly T[]): readonly T[] {
    const longest = Math.max(...names.map(name => name.to))
    const [last, after] = [words.words[longest - 1], words.words[longest]]
    const isYear = last?.folded === 'nam' && after !== undefined && !last.capital && SAYS_WHEN.test(after.folded)
    const shorter = isYear ? names.filter(name => name.to === longest - 1) : []
    const swallows = ({ name }: T) => isYear && name.folded.at(-1) === 'nam' && (shorter.length > 0 || last.text === 'năm')
    const kept = names.filter(name => name.to === longest && !swallows(name))
    return kept.length > 0 ? kept : shorter
  }

  /** Behind the last word of a name: "Khối CQ" is two words, however many its initials stand for. */
  function endOf(name: KnownName, i: number): number {
    const initials = name.folded.findIndex((_, k) => k > 0 && isInitials(words.words[i + k], name, k))
    return i + (initials < 0 ? name.folded.length : initials + 1)
  }

  /** "Quế Xuân" where reports speak of Quế Xuân 1 and Quế Xuân 2. */
  function namedBeforeNumber(name: KnownName, i: number, first: number): boolean {
    const number = name.folded.at(-1)!
    const stem = { ...name, folded: name.folded.slice(0, -1), marked: name.marked.slice(0, -1) }
    return /^\d+$/.test(number) && stem.folded.length >= 2 && likenessTo(stem, i, first) >= 0.9
  }

  /** How well the words from `i` on fit a name: 1 where every word is the same, marks included. */
  function likenessTo(name: KnownName, i: number, first: number): number {
    let sum = 0
    let worst = 1
    for (let k = 0; k < name.folded.length; k++) {
      const word = words.words[i + k]
      if (!word) return 0
      if (k > 0 && isInitials(word, name, k))
        return (sum + (name.folded.length - k) * 0.9) / name.folded.length >= 0.6 && worst >= 0.6 ? Math.min(worst, 0.85) : 0
      const likeness = k === 0 ? first : (vocabulary.standsFor(word.folded).get(name.folded[k]!) ?? 0)
      if (likeness < ANOTHER_LETTER && vocabulary.has(word.folded) && !(word.slip && word.capital) && !typeBefore(i)) return 0
      const score = likeness * marksFit(word, name.marked[k]!, words)
      if (score < 0.5) return 0
      worst = Math.min(worst, score)
      sum += score
    }
    return (sum / name.folded.length + worst) / 2
  }

  /** A unit of the official lists that no report speaks of: only beside its type word, or where it is written as a name. */
  function listedAt(i: number): PlaceMention | undefined {
    const before = typeBefore(i)
    if (!before && ((!words.words[i]!.capital && !saysEnglishType) || HAMLET.has(words.words[i - 1]?.text ?? ''))) return undefined
    for (let length = Math.min(catalogue.longestName, 5, words.words.length - i); length >= 1; length--) {
      const slice = words.words.slice(i, i + length)
      const { type, from, to } = typed(i, i + length)
      if (length === 1 && meansItself(words.words[i]!)) continue
      if (type === undefined && !(length >= 2 && slice.every(w => w.capital))) continue
      if (type === undefined && shouted && slice.slice(1).every((word, k) => isPair(slice[k]!.folded, word.folded))) continue
      const units = listed(slice, type)
      if (units.length > 0 && !isCutInto(i, length))
        return {
          from,
          to,
          ...(type === undefined ? {} : { type }),
          candidates: units.slice(0, 8).map(unit => ({ ref: { id: unit.id, name: unit.name }, known: false, score: 0.9 })),
        }
    }
    if (
      !before ||
      before.type === 'tỉnh' ||
      words.words[i]!.short ||
      NO_NAME.has(words.words[i]!.folded) ||
      !(words.words[i]?.capital || words.words[i + 1]?.capital)
    )
      return undefined
    const two = words.words.slice(i, i + 2)
    // "nhập ba xã lại, Kon Đào có …"
    if (two.length < 2 || words.clauses.includes(i + 1)) return undefined
    const similar = catalogue.similar(two.map(w => w.folded).join(' '), 4).filter(s => s.score >= 0.8 && s.unit.type === before.type)
    if (similar.length === 0) return undefined
    return {
      from: before.from,
      to: i + 2,
      type: before.type,
      candidates: similar.map(({ unit, score }) => ({
        ref: { id: unit.id, name: unit.name },
        known: knowledge.hasFacts(unit.id),
        score: score * 0.9,
      })),
    }
  }

  /** "hộ thị trấn dùng nước sạch ở Hòa An": where names bear capitals a word of reports that has none is no name. */
  function meansItself(word: Word): boolean {
    return words.marked && !word.capital && vocabulary.has(word.folded) && words.words.slice(1).some(other => other.capital && !other.short)
  }

  /** "thu nhap xa hoi an phu", "Dân An Phú có …": xã Hội An, xã Dân An would end in the middle of An Phú, of which reports speak. */
  function isCutInto(from: number, length: number): boolean {
    const { folded, capital } = words.words[from]!
    if (capital ? folded !== 'dan' || !words.clauses.includes(from) : folded !== 'hoi') return false
    return Array.from({ length: length - 1 }, (_, k) => knownAt(from + k + 1)).some(
      mention => mention !== undefined && mention.to > from + length && knowledge.hasFacts(mention.candidates[0]!.ref.id),
    )
  }

  /** "xã Abc": beside a type word stands a name that no list has. It is a place all the same, and no other place may answer for it. */
  function unlistedAt(i: number): PlaceMention | undefined {
    const before = typeBefore(i)
    const first = words.words[i]
    if (!before || !first || (NO_NAME.has(first.folded) && !isWrittenAsName(i)) || words.words[before.from]!.folded.length === 1)
      return undefined
    if (!/^[a-z]/.test(first.folded) || !(first.capital || !vocabulary.has(first.folded))) return undefined
    let to = i + 1
    while (to < words.words.length && to < i + 4 && words.words[to]!.capital && /^[a-z]/.test(words.words[to]!.folded)) to++
    const name = `${before.type} ${words.words
      .slice(i, to)
      .map(word => word.text)
      .join(' ')}`
    const shown = name
      .replace(/(?<=\s)\p{L}/gu, letter => letter.toUpperCase())
      .replace(/^\p{L}+(?: (?:Phố|Xã|Trấn|Khu))?/u, type => type.toLowerCase())
    return {
      from: before.from,
      to,
      type: before.type,
      candidates: [{ ref: { id: `name-${fold(name).replace(/[^a-z0-9]+/g, '-')}`.slice(0, 40), name: shown }, known: false, score: 0.9 }],
    }
  }

  /** "xã Nông Thưọng", of which no list knows the second word; "xã Nông Thôn Mới" is none. */
  function isWrittenAsName(i: number): boolean {
    const [first, second] = [words.words[i]!, words.words[i + 1]]
    return !shouted && first.capital && second?.capital === true && !isPair(first.folded, second.folded)
  }

  /** Units of the lists with this name; where marks were typed, those that bear the same marks. */
  function listed(slice: readonly Word[], type: string | undefined): readonly AdministrativeUnit[] {
    const folded = catalogue.namedFolded(slice.map(w => w.folded).join(' ')).filter(u => type === undefined || sameType(type, u.type))
    if (!words.marked) return folded
    const marked = slice.map(w => w.text).join(' ')
    const exact = folded.filter(u => comparable(u.bareName) === marked)
    if (exact.length > 0) return exact
    // "BAO NHIÊU CON LỢN" speaks of no xã Côn Lôn
    const mayBeMisspelt = slice.length > 1 && slice.some(w => w.text !== w.folded) && !(shouted && type === undefined)
    return mayBeMisspelt ? folded : []
  }

  /** "dq" where exactly the units with these initials are meant: the reports' units only. */
  function initialsAt(i: number): PlaceMention | undefined {
    const word = words.words[i]!
    const all = known.byInitials.get(word.folded)
    if (!all || word.decoded || !/^[a-z]{2,5}$/.test(word.folded)) return undefined
    const before = typeBefore(i)
    if (word.common && !before) return undefined
    if (vocabulary.has(word.folded) && !before && !word.short) return undefined
    // "xã Bát …" begins a name, and is no xã Bác Ái Tây
    if (hasSyllableShape(word.folded) && !word.short && (word.text !== word.folded || vocabulary.has(word.folded))) return undefined
    const names = all.filter(name => knowledge.hasFacts(name.ref.id) && initialMarksFit(word, name))
    const fitting = before ? names.filter(name => !name.type || sameType(before.type, name.type)) : names
    if (fitting.length === 0 || fitting.length > MOST_INITIALS) return undefined
    return {
      from: before?.from ?? i,
      to: i + 1,
      ...(before ? { type: before.type } : {}),
      candidates: fitting.map(name => ({ ref: name.ref, known: true, score: BY_INITIALS })),
    }
  }
}

/** "CQ" of "Khối CQ": the initials of a name from its word `k` on. */
function isInitials(word: Word | undefined, { folded }: KnownName, k: number): boolean {
  if (!word?.short) return false
  const rest = folded.slice(k)
  return rest.length === word.folded.length && rest.every((part, n) => part[0] === word.folded[n])
}

function initialMarksFit(word: Word, name: KnownName): boolean {
  return word.text === word.folded || [...word.text].every((letter, i) => letter === name.marked[i]?.[0] || letter === name.folded[i]?.[0])
}
