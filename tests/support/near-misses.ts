import fc from 'fast-check'
import type { Kind, Role } from '../../src/domain/fact.ts'
import type { UnitRef } from '../../src/domain/unit.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { DUC_XUAN, DUONG_QUANG, type Line } from './knowledge.ts'

/** Something measured: as reports name it, what it is counted in, and as people ask for it. */
type Thing = readonly [text: string, measure: string, ...asked: string[]]

/** What is easily taken for one another: a whole and its parts, all and a group, how many and what share, one crop and the next. */
const ALIKE: readonly (readonly Thing[])[] = [
  [
    ['tổng thu ngân sách nhà nước trên địa bàn', 'đồng', 'tổng thu ngân sách', 'thu ngân sách'],
    ['thu tiền sử dụng đất', 'đồng', 'thu tiền sử dụng đất'],
    ['thu bổ sung từ ngân sách cấp trên', 'đồng', 'thu bổ sung từ ngân sách cấp trên'],
    ['tổng chi ngân sách', 'đồng', 'tổng chi ngân sách', 'chi ngân sách'],
    ['chi cho giáo dục', 'đồng', 'chi cho giáo dục'],
  ],
  [
    ['tỷ lệ người dân tham gia bảo hiểm y tế', '%', 'tỷ lệ người dân tham gia bảo hiểm y tế', 'tỷ lệ tham gia BHYT'],
    ['tỷ lệ học sinh tham gia bảo hiểm y tế', '%', 'tỷ lệ học sinh tham gia bảo hiểm y tế'],
    ['tỷ lệ hộ nghèo tham gia bảo hiểm y tế', '%', 'tỷ lệ hộ nghèo tham gia bảo hiểm y tế'],
    ['tỷ lệ người cao tuổi tham gia bảo hiểm y tế', '%', 'tỷ lệ người cao tuổi tham gia bảo hiểm y tế'],
  ],
  [
    ['số sản phẩm OCOP', 'sản phẩm', 'số sản phẩm OCOP', 'có bao nhiêu sản phẩm OCOP'],
    ['số sản phẩm OCOP 4 sao', 'sản phẩm', 'số sản phẩm OCOP 4 sao', 'có mấy sản phẩm OCOP 4 sao'],
    ['số sản phẩm OCOP 5 sao', 'sản phẩm', 'số sản phẩm OCOP 5 sao'],
    ['số trường đạt chuẩn quốc gia', 'trường', 'số trường đạt chuẩn quốc gia'],
    ['số trường đạt chuẩn quốc gia mức độ 2', 'trường', 'số trường đạt chuẩn quốc gia mức độ 2'],
  ],
  [
    ['tỷ lệ hộ nghèo', '%', 'tỷ lệ hộ nghèo'],
    ['tỷ lệ hộ cận nghèo', '%', 'tỷ lệ hộ cận nghèo'],
    ['số hộ thoát nghèo', 'hộ', 'số hộ thoát nghèo', 'có bao nhiêu hộ thoát nghèo'],
    ['số hộ tái nghèo', 'hộ', 'số hộ tái nghèo'],
    ['tỷ lệ hộ nghèo là đồng bào dân tộc thiểu số', '%', 'tỷ lệ hộ nghèo là đồng bào dân tộc thiểu số'],
  ],
  [
    ['diện tích lúa vụ xuân', 'ha', 'diện tích lúa vụ xuân'],
    ['diện tích lúa vụ mùa', 'ha', 'diện tích lúa vụ mùa'],
    ['năng suất lúa vụ xuân', 'tạ/ha', 'năng suất lúa vụ xuân'],
    ['sản lượng lúa vụ xuân', 'tấn', 'sản lượng lúa vụ xuân'],
    ['diện tích ngô', 'ha', 'diện tích ngô'],
    ['sản lượng ngô', 'tấn', 'sản lượng ngô', 'thu được bao nhiêu tấn ngô'],
    ['giá trị sản xuất lúa', 'đồng', 'giá trị sản xuất lúa'],
  ],
  [
    ['đàn lợn', 'con', 'tổng đàn lợn', 'có bao nhiêu con lợn'],
    ['đàn lợn nái', 'con', 'đàn lợn nái'],
    ['đàn bò', 'con', 'đàn bò'],
    ['đàn bò sữa', 'con', 'đàn bò sữa'],
    ['sản lượng thịt hơi xuất chuồng', 'tấn', 'sản lượng thịt hơi xuất chuồng'],
  ],
  [
    ['thu nhập bình quân đầu người', 'đồng/người/năm', 'thu nhập bình quân đầu người', 'thu nhập bình quân'],
    ['thu nhập bình quân đầu người của hộ nghèo', 'đồng/người/năm', 'thu nhập bình quân đầu người của hộ nghèo'],
    ['tổng giá trị sản xuất', 'đồng', 'tổng giá trị sản xuất'],
    ['giá trị sản xuất công nghiệp, xây dựng', 'đồng', 'giá trị sản xuất công nghiệp xây dựng'],
    ['giá trị sản phẩm trên 1 ha đất trồng trọt', 'đồng/ha', 'giá trị sản phẩm trên 1 ha đất trồng trọt'],
  ],
  [
    ['dân số', 'người', 'dân số'],
    ['số người chết', 'người', 'số người chết', 'có bao nhiêu người chết'],
    ['số doanh nghiệp đang hoạt động', 'doanh nghiệp', 'số doanh nghiệp đang hoạt động'],
    ['số doanh nghiệp giải thể', 'doanh nghiệp', 'số doanh nghiệp giải thể'],
    ['số học sinh bỏ học', 'học sinh', 'số học sinh bỏ học'],
    ['số giáo viên dạy giỏi', 'giáo viên', 'số giáo viên dạy giỏi'],
  ],
]

