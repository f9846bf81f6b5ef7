import type { Answer, Choice } from '../../domain/answer.ts'
import type { Fact } from '../../domain/fact.ts'
import type { IndicatorId } from '../../domain/indicator.ts'
import { lastYear } from '../../domain/period.ts'
import type { UnitRef } from '../../domain/unit.ts'
import type { Asked, FigureRoom } from '../choosing/asked.ts'
import { asksHowMuchMore } from '../understanding/cues.ts'
import type { Query } from '../understanding/query.ts'

export const MOST_CHOICES = 6
/** Share of a catalogue name that stands in the question for it to be said whole. */
const NAMED = 0.9
/** Share of the question's words that a catalogue name answers to for it to be told as what is missing. */
const SAID = 0.7

/** The figure is known, but for other years or of the other kind: says so, and offers those without stating them. */
export function noFigureThen(asked: Asked, elsewhere: readonly Fact[], unit: UnitRef | undefined): Answer {
  // a name of the catalogue that was said whole is told by itself, not by a longer wording that holds its words
  const named = asked.best !== undefined && asked.best.own >= NAMED && asked.best.item !== elsewhere[0]?.indicator.id
  return noData(
    asked,
    unit,
    named ? asked.best!.item : (elsewhere[0]?.indicator.id ?? asked.best?.item),
    factChoices(elsewhere),
    named ? undefined : elsewhere[0]?.indicator.text,
  )
}

/** Figures to ask for by their unit, kind and year, the newest first. */
export function factChoices(facts: readonly Fact[]): readonly Choice[] {
  const oneUnit = facts.every(({ unit }) => unit.id === facts[0]!.unit.id)
  const choices = new Map<string, Choice>()
  for (const fact of [...facts].sort((a, b) => lastYear(b.period.year) - lastYear(a.period.year))) {
    if (fact.period.year === null) continue
    const kind = fact.kind === 'target' ? 'mục tiêu' : 'kết quả'
    const span = typeof fact.period.year === 'number' ? 'năm' : 'giai đoạn'
    choices.set(`${fact.unit.id} ${fact.period.year} ${fact.kind}`, {
      label: `${kind} ${span} ${String(fact.period.year).replace('-', '–')}${oneUnit ? '' : ` của ${fact.unit.name}`}`,
      question: `${kind} ${fact.indicator.text} ${fact.unit.name} ${span} ${fact.period.year}`,
    })
  }
  return [...choices.values()].slice(0, MOST_CHOICES)
}

const SAYS_TURN = /^(?:mức|tốc độ|nhịp độ|tỷ lệ) (?:tăng|giảm)/iu

export function noData(
  asked: Asked,
  unit: UnitRef | undefined,
  indicator: IndicatorId | undefined | null,
  choices: readonly Choice[],
  wording?: string,
): Answer {
  const { query, room } = asked
  // a name of which half was said is not what was asked
  const best = asked.best !== undefined && asked.best.asked >= SAID ? asked.best.item : undefined
  const known = indicator === asked.best?.item ? best : indicator
  const listed = room.indicators.get(known ?? best ?? '')
  const shown = query.reading.language === 'en' ? listed?.nameEn : listed?.name
  const way = query.reading.language === 'vi' && query.roles?.includes('change') ? asksHowMuchMore(query.reading.words) : undefined
  const name = wording ?? shown
  const label =
    way === undefined || name === undefined || SAYS_TURN.test(name) ? name : `mức ${way} ${name[0]!.toLowerCase()}${name.slice(1)}`
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
