import type { Span } from '../../domain/fact.ts'
import { lastYear, type Period } from '../../domain/period.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Header } from '../document/header-type.ts'
import type { Draft } from '../shapes/draft-type.ts'
import { type Said, within } from '../shapes/mentions-within.ts'

// A. THEO CHUẨN CŨ (2016 - 2020) | 1. Theo chuẩn nghèo giai đoạn 2011 - 2015: 45 hộ nghèo | Chuẩn 2022-2025: …
// not: Đạt chuẩn … | Chuẩn bị …
const STANDARD = guarded(
  latin(
    /^[\s"*+•-]*(?:(?:kết quả|số liệu|rà soát|tính|xét|áp dụng|theo|nếu|hộ nghèo|hộ cận nghèo|tỷ lệ|số|về|và|,) )*chuẩn(?! bị)(?!\p{L})(?: (?:hộ|nghèo|cận|tiếp cận|đa chiều|quốc gia|trung ương|của|tỉnh|hiện hành|áp dụng|cho|dự kiến))*(?:(?<old> cũ)|(?<new> mới))?(?![^:,.;\n]{0,12}(?<!\p{L})(?:đạt|thu nhập))/u,
  ),
)

/** By what the poor are counted below a heading or behind the opening of a paragraph. */
export interface Standard {
  /** "chuẩn cũ", "chuẩn 2016-2020"; absent of the standard of the year itself. */
  readonly words: string | undefined
  /** Where the next is named. */
  readonly until: number
}

/** The standard that a heading or an opening names. Not of the year is one that is over while a newer is there, and one to come while another holds. */
export function standardSaid(flat: string, { start, end }: Span, { norms }: Said, { resultPeriod }: Header): Standard | undefined {
  const found = STANDARD.exec(flat, start, end)
  if (!found) return undefined
  const [first, next] = within(norms, { start, end })
  const until = next?.start ?? Number.POSITIVE_INFINITY
  if (found.groups!.old || found.groups!.new) return { words: found.groups!.old && 'chuẩn cũ', until }
  const now = lastYear(resultPeriod?.year ?? null)
  if (!first || now === 0) return undefined
  const isOther = isOver(first.period, now)
    ? norms.some(({ period }) => !isOver(period, now))
    : isToCome(first.period, now) && norms.some(({ period }) => !isOver(period, now) && !isToCome(period, now))
  return { words: isOther ? `chuẩn ${first.period.label}` : undefined, until }
}

function isOver({ year }: Period, now: number): boolean {
  return lastYear(year) < now
}

function isToCome({ year }: Period, now: number): boolean {
  return Number(String(year).slice(0, 4)) > now
}

const POOR = /(?<!\p{L})(?:hộ|nhân khẩu|khẩu|người|tỷ lệ)(?: dân)? (?:cận |thoát |thoát cận |tái )?nghèo(?!\p{L})/iu
const SAID = /(?<!\p{L})chuẩn(?!\p{L})/iu

/** Two standards give two figures for one year: the one that is no longer in force is never told as the other. */
export function byStandard(draft: Draft, { words, until }: Standard): Draft {
  return words && draft.figure.start < until && POOR.test(draft.phrase) && !SAID.test(draft.phrase)
    ? { ...draft, phrase: `${draft.phrase} theo ${words}`, also: undefined, unlisted: true }
    : draft
}
