import type { Answer } from '../../src/domain/answer.ts'
import type { Comparator } from '../../src/domain/quantity.ts'
import { readAnswer } from './read-answer.ts'
import type { Base, Cell, Stated } from './resident-base.ts'
import type { Chat } from './resident-chats.ts'

/** Whether a verdict was owed, and given; undefined where none was. */
export interface Checked {
  readonly fault?: string
  readonly told: number
  readonly decided?: boolean
}

/** What is wrong with an answer, by what the reports state and what was asked, whatever the program thinks of either. */
export function checked(base: Base, chat: Chat, answer: Answer, text: string, figureOf: ReadonlyMap<string, Stated>): Checked {
  if (answer.status !== 'answer') return { told: 0 }
  const told: Stated[] = []
  for (const { fact } of answer.facts) {
    const figure = figureOf.get(fact.id)
    if (!figure) return { told: 0, fault: `tells what was not asked for: ${fact.indicator.text}` }
    told.push(figure)
  }
  const fault =
    told.map(figure => strange(figure, chat)).find(found => found !== undefined) ??
    (chat.rather ? otherKind(base, told, chat.rather) : undefined) ??
    wronglyWorkedOut(told, text) ??
    (chat.ranked ? misplaced(base, chat, told, text) : undefined)
  if (fault !== undefined) return { told: told.length, fault }
  if (chat.held || chat.met) {
    const truth = chat.held ? heldTruth(base, chat.held) : metTruth(base, { ...chat.met!, thing: told[0]?.thing ?? chat.met!.thing })
    const verdict = answer.verdict
    if (verdict === 'yes' || verdict === 'no') {
      if (verdict !== truth) return { told: told.length, fault: `says ${verdict} where it is ${truth}` }
      return { told: told.length, decided: true }
    }
    return { told: told.length, ...(truth === 'unknown' ? {} : { decided: false }) }
  }
  return { told: told.length }
}

function strange(figure: Stated, chat: Chat): string | undefined {
  const name = `${figure.thing.text}, ${figure.unit.name}, ${figure.year}${figure.part}, ${figure.kind}, ${figure.role}`
  return chat.may(figure) ? undefined : `tells another: ${name}`
}

function otherKind({ stated }: Base, told: readonly Stated[], { unit, thing, year, kind }: Cell): string | undefined {
  const isIt = (one: Stated) => one.unit === unit && one.thing === thing && one.year === year && one.kind === kind && one.role === 'level'
  return told.length > 0 && stated.some(one => isIt(one) && one.part === '') && !told.some(isIt) ? 'tells the other kind alone' : undefined
}

