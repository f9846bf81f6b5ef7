import { createExtractor, type Extraction } from '../../src/extracting/extract-facts.ts'
import type { ReadReport } from '../../src/reading/read-report.ts'
import { realCatalogue } from '../support/catalogue.ts'

const extractor = createExtractor(realCatalogue())

export function extract(text: string, meta = {}): Extraction {
  return extractor({ id: 'report.txt', text: text.normalize('NFC'), blocks: [], meta })
}

/** Of a report as its format was read. */
export function extractFrom({ text, blocks, meta }: ReadReport): Extraction {
  return extractor({ id: 'report.txt', text, blocks, meta })
}

/** One line a fact, as a person would check it. */
export function lines(text: string, meta = {}): string[] {
  return extract(text, meta).facts.map(fact => {
    const q = fact.quantity
    const amount = q ? `${q.comparator} ${q.value}${q.of === undefined ? '' : ` / ${q.of}`} ${q.measure}` : 'milestone'
    return [fact.unit.name, fact.indicator.text, fact.period.label, fact.kind, fact.role, amount].join(' | ')
  })
}
