import { fold } from '../../vietnamese/fold.ts'
import { soundKey } from '../../vietnamese/typing.ts'
import { oneSlip } from './one-slip.ts'

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
  ['thực', 'hiện'],
  ['so', 'sánh'],
  ['bao', 'nhiêu'],
  ['thị', 'trấn'],
  ['năm', 'trước'],
  ['năm', 'ngoái'],
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
  ['dân', 'số'],
  ['xuất', 'sắc'],
] as const

const BY_SOUND = new Map(PAIRS.map(pair => [pair.map(word => soundKey(fold(word))).join(' '), pair]))
const BY_FIRST = new Map<string, (readonly [string, string])[]>()
for (const pair of PAIRS) BY_FIRST.set(fold(pair[0]), [...(BY_FIRST.get(fold(pair[0])) ?? []), pair])

/** "thì xao", "xo với", as the north writes them, and "its nhất" of a keyboard that is off: where their neighbours leave no doubt. */
const BESIDE: readonly (readonly [typed: string, meant: string, before: ReadonlySet<string>, after: ReadonlySet<string>])[] = [
  ['xao', 'sao', new Set(['thi', 'the', 'ra', 'lam']), new Set()],
  ['xo', 'so', new Set(), new Set(['voi', 'vs', 'sanh'])],
  ['dì', 'gì', new Set(['ten', 'cai', 'chuc', 'la', 'nhung', 'chuan', 'hieu', 'lam', 'viec', 'tin', 'co']), new Set()],
  ['dược', 'được', new Set(), new Set(['bao', 'may', 'bn', 'khong', 'chua'])],
  ['its', 'ít', new Set(), new Set(['nhat', 'hon'])],
  ['dao', 'giao', new Set(['tinh', 'huyen', 'pho']), new Set()],
  ['chong', 'trồng', new Set(['tich', 'gieo', 'cay']), new Set(['lua', 'ngo', 'mi', 'san', 'mia', 'rung', 'cay', 'moi'])],
]

/** "phưường Đức Xuân", "huyn Ba Chẽ": words that begin names of places. */
const TYPES = ['phường', 'huyện']
/** "thng 5", "tahng 5", "6 thagn đầu năm": a month, where a number of one stands beside. */
const NUMBER_OF_MONTHS = /^(?:1[0-2]|0?[1-9])$/

/**
 * "trỉ tiêu", "chỉ tiu" → "chỉ tiêu": pairs that steer a question, where they only sound alike, or the second is no word and one letter off: left out,
 * hit twice, or changed places with the next.
 */
export function mendSteering<W extends Spelled>(
  words: W[],
  isKnown: (folded: string) => boolean,
  isPair: (first: string, second: string) => boolean,
): void {
  words.forEach((word, i) => {
    for (const [typed, meant, before, after] of BESIDE)
      if (
        (word.text === typed || word.folded === typed) &&
        (before.has(words[i - 1]?.folded ?? '') || after.has(words[i + 1]?.folded ?? ''))
      )
        words[i] = { ...word, text: meant, folded: fold(meant), decoded: true }
    const type =
      words[i + 1] && word.folded.length >= 4 && !isKnown(word.folded) ? TYPES.find(one => isMistyped(word.folded, fold(one))) : undefined
    if (type !== undefined) words[i] = { ...word, text: type, folded: fold(type), decoded: true }
    const besideMonths = [words[i - 1], words[i + 1]].some(beside => beside !== undefined && NUMBER_OF_MONTHS.test(beside.folded))
    if (besideMonths && word.folded.length >= 4 && !isKnown(word.folded) && oneSlip(word.folded, 'thang'))
      words[i] = { ...word, text: 'tháng', folded: 'thang', decoded: true }
  })
  // "… đủ chỉ tiêu khôg", "… đc 60tr hông"
  const last = words.at(-1)
  if (last && last.folded !== 'khong' && (last.text === 'hông' || (!isKnown(last.folded) && oneSlip(last.folded, 'khong'))))
    words[words.length - 1] = { ...last, text: 'không', folded: 'khong', decoded: true }
  for (let i = 0; i + 1 < words.length; i++) {
    const [first, second] = [words[i]!, words[i + 1]!]
    const meant = BY_SOUND.get(`${soundKey(first.folded)} ${soundKey(second.folded)}`) ?? oneLetterOff(first, second, isKnown)
    if (!meant || `${first.folded} ${second.folded}` === meant.map(fold).join(' ')) continue
    // "giá trị tiêu thụ": the first word belongs to the one before it
    if (first.folded !== fold(meant[0]) && words[i - 1] && isPair(words[i - 1]!.folded, first.folded)) continue
    // "số sản phẩm": the second to the one behind it
    if (second.folded !== fold(meant[1]) && words[i + 2] && isPair(second.folded, words[i + 2]!.folded)) continue
    words[i] = { ...first, text: meant[0], folded: fold(meant[0]), decoded: true }
    words[i + 1] = { ...second, text: meant[1], folded: fold(meant[1]), decoded: true }
  }
}

function oneLetterOff(first: Spelled, second: Spelled, isKnown: (folded: string) => boolean): readonly [string, string] | undefined {
  if (second.folded.length < 3 || isKnown(second.folded)) return undefined
  return BY_FIRST.get(first.folded)?.find(([, whole]) => oneSlip(second.folded, fold(whole)))
}

/** "phưường", "fường" */
function isMistyped(typed: string, whole: string): boolean {
  return soundKey(typed) === soundKey(whole) || (typed[0] === whole[0] && oneSlip(typed, whole))
}
