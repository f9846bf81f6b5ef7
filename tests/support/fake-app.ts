import type { App } from '../../src/app.ts'
import type { Answer, CitedFact, Language } from '../../src/domain/answer.ts'
import type { Bulletin } from '../../src/domain/bulletin.ts'
import { type Doubt, MOST_DOUBTS_A_DAY } from '../../src/domain/doubt.ts'
import { HoiXaError } from '../../src/domain/errors.ts'
import type { Fact } from '../../src/domain/fact.ts'
import { termPeriod, yearPeriod } from '../../src/domain/period.ts'
import type { Picture } from '../../src/domain/picture.ts'
import { quantity } from '../../src/domain/quantity.ts'
import type { Subscription } from '../../src/domain/subscription.ts'
import type { UnitRef } from '../../src/domain/unit.ts'
import type { Held } from '../../src/keeping.ts'
import { fold } from '../../src/vietnamese/fold.ts'

export type Stated = Extract<Answer, { status: 'answer' }>

export const DUONG_QUANG: UnitRef = { id: 'old-01849', name: 'xã Dương Quang' }
export const DUC_XUAN: UnitRef = { id: 'old-01840', name: 'phường Đức Xuân' }
export const BA_CHE: UnitRef = { id: 'old-d202', name: 'huyện Ba Chẽ' }
export const THANH_SON_1: UnitRef = { id: 'old-06973', name: 'xã Thanh Sơn' }
export const THANH_SON_2: UnitRef = { id: 'old-00001', name: 'xã Thanh Sơn' }
export const UNITS = [DUONG_QUANG, DUC_XUAN, BA_CHE, THANH_SON_1, THANH_SON_2]

/** The beginning of a picture of 1080 by 900 points, as much of it as the loopback looks at. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000004380000038408060000', 'hex')

/** What a report may hold and Telegram's parser must not choke on. */
export const HOSTILE = 'Thu <b>1 < 2</b> & "ngân sách" \'xã\' 😀👨‍👩‍👧 </a> &lt; &amp;amp; <script>'

let facts = 0
export const SECTORS = ['giáo dục', 'y tế', 'trồng trọt']
const INDICATORS: Record<string, string> = {
  income_per_capita: 'thu nhập bình quân đầu người',
  income_total: 'tổng thu nhập',
  poverty_rate: 'tỷ lệ hộ nghèo',
}
/** 22 November 2026, 12:00 in Vietnam. */
export const NOW = Date.UTC(2026, 10, 22, 5)
const newcomer = (chat: number): Subscription => ({ chat, units: [], consent: { at: Date.UTC(2026, 0, 2), notice: 1 } })

/** A cited fact; whatever is not given is plain. */
export function cited(
  part: Partial<Fact> & { name?: string; quote?: string; url?: string; wording?: 'ours'; title?: string } = {},
): CitedFact {
  const { name = 'thu nhập bình quân đầu người', quote, url = 'https://example.vn/tin/1?a=1&b=2', wording, title, ...rest } = part
  const fact: Fact = {
    id: (++facts).toString(16).padStart(12, '0'),
    report: '000_dq_2021.md',
    unit: DUONG_QUANG,
    indicator: { id: 'income_per_capita', name, text: name },
    period: yearPeriod(2021),
    kind: 'target',
    role: 'level',
    quantity: quantity(40_000_000, 'đồng/người/năm'),
    implied: [],
    review: [],
    span: { start: 0, end: 1 },
    sentence: { start: 0, end: 1 },
    ...rest,
  }
  const source = {
    report: fact.report,
    title: title ?? 'Dương Quang triển khai nhiệm vụ năm 2021',
    date: '2021-01-20',
    url,
    publisher: 'Trang tin thành phố Bắc Kạn',
    quote: quote ?? `Phấn đấu ${name} đạt 40 triệu đồng/người/năm.`,
    ...(wording ? { wording } : {}),
  }
  return { fact, source }
}

/** An answer that states these facts. */
export function stated(given: readonly CitedFact[], part: Partial<Stated> = {}): Stated {
  return { status: 'answer', intent: 'lookup', language: 'vi', facts: given, computed: [], notes: [], news: [], passages: [], ...part }
}

export const INCOME = cited({ id: 'aaaaaaaaaaaa' })
export const REVENUE = cited({
  id: 'bbbbbbbbbbbb',
  unit: DUC_XUAN,
  indicator: { id: 'budget_revenue', name: 'thu ngân sách', text: 'tổng thu ngân sách trên địa bàn' },
  quantity: quantity(9_130_000_000, 'đồng'),
  quote: HOSTILE,
  title: HOSTILE,
  wording: 'ours',
})
const MANY = Array.from({ length: 19 }, (_, at) =>
  cited({
    id: `cc${at.toString(16).padStart(10, '0')}`,
    name: `chỉ tiêu số ${at} ${HOSTILE}`,
    kind: at % 2 ? 'result' : 'target',
    period: at === 3 ? termPeriod(2020, 2025) : yearPeriod(2021),
    quote: `${HOSTILE} ${at}`,
  }),
)

