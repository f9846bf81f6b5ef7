import { fold } from '../../vietnamese/fold.ts'
import { marksOf, southern } from './sounds.ts'

type Pair = readonly [first: string, second: string]

/**
 * Finds what two words stand for that are written as they are heard: "chồng núa" for "trồng lúa", "vùng lào" for "vùng nào". Every mark is as it
 * should be. Undefined where no pair or more than one sounds so.
 * @param pairs words that stand side by side, as they are written; asked for when first needed
 */
export function createHeardPairs(pairs: () => Iterable<Pair>): (first: string, second: string, amiss: boolean) => Pair | undefined {
  let bySound: Map<string, Pair[]> | undefined
  return (first, second, amiss) => {
    bySound ??= gathered(pairs())
    const heard = (bySound.get(keyOf(first, second)) ?? []).filter(
      ([one, other]) => isHeard(first, one, amiss) && isHeard(second, other, amiss),
    )
    return heard.length === 1 ? heard[0] : undefined
  }
}

/** A word begins otherwise, or ends so ("tấng"): never both, and only the first where it is written somewhere itself. */
function isHeard(typed: string, meant: string, amiss: boolean): boolean {
  if (marksOf(typed) !== marksOf(meant)) return false
  return rhymeOf(typed) === rhymeOf(meant) || (amiss && onsetOf(typed) === onsetOf(meant))
}

const ONSET = /^(?:gi(?=[aeiouy])|qu|[^aeiouy]+)/
const onsetOf = (text: string): string => ONSET.exec(fold(text))?.[0] ?? ''
const rhymeOf = (text: string): string => fold(text).replace(ONSET, '')

const keyOf = (first: string, second: string): string => `${southern(fold(first))} ${southern(fold(second))}`

function gathered(pairs: Iterable<Pair>): Map<string, Pair[]> {
  const found = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const key = keyOf(...pair)
    const list = found.get(key)
    if (!list) found.set(key, [pair])
    else if (!list.some(([first, second]) => first === pair[0] && second === pair[1])) list.push(pair)
  }
  return found
}
