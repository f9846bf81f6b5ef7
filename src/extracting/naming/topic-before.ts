import { guarded } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { isBlank } from '../../vietnamese/spaces.ts'
import { isBareHead, leadingLength, sharedHead, tidy } from '../shapes/indicator-phrase.ts'
import { listTopic } from '../shapes/list-topic.ts'
import type { Gap } from './gap.ts'
import { SPEECH } from './name-start.ts'

/** What figures of a list hand on: what they are of, and what the money told of is for. */
interface TopicState {
  topic: string
  support?: string | undefined
}

/** The words before the colon that a figure's own words follow ("Cơ cấu: …"), or those of an earlier figure of the list. */
export interface TopicBefore {
  readonly topic: string
  /** The colon is this figure's own, not one that an earlier figure of the list stands behind. */
  readonly isOwn: boolean
  /** Where the words after the colon begin. */
  readonly from: number
}

/** `stop` is where the words end that are looked at. */
export function topicBefore(text: string, flat: string, gap: Gap, stop: number, state: TopicState): TopicBefore {
  const { start } = gap.left
  const colon = lastColon(flat, start, stop)
  const programme = PROGRAMME.exec(flat, start, stop)
  if (programme) state.support = programmeOf(text.slice(start, start + programme[0].length))
  const carried = gap.bracket || (gap.fresh && (gap.sentenceStart || !sharedHead(state.topic.toLowerCase()))) ? '' : state.topic
  const printed = colon < 0 ? carried : topicOf(text, flat, start, start + colon)
  const support = colon < 0 ? null : SUPPORT.exec(printed)
  if (support) state.support = tidy(printed.slice(support.index).replace(/\s*(?:như sau|cụ thể|gồm|cụ thể như sau)$/iu, ''))
  state.topic = ofSomeUnits(printed)
  return { topic: state.topic, isOwn: colon >= 0, from: colon < 0 ? start : start + colon + 1 }
}

function topicOf(text: string, flat: string, start: number, colon: number): string {
  const topics = flat.slice(start, colon).split(':')
  const last = topics.at(-1)!
  const cut = last.slice(Math.max(last.lastIndexOf(','), last.lastIndexOf('.')) + 1)
  const printed = text.slice(colon - last.length, colon)
  const listed = listTopic(printed.slice(last.lastIndexOf('.') + 1), printed.slice(-cut.length))
  const topic = (
    listed === undefined ? text.slice(colon - cut.length + leadingLength(cut), colon) : listed.slice(leadingLength(listed.toLowerCase()))
  ).trim()
  if (!isBareHead(topic.toLowerCase()) || topics.length === 1) return topic
  const outer = topics.at(-2)!
  return `${topic} ${tidy(outer.slice(leadingLength(outer)))}`
}

/** "55 triệu đồng (NQ đến năm 2020: [58 triệu đồng])": that it is planned, not what. */
const ONLY_PLAN = /^(?:nq|nghị quyết|kh|kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?: (?:đại hội|đề ra|giao|năm|đến))*$/u

/** Without what only says who told it, or that some units follow. */
function ofSomeUnits(topic: string): string {
  const flat = topic.toLowerCase()
  if (!/\p{L}/u.test(topic) || SPEECH.pattern.test(flat) || LEADS_ON.test(flat) || ONLY_PLAN.test(flat)) return ''
  if (!SOME_UNITS.test(flat)) return topic.replace(/^(?:kết quả |công tác )?(?:rà soát|điều tra) (?=(?:hộ|số hộ) )/iu, '')
  return / thu(?!\p{L})/u.test(topic) ? 'thu ngân sách' : ''
}

/** Where the last colon with words behind it stands, counted from the start; -1 where there is none. */
function lastColon(flat: string, start: number, stop: number): number {
  let end = stop
  while (end > start && (flat[end - 1] === ':' || isBlank(flat.charCodeAt(end - 1)))) end--
  const colon = lastSign(flat, ':', start, end)
  return colon < start ? -1 : colon - start
}

// Hội đồng quyết nghị năm 2013: tăng trưởng 12% | Đi vào từng việc: … | Điều dễ thấy nhất là …: …
/** What leads on to a list and names nothing. */
export const LEADS_ON = guarded(
  latin(
    /(?<!\p{L})(?:quyết nghị|biểu quyết|nhất trí|thống nhất|chốt)(?: (?:các chỉ tiêu|mục tiêu))?(?: (?:cho |trong )?năm 20\d\d)?$|(?<!\p{L})(?:xác định|đề ra|đặt ra|đặt)(?: (?:các|những))? (?:mục tiêu|chỉ tiêu)$|^(?:đi vào|điểm (?:qua|lại)|kể (?:ra|riêng)|tính ra|nói (?:theo|về))(?!\p{L})|(?<!\p{L})(?:(?:cho|nhận) thấy|nêu(?: rõ)?|đánh giá|ghi nhận|thừa nhận|nhận định|nhìn nhận|khẳng định|chỉ rõ|kết luận)(?: chung)?(?: là| rằng)?$|(?<!\p{L})(?:dễ thấy|đáng nói|nổi bật|đáng chú ý|đáng kể|đáng mừng)(?: nhất)? là(?!\p{L})/u,
  ),
)

/** "Một số xã (thu) đạt cao: Tân Lập 6,7 tỷ (213%), …": whose figures follow, not what they are. */
const SOME_UNITS = latin(
  /^(?:một số|các|những|trong đó,? (?:một số|các)) (?:đơn vị|địa phương|xã|phường|xã, thị trấn|xã, phường)(?: (?:có|đạt|thực hiện|được|số|tỷ lệ|kết quả|thu|ngân sách))*(?: (?:cao|khá|tốt|thấp|vượt|nhiều|chậm|như|gồm|là|tiêu biểu|điển hình)(?!\p{L}).*)?$/u,
)

/** A list of who was given how much: "kinh phí hỗ trợ … như sau: người có công 40 đối tượng, số tiền 60 triệu đồng; …". */
const SUPPORT = latin(/(?<!\p{L})(?:tổng )?(?:kinh phí|số tiền|nguồn lực|tiền|gói) (?:đã )?(?:hỗ trợ|trợ cấp|chi trả|cấp phát)/iu)

/** "Chương trình 135: đầu tư 62 công trình, kinh phí 41,8 tỷ đồng": what such a decision or programme paid for is only a part of what there is. */
const PROGRAMME = guarded(
  latin(
    /^[\s(\d).+*•-]*(?:thực hiện |theo )?(?:chương trình|đề án|dự án|quyết định|nghị định|nghị quyết)(?: số)? \d[\d/.]*(?!\p{L})(?![^:]*(?:hđnd|hội đồng|đại hội|đảng|huyện|tỉnh|xã|nhiệm vụ|chỉ tiêu))[^:(]{0,40}(?:\([^()]*\))?\s*:/u,
  ),
)
function programmeOf(printed: string): string {
  return tidy(printed.replace(LED, '').replace(/\s*(?:\([^()]*\))?\s*:$/u, ''))
}
const LED = /^[\s(\d).+*•-]*(?:(?:thực hiện|theo) )?/iu
