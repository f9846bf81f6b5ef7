import { fold } from '../../vietnamese/fold.ts'
import { matches } from '../../vietnamese/pattern.ts'
import { cutWords } from './cut-words.ts'

/**
 * What people are called to their face, by age and office; without marks. Many of these are other words too ("ba", "co", "chi"): they are sought
 * only inside courtesies.
 */
const PERSON =
  '(?:dong chi|can bo|quy vi|quy co quan|ba con|bac|chu|co|ong|ba|thay|di|(?:cau|duong|mo)(?= (?:oi|a|cho|nao) |[^a-z]*$)|cu|thim|sep|anh|chi(?! (?:tieu|phi|bo|hoi|ngan|thuong|dau|tra|cho|giup|gium|dum) )|em|chau|ban|admin|ad|bot|nha minh|moi nguoi)'
/** Several, one after the other, however many (a counted group is compiled that many times): "các bác, các cô chú", "anh chị". */
const people = (person: string): string => `(?:(?:cac|may|quy|toan the) )?${person}(?: (?:va )?(?:(?:cac|may) )?${person})*`
const PEOPLE = people(PERSON)

/** Stands for each letter of them in the patterns of the two ends, which say it many times over: written out they would take long to compile. */
const CALLED = '\u0001'
const CALLED_WORDS = new RegExp(`(?<![a-z0-9])${PERSON}(?![a-z0-9])`, 'g')
const withCalled = (folded: string): string => folded.replace(CALLED_WORDS, said => (said === 'bot' ? said : CALLED.repeat(said.length)))
const SOMEBODY = `(?:${CALLED}+|bot)`
/** And whoever speaks; one of them alone where several follow, so that there is one way to read them. */
const WHO = `(?:${people(SOMEBODY)}|e|con|minh|mk|toi|tui|a|c|b|add|gia)`
const ONE = `(?:(?:(?:cac|may|quy|toan the|va) ){0,2}${SOMEBODY}|e|con|minh|mk|toi|tui|a|c|b|add|gia)`
const END = '(?![a-z0-9])'

/** "Bác cho cháu hỏi", "xin hỏi", "mình muốn hỏi chút" */
const ASKS = `(?:${WHO} )?(?:xin phep |lam on |vui long |phien |nho )?(?:(?:cho|xin|muon|can)(?: ${ONE})* hoi|hoi(?= (?:chut|xiu|ti(?! le )|tham|nho)))(?: (?:chut|xiu|ti(?! le )|nho|tham|la|voi|them|luon|gap|that|ngoai le|(?<=nho )${PEOPLE}(?: van phong| uy ban| ubnd)?|cau (?:nua|cuoi)|mot (?:viec|cau|dieu|chuyen)|(?:viec|cau|dieu|chuyen|cai) nay|a))*${END}`
/** "cháu xem hộ bác", "em tra giúp chị với", "coi giùm tui" */
const LOOKS = `(?:nho |phien )?(?:${WHO} )?(?:lam on |vui long )?(?:xem|coi|chi(?= (?:giup|gium|dum) )|tra(?: cuu)?|tim|kiem(?: tra)?|check|ngo|nhin|doc)(?: lai| thu)? (?:(?:giup|gium|dum)(?: ${ONE})?|ho ${ONE})(?: (?:voi|cai|xem|coi|la))*${END}`
/** "chào ad", "dạ em chào anh chị ạ", "alo ad", "ad ơi" */
const GREETS = `(?:da |vang )?(?:${WHO} )?(?:xin chao|kinh chao|chao|hello|hi|hey|alo|a lo)(?: ${ONE})+(?: (?:a|nhe))?${END}|${WHO} oi${END}|(?:(?:cac|may|moi|ca) )?(?:me|mom|ma|bo|nha|nguoi|hoi|mn|mng|ae|ce) oi${END}|da(?= ${WHO} )${END}`
/** "em cần thu nhập …", "mình đang tìm số liệu …", "cần số liệu …": what is wanted stands behind; not "cần trồng", "cận nghèo". */
const WANTS = `(?:${WHO} (?:(?:dang|rat|cung|chi) )*(?:can(?! (?:bo|ngheo|doi|ho|cuoc|nuoc)${END})|muon|xin|tim|kiem(?! (?:tra|soat|dich|diem|toan)${END}))|(?:can|xin|tim)(?= (?:biet|xem|lay|tra|so lieu|thong tin|con so)${END}))(?: (?:biet|xem|lay|coi|tra cuu|tra|tim|hieu|nam|so lieu|thong tin|con so|them|ve|den|toi))*(?! (?:trong|gieo|cay|dat|giam|tang|nang|lam|co|phai|xay|nuoi|hoi|gop|noi|ket nap|dong|mua|ban|vay|hoc|dang ky|nop|duoc|phep|thu(?! nhap| ngan| hut| chi)|chi(?! ngan| thuong| bo| tieu))${END})${END}`
const HEAD = new RegExp(`^[\\s"'“]*(?:${ASKS}|${LOOKS}|${GREETS}|${WANTS})[\\s,.!:]*`)
/** Each of these holds one of these words. */
const IN_HEAD = /(?<![a-z0-9])(?:hoi|giup|ho|gium|dum|chao|hello|hi|hey|alo|lo|oi|da|can|muon|xin|tim|kiem)(?![a-z0-9])/

