import fc from 'fast-check'
import type { Comparator } from '../../src/domain/quantity.ts'
import type { UnitRef } from '../../src/domain/unit.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { BA_CHE, BLOC, catalogue, DUC_XUAN, DUONG_QUANG, know, type Line, report } from './knowledge.ts'

/** Units of all kinds, namesakes and a successor among them. */
const UNITS: readonly UnitRef[] = [
  DUONG_QUANG,
  DUC_XUAN,
  BA_CHE,
  BLOC,
  { id: 'old-12112', name: 'xã Dương Quang' },
  { id: 'body-thon-na-po', name: 'thôn Nà Pò', within: DUONG_QUANG.id },
  ...['Tân Lập', 'Phong Quang', 'Đồn Đạc', 'Na Sầm'].flatMap(name =>
    catalogue.units
      .named(name)
      .filter(({ level }) => level === 'commune')
      .slice(0, 2)
      .map(({ id, name: typed }) => ({ id, name: typed })),
  ),
]
/** What reports measure, in words of the catalogue and in words that no catalogue has, with what it is counted in. */
const NAMED: readonly (readonly [text: string, measure: string])[] = [
  ['thu nhập bình quân đầu người', 'đồng/người/năm'],
  ['thu ngân sách trên địa bàn', 'đồng'],
  ['chi ngân sách', 'đồng'],
  ['tỷ lệ hộ nghèo', '%'],
  ['tỷ lệ hộ cận nghèo', '%'],
  ['số hộ nghèo', 'hộ'],
  ['diện tích lúa', 'ha'],
  ['diện tích ngô', 'ha'],
  ['sản lượng lúa', 'tấn'],
  ['trồng rừng tập trung', 'ha'],
  ['kết nạp đảng viên mới', 'đảng viên'],
  ['tỷ lệ hộ gia đình đạt danh hiệu gia đình văn hóa', '%'],
  ['tỷ lệ hộ sử dụng nước sạch', '%'],
  ['diện tích đất canh tác cho thu nhập trên 100 triệu đồng/ha', 'ha'],
]
const THINGS = ['thạch đen', 'ong mật', 'rau bò khai', 'măng mai', 'gà trống thiến', 'đường hoa ban', 'nhà hai hố', 'ghế đá'] as const
const SORTS = [
  ['diện tích', 'ha'],
  ['sản lượng', 'tấn'],
  ['số mô hình', 'mô hình'],
  ['kinh phí mua', 'đồng'],
  ['tỷ lệ hộ có', '%'],
] as const
const COINED = SORTS.flatMap(([sort, measure]) => THINGS.map(thing => [`${sort} ${thing}`, measure] as const))
const YEARS = [2019, 2020, 2021, 2022, 2023] as const
const LABELS = ['', '', '', '', '-H1', '-Q3', 'nine'] as const

const wordingOf = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NAMED) }, { weight: 1, arbitrary: fc.constantFrom(...COINED) })

/** A line of a report; values are told apart by the test that counts them. */
const lineOf = (units: readonly UnitRef[], wordings: readonly (readonly [string, string])[]) =>
  fc
    .record({
      unit: fc.constantFrom(...units),
      wording: fc.constantFrom(...wordings),
      year: fc.constantFrom(...YEARS),
      part: fc.constantFrom(...LABELS),
      kind: fc.constantFrom('target' as const, 'result' as const, 'result' as const),
      role: fc.constantFrom(
        'level' as const,
        'level' as const,
        'level' as const,
        'plan_ratio' as const,
        'change' as const,
        'count_of' as const,
      ),
      op: fc.constantFrom<Comparator>('=', '=', '=', '~', '>=', '<'),
      digits: fc.integer({ min: 11, max: 9_989 }),
      down: fc.boolean(),
    })
    .map(({ unit, wording: [text, measure], year, part, kind, role, op, digits, down }): Line => {
      const of = kind === 'target' ? 'level' : role
      const share = of === 'plan_ratio' || of === 'change'
      const counted = of === 'count_of' && measure !== '%' && !measure.startsWith('đồng')
      const scale = share || measure === '%' ? 0.01 : measure.startsWith('đồng') ? 1e6 : 1
      const label = part === '' ? undefined : part === 'nine' ? `${year}-01..${year}-09` : `${year}${part}`
      return {
        unit,
        text,
        year,
        kind,
        ...(label === undefined ? {} : { label }),
        value: Number((digits * scale).toPrecision(10)),
        measure: share ? '%' : measure,
        role: share ? of : counted ? 'count_of' : 'level',
        op: share || counted ? '=' : op,
        ...(counted ? { of: digits + 13 } : {}),
        ...(share ? { base: of === 'change' ? 'cùng kỳ' : 'dự toán' } : {}),
        ...(of === 'change' ? { direction: down ? 'down' : 'up' } : {}),
      }
    })

/** What the reports of some units state. */
export const linesOf = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 2, maxLength: 4, selector: ({ id }) => id }),
    fc.uniqueArray(wordingOf, { minLength: 2, maxLength: 5, selector: ([text]) => text }),
  )
  .chain(([units, wordings]) => fc.array(lineOf(units, wordings), { minLength: 8, maxLength: 40 }))

