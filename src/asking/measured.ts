import { type MeasureClass, measureClass } from '../catalogue/indicator-words.ts'
import type { Fact } from '../domain/fact.ts'
import { fold } from '../vietnamese/fold.ts'

const KINDS: ReadonlySet<MeasureClass> = new Set(['area', 'output', 'yield', 'length', 'money'])

/** "bao nhiêu tấn" is not answered in hectares. */
export function isOfAnotherKind(fact: Fact, measures: readonly string[]): boolean {
  if (fact.quantity === null || fact.role !== 'level') return false
  const kind = measureClass(fact.quantity.measure)
  const asked = measures.map(measure => ASKED_KINDS[measure]).filter(one => one !== undefined)
  return KINDS.has(kind) && asked.length > 0 && !asked.includes(kind) && !(kind === 'yield' && asked.includes('output'))
}

const ASKED_KINDS: Readonly<Record<string, MeasureClass>> = {
  tan: 'output',
  ta: 'output',
  ha: 'area',
  km: 'length',
  dong: 'money',
  ho: 'count',
}

/** Whether a fact is counted in what was asked for. */
export function inMeasures(fact: Fact, measures: readonly string[]): boolean {
  return fact.quantity !== null && measures.includes(counted(fact.quantity.measure))
}

/** Of "đồng/người/năm" what is counted, folded. */
function counted(measure: string): string {
  let known = countedIn.get(measure)
  if (known === undefined) {
    known = fold(measure).split('/')[0]!
    if (countedIn.size >= MOST_COUNTED) countedIn.clear()
    countedIn.set(measure, known)
  }
  return known
}
const countedIn = new Map<string, string>()
const MOST_COUNTED = 5_000
