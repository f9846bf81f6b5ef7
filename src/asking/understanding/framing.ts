import type { UnitId } from '../../domain/unit.ts'
import { fold } from '../../vietnamese/fold.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Word, Words } from '../typing/words.ts'
import { wordsOf } from '../typing/words-of.ts'
import { askedKind } from './cues.ts'
import {
  AMOUNT,
  APPEAL,
  ASKING,
  ASKS,
  GOES_ON,
  NARROWS,
  NOT_KNOWN,
  OF_ALL,
  OF_ANSWER,
  OF_ASKING,
  OF_TALK,
  OWN_PLACE,
  REASON,
  REQUEST,
  SAYS_HOW,
  SPEAKER,
  SPELT,
} from './framing-words.ts'
import type { PlaceMention } from './places.ts'
import type { Reading } from './reading.ts'

const YEAR = /^(?:19|20)\d\d$/

interface Room {
  /** Whether two words stand side by side in the name of an indicator. */
  readonly isPair: (first: string, second: string) => boolean
  /** Whether the one unit lies in the other. */
  readonly isWithin: (inner: UnitId, outer: UnitId) => boolean
}

/** Words `from` (inclusive) to `to` (exclusive), with single blanks between them and at both ends. */
interface Segment {
  readonly from: number
  readonly to: number
  readonly line: string
  /** "cho tôi hỏi" and nothing else, or a reason: no part of what is asked about. */
  readonly aside?: 'opening' | 'reason' | undefined
}

/**
 * The question without the clauses in which people tell who they are, why they ask, whom they thank: "Em là giáo viên mới về, …", "…, tôi viết luận
 * văn". Of these only a place and a year stay that the rest does not name. Undefined where there are none, or the rest would say nothing of its own.
 */
export function withoutFraming(reading: Reading, { isPair, isWithin }: Room): string | undefined {
  const { words, named, strong } = reading
  const segments = segmentsOf(words, named)
  if (segments.length < 2) return undefined
  const opening = segments.findIndex(({ aside }) => aside === 'opening')
  const framing: Segment[] = []
  for (const [s, segment] of segments.entries()) if (frames(segment, s < opening, framing.includes(segments[s - 1]!))) framing.push(segment)
  const rest = segments.filter(segment => !framing.includes(segment))
  if (framing.every(({ aside }) => aside === 'opening') || !rest.some(saysAnything)) return undefined
  // "em thấy hộ nghèo giảm nhiều, năm 2020 còn bao nhiêu", "…, có đúng không"
  const isWhole = rest.some(segment => indices(segment).some(isHeavy) || OF_ALL.test(fold(segment.line)))
  // and "khen 7 tập thể, có đúng vậy không"
  if (!isWhole && framing.some(segment => hasContent(segment) || indices(segment).some(tellsAmount))) return undefined
  const placesIn = ({ from, to }: Segment) => reading.places.filter(place => place.from >= from && place.from < to)
  const asked = rest.flatMap(placesIn)
  const hasOwn = rest.some(({ line }) => OWN_PLACE.test(fold(line)))
  const hasYear = rest.some(segment => indices(segment).some(isYear))
  return segments.map(segment => (rest.includes(segment) ? typedFrom(segment.from, segment.to) : keptOf(segment))).join('')

  function frames(segment: Segment, isAhead: boolean, goesOn: boolean): boolean {
    const { aside } = segment
    // "em làm bài tập ạ, cho em hỏi …": nothing is asked by that, as it is by "à"
    const said = isAhead && words.words[segment.to - 1]!.text !== 'à' ? segment.line.replace(/ a $/, ' ') : segment.line
    const line = said.replace(NOT_KNOWN, ' khong biet')
    if (aside === 'opening') return true
    const content = hasContent(segment)
    const isPlain = !content && indices(segment).every(i => !named.has(i) && !/^\d/.test(words.words[i]!.folded))
    if (SAYS_HOW.test(fold(line)) && indices(segment).every(i => !named.has(i) && saysHow(words.words[i]!))) return true
    if (isPlain && APPEAL.test(line) && !AMOUNT.test(line)) return true
    if (ASKING.test(line) || NARROWS.test(line) || requests({ ...segment, line })) return false
    if (aside || SPEAKER.test(line) || (goesOn && GOES_ON.test(line))) return true
    return isPlain && (isAhead || OF_ASKING.test(line))
  }

  /** "tôi chỉ hỏi vùng cao": what is asked for stands behind. */
  function requests({ from, to, line }: Segment): boolean {
    const request = REQUEST.exec(line)
    if (!request) return false
    const behind =
      from +
      line
        .slice(0, request.index + request[0].length)
        .trim()
        .split(' ').length
    const said = indices({ from: behind, to, line })
    // "…, em hỏi kế hoạch": the kind alone
    return said.some(i => named.has(i) || isHeavy(i)) || askedKind(wordsOf(said, words)) !== undefined
  }

  /** Whether it speaks of anything that an indicator is called by. */
  function hasContent(segment: Segment): boolean {
    return indices(segment).some(
      i =>
        i + 1 < segment.to &&
        isHeavy(i) &&
        isHeavy(i + 1) &&
        isPair(words.words[i]!.folded, words.words[i + 1]!.folded) &&
        !OF_TALK.has(`${words.words[i]!.folded} ${words.words[i + 1]!.folded}`),
    )
  }

  function saysAnything(segment: Segment): boolean {
    return ASKING.test(segment.line) || indices(segment).some(i => named.has(i) || isHeavy(i))
  }

  function isHeavy(i: number): boolean {
    const word = words.words[i]!
    return !named.has(i) && !reading.light.has(i) && (!isFiller(word) || strong.has(i)) && !/^(?:\d|%)/.test(word.folded)
  }

  function tellsAmount(i: number): boolean {
    return (
      !named.has(i) &&
      !isYear(i) &&
      /^\d/.test(words.words[i]!.folded) &&
      !/^(?:tuoi|nam|ngay|thang|gio)$/.test(words.words[i + 1]?.folded ?? '')
    )
  }

  function isYear(i: number): boolean {
    return YEAR.test(words.words[i]!.folded)
  }

  /** The places and years of a clause that the others need. */
  function keptOf(segment: Segment): string {
    const ofPlaces = placesIn(segment).filter(place => asked.length === 0 || hasOwn || asked.some(inner => mayLieIn(inner, place)))
    const ofYears = hasYear ? [] : indices(segment).filter(isYear)
    return [...ofPlaces.map(({ from, to }) => typedFrom(from, to)), ...ofYears.map(i => `năm ${words.words[i]!.text}`)]
      .map(text => `${text.trim()}, `)
      .join('')
  }

  /** "xã Tân Lập" of whoever lives in one of the districts that have one. */
  function mayLieIn(inner: PlaceMention, outer: PlaceMention): boolean {
    return inner.candidates.some(one => outer.candidates.some(other => isWithin(one.ref.id, other.ref.id)))
  }

  /** As it was typed, with what parts it from the next. */
  function typedFrom(from: number, to: number): string {
    return words.typed.slice(words.offsets[from], words.offsets[to] ?? words.typed.length)
  }
}

