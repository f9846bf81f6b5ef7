import type { Span } from '../domain/fact.ts'
import { guarded } from '../vietnamese/guarded.ts'
import { lastSign } from '../vietnamese/last-sign.ts'
import type { UnitMention } from '../vietnamese/mention.ts'
import { latin } from '../vietnamese/pattern.ts'
import { headAt, isNounPiece, leadingLength, stripTrailing, tidy } from './shapes/indicator-phrase.ts'
import { leadingSpaces, type MilestoneDraft, unitMilestones } from './unit-milestones.ts'

// xã về đích nông thôn mới | trở thành xã nông thôn mới kiểu mẫu | được công nhận đô thị văn minh; not: 3 thôn đạt chuẩn
const ATTAINED =
  /(?:^|\s)(?<state>(?:(?:đạt chuẩn|về đích|cán đích|đạt|được (?:[^,;.]{2,30} )?công nhận(?: là| đạt)?|trở thành|đề nghị công nhận)(?: danh hiệu| xã| phường| thị trấn| huyện| đạt| chuẩn| là){0,4} )(?:nông thôn mới|ntm|đô thị văn minh|văn minh đô thị|chuẩn tiếp cận pháp luật|tiếp cận pháp luật)(?![^,;.]{0,30}(?:tiêu chí|chưa))(?: (?:nâng cao|kiểu mẫu|thông minh|hiện đại|về [^,;.:]{3,30}))?)/u
// xây dựng xã nông thôn mới kiểu mẫu vào năm 2024; not: xây dựng xã nông thôn mới được quan tâm
const TO_BUILD =
  /(?:^|\s)(?<state>xây dựng (?:thành công )?(?:xã|phường|huyện) (?:đạt chuẩn )?(?:nông thôn mới|ntm|đô thị văn minh|văn minh đô thị)(?: (?:nâng cao|kiểu mẫu|thông minh))?)(?= (?:vào |trong |trước |đến )?(?:cuối )?năm (?:19|20)\d\d)/u
// được công nhận xã nông thôn mới năm 2017[, nông thôn mới nâng cao năm 2019]
const AND_THEN =
  /^[^,;.]{0,24}(?:19|20)\d\d(?:,| và|, và) (?<state>(?:xã )?(?:đạt chuẩn )?(?:nông thôn mới|ntm) (?:nâng cao|kiểu mẫu|thông minh))(?= (?:vào )?(?:tháng|năm) )/u
