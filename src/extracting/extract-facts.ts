import { hash } from 'node:crypto'
import type { IndicatorCatalogue } from '../catalogue/indicators.ts'
import type { UnitCatalogue } from '../catalogue/units.ts'
import type { Block } from '../domain/block.ts'
import { type Fact, indicatorKey, type Span } from '../domain/fact.ts'
import { quantity } from '../domain/quantity.ts'
import type { ReportId, ReportMeta } from '../domain/report.ts'
import type { UnitRef } from '../domain/unit.ts'
import { flatten } from '../vietnamese/flatten.ts'
import { fold } from '../vietnamese/fold.ts'
import { recognize, withYear } from '../vietnamese/recognize.ts'
import { Signs } from '../vietnamese/signs.ts'
import { withFullStops, withTypeStops } from '../vietnamese/type-stops.ts'
import { withoutBars } from './document/bars.ts'
import { withTitleJoined } from './document/head-lines.ts'
import { readHeader } from './document/header.ts'
import { yearBegun } from './document/kind-of-period.ts'
import { readOutline } from './document/outline.ts'
import type { Report } from './document/report-type.ts'
import { withoutInitials } from './document/short-names.ts'
import { withUnitHeadings } from './document/unit-headings.ts'
import { withBareNames, withoutShouts, withWholeNames } from './document/unit-mentions.ts'
import { readPassages } from './read-passages.ts'
import { refiner } from './refiners/index.ts'
import type { FactDraft } from './shapes/fact-draft.ts'
import { saidIn } from './shapes/mentions-within.ts'
import { withHeadedRows } from './tables/headed-rows.ts'
import { withLegendTables } from './tables/legend-table.ts'
import { concernsIn } from './whose/concerns.ts'

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
  const refined = refiner(catalogue.indicators)
  return input => {
    // Each odd space (no-break, tab, carriage return) as one plain one: lengths and so offsets hold.
    const printed = withTypeStops(
      withoutBars(
        withoutMotto(withoutNewspaper(withoutAddress(withoutMarks(withoutPictures(ODD_SPACES.replaced(input.text, () => ' ')))))),
      ),
    )
    const whole = flatten(printed)
    const outline = withUnitHeadings(printed, readOutline(printed, whole, input.blocks, input.meta.title))
    const passages = withHeadedRows(printed, whole, withLegendTables(whole, outline))
    // "HUYỆN KỲ / SƠN": a name may go over two lines of a title
    const title = passages.find(p => p.kind === 'title')
    const text = withTitleJoined(printed, title)
    const { flat, mentions: read } = recognize(text, withTitleJoined(whole, title))
    const found = withWholeNames(text, withoutShouts(text, withoutInitials(text, flat, read, catalogue.units), catalogue.units))
    const header = readHeader({ text, flat, mentions: found, passages, meta: input.meta, units: catalogue.units })
    const mentions = withBareNames(
      flat,
      text,
      withYear(found, header.year, Number(header.date?.slice(0, 4)) || header.year, part => yearBegun(part, header)),
      header,
      catalogue.units,
    )
    const report: Report = {
      text,
      flat,
      said: saidIn(mentions),
      header,
      units: catalogue.units,
      concerns: concernsIn(text, flat, header),
      hamlet: undefined,
    }
    const drafts = readPassages(report, passages)
    const facts = drafts.map(draft => factOf(refined(draft), input.id))
    const inside = mentions.filter(m => m.kind === 'malformed' && passages.some(p => p.start <= m.start && m.end <= p.end))
    return {
      header: {
        title: withFullStops(header.title),
        ...(header.subject ? { unit: header.subject.ref } : {}),
        ...(header.date ? { date: header.date } : {}),
      },
      facts: once(facts).sort((a, b) => a.span.start - b.span.start),
      malformed: inside.map(({ start, end }) => ({ start, end })),
    }
  }
}

const ODD_SPACES = new Signs(/[^\S\n ]|[\u200b\ufeff]/)

