import type { UnitCatalogue } from '../../catalogue/units.ts'
import type { UnitId, UnitRef } from '../../domain/unit.ts'
import type { KnownUnit } from '../../knowledge/knowledge.ts'
import { comparable, fold } from '../../vietnamese/fold.ts'
import { cutWords } from '../typing/cut-words.ts'
import { type KnownName, NameTrie } from './name-trie.ts'

/** The ways in which people write a type word, without marks, and the word. */
export const TYPE_WORDS: Readonly<Record<string, string>> = {
  xa: 'xã',
  x: 'xã',
  phuong: 'phường',
  p: 'phường',
  f: 'phường',
  ph: 'phường',
  'thi tran': 'thị trấn',
  tt: 'thị trấn',
  huyen: 'huyện',
  h: 'huyện',
  quan: 'quận',
  q: 'quận',
  'thanh pho': 'thành phố',
  tp: 'thành phố',
  'thi xa': 'thị xã',
  tx: 'thị xã',
  tinh: 'tỉnh',
  t: 'tỉnh',
  'dac khu': 'đặc khu',
  dk: 'đặc khu',
}
const ORGANISATION = /^(?:dang bo|dang uy|ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|chi bo)(?: |$)/
const TYPE_PREFIX = /^(?:xa|phuong|thi tran|huyen|quan|thanh pho|thi xa|tinh|dac khu) (?=\S)/

const APOSTROPHES = /['’ʼʻ`´]/g

/** The names of the units that reports speak of. */
export interface KnownPlaces {
  readonly byWords: NameTrie
  readonly byInitials: ReadonlyMap<string, readonly KnownName[]>
  /** Folded names, type words with them, that several units bear. */
  readonly shared: ReadonlySet<string>
  /** Whether two folded words stand side by side in one of them, or in the name of what it lies in. */
  readonly stand: (first: string, second: string) => boolean
}

/**
 * Keeps the names in step with the units: new units are added, and only where one is gone or renamed is everything built anew.
 * @param learn lets a folded word of a name be matched
 * @param write takes a word of a name with its marks
 */
export function createKnownPlaces(
  catalogue: UnitCatalogue,
  learn: (word: string) => void,
  write: (word: string) => void,
): (units: readonly KnownUnit[]) => KnownPlaces {
  let kept = new Map<UnitId, string>()
  let places = noPlaces()
  return units => {
    const known = units.filter(({ ref }) => kept.get(ref.id) === ref.name).length
    if (known < kept.size) {
      kept = new Map()
      places = noPlaces()
    }
    for (const { ref } of units) {
      if (kept.has(ref.id)) continue
      kept.set(ref.id, ref.name)
      add(ref)
    }
    return places
  }

  function note(words: readonly string[]): void {
    for (let k = 1; k < words.length; k++) places.pairs.add(`${words[k - 1]} ${words[k]}`)
  }

  function add(ref: UnitRef): void {
    const all = fold(ref.name)
    const said = all.match(/[a-z0-9]+/g) ?? []
    for (const word of said) learn(word)
    note(said)
    for (const { name } of catalogue.ancestors(ref.id)) note(fold(name).match(/[a-z0-9]+/g) ?? [])
    if (places.names.has(all)) places.shared.add(all)
    places.names.add(all)
    const whole = comparable(ref.name)
    const listed = catalogue.get(ref.id)?.type
    const written = TYPE_PREFIX.exec(fold(whole))?.[0].trim()
    // a commune that became a township later goes by either word
    const type = listed && written && fold(listed) !== written ? undefined : (listed ?? written)
    const bare = bareName(whole)
    const marked = cutWords(bare)
    for (const word of marked) write(word)
    if (marked.length === 0) return
    const name: KnownName = { ref, type: type && (TYPE_WORDS[fold(type)] ?? type), folded: marked.map(fold), marked }
    places.byWords.add(name)
    // "Đảng bộ Khối các cơ quan Sốp Cộp": of a body within a district the type word is left out
    const outer = marked.findIndex((word, k) => k >= 2 && k < marked.length - 1 && TYPE_WORDS[fold(word)] === word)
    if (outer > 0) {
      const short = marked.filter((_, k) => k !== outer)
      places.byWords.add({ ...name, folded: short.map(fold), marked: short })
      // and where it lies too: "Đảng bộ Khối các cơ quan"
      const alone = marked.slice(0, outer)
      if (alone.length > 2) places.byWords.add({ ...name, folded: alone.map(fold), marked: alone })
    }
    // "Cư M'gar", also typed "Cư Mgar"
    const joined = cutWords(bare.replace(APOSTROPHES, ''))
    if (joined.length < marked.length) {
      for (const word of joined) {
        learn(fold(word))
        write(word)
      }
      places.byWords.add({ ...name, folded: joined.map(fold), marked: joined })
    }
    const initials = name.folded.map(w => w[0]).join('')
    if (initials.length < 2) return
    const alike = places.byInitials.get(initials)
    if (alike) alike.push(name)
    else places.byInitials.set(initials, [name])
  }
}

function noPlaces() {
  const pairs = new Set<string>()
  const stand = (first: string, second: string) => pairs.has(`${first} ${second}`)
  return {
    pairs,
    stand,
    byWords: new NameTrie(),
    byInitials: new Map<string, KnownName[]>(),
    shared: new Set<string>(),
    names: new Set<string>(),
  }
}

/** A name without what its unit is and without the body that bears it; of "xã Tịnh Hà", "huyện Quan Sơn" only the first word. */
function bareName(whole: string): string {
  let rest = whole
  for (;;) {
    const body = ORGANISATION.exec(fold(rest))?.[0].length ?? 0
    if (body === 0 || body >= rest.length) break
    rest = rest.slice(body)
  }
  const type = TYPE_PREFIX.exec(fold(rest))?.[0].length ?? 0
  const written = rest.slice(0, type).trim().toLowerCase()
  return (type < rest.length && (written === fold(written) || MARKED_TYPES.has(written)) ? rest.slice(type) : rest).trim()
}
const MARKED_TYPES: ReadonlySet<string> = new Set(Object.values(TYPE_WORDS).map(comparable))