/**
 * The same of a question in English: "We are preparing a brief: …", "For our donor report: …". Only of people themselves, and of nothing that
 * reports have a word for. Undefined where there is none.
 */
export function withoutEnglishFraming({ words, named }: Reading): string | undefined {
  const { length } = words.words
  const clauses = words.clauses.map((from, c) => ({ from, to: words.clauses[c + 1] ?? length }))
  const begin = clauses.findIndex(({ from, to }) => {
    const said = words.words.slice(from, to)
    const line = ` ${said.map(({ folded }) => folded).join(' ')} `
    const isPlain = said.every(({ text, folded }, k) => text === folded && !named.has(from + k) && !/^\d/.test(folded))
    return !(isPlain && OF_THEMSELVES.test(line) && !ASKS_IN_ENGLISH.test(line))
  })
  return begin > 0 ? words.typed.slice(words.offsets[clauses[begin]!.from]) : undefined
}
const OF_THEMSELVES = / (?:i|im|ive|we|my|our|us|me) /
const ASKS_IN_ENGLISH = / (?:how|what|which|who|when|where|tell|show|give|list|compare|know|need|want|looking) /

const OF_ANSWER_FOLDED = new Set([...OF_ANSWER].map(fold))
const saysHow = ({ text, folded }: Word): boolean => OF_ANSWER.has(text) || (text === folded && OF_ANSWER_FOLDED.has(folded))

const indices = ({ from, to }: Segment): readonly number[] => Array.from({ length: to - from }, (_, k) => from + k)

/** Clauses, each cut where the question is opened amid it and where a reason is added. */
function segmentsOf(words: Words, named: ReadonlySet<number>): readonly Segment[] {
  const cuts = new Map<number, Segment['aside']>(words.clauses.map(from => [from, undefined]))
  words.clauses.forEach((from, c) => {
    const line = lineOf(words, named, from, words.clauses[c + 1] ?? words.words.length)
    const wordAt = (offset: number) => from + line.slice(0, offset).split(' ').length - 2
    const asks = ASKS.exec(line)
    if (asks) cuts.set(wordAt(asks.index + 1), 'opening').set(wordAt(asks.index + asks[0].length + 1), undefined)
    for (const { index } of line.matchAll(REASON)) cuts.set(wordAt(index + 1), 'reason')
  })
  const starts = [...cuts.keys()].filter(at => at < words.words.length).sort((a, b) => a - b)
  return starts.map((from, s) => {
    const to = starts[s + 1] ?? words.words.length
    return { from, to, line: lineOf(words, named, from, to), aside: cuts.get(from) }
  })
}

/** Words of places and periods, and those that bear other marks than people's words of themselves, stand for nothing there. */
function lineOf({ words, marked }: Words, named: ReadonlySet<number>, from: number, to: number): string {
  const said = words
    .slice(from, to)
    .map(({ text, folded }, k) =>
      named.has(from + k) && text !== 'hỏi' ? '_' : marked && text !== folded && !SPELT.has(text) ? text : folded,
    )
  return ` ${said.join(' ')} `
}
