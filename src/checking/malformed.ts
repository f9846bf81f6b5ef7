import type { CheckRule } from './finding.ts'

const BEFORE = 90
const AFTER = 60

/** Figures as printed that are no numbers: "16.724.8 tấn", "28,6% triệu đồng", "năm 2020230 hộ". Shown as they are, never repaired, never facts. */
export const malformed: CheckRule = ({ text, malformed: spans }) =>
  spans.map(span => ({
    rule: 'malformed',
    remark: 'malformed',
    values: { printed: text.slice(span.start, span.end).replace(/\s+/g, ' ') },
    spans: [span],
    sentences: [near(text, span.start, span.end)],
    facts: [],
  }))

/** The words around a place, within its line, cut between words. */
function near(text: string, from: number, to: number): { start: number; end: number } {
  const line = { start: text.lastIndexOf('\n', from - 1) + 1, end: text.indexOf('\n', to) }
  const last = line.end < 0 ? text.length : line.end
  const space = text.indexOf(' ', Math.max(line.start, from - BEFORE))
  const start = from - line.start <= BEFORE || space < 0 || space > from ? Math.max(line.start, from - BEFORE) : space + 1
  const cut = text.lastIndexOf(' ', to + AFTER)
  const end = last - to <= AFTER || cut < to ? Math.min(last, to + AFTER) : cut
  return { start, end }
}
