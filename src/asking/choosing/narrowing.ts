import { writtenOut } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import { hasSyllableShape } from '../../vietnamese/typing.ts'
import { wordsOf } from '../matching/figure-words.ts'
import type { Scored, Term } from '../matching/scored.ts'
import { FILLERS } from '../typing/fillers.ts'
import { ofQuestions } from '../typing/recent.ts'
import type { Word } from '../typing/words.ts'
import { findCue } from '../understanding/cues.ts'
import type { Asked } from './asked.ts'
import { leads } from './led.ts'
import { type Group, tellsWhat } from './pick.ts'
import { BORNE } from './said-beside.ts'

/** Words that say of any figure that it was reached, wanted or counted, or why, and make it no other. */
const IDLE_SPELT = new Set(
  (
    'tính định mở phải đặt góp lo lập dành làm đem mang gom hái gặt rộng lúc hồi đợt xong nhận kéo chia gắn nhắm vào giao chọn chung ' +
    'giữa gấp đếm kiếm dự muốn hứa nhảy xài dịp đòi ngồi phát vì bào rứa mô ri hè nhờ nhỏ pđ khu dân cao kể tức gây dựng diện danh hiệu tất ' +
    'about went want wants find aiming aim as members mobilise mobilised faster beat harvest harvested create capita'
  ).split(' '),
)
const IDLE = new Set([...IDLE_SPELT].map(fold))
/** With its own marks, where any were typed: "giáo viên" are not "giao". */
export const isIdle = ({ text, folded }: Word): boolean => IDLE.has(folded) && (text === folded || IDLE_SPELT.has(text))
/** "hmm", "qa": neither a syllable nor one misspelt ("nưnơg"), nor one typed with its marks ("khyết"). */
const isNoWord = ({ word: { text, folded }, candidates }: Term): boolean =>
  !hasSyllableShape(folded) && (folded.length < REAL || (candidates.size === 0 && text === folded))
/** Letters from which on what is no word may be one misspelt. */
const REAL = 4
const COUNTS = /^(?:so|le|luong|tong)$/
/** Light words that may stand between a noun and what narrows it: "đảng viên là người …", "hộ có con …". */
const BETWEEN = 3

/**
 * The words that narrow what is asked about where nothing bears them: those right behind another that says what is asked about ("đảng viên dự bị"),
 * and in English right before it. By place among the terms, each with that of the word it hangs on.
 */
function narrowing({ terms, query }: Asked): readonly (readonly [at: number, on: number])[] {
  return kept(terms, () => {
    const { words, named } = query.subject
    const amounts = new Set(findCue('amount', words).flatMap(([from, to]) => [from, to - 1]))
    const termAt = new Map(
      terms.flatMap((term, t) => (term.light || words.words[term.index] !== term.word ? [] : [[term.index, t] as const])),
    )
    const ends = (index: number) => named.has(index) || amounts.has(index) || /^\d/.test(words.words[index]!.folded)
    return [...termAt].flatMap(([index, t]) => {
      const { folded, short } = terms[t]!.word
      if (
        isIdle(terms[t]!.word) ||
        (folded === 'tich' && words.words[index - 1]?.folded === 'thanh') || // "khen vì thành tích"
        (query.reading.language === 'vi' && isNoWord(terms[t]!)) || // no word at all
        short ||
        writtenOut(folded) !== folded ||
        folded.length < 2 ||
        /\d/.test(folded) ||
        !tellsWhat(terms, t, terms[t]!)
      )
        return []
      // "kết nạp dược mấy đảng viên"; "trong duoc nam 2020 …"
      if (FILLERS.has(folded) && (!words.marked || amounts.has(index + 1))) return []
      if (query.reading.language === 'en') {
        const on = termAt.get(index + 1)
        return on === undefined ? [] : [[t, on] as const]
      }
      let before = index - 1
      for (let k = 0; k < BETWEEN && before >= 0 && !termAt.has(before) && !ends(before) && !words.clauses.includes(before + 1); k++)
        before--
      // "tỷ lệ hộ nghèo xã X năm 2021 của phụ nữ": behind a place, a year or "bao nhiêu"
      const isLed = words.words.slice(before + 1, index + 1).some((_, k) => leads(words.words, before + 1 + k))
      const isNamed = isLed && before >= 0 && ends(before)
      while (isNamed && before >= 0 && !termAt.has(before) && (!words.clauses.includes(before + 1) || named.has(before + 1))) before--
      const begins = words.clauses.includes(before + 1) && !(isLed && named.has(before + 1))
      // "số treem hộ nghèo": what is counted, of what is named behind it
      const isCounted = (terms[t]!.word.slip || terms[t]!.word.decoded) && COUNTS.test(words.words[index - 1]?.folded ?? '')
      const on = (begins ? undefined : termAt.get(before)) ?? (isCounted ? termAt.get(index + 1) : undefined)
      return on === undefined ? [] : [[t, on] as const]
    })
  })
}
const kept = ofQuestions<readonly (readonly [at: number, on: number])[], readonly Term[]>()

