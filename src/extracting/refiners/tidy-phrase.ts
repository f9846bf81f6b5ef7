import type { FactDraft } from '../fact-draft.ts'

const LONGEST = 160
const ODD_SPACE = /\s\s|[^\S ]/
const DOUBLED = /^(\p{L}+(?: \p{L}+)?) \1(?!\p{L})/iu

/** The indicator's words without doubled spaces, doubled nouns or a tail that no one would read. */
export function tidyPhrase(draft: FactDraft): FactDraft {
  let phrase = (ODD_SPACE.test(draft.phrase) ? draft.phrase.replace(/\s+/g, ' ') : draft.phrase).trim()
  const lower = phrase.toLowerCase()
  if (lower.includes(` ${lower.split(' ', 1)[0]}`)) phrase = phrase.replace(DOUBLED, '$1')
  if (phrase.length > LONGEST) phrase = phrase.slice(0, phrase.lastIndexOf(' ', LONGEST))
  return phrase === draft.phrase ? draft : { ...draft, phrase }
}
