import type { Word } from '../typing/words.ts'

/** "của", "ở khu vực", "riêng": what leads from a place or a year back to the thing that stands before them, and narrows it. */
export type Lead = 'cua' | 'o' | 'tai' | 'rieng' | 'trong' | 'cho' | 'doi' | 'thuoc'

/** Those that narrow also from behind a comma, a place or a year. */
export const NARROWS: ReadonlySet<Lead | undefined> = new Set<Lead>(['cua', 'o', 'tai', 'rieng'])

const SPELT: Readonly<Record<Lead, string>> = {
  cua: 'của',
  o: 'ở',
  tai: 'tại',
  rieng: 'riêng',
  trong: 'trong',
  cho: 'cho',
  doi: 'đối',
  thuoc: 'thuộc',
}
/** "tai nạn", "tài sản", "ổ dịch", "ô tô": without marks these begin with a lead. */
const BEGINS_ANOTHER =
  /^(?:tai (?:nan|san|chinh|nguyen|tro|lieu|xe)|o (?:dich|to|nhiem)|doi (?:tuong|ngu|song|cong)|cho (?:dau|phien)|thuoc (?:la|tru|tay))$/

/** The lead that a word is: "tại", and "tai" where it begins no other word. */
export function leadAt(words: readonly Word[], i: number): Lead | undefined {
  const { folded, text } = words[i]!
  if (!(folded in SPELT)) return undefined
  const lead = folded as Lead
  if (text === SPELT[lead]) return lead
  return text !== folded || BEGINS_ANOTHER.test(`${folded} ${words[i + 1]?.folded ?? ''}`) ? undefined : lead
}
