import { latin } from './pattern.ts'
/** What a grade is said with, and its number: "4 sao", "mức độ 2", "mũi 1", "hạng 3". Patterns of folded words. */
export const GRADES = {
  stars: '(\\d{1,2}) (?:sao|star|stars)',
  level: 'muc (?:do )?(\\d)(?! (?:trieu|tr|ty|ti|nghin|ngan|dong|phan|%|ta|tan|kg|ha|nguoi|ho|lan|diem))',
  dose: 'mui (\\d)',
  rank: 'hang (\\d)(?! (?:sao|star))',
} as const

/** "bốn sao", "4*", "★★★★" → "4 sao". */
export function withStarsCounted(text: string): string {
  return text
    .replace(STAR_SIGNS, signs => ` ${[...signs].filter(sign => sign !== '\ufe0f').length} sao `)
    .replace(STAR_BEHIND, '$1 sao ')
    .replace(SPOKEN_STARS, number => STARS[number.toLowerCase()]!)
}
const STAR = '(?:[⭐★☆🌟]\\ufe0f?)'
const STAR_SIGNS = new RegExp(`(?<![\\d*]\\s?)(?:${STAR}{2,5}|(?<=\\s)\\*{3,5}(?=[\\s,.?!]|$))`, 'gu')
/** "4*", and no "2*3", "30*" or "*2021*". */
const STAR_BEHIND = new RegExp(`(?<![\\d.,*])([1-5])\\s?(?:\\*(?=[\\s,.;:?!)]|$)|${STAR})`, 'gu')
const STARS: Readonly<Record<string, string>> = { hai: '2', ba: '3', bốn: '4', bon: '4' }
const SPOKEN_STARS = latin(/(?<!\p{L})(?:hai|ba|bốn|bon)(?= [sx]ao(?!\p{L}))/giu)
