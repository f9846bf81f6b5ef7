import type { Context, InlineKeyboard } from 'grammy'
import { isBeyondEditing, isHarmless } from './faults.ts'
import { clip } from './html.ts'

const LONGEST_TOAST = 200

/** What every message is sent with: our HTML, and no preview that would push the answer off the screen. */
export const AS_HTML = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const

/** Sends to the chat; in a group as a reply, so that it is clear who is answered. */
export async function replyHtml(ctx: Context, html: string, keyboard?: InlineKeyboard): Promise<void> {
  const inGroup = ctx.chat !== undefined && ctx.chat.type !== 'private' && ctx.msgId !== undefined
  await ctx.reply(html, {
    ...AS_HTML,
    ...(keyboard ? { reply_markup: keyboard } : {}),
    ...(inGroup ? { reply_parameters: { message_id: ctx.msgId, allow_sending_without_reply: true } } : {}),
  })
}

/** Answers a pressed button: a line at the top of the screen, or a window to close. */
export async function toast(ctx: Context, text: string, how: 'line' | 'window' = 'window'): Promise<void> {
  await ctx.answerCallbackQuery({ text: clip(text, LONGEST_TOAST), show_alert: how === 'window' })
}

/** Changes the message whose button was pressed; one that is gone or too old is answered by a new message instead. */
export async function editHtml(ctx: Context, html: string, keyboard?: InlineKeyboard): Promise<void> {
  try {
    await ctx.editMessageText(html, { ...AS_HTML, ...(keyboard ? { reply_markup: keyboard } : {}) })
  } catch (error) {
    if (isHarmless(error)) return
    if (!isBeyondEditing(error) || ctx.chat === undefined) throw error
    await replyHtml(ctx, html, keyboard)
  }
}
