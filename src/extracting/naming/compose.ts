import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'
import { inheritedFrom, type Named, named } from '../shapes/draft-type.ts'
import { FOREMOST } from '../shapes/foremost.ts'
import { lowerFirst, objectOf, startsWithHead } from '../shapes/indicator-phrase.ts'
import { FORM, harvested } from './attribute.ts'
import { composeAfter } from './compose-after.ts'
import { composeCount } from './compose-count.ts'
import { composeOwn } from './compose-own.ts'
import type { Composing } from './composing.ts'
import { KEPT_ONLY } from './counted-verbs.ts'
import { isField } from './fields.ts'
import { ofThem } from './nearby-name.ts'
import { outcomeOf } from './outcome-label.ts'
import { plannedBefore, plannedWork } from './planned-work.ts'
import { THAN_LEVEL } from './role.ts'
import { isSameAgain } from './same-again.ts'
import { ofTopicGrown } from './topic-grown.ts'

/** The indicator's name, from the words before the figure, after it, before a colon, or from the figure that it belongs to. */
export function compose(composing: Composing): Named | undefined {
  const found = composeAlone(composing)
  if (
    SUPPORTED.test(composing.previous?.phrase ?? '') &&
    OPENS_PARTS.test(composing.flat, composing.previous!.figure.until, composing.figure.from)
  )
    composing.state.support = composing.previous!.phrase.replace(MONEY_FOR, '')
  const { support } = composing.state
  if (!found || support === undefined) return found
  const { phrase, object, inherited, verb, also } = found
  if (phrase.toLowerCase().includes(support.toLowerCase().split(' ').slice(0, 2).join(' '))) return found
  return named(`${support}: ${lowerFirst(phrase)}`, object, { inherited, verb, also, unlisted: true })
}

/** "hỗ trợ 1.462 người với số tiền 1,71 tỷ đồng: hộ nghèo 148 người - 111 triệu đồng": what follows the colon was given the same. */
const SUPPORTED = latin(/^(?:tổng )?(?:(?:số tiền|kinh phí|trị giá) )?(?:chi )?(?:hỗ trợ|chi trả|trợ cấp|cấp phát|cứu trợ)(?!\p{L})/iu)
const MONEY_FOR = /^(?:tổng )?(?:số tiền|kinh phí|trị giá) (?:chi )?/iu
const OPENS_PARTS = guarded(/^ *:(?! *\d)/u)

function composeAlone(composing: Composing): Named | undefined {
  const { role, name, previous } = composing
  const isRatio = role.role !== 'level' && role.role !== 'count_of'
  const again = saidAgain(composing, isRatio)
  if (again) return again
  if (isCount(composing, isRatio)) return countName(composing)
  const work = plannedWork(composing)
  if (work !== '') return named(work, objectOf(work))
  if (previous && isSameWork(composing)) return inheritedFrom(previous)
  if (isRatio && name.own === '') return ratioName(composing)
  return (
    besideName(composing, isRatio) ??
    (name.own === '' ? (name.ownTopic && ofTopicGrown(composing)) || composeAfter(composing) : composeOwn(composing))
  )
}

/** The name of a figure that goes on about the one before, in so many words or in none. */
function saidAgain(composing: Composing, isRatio: boolean): Named | undefined {
  const { flat, figure, name, after, previous, role, earlier } = composing
  const plan = plannedBefore(composing)
  if (plan) return inheritedFrom(plan)
  if (previous && isSameAgain(composing)) return inheritedFrom(previous)
  if (previous?.measure === figure.measure && THAN_LEVEL.test(flat, Math.max(0, figure.from - 30), figure.from))
    return inheritedFrom(previous)
  // "15 chỉ tiêu kinh tế - xã hội, quốc phòng - an ninh đạt 100%"
  if (previous && !composing.gap.fresh && figure.measure === '%' && OF_AIMS.test(previous.measure) && isField(name.flat))
    return inheritedFrom(previous)
  const theirs = ofThem(after, previous)
  if (theirs !== '') return named(theirs, objectOf(theirs), { unlisted: true })
  const harvest =
    isRatio || (composing.gap.fresh && name.ownTopic) || (after !== '' && !FORM.test(after))
      ? ''
      : harvested(name.flat, figure.measure, previous, after)
  if (harvest !== '') return named(harvest, objectOf(harvest))
  if (after !== '') return undefined
  if (role.role !== 'change' || name.own !== '' || isAmount(figure.measure)) return undefined
  const same = earlier.findLast(draft => isAlike(draft.measure, figure.measure))
  return same && inheritedFrom(same)
}

