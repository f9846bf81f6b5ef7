import { createHash } from 'node:crypto'
import { InlineQueryResultBuilder } from 'grammy'
import type { InlineQueryResult } from 'grammy/types'
import type { Answer, Language } from '../domain/answer.ts'
import type { CardChange } from '../domain/card.ts'
import type { FactId } from '../domain/fact.ts'
import { keyboard } from './buttons.ts'
import { capital, clip, visibleLength } from './html.ts'
import { dayWords, figureWords, indicatorName, kindWord, periodWords, unitName } from './phrases.ts'
import { joinRanges } from './ranges.ts'
import { type Rendered, renderAnswer } from './render.ts'
import { AS_HTML } from './reply.ts'
import type { Say, Voices } from './say.ts'

const LONGEST_TITLE = 100
const LONGEST_DESCRIPTION = 120

/** Answers as cards of inline mode. Each carries a keyboard, without which a sent card could not be corrected later. */
export function renderCards(answers: readonly Answer[], voices: Voices): InlineQueryResult[] {
  const cards = answers.map(answer => renderCard(answer, voices(answer.language)))
  return [...new Map(cards.map(card => [card.id, card])).values()]
}

function renderCard(answer: Answer, say: Say): InlineQueryResult {
  const rendered = renderAnswer(answer, say)
  const { title, description } = face(answer, rendered.plain, say)
  const keys = keysOf(rendered)
  return InlineQueryResultBuilder.article(cardId(rendered, say.language), title, {
    description,
    ...(keys ? { reply_markup: keys } : {}),
  }).text(rendered.html, AS_HTML)
}

function keysOf({ buttons }: Rendered): ReturnType<typeof keyboard> {
  return keyboard(buttons.map(row => row.filter(({ kind }) => kind === 'source' || kind === 'report' || kind === 'link')))
}

const FACT_ID = /^[0-9a-f]{12}$/
/** The language and up to seven figures, or eight figures; eight characters each. */
const CARD_ID = /^(vi|en|)((?:[\w-]{8}){1,8})$/

/** Tells which figures the card shows, since Telegram says no more of a card that was sent than this; at most 64 bytes. */
function cardId({ shown, html }: Rendered, language: Language): string {
  const ids = shown.map(({ fact }) => fact.id)
  if (ids.length === 0 || ids.length > 8 || !ids.every(id => FACT_ID.test(id)))
    return `#${createHash('sha256').update(html).digest('hex').slice(0, 16)}`
  return `${ids.length < 8 ? language : ''}${ids.map(id => Buffer.from(id, 'hex').toString('base64url')).join('')}`
}

/** The figures on a card that was sent, and its language where the id tells it; none of a card without figures. */
export function factsOnCard(id: string): { readonly facts: readonly FactId[]; readonly language?: Language } {
  const [, language, ids = ''] = CARD_ID.exec(id) ?? []
  const facts = (ids.match(/.{8}/g) ?? []).map(one => Buffer.from(one, 'base64url').toString('hex'))
  return { facts, ...(language === 'vi' || language === 'en' ? { language } : {}) }
}

/** Telegram takes 4,096. */
const ROOM = 4_096

/** What a card says once figures on it were put right, at a moment: what changed, and the figures as they are now, which may be none. */
export function renderCorrectedCard(
  answer: Answer | undefined,
  changes: readonly CardChange[],
  at: number,
  say: Say,
): { readonly html: string; readonly keys: ReturnType<typeof keyboard> } {
  const rendered = answer && renderAnswer(answer, say)
  const date = dayWords(at, say)
  const lines = [rendered ? say('bulletin-corrected-on', { date }) : say('card-withdrawn', { date })]
  let room = ROOM - visibleLength(`${lines[0]}\n\n${rendered?.html ?? ''}`)
  for (const change of changes) {
    const why = change.now?.corrected?.why
    const reason = why === undefined ? [] : [say('correction-why', { why: clip(why, LONGEST_DESCRIPTION) })]
    const line = [`– ${changeWords(change, say)}`, ...reason].join('\n')
    room -= visibleLength(line) + 1
    if (room < 0) break
    lines.push(line)
  }
  const html = [lines.join('\n'), ...(rendered ? [rendered.html] : [])].join('\n\n')
  return { html, keys: rendered && keysOf(rendered) }
}

function changeWords({ was, now }: CardChange, say: Say): string {
  const name = was.quantity === null ? capital(unitName(was)) : `${indicatorName(was)} — ${unitName(was)}`
  const what = { name, period: periodWords(was.period, say), was: figureWords(was, say) }
  return now ? say('figure-corrected', { ...what, now: figureWords(now, say) }) : say('figure-removed', what)
}

function face(answer: Answer, plain: string, say: Say): { title: string; description: string } {
  const { fact: first, upTo } = (answer.status === 'answer' && joinRanges(answer.facts)[0]) || {}
  if (first === undefined) {
    const [title = '', ...rest] = plain.split('\n').filter(line => line !== '')
    return { title: clip(title, LONGEST_TITLE), description: clip(rest.join(' '), LONGEST_DESCRIPTION) }
  }
  const title = first.quantity === null ? capital(unitName(first)) : `${indicatorName(first)} — ${unitName(first)}`
  const figure = `${capital(kindWord(first, say))} ${periodWords(first.period, say)}: ${figureWords(first, say, upTo)}`
  return { title: clip(title, LONGEST_TITLE), description: clip(figure, LONGEST_DESCRIPTION) }
}
