import fc from 'fast-check'
import type { Kind } from '../../src/domain/fact.ts'
import type { Comparator } from '../../src/domain/quantity.ts'
import { type Base, type Cell, type Place, type Stated, YEARS } from './resident-base.ts'

/** What somebody writes, the last of it answered, and what may be told then. */
export interface Chat {
  readonly turns: readonly string[]
  /** Whether a figure is one of those that were asked for. */
  readonly may: (one: Stated) => boolean
  /** What is held against a figure, where that is asked. */
  readonly held?: {
    readonly op: Comparator
    readonly value: number
    readonly cell: Pick<Cell, 'unit' | 'thing' | 'year'> & { kind?: Kind }
  }
  /** Whether the plan was met is asked, of which unit, thing, year; or more than met. */
  readonly met?: Pick<Cell, 'unit' | 'thing' | 'year'> & { readonly over: boolean }
  /** In which order units are told, in one year and kind. */
  readonly ranked?: 'most' | 'least'
  /** What was asked for by kind before, and goes on to be, where it is stated. */
  readonly rather?: Cell
}

/** A unit as people call it. */
export const called = ({ name, called }: Place): string => called ?? name
/** A hamlet is not known by its bare name, nor one of several that share it. */
const bare = (place: Place): string => place.called ?? place.name.replace(/^(?:xã|phường) /, '')
export const KIND_WORDS: Readonly<Record<Kind, readonly string[]>> = {
  target: ['mục tiêu', 'chỉ tiêu', 'kế hoạch'],
  result: ['kết quả', 'thực hiện'],
}

export const isOf = (cell: { readonly [K in keyof Cell]?: Cell[K] | undefined }) => (one: Stated) =>
  (Object.keys(cell) as (keyof Cell)[]).every(
    key =>
      cell[key] === undefined ||
      cell[key] === one[key] ||
      (key === 'thing' && cell.thing!.of !== undefined && cell.thing!.of === one.thing.of),
  )

/** A figure to ask about: mostly a stated one. */
export const cellOf = ({ units, things, stated }: Base): fc.Arbitrary<Cell> => {
  const any = fc.record({
    unit: fc.constantFrom(...units),
    thing: fc.constantFrom(...things),
    year: fc.constantFrom<number>(...YEARS),
    kind: fc.constantFrom<Kind>('target', 'result'),
  })
  return stated.length === 0
    ? any
    : fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...stated).map(({ unit, thing, year, kind }) => ({ unit, thing, year, kind })) },
        { weight: 1, arbitrary: any },
      )
}

/** One of these; drawn by a number, so that texts shrink with the rest. */
export const one = <T>(from: readonly T[], nth: number): T => from[nth % from.length]!

/** A question that leaves nothing open. */
export function whole({ unit, thing, year, kind }: Cell, nth: number): string {
  const [what, which] = [one(thing.asked, nth), one(KIND_WORDS[kind], nth)]
  const counted = /bao nhiêu|mấy/.test(what)
  return one(
    [
      `${which} ${what} ${called(unit)} năm ${year}`,
      `${called(unit)} năm ${year} ${which} ${what}${counted ? '' : ' là bao nhiêu'}`,
      `năm ${year} ${called(unit)} ${which} ${what}`,
      `cho em hỏi ${which} ${what} của ${called(unit)} năm ${year} với ạ`,
    ],
    nth >> 2,
  )
}

/** Precise questions. */
export const lookups = (base: Base): fc.Arbitrary<Chat> =>
  fc.tuple(cellOf(base), fc.nat({ max: 99 })).map(([cell, nth]) => ({ turns: [whole(cell, nth)], may: isOf(cell) }))

/** What is meant once a turn is said; a year or a kind that it leaves open is not there. */
type Meant = Pick<Cell, 'unit' | 'thing'> & { readonly year?: number | undefined; readonly kind?: Kind | undefined }
type Turn = (
  cell: Cell,
  other: Cell,
  nth: number,
) => { readonly said: string; readonly meant: Meant; readonly rather?: Cell; readonly saysKind?: true }

