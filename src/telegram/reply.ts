import { type Context, type InlineKeyboard, InputFile } from 'grammy'
import { isBeyondEditing, isHarmless } from './faults.ts'
import { clip } from './html.ts'

const LONGEST_TOAST = 200

/** What every message is sent with: our HTML, and no preview that would push the answer off the screen. */
export const AS_HTML = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const

/** Sends to the chat; in a group as a reply, so that it is clear who is answered. */
export async function replyHtml(ctx: Context, html: string, keyboard?: InlineKeyboard): Promise<void> {
  await sendHtml(ctx, html, keyboard)
}

/** The same; resolves to the message's id. */
export async function sendHtml(ctx: Context, html: string, keyboard?: InlineKeyboard): Promise<number> {
  const sent = await ctx.reply(html, { ...AS_HTML, ...beside(ctx, keyboard) })
  return sent.message_id
}

/** The same with a picture above the text, which is at most 1,024 characters after parsing. */
export async function sendPhoto(ctx: Context, png: Uint8Array, caption: string, keyboard?: InlineKeyboard): Promise<number> {
  const sent = await ctx.replyWithPhoto(new InputFile(png, 'hoixa.png'), { caption, parse_mode: 'HTML', ...beside(ctx, keyboard) })
  return sent.message_id
}

function beside(ctx: Context, keyboard: InlineKeyboard | undefined) {
  const inGroup = ctx.chat !== undefined && ctx.chat.type !== 'private' && ctx.msgId !== undefined
  return {
    ...(keyboard ? { reply_markup: keyboard } : {}),
    ...(inGroup ? { reply_parameters: { message_id: ctx.msgId, allow_sending_without_reply: true } } : {}),
  }
}

/** Answers a pressed button: a line at the top of the screen, or a window to close. */
export async function toast(ctx: Context, text: string, how: 'line' | 'window' = 'window'): Promise<void> {
  await ctx.answerCallbackQuery({ text: clip(text, LONGEST_TOAST), show_alert: how === 'window' })
}

/** Changes the message whose button was pressed; one that is gone or too old is answered by a new message instead. */
export async function editHtml(ctx: Context, html: string, keyboard?: InlineKeyboard): Promise<void> {
  await putHtml(ctx, html, keyboard)
}

/** The same; resolves to the id of the message that shows it, undefined for a card in a chat of others. */
export async function putHtml(ctx: Context, html: string, keyboard?: InlineKeyboard): Promise<number | undefined> {
  try {
    await ctx.editMessageText(html, { ...AS_HTML, ...(keyboard ? { reply_markup: keyboard } : {}) })
  } catch (error) {
    if (!isHarmless(error)) {
      if (!isBeyondEditing(error) || ctx.chat === undefined) throw error
      return sendHtml(ctx, html, keyboard)
    }
  }
  return ctx.msgId
}
