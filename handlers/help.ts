import { Composer } from 'grammy'
import type { BotContext } from '../src/telegram/context.ts'
import { exampleLines } from '../src/telegram/render.ts'
import { replyHtml } from '../src/telegram/reply.ts'

/** `/help`: what may be asked, and how. */
export function help(): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('help', ctx => replyHtml(ctx, ctx.say('help', { examples: exampleLines(ctx.say) })))
  return composer
}
