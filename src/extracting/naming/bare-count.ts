import { guarded, lookThroughName } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { type Draft, isCalledBare } from '../shapes/draft-type.ts'

/** "14 thôn với 17.860 người", "8.964 hộ, 34.180 người": how many live there. */
const BESIDE = guarded(/^[^,;:.()]{0,24}(?: với| và|, với|, có|,) *(?:khoảng |gần |hơn |trên |tổng số )*$/u)
const DWELLINGS = new Set(['hộ', 'thôn', 'bản', 'ấp', 'xóm', 'buôn', 'khu phố', 'tổ dân phố', 'khóm', 'làng'])
const GRADED = /^\p{L}+(?: \p{L}+)* (?:khá|giỏi|trung bình|yếu|kém|xuất sắc)$/iu
/** "bộ phận một cửa đã nhận 11.742 hồ sơ" */
const RECEIVED = guarded(latin(/(?<!\p{L})(?:tiếp nhận|nhận|thụ lý)(?: (?:được|mới|tổng số|trên|hơn|gần|khoảng|và giải quyết))*\s*$/u))
/** "hồ sơ bộ phận một cửa đã nhận" */
const DESK = guarded(latin(/(?<=^hồ sơ) (?:bộ phận|trung tâm|tổ)(?!\p{L}).*(?:nhận|thụ lý)$/iu))
/** "thôn đạt trên 15 tiêu chí" */
const OF_CRITERIA = guarded(/ \d+ tiêu chí$/u)
/** "qua bình xét 132 hộ đạt": those that do, not all there are. */
const ATTAIN = guarded(
  latin(
    /^ (?:(?:đều|đã|được|tự nguyện) )*(?:đạt|hiến|vay|đăng ký|tham gia|ủng hộ|góp|đóng góp|nuôi|trồng|sản xuất|chuyển|bị|thuộc diện)(?!\p{L})/u,
  ),
)
/** "812 đảng viên của 21 chi bộ": all there are. */
const MEMBERS_OF = guarded(latin(/^[^,;:.()]{0,30}(?<!\p{L})(?:của|thuộc|ở|tại|trong) *$/u))

/** A count named by nothing but its noun, by the noun that the catalogue knows where it is surely that. */
export function nameOfBareCount(flat: string, draft: Draft, previous: Draft | undefined): Draft {
  const { measure, figure } = draft
  lookThroughName(draft.phrase)
  const within = foundIn(flat, draft, previous)
  if (within) return within
  const phrase = bare(draft)
  if (OF_CRITERIA.test(phrase)) return { ...draft, unlisted: true }
  if (measure === 'chỉ tiêu' && draft.role === 'count_of') return withTargets(flat, draft)
  // so many workers of something are not all that there are
  if (measure === 'lao động' && isCalledBare(phrase, measure)) return { ...draft, unlisted: true }
  if (phrase.toLowerCase() === `${measure} đạt chuẩn`) return { ...draft, unlisted: true }
  // "13 HTX khá": not all there are
  if (phrase.startsWith(`${measure} `) && GRADED.test(phrase)) return { ...draft, unlisted: true }
  if (!isCalledBare(phrase, measure) || (draft.role !== 'level' && draft.role !== 'count_of')) return draft
  // "có mặt ở 4/6 ấp": a part is not how many there are
  if (ATTAIN.test(flat, figure.until, Math.min(flat.length, figure.until + 24))) return { ...draft, unlisted: true }
  if (figure.of !== undefined) return /^(?:chỉ tiêu|tiêu chí)$/.test(measure) ? draft : { ...draft, unlisted: true }
  const isBare = previous === undefined || isCalledBare(previous.phrase, previous.measure)
  if (measure === 'khẩu') return draft.unlisted || (previous?.measure === 'hộ' && !isBare) ? draft : named(draft, 'nhân khẩu')
  if (measure === 'hồ sơ' && RECEIVED.test(flat, Math.max(0, figure.from - 40), figure.from)) return named(draft, 'hồ sơ tiếp nhận')
  if (phrase !== draft.phrase && COUNTED_ALONE.test(measure)) return named(draft, `số ${measure}`)
  if (previous === undefined) return draft
  // "diện tích 124 km², 38.512 người"
  if (measure === 'người' && /^diện tích/iu.test(previous.phrase) && BESIDE.test(flat, previous.figure.until, figure.from))
    return named(draft, 'nhân khẩu')
  if (measure === 'người' && DWELLINGS.has(previous.measure) && isBare && BESIDE.test(flat, previous.figure.until, figure.from))
    return named(draft, 'nhân khẩu')
  if (
    measure === 'chi bộ' &&
    /^(?:đảng viên|đồng chí)$/.test(previous.measure) &&
    MEMBERS_OF.test(flat, previous.figure.until, figure.from)
  )
    return { ...draft, unlisted: undefined }
  return draft
}

