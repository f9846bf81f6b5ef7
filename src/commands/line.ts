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
  /** Goes on showing until all is done. */
  readonly watch: boolean
  readonly reports?: string
  readonly now?: string
  /** The reason for a correction. */
  readonly why?: string
  /** Of a notice. */
  readonly unit?: string
  readonly title?: string
  readonly urgent: boolean
  readonly topics: readonly string[]
  readonly keywords: readonly string[]
}

export const EXIT = { done: 0, failed: 1, usage: 2, findings: 3, busy: 4 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** The command line itself is wrong. */
export class UsageError extends Error {}

const VALUED: Readonly<Record<string, 'reports' | 'now' | 'why' | 'unit' | 'title'>> = {
  '--reports': 'reports',
  '--now': 'now',
  '--why': 'why',
  '--unit': 'unit',
  '--title': 'title',
}

/** @throws {UsageError} */
export function parseLine(args: readonly string[]): Line {
  const positional: string[] = []
  const options: { -readonly [K in keyof Omit<Line, 'positional' | 'topics' | 'keywords'>]: Line[K] } = {
    json: false,
    help: false,
    preview: false,
    watch: false,
    urgent: false,
  }
  const lists: Record<string, string[]> = { '--topic': [], '--keyword': [] }
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (arg === '--json') options.json = true
    else if (arg === '--help') options.help = true
    else if (arg === '--preview') options.preview = true
    else if (arg === '--watch') options.watch = true
    else if (arg === '--urgent') options.urgent = true
    else if (Object.hasOwn(VALUED, arg) || Object.hasOwn(lists, arg)) {
      const value = args[++i]
      if (value === undefined) throw new UsageError(`${arg} needs a value`)
      if (lists[arg]) lists[arg].push(value)
      else options[VALUED[arg]!] = value
    } else if (arg.startsWith('--')) throw new UsageError(`unknown option ${arg}`)
    else positional.push(arg)
  }
  return { positional, ...options, topics: lists['--topic']!, keywords: lists['--keyword']! }
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
