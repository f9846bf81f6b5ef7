import type { Answer, CitedFact, ComputedFigure } from '../domain/answer.ts'
import { type Fact, indicatorKey } from '../domain/fact.ts'
import { lastYear } from '../domain/period.ts'
import { fold } from '../vietnamese/fold.ts'
import { capital, clip, type Markup, markup, visibleLength } from './html.ts'
import { computedWords, figureWords, indicatorName, kindWord, LONGEST_UNIT, ownWords, periodWords, unitName } from './phrases.ts'
import { joinRanges, type Ranged } from './ranges.ts'
import { type Item, LONGEST_TITLE } from './render-sources.ts'
import type { Say } from './say.ts'

/** An answer's figures, laid out but not yet cut into pages. */
export interface Layout {
  readonly head: readonly string[]
  readonly items: readonly Item[]
}

type Stated = Extract<Answer, { status: 'answer' }>

const MOST_ON_A_PAGE = 8
/** Room for the items of a page and their source lines, in characters; the rest of the 4,096 is for heads, notes and the page's number. */
const PAGE_ROOM = 2600
const SOURCE_COST = LONGEST_TITLE + 60

export function layoutFacts(answer: Stated, say: Say): Layout {
  if (answer.facts.length === 0) return { head: [], items: [] }
  const facts = joinRanges(answer.facts)
  const { head, items } = answer.list ? layoutList(answer.list, facts, say) : layoutStatement(facts, say)
  if (items.length === 1) return { head, items }
  return { head, items: items.map((item, at) => ({ ...item, html: `${at + 1}. ${item.html}`, number: at + 1 })) }
}

/** At most eight figures a page, fewer where they are long. There is always one page. */
export function pagesOf(items: readonly Item[]): Item[][] {
  const pages: Item[][] = []
  let room = 0
  let reports = new Set<string>()
  for (const item of items) {
    const report = item.cited.source.report
    const cost = visibleLength(item.html) + (item.heading?.length ?? 0) + (reports.has(report) ? 0 : SOURCE_COST)
    const page = pages.at(-1)
    if (page === undefined || page.length >= MOST_ON_A_PAGE || cost > room) {
      pages.push([item])
      reports = new Set()
      room = PAGE_ROOM - visibleLength(item.html) - SOURCE_COST
    } else {
      page.push(item)
      room -= cost
    }
    reports.add(report)
  }
  return pages.length === 0 ? [[]] : pages
}

/** The lines of some items, a heading before each group. */
export function itemLines(items: readonly Item[]): string[] {
  return items.flatMap((item, at) =>
    item.heading !== undefined && item.heading !== items[at - 1]?.heading ? [item.heading, item.html] : [item.html],
  )
}

/** What follows from two of the figures shown. */
export function computedLine(computed: ComputedFigure, say: Say): string {
  const { figure, about } = computedWords(computed, say)
  if (computed.what === 'plan_share') return say(about ? 'plan-share-about' : 'plan-share', { figure })
  const [a, b] = computed.from
  if (a.quantity === null || b.quantity === null) return say('compare-difference', { figure })
  if (a.quantity.value === b.quantity.value) return say('compare-same')
  const higher = a.quantity.value > b.quantity.value ? a : b
  if (a.unit.id !== b.unit.id) return say('compare-higher', { higher: capital(unitName(higher)), figure })
  if (indicatorKey(a.indicator, fold) !== indicatorKey(b.indicator, fold) || a.period.year === null || b.period.year === null)
    return say('compare-difference', { figure })
  if (a.period.year === b.period.year && a.kind === b.kind) return say('compare-difference', { figure })
  const inOrder = lastYear(a.period.year) - lastYear(b.period.year) || Number(a.kind === 'result') - Number(b.kind === 'result')
  const [earlier, later] = inOrder < 0 ? [a, b] : [b, a]
  const time = (fact: Fact) =>
    a.kind === b.kind ? periodWords(fact.period, say) : `${kindWord(fact, say)} ${periodWords(fact.period, say)}`
  return say('compare-later', {
    later: capital(time(later)),
    earlier: time(earlier),
    direction: higher === later ? 'up' : 'down',
    figure,
  })
}

