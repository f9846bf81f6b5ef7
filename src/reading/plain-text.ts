import type { Block } from '../domain/block.ts'
import type { Outline } from './outline.ts'

/** Clean text as it stands, one paragraph a line. */
export function readPlainText(text: string): Outline {
  const blocks: Block[] = []
  for (const { 0: line, index } of text.matchAll(/\S[^\n]*/g))
    blocks.push({ kind: 'paragraph', start: index, end: index + line.trimEnd().length })
  return { text, blocks, meta: {} }
}
