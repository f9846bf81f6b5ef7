import { latin } from './pattern.ts'

/** More ways than this to write a part of a pattern, and it is taken for anything. */
const MOST_WAYS = 200
const MANY = 64

/** The words that reports are full of, the most frequent first: they tell least. */
const FREQUENT = (
  'năm xã đạt đồng tỷ công và các nhiệm thu vụ hội bộ thành đảng tiêu thực lệ tác được hộ có sản hiện trong triệu tế mới tăng chỉ người nghị kỳ ' +
  'sách ngân kết ha chính nghèo bình đầu số quân quyết huyện trên chí xuất với của tổng kinh hoạch dân thôn gia địa nông trị kế xây triển hóa chức tổ ' +
  'nhập dựng viên giá bàn ủy văn phường chuẩn tích hoàn chi tập trung về tốt toàn quốc thể phát bằng theo quả quyền ngày nghiệp lượng còn cao ubnd lên ' +
  'đạo thị quan động đã vững làm giảm dự trồng phố nâng nhân khai hành dịch cơ chủ cho biểu đại vượt việc tiếp bảo đến từ là ở tại'
).split(' ')

/** And questions. */
const ASKING = 'bao nhiêu mấy bn'.split(' ')

const RANKS = new Map([...ASKING, ...FREQUENT].map((word, rank) => [word, rank]))

function telling(word: string): number {
  return RANKS.get(word) ?? RANKS.size + word.length
}

const BETWEEN_WORDS = latin(/[^\p{L}\p{M}]+/u)

/**
 * Parts of words, in small letters, of which each match of a pattern holds one in letters of either case ("khen", "dương" of
 * /giấy khen|biểu dương/u): where none of them stands, the pattern need not be tried. Undefined where a match may do without words of two letters.
 */
export function requiredWords({ source }: Pick<RegExp, 'source'>): readonly string[] | undefined {
  const pattern = source.toLowerCase()
  const found = new Set<string>()
  let end = -1
  do {
    const part = sequence(pattern, end + 1)
    for (const { first, best, last } of part.ways) found.add(better(first, better(best, last ?? '')))
    if (found.has('')) return undefined
    end = part.end
  } while (end < pattern.length)
  const distinct = [...found]
  return distinct.filter(word => !distinct.some(other => other !== word && word.includes(other)))
}

/** What is known of one way to write something: letters that may go on at its ends, and the most telling word between; '' where there is none. */
interface Way {
  readonly first: string
  readonly best: string
  /** Absent where it is all letters. */
  readonly last: string | undefined
}

/** Stands for anything, or nothing. */
const ANY: Way = { first: '', best: '', last: '' }
const ONLY_ANY: readonly Way[] = [ANY]
const NOTHING: Way = { first: '', best: '', last: undefined }

/** The more telling of two words, the first of equals; '' where both have less than two letters. */
function better(one: string, other: string): string {
  if (other.length < 2) return one.length < 2 ? '' : one
  return one.length < 2 || telling(other) > telling(one) ? other : one
}

/** What is written as it stands. */
function wayOf(plain: string): Way {
  if (!BETWEEN_WORDS.test(plain)) return { first: plain, best: '', last: undefined }
  const runs = plain.split(BETWEEN_WORDS)
  let best = ''
  for (let i = 1; i < runs.length - 1; i++) best = better(best, runs[i]!)
  return { first: runs[0]!, best, last: runs.at(-1) }
}

function joined(one: Way, next: Way): Way {
  if (one.last === undefined) return { first: one.first + next.first, best: next.best, last: next.last }
  if (next.last === undefined) return { first: one.first, best: one.best, last: one.last + next.first }
  return { first: one.first, best: better(better(one.best, one.last + next.first), next.best), last: next.last }
}

/** Each of the first before each of the second; of many, those of which the same is known are one. */
function product(ways: readonly Way[], more: readonly Way[]): readonly Way[] {
  const all: Way[] = []
  for (const way of ways) for (const next of more) all.push(joined(way, next))
  if (all.length <= MANY) return all
  return [...new Map(all.map(way => [`${way.first} ${way.best} ${way.last}`, way])).values()]
}

interface Part {
  readonly ways: readonly Way[]
  /** Where it ends in the source. */
  readonly end: number
}

/** `a|b|…`, up to the bracket that closes it. */
function alternatives(source: string, from: number): Part {
  const ways: Way[] = []
  let at = from
  for (;;) {
    const part = sequence(source, at)
    ways.push(...part.ways)
    at = part.end
    if (source[at] !== '|') return { ways: ways.length > MOST_WAYS ? ONLY_ANY : ways, end: at }
    at++
  }
}

/** Letters and signs that stand for themselves, none of them repeated. */
const PLAIN = /[^\\[\](){}.*+?|^$]+(?![*+?{])/y

function sequence(source: string, from: number): Part {
  let ways: readonly Way[] = [NOTHING]
  let at = from
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    PLAIN.lastIndex = at
    const plain = PLAIN.exec(source)?.[0]
    if (plain !== undefined) {
      ways = product(ways, [wayOf(plain)])
      at += plain.length
      continue
    }
    const part = element(source, at)
    const repeated = /^(?:[*+?]|\{\d*,?\d*\})\??/.exec(source.slice(part.end, part.end + 12))?.[0] ?? ''
    const optional = /^(?:[*?]|\{0?,)/.test(repeated)
    const here = optional ? ONLY_ANY : repeated === '' ? part.ways : product(part.ways, ONLY_ANY)
    ways = product(ways, ways.length * here.length > MOST_WAYS ? ONLY_ANY : here)
    at = part.end + repeated.length
  }
  return { ways, end: at }
}

function element(source: string, at: number): Part {
  const letter = source[at]!
  if (letter === '(') {
    const opening = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(source.slice(at, at + 40))![0]
    if (/[=!]$/.test(opening)) return { ways: [NOTHING], end: groupEnd(source, at) }
    const inner = alternatives(source, at + opening.length)
    return { ways: inner.ways, end: inner.end + 1 }
  }
  if (letter === '[') return { ways: ONLY_ANY, end: closing(source, at) }
  if (letter === '\\') return { ways: /[a-zA-Z\d]/.test(source[at + 1]!) ? ONLY_ANY : [wayOf(source[at + 1]!)], end: escapeEnd(source, at) }
  return { ways: letter === '.' ? ONLY_ANY : letter === '^' || letter === '$' ? [NOTHING] : [wayOf(letter)], end: at + 1 }
}

function closing(source: string, from: number): number {
  let at = from + 1
  while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1
  return at + 1
}

/** Where a group ends of which no letter counts. */
function groupEnd(source: string, from: number): number {
  let open = 0
  for (let at = from; ; ) {
    const sign = source[at]
    if (sign === '(') open++
    if (sign === ')' && --open === 0) return at + 1
    at = sign === '\\' ? at + 2 : sign === '[' ? closing(source, at) : at + 1
  }
}

/** `\p{L}`, `\k<name>`, `\u1e00`, `\d`. */
function escapeEnd(source: string, at: number): number {
  return at + /^\\(?:[pP]\{[^}]*\}|k<\w+>|u[\da-fA-F]{4}|.)/u.exec(source.slice(at, at + 40))![0].length
}
