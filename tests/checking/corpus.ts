import { expect, test } from 'vitest'
import { createChecker } from '../../src/checking/check-report.ts'
import type { Finding, RuleName } from '../../src/checking/finding.ts'
import { createExtractor } from '../../src/extracting/extract-facts.ts'
import { realCatalogue } from '../support/catalogue.ts'

const catalogue = realCatalogue()
const extract = createExtractor(catalogue)
const check = createChecker(catalogue)

/** What begins each report of a corpus: whose it is and for which year. */
export const HEAD = 'Xã Dương Quang, thành phố Bắc Kạn, tỉnh Bắc Kạn báo cáo kết quả năm 2023\n\n'

/** The report's findings and its facts. */
export function checked(text: string) {
  const { facts, malformed } = extract({ id: 'r.txt', text, blocks: [], meta: {} })
  return { facts, findings: check({ text, facts, malformed }) }
}

const quoted = (text: string, { spans }: Finding): string[] => spans.map(({ start, end }) => text.slice(start, end))

/** Sentences with one finding, of this rule, and the figures that it names. */
export function finds(rule: RuleName, ...cases: readonly (readonly [sentence: string, ...figures: string[]])[]): void {
  test.each(cases.map(one => [one[0], one] as const))('looks at: %s', (_, [sentence, ...figures]) => {
    const text = `${HEAD}${sentence}\n`.normalize('NFC')
    const { findings } = checked(text)
    expect(findings.map(finding => [finding.rule, quoted(text, finding)])).toEqual([[rule, figures.map(f => f.normalize('NFC'))]])
  })
}

/** Sentences in which nothing is to be looked at. */
export function nothing(...sentences: readonly string[]): void {
  test.each(sentences)('leaves alone: %s', sentence => {
    const text = `${HEAD}${sentence}\n`.normalize('NFC')
    expect(checked(text).findings.map(finding => [finding.rule, quoted(text, finding)])).toEqual([])
  })
}
