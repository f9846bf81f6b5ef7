import { guarded } from '../../vietnamese/guarded.ts'
import type { FigureMention } from '../../vietnamese/mention.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { wordCount } from '../../vietnamese/spaces.ts'
import type { Draft, Named } from '../shapes/draft-type.ts'
import { isBareHead, lowerFirst, objectOf, sharedHead, startsWithHead } from '../shapes/indicator-phrase.ts'
import { KEPT_HEAD } from './counted-verbs.ts'
import { isField } from './fields.ts'
import type { LeftName } from './left-name.ts'
import { WEAK } from './nearby-name.ts'

const GENERIC_COUNTS = new Set([
  'con',
  'người',
  'đối tượng',
  'hộ',
  'cái',
  'chiếc',
  'lượt',
  'trường hợp',
  'đơn vị',
  'cây',
  'khẩu',
  'nhân khẩu',
  'viên',
])

/** So many of a thing: named by the verb before it, the noun itself and the words after it, or by a noun before it. */
export function composeCount(
  figure: FigureMention,
  name: LeftName,
  after: string,
  state: { readonly listHead?: string | undefined },
  previous: Draft | undefined,
  listed: boolean | 'fresh',
  before: string,
): Named {
  const noun = figure.measure.includes('/') ? figure.measure.slice(0, figure.measure.indexOf('/')) : figure.measure
  const kept = name.flat === '' ? null : KEPT_HEAD.exec(name.flat)
  const herd = noun === 'con' && isHerd(before, after)
  const counted = after ? (noun === 'con' ? (herd ? `đàn ${after}` : after) : `${noun} ${after}`) : noun
  // "thiệt hại 64 ha rau màu, 2.150 con gia cầm"
  const lost = listed === true ? LOST.exec(previous?.phrase ?? '')?.[0] : undefined
  if (herd && after !== '' && !kept && lost)
    return { phrase: `${lost.toLowerCase()} ${after}`, object: after, inherited: false, unlisted: true }
  if (herd && after !== '' && !kept) return { phrase: counted, object: after, inherited: false }
  const befell = noun === 'con' && !herd ? BEFALLEN.exec(before)?.groups?.verb : undefined
  if (/^(?:tiêu chí|chỉ tiêu)$/u.test(noun) && after === '' && /(?<!\p{L})(?:vướng|thiếu|nợ)\s*$/u.test(before))
    return { phrase: `${noun} chưa đạt`, object: noun, inherited: false }
  const animal =
    previous?.measure === 'con' && previous.object !== 'con' ? previous.object : ANIMAL.exec(previous?.phrase.toLowerCase() ?? '')?.[0]
  if (befell && !(after === '' && startsWithHead(name.flat)))
    return {
      unlisted: true,
      phrase: `${befell} ${after || animal || noun}`,
      object: after || animal || noun,
      inherited: false,
      verb: GIVEN.exec(befell)?.[0],
    }
  if (
    name.ownTopic &&
    name.topic.toLowerCase().startsWith(`${noun} `) &&
    name.topic.split(/\s+/).length <= 6 &&
    !isField(name.topic.toLowerCase())
  )
    return { phrase: name.topic, object: name.topic, inherited: false }
  // "Phạm pháp hình sự: xảy ra 3 vụ"
  if (name.ownTopic && name.verb === 'xảy ra' && after === '' && wordCount(name.topic) <= 7)
    return { phrase: `${noun} ${lowerFirst(name.topic)}`, object: name.topic, inherited: false }
  const ill = ILLNESS.exec(name.flat.trim())?.[0]
  if (ill && noun === 'con') {
    const illness = name.own.slice(0, ill.replace(OCCURS, '').length)
    return { phrase: `${illness}: ${after || noun}`, object: after || noun, inherited: false, unlisted: true }
  }
  // "Vắc xin dại đã tiêm 640 liều"
  if (/^(?:liều|mũi)$/u.test(noun) && after === '' && name.verb && wordCount(name.own) > 1)
    return { phrase: name.flat.trimEnd().endsWith(name.verb) ? name.own : `${name.own} ${name.verb}`, object: name.own, inherited: false }
  // "Tiêm phòng đợt 2: trâu, bò được 1.320 liều; lợn 1.650 liều"
  if (/^(?:liều|mũi)$/u.test(noun) && after === '' && name.own !== '' && /^(?:tiêm|phòng)/iu.test(name.topic))
    return { phrase: `${name.topic} ${lowerFirst(name.own)}`, object: name.own, inherited: false }
  const hurt = noun === 'người' ? HURT.exec(before)?.groups?.how : undefined
  if (hurt) {
    const cause = CAUSE.exec(previous?.phrase ?? '')?.[0]
    return { phrase: cause ? `người ${hurt} do ${lowerFirst(cause)}` : `người ${hurt}`, object: `người ${hurt}`, inherited: false }
  }
  // "Nhà ở: hỗ trợ 397 căn"
  if (
    WEAK.test(noun) &&
    name.ownTopic &&
    name.verb &&
    name.topic.split(/\s+/).length <= 6 &&
    !isField(name.topic.toLowerCase()) &&
    !counted.toLowerCase().includes(name.topic.toLowerCase())
  )
    return { phrase: `${name.topic}: ${keptWords(name, kept)} ${counted}`, object: name.topic, inherited: false }
  if (name.own !== '') {
    const headed = startsWithHead(name.flat) && !/^(?:thu|chi|mức|vốn|tiền|số tiền|nguồn lực|kinh phí)(?!\p{L})/u.test(name.flat)
    if (
      headed &&
      /^(?:tổng )?số$/u.test(name.flat.trim()) &&
      after === '' &&
      previous &&
      listed !== 'fresh' &&
      isAlike(previous.measure, noun) &&
      RAISED.test(before)
    )
      return { phrase: `tổng số ${previous.object.replace(/(?<!nông thôn) mới$/u, '')}`, object: previous.object, inherited: false }
    if (headed && isBareHead(name.flat)) {
      const phrase = `${name.own} ${noun}${after ? ` ${after}` : ''}`
      return { phrase, object: counted, inherited: false }
    }
    // "không còn hộ nghèo, chỉ còn 11 hộ cận nghèo"
    const isOther = after !== '' && name.tail.includes(',') && name.flat.includes(noun)
    if (headed && !kept && !isOther) return { phrase: name.own, object: objectOf(name.own), inherited: false }
    if (GENERIC_COUNTS.has(noun) && after === '' && !kept) {
      const topicHead = name.topic && sharedHead(name.topic.toLowerCase()) ? `${name.topic} ` : ''
      return { phrase: topicHead + name.own, object: name.own, inherited: false }
    }
  }
  if (GENERIC_COUNTS.has(noun) && after === '' && wordCount(name.own) >= 3 && !/(?:cho|với|được|tặng)\s*$/u.test(name.tail))
    return { phrase: name.own, object: name.own, inherited: false }
  if (noun === 'sản phẩm' && /(?<!\p{L})thêm$/u.test(name.tail.trim()) && !/(?<!\p{L})mới(?!\p{L})/u.test(after))
    return { phrase: `thêm ${counted}`, object: counted, inherited: false }
  // "Khách du lịch đến đảo: quý III đạt 48.200 lượt"
  if (GENERIC_COUNTS.has(noun) && after === '' && name.own === '' && name.verb === '' && name.ownTopic && isNoun(name.topic))
    return {
      phrase: startsWithHead(name.topic.toLowerCase()) ? name.topic : `${noun} ${lowerFirst(name.topic)}`,
      object: name.topic,
      inherited: false,
    }
  const happened = HAPPENED.exec(name.own)?.groups?.noun
  if (happened && after === '') return { phrase: happened, object: happened, inherited: false }
  // "84 hộ nghèo với 312 khẩu": those of these households
  if (
    previous?.measure === 'hộ' &&
    /^(?:nhân )?khẩu$/u.test(noun) &&
    after === '' &&
    name.own === '' &&
    listed !== 'fresh' &&
    OF_SOME.test(previous.phrase.toLowerCase())
  )
    return {
      phrase: `${noun} ${lowerFirst(previous.phrase.replace(/^(?:tổng )?số /iu, ''))}`,
      object: noun,
      inherited: false,
      unlisted: true,
    }
  if (previous && listed !== 'fresh' && name.own === '' && !name.topic && !/\S+ \S+/u.test(name.verb)) {
    if (/(?<!\p{L})(?:cho|tới|giúp)\s*$/u.test(before))
      return { phrase: `${previous.phrase} cho ${counted}`, object: counted, inherited: false }
    const given = /^.* cho (?=\p{L})/u.exec(previous.phrase)?.[0]
    if (given && /(?<!\p{L})(?:với|và|gồm)\s*$/u.test(before)) return { phrase: `${given}${counted}`, object: counted, inherited: false }
  }
  // "Khu dân cư mẫu đã công nhận 7/9 thôn"
  // "triển khai 9 công trình, đến nay hoàn thành 4 công trình"
  if (WORKS.has(noun) && after === '' && name.own === '' && /(?<!\p{L}|chưa |không )hoàn thành(?: được)? *$/u.test(before))
    return { phrase: `${noun} hoàn thành`, object: noun, inherited: false }
  const title = after === '' ? TITLE.exec(name.own)?.groups?.title : undefined
  if (title) return { phrase: `${counted} được công nhận ${lowerFirst(title)}`, object: counted, inherited: false }
  if (name.verb) {
    const verb = keptWords(name, kept)
    // "phổ cập bơi cho 126 học sinh": done for so many, not so many there are
    if (
      /(?:^| )cho$/u.test(name.verb) &&
      wordCount(name.own) >= 3 &&
      !KEPT_HEAD.test(name.flat.replace(/(?<!(?:tạo|giải quyết)(?: được)? )việc làm/u, ''))
    )
      return { phrase: `${name.own} cho ${counted}`, object: counted, inherited: false }
    // "tai nạn giao thông giảm 1 vụ"
    if (verb === '' && after === '' && name.own !== '' && /^(?:tăng|giảm)$/u.test(name.verb))
      return {
        phrase: name.own.toLowerCase().includes(noun) ? name.own : `${noun} ${lowerFirst(name.own)}`,
        object: name.own,
        inherited: false,
      }
    const isUnderWay = UNDER_WAY.test(before)
    return { phrase: `${isUnderWay ? 'đang ' : ''}${verb} ${counted}`.trim(), object: counted, inherited: false, verb }
  }
  if (name.own === '' && !name.topic && previous?.verb && listed === true)
    return { phrase: `${previous.verb} ${counted}`, object: counted, inherited: false, verb: previous.verb }
  if (kept && wordCount(name.flat) <= 8) return { phrase: `${fromVerb(name, kept)} ${counted}`, object: counted, inherited: false }
  if (name.topic && name.own === '' && KEPT_HEAD.test(name.topic.toLowerCase()) && !isField(name.topic.toLowerCase()))
    return { phrase: `${counted} ${name.topic}`, object: counted, inherited: false }
  const onField = name.label !== '' && isField(name.flat)
  if (name.label && !onField && after === '' && wordCount(name.label) <= 9 && !startsWithHead(name.flat))
    return { phrase: `${counted} ${lowerFirst(name.label)}`, object: counted, inherited: false }
  if (
    name.own !== '' &&
    !onField &&
    after === '' &&
    !/(?:với|cho|ở|tại|về|trong)\s*$/u.test(name.before ? '' : name.tail) &&
    !/^(?:trong|với|hội nghị)/u.test(name.flat) &&
    wordCount(name.flat) <= (/\d/.test(name.flat) ? 10 : 7)
  )
    return {
      phrase: name.own.toLowerCase().includes(noun) ? name.own : `${noun} ${lowerFirst(name.own)}`,
      object: name.own,
      inherited: false,
    }
  if (previous && previous.measure !== figure.measure && state.listHead === undefined && after === '' && name.own === '' && !name.topic)
    return { phrase: counted, object: counted, inherited: false }
  return { phrase: counted, object: counted, inherited: false }
}

