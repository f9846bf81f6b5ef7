import { lexer, type Token, type Tokens } from 'marked'
import { type Outline, OutlineBuilder } from './outline.ts'
import { splitFrontMatter } from './report-meta.ts'

/** A list's first number is dropped as a mark; one like 2021 is a year that a paragraph happens to begin with. */
const LARGEST_MARK = 99
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
}

/** Markdown's blocks without its marks. Front matter is the report's meta; images are their captions. */
export function readMarkdown(source: string): Outline {
  const { meta, body } = splitFrontMatter(source)
  const outline = new OutlineBuilder()
  addBlocks(lexer(body), outline, 'paragraph')
  return outline.done(meta)
}

function addBlocks(tokens: readonly Token[], outline: OutlineBuilder, kind: 'paragraph' | 'item'): void {
  for (const token of tokens) addBlock(token, outline, kind)
}

function addBlock(token: Token, outline: OutlineBuilder, kind: 'paragraph' | 'item'): void {
  switch (token.type) {
    case 'heading':
      outline.add('heading', inline(token.tokens), token.depth)
      break
    case 'paragraph':
    case 'text':
      addLines(token, outline, kind)
      break
    case 'list':
      addList(token as Tokens.List, outline)
      break
    case 'table':
      addTable(token as Tokens.Table, outline)
      break
    case 'blockquote':
      addBlocks(token.tokens ?? [], outline, kind)
      break
    case 'code':
      for (const line of String(token.text).split('\n')) outline.add(kind, decodeEntities(line))
      break
    case 'html':
      for (const line of withoutTags(String(token.text)).split('\n')) outline.add(kind, decodeEntities(line))
      break
  }
}

function addLines(token: Token, outline: OutlineBuilder, kind: 'paragraph' | 'item'): void {
  const tokens = ('tokens' in token && token.tokens) || [token]
  for (const image of tokens) if (image.type === 'image') outline.add('caption', decodeEntities(String((image as Tokens.Image).text)))
  for (const line of inline(tokens).split('\n')) outline.add(kind, line)
}

function addList(list: Tokens.List, outline: OutlineBuilder): void {
  list.items.forEach((item, i) => {
    const number = list.ordered ? Number(list.start) + i : 0
    if (number > LARGEST_MARK) outline.add('item', item.raw)
    else addBlocks(item.tokens, outline, 'item')
  })
}

function addTable(table: Tokens.Table, outline: OutlineBuilder): void {
  for (const row of [table.header, ...table.rows]) outline.row(row.map(cell => inline(cell.tokens)))
}

/** Inline text; a hard break is \n, a soft one a space. */
function inline(tokens: readonly Token[] | undefined): string {
  return (tokens ?? []).map(inlineText).join('')
}

function inlineText(token: Token): string {
  if (token.type === 'br') return '\n'
  if (token.type === 'image' || token.type === 'checkbox') return ''
  if (token.type === 'html') return /^<br\b/i.test(token.raw) ? '\n' : ''
  if (token.type === 'codespan') return String(token.text)
  if ('tokens' in token && token.tokens) return inline(token.tokens)
  return decodeEntities(String('text' in token ? token.text : token.raw)).replace(/\n/g, ' ')
}

function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<[^<>]*>/g, ' ')
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
  })
}
