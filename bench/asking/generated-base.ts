import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fact, Kind } from '../../src/domain/fact.ts'
import type { Indicator, IndicatorRef } from '../../src/domain/indicator.ts'
import { yearPeriod } from '../../src/domain/period.ts'
import type { Report } from '../../src/domain/report.ts'
import type { UnitRef } from '../../src/domain/unit.ts'
import { createKnowledge, type Knowledge } from '../../src/knowledge/knowledge.ts'
import type { Catalogue } from '../../src/seeds.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { type Chance, chance } from './chance.ts'

/** A knowledge base of so many facts, and what can be asked of it. */
export interface GeneratedBase {
  readonly knowledge: Knowledge
  readonly facts: number
  readonly units: readonly UnitRef[]
  /** What the reports of a unit measure. */
  measuredIn(unit: UnitRef): readonly Measured[]
}

/** An indicator in the words of reports, and what it is counted in. */
export interface Measured {
  readonly indicator: IndicatorRef
  readonly measure: string
}

export const YEARS = [2019, 2020, 2021, 2022, 2023] as const
const KINDS: readonly Kind[] = ['target', 'result']
/** Sets of indicators that reports are made of; the units share them, as they share the sentences of their reports. */
const PROFILES = 40
/** Room where the title of a report would stand before the sentences that units share. */
const HEADER = 240

/**
 * A knowledge base of about so many facts over 100 (6,000 facts) to all 3,321 communes (2 million), each unit with a report a year. Everything
 * that units can share they share: sentences, periods, names. @param step called with the number of facts so far
 */
export function generateBase(facts: number, seedsDir: string, catalogue: Catalogue, step: (done: number) => void): GeneratedBase {
  const units = communes(seedsDir, Math.round(100 * (facts / 6_000) ** 0.603))
  const perYear = Math.max(4, Math.round(facts / units.length / YEARS.length / KINDS.length))
  const profiles = profilesOf(catalogue.indicators.all(), perYear)
  const bodies = profiles.map(profile => YEARS.map(year => bodyOf(profile, year)))
  const knowledge = createKnowledge(fold)
  const draw = chance(facts)
  let made = 0
  units.forEach((unit, u) => {
    for (const [y, body] of bodies[u % PROFILES]!.entries()) {
      const { report, facts } = reportOf(unit, body, YEARS[y]!, `${u}-${y}`, made, draw)
      knowledge.learn(report, facts)
      made += facts.length
    }
    step(made)
  })
  return { knowledge, facts: made, units, measuredIn: unit => profiles[units.indexOf(unit) % PROFILES]! }
}

/** So many communes of today's list, spread over the country. */
function communes(seedsDir: string, count: number): readonly UnitRef[] {
  const rows = readFileSync(join(seedsDir, 'administrative-units', 'current.tsv'), 'utf8').split('\n')
  const all = rows.filter(row => /^\d/.test(row)).map(row => row.split('\t'))
  const wanted = Math.min(count, all.length)
  return Array.from({ length: wanted }, (_, i) => all[Math.floor((i * all.length) / wanted)]!).map(([code, name]) => ({
    id: `new-${code}`,
    name: name!,
  }))
}

const THINGS = ['mô hình', 'hộ', 'tổ', 'diện tích', 'sản lượng', 'công trình', 'lượt người', 'câu lạc bộ', 'tuyến đường', 'lớp']
const DEEDS = ['trồng', 'nuôi', 'sửa chữa', 'tham gia', 'chế biến', 'vận động', 'hỗ trợ', 'quản lý', 'tập huấn', 'cải tạo']
const OBJECTS = [
  'cây dẻ',
  'ong mật',
  'mương nội đồng',
  'sân chơi',
  'hồ sơ số',
  'cá lồng',
  'nấm rơm',
  'đèn đường',
  'quỹ khuyến học',
  'dâu tằm',
]
const WHOM = ['', ' cho phụ nữ', ' cho thanh niên', ' ở vùng cao', ' theo chuỗi', ' ven sông', ' tự quản']

