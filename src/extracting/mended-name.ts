import type { Span } from '../domain/fact.ts'
import { latin } from '../vietnamese/pattern.ts'
import type { Draft } from './draft-type.ts'

interface Mending {
  readonly draft: Draft
  readonly previous: Draft | undefined
  /** The words of the sentence before the figure. */
  readonly before: string
  /** The words soon after it. */
  readonly after: string
}

/** What makes a better name of a draft; undefined where it says nothing of it. */
type Mend = (mending: Mending) => string | Pick<Draft, 'phrase' | 'also'> | undefined

const SECTOR = latin(/(?<!\p{L})(?:công nghiệp|nông nghiệp|dịch vụ|thương mại|chăn nuôi|trồng trọt|du lịch|dư nợ|xây dựng|ttcn)(?!\p{L})/u)
const GROWTH = latin(
  /^(?:(?:nền )?kinh tế (?:tiếp tục )?)?(?:duy trì mức )?(?:tốc độ )?tăng trưởng(?<mean> bình quân)?(?: hội nghị .*)?$/iu,
)
const FILES = latin(/^(?<head>tỷ lệ )?(?<how>(?:(?:được )?(?:giải quyết|trả)(?: kết quả)? )?(?:(?:đúng|trước|và|sớm) )+(?:hạn|hẹn))$/iu)
const GRADE = latin(/(?<!\p{L})(?<grade>(?:không )?hoàn thành(?: xuất sắc| tốt)?)(?: nhiệm vụ)?\s*$/u)

const FOUND_OUT = latin(/^\p{L}.{0,60} cho thấy \p{L}/u)
const REMOVED = latin(/^(?:\p{L}+ ){0,3}xóa (?:căn|ngôi|cái) nhà/iu)

const MENDS: readonly Mend[] = [
  // "khảo sát cho thấy 96% người dân hài lòng"
  ({ draft: { phrase } }) => (phrase.includes(' cho thấy ') && FOUND_OUT.test(phrase) ? phrase.replace(/^.*? cho thấy /u, '') : undefined),
  // "xóa 45 căn nhà tạm"
  ({ draft: { phrase } }) =>
    phrase.includes(' nhà') && REMOVED.test(phrase) ? phrase.replace(/ (?:căn|ngôi|cái) nhà/u, ' nhà') : undefined,
  // "đạt và vượt 18/22 chỉ tiêu, 4 chỉ tiêu không đạt"
  ({ draft: { phrase } }) => /^(?:(?:đạt|vượt|và|hoàn thành) )+(?<name>chỉ tiêu (?:không|chưa) đạt)$/iu.exec(phrase)?.groups?.name,
  // "đón 285.000 lượt khách, doanh thu 92 tỷ đồng"
  ({ draft: { phrase, measure } }) =>
    measure.startsWith('đồng')
      ? /^(?<head>(?:tổng )?doanh thu) (?:đón )?(?:lượt )?(?:du )?khách$/iu.exec(phrase)?.groups?.head?.concat(' du lịch')
      : undefined,
  ({ draft: { phrase, measure, role } }) =>
    measure === 'con' && role === 'level' && /^(?:dê|gà|vịt|ngan|ngựa)$/iu.test(phrase) ? `đàn ${phrase.toLowerCase()}` : undefined,
  // "Ngân sách: Thu trên địa bàn 215 triệu đồng"
  ({ draft: { phrase, measure }, before }) =>
    measure.startsWith('đồng') &&
    /^(?:thu|chi)(?: trên địa bàn| tại xã)?$/iu.test(phrase) &&
    /ngân sách(?: (?:xã|nhà nước))?:/u.test(before)
      ? phrase.replace(/^(?:thu|chi)/iu, '$& ngân sách')
      : undefined,
  ({ draft: { phrase, measure }, before }) => {
    const found = measure.startsWith('%') ? GROWTH.exec(phrase)?.groups : undefined
    if (!found || SECTOR.test(before)) return undefined
    const also = `tăng trưởng kinh tế${found.mean ?? ''}`
    return { phrase: /kinh tế/iu.test(phrase) ? phrase : also, also }
  },
  // "tiếp nhận 3.120 hồ sơ, giải quyết đúng hẹn 98%"
  ({ draft: { phrase, measure }, previous }) => {
    const found = measure.startsWith('%') && previous?.measure === 'hồ sơ' ? FILES.exec(phrase)?.groups : undefined
    return found && { phrase: `${found.head ?? ''}hồ sơ ${found.how}`, also: 'hồ sơ giải quyết đúng hạn' }
  },
  // "hoàn thành tốt nhiệm vụ 80 đồng chí, hoàn thành 12 đồng chí"
  ({ draft: { phrase, measure }, previous, before }) => {
    if (!/^(?:đồng chí|đảng viên)(?: không)?$/u.test(phrase) || !previous || !/hoàn thành/u.test(previous.phrase)) return undefined
    const grade = previous.measure === measure ? GRADE.exec(before)?.groups?.grade : undefined
    return grade && `đảng viên ${grade} nhiệm vụ`
  },
  // "kết nạp 20 đồng chí", "kết nạp đạt 100% chỉ tiêu đảng viên mới"
  ({ draft: { phrase }, before, after }) =>
    /^kết nạp(?: mới)?(?: đồng chí)?$/iu.test(phrase) &&
    (/đồng chí$/u.test(phrase) ? !/(?:đoàn viên|hội viên|đoàn thanh niên)/u.test(before + after) : /đảng viên/u.test(after))
      ? 'kết nạp đảng viên'
      : undefined,
]

/** The draft without words of its sentence that are no part of a name, and with those that its name cannot do without. */
export function mendName(flat: string, sentence: Span, draft: Draft, previous: Draft | undefined): Draft {
  const { from, until } = draft.figure
  const before = flat.slice(Math.max(sentence.start, from - 160), from)
  const mending = { draft, previous, before, after: flat.slice(until, Math.min(sentence.end, until + 48)) }
  for (const mend of MENDS) {
    const found = mend(mending)
    if (found === undefined) continue
    const { phrase, also } = typeof found === 'string' ? { phrase: found, also: undefined } : found
    return { ...draft, phrase, object: phrase, also }
  }
  return draft
}
