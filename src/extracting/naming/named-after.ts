import type { FigureMention } from '../../vietnamese/mention.ts'
import { isLetter, latin } from '../../vietnamese/pattern.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'
import type { Draft } from '../shapes/draft-type.ts'
import { lowerFirst } from '../shapes/indicator-phrase.ts'
import { NO_OBJECT } from './no-object.ts'

/** How an amount compares, or what whole it is out of: no name either. */
const COMPARED = latin(/^(?:cao|thấp|nhiều|ít|hơn|tăng|giảm|vượt|toàn|mặt|bình quân|dân số|diện tích|tổng)(?!\p{L})/u)

/** "365 ha chôm chôm và 120 ha nhãn", "100% đường xã được nhựa hóa, 34,8 km đường ấp được cứng hóa": each is named by the words after it. */
export function isNextOfList({ measure }: FigureMention, previous: Draft, after: string): boolean {
  if (previous.after === '' || !previous.phrase.endsWith(previous.after)) return false
  return (
    previous.measure === measure ||
    (isLetter(after.charCodeAt(0)) && !NO_OBJECT.test(after.toLowerCase()) && !COMPARED.test(after.toLowerCase()))
  )
}

/** "tôm thẻ 150 ha (40 ha nuôi hai giai đoạn)": a part of what stands before the bracket, told apart by the words after it; '' elsewhere. */
export function partInBracket({ measure }: FigureMention, previous: Draft | undefined, after: string): string {
  if (!previous || previous.measure !== measure || !isContinuous(measure) || !SAID_OF_PART.test(after.toLowerCase())) return ''
  return `${previous.phrase}: ${lowerFirst(after)}`
}
const SAID_OF_PART = latin(
  /^(?!(?:so|tăng|giảm|bằng|chiếm|vượt|năm|vụ|và|còn|trở|của|tại|ở|toàn|cả|mỗi|đạt|kế hoạch|trong khi|là)(?!\p{L}))\p{L}{2,}/u,
)
