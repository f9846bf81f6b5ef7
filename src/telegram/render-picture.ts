import type { CitedFact } from '../domain/answer.ts'
import type { Picture } from '../domain/picture.ts'
import type { Series } from '../domain/series.ts'
import { formatDate } from '../vietnamese/dates.ts'
import { type Side, sideBySide } from '../vietnamese/figures.ts'
import type { ButtonRow } from './buttons.ts'
import { capital, clip, escapeHtml, visibleLength } from './html.ts'
import { figureWords, indicatorName, kindWord, LONGEST_UNIT, ownWords, periodWords } from './phrases.ts'
import { type Item, sourceButtons, sourceLines } from './render-sources.ts'
import type { Say } from './say.ts'

/** A picture to be painted, and what is said beside it: the same figures in words, at most 1,024 characters after parsing. */
export interface RenderedPicture {
  readonly picture: Picture
  readonly caption: string
  readonly buttons: readonly ButtonRow[]
}

const LONGEST_CAPTION = 1024
const LONGEST_PLACE = 60
const LONGEST_SHORT = 50
const LONGEST_SOURCE = 80
const MOST_SOURCES = 4

/** One indicator of one unit over years. */
export function renderTrend(series: Series, say: Say): RenderedPicture {
  const first = series.facts[0]!
  const side = sideOf(series, say)
  const place = placeName(first)
  const picture: Picture = {
    kind: 'trend',
    ...frame(series, side, say),
    subtitle: capital(place),
    sources: sources(series.facts, ({ fact }) => String(fact.period.year), say),
    marks: series.facts.map(({ fact }) => ({
      year: fact.period.year as number, // a series holds whole years only
      kind: fact.kind,
      value: fact.quantity!.value,
      label: side.figure(fact.quantity!),
    })),
  }
  const head = say('fact-head', { name: indicatorName(first.fact), unit: place })
  const lineOf = ({ fact }: CitedFact) =>
    say('fact-line', { kind: capital(kindWord(fact, say)), period: periodWords(fact.period, say), figure: figureWords(fact, say) })
  const shortOf = ({ fact }: CitedFact) => capital(`${kindWord(fact, say)} ${periodWords(fact.period, say)}`)
  return { picture, ...captioned(series, { head: [head], lineOf, shortOf }, side, say) }
}

/** One indicator of several units, of one year and kind. */
export function renderComparison(series: Series, say: Say): RenderedPicture {
  const first = series.facts[0]!
  const side = sideOf(series, say)
  const shared = series.facts.every(({ where }) => where === first.where) ? first.where : undefined
  const nameOf = (cited: CitedFact) => capital(shared === undefined ? placeName(cited) : clip(cited.fact.unit.name, LONGEST_PLACE))
  const when = capital(`${kindWord(first.fact, say)} ${periodWords(first.fact.period, say)}`)
  const picture: Picture = {
    kind: 'comparison',
    ...frame(series, side, say),
    subtitle: shared === undefined ? when : `${when} – ${clip(shared, LONGEST_UNIT)}`,
    sources: sources(series.facts, (_, at) => String(at + 1), say),
    of: first.fact.kind,
    bars: series.facts.map((cited, at) => ({
      name: `${at + 1}. ${nameOf(cited)}`,
      value: cited.fact.quantity!.value,
      label: side.figure(cited.fact.quantity!),
      own: cited.fact.unit.id === series.of,
    })),
  }
  const head = [say('fact-head-alone', { name: indicatorName(first.fact) }), ...(shared === undefined ? [] : [escapeHtml(capital(shared))])]
  const lineOf = (cited: CitedFact) =>
    say('fact-line-of', {
      name: nameOf(cited),
      kind: kindWord(cited.fact, say),
      period: periodWords(cited.fact.period, say),
      figure: figureWords(cited.fact, say),
    })
  return { picture, ...captioned(series, { head, when, lineOf, shortOf: nameOf }, side, say) }
}

function sideOf({ facts }: Series, say: Say): Side {
  return sideBySide(
    facts.map(({ fact }) => fact.quantity!),
    say.language,
  )
}

function frame(series: Series, side: Side, say: Say) {
  const { fact } = series.facts[0]!
  const own = ownWords(fact)
  return {
    title: indicatorName(fact),
    measure: say.plain('picture-measure', { measure: side.measure }),
    legend: { target: capital(say.plain('kind-target')), result: capital(say.plain('kind-result')) },
    notes: [...(own === undefined ? [] : [say.plain('own-words', { words: own })]), ...cautions(series, say)],
  }
}