/** Differences and shares that the text prints must be of two of the figures that it tells, alike but for one thing. */
function wronglyWorkedOut(told: readonly Stated[], text: string): string | undefined {
  const { figures, computed } = readAnswer(text)
  if (figures.length > told.length) return `prints ${figures.length} figures of ${told.length}`
  for (const { line, value, measure } of computed) {
    const pairs = told.flatMap(a => told.flatMap(b => (a !== b && areAlike(a, b) ? [[a, b] as const] : [])))
    const isIt = pairs.some(([a, b]) => {
      const isShare = measure === '%' && a.kind === 'target' && b.kind === 'result' && Math.abs((b.value / a.value) * 100 - value) <= 0.0501
      const isDifference = isNear(Math.abs(a.value - b.value), value) && a.thing.measure === measure
      const [high] = [a, b].sort((x, y) => y.value - x.value)
      const named = / cao hơn /.test(line) && a.unit !== b.unit && !line.toLowerCase().includes(high!.unit.name.toLowerCase())
      return (isShare && a.year === b.year && a.unit === b.unit && a.thing === b.thing) || (isDifference && !named)
    })
    if (!isIt) return `works out what does not follow: ${line}`
  }
  return undefined
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

/** Exact enough to be reckoned with, of one measure and time of the year, and of one kind where of several units or things. */
function areAlike(a: Stated, b: Stated): boolean {
  const exact = [a, b].every(({ op, role }) => (op === '=' || op === '~') && role === 'level')
  const differ = [a.unit !== b.unit, a.thing !== b.thing, a.year !== b.year, a.kind !== b.kind].filter(Boolean).length
  return (
    exact &&
    a.thing.measure === b.thing.measure &&
    a.part === b.part &&
    (differ === 1 || (differ === 2 && a.year !== b.year && a.kind !== b.kind))
  )
}

type Truth = 'yes' | 'no' | 'unknown'

/** From the least to the most that a figure may be; what is not far from "about" is open. */
function range({ op, value }: Pick<Stated, 'op' | 'value'>): {
  readonly low: number
  readonly high: number
  readonly lowOpen: boolean
  readonly highOpen: boolean
} {
  const around = { low: value, high: value, lowOpen: false, highOpen: false }
  if (op === '>' || op === '>=') return { ...around, high: Number.POSITIVE_INFINITY, lowOpen: op === '>' }
  if (op === '<' || op === '<=') return { ...around, low: Number.NEGATIVE_INFINITY, highOpen: op === '<' }
  return around
}

function heldTruth({ stated }: Base, { op, value, cell }: NonNullable<Chat['held']>): Truth {
  const known = stated.filter(
    one =>
      one.unit === cell.unit &&
      one.thing === cell.thing &&
      one.year === cell.year &&
      one.kind === (cell.kind ?? 'result') &&
      one.role === 'level' &&
      one.part === '',
  )
  const [figure] = known
  if (!figure) return 'unknown'
  // about so many is neither more nor less than so many
  if (figure.op === '~' && isNear(figure.value, value)) return 'unknown'
  const truth = holdsFor(range(figure), op, value)
  // a plan of less than 24 is none of less than 19
  const isPlan = cell.kind === 'target' && op[0] === figure.op[0] && op !== '=' && figure.value !== value
  return truth === 'unknown' && isPlan ? 'no' : truth
}

function holdsFor({ low, high, lowOpen, highOpen }: ReturnType<typeof range>, op: Comparator, x: number): Truth {
  const above = low > x || (low === x && lowOpen)
  const least = low >= x
  const below = high < x || (high === x && highOpen)
  const most = high <= x
  if (op === '>') return above ? 'yes' : most ? 'no' : 'unknown'
  if (op === '>=') return least ? 'yes' : below ? 'no' : 'unknown'
  if (op === '<') return below ? 'yes' : least ? 'no' : 'unknown'
  return most ? 'yes' : above ? 'no' : 'unknown'
}

/** Whether a plan was met: by the printed share of it, or by the result held against it. */
function metTruth({ stated }: Base, { unit, thing, year, over }: NonNullable<Chat['met']>): Truth {
  const own = stated.filter(one => one.unit === unit && one.thing === thing && one.year === year && one.part === '')
  const ratio = own.find(({ role }) => role === 'plan_ratio')
  if (ratio && thing.better === 'less') return 'unknown'
  if (ratio) return holdsFor(range(ratio), over ? '>' : '>=', 100)
  const [target, result] = (['target', 'result'] as const).map(kind => own.find(one => one.kind === kind && one.role === 'level'))
  if (!target || !result) return 'unknown'
  if (result.op === '~' && isNear(target.value, result.value)) return 'unknown'
  const goal = /[<>]/.test(target.op) ? target.op : thing.better === 'less' ? '<=' : '>='
  if (!over) return holdsFor(range(result), goal, target.value)
  return goal.startsWith('<') ? 'unknown' : holdsFor(range(result), '>', target.value)
}

/** Units stand in order, in one kind, each with its newest figure or that of the year asked for, and before all whose figures are known as exactly. */
function misplaced({ stated }: Base, { turns, ranked }: Chat, told: readonly Stated[], text: string): string | undefined {
  const [first] = told
  if (!first) return undefined
  if (told.some(one => one.kind !== first.kind)) return 'ranks targets among results'
  const sign = ranked === 'most' ? -1 : 1
  if (told.some((one, i) => i > 0 && sign * (one.value - told[i - 1]!.value) < 0)) return 'is out of order'
  // what was reached by then counts where such is told, as what it is
  const tellsParts = told.some(({ part }) => part !== '')
  const alike = stated.filter(
    one => one.thing === first.thing && one.kind === first.kind && one.role === 'level' && (tellsParts || one.part === ''),
  )
  const timeOf = ({ year, part }: Stated) => year + (part === '' ? 0.9 : part === '-Q3' ? 0.7 : 0.5)
  // what only bounds an amount has no place in an order
  const isOld = (one: Stated) => alike.some(other => other.unit === one.unit && timeOf(other) > timeOf(one) && /[=~]/.test(other.op[0]!))
  const wholeOf = new Set(alike.flatMap(({ unit, year, part }) => (year === first.year && part === '' ? [unit] : [])))
  const ofYear = alike.filter(({ unit, year, part }) => year === first.year && (part === '' || !wholeOf.has(unit)))
  const newest = alike.filter(one => !isOld(one))
  if (namesYear(turns.at(-1)!)) return passedOver(ofYear)
  const old = told.find(isOld)
  const inNewest = old ? `tells ${old.unit.name} of ${old.year}${old.part}, and has a newer figure` : passedOver(newest)
  // the year of the question before may be meant
  return namesYear(turns[0]!) && told.every(({ year }) => year === first.year) ? inNewest && passedOver(ofYear) : inNewest

  function passedOver(rivals: readonly Stated[]): string | undefined {
    const { among } = readAnswer(text)
    const units = new Set(rivals.map(({ unit }) => unit)).size
    if (among !== undefined && among > units) return `among ${among} of ${units}`
    const better = rivals.find(one => (one.op === '=' || one.op === '~') && sign * (one.value - first!.value) < 0)
    return better ? `passes over ${better.unit.name} with ${better.value}` : undefined
  }
}

const namesYear = (question: string): boolean => /(?:19|20)\d\d/.test(question)
