import type { UnitRef } from '../../domain/unit.ts'
import type { Vocabulary } from '../typing/vocabulary.ts'
import type { Word, Words } from '../typing/words.ts'

/** A unit's name cut into words. */
export interface KnownName {
  readonly ref: UnitRef
  readonly type: string | undefined
  /** Folded and comparable words of the name without its type word. */
  readonly folded: readonly string[]
  readonly marked: readonly string[]
}

/** A name that words may begin, and how well the first of them stands for its first word. */
export interface Start {
  readonly name: KnownName
  readonly likeness: number
}

interface Node {
  readonly children: Map<string, Node>
  /** Of those, the ones that are numbers: "Quế Xuân 1". */
  readonly numbered: Map<string, Node>
  /** Names that end here. */
  readonly names: KnownName[]
  /** Names further on, by the initials of what is left of them. */
  readonly byRest: Map<string, KnownName[]>
}

const newNode = (): Node => ({ children: new Map(), numbered: new Map(), names: [], byRest: new Map() })

/** Names by their words: the few that words may stand for are found without going through those that begin alike. */
export class NameTrie {
  readonly #root = newNode()
  readonly #order = new Map<KnownName, number>()

  add(name: KnownName): void {
    this.#order.set(name, this.#order.size)
    let node = this.#root
    name.folded.forEach((word, k) => {
      if (k > 0) push(node.byRest, initials(name.folded.slice(k)), name)
      let next = node.children.get(word)
      if (!next) {
        next = newNode()
        node.children.set(word, next)
        if (/^\d+$/.test(word)) node.numbered.set(word, next)
      }
      node = next
    })
    node.names.push(name)
  }

  /** The names whose every word the words from `i` on may stand for, or their initials; what a name ends in may be a number left out. */
  startingAt(i: number, { words }: Words, vocabulary: Vocabulary): readonly Start[] {
    const starts: Start[] = []
    const found: KnownName[] = []
    const meant = vocabulary.standsFor(words[i]!.folded)
    for (const first of meant.keys()) {
      const node = this.#root.children.get(first)
      if (!node) continue
      found.length = 0
      collect(node, i + 1, words, vocabulary, found)
      if (found.length > 1) found.sort((a, b) => this.#order.get(a)! - this.#order.get(b)!)
      const likeness = meant.get(first)!
      for (let k = 0; k < found.length; k++) if (found[k] !== found[k - 1]) starts.push({ name: found[k]!, likeness })
    }
    return starts
  }
}

/** The names at this node and further on; one that is come by in two ways, twice. */
function collect(here: Node, at: number, words: readonly Word[], vocabulary: Vocabulary, found: KnownName[]): void {
  for (const name of here.names) found.push(name)
  const word = words[at]
  if (word?.short) for (const name of here.byRest.get(word.folded) ?? NONE) found.push(name)
  const meant = word && here.children.size > 0 ? vocabulary.standsFor(word.folded) : undefined
  if (meant) {
    // of the two the one with fewer words is gone through
    const few: ReadonlyMap<string, unknown> = here.children.size <= meant.size ? here.children : meant
    for (const key of few.keys()) {
      const child = meant.has(key) ? here.children.get(key) : undefined
      if (child) collect(child, at + 1, words, vocabulary, found)
    }
  }
  if (here.numbered.size > 0)
    for (const [key, child] of here.numbered) if (!meant?.has(key)) for (const name of child.names) found.push(name)
}
const NONE: readonly never[] = []

const initials = (words: readonly string[]): string => words.map(word => word[0]).join('')

function push(map: Map<string, KnownName[]>, key: string, name: KnownName): void {
  const list = map.get(key)
  if (list) list.push(name)
  else map.set(key, [name])
}
