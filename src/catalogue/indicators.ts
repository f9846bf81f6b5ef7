import Fuse from 'fuse.js'
import type { Indicator, IndicatorId } from '../domain/indicator.ts'
import { fold } from '../vietnamese/fold.ts'
import {
  bearing,
  boundary,
  foldedDimensions,
  groupsOf,
  type MeasureClass,
  measureClass,
  nameOf,
  narrows,
  type Phrase,
  partOf,
  phraseOf,
  turns,
} from './indicator-words.ts'

export interface IndicatorCatalogue {
  get(id: IndicatorId): Indicator | undefined
  all(): readonly Indicator[]
  /**
   * The entry that a report's well-spelt phrase names ("tỷ lệ số hộ gia đình đạt danh hiệu Gia đình văn hóa", "cây lúa"). Undefined when none fits well:
   * an indicator that the catalogue does not have stays unknown rather than be forced.
   *
   * `measure` is that of the level ("ha", "%", "đồng", "milestone"); null where it is unknown, and for changes and ratios, whose percent says nothing
   * about what changed. It excludes entries of another kind of amount, and tells apart the rate and the number of poor households.
   */
  classify(phrase: string, measure: string | null): { readonly indicator: Indicator; readonly score: number } | undefined
  /**
   * Entries that a question may be about, best first, each once; `score` above 0 and at most 1, `matched` the words of the question that speak for it,
   * as typed. Any spelling: full marks, none, abbreviations, small typos. A marked word never stands for another marked one: "dân số" finds no "đàn".
   */
  search(
    question: string,
    limit: number,
  ): readonly { readonly indicator: Indicator; readonly score: number; readonly matched: readonly string[] }[]
  /**
   * What `classify` and `search` look into is built when it is first needed, at once; with this beforehand, about a millisecond's worth at a time.
   * False where nothing is left to be built.
   */
  prepare(): boolean
}

/** A name by which an indicator may be called, cut into words. */
interface Key {
  readonly indicator: number
  readonly text: string
  /** Words that must be found, in this order. */
  readonly words: readonly string[]
  readonly folded: readonly string[]
  readonly weight: number
  /** How many different words. */
  readonly distinct: number
  readonly dimensions: ReadonlySet<MeasureClass>
  /** Only where the figure is of this class: "nông nghiệp (%)" is a share of the economy, not a value. */
  readonly only?: MeasureClass
  /** Typed forms have no marks to compare. */
  readonly typed: boolean
}

const ACCEPTED = 0.62
const REMEMBERED = 4_000
/** fuse.js judges at most this many names a question. */
const JUDGED = 8

/** @throws {TypeError} if the JSON is no list of entries with name and measures, or an id comes twice. */
export function parseIndicators(json: unknown): IndicatorCatalogue {
  const indicators = entries(json)
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  if (byId.size !== indicators.length) throw new TypeError('indicators: an id comes twice')
  const begun = new Lexicon(indicators)
  const lexicon = () => {
    while (begun.prepare());
    return begun
  }
  /** By measure, then by phrase: two short keys are found sooner than one made of both. */
  const remembered = new Map<string | null, Map<string, { indicator: Indicator; score: number } | undefined>>()
  let count = 0

  return {
    get: id => byId.get(id),
    all: () => indicators,
    classify(phrase, measure) {
      let ofMeasure = remembered.get(measure)
      const before = ofMeasure?.get(phrase)
      if (before !== undefined || ofMeasure?.has(phrase)) return before
      if (count >= REMEMBERED) {
        remembered.clear()
        ofMeasure = undefined
        count = 0
      }
      const found = phrase.length > 400 ? undefined : lexicon().classify(phrase, measure)
      if (ofMeasure) ofMeasure.set(phrase, found)
      else remembered.set(measure, new Map([[phrase, found]]))
      count++
      return found
    },
    prepare: () => begun.prepare(),
    search: (question, limit) => (limit <= 0 ? [] : lexicon().search(question.slice(0, 500), limit)),
  }
}

