import type { SubjectWords } from '../matching/scored.ts'
import type { Word } from '../typing/words.ts'
import { leadAt, NARROWS } from '../understanding/leads.ts'

const SEASONS: ReadonlySet<string> = new Set(['mua', 'dong', 'xuan', 'he', 'chiem', 'thu'])

/** Whether a word leads from a place or a year to what narrows the thing before it: "của phụ nữ", "vụ mùa". */
export function leads(words: readonly Word[], i: number): boolean {
  return NARROWS.has(leadAt(words, i)) || (words[i]!.folded === 'vu' && SEASONS.has(words[i + 1]?.folded ?? ''))
}

/**
 * "tỷ lệ hộ nghèo xã X năm 2021 của cựu chiến binh": the words that narrow what is named, however far behind it in its clause. A comma before a
 * place or a year ends no clause.
 * @param hit index of a word of what is named
 */
export function ledWords({ words, named }: SubjectWords, hit: number): ReadonlySet<number> {
  const end = words.clauses.find(from => from > hit && !named.has(from)) ?? words.words.length
  const led = new Set<number>()
  let isLed = false
  for (let i = hit; i < end; i++) {
    isLed = !named.has(i) && (isLed || leads(words.words, i))
    if (isLed) led.add(i)
  }
  return led
}
