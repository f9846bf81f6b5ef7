import { fold } from '../../vietnamese/fold.ts'
import { hasSyllableShape } from '../../vietnamese/typing.ts'
import { countedPairs } from './counted-pairs.ts'
import { isFiller } from './fillers.ts'
import { createHeardPairs } from './heard-pairs.ts'
import { oneSlip } from './one-slip.ts'
import { marksOf, southern } from './sounds.ts'
import { STEERING } from './steering-phrases.ts'

/** What is mended of a word. */
interface Spelled {
  readonly text: string
  readonly folded: string
  readonly capital: boolean
  readonly short: boolean
  readonly plain: boolean
  readonly slip: boolean
  readonly decoded: boolean
  readonly readings: readonly string[]
}

/** What is known of how words are written. */
export interface Spelling {
  /** Whether a name bears the word, without marks. */
  readonly isKnown: (folded: string) => boolean
  /** Whether a name bears it with these marks. */
  readonly isWritten: (marked: string) => boolean
  /** Whether the person types marks: then a word without any is one without. */
  readonly marked: boolean
}

/** A word beside another, as it is written. */
interface Beside {
  /** What it stands beside, as that is written. */
  readonly by: string
  readonly text: string
  readonly folded: string
  /** Of what steers a question, not only of a name. */
  readonly steers: boolean
}

export interface Mender {
  /** Puts words right in place. */
  readonly mend: (words: Spelled[], spelling: Spelling) => void
  /** Whether two words stand side by side in a name, or in what steers a question: each as it is written, or without marks. */
  readonly stand: (first: string, second: string) => boolean
  /** Whether a word as it is written steers a question. */
  readonly steers: (word: string) => boolean
}

/** Letters from which on a word is long enough to be known by all but one of them. */
const SHORTEST = 3
const SHORTEST_REAL = 4
const SHORTEST_CHANGED = 5

/**
 * Puts right the words that nothing is written like, one slip of the hand or the ear away from what is written beside one of their neighbours:
 * "hộ hghèo", "giự toán", "phần trăn". What steers a question is known without neighbours too where it is no word at all: "thộuc", "nhuều".
 * @param pairs words that stand side by side in names, as they are written; asked for when the first word may need them
 * @param said the same of what people say otherwise: two words that sound so are those
 */
