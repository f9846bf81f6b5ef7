import { dimensionOf, type MeasureClass, measureClass } from '../../catalogue/indicator-words.ts'
import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import { soundKey } from '../../vietnamese/typing.ts'
import { factName } from '../matching/fact-names.ts'
import { ofQuestions } from '../typing/recent.ts'
import { AMOUNTS } from './by-role.ts'

const KINDS: ReadonlySet<MeasureClass> = new Set(['area', 'output', 'yield', 'length', 'money'])

/** What amounts are counted in besides, where a figure in anything else is no answer. */
const ALSO_KINDS: Readonly<Record<string, MeasureClass>> = { kg: 'output', yen: 'output', usd: 'money', '%': 'rate' }

/** "mấy cây cầu", "bao nhiêu cái": things of some kind, and never hectares of them. */
const CLASSIFIERS = new Set('cay cai chiec ngoi can khach luot'.split(' '))

/** And whatever else happens or is made one by one: it is counted, and no sum that it cost or brought in is a number of it. */
const PIECES = new Set([
  ...CLASSIFIERS,
  ...'truong hop|buoi|cuoc|dot|chuyen|phien|tuyen|diem|phong|mui|hanh khach|xe|o to|xe may|tau|tau ca|thuyen|khach san|nha hang|nha nghi|cua hang|sieu thi|benh vien'.split(
    '|',
  ),
])

/** What is counted, by the words that it is counted in: people are no households, and neither are cases. */
const COUNTED: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    people:
      'nguoi|ca nhan|doi tuong|lao dong|dang vien|hoc sinh|cong dan|doan vien|hoi vien|thanh nien|tre|tre em|em|chau|dong chi|giao vien|can bo|nhan khau|khau|benh nhan|quan nhan|tan binh',
    households: 'ho|ho gia dinh|gia dinh|ho dan',
    cases: 'vu|vu viec',
    animals: 'con',
    hamlets: 'thon|ban|ap|khom|buon|lang|xom|to dan pho|khu pho|khu dan cu',
    communes: 'xa|phuong|thi tran',
    schools: 'truong|truong hoc',
    classes: 'lop|lop hoc',
    files: 'ho so',
    cells: 'chi bo',
    groups: 'tap the',
    criteria: 'tieu chi',
    products: 'san pham',
    firms: 'doanh nghiep',
    cooperatives: 'hop tac xa|htx',
    models: 'mo hinh',
    offices: 'co quan',
    gifts: 'suat|suat qua|phan qua',
    works: 'cong trinh',
    days: 'ngay cong',
    houses: 'can nha|ngoi nha',
  }).flatMap(([thing, words]) => words.split('|').map(word => [word, thing])),
)

/** "bao nhiêu tấn" is not answered in hectares, "bao nhiêu người" not in cases, "bao nhiêu kinh phí" not in people. */
export function isOfAnotherKind(fact: Fact, measures: readonly string[]): boolean {
  if (fact.quantity === null) return false
  const { kinds: asked } = readOf(measures)
  if (!AMOUNTS.has(fact.role)) return isRatioOfAnother(fact, asked)
  const kind = measureClass(fact.quantity.measure)
  // "bao nhiêu đô la": no sum in đồng
  if (measures.includes('usd') && kind === 'money' && !inMeasures(fact, measures)) return true
  if (kind === 'money' && asked.length === 0 && measures.some(measure => PIECES.has(measure))) return true
  if (asked.length === 0 || inMeasures(fact, measures)) return false
  // "thu nhập bao nhiêu một người"
  if (kind === 'money' && fact.quantity.measure.startsWith('đồng/người') && thingsAsked(measures).has('people')) return false
  // "bao nhiêu tấn lương thực": of all, where "kg/người" is of each
  if (kind === 'output' && / ?\/ ?(?:người|khẩu)/.test(fact.quantity.measure)) return true
  if (!asked.includes(kind)) return (KINDS.has(kind) || kind === 'count') && !(kind === 'yield' && asked.includes('output'))
  const thing = COUNTED[measureWords(fact)]
  const things = thingsAsked(measures)
  return kind === 'count' && thing !== undefined && things.size > 0 && !things.has(thing) && !isModelOf(fact, measures)
}

