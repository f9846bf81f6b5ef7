import { comparable, fold } from '../vietnamese/fold.ts'

/** What kind of amount a measure is: a figure of one kind never measures an indicator of another. */
export type MeasureClass = 'rate' | 'money' | 'area' | 'output' | 'yield' | 'length' | 'milestone' | 'count'

/** The class of a measure in a report's words ("%", "đồng/người/năm", "hộ"). */
export function measureClass(measure: string): MeasureClass {
  const before = classes.get(measure)
  if (before !== undefined) return before
  if (classes.size >= MOST_CLASSES) classes.clear()
  const found = classify(measure)
  classes.set(measure, found)
  return found
}
/** Reports count in a few hundred measures, again and again. */
const classes = new Map<string, MeasureClass>()
const MOST_CLASSES = 5_000

function classify(measure: string): MeasureClass {
  const text = measure.toLowerCase().normalize('NFC').trim()
  if (/^(?:%|‰|phần trăm|điểm %|điểm phần trăm|lần)/.test(text)) return 'rate'
  if (/^(?:tạ|tấn|kg)\/(?:ha|sào|mẫu|công)/.test(text)) return 'yield'
  if (/^(?:đồng|đ|vnđ|usd|đô la)(?:\/|$)/.test(text)) return 'money'
  if (/^(?:ha|héc ta|hecta|m²|m2|km²|km2|mẫu|sào|công)(?:\/|$)/.test(text)) return 'area'
  if (/^(?:tấn|tạ|kg|m³|m3)(?:\/|$)/.test(text)) return 'output'
  if (/^(?:km|m|mét)(?:\/|$)/.test(text)) return 'length'
  return text === 'milestone' ? 'milestone' : 'count'
}

/** Two words that say what kind of amount is meant. */
const DIMENSIONS: Readonly<Record<string, MeasureClass>> = {
  'diện tích': 'area',
  'sản lượng': 'output',
  'năng suất': 'yield',
  'tỷ lệ': 'rate',
  'tỷ trọng': 'rate',
  'tỷ suất': 'rate',
}
/** What kind of amount two words without marks name: "dien tich" → area. */
export function dimensionOf(first: string, second: string): MeasureClass | undefined {
  return FOLDED_DIMENSIONS.get(`${first} ${second}`)
}
const FOLDED_DIMENSIONS = new Map(Object.entries(DIMENSIONS).map(([words, kind]) => [fold(words), kind]))
/** Abbreviations that are written with a hyphen. */
const HYPHENATED: Readonly<Record<string, string>> = {
  'kt xh': 'kinh tế xã hội',
  'qp an': 'quốc phòng an ninh',
  'cn xd': 'công nghiệp xây dựng',
  'cn ttcn': 'công nghiệp tiểu thủ công nghiệp',
  'tm dv': 'thương mại dịch vụ',
  'vh xh': 'văn hóa xã hội',
}

/** Written for longer words in reports and questions; whole tokens only. Marked forms, lower case. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  antt: 'an ninh trật tự',
  bhxh: 'bảo hiểm xã hội',
  bhxhtn: 'bảo hiểm xã hội tự nguyện',
  bhyt: 'bảo hiểm y tế',
  btxh: 'bảo trợ xã hội',
  bq: 'bình quân',
  btc: 'bộ tiêu chí',
  cqg: 'chuẩn quốc gia',
  csht: 'cơ sở hạ tầng',
  ctrsh: 'chất thải rắn sinh hoạt',
  dqtv: 'dân quân tự vệ',
  dtts: 'dân tộc thiểu số',
  dvc: 'dịch vụ công',
  dvctt: 'dịch vụ công trực tuyến',
  đv: 'đảng viên',
  gcnqsdđ: 'giấy chứng nhận quyền sử dụng đất',
  gđvh: 'gia đình văn hóa',
  gdvh: 'gia đình văn hóa',
  gpmb: 'giải phóng mặt bằng',
  gqvl: 'giải quyết việc làm',
  gtnt: 'giao thông nông thôn',
  gtsx: 'giá trị sản xuất',
  httnv: 'hoàn thành tốt nhiệm vụ',
  htnv: 'hoàn thành nhiệm vụ',
  htx: 'hợp tác xã',
  htxsnv: 'hoàn thành xuất sắc nhiệm vụ',
  hvs: 'hợp vệ sinh',
  kdc: 'khu dân cư',
  ktxh: 'kinh tế xã hội',
  lđ: 'lao động',
  mttq: 'mặt trận tổ quốc',
  ncc: 'người có công',
  nlts: 'nông lâm thủy sản',
  ns: 'ngân sách',
  nsnn: 'ngân sách nhà nước',
  ntm: 'nông thôn mới',
  ntmnc: 'nông thôn mới nâng cao',
  ntmkm: 'nông thôn mới kiểu mẫu',
  ntts: 'nuôi trồng thủy sản',
  nvh: 'nhà văn hóa',
  nvqs: 'nghĩa vụ quân sự',
  qpan: 'quốc phòng an ninh',
  qsd: 'quyền sử dụng',
  sl: 'sản lượng',
  sdd: 'suy dinh dưỡng',
  sllt: 'sản lượng lương thực',
  tcqg: 'đạt chuẩn quốc gia',
  tdp: 'tổ dân phố',
  tdtt: 'thể dục thể thao',
  tmdv: 'thương mại dịch vụ',
  tnbq: 'thu nhập bình quân',
  tnbqđn: 'thu nhập bình quân đầu người',
  tngt: 'tai nạn giao thông',
  tsvm: 'trong sạch vững mạnh',
  ttcn: 'tiểu thủ công nghiệp',
  tthc: 'thủ tục hành chính',
  xklđ: 'xuất khẩu lao động',
  ubmttq: 'mặt trận tổ quốc',
}
const LONG_FORMS = new Map(Object.entries(ABBREVIATIONS))
const FOLDED_LONG_FORMS = new Map([...LONG_FORMS].map(([short, long]) => [fold(short), long]))

/** What an abbreviation of reports ("ntm", "bhyt") stands for, in lower case; the word itself where it is none. */
export const writtenOut = (word: string): string => LONG_FORMS.get(word) ?? word

