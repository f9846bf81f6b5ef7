import { Composer } from 'grammy'
import type { App } from '../src/app.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { replyHtml } from '../src/telegram/reply.ts'

/** The bot was blocked, removed, let back in or added to a group; or a group became a supergroup and changed its number. */
export function myChatMember(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('my_chat_member', async ctx => {
    const { old_chat_member: before, new_chat_member: now } = ctx.myChatMember
    const out = isOut(now.status)
    if (out !== isOut(before.status)) await app.suspend(ctx.chat.id, out)
    const added = !out && isOut(before.status) && ctx.chat.type !== 'private' && ctx.chat.type !== 'channel'
    if (added) await replyHtml(ctx, ctx.say('group-welcome'))
  })
  composer.on('message:migrate_to_chat_id', ctx => app.moveChat(ctx.chat.id, ctx.message.migrate_to_chat_id))
  return composer
}

function isOut(status: string): boolean {
  return status === 'kicked' || status === 'left'
}
