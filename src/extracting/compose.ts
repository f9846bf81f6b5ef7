import { guarded } from '../vietnamese/guarded.ts'
import type { FigureMention } from '../vietnamese/mention.ts'
import { isLetter, latin } from '../vietnamese/pattern.ts'
import { isContinuous } from '../vietnamese/rules/count-of.ts'
import { wordCount } from '../vietnamese/spaces.ts'
import { harvested, isCrop, isOfTopic, subjectOf } from './attribute.ts'
import { composeCount } from './compose-count.ts'
import { KEPT_ONLY, KEPT_START, WORK_AT_END } from './counted-verbs.ts'
import type { Draft, Named } from './draft-type.ts'
import { isField } from './fields.ts'
import type { Gap } from './gap.ts'
import { isBareHead, lowerFirst, objectOf, sharedHead, startsWithHead, tidy } from './indicator-phrase.ts'
import type { LeftName } from './left-name.ts'
import { ofThem } from './nearby-name.ts'
import type { RoleReading } from './role.ts'
import { PLANNED } from './settle-role.ts'

/** "… 18.540 tỷ đồng; trong đó: công nghiệp tăng 8,2%": parts of what was named before, also after a stop. */
const PART_INTRO = guarded(/trong đó[\s:]*$/u)

const LIST_INTRO = guarded(/(?:trong đó|gồm|bao gồm|gồm có|chia ra|bao gồm cả|cụ thể|như|riêng)\s*:?\s*[^,;:]{0,60}$/u)
const LISTED = guarded(/(?:,|và|cùng|cho)\s*$/u)

interface Composing {
  readonly figure: FigureMention
  readonly name: LeftName
  readonly right: string
  readonly role: RoleReading
  readonly previous: Draft | undefined
  readonly state: {
    topic: string
    listHead?: string | undefined
    listMeasure?: string
    support?: string
    /** A "trong đó" has opened a list of parts in this sentence. */
    parts?: boolean
  }
  readonly gap: Gap
  /** Of the same sentence. */
  readonly earlier: readonly Draft[]
  readonly flat: string
}

/** The indicator's name, from the words before the figure, after it, before a colon, or from the figure that it belongs to. */
export function compose(composing: Composing): Named | undefined {
  const named = composeAlone(composing)
  const { support } = composing.state
  if (!named || support === undefined) return named
  if (named.phrase.toLowerCase().includes(support.toLowerCase().split(' ').slice(0, 2).join(' '))) return named
  return { ...named, phrase: `${support}: ${lowerFirst(named.phrase)}`, unlisted: true }
}

