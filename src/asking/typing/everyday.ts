import { fold } from '../../vietnamese/fold.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { requiredWords } from '../../vietnamese/required-words.ts'
import { withoutRegional } from './regional.ts'
import { SAYINGS } from './sayings.ts'

interface Saying {
  readonly said: string
  readonly meant: string
  /** It holds one of these. */
  readonly needs: readonly string[]
  /** Made when a question first holds a word of it: there are many, and each is said in few questions. */
  pattern: RegExp | undefined
}

let marked: readonly Saying[] | undefined
let unmarked: readonly Saying[] | undefined

function sayings(isMarked: boolean): readonly Saying[] {
  marked ??= SAYINGS.map(([said, meant]) => ({ said, meant, needs: requiredWords({ source: said }) ?? [''], pattern: undefined }))
  if (isMarked) return marked
  unmarked ??= marked
    .filter((_, i) => SAYINGS[i]![2] !== 'marked')
    .map(({ said, meant, needs }) => ({ said: fold(said), meant: fold(meant), needs: needs.map(fold), pattern: undefined }))
  return unmarked
}

function patternOf(saying: Saying): RegExp {
  saying.pattern ??= latin(`(?<![\\p{L}\\p{M}\\d])(?:${saying.said})(?![\\p{L}\\p{M}])`, 'giu')
  return saying.pattern
}

/** In small letters, as patterns of both cases have it: to those "ſ" is an s. */
const small = (text: string): string => text.toLowerCase().replaceAll('ſ', 's')

/** Longer texts are no question of one figure. */
const LONGEST = 400

/** A question in the words of reports where it is put in those of every day; undefined where it is not. Names, which bear capitals, stay. */
export function toReportWording(question: string): string | undefined {
  if (question.length > LONGEST) return undefined
  const typed = question.normalize('NFC')
  const text = withoutRegional(typed)
  const isMarked = fold(text).toLowerCase() !== text.toLowerCase()
  let said = text
  let lower = small(said)
  for (const saying of sayings(isMarked)) {
    if (!saying.needs.some(word => lower.includes(word))) continue
    const before = said
    said = before.replace(patternOf(saying), (phrase: string, ...rest: readonly unknown[]) => {
      const at = rest.findIndex(part => typeof part === 'number')
      if (/^\p{Lu}/u.test(phrase) && !BEGINS.test(before.slice(0, rest[at] as number))) return phrase
      return saying.meant.replace(/\$(\d)/g, (_, n: string) => String(rest[Number(n) - 1] ?? ''))
    })
    if (said !== before) lower = small(said)
  }
  return said === text
    ? undefined
    : said
        .replace(/\s{2,}/g, ' ')
        .replace(/ (?=[?.!])/g, '')
        .trim()
}

/** Where a sentence begins, a capital is no name's. */
const BEGINS = /(?:^|[.?!:,;\n"(])\s*$/u