/** What is missing from the picture, and what was inferred. */
function cautions({ facts, leftOut, cut, of }: Series, say: Say): string[] {
  const reasons = new Set(facts.flatMap(({ fact }) => fact.review))
  const [unit, year] = [reasons.has('implied-unit') || reasons.has('ambiguous-unit'), reasons.has('implied-year')]
  const overYears = facts.some(({ fact }) => fact.period.year !== facts[0]!.fact.period.year)
  const what = clip(leftOut.join(', '), LONGEST_UNIT)
  return [
    ...(unit || year ? [say.plain(unit && year ? 'note-implied-both' : unit ? 'note-implied-unit' : 'note-implied-year')] : []),
    ...(leftOut.length === 0 ? [] : [say.plain(overYears ? 'picture-years-left-out' : 'picture-units-left-out', { what })]),
    ...(cut ? [say.plain(overYears ? 'picture-some-years' : of === undefined ? 'picture-some-units' : 'picture-near-units')] : []),
  ]
}

/** The reports with their dates, each with the marks that come from it where there are several. */
function sources(facts: readonly CitedFact[], markOf: (cited: CitedFact, at: number) => string, say: Say): string[] {
  const reports = new Map<string, { words: string; marks: string[] }>()
  for (const [at, cited] of facts.entries()) {
    const { report, title, date } = cited.source
    const name = clip(title.trim() || report, LONGEST_SOURCE)
    const known = reports.get(report) ?? { words: date === undefined ? name : `${name}, ${formatDate(date, say.language)}`, marks: [] }
    const mark = markOf(cited, at)
    reports.set(report, { ...known, marks: known.marks.includes(mark) ? known.marks : [...known.marks, mark] })
  }
  const [only, ...others] = [...reports.values()]
  if (others.length === 0) return [say.plain('source-line', { source: only!.words })]
  const lines = [only!, ...others].map(({ words, marks }) => say.plain('source-line-of', { numbers: marks.join(', '), source: words }))
  if (lines.length <= MOST_SOURCES) return lines
  return [...lines.slice(0, MOST_SOURCES - 1), say.plain('picture-more-sources', { count: lines.length - MOST_SOURCES + 1 })]
}

/** The parts of a caption. `when` is said in the head where lines are short. */
interface Words {
  readonly head: readonly string[]
  readonly when?: string
  readonly lineOf: (cited: CitedFact) => string
  readonly shortOf: (cited: CitedFact) => string
}

/** The figures in words; where that is too long for a caption, first the sources are left to the picture, then words give way to signs. */
function captioned(
  series: Series,
  { head, when, lineOf, shortOf }: Words,
  side: Side,
  say: Say,
): Pick<RenderedPicture, 'caption' | 'buttons'> {
  const items = series.facts.map((cited, at): Item => ({ html: `${at + 1}. ${lineOf(cited)}`, cited, number: at + 1 }))
  const own = ownWords(series.facts[0]!.fact)
  const beside = [...(own === undefined ? [] : [say('own-words', { words: own })]), ...cautions(series, say).map(escapeHtml)]
  const full = [...head, ...items.map(({ html }) => html)]
  const inside = say('picture-sources-inside')
  const signs = series.facts.map((cited, at) => {
    const figure = side.figure(cited.fact.quantity!)
    return `${at + 1}. ${say('fact-item', { name: clip(shortOf(cited), LONGEST_SHORT), figure })}`
  })
  const measure = [...(when === undefined ? [] : [when]), say.plain('picture-measure', { measure: side.measure })].map(escapeHtml)
  const captions = [
    [...full, ...blocks(beside), ...blocks(sourceLines(items, say))],
    [...full, ...blocks(beside), '', inside],
    [...head, ...measure, ...signs, '', inside],
  ].map(lines => lines.join('\n'))
  const caption = captions.find(one => visibleLength(one) <= LONGEST_CAPTION) ?? fittingLines(captions.at(-1)!)
  return { caption, buttons: sourceButtons(items, say) }
}

/** Lines with an empty one before them; nothing where there are none. */
function blocks(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines]
}

/** Whole lines from the beginning, as many as a caption takes. */
function fittingLines(caption: string): string {
  let room = LONGEST_CAPTION
  return caption
    .split('\n')
    .filter(line => {
      room -= visibleLength(line) + 1
      return room >= 0
    })
    .join('\n')
}

/** "xã Dương Quang, thành phố Bắc Kạn". */
function placeName({ fact, where }: CitedFact): string {
  const unit = clip(fact.unit.name.trim(), LONGEST_PLACE)
  return where === undefined ? unit : `${unit}, ${clip(where, LONGEST_PLACE)}`
}