function composeAlone({ figure, name, right, role, previous, state, gap, earlier, flat }: Composing): Named | undefined {
  const inherit = (): Named | undefined => previous && { phrase: previous.phrase, object: previous.object, inherited: true }
  const ratio = role.role !== 'level' && role.role !== 'count_of'
  const plannedOnly = previous !== undefined && PLANNED.test(flat, name.from, figure.from) && isOnlyPlan(name.flat)
  if (plannedOnly && isSameKind(figure.measure, previous.measure)) return inherit()
  const counted = figure.measure !== '' && !isContinuous(figure.measure) && figure.measure !== 'lần'
  const after = tidy(right)
  if (isSameAgain(flat, figure, name, after, previous, gap)) return inherit()
  const theirs = ofThem(after, previous)
  if (theirs !== '') return { ...plain(theirs), unlisted: true }
  const harvest = after === '' ? harvested(name.flat, figure.measure, previous) : ''
  if (harvest !== '' && !ratio) return plain(harvest)
  if (role.role === 'change' && name.own === '' && after === '' && !figure.measure.startsWith('%') && !isContinuous(figure.measure)) {
    const same = earlier.findLast(draft => isAlike(draft.measure, figure.measure))
    if (same) return { phrase: same.phrase, object: same.object, inherited: true }
  }
  if (counted && !(ratio && after === '' && name.own === '' && previous?.measure === figure.measure))
    return composeCount(
      figure,
      name,
      after,
      state,
      previous,
      gap.fresh ? 'fresh' : LISTED.test(flat, Math.max(0, figure.from - 8), figure.from),
      flat.slice(gap.left.start, figure.from),
    )
  const planned = ratio && name.own === '' ? plannedWork(role, flat.slice(name.from, figure.from)) : ''
  if (planned) return plain(planned)
  if (
    previous &&
    after === '' &&
    previous.measure === figure.measure &&
    KEPT_ONLY.test(name.flat) &&
    previous.phrase.toLowerCase().startsWith(name.flat.trim())
  )
    return inherit()
  if (ratio && name.own === '')
    return startsWithHead(after.toLowerCase()) && !role.base && figure.measure !== 'lần'
      ? plain(after)
      : (inherit() ?? (after ? plain(after) : undefined))
  if (
    name.label !== '' &&
    after !== '' &&
    figure.measure.startsWith('%') &&
    (STATEMENT.test(name.flat) || CRITERION.test(name.flat) || isField(name.flat))
  )
    return plain(after)
  if (previous && figure.measure.startsWith('%') && !previous.measure.startsWith('%') && !ratio && isShareOf(flat, figure, after))
    return inherit()
  if (previous?.verb && EACH_ONE.test(name.flat.trim()) && figure.measure.startsWith('đồng'))
    return plain(`${previous.verb} ${lowerFirst(name.own)}`)
  if (name.aside && after !== '' && figure.measure.startsWith('%')) return plain(after)
  if (name.own !== '') {
    if (isBareHead(name.flat)) {
      const topical = name.topic !== '' && (name.ownTopic || gap.fresh || !previous) && !isBareHead(name.topic.toLowerCase())
      const growth = gap.fresh && /^(?:tốc độ )?(?:tăng|tăng trưởng)$/u.test(name.flat.trim())
      const object = topical ? subjectOf(name.topic) : name.before || (growth ? '' : ofPrevious(name.flat, previous))
      const head = name.own.replace(/^với /u, '')
      if (object) {
        state.listHead = head
        state.listMeasure = figure.measure
        return { phrase: `${head} ${lowerFirst(object)}`, object, inherited: !name.topic && !name.before }
      }
    }
    if (isOfTopic(name)) return { phrase: `${name.own} ${lowerFirst(name.topic)}`, object: name.topic, inherited: false }
    if (name.flat.trim() === 'gieo trồng' && ANY_CROP.test(after.toLowerCase())) return plain('diện tích gieo trồng')
    if (KEPT_ONLY.test(name.flat) && after !== '' && (!KEPT_START.test(after.toLowerCase()) || after.split(' ').length > 3))
      return { ...plain(`${name.own} ${after}`), object: after.replace(TURNED_TO, '') }
    if (
      KEPT_ONLY.test(name.flat) &&
      after === '' &&
      previous &&
      !gap.fresh &&
      figure.measure === previous.measure &&
      AMID_PARTS.test(flat.slice(previous.figure.until, figure.from))
    )
      return { ...plain(`${name.own} ${lowerFirst(previous.object)}`), inherited: true }
    const work =
      after !== '' &&
      isLetter(after.charCodeAt(0)) &&
      isContinuous(figure.measure) &&
      !(figure.measure.startsWith('%') || (figure.measure.startsWith('đồng') && !/^(?:do|từ) /u.test(after)))
        ? WORK_AT_END.exec(name.flat)
        : null
    if (work && !startsWithHead(name.flat) && ANY_CROP.test(after.toLowerCase())) return plain('diện tích gieo trồng')
    if (work && !startsWithHead(name.flat))
      return { ...plain(`${name.own.slice(work.index)} ${after}`), object: after.replace(TURNED_TO, '') }
    // "phá dỡ 120 m tường rào": a verb that no list holds
    if (
      after !== '' &&
      isLetter(after.charCodeAt(0)) &&
      /^(?:ha|m²|m³|m|km|tấn|tạ)$/.test(figure.measure) &&
      role.role === 'level' &&
      name.tail.trim() === '' &&
      wordCount(name.flat.replace(JUST, '')) <= 2 &&
      !startsWithHead(name.flat) &&
      !NO_OBJECT.test(after.toLowerCase()) &&
      !isCrop(name.flat)
    )
      return { ...plain(`${name.own.replace(JUST, '')} ${after}`), object: after }
    if (isPartOf(flat, figure, name, gap, previous)) return { ...plain(`${previous!.phrase} có ${name.own}`), unlisted: true }
    if (BUDGET.test(name.flat) && /dự toán\s*$/u.test(flat.slice(Math.max(0, name.start - 10), name.start)))
      return plain(`${name.own} ngân sách`)
    const head = partHead(name, figure, state, gap, previous, flat)
    const own = head ? `${head} ${name.own}` : name.own
    const tail = figure.measure.startsWith('%') && after !== '' && joinsDirectly(flat, figure, name) ? ` ${after}` : ''
    return { phrase: own + tail, object: objectOf(name.own), inherited: false, ...(head ? { also: name.own } : {}) }
  }
  if (after !== '' && (figure.measure.startsWith('%') || gap.fresh || !previous)) return plain(after)
  if (after !== '' && previous && (isNextOfList(figure, previous) || /còn lại\s*$/u.test(flat.slice(name.from, figure.from))))
    return plain(after)
  // "làm hư hại 35 nhà, 12 ha hoa màu"
  if (
    /^\p{L}/u.test(after) &&
    previous?.verb &&
    !gap.fresh &&
    /^(?:ha|m²|m³|m|km|tấn|tạ)$/.test(figure.measure) &&
    !NO_OBJECT.test(after.toLowerCase())
  )
    return { ...plain(`${previous.verb} ${after}`), object: after, verb: previous.verb }
  // "76 thành viên, có 82 ha đạt chuẩn VietGAP": another kind of amount is not of the things before
  if (
    after !== '' &&
    previous &&
    isContinuous(figure.measure) &&
    !isContinuous(previous.measure) &&
    !figure.measure.startsWith('đồng') &&
    /^(?:đạt|được|áp dụng|sản xuất|trồng|nuôi|chứng nhận|cho|lúa|rau|cây|đất|rừng)(?!\p{L})/u.test(after.toLowerCase())
  )
    return plain(
      /^(?:ha|m²|sào|mẫu)$/.test(figure.measure) && !startsWithHead(after.toLowerCase()) ? `diện tích ${lowerFirst(after)}` : after,
    )
  if (name.topic && !name.ownTopic && previous && !gap.fresh && !previous.phrase.toLowerCase().includes(name.topic.toLowerCase()))
    return inherit()
  if (name.topic) {
    const head = sharedHead(name.topic.toLowerCase())
    if (head) {
      state.listHead = head
      state.listMeasure = figure.measure
    }
    return { phrase: name.topic, object: objectOf(name.topic), inherited: false }
  }
  return inherit()
}