const WORKS = new Set(['công trình', 'dự án', 'hạng mục', 'tuyến', 'tuyến đường', 'mô hình', 'nhà', 'căn nhà', 'căn'])

function isNoun(topic: string): boolean {
  const flat = topic.toLowerCase()
  return topic !== '' && wordCount(topic) <= 7 && !isField(flat) && /^\p{L}/u.test(topic) && !/\d/.test(topic)
}

const OF_SOME = latin(/(?<!\p{L})(?:nghèo|thoát|chính sách|người có công|dân tộc)(?!\p{L})/u)

const TITLE = latin(/^(?<title>\p{L}.*?)\s+(?:(?:đã|được|hiện|cơ bản) )*công nhận(?: mới| lại| được)*$/u)
const OCCURS = /\s*(?:xảy ra|xuất hiện|phát sinh|lây lan|gây hại)(?: (?:ở|trên|tại|với|đối với))*$/u
/** "Bệnh viêm da nổi cục xảy ra [trên 138 con bò]" */
const ILLNESS = latin(
  /^(?:các )?(?:bệnh|dịch|dịch bệnh)(?!\p{L}).*(?:xảy ra|xuất hiện|phát sinh|lây lan|gây hại)(?: (?:ở|trên|tại|với|đối với))*$/u,
)

