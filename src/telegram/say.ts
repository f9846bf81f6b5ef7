import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Language } from '../domain/answer.ts'
import type { HoiXaError } from '../domain/errors.ts'
import { escapeHtml, htmlToPlain, type Markup } from './html.ts'
import { MESSAGES, type MessageKey } from './messages.ts'

export type { MessageKey } from './messages.ts'

/** A number chooses between singular and plural; years and figures are passed as text, already formatted. */
export type Value = string | number | Markup
type Names<K extends MessageKey> = (typeof MESSAGES)[K][number]
export type Values<K extends MessageKey> = [Names<K>] extends [never] ? [] : [values: Record<Names<K>, Value>]

/** Speaks one language. Called, it gives Telegram HTML with every value escaped (but `Markup`); `plain` gives text for buttons and toasts. */
export interface Say {
  <K extends MessageKey>(key: K, ...values: Values<K>): string
  plain<K extends MessageKey>(key: K, ...values: Values<K>): string
  readonly language: Language
}

export type Voices = (language: Language) => Say

/**
 * Reads `vi.ftl` and `en.ftl` of a folder. What English lacks is said in Vietnamese.
 * `onProblem` hears of missing messages and values; it throws unless told otherwise.
 */
export function loadVoices(localesDir: string, onProblem: (problem: string) => void = fail): Voices {
  const vi = readBundle(localesDir, 'vi', onProblem)
  const en = readBundle(localesDir, 'en', onProblem)
  const voices: Record<Language, Say> = {
    vi: voice('vi', [vi], onProblem),
    en: voice('en', [en, vi], onProblem),
  }
  return language => voices[language]
}

/** What a person is told about a fault, as plain text; a value that the fault does not carry is a dash. */
export function sayError(say: Say, error: Pick<HoiXaError, 'code' | 'details'>): string {
  const sideFile = error.code === 'file-unsupported' && error.details.type === 'meta.json'
  const key: MessageKey & `error-${string}` = sideFile ? 'error-side-file' : `error-${error.code}`
  const values = Object.fromEntries(MESSAGES[key].map(name => [name, String(error.details[name] ?? '–')]))
  return (say.plain as (key: MessageKey, values: Record<string, Value>) => string)(key, values) // names come from the table itself
}

function fail(problem: string): never {
  throw new Error(problem)
}

function readBundle(folder: string, language: Language, onProblem: (problem: string) => void): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false })
  const faults = bundle.addResource(new FluentResource(readFileSync(join(folder, `${language}.ftl`), 'utf8')))
  for (const fault of faults) onProblem(`${language}.ftl: ${fault.message}`)
  return bundle
}

function voice(language: Language, bundles: readonly FluentBundle[], onProblem: (problem: string) => void): Say {
  const say = <K extends MessageKey>(key: K, ...[values]: Values<K>) => format(key, (values ?? {}) as Record<string, Value>)
  const plain = <K extends MessageKey>(key: K, ...values: Values<K>) => htmlToPlain(say(key, ...values))
  return Object.assign(say, { plain, language })

  function format(key: MessageKey, values: Record<string, Value>): string {
    const bundle = bundles.find(one => one.getMessage(key)?.value)
    const pattern = bundle?.getMessage(key)?.value
    if (!bundle || !pattern) {
      onProblem(`${language}: no message ${key}`)
      return key
    }
    const faults: Error[] = []
    const text = bundle.formatPattern(pattern, escaped(values), faults)
    for (const fault of faults) onProblem(`${language}: ${key}: ${fault.message}`)
    return text
  }
}

function escaped(values: Record<string, Value>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.html : typeof value === 'string' ? escapeHtml(value) : value,
    ]),
  )
}
