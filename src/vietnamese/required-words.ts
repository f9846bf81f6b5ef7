import { latin } from './pattern.ts'

/** More ways than this to write a part of a pattern, and it is taken for anything. */
const MOST_WAYS = 200
/** Stands for anything, or nothing. */
const ANY = '\u0000'

/** The words that reports are full of, the most frequent first: they tell least. */
const FREQUENT = (
  'năm xã đạt đồng tỷ công và các nhiệm thu vụ hội bộ thành đảng tiêu thực lệ tác được hộ có sản hiện trong triệu tế mới tăng chỉ người nghị kỳ ' +
  'sách ngân kết ha chính nghèo bình đầu số quân quyết huyện trên chí xuất với của tổng kinh hoạch dân thôn gia địa nông trị kế xây triển hóa chức tổ ' +
  'nhập dựng viên giá bàn ủy văn phường chuẩn tích hoàn chi tập trung về tốt toàn quốc thể phát bằng theo quả quyền ngày nghiệp lượng còn cao ubnd lên ' +
  'đạo thị quan động đã vững làm giảm dự trồng phố nâng nhân khai hành dịch cơ chủ cho biểu đại vượt việc tiếp bảo đến từ là ở tại'
).split(' ')

const RANKS = new Map(FREQUENT.map((word, rank) => [word, rank]))

function telling(word: string): number {
  return RANKS.get(word) ?? FREQUENT.length + word.length
}

const BETWEEN_WORDS = latin(/[^\p{L}\p{M}]+/u)

/**
 * Parts of words of which each match of a pattern holds one ("khen", "dương" of /giấy khen|biểu dương/u): where none of them stands, the pattern
 * need not be tried. Undefined where a match may do without words of two letters.
 */
export function requiredWords({ source, flags }: RegExp): readonly string[] | undefined {
  const { ways } = alternatives(source, 0)
  const chosen = ways.map(way => {
    let best: string | undefined
    for (const word of way.split(BETWEEN_WORDS)) if (word.length > 1 && (best === undefined || telling(word) > telling(best))) best = word
    return best
  })
  if (flags.includes('i')) return undefined
  const distinct = [...new Set(chosen)]
  if (!distinct.every(word => word !== undefined)) return undefined
  return distinct.filter(word => !distinct.some(other => other !== word && word.includes(other)))
}

interface Part {
  readonly ways: readonly string[]
  /** Where it ends in the source. */
  readonly end: number
}

/** `a|b|…`, up to the bracket that closes it. */
function alternatives(source: string, from: number): Part {
  const ways: string[] = []
  let at = from
  for (;;) {
    const part = sequence(source, at)
    ways.push(...part.ways)
    at = part.end
    if (source[at] !== '|') return { ways: ways.length > MOST_WAYS ? [ANY] : ways, end: at }
    at++
  }
}

/** Letters and signs that stand for themselves, none of them repeated. */
const PLAIN = /[^\\[\](){}.*+?|^$]+(?![*+?{])/y

function sequence(source: string, from: number): Part {
  let ways: readonly string[] = ['']
  let at = from
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    PLAIN.lastIndex = at
    const plain = PLAIN.exec(source)?.[0]
    if (plain !== undefined) {
      ways = ways.map(way => way + plain)
      at += plain.length
      continue
    }
    const part = element(source, at)
    const repeated = /^(?:[*+?]|\{\d*,?\d*\})\??/.exec(source.slice(part.end, part.end + 12))?.[0] ?? ''
    const optional = /^(?:[*?]|\{0?,)/.test(repeated)
    const here = optional ? [ANY] : repeated === '' ? part.ways : part.ways.map(way => way + ANY)
    ways = ways.length * here.length > MOST_WAYS ? ways.map(way => way + ANY) : ways.flatMap(way => here.map(more => way + more))
    at = part.end + repeated.length
  }
  return { ways, end: at }
}

function element(source: string, at: number): Part {
  const letter = source[at]!
  if (letter === '(') {
    const opening = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(source.slice(at, at + 40))![0]
    const inner = alternatives(source, at + opening.length)
    return { ways: /[=!]$/.test(opening) ? [''] : inner.ways, end: inner.end + 1 }
  }
  if (letter === '[') return { ways: [ANY], end: closing(source, at) }
  if (letter === '\\') return { ways: [/[a-zA-Z\d]/.test(source[at + 1]!) ? ANY : source[at + 1]!], end: escapeEnd(source, at) }
  return { ways: [letter === '.' ? ANY : letter === '^' || letter === '$' ? '' : letter], end: at + 1 }
}

function closing(source: string, from: number): number {
  let at = from + 1
  while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1
  return at + 1
}

/** `\p{L}`, `\k<name>`, `\u1e00`, `\d`. */
function escapeEnd(source: string, at: number): number {
  return at + /^\\(?:[pP]\{[^}]*\}|k<\w+>|u[\da-fA-F]{4}|.)/u.exec(source.slice(at, at + 40))![0].length
}
