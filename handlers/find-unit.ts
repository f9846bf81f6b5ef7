import { InlineKeyboard } from 'grammy'
import type { App, FoundUnit } from '../src/app.ts'
import type { Answer } from '../src/domain/answer.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { capital, clip } from '../src/telegram/html.ts'
import { replyHtml } from '../src/telegram/reply.ts'
import type { Say } from '../src/telegram/say.ts'

const LONGEST_NAME = 80
const LONGEST_LABEL = 60

/**
 * The unit that a name means; of several, the only one about which there is something to show. Otherwise asks back (each button
 * carries `data`) and resolves to undefined.
 */
export async function findUnit(
  ctx: BotContext,
  app: App,
  name: string,
  options: { show: (unit: string) => Promise<Answer>; data: (unit: string) => string },
): Promise<FoundUnit | undefined> {
  const units = await app.findUnits(name)
  if (units.length <= 1) {
    if (units.length === 0) await replyHtml(ctx, ctx.say('unit-not-found', { name: clip(name, LONGEST_NAME) }))
    return units[0]
  }
  const shown = await Promise.all(units.map(async unit => ({ unit, full: hasContent(await options.show(unit.id)) })))
  const full = shown.filter(one => one.full)
  if (full.length === 1) return full[0]!.unit
  const rows = unitRows(full.length > 0 ? full.map(one => one.unit) : units, options.data, ctx.say)
  await replyHtml(ctx, ctx.say('unit-choose', { name: clip(name, LONGEST_NAME) }), new InlineKeyboard(rows))
  return undefined
}

/** A button for each unit, with what tells it apart. */
export function unitRows(units: readonly FoundUnit[], data: (unit: string) => string, say: Say) {
  return units.map(unit => [{ text: unitLabel(unit, say), callback_data: data(unit.id) }])
}

function unitLabel({ name, where }: FoundUnit, say: Say): string {
  return clip(capital(where === undefined ? name : say.plain('unit-where', { unit: name, where })), LONGEST_LABEL)
}

function hasContent(answer: Answer): boolean {
  return answer.status === 'answer' && (answer.facts.length > 0 || answer.news.length > 0)
}
