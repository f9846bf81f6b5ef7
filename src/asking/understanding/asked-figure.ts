import type { Comparator } from '../../domain/quantity.ts'
import { fold } from '../../vietnamese/fold.ts'
import { latin, matches } from '../../vietnamese/pattern.ts'

/** A figure that a question holds an indicator against: "trên 400 triệu", "45 tỷ", "90%". */
export interface AskedFigure {
  readonly comparator: Comparator
  readonly value: number
  /** What it is counted in, where that was said: a share is never held against an amount. */
  readonly measure?: '%' | 'đồng' | 'usd'
  /** The word behind it, folded, where it is counted in something else: "hộ". */
  readonly counted?: string
  /** The whole that it is a part of: 30 in "16/30 chỉ tiêu". */
  readonly of?: number
  /** "đạt 80%", "được 500 kg": reached, where more is better; not "80% phải không". */
  readonly reached?: true
}

const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  nghin: 1e3,
  ngan: 1e3,
  k: 1e3,
  thousand: 1e3,
  triệu: 1e6,
  trieu: 1e6,
  tr: 1e6,
  chiệu: 1e6,
  củ: 1e6,
  million: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  ty: 1e9,
  ti: 1e9,
  tỏi: 1e9,
  billion: 1e9,
  'nghìn tỷ': 1e12,
  'nghìn tỉ': 1e12,
  'ngàn tỷ': 1e12,
  'ngàn tỉ': 1e12,
  'nghin ty': 1e12,
  'ngan ty': 1e12,
  trillion: 1e12,
}
const FIGURE = latin(
  // the words before begin where words do: no long word is gone through from each of its letters
  `(?<before>(?:(?<!\\p{L})\\p{L}+\\s(?:\\p{L}+\\s)?)?)(?<![\\p{L}\\d.,])(?<number>\\d+(?:[.,]\\d+)*)(?:\u2215(?<of>\\d+))?\\s*(?<scale>${Object.keys(
    SCALES,
  )
    .sort((a, b) => b.length - a.length)
    .join(
      '|',
    )})?(?![\\p{L}])(?!(?<=t[ỷỉyi])\\s+(?:lệ|trọng|suất|le|trong|suat)(?!\\p{L}))(?=(?<after>\\s*[\\p{L}%]+(?:\\s+[\\p{L}]+){0,3})?)`,
  'giu',
)

const NUMBERED = latin(
  /(?<!\p{L})(?:tháng|thang|quý|quy|vụ|vu|thôn|thon|ấp|ap|khóm|khom|tổ|to|khu|lần|lan|thứ|khóa|khoa|đợt|dot|mức độ|muc do)\s*$/iu,
)

/** Words behind a figure that it does not count. */
const NO_COUNTER = new Set('khong ko k hok hong khum phai dung chua chx tro vay a ad nhi z hay thi la o cua nam xa phuong'.split(' '))
/** "15 nghìn con": no money, whatever the scale. */
const THINGS = new Set('con cay ho luot tan ta kg ha hecta km m m2 m3 khach hoc nguoi lao dang san'.split(' '))
const REACHED = latin(
  /(?<!\p{L})(?:đạt|dat|được|duoc|đủ|du|nổi|noi|(?:hoàn|hoan) (?:thành|thanh)|xong|(?:lên|len|có|co)\s+(?:tới|toi|đến|den))\s*$/iu,
)
/** "2020 k quá 430 con": not, and no thousands. */
const YEAR_NOT = latin(/(?<![\d.,])((?:19|20)\d\d) k(?![\p{L}\d])/giu)
/** "duoi6.900". */
const GLUED = latin(/(?<!\p{L})(trên|tren|dưới|duoi|hơn|hon|(?:không|khong|ko) ?(?:quá|qua)|nhất|nhat)(?=\d)/giu)
/** "không vượt quá 5%": at most. */
const NOT_OVER = latin(/(?<!\p{L})(?:không|khong|ko)\s+(?:vượt|vuot|hơn|hon|trên|tren)(?:\s+(?:quá|qua|mức|muc))?(?=\s+\d)/giu)
/** "không dưới 90%": at least. */
const NOT_UNDER = latin(/(?<!\p{L})(?:không|khong|ko)\s+(?:dưới|duoi|ít hơn|it hon|thấp hơn|thap hon|kém|kem)(?=\s+\d)/giu)

