import { Composer } from 'grammy'
import type { ChatMember } from 'grammy/types'
import type { App } from '../src/app.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { replyHtml } from '../src/telegram/reply.ts'

/** The bot was blocked, removed, silenced, let back in or added somewhere; or a group became a supergroup and changed its number. */
export function myChatMember(app: App): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('my_chat_member', async ctx => {
    const { old_chat_member: before, new_chat_member: now } = ctx.myChatMember
    const inChannel = ctx.chat.type === 'channel'
    const out = !maySend(now, inChannel)
    if (out !== !maySend(before, inChannel)) await app.suspend(ctx.chat.id, out)
    const added = !out && isOut(before) && (ctx.chat.type === 'group' || ctx.chat.type === 'supergroup')
    if (added) await replyHtml(ctx, ctx.say('group-welcome'))
  })
  composer.on('message:migrate_to_chat_id', ctx => app.moveChat(ctx.chat.id, ctx.message.migrate_to_chat_id))
  return composer
}

function isOut({ status }: ChatMember): boolean {
  return status === 'kicked' || status === 'left'
}

/** In a channel only an administrator with that right posts; in a group a member may have been silenced. */
function maySend(member: ChatMember, inChannel: boolean): boolean {
  if (inChannel) return member.status === 'creator' || (member.status === 'administrator' && member.can_post_messages !== false)
  return !isOut(member) && (member.status !== 'restricted' || member.can_send_messages)
}