/** "bao nhiêu hợp tác xã kiểu mới": models of it are counted. */
function isModelOf(fact: Fact, measures: readonly string[]): boolean {
  if (measureWords(fact) !== 'mo hinh') return false
  const { words } = factName(fact)
  const things = thingsAsked(measures)
  return Object.entries(COUNTED).some(([thing, counted]) => things.has(counted) && `${words} `.startsWith(`mo hinh ${thing} `))
}

/** "bao nhiêu tấn ngô" is not answered by how much the area of maize grew: what a change or a share is of stands in its name. */
function isRatioOfAnother(fact: Fact, asked: readonly MeasureClass[]): boolean {
  const { words } = factName(fact)
  if (asked.includes('output') && / binh quan dau nguoi/.test(words)) return true
  const [first = '', second = ''] = words.split(' ')
  const dimension = dimensionOf(first, second)
  if (dimension === undefined || !KINDS.has(dimension) || asked.length === 0) return false
  return !asked.includes(dimension) && !(dimension === 'yield' && asked.includes('output'))
}

/** "mấy tổ dân phố đạt chuẩn văn hóa" is not answered by the share of families that do. */
export function isShareOfOthers(fact: Fact, measures: readonly string[]): boolean {
  if (fact.quantity?.measure !== '%' || fact.role !== 'level') return false
  const asked = [...thingsAsked(measures)].filter(thing => PLACES_AND_BODIES.has(thing))
  if (asked.length === 0 || measures.includes('%')) return false
  const name = ` ${factName(fact).words} `
  const named = new Set(Object.entries(COUNTED).flatMap(([words, thing]) => (name.includes(` ${words} `) ? [thing] : [])))
  return ['households', 'people', ...PLACES_AND_BODIES].some(thing => named.has(thing)) && !asked.some(thing => named.has(thing))
}
const PLACES_AND_BODIES: ReadonlySet<string> = new Set(['hamlets', 'communes', 'schools', 'cells', 'offices'])

/** "còn mấy hộ nghèo", "giải ngân bao nhiêu tỷ đồng": a number of things or a sum was asked for, and none of these facts is one. */
export function lacksCount(facts: readonly Fact[], measures: readonly string[]): boolean {
  const isRate = ({ quantity }: Fact) => quantity !== null && measureClass(quantity.measure) === 'rate'
  if (thingsAsked(measures).size > 0) return facts.every(isRate)
  return readOf(measures).kinds.includes('money') && !measures.includes('%') && facts.every(fact => isRate(fact) && AMOUNTS.has(fact.role))
}

/** "hồ sơ" asks for files, although its first word alone would be households. */
function thingsAsked(measures: readonly string[]): ReadonlySet<string> {
  return readOf(measures).things
}

/** What the measures that a question asks for come to; each of many facts is held against them. */
function readOf(measures: readonly string[]): ReadMeasures {
  return readMeasures(measures, () => {
    const known = measures.filter(measure => thingOf(measure) !== undefined)
    return {
      things: new Set(known.filter(one => !known.some(longer => longer.startsWith(`${one} `))).map(one => thingOf(one)!)),
      kinds: measures.flatMap(measure => ASKED_KINDS[measure] ?? (COUNTED[measure] ? ['count' as const] : [])),
      sounds: new Set(measures.map(soundOf)),
    }
  })
}
interface ReadMeasures {
  readonly things: ReadonlySet<string>
  readonly kinds: readonly MeasureClass[]
  readonly sounds: ReadonlySet<string>
}
const readMeasures = ofQuestions<ReadMeasures, readonly string[]>()

