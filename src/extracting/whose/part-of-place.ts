import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Draft } from '../shapes/draft-type.ts'
import { lowerFirst } from '../shapes/indicator-phrase.ts'

const KIND = 'khu vực|cụm dân cư|cụm|đội sản xuất|đội|xứ đồng|cánh đồng|khu đồng|điểm trường'
/** A part by itself, as a line of a list names it: "Đội 1", "cánh đồng Bản Phủ". */
export const PART = latin(`^(?:${KIND}|htx|hợp tác xã|lô|tuyến|trường)(?: số)? [\\p{L}\\d]+(?: [\\p{L}\\d]+){0,4}$`, 'u')

const MAY = guarded(latin(`(?<!\\p{L})(?:${KIND}) \\p{L}`, 'u'))
/** "khu vực Noong Bua [còn] 9 hộ nghèo"; not: khu vực II | khu vực Tây Nguyên | khu vực kinh tế */
const BEFORE = latin(
  `(?<!\\p{L}|\\p{L} (?=cụm|đội))(?<part>(?:[Kk]hu vực|[Cc]ụm dân cư|[Cc]ụm|[Đđ]ội sản xuất|[Đđ]ội|[Xx]ứ đồng|[Cc]ánh đồng|[Kk]hu đồng|[Đđ]iểm trường) (?:số )?(?!(?:I{1,3}|IV|V|FDI|ASEAN|Tây|Đông|Nam|Bắc|Trung|Đồng|Miền|Biên)(?!\\p{L}))(?:\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)*(?: \\d{1,2})?|\\d{1,2}))(?: (?:có|còn|hiện|đã|là|với|trồng|thu|gieo|đạt))* *:? *$`,
  'u',
)

/** The figure of a part of a ward or commune that is no unit: named as that part's, so that nobody takes it for the whole's. */
export function withPart(text: string, flat: string, draft: Draft): Draft {
  const { reach, figure } = draft
  if (draft.turn !== undefined || !MAY.test(flat, reach.start, figure.from)) return draft
  const part = BEFORE.exec(text.slice(Math.max(reach.start, figure.from - LONGEST), figure.from))?.groups?.part
  if (part === undefined || draft.phrase.includes(part)) return part === undefined ? draft : { ...draft, unlisted: true }
  const phrase = `${lowerFirst(part)}: ${lowerFirst(draft.phrase)}`
  return { ...draft, phrase, object: phrase, unlisted: true }
}
const LONGEST = 80
