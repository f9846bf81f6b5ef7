import type { UnitCatalogue } from '../../catalogue/units.ts'
import type { Answer, UnitInfo } from '../../domain/answer.ts'
import type { UnitRef } from '../../domain/unit.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { AskingRoom } from '../choosing/room.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Reading } from '../understanding/reading.ts'
import { emptyAnswer } from './answer-other.ts'
import { MOST_CHOICES } from './no-data.ts'

/** Share of the asked words that a report's title must hold for the report to be meant. */
const MOST_OF_TITLE = 0.6

/** Of more reports the newest are looked through. */
const MOST_REPORTS = 1_000

/** "Hội nghị … ngày 15/12/2023 là của huyện nào?": the unit of the one report of that day, or of that title. */
export function unitOfEvent(reading: Reading, knowledge: Knowledge): UnitRef | undefined {
  const [day, month, year] =
    /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d\d)(?!\d)/.exec(reading.words.raw)?.slice(1).map(Number) ?? []
  const asked = reading.words.words
    .filter((word, i) => !isFiller(word) && !reading.light.has(i) && !/^\d/.test(word.folded))
    .map(w => w.folded)
  const units = new Map<string, UnitRef>()
  for (const report of knowledge.reports().slice(0, MOST_REPORTS)) {
    if (!report.unit) continue
    const title = new Set(fold(report.title).match(/[a-z0-9]+/g) ?? [])
    const titled = asked.length >= 3 && asked.filter(word => title.has(word)).length / asked.length >= MOST_OF_TITLE
    const spoken = new RegExp(`(?<!\\d)0?${day}\\s*[/.-]\\s*0?${month}\\s*[/.-]\\s*${year}(?!\\d)`)
    if (day === undefined ? titled : spoken.test(report.text.slice(0, OPENING)) || report.date === isoDate(day, month!, year!))
      units.set(knowledge.placedAs(report.unit.id), report.unit)
  }
  return units.size === 1 ? [...units.values()][0] : undefined
}

/** Characters of a report in which it tells when it was. */
const OPENING = 1_000

function isoDate(day: number, month: number, year: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * The units that a name may mean: those known ones that the reports tell apart, else the one that was or became one of which reports speak,
 * else all of the lists. A current unit is left out where one
 * that went into it is there: it is told as what that became.
 */
export function namesakesOf(
  reading: Reading,
  known: readonly UnitRef[],
  ambiguous: readonly UnitRef[] | undefined,
  { units: catalogue, knowledge }: AskingRoom,
): readonly UnitRef[] {
  const [place] = reading.places
  const byName = / (?<!(?:mang|lay|doi|thanh) )(?:ten|cung ten|trung ten) /.test(reading.words.line)
  const all = byName && place ? catalogue.namedFolded(fold(catalogue.get(place.candidates[0]!.ref.id)?.bareName ?? '')) : []
  const units =
    all.length > 0
      ? all
      : known.length > 0
        ? known.slice(0, 1)
        : (ambiguous ?? reading.places[0]?.candidates.filter(({ known }) => !known).map(({ ref }) => ref) ?? [])
  const related = units.filter(({ id }) => catalogue.related(id).some(other => other !== id && knowledge.hasFacts(other)))
  if (!byName && !ambiguous && related.length === 1) return related
  const ids = new Set(units.map(({ id }) => id))
  return units.filter(({ id }) => !catalogue.formerOf(id).some(former => former.id !== id && ids.has(former.id)))
}

/** "Tam Thanh ở đâu" where several units bear the name. */
export function chooseNamesake({ language }: Reading, units: readonly UnitRef[], catalogue: UnitCatalogue): Answer {
  const choices = units.slice(0, MOST_CHOICES).map(({ id, name }) => {
    const where = catalogue.ancestors(id).map(outer => outer.name)
    return {
      label: where.length === 0 ? name : `${name} (${where.join(', ')})`,
      question: `${[name, ...where.slice(0, 1)].join(', ')} thuộc đâu`,
    }
  })
  return { status: 'choose', intent: 'unit_info', language, about: 'unit', choices }
}

/** What a unit lies in, what it was made of and what it became. */
export function answerUnitInfo(reading: Reading, unit: UnitRef, catalogue: UnitCatalogue): Answer {
  const from = unit.within ?? unit.id
  const listed = catalogue.get(from)
  if (!listed) return { status: 'no_data', intent: 'unit_info', language: reading.language, unit: unit.name, choices: [] }
  const within = [...(unit.within ? [listed.name] : []), ...catalogue.ancestors(from).map(u => u.name)]
  const became =
    listed.era === 'current'
      ? []
      : catalogue.becameOf(from).map(u => [u.name, catalogue.ancestors(u.id).at(-1)?.name].filter(Boolean).join(', '))
  const formed =
    listed.era === 'current'
      ? catalogue
          .formerOf(from)
          .filter(u => u.id !== from)
          .map(u => [u.name, catalogue.ancestors(u.id)[0]?.name].filter(Boolean).join(', '))
      : []
  const unitInfo: UnitInfo = {
    unit: unit.name,
    within,
    formed: formed.slice(0, 8),
    became: became.slice(0, 6),
    implied: unit.within !== undefined,
  }
  return { ...emptyAnswer(reading, 'unit_info'), unitInfo }
}
