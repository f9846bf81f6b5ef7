import { digestOf } from './web-address.ts'

/** What a page counts or tells of the moment it was asked: it is another each time. */
const PASSING = /(?:lượt|số lần) (?:xem|đọc|truy cập|tải)|truy cập|trực tuyến|\bviews?\b|\bonline\b/u

/** The same for the same text, whatever its address, letters' case, line breaks and counters of readers are. */
export function textDigest(text: string): string {
  const lines = text.normalize('NFC').toLowerCase().split('\n')
  const lasting = lines.filter(line => line.length > SHORT || !PASSING.test(line))
  return digestOf(lasting.join(' ').replace(/\s+/gu, ' ').trim())
}
/** A counter stands in a line of its own, or beside a date. */
const SHORT = 80