function entries(json: unknown): readonly Indicator[] {
  if (!Array.isArray(json)) throw new TypeError('indicators: not a list')
  for (const entry of json as Partial<Indicator>[])
    if (typeof entry.id !== 'string' || typeof entry.name !== 'string' || !Array.isArray(entry.measures) || !Array.isArray(entry.aliases))
      throw new TypeError(`indicators: faulty entry ${JSON.stringify(entry).slice(0, 80)}`)
  return json as Indicator[] // our own file, checked above and by a test
}

/** Entries whose names are cut into words in one step of building; each has some ten names. */
const A_STEP = 16

const PER_ONE = new Set(['1', 'trên', 'mỗi'])

class Lexicon {
  readonly #indicators: readonly Indicator[]
  readonly #classes: ReadonlySet<MeasureClass>[] = []
  /** Groups of people that the names of each indicator speak of, where that was asked. */
  readonly #groups = new Map<number, ReadonlySet<string>>()
  readonly #keys: Key[] = []
  /** Keys that hold a word. */
  readonly #marked = new Map<string, number[]>()
  readonly #folded = new Map<string, number[]>()
  readonly #weights = new Map<string, number>()
  readonly #known = new Map<string, number>()
  #counts = new Uint8Array()
  #found = new Float64Array()
  readonly #slips = new Map<string, ReadonlyMap<string, number>>()

  readonly #steps: Iterator<void>

  constructor(indicators: readonly Indicator[]) {
    this.#indicators = indicators
    this.#steps = this.#build()
  }

  /** Builds a little of it; false where nothing is left to be built. */
  prepare(): boolean {
    return !this.#steps.next().done
  }