/** "em cảm ơn ạ", "trân trọng!", "ad ơi", "mong cán bộ chỉ giúp cháu với" */
const THANKS = `(?:${WHO} )?(?:(?:xin )?(?:chan thanh )?cam on|camon|tran trong|thanks?|tks)(?: (?:cam on|${ONE}|nhieu|lam|nhe|truoc|rat))*|(?:(?:mong|nho|phien)(?: ${ONE})* )?(?:giup|ho|gium|dum) ${WHO} (?:voi|nhe|nha)|(?:nha|nhe|nhi) ${PEOPLE}|${WHO} oi|bot`
/** Each of these holds one of these words. */
const IN_TAIL = /(?<![a-z0-9])(?:cam on|camon|tran trong|thanks?|tks|voi|nhe|nha|nhi|oi|bot)(?![b-z0-9])/
const TAIL = new RegExp(`[\\s,.!?]+(?:(?:a|nhe|nhi|nha|voi|z|da)[\\s,.!?]+)?(?:${THANKS})[\\s,.!?a]*$`)

/** "vâng mình hiểu rồi, cảm ơn": that is all that was said. */
const GRANTS =
  /^\W*(?:ok|oke|okay|vang|uh?|hay|tot|tuyet|gioi|duoc|roi|the la)(?![a-z])|(?:hieu|biet|ro|duoc|xong|hay|tot) (?:roi|qua|lam)\W*$/

/** Courtesies in a row, at most. */
const MOST = 4
const LONGEST_TAIL = 60

/** Of longer questions the clauses are looked at too. */
const LONG = 200
/** Words of which whole clauses are made out of courtesy: "kính nhờ anh chị giúp đỡ tận tình". */
const POLITE_SPELT =
  'ạ dạ vâng kính thưa gửi chào nhờ mong phiền làm ơn vui lòng giúp đỡ giùm tận tình chu đáo nhiệt tâm cảm cám trân trọng chân thành rất lắm và các quý anh chị em cô chú bác ông bà cháu mình bạn ad admin với nhé nha ơi'.split(
    ' ',
  )
const POLITE = new Set([...POLITE_SPELT, ...POLITE_SPELT.map(fold)])

/** Words of a clause by which it is seen to be nothing but courtesy; of so many one may be misspelt. */
const SHORTEST_CLAUSE = 3
const SURELY_POLITE = 8

/** A long question without the clauses that are nothing but courtesy: the question itself is told in others. */
function withoutPoliteClauses(question: string): string {
  if (question.length <= LONG) return question
  return question.replace(/[^,.;!?\n]+[,.;!?\n]+/g, clause => {
    const words = cutWords(clause.toLowerCase())
    const others = words.filter(word => !POLITE.has(word))
    const isPolite = others.length === 0 ? words.length >= SHORTEST_CLAUSE : others.length === 1 && words.length >= SURELY_POLITE
    return isPolite && !/\d/.test(clause) ? '' : clause
  })
}

/** A question without what is said ahead of it and behind it out of courtesy; as it is where nothing else is said. */
export function withoutCourtesies(question: string): string {
  let text = withoutPoliteClauses(question)
  for (let n = 0; n < MOST; n++) {
    const begins = withCalled(fold(text.slice(0, LONGEST_TAIL)))
    const head = IN_HEAD.test(begins) ? HEAD.exec(begins) : null
    if (!head || !asksMore(text.slice(head[0].length))) break
    text = text.slice(head[0].length)
  }
  for (let n = 0; n < MOST; n++) {
    const from = Math.max(0, text.length - LONGEST_TAIL)
    const ends = withCalled(fold(text.slice(from)))
    const tail = IN_TAIL.test(ends) ? TAIL.exec(ends) : null
    const kept = tail && text.slice(0, from + tail.index)
    if (!kept || !asksMore(kept) || GRANTS.test(fold(kept))) break
    text = /[?]/.test(tail[0]) ? `${kept}?` : kept
  }
  return text
}

