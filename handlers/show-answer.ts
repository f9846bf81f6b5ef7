import type { App } from '../src/app.ts'
import type { Answer, Choice, CitedFact, Source } from '../src/domain/answer.ts'
import type { FactId } from '../src/domain/fact.ts'
import { type ButtonRow, type Kept, keyboard } from '../src/telegram/buttons.ts'
import { data } from '../src/telegram/callback-data.ts'
import type { BotContext } from '../src/telegram/context.ts'
import { type Rendered, renderAnswer } from '../src/telegram/render.ts'
import { editHtml, putHtml, replyHtml, sendHtml } from '../src/telegram/reply.ts'
import { offersFor, ofOneTime } from './offers.ts'

type Stated = Extract<Answer, { status: 'answer' }>
/** An answer as it lies on the shelf: its figures by id, so that a page turned later shows them as they are then. */
type Shelved = Omit<Stated, 'facts'> & { readonly facts: readonly string[] }
type How = 'reply' | 'edit'

/**
 * Asks, and sends the answer or puts it in place of the message whose button was pressed. A reply to an earlier answer goes on from there,
 * whoever it was for.
 */
export async function answerQuestion(ctx: BotContext, app: App, question: string, how: How = 'reply'): Promise<void> {
  const conversation = conversationOf(ctx)
  const replied = ctx.message?.reply_to_message?.message_id
  const answer = await app.ask(question, {
    language: ctx.say.language,
    ...(conversation === undefined ? {} : { conversation }),
    ...(replied === undefined ? {} : { after: threadOf(ctx, replied) }),
  })
  const shown = await send(ctx, answer, how, await offersFor(ctx, app, answer, ctx.voices(answer.language)))
  if (conversation !== undefined && shown !== undefined) app.keepThread(conversation, threadOf(ctx, shown))
}

/** Sends an answer that nobody asked for in words, or puts it in place of the message whose button was pressed. */
export async function showAnswer(ctx: BotContext, answer: Answer, how: How = 'reply'): Promise<void> {
  await send(ctx, answer, how, [])
}

/** A page of a unit's figures. */
export interface ListPage {
  readonly unit: string
  readonly year: number | undefined
  readonly page: number
}

/** A page of a unit's list: nothing is kept for it, the button says all. */
export async function showList(ctx: BotContext, app: App, list: ListPage, how: How): Promise<void> {
  const { unit, year } = list
  const { answer, rendered } = await listPage(ctx, app, list)
  const choices = hasChoices(answer) ? { choices: await ctx.shelf.keep(answer.choices) } : {}
  const rows = [...rendered.buttons, ...(await offersFor(ctx, app, answer, ctx.voices(answer.language)))]
  const keys = keyboard(rows, {
    ...choices,
    page: to => data.list(unit, year, to),
    report: at => data.listReport(unit, year, rendered.page, at),
    wrong: data.listWrong(unit, year, rendered.page),
  })
  await (how === 'edit' ? editHtml : replyHtml)(ctx, rendered.html, keys)
}

/** Turns to a page of an answer that was kept. Resolves to false where it is kept no longer. */
export async function turnPage(ctx: BotContext, app: App, token: string, page: number): Promise<boolean> {
  const kept = await keptPage(ctx, app, token, page)
  if (kept === undefined) return false
  const rows = [...kept.rendered.buttons, ...(await offersFor(ctx, app, kept.answer, ctx.voices(kept.answer.language)))]
  await editHtml(ctx, kept.rendered.html, keyboard(rows, keptUnder(token, kept.rendered.page)))
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

/** The figures on a page of a list. */
export async function listedFacts(ctx: BotContext, app: App, list: ListPage): Promise<readonly CitedFact[]> {
  return (await listPage(ctx, app, list)).rendered.shown
}

/** The figures on a page of an answer that was kept; none where it is kept no longer. */
export async function pagedFacts(ctx: BotContext, app: App, token: string, page: number): Promise<readonly CitedFact[]> {
  return (await keptPage(ctx, app, token, page))?.rendered.shown ?? []
}

/** Of an answer that was kept the figures of its units that can be compared. */
export async function keptUnits(ctx: BotContext, app: App, token: string): Promise<readonly FactId[]> {
  const page = await keptPage(ctx, app, token, 0)
  return page?.answer.status === 'answer' ? ofOneTime(page.answer.facts.map(({ fact }) => fact)) : []
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

/** What a message of the bot answered, for whoever replies to it. */
export function threadOf(ctx: BotContext, message: number): string {
  return `${ctx.chat?.id}:m${message}`
}

async function send(ctx: BotContext, answer: Answer, how: How, offers: readonly ButtonRow[]): Promise<number | undefined> {
  const rendered = renderAnswer(answer, ctx.voices(answer.language))
  const rows = [...rendered.buttons, ...offers]
  const keys = keyboard(rows, await kept(ctx, answer, rendered, rows))
  return (how === 'edit' ? putHtml : sendHtml)(ctx, rendered.html, keys)
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
  return {
    page: to => data.page(token, to),
    report: at => data.pageReport(token, page, at),
    compareThese: data.compareThese(token),
    wrong: data.pageWrong(token, page),
  }
}

/** Keeps what the buttons of an answer lean on, if any do. */
async function kept(ctx: BotContext, answer: Answer, rendered: Rendered, rows: readonly ButtonRow[]): Promise<Kept> {
  if (hasChoices(answer)) return { choices: await ctx.shelf.keep(answer.choices) }
  const leans = rendered.pages > 1 || rows.flat().some(({ kind }) => kind === 'report' || kind === 'compare-these' || kind === 'wrong-of')
  if (!leans || answer.status !== 'answer') return {}
  const shelved: Shelved = { ...answer, facts: answer.facts.map(({ fact }) => fact.id), passages: [], news: [] }
  return keptUnder(await ctx.shelf.keep(shelved), rendered.page)
}

function hasChoices(answer: Answer): answer is Extract<Answer, { status: 'choose' | 'no_data' }> {
  return (answer.status === 'choose' || answer.status === 'no_data') && answer.choices.length > 0
}
