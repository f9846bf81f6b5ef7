import { type Api, GrammyError, type InlineKeyboard } from 'grammy'
import type { Language } from '../domain/answer.ts'
import type { Bulletin, BulletinFigure, BulletinId } from '../domain/bulletin.ts'
import type { ChatId, Subscription } from '../domain/subscription.ts'
import type { Sender, SendOutcome } from '../ports.ts'
import { keyboard } from './buttons.ts'
import { neverLeft } from './faults.ts'
import { renderBulletin, renderDigest } from './render-bulletin.ts'
import { AS_HTML } from './reply.ts'
import type { Voices } from './say.ts'

/** What is looked up to write a bulletin out; `App` has it all. */
export interface BulletinDesk {
  bulletinText(id: BulletinId): Promise<{ facts: readonly BulletinFigure[] } | undefined>
  language(chat: ChatId): Promise<Language | undefined>
  /** Tells who wants no sound; without it nobody does. */
  subscription?(chat: ChatId): Promise<Subscription | undefined>
}

/** Wait after a fault that is not about this chat. */
const LATER_MS = 5_000

/** Sends bulletins by Telegram's Bot API. `api` must not retry by itself: waiting is the outbox's business. */
export function createSender({ api, desk, voices }: { api: Api; desk: BulletinDesk; voices: Voices }): Sender {
  return {
    async send(delivery, bulletin, others = []) {
      const { html, keys } = await writeBulletins([bulletin, ...others], delivery.chat, { desk, voices })
      const silent = bulletin.kind !== 'urgent' && (await desk.subscription?.(delivery.chat))?.silent
      try {
        const { message_id } = await api.sendMessage(delivery.chat, html, {
          ...AS_HTML,
          ...(keys ? { reply_markup: keys } : {}),
          ...(silent ? { disable_notification: true } : {}),
          ...(delivery.thread === undefined ? {} : { message_thread_id: delivery.thread }),
        })
        return { kind: 'sent', messageId: message_id }
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }
}

/** The message that shows one bulletin, or several as a digest, in the chat's language. */
export async function writeBulletins(
  bulletins: readonly Bulletin[],
  chat: ChatId,
  { desk, voices }: { desk: BulletinDesk; voices: Voices },
): Promise<{ html: string; keys: InlineKeyboard | undefined }> {
  const say = voices((await desk.language(chat)) ?? 'vi')
  const all = await Promise.all(
    bulletins.map(async bulletin => ({ bulletin, figures: (await desk.bulletinText(bulletin.id))?.facts ?? [] })),
  )
  const { html, buttons } = all.length === 1 ? renderBulletin(all[0]!.bulletin, all[0]!.figures, say) : renderDigest(all, say)
  return { html, keys: keyboard(buttons) }
}

/** What Telegram's answer means for a delivery. */
export function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof GrammyError)) return neverLeft(error) ? { kind: 'later', afterMs: LATER_MS, everyone: true } : { kind: 'unsure' }
  const { error_code: code, description, parameters } = error
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', to: parameters.migrate_to_chat_id }
  if (code === 429) return { kind: 'later', afterMs: (parameters.retry_after ?? 1) * 1000, everyone: true }
  if (code >= 500) return { kind: 'later', afterMs: LATER_MS, everyone: false }
  if (code === 403) return { kind: 'gone' }
  // Telegram tells these apart by text only
  if (code === 400 && /chat not found|PEER_ID_INVALID|user is deactivated/i.test(description)) return { kind: 'gone' }
  return { kind: 'refused', reason: description }
}
