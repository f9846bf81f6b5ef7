import fc from 'fast-check'
import type { Kind, Role } from '../../src/domain/fact.ts'
import type { Comparator } from '../../src/domain/quantity.ts'
import type { UnitRef } from '../../src/domain/unit.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { catalogue, DUC_XUAN, DUONG_QUANG, know, type Line, report } from './knowledge.ts'

/** Something measured: as reports name it, what it is counted in, whether more of it is better, and as people ask for it. */
export interface Thing {
  readonly text: string
  readonly measure: string
  readonly better: 'more' | 'less' | 'neither'
  readonly asked: readonly string[]
  readonly english?: string
  /** What it is said of, where it is said as a number and as a share: one may stand for the other, told as what it is. */
  readonly of?: string
}
const ENGLISH: Readonly<Record<string, string>> = {
  'tỷ lệ hộ nghèo': 'poverty rate',
  'tỷ lệ hộ cận nghèo': 'near-poverty rate',
  'số hộ nghèo': 'number of poor households',
  'thu ngân sách trên địa bàn': 'budget revenue',
  'chi ngân sách': 'budget expenditure',
  'thu nhập bình quân đầu người': 'per capita income',
  'diện tích lúa': 'rice area',
  'sản lượng lúa': 'rice output',
  'tỷ lệ người dân tham gia bảo hiểm y tế': 'health insurance coverage',
  'tỷ lệ che phủ rừng': 'forest cover',
  'tổng đàn lợn': 'pig herd',
  'tổng đàn trâu': 'buffalo herd',
}
const thing = (text: string, measure: string, better: Thing['better'], ...asked: readonly string[]): Thing => ({
  text,
  measure,
  better,
  asked: asked.length > 0 ? asked : [text],
  ...(ENGLISH[text] === undefined ? {} : { english: ENGLISH[text] }),
  ...(/ hộ (?:cận )?nghèo$/.test(text) ? { of: text.replace(/^(?:tỷ lệ|số) /, '') } : {}),
})

