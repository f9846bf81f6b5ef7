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

/** Years written out and parted from the words around them: "năm2021là" → "năm 2021 là", "2k21", "n.2021" and "năm '21" → "năm 2021". */
export function withYearsApart(text: string): string {
  if (!/\d/.test(text)) return text
  return text
    .replace(THOUSANDS, '20$1')
    .replace(YEAR_INITIAL, 'năm ')
    .replace(BEFORE_YEAR, ' ')
    .replace(BEFORE_NUMBER, ' ')
    .replace(AFTER_NUMBER, ' ')
    .replace(SHORT_YEAR, (_, word: string, apostrophe: string | undefined, plain: string | undefined) => `${word} 20${apostrophe ?? plain}`)
}
