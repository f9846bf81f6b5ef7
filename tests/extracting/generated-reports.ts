import fc from 'fast-check'

/** What a generated clause says, as a person would note it. */
export interface Said {
  /** The number with its measure, as printed. */
  readonly printed: string
  readonly value: number
  readonly of?: number
  readonly measure: string
  readonly op: string
  readonly role: string
}

interface Clause {
  readonly subject: string
  readonly text: string
  readonly said: readonly Said[]
}

export interface GeneratedReport {
  readonly text: string
  /** Of the year looked back at, and of the year planned for. */
  readonly results: readonly Said[]
  readonly targets: readonly Said[]
}

export const PAST = 2022
export const COMING = 2023

/** 1234567.5 is "1.234.567,5". */
export function printed(value: number): string {
  const [whole, fraction] = String(value).split('.')
  const dotted = whole!.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return fraction === undefined ? dotted : `${dotted},${fraction}`
}

const wholeUpTo = (max: number) => fc.integer({ min: 2, max })
const tenths = (max: number) => fc.integer({ min: 11, max: max * 10 }).map(n => n / 10)

interface Subject {
  readonly name: string
  readonly measure: string
  readonly values: fc.Arbitrary<number>
}

const SUBJECTS: readonly Subject[] = [
  { name: 'diện tích lúa', measure: 'ha', values: tenths(900) },
  { name: 'diện tích ngô', measure: 'ha', values: wholeUpTo(4000) },
  { name: 'sản lượng chè búp tươi', measure: 'tấn', values: tenths(9000) },
  { name: 'đàn trâu', measure: 'con', values: wholeUpTo(5000) },
  { name: 'đàn lợn', measure: 'con', values: wholeUpTo(90_000) },
  { name: 'đàn gia cầm', measure: 'con', values: wholeUpTo(900_000) },
  { name: 'số hộ nghèo', measure: 'hộ', values: wholeUpTo(700) },
  { name: 'tỷ lệ hộ cận nghèo', measure: '%', values: tenths(60) },
  { name: 'tỷ lệ che phủ rừng', measure: '%', values: tenths(90) },
  { name: 'tỷ lệ người dân tham gia bảo hiểm y tế', measure: '%', values: tenths(99) },
  { name: 'năng suất lúa', measure: 'tạ/ha', values: tenths(70) },
]
const MONEY = ['thu ngân sách trên địa bàn', 'tổng vốn đầu tư toàn xã hội']
const COUNTED = [
  ['thôn', 'thôn', 'đạt danh hiệu thôn văn hóa'],
  ['trường', 'trường', 'đạt chuẩn quốc gia'],
  ['chi bộ', 'chi bộ', 'hoàn thành tốt nhiệm vụ'],
] as const

/** Words before and after a figure, and what they make of it. */
const BOUNDS: readonly (readonly [before: string, after: string, op: string])[] = [
  ['đạt ', '', '='],
  ['là ', '', '='],
  ['', '', '='],
  ['đạt trên ', '', '>'],
  ['đạt hơn ', '', '>'],
  ['ước đạt ', '', '~'],
  ['đạt khoảng ', '', '~'],
  ['dưới ', '', '<'],
  ['không quá ', '', '<='],
  ['đạt từ ', ' trở lên', '>='],
  ['đạt ', ' trở lên', '>='],
  ['đạt ít nhất ', '', '>='],
]

const gap = (measure: string) => (measure === '%' ? fc.constantFrom('', ' ') : fc.constantFrom(' ', ' ', ''))

const level = (subject: Subject): fc.Arbitrary<Clause> =>
  fc.tuple(subject.values, fc.constantFrom(...BOUNDS), gap(subject.measure)).map(([value, [before, after, op], space]) => {
    const figure = `${printed(value)}${space}${subject.measure}`
    return {
      subject: subject.name,
      text: `${subject.name} ${before}${figure}${after}`,
      said: [{ printed: figure, value, measure: subject.measure, op, role: 'level' }],
    }
  })

/** A second figure beside the amount: a share of the plan, a share of the past, a difference. */
const BESIDE = [
  ['bằng ', ' kế hoạch', 'plan_ratio'],
  ['đạt ', ' so với nghị quyết', 'plan_ratio'],
  ['bằng ', ' so với cùng kỳ', 'period_ratio'],
  ['tăng ', ' so với cùng kỳ', 'change'],
  ['giảm ', ' so với năm trước', 'change'],
  ['vượt ', ' kế hoạch', 'change'],
] as const

