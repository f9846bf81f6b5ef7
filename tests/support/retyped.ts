import { fold } from '../../src/vietnamese/fold.ts'

/** A question typed otherwise, by a number that says where; undefined where it holds nothing of the kind. */
export type Retyped = (question: string, at: number) => string | undefined

const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const beside = (letter: string): string | undefined => {
  const row = KEYS.find(keys => keys.includes(letter))
  return row && (row[row.indexOf(letter) + 1] ?? row[row.indexOf(letter) - 1])
}

/** Words of at least so many letters in the order written, with where they begin. */
const wordsOf = (question: string, shortest: number) => [...question.matchAll(/\p{L}+/gu)].filter(([word]) => word.length >= shortest)

/** Changes the first word from the `at`th on that can be changed. */
function oneWord(shortest: number, change: (word: string, at: number) => string | undefined): Retyped {
  return (question, at) => {
    const words = wordsOf(question, shortest)
    for (let k = 0; k < words.length; k++) {
      const { 0: word, index } = words[(at + k) % words.length]!
      const changed = change(word, at)
      if (changed !== undefined && changed !== word) return question.slice(0, index) + changed + question.slice(index + word.length)
    }
    return undefined
  }
}

const replaced =
  (pattern: RegExp, by: string): Retyped =>
  question =>
    pattern.test(question) ? question.replace(pattern, by) : undefined

/** Letters that parts of the country speak alike. */
const HEARD: readonly (readonly [RegExp, string])[] = [
  [/^tr/, 'ch'],
  [/^ch/, 'tr'],
  [/^s(?!h)/, 'x'],
  [/^x/, 's'],
  [/^l/, 'n'],
  [/^n(?![gh])/, 'l'],
  [/^v/, 'd'],
  [/^gi(?=[^\x00-\x7f])/, 'd'],
]
const toneless = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')

/** How questions are typed, each with one change or one manner. */
export const RETYPED: Readonly<Record<string, Retyped>> = {
  'a letter for the one beside': oneWord(4, (word, at) => {
    const i = 1 + (at % (word.length - 1))
    const key = beside(word[i]!)
    return key && word.slice(0, i) + key + word.slice(i + 1)
  }),
  'two letters in the wrong order': oneWord(4, (word, at) => {
    const i = 1 + (at % (word.length - 2))
    return word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)
  }),
  'a letter twice': oneWord(4, (word, at) => word.slice(0, (at % word.length) + 1) + word.slice(at % word.length).toLowerCase()),
  'as it is heard': oneWord(2, (word, at) => {
    if (word !== word.toLowerCase()) return undefined
    const spoken = HEARD.filter(([pattern]) => pattern.test(word))
    const [pattern, by] = spoken[at % Math.max(1, spoken.length)] ?? []
    return pattern && word.replace(pattern, by!)
  }),
  'a blank in a word': oneWord(4, (word, at) => {
    const i = 1 + (at % (word.length - 2))
    return word === word.toLowerCase() ? `${word.slice(0, i)} ${word.slice(i)}` : undefined
  }),
  'no tones': question => toneless(question),
  'no marks, in capitals': question => fold(question).toUpperCase(),
  'years and figures glued': question => (/\d/.test(question) ? question.replace(/(?<=\p{L}) (?=\d)|(?<=\d) (?=\p{L})/gu, '') : undefined),
  'full width': question =>
    /\d/.test(question) ? question.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : undefined,
  '2k21': replaced(/(?<!\d)20(?=[12]\d(?!\d))/, '2k'),
  'n.2021': replaced(/năm (?=20\d\d)/i, 'n.'),
  'asked politely': (question, at) =>
    `${['Bác cho cháu hỏi', 'Dạ em chào ad, cho em hỏi', 'alo ad,', 'ad ơi cho mình hỏi chút'][at % 4]} ${question[0]!.toLowerCase()}${question.slice(1)}`,
  'with thanks': (question, at) =>
    `${question.replace(/[?.! ]+$/, '')}${[' ạ, em cảm ơn', '. Trân trọng!', ' nha ad ơi', ' với ạ. Cảm ơn ad nhiều'][at % 4]}`,
}
