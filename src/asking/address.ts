import type { Words } from './words.ts'

/** What people are called to their face, by age and office: "bác", "chú", "đồng chí". Without marks many of these are other words too. */
const PERSON =
  '(?:bac|chu|co|ong|ba|thay|cau|di|duong|mo|cu|thim|sep|dong chi|can bo|quy vi|ba con|anh|chi(?! (?:tieu|phi|bo|hoi|ngan|thuong|dau|tra|cho) )|em|chau|ban|admin|ad|bot|nha minh|moi nguoi)'
/** Several, one after the other: "các bác, các cô chú", "anh chị". */
const PEOPLE = `(?:(?:cac|may|quy|toan the) )?${PERSON}(?: (?:va )?(?:(?:cac|may) )?${PERSON}){0,3}`
const ADDRESSES = [
  // "chào các bác", "nhờ cô chú", "dạ thưa thầy", "cảm ơn bác"
  `(?:thua|chao|kinh gui|da|nho|cam on|cam ta|lam on|phien|mong|xin) ${PEOPLE}(?: nhieu)?`,
  // "bác ơi", "các chú ạ"
  `${PEOPLE} oi`,
  `(?:cac|may|quy) ${PERSON}(?: ${PERSON})? a`,
  // "các bác cho cháu hỏi", "bác cho hỏi", "cô chú làm ơn cho biết"
  `${PEOPLE}(?= (?:lam on |vui long |giup )?cho (?:[a-z]+ ){0,3}(?:hoi|biet|xem|coi) )`,
  // "bác nào biết"
  `(?:co )?${PERSON} nao (?:biet|ranh|co)`,
  // "… vậy bác?", "… hả cô"
  `(?:a|ha|vay|the|nhe|nha|nhi|hen|z) ${PEOPLE}(?= $)`,
  // "có trên 5% không bác", "thu bao nhiêu chú": not "bao nhiêu em", who are counted
  `(?<= (?:khong|chua|ko|hok|hong) )(?:bac|chu|anh|chi|co|ong|ba|cau|em|chau|ad|admin|sep|thay)(?= $)`,
  `(?<= (?:bao nhieu|may|bn|nao|gi|sao) )(?:bac|chu|anh|chi|ad|admin|sep)(?= $)`,
].map(source => new RegExp(`(?<= )(?:${source})(?= )`, 'g'))

/** Each of the patterns above holds one of these: without any nobody is spoken to. */
const SPOKEN_TO = new Set(
  'khong chua ko hok hong nhieu bn gi sao thua chao gui da nho on ta phien mong xin oi cac may quy cho nao a ha vay the nhe nha nhi hen z'.split(
    ' ',
  ),
)

/**
 * The words by which somebody is spoken to: "các bác cho cháu hỏi …", "… hả chú". They say nothing of what is asked.
 * @param taken words that name a place or a period
 */
export function addressing(words: Words, taken: (index: number) => boolean): ReadonlySet<number> {
  const found = new Set<number>()
  if (!words.words.some(({ folded }) => SPOKEN_TO.has(folded))) return found
  for (const pattern of ADDRESSES)
    for (const { index, 0: text } of words.line.matchAll(pattern)) {
      const [from, to] = [words.wordAt(index), words.wordAt(index + text.length - 1)]
      const said = Array.from({ length: to - from + 1 }, (_, k) => from + k)
      if (said.every(i => !taken(i) && isPlainOrAddress(words, i))) for (const i of said) found.add(i)
    }
  return found
}

/** A word typed with marks is one of these only where it bears their marks: "chủ", "cơ", "bắc" address nobody. */
function isPlainOrAddress({ words }: Words, i: number): boolean {
  const { text, folded } = words[i]!
  return text === folded || SPELT.has(text)
}
const SPELT = new Set(
  (
    'bác chú cô ông bà thầy cậu dì dượng mợ cụ thím sếp đồng chí cán bộ quý vị chị cháu bạn mình mọi người thưa chào kính gửi dạ nhờ cảm cám ơn tạ ' +
    'làm phiền các mấy toàn thể và nhiều ơi ạ vui lòng giúp có nào biết rảnh hả vậy thế nhé nhỉ'
  ).split(' '),
)
