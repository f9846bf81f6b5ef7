import { type Api, GrammyError } from 'grammy'
import type { CitedFact, Language } from '../domain/answer.ts'
import type { Bulletin, BulletinId } from '../domain/bulletin.ts'
import type { ChatId, Delivery } from '../domain/subscription.ts'
import type { Clock, Sender, SendOutcome } from '../ports.ts'
import { keyboard } from './buttons.ts'
import { neverLeft } from './faults.ts'
import { renderBulletin } from './render-bulletin.ts'
import { AS_HTML } from './reply.ts'
import type { Voices } from './say.ts'

/** What is looked up to write a bulletin out; `App` has both. */
export interface BulletinDesk {
  bulletinText(id: BulletinId): Promise<{ facts: readonly CitedFact[] } | undefined>
  language(chat: ChatId): Promise<Language | undefined>
}

export interface SenderOptions {
  readonly api: Api
  readonly desk: BulletinDesk
  readonly voices: Voices
  /** Telegram takes a fee for each message, and up to 1,000 a second. */
  readonly paid?: boolean
  /** With it, a text is kept for a second for the next chats of the same language. */
  readonly clock?: Clock
}

const KEPT_MS = 1_000

interface Written {
  readonly html: string
  readonly keys: ReturnType<typeof keyboard>
}

/** Sends bulletins by Telegram's Bot API. `api` must not retry by itself: waiting is the outbox's business. */
export function createSender({ api, desk, voices, paid = false, clock }: SenderOptions): Sender {
  const kept = new Map<string, { until: number; message: Promise<Written> }>()
  return {
    async send(delivery, bulletin) {
      const { html, keys } = await write(delivery, bulletin)
      try {
        const { message_id } = await api.sendMessage(delivery.chat, html, {
          ...AS_HTML,
          ...(keys ? { reply_markup: keys } : {}),
          ...(paid ? { allow_paid_broadcast: true } : {}),
          ...(delivery.thread === undefined ? {} : { message_thread_id: delivery.thread }),
        })
        return { kind: 'sent', messageId: message_id }
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }

  async function write({ chat }: Delivery, bulletin: Bulletin): Promise<Written> {
    const language = (await desk.language(chat)) ?? 'vi'
    if (!clock) return writeIn(language, bulletin)
    const now = clock.now()
    const known = kept.get(`${language} ${bulletin.id}`)
    if (known && now < known.until) return known.message
    for (const [key, { until }] of kept) if (now >= until) kept.delete(key)
    const message = writeIn(language, bulletin)
    kept.set(`${language} ${bulletin.id}`, { until: now + KEPT_MS, message })
    return message
  }

  async function writeIn(language: Language, bulletin: Bulletin): Promise<Written> {
    const { html, buttons } = renderBulletin(bulletin, (await desk.bulletinText(bulletin.id))?.facts ?? [], voices(language))
    return { html, keys: keyboard(buttons) }
  }
}

/** What Telegram's answer means for a delivery. */
export function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof GrammyError)) return neverLeft(error) ? { kind: 'trouble', everyone: true } : { kind: 'unsure' }
  const { error_code: code, description, parameters } = error
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', to: parameters.migrate_to_chat_id }
  if (code === 429) return { kind: 'later', afterMs: (parameters.retry_after ?? 1) * 1000, everyone: true }
  if (code >= 500) return { kind: 'trouble', everyone: false }
  if (code === 403) return { kind: 'gone' }
  // Telegram tells these apart by text only
  if (code === 400 && /chat not found|PEER_ID_INVALID|user is deactivated/i.test(description)) return { kind: 'gone' }
  return { kind: 'refused', reason: description }
}