/** A report of each unit with its lines. */
export function knowing(lines: readonly Line[]): Knowledge {
  const units = [...new Map(lines.map(({ unit }) => [unit.id, unit])).values()]
  const own = (unit: UnitRef) => lines.filter(line => line.unit.id === unit.id)
  return know(...units.map((unit, i) => report(`r${i}.md`, unit, `202${i % 5}-12-20`, own(unit))))
}

/** How a question is typed. */
const TYPED: readonly ((text: string) => string)[] = [
  text => text,
  text => fold(text),
  text => text.toUpperCase(),
  text => `cho em hỏi ${text} ạ`,
  text => `${text}?`,
  text => fold(text).replace(/\bbao nhieu\b/g, 'bn'),
  text => text.replace(/ơ/g, 'ow').replace(/ư/g, 'uw'),
]
const bare = (name: string) => name.replace(/^(?:xã|phường|huyện|thị trấn|thôn) /, '')
const ORDERS: readonly ((q: {
  text: string
  unit: string
  other: string
  text2: string
  year: string
  year2: string
  kind: string
}) => string)[] = [
  q => `${q.kind} ${q.text} ${q.unit} ${q.year}`,
  q => `${q.unit} ${q.year} ${q.text} bao nhiêu`,
  q => `${q.text} của ${bare(q.unit)} là bao nhiêu`,
  q => `${q.text} ${bare(q.unit)} qua các năm`,
  q => `so sánh ${q.text} ${q.unit} và ${q.other} ${q.year}`,
  q => `${q.text} ${q.unit} ${q.year} so với ${q.year2}`,
  q => `${q.text} và ${q.text2} ${q.unit} ${q.year}`,
  q => `xã nào ${q.text} cao nhất ${q.year}`,
  q => `nơi nào ${q.text} thấp nhất`,
  q => `${q.text} ${q.unit} ${q.year} đạt bao nhiêu phần trăm kế hoạch`,
  q => `${q.unit} có đạt kế hoạch ${q.text} ${q.year} không`,
  q => `${q.unit} ${q.year} ${q.text} có trên 50 không`,
  q => `các chỉ tiêu ${q.year} của ${q.unit}`,
  q => `${q.text} ${q.unit} 6 tháng đầu ${q.year}`,
  q => `${q.text} ${q.unit} đầu ${q.year}`,
  q => `năm nay ${q.text} ${q.unit} bao nhiêu`,
  q => `${q.text} ${q.unit} từ 2019 đến 2022`,
  q => `còn ${q.other}?`,
  q => `còn ${q.text2}?`,
  q => `thế ${q.kind}?`,
  q => `${q.year2} thì sao`,
  () => 'hai nơi chênh nhau bao nhiêu',
]

/** Questions about what is known and about what is not, each perhaps after others. @param lines what the reports state */
export const questionsOf = (lines: readonly Line[]) => {
  const known = fc.constantFrom(...lines)
  const unit = fc.oneof(
    { weight: 4, arbitrary: known.map(line => line.unit.name) },
    { weight: 1, arbitrary: fc.constantFrom(...UNITS.map(({ name }) => name)) },
  )
  const text = fc.oneof({ weight: 4, arbitrary: known.map(line => line.text) }, { weight: 1, arbitrary: wordingOf.map(([name]) => name) })
  const year = fc.oneof(fc.constantFrom(...YEARS.map(y => `năm ${y}`)), fc.constant(''))
  const about = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(known, fc.boolean())
        .map(([line, dated]) => ({ text: line.text, unit: line.unit.name, year: dated ? `năm ${line.year}` : '' })),
    },
    { weight: 1, arbitrary: fc.record({ text, unit, year }) },
  )
  const one = fc
    .record({
      order: fc.constantFrom(...ORDERS),
      typed: fc.constantFrom(...TYPED),
      about,
      text2: text,
      other: unit,
      year2: year,
      kind: fc.constantFrom('', '', 'mục tiêu', 'kết quả'),
    })
    .map(({ order, typed, about: asked, ...q }) =>
      typed(
        order({ ...asked, ...q })
          .replace(/\s+/g, ' ')
          .trim(),
      ),
    )
  return fc.array(one, { minLength: 1, maxLength: 3 })
}

/** A question that leaves nothing open, and what it asks for; the reports may or may not have it. */
export const preciseOf = (lines: readonly Line[]) => {
  const known = fc.constantFrom(...lines)
  const wording = fc.oneof(
    { weight: 4, arbitrary: known.map(line => line.text) },
    { weight: 1, arbitrary: wordingOf.map(([name]) => name) },
  )
  return fc
    .record({
      line: known,
      text: fc.option(wording, { freq: 2 }),
      year: fc.option(fc.constantFrom(...YEARS), { freq: 1 }),
      kind: fc.option(fc.constantFrom('target' as const, 'result' as const), { freq: 1 }),
      marked: fc.boolean(),
    })
    .map(({ line, marked, ...other }) => {
      const { unit } = line
      const [text, year, kind] = [other.text ?? line.text, other.year ?? line.year, other.kind ?? line.kind]
      const outer = unit.within ?? catalogue.units.get(unit.id)?.parent
      const where = outer === undefined ? '' : `, ${catalogue.units.get(outer)?.name}`
      const question = `${kind === 'target' ? 'mục tiêu' : 'kết quả'} ${text} ${unit.name}${unit.within ? '' : where} năm ${year}`
      return { question: marked ? question : fold(question), text, unit, year, kind }
    })
}
