import type { Answer } from '../domain/answer.ts'
import type { Gap } from '../domain/gap.ts'
import { fold } from '../vietnamese/fold.ts'

const LONGEST = 200
/** Numbers by which people are reached or known, and addresses: no part of what was asked. */
const PERSONAL =
  /[\p{L}\d._%+-]+@[\p{L}\d.-]+|(?<![\p{L}\d])@\w{3,}|https?:\/\/\S+|(?<![\d.,])(?:\+84|0)(?:[ .-]?\d){8,12}(?!\d)|(?<![\d.,])\d{9,}(?![\d.,])/gu

/** What an answer lacked, and the key under which the same question counts again; undefined where it lacked nothing, or nothing was asked of reports. */
export function unanswered(question: string, answer: Answer): { readonly key: string; readonly gap: Gap } | undefined {
  const missing = answer.status === 'no_data' ? 'no_data' : answer.status === 'out_of_scope' && answer.weak ? 'not_understood' : undefined
  const text = question.replace(PERSONAL, '…').replace(/\s+/g, ' ').trim()
  const words = fold(text).match(/[a-z0-9%]+/g)
  if (missing === undefined || words === null) return undefined
  const { unit, indicator, year } = answer.status === 'no_data' ? answer : {}
  const gap: Gap = {
    question: text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, ''),
    missing,
    ...(unit === undefined ? {} : { unit }),
    ...(indicator === undefined ? {} : { indicator: indicator.slice(0, LONGEST) }),
    ...(year === undefined ? {} : { year }),
  }
  // a follow-up ("còn Đức Xuân?") asks for what came before it, too
  return { key: [words.join(' ').slice(0, LONGEST), missing, unit, gap.indicator, year].map(part => part ?? '').join('|'), gap }
}
