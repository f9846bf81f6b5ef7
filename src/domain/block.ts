import type { Span } from './fact.ts'

/**
 * A stretch of a report's text as its format shows it. Plain text knows only paragraphs (one a line);
 * what is a title, a heading or page chrome there is for the extractor to find out.
 */
export interface Block extends Span {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'caption'
  /** 1 is the title; only of headings. */
  readonly level?: number
  /** Only of table rows: the cells from left to right; an empty cell is an empty span. */
  readonly cells?: readonly Span[]
}
