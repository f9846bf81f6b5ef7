import { Composer, InlineKeyboard } from 'grammy'
import type { App } from '../src/app.ts'
import type { Language } from '../src/domain/answer.ts'
import { adminsOnly } from '../src/telegram/admins-only.ts'
import { data, patterns } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { editHtml, replyHtml } from '../src/telegram/reply.ts'

/** `/ngonngu`: Vietnamese or English, kept for the chat. */
export function language(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.command('ngonngu', adminsOnly, async ctx => {
    const keys = new InlineKeyboard()
      .text(ctx.say.plain('language-vi'), data.language('vi'))
      .text(ctx.say.plain('language-en'), data.language('en'))
    await replyHtml(ctx, ctx.say('language-choose'), keys)
  })
  composer.callbackQuery(patterns.language, adminsOnly, async ctx => {
    const chosen = ctx.match[1] as Language // the pattern lets nothing else through
    if (ctx.chat) await app.setLanguage(ctx.chat.id, chosen)
    await editHtml(ctx, ctx.voices(chosen)('language-set'))
  })
  return composer
}