/** What follows up a question; each says one thing and leaves the others as they were. */
const TURNS: readonly Turn[] = [
  (cell, { unit }, nth) => ({
    said: one(
      [`còn ${called(unit)}?`, `${called(unit)} thì sao`, `thế còn ${bare(unit)}`, bare(unit), `vậy ${called(unit)} bao nhiêu`],
      nth,
    ),
    meant: { ...cell, unit },
  }),
  (cell, { year }, nth) => ({
    said: one([`năm ${year}?`, `còn năm ${year}`, `năm ${year} thì sao`, `thế ${year} bao nhiêu`, `${year}?`], nth),
    meant: { ...cell, kind: undefined, year },
    rather: { ...cell, year },
  }),
  (cell, { thing }, nth) => ({
    said: one(
      [`còn ${one(thing.asked, nth)}?`, `${thing.asked[0]} thì sao`, `thế ${one(thing.asked, nth)}`, `vậy ${thing.asked[0]} bao nhiêu`],
      nth,
    ),
    meant: { ...cell, kind: undefined, thing },
    rather: { ...cell, thing },
  }),
  (cell, { kind }, nth) => ({
    said: one([`còn ${KIND_WORDS[kind][0]}?`, `${KIND_WORDS[kind][0]} thì sao`, `thế ${one(KIND_WORDS[kind], nth)} bao nhiêu`], nth),
    // "còn mục tiêu?" after a result may mean the one of that year or the one set for the next
    meant: kind === cell.kind ? { ...cell } : { unit: cell.unit, thing: cell.thing, kind },
    saysKind: true,
  }),
  (cell, { unit, year }, nth) => ({
    said: one([`còn ${called(unit)} năm ${year}?`, `năm ${year} ${bare(unit)} thì sao`], nth),
    meant: { ...cell, kind: undefined, unit, year },
    rather: { ...cell, unit, year },
  }),
  (cell, { thing, year }, nth) => ({
    said: `còn ${one(thing.asked, nth)} năm ${year}?`,
    meant: { ...cell, kind: undefined, thing, year },
    rather: { ...cell, thing, year },
  }),
  (cell, { kind, year }, nth) => ({
    said: `${one(KIND_WORDS[kind], nth)} năm ${year} thì sao`,
    meant: { ...cell, kind, year },
    saysKind: true,
  }),
  (cell, _, nth) => ({
    said: one(['năm trước đó thì sao', 'thế năm trước đó?'], nth),
    meant: { ...cell, kind: undefined, year: cell.year - 1 },
    rather: { ...cell, year: cell.year - 1 },
  }),
  (_, other, nth) => ({ said: whole(other, nth), meant: other, saysKind: true }),
]

/** A question and one to three that follow it up; also thanks between. */
export const followUps = (base: Base): fc.Arbitrary<Chat> =>
  fc
    .tuple(
      cellOf(base),
      fc.array(fc.tuple(fc.constantFrom(...TURNS), cellOf(base), fc.nat({ max: 99 }), fc.nat({ max: 9 })), { minLength: 1, maxLength: 3 }),
      fc.nat({ max: 99 }),
    )
    .map(([first, turns, nth]) => {
      const said = [whole(first, nth)]
      let cell: Meant = first
      let rather: Cell | undefined
      let { kind } = first
      for (const [turn, other, n, thanks] of turns) {
        if (thanks === 0) said.push('cảm ơn ad')
        // what was left open is not carried on, and no more is remembered
        if (cell.year === undefined || said.length > 4) break
        kind = cell.kind ?? kind
        const turned = turn({ ...cell, year: cell.year, kind }, other, n)
        said.push(turned.said)
        cell = cell.kind === undefined && !turned.saysKind ? { ...turned.meant, kind: undefined } : turned.meant
        rather = turned.rather
      }
      return { turns: said, may: isOf(cell), ...(rather ? { rather } : {}) }
    })

/** What the reports say nothing of by itself, after a question about the whole. */
const NARROWED = [
  'ở khu vực nông thôn thì sao',
  'ở thị trấn thì sao',
  'khu vực đô thị thì sao',
  'riêng đồng bào dân tộc thiểu số bao nhiêu',
  'còn ở nông thôn?',
  'trong đó nữ bao nhiêu',
  'quý 1 thì sao',
  'vụ mùa thì sao',
  'của tỉnh là bao nhiêu',
  'bình quân cả nước bao nhiêu',
  'tháng 5 thì sao',
  'năm 2015 thì sao',
] as const

/** The same within one question. */
const NARROWER = [
  'ở khu vực nông thôn',
  'ở đô thị',
  'riêng khu vực đô thị',
  'của đồng bào dân tộc thiểu số',
  'của hộ người Dao',
  'của phụ nữ',
  'của người khuyết tật',
  'của giáo viên',
  'của cựu chiến binh',
  'ở vùng cao',
  'quý 1',
  'vụ mùa',
  'tháng 5',
] as const

