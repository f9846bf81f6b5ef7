import type { Update } from 'grammy/types'
import { Refusal } from './refusal.ts'

export type NewUpdate = Omit<Update, 'update_id'>

/** What happened and waits to be told to the bot: handed over at once where the bot is connected, else kept for `getUpdates`. */
export class Updates {
  readonly #queue: Update[] = []
  #handle: ((update: Update) => Promise<void>) | undefined
  #wake: ((verdict: 'news' | 'other') => void) | undefined
  #id: number
  /** The kinds of update that the bot asked for last; all where it never said. */
  #allowed: readonly string[] | undefined

  /** `firstId` must be above those of an earlier run, or the bot takes the update for one it has seen. */
  constructor(firstId: number) {
    this.#id = firstId
  }

  connect(handle: (update: Update) => Promise<void>): void {
    this.#handle = handle
  }

  /** Resolves when the connected bot has dealt with it. */
  async tell(update: NewUpdate, id = ++this.#id): Promise<Update> {
    const whole: Update = { ...update, update_id: id }
    if (this.#handle) await this.#handle(whole)
    else {
      this.#queue.push(whole)
      this.#wake?.('news')
    }
    return whole
  }

  /** Waits up to `timeout` seconds; a second caller throws the first out, as Telegram does. */
  async get(
    payload: { offset?: number; limit?: number; timeout?: number; allowed_updates?: readonly string[] },
    signal?: Aborting,
  ): Promise<Update[]> {
    this.#wake?.('other')
    this.#allowed = payload.allowed_updates ?? this.#allowed
    const offset = payload.offset ?? 0
    while (this.#queue[0] && this.#queue[0].update_id < offset) this.#queue.shift()
    this.#dropUnwanted()
    if (this.#queue.length === 0 && (payload.timeout ?? 0) > 0) await this.#wait(payload.timeout! * 1000, signal)
    this.#dropUnwanted()
    return this.#queue.slice(0, payload.limit ?? 100)
  }

  /** What the bot did not ask for is never told. */
  #dropUnwanted(): void {
    const wanted = this.#queue.filter(update => !this.#allowed || this.#allowed.some(kind => kind in update))
    this.#queue.splice(0, this.#queue.length, ...wanted)
  }

  #wait(ms: number, signal?: Aborting): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        if (this.#wake === wake) this.#wake = undefined
        settle()
      }
      const abort = () => end(() => reject(Object.assign(new Error('The operation was aborted'), { name: 'AbortError' })))
      const wake = (verdict: 'news' | 'other') => end(() => (verdict === 'news' ? resolve() : reject(thrownOut())))
      const timer = setTimeout(() => end(resolve), ms)
      signal?.addEventListener('abort', abort)
      this.#wake = wake
    })
  }
}

/** As much of an AbortSignal as is used; grammY brings its own. */
export interface Aborting {
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

function thrownOut(): Refusal {
  return new Refusal(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running')
}