// … được công nhận di tích lịch sử cấp quốc gia; not: được công nhận
const RECOGNISED = latin(
  /(?:đã |vừa )?được (?:công nhận|xếp hạng|phong tặng|tặng thưởng|vinh danh) (?:là |danh hiệu |đạt )?(?<what>[\p{L}"][^,;.]{4,200})/u,
)
// Thu ngân sách vượt chỉ tiêu kế hoạch | Sản xuất đạt và vượt kế hoạch đề ra; not: đạt và vượt các chỉ tiêu | vượt 8% kế hoạch
const BEYOND_PLAN =
  /(?<=[\s,])(?<state>(?:đạt và vượt|đạt, vượt|đạt đủ|đủ|hoàn thành và vượt|hoàn thành vượt mức|hoàn thành vượt|vượt xa|vượt mức|vượt|hoàn thành) (?:so với )?(?:chỉ tiêu kế hoạch|chỉ tiêu|kế hoạch|dự toán|mục tiêu|nghị quyết)(?: (?:đề ra|được giao|giao|năm|tỉnh giao|huyện giao|cấp trên giao|đã đề ra|nghị quyết))*)(?=[\s,;.)]|$)/u
const BARE_BEYOND =
  /^[\s,]*(?<state>(?:đạt và vượt|vượt) (?:chỉ tiêu|kế hoạch|dự toán|mục tiêu)(?: (?:kế hoạch|đề ra|được giao|giao))*)[\s.]*$/u
// Hoàn thành kế hoạch thu ngân sách; not: hoàn thành các nhiệm vụ
const PLAN_DONE =
  /(?:^|\s)(?<state>hoàn thành (?:vượt mức |vượt )?(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán) (?<subject>(?:thu|chi|trồng|giao|tuyển|gieo|phát triển|xây dựng|giải|sản xuất|phổ cập|thu hoạch)[^,;.:]{2,60}))/u
// giữ chuẩn quốc gia về y tế xã | duy trì kết quả phổ cập giáo dục | giữ danh hiệu “…” | giữ vững xã nông thôn mới; not: duy trì 3 trường đạt chuẩn
const KEPT = guarded(
  /(?:^|[\s:])(?<state>(?:tiếp tục )?(?:giữ vững|giữ|duy trì|duy trì và nâng cao|đạt)(?: vững)? (?:và nâng cao |kết quả |thành quả |chất lượng )*(?:bộ tiêu chí|tiêu chí|chuẩn|đạt chuẩn|danh hiệu|phổ cập|tiêu chuẩn|(?:xã|phường|thị trấn|huyện) (?:nông thôn mới|ntm|đạt chuẩn|văn minh))(?! (?:mực|bị|hóa))[^;.,:]*(?:, (?:tiểu học|trung học|xóa mù)[^;.,:]*)*|(?<=(?:^|[\s:]))hoàn thành (?:(?:mục tiêu |công tác )?phổ cập|tiêu chí (?:về )?(?!nông thôn|ntm|này|đó|còn lại|chưa|theo|đã|số|của)\p{L})[^;.,:]*)/u,
)
// Đảng bộ … đạt tiêu chuẩn “Trong sạch vững mạnh” | Chính quyền … đạt vững mạnh
const RATED = guarded(
  latin(
    /(?<subject>(?:(?<=năm (?:liền|liên tục|liên tiếp) )chi bộ|đảng bộ|chính quyền|mttq|mặt trận|công an|ban chỉ huy quân sự|đoàn thanh niên|hội \p{L}+|công đoàn|các đoàn thể|đoàn thể|xã|phường|trạm y tế|trường)(?: [^,;:.]{0,60})?) (?:được xếp loại|xếp loại|đạt danh hiệu|đạt tiêu chuẩn|đạt loại|đạt|được công nhận) (?:danh hiệu |tiêu chuẩn |là )?(?<what>"?(?:trong sạch(?:, vững mạnh)?|vững mạnh|hoàn thành (?:tốt|xuất sắc) nhiệm vụ|xuất sắc|đơn vị|tiên tiến|an toàn|cơ sở an toàn)[^,;.]*)/u,
  ),
)
// Đến năm 2030 không còn hộ nghèo | xã không còn nhà tạm, nhà dột nát; not: không còn khó khăn | không còn 5 hộ
const NONE_LEFT = latin(
  /(?<!\p{L})(?<state>(?:cơ bản )?(?:không|chẳng) còn (?:hộ (?:nghèo|cận nghèo|đói|tái nghèo|gia đình chính sách)|nhà (?:tạm|dột|ở tạm)|người (?:mù chữ|nghiện)|thôn|bản|xã|địa bàn|tình trạng|tội phạm|trẻ em)[^;.:]{0,80}|(?:xóa (?:xong|hết|sạch)) (?:hộ nghèo|hộ đói|nhà tạm|nhà dột)[^;,.:]{0,60})/u,
)
/** "số xã đạt chuẩn nông thôn mới": how many, which a list only names. */
const HOW_MANY = latin(
  /(?<!\p{L})(?:số|tỷ lệ|số lượng)(?: (?:các|số))? (?:xã|phường|thôn|ấp|bản|xóm|buôn|khu dân cư|huyện|hộ)[^,;.]{0,20}$/u,
)
/** A cheap look before the patterns. */
const STATES = guarded(/vượt|xóa|không còn|hoàn thành|giữ|duy trì|đạt|được|đích|trở thành|đủ chỉ tiêu|xây dựng/u)
/** A look before both: none of these words, no state of anything. */
const ANY_STATE = guarded(/vượt|không còn|hoàn thành|giữ|duy trì|đạt|được|đích|thành|đủ chỉ tiêu|khỏi|xóa|đủ điều kiện|xây dựng/u)

export function mayTellStates(flat: string, { start, end }: Span): boolean {
  return ANY_STATE.test(flat, start, end)
}

/** "100% thôn, buôn đạt chuẩn": what is counted there, no state of the place. */
const COUNTED = /^\s*(?:thôn|buôn|bản|ấp|tổ dân phố|tổ|khu|khối|hộ|cơ quan|đơn vị|trường|gia đình)(?: (?:văn hóa|dân cư))?\s*$/u
/** "93% số xã, [thị trấn đạt chuẩn quốc gia về y tế]" */
const SHARE_OF = /% (?:số |các )?\p{L}+(?: \p{L}+)?,\s*$/u
/** "phấn đấu đến năm 2022 đạt chuẩn …" counts nothing. */
const YEARS = /năm (?:19|20)\d\d/gu
/** "có 3 thôn đạt chuẩn" */
const NUMBERED = /\d(?![^,;]*\s(?:để|và)\s*$)[^,;]*$/u
const TOO_GENERAL =
  /^(?:các |những |một số |toàn diện |tất cả |phấn đấu |quyết tâm |cơ bản |tập trung |thực hiện )*(?:chỉ tiêu|nhiệm vụ|mục tiêu|công tác|kết quả|kế hoạch|nghị quyết|tiêu chí|danh hiệu)?(?: phát triển)?(?: kinh tế| kt-xh| kinh tế - xã hội| kinh tế- xã hội| xã hội| chủ yếu)*$/u
const VAGUE =
  /(?:cơ bản|một số|nhiều|nâng cao các tiêu chí|các tiêu chí|đạt được|tiêu chí văn hóa ứng xử|chỉ đạo|yêu cầu|đề nghị|tiếp tục thực hiện|phong trào thi đua|cuộc vận động|theo tiêu chuẩn|theo tiêu chí)/u

/**
 * The milestones of one stretch between figures and hard marks. `after` tells that a figure stands before it in the same clause, whose indicator a
 * bare "vượt chỉ tiêu" is about.
 */
export function findMilestones(text: string, flat: string, stretch: Span, named: readonly UnitMention[], after?: string): MilestoneDraft[] {
  const units = unitMilestones(text, flat, stretch, named)
  if (units.length > 0) return units
  if (!STATES.test(flat, stretch.start, stretch.end)) return []
  const words = flat.slice(stretch.start, stretch.end)
  if (words.trim().length < 8) return []
  const found = general(text, flat, words, stretch, after)
  if (!found || TOO_GENERAL.test(found.phrase.toLowerCase()) || inSlogan(flat, found.span)) return []
  return [found, ...thenReached(text, flat, found, stretch)]
}

/** The state that a place reached after this one, where a list of years tells both. */
function thenReached(text: string, flat: string, { phrase, span }: MilestoneDraft, stretch: Span): MilestoneDraft[] {
  if (!/nông thôn mới|ntm/iu.test(phrase)) return []
  const then = AND_THEN.exec(flat.slice(span.end, stretch.end))
  if (!then) return []
  const end = span.end + then[0].length
  const start = end - then.groups!.state!.length
  return [{ phrase: tidy(text.slice(start, end)), span: { start, end } }]
}

function general(text: string, flat: string, words: string, stretch: Span, after: string | undefined): MilestoneDraft | undefined {
  const bare = after === undefined ? null : BARE_BEYOND.exec(words)
  if (bare && after) return { phrase: `${after} ${bare.groups!.state}`, span: spanOf(stretch, words, bare.groups!.state!) }
  const done = words.includes('hoàn thành')
  const beyond = done || words.includes('vượt') || words.includes('đủ chỉ tiêu') ? BEYOND_PLAN.exec(words) : null
  const planDone = done ? PLAN_DONE.exec(words) : null
  const planned = beyond ? subjectBefore(words, beyond.index) : ''
  if (beyond && (planned.split(',').at(-1)!.trim() !== '' || !planDone)) return named(text, stretch, words, planned, beyond.groups!.state!)
  if (planDone) return whole(text, stretch, words, planDone.groups!.state!)
  const none = words.includes(' còn ') || words.includes('xóa ') ? NONE_LEFT.exec(words) : null
  if (none && !/\d/.test(none.groups!.state!)) return whole(text, stretch, words, none.groups!.state!)
  const rated = RATED.exec(flat, stretch.start, stretch.end)
  if (rated) return whole(text, stretch, words, rated[0])
  const kept = KEPT.exec(flat, stretch.start, stretch.end)
  const continued = /[,;]\s*$/u.test(text.slice(Math.max(0, stretch.start - 2), stretch.start + 1))
  const listed = continued && SHARE_OF.test(flat.slice(Math.max(0, stretch.start - 24), stretch.start + 1))
  if (
    kept &&
    !VAGUE.test(words) &&
    !listed &&
    !HOW_MANY.test(words.slice(0, kept.index + 1)) &&
    !(continued && COUNTED.test(words.slice(0, kept.index + 1)))
  ) {
    const topic = words.slice(0, kept.index + 1)
    const colon = topic.includes(':') ? tidy(text.slice(stretch.start, stretch.start + topic.lastIndexOf(':'))) : ''
    const found = whole(text, stretch, words, kept.groups!.state!)
    return found && colon && colon.length < 40 && !NO_TOPIC.test(colon)
      ? { ...found, phrase: `${lastPiece(colon)}: ${found.phrase}` }
      : found
  }
  const recognised = words.includes('được ') ? RECOGNISED.exec(words) : null
  const whose = recognised ? subjectBefore(words, recognised.index).split(/[,)]/).at(-1)! : ''
  const subject = whose.replace(AIMING, '')
  if (
    recognised &&
    (subject.trim().length >= 4 || subject !== whose) &&
    !VAGUE.test(subject + recognised[0]) &&
    /(?:di tích|danh hiệu|chuẩn|xã|làng|sản phẩm|ocop|bảo vật|nông thôn mới|ntm|cấp|huân chương|anh hùng)/u.test(recognised.groups!.what!)
  )
    return whole(text, stretch, words, words.slice(recognised.index - subject.length, recognised.index + recognised[0].length))
  const attained = ATTAINED.exec(words) ?? TO_BUILD.exec(words)
  const led = attained ? words.slice(0, attained.index + 1).replace(YEARS, '') : ''
  return attained && !COUNTED.test(led) && !HOW_MANY.test(led) && !NUMBERED.test(led) && !/\d/.test(attained.groups!.state!)
    ? whole(text, stretch, words, attained.groups!.state!)
    : undefined
}

/** "huyện phấn đấu [được công nhận …]": who aims at it is no part of the state. */
const AIMING = latin(/^.*(?<!\p{L})(?:phấn đấu|quyết tâm|hướng tới|đặt mục tiêu|nỗ lực|sẽ|để)(?= )/u)

/** "Chủ tịch UBND xã cho biết": who says so, not what it is of. */
const NO_TOPIC = /^(?:chỉ tiêu|tiêu chí|nhiệm vụ|mục tiêu)|(?:cho biết|chia sẻ|khẳng định|nhấn mạnh|phát biểu|nói)$/iu

/** The words before a state, back to a hard mark, without the adverbs next to it. */
function subjectBefore(words: string, at: number): string {
  const before = words.slice(0, at)
  const cut = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':'), before.lastIndexOf('. ')) + 1)
  return cut.replace(/(?:\s*(?:,\s*)?(?:hằng năm|hàng năm|đều|cũng|đã|ước|mức))+\s*$/u, '').slice(-140)
}

