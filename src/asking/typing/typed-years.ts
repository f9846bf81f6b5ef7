import { fold } from '../../vietnamese/fold.ts'
import { latin } from '../../vietnamese/pattern.ts'

const YEAR = '(?:19|20)\\d\\d(?!\\d)'

/** "2k21" */
const THOUSANDS = latin(/(?<![\p{L}\d])2k(\d\d)(?!\d)/giu)
/** "n 2021", "n.2021" */
const YEAR_INITIAL = latin(new RegExp(`(?<![\\p{L}\\d])n[. ] ?(?=${YEAR})`, 'giu'))
/** "năm '21", "nam 21": a year of this century, and no amount a year ("một năm 40 triệu") nor the number of years. */
const SHORT_YEAR = latin(
  /(?<![\p{L}\d])(?<!(?:mỗi|moi|hàng|hang|hằng|một|mot|bình quân|binh quan|\d) ?)(n[aă]m|lăm) ?(?:['’ʼ](\d\d)|([0-3]\d))(?![\d%]|[.,/-]\d| ?(?:%|triệu|trieu|tr|tỷ|tỉ|ty|ti|nghìn|nghin|ngàn|ngan|hộ|ho|ha|tấn|tan|người|nguoi|lao|con|ngày|ngay|tháng|thang|tuổi|tuoi|đồng|dong)(?!\p{L}))/giu,
)
/** "năm2021", "các năm2021đến": what is glued before a year, which no keystroke of a mark is. */
const BEFORE_YEAR = latin(new RegExp(`(?<=\\p{L}{2})(?=${YEAR})`, 'gu'))
/** "dưới5", "OCOP5sao": no mark is typed by a key behind a letter that bears one, nor amid capitals and small letters. */
const BEFORE_NUMBER = latin(/(?=\d)(?<=(?<!\p{L})\p{L}*[^\x00-\x7f]\p{L}*)|(?=\d+\p{Ll}{2})(?<=(?<![\p{L}\d])\p{Lu}{3,})/gu)
/** "2021là": letters behind a figure. */
const AFTER_NUMBER = latin(/(?=\p{L}{2})(?<=(?<![\p{L}\d])\d+)/gu)

const DIGITS = 'khong mot hai ba bon nam sau bay tam chin'.split(' ')
const DIGIT = '(?:mot|hai|ba|bon|tu|nam|lam|nham|sau|bay|tam|chin)'
const TENS = `(?:(?:hai |ba )?muoi(?: ${DIGIT})?|hai (?:mot|hai|ba|tu|lam|nham|sau|bay|tam|chin))`
/** Of an amount, and no year: "một năm hai mươi triệu". */
const OF_AMOUNT = `(?: ?%| (?:phan tram|trieu|tr|ty|ti|nghin|ngan|tram|chuc|ngay|thang|tuoi|lan|muoi)(?![a-z]))`
/**
 * "năm hai mốt", "năm hai mươi", "năm hai nghìn không trăm hai mươi mốt", "hai không hai mốt", "hai không hai mươi": years as they are spoken, with marks or without; the
 * short ones only behind "năm".
 */
const SPOKEN = new RegExp(
  `(?<![a-z])(?:(?<=(?:nam|hoi|tu|den|toi|qua|sang|va|voi) )hai (?:nghin|ngan)(?: khong tram)? (${TENS}|(?:linh|le) ${DIGIT})|hai (?:khong|le|linh) ((?:mot|hai) (?:khong|${DIGIT})|hai muoi(?: ${DIGIT})?)|(?<=(?<!(?:moi|hang|mot|binh quan|tram|muoi) )nam )(${TENS}))(?![a-z])(?!${OF_AMOUNT}|(?<=muoi) ${DIGIT}(?![a-z]))`,
  'g',
)
const MAY_BE_SPOKEN = /(?<![a-z])(?:hai (?:nghin|ngan|khong|le|linh)|nam (?:hai|muoi|ba muoi)) ?/

function withSpokenYears(text: string): string {
  const folded = fold(text)
  if (folded.length !== text.length || !MAY_BE_SPOKEN.test(folded)) return text
  let [said, end] = ['', 0]
  for (const match of folded.matchAll(SPOKEN)) {
    const [, long, digits, short] = match
    const year =
      2000 +
      (digits && !digits.includes(' muoi') ? (digits.startsWith('mot') ? 10 : 20) + digitOf(digits) : tensOf((long ?? digits ?? short)!))
    said += text.slice(end, match.index) + year
    end = match.index + match[0].length
  }
  return said + text.slice(end)
}

const digitOf = (words: string): number => {
  const last = words
    .split(' ')
    .at(-1)!
    .replace(/^(?:lam|nham)$/, 'nam')
    .replace(/^tu$/, 'bon')
  return Math.max(0, DIGITS.indexOf(last))
}
const tensOf = (words: string): number =>
  (/^hai /.test(words) ? 20 : /^ba /.test(words) ? 30 : /^muoi/.test(words) ? 10 : 0) + (/ muoi$|^muoi$/.test(words) ? 0 : digitOf(words))

/** Years written out and parted from the words around them: "năm2021là" → "năm 2021 là", "2k21", "n.2021" and "năm '21" → "năm 2021". */
export function withYearsApart(typed: string): string {
  const text = withSpokenYears(typed)
  if (!/\d/.test(text)) return text
  return text
    .replace(THOUSANDS, '20$1')
    .replace(YEAR_INITIAL, 'năm ')
    .replace(BEFORE_YEAR, ' ')
    .replace(BEFORE_NUMBER, ' ')
    .replace(AFTER_NUMBER, ' ')
    .replace(SHORT_YEAR, (_, word: string, apostrophe: string | undefined, plain: string | undefined) => `${word} 20${apostrophe ?? plain}`)
}
