import type { ChatId } from '../../src/domain/subscription.ts'
import type { Clock, Sender, SendOutcome } from '../../src/ports.ts'

export type Script = readonly (SendOutcome | Error)[] | ((chat: ChatId, attempt: number) => SendOutcome | Error)

export interface ScriptedSender extends Sender {
  /** Every send in the order it was started. */
  readonly log: readonly { readonly chat: ChatId; readonly at: number }[]
}

/** Answers as told, in order; when the script is over everything is accepted. An `Error` is thrown. `tookMs` is how long each send takes. */
export function scriptedSender(clock: Clock, script: Script = [], tookMs = 0): ScriptedSender {
  const log: { chat: ChatId; at: number }[] = []
  const attempts = new Map<ChatId, number>()
  return {
    log,
    async send({ chat }) {
      const attempt = (attempts.get(chat) ?? 0) + 1
      attempts.set(chat, attempt)
      const messageId = log.push({ chat, at: clock.now() })
      const outcome = typeof script === 'function' ? script(chat, attempt) : script[messageId - 1]
      if (tookMs > 0) await clock.sleep(tookMs)
      if (outcome instanceof Error) throw outcome
      return outcome ?? { kind: 'sent', messageId }
    },
  }
}