/**
 * Whether less was asked for than figures tell: "đảng viên dự bị" where all of the members are told.
 * @param isSaid whether a term that a name does not bear is said around the figure
 */
export function asksForLess(asked: Asked, figures: Group, isSaid?: (t: number) => boolean): boolean {
  const isNear = (one: Scored<Fact>, t: number, on: number | undefined) =>
    one.near[t]! && isSpelt(asked.terms[t]!, one.item, asked) && !(on !== undefined && isSaidOfAnother(one, t, on, asked))
  // "lúa nưng" finds no word but the "năng" of "năng suất", which was said by itself
  const isAgain = (t: number) => asked.terms.some(({ word }, k) => k !== t && word.folded === asked.terms[t]!.word.folded)
  const isBorne = ({ likeness, claimed }: Scored<Fact>, t: number) => likeness[t]! > BORNE && (claimed[t]! || isAgain(t))
  const isMet = (t: number, on?: number) => figures.some(one => isBorne(one, t) || (isSaid ? isSaid(t) : isNear(one, t, on)))
  const open = new Set<number>()
  for (const [t, on] of narrowing(asked)) if (!isMet(t, on) && (isMet(on) || open.has(on))) open.add(t)

  return open.size > 0
}

/** "chi bộ cơ quan" beside "9 chi bộ đường phố, 4 chi bộ cơ quan": what narrows it stands in the sentence, but in the name of a later figure. */
function isSaidOfAnother({ item: { report, sentence, span, unit } }: Scored<Fact>, t: number, on: number, { scored }: Asked): boolean {
  return (scored.get(unit.id) ?? []).some(
    ({ item, likeness }) =>
      item.span.start > span.start &&
      item.report === report &&
      item.sentence.start === sentence.start &&
      likeness[t]! > BORNE &&
      likeness[on]! > BORNE,
  )
}

/**
 * "trường tiểu học" in a sentence on "tiêu chí": not the same word, where it was typed with marks. What the place is called ("lúa nương" in one on
 * xã Lương Mông) says nothing of its figures.
 */
function isSpelt({ word, candidates }: Term, { report, sentence, unit }: Fact, { room, terms }: Asked): boolean {
  const text = room.knowledge.report(report)?.text.slice(sentence.start, sentence.end)
  if (text === undefined) return true
  const isAnySpelling = word.text === word.folded || word.slip || word.decoded
  const isOther = (folded: string) => folded !== word.folded && terms.some(term => term.word.folded === folded)
  return wordsOf(text.replaceAll(unit.name, ' ')).some(({ marked, folded }) =>
    isAnySpelling ? folded === word.folded || (candidates.has(folded) && !isOther(folded)) : marked === word.text,
  )
}
