import type { UnitCatalogue } from '../catalogue/units.ts'
import type { Answer, Language, NewsItem } from '../domain/answer.ts'
import type { Report } from '../domain/report.ts'
import type { UnitRef } from '../domain/unit.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Reading } from './interpret.ts'

type Answered = Extract<Answer, { status: 'answer' }>

/** An answer with nothing in it yet. */
export function emptyAnswer(reading: Pick<Reading, 'intent' | 'language'>, intent: Answered['intent'] = reading.intent): Answered {
  return { status: 'answer', intent, language: reading.language, facts: [], computed: [], notes: [], news: [], passages: [] }
}

const NEWS = 3

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
