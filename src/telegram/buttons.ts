import { InlineKeyboard } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import type { FactId } from '../domain/fact.ts'
import type { UnitId } from '../domain/unit.ts'
import { data } from './callback-data.ts'

/** A button as the renderer means it; the keyboard gives it its data. */
export type Button =
  | { readonly kind: 'choice'; readonly label: string; readonly index: number }
  | { readonly kind: 'source'; readonly label: string; readonly fact: FactId }
  /** All sentences of one report behind the figures of a page; `at` counts the reports of the page from 0. */
  | { readonly kind: 'report'; readonly label: string; readonly at: number; readonly facts: readonly FactId[] }
  | { readonly kind: 'page'; readonly label: string; readonly page: number }
  | { readonly kind: 'follow'; readonly label: string; readonly unit: UnitId }
  /** Pictures of a figure over years and among units, or of all units of the answer. */
  | { readonly kind: 'trend'; readonly label: string; readonly fact: FactId }
  | { readonly kind: 'compare'; readonly label: string; readonly fact: FactId }
  | { readonly kind: 'compare-these'; readonly label: string }
  /** Opens a chat of the person's choice with this inline query. */
  | { readonly kind: 'share'; readonly label: string; readonly query: string }
  /** Doubts the figure, or one of those on the page. */
  | { readonly kind: 'wrong'; readonly label: string; readonly fact: FactId }
  | { readonly kind: 'wrong-of'; readonly label: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }

export type ButtonRow = readonly Button[]

/** How the buttons that lean on something kept are to be named: absent, they are left out. */
export interface Kept {
  /** Token under which the choices are kept. */
  readonly choices?: string
  /** Callback data of a page. */
  readonly page?: (page: number) => string
  /** Callback data of a report of this page; absent, the button opens the first of its sentences. */
  readonly report?: (at: number) => string
  /** Callback data of the comparison of the answer's own units. */
  readonly compareThese?: string
  /** Callback data of doubting one of the page's figures. */
  readonly wrong?: string
}

const WHERE_TO_SHARE = { allow_user_chats: true, allow_group_chats: true, allow_channel_chats: true } as const

/** Telegram's keyboard, or undefined where there is nothing to press. */
export function keyboard(rows: readonly ButtonRow[], kept: Kept = {}): InlineKeyboard | undefined {
  const shown = rows.map(row => row.flatMap(button => telegramButton(button, kept))).filter(row => row.length > 0)
  return shown.length === 0 ? undefined : InlineKeyboard.from(shown)
}

function telegramButton(button: Button, kept: Kept): InlineKeyboardButton[] {
  switch (button.kind) {
    case 'choice':
      return kept.choices === undefined ? [] : [InlineKeyboard.text(button.label, data.choice(kept.choices, button.index))]
    case 'page':
      return kept.page === undefined ? [] : [InlineKeyboard.text(button.label, kept.page(button.page))]
    case 'source':
      return [InlineKeyboard.text(button.label, data.source(button.fact))]
    case 'report':
      return [InlineKeyboard.text(button.label, kept.report?.(button.at) ?? data.source(button.facts[0]!))]
    case 'follow':
      return [InlineKeyboard.text(button.label, data.follow(button.unit))]
    case 'trend':
      return [InlineKeyboard.text(button.label, data.trend(button.fact))]
    case 'compare':
      return [InlineKeyboard.text(button.label, data.compare(button.fact))]
    case 'compare-these':
      return kept.compareThese === undefined ? [] : [InlineKeyboard.text(button.label, kept.compareThese)]
    case 'share':
      return [InlineKeyboard.switchInlineChosen(button.label, { query: button.query, ...WHERE_TO_SHARE })]
    case 'wrong':
      return [InlineKeyboard.text(button.label, data.wrong(button.fact))]
    case 'wrong-of':
      return kept.wrong === undefined ? [] : [InlineKeyboard.text(button.label, kept.wrong)]
    case 'link':
      return [InlineKeyboard.url(button.label, button.url)]
  }
}
