import type { ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, InlineQueryResult } from 'grammy/types'
import { badRequest, Refusal } from './refusal.ts'
import { type FormattedText, parseHtml } from './telegram-html.ts'

const LONGEST_TEXT = 4096
const LONGEST_CAPTION = 1024
const MOST_RESULTS = 50

/** A text as it would stand in a chat. @throws {Refusal} where Telegram would not take it */
export function checkText(text: unknown, parseMode: unknown): FormattedText {
  if (typeof text !== 'string') throw badRequest('message text is empty')
  const formatted = parseMode === 'HTML' ? parseHtml(text) : { text: text.trim(), entities: [] }
  if (parseMode !== undefined && parseMode !== 'HTML') throw badRequest('unsupported parse_mode')
  if (formatted.text === '') throw badRequest('message text is empty')
  if (formatted.text.length > LONGEST_TEXT) throw badRequest('message is too long')
  return formatted
}

/** The text under a picture; there may be none. @throws {Refusal} where Telegram would not take it */
export function checkCaption(caption: unknown, parseMode: unknown): FormattedText {
  if (caption === undefined || caption === '') return { text: '', entities: [] }
  const formatted = checkText(caption, parseMode)
  if (formatted.text.length > LONGEST_CAPTION) throw badRequest('message caption is too long')
  return formatted
}

/** @throws {Refusal} for an address that a pressed button may not open: only the bot's own link with a start parameter */
export function checkOwnLink(url: string, username: string): string {
  const [, bot, parameter] = /^https:\/\/t\.me\/(\w+)\?start=(.*)$/.exec(url) ?? []
  if (bot !== username || parameter === undefined) throw badRequest('URL_INVALID')
  checkStartParameter(parameter)
  return url
}

/** @throws {Refusal} for a button without text, with data of 0 or above 64 bytes, with an address that is none, or that does nothing */
export function checkKeyboard(markup: unknown): InlineKeyboardMarkup | undefined {
  if (markup === undefined) return undefined
  if ((markup as ForceReply).force_reply === true) return checkForceReply(markup as ForceReply)
  const { inline_keyboard: rows } = markup as InlineKeyboardMarkup // checked below
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) throw badRequest("can't parse reply keyboard markup JSON object")
  if (rows.flat().length > 100) throw badRequest('reply markup is too long')
  for (const button of rows.flat()) checkButton(button)
  return rows.flat().length === 0 ? undefined : { inline_keyboard: rows }
}

function checkForceReply({ input_field_placeholder: placeholder }: ForceReply): undefined {
  if (placeholder !== undefined && (placeholder.length < 1 || placeholder.length > 64)) throw badRequest('REPLY_MARKUP_INVALID')
}

/** @throws {Refusal} for a result that Telegram would not show */
export function checkResults(results: readonly InlineQueryResult[]): void {
  if (results.length > MOST_RESULTS) throw badRequest('RESULTS_TOO_MUCH')
  const ids = new Set<string>()
  for (const result of results) {
    const bytes = Buffer.byteLength(String(result.id ?? ''))
    if (bytes < 1 || bytes > 64) throw badRequest('RESULT_ID_INVALID')
    if (ids.has(result.id)) throw badRequest('RESULT_ID_DUPLICATE')
    ids.add(result.id)
    if (result.type !== 'article') throw badRequest('this pocket Telegram shows articles only')
    if (!result.title) throw badRequest('ARTICLE_TITLE_EMPTY')
    if (!('message_text' in result.input_message_content)) throw badRequest('message text is empty')
    checkText(result.input_message_content.message_text, result.input_message_content.parse_mode)
    checkKeyboard(result.reply_markup)
  }
}

/** @throws {Refusal} for a menu that Telegram would not take */
export function checkCommands(commands: readonly { command: string; description: string }[]): void {
  if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
    if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  }
}

/** @throws {Refusal} for a start parameter outside 1 to 64 of `A-Za-z0-9_-` */
export function checkStartParameter(parameter: string): void {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(parameter)) throw new Refusal(400, 'Bad Request: START_PARAM_INVALID')
}

function checkButton(button: InlineKeyboardButton): void {
  if (typeof button.text !== 'string' || button.text === '') throw badRequest('inline keyboard button text is empty')
  if ('callback_data' in button) {
    const bytes = Buffer.byteLength(button.callback_data)
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID')
  } else if ('url' in button) {
    if (!/^(https?|tg):\/\//.test(button.url) || !URL.canParse(button.url)) throw badRequest('BUTTON_URL_INVALID')
  } else if ('switch_inline_query_chosen_chat' in button) {
    const { query = '', allow_user_chats, allow_bot_chats, allow_group_chats, allow_channel_chats } = button.switch_inline_query_chosen_chat
    if (!(allow_user_chats || allow_bot_chats || allow_group_chats || allow_channel_chats)) throw badRequest('BUTTON_TYPE_INVALID')
    if (query.length > 256) throw badRequest('BUTTON_DATA_INVALID')
  } else if (!('switch_inline_query' in button) && !('switch_inline_query_current_chat' in button)) throw badRequest('BUTTON_TYPE_INVALID')
}