export function createMender(
  pairs: () => Iterable<readonly [string, string]>,
  said: () => Iterable<readonly [string, string]> = () => [],
): Mender {
  const after = new Map<string, Beside[]>()
  const before = new Map<string, Beside[]>()
  /** Behind an amount; no word of a short form is told by that. */
  const counted = new Map<string, Beside[]>()
  const alone = new Set<string>()
  /** The same by how they sound; filled when first asked for. */
  const aloneBySound = new Map<string, string[]>()
  const steering = new Set<string>()
  for (const phrase of STEERING) {
    const words = phrase.split(' ')
    for (const [k, word] of words.entries()) {
      steering.add(word)
      // "ngon ở": what a word of one letter stands beside may be anything
      if (k > 0 && word.length > 1) note([words[k - 1]!, word], true)
      if (word.length >= SHORTEST_REAL) alone.add(word)
    }
  }
  let knowsNames = false
  const heard = createHeardPairs(function* () {
    yield* pairs()
    yield* said()
    yield* countedPairs()
    for (const phrase of STEERING) {
      const words = phrase.split(' ')
      for (let k = 1; k < words.length; k++) yield [words[k - 1]!, words[k]!]
    }
  })
  return { mend, stand, steers: word => steering.has(word) }

  function learnNames(): void {
    if (knowsNames) return
    knowsNames = true
    for (const pair of pairs()) note(pair, false)
    for (const [by, text] of countedPairs()) put(counted, fold(by), { by, text, folded: fold(text), steers: false })
  }

  function stand(first: string, second: string): boolean {
    learnNames()
    const isOne = (typed: string, written: string) => typed === written || typed === fold(written)
    return after.get(fold(first))?.some(({ by, text }) => isOne(first, by) && isOne(second, text)) ?? false
  }

  function mend(words: Spelled[], spelling: Spelling): void {
    if (spelling.marked) mendHeard(words, spelling)
    words.forEach((word, i) => {
      const amiss = steering.has(word.text) ? undefined : howAmiss(word, spelling)
      // a name, where no more than its beginning is in capitals
      if (amiss === undefined || (amiss === 'unwritten' && word.capital && i > 0)) return
      const { text: typed, folded, capital } = word
      const slip = { typed, folded, bare: !spelling.marked && typed === folded, impossible: amiss === 'impossible', capital }
      const name = mayBeName(words, i)
      const text = meantBeside(slip, words[i - 1], name ? undefined : words[i + 1], name) ?? (name ? undefined : meantAlone(slip))
      if (text !== undefined) words[i] = { ...word, text, folded: fold(text), decoded: true, short: false, slip: false }
    })
  }

  /** Two words that stand together nowhere, and of which each is heard for another: "chồng núa". */
  function mendHeard(words: Spelled[], spelling: Spelling): void {
    for (let i = 0; i + 1 < words.length; i++) {
      const [first, second] = [words[i]!, words[i + 1]!]
      if (!mayBeHeard(first, i) || !mayBeHeard(second, i + 1) || stand(first.text, second.text)) continue
      const amiss = [first, second].some(word => howAmiss(word, spelling) !== undefined)
      const meant = heard(first.text, second.text, amiss)
      // what was put right beside the word before stays
      if (!meant || meant.some((text, k) => words[i + k]!.decoded && words[i + k]!.text !== text)) continue
      for (const [k, text] of meant.entries())
        if (text !== words[i + k]!.text)
          words[i + k] = { ...words[i + k]!, text, folded: fold(text), decoded: true, short: false, slip: false }
    }
  }

  /** "xã lương môg": one of the first two words behind a type word belongs to a name, unless the first of them steers. */
  function mayBeName(words: readonly Spelled[], i: number): boolean {
    const [type, before] = [words[i - 2], words[i - 1]]
    return (before && TYPES.has(before.folded)) || (type && TYPES.has(type.folded) && !steering.has(before!.text)) || false
  }

  function note([first, second]: readonly [string, string], steers: boolean): void {
    put(after, fold(first), { by: first, text: second, folded: fold(second), steers })
    put(before, fold(second), { by: second, text: first, folded: fold(first), steers })
  }

  /** The word that is written beside a neighbour and nearest to the one typed; undefined where two are. */
  function meantBeside(slip: Slip, previous: Spelled | undefined, next: Spelled | undefined, name: boolean): string | undefined {
    learnNames()
    const found = new Map<string, number>()
    const lists = [[previous, after] as const, [previous, counted] as const, [next, before] as const]
    for (const [neighbour, map] of lists)
      for (const beside of (neighbour && map.get(neighbour.folded)) ?? []) {
        const is = neighbour!.text === neighbour!.folded || neighbour!.text === beside.by
        const near = !is || (name && !beside.steers) ? 0 : nearness(slip, beside)
        if (near > 0) found.set(beside.text, (found.get(beside.text) ?? 0) + near)
      }
    return onlyBest(found)
  }

  function soundingLike(folded: string): readonly string[] {
    if (aloneBySound.size === 0) for (const text of alone) push(aloneBySound, southern(fold(text)), text)
    return aloneBySound.get(southern(folded)) ?? []
  }

  function meantAlone(slip: Slip): string | undefined {
    if (slip.capital) return undefined // a name
    const found = new Map<string, number>()
    for (const text of slip.impossible ? alone : soundingLike(slip.folded)) {
      const near = slip.impossible ? byHand(slip, text) : bySound(slip, text)
      if (near > 0 && (!slip.impossible || tellsAlone(slip, text))) found.set(text, near)
    }
    return onlyBest(found)
  }
}