/** "hỗ trợ 320 hộ, kinh phí 1,2 tỷ đồng": money for what was done; otherwise what the figure before is of. */
function ofPrevious(head: string, previous: Draft | undefined): string {
  if (!previous) return ''
  return previous.verb && FOR_WORK.test(head.trim()) ? previous.phrase.replace(/^[^:]*: /u, '') : previous.object
}
const FOR_WORK = /^(?:với )?(?:tổng )?(?:số tiền|kinh phí|vốn|nguồn vốn|mức đầu tư)$/u

/** "1.820 hộ tham gia, chiếm 96% số hộ toàn xã": what the share is of, and not what it is. */
function isShareOf(flat: string, figure: FigureMention, after: string): boolean {
  return SHARE.test(flat, Math.max(0, figure.from - 20), figure.from) && WHOLE_OF.test(after.toLowerCase())
}
const SHARE = guarded(
  /, *(?:đã |cũng |ước )*(?:chiếm|đạt|bằng|tương đương|tương ứng|tức|tỷ lệ)(?: (?:tỷ lệ|là|khoảng|gần|hơn|trên|với|đến|tới))* *$/u,
)
const WHOLE_OF = latin(
  /^(?:(?:trên|trong|của|so|so với) )?(?:tổng số |tổng |số |toàn bộ )?(?:dân số|dân|hộ|hộ dân|hộ gia đình|người dân|người|nhân khẩu|lao động|đảng viên|hội viên|đoàn viên|cử tri|học sinh|trẻ em|trẻ|thôn|ấp|bản|khu phố|tổ dân phố|diện tích|diện tích gieo trồng|diện tích canh tác|đàn|tổng đàn|vốn)(?: (?:toàn|của|trong|trên địa bàn|cả|từ|trong độ tuổi|ở) [^,;]*| (?:xã|phường|huyện|thị trấn|địa phương))?$/u,
)

