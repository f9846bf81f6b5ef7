import type { App } from '../src/app.ts'
import type { Answer } from '../src/domain/answer.ts'
import type { Fact, FactId } from '../src/domain/fact.ts'
import { lastYear } from '../src/domain/period.ts'
import type { Button, ButtonRow } from '../src/telegram/buttons.ts'
import type { BotContext } from '../src/telegram/context.ts'
import type { Say } from '../src/telegram/say.ts'
import { shareQuery } from '../src/telegram/share.ts'

/** Figures of an answer that are tried for a picture, the likeliest first. */
const MOST_TRIED = 4

/** What may be done with the figures of an answer beside opening their sources: pictures where there is something to draw, sharing, doubting. */
export async function offersFor(ctx: BotContext, app: App, answer: Answer, say: Say): Promise<ButtonRow[]> {
  if (answer.status !== 'answer' || answer.facts.length === 0) return []
  const facts = answer.facts.map(({ fact }) => fact)
  const drawn = answer.list ? [] : await pictureButtons(facts, app, say)
  return [drawn, [...shareButtons(ctx, answer, say), wrongButton(facts, say)]].filter(row => row.length > 0)
}

/** Of facts of several units those that can be compared: of one year and kind, of most units, the latest, results before targets. */
export function ofOneTime(facts: readonly Fact[]): readonly FactId[] {
  const times = new Map<string, Fact[]>()
  for (const fact of likeliest(facts)) {
    const time = `${fact.period.label} ${fact.kind}`
    const known = times.get(time) ?? []
    if (!known.some(other => other.unit.id === fact.unit.id)) times.set(time, [...known, fact])
  }
  const [most = []] = [...times.values()].sort((a, b) => b.length - a.length)
  return most.map(fact => fact.id)
}

async function pictureButtons(facts: readonly Fact[], app: App, say: Say): Promise<Button[]> {
  const one = facts[0]!
  if (facts.some(fact => fact.indicator.id !== one.indicator.id || fact.indicator.name !== one.indicator.name)) return []
  const oneUnit = facts.every(fact => fact.unit.id === one.unit.id)
  const [trend, compare] = await Promise.all([
    oneUnit ? firstWith(facts, id => app.overYears(id)) : undefined,
    oneUnit ? firstWith(facts, id => app.amongUnits([id])) : undefined,
  ])
  const these = !oneUnit && (await app.amongUnits(ofOneTime(facts))) !== undefined
  return [
    ...(trend === undefined ? [] : [{ kind: 'trend', label: say.plain('button-trend'), fact: trend } as const]),
    ...(compare === undefined ? [] : [{ kind: 'compare', label: say.plain('button-compare'), fact: compare } as const]),
    ...(these ? [{ kind: 'compare-these', label: say.plain('button-compare') } as const] : []),
  ]
}

async function firstWith(facts: readonly Fact[], look: (id: FactId) => Promise<unknown>): Promise<FactId | undefined> {
  for (const { id } of likeliest(facts).slice(0, MOST_TRIED)) if ((await look(id)) !== undefined) return id
  return undefined
}

/** The latest first; of one year the result. */
function likeliest(facts: readonly Fact[]): readonly Fact[] {
  return [...facts].sort(
    (a, b) => lastYear(b.period.year) - lastYear(a.period.year) || Number(a.kind === 'target') - Number(b.kind === 'target'),
  )
}

/** Nothing where inline mode is switched off: Telegram refuses a message with such a button. */
function shareButtons(ctx: BotContext, answer: Extract<Answer, { status: 'answer' }>, say: Say): Button[] {
  const query = ctx.me.supports_inline_queries ? shareQuery(answer, say) : undefined
  return query === undefined ? [] : [{ kind: 'share', label: say.plain('button-share'), query }]
}

function wrongButton(facts: readonly Fact[], say: Say): Button {
  const label = say.plain('button-wrong')
  return facts.length === 1 ? { kind: 'wrong', label, fact: facts[0]!.id } : { kind: 'wrong-of', label }
}
