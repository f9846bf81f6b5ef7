import { REDUPLICATED } from '../../vietnamese/lexicon.ts'
import { isLetter, latin, oneOf } from '../../vietnamese/pattern.ts'
import { singleSpaced } from '../../vietnamese/spaces.ts'
import type { Refiner } from '../shapes/fact-draft.ts'

const LONGEST = 160
const DOUBLED = latin(`^(?!${oneOf(REDUPLICATED)}(?!\\p{L}))(\\p{L}+(?: \\p{L}+)?) \\1(?!\\p{L})`, 'iu')

/** "Cà phê [vẫn là cây chủ lực]", "Đàn lợn [khôi phục]", "Phong trào hiến đất làm đường [lan rộng]": what is said of it. */
const TOLD_OF_IT = latin(
  /(?<=\p{L}) (?:(?:(?:vẫn|luôn|tiếp tục|cũng) )+là (?:cây|con|điểm|thế|ngành|nguồn|mũi|nghề) [^,;:\d]{2,24}|(?:vẫn |tiếp tục |đang |dần )*(?:còn chậm|khôi phục|lan (?:rộng|tỏa)|nở rộ|khởi sắc|bị chững lại|chững lại))$/iu,
)

/** "sản lượng khai thác [mà ngư dân nơi đây có được]", "số tiền [mà bà con thu được]": who has it. */
const WHO_HAS_IT = latin(
  / mà (?:(?:\p{L}+ ){1,8}(?:có được|đạt được|làm ra|thu được)|(?:bà con|ngư dân|nông dân|người dân|nhân dân|xã|phường|thị trấn|huyện)(?: nơi đây| trong xã)?(?: đã)?)$/iu,
)

/** "[chiếm nhiều nhất là] điều với 6.275 ha" */
const MOST_IS = latin(/^(?:chiếm |trồng |nuôi |có )?(?:nhiều|lớn|đông) nhất (?:vẫn )?là (?=\p{L})/iu)

/** "Nợ thuế [đến cuối] tháng 12": what is left of when it was counted. */
const UP_TO = / (?:tính )?(?:đến|tới) (?:cuối|hết)$/iu
const UP_TO_END = /(?:cuối|hết)$/u

/** Letters that such words end in; most names end otherwise. */
const PREDICATE_END = /(?:ậm|ục|ộng|ỏa|ộ|ắc|ại)$/u

/** The indicator's words without doubled spaces, doubled nouns or a tail that no one would read. */
export const tidyPhrase: Refiner = draft => {
  let phrase = singleSpaced(draft.phrase).trim()
  if (mayDouble(phrase)) phrase = phrase.replace(DOUBLED, '$1')
  if (phrase.includes(' là ') || PREDICATE_END.test(phrase)) phrase = phrase.replace(TOLD_OF_IT, '')
  if (phrase.includes(' là ')) phrase = phrase.replace(MOST_IS, '')
  if (UP_TO_END.test(phrase)) phrase = phrase.replace(UP_TO, '')
  if (phrase.startsWith('là ')) phrase = phrase.slice('là '.length)
  if (phrase.includes(' mà ')) phrase = phrase.replace(WHO_HAS_IT, '')
  if (phrase.length > LONGEST) phrase = phrase.slice(0, phrase.lastIndexOf(' ', LONGEST))
  draft.phrase = phrase
}

/** Whether its first word is as long as its second or third, and begins like it. */
function mayDouble(phrase: string): boolean {
  const first = phrase.indexOf(' ')
  if (first < 0) return false
  const second = endOfWord(phrase, first + 1)
  if (second === 2 * first + 1 && isSameLetter(phrase, 0, first + 1)) return true
  return endOfWord(phrase, second + 1) === second + 1 + first && isSameLetter(phrase, 0, second + 1)
}

function isSameLetter(phrase: string, one: number, other: number): boolean {
  return phrase[one] === phrase[other] || phrase[one]!.toLowerCase() === phrase[other]!.toLowerCase()
}

function endOfWord(phrase: string, from: number): number {
  let at = from
  while (at < phrase.length && isLetter(phrase.charCodeAt(at))) at++
  return at
}
