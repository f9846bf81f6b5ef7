import type { Span } from '../../domain/fact.ts'
import { flatten } from '../../vietnamese/flatten.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { lastSign } from '../../vietnamese/last-sign.ts'
import { latin, matches } from '../../vietnamese/pattern.ts'
import { HAMLET_TYPES } from '../../vietnamese/rules/unit-names.ts'
import type { Header } from '../document/header-type.ts'
import { liesIn } from '../shapes/lies-in.ts'
import { othersMeant } from '../shapes/others.ts'
import { listed, type Subject } from '../shapes/units.ts'
import { comparedPlace } from './compared-place.ts'
import { ADVERBIAL, isWithin, OPENING } from './lead-subject.ts'
import { ownScope, typeOf } from './own-scope.ts'
import { subjectBeside } from './subject-beside.ts'
import type { SubjectInput } from './subject-input.ts'

export interface SubjectReading {
  readonly subject: Subject
  readonly implied: boolean
}

const WHOLE_PLACE = guarded(
  latin(
    /(?<!(?:bình quân|mặt bằng|trung bình|mức)(?: chung)?(?: của)? |(?:so với|cao hơn|thấp hơn) )(?:toàn|cả|trên địa bàn(?: toàn)?)\s+(?<type>tỉnh|thành phố|thị xã|huyện|quận|thị trấn|phường|xã|thôn|bản|ấp|tổ|khu phố)(?!\p{L})/gu,
  ),
)
const OF_HAMLET = guarded(
  latin(
    /(?:(?:của|tại|ở|toàn|trong)\s+|^[\s"*+-]*(?=\p{L}+ (?:có|hiện|đã|còn)(?!\p{L}))|, (?=\p{L}+ (?:đặt|phấn đấu|đăng ký|quyết tâm)(?!\p{L})))(?<type>thôn|bản|ấp|khu phố|tổ dân phố|xóm)(?!\p{L}| \d|(?:,| và|, và) (?:thôn|bản|ấp|khu phố|tổ dân phố|xóm|làng|buôn|khóm|tiểu khu)(?!\p{L}))/gu,
  ),
)
/** "của thôn", "ở bản": a hamlet that is not named there. */
function hamletWord({ text, flat, sentence, reach }: SubjectInput, within?: Span): string | undefined {
  const [from, to] = within ? [within.start, within.end] : [sentence.start, Math.min(sentence.end, reach.end + 60)]
  for (const { index, 0: words, groups } of OF_HAMLET.all(flat, from, to))
    if (!/^ \p{Lu}/u.test(text.slice(from + index + words.length, from + index + words.length + 2))) return groups!.type
  return undefined
}

/** What a party body reports as its own; the rest of its report is the district's. */
const OWN_OF_BODY =
  /(?:chi bộ|đảng viên|đảng bộ|đảng ủy|chi ủy|cấp ủy|đại hội|cơ quan|tập thể|cá nhân|giấy khen|học tập nghị quyết|học nghị quyết|quán triệt|khen thưởng|tổ chức (?:cơ sở )?đảng|đảng phí|đoàn viên|công đoàn|hội viên|quần chúng|(?:hoàn thành|xếp loại)[^,;]{0,16}nhiệm vụ|^hoàn thành (?:xuất sắc|tốt)$)/u

/** "Toàn Khối ủng hộ quỹ …": the body's own, whatever it is. */
const WHOLE_BODY = guarded(latin(/(?<!\p{L})toàn (?:đảng bộ )?khối(?!\p{L})/u))

/** Every word that may follow a unit whose figures come, but not another unit: "Xã A và xã B". */
const GOES_ON = latin(/^(?!\s*(?:và|,|-)\s*(?:(?:xã|phường|thị trấn|huyện|thôn|bản)\s+)?\p{Lu})/u)

/** The unit that a clause is about: a looser look than at the head of a paragraph, whose unit holds for much more. */
function clauseSubject({ text, flat, named, sentence, at, header }: SubjectInput): Subject | undefined {
  let passed = false
  for (let from = at; from > sentence.start; ) {
    const stop = lastSign(flat, ';', sentence.start, from - 1)
    from = Math.max(sentence.start, stop + 1)
    const scope = SCOPE.exec(flat, from, from + 24)
    const asked = scope && named.some(m => m.start < from + 80 && isAsked(flat, from, m, at))
    if (scope && !asked && !/^ \p{Lu}/u.test(text.slice(from + scope[0].length, from + scope[0].length + 2)) && scope.groups!.type !== 'xã')
      return undefined
    if (passed && from > sentence.start) {
      if (named.some(m => m.start >= from && m.start < from + 80 && OPENING.test(flat.slice(from, m.start)))) return undefined
      continue
    }
    passed = true
    for (const m of named) {
      if (m.start >= at || m.start > from + 80) break
      if (m.start < from || m.names.length > 1 || m.end > at) continue
      const before = flat.slice(from, m.start)
      if (!OPENING.test(before) && !OPENING.test(before.replace(ADVERBIAL, '')) && !isAsked(flat, from, m, at)) break
      if (!GOES_ON.test(text.slice(m.end, m.end + 24)) && !liesIn(text, m, named)) break
      const subject = header.resolver.subject(m.type, m.names[0]!, header.subject?.ref)
      if (isWithin(subject, header.subject, header)) return subject
      break
    }
    if (from === sentence.start) break
  }
  return undefined
}

/** "Bí thư Huyện ủy đề nghị [xã Nam Hà giữ tiến độ]" */
function isAsked(flat: string, from: number, { start, end }: Span, at: number): boolean {
  return start > from && end <= at && ASKED_OF.test(flat.slice(from, start)) && !OTHERS_TURN.test(flat.slice(end, at))
}
/** "…, huyện trồng 90 ha" */
const OTHERS_TURN = latin(/[,;] *(?:còn |toàn )?(?:xã|phường|thị trấn|huyện|thị xã|quận|thành phố|tỉnh) \p{L}/u)
const ASKED_OF = latin(/(?<!\p{L})(?:đề nghị|yêu cầu|giao(?: cho)?|chỉ đạo|gợi ý|lưu ý) $/u)

/** "Toàn xã …", "huyện …" at the head of a clause. */
const SCOPE = guarded(latin(/^\s*(?:toàn |cả )?(?<type>tỉnh|thành phố|thị xã|huyện|quận|thị trấn|phường|xã)(?= \p{Ll})/u))

/** Whose figure it is. Nothing where the report never says. */
export function readSubject(input: SubjectInput): SubjectReading | undefined {
  const { reach, frame, header, phrase } = input
  const above = comparedPlace(input)
  if (above !== undefined) return above === null ? undefined : { subject: above, implied: true }
  const ordered = input.turn === undefined ? undefined : unitInTurn(input, input.turn)
  if (ordered) return { subject: ordered, implied: false }
  const commune = communeAround(input)
  if (commune) return { subject: commune, implied: true }
  const others = header.subject?.level === 'body' ? undefined : othersMeant(input.flat, input.sentence.start, input.at)
  const isNamed = others === undefined || input.named.some(m => m.start >= others.from && m.end <= input.at)
  const beside = isNamed ? subjectBeside(input) : undefined
  if (beside) return { subject: beside, implied: false }
  const own = ownScope(input)
  if (own) return { subject: own, implied: true }
  if (input.of) return { subject: input.of, implied: true }
  // beside a commune the other communes are none of its own
  if (others !== undefined && header.subject?.level === 'commune' && COMMUNES.has(others.type)) return undefined
  if (others !== undefined && header.subject) return { subject: header.subject, implied: true }
  const leading = clauseSubject(input) ?? input.leading
  const countsHamlets = leading?.level === 'hamlet' && HAMLET_TYPES.has(input.measure)
  const countsCommunes =
    leading?.level === 'commune' && header.subject?.level === 'district' && /^(?:xã|phường|thị trấn)/u.test(input.measure)
  if (leading && !countsHamlets && !countsCommunes && hamletWord(input, reach) === undefined) return { subject: leading, implied: false }
  const hamlet = hamletWord(input)
  if (hamlet && header.subject?.level !== 'hamlet')
    return { subject: frame?.level === 'hamlet' ? frame : (input.hamlet ?? nameless(hamlet, header)), implied: true }
  const placed = wholePlace(input)
  if (placed) return placed
  if (frame) return { subject: frame, implied: true }
  const main = header.subject
  if (!main) return undefined
  if (
    main.level === 'body' &&
    header.district &&
    !OWN_OF_BODY.test(flatten(phrase)) &&
    !WHOLE_BODY.test(input.flat, input.sentence.start, input.at)
  )
    return { subject: header.district, implied: true }
  return { subject: main, implied: !namesUnit(input, main) }
}

/** "ở hai xã lần lượt là 97% và 91,5%": the units of the report's own level, in the order in which it names them first. */
function unitInTurn({ flat, allUnits, sentence, named: units, at, header }: SubjectInput, turn: number): Subject | undefined {
  const clause = Math.max(sentence.start, lastSign(flat, ';', sentence.start, at) + 1)
  const beside = units.filter(m => m.start >= clause && m.end <= at)
  const named = beside.flatMap(m => m.names.map(name => ({ type: m.type, name })))
  const told = named.length > 1 ? named[turn] : undefined
  if (told) return header.resolver.subject(told.type, told.name, header.subject?.ref)
  const level = header.subject?.level
  const subjects = new Map<string, Subject>()
  for (const m of allUnits)
    if (!HAMLET_TYPES.has(m.type))
      for (const name of m.names) {
        const subject = header.resolver.subject(m.type, name, header.subject?.ref)
        if (subject.level === level || (level === 'district' && subject.level === 'commune')) subjects.set(subject.ref.id, subject)
      }
  const listed = [...subjects.values()]
  const communes = listed.filter(s => s.level === 'commune')
  return (communes.length > 1 ? communes : listed)[turn]
}

/** In a report of a hamlet, or of a firm or school, "toàn xã có 14 thôn; thu nhập … ": of the commune, until the hamlet is named again. */
function communeAround({ flat, sentence, at, header }: SubjectInput): Subject | undefined {
  const main = header.subject
  if (!main || !header.above || (main.level !== 'hamlet' && main.level !== 'body')) return undefined
  const before = flat.slice(sentence.start, at)
  const type = main.level === 'body' ? CONCERN_TYPES : main.ref.name.split(' ')[0]
  const scope = matches(OF_COMMUNE, before).at(-1)
  return scope &&
    !latin(`(?<!\\p{L}|nông )${type}(?! văn hóa)(?!\\p{L})`, 'u').test(
      before.slice(scope.index + scope[0].length).replace(/(?:\d+|các|thôn,) \p{L}+/gu, ''),
    )
    ? header.above
    : undefined
}
const CONCERN_TYPES = '(?:htx|hợp tác xã|công ty|nhà trường|trường|xí nghiệp|doanh nghiệp|nông trường|lâm trường)'
const OF_COMMUNE = latin(
  /(?:(?:toàn|cả|của|trên địa bàn(?: toàn)?) (?:xã|phường|thị trấn)|(?:^|[,;:] )(?:xã|phường|thị trấn)(?= (?:đặt|có|đạt|phấn đấu|hiện|đã|\p{L}+ \p{L}+ (?:có|đạt|phấn đấu|hiện))))(?!\p{L})/gu,
)

function namesUnit({ flat, sentence }: SubjectInput, main: Subject): boolean {
  return flat.slice(sentence.start, sentence.end).includes(flatten(main.ref.name))
}

function nameless(type: string, header: Header): Subject {
  return header.resolver.subject(type, '', header.subject?.ref)
}

/** "toàn huyện", "trên địa bàn tỉnh": the unit of that level that the report's unit is or lies in. */
function wholePlace(input: SubjectInput): SubjectReading | undefined {
  const { flat, sentence, at, reach, header, units, frame, hamlet, phrase } = input
  const main = frame ?? header.subject
  let type: string | undefined
  const told = wholeOfNamed(input) ?? planOfAbove(input)
  if (told) return told
  // what a party body calls its own is the district's only where that was said before
  const own = main?.level === 'body' && OWN_OF_BODY.test(flatten(phrase))
  const [from, to] = [Math.max(sentence.start, reach.start - 30), own ? at : Math.min(sentence.end, at + 90)]
  for (const match of WHOLE_PLACE.all(flat, from, to)) type = match.groups!.type
  type ??= HAMLET_OPENS.exec(flat, sentence.start, Math.min(at, sentence.start + 24))?.groups?.type
  if (!type || !main) return undefined
  if (HAMLET_TYPES.has(type))
    return main.level === 'hamlet' ? { subject: main, implied: true } : { subject: hamlet ?? nameless(type, header), implied: true }
  if (main.level === 'hamlet') {
    const around = header.subject
    return frame && around && around.level !== 'hamlet' && typeOf(around) === type ? { subject: around, implied: true } : undefined
  }
  if (main.unit?.type === type || main.ref.name.startsWith(`${type} `)) return { subject: main, implied: false }
  if (main.level === 'body')
    return header.district?.ref.name.startsWith(type) ? { subject: header.district, implied: header.district.review.length > 0 } : undefined
  if (!main.unit) return undefined
  const above = units.ancestors(main.unit.id).find(unit => unit.type === type)
  return above ? { subject: listed(above), implied: true } : undefined
}

// Thôn Hà là điển hình. [Cả thôn] có 141 hộ, hộ nghèo còn 2 hộ.
const HAMLET_OPENS = guarded(latin(/^[\s"*+•-]*(?:cả|toàn) (?<type>thôn|bản|ấp|khu phố|tổ dân phố|xóm|khóm|buôn|làng)(?!\p{L})/u))

// Chủ tịch UBND xã Hải Lộc cho biết [cả xã] nuôi 300 ha, 40 hộ nuôi tôm
/** In a district's report, the commune that the sentence has named before it says "cả xã". */
function wholeOfNamed({ flat, sentence, at, named, header }: SubjectInput): SubjectReading | undefined {
  const main = header.subject
  if (main === undefined || main.level === 'commune' || main.level === 'hamlet') return undefined
  const scope = WHOLE_PLACE.all(flat, sentence.start, at).at(-1)
  if (!scope || !COMMUNES.has(scope.groups!.type!)) return undefined
  const from = sentence.start + scope.index
  const one = named.findLast(m => m.start >= sentence.start && m.end <= at)
  if (!one || one.type !== scope.groups!.type || one.names.length !== 1 || one.end > from) return undefined
  return { subject: header.resolver.subject(one.type, one.names[0]!, main.ref), implied: false }
}
const COMMUNES: ReadonlySet<string> = new Set(['xã', 'phường', 'thị trấn'])

// toàn huyện có 7 xã đạt chuẩn; năm 2015 [huyện đặt kế hoạch] thêm 4 xã; not: huyện giao xã 4 tiêu chí
const ABOVE_PLANS = guarded(
  latin(
    /(?:^|[;,] |(?<=năm 20\d\d,? ))(?:thì )?(?<type>tỉnh|huyện|thành phố|thị xã|quận) (?:đặt (?:ra )?(?:kế hoạch|mục tiêu|chỉ tiêu)|phấn đấu|đăng ký|dự kiến có|sẽ có|đã có|hiện có|mới có)(?! (?:xã|phường|giao))(?!\p{L})[^;.]*$/u,
  ),
)

/** In a commune's report, what the district or province plans for itself. */
function planOfAbove({ flat, sentence, at, measure, header, units }: SubjectInput): SubjectReading | undefined {
  const unit = header.subject?.unit
  if (header.subject?.level !== 'commune' || !unit || !COMMUNES.has(measure)) return undefined
  const type = ABOVE_PLANS.exec(flat, Math.max(sentence.start, at - 90), at)?.groups?.type
  const above = type && units.ancestors(unit.id).find(one => one.type === type)
  return above ? { subject: listed(above), implied: true } : undefined
}