const levelAndShare = (subject: Subject): fc.Arbitrary<Clause> =>
  fc.tuple(subject.values, tenths(95), fc.constantFrom(...BESIDE)).map(([value, percent, [before, after, role]]) => {
    const figure = `${printed(value)} ${subject.measure}`
    const share = `${printed(percent)}%`
    return {
      subject: subject.name,
      text: `${subject.name} đạt ${figure}, ${before}${share}${after}`,
      said: [
        { printed: figure, value, measure: subject.measure, op: '=', role: 'level' },
        { printed: share, value: percent, measure: '%', op: '=', role },
      ],
    }
  })

const range = (subject: Subject): fc.Arbitrary<Clause> =>
  fc.tuple(wholeUpTo(40), wholeUpTo(40), fc.constantFrom(' - ', '-', ' đến ')).map(([low, more, between]) => {
    const figure = `${low}${between}${low + more} ${subject.measure}`
    const end = { printed: figure, measure: subject.measure, role: 'level' }
    return {
      subject: subject.name,
      text: `${subject.name} đạt từ ${figure}`,
      said: [
        { ...end, value: low, op: '>=' },
        { ...end, value: low + more, op: '<=' },
      ],
    }
  })

const money = (name: string): fc.Arbitrary<Clause> =>
  fc
    .oneof(
      fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 999 })).map(([billions, millions]) => ({
        figure: `${String(billions).padStart(2, '0')} tỷ ${millions} triệu đồng`,
        value: billions * 1e9 + millions * 1e6,
      })),
      tenths(90).map(n => ({ figure: `${printed(n)} tỷ đồng`, value: Math.round(n * 10) * 1e8 })),
      fc.integer({ min: 20, max: 9000 }).map(n => ({ figure: `${printed(n)} triệu đồng`, value: n * 1e6 })),
      fc.integer({ min: 20_000_000, max: 2_000_000_000 }).map(n => ({ figure: `${printed(n)} đồng`, value: n })),
    )
    .map(({ figure, value }) => ({
      subject: name,
      text: `${name} đạt ${figure}`,
      said: [{ printed: figure, value, measure: 'đồng', op: '=', role: 'level' }],
    }))

const countOf = ([noun, measure, state]: (typeof COUNTED)[number]): fc.Arbitrary<Clause> =>
  fc.tuple(wholeUpTo(30), fc.integer({ min: 0, max: 20 }), fc.boolean()).map(([value, rest, padded]) => {
    const digits = padded ? String(value).padStart(2, '0') : String(value)
    const figure = `${digits}/${value + rest} ${noun}`
    return {
      subject: state,
      text: `có ${figure} ${state}`,
      said: [{ printed: figure, value, of: value + rest, measure, op: '=', role: 'count_of' }],
    }
  })

const clause = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SUBJECTS).chain(level) },
  { weight: 3, arbitrary: fc.constantFrom(...SUBJECTS).chain(levelAndShare) },
  { weight: 1, arbitrary: fc.constantFrom(...SUBJECTS).chain(range) },
  { weight: 2, arbitrary: fc.constantFrom(...MONEY).chain(money) },
  { weight: 1, arbitrary: fc.constantFrom(...COUNTED).chain(countOf) },
)

/** No subject twice: a figure printed again is no further fact. */
const clausesOf = (one: fc.Arbitrary<Clause>) => fc.uniqueArray(one, { selector: ({ subject }) => subject, minLength: 1, maxLength: 7 })
const done = clausesOf(clause)
/** "ước đạt" is said of what is done. */
const planned = clausesOf(clause.filter(({ text }) => !text.includes('ước')))

function sentences(said: readonly Clause[], cuts: readonly boolean[]): string {
  const text = said.map(({ text }, i) => `${text}${cuts[i] ? '. ' : '; '}`).join('')
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
  return `${text
    .split('. ')
    .map((words, i) => (i === 0 ? words : capital(words)))
    .join('. ')
    .replace(/[;.] $/, '')}.`
}

/** A commune's report of one year, with the plan of the next where it has one. */
export const generatedReport: fc.Arbitrary<GeneratedReport> = fc
  .tuple(done, fc.option(planned, { nil: [] }), fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }))
  .map(([past, plan, cuts]) => ({
    text: [
      `Xã Vĩnh Hòa tổng kết năm ${PAST}, triển khai nhiệm vụ năm ${COMING}`,
      `Năm ${PAST}, ${sentences(past, cuts)}`,
      ...(plan.length === 0 ? [] : [`Năm ${COMING}, xã phấn đấu: ${sentences(plan, cuts.slice(7))}`]),
      '',
    ].join('\n\n'),
    results: past.flatMap(({ said }) => said),
    targets: plan.flatMap(({ said }) => said),
  }))
