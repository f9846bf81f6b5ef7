import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { Asked, UnitFacts } from '../choosing/asked.ts'
import { ENOUGH } from '../choosing/pick.ts'
import { askedGrades } from '../understanding/grade.ts'
import { CLOSE } from './choose.ts'

/** Units looked at closely where a person is asked which of them is meant: twice as many as are offered. */
export const MOST_LIKELY = 12

/** Of a unit, how well the best name among its figures answers, as far as names alone tell. */
interface Likely {
  readonly of: UnitFacts
  readonly score: number
  /** Whether that figure is of the year and kind asked for, and whether it is a result. */
  readonly fits: boolean
  readonly result: boolean
  /** Whether it is of the type that the person said of the own place. */
  readonly mine: boolean
}

/** Those of the units of which a figure may answer: no sentence makes an answer of a name that hardly fits. */
export function nameable(pool: readonly UnitFacts[], asked: Asked): readonly UnitFacts[] {
  // a grade may stand in the sentence alone
  if (askedGrades(asked.query.subject).length > 0) return pool
  const { scales } = asked
  return pool.filter(({ facts }) => facts.some(fact => scales.most(fact) >= ENOUGH))
}

/** The units that may be offered, those first that `chooseUnit` would offer first, as far as names alone tell. */
export function likeliest(pool: readonly UnitFacts[], asked: Asked): readonly UnitFacts[] {
  if (pool.length <= MOST_LIKELY) return pool
  const { mine, period } = asked.query.reading
  const all = pool.map(of => likely(of, asked))
  const top = all.reduce((best, { score }) => Math.max(best, score), 0)
  const rank = ({ fits, score, result, mine: own }: Likely): number =>
    Number(own) * 8 +
    Number(fits && mine === undefined && period.relative === undefined) * 4 +
    Number(score >= top - CLOSE) * 2 +
    Number(result)
  return all
    .sort((a, b) => rank(b) - rank(a) || b.score - a.score)
    .slice(0, MOST_LIKELY)
    .map(({ of }) => of)
}

function likely(of: UnitFacts, asked: Asked): Likely {
  const { years, kind, reading } = asked.query
  const { scales } = asked
  const isFit = (fact: Fact) =>
    (years.length === 0 || years.includes(fact.period.year as number)) && (kind === undefined || fact.kind === kind)
  let [score, fits, result] = [0, false, false]
  for (const fact of of.facts) {
    const own = scales.weighName(fact).score
    if (own < ENOUGH / 2) continue
    const isOwn = isFit(fact)
    if (own > score && (isOwn || !fits)) score = own
    fits ||= isOwn
    result ||= isOwn && fact.kind === 'result'
  }
  return { of, score, fits, result, mine: reading.mine !== undefined && fold(of.unit.name).startsWith(reading.mine) }
}