/** What a folded measure counts, where others count the same: people in "đảng viên" and in "đồng chí". */
export function thingCounted(measure: string): string | undefined {
  return COUNTED[measure]
}

/** Whether a number of things was asked for: "bao nhiêu con", "mấy hộ". */
export function asksThings(measures: readonly string[]): boolean {
  return thingsAsked(measures).size > 0
}

/** Also where words only sound alike: "hồ xơ", "mấy chường". */
function thingOf(measure: string): string | undefined {
  return COUNTED[measure] ?? (measure.length >= 5 ? BY_SOUND.get(soundOf(measure)) : undefined)
}
const soundOf = (phrase: string): string => phrase.split(' ').map(soundKey).join(' ')
const BY_SOUND = new Map(Object.entries(COUNTED).map(([words, thing]) => [soundOf(words), thing]))

const ASKED_KINDS: Readonly<Record<string, MeasureClass>> = {
  tan: 'output',
  ta: 'output',
  'tan/ha': 'yield',
  'ta/ha': 'yield',
  'kg/ha': 'yield',
  ha: 'area',
  km: 'length',
  'm²': 'area',
  m2: 'area',
  dong: 'money',
}

/** Whether a figure is surely of the kind of amount that was asked for; where none was named, any is. */
export function isSurelyIn({ quantity, role }: Fact, measures: readonly string[]): boolean {
  const kinds = [...readOf(measures).kinds, ...measures.flatMap(measure => ALSO_KINDS[measure] ?? [])]
  if (measures.some(measure => CLASSIFIERS.has(measure)) && quantity !== null && KINDS.has(measureClass(quantity.measure))) return false
  const { things } = readOf(measures)
  if (kinds.length === 0 && things.size === 0) return true
  if (quantity === null) return false
  if (measures.includes(counted(quantity.measure))) return true
  const kind = measureClass(quantity.measure)
  if (!AMOUNTS.has(role)) return kinds.includes('rate')
  if (kind !== 'count') return kind !== 'output' && kinds.includes(kind)
  const thing = COUNTED[counted(quantity.measure)]
  return things.size > 0 && (thing === undefined || things.has(thing))
}

/** Whether a fact is counted in what was asked for. */
export function inMeasures(fact: Fact, measures: readonly string[]): boolean {
  return fact.quantity !== null && measures.includes(counted(fact.quantity.measure))
}

/** Of "đồng/người/năm" what is counted, folded. */
const counted = (measure: string): string => folded(measure).counted

/** The measure of a fact without marks; empty of a milestone. */
export function measureWords({ quantity }: Fact): string {
  return quantity === null ? '' : folded(quantity.measure).whole
}

function folded(measure: string): { readonly whole: string; readonly counted: string } {
  let known = foldedMeasures.get(measure)
  if (known === undefined) {
    const whole = fold(measure)
    known = { whole, counted: whole.split('/')[0]! }
    if (foldedMeasures.size >= MOST_FOLDED) foldedMeasures.clear()
    foldedMeasures.set(measure, known)
  }
  return known
}
const foldedMeasures = new Map<string, ReturnType<typeof folded>>()
const MOST_FOLDED = 5_000

/** The same of a word that only sounds so: "xản phẩm". */
export function countedSo(fact: Fact, measures: readonly string[]): boolean {
  if (inMeasures(fact, measures)) return true
  const sound = soundOf(measureWords(fact))
  return sound.length >= 5 && readOf(measures).sounds.has(sound)
}

/** Whether a figure is a share, or counts things: no sum of money, which an area of land may be named by. */
export function isShareOrCount(fact: Fact): boolean {
  const { quantity, role } = fact
  return isCount(fact) || (quantity !== null && role === 'level' && measureClass(quantity.measure) === 'rate')
}

/** Whether a figure counts things. */
export function isCount({ quantity }: Fact): boolean {
  return quantity !== null && measureClass(quantity.measure) === 'count'
}
