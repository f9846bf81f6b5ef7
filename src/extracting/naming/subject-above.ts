import type { Span } from '../../domain/fact.ts'
import { flatten } from '../../vietnamese/flatten.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { wordCount } from '../../vietnamese/spaces.ts'
import type { Draft } from '../shapes/draft-type.ts'
import { lowerFirst, tidy } from '../shapes/indicator-phrase.ts'
import { isCrop, subjectOf } from './attribute.ts'
import { CROPS } from './crops.ts'

/** A line without a figure that names what is grown or kept, for the lines below it: "- Cây ngô" above "+ Diện tích: 45 ha". */
export interface SubjectAbove {
  readonly words: string
  /** The sign that its line begins with: the next line that begins so is its neighbour, not below it. */
  readonly mark: string
}

const LONGEST = 6
const DIGIT = /\d/
const LED = latin(/^(?:về|đối với|sản xuất|trồng) (?=\p{L})/iu)

/** @param line without its mark */
export function subjectAbove(text: string, line: Span, mark: string): SubjectAbove | undefined {
  const printed = text.slice(line.start, line.end)
  if (DIGIT.test(printed)) return undefined
  const words = tidy(printed).replace(LED, '')
  if (wordCount(words) > LONGEST || !isCrop(flatten(words))) return undefined
  return { words: subjectOf(words), mark }
}

const WORK =
  'gieo trồng|gieo cấy|gieo sạ|xuống giống|trồng|trồng mới|nuôi|thả nuôi|thu hoạch|cho thu hoạch|cho sản phẩm|kinh doanh|kiến thiết cơ bản|hiện có|bình quân|cả năm'
/** "Chè là cây mũi nhọn.": of what the sentences after it go on to tell. */
export function spokenOf(text: string, flat: string, { start, end }: Span): SubjectAbove | undefined {
  const crop = SPOKEN_OF.exec(flat, start, end)?.groups?.crop
  return crop === undefined ? undefined : { words: text.slice(start, start + crop.length), mark: '' }
}
const SPOKEN_OF = guarded(
  latin(
    `^(?<crop>(?:cây )?(?:lúa|${CROPS})) (?:(?:vẫn|tiếp tục|cũng|được xác định|được coi) )?là (?:một trong |những )*(?:cây|loại cây|thế mạnh|mũi nhọn|nguồn thu)(?!\\p{L})`,
    'u',
  ),
)

/** What is said of each crop of such a list and names nothing by itself. */
const ATTRIBUTE = latin(
  `^(?<whole>tổng )?(?<head>diện tích|năng suất|sản lượng|số lượng|tổng đàn|giá trị|doanh thu|trồng mới|tái canh|trồng|thu hoạch|gieo trồng)(?: (?:${WORK}))*$`,
  'u',
)

/** "Diện tích" below "- Cây ngô" is that of maize. */
export function ofSubjectAbove(draft: Draft, { words }: SubjectAbove): Draft {
  const attribute = ATTRIBUTE.exec(flatten(draft.phrase))?.groups
  if (!attribute) return draft
  const isHerd = attribute.head === 'tổng đàn' && /^đàn /iu.test(words)
  return { ...draft, phrase: isHerd ? `tổng ${lowerFirst(words)}` : `${draft.phrase} ${lowerFirst(words)}`, object: words, also: undefined }
}
