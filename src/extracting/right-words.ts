import type { Span } from '../domain/fact.ts'
import type { FigureMention } from '../vietnamese/mention.ts'
import { CONTINUES, readGap } from './gap.ts'
import { stripAfter } from './indicator-phrase.ts'

/** Words after the figure that are its own: "đảng viên [mới]", "90% [chi bộ hoàn thành tốt nhiệm vụ]". */
export function rightOf(text: string, flat: string, sentence: Span, figures: readonly FigureMention[], i: number, from: number): string {
  const figure = figures[i]!
  const next = figures[i + 1]
  const end = next ? readGap(flat, sentence, figures, i + 1).rightEnd : sentence.end
  if (from >= end && !(next && from > figure.until)) return ''
  const until = from >= end ? next!.from : end
  if (NEW_CLAUSE.test(flat.slice(from, until))) return ''
  const skip = /^\s*(?::\s*(?=\p{L})|\/\s*(?=tổng))?/u.exec(flat.slice(from, until))![0].length
  const start = next && from < end ? from : from + skip
  const limit = next && from < end ? until - start : firstStop(flat.slice(start, until))
  return text.slice(start, start + stripAfter(flat.slice(start, start + limit)).length)
}

/** "tăng 2 tiêu chí so với năm trước và đặt quyết tâm …": something else is told. */
export const NEW_CLAUSE = /^\s*và (?:đặt|phấn đấu|quyết tâm|tiếp tục|được|đã|hoàn thành|giữ|nâng|giảm|tăng|có)(?!\p{L})/u

/** Where the words after the last figure of a sentence stop being about it. */
function firstStop(flat: string): number {
  let quoted = false
  for (let at = 0; at < flat.length; at++) {
    const letter = flat[at]
    if (letter === '"') quoted = !quoted && flat.indexOf('"', at + 1) > at && flat.indexOf('"', at + 1) - at < 80
    if (quoted) continue
    if (
      letter === ';' ||
      letter === '(' ||
      letter === ')' ||
      letter === '…' ||
      letter === ':' ||
      (letter === '.' && !/\d/.test(flat[at + 1] ?? ''))
    )
      return at
    if (letter === ',' && !CONTINUES.test(flat.slice(at + 1, at + 40))) return at
  }
  return flat.length
}