/** What no catalogue lists: "số mô hình nuôi ong mật ở vùng cao". */
function unlisted(draw: Chance): Measured {
  const thing = draw.of(THINGS)
  const text = `${thing} ${draw.of(DEEDS)} ${draw.of(OBJECTS)}${draw.of(WHOM)}`
  return { indicator: { id: null, name: text, text }, measure: thing === 'diện tích' ? 'ha' : thing === 'sản lượng' ? 'tấn' : thing }
}

function profilesOf(catalogue: readonly Indicator[], size: number): readonly (readonly Measured[])[] {
  const draw = chance(1)
  // what places are ranked by: in every report
  const common = ['income_per_capita', 'poverty_rate', 'budget_revenue_total', 'forest_cover_rate', 'rice_output', 'health_insurance_rate']
  const first = common.flatMap(id => catalogue.filter(one => one.id === id)).slice(0, Math.ceil(size / 2))
  return Array.from({ length: PROFILES }, () => {
    const listed = new Set(first)
    while (listed.size < Math.min(catalogue.length, Math.ceil(size * 0.7))) listed.add(draw.of(catalogue))
    const measured = [...listed].map(one => {
      const text = draw.of([one.name, one.name, ...one.aliases])
      return { indicator: { id: one.id, name: one.name, text }, measure: one.measures[0]! }
    })
    while (measured.length < size) measured.push(unlisted(draw) as (typeof measured)[number])
    return measured.slice(0, size)
  })
}

/** The sentences that reports of one profile and year share, and the facts in them but for their unit, report and amount. */
interface Body {
  readonly text: string
  readonly drafts: readonly Omit<Fact, 'id' | 'report' | 'unit'>[]
}

function bodyOf(profile: readonly Measured[], year: number): Body {
  let text = 'Đồng chí Nguyễn Văn An, Chủ tịch Ủy ban nhân dân, chủ trì hội nghị.\n'
  const period = yearPeriod(year)
  const drafts = profile.flatMap(({ indicator, measure }) =>
    KINDS.map(kind => {
      const start = HEADER + text.length
      const figure = `${100 + ((start * 7919) % 899)} ${measure}`
      const sentence = `${kind === 'target' ? 'Phấn đấu' : 'Kết quả'} ${indicator.text} năm ${year} đạt ${figure}.`
      text += `${sentence}\n`
      const end = start + sentence.length
      const span = { start: end - 1 - figure.length, end: end - 1 }
      const quantity = { comparator: '=', value: 0, measure } as const
      return { indicator, period, kind, role: 'level', quantity, implied: NONE, review: NONE, span, sentence: { start, end } } as const
    }),
  )
  // one flat text for all: what is put together for each is made flat when it is first read, which no stored report is
  return { text: Buffer.from(' '.repeat(HEADER) + text, 'utf16le').toString('utf16le'), drafts }
}
const NONE: readonly string[] = []

function reportOf(
  unit: UnitRef,
  body: Body,
  year: number,
  id: string,
  serial: number,
  draw: Chance,
): { report: Report; facts: readonly Fact[] } {
  const report = `bao-cao-${id}.txt`
  const title = `Báo cáo kinh tế - xã hội ${unit.name} năm ${year}`
  const facts = body.drafts.map((draft, i) => ({
    id: (serial + i).toString(16).padStart(12, '0'),
    report,
    unit,
    indicator: draft.indicator,
    period: draft.period,
    kind: draft.kind,
    role: draft.role,
    quantity: { comparator: '=' as const, value: amountIn(draft.quantity!.measure, draw), measure: draft.quantity!.measure },
    implied: draft.implied,
    review: draft.review,
    span: draft.span,
    sentence: draft.sentence,
  }))
  return {
    report: { id: report, title, text: body.text, hash: id, unit, date: `${year}-12-${10 + draw.below(20)}` },
    facts,
  }
}

function amountIn(measure: string, draw: Chance): number {
  if (measure === '%') return draw.below(1000) / 10
  return measure.startsWith('đồng') ? 1_000_000 * (1 + draw.below(90_000)) : 1 + draw.below(5_000)
}
