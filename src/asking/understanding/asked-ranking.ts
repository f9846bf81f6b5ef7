import type { UnitLevel } from '../../domain/unit.ts'
import type { Words } from '../typing/words.ts'
import { findCue, has } from './cues.ts'

/** "Xã nào thu nhập cao nhất", "5 xã có thu nhập cao nhất", "xếp hạng các xã theo thu nhập". */
export interface AskedRanking {
  readonly most: 'most' | 'least'
  /** The type word that was said, folded ("xa"); undefined where any place is meant. */
  readonly type?: string
  readonly level?: UnitLevel
  /** How many are wanted. */
  readonly limit: number
}

const USUAL = 3
const WHOLE_TABLE = 10
const LEVELS: Readonly<Record<string, UnitLevel>> = {
  xa: 'commune',
  phuong: 'commune',
  'thi tran': 'commune',
  commune: 'commune',
  communes: 'commune',
  ward: 'commune',
  huyen: 'district',
  quan: 'district',
  'thi xa': 'district',
  'thanh pho': 'district',
  district: 'district',
  districts: 'district',
  tinh: 'province',
  province: 'province',
  thon: 'hamlet',
  ban: 'hamlet',
  ap: 'hamlet',
  'to dan pho': 'hamlet',
}
const TYPE = Object.keys(LEVELS)
  .sort((a, b) => b.length - a.length)
  .join('|')
const NUMBERS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bon: 4, nam: 5, muoi: 10, three: 3, five: 5, ten: 10 }
const ASKED_TYPE = new RegExp(` (?:which )?(${TYPE})(?: nao)? `)
/** Of a table: "xếp hạng các thôn", not "xếp hạng số thôn văn hóa". */
const ORDERED_TYPE = new RegExp(
  ` (?:cac|nhung|giua|trong|xep hang|ranking|rank|all|of) (?:cac )?(${TYPE}) (?!van hoa |dat |duoc |kieu |nong |chuan )`,
)
const WHICH_TYPE = new RegExp(` (?:(${TYPE}) nao|which (${TYPE})) `)
const SO_MANY = new RegExp(` (?:top )?(\\d{1,2}|${Object.keys(NUMBERS).join('|')}) (?:${TYPE}|don vi|dia phuong|noi) `)

/** "phường nào thấp hơn, A hay B": of what type the places are, folded. */
export function askedType({ line }: Words): string | undefined {
  const which = WHICH_TYPE.exec(line)
  const said = which?.[1] ?? which?.[2]
  return said === undefined ? undefined : (IN_VIETNAMESE[said] ?? said)
}
const IN_VIETNAMESE: Readonly<Record<string, string>> = {
  commune: 'xa',
  ward: 'phuong',
  district: 'huyen',
  province: 'tinh',
  city: 'thanh pho',
}

/** @param named words that name a place: "Thống Nhất" is no superlative */
export function readRanking(words: Words, named: ReadonlySet<number>): AskedRanking | undefined {
  // "ít nhất bao nhiêu sản phẩm": at least
  const said = (cue: 'most' | 'least') =>
    findCue(cue, words).some(([from, to]) => !named.has(from) && !/^(?:bao|may|\d+)$/.test(words.words[to]?.folded ?? ''))
  const least = said('least')
  if (!least && !said('most')) return undefined
  const many = SO_MANY.exec(words.line)?.[1]
  const table = / (?:xep hang|ranking|rank) /.test(words.line)
  if (
    !has('which', words) &&
    !/ (?:noi nao|(?<!phan |ban )dau(?! (?:nam|nguoi|nhiem|tu|tien|ky))|top) /.test(words.line) &&
    many === undefined &&
    !table
  )
    return undefined
  const which = WHICH_TYPE.exec(words.line)
  const ordered = many !== undefined ? ASKED_TYPE : table ? ORDERED_TYPE : undefined
  const type = which ? (which[1] ?? which[2]) : ordered?.exec(words.line)?.[1]
  const count = many === undefined ? undefined : (NUMBERS[many] ?? Number(many))
  return {
    most: least ? 'least' : 'most',
    ...(type === undefined ? {} : { type, level: LEVELS[type]! }),
    limit: Math.min(WHOLE_TABLE, Math.max(1, count ?? (table ? WHOLE_TABLE : USUAL))),
  }
}
