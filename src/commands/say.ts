import { extname } from 'node:path'
import { HoiXaError } from '../domain/errors.ts'
import type { Place } from '../placing.ts'
import type { Log } from '../ports.ts'
import type { Request } from '../storage/inbox.ts'
import { sayError, type Voices } from '../telegram/say.ts'
import type { Reply } from './requests.ts'

/** One JSON object a line, on standard output. */
export function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

/** A fault in a sentence for people. One that nobody foresaw has its particulars in the log only. */
export function sayFault(error: unknown, voices: Voices, log: Log): string {
  if (error instanceof HoiXaError && error.code !== 'internal') return sayError(voices('vi'), error)
  log.error('failed', { error })
  return sayError(voices('vi'), { code: 'internal', details: {} })
}

/** The sentence, then the same for whoever runs the machine. */
export function describe(error: unknown, voices: Voices, log: Log): string {
  const sentence = sayFault(error, voices, log)
  return error instanceof HoiXaError ? `${sentence}\n(${error.code}: ${error.message})` : sentence
}

/** A fault as a holder would reply it. */
export function asRefusal(error: unknown, log: Log): { readonly error: string; readonly details: HoiXaError['details'] } {
  if (error instanceof HoiXaError) return { error: error.code, details: error.details }
  log.error('failed', { error })
  return { error: 'internal', details: {} }
}

/** Why a report that comes with the program is not forgotten. */
export function sayShipped(id: string): string {
  return `Báo cáo ${id} đi kèm chương trình: xóa đi thì lần khởi động sau lại có.`
}

/** What should be looked at about the unit that a report was taken in for; undefined where it is plain. */
export function unitWarning(file: string, { unit, where, review }: Place): string | undefined {
  const ambiguous = review.includes('ambiguous-unit')
  if (!ambiguous && !review.includes('unknown-unit')) return undefined
  const why = ambiguous ? `nhiều nơi có tên "${unit}"` : `danh mục đơn vị hành chính không có "${unit}"`
  const so = where === undefined ? 'nên chưa đến được người theo dõi đơn vị nào trong danh mục' : `tạm coi là ${unit}, ${where}`
  const side = `${file.slice(0, file.length - extname(file).length)}.meta.json`
  return `Chú ý: ${why}, ${so}. Muốn chắc chắn, ghi đơn vị vào tệp ${side} cạnh báo cáo, ví dụ {"unit": "xã …, huyện …, tỉnh …"}, rồi chạy lại lệnh.`
}

/**
 * Tells what became of a file. Whether it was refused.
 * @param reply as the holder of the folder wrote it
 */
export function showReply(command: Request['command'], file: string, reply: Reply, json: boolean, voices: Voices): boolean {
  if (typeof reply.error === 'string') {
    const sentence = refusalOf(file, reply, voices)
    if (json) print({ file, error: sentence, code: reply.error })
    else process.stderr.write(`${file}: ${sentence}\n`)
    return true
  }
  const { toReview: _, ...shown } = reply
  const { review, ...plain } = shown
  if (json) print({ file, ...shown })
  else
    process.stdout.write(
      `${Object.entries({ file, ...plain })
        .map(([key, value]) => `${key}: ${value}`)
        .join('\n')}\n`,
    )
  const warning = command === 'forget' || !Array.isArray(review) ? undefined : unitWarning(file, reply as unknown as Place) // as the holder wrote it
  if (warning !== undefined) process.stderr.write(`${file}: ${warning}\n`)
  return false
}

function refusalOf(file: string, { error, details }: Reply, voices: Voices): string {
  if (error === 'report-shipped') return sayShipped(file)
  // as the holder wrote it
  return sayError(voices('vi'), { code: error as HoiXaError['code'], details: (details ?? {}) as HoiXaError['details'] })
}
