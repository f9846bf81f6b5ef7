import type { Asker } from './asking/asker.ts'
import { answerNews } from './asking/telling/answer-other.ts'
import { listUnit } from './asking/telling/list-unit.ts'
import { unanswered } from './asking/unanswered.ts'
import type { IndicatorCatalogue } from './catalogue/indicators.ts'
import type { UnitCatalogue } from './catalogue/units.ts'
import type { Answer, CitedFact, Language } from './domain/answer.ts'
import type { Bulletin, BulletinFigure, BulletinId } from './domain/bulletin.ts'
import { type Doubt, LONGEST_WHY, MOST_DOUBTS_A_DAY } from './domain/doubt.ts'
import { HoiXaError } from './domain/errors.ts'
import type { FactId } from './domain/fact.ts'
import type { Picture } from './domain/picture.ts'
import type { Series } from './domain/series.ts'
import type { ChatId } from './domain/subscription.ts'
import type { UnitId, UnitRef } from './domain/unit.ts'
import { createFollowing, type Following } from './following.ts'
import { createKeeping, type Keeping, type KeepingParts } from './keeping.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import type { Painter } from './ports.ts'
import { amongUnits, overYears } from './series.ts'
import { createSharing, type Sharing } from './sharing.ts'
import { createThreads } from './threads.ts'

/** A unit that a name may mean. `where` tells it apart from others of its name: "huyện Ba Chẽ, tỉnh Quảng Ninh". */
export interface FoundUnit extends UnitRef {
  readonly where?: string
}

/** What a channel (Telegram, the terminal, a page) may ask of the house. */
export interface App extends Following, Keeping, Sharing {
  /**
   * Answers a question. `conversation` keeps follow-ups apart (a chat, or a person in a group) and is kept for a few questions only;
   * leave it out for a question without history. With `after`, it goes on from what was kept under that name, if anything is. What is asked
   * in a conversation in vain is written down, without who asked.
   * @throws {HoiXaError} `question-too-long` above 4,096 characters
   */
  ask(question: string, options: { conversation?: string; after?: string; language: Language }): Promise<Answer>
  /** What was asked last under `from` can be gone on from under `as`, too (`<chat>:…`, as conversations are named), and as briefly. */
  keepThread(from: string, as: string): void
  /** All figures of a unit, of one year or of the latest year that has any; an `Answer` with `list`. */
  list(unit: UnitId, year: number | undefined, language: Language): Promise<Answer>
  /** A stored fact with its source, for the "Nguồn" button. */
  fact(id: string): Promise<CitedFact | undefined>
  /** The figures of a fact's unit that say the same over years; undefined where fewer than two years are known, or the fact is no whole year's amount. */
  overYears(id: FactId): Promise<Series | undefined>
  /** What is said of the same in other units, for that year and kind: near ones for one fact, the facts' own units for several. Undefined where there are not two. */
  amongUnits(ids: readonly FactId[]): Promise<Series | undefined>
  /** A PNG. Rejects where pictures cannot be painted on this machine. */
  paint(picture: Picture): Promise<Uint8Array>
  /** Whether the chat has not yet told of as many doubts today as are taken of one chat. */
  mayDoubt(chat: ChatId): Promise<boolean>
  /**
   * Keeps for staff why a figure may be wrong, without who said so; no figure changes. The line is cut to 300 characters. `gone`: there is no
   * such figure (any more); `empty`: nothing was said.
   */
  doubt(id: FactId, why: string, chat: ChatId): Promise<'kept' | 'too-many' | 'gone' | 'empty'>
  /** What people hold for wrong, newest first; without `cited` where the figure is no longer known. */
  doubts(): Promise<readonly { readonly doubt: Doubt; readonly cited?: CitedFact }[]>
  /** Latest bulletins, of one unit (and what it was or became) or of all. */
  news(unit: UnitId | undefined, language: Language): Promise<Answer>
  /** The units that a name may mean, best first; those with figures before those without. At most 8. */
  findUnits(text: string): Promise<readonly FoundUnit[]>
  unit(id: UnitId): Promise<UnitRef | undefined>

  /** Milliseconds since the epoch. */
  now(): number
  /** Whether this update was dealt with before; known over a restart for the last 1,000 updates. */
  seenUpdate(updateId: number): Promise<boolean>
  markUpdate(updateId: number): Promise<void>
  bulletin(id: BulletinId): Promise<Bulletin | undefined>
  bulletinText(id: BulletinId): Promise<{ title: string; facts: readonly BulletinFigure[] } | undefined>
}

export interface AppParts extends Omit<KeepingParts, 'threads'> {
  readonly asker: Asker
  readonly knowledge: Knowledge
  readonly units: UnitCatalogue
  readonly indicators: IndicatorCatalogue
  readonly painter: Painter
}