/** "tỷ lệ hộ nghèo ở đô thị xã X năm 2022", "… xã X năm 2022 ở đô thị" */
function narrowedAtOnce({ unit, thing, year, kind }: Cell, narrower: string, nth: number): string {
  const what = thing.text
  const which = one(KIND_WORDS[kind], nth)
  return one(
    [
      `${which} ${what} ${narrower} ${called(unit)} năm ${year}`,
      `${which} ${what} ${called(unit)} năm ${year} ${narrower}`,
      `${which} ${what} ${called(unit)} ${narrower} năm ${year} là bao nhiêu`,
      `${which} ${what}, ${called(unit)} năm ${year} ${narrower}`,
      `${called(unit)} năm ${year} ${which} ${what} ${narrower} bao nhiêu`,
    ],
    nth >> 2,
  )
}

export const narrowed = (base: Base): fc.Arbitrary<Chat> =>
  fc
    .tuple(cellOf(base), fc.oneof(fc.constantFrom(...NARROWED), fc.constantFrom(...NARROWER)), fc.nat({ max: 99 }))
    .map(([cell, said, nth]) => ({
      turns: (NARROWER as readonly string[]).includes(said) ? [narrowedAtOnce(cell, said, nth)] : [whole(cell, nth), said],
      may: () => false,
    }))

/** Two units, two years, two things, target against result; the second perhaps in a turn of its own. */
export const comparisons = (base: Base): fc.Arbitrary<Chat> =>
  fc
    .tuple(
      cellOf(base),
      fc.constantFrom('units', 'years', 'things', 'kinds', 'asked after', 'unit after', 'year before', 'thing after'),
      fc.nat({ max: 99 }),
      fc.nat({ max: 99 }),
    )
    .map(([cell, what, n, nth]): Chat => {
      const { unit, thing, year, kind } = cell
      const pair = <T>(all: readonly T[], own: T): readonly [T, T] => {
        const others = all.filter(other => other !== own)
        return [own, one(others, n)]
      }
      const [u, v] = pair(base.units, unit)
      const [a, b] = pair(base.things, thing)
      const [x, y] = pair<number>(YEARS, year)
      const kindWord = one(KIND_WORDS[kind], nth)
      const [nameA, nameB] = [a.asked[0]!, b.asked[0]!]
      switch (what) {
        case 'units':
          return {
            turns: [
              one(
                [
                  `so sánh ${kindWord} ${nameA} ${called(u)} và ${called(v)} năm ${year}`,
                  `${kindWord} ${nameA} năm ${year} ${called(u)} so với ${called(v)}`,
                  `${kindWord} ${nameA} năm ${year} của ${bare(u)} và ${bare(v)} nơi nào cao hơn`,
                  `năm ${year} ${called(u)} và ${called(v)} ${kindWord} ${nameA} chênh nhau bao nhiêu`,
                ],
                nth,
              ),
            ],
            may: one => isOf({ thing, year, kind })(one) && (one.unit === u || one.unit === v),
          }
        case 'years':
          return {
            turns: [
              one(
                [
                  `so sánh ${kindWord} ${nameA} ${called(unit)} năm ${x} và ${y}`,
                  `${kindWord} ${nameA} ${called(unit)} năm ${x} so với năm ${y}`,
                  `${kindWord} ${nameA} ${called(unit)} năm ${x} và năm ${y} năm nào nhiều hơn`,
                ],
                nth,
              ),
            ],
            // "mục tiêu 2021 so với 2020": the kind may be that of one year
            may: one => isOf({ unit, thing, ...(kind === 'result' ? { kind } : {}) })(one) && (one.year === x || one.year === y),
          }
        case 'things':
          return {
            turns: [
              one(
                [
                  `${called(unit)} năm ${year} ${kindWord} ${nameA} và ${nameB} cái nào nhiều hơn`,
                  `so sánh ${kindWord} ${nameA} với ${nameB} ${called(unit)} năm ${year}`,
                  `${kindWord} ${nameA}, ${nameB} ${called(unit)} năm ${year}`,
                ],
                nth,
              ),
            ],
            may: one => isOf({ unit, year, kind, thing: a })(one) || isOf({ unit, year, kind, thing: b })(one),
          }
        case 'kinds':
          return {
            turns: [
              one(
                [
                  `${nameA} ${called(unit)} năm ${year} mục tiêu và kết quả`,
                  `so sánh mục tiêu và kết quả ${nameA} ${called(unit)} năm ${year}`,
                  `${nameA} ${called(unit)} năm ${year} đạt bao nhiêu phần trăm kế hoạch`,
                  `${nameA} ${called(unit)} năm ${year} so với kế hoạch thế nào`,
                ],
                nth,
              ),
            ],
            may: isOf({ unit, thing, year }),
          }
        case 'asked after':
          return {
            turns: [
              whole(cell, nth),
              `còn ${called(v)}?`,
              one(['nơi nào cao hơn', 'hai nơi chênh nhau bao nhiêu', 'so sánh hai nơi', 'hơn kém nhau bao nhiêu'], nth),
            ],
            may: one => isOf({ thing, year, kind })(one) && (one.unit === u || one.unit === v),
          }
        case 'unit after':
          return {
            turns: [whole(cell, nth), one([`so với ${called(v)} thì sao`, `so với ${bare(v)}?`], nth)],
            may: one => isOf({ thing, year, kind })(one) && (one.unit === u || one.unit === v),
          }
        case 'year before':
          return {
            turns: [whole(cell, nth), one(['so với năm trước thì sao', 'so với năm trước?', 'tăng hay giảm so với năm trước'], nth)],
            // a plan is held against what was reached the year before as well
            may: one => isOf({ unit, thing, ...(kind === 'result' ? { kind } : {}) })(one) && (one.year === year || one.year === year - 1),
          }
        default:
          return {
            turns: [whole(cell, nth), `còn ${nameB}?`, one(['cái nào nhiều hơn', 'cái nào cao hơn'], nth)],
            may: one => isOf({ unit, year, thing: a })(one) || isOf({ unit, year, thing: b })(one),
          }
      }
    })

