/** Each stretch of white space as one space. Most texts have none to change, and come back as they are. */
export function singleSpaced(text: string): string {
  return isSingleSpaced(text) ? text : text.replace(/\s+/g, ' ')
}

function isSingleSpaced(text: string): boolean {
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 32 ? before === 32 : isBlank(code)) return false
    before = code
  }
  return true
}

/** How many pieces white space cuts a text into, empty ones at its ends among them: of a trimmed text how many words it has. */
export function wordCount(text: string): number {
  let count = 1
  let blank = false
  for (let i = 0; i < text.length; i++) {
    const here = isBlank(text.charCodeAt(i))
    if (here && !blank) count++
    blank = here
  }
  return count
}

/** Where the first sign from a place on stands that is no white space. */
export function firstInk(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

/** Where the last sign before a place stands that is no white space; -1 where there is none. */
export function lastInk(text: string, before: number): number {
  let at = before - 1
  while (at >= 0 && isBlank(text.charCodeAt(at))) at--
  return at
}

const RARE_BLANKS: readonly number[] = [0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]

/** Whether `\s` stands for this UTF-16 code unit. */
export function isBlank(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0x2000) return code === 160 || code === 0x1680
  return code <= 0x200a || RARE_BLANKS.includes(code)
}
