import { GrammyError, HttpError } from 'grammy'

/** Answers of Telegram that change nothing: the same button pressed twice, a button pressed long ago. Telegram tells them apart by text only. */
export function isHarmless(error: unknown): boolean {
  return isRefused(error, /message is not modified|query is too old|query ID is invalid/i)
}

/** Whether the message that was to be edited cannot be edited any more. */
export function isBeyondEditing(error: unknown): boolean {
  return isRefused(error, /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i)
}

/** 401 is a token that was revoked, 404 one that never was. */
export function isWrongToken(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)
}

/** Another process polls with the same token. */
export function isConflict(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 409
}

/** A request that never reached a server, so that it may be repeated safely. */
export function neverLeft(error: unknown): boolean {
  if (!(error instanceof HttpError)) return false
  const inner = error.error as { code?: unknown; cause?: { code?: unknown } } | null // whatever fetch threw
  const code = inner?.code ?? inner?.cause?.code
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'].includes(String(code))
}

/** A fault as the log may hold it: Telegram's words, never a payload. */
export function faultWords(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

function isRefused(error: unknown, words: RegExp): boolean {
  return error instanceof GrammyError && error.error_code === 400 && words.test(error.description)
}
