import type { App } from '../src/app.ts'
import type { Answer, Choice } from '../src/domain/answer.ts'
import { type Kept, keyboard } from '../src/telegram/buttons.ts'
import { data } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { type Rendered, renderAnswer } from '../src/telegram/render.ts'
import { editHtml, replyHtml } from '../src/telegram/reply.ts'

type Stated = Extract<Answer, { status: 'answer' }>
/** An answer as it lies on the shelf: its figures by id, so that a page turned later shows them as they are then. */
type Shelved = Omit<Stated, 'facts'> & { readonly facts: readonly string[] }

/** Sends an answer, or puts it in place of the message whose button was pressed. */
export async function showAnswer(ctx: BotContext, answer: Answer, how: 'reply' | 'edit' = 'reply'): Promise<void> {
  const rendered = renderAnswer(answer, ctx.voices(answer.language))
  const keys = keyboard(rendered.buttons, await kept(ctx, answer, rendered))
  await (how === 'edit' ? editHtml : replyHtml)(ctx, rendered.html, keys)
}

/** A page of a unit's list: nothing is kept for it, the button says all. */
export async function showList(
  ctx: BotContext,
  app: App,
  { unit, year, page }: { unit: string; year: number | undefined; page: number },
  how: 'reply' | 'edit',
): Promise<void> {
  const answer = await app.list(unit, year, ctx.say.language)
  const rendered = renderAnswer(answer, ctx.voices(answer.language), page)
  const choices = hasChoices(answer) ? { choices: await ctx.shelf.keep(answer.choices) } : {}
  const keys = keyboard(rendered.buttons, { ...choices, page: to => data.list(unit, year, to) })
  await (how === 'edit' ? editHtml : replyHtml)(ctx, rendered.html, keys)
}

/** Turns to a page of an answer that was kept. Resolves to false where it is kept no longer. */
export async function turnPage(ctx: BotContext, app: App, token: string, page: number): Promise<boolean> {
  const shelved = (await ctx.shelf.take(token)) as Shelved | undefined // put there below
  if (shelved === undefined || !Array.isArray(shelved.facts)) return false
  const facts = await Promise.all(shelved.facts.map(id => app.fact(id)))
  const answer: Stated = { ...shelved, facts: facts.filter(fact => fact !== undefined) }
  if (answer.facts.length === 0) return false
  const rendered = renderAnswer(answer, ctx.voices(answer.language), page)
  await editHtml(ctx, rendered.html, keyboard(rendered.buttons, { page: to => data.page(token, to) }))
  return true
}

/** The choice that a button stands for; undefined where it is more than a day old, or forged. */
export async function takeChoice(ctx: BotContext, token: string, index: number): Promise<Choice | undefined> {
  const choices = (await ctx.shelf.take(token)) as readonly Choice[] | undefined // put there below
  return Array.isArray(choices) ? choices[index] : undefined
}

/** Which person's follow-ups belong together: a private chat, or a person in a group. */
export function conversationOf(ctx: BotContext): string | undefined {
  if (ctx.chat === undefined) return undefined
  return ctx.chat.type === 'private' ? String(ctx.chat.id) : `${ctx.chat.id}:${ctx.from?.id ?? 0}`
}

async function kept(ctx: BotContext, answer: Answer, rendered: Rendered): Promise<Kept> {
  if (hasChoices(answer)) return { choices: await ctx.shelf.keep(answer.choices) }
  if (rendered.pages === 1 || answer.status !== 'answer') return {}
  const shelved: Shelved = { ...answer, facts: answer.facts.map(({ fact }) => fact.id), passages: [], news: [] }
  const token = await ctx.shelf.keep(shelved)
  return { page: to => data.page(token, to) }
}

function hasChoices(answer: Answer): answer is Extract<Answer, { status: 'choose' | 'no_data' }> {
  return (answer.status === 'choose' || answer.status === 'no_data') && answer.choices.length > 0
}
