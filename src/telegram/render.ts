import type { Answer, Choice, CitedFact, Note } from '../domain/answer.ts'
import type { Fact } from '../domain/fact.ts'
import { spokenName } from '../domain/spoken-name.ts'
import type { Button, ButtonRow } from './buttons.ts'
import { capital, clip, escapeHtml, htmlToPlain, type Markup, markup, uncapital, visibleLength } from './html.ts'
import { dayWords, indicatorName, LONGEST_UNIT, periodWords } from './phrases.ts'
import { MOST_NEWS, renderNews } from './render-bulletin.ts'
import { computedLine, itemLines, layoutFacts, pagesOf } from './render-facts.ts'
import { type Item, reportButtons, sourceButtons, sourceLines, sourceWords } from './render-sources.ts'
import type { MessageKey, Say } from './say.ts'

/** An answer as it is sent: one page of it in Telegram's HTML (at most 4,096 characters after parsing), and the whole of it as plain text. */
export interface Rendered {
  readonly html: string
  readonly plain: string
  readonly buttons: readonly ButtonRow[]
  /** The page that `html` shows, from 0. */
  readonly page: number
  readonly pages: number
  /** The figures on that page. */
  readonly shown: readonly CitedFact[]
}

type Stated = Extract<Answer, { status: 'answer' }>

const MOST_PASSAGES = 5
const MOST_COMPUTED = 5
const MOST_FOLLOWED = 3
const MOST_CORRECTIONS = 3
const LONGEST_PASSAGE = 500
const LONGEST_LABEL = 60
const LONGEST_REASON = 200
/** Telegram takes 4,096; the rest is for the page's number. */
const ROOM = 4000

export function renderAnswer(answer: Answer, say: Say, page = 0): Rendered {
  switch (answer.status) {
    case 'answer':
      return renderStated(answer, say, page)
    case 'choose':
      return withChoices(say(`choose-${answer.about}`), answer.choices)
    case 'no_data':
      return withChoices(noData(answer, say), answer.choices)
    case 'out_of_scope':
      return single(answer.weak ? say('not-understood', { examples: exampleLines(say) }) : say('out-of-scope', { one: examples(say)[0] }))
  }
}

/** Questions that anybody may try over the shipped reports. */
export function examples(say: Say): [string, ...string[]] {
  return [say.plain('example-1'), say.plain('example-2'), say.plain('example-3')]
}

/** The same, a line each. */
export function exampleLines(say: Say): Markup {
  return markup(
    examples(say)
      .map(question => `• ${escapeHtml(question)}`)
      .join('\n'),
  )
}

function renderStated(given: Stated, say: Say, wanted: number): Rendered {
  const answer = withPlaces(given)
  const { head, items } = layoutFacts(answer, say)
  const before = [
    ...(answer.verdict ? [say(answer.yet ? `verdict-${answer.verdict}-yet` : `verdict-${answer.verdict}`)] : []),
    ...notesBefore(answer.notes, say),
  ]
  const after = [...answer.computed.slice(0, MOST_COMPUTED).map(computed => computedLine(computed, say)), ...notesAfter(answer, say)]
  const beside = [...unitLines(answer, say), ...renderNews(answer.news, answer.newsOf, answer.newsAbout, say), ...passages(answer, say)]
  const pages = pagesOf(items)
  const page = Math.min(Math.max(0, wanted), pages.length - 1)
  const shown = pages[page]!
  const nothing = items.length === 0 && beside.length === 0
  if (nothing) return single(social(answer, say))

  const compose = (some: readonly Item[], first: boolean, last: boolean, room: number) => {
    const core = [first ? before : [], [...head, ...itemLines(some)], last ? after : []].map(lines => lines.join('\n'))
    const sources = sourceLines(some, say).join('\n')
    return joined([...core, ...fitting(beside, room - visibleLength(joined([...core, sources]))), sources])
  }
  const count = pages.length > 1 ? `\n\n${say('page-of', { page: String(page + 1), pages: String(pages.length) })}` : ''
  return {
    html: compose(shown, page === 0, page === pages.length - 1, ROOM) + count,
    plain: htmlToPlain(compose(items, true, true, Number.POSITIVE_INFINITY)),
    buttons: [...turning(page, pages.length), ...(answer.list ? reportButtons : sourceButtons)(shown, say), ...following(answer, say)],
    page,
    pages: pages.length,
    shown: shown.map(({ cited }) => cited),
  }
}

/** Units of one name are shown with what they lie in: "xã Tân Lập (huyện Sông Lô)". */
function withPlaces(answer: Stated): Stated {
  if (answer.facts.every(({ where }) => where === undefined)) return answer
  const places = new Map(answer.facts.flatMap(({ fact, where }) => (where === undefined ? [] : [[fact.unit.id, where] as const])))
  const placed = (fact: Fact): Fact => {
    const where = places.get(fact.unit.id)
    return where === undefined ? fact : { ...fact, unit: { ...fact.unit, name: `${fact.unit.name} (${where})` } }
  }
  return {
    ...answer,
    facts: answer.facts.map(cited => ({ ...cited, fact: placed(cited.fact) })),
    computed: answer.computed.map(one => ({ ...one, from: [placed(one.from[0]), placed(one.from[1])] as const })),
  }
}

