import type { FactDraft } from '../fact-draft.ts'

const LONGEST = 160

/** The indicator's words without doubled spaces, doubled nouns or a tail that no one would read. */
export function tidyPhrase(draft: FactDraft): FactDraft {
  let phrase = draft.phrase.replace(/\s+/g, ' ').trim()
  phrase = phrase.replace(/^(\p{L}+(?: \p{L}+)?) \1(?!\p{L})/iu, '$1')
  if (phrase.length > LONGEST) phrase = phrase.slice(0, phrase.lastIndexOf(' ', LONGEST))
  return phrase === draft.phrase ? draft : { ...draft, phrase }
}
