import { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import { factsOnCard, renderCards } from '../src/telegram/cards.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { sharedFacts } from '../src/telegram/share.ts'

const MOST_CARDS = 10
/** Telegram's default of five minutes would go on showing a figure that was corrected. */
const CACHE_SECONDS = 10
/** As long as Telegram lets a query be. */
const LONGEST_QUERY = 256

/**
 * `@bot dương quang thu nhập` in any chat: cards that can be sent there; the figures of an answer, where its button brought them here. Personal, since the language is the person's. A card
 * that was sent is remembered by its figures, to be put right when they are.
 */
export function inline(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('inline_query', async ctx => {
    const query = ctx.inlineQuery.query.trim().slice(0, LONGEST_QUERY)
    const shared = sharedFacts(query)
    const answers =
      query === ''
        ? []
        : shared.length > 0
          ? await app.state(shared, ctx.say.language)
          : await app.suggest(query, ctx.say.language, MOST_CARDS)
    const hint = ctx.say.plain(query === '' ? 'inline-hint' : 'inline-none-title')
    await ctx.answerInlineQuery(renderCards(answers, ctx.voices), {
      cache_time: CACHE_SECONDS,
      is_personal: true,
      ...(answers.length === 0 ? { button: { text: hint, start_parameter: 'inline' } } : {}),
    })
  })
  // told only where inline feedback is switched on; without an id the card cannot be edited
  composer.on('chosen_inline_result', async ctx => {
    const { result_id, inline_message_id: id, from } = ctx.chosenInlineResult
    const { facts, language = ctx.say.language } = factsOnCard(result_id)
    if (id !== undefined && facts.length > 0) await app.noteCard(id, facts, language, from.id)
  })
  return composer
}
