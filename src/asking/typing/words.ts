import { fold } from '../../vietnamese/fold.ts'
import { latin, matches } from '../../vietnamese/pattern.ts'
import { decodeChat, decodeVni, hasSyllableShape, type TypingTable } from '../../vietnamese/typing.ts'
import { FILLERS, isFiller } from './fillers.ts'
import { readTelex, withoutSplitHorn } from './keystrokes.ts'
import type { Mender } from './mend-words.ts'
import { createSpacing } from './spacing.ts'
import { mendSteering } from './steering.ts'
import { typedText } from './typed-text.ts'
import { spell } from './wording.ts'

/** One word of a question, after short forms were expanded and leftovers decoded. */
export interface Word {
  /** Lower case with its marks, in the comparable spelling. */
  readonly text: string
  /** Without marks. */
  readonly folded: string
  /** Whether it was typed with a capital first letter. */
  readonly capital: boolean
  /** Whether it may be a short form (no vowel, or capitals only): matched against initials. */
  readonly short: boolean
  /** Whether it was read out of something else (a short form, Telex): its marks say nothing of how the person types. */
  readonly decoded: boolean
  /** Typed without marks in a question that has them: it means itself. */
  readonly plain: boolean
  /** Typed with marks that no name bears: those of "vơi" may be a slip. */
  readonly slip: boolean
  /** Whether it is a short form that people use for other things than places: "ns" is ngân sách before it is Na Sầm. */
  readonly common: boolean
  /** Words that a short form of several meanings may stand for, folded: "đg" → ["duong", "dang"]. */
  readonly readings: readonly string[]
}

export interface Words {
  readonly words: readonly Word[]
  /** Indices of the words that begin a clause; the first is 0. */
  readonly clauses: readonly number[]
  /** The folded words with single blanks, and one at both ends: cue phrases are sought in it. */
  readonly line: string
  /** Index of the word at each offset of `line`. */
  readonly wordAt: (offset: number) => number
  /** Whether the person types marks: then an unmarked word probably is unmarked. */
  readonly marked: boolean
  /** The question as typed, short forms expanded, leftovers decoded and slips put right: for signs and figures, which words do not hold. */
  readonly raw: string
  /** Whether a slip was put right in it. */
  readonly mended: boolean
  /** The text that was cut into words, and where in it the token of each begins. */
  readonly typed: string
  readonly offsets: readonly number[]
}

const TOKEN = /[\p{L}\p{M}]+(?:[1-9][\p{L}\d]*)?|\d+(?:[.,]\d+)*|%/gu

/** "co12ho": a figure glued to the words on both sides. */
const PARTED = latin(/^(\p{L}{2,})(\d+)(\p{L}{2,})$/u)

/** "bnhiu", "bnhieu", "baonhieu". */
const HOW_MANY = /^b(?:ao|o|i)?nh?[ijy]?[eê]*u$/

/** Words that lack their marks wherever they stand: "gi" is "gì". */
const UNMARKED = new Set(['gi', 'nhieu', 'duoc', 'khong'])

/** "Ty lê hô nghèo": marks over and under letters, and no tone: who types so says nothing by leaving them out. */
function lacksTones(words: readonly Word[], isKnown: (folded: string) => boolean): boolean {
  const marked = words.filter(word => !word.decoded && word.text !== word.folded)
  return (
    marked.some(word => word.slip && isKnown(word.folded) && !isFiller(word)) && !marked.some(word => TONE.test(word.text.normalize('NFD')))
  )
}
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/

function shortForms(table: TypingTable): Map<string, string> {
  const forms = new Map<string, string>()
  for (const { form, to, safe } of table.teencode)
    if (to[0] !== undefined && !FILLERS.has(form) && (safe || (to.length === 1 && form.length >= 2))) forms.set(form, to[0])
  return forms
}

/** A word read otherwise: written out, so that all words have the same shape. */
export function readAs(word: Word, text: string, plain: boolean): Word {
  const { folded, capital, short, decoded, common, slip, readings } = word
  return { text, folded, capital, short, decoded, plain, common, slip, readings }
}

/** The index of the word at an offset of the line: the last that begins at or before it; -1 before the first. */
export function wordAt(words: readonly Word[]): (offset: number) => number {
  const starts: number[] = []
  let at = 1
  for (const word of words) {
    starts.push(at)
    at += word.folded.length + 1
  }
  return offset => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}

/**
 * Reads questions into words. Build once: the tables are indexed.
 * @param spelling puts misspelt words right, and tells whether a word may be a known one misspelt
 */