/** "1.234,5" */
const number = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 6 })

/** As people write millions and milliards. */
const MILLION = [' triệu', ' triệu', ' triệu đồng', 'tr', ' tr', ' trieu']
const MILLIARD = [' tỷ', ' tỷ', ' tỷ đồng', ' tỉ', ' ty', 'ty']

function amount(value: number, measure: string, nth: number): string {
  if (measure === '%') return `${number(value)}${one(['%', '%', ' %', ' phần trăm'], nth)}`
  if (!measure.startsWith('đồng')) return `${number(value)} ${measure.split('/')[0]}`
  return value % 1e9 === 0 ? `${number(value / 1e9)}${one(MILLIARD, nth)}` : `${number(value / 1e6)}${one(MILLION, nth)}`
}

const HELD: readonly (readonly [op: Comparator, words: string, after?: string])[] = [
  ['>', 'trên'],
  ['>', 'hơn'],
  ['<', 'dưới'],
  ['>=', 'ít nhất'],
  ['>=', 'từ', ' trở lên'],
  ['<=', 'không quá'],
]

/** "có trên 90% không". */
export const thresholds = (base: Base): fc.Arbitrary<Chat> =>
  fc
    .tuple(cellOf(base), fc.constantFrom(...HELD), fc.integer({ min: -2, max: 2 }), fc.nat({ max: 99 }), fc.nat({ max: 2 }))
    .map(([cell, [op, before, after = ''], off, nth, kindly]): Chat => {
      const { unit, thing, year, kind } = cell
      const step = thing.measure === '%' ? 0.5 : thing.measure === 'đồng' ? 1e9 : thing.measure.startsWith('đồng') ? 1e6 : 5
      const near = base.stated.find(one => isOf(cell)(one) && one.role === 'level')?.value ?? 10 * step
      const value = Math.max(step, Number((near + off * step).toPrecision(12)))
      const typed = amount(value, thing.measure, nth >> 2)
      const kindWord = kindly === 0 ? '' : `${one(KIND_WORDS[kind], nth)} `
      const asked = kindly === 0 ? {} : { kind }
      const name = thing.asked[0]!
      const ask = one(
        [
          `${kindWord}${name} ${called(unit)} năm ${year} có ${before} ${typed}${after} không`,
          `năm ${year} ${called(unit)} ${kindWord}${name} có ${before} ${typed}${after} không?`,
          `${kindWord}${name} ${called(unit)} năm ${year} ${before} ${typed}${after} phải không`,
        ],
        nth,
      )
      const followed = nth % 5 === 0 && kindly > 0
      const open = followed ? {} : asked
      return {
        turns: followed ? [whole(cell, nth), `có ${before} ${typed}${after} không`] : [ask],
        may: isOf({ unit, thing, year, ...open }),
        held: { op, value, cell: { unit, thing, year, ...asked } },
      }
    })

