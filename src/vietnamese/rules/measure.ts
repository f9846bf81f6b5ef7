import { MEASURE_FORMS, MEASURES, MONEY_SHORT, PER, SCALES } from '../lexicon.ts'
import { latin, oneOf, WORD_END } from '../pattern.ts'
import { singleSpaced } from '../spaces.ts'

/** "/người", "/ 1 hộ" */
function per(words: readonly string[]): string {
  return `(?: ?\\/ ?(?:0?1 ?)?${oneOf(words)}${WORD_END})`
}

/** "1/1 hộ" is one of one. */
const NO_PART = '(?<!\\d ?(?=\\/ ?0?1))'
/** "lớp [học tập]", "giải ngân", "đơn vị": the first half of another word measures nothing. */
const NOT_HALF = '(?<!(?:đơn(?= +vị)|giải(?= +(?:ngân|quyết|tỏa|phóng))|lớp học(?= +tập)))'
const HALVES: ReadonlySet<string> = new Set(['đơn', 'giải', 'lớp học'])
/** "27,6 tạ nhân/ha": in what state a crop is weighed. */
const STATE = ' +(?:nhân|khô|tươi|mủ|quả tươi|búp tươi|mủ khô|hạt khô)'
const STATED = latin(`${STATE}$`, 'u')
/** "đồng/người/năm", "%", "tạ/ ha"; or only "/người/năm" after a scale, where "đồng" is dropped. */
export const MEASURE = `(?:(?:%|‰|${oneOf(MEASURES)}${WORD_END}${NOT_HALF}(?:${STATE}(?= ?\\/))?|${NO_PART}${per(PER)})${per(PER)}*)`
/**
 * Where a measure begins, for patterns that only look ahead: of "hộ", "hộ nghèo" and "hộ cận nghèo" the first will do. At every place that has it,
 * the full list is a quarter of a megabyte of compiled code. Above 16 MB of code the engine compiles patterns without its optimizations.
 */
export const MEASURED = `(?:%|‰|${oneOf(shortest(MEASURES))}${WORD_END}${NOT_HALF}|${NO_PART}${per(shortest(PER))})`
export const SCALE = `(?:${oneOf([...MONEY_SHORT.keys(), ...SCALES.keys()])}${WORD_END}(?<!tỷ(?= +(?:lệ|trọng|suất|giá|số)))(?: +(?:nghìn|ngàn|triệu|tỷ)${WORD_END}(?! +(?:lệ|trọng|suất)))?)`

const MEASURED_HERE = latin(` *${MEASURED}`, 'uy')

/** Whether a measure follows, spaces left out. */
export function measuredAt(flat: string, at: number): boolean {
  MEASURED_HERE.lastIndex = at
  return MEASURED_HERE.test(flat)
}

/** "triệu đồng", "ha" or nothing, and no other word: a cell, or what stands in brackets. */
export const MEASURE_ALONE = latin(`^(?<scale>${SCALE})? *(?<measure>${MEASURE})?$`, 'u')

/** The words of a list that go on from no shorter one. */
function shortest(words: readonly string[]): string[] {
  const whole = new Set(words.filter(word => !HALVES.has(word)))
  return words.filter(word => {
    for (let at = word.indexOf(' '); at >= 0; at = word.indexOf(' ', at + 1)) if (whole.has(word.slice(0, at))) return false
    return true
  })
}

/** The factor of one or two scale words, and the measure that they carry themselves ("trđ"). */
export function readScale(scale: string | undefined): { factor: number; measure: string } {
  if (!scale) return { factor: 1, measure: '' }
  const plain = singleSpaced(scale)
  const short = MONEY_SHORT.get(plain)
  if (short !== undefined) return { factor: short, measure: 'đồng' }
  let factor = 1
  for (const word of plain.split(' ')) factor *= SCALES.get(word) ?? 1
  return { factor, measure: '' }
}

/** Measures that are not per anything, in their canonical forms. */
const WHOLE = new Map([...MEASURES.map(measure => [measure, measure] as const), ...MEASURE_FORMS])

/** Measures per something, as printed, after a scale word and without: a few dozen come again and again. */
const REMEMBERED = 1_000
const known = { scaled: new Map<string, string>(), bare: new Map<string, string>() }

/** The canonical form of a printed measure: "đ" is đồng, "tạ/ ha" tạ/ha, "m2" m². */
export function readMeasure(measure: string | undefined, scaled = false): string {
  if (!measure) return ''
  const whole = WHOLE.get(measure)
  if (whole !== undefined) return whole
  const remembered = scaled ? known.scaled : known.bare
  let rate = remembered.get(measure)
  if (rate === undefined) {
    rate = readRate(measure, scaled)
    if (remembered.size < REMEMBERED) remembered.set(measure, rate)
  }
  return rate
}

function readRate(measure: string, scaled: boolean): string {
  const [head = '', ...per] = singleSpaced(measure)
    .replace(/, ?/g, ', ')
    .replace(/, tdp$/, ', tổ dân phố')
    .split('/')
    .map(part => part.trim().replace(/^0?1 ?(?=\p{L})/u, ''))
  const whole = head.replace(STATED, '')
  const first = whole === '' && scaled ? 'đồng' : (MEASURE_FORMS.get(whole) ?? whole)
  return [first, ...per.map(part => MEASURE_FORMS.get(part) ?? (part === 'đầu người' ? 'người' : part))].join('/')
}