export function createReader(
  table: TypingTable,
  isKnown: (folded: string) => boolean,
  isWritten: (marked: string) => boolean,
  isPair: (first: string, second: string) => boolean = () => false,
  spelling: {
    readonly mender?: Mender
    readonly mayBe?: (folded: string) => boolean
    readonly inPlace?: (first: string, second: string) => boolean
  } = {},
): (question: string, english?: boolean) => Words {
  const safe = shortForms(table)
  const several = new Map(table.teencode.filter(t => t.form.length >= 2).map(t => [t.form, t.to.filter(to => !to.includes(' ')).map(fold)]))
  const always = new Set(table.teencode.filter(t => t.safe).map(t => t.form))
  const long = new Map(table.teencode.filter(t => t.form.length >= 2).map(t => [t.form, t.to]))
  const { mender } = spelling
  const spacing = createSpacing({
    isKnown,
    isWritten,
    isOwn: lower => (mender?.steers(lower) ?? false) || several.has(lower) || safe.has(lower),
    stand: (first, second) => isPair(first, second) || (mender?.stand(first, second) ?? false),
    inPlace: spelling.inPlace ?? (() => false),
    mayBe: spelling.mayBe ?? (() => false),
  })
  const isSafe = (form: string) => always.has(form)
  return (question, english = false) => {
    if (english) return read(typedText(question, true), true)
    const typed = typedText(question)
    const words = read(spacing.joined(typed), false)
    // phrases that are known only once their words are put right: "không fải trỉ tiêu", "khongphai nam 2020"
    const again = words.raw === typed ? typed : typedText(words.raw)
    return again === words.raw ? words : { ...read(spacing.joined(again), false), mended: true }
  }

  function read(typed: string, english: boolean): Words {
    const words: Word[] = []
    const clauses = [0]
    let marked = 0
    let end = 0
    /** Where each token stands, where its words begin, and what it reads. */
    const tokens: { readonly at: number; readonly end: number; readonly from: number; readonly reads: string }[] = []
    /** Where each word begins in what was typed. */
    const offsets: number[] = []
    for (const { 0: token, index: at } of matches(TOKEN, typed)) {
      const before = words.length
      const between = at - end === 1 ? typed[end]! : typed.slice(end, at)
      // the dot of "P. Hòa Bình", "TX. Bình Long", "x. Tân Lập" ends nothing
      if (before > 0 && between !== ' ' && (/[,;:!?\n]/.test(between) || (/\.\s/.test(between) && !INITIAL.test(typed.slice(0, end)))))
        clauses.push(before)
      end = at + token.length
      const behind = end
      push(token, () => (english ? undefined : NEXT_WORD.exec(typed.slice(behind, behind + LONGEST_BLANKS))?.[0].trim()))
      while (offsets.length < words.length) offsets.push(at)
      const isAsTyped = words.length <= before + 1 && words[before]?.decoded !== true
      const reads = isAsTyped
        ? token
        : words
            .slice(before)
            .map(word => word.text)
            .join(' ')
      tokens.push({ at, end, from: before, reads })
    }
    if (!english && lacksTones(words, isKnown)) {
      marked = 0
      words.forEach((word, i) => {
        words[i] = word.decoded ? word : { ...readAs(word, word.folded, false), slip: false }
      })
    }
    const asTyped = [...words]
    if (!english) mender?.mend(words, { isKnown, isWritten, marked: marked > 0 })
    mendSteering(words, isKnown, isPair)
    const mended = new Set(words.flatMap((word, i) => (word === asTyped[i] ? [] : [i])))
    let raw = ''
    let written = 0
    for (const { at, end, from, reads } of tokens) {
      raw += typed.slice(written, at) + (mended.has(from) ? withCase(words[from]!.text, reads) : reads)
      written = end
    }
    raw += typed.slice(written)
    if (marked > 0 && !english)
      words.forEach((word, i) => {
        // "chong" among words with marks means no name, and is heard as "trong"
        if (!word.decoded && word.text === word.folded) {
          if (UNMARKED.has(word.text)) return
          const meansItself = isWritten(word.text) || FILLERS.has(word.folded) || /\d/.test(word.text)
          words[i] = meansItself ? readAs(word, word.text, true) : { ...word, slip: true }
        }
      })
    const line = ` ${words.map(w => w.folded).join(' ')} `
    return { words, clauses, line, marked: marked > 0 && !english, raw, mended: mended.size > 0, wordAt: wordAt(words), typed, offsets }

    function push(token: string, next: () => string | undefined = () => undefined): void {
      const lower = token.toLowerCase()
      const expanded = english ? undefined : (longForm(lower) ?? meantHere(lower, next))
      if (expanded !== undefined) {
        const parts = expanded.split(' ')
        if (expanded === 'bao nhiêu' && words.at(-1)?.folded === 'bi') words.pop() // "bi nhiêu", said so in the south
        const repeated = parts.length > 1 && words.at(-1)?.folded === fold(parts[0]!) // "bao nhiu"
        for (const part of repeated ? parts.slice(1) : parts) add(part, false, true)
        return
      }
      const digits = /\d/.test(token)
      if (digits && pushDated(token)) return
      const folded = fold(lower)
      const keys = /aa|ee|oo|dd|[aou]w/.test(lower)
      // "sown" is a word of the catalogue's English, and "sơn" as it is typed; "Mar" is a name
      const maybe = folded === lower && (!isKnown(folded) || (keys && !hasSyllableShape(folded)))
      const decoded = english ? undefined : digits ? decodeVni(token) : maybe ? readTelex(token) : undefined
      // "wa" is "qua" rather than "ưa" where only that is a word of reports
      const isChat = decoded !== undefined && /^w[aeiouy]/.test(lower) && !isKnown(fold(decoded)) && isKnown(fold(decodeChat(lower) ?? ''))
      if (decoded !== undefined && !isChat && (isKnown(fold(decoded)) || !hasSyllableShape(folded) || keys)) {
        add(decoded, isCapital(token), true)
        return
      }
      const apart = digits ? PARTED.exec(token) : null
      if (apart) {
        for (const part of apart.slice(1)) push(part)
        return
      }
      const chat = english || digits || isKnown(folded) || isWritten(lower) ? undefined : decodeChat(lower)
      if (chat !== undefined && (hasSyllableShape(folded) ? isPlainFiller(chat) : isKnown(fold(chat)) || FILLERS.has(fold(chat)))) {
        add(chat, isCapital(token), true)
        return
      }
      const parts = digits || isKnown(folded) || hasSyllableShape(folded) ? [token] : spacing.apart(token, words.at(-1)?.folded, next())
      for (const part of parts) add(part, isCapital(part), false, token)
    }

    /** "n2021", "t10": a year or a month shortened; false where it is none. */
    function pushDated(token: string): boolean {
      const glued = /^n(?:[aă]m)?(20\d\d|\d\d)$/iu.exec(token)
      if (glued) {
        add('năm', false, true)
        add(glued[1]!.length === 2 ? `20${glued[1]}` : glued[1]!, false, true)
        return true
      }
      // "t10": a month
      const month = /^t(1[0-2]|0?[1-9])$/i.exec(token)
      if (month) {
        add('tháng', false, true)
        add(month[1]!, false, true)
        return true
      }
      return false
    }

    /** After a figure stands what it is counted in: "45 tr". */
    function longForm(lower: string): string | undefined {
      if (lower[0] === 'b' && HOW_MANY.test(lower)) return 'bao nhiêu'
      const long = safe.get(lower)
      if (long === undefined) return undefined
      const figure = /^\d/.test(words.at(-1)?.text ?? '') && !/^(?:19|20)\d\d$/.test(words.at(-1)!.text)
      // "mấy kg": no "không"
      const weighed = lower === 'kg' && /^(?:may|nhieu|bn)$/.test(words.at(-1)?.folded ?? '')
      return !figure && !weighed && (isSafe(lower) || !isKnown(fold(lower))) ? long : undefined
    }

    /** "vượt kh", "các CT": of several words that a short form stands for, the ones that stand beside its neighbours. */
    function meantHere(lower: string, next: () => string | undefined): string | undefined {
      const meanings = long.get(lower)
      const before = words.at(-1)?.text
      if (!meanings || /^\d/.test(before ?? '')) return undefined
      const after = next()?.toLowerCase()
      return meanings.find(meaning => {
        const parts = meaning.split(' ')
        return (before && mender?.stand(before, parts[0]!)) || (after && mender?.stand(parts.at(-1)!, after))
      })
    }

    function add(text: string, capital: boolean, decoded: boolean, typed = text): void {
      const { marked: lower, folded } = spell(withoutSplitHorn(text))
      if (!decoded && folded !== lower) marked++
      const short = !decoded && /^[a-z]{2,8}$/.test(folded) && (!/[aeiouy]/.test(folded) || (IN_CAPITALS.test(typed) && !isKnown(folded)))
      words.push({
        text: lower,
        folded,
        capital: capital || isCapital(typed),
        short,
        decoded,
        plain: false,
        common: !decoded && several.has(lower),
        slip: !decoded && folded !== lower && !isWritten(lower),
        readings: decoded ? [] : (several.get(lower) ?? []),
      })
    }
  }
}

const isCapital = (text: string): boolean => (text < 'a' || text > '{') && BEGINS_IN_CAPITAL.test(text)

/** "của", "có": with the marks of a filler. */
function isPlainFiller(text: string): boolean {
  return text !== fold(text) && isFiller({ text, folded: fold(text), plain: false, decoded: false })
}

/** A word as it is put right, with the capital that was typed. */
const withCase = (text: string, typed: string): string => (isCapital(typed) ? `${text[0]!.toUpperCase()}${text.slice(1)}` : text)

const NEXT_WORD = latin(/^ ?\p{L}+/u)
const INITIAL = latin(/(?<!\p{L})(?:\p{Lu}{1,2}|[xphqt]|t[tpx])$/u)
const IN_CAPITALS = latin(/^\p{Lu}{2,}$/u)
const BEGINS_IN_CAPITAL = latin(/^\p{Lu}/u)
const LONGEST_BLANKS = 12