function spanOf(stretch: Span, words: string, part: string): Span {
  const start = stretch.start + words.indexOf(part)
  return { start, end: start + part.trimEnd().length }
}

function whole(text: string, stretch: Span, words: string, part: string): MilestoneDraft | undefined {
  const lead = leadingSpaces(part)
  const kept = stripTrailing(part)
  const span = { start: stretch.start + words.indexOf(part) + lead, end: stretch.start + words.indexOf(part) + kept.length }
  const phrase = tidy(text.slice(span.start, span.end))
  return phrase.length > 5 ? { phrase, span } : undefined
}

/** A subject and its state; of a subject with commas only the nouns right before the verb. */
function named(text: string, stretch: Span, words: string, subject: string, state: string): MilestoneDraft | undefined {
  const pieces = subject.split(',')
  let from = subject.length - pieces.at(-1)!.length
  for (let k = pieces.length - 2; k >= 0 && isNounPiece(pieces[k]!) && !isNounPiece(''); k--) {
    if (headAt(pieces[k + 1]!.trim()) === 0) break
    from -= pieces[k]!.length + 1
  }
  const lead = leadingLength(subject.slice(from))
  const start = words.indexOf(subject) + from + lead
  const end = words.indexOf(state, start) + state.length
  if (TOO_GENERAL.test(subject.slice(from + lead).trim()) || VAGUE.test(subject.slice(from))) return undefined
  if (subject.slice(from + lead).trim() === '') return undefined
  return {
    phrase: tidy(text.slice(stretch.start + start, stretch.start + end)),
    span: { start: stretch.start + start, end: stretch.start + end },
  }
}

function lastPiece(topic: string): string {
  return topic.slice(topic.lastIndexOf(',') + 1).trim()
}

const LONGEST_LINE = 2_000

/** Inside a long quotation: a motto, a movement's name; not what somebody says ("cho biết: “Năm 2025 xã đạt …”"). */
function inSlogan(flat: string, at: Span): boolean {
  const line = flat.slice(Math.max(lastSign(flat, '\n', at.start - LONGEST_LINE, at.start + 1), at.start - LONGEST_LINE) + 1, at.start)
  const quotes = line.split('"').length - 1
  const long = quotes % 2 === 1 || /(?:^|\s)"[^\s"][^"]*$/u.test(line)
  return long && flat.slice(at.start, at.end + 200).includes('"') && /(?:^|\s)"[^"]{20,}$/u.test(line) && !/:\s*"[^"]*$/u.test(line)
}
