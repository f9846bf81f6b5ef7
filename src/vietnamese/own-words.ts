import type { Fact } from '../domain/fact.ts'
import { fold } from './fold.ts'

/** Words, folded, that make no difference to what is measured. */
const FILLERS = new Set(['theo', 'cua', 'tren', 'o', 'va', 'cac', 'duoc', 'cay', 'toan'])
// tổng thu ngân sách | số lượng hộ nghèo | tỷ lệ chi bộ; folded
// not: tổng hợp
const GENERIC_START = /^(?:(?:tong(?! hop)|so luong|so|ty le|ti le) )+/
/** Other words than the name's, if no more than these, are another name for the same: "nhân khẩu" for "dân số". */
const OTHER_NAME_WORDS = 2

/** The report's own words where they qualify the name: not where they are a part of it, a short form, or it with the unit's name. */
export function ownWords(fact: Fact): string | undefined {
  if (fact.quantity === null || fact.indicator.id === null) return undefined
  const name = words(fact.indicator.name)
  const unit = words(fact.unit.name)
  const own = words(fold(fact.indicator.text).trim().replace(GENERIC_START, '')).filter(word => !FILLERS.has(word))
  const more = own.filter(word => !name.includes(word) && !unit.includes(word) && !isShortFor(word, name))
  const otherName = more.length === own.length && own.length <= OTHER_NAME_WORDS
  return more.length === 0 || otherName ? undefined : fact.indicator.text.trim()
}

/**
 * The words in brackets of the catalogue's name that the report says, folded: "hoàn thành tốt nhiệm vụ (trở lên)" and "gia súc (gia cầm)"
 * stand for figures that differ by just these.
 */
export function bracketedWords(fact: Fact): string {
  const bracketed = [...fact.indicator.name.matchAll(/\(([^)]*)\)/g)].flatMap(match => words(match[1]!))
  const own = new Set(words(fact.indicator.text))
  return bracketed.filter(word => own.has(word)).join(' ')
}

/** "bhyt" for "bảo hiểm y tế". */
function isShortFor(word: string, name: readonly string[]): boolean {
  return (
    word.length > 2 &&
    name
      .map(one => one[0])
      .join('')
      .includes(word)
  )
}

function words(text: string): string[] {
  return fold(text).match(/[a-z0-9%]+/g) ?? []
}
