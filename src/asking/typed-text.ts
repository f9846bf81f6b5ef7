import { withStarsCounted } from '../vietnamese/grades.ts'

/** Splits "xãDương" and keeps "TNBQ", "OCOP". */
const splitGlued = (text: string): string =>
  text.replace(/(\p{Ll}{2,})(?=\p{Lu}\p{Ll})/gu, '$1 ').replace(/(?<![\p{L}\d])(\d+)(?=\p{L}{2,})/gu, '$1 ')

/** Questions are short; what comes after this many characters is courtesy or an attack. */
const LONGEST_READ = 1_000
/** Tags and entities pasted with the words. */
const withoutMarkup = (text: string): string => text.replace(/<[^<>]{0,200}>/g, ' ').replace(/&(?:#\d+|[a-z]+);/gi, ' ')

/** "nghèoooo" → "nghèo"; "quý III" is a number. */
const withoutDrawl = (text: string): string =>
  text.replace(/(?<!\p{L})(?:iii|III)(?!\p{L})|(\p{L})\1{2,}/gu, (run, letter: string | undefined) => letter ?? run)

/**
 * "mớii" → "mới": the last letter of a word typed with marks, hit twice; so is the first ("xxã"), but "dd" is "đ". Of a word without marks only
 * a consonant that no keystroke of a tone doubles: "tinn".
 */
const withoutTwice = (text: string): string =>
  text.replace(/[\p{L}\p{M}]{3,}/gu, word =>
    /[^a-zđ]/i.test(word)
      ? word.replace(/(\p{L})\1$/u, '$1').replace(/^([bcghklmnpqrstvx])\1/i, '$1')
      : word.replace(/(?<=[aeiouy])([cghmnpt])\1$/i, '$1'),
  )

/** "KP" of money, not of a khu phố: "KP hỗ trợ …", "tổng KP". */
const SUMS_SHORT = /(?<![\p{L}\d])kp(?= +(?:hỗ|ho|cho|mua|xây|xay|đầu|dau|thực|thuc|hoạt|hoat|khen|đào|dao|làm|lam|chi|bn|bao)(?!\p{L}))/giu

/** "cuối NK 2015-2020": a term, where it is no number of people. */
const TERM_SHORT = /(?<![\p{L}\d])nk(?= *(?:19|20)\d\d)|(?<=(?:cuối|cuoi|đầu|dau|trong|cả|hết|nửa) )nk(?![\p{L}\d])/giu

/** "6T/2018", "9T đầu năm 2020" */
const MONTHS_SHORT = /(?<![\p{L}\d])([369])t(?: *đầu năm| *dau nam)?(?: *\/ *| +)(?=(?:19|20)\d\d)/giu

/** "fố", "mớj": letters of chats in words typed with marks. */
const withoutChatLetters = (text: string): string =>
  text.replace(/(?<!\p{L})f(?=[^\x00-\x7f])/gu, 'ph').replace(/(?<=[^\x00-\x7f])j(?!\p{L})/gu, 'i')

/** A question as it is cut into words: no longer than people write, without markup, drawn-out letters and slips that no word holds. */
export function typedText(question: string): string {
  const plain = withoutMarkup(question.slice(0, LONGEST_READ))
    .normalize('NFC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
  return withoutTwice(
    withoutDrawl(
      splitGlued(
        withStarsCounted(withoutChatLetters(plain))
          .replace(SUMS_SHORT, 'kinh phí')
          .replace(TERM_SHORT, 'nhiệm kỳ')
          .replace(MONTHS_SHORT, '$1 tháng đầu năm '),
      ),
    ),
  )
}
