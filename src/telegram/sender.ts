import { type Api, GrammyError } from 'grammy'
import type { Language } from '../domain/answer.ts'
import type { Bulletin, BulletinFigure, BulletinId } from '../domain/bulletin.ts'
import type { ChatId, Delivery, Subscription } from '../domain/subscription.ts'
import type { Clock, Sender, SendOutcome } from '../ports.ts'
import { keyboard } from './buttons.ts'
import { neverLeft } from './faults.ts'
import { renderBulletin, renderDigest } from './render-bulletin.ts'
import { AS_HTML } from './reply.ts'
import type { Say, Voices } from './say.ts'

/** What is looked up to write a bulletin out; `App` has it all. */
export interface BulletinDesk {
  bulletinText(id: BulletinId): Promise<{ facts: readonly BulletinFigure[] } | undefined>
  language(chat: ChatId): Promise<Language | undefined>
  /** Tells who wants no sound; without it nobody does. */
  subscription?(chat: ChatId): Promise<Subscription | undefined>
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
    async send(delivery, bulletin, others = []) {
      const { html, keys } = await write(delivery, [bulletin, ...others])
      const silent = bulletin.kind !== 'urgent' && (await desk.subscription?.(delivery.chat))?.silent
      try {
        const { message_id } = await api.sendMessage(delivery.chat, html, {
          ...AS_HTML,
          ...(keys ? { reply_markup: keys } : {}),
          ...(paid ? { allow_paid_broadcast: true } : {}),
          ...(silent ? { disable_notification: true } : {}),
          ...(delivery.thread === undefined ? {} : { message_thread_id: delivery.thread }),
        })
        return { kind: 'sent', messageId: message_id }
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }

  async function write({ chat }: Delivery, bulletins: readonly Bulletin[]): Promise<Written> {
    const language = (await desk.language(chat)) ?? 'vi'
    if (!clock) return writeBulletins(bulletins, voices(language), desk)
    const now = clock.now()
    const name = [language, ...bulletins.map(({ id, revision = 0 }) => `${id}.${revision}`)].join(' ')
    const known = kept.get(name)
    if (known && now < known.until) return known.message
    for (const [key, { until }] of kept) if (now >= until) kept.delete(key)
    const message = writeBulletins(bulletins, voices(language), desk)
    kept.set(name, { until: now + KEPT_MS, message })
    return message
  }
}

/** The message that shows one bulletin, or several as a digest. */
export async function writeBulletins(bulletins: readonly Bulletin[], say: Say, desk: Pick<BulletinDesk, 'bulletinText'>): Promise<Written> {
  const all = await Promise.all(
    bulletins.map(async bulletin => ({ bulletin, figures: (await desk.bulletinText(bulletin.id))?.facts ?? [] })),
  )
  const { html, buttons } = all.length === 1 ? renderBulletin(all[0]!.bulletin, all[0]!.figures, say) : renderDigest(all, say)
  return { html, keys: keyboard(buttons) }
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