const INCOME_2020 = cited({
  id: 'eeeeeeeeeeee',
  kind: 'result',
  period: yearPeriod(2020),
  quantity: quantity(36_500_000, 'đồng/người/năm'),
})
const INCOME_DUC_XUAN: CitedFact = {
  ...INCOME,
  fact: { ...INCOME.fact, id: 'dddddddddddd', unit: DUC_XUAN, quantity: quantity(45_000_000, 'đồng/người/năm') },
}

/** A small house that holds a handful of figures and remembers what it was asked. */
export function fakeApp() {
  const subscriptions = new Map<number, Subscription>()
  const bulletins = new Map<string, Bulletin>()
  const languages = new Map<number, Language>()
  const seen = new Set<number>()
  const questions: { question: string; conversation?: string; after?: string; language: Language }[] = []
  const threads: [string, string][] = []
  const doubts: Doubt[] = []
  const painted: Picture[] = []
  const suspended: [number, boolean][] = []
  const moved: [number, number][] = []
  const cards: { id: string; facts: readonly string[]; language: Language; by: number }[] = []
  /** What a chat is said to have kept beside its settings. */
  const kept: { -readonly [K in keyof Held]?: Held[K] } = {}
  const list = (language: Language): Answer => stated(MANY, { intent: 'list', language, list: { unit: DUONG_QUANG, year: 2021 } })

  function answer(question: string, language: Language): Answer {
    const q = fold(question)
    if (q.includes('boom')) throw new Error('boom')
    if (q.includes('thu nhap') || q.includes('income')) return stated([INCOME], { language })
    if (q.includes('thu ngan sach')) return stated([REVENUE], { language })
    if (q.includes('so sanh'))
      return stated([INCOME, INCOME_DUC_XUAN], {
        intent: 'compare',
        language,
      })
    if (q.includes('chi tieu')) return list(language)
    if (q.includes('thanh son'))
      return {
        status: 'choose',
        intent: 'lookup',
        language,
        about: 'unit',
        choices: [
          { label: `xã Thanh Sơn, huyện Ba Chẽ ${HOSTILE}`, question: 'thu ngân sách Thanh Sơn Ba Chẽ' },
          { label: 'xã Thanh Sơn, Kim Bảng', question: 'thu nhập Thanh Sơn Kim Bảng' },
        ],
      }
    if (q.includes('2030'))
      return {
        status: 'no_data',
        intent: 'lookup',
        language,
        unit: 'xã Dương Quang',
        indicator: HOSTILE,
        year: 2030,
        asked: 'target',
        choices: [{ label: 'năm 2021', question: 'thu nhập Dương Quang 2021' }],
      }
    if (q.includes('cam on')) return stated([], { intent: 'greeting', language, social: 'thanks' })
    if (q.includes('chao')) return stated([], { intent: 'greeting', language })
    if (q.includes('thoi tiet')) return { status: 'out_of_scope', intent: 'other', language, weak: false }
    return { status: 'out_of_scope', intent: 'other', language, weak: true }
  }

  const app: App = {
    async ask(question, options) {
      if (question.length > 4096) throw new HoiXaError('question-too-long', `${question.length} characters`)
      questions.push({ question, ...options })
      return answer(question, /\b(what|income|the)\b/.test(question) ? 'en' : options.language)
    },
    list: async (_unit, _year, language) => list(language),
    suggest: async (query, language, limit) =>
      query.includes('không') ? [] : [INCOME, REVENUE].slice(0, limit).map(one => stated([one], { language })),
    keepThread: (from, as) => void threads.push([from, as]),
    state: async (ids, language) => {
      const found = [INCOME, REVENUE].filter(({ fact }) => ids.includes(fact.id))
      return found.length === 0 ? [] : [stated(found, { language })]
    },
    overYears: async id => (id === INCOME.fact.id ? { facts: [INCOME_2020, INCOME], leftOut: [], cut: false } : undefined),
    async amongUnits(ids) {
      const facts = [INCOME_DUC_XUAN, INCOME]
      if (ids.length === 0 || !ids.every(id => facts.some(({ fact }) => fact.id === id))) return undefined
      return { facts, ...(ids.length === 1 ? { of: DUONG_QUANG.id } : {}), leftOut: [], cut: false }
    },
    async paint(picture) {
      painted.push(picture)
      return PNG
    },
    mayDoubt: async () => doubts.length < MOST_DOUBTS_A_DAY,
    async doubt(id, why) {
      if (why.trim() === '') return 'empty'
      if (doubts.length >= MOST_DOUBTS_A_DAY) return 'too-many'
      doubts.push({ fact: id, report: '000_dq_2021.md', why, at: 0 })
      return 'kept'
    },
    doubts: async () => doubts.map(doubt => ({ doubt })),
    noteCard: async (id, facts, language, by) => void cards.push({ id, facts, language, by }),
    fact: async id => [INCOME, INCOME_2020, INCOME_DUC_XUAN, REVENUE, ...MANY].find(({ fact }) => fact.id === id),
    news: async (unit, language) =>
      stated([], {
        intent: 'bulletin',
        language,
        ...(unit === undefined ? {} : { newsOf: UNITS.find(({ id }) => id === unit)! }),
        news: [{ title: HOSTILE, unit: UNITS.find(({ id }) => id === unit) ?? DUONG_QUANG, source: INCOME.source }],
      }),
    findUnits: async text => UNITS.filter(unit => fold(text).includes(fold(unit.name).replace(/^(xa|phuong|huyen) /, ''))),
    unit: async id => UNITS.find(unit => unit.id === id),
    subscription: async chat => subscriptions.get(chat),
    async subscribe(chat, unit, { agreed, thread }) {
      if (!UNITS.some(({ id }) => id === unit)) return 'unit-unknown'
      const before = subscriptions.get(chat)
      if (before?.units.includes(unit)) return 'already'
      if (!before && !agreed) return 'consent-needed'
      subscriptions.set(chat, {
        ...newcomer(chat),
        ...before,
        units: [...(before?.units ?? []), unit],
        ...(thread !== undefined && { thread }),
      })
      return 'subscribed'
    },
    async begin(chat, { thread }) {
      const begun = subscriptions.get(chat) ?? { ...newcomer(chat), ...(thread !== undefined && { thread }) }
      subscriptions.set(chat, begun)
      return begun
    },
    async adjust(chat, change) {
      const before = subscriptions.get(chat)
      if (!before) return 'none'
      if ((change.keywords?.length ?? 0) > 3) return 'too-many'
      const after = Object.entries({ ...before, ...change }).filter(([, value]) => value !== null)
      subscriptions.set(chat, Object.fromEntries(after) as unknown as Subscription)
      return 'done'
    },
    sectors: () => SECTORS.map(name => ({ id: `sector/${name}`, name })),
    findTopics: text => {
      const named = SECTORS.filter(name => fold(name) === fold(text)).map(name => ({ id: `sector/${name}`, name }))
      return named.length > 0
        ? named
        : Object.entries(INDICATORS).flatMap(([id, name]) => (fold(name).includes(fold(text)) ? [{ id, name }] : []))
    },
    topicName: topic => INDICATORS[topic] ?? topic.replace('sector/', ''),
    isTopic: topic => topic in INDICATORS || SECTORS.includes(topic.replace('sector/', '')),
    now: () => NOW,
    async unsubscribe(chat, unit) {
      const before = subscriptions.get(chat)
      const gone = before?.units.filter(id => unit === undefined || id === unit) ?? []
      const left = before?.units.filter(id => !gone.includes(id)) ?? []
      if (before && left.length > 0) subscriptions.set(chat, { ...before, units: left })
      else subscriptions.delete(chat)
      return gone
    },
    async held(chat) {
      const [subscription, language] = [subscriptions.get(chat), languages.get(chat)]
      return {
        ...(subscription && { subscription }),
        ...(language && { language }),
        questions: 0,
        choices: 0,
        gaps: 0,
        unfinished: false,
        marks: 0,
        doubts: 0,
        cards: 0,
        ...kept,
      }
    },
    async forget(chat) {
      subscriptions.delete(chat)
      languages.delete(chat)
    },
    async tidy() {},
    async moveChat(from, to) {
      moved.push([from, to])
    },
    async suspend(chat, off) {
      suspended.push([chat, off])
      const { suspended: _, ...before } = subscriptions.get(chat) ?? {}
      if ('chat' in before) subscriptions.set(chat, { ...(before as Subscription), ...(off ? { suspended: true } : {}) })
    },
    language: async chat => languages.get(chat),
    async setLanguage(chat, language) {
      languages.set(chat, language)
    },
    seenUpdate: async id => seen.has(id),
    async markUpdate(id) {
      seen.add(id)
    },
    bulletin: async id => bulletins.get(id),
    bulletinText: async id => {
      const found = bulletins.get(id)
      return found && { title: found.title, facts: found.figures ?? [] }
    },
  }
  return { app, bulletins, subscriptions, languages, questions, suspended, moved, kept, threads, doubts, painted, cards }
}
