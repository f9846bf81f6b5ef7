import { resolve } from 'node:path'
import { HoiXaError } from './domain/errors.ts'

/** Everything that can be set from outside; `.env.example` says what each variable means. */
export interface Config {
  /** Absent: the chat runs in the terminal. */
  readonly token?: string
  readonly dataDir: string
  /** Root of the Bot API, without a slash at the end. */
  readonly apiRoot?: string
  /** Messages a second to all chats together, 1 to 1,000. */
  readonly sendPerSecond: number
  /** Telegram may take its fee for messages above its free limit. */
  readonly paidBroadcast?: true
  /** A folder whose report files are published by themselves. */
  readonly watchDir?: string
  /** The list of feeds and pages that are looked at. */
  readonly sourcesFile?: string
  readonly logLevel: 'info' | 'warn' | 'error'
}

/**
 * Reads the environment once.
 * @param root folder that relative paths are taken from
 * @throws {HoiXaError} `config-invalid` naming every fault at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, root: string): Config {
  const faults: string[] = []
  const given = (name: string): string | undefined => {
    const value = env[name]?.trim()
    return value === '' ? undefined : value
  }
  const token = given('BOT_TOKEN')
  if (token !== undefined && !/^\d+:[\w-]{30,}$/.test(token)) faults.push('BOT_TOKEN is not of the form 123456:ABC…')
  const apiRoot = given('BOT_API_ROOT')?.replace(/\/+$/, '')
  if (apiRoot !== undefined && !/^https?:\/\//.test(apiRoot)) faults.push('BOT_API_ROOT must begin with http:// or https://')
  const sendPerSecond = Number(given('SEND_PER_SECOND') ?? 30)
  if (!Number.isFinite(sendPerSecond) || sendPerSecond < 1 || sendPerSecond > 1000)
    faults.push('SEND_PER_SECOND must be a number from 1 to 1000')
  const paid = given('PAID_BROADCAST') ?? 'no'
  if (paid !== 'yes' && paid !== 'no') faults.push('PAID_BROADCAST must be yes or no')
  const [watchDir, sourcesFile] = [given('WATCH_DIR'), given('SOURCES_FILE')]
  const logLevel = given('LOG_LEVEL') ?? 'info'
  if (logLevel !== 'info' && logLevel !== 'warn' && logLevel !== 'error') faults.push('LOG_LEVEL must be info, warn or error')
  if (faults.length > 0) throw new HoiXaError('config-invalid', faults.join('; '), { details: { faults: faults.join('; ') } })
  return {
    ...(token === undefined ? {} : { token }),
    dataDir: resolve(root, given('DATA_DIR') ?? 'data'),
    ...(apiRoot === undefined ? {} : { apiRoot }),
    sendPerSecond,
    ...(paid === 'yes' ? { paidBroadcast: true as const } : {}),
    ...(watchDir === undefined ? {} : { watchDir: resolve(root, watchDir) }),
    ...(sourcesFile === undefined ? {} : { sourcesFile: resolve(root, sourcesFile) }),
    logLevel: logLevel as Config['logLevel'],
  }
}
