import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { Asked, UnitFacts } from '../choosing/asked.ts'
import { inMeasures } from '../choosing/measured.ts'
import type { Term } from '../matching/scored.ts'

/** Whether a word is of what a figure is counted in: of "đảng viên" in "bao nhiêu đảng viên". */
function isCounted(term: Term, { quantity }: Fact): boolean {
  return fold(quantity?.measure ?? '')
    .split(' ')
    .includes(term.word.folded)
}

/** "bao nhiêu đảng viên?" where the number stands only as the whole of another figure: 83/622 đảng viên; or "tiêu chí: 18/19" by itself. */
export function countedWholes(pool: readonly UnitFacts[], { query, terms, scored }: Asked): readonly Fact[] {
  const isWhole = (fact: Fact) => [...scored.values()].some(all => all.some(s => s.item === fact && s.own >= 0.9))
  const saysAll = (fact: Fact) => terms.every(term => term.light || isCounted(term, fact))
  for (const { facts } of pool)
    for (const fact of facts)
      if (
        fact.role === 'count_of' &&
        inMeasures(fact, query.reading.measures) &&
        (query.years.length === 0 || query.years.includes(fact.period.year as number)) &&
        (saysAll(fact) || isWhole(fact))
      )
        return [fact]
  return []
}
