import { hash } from 'node:crypto'
import type { IndicatorCatalogue } from '../catalogue/indicators.ts'
import type { UnitCatalogue } from '../catalogue/units.ts'
import type { Block } from '../domain/block.ts'
import { type Fact, indicatorKey, type Span } from '../domain/fact.ts'
import { quantity } from '../domain/quantity.ts'
import type { ReportId, ReportMeta } from '../domain/report.ts'
import type { UnitRef } from '../domain/unit.ts'
import { fold } from '../vietnamese/fold.ts'
import { recognize, withYear } from '../vietnamese/recognize.ts'
import type { FactDraft } from './fact-draft.ts'
import { readHeader } from './header.ts'
import { readOutline } from './outline.ts'
import { readPassages } from './read-passages.ts'
import { refiners } from './refiners/index.ts'
import type { Report } from './report-type.ts'
import { withBareNames, withoutShouts } from './unit-mentions.ts'

export interface ExtractInput {
  readonly id: ReportId
  /** NFC. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly meta: ReportMeta
}

export interface Extraction {
  readonly header: { readonly title: string; readonly unit?: UnitRef; readonly date?: string }
  readonly facts: readonly Fact[]
  /** Figures that are no numbers: shown to staff, never repaired. */
  readonly malformed: readonly Span[]
}

/** A reader of reports. Linear in the length of a report; no text makes it throw. */
export function createExtractor(catalogue: { units: UnitCatalogue; indicators: IndicatorCatalogue }): (input: ExtractInput) => Extraction {
  const steps = refiners(catalogue.indicators)
  return input => {
    // Each odd space (no-break, tab, carriage return) as one plain one: lengths and so offsets hold.
    const text = input.text.replace(/[^\S\n ]|[\u200b\ufeff]/gu, ' ')
    const { flat, mentions: read } = recognize(text)
    const found = withoutShouts(text, read, catalogue.units)
    const passages = readOutline(text, flat, input.blocks, input.meta.title)
    const header = readHeader({ text, flat, mentions: found, passages, meta: input.meta, units: catalogue.units })
    const mentions = withBareNames(
      flat,
      text,
      withYear(found, header.year, Number(header.date?.slice(0, 4)) || header.year),
      header,
      catalogue.units,
    )
    const report: Report = { text, flat, mentions, header, units: catalogue.units, hamlet: undefined }
    const drafts = readPassages(report, passages)
    const facts = drafts.map(draft => steps.reduce((d, step) => step(d), draft)).map(draft => factOf(draft, input.id, text))
    const inside = mentions.filter(m => m.kind === 'malformed' && passages.some(p => p.start <= m.start && m.end <= p.end))
    return {
      header: {
        title: header.title,
        ...(header.subject ? { unit: header.subject.ref } : {}),
        ...(header.date ? { date: header.date } : {}),
      },
      facts: [...new Map(facts.toReversed().map(fact => [fact.id, fact])).values()].toSorted((a, b) => a.span.start - b.span.start),
      malformed: inside.map(({ start, end }) => ({ start, end })),
    }
  }
}

function factOf(draft: FactDraft, report: ReportId, _text: string): Fact {
  const { subject, indicator, value, of } = draft
  const ref = { id: indicator?.id ?? null, name: indicator?.name ?? draft.phrase, text: draft.phrase }
  const ofUnit = draft.implied.includes('unit') && subject.review.includes('implied-unit')
  const review = distinct(ofUnit ? [...draft.review, 'implied-unit'] : draft.review)
  return {
    id: factId([
      report,
      subject.ref.id,
      indicatorKey(ref, fold),
      // A part of the year has its own; of a whole year the label is the year.
      draft.period.label || String(draft.period.year),
      draft.kind,
      draft.role,
      String(value),
      String(of ?? ''),
      draft.comparator,
      draft.measure,
      draft.base && draft.role !== 'level' ? draft.base : '',
      draft.direction ?? '',
    ]),
    report,
    unit: subject.ref,
    indicator: ref,
    period: draft.period,
    kind: draft.kind,
    role: draft.role,
    quantity: value === null ? null : quantity(value, draft.measure, { comparator: draft.comparator, ...(of === undefined ? {} : { of }) }),
    ...(draft.base ? { base: draft.base } : {}),
    ...(draft.direction ? { direction: draft.direction } : {}),
    implied: distinct(draft.implied),
    review,
    span: draft.span,
    sentence: draft.sentence,
  }
}

function distinct(words: readonly string[]): readonly string[] {
  return words.length < 2 ? words : [...new Set(words)]
}

function factId(parts: readonly string[]): string {
  return hash('sha256', parts.join('\u0000')).slice(0, 12)
}
