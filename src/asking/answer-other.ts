import type { UnitCatalogue } from '../catalogue/units.ts'
import type { Answer, Language, NewsItem, Source, UnitInfo } from '../domain/answer.ts'
import type { Report } from '../domain/report.ts'
import type { UnitRef } from '../domain/unit.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { fold } from '../vietnamese/fold.ts'
import { isFiller } from './fillers.ts'
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
    .reports()
    .filter(
      report =>
        (report.unit && (related.has(knowledge.placedAs(report.unit.id)) || report.unit.within === unit.id)) ||
        knowledge.unitsOf(report.id).has(unit.id),
    )
}

const OFFICE =
  /bí thư|chủ tịch|phó ban|trưởng ban|ủy viên|uỷ viên|giám đốc|trưởng phòng|chánh văn phòng|chỉ huy trưởng|trưởng công an|đại biểu|thường trực/iu

/** What office-holders do in reports, without marks. */
const DEEDS = /(?<![a-z])(?:chu tri|ket luan|phat bieu|ky|du|tham|dan dau|truong doan|chi dao|trao|tang|bao cao|khai mac|be mac)(?![a-z])/g
/** Share of the asked words that a sentence must hold: of an event, and of an office or a name, where a near miss is another person. */
const ENOUGH_OF_EVENT = 0.5
const ENOUGH_OF_PERSON = 0.8

/** An office-holder's part in a reported event, in the report's own sentence; nothing else about a person. */
export function answerWho(reading: Reading, units: readonly UnitRef[], knowledge: Knowledge): Answer {
  const asked = new Set(
    reading.words.words.filter((w, i) => !isFiller(w) && !reading.period.used.has(i) && !WHO_FRAME.has(w.folded)).map(w => w.folded),
  )
  const deeds = new Set(reading.words.line.match(DEEDS) ?? [])
  for (const year of reading.period.years) if (deeds.size > 0) asked.add(String(year))
  const here = new Set(units.map(u => u.id))
  const office = deeds.size === 0 ? askedOffice(reading) : undefined
  const found: { source: Source; score: number }[] = []
  for (const report of knowledge.reports()) {
    const placed = report.unit && here.has(knowledge.placedAs(report.unit.id))
    const about = here.size === 0 || placed || [...knowledge.unitsOf(report.id)].some(id => here.has(id))
    if (deeds.size > 0 && !about) continue
    for (const { start, end, folded } of officeSentences(report)) {
      if (deeds.size > 0 && ![...deeds].some(deed => folded.includes(deed))) continue
      if (placed && office?.test(folded)) {
        found.push({ source: knowledge.source(report, { start, end }), score: 1.2 - Math.min(end - start, 600) / 6_000 })
        continue
      }
      const words = new Set(folded.match(/[a-z0-9]+/g) ?? [])
      const share = asked.size === 0 ? 0 : [...asked].filter(word => words.has(word)).length / asked.size
      if (share < (deeds.size > 0 ? ENOUGH_OF_EVENT : ENOUGH_OF_PERSON)) continue
      found.push({
        source: knowledge.source(report, { start, end }),
        score: share + (placed ? 0.15 : 0) - Math.min(end - start, 600) / 6_000,
      })
    }
  }
  found.sort((a, b) => b.score - a.score)
  if (found.length === 0)
    return { status: 'no_data', intent: 'who', language: reading.language, ...(units[0] ? { unit: units[0].name } : {}), choices: [] }
  return {
    ...emptyAnswer(reading, 'who'),
    passages: found
      .slice(0, 2)
      .filter(f => f.score >= found[0]!.score - 0.12)
      .map(f => f.source),
  }
}

/** "Bí thư Đảng ủy xã X là ai": the office as a report of X prints it, at its own level: never the city's chairman for the commune's. */
function askedOffice(reading: Reading): RegExp | undefined {
  const place = reading.places[0]
  if (!place?.type) return undefined
  const office = reading.words.words
    .slice(0, place.from)
    .filter(w => !WHO_FRAME.has(w.folded) && !isFiller(w))
    .map(w => w.folded)
  if (office.length < 2) return undefined
  return new RegExp(`(?<![a-z])${office.join(' ')}(?: [a-z]+){0,3} ${fold(place.type)}(?! hoi)(?![a-z])`)
}

interface OfficeSentence {
  readonly start: number
  readonly end: number
  readonly folded: string
}

const kept = new WeakMap<Report, readonly OfficeSentence[]>()

/** The sentences of a report that name an office; found once a report. */
function officeSentences(report: Report): readonly OfficeSentence[] {
  let sentences = kept.get(report)
  if (!sentences) {
    sentences = [...report.text.matchAll(/[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*/g)]
      .filter(match => OFFICE.test(match[0]))
      .map(match => ({ start: match.index, end: match.index + match[0].length, folded: fold(match[0]) }))
    kept.set(report, sentences)
  }
  return sentences
}

const WHO_FRAME = new Set([
  'ai',
  'dong',
  'ong',
  'ba',
  'nguoi',
  'vi',
  'chuc',
  'vu',
  'giu',
  'gi',
  'nao',
  'who',
  'la',
  'whom',
  'position',
  'hold',
])

/** What a unit lies in and what it became. */
export function answerUnitInfo(reading: Reading, unit: UnitRef, catalogue: UnitCatalogue): Answer {
  const from = unit.within ?? unit.id
  const listed = catalogue.get(from)
  if (!listed) return { status: 'no_data', intent: 'unit_info', language: reading.language, unit: unit.name, choices: [] }
  const within = [...(unit.within ? [listed.name] : []), ...catalogue.ancestors(from).map(u => u.name)]
  const became =
    listed.era === 'current'
      ? []
      : catalogue.becameOf(from).map(u => [u.name, catalogue.ancestors(u.id).at(-1)?.name].filter(Boolean).join(', '))
  const unitInfo: UnitInfo = { unit: unit.name, within, became: became.slice(0, 6), implied: unit.within !== undefined }
  return { ...emptyAnswer(reading, 'unit_info'), unitInfo }
}
