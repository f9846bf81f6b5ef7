import { GrammyError, type MiddlewareFn } from 'grammy'
import type { BotContext } from './context.ts'
import { replyHtml, toast } from './reply.ts'

/** What a group or channel follows, speaks and forgets is for its administrators to decide; in a private chat the person decides. */
export const adminsOnly: MiddlewareFn<BotContext> = async (ctx, next) => {
  if (await mayDecide(ctx)) return next()
  if (ctx.callbackQuery) await toast(ctx, ctx.say.plain('admins-only'))
  else await replyHtml(ctx, ctx.say('admins-only'))
}

async function mayDecide(ctx: BotContext): Promise<boolean> {
  if (ctx.chat === undefined || ctx.chat.type === 'private') return true
  if (ctx.channelPost) return true // only administrators post there
  if (ctx.message?.sender_chat?.id === ctx.chat.id) return true // an administrator who posts as the group
  if (ctx.from === undefined) return false
  try {
    const { status } = await ctx.api.getChatMember(ctx.chat.id, ctx.from.id)
    return status === 'creator' || status === 'administrator'
  } catch (error) {
    // Telegram tells a bot without rights about others only where it likes to.
    if (error instanceof GrammyError && error.error_code === 400) return false
    throw error
  }
}
