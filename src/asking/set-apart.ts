import { measureClass, writtenOut } from '../catalogue/indicator-words.ts'
import type { Fact } from '../domain/fact.ts'
import type { Indicator } from '../domain/indicator.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Asked } from './asked.ts'
import { factName } from './fact-names.ts'
import { isFiller } from './fillers.ts'
import { createRecent } from './recent.ts'
import type { Scored, Term } from './scored.ts'

type Patterns = Readonly<Record<string, RegExp>>

/**
 * What makes of a thing a part of it, one group of all, or what was lost of what there was. Folded words with single blanks, and one at both ends;
 * alternatives say the same. Reports add and leave out many words for nothing, but none of these.
 */
const MARKS: Patterns = {
  pupils: / hoc sinh | sinh vien /,
  poor: / (?<!can )(?<!tiep can )ngheo /,
  nearPoor: / can ngheo /,
  children: / tre em | tre (?:duoi|so sinh|thap coi|suy) /,
  old: / cao tuoi /,
  women: / phu nu | (?:lao dong|dang vien|dan so|hoc sinh|can bo|la) nu /,
  minorities: / dan toc | dtts /,
  disabled: / (?:khuyet|tan) tat /,
  foreign: / quoc te /,
  jobless: / that nghiep /,
  added:
    / (?:dang vien|doan vien|doanh nghiep|hop tac xa|htx|san pham|ocop|trong|lam|xay|thanh lap|cap|cong nhan|ket nap|viec lam) moi | moi (?:thanh lap|ket nap|trong) | thanh lap | ket nap | (?<!hoi )(?<!biet )(?<!noi )(?<!tang )them /,
  ended: / giai the | (?:ngung|dung|ngung hoat|tam ngung) (?:hoat )?dong /,
  lost: / tieu huy | (?:bi|mac) benh | thiet hai /,
  died: / chet | tu vong /,
  hurt: / bi thuong /,
  leftSchool: / bo hoc /,
  punished: / ky luat /,
  late: / (?:qua|tre) han /,
  inspected: / kiem tra | giam sat /,
  lent: / vay von | cho vay | von vay | vay (?:tien|uu dai) /,
  gifted: / (?:hoc sinh|day|giao vien) gioi /,
  honoured: / huy hieu /,
  dairy: / (?:bo|de) sua /,
  sows: / nai /,
  crossbred: / (?:bo|lon|ngo|lua|trau) lai /,
  townsfolk: / thanh thi | khu vuc do thi /,
  countryside: / khu vuc nong thon /,
  concentrated: / rung tap trung /,
  scattered: / phan tan /,
  largeTimber: / go lon /,
  burnt: / (?:vu|bi) chay | chay (?:rung|no) /,
  safe: / (?:rau|thuc pham|san pham) an toan /,
}
/** The same of sums of money. */
const PARTS_OF_SUMS: Patterns = {
  land: / (?:tu|thue|tien|dau gia|su dung) dat | quyen su dung dat /,
  education: / giao duc /,
  defence: / quoc phong /,
  enterprises: / doanh nghiep /,
  private: / ngoai quoc doanh /,
  regular: / thuong xuyen /,
  granted: / bo sung /,
  leftOver: / ket du /,
  industry: / cong nghiep | ttcn /,
  services: / dich vu | thuong mai /,
  farming: / nong nghiep | nong lam /,
  herds: / chan nuoi /,
  crops: / trong trot /,
  countrysideNew: / nong thon moi /,
}
/** The same with what says which. */
const GRADES: Patterns = {
  stars: / (?<!tu )(\d) sao (?!tro len)/,
  level: / muc do (\d) /,
  age: / (\d+) tuoi /,
  running: / (\d) nam (?:lien|lien tuc|lien tiep) /,
}
const WHICH = Object.entries(GRADES)
const PLAIN = Object.entries(MARKS)
const SUMS = Object.entries(PARTS_OF_SUMS)

/** The words of all of these. */
const MARKING = new Set([...PLAIN, ...SUMS, ...WHICH].flatMap(([, { source }]) => source.match(/[a-z]{2,}/g) ?? []))

type Marks = ReadonlySet<string>
const KEPT = 20_000
const kept = createRecent<Marks>(KEPT)
const keptOfEntries = new WeakMap<Indicator, { readonly any: Marks; readonly all: Marks }>()
const keptOfQuestions = new WeakMap<readonly Term[], AskedMarks>()
/** Part by part. */
const EACH = / (?:cac|tung|moi) (?:nganh|linh vuc|khoan|nguon|loai|nhom) /
/** Share of a catalogue name that stands in the question for it to be asked for whole. */
const WHOLE = 0.9

/**
 * Whether a figure is of a part, or of all where a part was asked for: of pupils where all people were, of what was given up where what there is was,
 * of the products of four stars where those of three were. 'part' of one that may stand for the whole where there is no other, and is said to be a
 * part: what was added, and the lowest grade.
 */