/** What people ask about one beside the other, and easily take for one another. */
const FAMILIES: readonly (readonly Thing[])[] = [
  [
    thing('tỷ lệ hộ nghèo', '%', 'less', 'tỷ lệ hộ nghèo', 'hộ nghèo chiếm bao nhiêu phần trăm'),
    thing('tỷ lệ hộ cận nghèo', '%', 'less'),
    thing('số hộ nghèo', 'hộ', 'less', 'số hộ nghèo', 'có bao nhiêu hộ nghèo'),
    thing('số hộ cận nghèo', 'hộ', 'less', 'số hộ cận nghèo', 'có bao nhiêu hộ cận nghèo'),
    thing('số hộ thoát nghèo', 'hộ', 'more', 'số hộ thoát nghèo'),
  ],
  [
    thing('thu ngân sách trên địa bàn', 'đồng', 'more', 'thu ngân sách', 'thu ngân sách trên địa bàn'),
    thing('chi ngân sách', 'đồng', 'neither', 'chi ngân sách', 'tổng chi ngân sách'),
    thing('thu nhập bình quân đầu người', 'đồng/người/năm', 'more', 'thu nhập bình quân đầu người', 'thu nhập bình quân'),
    thing('tổng giá trị sản xuất', 'đồng', 'more'),
  ],
  [
    thing('diện tích lúa', 'ha', 'more', 'diện tích lúa', 'bao nhiêu ha lúa'),
    thing('sản lượng lúa', 'tấn', 'more'),
    thing('năng suất lúa', 'tạ/ha', 'more'),
    thing('diện tích ngô', 'ha', 'more'),
    thing('sản lượng ngô', 'tấn', 'more', 'sản lượng ngô', 'bao nhiêu tấn ngô'),
  ],
  [
    thing('tỷ lệ người dân tham gia bảo hiểm y tế', '%', 'more', 'tỷ lệ tham gia bảo hiểm y tế'),
    thing('tỷ lệ hộ sử dụng nước sạch', '%', 'more', 'tỷ lệ hộ sử dụng nước sạch', 'tỷ lệ hộ dùng nước sạch'),
    thing('tỷ lệ hộ gia đình đạt danh hiệu gia đình văn hóa', '%', 'more', 'tỷ lệ gia đình văn hóa'),
    thing('tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng', '%', 'less', 'tỷ lệ trẻ em suy dinh dưỡng'),
    thing('tỷ lệ che phủ rừng', '%', 'more'),
  ],
  [
    thing('tổng đàn lợn', 'con', 'more', 'tổng đàn lợn', 'có bao nhiêu con lợn'),
    thing('tổng đàn trâu', 'con', 'more', 'tổng đàn trâu', 'có bao nhiêu con trâu'),
    thing('tổng đàn gia cầm', 'con', 'more'),
    thing('trồng rừng tập trung', 'ha', 'more', 'diện tích trồng rừng tập trung', 'trồng rừng tập trung'),
  ],
  [
    thing('kết nạp đảng viên mới', 'đảng viên', 'more', 'kết nạp đảng viên', 'kết nạp được bao nhiêu đảng viên'),
    thing('số vụ tai nạn giao thông', 'vụ', 'less', 'số vụ tai nạn giao thông'),
    thing('số mô hình ong mật', 'mô hình', 'more'),
    thing('số sản phẩm OCOP', 'sản phẩm', 'more', 'số sản phẩm OCOP', 'có mấy sản phẩm OCOP'),
  ],
  [
    thing(
      'số lao động được giải quyết việc làm',
      'lao động',
      'more',
      'số lao động được giải quyết việc làm',
      'giải quyết việc làm cho bao nhiêu lao động',
    ),
    thing('số lao động được đào tạo nghề', 'lao động', 'more', 'số lao động được đào tạo nghề'),
    thing('tỷ lệ lao động qua đào tạo', '%', 'more'),
    thing(
      'số lao động đi làm việc ở nước ngoài',
      'lao động',
      'more',
      'số lao động đi làm việc ở nước ngoài',
      'xuất khẩu lao động được bao nhiêu người',
    ),
  ],
  [
    thing('số trường đạt chuẩn quốc gia', 'trường', 'more'),
    thing('số thôn đạt danh hiệu thôn văn hóa', 'thôn', 'more', 'số thôn văn hóa', 'có bao nhiêu thôn văn hóa'),
    thing('tổng sản lượng lương thực có hạt', 'tấn', 'more', 'sản lượng lương thực', 'bao nhiêu tấn lương thực'),
    thing('lương thực bình quân đầu người', 'kg/người/năm', 'more'),
  ],
]

/** A unit, and what people call it where its name alone leaves open which is meant. */
export interface Place extends UnitRef {
  readonly called?: string
}

const UNITS: readonly Place[] = [
  DUONG_QUANG,
  DUC_XUAN,
  { id: 'body-thon-na-po', name: 'thôn Nà Pò', within: DUONG_QUANG.id },
  ...['Đồn Đạc', 'Lương Mông'].flatMap(name => catalogue.units.named(name).slice(0, 1)).map(({ id, name }) => ({ id, name })),
]
/** Another of the same name in another district, and a xã beside a phường. */
const NAMESAKES: readonly (readonly [of: Place, called: string, namesake: Place])[] = [
  [DUONG_QUANG, 'xã Dương Quang, thành phố Bắc Kạn', named('old-12112', 'xã Dương Quang', 'xã Dương Quang, thị xã Mỹ Hào')],
  [DUC_XUAN, 'phường Đức Xuân', named('old-01831', 'xã Đức Xuân', 'xã Đức Xuân huyện Thạch An')],
]

function named(id: string, name: string, called: string): Place {
  return { id, name, called }
}

/** Some of the units; now and then with those that bear the name of one of them. */
const places: fc.Arbitrary<readonly Place[]> = fc
  .tuple(fc.shuffledSubarray([...UNITS], { minLength: 3, maxLength: 4 }), fc.nat({ max: 2 }))
  .map(([units, alike]) => {
    const twins = alike === 0 ? NAMESAKES.filter(([of]) => units.includes(of)) : []
    const own = units.map(unit => {
      const twin = twins.find(([of]) => of === unit)
      return twin ? { ...unit, called: twin[1] } : unit
    })
    return [...own, ...twins.map(([, , twin]) => twin)]
  })

export const YEARS = [2020, 2021, 2022, 2023] as const
/** What is planned when the last report is written. */
const NEXT_YEAR = 2024