  *#build(): Generator<void, void> {
    const drafts: Omit<Key, 'weight' | 'distinct'>[] = []
    for (const [at, indicator] of this.#indicators.entries()) {
      this.#classes.push(new Set(indicator.measures.map(measureClass)))
      drafts.push(...draftsOf(indicator, at))
      if (at % A_STEP === 0) yield
    }
    const holders = new Map<string, Set<number>>()
    for (const draft of drafts)
      for (const word of draft.folded) {
        const set = holders.get(word)
        if (set === undefined) holders.set(word, new Set([draft.indicator]))
        else set.add(draft.indicator)
      }
    yield
    const count = this.#indicators.length
    for (const [word, set] of holders) this.#weights.set(word, Math.max(0.3, Math.log(count / set.size) / Math.log(count)))
    for (const [at, draft] of drafts.entries()) {
      const weight = draft.words.reduce((sum, word) => sum + this.#weight(word), 0)
      this.#keys.push({ weight, distinct: new Set(draft.words).size, ...draft })
      if (!draft.typed) for (const word of new Set(draft.words)) push(this.#marked, word, at)
      for (const word of new Set(draft.folded)) push(this.#folded, word, at)
      if (at % (A_STEP * 10) === 0) yield
    }
    this.#counts = new Uint8Array(this.#keys.length)
    this.#found = new Float64Array(this.#keys.length)
  }

  classify(text: string, measure: string | null): { indicator: Indicator; score: number } | undefined {
    const phrase = phraseOf(text)
    const figure = measure === null ? undefined : measureClass(measure)
    const groups = groupsOf(phrase.words)
    const part = partOf(phrase.words)
    // "thu nhập bình quân trên 1 ha" is nobody's income
    const isPerLand =
      (figure === 'money' || figure === undefined) &&
      phrase.words.some(({ text }, i) => text === 'ha' && PER_ONE.has(phrase.words[i - 1]?.text ?? ''))
    let best: { key: Key; score: number } | undefined
    for (const at of this.#candidates(phrase)) {
      const key = this.#keys[at]!
      if (groups.some(group => !this.#groupsOf(key.indicator).has(group))) continue
      if (part !== undefined && this.#classes[key.indicator]!.has('money') && !key.words.includes(part)) continue
      if (isPerLand && !key.words.includes('ha')) continue
      const fit = this.#fits(key, phrase, figure, measure)
      if (fit === 0) continue
      const score = fit * this.#explained(key, phrase)
      if (score < ACCEPTED) continue
      if (best === undefined || score > best.score + 1e-9) best = { key, score }
    }
    return best === undefined ? undefined : { indicator: this.#indicators[best.key.indicator]!, score: best.score }
  }

  search(question: string, limit: number): { indicator: Indicator; score: number; matched: string[] }[] {
    const asked = this.#asked(question)
    const best = new Map<number, { score: number; matched: string[] }>()
    const enter = (indicator: number, score: number, matched: string[]) => {
      if (score > 0.05 && score > (best.get(indicator)?.score ?? 0)) best.set(indicator, { score: Math.min(1, score), matched })
    }
    const near = this.#near(asked)
    for (const { at, share } of near) {
      if (share < 0.5) continue
      const key = this.#keys[at]!
      const found = this.#answers(key, asked)
      if (found !== undefined) enter(key.indicator, found.score, found.matched)
    }
    if (Math.max(0, ...[...best.values()].map(({ score }) => score)) < 0.5) this.#judge(asked, near, enter)
    return [...best]
      .map(([i, found]) => ({ indicator: this.#indicators[i]!, ...found }))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
  }

  #groupsOf(indicator: number): ReadonlySet<string> {
    let groups = this.#groups.get(indicator)
    if (!groups) {
      groups = new Set(namesOf(this.#indicators[indicator]!).flatMap(text => groupsOf(phraseOf(text).words)))
      this.#groups.set(indicator, groups)
    }
    return groups
  }

  #weight(word: string): number {
    const before = this.#known.get(word)
    if (before !== undefined) return before
    const rarity = this.#weights.get(fold(word)) ?? 0.8
    const kind = bearing(word)
    const weight = kind === 'full' ? rarity : kind === 'some' ? Math.min(0.25, rarity) : 0.02
    if (this.#known.size > 20_000) this.#known.clear()
    this.#known.set(word, weight)
    return weight
  }

  /** Keys all of whose words the phrase has. */
  #candidates(phrase: Phrase): readonly number[] {
    const whole: number[] = []
    const touched: number[] = []
    for (const word of new Set(phrase.words.map(({ text }) => text)))
      for (const at of this.#marked.get(word) ?? []) {
        const count = this.#counts[at]! + 1
        this.#counts[at] = count
        if (count === 1) touched.push(at)
        if (count === this.#keys[at]!.distinct) whole.push(at)
      }
    for (const at of touched) this.#counts[at] = 0
    return whole.sort((a, b) => a - b)
  }

  /** 0 where kinds of amount exclude each other, 1 where they agree. */
  #fits(key: Key, phrase: Phrase, figure: MeasureClass | undefined, measure: string | null): number {
    const classes = this.#classes[key.indicator]!
    for (const dimension of phrase.dimensions) if (!classes.has(dimension)) return 0
    if (key.only !== undefined && figure !== key.only) return 0
    let fit = 1
    for (const dimension of key.dimensions)
      if (!phrase.dimensions.has(dimension) && figure !== dimension) fit *= figure !== undefined ? 0.8 : dimension === 'rate' ? 0.6 : 0.9
    if (figure === undefined) return fit
    const measures = this.#indicators[key.indicator]!.measures
    if (figure === 'count') {
      if (measures.includes(measure!) || measures.includes(measure!.replace(/\/(?:năm|tháng|quý)$/, ''))) return fit
      if (measure!.includes('/')) return 0
      if (phrase.dimensions.has('rate')) return 0
      return classes.has('count') ? fit * 0.88 : 0
    }
    if (classes.has(figure)) return measureClass(measures[0]!) === figure ? fit : fit * 0.985
    if (figure === 'milestone') return fit * (classes.has('rate') || classes.has('money') ? 0.85 : 0.78)
    return 0
  }

  /**
   * The share of the phrase that the key accounts for. The head comes first in Vietnamese: what stands before the key, or parts it, counts
   * for more; what follows a preposition counts for less, unless it narrows the thing.
   */
  #explained(key: Key, phrase: Phrase): number {
    let least = Number.POSITIVE_INFINITY
    const words = phrase.words
    for (let start = 0; start < words.length; start++) {
      if (words[start]!.text !== key.words[0]) continue
      let next = 0
      let unexplained = 0
      let belongs = 1
      for (let i = 0; i < words.length && unexplained < least; i++) {
        const { text } = words[i]!
        if (i >= start && next < key.words.length && text === key.words[next]) {
          next++
          belongs = 1
          continue
        }
        if (i > start) belongs *= boundary(text)
        if (turns(text)) unexplained += 2
        else if (key.words.includes(text)) unexplained += 0.2 * this.#weight(text)
        else unexplained += this.#weight(text) * (narrows(text) ? 1.5 : belongs) * (next < key.words.length ? 1.5 : 1)
      }
      if (next === key.words.length && unexplained < least) least = unexplained
    }
    return key.weight / (key.weight + least)
  }

  /** Keys that share words with a question, with the share of their weight that it has, order aside. */
  #near(asked: Asked): readonly { readonly at: number; readonly share: number }[] {
    const found = this.#found
    const touched: number[] = []
    for (const { readings, weight } of asked.words) {
      if (weight < 0.05) continue
      for (const [reading, like] of readings) {
        const held = this.#weight(reading) * like
        for (const at of this.#folded.get(reading) ?? []) {
          if (found[at] === 0) touched.push(at)
          found[at] = found[at]! + held
        }
      }
    }
    return touched.map(at => {
      const share = (found[at]! + 0.3) / this.#keys[at]!.weight
      found[at] = 0
      return { at, share }
    })
  }

  /** The words of a question with what each may stand for. */
  #asked(question: string): Asked {
    const marked = phraseOf(question.toLowerCase())
    const whole = fold(question.toLowerCase()) !== question.toLowerCase()
    const dimensions = new Set([...marked.dimensions, ...foldedDimensions(question)])
    const words = marked.words
      .filter(({ folded }) => !COURTESY.has(folded))
      .map(({ text, folded }) => ({ text, folded, readings: this.#readings(folded), weight: this.#questionWeight(text, folded) }))
    const placesOf = new Map<string, number[]>()
    words.forEach(({ readings }, i) => {
      for (const reading of readings.keys()) push(placesOf, reading, i)
    })
    return {
      words,
      placesOf,
      weight: words.reduce((sum, word) => sum + word.weight, 0),
      dimensions,
      cue: cueOf(question),
      marked: whole,
      text: words.map(({ folded }) => folded).join(' '),
    }
  }
  #questionWeight(text: string, folded: string): number {
    if (FRAME.has(folded) || /^\d/.test(folded)) return 0.03
    return this.#weight(text)
  }
  /** The word itself, or words of the catalogue one slip away from a word that it does not have. */
  #readings(folded: string): ReadonlyMap<string, number> {
    if (this.#folded.has(folded) || folded.length < 4 || FRAME.has(folded)) return new Map([[folded, 1]])
    const before = this.#slips.get(folded)
    if (before !== undefined) return before
    const readings = new Map<string, number>()
    for (const word of this.#folded.keys())
      if (Math.abs(word.length - folded.length) <= 1 && word.length >= 3 && oneSlip(word, folded)) readings.set(word, 0.75)
    if (this.#slips.size > 5_000) this.#slips.clear()
    this.#slips.set(folded, readings)
    return readings
  }

  #answers(key: Key, asked: Asked): { score: number; matched: string[] } | undefined {
    const { words } = asked
    let found = 0
    let from = 0
    let previous = -1
    let count = 0
    let exact = 0
    let gaps = 0
    const matched: string[] = []
    for (let k = 0; k < key.words.length; k++) {
      let at = -1
      let like = 0
      for (const i of asked.placesOf.get(key.folded[k]!) ?? NOWHERE) {
        if (i < from) continue
        like = likeness(words[i]!, key.words[k]!, key.folded[k]!, asked.marked, key.typed)
        if (like > 0) {
          at = i
          break
        }
      }
      if (at < 0) continue
      if (previous >= 0) for (let i = previous + 1; i < at; i++) gaps += words[i]!.weight
      previous = at
      from = at + 1
      count++
      if (like === 1 && !key.typed) exact++
      found += this.#weight(key.words[k]!) * like
      matched.push(words[at]!.text)
    }
    if (count === 0) return undefined
    const coverage = found / key.weight
    if (coverage < 0.5) return undefined
    const answered = Math.min(1, found / Math.max(asked.weight, 0.2))
    let score = coverage ** 2 * (0.4 + 0.6 * answered) * (1 / (1 + 0.4 * gaps))
    const classes = this.#classes[key.indicator]!
    for (const dimension of asked.dimensions) score *= classes.has(dimension) ? 1.06 : 0.35
    for (const dimension of key.dimensions) if (!asked.dimensions.has(dimension) && asked.cue !== dimension) score *= 0.93
    if (key.only !== undefined && asked.cue !== key.only) score *= 0.6
    if (asked.cue !== undefined) score *= classes.has(asked.cue) ? 1.05 : 0.8
    if (count === 1 && exact === 0) score = Math.min(score * 0.5, 0.3)
    return { score, matched }
  }

  /** What no word found well: the few names of several words that share most with the question, judged by fuse.js. */
  #judge(
    asked: Asked,
    near: readonly { readonly at: number; readonly share: number }[],
    enter: (indicator: number, score: number, matched: string[]) => void,
  ): void {
    if (asked.text.length < 5) return
    const few = near
      .filter(({ at }) => this.#keys[at]!.words.length > 1 && this.#keys[at]!.text.length >= 7)
      .sort((a, b) => b.share - a.share)
      .slice(0, JUDGED)
    for (const { at } of few) {
      const key = this.#keys[at]!
      const verdict = Fuse.match(key.text.slice(0, 32), asked.text, { threshold: 0.35, ignoreLocation: true, ignoreFieldNorm: true })
      if (!verdict.isMatch) continue
      const matched = asked.words.filter(({ readings }) => key.folded.some(word => readings.has(word))).map(({ text }) => text)
      enter(key.indicator, 0.6 * (1 - verdict.score), matched)
    }
  }
}

const NOWHERE: readonly number[] = []

interface Asked {
  readonly words: readonly {
    readonly text: string
    readonly folded: string
    readonly readings: ReadonlyMap<string, number>
    readonly weight: number
  }[]
  /** Where the words stand that may be a word, by that word without marks. */
  readonly placesOf: ReadonlyMap<string, readonly number[]>
  /** Of all words together. */
  readonly weight: number
  readonly dimensions: ReadonlySet<MeasureClass>
  /** What amount the question asks for: "bao nhiêu ha". */
  readonly cue: MeasureClass | undefined
  /** Whether the writer uses marks at all; then a bare word is probably meant bare. */
  readonly marked: boolean
  readonly text: string
}

const FRAME = new Set(
  'bao nhieu may bn bnhiu bnhieu nhiu nam ngoai nay la cua cho o tai trong xa phuong huyen tinh thi tran thanh pho dat duoc dc the nao sao khong ko k co chua hay va voi ti le ty ha tan con trieu dong tien phan tram ho nguoi roi may con tong so ket qua hien nay bay gio nhu'.split(
    ' ',
  ),
)
const COURTESY = new Set(
  'a oi ad u nhe nha vay em anh chi minh toi hoi cho xin vui long a biet muon xem gium giup'
    .split(' ')
    .filter(word => !['cho', 'chi', 'a'].includes(word)),
)

function cueOf(question: string): MeasureClass | undefined {
  const text = fold(question.normalize('NFC'))
  if (/%|phan tram|may pt\b/.test(text)) return 'rate'
  if (/(?:bao nhieu|may|bn|bnhieu|bnhiu) (?:ha|hec ?ta|mau|sao)\b/.test(text)) return 'area'
  if (/(?:bao nhieu|may|bn|bnhieu|bnhiu) tan\b/.test(text)) return 'output'
  if (/(?:bao nhieu|may|bn|bnhieu|bnhiu) (?:ta|tan)(?:\/| 1? ?)ha\b/.test(text)) return 'yield'
  if (/(?:bao nhieu|may|bn|bnhieu|bnhiu) (?:tien|ty|ti|trieu|dong)\b/.test(text)) return 'money'
  if (/(?:bao nhieu|may|bn|bnhieu|bnhiu) (?:km|met)\b/.test(text)) return 'length'
  return /(?:bao nhieu|may|bn|bnhieu|bnhiu) (?:ho|nguoi|con|chi bo|dang vien|san pham|truong|lop|thon|vu|mo hinh|lao dong|hoc sinh)\b/.test(
    text,
  )
    ? 'count'
    : undefined
}

/** How far a word of a question may be a word of a key; 0 where marks speak against it. */
function likeness(word: Asked['words'][number], key: string, foldedKey: string, marked: boolean, typed: boolean): number {
  if (word.text === key) return 1
  const reading = word.readings.get(foldedKey)
  if (reading === undefined) return 0
  if (reading < 1) return reading
  if (typed) return 0.9
  if (word.text === word.folded) return marked ? 0.75 : 0.95
  return swapTones(word.text) === swapTones(key) ? 0.85 : 0
}
/** One letter for the two tones that many confuse (hỏi, ngã). */
function swapTones(word: string): string {
  return word.normalize('NFD').replaceAll('\u0309', '\u0303')
}

/** Whether one letter too many, too few, wrong, or swapped with its neighbour makes the one word of the other. */
function oneSlip(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [lengthA, lengthB] = [endA - start, endB - start]
  if (lengthA <= 1 && lengthB <= 1) return true
  return lengthA === 2 && lengthB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}

/** The names of an entry as keys, each once. */
function draftsOf(indicator: Indicator, at: number): readonly Omit<Key, 'weight' | 'distinct'>[] {
  const drafts: Omit<Key, 'weight' | 'distinct'>[] = []
  const seen = new Set<string>()
  for (const text of [...namesOf(indicator), ...indicator.abbreviations]) enter(text, false)
  for (const text of indicator.typed) enter(text, /^[ -~]*$/.test(text))
  return drafts

  function enter(text: string, typed: boolean): void {
    const only = text.endsWith(' (%)') ? ('rate' as const) : undefined
    const phrase = nameOf(text, typed)
    const words = phrase.words.filter(({ text: word }) => isTelling(word, typed))
    const same = `${[...phrase.dimensions]} ${words.map(word => word.text).join(' ')}`
    if (words.length === 0 || seen.has(same)) return
    seen.add(same)
    drafts.push({
      indicator: at,
      text: phrase.words.map(word => word.folded).join(' '),
      words: words.map(word => word.text),
      folded: words.map(word => word.folded),
      dimensions: phrase.dimensions,
      typed,
      ...(only === undefined ? {} : { only }),
    })
  }
}

/** The name in full and without its brackets, the other names. */
function namesOf(indicator: Indicator): readonly string[] {
  const plain = indicator.name.replace(/[“”]/g, '')
  return [...new Set([plain, plain.replace(/\s*\([^)]*\)/g, ''), ...indicator.aliases])]
}
function isTelling(word: string, typed: boolean): boolean {
  return typed ? !TYPED_FRAME.has(word) && !/^\d+$/.test(word) : bearing(word) !== 'none'
}
const TYPED_FRAME = new Set('bao nhieu may bn bnhieu bnhiu dc duoc'.split(' '))

function push<K, V>(index: Map<K, V[]>, key: K, value: V): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [value])
  else list.push(value)
}
