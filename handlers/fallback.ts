import { Composer } from 'grammy'
import type { BotContext } from '../src/telegram/context.ts'
import { replyHtml, toast } from '../src/telegram/reply.ts'

/** What nothing else took: an unknown command, a sticker or photo, a button of an older version. Groups are left in peace. */
export function fallback(): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('callback_query', ctx => toast(ctx, ctx.say.plain('button-expired')))
  const alone = composer.chatType('private')
  alone.on('message:text', ctx => replyHtml(ctx, ctx.say('fallback-command')))
  alone.on(
    [
      'message:media',
      'message:file',
      'message:sticker',
      'message:contact',
      'message:location',
      'message:poll',
      'message:dice',
      'message:venue',
    ],
    ctx => replyHtml(ctx, ctx.say('fallback-other')),
  )
  return composer
}