const OF_AIMS = /^(?:chỉ tiêu|tiêu chí|nhiệm vụ)$/

/** A share, or what is weighed and measured: not counted. */
function isAmount(measure: string): boolean {
  return measure.startsWith('%') || isContinuous(measure)
}

/** "hộ kinh doanh" are counted as "hộ", "lượt khách" as "lượt", and party members as comrades, too. */
function isAlike(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || (one === 'đảng viên' && other === 'đồng chí')
}

/** Whether so many things are counted, and not by how many those before have changed. */
function isCount({ figure: { measure }, name, after, previous }: Composing, isRatio: boolean): boolean {
  if (measure === '' || measure === 'lần' || isContinuous(measure)) return false
  return !(isRatio && after === '' && name.own === '' && previous?.measure === measure)
}

function countName({ flat, figure, name, after, state, previous, gap, earlier }: Composing): Named {
  const isSilent = after === '' && ((name.own === '' && name.verb === '') || name.flat.trim() === 'xảy ra')
  // "khám 9.420 lượt người trong tháng, lũy kế 71.300 lượt"
  const month =
    isSilent && !gap.sentenceStart && SO_FAR.test(flat, gap.left.start, figure.from)
      ? earlier.findLast(one => isOfOne(one.measure, figure.measure))
      : undefined
  if (month) return inheritedFrom(month)
  // "2.100 hộ làm mộc; nhiều nhất là thôn Nghè với 750 hộ"
  const most =
    isSilent && AT_FOREMOST.test(flat, gap.left.start, figure.from)
      ? earlier.findLast(one => isOfOne(one.measure, figure.measure) && one.role !== 'change')
      : undefined
  if (most) return inheritedFrom(most)
  // "khách đến đảo: quý III đạt 48.200 lượt; 9 tháng đạt 132.500 lượt"
  if (
    isSilent &&
    gap.fresh &&
    !gap.sentenceStart &&
    previous?.measure === figure.measure &&
    ONLY_WHEN.test(flat, gap.left.start, figure.from)
  )
    return inheritedFrom(previous)
  // "đàn bò từ 3.275 con của năm 2013 nay đã có 5.460 con"
  if (isSilent && previous?.measure === figure.measure && NOW_THERE.test(flat, previous.figure.until, figure.from))
    return inheritedFrom(previous)
  const befell =
    figure.measure === 'con' ? BEFALLS.exec(flat, figure.until, Math.min(flat.length, figure.until + 80))?.groups?.what : undefined
  if (befell) return named(after.toLowerCase().includes(befell) ? after : `${after || 'con'} ${befell}`, after || 'con', { unlisted: true })
  const listed = gap.fresh ? 'fresh' : LISTED.test(flat, Math.max(0, figure.from - 8), figure.from)
  return composeCount(figure, name, after, state, previous, listed, flat.slice(gap.left.start, figure.from))
}
const SO_FAR = guarded(
  latin(
    /^[\s,;]*(?:(?:và|riêng) )?(?:lũy kế(?: từ đầu năm| \d{1,2} tháng| đến nay)*|\d{1,2} tháng(?: (?:đầu|cuối) năm| qua)?|cả năm|từ đầu năm(?: đến nay)?),?(?: (?:đạt|có|là|ước|được|xảy ra|cho))* *$/u,
  ),
)
const AT_FOREMOST = guarded(latin(`(?<!\\p{L})${FOREMOST}(?!\\p{L})`, 'u'))
function isOfOne(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}
/** "1.874 con lợn ở 9/16 xóm phải tiêu hủy": those are no herd. */
const BEFALLS = guarded(
  latin(/^[^,;.:()]{0,44} (?:phải|bị|buộc phải) (?<what>tiêu hủy|chết|cuốn trôi|chôn lấp|giết mổ|nhiễm bệnh|mắc bệnh)(?!\p{L})/u),
)
const NOW_THERE = guarded(
  latin(
    /^ *(?:\(?(?:của |vào |hồi )?(?:đầu |cuối )?năm 20\d\d\)?)?,? *(?:nay|hiện|đến nay|hiện nay)(?: (?:đã|có|còn|lên|là|đạt|tăng|giảm|xuống|tới))* *$/u,
  ),
)
const ONLY_WHEN = guarded(
  latin(
    /^\s*(?:(?:riêng|lũy kế|trong|cả) )?(?:năm(?: 20\d\d)?|quý (?:i{1,3}|iv|[1-4])|\d{1,2} tháng(?: (?:đầu|cuối) năm)?|tháng \d{1,2})(?:,? (?:đạt|có|là|ước|đón|được))* *$/u,
  ),
)
const LISTED = guarded(/(?:,|và|cùng|cho)\s*$/u)

