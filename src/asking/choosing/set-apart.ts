import { measureClass, writtenOut } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { fold } from '../../vietnamese/fold.ts'
import { isBareCount, wordsAround } from '../matching/context-of.ts'
import { factName } from '../matching/fact-names.ts'
import { bearsMark, EACH_ITS_OWN, MARKING, type Marks, marksOf, PARTS_OF_SUMS, readMarks } from '../matching/marks.ts'
import type { Scored, Term } from '../matching/scored.ts'
import { ofQuestions } from '../typing/recent.ts'
import type { Asked } from './asked.ts'
import { AMOUNTS } from './by-role.ts'

interface EntryMarks {
  /** That some name of it bears. */
  readonly any: Marks
  /** That each does. */
  readonly all: Marks
  /** Parts of sums in its main name: retail sales are of services, whichever name leaves them out. */
  readonly main: Marks
}
const keptOfEntries = new WeakMap<Indicator, EntryMarks>()
const keptOfQuestions = ofQuestions<AskedMarks, readonly Term[]>()
/** Part by part. */
const EACH = / (?:cac|tung|moi) (?:nganh|linh vuc|khoan|nguon|loai|nhom) /
/** What a sum of each hectare is asked for with. */
const AREA = / (?:ha|hec|heta|hecta|dien tich|canh tac|dat|ruong|hectare|hectares|sao|mau) /
/** "một ha cho thu nhập bao nhiêu": nobody's income. */
const PER_HECTARE = / (?:mot|moi|tung|tren|1) (?:ha|hecta|hec ta|don vi dien tich) /
/** Share of a catalogue name that stands in the question for it to be asked for whole. */
const WHOLE = 0.75

/**
 * Whether a figure is of a part, or of all where a part was asked for: of pupils where all people were, of what was given up where what there is was,
 * of the products of four stars where those of three were. 'part' of one that may stand for the whole where there is no other, and is said to be a
 * part: what was added, and the lowest grade.
 */
export function setApart(one: Scored<Fact>, asked: Asked): 'other' | 'part' | undefined {
  if (one.item.quantity === null) return undefined
  const { isOther, unsaid, apart } = keptOfNames(asked.terms, () => asked.scales.onceAName(one => named(one.item, asked)))(one)
  if (isOther || (unsaid.length > 0 && !saidAround(one.item, unsaid, asked))) return 'other'
  if (apart === undefined) return undefined
  return asked.terms.some((term, t) => term.word.short && one.likeness[t]! >= 0.5) ? undefined : apart // "hn": both words of "hộ nghèo"
}

/** What a name says of a figure, by what it is counted in. */
interface Apart {
  readonly isOther: boolean
  /** Marks asked for that neither the name nor its entry bears: what is said around the figure must. */
  readonly unsaid: readonly string[]
  /** What it is by the marks that it bears and that were not asked for. */
  readonly apart: 'other' | 'part' | undefined
}
const OTHER: Apart = { isOther: true, unsaid: [], apart: undefined }
const keptOfNames = ofQuestions<(one: Scored<Fact>) => Apart, readonly Term[]>()

function named(fact: Fact, asked: Asked): Apart {
  const { room, best, query, terms } = asked
  const { line } = query.subject.words
  const { words } = factName(fact)
  const { measure } = fact.quantity!
  if (isOfEachHectare(fact) && !AREA.test(line)) return OTHER
  if (measure.startsWith('đồng/người') && PER_HECTARE.test(line)) return OTHER
  if (isOfOtherSpan(measure, query.reading.words.line)) return OTHER
  if (isOfOtherBody(words, terms)) return OTHER
  const own = marksOf(words)
  const said = marksAsked(asked)
  const entry = marksOfEntry(fact.indicator.id === null ? undefined : room.indicators.get(fact.indicator.id))
  const isMoney = measureClass(measure) === 'money' || !AMOUNTS.has(fact.role)
  const counts = (mark: string) => isMoney || !(mark in PARTS_OF_SUMS)
  const isSame = best === undefined || best.item === fact.indicator.id
  const isOfEntry = (mark: string) => entry.any.has(mark) && (!EACH_ITS_OWN.has(mark.split(' ')[0]!) || entry.main.has(mark))
  const saysNothing = (mark: string) => entry.all.has(mark) || (isSame && isOfEntry(mark))
  const unsaid = [...said.surely].filter(mark => counts(mark) && !own.has(mark) && !saysNothing(mark))
  if (best === undefined || best.own < WHOLE || EACH.test(line)) return { isOther: false, unsaid, apart: undefined }
  const earlier = marksOf(`${query.reading.words.line}${query.context?.words.line ?? ''}`)
  const extra = [...own].filter(mark => {
    if (!counts(mark) || said.perhaps.has(mark) || earlier.has(mark)) return false
    return isSame ? !saysNothing(mark) : !entry.any.has(mark) || entry.all.has(mark)
  })
  const apart = extra.length === 0 ? undefined : extra.every(mark => STANDS_FOR_ALL.has(mark)) ? 'part' : 'other'
  return { isOther: false, unsaid, apart }
}

/** Whether the title of its report and its sentence bear all of these marks. */
function saidAround(fact: Fact, marks: readonly string[], { room }: Asked): boolean {
  const report = room.knowledge.report(fact.report)
  const said = foldedLine(saidOf(fact, report?.text ?? ''))
  // "các tiêu chí nâng cao. Phấn đấu đạt 03 tiêu chí"
  const above = isBareCount(fact) ? foldedLine(wordsAround(fact, room.knowledge).join(' ')) : said
  const wider = `${foldedLine(report?.title ?? '')} ${above}`
  // whom a report or a sentence before is about is not whom each figure counts
  return marks.every(mark => bearsMark(said, mark) || (!GROUPS.has(mark) && bearsMark(wider, mark)))
}