export function setApart({ item: fact, likeness }: Scored<Fact>, asked: Asked): 'other' | 'part' | undefined {
  if (fact.quantity === null) return undefined
  const { room, best, query, terms } = asked
  const own = marksOf(factName(fact).words)
  const said = marksAsked(asked)
  if (own.size === 0 && said.surely.size === 0) return undefined
  const entry = marksOfEntry(fact.indicator.id === null ? undefined : room.indicators.get(fact.indicator.id))
  const isMoney = measureClass(fact.quantity.measure) === 'money'
  const counts = (mark: string) => isMoney || !(mark in PARTS_OF_SUMS)
  const around = () => {
    const report = room.knowledge.report(fact.report)
    return marksOf(`${fold(report?.title ?? '')} . ${saidOf(fact, report?.text ?? '')}`.replace(/[^a-z0-9]+/g, ' '))
  }
  for (const mark of said.surely) if (counts(mark) && !own.has(mark) && !entry.any.has(mark) && !around().has(mark)) return 'other'
  if (best === undefined || best.own < WHOLE || EACH.test(query.subject.words.line)) return undefined
  if (terms.some((term, t) => term.word.short && likeness[t]! >= 0.5)) return undefined // "hn": both words of "hộ nghèo"
  const earlier = marksOf(`${query.reading.words.line}${query.context?.words.line ?? ''}`)
  const isSame = best.item === fact.indicator.id
  const extra = [...own].filter(mark => {
    if (!counts(mark) || said.perhaps.has(mark) || earlier.has(mark)) return false
    return isSame ? !entry.any.has(mark) : !entry.any.has(mark) || entry.all.has(mark)
  })
  return extra.length === 0 ? undefined : extra.every(mark => STANDS_FOR_ALL.has(mark)) ? 'part' : 'other'
}
const STANDS_FOR_ALL: ReadonlySet<string> = new Set(['added', 'stars 3'])

function marksOf(words: string): Marks {
  return kept(words, () => {
    const line = ` ${words.trim()} `
    const plain = [...PLAIN, ...SUMS].flatMap(([mark, pattern]) => (pattern.test(line) ? [mark] : []))
    const grades = WHICH.flatMap(([mark, pattern]) => {
      const which = pattern.exec(line)?.[1]
      return which === undefined ? [] : [`${mark} ${which}`]
    })
    return new Set([...plain, ...grades])
  })
}

interface AskedMarks {
  /** Of the words that say what is asked about. */
  readonly surely: Marks
  /** Of all words, as they may be read. */
  readonly perhaps: Marks
}

function marksAsked({ terms, query }: Asked): AskedMarks {
  let marks = keptOfQuestions.get(terms)
  if (!marks) {
    const { words, light } = query.subject
    const own = terms.filter(({ index, word }) => words.words[index] === word)
    const heavy = own.filter(term => !term.light || /^\d/.test(term.word.folded) || (!light.has(term.index) && isFiller(term.word)))
    const read = (some: readonly Term[], as: (term: Term) => string) => marksOf(some.map(as).join(' '))
    const misspelt = [0, 1, 2].flatMap(nth => [...read(own, term => asMark(term, nth))])
    marks = { surely: read(heavy, readAs), perhaps: new Set([...read(own, readAs), ...misspelt]) }
    keptOfQuestions.set(terms, marks)
  }
  return marks
}

function readAs({ word, candidates }: Term): string {
  const long = writtenOut(word.text)
  if (long !== word.text) return fold(long)
  return candidates.has(word.folded) ? word.folded : (candidates.keys().next().value ?? word.folded)
}

/** "ngèo", which some write, as "nghèo"; of several words of marks that a word may stand for, the first, second … */
function asMark(term: Term, nth: number): string {
  const own = readAs(term)
  if (MARKING.has(term.word.folded)) return own
  const meant = [...term.candidates.keys()].filter(word => MARKING.has(word))
  return meant[nth] ?? meant[0] ?? own
}

/** Marks that some name of an entry bears, and those that each does. */
function marksOfEntry(entry: Indicator | undefined): { readonly any: Marks; readonly all: Marks } {
  if (!entry) return NONE
  let marks = keptOfEntries.get(entry)
  if (!marks) {
    const names = [entry.name, ...entry.aliases].map(name => marksOf(fold(name).replace(/[^a-z0-9]+/g, ' ')))
    const any = new Set(names.flatMap(name => [...name]))
    marks = { any, all: new Set([...any].filter(mark => names.every(name => name.has(mark)))) }
    keptOfEntries.set(entry, marks)
  }
  return marks
}
const NONE = { any: new Set<string>(), all: new Set<string>() }

/** What is said of a figure: before it in its sentence, and behind it up to the next comma. */
function saidOf({ sentence, span }: Fact, text: string): string {
  const after = fold(text.slice(span.start, sentence.end))
  return `${fold(text.slice(sentence.start, span.start))} ${after.slice(0, after.search(/[,;](?!\d)|\.(?!\d)|$/))}`
}
