import { readSpelled, SPELLED_NUMBER } from '../../vietnamese/numerals.ts'
import { latin } from '../../vietnamese/pattern.ts'

/**
 * "tới một nghìn con", "quá chục tỷ", "hơn hai trăm hộ": numerals in words as figures, where what bounds them stands before them. A scale of money
 * stays in words. Not "mấy chục", which asks.
 */
export function withNumerals(text: string): string {
  return text.replace(SPELLED, (said: string) => {
    // "không" is nought, and asks; "trăm triệu một ha" are not one more
    const [, words = '', rest = ''] = /^(.*?)((?: (?:triệu|tỷ|tỉ))?(?: không| một)?)$/i.exec(said)!
    const numeral = words
      .toLowerCase()
      .replaceAll('ngàn', 'nghìn')
      .replace(/^(?=trăm|nghìn)/, 'một ')
    const value = readSpelled(numeral)
    return value === undefined ? said : `${value}${rest}`
  })
}
const SPELLED = latin(
  `(?:(?<=(?<!\\p{L})(?:là|hay|hoặc|những|khoảng|còn|lên|mức) )(?=\\p{L}+(?: \\p{L}+)? (?:mươi|trăm|chục|nghìn|ngàn|triệu|tỷ|tỉ)(?!\\p{L}))|(?<=(?<!\\p{L})(?:tới|đến|trên|dưới|hơn|quá|đủ|được|đạt|vượt|nổi|ít nhất|tối thiểu|có) ))(?:${SPELLED_NUMBER}|chục(?= (?:ha|hộ|con|người)(?!\\p{L})))`,
  'giu',
)
