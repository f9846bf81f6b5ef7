import { alikeWording, anyReading, plain, type Readings, sameNumber, sameUnit, sameYear, unitName } from './compare.ts'

interface WantedFact {
  readonly unit?: Readings<string>
  readonly indicator?: string
  readonly year?: Readings<number | string | null>
  readonly kind?: Readings<string>
  readonly value?: number | null
}

export interface Question {
  readonly id: string
  readonly q: string
  readonly style: string
  readonly intent: string
  readonly history?: readonly string[]
  readonly expect: {
    readonly status: Readings<string>
    readonly also_ok?: readonly string[]
    readonly facts?: readonly WantedFact[]
    /** How many of `facts` will do; all where absent. */
    readonly min_facts?: number
    readonly must_not?: readonly number[]
    /** Each must be said; `a|b` is either. */
    readonly must_say?: readonly string[]
    readonly must_not_say?: readonly string[]
    /** Of which a choice must offer at least half. */
    readonly options?: readonly string[]
    readonly polarity?: string | null
  }
}

/** A line of `hoixa ask --json`. */
export interface Reply {
  readonly id: string
  readonly status: string
  readonly facts?: readonly {
    readonly unit: string
    readonly indicator: string
    readonly indicatorText: string
    readonly year: number | string | null
    readonly kind: string
    readonly value: number | null
  }[]
  readonly verdict?: string
  readonly choices?: unknown
  readonly text?: string
  readonly ms?: number
}

export interface AskScore {
  readonly questions: number
  readonly right: number
  /** Answers that state a forbidden value, a figure where there is none, or figures without the one that was asked for. */
  readonly wrongNumbers: number
  readonly byStyle: ReadonlyMap<string, readonly [right: number, of: number]>
  readonly faults: readonly string[]
}

const SOCIAL = ['greeting', 'help']
const ONE_FIGURE = ['lookup', 'yes_no', 'compare', 'progress']

export function scoreAsk(questions: readonly Question[], replies: readonly Reply[]): AskScore {
  const byId = new Map(replies.map(reply => [reply.id, reply]))
  const byStyle = new Map<string, [number, number]>()
  const faults: string[] = []
  let wrongNumbers = 0
  for (const question of questions) {
    const reply = byId.get(question.id)
    const why = reply ? judge(question, reply) : ['no line']
    const count = byStyle.get(question.style) ?? [0, 0]
    byStyle.set(question.style, [count[0] + (why.length === 0 ? 1 : 0), count[1] + 1])
    if (reply && statesWrongNumber(question, reply)) wrongNumbers++
    if (why.length > 0)
      faults.push(`${question.id} [${question.style}/${question.intent}] ${question.q}: ${why.join('; ')} — ${shown(reply)}`)
  }
  return { questions: questions.length, right: questions.length - faults.length, wrongNumbers, byStyle, faults }
}

/** What is wrong with a reply; nothing where it is right. */
function judge({ intent, expect }: Question, reply: Reply): string[] {
  const facts = reply.facts ?? []
  const wanted = expect.facts ?? []
  const otherwiseRight = reply.status !== 'answer' && (expect.also_ok ?? []).includes(reply.status)
  const said = `${plain(reply.text)} ${plain(JSON.stringify(reply.choices ?? []))}`
  const says = (words: string) => words.split('|').some(word => said.includes(plain(word)))
  const offered = (expect.options ?? []).filter(option => said.includes(unitName(option.replace(/ *\(.*/, ''))))
  const enough = wanted.filter(fact => states(reply, fact)).length >= (expect.min_facts ?? wanted.length)
  return [
    !statusRight(intent, expect, reply.status) && `status ${reply.status}`,
    !otherwiseRight && !enough && 'facts missing',
    !otherwiseRight && !(expect.must_say ?? []).every(says) && `must say ${expect.must_say?.join(', ')}`,
    (expect.must_not_say ?? []).some(says) && 'says what it must not',
    forbidden(expect, reply) && 'forbidden value',
    invented(expect, reply) && 'figures where there are none',
    ONE_FIGURE.includes(intent) && facts.length > wanted.length + Math.max(2, wanted.length) && 'too many figures',
    reply.status === 'choose' && offered.length < Math.ceil((expect.options ?? []).length / 2) && 'choices not offered',
    expect.polarity && !otherwiseRight && reply.verdict !== expect.polarity && `verdict ${reply.verdict}`,
    (reply.text ?? '') === '' && 'no text',
  ].filter(fault => typeof fault === 'string')
}

function statusRight(intent: string, expect: Question['expect'], status: string): boolean {
  if (SOCIAL.includes(intent) || (expect.also_ok ?? []).includes(status)) return true
  if (anyReading(expect.status, right => right === status)) return true
  return expect.status === 'choose' && status === 'answer' && (expect.facts ?? []).length > 0
}

function states(reply: Reply, wanted: WantedFact): boolean {
  const fits = <T>(readings: Readings<T> | undefined | null, right: (reading: T) => boolean) =>
    readings === undefined || readings === null || anyReading(readings, right)
  return (reply.facts ?? []).some(
    fact =>
      (wanted.value === undefined || wanted.value === null || sameNumber(fact.value, wanted.value)) &&
      fits(wanted.unit, unit => sameUnit(fact.unit, unit)) &&
      fits(wanted.year, year => sameYear(fact.year, year)) &&
      fits(wanted.kind, kind => fact.kind === kind) &&
      (!wanted.indicator || alikeWording(wanted.indicator, fact.indicator) || alikeWording(wanted.indicator, fact.indicatorText)),
  )
}

function forbidden(expect: Question['expect'], reply: Reply): boolean {
  return (expect.must_not ?? []).some(value => (reply.facts ?? []).some(fact => sameNumber(fact.value, value)))
}

function invented(expect: Question['expect'], reply: Reply): boolean {
  const none = expect.status === 'no_data' || expect.status === 'out_of_scope'
  return none && (reply.facts ?? []).length > 0 && !(expect.also_ok ?? []).includes('answer')
}

function statesWrongNumber({ expect }: Question, reply: Reply): boolean {
  const facts = reply.facts ?? []
  if (reply.status !== 'answer' && facts.length === 0) return false
  if (forbidden(expect, reply) || invented(expect, reply)) return true
  const wanted = expect.facts ?? []
  const otherwiseRight = reply.status !== 'answer' && (expect.also_ok ?? []).includes(reply.status)
  return expect.status === 'answer' && wanted.length > 0 && facts.length > 0 && !otherwiseRight && !wanted.some(fact => states(reply, fact))
}

function shown(reply: Reply | undefined): string {
  const facts = (reply?.facts ?? []).slice(0, 3).map(f => `${f.unit}, ${f.indicator}, ${f.year}, ${f.kind}: ${f.value}`)
  return facts.length > 0 ? facts.join(' / ') : (reply?.text ?? '').slice(0, 120).replace(/\n/g, ' / ')
}
