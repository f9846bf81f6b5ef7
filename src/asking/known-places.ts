import type { UnitCatalogue } from '../catalogue/units.ts'
import type { UnitRef } from '../domain/unit.ts'
import type { KnownUnit } from '../knowledge/knowledge.ts'
import { comparable, fold } from '../vietnamese/fold.ts'

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

/** A unit's name cut into words. */
export interface KnownName {
  readonly ref: UnitRef
  readonly type: string | undefined
  /** Folded and comparable words of the name without its type word. */
  readonly folded: readonly string[]
  readonly marked: readonly string[]
  readonly facts: number
}

/** The names of the units that reports speak of, by their first word and by their initials. Build anew when they change. */
export interface KnownPlaces {
  readonly byFirst: ReadonlyMap<string, readonly KnownName[]>
  readonly byInitials: ReadonlyMap<string, readonly KnownName[]>
}

export function knownPlaces(units: readonly KnownUnit[], catalogue: UnitCatalogue): KnownPlaces {
  const byFirst = new Map<string, KnownName[]>()
  const byInitials = new Map<string, KnownName[]>()
  const add = (map: Map<string, KnownName[]>, key: string, name: KnownName) => map.set(key, [...(map.get(key) ?? []), name])
  for (const { ref, facts } of units) {
    const whole = comparable(ref.name)
    const type = catalogue.get(ref.id)?.type ?? TYPE_PREFIX.exec(fold(whole))?.[0].trim()
    const bare = bareName(whole)
    if (bare === '') continue
    const marked = bare.split(' ').filter(w => /[\p{L}\d]/u.test(w))
    const name: KnownName = { ref, type: type && (TYPE_WORDS[fold(type)] ?? type), folded: marked.map(fold), marked, facts }
    add(byFirst, name.folded[0]!, name)
    const initials = name.folded.map(w => w[0]).join('')
    if (initials.length >= 2) add(byInitials, initials, name)
  }
  return { byFirst, byInitials }
}

function bareName(whole: string): string {
  let rest = whole
  for (;;) {
    const folded = fold(rest)
    const cut = (ORGANISATION.exec(folded) ?? TYPE_PREFIX.exec(folded))?.[0].length ?? 0
    if (cut === 0 || cut >= rest.length) return rest.trim()
    rest = rest.slice(cut)
  }
}
