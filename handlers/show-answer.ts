import type { App } from '../src/app.ts'
import type { Answer, Choice, Source } from '../src/domain/answer.ts'
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

/** A page of a unit's figures. */
interface ListPage {
  readonly unit: string
  readonly year: number | undefined
  readonly page: number
}

/** A page of a unit's list: nothing is kept for it, the button says all. */
export async function showList(ctx: BotContext, app: App, list: ListPage, how: 'reply' | 'edit'): Promise<void> {
  const { unit, year } = list
  const { answer, rendered } = await listPage(ctx, app, list)
  const choices = hasChoices(answer) ? { choices: await ctx.shelf.keep(answer.choices) } : {}
  const keys = keyboard(rendered.buttons, {
    ...choices,
    page: to => data.list(unit, year, to),
    report: at => data.listReport(unit, year, rendered.page, at),
  })
  await (how === 'edit' ? editHtml : replyHtml)(ctx, rendered.html, keys)
}

/** Turns to a page of an answer that was kept. Resolves to false where it is kept no longer. */
export async function turnPage(ctx: BotContext, app: App, token: string, page: number): Promise<boolean> {
  const kept = await keptPage(ctx, app, token, page)
  if (kept === undefined) return false
  await editHtml(ctx, kept.rendered.html, keyboard(kept.rendered.buttons, keptUnder(token, kept.rendered.page)))
  return true
}

/** The sentences of a report behind a page of a list; none where the list has changed. */
export async function listedReport(ctx: BotContext, app: App, list: ListPage, at: number): Promise<readonly Source[]> {
  return reportOn(await listPage(ctx, app, list), at)
}

/** The same of an answer that was kept; none where it is kept no longer. */
export async function pagedReport(ctx: BotContext, app: App, token: string, page: number, at: number): Promise<readonly Source[]> {
  return reportOn(await keptPage(ctx, app, token, page), at)
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

interface Page {
  readonly answer: Answer
  readonly rendered: Rendered
}

async function listPage(ctx: BotContext, app: App, { unit, year, page }: ListPage): Promise<Page> {
  const answer = await app.list(unit, year, ctx.say.language)
  return { answer, rendered: renderAnswer(answer, ctx.voices(answer.language), page) }
}

async function keptPage(ctx: BotContext, app: App, token: string, page: number): Promise<Page | undefined> {
  const shelved = (await ctx.shelf.take(token)) as Shelved | undefined // put there below
  if (shelved === undefined || !Array.isArray(shelved.facts)) return undefined
  const facts = await Promise.all(shelved.facts.map(id => app.fact(id)))
  const answer: Stated = { ...shelved, facts: facts.filter(fact => fact !== undefined) }
  return answer.facts.length === 0 ? undefined : { answer, rendered: renderAnswer(answer, ctx.voices(answer.language), page) }
}

function reportOn(page: Page | undefined, at: number): readonly Source[] {
  const button = page?.rendered.buttons.flat().find(one => one.kind === 'report' && one.at === at)
  if (page?.answer.status !== 'answer' || button?.kind !== 'report') return []
  const sources = new Map(page.answer.facts.map(({ fact, source }) => [fact.id, source]))
  return button.facts.flatMap(id => sources.get(id) ?? [])
}

function keptUnder(token: string, page: number): Kept {
  return { page: to => data.page(token, to), report: at => data.pageReport(token, page, at) }
}

async function kept(ctx: BotContext, answer: Answer, rendered: Rendered): Promise<Kept> {
  if (hasChoices(answer)) return { choices: await ctx.shelf.keep(answer.choices) }
  const leans = rendered.pages > 1 || rendered.buttons.flat().some(({ kind }) => kind === 'report')
  if (!leans || answer.status !== 'answer') return {}
  const shelved: Shelved = { ...answer, facts: answer.facts.map(({ fact }) => fact.id), passages: [], news: [] }
  return keptUnder(await ctx.shelf.keep(shelved), rendered.page)
}

function hasChoices(answer: Answer): answer is Extract<Answer, { status: 'choose' | 'no_data' }> {
  return (answer.status === 'choose' || answer.status === 'no_data') && answer.choices.length > 0
}