/** Party members are counted as comrades, too. */
function isAlike(one: string, other: string): boolean {
  return one === other || (one === 'đảng viên' && other === 'đồng chí')
}

/** "làm chết 4 người, bị thương 3 người" */
const HURT = guarded(
  latin(/(?:làm |khiến |có |và )*(?<how>chết|bị thương|mất tích|tử vong|thiệt mạng|bị chết)(?: (?:làm|khoảng|hơn|trên))*\s*$/u),
)
const CAUSE = latin(/(?:tai nạn|cháy|đuối nước|bão|lũ|sét|va chạm)(?!\p{L}).*/iu)

/** What befalls animals, or is done to them: those are no herd. */
const BEFALLEN = latin(
  /(?<verb>(?:(?:phải |buộc |bị |đã )*(?:tiêu hủy|cuốn trôi|giết mổ|xuất chuồng|xuất bán|bán|mua|chôn lấp|tịch thu|thu giữ|mắc bệnh|nhiễm bệnh|cứu chữa|làm chết|chết|mất|thiệt hại|tiêm|tiêm phòng|phòng bệnh|bấm thẻ|hỗ trợ|cấp|cấp phát|tặng|trao tặng|trao|bàn giao)(?:[^\d,;:.]{0,24})?))\s+(?:trên |hơn |gần |khoảng |được |cho )*$/u,
)

