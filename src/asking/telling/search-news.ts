import type { Report } from '../../domain/report.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { Breathe } from '../understanding/turns.ts'

/** Titles are searched in all reports, texts in so many of the newest. */
const TEXTS = 500
const IN_TITLE = 3
/** Each time that a text says it, up to so often. */
const IN_TEXT = 0.5
const MOST_TIMES = 4

const texts = new WeakMap<Report, string>()

/** The reports that speak of what was asked, best first: in their titles before in their texts, then the newest. @param reports newest first */
export async function searchNews(words: readonly string[], reports: readonly Report[], breathe: Breathe): Promise<readonly Report[]> {
  const phrase = ` ${words.join(' ')} `
  const found: { report: Report; score: number }[] = []
  for (const [i, report] of reports.entries()) {
    await breathe()
    const inTitle = spaced(report.title).includes(phrase)
    if (!inTitle && i >= TEXTS) continue
    const score = inTitle ? IN_TITLE : Math.min(MOST_TIMES, textOf(report).split(phrase).length - 1) * IN_TEXT
    if (score > 0) found.push({ report, score })
  }
  return found.sort((a, b) => b.score - a.score).map(({ report }) => report)
}

/** Words from which on an event is told by, and the share of them that a title must bear. */
const OF_EVENT = 4
const TITLED = 0.6

/** "chuyến Chủ tịch huyện về kiểm tra đê": reports whose titles tell of it in other words, those that bear most of them. @param words without fillers */
export function titledAlike(words: readonly string[], reports: readonly Report[]): readonly Report[] {
  if (words.length < OF_EVENT) return []
  const shareOf = (report: Report) => {
    const title = spaced(report.title)
    return words.filter(word => title.includes(` ${word} `)).length / words.length
  }
  const found = reports.slice(0, TEXTS).map(report => ({ report, share: shareOf(report) }))
  const most = Math.max(TITLED, ...found.map(({ share }) => share))
  return found.filter(({ share }) => share === most).map(({ report }) => report)
}

/** "ngày 25/9", "25-9-2020", "ngày 25 tháng 9" */
const DAY =
  /(?<![\d/.,-])(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+|\s+thang\s+)(\d{1,2})(?:(?:\s*[/.-]\s*|\s+năm\s+|\s+nam\s+)(\d{4}))?(?![\d/-])/iu

/** The day that a question names, and which reports are of it or say it; undefined where it names none. */
export function dayIn(question: string): { readonly said: string; readonly isOf: (report: Report) => boolean } | undefined {
  const found = DAY.exec(question)
  const [, day, month, year] = (found ?? []).map(Number)
  if (!day || !month || day > 31 || month > 12) return undefined
  const dated = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const said = new RegExp(`(?<!\\d)0?${day}(?:\\s*[/.-]\\s*| tháng )0?${month}(?!\\d)`, 'u')
  return {
    said: found![0],
    isOf: ({ date, text }) => (date?.endsWith(dated) && (!year || date.startsWith(String(year)))) || said.test(text),
  }
}

function textOf(report: Report): string {
  let text = texts.get(report)
  if (text === undefined) {
    text = spaced(report.text)
    texts.set(report, text)
  }
  return text
}

/** The folded words with single blanks, and one at both ends. */
function spaced(text: string): string {
  return ` ${(fold(text).match(/[a-z0-9]+/g) ?? []).join(' ')} `
}
