import type { Role, Span } from '../domain/fact.ts'
import { KEPT_VERBS } from '../vietnamese/lexicon.ts'
import type { FigureMention } from '../vietnamese/mention.ts'
import { oneOf, wordsAtEnd } from '../vietnamese/pattern.ts'
import { isContinuous } from '../vietnamese/rules/count-of.ts'
import { CONTINUES, type Gap, readGap } from './gap.ts'
import {
  headAt,
  isBareHead,
  isNounPiece,
  leadingLength,
  sharedHead,
  startsWithHead,
  stripAfter,
  stripTrailing,
  tidy,
  WITH_MONEY,
} from './indicator-phrase.ts'
import { changeStart, joinsAsRatio, type RoleReading, readRole } from './role.ts'

/** A figure with its name and role; unit, period and kind are still to be found. */
export interface Draft {
  readonly figure: FigureMention
  readonly role: Role
  readonly base?: string
  readonly direction?: 'up' | 'down'
  /** The report's own words for what is measured. */
  readonly phrase: string
  /** Without the noun counted: what a figure named only "số tiền" after it is the money of. */
  readonly object: string
  /** Where the words that belong to this figure begin and end. */
  readonly reach: Span
  /** The name stands in another sentence or is another figure's. */
  readonly inherited: boolean
  /** The words beside it call it a plan ("kế hoạch là 4%"). */
  readonly planned: boolean
  readonly measure: string
  /** The name without a head shared with its siblings. */
  readonly also?: string
  /** What is done to the things counted ("tặng giấy khen"), which the next of a list shares. */
  readonly verb?: string
}

const PLANNED =
  /^\W*(?:(?:kế hoạch|kh|chỉ tiêu|mục tiêu|nghị quyết|dự toán)(?: +(?:đại hội|giao|năm|đề ra|được giao|nghị quyết|cả năm|của|huyện|tỉnh|20\d\d))*|được giao(?: chỉ tiêu)?|giao chỉ tiêu|giao kế hoạch)(?:[ :]|$)/u
const KEPT = wordsAtEnd(`${oneOf(KEPT_VERBS)}(?: +(?:cho|được|thêm|mới|về|tới|đến|mới cho|cho các|được cho|tặng))*`)
const KEPT_HEAD = new RegExp(`(?<![\\p{L}])${oneOf(KEPT_VERBS)}(?!\\p{L})`, 'u')
/** Who sits on a committee or in a meeting is no indicator. */
const OF_A_BODY = /(?:bầu|ban chấp hành|bch|ban thường vụ|ủy viên|đoàn đại biểu|tham dự|dự hội nghị|dự đại hội)/u
const KEPT_ONLY = new RegExp(`^${oneOf(KEPT_VERBS)}$`, 'u')
const KEPT_START = new RegExp(`^${oneOf(KEPT_VERBS)}(?!\\p{L})`, 'u')
/** "… 18.540 tỷ đồng; trong đó: công nghiệp tăng 8,2%": parts of what was named before, also after a stop. */
const PART_INTRO = /trong đó[\s:]*$/u
const LIST_INTRO = /(?:trong đó|gồm|bao gồm|gồm có|chia ra|bao gồm cả|cụ thể|như|riêng)\s*:?\s*[^,;:]{0,60}$/u
const CHANGING_LIST = /(?<verb>tăng|giảm)[^,;.\d]{0,16},? *(?:như|gồm|cụ thể|trong đó)/u
const WHOLE = /trong (?:tổng )?số\s*$/u
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
])

interface Named {
  readonly phrase: string
  readonly object: string
  readonly inherited: boolean
  readonly verb?: string
  readonly also?: string
}

