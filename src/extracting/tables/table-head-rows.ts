import { type HeadWords, isNumbering, readHeadWords } from './table-head.ts'

/** A cell of a head is short; one that is longer is no head. */
const LONGEST_HEAD = 120
/** A head of three rows is rare, one of more is a table of another kind. */
export const MOST_HEAD_ROWS = 3

/**
 * The heads that a table, or a part of it, begins with: how many of the rows they take, and the words over each column, those of a head that
 * spans several before each; without the words where the rows do not fit. Undefined where the first row is no head.
 */
export function readHeadRows(
  rows: readonly (readonly string[])[],
): { readonly rows: number; readonly words?: readonly string[] } | undefined {
  const [top, ...below] = rows
  const lower = top ? below.map(row => withoutRepeats(row, top)) : below
  if (!top || top.some(word => word.length > LONGEST_HEAD) || !top.some(isNameHead)) return undefined
  const end = lower.findIndex(row => isNumbering(row) || !isLowerHead(row, top))
  const heads = [top, ...(end < 0 ? lower : lower.slice(0, end))]
  const words = joinHeads(heads)
  return { rows: heads.length, ...(words ? { words } : {}) }
}

/** A merged cell that was printed out on each row it spans, "Chỉ tiêu" under "Chỉ tiêu", says nothing anew. */
function withoutRepeats(row: readonly string[], top: readonly string[]): readonly string[] {
  return row.length === top.length && row.some((word, i) => word !== top[i] && word !== '')
    ? row.map((word, i) => (word === top[i] ? '' : word))
    : row
}

function isNameHead(word: string): boolean {
  const { says } = readHeadWords(word)
  return says === 'name' || says === 'place'
}

/** A second row of heads: under "Năm 2021" its "Kế hoạch", "Thực hiện"; nothing under the name. */
function isLowerHead(words: readonly string[], above: readonly string[]): boolean {
  const filled = words.filter(word => word !== '')
  if (filled.length === 0 || words.length < above.length) return false
  const under = above.findIndex(isNameHead)
  return (words[under] ?? '') === '' && filled.every(word => word.length < LONGEST_HEAD && isHead(readHeadWords(word)))
}

function isHead(head: HeadWords): boolean {
  return (
    head.says === 'figure' || head.says === 'measure' || (head.says === 'other' && !/\d/.test(head.words.replace(/\([^)]*\)|20\d\d/g, '')))
  )
}

/** The words over each column; those of a head that spans several stand over each. Undefined where the rows do not fit. */
function joinHeads(rows: readonly (readonly string[])[]): string[] | undefined {
  const [top, ...below] = rows
  if (!top || below.some(row => row.length !== top.length)) return undefined
  let joined = [...top]
  for (const row of below) {
    let over = ''
    joined = joined.map((word, i) => {
      if (word !== '') over = row[i] === '' ? '' : word
      return row[i] === '' ? word : `${word || over} ${row[i]}`.trim()
    })
  }
  return joined
}
