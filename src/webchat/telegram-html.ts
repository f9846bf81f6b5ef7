import type { MessageEntity } from 'grammy/types'
import { badRequest, type Refusal } from './refusal.ts'

export interface FormattedText {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

interface Open {
  readonly tag: string
  readonly offset: number
  readonly attributes: string
}

type PlainKind = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler' | 'code' | 'pre'
const KINDS: Record<string, PlainKind | 'link' | 'quote' | 'span'> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'span',
  code: 'code',
  pre: 'pre',
  a: 'link',
  blockquote: 'quote',
}
const SIGNS: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }
const PIECE =
  /<(?<close>\/?)(?<tag>[a-zA-Z][a-zA-Z0-9-]*)?(?<attributes>(?:\s+[a-z-]+(?:="[^"]*")?)*)\s*(?<end>>)?|&(?<sign>#\d+|#x[0-9a-fA-F]+|[a-z]+);|[^<&]+|&/g

/**
 * Reads Telegram's HTML as strictly as Telegram does: unknown, crossed and unclosed tags and a bare `<` are refused, a bare `&` is not.
 * @throws {Refusal} 400 "can't parse entities"
 */
export function parseHtml(html: string): FormattedText {
  let text = ''
  const open: Open[] = []
  const entities: MessageEntity[] = []
  for (const piece of html.matchAll(PIECE)) {
    const { close, tag, attributes = '', end, sign } = piece.groups!
    if (close === undefined) {
      text += sign === undefined ? piece[0] : (decoded(sign) ?? piece[0])
      continue
    }
    const name = (tag ?? '').toLowerCase()
    const at = Buffer.byteLength(html.slice(0, piece.index))
    if (end === undefined || tag === undefined) throw cannot(`Unsupported start tag "${name}" at byte offset ${at}`)
    if (KINDS[name] === undefined) throw cannot(`Unsupported start tag "${name}" at byte offset ${at}`)
    if (close === '') open.push({ tag: name, offset: text.length, attributes })
    else entities.push(...closed(name, open.pop(), text, at))
  }
  const left = open.at(-1)
  if (left) throw cannot(`Can't find end tag corresponding to start tag "${left.tag}"`)
  return trimmed(text, entities)
}

function closed(tag: string, start: Open | undefined, text: string, at: number): MessageEntity[] {
  if (start === undefined) throw cannot(`Unexpected end tag at byte offset ${at}`)
  if (start.tag !== tag) throw cannot(`Unmatched end tag at byte offset ${at}, expected "</${start.tag}>", found "</${tag}>"`)
  const place = { offset: start.offset, length: text.length - start.offset }
  const kind = KINDS[tag]!
  if (place.length === 0) return []
  if (kind === 'quote') return [{ type: / expandable/.test(start.attributes) ? 'expandable_blockquote' : 'blockquote', ...place }]
  if (kind === 'span') return [{ type: 'spoiler', ...place }]
  if (kind !== 'link') return [{ type: kind, ...place }]
  const url = decodeAll(/href="([^"]*)"/.exec(start.attributes)?.[1] ?? text.slice(start.offset))
  return URL.canParse(url) ? [{ type: 'text_link', url, ...place }] : []
}

/** Telegram takes spaces off both ends. */
function trimmed(text: string, entities: readonly MessageEntity[]): FormattedText {
  const start = text.length - text.trimStart().length
  const clean = text.trim()
  const kept = entities.map(entity => {
    const from = Math.max(0, entity.offset - start)
    const to = Math.min(clean.length, entity.offset + entity.length - start)
    return { ...entity, offset: from, length: to - from }
  })
  return { text: clean, entities: kept.filter(({ length }) => length > 0).sort((a, b) => a.offset - b.offset || b.length - a.length) }
}

function decoded(sign: string): string | undefined {
  if (!sign.startsWith('#')) return SIGNS[sign]
  const code = sign[1] === 'x' ? Number.parseInt(sign.slice(2), 16) : Number(sign.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

function decodeAll(text: string): string {
  return text.replace(/&(#\d+|#x[0-9a-fA-F]+|[a-z]+);/g, (all, sign) => decoded(sign) ?? all)
}

function cannot(reason: string): Refusal {
  return badRequest(`can't parse entities: ${reason}`)
}
