import { fold } from '../../vietnamese/fold.ts'
import { soundKey } from '../../vietnamese/typing.ts'
import type { Word, Words } from '../typing/words.ts'

/**
 * Marks that contradict the name weigh heavily, missing ones hardly at all; hỏi and ngã are taken for one another in half the country.
 * @param otherWord what a word of other letters and another tone comes to: a name of a place may be misspelt so, "lớn" is no "nông"
 */
export function marksFit(word: Word, name: string, words: Words, otherWord = OTHER_LETTER): number {
  if (word.text === name) return 1
  if (word.text === word.folded) return words.marked && !word.decoded ? 0.93 : 1
  if (word.decoded && !TONE.test(word.text.normalize('NFD'))) return 0.95
  const key = `${word.text} ${name}`
  let fit = judged.get(key)
  if (fit === undefined) {
    // "lươn" for "lương": another letter, and every mark as it is
    if (fold(name) !== word.folded)
      fit = soundKey(word.text) === soundKey(name) ? 0.95 : toneOf(word.text) === toneOf(name) ? OTHER_LETTER : OTHER_WORD
    else fit = oneTone(word.text) === oneTone(name) ? 0.9 : 0.55
    if (judged.size >= MOST_JUDGED) judged.clear()
    judged.set(key, fit)
  }
  return fit === OTHER_WORD ? otherWord : fit
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/

/** Pairs of a typed word and a name's: the same few thousand come again and again. */
const judged = new Map<string, number>()
const MOST_JUDGED = 20_000

const toneOf = (text: string): string | undefined => TONE.exec(oneTone(text).normalize('NFD'))?.[0]
const OTHER_LETTER = 0.78
/** Says of a pair that letters and tone are others. */
const OTHER_WORD = 0

const oneTone = (text: string): string => text.normalize('NFD').replace(/\u0303/g, '\u0309')
