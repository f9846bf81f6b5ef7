import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../clock.ts'
import { type Config, readConfig } from '../config.ts'
import { jsonLog } from '../log.ts'
import type { Log } from '../ports.ts'

/** What a command is told. */
export interface Line {
  readonly positional: readonly string[]
  readonly json: boolean
  readonly help: boolean
  /** Only shows what would be sent. */
  readonly preview: boolean
  readonly reports?: string
  readonly now?: string
  /** The reason for a correction. */
  readonly why?: string
}

export const EXIT = { done: 0, failed: 1, usage: 2, findings: 3, busy: 4 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** The command line itself is wrong. */
export class UsageError extends Error {}

/** @throws {UsageError} */
export function parseLine(args: readonly string[]): Line {
  const positional: string[] = []
  const options: { json: boolean; help: boolean; preview: boolean; reports?: string; now?: string; why?: string } = {
    json: false,
    help: false,
    preview: false,
  }
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (arg === '--json') options.json = true
    else if (arg === '--help') options.help = true
    else if (arg === '--preview') options.preview = true
    else if (arg === '--reports' || arg === '--now' || arg === '--why') {
      const value = args[++i]
      if (value === undefined) throw new UsageError(`${arg} needs a value`)
      options[arg === '--reports' ? 'reports' : arg === '--now' ? 'now' : 'why'] = value
    } else if (arg.startsWith('--')) throw new UsageError(`unknown option ${arg}`)
    else positional.push(arg)
  }
  return { positional, ...options }
}

/** The environment, and what `.env` adds to it. @throws {HoiXaError} `config-invalid` */
export function config(): Config {
  const file = join(process.cwd(), '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return readConfig(process.env, process.cwd())
}

/** The log of a command: on standard error, what is worth a person's look. */
export function commandLog(least: Config['logLevel'] = 'warn'): Log {
  return jsonLog(text => process.stderr.write(text), least === 'info' ? 'warn' : least, systemClock.now)
}