/** "có đạt kế hoạch không". */
export const meetings = (base: Base): fc.Arbitrary<Chat> =>
  fc.tuple(cellOf(base), fc.nat({ max: 99 })).map(([{ unit, thing, year }, nth]): Chat => {
    const name = thing.asked[0]!
    const ask = one(
      [
        `${name} ${called(unit)} năm ${year} có đạt kế hoạch không`,
        `năm ${year} ${called(unit)} có hoàn thành chỉ tiêu ${name} không`,
        `${called(unit)} đã đạt mục tiêu ${name} năm ${year} chưa`,
        `${name} năm ${year} ${called(unit)} có vượt kế hoạch không`,
      ],
      nth,
    )
    const followed = nth % 4 === 0
    return {
      turns: followed ? [`kết quả ${name} ${called(unit)} năm ${year}`, one(['có đạt kế hoạch không', 'đạt chỉ tiêu chưa'], nth)] : [ask],
      may: isOf({ unit, thing, year }),
      met: { unit, thing, year, over: !followed && /vượt/.test(ask) },
    }
  })

/** "nơi nào cao nhất". */
export const rankings = (base: Base): fc.Arbitrary<Chat> =>
  fc.tuple(cellOf(base), fc.nat({ max: 99 }), fc.nat({ max: 2 })).map(([{ thing, year, kind, unit }, nth, dated]): Chat => {
    const most = nth % 2 === 0
    const superlative = most ? one(['cao nhất', 'nhiều nhất', 'lớn nhất'], nth) : one(['thấp nhất', 'ít nhất'], nth)
    const kindWord = nth % 3 === 0 ? '' : `${one(KIND_WORDS[kind], nth)} `
    const when = dated === 0 ? '' : ` năm ${year}`
    const name = thing.asked[0]!
    const turns = [
      one(
        [
          `nơi nào ${kindWord}${name} ${superlative}${when}`,
          `đơn vị nào có ${kindWord}${name} ${superlative}${when}`,
          `xếp hạng ${kindWord}${name}${when} ${superlative}`,
        ],
        nth >> 1,
      ),
    ]
    return {
      turns: nth % 7 === 0 ? [whole({ thing, year, kind, unit }, nth), `nơi nào ${kindWord}${name} ${superlative}${when}`] : turns,
      may: isOf({ thing, ...(when ? { year } : {}), ...(kindWord ? { kind } : {}) }),
      ranked: most ? 'most' : 'least',
    }
  })

/** How something went over the years, and sums that no report states. */
export const courses = (base: Base): fc.Arbitrary<Chat> =>
  fc.tuple(cellOf(base), cellOf(base), fc.nat({ max: 99 })).map(([{ unit, thing, year }, other, nth]): Chat => {
    const name = thing.asked[0]!
    const [from, to] = year === other.year ? [2020, 2023] : [Math.min(year, other.year), Math.max(year, other.year)]
    return one<Chat>(
      [
        { turns: [`${name} ${called(unit)} qua các năm`], may: isOf({ unit, thing }) },
        {
          turns: [`${name} ${called(unit)} từ năm ${from} đến năm ${to} thay đổi thế nào`],
          may: o => isOf({ unit, thing })(o) && o.year >= from && o.year <= to,
        },
        { turns: [`${name} ${called(unit)} tăng hay giảm qua các năm`], may: isOf({ unit, thing }) },
        {
          turns: [`tổng ${name} của ${called(unit)} và ${called(other.unit)} năm ${year}`],
          may: o => isOf({ thing, year })(o) && (o.unit === unit || o.unit === other.unit),
        },
        {
          turns: [`${called(unit)} với ${called(other.unit)} cộng lại ${name} năm ${year} bao nhiêu`],
          may: o => isOf({ thing, year })(o) && (o.unit === unit || o.unit === other.unit),
        },
        {
          turns: [`tổng cộng ${from} và ${to} ${called(unit)} ${name} bao nhiêu`],
          may: o => isOf({ unit, thing })(o) && (o.year === from || o.year === to),
        },
      ],
      nth,
    )
  })
