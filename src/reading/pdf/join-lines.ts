import { isSyllable } from '../../vietnamese/syllables.ts'

/** Lines as one; a hyphen at a line's end goes if it parted a word, and stays between two syllables. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const [, before] = /(\p{L}+)-$/u.exec(text) ?? []
    const [after] = /^\p{Ll}+/u.exec(line) ?? []
    if (before === undefined || after === undefined)
      return text === '' ? line : `${text}${/[\p{L}\d]-$/u.test(text) && /^\d/.test(line) ? '' : ' '}${line}`
    return isSyllable(before) && isSyllable(after) ? text + line : text.slice(0, -1) + line
  }, '')
}