/** "tặng 120 suất quà, mỗi suất 500 nghìn đồng" */
const EACH_ONE = latin(/^(?:bình quân |trung bình )?mỗi \p{L}+(?: \p{L}+)?$/u)

/** "cà phê 3.286 ha, trong đó trồng mới 740 ha" */
const AMID_PARTS = latin(/^[^;.]*(?:trong đó|gồm|riêng)(?!\p{L})/u)

/** "Vừa [nghiệm thu] 2,3 km kênh mương" */
const JUST = latin(/^(?:vừa|mới|đã|vừa mới) (?=\p{L})/iu)
/** "Tiêu chí số 14 (Y tế): 95,1% dân số tham gia bảo hiểm y tế" */
const CRITERION = latin(/^tiêu chí (?:số )?\d{1,2}(?!\d)/u)

/** What stands behind an amount without being what it is of. */
const NO_OBJECT = latin(
  /^(?:ở|tại|của|trên|cho|với|từ|do|theo|so|và|trong|bằng|đạt|để|được|đã|là|các|những|mỗi|trở|chiếm|nằm|thuộc|gồm|còn|cả|hiện|vụ|năm|\/)(?!\p{L})/u,
)

/** "chuyển 92 ha đất cói sang trồng dưa vàng": what is there now. */
const TURNED_TO = /^.* sang (?=(?:trồng|nuôi|sản xuất|canh tác) )/u

/** "gieo trồng 3.276 ha cây trồng các loại": all that is sown. */
const ANY_CROP = /^(?:các loại )?cây(?: trồng)?(?: các loại| hằng năm| hàng năm)$/u
const BUDGET = guarded(/^\s*(?:thu|chi)\s*$/u)

/** "còn 30 hộ nghèo, xã Tú Lý 90 hộ", "tăng 300 con, lên 2.500 con": the same things again, unnamed. */
function isSameAgain(flat: string, figure: FigureMention, name: LeftName, after: string, previous: Draft | undefined, gap: Gap): boolean {
  if (!previous || after !== '' || name.own !== '' || name.topic || name.verb || figure.measure === '' || figure.measure.startsWith('%'))
    return false
  if (
    !gap.fresh &&
    previous.role === 'change' &&
    previous.measure.startsWith('%') &&
    BACK_TO_LEVEL.test(flat.slice(previous.figure.until, figure.from))
  )
    return true
  return (
    previous.figure.measure === figure.measure &&
    figure.of === undefined &&
    (name.placed ||
      /(?:,|qua [^,]*) *(?:nay |hiện |chỉ |cuối năm |đến nay )*còn\s*$/u.test(flat.slice(previous.figure.until, figure.from)) ||
      (!gap.fresh && previous.role === 'change') ||
      AGAIN.test(flat, previous.figure.until, figure.from) ||
      AIMED.test(flat, previous.figure.until, figure.from))
  )
}

