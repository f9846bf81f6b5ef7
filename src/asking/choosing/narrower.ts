import { measureClass } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import { factName } from '../matching/fact-names.ts'
import type { Scored, Term } from '../matching/scored.ts'
import { findCue } from '../understanding/cues.ts'
import type { Asked } from './asked.ts'
import { AMOUNTS } from './by-role.ts'
import { isOfAnotherKind, thingCounted } from './measured.ts'
import type { Group } from './pick.ts'
import { coreName } from './same-subject.ts'

/** Share of a name that is asked for where it is asked for whole. */
const WHOLE = 0.9
/** Likeness from which a word is no guess: "nhà" is not "nhân". */
const SURELY = 0.6
const HALF = 0.5

/**
 * "Kết nạp bao nhiêu đảng viên người Tày" of "kết nạp 11 đảng viên, trong đó 5 đồng chí là người Tày"; "hỗ trợ Covid cho người có công" of a sentence
 * that gives the sum for one group after another. What such figures share is said once, with the first of them: the later one that bears what
 * the first does not is meant, and it alone.
 */
export function narrowest(groups: readonly Group[], scored: readonly Scored<Fact>[], asked: Asked): readonly Group[] {
  const top = groups[0]?.[0]
  if (!top || top.item.quantity === null || !AMOUNTS.has(top.item.role) || asked.query.reading.intent === 'list') return groups
  if (findCue('amount', asked.query.subject.words).length > 1) return groups
  const { terms } = asked
  const heavy = terms.flatMap((term, t) => (term.light ? [] : [t]))
  const told = scored.filter(one => isBeside(one.item, top.item))
  const alike = told.filter(one => isAsked(one.item, top.item, asked)).map(one => withNameOf(one, told))
  const first = alike.find(({ item }) => item === top.item) ?? alike.reduce((a, b) => (isBefore(b, a) ? b : a), alike[0] ?? top)
  // "trợ" of "hỗ trợ" is not that of "bảo trợ"
  const halfSaid = (one: Scored<Fact>, t: number) => {
    const before = terms[t - 1]
    if (!before || before.light || before.index + 1 !== terms[t]!.index || says(one, t - 1)) return false
    return asked.room.scorer.isPair(before.word.folded, terms[t]!.word.folded)
  }
  const beyond = (one: Scored<Fact>) => heavy.filter(t => one.likeness[t]! >= SURELY && !says(first, t) && !halfSaid(one, t))
  const ranked = alike
    .filter(one => isBefore(first, one))
    .map(one => ({ one, weight: weightOf(beyond(one), terms) }))
    .sort((a, b) => b.weight - a.weight)
  const [part, next] = ranked
  if (!part || part.weight === 0 || part.weight === next?.weight || part.one.passage < 0.99 || (isListed(first) && isListed(part.one)))
    return asked.query.places.length > 0 && sharesHead(top, told, heavy)
      ? [[whole(top, top.score)], ...groups.slice(1).filter(([next]) => !isWholeOf(next!, top))]
      : groups
  // "vốn ngân sách trung ương" is not the "vốn huy động khác" of its sentence, of whose name the rest was not asked
  if (top.own >= WHOLE && part.one.own <= HALF && !isLedBySaid(part.one, terms)) return groups
  return [[whole(part.one, top.score)]]
}

/** "Hỗ trợ Covid cho bao nhiêu người có công": what the name leaves out stands with an earlier figure of its sentence. */
function sharesHead(top: Scored<Fact>, told: readonly Scored<Fact>[], heavy: readonly number[]): boolean {
  const open = heavy.filter(t => !says(top, t))
  // what is asked of stands first: "vốn đăng ký của các dự án" is no number of them
  if (open.length === 0 || open[0] === heavy[0] || top.passage < 0.99) return false
  return told.some(one => isBefore(one, top) && open.every(t => says(one, t)))
}

/** "doanh thu vận tải" beside the "hành khách" of its sentence that was asked for. */
const isWholeOf = (one: Scored<Fact>, part: Scored<Fact>): boolean => isBeside(one.item, part.item) && isBefore(one, part)

/** "hàng hóa" of "doanh thu hàng hóa và dịch vụ kho bãi": what a name begins with, all of it asked for. */
function isLedBySaid({ item }: Scored<Fact>, terms: readonly Term[]): boolean {
  const [first, next] = factName(item).words.split(' va ')
  return next !== undefined && first!.split(' ').every(word => terms.some(term => term.candidates.has(word)))
}

/** All of the question is answered: by the name, and by the sentence that it stands in. */
export function whole(one: Scored<Fact>, score: number): Scored<Fact> {
  const likeness = one.likeness.map((like, t) => Math.max(like, one.near[t] ? 0.5 : 0))
  return { ...one, likeness, asked: 1, score: Math.max(one.score, score), tight: true }
}

const isBefore = (a: Scored<Fact>, b: Scored<Fact>): boolean => a.item.span.start < b.item.span.start

function isBeside(a: Fact, b: Fact): boolean {
  return (
    a.quantity !== null &&
    AMOUNTS.has(a.role) &&
    a.report === b.report &&
    a.sentence.start === b.sentence.start &&
    a.kind === b.kind &&
    a.period.label === b.period.label
  )
}

/** Counted in what was asked for, or where that was not said, as the figure that fits best. */
function isAsked(fact: Fact, best: Fact, { query }: Asked): boolean {
  const { measures } = query.reading
  if (isOfAnotherKind(best, measures)) return !isOfAnotherKind(fact, measures)
  return countedIn(fact.quantity!.measure) === countedIn(best.quantity!.measure)
}

function countedIn(measure: string): string {
  const kind = measureClass(measure)
  return kind === 'count' ? (thingCounted(fold(measure)) ?? measure) : kind
}

/** "42 đối tượng người có công …, số tiền 63 triệu đồng": a sum is of those whose name it bears, by whatever they are called. */
function withNameOf(one: Scored<Fact>, told: readonly Scored<Fact>[]): Scored<Fact> {
  if (measureClass(one.item.quantity!.measure) !== 'money') return one
  const name = ` ${fold(one.item.indicator.text)} `
  const whose = told.find(
    other => other !== one && other.item.quantity!.measure !== one.item.quantity!.measure && name.includes(` ${coreName(other.item)} `),
  )
  return whose ? { ...one, likeness: one.likeness.map((like, t) => Math.max(like, whose.likeness[t]!)) } : one
}

/** Two entries of the catalogue, each asked for by its whole name, are two things: "thu, chi ngân sách". */
function isListed({ item, own }: Scored<Fact>): boolean {
  return item.indicator.id !== null && own >= WHOLE
}

const says = ({ likeness }: Scored<Fact>, t: number): boolean => likeness[t]! >= 0.5
const weightOf = (which: readonly number[], terms: readonly Term[]): number => which.reduce((sum, t) => sum + terms[t]!.weight, 0)
