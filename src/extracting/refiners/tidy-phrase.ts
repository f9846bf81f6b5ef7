import type { FactDraft } from '../fact-draft.ts'

const LONGEST = 160
const ODD_SPACE = /\s\s|[^\S ]/
const DOUBLED = /^(?!chôm chôm)(\p{L}+(?: \p{L}+)?) \1(?!\p{L})/iu

/** The indicator's words without doubled spaces, doubled nouns or a tail that no one would read. */
export function tidyPhrase(draft: FactDraft): Partial<FactDraft> | undefined {
  let phrase = (ODD_SPACE.test(draft.phrase) ? draft.phrase.replace(/\s+/g, ' ') : draft.phrase).trim()
  const first = phrase.indexOf(' ')
  if (first > 0 && phrase.toLowerCase().includes(` ${phrase.slice(0, first).toLowerCase()}`)) phrase = phrase.replace(DOUBLED, '$1')
  if (phrase.length > LONGEST) phrase = phrase.slice(0, phrase.lastIndexOf(' ', LONGEST))
  return phrase === draft.phrase ? undefined : { phrase }
}
