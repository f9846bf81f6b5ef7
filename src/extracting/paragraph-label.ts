import { latin } from '../vietnamese/pattern.ts'

const COUNTED = '(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|\\d{1,2})'
/** "Việc thứ hai, …", "Ba là, …", "Câu hỏi số 2: …" */
const IN_TURN = latin(
  `^["*+•-]*\\s*(?:(?:\\p{L}+ ){0,3}thứ ${COUNTED}(?!\\p{L})|(?:một|${COUNTED}) là(?=[ ,:])|(?:câu|câu hỏi|hỏi|ý kiến|kiến nghị|việc|vấn đề|nội dung|điểm|chuyện|mục|phản ánh)(?: số)? \\d{1,2}(?=[ ,.:]))`,
  'u',
)
/** "Về giao thông: …", "Chuyện nước sạch. …", "Chăn nuôi: …" */
const ON_A_TOPIC = latin(
  /^["*+•-]*\s*(?:(?<word>về|đối với|liên quan đến|lĩnh vực|trên lĩnh vực|trong lĩnh vực|công tác|chuyện|còn về|riêng về)(?!\p{L})|(?!năm|quý|tháng|nhiệm vụ|phương hướng|mục tiêu|chỉ tiêu|kế hoạch|phấn đấu)\p{L}[^.:;,\d]{1,40}(?<mark>[.:]) )/u,
)

export interface ParagraphLabel {
  /** The same for labels of one row. */
  readonly alike: string
  /** By its number in the row. */
  readonly inTurn: boolean
}

/** What a paragraph begins with that is one of several told of in turn: like words, like labels; undefined where there is no such. */
export function paragraphLabel(flat: string, start: number): ParagraphLabel | undefined {
  const opening = flat.slice(start, start + LONGEST)
  if (IN_TURN.test(opening)) return { alike: 'in turn', inTurn: true }
  const found = ON_A_TOPIC.exec(opening)?.groups
  return found && { alike: (found.word ?? found.mark)!, inTurn: false }
}
const LONGEST = 60
