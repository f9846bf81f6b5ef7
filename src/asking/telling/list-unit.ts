import type { UnitCatalogue } from '../../catalogue/units.ts'
import type { Answer, Choice, Language } from '../../domain/answer.ts'
import { lastYear, type Year } from '../../domain/period.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { emptyAnswer } from './answer-other.ts'
import { doubtNotes } from './notes.ts'

/** All figures of a unit, of one year or of the latest that has any. Units without figures name those that have: former ones and successors. */
export async function listUnit(
  id: UnitId,
  year: number | undefined,
  language: Language,
  knowledge: Knowledge,
  units: UnitCatalogue,
): Promise<Answer> {
  const facts = await knowledge.ofUnit(id)
  const unit = knowledge.unit(id) ?? units.get(id)
  const years = [...new Set(facts.map(fact => fact.period.year))]
    .filter((y): y is Year => y !== null)
    .sort((a, b) => lastYear(b) - lastYear(a))
  const wanted = year ?? years[0]
  const found = facts.filter(fact => fact.period.year === wanted)
  if (!unit || found.length === 0) {
    const ofYears = years.map(
      (y): Choice => ({
        label: `${unit!.name} · ${y}`,
        question: `các chỉ tiêu ${unit!.name} ${typeof y === 'number' ? 'năm' : 'giai đoạn'} ${y}`,
      }),
    )
    const ofUnits = units.get(id)
      ? [...units.formerOf(id), ...units.becameOf(id)]
          .filter(other => other.id !== id && knowledge.hasFacts(other.id))
          .map((other): Choice => ({ label: other.name, question: `các chỉ tiêu ${other.name}` }))
      : []
    return {
      status: 'no_data',
      intent: 'list',
      language,
      ...(unit ? { unit: unit.name } : {}),
      ...(year === undefined ? {} : { year }),
      choices: [...ofYears, ...ofUnits].slice(0, 6),
    }
  }
  return {
    ...emptyAnswer({ intent: 'list', language }),
    facts: found.map(fact => knowledge.cite(fact)),
    notes: doubtNotes(found),
    list: { unit: { id: unit.id, name: unit.name }, year: wanted ?? null },
  }
}
