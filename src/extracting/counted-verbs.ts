import { KEPT_VERBS, PRODUCING_VERBS } from '../vietnamese/lexicon.ts'
import { oneOf, wordsAtEnd } from '../vietnamese/pattern.ts'

/** A verb that belongs to the name of what is counted, right before the figure: "kết nạp thêm". */
export const KEPT_AT_END = wordsAtEnd(`${oneOf(KEPT_VERBS)}(?: +(?:cho|được|thêm|mới|về|tới|đến|mới cho|cho các|được cho|tặng))*`)
/** The same anywhere in a name. */
export const KEPT_HEAD = new RegExp(`(?<![\\p{L}])${oneOf(KEPT_VERBS)}(?!\\p{L})`, 'u')
const WORK = oneOf([...KEPT_VERBS, ...PRODUCING_VERBS])
/** Verbs and nothing else: "đầu tư kiên cố hóa". */
export const KEPT_ONLY = new RegExp(`^${WORK}(?:,? +(?:và +)?${WORK}){0,2}$`, 'u')
export const KEPT_START = new RegExp(`^${WORK}(?!\\p{L})`, 'u')
