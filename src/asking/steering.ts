import { fold } from '../vietnamese/fold.ts'
import { soundKey } from '../vietnamese/typing.ts'

/** What is mended of a word. */
interface Spelled {
  readonly text: string
  readonly folded: string
  readonly decoded: boolean
}

/** Pairs that say what kind of question it is. */
const PAIRS = [
  ['chỉ', 'tiêu'],
  ['kế', 'hoạch'],
  ['mục', 'tiêu'],
  ['kết', 'quả'],
  ['so', 'sánh'],
  ['bao', 'nhiêu'],
  ['liệt', 'kê'],
  ['danh', 'sách'],
  ['phần', 'trăm'],
  ['phấn', 'đấu'],
  ['cao', 'nhất'],
  ['thấp', 'nhất'],
  ['nơi', 'nào'],
  ['thế', 'nào'],
  ['hay', 'giảm'],
  ['tăng', 'giảm'],
  ['chủ', 'tịch'],
  ['bí', 'thư'],
] as const

const BY_SOUND = new Map(PAIRS.map(pair => [pair.map(word => soundKey(fold(word))).join(' '), pair]))
const BY_FIRST = new Map<string, (readonly [string, string])[]>()
for (const pair of PAIRS) BY_FIRST.set(fold(pair[0]), [...(BY_FIRST.get(fold(pair[0])) ?? []), pair])

/** "trỉ tiêu", "chỉ tiu" → "chỉ tiêu": pairs that steer a question, where they only sound alike, or the second lacks a letter and is no word. */
export function mendSteering<W extends Spelled>(
  words: W[],
  isKnown: (folded: string) => boolean,
  isPair: (first: string, second: string) => boolean,
): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const [first, second] = [words[i]!, words[i + 1]!]
    const meant = BY_SOUND.get(`${soundKey(first.folded)} ${soundKey(second.folded)}`) ?? withoutLetter(first, second, isKnown)
    if (!meant || `${first.folded} ${second.folded}` === meant.map(fold).join(' ')) continue
    // "giá trị tiêu thụ": the first word belongs to the one before it
    if (first.folded !== fold(meant[0]) && words[i - 1] && isPair(words[i - 1]!.folded, first.folded)) continue
    words[i] = { ...first, text: meant[0], folded: fold(meant[0]), decoded: true }
    words[i + 1] = { ...second, text: meant[1], folded: fold(meant[1]), decoded: true }
  }
}

function withoutLetter(first: Spelled, second: Spelled, isKnown: (folded: string) => boolean): readonly [string, string] | undefined {
  if (second.folded.length < 3 || isKnown(second.folded)) return undefined
  return BY_FIRST.get(first.folded)?.find(([, whole]) => lacksOne(second.folded, fold(whole)))
}

/** "tiu" for "tieu". */
function lacksOne(short: string, whole: string): boolean {
  if (short.length !== whole.length - 1) return false
  let at = 0
  while (at < short.length && short[at] === whole[at]) at++
  return short.slice(at) === whole.slice(at + 1)
}