/** "mỗi tháng kiếm được bao nhiêu": what is told of a year is no answer, and the other way round. */
function isOfOtherSpan(measure: string, line: string): boolean {
  if (!/^đồng(?:\/|$)/.test(measure)) return false
  return / (?:moi|mot|hang|theo|1) thang (?!\d)/.test(line)
    ? !measure.includes('/tháng')
    : / (?:moi|mot|hang|1) nam /.test(line) && measure.includes('/tháng')
}

export function isOfEachHectare(fact: Fact): boolean {
  return fact.quantity?.measure.startsWith('đồng/ha') || / tren (?:1|mot) (?:ha|hec ta|don vi) /.test(` ${factName(fact).words} `)
}

/** Bodies that are rated each by itself, under entries that name several. */
const BODIES = [/ chinh quyen /, / (?:mttq|mat tran|doan the) /, / cong an /, / quan su /]

/** "chính quyền vững mạnh" is not what "MTTQ và các đoàn thể" are rated. */
export function isOfOtherBody(name: string, terms: readonly Term[]): boolean {
  const own = BODIES.filter(body => body.test(` ${name} `))
  if (own.length === 0) return false
  const line = ` ${terms.flatMap(({ light, word }) => (light ? [] : [word.folded])).join(' ')} `
  const asked = BODIES.filter(body => body.test(line))
  return asked.length > 0 && !asked.some(body => own.includes(body))
}

const foldedLine = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
/** Groups of people, some of all that are counted. */
const GROUPS: ReadonlySet<string> = new Set(['minorities', 'women', 'children', 'old', 'disabled', 'pupils'])

const STANDS_FOR_ALL: ReadonlySet<string> = new Set(['added', 'stars 3', 'fine'])

/** Of households easily taken for one another: a misspelt word among them ("hộ thát nghèo") is not passed over. */
const OF_THE_POOR: ReadonlySet<string> = new Set(['poor', 'nearPoor', 'escaped', 'relapsed'])

interface AskedMarks {
  /** Of the words that say what is asked about. */
  readonly surely: Marks
  /** Of all words, as they may be read. */
  readonly perhaps: Marks
}

function marksAsked({ terms, query }: Asked): AskedMarks {
  return keptOfQuestions(terms, () => {
    const { words, light } = query.subject
    const own = terms.filter(({ index, word }) => words.words[index] === word)
    const clause = (at: number) => words.clauses.findLastIndex(from => from <= at)
    const asks = new Set(own.flatMap(term => (term.light ? [] : [clause(term.index)])))
    const asking = own.filter(({ index }) => asks.has(clause(index)))
    const heavy = asking.filter(term => !term.light || !light.has(term.index))
    const kept = new Map<string, Marks>() // most words are read one way only
    const read = (some: readonly Term[], as: (term: Term) => string) => {
      const line = some.map(as).join(' ')
      const marks = kept.get(line) ?? readMarks(line)
      kept.set(line, marks)
      return marks
    }
    const misspelt = [0, 1, 2].flatMap(nth => [...read(own, term => asMark(term, nth))])
    const graded = [...read(asking, readAs)].filter(mark => mark.includes(' ')) // "mức độ" is a courtesy elsewhere
    const isPlain = ({ word, candidates }: Term) => candidates.has(word.folded) && !word.slip
    const meant = [0, 1, 2]
      .flatMap(nth => [...read(heavy, term => (isPlain(term) ? readAs(term) : asMark(term, nth)))])
      .filter(mark => OF_THE_POOR.has(mark))
    return { surely: new Set([...read(heavy, readAs), ...meant, ...graded]), perhaps: new Set([...read(own, readAs), ...misspelt]) }
  })
}

function readAs({ word, candidates }: Term): string {
  // "nông thôn mới trong năm": within it, and nothing newly planted
  if (word.plain && word.text === 'trong') return '.'
  const long = writtenOut(word.text)
  if (long !== word.text) return fold(long)
  if (MARKING.has(word.folded)) return word.folded
  return candidates.has(word.folded) ? word.folded : (candidates.keys().next().value ?? word.folded)
}

/** "ngèo", which some write, as "nghèo"; of several words of marks that a word may stand for, the first, second … */
function asMark(term: Term, nth: number): string {
  const own = readAs(term)
  const { folded, slip } = term.word
  if (MARKING.has(folded) && !slip) return own
  const meant = [...term.candidates.keys()].filter(word => MARKING.has(word) && !(slip && word === folded))
  return meant[nth] ?? meant[0] ?? own
}

function marksOfEntry(entry: Indicator | undefined): EntryMarks {
  if (!entry) return NONE
  let marks = keptOfEntries.get(entry)
  if (!marks) {
    const names = [entry.name, ...entry.aliases].map(name => readMarks(fold(name).replace(/[^a-z0-9]+/g, ' ')))
    const any = new Set(names.flatMap(name => [...name]))
    const main = new Set([...names[0]!].filter(mark => mark in PARTS_OF_SUMS))
    marks = { any, all: new Set([...any].filter(mark => names.every(name => name.has(mark)))), main }
    keptOfEntries.set(entry, marks)
  }
  return marks
}
const NONE: EntryMarks = { any: new Set(), all: new Set(), main: new Set() }

/** What is said of a figure: before it in its sentence, and behind it up to the next comma. */
function saidOf({ sentence, span }: Fact, text: string): string {
  const after = fold(text.slice(span.start, sentence.end))
  return `${fold(text.slice(sentence.start, span.start))} ${after.slice(0, after.search(/[,;](?!\d)|\.(?!\d)|$/))}`
}
