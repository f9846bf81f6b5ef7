import type { CitedFact, Source } from '../domain/answer.ts'
import { formatDate } from '../vietnamese/dates.ts'
import type { Button, ButtonRow } from './buttons.ts'
import { clip, escapeHtml, isWebAddress, link, markup } from './html.ts'
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
  const groups = grouped(items, ({ source }) => `${source.report}\n${source.quote}`)
  const buttons = groups.map(
    (group): Button => ({
      kind: 'source',
      label: groups.length === 1 ? say.plain('button-source') : say.plain('button-source-of', { numbers: numbersOf(group) }),
      fact: group[0]!.cited.fact.id,
    }),
  )
  const rows: ButtonRow[] = []
  for (let at = 0; at < buttons.length; at += BUTTONS_IN_A_ROW) rows.push(buttons.slice(at, at + BUTTONS_IN_A_ROW))
  return rows
}

/** The very sentence behind a figure, folded up; our own wording is said to be ours and never stands in quotation marks. */
export function renderSource(source: Source, say: Say): { html: string; buttons: ButtonRow[] } {
  const head = [`<b>${escapeHtml(clip(source.title.trim() || source.report, LONGEST_TITLE))}</b>`]
  const details = [source.publisher, source.date && formatDate(source.date, say.language)].filter(Boolean).join(', ')
  if (details !== '') head.push(escapeHtml(clip(details, LONGEST_TITLE)))
  const quote = clip(source.quote.trim(), LONGEST_QUOTE)
  const body = source.wording === 'ours' ? say('source-our-words', { quote }) : say('source-quoted', { quote })
  const original = isWebAddress(source.url) ? [[{ kind: 'link', label: say.plain('source-open'), url: source.url } as const]] : []
  return { html: [...head, body].join('\n'), buttons: original }
}

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
