import type { Api } from 'grammy'
import type { Answer, Language } from '../domain/answer.ts'
import type { FactId } from '../domain/fact.ts'
import type { EditOutcome, Editor } from '../ports.ts'
import { renderCorrectedCard } from './cards.ts'
import { isBeyondEditing, isHarmless } from './faults.ts'
import { AS_HTML } from './reply.ts'
import type { Voices } from './say.ts'
import { type BulletinDesk, outcomeOf, writeBulletins } from './sender.ts'

/** Wait after an edit whose answer never came; repeating one does no harm. */
const AGAIN_MS = 1_000

/** What is looked up to put something right; `App` has it all. */
export interface CorrectionDesk extends BulletinDesk {
  /** An answer that states these facts; none where none is known. */
  state(ids: readonly FactId[], language: Language): Promise<readonly Answer[]>
}

/** Puts right by Telegram's Bot API what was sent. `api` must not retry by itself. */
export function createEditor({ api, desk, voices }: { api: Api; desk: CorrectionDesk; voices: Voices }): Editor {
  return {
    async edit({ chat, message }, bulletins) {
      const { html, keys } = await writeBulletins(bulletins, voices((await desk.language(chat)) ?? 'vi'), desk)
      try {
        await api.editMessageText(chat, message, html, { ...AS_HTML, ...(keys ? { reply_markup: keys } : {}) })
        return { kind: 'edited' }
      } catch (error) {
        return editOutcomeOf(error)
      }
    },
    async replace({ chat, message, thread }, bulletin) {
      const { html, keys } = await writeBulletins([bulletin], voices((await desk.language(chat)) ?? 'vi'), desk)
      const silent = (await desk.subscription?.(chat))?.silent
      try {
        const { message_id } = await api.sendMessage(chat, html, {
          ...AS_HTML,
          ...(keys ? { reply_markup: keys } : {}),
          ...(silent ? { disable_notification: true } : {}),
          ...(thread === undefined ? {} : { message_thread_id: thread }),
          reply_parameters: { message_id: message, allow_sending_without_reply: true },
        })
        return { kind: 'sent', messageId: message_id }
      } catch (error) {
        return outcomeOf(error)
      }
    },
    async editCard({ card: { id, language }, changes, now }, at) {
      const facts = now.map(({ fact }) => fact.id)
      const [answer] = facts.length === 0 ? [] : await desk.state(facts, language)
      // stored, and not known yet
      if (facts.length > 0 && !answer) return { kind: 'later', afterMs: AGAIN_MS, everyone: false }
      const { html, keys } = renderCorrectedCard(answer, changes, at, voices(language))
      try {
        await api.editMessageTextInline(id, html, { ...AS_HTML, ...(keys ? { reply_markup: keys } : {}) })
        return { kind: 'edited' }
      } catch (error) {
        return editOutcomeOf(error)
      }
    },
  }
}

/** What Telegram's answer means for an edit. */
export function editOutcomeOf(error: unknown): EditOutcome {
  if (isHarmless(error)) return { kind: 'edited' }
  if (isBeyondEditing(error)) return { kind: 'beyond' }
  const outcome = outcomeOf(error)
  switch (outcome.kind) {
    case 'later':
    case 'gone':
    case 'refused':
    case 'moved':
      return outcome
    case 'trouble':
      return { kind: 'later', afterMs: AGAIN_MS, everyone: outcome.everyone }
    case 'unsure':
    case 'sent':
      return { kind: 'later', afterMs: AGAIN_MS, everyone: false }
  }
}
