import type { UnitCatalogue } from '../../catalogue/units.ts'
import type { Answer, Language, NewsItem } from '../../domain/answer.ts'
import type { Report } from '../../domain/report.ts'
import type { UnitRef } from '../../domain/unit.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { FigureRoom } from '../choosing/asked.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Word } from '../typing/words.ts'
import { findCue } from '../understanding/cues.ts'
import type { Reading } from '../understanding/reading.ts'
import { dayIn, searchNews, titledAlike } from './search-news.ts'

type Answered = Extract<Answer, { status: 'answer' }>

/** An answer with nothing in it yet. */
export function emptyAnswer(reading: Pick<Reading, 'intent' | 'language'>, intent: Answered['intent'] = reading.intent): Answered {
  return { status: 'answer', intent, language: reading.language, facts: [], computed: [], notes: [], news: [], passages: [] }
}

const NEWS = 3
/** And of a topic. */
const NEWS_ABOUT = 5

/** The latest reports about a unit (or any): title, date, source. */
export function answerNews(language: Language, unit: UnitRef | undefined, knowledge: Knowledge, catalogue: UnitCatalogue): Answer {
  const about = unit ? reportsAbout(unit, knowledge, catalogue) : knowledge.reports()
  if (about.length === 0) return { status: 'no_data', intent: 'bulletin', language, ...(unit ? { unit: unit.name } : {}), choices: [] }
  return {
    ...emptyAnswer({ intent: 'bulletin', language }),
    news: about.slice(0, NEWS).map(report => newsItem(report, knowledge)),
    ...(unit === undefined ? {} : { newsOf: unit }),
  }
}

export function newsItem(report: Report, knowledge: Knowledge): NewsItem {
  return {
    title: report.title,
    ...(report.unit === undefined ? {} : { unit: report.unit }),
    source: knowledge.source(report, { start: 0, end: Math.min(report.text.length, 200) }),
  }
}

/** Reports that speak of something: "tin về covid", "báo cáo nào nói về trồng rừng"; the latest where nothing is named. */
export async function answerNewsAbout(
  reading: Reading,
  unit: UnitRef | undefined,
  { knowledge, units, breathe }: Pick<FigureRoom, 'knowledge' | 'units' | 'breathe'>,
): Promise<Answer> {
  const day = dayIn(reading.words.raw)
  const words = soughtWords(reading, day !== undefined)
  const { language } = reading
  if (words.length === 0) return answerNews(language, unit, knowledge, units)
  const ofAnyDay = unit ? reportsAbout(unit, knowledge, units) : knowledge.reports()
  const among = day ? ofAnyDay.filter(day.isOf) : ofAnyDay
  const said = await searchNews(
    words.map(word => word.folded),
    among,
    breathe,
  )
  // an event of a place that was named
  const found = said.length > 0 || !unit ? said : titledAlike(distinctOf(words), among)
  const about = [...words.map(word => word.text), ...(day ? ['ngày', day.said] : [])].join(' ')
  if (found.length === 0) {
    return { status: 'no_data', intent: 'bulletin', language, indicator: about, ...(unit ? { unit: unit.name } : {}), choices: [] }
  }
  return {
    ...emptyAnswer({ intent: 'bulletin', language }),
    news: found.slice(0, NEWS_ABOUT).map(report => newsItem(report, knowledge)),
    newsAbout: about,
    ...(unit === undefined ? {} : { newsOf: unit }),
  }
}

/** What says which event it was, in folded words. */
function distinctOf(words: readonly Word[]): readonly string[] {
  return [...new Set(words.flatMap(word => (isFiller(word) ? [] : [word.folded])))]
}

/** What follows "tin về", "báo cáo nào nói về", up to the end of its clause, without places, times and courtesies at its ends. */
function soughtWords({ words, named, light, strong }: Reading, dated: boolean): readonly Word[] {
  const [, from] = findCue('newsAbout', words)[0] ?? []
  if (from === undefined) return []
  const end = words.clauses.find(start => start > from) ?? words.words.length
  const sought = words.words.slice(from, end).map((word, k) => ({
    word,
    empty:
      named.has(from + k) ||
      (dated && isOfDate(word)) ||
      (isFiller(word) && !strong.has(from + k)) ||
      isOfSearch(word) ||
      isToRead(words.words[from + k - 1], word),
  }))
  // "bài nào ra gần đây nhất": when it came says nothing of what it is about
  const first = sought.findIndex(({ empty }, k) => !empty && !light.has(from + k))
  const kept = first < 0 ? [] : sought.slice(first, sought.findLastIndex(({ empty }, k) => !empty && !light.has(from + k)) + 1)
  const cut = kept.findIndex(({ word }, k) => named.has(from + first + k) || (dated && isOfDate(word)) || OF_SEARCH.has(word.folded))
  const upTo = cut < 0 ? kept.length : cut
  // "nông thôn mới"
  const next = words.words[from + first + upTo]
  return [...kept.slice(0, upTo).map(({ word }) => word), ...(upTo > 0 && next?.folded === 'moi' && next.text !== 'môi' ? [next] : [])]
}
const OF_SEARCH = new Set(['noi', 've', 'via', 'viet', 'de', 'cap', 'nhac', 'den', 'khong', 'chua'])
/** Of "ngày 25/9", which is sought by itself. */
const isOfDate = ({ folded, text }: Word): boolean => /^\d{1,2}$/.test(folded) || text === 'ngày'
/** "để đọc", "cho tôi xem" */
const isToRead = (before: Word | undefined, { folded }: Word): boolean =>
  /^(?:doc|xem|coi)$/.test(folded) && /^(?:de|toi|minh|em|chau|tui)$/.test(before?.folded ?? '')
/** A letter by itself ("k b", "hok v") is what a chat ends with, and no topic. */
const isOfSearch = ({ folded }: Word): boolean => OF_SEARCH.has(folded) || /^[a-z]$/.test(folded)

/** Reports of the unit, of a body within it, or that state figures of it; newest first. */
function reportsAbout(unit: UnitRef, knowledge: Knowledge, catalogue: UnitCatalogue): readonly Report[] {
  const related = new Set(catalogue.get(unit.id) ? catalogue.related(unit.id) : [unit.id])
  return knowledge
    .reportsOn([...related, unit.id])
    .filter(
      report =>
        (report.unit && (related.has(knowledge.placedAs(report.unit.id)) || report.unit.within === unit.id)) ||
        knowledge.unitsOf(report.id).has(unit.id),
    )
}