function single(html: string, buttons: readonly ButtonRow[] = [], plain = htmlToPlain(html)): Rendered {
  return { html, plain, buttons, page: 0, pages: 1, shown: [] }
}

function withChoices(html: string, choices: readonly Choice[]): Rendered {
  const rows = choices.map(({ label }, index): ButtonRow => [{ kind: 'choice', label: clip(capital(label), LONGEST_LABEL), index }])
  const lines = choices.map(({ label }, index) => `${index + 1}. ${capital(label)}`)
  return single(html, rows, [htmlToPlain(html), ...lines].join('\n'))
}

function noData(answer: Extract<Answer, { status: 'no_data' }>, say: Say): string {
  if (answer.intent === 'who') return say('no-data-who')
  if (answer.intent === 'bulletin')
    return answer.indicator === undefined ? say('no-data-news') : say('no-data-news-about', { about: clip(answer.indicator, 200) })
  const kind = say(answer.asked === undefined ? 'no-data-figure' : `no-data-${answer.asked}`)
  const where = answer.unit === undefined ? '' : markup(` ${say('no-data-where', { unit: clip(answer.unit, LONGEST_UNIT) })}`)
  const then = answer.year === undefined ? '' : markup(` ${when(answer.year, answer.part, say)}`)
  // words that name no indicator were not found; that does not mean that there is nothing of the unit
  const unclear = answer.indicator === undefined && answer.intent !== 'list'
  const what =
    answer.indicator === undefined
      ? markup(kind)
      : markup(say('no-data-what', { kind: markup(kind), indicator: uncapital(clip(spokenName(answer.indicator), 200)) }))
  const at = answer.unit === undefined ? '' : markup(` ${say('no-data-at', { unit: clip(answer.unit, LONGEST_UNIT) })}`)
  const html = unclear ? say('no-data-unclear', { where: at, when: then }) : say('no-data', { what, where, when: then })
  return answer.choices.length === 0 ? html : `${html}\n${say('no-data-instead')}`
}

function when(year: number | string, part: string | undefined, say: Say): string {
  return part === undefined
    ? say('no-data-when', { year: years(year) })
    : say('no-data-when-part', { part: clip(part, LONGEST_UNIT), year: years(year) })
}

/** What is answered where nothing was asked. */
function social(answer: Stated, say: Say): string {
  if (answer.intent !== 'greeting') return say('help', { examples: exampleLines(say) })
  return answer.social === 'thanks' ? say('welcome') : say('greeting', { one: examples(say)[0] })
}

function notesBefore(notes: readonly Note[], say: Say): string[] {
  return notes.flatMap(note => {
    if (note.kind === 'other-year') return [say('note-other-year', { asked: years(note.asked), answered: years(note.answered) })]
    if (note.kind === 'only-part') return [say('note-only-part', { year: years(note.year) })]
    if (note.kind === 'only-years') return [say('note-only-years', { year: years(note.term) })]
    if (note.kind === 'only-some') return [say('note-only-some')]
    if (note.kind === 'among') return [note.units === 1 ? say('note-among-one') : say('note-among', { count: String(note.units) })]
    if (note.kind === 'in-order') return [note.first === 'most' ? say('note-in-order-most') : say('note-in-order-least')]
    if (note.kind === 'former-unit')
      return [say('note-former-unit', { asked: clip(note.asked, LONGEST_UNIT), answered: clip(note.answered, LONGEST_UNIT) })]
    return []
  })
}

/** Notes that take no values. */
const BARE_NOTES: ReadonlySet<Note['kind']> = new Set([
  'only-target',
  'only-result',
  'only-year',
  'only-change',
  'only-ratio',
  'only-plan-ratio',
  'only-rate',
  'only-amount',
  'only-level',
] as const)

/** What a careful reader must know of the figures: said once each, whatever the number of figures. */
function notesAfter(answer: Stated, say: Say): string[] {
  const facts = answer.facts.map(({ fact }) => fact)
  const keys = new Set<MessageKey>()
  const implied = new Set(answer.notes.flatMap(note => (note.kind === 'implied' ? note.fields : [])))
  if (implied.has('unit') && implied.has('year')) keys.add('note-implied-both')
  else if (implied.has('unit')) keys.add('note-implied-unit')
  else if (implied.has('year')) keys.add('note-implied-year')
  for (const note of answer.notes) if (BARE_NOTES.has(note.kind)) keys.add(`note-${note.kind as 'only-target'}`)
  for (const reason of reviewReasons(facts, answer.notes)) keys.add(reason)
  const missing = answer.notes.flatMap(note => (note.kind === 'missing-unit' ? [say('note-missing-unit', { unit: note.unit })] : []))
  const lacking = answer.notes.flatMap(note => (note.kind === 'missing-indicator' ? [lackingLine(note, say)] : []))
  return [
    ...missing,
    ...lacking,
    ...corrections(facts, say),
    ...[...keys].map(key => say(key as 'note-only-target')), // every key added above takes no values
  ]
}

