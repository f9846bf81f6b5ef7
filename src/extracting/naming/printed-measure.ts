import { flatten } from '../../vietnamese/flatten.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { COUNTABLE, MEASURE_FORMS } from '../../vietnamese/lexicon.ts'
import { type FigureMention, figureWith } from '../../vietnamese/mention.ts'
import { latin, oneOf, WORD_END } from '../../vietnamese/pattern.ts'
import type { Draft, Named } from '../shapes/draft-type.ts'

/** "6,7 tỷ (213%)": a sum and its share of the plan. */
const IN_PERCENT = guarded(/^ *\(\d[\d.,]* ?%/u)
const MONEY =
  /(?:thu|chi|giá trị|kinh phí|vốn|doanh thu|tiền|trị giá|nguồn lực|thu nhập|hỗ trợ|ủng hộ|đóng góp|bỏ ra|(?:nhà nước|dân|huyện|xã|tỉnh|doanh nghiệp|bà con) (?:bỏ|góp|cho|cấp|rót|chi))/iu

const BARE_MEASURES: readonly (readonly [RegExp, string])[] = [
  [/^(?:tổng )?số (?:hộ|gia đình)/iu, 'hộ'],
  [/^(?:tổng )?số (?:người|dân|nhân khẩu|lao động)/iu, 'người'],
  [/^(?:tổng )?số (?:học sinh|sinh viên)/iu, 'học sinh'],
  [/^(?:tổng )?số (?:đảng viên)/iu, 'đảng viên'],
  [/^(?:tổng )?dân số/iu, 'người'],
  [/^(?:đối tượng|bảo trợ)/iu, 'đối tượng'],
  [/^(?:giao quân|tuyển quân|gọi công dân nhập ngũ)/iu, 'thanh niên'],
  [/^(?:đàn )?(?:trâu|bò|lợn|heo|dê|ngựa|gà|vịt|ngan|gia cầm)(?: thịt| nái| đực)?$/iu, 'con'],
]
/** "Số cơ sở kinh doanh cấp phép mới", "trường chuẩn quốc gia". */
const NUMBER_OF = latin(`^(?<said>(?:tổng )?số )?(?<noun>${oneOf([...COUNTABLE, 'htx'])})${WORD_END}`, 'u')

/**
 * What a figure is measured in, '' where that cannot be known. Of a number printed without a measure: money where a scale stands amid money
 * ("nông nghiệp 62,1 tỷ, …"); of a "số hộ …" it is hộ; of things named by their noun ("trường chuẩn quốc gia 29/58") that noun.
 */
export function measureOf(
  flat: string,
  figure: FigureMention,
  { phrase, inherited }: Named,
  earlier: readonly Draft[],
  previous: Draft | undefined,
): string {
  if (figure.measure !== '') return figure.measure
  if (figure.scaled) return isMoney(flat, figure, phrase, earlier, previous) ? 'đồng' : ''
  if (!isPause(flat, figure.until)) return ''
  if (isGradeOf(flat, figure, previous)) return previous!.measure
  return inherited ? '' : countedIn(figure, phrase)
}

/** "chi bộ hoàn thành xuất sắc nhiệm vụ 4/20, hoàn thành tốt 15/20": others of the same. */
function isGradeOf(flat: string, figure: FigureMention, previous: Draft | undefined): boolean {
  if (figure.of === undefined || previous?.role !== 'count_of' || previous.figure.of !== figure.of) return false
  return GRADE.test(flat.slice(Math.max(previous.figure.until, figure.from - 48), figure.from))
}
export const GRADE = latin(/(?<!\p{L})(?<grade>(?:không |chưa )?hoàn thành(?: xuất sắc| tốt)?)(?: nhiệm vụ)?:? *$/u)

const BESIDE = guarded(
  latin(
    /^(?: *[(,]| [^,;:.()\d]{2,60} \() *(?:kế hoạch|kh|chỉ tiêu|nghị quyết|nq|cùng kỳ|ck|năm trước|năm ngoái)(?: (?:là|giao|đạt|năm trước))* *:? *$/u,
  ),
)

// tiếp nhận 864 hồ sơ, trả đúng hạn [862], quá hạn 2 hồ sơ; trong đó trực tuyến [810] (93,7%)
const FILE_STATE = guarded(
  latin(
    /(?:^|[,;(] *)(?:trong đó,? |và |còn |đã |có )*(?:(?:hồ sơ )?(?:nộp |tiếp nhận )?(?:trực tuyến|trực tiếp|qua bưu chính)|(?:đã |hồ sơ )*(?:trả|giải quyết)(?: (?:trước|đúng|và|sớm|xong|kết quả))*(?: hạn)?|(?:trước|đúng|quá|trong|trễ|chưa đến)(?: (?:và|đúng|trước))* hạn|đang (?:giải quyết|xử lý)(?: trong hạn)?)(?: (?:là|được|có))*:? *$/u,
  ),
)

/** The files received that this bare number tells a part of, if it does. */
function filesBefore(flat: string, figures: readonly FigureMention[], i: number): FigureMention | undefined {
  const figure = figures[i]!
  const files = figures.slice(0, i).findLast(one => one.measure === 'hồ sơ' && one.value >= figure.value)
  if (!files || !Number.isInteger(figure.value)) return undefined
  return FILE_STATE.test(flat, figures[i - 1]!.until, figure.from) ? files : undefined
}

/** "8 tổ chức hoàn thành xuất sắc nhiệm vụ (21%), [27] hoàn thành tốt (71%)" */
const GRADED = guarded(latin(/^ (?:không |chưa )?hoàn thành(?: xuất sắc| tốt)?(?: nhiệm vụ)?(?= *[(,;.]| *$)/u))

/** "38 doanh nghiệp (kế hoạch [35], cùng kỳ [29])": the figures of a sentence, those in a bracket with the measure of the one before. */
export function withMeasuresBeside(flat: string, figures: readonly FigureMention[]): readonly FigureMention[] {
  let done: FigureMention[] | undefined
  for (const [i, figure] of figures.entries()) {
    if (figure.measure !== '' || figure.scaled || i === 0) continue
    const before = (done ?? figures)[i - 1]!
    const file = before.measure === 'hồ sơ' || before.measure === '%' ? filesBefore(flat, done ?? figures, i) : undefined
    if (file) {
      done ??= [...figures]
      done[i] = figureWith(figure, { measure: file.measure })
      continue
    }
    const counted = GRADED.test(flat, figure.until, Math.min(flat.length, figure.until + 48))
      ? (done ?? figures).slice(0, i).findLast(one => !one.measure.startsWith('%'))
      : before
    if (!counted || counted.measure === '' || counted.scaled) continue
    if (counted === before && !BESIDE.test(flat, before.until, figure.from)) continue
    if (counted !== before && !GRADED.test(flat, counted.until, Math.min(flat.length, counted.until + 48))) continue
    done ??= [...figures]
    done[i] = figureWith(figure, { measure: counted.measure })
  }
  return done ?? figures
}

function isMoney(flat: string, figure: FigureMention, phrase: string, earlier: readonly Draft[], previous: Draft | undefined): boolean {
  if (figure.value < 1e6 || !/^\s*(?:[,;:.)(…]|$|và |so |tăng |giảm |đạt |bằng |vượt )/u.test(flat.slice(figure.until, figure.until + 8)))
    return false
  const beside = earlier.findLast(draft => !draft.measure.startsWith('%')) ?? previous
  return beside?.measure.startsWith('đồng') || MONEY.test(phrase) || IN_PERCENT.test(flat, figure.until, figure.until + 12)
}

function countedIn(figure: FigureMention, phrase: string): string {
  for (const [pattern, measure] of BARE_MEASURES) if (pattern.test(phrase)) return measure
  const counted = NUMBER_OF.exec(flatten(phrase))?.groups
  const isCounted = counted?.said !== undefined || (figure.of !== undefined && figure.value <= figure.of)
  const noun = counted?.noun ?? ''
  return isCounted ? (MEASURE_FORMS.get(noun) ?? noun) : ''
}

/** A bare number is a figure only right after its noun and before a pause or a joining verb. */
function isPause(flat: string, until: number): boolean {
  return /^\s*(?:[,;.)(\n]|$|- \d|với |đạt |chiếm |tăng |giảm )/u.test(flat.slice(until, until + 10))
}