/** A word of letters, and no name. */
/** "phần trăm và" joins, and is no "già". */
function mayBeHeard({ text, folded, capital }: Spelled, at: number): boolean {
  return folded.length >= 2 && text !== 'và' && (!capital || at === 0) && /^[a-z]+$/.test(folded)
}

const TYPES = new Set(['xa', 'phuong', 'huyen', 'tran', 'pho', 'quan', 'tinh', 'thon', 'x', 'p', 'h', 'tt', 'tp', 'tx'])

/** No syllable at all, or one that no name bears with these marks. */
type Amiss = 'impossible' | 'unwritten'

/** A word that nothing is written like. */
interface Slip {
  readonly typed: string
  readonly folded: string
  /** Without marks, as is the whole question: they say nothing. */
  readonly bare: boolean
  readonly impossible: boolean
  readonly capital: boolean
}

function howAmiss(word: Spelled, { isKnown, isWritten }: Spelling): Amiss | undefined {
  const { text, folded, decoded, short, capital, readings } = word
  if (decoded || folded.length < 2 || readings.length > 0 || (short && capital) || !/^[a-z]+$/.test(folded)) return undefined
  if (!isKnown(folded)) return hasSyllableShape(folded) ? 'unwritten' : 'impossible'
  return text === folded || isWritten(text) || isFiller(word) ? undefined : 'unwritten'
}

/** How near a word beside a neighbour is to the one typed; 0 where it is another. */
function nearness(slip: Slip, { text, folded, steers }: Beside): number {
  // "học sình": another tone, and no name is written so
  if (folded === slip.folded)
    return marksOf(slip.typed) === marksOf(text) ? 4 : slip.typed.length >= SHORTEST_REAL && slip.typed !== slip.folded ? 1 : 0
  const left = slip.typed.length < text.length
  const mayBeHand = slip.impossible || (steers && (left || slip.typed.length >= SHORTEST_REAL))
  return Math.max(bySound(slip, text), mayBeHand ? byHand(slip, text) : 0)
}

/** One slip of the hand: with every mark as it is, or of the bare letters. */
function byHand({ typed, folded, impossible, bare }: Slip, meant: string): number {
  if (Math.min(typed.length, meant.length) < SHORTEST) return 0
  if (oneSlip(typed, meant) && marksOf(typed) === marksOf(meant)) return 3
  return (bare || (impossible && typed.length < meant.length)) && oneSlip(folded, fold(meant)) ? 2 : 0
}

/** Without a neighbour to tell it, a letter changed for another leaves fewer that tell it. */
function tellsAlone({ folded }: Slip, meant: string): boolean {
  const letters = fold(meant)
  const changed = folded.length === letters.length && [...folded].sort().join('') !== [...letters].sort().join('')
  return !changed || (letters.length >= SHORTEST_CHANGED && folded[0] === letters[0])
}

/** Heard for the other, marks and all: "dượt" for "vượt". */
function bySound({ typed, folded, bare }: Slip, meant: string): number {
  const letters = fold(meant)
  if (folded.length < SHORTEST || letters === folded || southern(folded) !== southern(letters)) return 0
  return bare || marksOf(typed) === marksOf(meant) ? 3 : 0
}

function onlyBest(found: ReadonlyMap<string, number>): string | undefined {
  const [first, second] = [...found].sort((a, b) => b[1] - a[1])
  return first && (!second || second[1] < first[1]) ? first[0] : undefined
}

function push(map: Map<string, string[]>, key: string, text: string): void {
  const list = map.get(key)
  if (list) list.push(text)
  else map.set(key, [text])
}

function put(map: Map<string, Beside[]>, key: string, beside: Beside): void {
  const list = map.get(key)
  if (!list) map.set(key, [beside])
  else if (!list.some(({ by, text }) => text === beside.text && by === beside.by)) list.push(beside)
}
