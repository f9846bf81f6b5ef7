import { guarded } from '../../vietnamese/guarded.ts'
import { lastWord, lastWords } from '../../vietnamese/last-word.ts'
import { KEPT_VERBS, PRODUCING_VERBS } from '../../vietnamese/lexicon.ts'
import { latin, oneOf, wordsAtEnd } from '../../vietnamese/pattern.ts'

const AFTER_VERB = ['cho', 'được', 'thêm', 'mới', 'về', 'tới', 'đến', 'cho các', 'tặng']
const KEPT_AT_END = guarded(wordsAtEnd(`${oneOf(KEPT_VERBS)}(?: +(?:${AFTER_VERB.join('|')}))*`))
const KEPT_ENDS = lastWords([...KEPT_VERBS, ...AFTER_VERB])
/** A verb that belongs to the name of what is counted, right before the figure: "kết nạp thêm"; or ''. */
export function keptAtEnd(flat: string, start: number, end: number): string {
  if (!KEPT_ENDS.has(lastWord(flat, end)) || !KEPT_AT_END.may(flat, start, end)) return ''
  const until = start + flat.slice(start, end).trimEnd().length
  const verb = KEPT_AT_END.exec(flat, Math.max(start, until - 60), until)?.[0].trim() ?? ''
  if (verb.startsWith('nuôi') && HUSBANDRY.test(flat, start, until)) return ''
  if (verb === 'xây dựng' && OF_BUILDING.test(flat, start, until)) return ''
  return (verb === 'tiếp' && MOVES_ON.test(flat, start, until)) || (verb === 'cấp' && LEVELS.test(flat, start, until)) ? '' : verb
}
/** "giảm tiếp 60 hộ", "trực tiếp 12 hồ sơ": nobody is received. */
const MOVES_ON = guarded(latin(/(?<!\p{L})(?:trực|giảm|tăng|hạ|nâng|làm|trồng|xây)(?: thêm)? tiếp$/u))
/** "cấp giấy phép xây dựng 146 hồ sơ": nothing is built. */
const OF_BUILDING = guarded(latin(/(?<!\p{L})(?:giấy phép|cấp phép|phép|trật tự|vật liệu|quy hoạch|hợp đồng|ngành|quản lý) xây dựng$/u))
/** "Chăn nuôi có 9.300 con heo": the field, not what somebody did. */
const HUSBANDRY = guarded(latin(/(?<!\p{L})chăn nuôi$/u))
/** "học sinh các cấp": nothing is handed out. */
export const LEVELS = guarded(latin(/(?<!\p{L})(?:các|mọi|hai|ba|bốn|từng|mỗi|phân|cung|trung|sơ)[ :]+cấp$/u))
/** The same anywhere in a name. */
export const KEPT_HEAD = latin(
  `(?<![\\p{L}])(?<!trực (?=tiếp))(?<!chăn (?=nuôi))(?<!việc (?=làm mới))(?<!(?:các|mọi|hai|ba|bốn|từng|mỗi|phân|cung|trung|sơ) (?=cấp))(?!cấp (?:tỉnh|huyện|xã|trường|quốc gia|thành phố|trung ương|cơ sở|ủy|nước)(?!\\p{L}))${oneOf(KEPT_VERBS)}(?!\\p{L})`,
  'u',
)
const WORK = oneOf([...KEPT_VERBS, ...PRODUCING_VERBS])
/** Verbs and nothing else: "đầu tư kiên cố hóa". */
export const KEPT_ONLY = guarded(latin(`^${WORK}(?:,? +(?:và +)?${WORK}){0,2}(?: tốt)?$`, 'u'))
/** The same at the end of a name that begins with who does it: "đồng bào [trồng]", "toàn xã [xuống giống]". */
export const WORK_AT_END = guarded(latin(`(?<= )${WORK}(?: (?:hết|xong|được|thêm|lại|mới))*$`, 'u'))
export const KEPT_START = guarded(latin(`^${WORK}(?!\\p{L})`, 'u'))