/** The drafts of one sentence. `before` is the last draft of the passage, for a sentence that goes on about it. */
export function draftSentence(
  text: string,
  flat: string,
  sentence: Span,
  printed: readonly FigureMention[],
  before: Draft | undefined,
  around: Around,
): Draft[] {
  const drafts: Draft[] = []
  const state: { topic: string; listHead?: string; listMeasure?: string; listChange?: 'up' | 'down' } = { topic: '' }
  const { figures, wholes } = withoutThresholds(flat, sentence, printed)
  for (const [i, figure] of figures.entries()) {
    const gap = readGap(flat, sentence, figures, i)
    const previous = drafts.at(-1) ?? (gap.fresh ? before : undefined)
    const name = readName(text, flat, gap, figure, state)
    let role = readRole(flat, figure, gap.left.start, sentence.end)
    const right = rightOf(text, flat, sentence, figures, i, Math.max(role.until, around.namesEnd(figure)))
    role = movedRole(flat, name, figure, role)
    role = settleRole(flat, gap, figure, role, name.own !== '', previous, figures[i + 1], state, right)
    const named =
      compose({ figure, name, right, role, previous, state, gap: { ...gap, earlier: drafts }, flat }) ??
      nameless(flat, figure, role, around)
    if (!named) continue
    if (figure.measure === 'đại biểu' || (figure.measure === 'đồng chí' && OF_A_BODY.test(flat.slice(sentence.start, figure.from))))
      continue
    const measure = figure.measure || measureFor(named.phrase, previous)
    if (isBaseValue(flat, figure) && !/^\s*\(?(?:của |vào )?(?:năm|đầu|hồi)/u.test(flat.slice(figure.until, figure.until + 12))) continue
    if (measure === '' || (figure.measure === '' && !bareCountAllowed(flat, figure, named))) continue
    const whole = wholes.get(figure)
    const of = whole && whole.measure === figure.measure && figure.of === undefined && whole.value >= figure.value ? whole.value : figure.of
    drafts.push({
      figure: of === undefined ? figure : { ...figure, of },
      role: of !== undefined && figure.of === undefined ? 'count_of' : role.role,
      ...(role.base ? { base: role.base } : {}),
      ...(role.direction ? { direction: role.direction } : {}),
      phrase: named.phrase,
      object: named.object,
      inherited: named.inherited,
      ...(named.verb ? { verb: named.verb } : {}),
      ...(named.also ? { also: named.also } : {}),
      reach: { start: gap.left.start, end: role.until },
      planned: PLANNED.test(flat.slice(name.from, figure.from)) && role.role !== 'plan_ratio',
      measure,
    })
  }
  return shareLaterPredicate(flat, drafts)
}

/** What a sentence's surroundings add to it. */
export interface Around {
  /** Words of the nearest heading, or ''. */
  readonly heading: string
  /** Where the names end that begin inside this figure ("02 xã [Thanh Sơn, Đồn Đạc]"); its own end where there are none. */
  namesEnd(figure: FigureMention): number
}

/** Stands where a report names no indicator at all. */
export const NO_INDICATOR = 'chưa nêu chỉ tiêu'

/** A figure whose sentence names nothing: the heading's words, if a verb or a base shows that it is a figure at all. */
function nameless(flat: string, figure: FigureMention, role: RoleReading, { heading }: Around): Named | undefined {
  const shown =
    role.said ||
    figure.from < figure.start ||
    /(?:đạt|là|còn|bằng|chiếm|được)\s*$/u.test(flat.slice(0, figure.from).slice(-12)) ||
    /^[\s"(-]*$/.test(flat.slice(flat.lastIndexOf('\n', figure.from) + 1, figure.from))
  if (!shown || figure.measure === '') return undefined
  const phrase = tidy(heading) || NO_INDICATOR
  return { phrase, object: phrase, inherited: true }
}

interface LeftName {
  /** Own words; '' where the figure has none before it. */
  readonly own: string
  /** Flat text of the same. */
  readonly flat: string
  /** Words before the first colon ("Cơ cấu: …"). */
  readonly topic: string
  /** Where the words that were looked at begin. */
  readonly from: number
  /** All words between the last comma and a colon right before the figure ("Đạt và vượt: "), or ''. */
  readonly label: string
  /** Where the name begins, or -1. */
  readonly start: number
  /** The words between the name and the figure. */
  readonly tail: string
  /** The noun in the comma piece before, for a bare "diện tích". */
  readonly before: string
  /** A verb that names what is counted: "kết nạp". */
  readonly verb: string
}

function readName(text: string, flat: string, gap: Gap, figure: FigureMention, state: { topic: string }): LeftName {
  let start = gap.left.start
  const stop = start + changeStart(flat.slice(start, figure.from))
  const region = () => flat.slice(start, stop)
  const colon = region()
    .replace(/[\s:]+$/, '')
    .lastIndexOf(':')
  let topic = gap.fresh || gap.bracket ? '' : state.topic
  if (gap.fresh && !gap.sentenceStart && sharedHead(state.topic.toLowerCase())) topic = state.topic
  if (colon >= 0) {
    const topics = region().slice(0, colon).split(':')
    const last = topics.at(-1)!
    const cut = last.slice(Math.max(last.lastIndexOf(','), last.lastIndexOf('.')) + 1)
    const lead = leadingLength(cut)
    topic = text.slice(start + colon - cut.length + lead, start + colon).trim()
    if (isBareHead(topic.toLowerCase()) && topics.length > 1) {
      const outer = topics.at(-2)!
      topic = `${topic} ${tidy(outer.slice(leadingLength(outer)))}`
    }
    start += colon + 1
  }
  state.topic = topic
  const from = start
  const pieces = gap.pieces
    .filter(p => p.end > start)
    .map(p => ({ start: Math.max(p.start, start), end: Math.min(p.end, stop) }))
    .filter(p => p.end > p.start)
  let k = pieces.length - 1
  let last = pieces[k]
  const none = { own: '', flat: '', topic, from, start: -1, label: '', tail: '', before: '', verb: '' }
  if (!last) return none
  let ending = stripTrailing(flat.slice(last.start, last.end)).replace(WITH_MONEY, '')
  let lead = leadingLength(ending)
  const emptied = lead >= ending.length
  if (emptied && gap.fresh && k > 0 && !gap.bracket) {
    const earlier = pieces[k - 1]!
    const words = flat.slice(earlier.start, earlier.end)
    if (/^\s*(?:về|đối với|riêng)\s/u.test(words) || startsWithHead(words.slice(leadingLength(words)))) {
      k--
      last = earlier
      ending = stripTrailing(words)
      lead = leadingLength(ending)
    }
  }
  const verb = KEPT.exec(flat.slice(last.start, figure.from).replace(/\s+$/, '').slice(-60))?.[0].trim() ?? ''
  const piece = flat.slice(last.start, last.end)
  const label = /:\s*$/.test(piece) ? tidy(text.slice(last.start, last.end)) : ''
  if (lead >= ending.length || PLACE_ONLY.test(ending.slice(lead))) return { ...none, label, tail: piece, verb }
  let nameStart = last.start + lead
  if (!startsWithHead(ending.slice(lead)))
    while (k > 0 && !gap.bracket && isNounPiece(flat.slice(pieces[k - 1]!.start, pieces[k - 1]!.end)) && flat[pieces[k - 1]!.end] === ',') {
      k--
      const piece = flat.slice(pieces[k]!.start, pieces[k]!.end)
      nameStart = pieces[k]!.start + Math.min(leadingLength(piece), piece.length)
      if (startsWithHead(piece.slice(leadingLength(piece)))) break
    }
  const end = last.start + ending.length
  nameStart = cutToHead(flat, nameStart, end)
  return {
    own: tidy(text.slice(nameStart, end)),
    flat: flat.slice(nameStart, end),
    topic,
    from,
    label,
    start: nameStart,
    tail: flat.slice(end, figure.from),
    before: pieceBefore(text, flat, gap, pieces[k - 1]),
    verb,
  }
}

/** "Thôn có 142 hộ": whose it is, not what. */
const PLACE_ONLY = /^\s*(?:thôn|bản|làng|ấp|xóm|buôn|tổ|tổ dân phố|khu phố|khu dân cư|đảng bộ|chi bộ|đơn vị|nhà trường|hội)\s*$/u

/** The words of the comma piece before a bare head, if no figure is between them. */
function pieceBefore(text: string, flat: string, gap: Gap, piece: Span | undefined): string {
  if (!piece || (!gap.fresh && piece.start <= gap.left.start)) return ''
  const words = stripTrailing(flat.slice(piece.start, piece.end))
  const lead = leadingLength(words)
  return lead < words.length && words.length - lead < 120 ? tidy(text.slice(piece.start + lead, piece.start + words.length)) : ''
}

const BEFORE_HEAD =
  /(?<!\p{L})(?:có|với|đưa|giữ|nâng|cho|cấp phát|chi|là|về|đạt|được|đã|tăng|giảm|rằng|thấy|báo cáo|tính|trong|ngày|hội nghị|nghị quyết|đại biểu|tổ chức|đảng bộ|ubnd|hđnd|nhân dân|xã|phường|huyện)(?!\p{L})/u

/** Drops a subject and its verb before the noun that names the indicator: "người dân có mức thu nhập bình quân". */
function cutToHead(flat: string, start: number, end: number): number {
  const name = flat.slice(start, end)
  const head = headAt(name)
  if (head <= 0) return start
  const before = name.slice(0, head)
  if (/^mỗi |"/u.test(before) || !BEFORE_HEAD.test(before)) return start
  return start + head
}

/** Words after the figure that are its own: "đảng viên [mới]", "90% [chi bộ hoàn thành tốt nhiệm vụ]". */
function rightOf(text: string, flat: string, sentence: Span, figures: readonly FigureMention[], i: number, from: number): string {
  const figure = figures[i]!
  const next = figures[i + 1]
  const end = next ? readGap(flat, sentence, figures, i + 1).rightEnd : sentence.end
  if (from >= end && !(next && from > figure.until)) return ''
  const until = from >= end ? next!.from : end
  const skip = /^\s*(?::\s*(?=\p{L})|\/\s*(?=tổng))?/u.exec(flat.slice(from, until))![0].length
  const start = next && from < end ? from : from + skip
  const limit = next && from < end ? until - start : firstStop(flat.slice(start, until))
  return text.slice(start, start + stripAfter(flat.slice(start, start + limit)).length)
}

/** Where the words after the last figure of a sentence stop being about it. */
function firstStop(flat: string): number {
  let quoted = false
  for (let at = 0; at < flat.length; at++) {
    const letter = flat[at]
    if (letter === '"') quoted = !quoted && flat.indexOf('"', at + 1) > at && flat.indexOf('"', at + 1) - at < 80
    if (quoted) continue
    if (
      letter === ';' ||
      letter === '(' ||
      letter === ')' ||
      letter === '…' ||
      letter === ':' ||
      (letter === '.' && !/\d/.test(flat[at + 1] ?? ''))
    )
      return at
    if (letter === ',' && !CONTINUES.test(flat.slice(at + 1, at + 40))) return at
  }
  return flat.length
}

/** "giảm tỷ lệ hộ nghèo 0,5%": the verb before the name makes a difference of it, unless "còn" or a bound makes it a level again. */
function movedRole(flat: string, name: LeftName, figure: FigureMention, role: RoleReading): RoleReading {
  if (role.said || name.start < 0 || figure.comparator.startsWith('<')) return role
  const verb = MOVES.exec(flat.slice(Math.max(0, name.start - 24), name.start))?.groups?.verb
  if (!verb || !/^\s*(?:từ|thêm|được|bình quân|khoảng|thêm được|:)*\s*$/u.test(name.tail)) return role
  if (!figure.measure.startsWith('%') && !isContinuous(figure.measure)) return role
  return { ...role, role: 'change', direction: verb === 'tăng' ? 'up' : 'down', said: true }
}
const MOVES = /(?:^|[^\p{L}])(?<verb>giảm|tăng|kéo giảm)\s*$/u

function settleRole(
  flat: string,
  gap: Gap,
  figure: FigureMention,
  read: RoleReading,
  own: boolean,
  previous: Draft | undefined,
  next: FigureMention | undefined,
  state: { listChange?: 'up' | 'down' },
  right: string,
): RoleReading {
  const before = flat.slice(gap.left.start, figure.from)
  const percent = figure.measure.startsWith('%')
  const listed = CHANGING_LIST.exec(flat.slice(Math.max(gap.sentence.start, figure.from - 60), figure.from))
  if (listed) state.listChange = listed.groups!.verb === 'tăng' ? 'up' : 'down'
  else if (gap.fresh) delete state.listChange
  if (
    read.role === 'change' &&
    own &&
    percent &&
    !read.base &&
    figure.high !== undefined &&
    read.direction === 'up' &&
    /tăng[^,;]{0,12}bình quân/u.test(before.slice(-30))
  )
    return { ...read, role: 'level' }
  if (read.said || !percent) return read
  if (state.listChange) return { ...read, role: 'change', direction: state.listChange }
  if (previous && PLANNED.test(before.replace(/^[\s,(]+/, '')) && previous.role === 'change')
    return { ...read, role: 'change', ...(previous.direction ? { direction: previous.direction } : {}) }
  if (own) {
    const grows = next?.measure === '%' && /^[^;.]{0,12}, *(?:tăng|giảm)(?!\p{L})/u.test(flat.slice(figure.until, figure.until + 30))
    if (
      grows &&
      /(?:đạt|bằng|được)\s*$/u.test(flat.slice(gap.left.start, figure.start).trimEnd()) &&
      !/(?:tỷ lệ|số|tỷ trọng|tốc độ|tăng trưởng)/u.test(before)
    )
      return { ...read, role: 'plan_ratio' }
    if (figure.value > 100 && /(?:đạt|bằng)\s*$/u.test(before.trimEnd()) && !/tỷ lệ/u.test(before)) return { ...read, role: 'plan_ratio' }
    return read
  }
  if (!previous || !joinsAsRatio(before) || right.trim() !== '') return read
  const of = previous.figure
  if (gap.bracket && !/(?:đạt|bằng|=)\s*$/u.test(before.trimEnd())) return read
  if (of.of !== undefined)
    return isPrintedShare(of.value, of.of, figure.value) && !isContinuous(of.measure)
      ? read
      : { ...read, role: isContinuous(of.measure) || figure.value > 100 ? 'plan_ratio' : 'level' }
  if (/^(?:%|‰)/.test(of.measure)) return read
  return isContinuous(of.measure) || figure.value > 100 ? { ...read, role: 'plan_ratio' } : read
}

function isPrintedShare(part: number, whole: number, percent: number): boolean {
  return Math.abs((100 * part) / whole - percent) < 0.6
}

interface Composing {
  readonly figure: FigureMention
  readonly name: LeftName
  readonly right: string
  readonly role: RoleReading
  readonly previous: Draft | undefined
  readonly state: { topic: string; listHead?: string; listMeasure?: string }
  readonly gap: Gap & { readonly earlier: readonly Draft[] }
  readonly flat: string
}

/** The indicator's name, from the words before the figure, after it, before a colon, or from the figure that it belongs to. */
function compose({ figure, name, right, role, previous, state, gap, flat }: Composing): Named | undefined {
  const inherit = (): Named | undefined => previous && { phrase: previous.phrase, object: previous.object, inherited: true }
  const ratio = role.role !== 'level' && role.role !== 'count_of'
  const plannedOnly = previous !== undefined && PLANNED.test(flat.slice(name.from, figure.from)) && isOnlyPlan(name.flat)
  if (plannedOnly) return inherit()
  const counted = figure.measure !== '' && !isContinuous(figure.measure) && figure.measure !== 'lần'
  const after = tidy(right)
  if (role.role === 'change' && name.own === '' && after === '' && !figure.measure.startsWith('%') && !isContinuous(figure.measure)) {
    const same = gap.earlier.findLast(draft => draft.measure === figure.measure)
    if (same) return { phrase: same.phrase, object: same.object, inherited: true }
  }
  if (counted && !(ratio && after === '' && name.own === '' && previous?.measure === figure.measure))
    return composeCount(
      figure,
      name,
      after,
      state,
      previous,
      !gap.fresh && /(?:,|và|cùng|cho)\s*$/u.test(flat.slice(0, figure.from).slice(-8)),
    )
  if (ratio && name.own === '')
    return startsWithHead(after.toLowerCase()) && !role.base ? plain(after) : (inherit() ?? (after ? plain(after) : undefined))
  if (name.own !== '') {
    if (isBareHead(name.flat)) {
      const object = name.topic && !isBareHead(name.topic.toLowerCase()) ? name.topic : name.before || (previous?.object ?? '')
      const head = name.own.replace(/^với /u, '')
      if (object) {
        state.listHead = head
        state.listMeasure = figure.measure
        return { phrase: `${head} ${lowerFirst(object)}`, object, inherited: !name.topic && !name.before }
      }
    }
    if (KEPT_ONLY.test(name.flat) && after !== '' && !KEPT_START.test(after.toLowerCase())) return plain(`${name.own} ${after}`)
    if (isPartOf(flat, figure, name, gap, previous)) return plain(`${previous!.phrase} có ${name.own}`)
    const head = partHead(name, figure, state, gap, previous, flat)
    const own = head ? `${head} ${name.own}` : name.own
    const tail = figure.measure.startsWith('%') && after !== '' && joinsDirectly(flat, figure, name) ? ` ${after}` : ''
    return { phrase: own + tail, object: objectOf(name.own), inherited: false, ...(head ? { also: name.own } : {}) }
  }
  if (after !== '' && (figure.measure.startsWith('%') || gap.fresh || !previous)) return plain(after)
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

/** "Cây lúa" as "cây lúa"; "OCOP" stays. */
export function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words
}

function isOnlyPlan(flat: string): boolean {
  return flat === '' || /^(?:đại hội|năm|giao|đề ra|nghị quyết|cả năm|kh|kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?: |$)/u.test(flat)
}

function plain(phrase: string): Named {
  return { phrase, object: objectOf(phrase), inherited: false }
}

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
    } else delete state.listHead
    return undefined
  }
  const topicHead = name.topic ? sharedHead(name.topic.toLowerCase()) : undefined
  if (topicHead) return name.topic
  const listed =
    previous !== undefined &&
    (gap.bracket ||
      LIST_INTRO.test(flat.slice(Math.max(gap.sentence.start, name.from - 24), figure.from)) ||
      state.listMeasure === figure.measure)
  const intro = name.start >= 0 && PART_INTRO.test(flat.slice(Math.max(gap.sentence.start, name.start - 24), name.start))
  if (intro && previous && (state.listHead === undefined || gap.fresh)) {
    const head = sharedHead(previous.phrase.toLowerCase())
    if (head) {
      state.listHead = head
      state.listMeasure = figure.measure
      return figure.measure === previous.measure || figure.measure.startsWith('%') ? head : undefined
    }
  }
  if (!listed || gap.fresh || state.listHead === undefined || figure.measure !== state.listMeasure) return undefined
  return state.listHead
}

/** So many of a thing: named by the verb before it, the noun itself and the words after it, or by a noun before it. */
function composeCount(
  figure: FigureMention,
  name: LeftName,
  after: string,
  state: Composing['state'],
  previous: Draft | undefined,
  listed: boolean,
): Named {
  const noun = figure.measure.split('/')[0]!
  const counted = after ? (noun === 'con' ? `đàn ${after}` : `${noun} ${after}`) : noun
  if (noun === 'con' && after !== '' && !KEPT_HEAD.test(name.flat)) return { phrase: counted, object: after, inherited: false }
  if (name.own !== '') {
    const headed = startsWithHead(name.flat) && !/^(?:thu|chi|mức|vốn|tiền|số tiền|nguồn lực|kinh phí)(?!\p{L})/u.test(name.flat)
    if (headed && isBareHead(name.flat)) {
      const phrase = `${name.own} ${noun}${after ? ` ${after}` : ''}`
      return { phrase, object: counted, inherited: false }
    }
    if (headed && !KEPT_HEAD.test(name.flat)) return { phrase: name.own, object: objectOf(name.own), inherited: false }
    if (GENERIC_COUNTS.has(noun) && after === '' && !KEPT_HEAD.test(name.flat)) {
      const topicHead = name.topic && sharedHead(name.topic.toLowerCase()) ? `${name.topic} ` : ''
      return { phrase: topicHead + name.own, object: name.own, inherited: false }
    }
  }
  if (GENERIC_COUNTS.has(noun) && after === '' && name.own.split(/\s+/).length >= 3 && !/(?:cho|với|được|tặng)\s*$/u.test(name.tail))
    return { phrase: name.own, object: name.own, inherited: false }
  if (name.verb) {
    const verb = keptWords(name)
    return { phrase: `${verb} ${counted}`.trim(), object: counted, inherited: false, verb }
  }
  if (name.own === '' && !name.topic && previous?.verb && listed)
    return { phrase: `${previous.verb} ${counted}`, object: counted, inherited: false, verb: previous.verb }
  const verb = KEPT_HEAD.exec(name.flat)
  if (verb && name.flat.split(/\s+/).length <= 8)
    return { phrase: `${name.own.slice(verb.index)} ${counted}`, object: counted, inherited: false }
  if (name.topic && KEPT_HEAD.test(name.topic.toLowerCase()))
    return { phrase: `${counted} ${name.topic}`, object: counted, inherited: false }
  if (name.label && after === '' && name.label.split(/\s+/).length <= 9 && !startsWithHead(name.flat))
    return { phrase: `${counted} ${lowerFirst(name.label)}`, object: counted, inherited: false }
  if (
    name.own !== '' &&
    after === '' &&
    !/(?:với|cho|ở|tại|về|trong)\s*$/u.test(name.before ? '' : name.tail) &&
    !/^(?:trong|với|hội nghị)/u.test(name.flat) &&
    name.flat.split(/\s+/).length <= 7
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

/** Verbs that say little without the words before them. */
const WEAK_VERB = /^(?:cho|về|đưa|làm|tăng|giảm|tặng|mới|tổ chức|đạt và vượt)(?: |$)/u

function keptWords(name: LeftName): string {
  const verb = KEPT_HEAD.exec(name.flat)
  if (verb && WEAK_VERB.test(name.verb) && name.flat.length - verb.index <= 60 && !name.verb.startsWith(verb[0]))
    return name.own.slice(verb.index).replace(/\s+(?:cho|về|được)$/u, '')
  return name.verb.replace(/(?:\s+(?:cho|về|tới|đến|được|thêm))+$/u, '').replace(/^(?:cho|về|tổ chức|làm|đưa|tăng|giảm)$/u, '')
}

/** What an indicator is of: without "diện tích", "sản lượng" before it. */
function objectOf(phrase: string): string {
  const head = sharedHead(phrase.toLowerCase())
  const rest = head ? phrase.slice(head.length).trim() : ''
  return rest || phrase
}

/** "trên 100 triệu đồng/ha: 48 ha", "tại 18 tổ dân phố đạt 100%", "trong số 25 chỉ tiêu, có 24 chỉ tiêu": not a figure of its own. */
/** Thresholds and wholes stay part of the next figure's words. */
function withoutThresholds(
  flat: string,
  sentence: Span,
  printed: readonly FigureMention[],
): { figures: FigureMention[]; wholes: Map<FigureMention, FigureMention> } {
  const figures = [...printed]
  const wholes = new Map<FigureMention, FigureMention>()
  for (let i = 0; i < figures.length; ) {
    const figure = figures[i]!
    const next = figures[i + 1]
    const gap = readGap(flat, sentence, figures, i)
    if (!isThreshold(flat, gap, figure, next)) {
      i++
      continue
    }
    if (next && WHOLE.test(flat.slice(gap.left.start, figure.from))) wholes.set(next, figure)
    figures.splice(i, 1)
  }
  return { figures, wholes }
}

function isThreshold(flat: string, gap: Gap, figure: FigureMention, next: FigureMention | undefined): boolean {
  const before = flat.slice(gap.left.start, figure.from)
  if (!next) return false
  if (WHOLE.test(before) && next.measure === figure.measure) return true
  const between = flat.slice(figure.until, next.from)
  if (/[,;()]/.test(between.replace(/^[^:]*?\/[\p{L}]+/u, '')) || /[.;]\s/.test(between)) return false
  const counted = figure.measure !== '' && !isContinuous(figure.measure)
  if (counted && /(?:tại|ở|trên|trong|của)\s*$/u.test(before) && next.measure === '%' && /(?:đạt|là|còn|chiếm|có|:)\s*$/u.test(between))
    return true
  if (
    figure.measure.startsWith('đồng') &&
    !next.measure.startsWith('đồng') &&
    figure.comparator !== '=' &&
    /(?::|là|đạt|có|chiếm)\s*$/u.test(between)
  )
    return /(?:diện tích|số hộ|tỷ lệ|số|hộ|mô hình|doanh nghiệp|hợp tác xã)[^,;:]*(?:giá trị|thu nhập|doanh thu|mức|đạt)[^,;:]*$/u.test(
      before,
    )
  return false
}

const BARE_MEASURES: readonly (readonly [RegExp, string])[] = [
  [/^(?:tổng )?số (?:hộ|gia đình)/iu, 'hộ'],
  [/^(?:tổng )?số (?:người|dân|nhân khẩu|lao động)/iu, 'người'],
  [/^(?:tổng )?số (?:học sinh|sinh viên)/iu, 'học sinh'],
  [/^(?:tổng )?số (?:đảng viên)/iu, 'đảng viên'],
  [/^(?:tổng )?dân số/iu, 'người'],
]

/** The measure of a number printed without one: of a "số hộ …" it is hộ; in a list, that of the things counted before. */
function measureFor(phrase: string, previous: Draft | undefined): string {
  for (const [pattern, measure] of BARE_MEASURES) if (pattern.test(phrase)) return measure
  if (/^(?:đối tượng|bảo trợ)/iu.test(phrase)) return 'đối tượng'
  return /^(?:thu|chi|tổng thu|tổng chi|thu nhập|giá trị|kinh phí|tổng vốn|vốn|doanh thu|số tiền)/iu.test(phrase) && previous === undefined
    ? ''
    : ''
}

/** "giảm từ 4,2% xuống còn 0,9%": what it was before is a figure only if its year is printed. */
function isBaseValue(flat: string, figure: FigureMention): boolean {
  return (
    figure.high === undefined &&
    figure.comparator === '=' &&
    /(?:tăng|giảm|nâng|đưa|hạ)[^,;]{0,60} từ *$/u.test(flat.slice(Math.max(0, figure.from - 90), figure.from)) &&
    /^[^,;.]{0,40}(?<!\p{L})(?:lên|xuống|còn)(?!\p{L})/u.test(flat.slice(figure.until, figure.until + 50))
  )
}

/** A bare number is a figure only right after its noun and before a pause or a joining verb. */
function bareCountAllowed(flat: string, figure: FigureMention, named: Named): boolean {
  if (named.inherited || figure.scaled) return figure.scaled && MONEY.test(named.phrase)
  return /^\s*(?:[,;.)]|$|với |đạt |chiếm |tăng |giảm )/u.test(flat.slice(figure.until, figure.until + 10))
}
const MONEY = /(?:thu|chi|giá trị|kinh phí|vốn|doanh thu|tiền|trị giá|nguồn lực|thu nhập|hỗ trợ)/iu

/** "85,71% số bản và 90% số hộ được công nhận văn hóa": the first shares the words that only follow the last. */
function shareLaterPredicate(flat: string, drafts: Draft[]): Draft[] {
  return drafts.map((draft, i) => {
    const next = drafts[i + 1]
    if (!next || draft.inherited || draft.measure === '' || next.role !== draft.role || draft.role === 'change') return draft
    const between = flat.slice(draft.figure.until, next.figure.from)
    if (!/^[^,;:.()]{0,40}(?: và|,)\s*$/u.test(between)) return draft
    const noun = between.replace(/(?:,| và)\s*$/u, '').trim()
    const own = draft.phrase.toLowerCase()
    if (PREDICATE.test(own) || !PREDICATE.test(next.phrase)) return draft
    const predicate = PREDICATE.exec(next.phrase)!
    return noun.split(/\s+/).length <= 6 ? { ...draft, phrase: `${draft.phrase} ${next.phrase.slice(predicate.index)}` } : draft
  })
}
const PREDICATE = /(?<!\p{L})(?:được|hoàn thành|đạt|có thành tích|có|vững mạnh|tham gia)(?!\p{L}).*/iu