const LOST = latin(/^(?:làm )?(?:bị )?(?:thiệt hại|mất trắng|cuốn trôi|hư hại|ngập|chết)(?!\p{L})/iu)
const GIVEN = /^(?:hỗ trợ|cấp|cấp phát|tặng|trao tặng|trao|bàn giao)$/u
/** "Dịch tả lợn xảy ra ở 3 xã, phải tiêu hủy 90 con" */
const ANIMAL = latin(/(?<!\p{L})(?:lợn|heo|trâu bò|trâu|bò|dê|gà|vịt|gia cầm|gia súc)(?!\p{L})/u)

/** Whether so many animals are those that there are: not those dead, sold or given. */
function isHerd(before: string, after: string): boolean {
  return !BEFALLEN.test(before) && !/(?:^|\s)(?:chết|bị|mắc|nhiễm|tiêu hủy|giống|ốm|thương phẩm xuất)(?:\s|$)/u.test(after.toLowerCase())
}

/** "đã giải quyết 620 hồ sơ, đang giải quyết 24 hồ sơ": not yet done */
const UNDER_WAY = latin(/(?<!\p{L})đang (?:được )?(?:giải quyết|xử lý|thụ lý|xem xét)(?!\p{L})[^,;.]*$/u)
const HAPPENED = guarded(/^(?<noun>.*\S)\s+(?:để\s+|đã\s+)?xảy ra$/iu)
const TAIL_OF_VERB = guarded(/(?:\s+(?:cho|về|tới|đến|được|thêm))+$/u)
const EMPTY_VERBS = new Set(['cho', 'về', 'tổ chức', 'làm', 'đưa', 'tăng', 'giảm'])
/** Verbs that say little without the words before them. */
const WEAK_VERB = /^(?:cho|về|đưa|làm|tăng|giảm|tặng|mới|tổ chức|đạt và vượt)(?: |$)/u

/** The name as printed from its verb on, which may stand elsewhere than in the flat text. */
function fromVerb({ own }: LeftName, { index, 0: verb }: RegExpExecArray): string {
  const at = own.toLowerCase().indexOf(verb)
  return own.slice(at < 0 ? index : at)
}

function keptWords(name: LeftName, verb: RegExpExecArray | null): string {
  if (verb && WEAK_VERB.test(name.verb) && name.flat.length - verb.index <= 60 && !name.verb.startsWith(verb[0]))
    return fromVerb(name, verb).replace(/\s+(?:cho|về|được)$/u, '')
  const kept = TAIL_OF_VERB.test(name.verb) ? name.verb.replace(TAIL_OF_VERB.pattern, '') : name.verb
  return EMPTY_VERBS.has(kept) ? '' : kept
}

/** "nâng tổng số lên 300 đảng viên"; not: 218 hộ nghèo trên tổng số 541 hộ */
const RAISED = latin(/(?<!\p{L})(?:nâng|đưa|tăng|lên|đến nay|hiện)(?!\p{L})/u)
