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

/** Whether Telegram's own parser is installed here; where it is not (another system), texts go unparsed. */
export const parserHere = tdl !== undefined

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

function load(): Tdl | undefined {
  try {
    const loaded = require('tdl') as Tdl
    loaded.configure({ tdjson: require.resolve('@prebuilt-tdlib/linux-x64-glibc/libtdjson.so'), verbosityLevel: 0 })
    return loaded
  } catch {
    return undefined
  }
}