/** Pictures between the words, as of posts ("🎯 Năm 2024: …"), and marks of bold print ("**Kết quả**") as blanks; marks of lists stay. */
function withoutPictures(printed: string): string {
  const text = printed.includes('**') ? printed.replaceAll('**', '  ') : printed
  return PICTURED.test(text) ? text.replace(PICTURES, picture => (ARROWS[picture] ?? '').padEnd(picture.length)) : text
}
/** "…; (3) giảm 2% hộ nghèo": the marks of a list amid a sentence, as blanks; those that begin a line stay. */
function withoutMarks(text: string): string {
  return text.includes(' (') ? text.replace(LIST_MARKS, ({ length }) => ' '.repeat(length)) : text
}
const LIST_MARKS = /(?<=[;:,.] )\((?:\d{1,2}|[a-eđ]|[ivx]{1,4})\)(?= ?[\p{L}\d])/gu
/** "Thưa bà con, năm nay …": who is spoken to, as blanks; a line of its own stays. */
function withoutAddress(text: string): string {
  return text.includes('hưa')
    ? text.replace(ADDRESSES, (words, at: number) =>
        /(?:^|[.!?:;"“–\n-]) *$/u.test(text.slice(Math.max(0, at - 4), at)) ? ' '.repeat(words.length) : words,
      )
    : text
}
const ADDRESSES = /(?:Kính t|Dạ t|T)hưa(?: [^,;:.!?\d\n]{1,60})?[,:!](?= [\p{L}\d])/gu
/** "(BHT)- Huyện …": whose news it is, as blanks. */
function withoutNewspaper(text: string): string {
  return NEWSPAPER.test(text) ? text.replace(NEWSPAPERS, words => ' '.repeat(words.length)) : text
}
const NEWSPAPER = /^ *\(\p{Lu}{2,8}\) ?[-–]/mu
const NEWSPAPERS = /^ *\(\p{Lu}{2,8}\) ?[-–]/gmu
/** "THỊ TRẤN HÒA LẠC        Độc lập - Tự do - Hạnh phúc": of a head in two columns the right one, which says nothing of the report, as blanks. */
function withoutMotto(text: string): string {
  return text.includes('XÃ HỘI CHỦ NGHĨA') || text.includes('Độc lập')
    ? text.replace(MOTTOS, (words, before: string) => before + ' '.repeat(words.length - before.length))
    : text
}
const MOTTOS = /(\S[ |]{1,160})(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập *[-–] *Tự do *[-–] *Hạnh phúc)/gu
const PICTURED = /[\u2197\u2198\u2600-\u27bf\u2b06\u2b07\ud83c-\ud83e]/
/** Of these the direction is told. */
const ARROWS: Readonly<Record<string, string>> = { '⬆': '↑', '⬇': '↓', '↗': '↑', '↘': '↓', '🔺': '↑', '🔻': '↓', '📈': '↑', '📉': '↓' }
const PICTURES = /(?![▪▫✓✔])(?:\p{Extended_Pictographic}|\ufe0f)/gu

/** Of facts that say the same, the first; the last facts first. */
function once(facts: readonly Fact[]): Fact[] {
  const byId = new Map<string, Fact>()
  for (let i = facts.length - 1; i >= 0; i--) byId.set(facts[i]!.id, facts[i]!)
  return [...byId.values()]
}

function factOf(draft: FactDraft, report: ReportId): Fact {
  const { subject, indicator, value, of, comparator } = draft
  const phrase = withFullStops(draft.phrase)
  const ref = { id: indicator?.id ?? null, name: indicator?.name ?? phrase, text: phrase }
  const ofUnit = subject.review.includes('implied-unit') && draft.implied.includes('unit')
  // Set one after another: spreading what there may be into it costs several times as much.
  const fact = {
    id: factId(draft, report, indicatorKey(ref, fold)),
    report,
    unit: subject.ref,
    indicator: ref,
    period: draft.period,
    kind: draft.kind,
    role: draft.role,
    quantity: value === null ? null : quantity(value, draft.measure, of === undefined ? { comparator } : { comparator, of }),
  } as { -readonly [K in keyof Fact]: Fact[K] }
  if (draft.base) fact.base = draft.base
  if (draft.direction) fact.direction = draft.direction
  fact.implied = distinct(draft.implied)
  fact.review = distinct(ofUnit ? [...draft.review, 'implied-unit'] : draft.review)
  fact.span = draft.span
  fact.sentence = draft.sentence
  return fact
}

function distinct(words: readonly string[]): readonly string[] {
  return words.length < 2 || (words.length === 2 && words[0] !== words[1]) ? words : [...new Set(words)]
}

function factId(draft: FactDraft, report: ReportId, indicator: string): string {
  const { subject, period, kind, role, value, of = '', comparator, measure, direction = '' } = draft
  // A part of the year has its own; of a whole year the label is the year.
  const when = period.label || String(period.year)
  const base = draft.base && role !== 'level' ? draft.base : ''
  const said = `${report}\0${subject.ref.id}\0${indicator}\0${when}\0${kind}\0${role}\0${value}\0${of}\0${comparator}\0${measure}\0${base}\0${direction}`
  return hash('sha256', said).slice(0, 12)
}