/** "trồng 120 ha, …, trồng 40 ha": the same work again. */
function isSameWork({ figure, name, after, previous }: Composing): boolean {
  if (!previous || after !== '' || !isSameAmount(previous.measure, figure.measure) || !KEPT_ONLY.test(name.flat)) return false
  return previous.phrase.toLowerCase().startsWith(name.flat.trim())
}

/** "làm 320 m đường, …; cả năm làm 4,6 km" */
function isSameAmount(one: string, other: string): boolean {
  return one === other || (/^k?m$/.test(one) && /^k?m$/.test(other))
}

/** A share of a plan or by how much something changed, where no words before it name it. */
function ratioName({ figure, gap, name, after, role, previous }: Composing): Named | undefined {
  const isOwn = startsWithHead(after.toLowerCase()) && !role.base && figure.measure !== 'lần'
  const isTopical = after === '' && name.ownTopic && name.topic !== '' && !isStatement(name.topic.toLowerCase())
  // "- Thu ngân sách: đạt 98% dự toán; sản lượng cá: bằng 97% cùng kỳ"
  if (isTopical && (gap.fresh || !previous)) return named(name.topic, objectOf(name.topic))
  if (previous && !isOwn) return inheritedFrom(previous)
  return isOwn || after !== '' ? named(after, objectOf(after)) : undefined
}

/** The name of a figure that the words before it lead to without naming it. */
function besideName({ flat, figure, gap, name, after, previous, earlier }: Composing, isRatio: boolean): Named | undefined {
  // "thu 9.400 tấn trên 610 ha"
  if (previous && after === '' && figure.measure === 'ha' && ON_LAND.test(flat, previous.figure.until, figure.start))
    return named(`diện tích ${lowerFirst(previous.object)}`, previous.object)
  const isShare = figure.measure.startsWith('%')
  // "Tỷ lệ tham gia bảo hiểm y tế: đạt 91% dân số"
  if (isShare && name.own === '' && name.ownTopic && !isStatement(name.topic.toLowerCase()) && WHOLE_OF.test(after.toLowerCase()))
    return named(name.topic, objectOf(name.topic))
  // "tổ chức tốt cuộc bầu cử với 99,8% cử tri đi bầu"
  if (isShare && after !== '' && !startsWithHead(name.flat) && WITH.test(flat, Math.max(0, figure.from - 5), figure.from))
    return named(after, objectOf(after))
  if (isShare && after !== '' && name.label !== '' && isStatement(name.flat)) return named(after, objectOf(after))
  const outcome = isShare && !isRatio && after !== '' ? outcomeOf(name.label, after) : ''
  if (outcome !== '') return named(outcome, objectOf(outcome))
  if (previous && isShare && !isRatio && !previous.measure.startsWith('%')) {
    const isOfBefore = SHARE.test(flat, Math.max(0, figure.from - 20), figure.from) && WHOLE_OF.test(after.toLowerCase())
    const noun = isOfBefore ? WHOLE_NOUN.exec(after.toLowerCase())?.[0] : undefined
    const counted = noun && !isAlike(previous.measure, noun) ? earlier.findLast(draft => isAlike(draft.measure, noun)) : undefined
    if (isOfBefore) return inheritedFrom(counted ?? previous)
  }
  // "mới có 60% số hộ có điện, giờ đã 98,7% số hộ"
  if (previous?.measure === '%' && figure.measure === '%' && !isRatio && !gap.fresh && name.own === '' && WHOLE_ONLY.test(after))
    return inheritedFrom(previous)
  // "1.286 người cao tuổi, nhưng mới có 43% sử dụng điện thoại thông minh"
  if (previous && isShare && !gap.fresh && name.own === '' && !isAmount(previous.measure) && DO.test(after.toLowerCase()))
    if (OF_THOSE.test(flat, previous.figure.until, figure.from))
      return named(`${previous.phrase} ${after}`, previous.object, { unlisted: true })
  if (previous?.verb && figure.measure.startsWith('đồng') && EACH_ONE.test(name.flat.trim())) {
    const phrase = `${previous.verb} ${lowerFirst(name.own)}`
    return named(phrase, objectOf(phrase))
  }
  return isShare && name.aside && after !== '' ? named(after, objectOf(after)) : undefined
}

