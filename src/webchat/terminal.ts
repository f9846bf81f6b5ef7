import { createInterface } from 'node:readline'
import type { Loopback } from './loopback.ts'
import type { Shown } from './pocket.ts'
import { pressable, terminalText } from './terminal-text.ts'

export interface TerminalOptions {
  readonly loopback: Loopback
  readonly input: NodeJS.ReadableStream & { isTTY?: boolean }
  readonly output: NodeJS.WritableStream & { isTTY?: boolean }
  /** The chat is left when it aborts, as when the input ends. */
  readonly signal?: AbortSignal
  /** The person's number; the same one keeps subscriptions over a restart. */
  readonly id?: number
}

const PROMPT = '> '

/**
 * A chat in the terminal through the very handlers that Telegram has. Lines are what is typed; a number presses the button of that number
 * under the newest message. On a terminal it greets and prompts; from a pipe it answers line by line and ends with the input.
 * The loopback must be connected to the bot.
 */
export async function runTerminal({ loopback, input, output, signal, id = 1 }: TerminalOptions): Promise<void> {
  const live = output.isTTY === true && input.isTTY === true
  const person = loopback.person({ id })
  let newest: Shown | undefined
  let acting = false

  const print = (text: string): void => void output.write(`${text}\n`)
  const stopHearing = loopback.onShown(shown => {
    if (shown.chat !== person.chat) return
    if (pressable(shown).length > 0) newest = shown
    print(`${live && !acting ? '\n' : ''}${terminalText(shown, output.isTTY === true).text}\n`)
    if (live && !acting) output.write(PROMPT) // a bulletin came between
  })
  const reader = createInterface({ input, terminal: false })
  const lines = reader[Symbol.asyncIterator]() // at once: lines that come before it are lost
  const leave = () => reader.close()
  signal?.addEventListener('abort', leave, { once: true })

  const act = async (doing: () => Promise<void>) => {
    acting = true
    await doing()
    acting = false
    if (live) output.write(PROMPT)
  }
  try {
    if (live) await act(() => person.start())
    for await (const line of lines) {
      if (signal?.aborted) break
      const text = line.trim()
      if (text !== '') await act(() => take(text))
      else if (live) output.write(PROMPT)
    }
  } finally {
    signal?.removeEventListener('abort', leave)
    stopHearing()
    if (live) print('')
  }

  /** A small number is a button where there is one; anything else is said. */
  async function take(text: string): Promise<void> {
    const button = newest && /^\d{1,3}$/.test(text) ? pressable(newest)[Number(text) - 1] : undefined
    if (button === undefined || newest === undefined) return person.say(text)
    if (!('callback_data' in button)) return print('url' in button ? button.url : button.text)
    const toast = await person.forge(button.callback_data, newest)
    if (toast.text !== undefined) print(toast.text)
  }
}
