import { MEASURE_FORMS, MEASURES, MONEY_SHORT, PER, SCALES } from '../lexicon.ts'
import { oneOf, WORD_END } from '../pattern.ts'
import { singleSpaced } from '../spaces.ts'

const PER_PART = `(?: ?\\/ ?(?:0?1 ?)?${oneOf(PER)}${WORD_END})`
/** "lớp [học tập]", "giải ngân", "đơn vị": the first half of another word measures nothing. */
const NOT_HALF = '(?<!(?:đơn(?= +vị)|giải(?= +(?:ngân|quyết|tỏa|phóng))|lớp học(?= +tập)))'
/** "đồng/người/năm", "%", "tạ/ ha"; or only "/người/năm" after a scale, where "đồng" is dropped; "1/1 hộ" is one of one. */
export const MEASURE = `(?:(?:%|‰|${oneOf(MEASURES)}${WORD_END}${NOT_HALF})${PER_PART}*|(?<!\\d ?(?=\\/ ?0?1))${PER_PART}+)`
export const SCALE = `(?:${oneOf([...MONEY_SHORT.keys(), ...SCALES.keys()])}${WORD_END}(?<!tỷ(?= +(?:lệ|trọng|suất|giá|số)))(?: +(?:nghìn|ngàn|triệu|tỷ)${WORD_END}(?! +(?:lệ|trọng|suất)))?)`

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
  const first = head === '' && scaled ? 'đồng' : (MEASURE_FORMS.get(head) ?? head)
  return [first, ...per.map(part => MEASURE_FORMS.get(part) ?? (part === 'đầu người' ? 'người' : part))].join('/')
}