const ON_LAND = guarded(latin(/^(?: \p{L}+){0,3} trên $/u))
const DO = latin(/^(?:đã )?(?:sử dụng|có|được|tham gia|biết|cài đặt|tiếp cận|áp dụng)(?!\p{L})/u)
const OF_THOSE = guarded(latin(/^[^,;:.]{0,40}, (?:nhưng|song|trong đó|trong số đó|tuy nhiên)(?: (?:mới|chỉ|đã|có|hiện))* *$/u))
const WITH = guarded(/ với $/)

function isStatement(flat: string): boolean {
  return STATEMENT.test(flat) || CRITERION.test(flat) || isField(flat)
}
/** "Đời sống văn hóa tiếp tục chuyển biến: 96% số hộ …": what stands before the colon is no name. */
const STATEMENT = latin(
  /(?<!\p{L})(?:tiếp tục|chuyển biến|quan tâm|đẩy mạnh|nâng cao|nâng lên|ổn định|tăng cường|phát triển|giữ vững|cải thiện|chú trọng)(?!\p{L})/u,
)
/** "Tiêu chí số 14 (Y tế): 95,1% dân số tham gia bảo hiểm y tế" */
const CRITERION = latin(/^tiêu chí (?:số )?\d{1,2}(?!\d)/u)
/** "1.820 hộ tham gia, chiếm 96% số hộ toàn xã": what the share is of, and not what it is. */
const SHARE = guarded(
  /[,(] *(?:đã |cũng |ước )*(?:chiếm|đạt|bằng|tương đương|tương ứng|tức|tỷ lệ)(?: (?:tỷ lệ|là|khoảng|gần|hơn|trên|với|đến|tới))* *$/u,
)
const WHOLE_OF = latin(
  /^(?:(?:trên|trong|của|so|so với) )?(?:tổng số |tổng |số |toàn bộ )?(?:dân số|dân|hộ|hộ dân|hộ nông nghiệp|hộ nông dân|hộ gia đình|người dân|người|nhân khẩu|lao động|đảng viên|hội viên|đoàn viên|cử tri|giá trị sản xuất|gtsx|thu ngân sách|chi ngân sách|sản lượng|doanh thu|nguồn vốn|kinh phí|lực lượng lao động|học sinh|trẻ em|trẻ|thôn|ấp|bản|khu phố|tổ dân phố|diện tích|diện tích gieo trồng|diện tích canh tác|đàn|tổng đàn|vốn|thu nhập|nguồn thu|thu|chi)(?: (?:toàn|của|trong|trên địa bàn|cả|từ|trong độ tuổi|ở) [^,;]*| (?:xã|phường|huyện|thị trấn|địa phương))?$/u,
)
const WHOLE_ONLY = /^(?:tổng )?số (?:hộ|dân|người|hộ dân|lao động|học sinh|đảng viên|thôn)(?: rồi)?$/iu
/** "84 hộ với 312 khẩu, chiếm 2,35% tổng số [hộ]" */
const WHOLE_NOUN = latin(/(?<!\p{L})(?:hộ|khẩu|lao động|đảng viên|học sinh|thôn|ấp|bản)(?!\p{L})/u)
/** "tặng 120 suất quà, mỗi suất 500 nghìn đồng" */
const EACH_ONE = latin(/^(?:bình quân |trung bình )?mỗi \p{L}+(?: \p{L}+)?$/u)
