import type { Answer, Choice } from '../domain/answer.ts'
import type { Fact } from '../domain/fact.ts'
import type { IndicatorId } from '../domain/indicator.ts'
import { lastYear } from '../domain/period.ts'
import type { UnitRef } from '../domain/unit.ts'
import type { Asked, FigureRoom } from './asked.ts'
import type { Query } from './conversation.ts'

export const MOST_CHOICES = 6
/** Share of a catalogue name that stands in the question for it to be said whole. */
const NAMED = 0.9

/** The figure is known, but for other years or of the other kind: says so, and offers those without stating them. */
export function noFigureThen(asked: Asked, elsewhere: readonly Fact[], unit: UnitRef | undefined): Answer {
  const choices = new Map<string, Choice>()
  for (const fact of [...elsewhere].sort((a, b) => lastYear(b.period.year) - lastYear(a.period.year))) {
    if (fact.period.year === null) continue
    const question = `${fact.kind === 'target' ? 'mục tiêu' : 'kết quả'} ${fact.indicator.text} ${fact.unit.name} ${String(fact.period.year).includes('-') ? 'giai đoạn' : 'năm'} ${fact.period.year}`
    choices.set(`${fact.unit.id} ${fact.period.year} ${fact.kind}`, {
      label: `${fact.unit.name} · ${fact.kind === 'target' ? 'mục tiêu' : 'kết quả'} ${fact.period.year}`,
      question,
    })
  }
  // a name of the catalogue that was said whole is told by itself, not by a longer wording that holds its words
  const named = asked.best !== undefined && asked.best.own >= NAMED && asked.best.item !== elsewhere[0]?.indicator.id
  return noData(
    asked,
    unit,
    named ? asked.best!.item : (elsewhere[0]?.indicator.id ?? asked.best?.item),
    [...choices.values()].slice(0, MOST_CHOICES),
    named ? undefined : elsewhere[0]?.indicator.text,
  )
}

export function noData(
  asked: Asked,
  unit: UnitRef | undefined,
  indicator: IndicatorId | undefined | null,
  choices: readonly Choice[],
  wording?: string,
): Answer {
  const { query, room } = asked
  const name = (indicator ? room.indicators.get(indicator) : undefined) ?? (asked.best ? room.indicators.get(asked.best.item) : undefined)
  const shown = query.reading.language === 'en' ? name?.nameEn : name?.name
  const label = wording ?? shown
  const part = query.reading.period.part
  return {
    status: 'no_data',
    intent: query.reading.intent,
    language: query.reading.language,
    ...(unit === undefined ? {} : { unit: unit.name }),
    ...(label === undefined ? {} : { indicator: label }),
    ...(query.years[0] === undefined ? {} : { year: query.years[0] }),
    ...(part === undefined ? {} : { part: query.reading.language === 'en' ? part.en : part.vi }),
    ...(query.kind === undefined ? {} : { asked: query.kind }),
    choices,
  }
}

/** @param weak whether something was understood, only not enough */
export function outOfScope(query: Query, weak: boolean): Answer {
  return { status: 'out_of_scope', intent: 'other', language: query.reading.language, weak }
}

/** The question again, about one unit, beside those that it is compared with. */
export function unitChoice(unit: UnitRef, query: Query, room: FigureRoom, beside: readonly UnitRef[] = []): Choice {
  const listed = room.units.get(unit.id) !== undefined
  const outer = listed ? room.units.ancestors(unit.id)[0]?.name : unit.within && room.units.get(unit.within)?.name
  const subject = query.subject.words.words
    .filter((_, i) => !query.subject.named.has(i))
    .map(w => w.text)
    .join(' ')
  const kind = query.kind === undefined || query.kind === query.subject.kind ? '' : query.kind === 'target' ? 'mục tiêu' : 'kết quả'
  const years = query.reading.period.relative ? [] : query.years.map(y => `${String(y).includes('-') ? 'giai đoạn' : 'năm'} ${y}`)
  // of namesakes the one that lies there; a body goes by its own name
  const placed = outer !== undefined && listed ? `${unit.name}, ${outer}` : unit.name
  const places = [...beside.map(other => other.name), placed].join(' và ')
  return {
    label: outer ? `${unit.name} (${outer})` : unit.name,
    question: [kind, subject, places, ...years].filter(part => part !== '').join(' '),
  }
}