/** "giảm 6,8%, còn 31,2 nghìn con": how much there is now. */
const BACK_TO_LEVEL =
  /^[^;.]{0,30},? *(?:nay |hiện |chỉ |và )*(?:còn|còn lại|lên|đạt|xuống|xuống còn|lên mức|ở mức|tương đương)[^,;.\d]{0,12}$/u

/** Party members are counted as comrades, too. */
function isAlike(one: string, other: string): boolean {
  return one === other || (one === 'đảng viên' && other === 'đồng chí')
}

/** "365 ha chôm chôm và 120 ha nhãn": each is named by the words after it. */
function isNextOfList({ measure }: FigureMention, previous: Draft): boolean {
  return previous.after !== '' && previous.measure === measure && previous.phrase.endsWith(previous.after)
}

/** "Đời sống văn hóa tiếp tục chuyển biến: 96% số hộ …": what stands before the colon is no name. */
const STATEMENT = latin(
  /(?<!\p{L})(?:tiếp tục|chuyển biến|quan tâm|đẩy mạnh|nâng cao|nâng lên|ổn định|tăng cường|phát triển|giữ vững|cải thiện|chú trọng)(?!\p{L})/u,
)

/** "từ 6 vụ năm 2018 xuống còn 2 vụ" */
const AGAIN = guarded(/^[^,;.]{0,16}(?:xuống|lên|còn|tăng lên|giảm còn|giảm xuống)[^,;.]{0,12}$/u)

/** "đang nuôi 1.150 con dê, phấn đấu cuối năm đạt 1.300 con" */
const AIMED = guarded(
  latin(
    /^[^;.\d]{0,40}, *(?:phấn đấu|dự kiến|mục tiêu|kế hoạch|quyết tâm)(?: (?:đến|tới|hết|cuối|năm|tới|sau|20\d\d|quý|kỳ|nhiệm|vụ))*(?: là| đạt| có| lên| còn| tăng lên| được| nâng lên)*(?: khoảng| trên| hơn| ít nhất)*\s*$/u,
  ),
)

/** Amounts of one kind may be one thing planned and done; households are not the budget's. */
function isSameKind(measure: string, before: string): boolean {
  return measure === '' || measure === before || measure.startsWith('%') || (before.startsWith('%') && isContinuous(measure))
}

function isOnlyPlan(flat: string): boolean {
  return (
    flat === '' ||
    /^(?:đại hội|năm|giao|đề ra|nghị quyết|cả năm|kh|kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?: |$)(?!.*(?<!\p{L})(?:thu|chi|trồng|diện tích|sản lượng|tỷ lệ|giá trị|vốn)(?!\p{L}))/u.test(
      flat,
    )
  )
}

function plain(phrase: string): Named {
  return { phrase, object: objectOf(phrase), inherited: false }
}

/** "hoàn thành 100% kế hoạch giải ngân": what was planned stands after the plan. */
function plannedWork(role: RoleReading, before: string): string {
  if (role.role !== 'plan_ratio' || !role.base || !/(?:hoàn thành|thực hiện)\s*$/u.test(before.trimEnd())) return ''
  return role.base.replace(PLAN_WORDS, '').trim()
}
const PLAN_WORDS = latin(
  /^(?:so với |của )?(?:các )?(?:kế hoạch|kh|dự toán|chỉ tiêu|nghị quyết|mục tiêu)(?: (?:vốn(?! \p{L})|năm(?: 20\d\d)?|giao(?! quân)|được giao|đề ra|đã đề ra|cả năm|trên giao|cấp trên giao|tỉnh giao|huyện giao|thành phố giao|xã giao|tỉnh|huyện|nghị quyết|đại hội|hđnd|ubnd|trước))*/u,
)

