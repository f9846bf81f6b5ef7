import type { CitedFact, NewsItem } from '../domain/answer.ts'
import type { Bulletin } from '../domain/bulletin.ts'
import type { UnitRef } from '../domain/unit.ts'
import { formatDate } from '../vietnamese/dates.ts'
import type { ButtonRow } from './buttons.ts'
import { capital, clip, escapeHtml, htmlToPlain, isWebAddress, markup, visibleLength } from './html.ts'
import { figureWords, indicatorName, kindWord, periodWords, unitName } from './phrases.ts'
import { LONGEST_TITLE, sourceWords } from './render-sources.ts'
import type { Say } from './say.ts'

export const MOST_NEWS = 8
const MOST_FACTS = 10
const LONGEST_HEADLINE = 250
const LONGEST_BODY = 3000
/** Telegram takes 4,096; the rest is for the foot. */
const ROOM = 3800

/** A bulletin as its subscribers receive it: title, unit and date, the figures or the text, the report, and how to stop. */
export function renderBulletin(
  bulletin: Bulletin,
  facts: readonly CitedFact[],
  say: Say,
): { html: string; plain: string; buttons: ButtonRow[] } {
  const about = bulletin.date
    ? say('bulletin-about-dated', { unit: capital(bulletin.unit.name), date: formatDate(bulletin.date, say.language) })
    : say('bulletin-about', { unit: capital(bulletin.unit.name) })
  const blocks = [[say('bulletin-head', { title: clip(bulletin.title, LONGEST_HEADLINE) }), about].join('\n')]
  if (bulletin.body !== '') blocks.push(escapeHtml(clip(bulletin.body, LONGEST_BODY)))
  const lines: string[] = []
  let room = ROOM - visibleLength(blocks.join('\n\n'))
  for (const { fact } of facts.slice(0, MOST_FACTS)) {
    const line = `• ${bulletinLine(fact, bulletin, say)}`
    room -= visibleLength(line) + 1
    if (room < 0) break
    lines.push(line)
  }
  if (lines.length > 0) blocks.push(lines.join('\n'))
  blocks.push(say('bulletin-stop'))
  const html = blocks.join('\n\n')
  const address = bulletin.url ?? facts[0]?.source.url
  const original = isWebAddress(address) ? [[{ kind: 'link', label: say.plain('button-original'), url: address } as const]] : []
  const source =
    facts[0] && original.length === 0 ? [[{ kind: 'source', label: say.plain('button-source'), fact: facts[0].fact.id } as const]] : []
  return { html, plain: htmlToPlain(html) + (address === undefined ? '' : `\n${address}`), buttons: [...original, ...source] }
}

/** The latest news as one block, newest first: title, unit, date, link; or nothing. `of` is the unit whose news was asked for. */
export function renderNews(news: readonly NewsItem[], of: UnitRef | undefined, sought: string | undefined, say: Say): string[] {
  if (news.length === 0) return []
  const units = new Set(news.map(item => item.unit?.id))
  const about = of ?? (units.size === 1 && sought === undefined ? news[0]!.unit : undefined)
  const words = sought === undefined ? undefined : clip(sought, LONGEST_TITLE)
  const head =
    words !== undefined
      ? about === undefined
        ? say('news-head-about', { about: words })
        : say('news-head-about-of', { about: words, unit: about.name })
      : about === undefined
        ? say('news-head')
        : say('news-head-of', { unit: about.name })
  return [[head, ...news.slice(0, MOST_NEWS).map(item => `• ${newsItem(item, about, say)}`)].join('\n')]
}

/** The unit is said where it is not the one that the head names; a body says what it lies in, where that is the one. */
function newsItem({ title, unit, source }: NewsItem, about: UnitRef | undefined, say: Say): string {
  const linked = sourceWords({ ...source, title: clip(title, LONGEST_TITLE) }, say)
  if (unit === undefined || unit.id === about?.id) return linked
  const named = { source: markup(linked), unit: unit.name }
  return about !== undefined && unit.within === about.id
    ? say('news-unit-within', { ...named, within: about.name })
    : say('news-unit', named)
}

function bulletinLine(fact: CitedFact['fact'], bulletin: Bulletin, say: Say): string {
  const period = periodWords(fact.period, say)
  const figure = figureWords(fact, say)
  const elsewhere = fact.unit.id !== bulletin.unit.id
  if (fact.quantity === null && !elsewhere) return say('fact-line', { kind: capital(kindWord(fact, say)), period, figure })
  const name =
    fact.quantity === null ? capital(unitName(fact)) : elsewhere ? `${indicatorName(fact)} — ${unitName(fact)}` : indicatorName(fact)
  return say('fact-line-of', { name, kind: kindWord(fact, say), period, figure })
}