/** Which figure is meant. */
export interface Cell {
  readonly unit: Place
  readonly thing: Thing
  readonly year: number
  readonly kind: Kind
}

/** A figure of a report. */
export interface Stated extends Cell {
  readonly role: Role
  /** "" of the whole year. */
  readonly part: '' | '-H1' | '-Q3'
  readonly op: Comparator
  readonly value: number
}

/** What reports state, and what might be asked of it. */
export interface Base {
  readonly units: readonly Place[]
  readonly things: readonly Thing[]
  readonly stated: readonly Stated[]
}

const OPS: readonly Comparator[] = ['=', '=', '=', '=', '=', '~', '>=', '>', '<', '<=']

/** About half of all that three or four units could state of three to five things in four years. */
export const bases: fc.Arbitrary<Base> = fc
  .record({
    units: places,
    families: fc.shuffledSubarray([...FAMILIES], { minLength: 1, maxLength: 2 }),
  })
  .chain(({ units, families }) => {
    const things = families.flatMap(family => family.slice(0, 6 - families.length))
    const cells = units.flatMap(unit =>
      things.flatMap(thing => [
        ...YEARS.flatMap(year => (['result', 'target'] as const).map(kind => ({ unit, thing, year, kind }))),
        { unit, thing, year: NEXT_YEAR, kind: 'target' as const },
      ]),
    )
    const figure = fc.record({
      is: fc.constantFrom(
        'level',
        'level',
        'level',
        'level',
        'none',
        'none',
        'none',
        'none',
        'part',
        'change',
        'plan_ratio',
        'beside' as const,
      ),
      op: fc.constantFrom(...OPS),
      digits: fc.integer({ min: 20, max: 979 }),
    })
    return fc.tuple(...cells.map(() => figure)).map(figures => ({
      units,
      things,
      stated: cells.flatMap((cell, i) => statedOf(cell, figures[i]!)),
    }))
  })

function statedOf(cell: Cell, { is, op, digits }: { is: string; op: Comparator; digits: number }): readonly Stated[] {
  if (is === 'none' || (cell.kind === 'target' && is !== 'level' && is !== 'beside')) return []
  const { measure } = cell.thing
  if (is === 'change' || is === 'plan_ratio')
    return [{ ...cell, role: is, part: '', op: '=', value: is === 'change' ? digits / 100 : 60 + digits / 10 }]
  const value = measure === '%' ? digits / 10 : measure === 'đồng' ? digits * 1e7 : measure.startsWith('đồng') ? digits * 1e5 : digits
  const level: Stated = { ...cell, role: 'level', part: is === 'part' ? '-H1' : '', op, value }
  if (is !== 'beside') return [level]
  // what was reached by then stands beside the year
  const early = measure === '%' ? (digits + 7) / 10 : Math.round(value * 0.6)
  return cell.kind === 'target' ? [level] : [level, { ...level, part: digits % 2 ? '-H1' : '-Q3', value: early }]
}

/** A report of each unit; each unit is heard of, so that it is known by its name. */
export function knowingOf({ units, stated }: Base): { readonly knowledge: Knowledge; readonly figureOf: ReadonlyMap<string, Stated> } {
  const figureOf = new Map<string, Stated>()
  const reports = units.map((unit, i) => {
    const own = stated.filter(one => one.unit === unit)
    const known: Line = { unit, text: 'số nhà văn hóa', year: 2019, kind: 'result', value: 3, measure: 'nhà' }
    const made = report(`r${i}.md`, unit, '2023-12-20', [...own.map(lineOf), known])
    for (const [k, one] of own.entries()) figureOf.set(made.facts[k]!.id, one)
    return made
  })
  return { knowledge: know(...reports), figureOf }
}

function lineOf({ unit, thing, year, kind, role, part, op, value }: Stated): Line {
  const ratio = role === 'change' || role === 'plan_ratio'
  return {
    unit,
    text: thing.text,
    year,
    kind,
    role,
    op,
    value,
    measure: ratio ? '%' : thing.measure,
    ...(part === '' ? {} : { label: `${year}${part}` }),
    ...(role === 'change' ? { base: 'cùng kỳ', direction: 'up' as const } : {}),
    ...(role === 'plan_ratio' ? { base: 'kế hoạch' } : {}),
  }
}