/** "vượt kế hoạch 54 ha", "đạt chỉ tiêu 90%": what is passed or reached, whatever set it. */
const OF_PLAN = latin(
  /(?<!\p{L})(vượt(?: quá)?|vuot(?: qua)?|đạt|dat|hoàn thành|hoan thanh|đủ|du)\s+(?:được\s+|duoc\s+)?(?:kế hoạch|ke hoach|kh|chỉ tiêu|chi tieu|mục tiêu|muc tieu|dự toán|du toan|nghị quyết|nghi quyet|con số|con so|mức|muc|mốc|moc)(?:\s+(?:là|la|giao|đề ra|de ra|đặt ra|dat ra))?(?=\s+\d)/giu,
)
/** "2 tỷ 350 triệu", "2 tỷ 350", "1 triệu 200 nghìn", "2 tỷ rưỡi": one sum. */
const COMPOUND = latin(
  /(?<![\d.,])(\d+)\s*((?:tỷ|tỉ|ty|ti)(?=\s+(?:\d{1,3}\s*(?:triệu|trieu|tr)(?!\p{L})|rưỡi|ruoi|\d{1,3}\s*(?:$|[?!]|(?:đồng|dong|phải|phai|đúng|dung|không|khong|ko|à|hả|nhỉ)(?!\p{L}))))|(?:triệu|trieu|tr)(?=\s+(?:\d{1,3}\s*(?:nghìn|ngàn|nghin|ngan)(?!\p{L})|rưỡi|ruoi)))\s+(?:(\d{1,3})(?:\s*(?:triệu|trieu|tr|nghìn|ngàn|nghin|ngan)(?!\p{L}))?|rưỡi|ruoi)/giu,
)
/** "39 tỷ 2" is 39,2, and "39 tỷ 200 triệu" too; half where nothing is counted. */
function asOneSum(said: string, whole: string, scale: string, rest: string | undefined): string {
  const isScaled = /\p{L}$/u.test(said)
  const part = rest === undefined ? 0.5 : Number(rest) / (isScaled ? 1000 : 10 ** rest.length)
  return `${String(Number((Number(whole) + part).toFixed(3))).replace('.', ',')} ${scale}`
}
/** What so many are counted of. */
const COUNTED_OF =
  'chỉ tiêu, chi bộ, ct, tiêu chí, tc, thôn, bản, ấp, xóm, khóm, buôn, khu phố, khu vực, khu dân cư, tổ, xã, phường, hộ, nhà, trường, lớp, học sinh, em, cháu, đảng viên, đoàn viên, thanh niên, công dân, tân binh, người, cơ quan, đơn vị, sản phẩm, doanh nghiệp, hợp tác xã, công trình, dự án, mô hình, ý kiến, kiến nghị, hồ sơ, đơn, vụ, cuộc'
    .split(', ')
    .flatMap(thing => [thing, fold(thing)])
    .join('|')
/** "16/30 chỉ tiêu", "12 trên 15 thôn": so many out of so many, and no day: not "đến 30/6", "31/12 số hộ". Of more than twelve they are, whatever they are. */
const OUT_OF = latin(
  `(?<![\\d.,/-]|(?:ngày|ngay|hôm|hom|sáng|sang|chiều|chieu)\\s)(?!(?:30/0?[69]|31/12)\\s)(?!(?<=(?:đến|den|tới|toi|từ|tu|trước|truoc|hết|het)\\s)\\d+/(?:0?\\d|1[0-2])\\s)(\\d{1,3})\\s*(?:(?:/|trên|tren)\\s*(?:tổng số |tong so )?(\\d{1,3})(?=\\s+(?:${COUNTED_OF})(?!\\p{L}))|/\\s*(1[3-9]|[2-9]\\d|\\d{3})(?=\\s+\\p{L})(?!\\s+(?:${Object.keys(SCALES).join('|')})(?!\\p{L})))`,
  'giu',
)
/** "hơn một nửa": half of the whole, said in words; "nửa năm", "nửa đầu" are times. */
const HALF = latin(
  /(?<!\p{L})(hơn|hon|quá|qua|trên|tren)?\s*(?:một |mot )?(?:nửa|nua)(?!\p{L})(?!\s+(?:năm|nam|đầu|dau|cuối|cuoi|tháng|thang|nhiệm|nhiem)(?!\p{L}))/iu,
)

/** Without any of these there is no figure. */
const COUNTS = /\d|n[uưử]/i

