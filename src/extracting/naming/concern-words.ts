import { flatten } from '../../vietnamese/flatten.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { startsWithHead } from '../shapes/indicator-phrase.ts'

const FIRM = '(?:htx|hợp tác xã|công ty|doanh nghiệp|xí nghiệp|nhà máy|trang trại|nhà vườn|tổ hợp tác|nhà trường)'
/** "doanh thu [HTX làm ra]" */
const HAS = latin(`^(?<head>doanh thu|lợi nhuận|sản lượng|giá bán|lương)(?= ${FIRM}(?!\\p{L}))`, 'u')
const AIMS = latin(/^(?: \p{L}+){0,8}? (?:đặt (?:ra )?mục tiêu|phấn đấu|dự kiến|sẽ|hiện|đã)(?: (?:đạt|có))? /u)
const MAKES = latin(
  /^ (?:đã |sẽ |còn )*(?<verb>làm ra|sản xuất|cung ứng|cung cấp|thu mua|thu hoạch|thu hái|thu|bán|xuất bán|tiêu thụ|chế biến|xuất khẩu)$/u,
)
const MADE = latin(/^ (?<made>\p{L}+(?: \p{L}+){0,3})(?= *[,;.(\n])(?!\p{L})/u)

/** What a figure of a concern is, in words that need not say again whose: "HTX đặt mục tiêu doanh thu" is "doanh thu". */
export function withoutConcern(phrase: string, name: string, after: string): string {
  const flat = flatten(phrase)
  const has = HAS.exec(flat)
  if (has) return phrase.slice(0, has[0].length)
  const own = flat.startsWith(flatten(name)) ? name.length : (OPENS.exec(flat)?.[0].length ?? 0)
  if (own === 0) return phrase
  const rest = flat.slice(own)
  const made = MAKES.test(rest) ? MADE.exec(flatten(after))?.groups?.made : undefined
  if (made) return `${phrase.slice(own).trim()} ${made}`
  const aims = AIMS.exec(rest)?.[0].length ?? 0
  return aims > 0 && startsWithHead(rest.slice(aims)) ? phrase.slice(own + aims) : phrase
}
const OPENS = latin(`^${FIRM}(?:(?= )|$)`, 'u')
