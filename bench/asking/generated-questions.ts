import { fold } from '../../src/vietnamese/fold.ts'
import type { Chance } from './chance.ts'
import { type GeneratedBase, YEARS } from './generated-base.ts'

/** A question as it is typed, after earlier ones. */
export interface TypedQuestion {
  /** What is asked for: "lookup", "rank" … */
  readonly kind: string
  readonly question: string
  readonly history: readonly string[]
}

/** Kinds of question with how often, of a hundred, each is asked. */
const KINDS: Readonly<Record<string, number>> = {
  lookup: 34,
  own: 9,
  target: 7,
  followUp: 9,
  list: 7,
  field: 3,
  compareUnits: 6,
  compareYears: 4,
  trend: 3,
  yesNo: 4,
  rank: 4,
  noUnit: 3,
  unknownUnit: 2,
  who: 1,
  news: 1,
  unitInfo: 1,
  chat: 1,
  long: 1,
}
const DRAWN = Object.entries(KINDS).flatMap(([kind, often]) => Array<string>(often).fill(kind))

/** A question about what the base holds, mostly; typed in one of several ways. */
export function generateQuestion(base: GeneratedBase, draw: Chance): TypedQuestion {
  const kind = draw.of(DRAWN)
  const { question, history = [] } = asked(kind, base, draw)
  const type = draw.of(STYLES)
  return { kind, question: type(question, draw), history: history.map(earlier => type(earlier, draw)) }
}

function asked(kind: string, base: GeneratedBase, draw: Chance): { question: string; history?: readonly string[] } {
  const unit = draw.of(base.units)
  const other = draw.of(base.units)
  const measured = base.measuredIn(unit)
  const listed = measured.filter(({ indicator }) => indicator.id !== null)
  const subject = short(draw.of(listed).indicator.text)
  const year = draw.of(YEARS)
  const main = draw.of(['thu nhập bình quân đầu người', 'tỷ lệ hộ nghèo', 'tổng thu ngân sách', 'độ che phủ rừng', 'sản lượng lúa'])
  switch (kind) {
    case 'own':
      return { question: `${measured.at(-1 - draw.below(measured.length - listed.length || 1))!.indicator.text} ${unit.name} năm ${year}` }
    case 'target':
      return { question: `mục tiêu ${subject} của ${unit.name} năm ${year} là bao nhiêu?` }
    case 'followUp': {
      const first = `${main} ${unit.name} năm ${year} là bao nhiêu`
      return {
        question: draw.of([`còn ${other.name}?`, `năm ${draw.of(YEARS)} thì sao?`, 'thế mục tiêu?', `còn ${subject}?`]),
        history: [first],
      }
    }
    case 'list':
      return {
        question: draw.of([`các chỉ tiêu năm ${year} của ${unit.name}`, `các chỉ tiêu của ${unit.name}`, `kết quả ${year} ${unit.name}`]),
      }
    case 'field':
      return { question: `các chỉ tiêu văn hóa xã hội năm ${year} của ${unit.name}` }
    case 'compareUnits':
      return { question: `so sánh ${main} năm ${year} của ${unit.name} và ${other.name}` }
    case 'compareYears':
      return { question: `so sánh ${main} của ${unit.name} năm ${year} với năm ${draw.of(YEARS)}` }
    case 'trend':
      return { question: `${main} ${unit.name} thay đổi thế nào qua các năm` }
    case 'yesNo':
      return {
        question: `${unit.name} năm ${year} có đặt mục tiêu ${main} trên ${1 + draw.below(90)} ${main.startsWith('t') ? 'triệu' : '%'} không?`,
      }
    case 'rank':
      return { question: `xã nào có ${main} ${draw.of(['cao nhất', 'thấp nhất'])}${draw.of([` năm ${year}`, ''])}?` }
    case 'noUnit':
      return { question: `${draw.of([main, subject])} năm ${year} là bao nhiêu?` }
    case 'unknownUnit':
      return { question: `${main} xã Bát Ngát Mênh năm ${year}` }
    case 'who':
      return { question: `ai chủ trì hội nghị của ${unit.name} năm ${year}` }
    case 'news':
      return { question: `tin mới nhất của ${unit.name}` }
    case 'unitInfo':
      return { question: `${unit.name} thuộc tỉnh nào` }
    case 'chat':
      return { question: draw.of(['xin chào', 'cảm ơn bạn', 'giá vàng hôm nay thế nào', 'bạn giúp được gì']) }
    case 'long':
      return {
        question: `em là người dân ${other.name}, ${'kính nhờ anh chị giúp đỡ tận tình chu đáo, '.repeat(20)} ${subject} ${unit.name} năm ${year}`,
      }
    default:
      return { question: `${subject} ${unit.name} năm ${year} là bao nhiêu?` }
  }
}

/** People do not type a name's explanations. */
const short = (name: string): string => name.replace(/\s*\([^)]*\)/g, '').replace(/[“”]/g, '')

type Style = (text: string, draw: Chance) => string
const STYLES: readonly Style[] = [asWritten, asWritten, fold, fold, fold, misspelt, misspelt, abbreviated, abbreviated, inTelex]

function asWritten(text: string): string {
  return text
}

/** A letter left out, doubled with its neighbour's place or hit beside, in one word or two. */
function misspelt(text: string, draw: Chance): string {
  const words = fold(text).split(' ')
  for (let n = 0; n < 2; n++) {
    const at = draw.below(words.length)
    const word = words[at]!
    if (!/^[a-z]{4,}$/.test(word)) continue
    const k = 1 + draw.below(word.length - 2)
    words[at] = draw.of([
      word.slice(0, k) + word.slice(k + 1),
      word.slice(0, k) + word[k + 1] + word[k] + word.slice(k + 2),
      word.slice(0, k) + draw.of([...'aeinoht']) + word.slice(k + 1),
    ])
  }
  return words.join(' ')
}

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/bao nhieu/g, 'bn'],
  [/nam (?=20)/g, 'n'],
  [/khong/g, 'k'],
  [/thu nhap binh quan/g, 'tnbq'],
  [/ngan sach/g, 'ns'],
  [/bao hiem y te/g, 'bhyt'],
  [/nong thon moi/g, 'ntm'],
  [/(?<= |^)xa (?=[a-z])/g, 'x '],
  [/phuong /g, 'p '],
  [/cua /g, ''],
]
function abbreviated(text: string): string {
  return SHORT_FORMS.reduce((short, [long, form]) => short.replace(long, form), fold(text))
}

const KEYS: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
  '\u0302': '2',
  '\u0306': 'w',
  '\u031b': 'w',
}
/** As the keyboard gives it when Telex is off. */
function inTelex(text: string): string {
  return text.replace(/\p{L}+/gu, word => {
    let tone = ''
    const letters = [...word.normalize('NFD')].map((letter, i, all) => {
      const key = KEYS[letter]
      if (letter === 'đ') return 'dd'
      if (key === undefined) return letter
      if (key === '2') return all.slice(0, i).findLast(one => KEYS[one] === undefined)!
      if (key !== 'w') tone = key
      return key === 'w' ? 'w' : ''
    })
    return letters.join('') + tone
  })
}
