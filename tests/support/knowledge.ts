import { join } from 'node:path'
import { createAsker } from '../../src/asking/asker.ts'
import type { Fact, Kind, Role } from '../../src/domain/fact.ts'
import type { Comparator } from '../../src/domain/quantity.ts'
import type { Report } from '../../src/domain/report.ts'
import type { UnitRef } from '../../src/domain/unit.ts'
import { createExtractor } from '../../src/extracting/extract-facts.ts'
import { createKnowledge, type Knowledge } from '../../src/knowledge/knowledge.ts'
import { loadCatalogue } from '../../src/seeds.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { ROOT } from './root.ts'

export const catalogue = loadCatalogue(join(ROOT, 'seeds'))

export const DUONG_QUANG: UnitRef = { id: 'old-01849', name: 'xã Dương Quang' }
export const DUC_XUAN: UnitRef = { id: 'old-01840', name: 'phường Đức Xuân' }
export const BA_CHE: UnitRef = { id: 'old-d202', name: 'huyện Ba Chẽ' }
export const BLOC: UnitRef = { id: 'body-dang-bo-khoi-chinh-quyen', name: 'Đảng bộ Khối Chính quyền', within: 'old-d202' }

/** A line of a report: unit, the report's own words, year, kind, value (null for a milestone), measure; the rest where it matters. */
export interface Line {
  unit: UnitRef
  text: string
  year: number | `${number}-${number}` | null
  /** The period's label where it is not the year: "2023-H1". */
  label?: string
  kind: Kind
  value: number | null
  measure?: string
  role?: Role
  op?: Comparator
  of?: number
  base?: string
  direction?: 'up' | 'down'
}

let serial = 0

/** Writes lines of one unit: results of 2022, unless said otherwise. */
export function linesOf(unit: UnitRef) {
  return (text: string, value: number | null, measure: string, rest: Partial<Line> = {}): Line => ({
    unit,
    text,
    year: 2022,
    kind: 'result',
    value,
    measure,
    ...rest,
  })
}

/** A report that states these lines, one sentence each. */
export function report(id: string, about: UnitRef, date: string, lines: readonly Line[], before = ''): { report: Report; facts: Fact[] } {
  let text = before
  const facts = lines.map((line): Fact => {
    const start = text.length
    const figure = line.value === null ? line.text : `${line.value} ${line.measure}`
    const sentence = `${line.unit.name}, ${line.text}, ${line.kind} ${line.year}: ${figure}`
    text += `${sentence}.\n`
    const span = { start: start + sentence.length - figure.length, end: start + sentence.length }
    const isLevel = line.role === undefined || line.role === 'level' || line.role === 'count_of'
    const found =
      line.value === null ? undefined : catalogue.indicators.classify(line.text, isLevel ? (line.measure ?? null) : null)?.indicator
    return {
      id: (++serial).toString(16).padStart(12, '0'),
      report: id,
      unit: line.unit,
      indicator: { id: found?.id ?? null, name: found?.name ?? line.text, text: line.text },
      period: { year: line.year, label: line.label ?? String(line.year ?? '') },
      kind: line.kind,
      role: line.role ?? 'level',
      quantity:
        line.value === null
          ? null
          : {
              comparator: line.op ?? '=',
              value: line.value,
              measure: line.measure ?? '%',
              ...(line.of === undefined ? {} : { of: line.of }),
            },
      ...(line.base === undefined ? {} : { base: line.base }),
      ...(line.direction === undefined ? {} : { direction: line.direction }),
      implied: [],
      review: [],
      span,
      sentence: { start, end: start + sentence.length },
    }
  })
  return { report: { id, title: `Báo cáo ${about.name}`, text, hash: id, unit: about, date }, facts }
}

/** A report of which one sentence states all of these lines. */
export function together(...given: Parameters<typeof report>): { report: Report; facts: Fact[] } {
  const { report: one, facts } = report(...given)
  const sentence = { start: facts[0]!.sentence.start, end: facts.at(-1)!.sentence.end }
  return { report: one, facts: facts.map(fact => ({ ...fact, sentence })) }
}

/** A report in these words, and what is read out of it; of `about` where the words name no unit. */
export function written(words: string, date: string, about = DUONG_QUANG, id = 'r.txt'): { report: Report; facts: Fact[] } {
  const text = words.normalize('NFC')
  const { facts, header } = createExtractor(catalogue)({ id, text, blocks: [], meta: {} })
  return { report: { id, hash: '', text, unit: header.unit ?? about, title: header.title, date }, facts: [...facts] }
}

export function know(...reports: readonly { report: Report; facts: readonly Fact[] }[]): Knowledge {
  const knowledge = createKnowledge(fold)
  for (const one of reports) knowledge.learn(one.report, one.facts)
  return knowledge
}

/** Asks as in a chat: the last of the questions, after the others. */
export function asking(knowledge: Knowledge, thisYear = 2026) {
  const asker = createAsker({ ...catalogue, knowledge })
  return (...questions: readonly string[]) => asker.ask(questions.at(-1)!, { history: questions.slice(0, -1), language: 'vi', thisYear })
}

/** Asks, and tells the values of the figures in the answer, or why it has none. */
export function asksValues(ask: ReturnType<typeof asking>) {
  return async (...questions: readonly string[]): Promise<readonly (number | undefined)[] | string> => {
    const answer = await ask(...questions)
    return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
  }
}
