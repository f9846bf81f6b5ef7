import type { Fact, Span } from '../domain/fact.ts'
import { isContinuous } from '../vietnamese/rules/count-of.ts'
import { trimSpan } from '../vietnamese/sentences.ts'
import type { CheckRule, Finding, Remark } from './finding.ts'
import { gradeOf } from './grades.ts'
import type { Figure } from './interval.ts'
import { findLists, type Item, type List } from './lists.ts'
import { around, isExact } from './printed.ts'
import { amountWords, nameOf, printedWords } from './wording.ts'

/** Parts that are more than their whole, or, where a list names them all, less. */
export const parts: CheckRule = ({ text, facts, sentences }) => [
  ...findLists(text).flatMap(list => listed(text, facts, list)),
  ...sentences.flatMap(some => [...beyondWhole(text, some), ...graded(text, some)]),
]

/** People and households are counted more than once in lists of attributes: "trong đó nữ 45, dân tộc thiểu số 98". */
const OVERLAPPING =
  /^(?:người|nhân khẩu|hộ|gia đình|đảng viên|đồng chí|lao động|cán bộ|học sinh|đại biểu|hội viên|đối tượng|công dân|thanh niên)/u
/** From which share of the whole the parts are taken to be meant as all of it. */
const NEARLY_ALL: Readonly<Record<List['claim'], number>> = { bracket: 0.85, all: 0.6, some: 0.9 }
/** Parts that are together more than this are no parts of that whole. */
const TOO_MUCH = 1.5
const LONGEST_LEAD = 160

function listed(text: string, facts: readonly Fact[], list: List): Finding[] {
  const { whole, parts: items, claim, closed } = list
  const larger = claim === 'bracket' ? undefined : items.find(item => item.value > whole.value + item.step / 2 + whole.step / 2)
  if (larger && items.length === 1) return [remarkOn('parts-part', text, facts, whole, [larger])]
  if (items.length < 2 || !isDisjoint(whole.measure, items, claim)) return []
  let sum = 0
  const slack = isContinuous(whole.measure) ? [...items, whole].reduce((all, item) => all + item.step / 2, 0) : 0
  for (const item of items) {
    sum += item.value
    if (Math.abs(sum - whole.value) <= slack + 1e-9 * whole.value && item !== items[0]) return [] // whatever follows is no part
  }
  if (sum > whole.value + slack) return sum > whole.value * TOO_MUCH ? [] : [remarkOn('parts-exceed', text, facts, whole, items)]
  return closed && sum >= whole.value * NEARLY_ALL[claim] ? [remarkOn('parts-short', text, facts, whole, items)] : []
}

function isDisjoint(measure: string, items: readonly Item[], claim: List['claim']): boolean {
  if (!OVERLAPPING.test(measure)) return true
  const names = items.map(item => item.name)
  if (names.some(name => /(?:^| )nữ/u.test(name)) && !names.some(name => /(?:^| )nam(?: |$)/u.test(name))) return false
  if (names.some(name => /dân tộc|tôn giáo|trẻ|cao tuổi|khuyết tật/u.test(name))) return false
  return claim === 'all' || items.length === 2
}

function remarkOn(remark: Remark, text: string, facts: readonly Fact[], whole: Item, items: readonly Item[]): Finding {
  const sum = items.reduce((total, item) => total + item.value, 0)
  const all = [whole, ...items]
  const found = all.flatMap(item => factAt(facts, item) ?? [])
  return {
    rule: 'parts',
    remark,
    values: {
      count: items.length,
      parts: items.map(item => text.slice(item.start, item.end).replace(/\s+/g, ' ')).join(' + '),
      sum: amountWords(sum, whole.measure),
      whole: amountWords(whole.value, whole.measure),
    },
    spans: all.map(({ start, end }) => ({ start, end })),
    sentences: [
      around([...found.filter(fact => all.some(item => item.start === fact.span.start)).map(fact => fact.sentence), lineOf(text, whole)]),
    ],
    facts: found.map(fact => fact.id),
  }
}

