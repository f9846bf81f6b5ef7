import { emptyAnswer } from './asking/telling/answer-other.ts'
import { doubtNotes } from './asking/telling/notes.ts'
import { shownFigure } from './bulletins/stale-cards.ts'
import type { Answer, CitedFact, Language } from './domain/answer.ts'
import type { ShownFigure } from './domain/card.ts'
import type { FactId } from './domain/fact.ts'
import type { ChatId } from './domain/subscription.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import type { CardStore, Clock } from './ports.ts'

/** Answers that people carry into other chats. */
export interface Sharing {
  /** Up to `limit` answers for what was typed inline so far; only such that state something. The same within ten seconds is not looked up again. */
  suggest(query: string, language: Language, limit: number): Promise<readonly Answer[]>
  /**
   * A person sent a card that shows these facts; it is edited when they are put right. `id` is Telegram's of that message. Facts that nobody was shown
   * lately and that are not known are left out; without any, nothing is kept.
   */
  noteCard(id: string, facts: readonly FactId[], language: Language, by: ChatId): Promise<void>
  /** An answer that states these facts, with what must be said beside them; none where none is known. */
  state(ids: readonly FactId[], language: Language): Promise<readonly Answer[]>
}

export interface SharingParts {
  readonly ask: (question: string, options: { language: Language }) => Promise<Answer>
  readonly cited: (ids: readonly FactId[]) => Promise<readonly CitedFact[]>
  readonly knowledge: Knowledge
  readonly cards: CardStore
  readonly clock: Clock
}

const SUGGESTED_MS = 10_000
const SUGGESTIONS = 500
/** Figures that were shown on cards lately. */
const MOST_HANDED_OUT = 5_000

export function createSharing({ ask, cited, knowledge, cards, clock }: SharingParts): Sharing {
  const suggestions = new Map<string, { answers: Promise<readonly Answer[]>; at: number }>()
  const handedOut = new Map<FactId, ShownFigure>()

  async function suggest(query: string, language: Language, limit: number): Promise<readonly Answer[]> {
    const first = await ask(query, { language })
    if (first.status === 'answer') return states(first) ? [first] : []
    if (first.status !== 'choose') return []
    const answers = await Promise.all(first.choices.slice(0, limit).map(choice => ask(choice.question, { language })))
    return answers.filter(states)
  }

  /** What a card shows is known when it is sent, also where its report was put right in between. */
  function handOut(answers: readonly Answer[]): readonly Answer[] {
    for (const answer of answers)
      for (const { fact } of answer.status === 'answer' ? answer.facts : []) {
        const report = knowledge.report(fact.report)
        handedOut.delete(fact.id)
        if (report) handedOut.set(fact.id, shownFigure(fact, report))
        if (handedOut.size > MOST_HANDED_OUT) handedOut.delete(handedOut.keys().next().value!)
      }
    return answers
  }

  async function shownOn(id: FactId): Promise<ShownFigure | undefined> {
    const fact = handedOut.has(id) ? undefined : await knowledge.get(id)
    const report = fact && knowledge.report(fact.report)
    return report ? shownFigure(fact, report) : handedOut.get(id)
  }

  return {
    suggest(query, language, limit) {
      const key = `${language}:${limit}:${query}`
      const known = suggestions.get(key)
      if (known && clock.now() - known.at < SUGGESTED_MS) return known.answers
      const answers = suggest(query, language, limit).then(handOut)
      suggestions.delete(key)
      suggestions.set(key, { answers, at: clock.now() })
      if (suggestions.size > SUGGESTIONS) suggestions.delete(suggestions.keys().next().value!)
      answers.catch(() => suggestions.delete(key))
      return answers
    },
    async noteCard(id, facts, language, by) {
      const figures = (await Promise.all(facts.map(shownOn))).filter(figure => figure !== undefined)
      if (figures.length > 0) await cards.put({ id, language, at: clock.now(), figures }, by)
    },
    async state(ids, language) {
      const facts = await cited(ids)
      if (facts.length === 0) return []
      const known = await Promise.all(facts.map(({ fact }) => knowledge.ofUnit(fact.unit.id)))
      const notes = doubtNotes(
        facts.map(({ fact }) => fact),
        known.flat(),
      )
      return handOut([{ ...emptyAnswer({ intent: 'lookup', language }), facts, notes }])
    },
  }
}

function states(answer: Answer): boolean {
  return answer.status === 'answer' && (answer.facts.length > 0 || answer.news.length > 0 || answer.unitInfo !== undefined)
}