function layoutList(list: NonNullable<Stated['list']>, facts: readonly Ranged<CitedFact>[], say: Say): Layout {
  const unit = clip(list.unit.name, LONGEST_UNIT)
  const year = list.year === null ? undefined : periodWords({ year: list.year, label: String(list.year) }, say)
  const targets = facts.every(({ fact }) => fact.kind === 'target')
  const head =
    year === undefined
      ? say(targets ? 'list-head-targets-latest' : 'list-head-latest', { unit })
      : say(targets ? 'list-head-targets' : 'list-head', { unit, year })
  const items = (['target', 'result'] as const).flatMap(kind =>
    facts
      .filter(({ fact }) => fact.kind === kind)
      .map(cited => ({ heading: say(kind === 'target' ? 'list-targets' : 'list-results'), html: listItem(cited, list, say), cited })),
  )
  return { head: [head], items }
}

function listItem(cited: Ranged<CitedFact>, list: NonNullable<Stated['list']>, say: Say): string {
  const { fact } = cited
  const figure = figureWords(fact, say, cited.upTo)
  const whole = fact.period.label === String(fact.period.year ?? '')
  const dated = fact.period.year !== list.year || !whole
  const period = periodWords(fact.period, say)
  if (fact.quantity === null) return dated ? say('fact-state-dated', { period: capital(period), figure }) : say('fact-state', { figure })
  const name = named(cited, say, fact.unit.id === list.unit.id ? undefined : unitName(fact))
  return dated ? say('fact-item-dated', { name, period, figure }) : say('fact-item', { name, figure })
}

/** Figures asked for: what they share stands in the head, what differs in the lines. */
function layoutStatement(facts: readonly Ranged<CitedFact>[], say: Say): Layout {
  const first = facts[0]!
  const one = first.fact
  const oneUnit = facts.every(({ fact }) => fact.unit.id === one.unit.id)
  const oneIndicator = facts.every(
    ({ fact }) => fact.quantity !== null && indicatorKey(fact.indicator, fold) === indicatorKey(one.indicator, fold),
  )
  const items = facts.map(cited => ({ html: statement(cited, oneUnit, oneIndicator, say), cited }))
  if (oneIndicator && oneUnit) return { head: [say('fact-head', { name: label(first), unit: unitName(one) })], items }
  if (oneIndicator) return { head: [say('fact-head-alone', { name: label(first) })], items }
  return { head: oneUnit ? [say('fact-head-alone', { name: capital(unitName(one)) })] : [], items }
}

function statement(cited: Ranged<CitedFact>, oneUnit: boolean, oneIndicator: boolean, say: Say): string {
  const { fact } = cited
  const kind = kindWord(fact, say)
  const period = periodWords(fact.period, say)
  const figure = figureWords(fact, say, cited.upTo)
  const unit = oneUnit ? undefined : unitName(fact)
  if (oneIndicator && unit === undefined) {
    const own = ownWords(fact)
    const line = say('fact-line', { kind: capital(kind), period, figure })
    return own === undefined ? line : `${line}\n${say('own-words', { words: own })}`
  }
  if (oneIndicator) return say('fact-line-of', { name: withWords(capital(unit!), fact, say), kind, period, figure })
  if (fact.quantity === null && unit === undefined) return say('fact-line', { kind: capital(kind), period, figure })
  if (fact.quantity === null) return say('fact-line-of', { name: capital(unit!), kind, period, figure })
  return say('fact-line-of', { name: named(cited, say, unit), kind, period, figure })
}

/** The indicator's label with the report's words and the unit, where these must be said. */
function named(cited: CitedFact, say: Say, unit: string | undefined): string | Markup {
  const name = label(cited)
  return withWords(unit === undefined ? name : `${name} — ${unit}`, cited.fact, say)
}

/** The indicator's name, behind its English one where the answer is in English. */
function label({ fact, inEnglish }: CitedFact): string {
  return inEnglish === undefined ? indicatorName(fact) : `${inEnglish} · ${indicatorName(fact)}`
}

function withWords(name: string, fact: Fact, say: Say): string | Markup {
  const words = ownWords(fact)
  return words === undefined ? name : markup(say('own-words-brief', { name, words }))
}