const words = (text: string) => new Set(comparable(text).split(/\s+/))
/** Say nothing about what is measured. */
const FREE =
  words(`số tổng toàn các những mọi được đạt có là lệ tỷ trọng mức độ chiếm ước khoảng hơn gần trên dưới thực hiện công tác phấn đấu
  duy trì giữ vững tiếp tục kết quả hoàn thành kế hoạch chỉ tiêu mục tiêu đề ra giao xây dựng tổ chức cả năm hiện nay hiện tại đã đang sẽ còn xuống lên
  tại trong ở của thuộc ước tính và với về cho do theo từ đến trở đảm bảo nâng phải việc đơn vị địa bàn xã phường huyện thị trấn tỉnh thành phố
  nhân dân dân một một số lượng danh hiệu tiêu chuẩn chuẩn tiêu chí công nhận người hàng hằng đưa cấp ra vào khi bình quân tính
  đăng ký rõ rệt khá ổn định tốc tăng giảm so cùng kỳ trước tiêu biểu xếp loại vượt cây trồng đánh giá thời gian qua đầu cuối 6 9 tháng quý`)
/** Of those, the words that may tell two indicators apart: they weigh a little, and where a key holds them they must be there. */
const TELLING =
  words(`cây trồng vượt hoàn thành tiêu chí người danh hiệu bình quân tăng giảm tổ chức xã huyện phường tiêu chuẩn chuẩn dân nhân xây dựng chỉ tiêu công nhận đầu
  thành cấp giao thực lượng chính quyền đánh trước trọng tốc mức chiếm xếp loại độ cả toàn đảm bảo đơn vị tiêu biểu công nâng tổ thị thuộc với cho từ
  quý kỳ giữ việc trở có năm phố cùng`)
const SOFT = words('trong tại trên ở theo thuộc của so giai đến đối khu năm tính qua đã ước')
const MEDIUM = words('cho do với từ bằng để nhằm và hoặc nhất là gồm bao')

export interface PhraseWord {
  /** Comparable spelling. */
  readonly text: string
  readonly folded: string
}
export interface Phrase {
  readonly words: readonly PhraseWord[]
  /** What the phrase says it measures: "diện tích" → area. */
  readonly dimensions: ReadonlySet<MeasureClass>
}

const UNIT_NAMES =
  /(?<![\p{L}\p{M}])(?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|quận|thôn|tổ dân phố)((?: \p{Lu}[\p{Ll}\p{M}]*){2,5})(?![\p{L}\p{M}])/gu

/** Words of a name or phrase, abbreviations written out, words of dimension taken out. Names of units are left out. */
export function phraseOf(text: string): Phrase {
  return cut(text.replace(UNIT_NAMES, ' '), false)
}
/** The same of a name in the catalogue, which names no unit; `typed` without marks. */
export function nameOf(text: string, typed: boolean): Phrase {
  return cut(text, typed)
}
/** The dimensions that a text without marks names. */
export function foldedDimensions(text: string): ReadonlySet<MeasureClass> {
  return cut(text, true).dimensions
}

function cut(text: string, typed: boolean): Phrase {
  const tokens =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}]+|\d+/gu) ?? []
  const dimensions = new Set<MeasureClass>()
  const found: PhraseWord[] = []
  for (let i = 0; i < tokens.length; i++) {
    const word = wordOf(tokens[i]!)
    const next = tokens[i + 1]
    if (next !== undefined && PAIRED.has(word.folded)) {
      const pair = `${word.text} ${wordOf(next).text}`
      const dimension = DIMENSIONS[pair] ?? (typed ? FOLDED_DIMENSIONS.get(`${word.folded} ${wordOf(next).folded}`) : undefined)
      if (dimension !== undefined && tokens[i - 1] !== 'vị') {
        dimensions.add(dimension)
        i++
        continue
      }
      const long = HYPHENATED[pair]
      if (long !== undefined) {
        found.push(...long.split(' ').map(wordOf))
        i++
        continue
      }
    }
    const long = LONG_FORMS.get(word.text) ?? (word.text.length >= 4 ? FOLDED_LONG_FORMS.get(word.text) : undefined)
    if (long === undefined) found.push(word)
    else found.push(...long.split(' ').map(wordOf))
  }
  return { words: found, dimensions }
}