/** More than one word. */
const asksMore = (text: string): boolean => /[\p{L}\d]+[^\p{L}\d]+[\p{L}\d]/u.test(text)

/**
 * The same amid a question, each with words of which it holds one: without any nobody is spoken to so. Names of places may hold these words, so they
 * are found once those are, and weigh little instead of being cut out.
 */
const ADDRESSES = (
  [
    // "chào các bác", "nhờ cô chú", "dạ thưa thầy", "cảm ơn bác"
    ['thua chao gui da nho on ta phien mong xin', `(?:thua|chao|kinh gui|da|nho|cam on|cam ta|lam on|phien|mong|xin) ${PEOPLE}(?: nhieu)?`],
    // "bác ơi", "các chú ạ"
    ['oi', `${PEOPLE} oi`],
    ['a', `(?:cac|may|quy) ${PERSON}(?: ${PERSON})? a`],
    // "các bác cho cháu hỏi", "bác cho hỏi", "cô chú làm ơn cho biết"
    ['cho', `${PEOPLE}(?= (?:lam on |vui long |giup )?cho (?:[a-z]+ ){0,3}(?:hoi|biet|xem|coi) )`],
    // "bác nào biết"
    ['biet ranh co', `(?:co )?${PERSON} nao (?:biet|ranh|co)`],
    // "… vậy bác?", "… hả cô"
    ['a ha vay the nhe nha nhi hen z day roi', `(?:a|ha|vay|the|nhe|nha|nhi|hen|z|day|roi) ${PEOPLE}(?= $)`],
    // "có trên 5% không bác", "thu bao nhiêu chú": not "bao nhiêu em", who are counted
    ['khong chua ko hok hong', `(?<= (?:khong|chua|ko|hok|hong) )(?:bac|chu|anh|chi|co|ong|ba|cau|em|chau|ad|admin|sep|thay)(?= $)`],
    ['bac chu anh chi ad admin sep', `(?<= (?:bao nhieu|may|bn|nao|gi|sao) )(?:bac|chu|anh|chi|ad|admin|sep)(?= $)`],
  ] as const
).map(([needs, source]) => ({ needs: needs.split(' '), pattern: new RegExp(`(?<= )(?:${source})(?= )`, 'g') }))

/** A question cut into words, as far as it is read here. */
interface Line {
  readonly words: readonly { readonly text: string; readonly folded: string }[]
  readonly line: string
  readonly wordAt: (offset: number) => number
}

/**
 * The words by which somebody is spoken to: "các bác cho cháu hỏi …", "… hả chú". They say nothing of what is asked.
 * @param taken words that name a place or a period
 */
export function addressing(words: Line, taken: (index: number) => boolean): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { needs, pattern } of ADDRESSES) {
    if (!needs.some(word => words.line.includes(` ${word} `))) continue
    for (const { index, 0: text } of matches(pattern, words.line)) {
      const [from, to] = [words.wordAt(index), words.wordAt(index + text.length - 1)]
      const said = Array.from({ length: to - from + 1 }, (_, k) => from + k)
      if (said.every(i => !taken(i) && isPlainOrAddress(words, i))) for (const i of said) found.add(i)
    }
  }
  return found
}

/** A word typed with marks is one of these only where it bears their marks: "chủ", "cơ", "bắc" address nobody. */
function isPlainOrAddress({ words }: Line, i: number): boolean {
  const { text, folded } = words[i]!
  return text === folded || SPELT.has(text)
}
const SPELT = new Set(
  (
    'bác chú cô ông bà thầy cậu dì dượng mợ cụ thím sếp đồng chí cán bộ quý vị chị cháu bạn mình mọi người thưa chào kính gửi dạ nhờ cảm cám ơn tạ ' +
    'làm phiền các mấy toàn thể và nhiều ơi ạ vui lòng giúp có nào biết rảnh hả vậy thế nhé nhỉ đấy đây rồi'
  ).split(' '),
)
