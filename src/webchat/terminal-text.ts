import type { InlineKeyboardButton, MessageEntity } from 'grammy/types'
import type { Shown } from './pocket.ts'

const BOLD = ['\u001b[1m', '\u001b[22m'] as const
const ITALIC = ['\u001b[3m', '\u001b[23m'] as const
const DIM = ['\u001b[2m', '\u001b[22m'] as const

/** Stands for a picture, whose figures the text below it tells. */
const PICTURE = '[PNG]'

/** What people press in a terminal: the buttons of the newest message that has any, by number from 1. */
export interface Numbered {
  readonly text: string
  readonly buttons: readonly InlineKeyboardButton[]
}

/** A message as it reads in a terminal: links with their addresses, quotations set off, buttons as numbers. */
export function terminalText(shown: Shown, colours: boolean): Numbered {
  const buttons = pressable(shown)
  const lines = [...(shown.photo ? [PICTURE] : []), body(shown, colours)]
  if (buttons.length > 0)
    lines.push('', ...buttons.map((button, at) => painted(`[${at + 1}] ${buttonText(button)}`, colours ? DIM : undefined)))
  return { text: lines.join('\n'), buttons }
}

/** The buttons that do something in a terminal: from there nothing can be shared into another chat. */
export function pressable({ keyboard }: Shown): readonly InlineKeyboardButton[] {
  return keyboard?.inline_keyboard.flat().filter(button => 'callback_data' in button || 'url' in button) ?? []
}

function body(shown: Shown, colours: boolean): string {
  let text = ''
  let at = 0
  const edges = shown.entities.flatMap(entity => edgesOf(entity, shown.text, colours)).sort((a, b) => a.at - b.at || a.order - b.order)
  for (const edge of edges) {
    text += shown.text.slice(at, edge.at) + edge.sign
    at = edge.at
  }
  const whole = text + shown.text.slice(at)
  return whole.replace(/\u0002([^\u0003]*)\u0003/g, (_, quote: string) => quote.replace(/^/gm, '  │ '))
}

/** What stands where an entity begins and ends. A quotation is marked first and set off when the text is whole. */
function edgesOf(entity: MessageEntity, text: string, colours: boolean): { at: number; order: number; sign: string }[] {
  const end = entity.offset + entity.length
  const edges = (open: string, close: string) => [
    { at: entity.offset, order: 1, sign: open },
    { at: end, order: 0, sign: close },
  ]
  switch (entity.type) {
    case 'bold':
      return colours ? edges(...BOLD) : []
    case 'italic':
      return colours ? edges(...ITALIC) : []
    case 'text_link':
      return text.slice(entity.offset, end) === entity.url ? [] : edges('', ` (${entity.url})`)
    case 'blockquote':
    case 'expandable_blockquote':
      return edges('\u0002', '\u0003')
    default:
      return []
  }
}

function buttonText(button: InlineKeyboardButton): string {
  return 'url' in button ? `${button.text}: ${button.url}` : button.text
}

function painted(text: string, paint: readonly [string, string] | undefined): string {
  return paint ? paint[0] + text + paint[1] : text
}
