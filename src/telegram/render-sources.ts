import type { CitedFact, Source } from '../domain/answer.ts'
import { formatDate } from '../vietnamese/dates.ts'
import { formatQuantity } from '../vietnamese/figures.ts'
import type { Button, ButtonRow } from './buttons.ts'
import { clip, escapeHtml, isWebAddress, link, markup } from './html.ts'
import { dayWords } from './phrases.ts'
import type { Say } from './say.ts'

/** One figure as it stands in an answer; `number` is absent where the answer has only one. */
export interface Item {
  readonly heading?: string
  readonly html: string
  readonly cited: CitedFact
  readonly number?: number
}

export const LONGEST_TITLE = 160
const LONGEST_QUOTE = 1200
/** Telegram takes 4,096 characters; the rest is for the head. */
const ALL_QUOTES = 3000
const MOST_AMENDED = 3
const LONGEST_REASON = 100
const BUTTONS_IN_A_ROW = 4

/** "title, 20/01/2021" with the title linked where the source has an address. */
export function sourceWords(source: Source, say: Say): string {
  const title = link(clip(source.title.trim() || source.report, LONGEST_TITLE), source.url)
  return source.date === undefined ? title : `${title}, ${escapeHtml(formatDate(source.date, say.language))}`
}

/** One line a report: with the numbers of its figures where there are several reports. */
export function sourceLines(items: readonly Item[], say: Say): string[] {
  const groups = grouped(items, ({ source }) => source.report)
  return groups.map(group => {
    const source = markup(sourceWords(group[0]!.cited.source, say))
    return groups.length === 1 ? say('source-line', { source }) : say('source-line-of', { numbers: numbersOf(group), source })
  })
}

/** One button a sentence. */
export function sourceButtons(items: readonly Item[], say: Say): ButtonRow[] {
  const groups = grouped(items, sentenceOf)
  return inRows(groups.map(group => ({ kind: 'source', label: label(group, groups.length, say), fact: group[0]!.cited.fact.id })))
}

/** One button a report. */
export function reportButtons(items: readonly Item[], say: Say): ButtonRow[] {
  const groups = grouped(items, ({ source }) => source.report)
  return inRows(
    groups.map((group, at): Button => {
      const facts = grouped(group, sentenceOf).map(([first]) => first!.cited.fact.id)
      const named = label(group, groups.length, say)
      return facts.length === 1 ? { kind: 'source', label: named, fact: facts[0]! } : { kind: 'report', label: named, at, facts }
    }),
  )
}

/**
 * The very sentences behind figures, all of one report and folded up; our own wording is said to be ours and never stands in quotation marks.
 * Where they are too many for a message the last ones are left out.
 */
export function renderSource(sources: readonly [Source, ...Source[]], say: Say): { html: string; buttons: ButtonRow[] } {
  const [source] = sources
  const head = [`<b>${escapeHtml(clip(source.title.trim() || source.report, LONGEST_TITLE))}</b>`]
  const details = [source.publisher, source.date && formatDate(source.date, say.language)].filter(Boolean).join(', ')
  if (details !== '') head.push(escapeHtml(clip(details, LONGEST_TITLE)))
  const quotes = fitting([...new Set(sources.map(({ quote }) => clip(quote.trim(), LONGEST_QUOTE)))])
  const body =
    source.wording === 'ours' ? say('source-our-words', { quote: quotes.join('\n') }) : say('source-quoted', { quote: quotes.join('”\n“') })
  const original = isWebAddress(source.url) ? [[{ kind: 'link', label: say.plain('source-open'), url: source.url } as const]] : []
  const amended = sources.flatMap(one => one.amended ?? []).slice(0, MOST_AMENDED)
  const notes = amended.map(({ at, quantity, role, why }) =>
    say('source-amended', {
      date: dayWords(at, say),
      figure: formatQuantity(quantity, say.language, role),
      why: clip(why, LONGEST_REASON),
    }),
  )
  return { html: [...head, body, ...notes].join('\n'), buttons: original }
}

function fitting(quotes: readonly string[]): readonly string[] {
  const shown: string[] = []
  let room = ALL_QUOTES
  for (const quote of quotes) {
    room -= quote.length + 3
    if (room < 0) return [...shown, '…']
    shown.push(quote)
  }
  return shown
}

function label(group: readonly Item[], groups: number, say: Say): string {
  return groups === 1 ? say.plain('button-source') : say.plain('button-source-of', { numbers: numbersOf(group) })
}

function inRows(buttons: readonly Button[]): ButtonRow[] {
  const rows: ButtonRow[] = []
  for (let at = 0; at < buttons.length; at += BUTTONS_IN_A_ROW) rows.push(buttons.slice(at, at + BUTTONS_IN_A_ROW))
  return rows
}

const sentenceOf = ({ source }: CitedFact): string => `${source.report}\n${source.quote}`

/** "1–3, 5" for the items' numbers. */
function numbersOf(items: readonly Item[]): string {
  const runs: [number, number][] = []
  for (const { number = 1 } of items) {
    const run = runs.at(-1)
    if (run && run[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}

function grouped(items: readonly Item[], keyOf: (cited: CitedFact) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item.cited)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
}