/** What one figure is of. */
export interface Slot {
  readonly unit: UnitRef
  readonly thing: Thing
  readonly year: number
  /** "" of the whole year. */
  readonly part: '' | '-H1' | '-Q3'
  readonly kind: Kind
  readonly role: Role
}

export const PLACES: readonly UnitRef[] = [DUONG_QUANG, DUC_XUAN, { id: 'body-thon-na-po', name: 'thôn Nà Pò', within: DUONG_QUANG.id }]
const YEARS = [2020, 2021, 2022] as const
const PARTS = { '': 'năm', '-H1': '6 tháng đầu năm', '-Q3': 'quý 3 năm' } as const

const slotOf = (things: readonly Thing[]): fc.Arbitrary<Slot> =>
  fc.record({
    unit: fc.constantFrom(...PLACES),
    thing: fc.constantFrom(...things),
    year: fc.constantFrom(...YEARS),
    part: fc.constantFrom('' as const, '' as const, '-H1' as const, '-Q3' as const),
    kind: fc.constantFrom<Kind>('target', 'result'),
    role: fc.constant<Role>('level'),
  })

/** The same but for one thing. */
const besideOf = (asked: Slot, things: readonly Thing[]): fc.Arbitrary<Slot> =>
  fc
    .tuple(slotOf(things), fc.constantFrom('unit', 'thing', 'year', 'part', 'kind', 'role'))
    .map(([other, dimension]) =>
      dimension === 'role'
        ? { ...asked, role: other.kind === 'target' ? 'plan_ratio' : 'change', kind: 'result' }
        : { ...asked, [dimension]: other[dimension as 'unit'] },
    )

/** As people type. */
const TYPED: readonly ((question: string) => string)[] = [
  question => question,
  fold,
  question => question.toUpperCase(),
  question => `${question} là bao nhiêu?`,
  question => `Dạ em chào anh chị, em là người dân ở đây, cho em hỏi ${question} với ạ, em cảm ơn nhiều`,
  question => `Đề nghị cung cấp số liệu ${question}.`,
  question => fold(question).replace(/\bbao nhieu\b/g, 'bn'),
]

export interface AskedSlot {
  readonly asked: Slot
  readonly question: string
}

const questionOf = (asked: Slot): fc.Arbitrary<AskedSlot> =>
  fc
    .record({ typed: fc.constantFrom(...TYPED), what: fc.constantFrom(...asked.thing.slice(2)), turned: fc.boolean() })
    .map(({ typed, what, turned }) => {
      const of = `${asked.kind === 'target' ? 'mục tiêu' : 'kết quả'} ${what}`
      const when = `${PARTS[asked.part]} ${asked.year}`
      return { asked, question: typed(turned ? `${asked.unit.name} ${when} ${of}` : `${of} ${asked.unit.name} ${when}`) }
    })

/** Reports that state what is near to what is asked for, and sometimes that too; several questions of one knowledge base, which is dear to build. */
export const nearMisses: fc.Arbitrary<{ readonly slots: readonly Slot[]; readonly questions: readonly AskedSlot[] }> = fc
  .constantFrom(...ALIKE)
  .chain(things => fc.array(slotOf(things), { minLength: 8, maxLength: 8 }).map(askeds => ({ things, askeds })))
  .chain(({ things, askeds }) =>
    fc.record({
      beside: fc.tuple(...askeds.map(asked => fc.array(besideOf(asked, things), { maxLength: 2 }))),
      known: fc.subarray(askeds, { maxLength: 3 }),
      questions: fc.tuple(...askeds.map(questionOf)),
    }),
  )
  .map(({ beside, known, questions }) => {
    const all = [...beside.flat(), ...known]
    return { questions, slots: all.filter((slot, i) => all.findIndex(other => isSame(slot, other)) === i) }
  })

export function isSame(a: Slot, b: Slot): boolean {
  return a.unit === b.unit && a.thing === b.thing && a.year === b.year && a.part === b.part && a.kind === b.kind && a.role === b.role
}

/** A line of a report, each with a value of its own. */
export function lineOf({ unit, thing: [text, measure], year, part, kind, role }: Slot, nth: number): Line {
  const value = 11 + nth
  const line = { unit, text, year, kind, role, ...(part === '' ? {} : { label: `${year}${part}` }) }
  if (role !== 'level')
    return {
      ...line,
      value,
      measure: '%',
      base: role === 'change' ? 'cùng kỳ' : 'kế hoạch',
      ...(role === 'change' ? { direction: 'up' as const } : {}),
    }
  return { ...line, value: measure.startsWith('đồng') ? value * 1e6 : value, measure }
}
