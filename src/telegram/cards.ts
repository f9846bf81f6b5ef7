import { createHash } from 'node:crypto'
import { InlineQueryResultBuilder } from 'grammy'
import type { InlineQueryResult } from 'grammy/types'
import type { Answer } from '../domain/answer.ts'
import { keyboard } from './buttons.ts'
import { capital, clip } from './html.ts'
import { figureWords, indicatorName, kindWord, periodWords, unitName } from './phrases.ts'
import { renderAnswer } from './render.ts'
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
  const { html, plain, buttons } = renderAnswer(answer, say)
  const { title, description } = face(answer, plain, say)
  const rows = buttons.map(row => row.filter(({ kind }) => kind === 'source' || kind === 'report' || kind === 'link'))
  const keys = keyboard(rows)
  return InlineQueryResultBuilder.article(createHash('sha256').update(html).digest('hex').slice(0, 16), title, {
    description,
    ...(keys ? { reply_markup: keys } : {}),
  }).text(html, AS_HTML)
}

function face(answer: Answer, plain: string, say: Say): { title: string; description: string } {
  const first = answer.status === 'answer' ? answer.facts[0]?.fact : undefined
  if (first === undefined) {
    const [title = '', ...rest] = plain.split('\n').filter(line => line !== '')
    return { title: clip(title, LONGEST_TITLE), description: clip(rest.join(' '), LONGEST_DESCRIPTION) }
  }
  const title = first.quantity === null ? capital(unitName(first)) : `${indicatorName(first)} — ${unitName(first)}`
  const figure = `${capital(kindWord(first, say))} ${periodWords(first.period, say)}: ${figureWords(first, say)}`
  return { title: clip(title, LONGEST_TITLE), description: clip(figure, LONGEST_DESCRIPTION) }
}