const LONGEST_QUESTION = 4_096
const SEEN_UPDATES = 1_000
const HANOI_MS = 7 * 3600_000

export function createApp(parts: AppParts): App {
  const { asker, knowledge, units, indicators, subscriptions, outbox, values, painter, gaps, doubts, clock } = parts
  const threads = createThreads(clock)
  const ask: App['ask'] = async (question, { conversation, after, language }) => {
    if (question.length > LONGEST_QUESTION)
      throw new HoiXaError('question-too-long', `${question.length} characters`, { details: { limit: LONGEST_QUESTION } })
    const history = threads.of(after) ?? threads.of(conversation) ?? []
    const answer = await asker.ask(question, { history, language, thisYear: thisYear(clock.now()) })
    if (conversation !== undefined) {
      threads.remember(conversation, [...history, question])
      await noteGap(question, answer, conversation)
    }
    return answer
  }

  /** A disk that takes no more is found out by what matters more: the question is answered all the same. */
  async function noteGap(question: string, answer: Answer, conversation: string): Promise<void> {
    const found = unanswered(question, answer)
    if (found) await gaps.note(found.key, found.gap, chatOf(conversation), clock.now()).catch(() => {})
  }

  async function cited(ids: readonly FactId[]): Promise<readonly CitedFact[]> {
    const facts = await Promise.all(ids.map(id => knowledge.get(id)))
    return asker.tellApart(facts.flatMap(fact => (fact ? knowledge.cite(fact) : [])))
  }

  const unit: App['unit'] = async id => {
    const listed = units.get(id)
    return knowledge.unit(id) ?? (listed && { id, name: listed.name })
  }

  return {
    ask,
    keepThread(from, as) {
      const questions = threads.of(from)
      if (questions) threads.remember(as, questions)
    },
    list: (id, year, language) => listUnit(id, year, language, knowledge, units),
    fact: async id => (await cited([id]))[0],
    async overYears(id) {
      const fact = await knowledge.get(id)
      return fact && overYears(fact, { knowledge, units })
    },
    async amongUnits(ids) {
      const facts = await Promise.all(ids.map(id => knowledge.get(id)))
      return amongUnits(
        facts.filter(fact => fact !== undefined),
        { knowledge, units },
      )
    },
    paint: picture => painter.paint(picture),
    mayDoubt: async chat => (await doubts.today(chat, clock.now())) < MOST_DOUBTS_A_DAY,
    async doubt(id, why, chat) {
      const fact = await knowledge.get(id)
      const line = oneLine(why)
      if (!fact) return 'gone'
      if (line === '') return 'empty'
      return (await doubts.add({ fact: id, report: fact.report, why: line, at: clock.now() }, chat)) ? 'kept' : 'too-many'
    },
    async doubts() {
      const told = await doubts.all()
      const facts = await Promise.all(told.map(({ fact }) => cited([fact])))
      return told.map((doubt, at) => ({ doubt, ...(facts[at]![0] ? { cited: facts[at]![0] } : {}) }))
    },
    async news(id, language) {
      const about = id === undefined ? undefined : await unit(id)
      return answerNews(language, about, knowledge, units)
    },
    findUnits: async text =>
      asker.findUnits(text).map(ref => {
        const where = units.get(ref.id) ? units.ancestors(ref.id).map(outer => outer.name) : []
        return where.length === 0 ? ref : { ...ref, where: where.join(', ') }
      }),
    unit,

    ...createSharing({ ...parts, ask, cited }),
    ...createFollowing({ unit, indicators, subscriptions, outbox, clock }),
    ...createKeeping({ ...parts, threads }),
    now: () => clock.now(),
    seenUpdate: async updateId => (await values.read(updateSlot(updateId))) === updateId,
    markUpdate: updateId => values.write(updateSlot(updateId), updateId),
    bulletin: id => outbox.bulletin(id),
    async bulletinText(id: BulletinId) {
      const bulletin = await outbox.bulletin(id)
      if (!bulletin) return undefined
      if (bulletin.figures) return { title: bulletin.title, facts: bulletin.figures }
      const facts = await Promise.all(bulletin.facts.map(fact => knowledge.get(fact)))
      return { title: bulletin.title, facts: facts.flatMap(fact => (fact ? knowledge.cite(fact) : [])) }
    },
  }
}

/** A person in a group asks in the group's name. */
const chatOf = (conversation: string): ChatId => Number(conversation.split(':')[0])

/** Without line ends and signs that show nothing, at most 300 characters. */
function oneLine(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return line.slice(0, LONGEST_WHY).replace(/[\ud800-\udbff]$/, '')
}

const updateSlot = (updateId: number): string => `update/${updateId % SEEN_UPDATES}`

/** The calendar year in Vietnam, UTC+7 all year round. */
export function thisYear(now: number): number {
  return new Date(now + HANOI_MS).getUTCFullYear()
}
