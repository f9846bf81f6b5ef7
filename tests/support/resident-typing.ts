import fc from 'fast-check'
import { fold } from '../../src/vietnamese/fold.ts'

/** Signs over letters as Telex and VNI type them, by their combining characters. */
const SIGNS: readonly (readonly [sign: string, telex: string, vni: string])[] = [
  ['\u0301', 's', '1'],
  ['\u0300', 'f', '2'],
  ['\u0309', 'r', '3'],
  ['\u0303', 'x', '4'],
  ['\u0323', 'j', '5'],
]
const telexShape: Readonly<Record<string, string>> = { '\u0302': '', '\u031b': 'w', '\u0306': 'w' }
const vniShape: Readonly<Record<string, string>> = { '\u0302': '6', '\u031b': '7', '\u0306': '8' }

/** "thu nhaapj", "thu nha6p5": what the keys leave where the keyboard's program is off. */
function keyed(word: string, way: 'telex' | 'vni'): string {
  let tone = ''
  const letters = [...word.normalize('NFC')].map(letter => {
    if (letter === 'đ') return way === 'telex' ? 'dd' : 'd9'
    const [base = '', ...signs] = letter.normalize('NFD')
    return (
      base +
      signs
        .map(sign => {
          const found = SIGNS.find(([one]) => one === sign)
          if (found) tone = way === 'telex' ? found[1] : found[2]
          if (found) return ''
          return way === 'vni' ? (vniShape[sign] ?? '') : sign === '\u0302' ? base : (telexShape[sign] ?? '')
        })
        .join('')
    )
  })
  return letters.join('') + tone
}

/** Short forms, as people type them to each other; whole phrases, longest first. */
const SHORT: readonly (readonly [long: string, ...short: readonly string[]])[] = [
  ['bảo hiểm y tế', 'bhyt', 'BHYT'],
  ['thu nhập bình quân', 'tnbq', 'thu nhập bq'],
  ['gia đình văn hóa', 'gđvh', 'gdvh'],
  ['bao nhiêu', 'bn', 'bnhiu', 'bao nhiu', 'nhiêu', 'bao nhieu'],
  ['ngân sách', 'ns', 'NS'],
  ['sản lượng', 'sl'],
  ['diện tích', 'dt'],
  ['kế hoạch', 'kh', 'KH'],
  ['mục tiêu', 'muc tieu'],
  ['đảng viên', 'đv'],
  ['tỷ lệ', 'tỉ lệ', 'tl', 'tỹ lệ'],
  ['không', 'ko', 'k', 'hông', 'khum'],
  ['được', 'đc', 'dc'],
  ['người', 'ng', 'ngừi'],
  ['nước', 'nc'],
  ['năm(?= 20)', 'n', 'nam'],
  ['xã', 'x.', 'xả'],
  ['phường', 'p.', 'fường'],
  ['triệu', 'tr'],
  ['lợn', 'heo'],
  ['ngô', 'bắp'],
  ['như thế nào', 'ntn'],
  ['so với', 'so vs'],
  ['gì', 'j'],
]

/** How words go wrong. Each changes at most what a reader sees through. */
const WAYS = ['plain', 'folded', 'telex', 'vni', 'short', 'swapped', 'dropped', 'doubled', 'joined', 'regional', 'upper'] as const

/** A question as somebody in a hurry types it; plain where nothing of it could be changed. */
export function typedAs(question: string, way: (typeof WAYS)[number], at: number): string {
  const words = question.split(' ')
  const long = words.flatMap((word, i) => (/^\p{L}{5,}$/u.test(word) ? [i] : []))
  const pick = long[at % Math.max(1, long.length)]
  const changed = (change: (word: string) => string) => words.map((word, i) => (i === pick ? change(word) : word)).join(' ')
  switch (way) {
    case 'plain':
      return question
    case 'folded':
      return fold(question)
    case 'upper':
      return question.toUpperCase()
    case 'telex':
    case 'vni':
      return words.map((word, i) => ((i + at) % 3 === 0 ? keyed(word.toLowerCase(), way) : word)).join(' ')
    case 'short':
      return SHORT.reduce(
        (text, [whole, ...short]) =>
          text.replace(new RegExp(`(?<!\\p{L})${whole}(?!\\p{L})`, 'giu'), () => short[(at + whole.length) % short.length]!),
        question,
      )
    case 'swapped':
      return changed(word => word.slice(0, 2) + word[3] + word[2] + word.slice(4))
    case 'dropped':
      return changed(word => word.slice(0, 2) + word.slice(3))
    case 'doubled':
      return changed(word => word.slice(0, 3) + word[2] + word.slice(3))
    case 'joined': {
      const first = at % Math.max(1, words.length - 1)
      return fold(words.map((word, i) => (i === first ? word : `${word} `)).join('')).trim()
    }
    case 'regional':
      return question
        .replace(/\bl(?=\p{L})/gu, at % 2 ? 'n' : 'l')
        .replace(/\bs(?=\p{L})/gu, at % 3 ? 'x' : 's')
        .replace(/\btr(?=\p{L})/gu, at % 2 ? 'ch' : 'tr')
        .replace(/y(?=\s)/gu, 'i')
  }
}

export const typing = (question: string): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...WAYS), fc.nat({ max: 40 })).map(([way, at]) => typedAs(question, way, at))