/** Which figures replaced others; what they replaced is not repeated, lest it be taken for a figure. */
function corrections(facts: readonly Fact[], say: Say): string[] {
  return facts
    .flatMap(fact => (fact.corrected ? [{ fact, at: fact.corrected.at }] : []))
    .slice(0, MOST_CORRECTIONS)
    .map(({ fact, at }) => {
      const what = { name: indicatorName(fact), period: periodWords(fact.period, say), date: dayWords(at, say) }
      const { why, printed } = fact.corrected ?? {}
      return why !== undefined && printed ? say('note-amended', { ...what, why: clip(why, LONGEST_REASON) }) : say('note-corrected', what)
    })
}

function lackingLine({ indicator, unit }: Extract<Note, { kind: 'missing-indicator' }>, say: Say): string {
  const name = uncapital(clip(spokenName(indicator), LONGEST_PASSAGE))
  return unit === undefined
    ? say('note-missing-indicator', { indicator: name })
    : say('note-missing-indicator-of', { indicator: name, unit: clip(unit, LONGEST_UNIT) })
}

function reviewReasons(facts: readonly Fact[], notes: readonly Note[]): MessageKey[] {
  const reasons = [...facts.flatMap(fact => fact.review), ...notes.flatMap(note => (note.kind === 'review' ? note.reasons : []))]
  return reasons.flatMap((reason): MessageKey[] => {
    if (reason === 'implausible' || reason === 'arithmetic' || reason === 'conflict' || reason === 'conflict-reports')
      return [`review-${reason}`]
    const toldElsewhere = /^(?:implied-|unknown-|ambiguous-)/.test(reason)
    return toldElsewhere ? [] : ['review-other']
  })
}

/** Sentences of reports; the source of one whose figure is shown stands below it anyway. */
function passages({ passages: sources, facts }: Stated, say: Say): string[] {
  const told = new Set(facts.map(({ source }) => source.report))
  return sources.slice(0, MOST_PASSAGES).map(source => {
    const text = clip(source.quote.trim(), LONGEST_PASSAGE)
    const words = source.wording === 'ours' ? say('who-our-words', { text }) : say('who-quoted', { text })
    return told.has(source.report) ? words : `${words}\n${say('source-line', { source: markup(sourceWords(source, say)) })}`
  })
}

function unitLines({ unitInfo }: Stated, say: Say): string[] {
  if (unitInfo === undefined) return []
  const lines = [
    unitInfo.within.length === 0
      ? `<b>${escapeHtml(capital(clip(unitInfo.unit, LONGEST_UNIT)))}</b>`
      : say('unit-within', { unit: capital(clip(unitInfo.unit, LONGEST_UNIT)), within: clip(unitInfo.within.join(', '), LONGEST_PASSAGE) }),
  ]
  if (unitInfo.formed.length > 0) lines.push(say('unit-formed', { formed: clip(unitInfo.formed.join('; '), LONGEST_PASSAGE * 2) }))
  if (unitInfo.became.length > 0) lines.push(say('unit-became', { became: clip(unitInfo.became.join('; '), LONGEST_PASSAGE * 2) }))
  if (unitInfo.implied) lines.push(say('unit-implied'))
  return [lines.join('\n')]
}

function turning(page: number, pages: number): ButtonRow[] {
  const row: Button[] = []
  if (page > 0) row.push({ kind: 'page', label: '‹', page: page - 1 })
  if (page < pages - 1) row.push({ kind: 'page', label: '›', page: page + 1 })
  return row.length === 0 ? [] : [row]
}

/** A list offers to follow its unit; news the unit asked for and those it is of, three at most. Only listed units can be followed. */
function following(answer: Stated, say: Say): ButtonRow[] {
  const of = answer.intent === 'bulletin' ? [answer.newsOf, ...answer.news.slice(0, MOST_NEWS).map(({ unit }) => unit)] : []
  const units = [answer.list?.unit, ...of].filter(unit => unit !== undefined && /^(old|new)-[a-z0-9-]{1,36}$/.test(unit.id))
  const distinct = [...new Map(units.map(unit => [unit!.id, unit!])).values()]
  return distinct
    .slice(0, MOST_FOLLOWED)
    .map(unit => [{ kind: 'follow', label: clip(say.plain('button-follow', { unit: unit.name }), LONGEST_LABEL), unit: unit.id }])
}

/** Blocks with an empty line between them; empty ones are left out. */
function joined(blocks: readonly string[]): string {
  return blocks.filter(block => block !== '').join('\n\n')
}

/** As many blocks as there is room for, in order. */
function fitting(blocks: readonly string[], room: number): string[] {
  let left = room
  return blocks.filter(block => {
    left -= visibleLength(block) + 2
    return left >= 0
  })
}

function years(year: number | string): string {
  return String(year).replace('-', '–')
}