/** "MTTQ và các đoàn thể 100% vững mạnh": no verb between, so the words after the figure go on with those before it. */
function joinsDirectly(flat: string, figure: FigureMention, name: LeftName): boolean {
  return flat
    .slice(name.from, figure.from)
    .replace(/\s+(?:được|xong|thêm)?\s*$/u, '')
    .endsWith(name.flat.trimEnd())
}

/** "… 80%, trong đó có bằng cấp, chứng chỉ: 35%": the part is named by what it has. */
function isPartOf(flat: string, figure: FigureMention, name: LeftName, gap: Gap, previous: Draft | undefined): boolean {
  if (!previous || gap.fresh || !figure.measure.startsWith('%') || !previous.measure.startsWith('%')) return false
  return /trong đó (?:có|số có) /u.test(flat.slice(previous.figure.until, figure.from)) && !startsWithHead(name.flat)
}

/** "nông, lâm, thủy sản", "công nghiệp - xây dựng": what a product is made of. */
function isSector(flat: string): boolean {
  return SECTOR.test(flat.trim())
}
const SECTOR = latin(
  /^(?:(?:ngành|khu vực|lĩnh vực) )?(?:nông|lâm|ngư|thủy sản|công nghiệp|tiểu thủ|xây dựng|thương mại|dịch vụ|trồng trọt|chăn nuôi|cn|tttn|ttcn|tm)(?!\p{L})(?:[\s,–-]|và|nghiệp|lâm|ngư|thủy sản|công nghiệp|tiểu thủ công nghiệp|xây dựng|thương mại|dịch vụ|du lịch|ttcn|xd|dv|vận tải)*$/u,
)

/** The head that this part shares with its whole: "diện tích" in "diện tích … 200 ha (cây lúa: 148ha". */
function partHead(
  name: LeftName,
  figure: FigureMention,
  state: Composing['state'],
  gap: Gap,
  previous: Draft | undefined,
  flat: string,
): string | undefined {
  if (startsWithHead(name.flat)) {
    const head = sharedHead(name.flat)
    if (head) {
      state.listHead = head
      state.listMeasure = figure.measure
    } else state.listHead = undefined
    return undefined
  }
  // "198,6 tỷ đồng, gồm nông nghiệp 71,2 tỷ": of money though it does not say so
  const measure = figure.measure === '' && figure.scaled && state.listMeasure?.startsWith('đồng') ? state.listMeasure : figure.measure
  const topicHead = name.topic ? sharedHead(name.topic.toLowerCase()) : undefined
  if (topicHead) return subjectOf(name.topic)
  const listed =
    previous !== undefined &&
    (gap.bracket || LIST_INTRO.test(flat, Math.max(gap.sentence.start, name.from - 24), figure.from) || state.listMeasure === measure)
  const intro = name.start >= 0 && PART_INTRO.test(flat, Math.max(gap.sentence.start, name.start - 24), name.start)
  if (intro && previous && (state.listHead === undefined || gap.fresh)) {
    const head = sharedHead(previous.phrase.toLowerCase())
    if (head) {
      state.listHead = head
      state.listMeasure = figure.measure
      state.parts = true
      const alike = figure.measure === previous.measure || figure.measure.startsWith('%')
      return alike || (isSector(name.flat) && figure.measure.startsWith('đồng')) ? head.replace(/^tổng /u, '') : undefined
    }
  }
  if (intro && state.listHead && measure === state.listMeasure) state.parts = true
  // "trong đó: nông nghiệp 19 tỷ đồng; công nghiệp - xây dựng 15 tỷ đồng"
  if (gap.fresh && !gap.sentenceStart && state.parts && state.listHead && measure === state.listMeasure && isSector(name.flat))
    return state.listHead.replace(/^tổng /u, '')
  if (!listed || gap.fresh || state.listHead === undefined || measure !== state.listMeasure) return undefined
  return isSector(name.flat) ? state.listHead.replace(/^tổng /u, '') : state.listHead
}