/** First words of the pairs above, folded: most words begin none. */
const PAIRED = new Set([...Object.keys(DIMENSIONS), ...Object.keys(HYPHENATED)].map(pair => fold(pair.split(' ')[0]!)))
/** Endings that are spelt in two ways; `comparable` leaves every other word as it is. */
const TWO_WAYS = /(?:[oòóỏõọ][aeàáảãạèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ]|[iìíỉĩị]|[ðɖ])/
const known = new Map<string, PhraseWord>()

function wordOf(token: string): PhraseWord {
  const before = known.get(token)
  if (before !== undefined) return before
  const text = token === 'một' ? '1' : token.replace(/^0+(?=\d)/, '')
  const spelt = TWO_WAYS.test(text) ? comparable(text) : text
  const word = { text: spelt, folded: fold(spelt) }
  if (known.size > 20_000) known.clear()
  known.set(token, word)
  return word
}

/** Whether a word says something about what is measured; 'some' tells indicators apart but means little where it stands alone. */
export function bearing(word: string): 'full' | 'some' | 'none' {
  if (word === '1') return 'none'
  if (/^\d/.test(word)) return 'some'
  if (!FREE.has(word)) return 'full'
  return TELLING.has(word) ? 'some' : 'none'
}
/** How much what follows this word still belongs to the name: a place or a standard hardly, a purpose or a second thing half. */
export function boundary(word: string): number {
  if (SOFT.has(word)) return 0.12
  return MEDIUM.has(word) ? 0.4 : 1
}
/** Words that make another indicator of it wherever they stand: per hectare, per head, of ethnic minorities, of women, newly. */
export function narrows(word: string): boolean {
  return NARROWING.has(word)
}
const NARROWING = words('ha đầu thiểu nữ mới trẻ thoát tái vay tuổi nghèo liền tục')
/** Groups of people: what is told of one of them is not told of all. */
const GROUPS = new Set(
  `học sinh|sinh viên|hộ nghèo|cận nghèo|người nghèo|trẻ em|cao tuổi|phụ nữ|thiểu số|đảng viên|cán bộ|công chức|giáo viên|công nhân|đoàn viên|hội viên|
  khuyết tật|cựu chiến|thanh niên|hộ kinh|doanh nghiệp|của thợ|thợ thủ|ngư dân|tiểu thương|ngư phủ|thuyền viên|nhân viên|người thợ|diêm dân|xã viên|thành viên`
    .split('|')
    .map(pair => pair.trim()),
)
/** Trades: how much one of them produces or grows is not how much all do. */
const TRADES = new Set([
  'công nghiệp',
  'nông nghiệp',
  'lâm nghiệp',
  'thủy sản',
  'xây dựng',
  'thương mại',
  'dịch vụ',
  'chăn nuôi',
  'trồng trọt',
  'du lịch',
])
function isOfOutput(words: readonly PhraseWord[], end: number): boolean {
  for (let i = 1; i < end; i++) {
    const pair = `${words[i - 1]!.text} ${words[i]!.text}`
    if (pair === 'tăng trưởng' || (pair === 'sản xuất' && words[i - 2]?.text === 'trị')) return true
  }
  return false
}
/** The groups that a phrase speaks of. */
export function groupsOf(words: readonly PhraseWord[]): readonly string[] {
  const found: string[] = []
  for (let i = 1; i < words.length; i++) {
    const pair = `${words[i - 1]!.text} ${words[i]!.text}`
    if (GROUPS.has(pair) || (TRADES.has(pair) && isOfOutput(words, i - 1))) found.push(pair)
  }
  return found
}
/**
 * The first word of what only a part of a sum of money comes from or goes to: "đất" in "thu ngân sách từ đất", "giáo" in "chi ngân sách cho giáo dục". "Từ kinh tế trên địa bàn" is all of it.
 */
export function partOf(words: readonly PhraseWord[]): string | undefined {
  for (let i = 1; i + 1 < words.length; i++) {
    const next = words[i + 1]!.text
    if (PARTING.has(words[i]!.text) && bearing(next) === 'full' && next !== 'kinh') return next
  }
  return undefined
}
const PARTING = new Set(['từ', 'cho'])
/** Words that turn it into something else: not, not yet, in each, grade, put down for (đăng ký), left over (kết dư). */
export function turns(word: string): boolean {
  return TURNING.has(word)
}
const TURNING = words('mỗi từng không chưa ngoài hạng đăng dư')