/** Figures other than years, in the order typed. @param names numbers that belong to names, each with the folded word before it: "kim 2" */
export function readFigures(question: string, names: readonly string[] = []): readonly AskedFigure[] {
  if (!COUNTS.test(question)) return []
  const line = question
    .replace(/\s+/g, ' ')
    .replace(YEAR_NOT, '$1 không')
    .replace(GLUED, '$1 ')
    .replace(OF_PLAN, '$1')
    .replace(COMPOUND, asOneSum)
    .replace(NOT_OVER, 'không quá')
    .replace(NOT_UNDER, 'ít nhất')
    .replace(HALF, (_, more: string | undefined) => (more ? ' hơn 50% ' : ' ít nhất 50% '))
    .replace(OUT_OF, '$1\u2215$2$3')
    .replace(/\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?(?![\d,.])/g, date => (/[/-]/.test(date) ? ' ' : date))
    .replace(/\s+/g, ' ')
  const found = matches(FIGURE, line)
  return found.flatMap(({ groups }) => {
    const { before = '', number = '', of, scale, after = '' } = groups!
    if (/^(?:19|20)\d\d$/.test(number) && /(?<!\p{L})(?:năm|nam)\s*$/iu.test(before)) return []
    if (names.includes(`${fold(before).trim().split(/\s+/).at(-1)} ${number}`)) return []
    if (/^(?:19|20)\d\d$/.test(number) && !scale && !/^\s*(?:%|(?:ha|tấn|tan|hộ|ho|con|người)(?!\p{L}))/iu.test(after)) return []
    // "chỉ tiêu 2023 hộ nghèo dưới 1%": a year, where another figure is held against
    if (isYear(groups!) && !SAYS_COUNT.test(fold(before)) && found.some(other => !isYear(other.groups!))) return []
    // "6 tháng đầu năm", "quý 3", "thôn 5": a time or a name
    if (!scale && (/^\s*(?:tháng|thang|quý|quy)(?!\p{L})/iu.test(after) || NUMBERED.test(before))) return []
    const value = readPlain(number, scale !== undefined || MEASURED.test(after)) * (scale ? SCALES[scale.toLowerCase()]! : 1)
    const [first = '', next] = fold(after).trim().split(/\s+/)
    // "trên 45 ha?" and "4 tỷ hả bác" ask, "trên 45 ha không" are hectares
    const behind = first === 'ha' && (next === undefined || !/^\s*ha\s/i.test(after)) ? '' : first
    const measure = /^\s*(?:%|phần trăm|phan tram|percent)/iu.test(after)
      ? ('%' as const)
      : DOLLARS.test(after)
        ? ('usd' as const)
        : (scale && !THINGS.has(behind)) || MONEY.test(after)
          ? ('đồng' as const)
          : undefined
    const asked = {
      comparator: comparatorOf(before.toLowerCase(), after.toLowerCase()),
      value,
      ...(measure ? { measure } : {}),
      ...(measure || behind === '' || NO_COUNTER.has(behind) ? {} : { counted: behind }),
      ...(of === undefined ? {} : { of: Number(of) }),
      ...(REACHED.test(before) ? { reached: true as const } : {}),
    }
    return Number.isFinite(value) ? [asked] : []
  })
}

const isYear = ({ number, scale }: Readonly<Record<string, string | undefined>>): boolean => !scale && /^(?:19|20)\d\d$/.test(number ?? '')
const SAYS_COUNT = /(?:^| )(?:co|duoc|tren|duoi|hon|la|khoang|dat|toi|den|nhat) *$/

/** "9 đồng", "9 đ"; "9 đồng chí" are people, and "lớp 9 đang" is none. */
const MONEY = latin(/^\s*(?:đồng|dong|vnd|đ)(?!\p{L})(?!\s+ch[íi](?!\p{L}))/iu)

/** "1 triệu đô"; not "2 đô thị". */
const DOLLARS = latin(/^\s*(?:usd|đô la|do la|đô)(?!\p{L})(?!\s+(?:thị|thi)(?!\p{L}))/iu)

/** What may have a fraction. */
const MEASURED = /^\s*(?:%|phần trăm|phan tram|percent|ha|tấn|tan|tạ|ta|km|kg|m²|m2|hecta|hectares?|tonnes?)(?!\p{L})/iu

/** "1,000 pigs", "1,250,000": commas of thousands, where things are counted; "1,25 tỷ" has a fraction. */
function readPlain(text: string, isMeasured: boolean): number {
  if (/^\d{1,3}(?:,000|(?:,\d{3}){2,})$/.test(text) || (!isMeasured && /^[1-9]\d{0,2},\d{3}$/.test(text)))
    return Number(text.replace(/,/g, ''))
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'))
  return Number(text.replace(',', '.'))
}

/** "có tới 500 con", "nuôi đến 500 con": no fewer; not "giảm đến", "chưa tới". */
const UP_TO =
  /(?:^|\s)(?!(?:giam|xuong|con|ha|keo|tu|khong|chua|ko|k|cho|tinh|ke|han|nam|thang|ngay|quy|ky|nay|truoc|sau|cach)\s)[a-z]+ (?:toi|den)\s*$/

/** "qua mốc 70 triệu", "qua được mốc", "chạm ngưỡng 5%": no less; not "dưới mức". */
const MARK = /(?:^|\s)(?:qua|cham|can|toi|len|dat|vuot|duoc|noi|khoi) (?:muc|moc|nguong|con so)\s*$/

/** What bounds a figure, by the words around it, however they are typed. @param before lower case, up to two words; `after` up to four */
function comparatorOf(before: string, after: string): Comparator {
  const [ahead, behind] = [fold(before), fold(after)]
  if (
    MARK.test(ahead) ||
    /tro ?len/.test(behind) ||
    /\bi(?:t|ts|st|t1) nhat|toi thieu|at least/.test(ahead) ||
    /từ\s*$/.test(before) ||
    UP_TO.test(ahead)
  )
    return '>='
  if (/\bk(?:h?[a-z]*) ?qua\s*$|toi da|at most/.test(ahead) || /tro ?xuong/.test(behind)) return '<='
  if (/duoi|under|below|less than|(?:chua|khong|ko) (?:den|toi|day|du|dat|duoc|noi)\s*$|(?:thap|it|nho|kem) hon/.test(ahead)) return '<'
  // "hoàn thành 24 chỉ tiêu" is no English "than"
  if (/tren|vuot|\b(?:chen|hon|over|above|than)\b/.test(ahead) || /qu[aá]\s*$/.test(before)) return '>'
  return '='
}
