import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'
import { type Draft, inheritedFrom, type Named, named } from '../shapes/draft-type.ts'
import { lowerFirst, objectOf, sharedHead, startsWithHead } from '../shapes/indicator-phrase.ts'
import type { Composing } from './composing.ts'
import { isNextOfList, partInBracket } from './named-after.ts'
import { isLand, NO_OBJECT } from './no-object.ts'
import { openList } from './part-head.ts'

/** The name of an amount or a share that no words before it name: the words after it, the list's topic, or the name of the figure before. */
export function composeAfter(composing: Composing): Named | undefined {
  const { figure, name, previous, after, gap, earlier } = composing
  const found = after === '' ? undefined : afterName(composing)
  if (found) return found
  const { bare } = composing.state
  if (bare && figure.measure === '%' && !gap.fresh) return named(bare.phrase, bare.object, { inherited: true })
  const isGoingOn = previous && !gap.fresh && !name.ownTopic && !previous.phrase.toLowerCase().includes(name.topic.toLowerCase())
  if (name.topic === '' || isGoingOn) {
    const own = isToldApart(composing) ? earlier.findLast(draft => draft.measure === figure.measure && draft.role === 'level') : undefined
    // "đầu tư 2,6 km kênh, đưa 95 ha lên hai vụ": land is not how long something is
    if (previous && isLength(previous.measure) && isLand(figure.measure)) return undefined
    if (own) return named(own.phrase.replace(OVER_YEARS, ''), own.object.replace(OVER_YEARS, ''), { inherited: true })
    return previous && inheritedFrom(previous)
  }
  const head = sharedHead(name.topic.toLowerCase())
  if (head) openList(composing, head)
  return named(name.topic, objectOf(name.topic))
}

function isLength(measure: string): boolean {
  return measure === 'km' || measure === 'm'
}

/** "thu ngân sách 86 tỷ đồng, bình quân tăng 9%/năm; riêng năm 2023 đạt [31 tỷ đồng]": no amount is of a rate. */
function isToldApart({ flat, figure, gap, previous }: Composing): boolean {
  if (!previous || previous.measure === figure.measure || figure.measure.startsWith('%')) return false
  return previous.measure.startsWith('%') && APART.test(flat, gap.left.start, figure.from)
}
const OVER_YEARS = / \d+ năm(?: \([^()]*\))?$/u
const APART = guarded(latin(/(?<!\p{L})(?:riêng|lũy kế|cả năm|năm 20\d\d|\d{1,2} tháng)(?!\p{L})/u))