/** "Dịch tả lợn đã xuất hiện ở [23 bản]": where something is, not how many there are; "4.200 hộ sống ở 12 thôn" are all. */
function foundIn(flat: string, draft: Draft, previous: Draft | undefined): Draft | undefined {
  const { measure, figure } = draft
  if (!DWELLINGS.has(measure) || measure === 'hộ' || figure.of !== undefined || !draft.phrase.toLowerCase().startsWith(measure))
    return undefined
  if (/^(?:hộ|khẩu|người|nhân khẩu|đảng viên)$/.test(previous?.measure ?? '')) return undefined
  const found = FOUND_IN.exec(flat, Math.max(0, figure.from - LONGEST_FOUND), figure.from)?.groups
  return found ? { ...draft, phrase: `${measure} có ${found.what}`, unlisted: true } : undefined
}
const LONGEST_FOUND = 110
const FOUND_IN = guarded(
  latin(
    /(?:^|[,;.:\n] *)(?:(?:riêng|trong đó|hiện|tuy nhiên|nhưng|song|đến nay),? )*(?<what>\p{L}[^,;.:()\d\n]{2,60}?) (?:đã |đang |vẫn |mới |còn |chỉ )*(?:xuất hiện|xảy ra|phát sinh|phát hiện|có mặt|lan|lây lan)(?: (?:ra|rộng|đến|tại))* (?:ở|tại|trên|ra|sang)(?: (?:khoảng|hơn|gần|trên|cả))* *$/u,
  ),
)

/** What stands beside the noun and says nothing of what it is: "thôn chia thành", "đảng viên đảng bộ xã", "chi bộ về dự". */
const BESIDE_IT = latin(
  /(?:(?: (?:chia thành|được chia thành|hiện có|về dự|(?:thuộc |trong |toàn )?đảng bộ(?: (?:xã|phường|thị trấn|huyện))?|(?:sau|trước) (?:sắp xếp|sáp nhập)))+| [^()]{0,12}\)[\s\S]*)$/iu,
)
const COUNTED_ALONE = /^(?:thôn|bản|ấp|buôn|xóm|khóm|khu phố|tổ dân phố|chi bộ|đảng viên)$/u

function bare({ phrase, measure }: Draft): string {
  const short = DESK.replaced(phrase, '')
  return short[measure.length] === ' ' && isCalledBare(short.slice(0, measure.length), measure) ? short.replace(BESIDE_IT, '') : short
}

/** "hoàn thành 15/17 chỉ tiêu đại hội", "về đích 14/15 chỉ tiêu của nghị quyết trước": how many were reached, whoever set them. */
const REACHED = guarded(
  latin(
    /(?<!\p{L})(?<how>(?:hoàn thành|đạt|vượt|về đích)(?:(?: mức| và| đều| cơ bản| được|,)* (?:hoàn thành vượt|hoàn thành|đạt|vượt)(?: mức)?)*)(?: (?:được|mức|xong))*\s*$/u,
  ),
)
const SET_BY = latin(
  /^(?:(?:hoàn thành|về đích|đạt|vượt|và) )*chỉ tiêu(?: (?:chủ yếu|cơ bản|kinh tế(?: - xã hội)?|chính))*(?: (?:của |mà |theo |do |được )?(?:nghị quyết|đại hội|đảng bộ|nhiệm kỳ|kế hoạch|hđnd|nq|ubnd|huyện|thành phố|thị xã|tỉnh|quận|cấp trên|giao|đề ra)(?!\p{L}).*)?$/iu,
)

function withTargets(flat: string, draft: Draft): Draft {
  const { from } = draft.figure
  const how = SET_BY.test(draft.phrase) ? REACHED.exec(flat, Math.max(0, from - 60), from)?.groups?.how : undefined
  return how === undefined ? draft : named(draft, `chỉ tiêu ${how.replace('về đích', 'hoàn thành')}`)
}

function named(draft: Draft, phrase: string): Draft {
  return { ...draft, phrase, object: phrase }
}
