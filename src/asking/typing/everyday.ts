import { fold } from '../../vietnamese/fold.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { withoutRegional } from './regional.ts'
import { SAYINGS, type Spelt } from './sayings.ts'

interface Saying {
  readonly said: RegExp
  readonly meant: string
}

const sayings = (form: (text: string) => string, spelt: readonly (Spelt | undefined)[]): readonly Saying[] =>
  SAYINGS.filter(([, , only]) => spelt.includes(only)).map(([said, meant]) => ({
    said: latin(`(?<![\\p{L}\\p{M}\\d])(?:${form(said)})(?![\\p{L}\\p{M}])`, 'giu'),
    meant: form(meant),
  }))
const MARKED = sayings(text => text, [undefined, 'marked'])
const UNMARKED = sayings(fold, [undefined])

/** Longer texts are no question of one figure. */
const LONGEST = 400

/** A question in the words of reports where it is put in those of every day; undefined where it is not. Names, which bear capitals, stay. */
export function toReportWording(question: string): string | undefined {
  if (question.length > LONGEST) return undefined
  const typed = question.normalize('NFC')
  const text = withoutRegional(typed)
  const isMarked = fold(text).toLowerCase() !== text.toLowerCase()
  let said = text
  for (const { said: pattern, meant } of isMarked ? MARKED : UNMARKED)
    said = said.replace(pattern, (phrase: string, ...rest: readonly unknown[]) => {
      const at = rest.findIndex(part => typeof part === 'number')
      if (/^\p{Lu}/u.test(phrase) && !BEGINS.test(said.slice(0, rest[at] as number))) return phrase
      return meant.replace(/\$(\d)/g, (_, n: string) => String(rest[Number(n) - 1] ?? ''))
    })
  return said === text
    ? undefined
    : said
        .replace(/\s{2,}/g, ' ')
        .replace(/ (?=[?.!])/g, '')
        .trim()
}

/** Where a sentence begins, a capital is no name's. */
const BEGINS = /(?:^|[.?!:,;\n"(])\s*$/u