function afterName({ flat, figure, name, role, previous, after, gap, earlier }: Composing): Named | undefined {
  const { measure } = figure
  if (!previous || gap.fresh || measure.startsWith('%')) return named(after, objectOf(after))
  // "sản lượng đạt 97,8% kế hoạch do cây bị bệnh ([620 ha] nhiễm bệnh)"
  if (
    isLand(measure) &&
    BEFALLEN_LAND.test(after.toLowerCase()) &&
    AMONG.test(flat, previous.figure.until, figure.from) &&
    isLand(previous.measure)
  )
    return named(`diện tích ${lowerFirst(ofLand(previous.phrase))} ${lowerFirst(after)}`, previous.object, { unlisted: true })
  if (isLand(measure) && !AREA.test(previous.measure) && BEFALLEN_LAND.test(after.toLowerCase()))
    return named(`diện tích ${lowerFirst(after)}`, after, { unlisted: true })
  if (EXTRA.test(flat, Math.max(0, figure.from - 40), figure.from) && isLand(measure) && !NO_OBJECT.test(after.toLowerCase())) {
    const phrase =
      measure === 'ha' && !startsWithHead(after.toLowerCase()) ? `diện tích ${lowerFirst(after.replace(/^chuyên /iu, ''))}` : after
    return named(phrase, objectOf(phrase))
  }
  const verb = gap.fresh ? '' : sharedVerb(previous)
  if (verb !== '' && isLand(measure) && isNextOfList(figure, previous, after))
    return named(`${verb} ${after}`, after, { verb: previous.verb })
  const alike = gap.fresh ? undefined : earlier.findLast(draft => draft.measure === measure)
  if (
    isNextOfList(figure, alike ?? previous, after) ||
    isNextOfList(figure, previous, after) ||
    /còn lại\s*$/u.test(flat.slice(name.from, figure.from))
  )
    return named(after, objectOf(after))
  const object = after.toLowerCase()
  // "làm hư hại 35 nhà, 12 ha hoa màu"
  if (previous.verb && isLand(measure) && /^\p{L}/u.test(after) && !NO_OBJECT.test(object))
    return named(`${previous.verb} ${after}`, after, { verb: previous.verb })
  const isAnother = isContinuous(measure) && !isContinuous(previous.measure) && !measure.startsWith('đồng') && OF_ITSELF.test(object)
  if (!isAnother) {
    const isAmount = role.role === 'level' || role.role === 'count_of'
    const part = gap.bracket && isAmount && name.topic === '' ? partInBracket(figure, previous, after) : ''
    return part === '' ? undefined : named(part, objectOf(part), { unlisted: true })
  }
  const phrase = /^(?:ha|m²|sào|mẫu)$/.test(measure) && !startsWithHead(object) ? `diện tích ${lowerFirst(after)}` : after
  return named(phrase, objectOf(phrase))
}

/** "hiến 9.860 m2 đất thổ cư, 4,2 ha đất nông nghiệp": what was done to both; '' elsewhere. */
function sharedVerb({ phrase, after }: Draft): string {
  return after !== '' && phrase.endsWith(after) ? (SHARED.exec(phrase.slice(0, -after.length).trim())?.[0] ?? '') : ''
}
const SHARED = latin(
  /^(?:(?:nhân dân|người dân) )?(?:hiến|thu hồi|thiệt hại|mất trắng|làm|làm mới|xây dựng|nâng cấp|sửa chữa|cứng hóa|bê tông hóa|nhựa hóa|nạo vét|kiên cố hóa)$/iu,
)

/** "lúa 965 ha, ngoài ra có [37 ha] hoa kiểng" */
const EXTRA = guarded(latin(/(?<!\p{L})(?:ngoài ra|bên cạnh đó|thêm vào đó)(?: (?:còn|có|trồng|là))* *$/u))

/** "17.240 ha, …, trong đó có [1.030 ha] bị thiệt hại" */
const AMONG = guarded(
  latin(/(?:(?<!\p{L})(?:trong (?:đó|số đó)|riêng)(?: có| đã có)?|^[^,;.]*, (?:đã )?có)(?: (?:khoảng|gần|trên|hơn))* *$/u),
)
const BEFALLEN_LAND = latin(
  /^(?:(?:bị|đã) )*(?:nhiễm|thiệt hại|mất trắng|mất mùa|chết|hư hại|hư hỏng|ngập|khô hạn|khô cháy|ảnh hưởng|đổ ngã|gãy đổ|vùi lấp|sâu bệnh|cuốn trôi)(?!\p{L})/u,
)
const AREA = /^(?:ha|m²|sào|mẫu)$/
/** What land is of, without "diện tích" before it and what befell it. */
function ofLand(phrase: string): string {
  return phrase.replace(/^(?:tổng )?diện tích /iu, '').replace(/ bị \p{L}.*$/iu, '')
}
/** "76 thành viên, có 82 ha đạt chuẩn VietGAP": another kind of amount is not of the things before */
const OF_ITSELF = latin(
  /^(?:đạt|được|áp dụng|sản xuất|trồng|nuôi|chứng nhận|cho|lúa|rau|cây|đất|rừng|đường|lộ|kênh|tuyến|ngõ|hẻm|rãnh|cống|mương|đê|hàng rào|vỉa hè)(?!\p{L})/u,
)
