import { createRequire } from 'node:module'

interface Parsed {
  readonly text: string
  readonly entities: readonly { offset: number; length: number; type: { _: string } }[]
}
interface Tdl {
  configure(options: { tdjson: string; verbosityLevel?: number }): void
  execute(request: object): unknown
}

const require = createRequire(import.meta.url)
const tdl = load()

/** Whether Telegram's own parser is installed here; where it is not (another system), texts go unparsed, and that is never silent. */
export const parserHere = tdl !== undefined
if (!parserHere) missing(process.env)

/**
 * Parses HTML as Telegram's servers do, by the library they use.
 * @throws where they would refuse the message
 */
export function parseAsTelegram(text: string): Parsed {
  if (!tdl) return { text: text.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, '.'), entities: [] }
  const answer = tdl.execute({ _: 'parseTextEntities', text, parse_mode: { _: 'textParseModeHTML' } }) as Parsed & {
    _: string
    message?: string
  }
  if (answer._ === 'error') throw new Error(`Telegram refuses: ${answer.message}\n${text}`)
  return answer
}

/** @throws where `CI` is true: a run that counts does not go without the check */
export function missing(env: Readonly<Record<string, string | undefined>>): void {
  const what = "Telegram's own parser (tdl) cannot be loaded: no text that the bot sends is checked by it"
  if (env.CI === 'true') throw new Error(what)
  console.warn(what)
}

function load(): Tdl | undefined {
  try {
    const loaded = require('tdl') as Tdl
    loaded.configure({ tdjson: require.resolve('@prebuilt-tdlib/linux-x64-glibc/libtdjson.so'), verbosityLevel: 0 })
    return loaded
  } catch {
    return undefined
  }
}