/** The line, or the last part of a long one, in which a figure stands. */
function lineOf(text: string, { start, end }: Item): Span {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('. ', start - 1) + 1, start - LONGEST_LEAD)
  return trimSpan(text, { start: from + 1, end })
}

/** The fact of a figure: at its place, or the one of the same amount where the figure is printed twice. */
function factAt(facts: readonly Fact[], { start, value }: Item): Fact | undefined {
  const here = facts.find(fact => fact.span.start === start)
  if (here) return here
  const same = facts.filter(fact => fact.quantity?.value === value && fact.role === 'level')
  return same.length === 1 ? same[0] : undefined
}

/** Of these every one exists before it is graded; of others ("kết nạp 7/5 đảng viên") the second number is a plan, which may be beaten. */
const GIVEN = /^(?:chi bộ|thôn|bản|ấp|tổ dân phố|khu phố|xã|phường|trường|tiêu chí|chỉ tiêu|hộ|đảng viên|đại biểu)$/u
const DOING =
  /kết nạp|xây dựng|giải quyết|hỗ trợ|thành lập|phát triển|đào tạo|xóa|sửa|trồng|cấp |tạo |vận động|bồi dưỡng|thẩm tra|kế hoạch|kiểm tra|giám sát|thêm|mới/iu

/** "17/16 chi bộ hoàn thành tốt nhiệm vụ" */
function beyondWhole(text: string, facts: readonly Fact[]): Finding[] {
  return facts.flatMap((fact, i) => {
    if (!isExact(text, fact) || fact.quantity.of === undefined || fact.quantity.value <= fact.quantity.of) return []
    if (!GIVEN.test(fact.quantity.measure)) return []
    const before = facts[i - 1]
    const clause = text.slice(Math.max(before?.span.end ?? 0, fact.sentence.start), Math.min(fact.sentence.end, fact.span.end + 80))
    const next = facts[i + 1]
    if (DOING.test(clause) || /(?:^|[^\p{L}])kh(?!\p{L})|vượt/iu.test(clause) || next?.role === 'plan_ratio') return []
    const finding: Finding = {
      rule: 'parts',
      remark: 'parts-count',
      values: { figure: printedWords(text, fact), name: nameOf(fact) },
      spans: [fact.span],
      sentences: [fact.sentence],
      facts: [fact.id],
    }
    return [finding]
  })
}

/** "28/133 đảng viên xuất sắc, 93/133 tốt, 10/133 hoàn thành, 4/133 không hoàn thành": all of one whole, each once. */
function graded(text: string, facts: readonly Fact[]): Finding[] {
  const wholes = new Map<string, Figure[]>()
  for (const fact of facts) {
    const grade = fact.role === 'count_of' && isExact(text, fact) ? gradeOf(fact) : undefined
    if (!grade || grade.upwards) continue
    const key = `${fact.unit.id}|${fact.quantity!.measure}|${fact.quantity!.of}|${fact.kind}|${fact.period.label}`
    wholes.set(key, [...(wholes.get(key) ?? []), fact as Figure])
  }
  return [...wholes.values()].flatMap(some => {
    const of = some[0]!.quantity.of!
    const sum = some.reduce((total, fact) => total + fact.quantity.value, 0)
    const levels = new Set(some.map(fact => gradeOf(fact)!.level))
    if (some.length < 2 || levels.size !== some.length || sum === of || (sum < of && levels.size < 4)) return []
    const { measure } = some[0]!.quantity
    const finding: Finding = {
      rule: 'parts',
      remark: 'parts-classes',
      values: {
        parts: some.map(fact => printedWords(text, fact)).join('; '),
        sum: amountWords(sum, measure),
        whole: amountWords(of, measure),
      },
      spans: some.map(fact => fact.span),
      sentences: [some[0]!.sentence],
      facts: some.map(fact => fact.id),
    }
    return [finding]
  })
}
