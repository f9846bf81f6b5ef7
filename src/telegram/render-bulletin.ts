import type { NewsItem } from '../domain/answer.ts'
import type { Bulletin, BulletinFigure, Correction, FigureChange } from '../domain/bulletin.ts'
import type { UnitRef } from '../domain/unit.ts'
import { formatDate } from '../vietnamese/dates.ts'
import type { Button, ButtonRow } from './buttons.ts'
import { capital, clip, escapeHtml, htmlToPlain, isWebAddress, link, markup, visibleLength } from './html.ts'
import { dayWords, figureWords, indicatorName, kindWord, periodWords, unitName } from './phrases.ts'
import { joinRanges, type Ranged } from './ranges.ts'
import { LONGEST_TITLE, sourceWords } from './render-sources.ts'
import type { Say } from './say.ts'

export const MOST_NEWS = 8
const MOST_FACTS = 10
const LONGEST_HEADLINE = 250
const LONGEST_REASON = 200
const LONGEST_PART = 3000
/** A text above this is folded up; a tap opens it. */
const FOLDED_FROM = 700
/** Telegram takes 4,096; the rest is for the foot. */
const ROOM = 3800
const MOST_CHANGES = 5
const ROOM_FOR_CHANGES = 1200
const ROOM_BESIDE_TEXT = 300
const MOST_IN_DIGEST_LINES = 3
const BUTTONS_IN_A_ROW = 5
const LONGEST_SHARED = 160
const SHORTEST_BODY = 40
const LONGEST_IN_DIGEST = 200

export interface RenderedBulletin {
  readonly html: string
  readonly plain: string
  readonly buttons: ButtonRow[]
}

/**
 * A bulletin as its subscribers receive it and as staff see it before: title, unit and date, what was corrected, the figures or the text,
 * the report, and how to stop. Keeps within Telegram's 4,096 characters: a longer text is split, `part` counts from 0.
 */
export function renderBulletin(bulletin: Bulletin, figures: readonly BulletinFigure[], say: Say, part = 0): RenderedBulletin {
  const parts = partsOf(bulletin.body)
  const shown = Math.min(part, parts.length - 1)
  const blocks = [headOf(bulletin, say)]
  if (bulletin.withdrawn) blocks.push(withdrawnWords(bulletin.withdrawn, say))
  else {
    const corrections = correctionWords(bulletin.corrections ?? [], bulletin.body === '' ? ROOM_FOR_CHANGES : ROOM_BESIDE_TEXT, say)
    if (corrections !== '') blocks.push(corrections)
    if (bulletin.body !== '') blocks.push(bodyWords(parts[shown]!))
    const lines = figureLines(bulletin, joinRanges(figures).slice(0, MOST_FACTS), ROOM - visibleLength(blocks.join('\n\n')), say)
    if (lines.length > 0) blocks.push(lines.join('\n'))
  }
  blocks.push(say('bulletin-stop'))
  const html = blocks.join('\n\n')
  const address = bulletin.url ?? figures[0]?.source.url
  return {
    html,
    plain: htmlToPlain(html) + (address === undefined ? '' : `\n${address}`),
    buttons: [...readOn(bulletin, shown, parts.length, say), ...buttonsOf(bulletin, figures, say)],
  }
}

/** Several bulletins in one message, each with its title, unit, date and first figures, and a button to the whole of it. */
export function renderDigest(all: readonly { bulletin: Bulletin; figures: readonly BulletinFigure[] }[], say: Say): RenderedBulletin {
  const head = say('digest-head', { count: all.length })
  const share = Math.floor((ROOM - visibleLength(head)) / Math.max(1, all.length)) - 2
  const blocks = [head, ...all.map(({ bulletin, figures }, at) => digestItem(bulletin, figures, at + 1, share, say))]
  blocks.push(say('bulletin-stop'))
  const html = blocks.join('\n\n')
  const whole = all.map(({ bulletin }, at): Button => ({ kind: 'bulletin', label: String(at + 1), bulletin: bulletin.id }))
  const rows: ButtonRow[] = []
  for (let at = 0; at < whole.length; at += BUTTONS_IN_A_ROW) rows.push(whole.slice(at, at + BUTTONS_IN_A_ROW))
  return { html, plain: htmlToPlain(html), buttons: [...rows, [settingsButton(say)]] }
}

