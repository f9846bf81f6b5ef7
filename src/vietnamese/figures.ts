import type { Language } from '../domain/answer.ts'
import type { Role } from '../domain/fact.ts'
import type { Comparator, Quantity } from '../domain/quantity.ts'

/** How far money is scaled before it is shown, largest first. */
const SCALES = [
  { zeros: 9, vi: 'tỷ', en: 'billion' },
  { zeros: 6, vi: 'triệu', en: 'million' },
] as const
/** A scaled amount with more decimals than this is shown in full instead: every digit is kept. */
const MOST_DECIMALS = 3

const BOUNDS: Record<Language, Record<Comparator, (figure: string) => string>> = {
  vi: {
    '=': figure => figure,
    '>=': figure => `từ ${figure} trở lên`,
    '>': figure => `trên ${figure}`,
    '<=': figure => `không quá ${figure}`,
    '<': figure => `dưới ${figure}`,
    '~': figure => `khoảng ${figure}`,
  },
  en: {
    '=': figure => figure,
    '>=': figure => `at least ${figure}`,
    '>': figure => `more than ${figure}`,
    '<=': figure => `at most ${figure}`,
    '<': figure => `less than ${figure}`,
    '~': figure => `about ${figure}`,
  },
}

const SIGNS: Readonly<Record<Comparator, string>> = { '=': '', '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ', '~': '≈ ' }

/** Measures with an English word; any other keeps its Vietnamese name. */
const ENGLISH: Record<string, string> = {
  đồng: 'VND',
  người: 'people',
  hộ: 'households',
  tấn: 'tonnes',
  'tấn/ha': 'tonnes/ha',
  'tạ/ha': 'quintals/ha',
  'đảng viên': 'Party members',
  'chi bộ': 'Party cells',
  xã: 'communes',
  thôn: 'villages',
  'tổ dân phố': 'residential groups',
  'chỉ tiêu': 'targets',
  'tiêu chí': 'criteria',
  'lao động': 'workers',
  'mô hình': 'models',
  'sản phẩm': 'products',
  'tập thể': 'collectives',
  'cá nhân': 'individuals',
  'đối tượng': 'beneficiaries',
}
const ENGLISH_PER: Record<string, string> = { người: 'person', năm: 'year', hộ: 'household', tháng: 'month' }

/**
 * The figure as people read it: "9,13 tỷ đồng", "từ 99% trở lên", "10/16 chi bộ". Digits are never rounded away, so reading it
 * back gives the stored value. With role `level`, `of` is the plan: "16,7 ha (kế hoạch 15 ha)".
 */
export function formatQuantity(quantity: Quantity, language: Language, role?: Role): string {
  const { comparator, value, measure, of } = quantity
  const bound = BOUNDS[language][comparator]
  if (of === undefined) return bound(amount(value, measure, language))
  if (role === 'level') {
    const plan = amount(of, measure, language)
    return `${bound(amount(value, measure, language))} (${language === 'vi' ? 'kế hoạch' : 'plan'} ${plan})`
  }
  const [a, b] = [formatNumber(value, language), formatNumber(of, language)]
  return bound(language === 'vi' ? measured(`${a}/${b}`, measure) : measured(`${a} of ${b}`, measureName(measure, language)))
}

/** The ends of one printed range as people read them: "38–40 triệu đồng/người/năm", "4–5%". Digits are never rounded away. */
export function formatRange(low: Quantity, high: Quantity, language: Language): string {
  const ends = [low, high].map(({ value, measure }) => ({ comparator: '=' as const, value, measure }))
  const { measure, figure } = sideBySide(ends, language)
  return measured(ends.map(end => figure(end).replace('%', '')).join('–'), measure)
}

/** How a few amounts of one measure are shown side by side: all in one scale, each digit kept. */
export interface Side {
  /** "tỷ đồng", "triệu đồng/người/năm", "ha", "%". */
  readonly measure: string
  /** "≥ 9,13"; a percent sign stands at its figure. */
  readonly figure: (quantity: Quantity) => string
}

/** @throws {RangeError} where the measures differ: such amounts do not stand side by side */
export function sideBySide(quantities: readonly Quantity[], language: Language): Side {
  const [{ measure = '' } = {}] = quantities
  if (quantities.some(one => one.measure !== measure)) throw new RangeError('amounts of several measures')
  const money = measure === 'đồng' || measure.startsWith('đồng/')
  const greatest = Math.max(...quantities.map(({ value }) => Math.abs(value)))
  const scale = money
    ? SCALES.find(({ zeros }) => greatest >= 10 ** zeros && quantities.every(one => fitsScale(one.value, zeros)))
    : undefined
  const name = measureName(measure, language)
  return {
    measure: scale ? `${scale[language]} ${name}` : name,
    figure: ({ comparator, value }) => {
      const digits = formatDecimal(shift(decimal(value), scale?.zeros ?? 0), language)
      return `${SIGNS[comparator]}${digits}${measure === '%' ? '%' : ''}`
    },
  }
}

function fitsScale(value: number, zeros: number): boolean {
  return decimals(shift(decimal(value), zeros)) <= MOST_DECIMALS
}

/** Digits in groups with the language's own signs: 3787.5 is "3.787,5" and "3,787.5". */
export function formatNumber(value: number, language: Language): string {
  return formatDecimal(decimal(value), language)
}

function amount(value: number, measure: string, language: Language): string {
  const digits = decimal(value)
  if (measure === 'đồng' || measure.startsWith('đồng/'))
    for (const scale of SCALES) {
      const scaled = shift(digits, scale.zeros)
      if (Math.abs(value) >= 10 ** scale.zeros && decimals(scaled) <= MOST_DECIMALS)
        return `${formatDecimal(scaled, language)} ${scale[language]} ${measureName(measure, language)}`
    }
  return measured(formatDecimal(digits, language), measureName(measure, language))
}

/** The percent sign stands at its figure, every other measure apart. */
function measured(figure: string, measure: string): string {
  return measure === '%' ? `${figure}%` : `${figure} ${measure}`
}

function measureName(measure: string, language: Language): string {
  if (language === 'vi') return measure
  const whole = ENGLISH[measure]
  if (whole !== undefined) return whole
  const [first, ...per] = measure.split('/')
  const head = ENGLISH[first!] ?? first!
  return [head, ...per.map(part => `per ${ENGLISH_PER[part] ?? part}`)].join(' ')
}

/** Every digit of the number and no exponent. */
function decimal(value: number): string {
  const [, sign, whole, rest = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))!
  if (exponent === undefined) return String(value)
  return sign + shift(whole! + rest, rest.length - Number(exponent))
}

/** Moves the decimal point `places` to the left (to the right where negative), on the digits, so that nothing is rounded. */
function shift(digits: string, places: number): string {
  const negative = digits.startsWith('-')
  const [whole, rest = ''] = digits.replace('-', '').split('.') as [string, string?]
  const point = whole.length - places
  const all = (whole + rest).padStart(whole.length + rest.length + Math.max(0, 1 - point), '0')
  const at = Math.max(1, point)
  const padded = all.padEnd(at, '0')
  const fraction = padded.slice(at).replace(/0+$/, '')
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  return `${negative ? '-' : ''}${head}${fraction === '' ? '' : `.${fraction}`}`
}

function decimals(digits: string): number {
  return digits.split('.')[1]?.length ?? 0
}

function formatDecimal(digits: string, language: Language): string {
  const [whole, rest] = digits.split('.') as [string, string?]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
  return rest === undefined ? grouped : `${grouped}${language === 'vi' ? ',' : '.'}${rest}`
}
