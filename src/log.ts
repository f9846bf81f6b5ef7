import type { Log } from './ports.ts'

const LEVELS = ['info', 'warn', 'error'] as const

/** One JSON object a line. Errors keep their stack and cause; nothing that looks like a bot token is written. */
export function jsonLog(write: (line: string) => void, least: (typeof LEVELS)[number], now: () => number): Log {
  const at =
    (level: (typeof LEVELS)[number]) =>
    (message: string, fields: Record<string, unknown> = {}) => {
      if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return
      const line = JSON.stringify({ time: new Date(now()).toISOString(), level, message, ...fields }, (_, value) =>
        value instanceof Error ? plainError(value) : value,
      )
      write(`${line.replace(/\d{5,}:[\w-]{30,}/g, '<token>')}\n`)
    }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

function plainError(error: Error): Record<string, unknown> {
  const { name, message, stack, cause } = error
  return {
    name,
    message,
    ...('code' in error ? { code: error.code } : {}),
    stack,
    ...(cause === undefined ? {} : { cause: cause instanceof Error ? plainError(cause) : String(cause) }),
  }
}

/** Writes nothing. */
export const silentLog: Log = { info() {}, warn() {}, error() {} }