/** Title, unit and date, and as much more as there is room for, in UTF-16 code units. */
function digestItem(bulletin: Bulletin, figures: readonly BulletinFigure[], number: number, room: number, say: Say): string {
  const title = markup(link(clip(bulletin.title, Math.min(LONGEST_TITLE, Math.floor(room / 2))), bulletin.url))
  const lines = [say('digest-item', { number: String(number), title }), aboutWords(bulletin, say, Math.floor(room / 4))]
  const left = () => room - visibleLength(lines.join('\n')) - 1
  const [last] = (bulletin.corrections ?? []).slice(-1)
  if (bulletin.withdrawn) lines.push(withdrawnWords({ at: bulletin.withdrawn.at }, say))
  else if (last) lines.push(say('bulletin-corrected-on', { date: dayWords(last.at, say) }))
  if (bulletin.withdrawn) return lines.join('\n')
  if (bulletin.body !== '' && left() > SHORTEST_BODY) lines.push(escapeHtml(clip(bulletin.body, Math.min(LONGEST_IN_DIGEST, left()))))
  return [...lines, ...figureLines(bulletin, joinRanges(figures).slice(0, MOST_IN_DIGEST_LINES), left(), say)].join('\n')
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

function headOf(bulletin: Bulletin, say: Say): string {
  const title = say('bulletin-head', { title: clip(bulletin.title, LONGEST_HEADLINE) })
  return [...(bulletin.kind === 'urgent' ? [say('bulletin-urgent')] : []), title, aboutWords(bulletin, say)].join('\n')
}

function aboutWords({ unit, date }: Bulletin, say: Say, longest = LONGEST_TITLE): string {
  const name = capital(clip(unit.name, longest))
  return date ? say('bulletin-about-dated', { unit: name, date: formatDate(date, say.language) }) : say('bulletin-about', { unit: name })
}

function bodyWords(body: string): string {
  const text = escapeHtml(body)
  return body.length > FOLDED_FROM ? `<blockquote expandable>${text}</blockquote>` : text
}

/** A text in parts that fit a message, each ending with a line where that is not too far back, else with a word. At least one. */
function partsOf(body: string): readonly string[] {
  const parts: string[] = []
  let rest = body.trim()
  while (rest.length > LONGEST_PART) {
    const start = rest.slice(0, LONGEST_PART)
    const line = start.lastIndexOf('\n')
    const end = line > LONGEST_PART / 2 ? line : Math.max(start.lastIndexOf(' '), LONGEST_PART / 2)
    parts.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return [...parts, rest]
}

function readOn({ id, withdrawn }: Bulletin, part: number, parts: number, say: Say): ButtonRow[] {
  if (withdrawn || part + 1 >= parts) return []
  const label = say.plain('button-read-on', { part: String(part + 2), parts: String(parts) })
  return [[{ kind: 'bulletin', label, bulletin: id, part: part + 1 }]]
}

function withdrawnWords({ at, reason }: NonNullable<Bulletin['withdrawn']>, say: Say): string {
  const date = dayWords(at, say)
  return reason ? say('bulletin-withdrawn-because', { date, reason: clip(reason, LONGEST_HEADLINE) }) : say('bulletin-withdrawn', { date })
}

/** What was put right, newest first, as many changes as there is room for, in UTF-16 code units; of the newest at least the day. */
function correctionWords(corrections: readonly Correction[], room: number, say: Say): string {
  const lines = corrections
    .toReversed()
    .flatMap(({ at, changes, why }) => [
      say('bulletin-corrected-on', { date: dayWords(at, say) }),
      ...changes.slice(0, MOST_CHANGES).map(change => `– ${changeWords(change, say)}`),
      ...(why === undefined ? [] : [say('correction-why', { why: clip(why, LONGEST_REASON) })]),
    ])
  const shown: string[] = []
  for (const line of lines) {
    room -= visibleLength(line) + 1
    if (room < 0 && shown.length > 0) break
    shown.push(line)
  }
  return shown.join('\n')
}

function changeWords({ now, was }: FigureChange, say: Say): string {
  const fact = now ?? was
  if (!fact) return ''
  const what = { name: fact.quantity === null ? capital(unitName(fact)) : indicatorName(fact), period: periodWords(fact.period, say) }
  if (now && was) return say('figure-corrected', { ...what, now: figureWords(now, say), was: figureWords(was, say) })
  return now
    ? say('figure-added', { ...what, now: figureWords(now, say) })
    : say('figure-removed', { ...what, was: figureWords(fact, say) })
}

/** As many as there is room for, in UTF-16 code units. */
function figureLines(bulletin: Bulletin, figures: readonly Ranged<BulletinFigure>[], room: number, say: Say): string[] {
  const lines: string[] = []
  for (const figure of figures) {
    const line = `• ${bulletinLine(figure, bulletin, say)}`
    room -= visibleLength(line) + 1
    if (room < 0) break
    lines.push(line)
  }
  return lines
}

function bulletinLine({ fact, before, upTo }: Ranged<BulletinFigure>, bulletin: Bulletin, say: Say): string {
  const period = periodWords(fact.period, say)
  const figure = figureWords(fact, say, upTo)
  const elsewhere = fact.unit.id !== bulletin.unit.id
  if (fact.quantity === null && !elsewhere) return say('fact-line', { kind: capital(kindWord(fact, say)), period, figure })
  const name =
    fact.quantity === null ? capital(unitName(fact)) : elsewhere ? `${indicatorName(fact)} — ${unitName(fact)}` : indicatorName(fact)
  const line = say('fact-line-of', { name, kind: kindWord(fact, say), period, figure })
  if (!before) return line
  return `${line} ${say('bulletin-before', { kind: kindWord(before, say), period: periodWords(before.period, say), figure: figureWords(before, say) })}`
}

function buttonsOf(bulletin: Bulletin, figures: readonly BulletinFigure[], say: Say): ButtonRow[] {
  const settings: ButtonRow = [settingsButton(say)]
  if (bulletin.withdrawn) return [settings]
  const address = bulletin.url ?? figures[0]?.source.url
  const rows: ButtonRow[] = []
  if (isWebAddress(address)) {
    const shared = { kind: 'link', label: say.plain('button-share'), url: shareLink(bulletin, address) } as const
    rows.push([{ kind: 'link', label: say.plain('button-original'), url: address }, shared])
  } else if (figures[0]) rows.push([{ kind: 'source', label: say.plain('button-source'), fact: figures[0].fact.id }])
  return [...rows, [{ kind: 'ask-more', label: say.plain('button-ask-more'), bulletin: bulletin.id }, ...settings]]
}

function settingsButton(say: Say): Button {
  return { kind: 'settings', label: say.plain('button-settings') }
}

/** Telegram's own way to pass an address on; works in every app and without the bot. */
function shareLink({ title, unit }: Bulletin, address: string): string {
  return `https://t.me/share/url?url=${encodeURIComponent(address)}&text=${encodeURIComponent(clip(`${title} — ${unit.name}`, LONGEST_SHARED))}`
}
