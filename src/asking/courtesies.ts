import { fold } from '../vietnamese/fold.ts'

/** Who speaks and who is spoken to; without marks. Ambiguous alone ("con", "ba", "chi"), so they are sought only inside courtesies. */
const WHO =
  '(?:anh chi em|anh chi|co chu|co bac|cac ban|moi nguoi|quy co quan|quy vi|em|e|chau|con|minh|mk|toi|tui|anh|a|chi|c|co|chu|bac|ong|ba|ban|b|bot|admin|add|ad|gia)'
const END = '(?![a-z0-9])'

/** "Bác cho cháu hỏi", "xin hỏi", "mình muốn hỏi chút" */
const ASKS = `(?:${WHO} )?(?:xin phep |lam on |vui long |phien |nho )?(?:(?:cho|xin|muon|can)(?: ${WHO}){0,2} hoi|hoi(?= (?:chut|xiu|ti|tham|nho)))(?: (?:chut|xiu|ti|nho|tham|la|voi|a))*${END}`
/** "chào ad", "dạ em chào anh chị ạ", "alo ad", "ad ơi" */
const GREETS = `(?:da |vang )?(?:${WHO} )?(?:xin chao|kinh chao|chao|hello|hi|hey|alo|a lo)(?: (?:cac |quy )?${WHO}){1,3}(?: (?:a|nhe))?${END}|${WHO} oi${END}|da(?= ${WHO} )${END}`
const HEAD = new RegExp(`^[\\s"'“]*(?:${ASKS}|${GREETS})[\\s,.!:]*`)

/** "em cảm ơn ạ", "trân trọng!", "ad ơi", "giúp em với" */
const THANKS = `(?:${WHO} )?(?:(?:xin )?(?:chan thanh )?cam on|camon|tran trong|thanks?|tks)(?: (?:cam on|${WHO}|nhieu|lam|nhe|truoc|rat|a))*|(?:giup|ho|gium|dum) ${WHO} (?:voi|nhe|nha)|${WHO} oi|bot`
const TAIL = new RegExp(`[\\s,.!?]+(?:(?:a|nhe|nhi|nha|voi|z|da)[\\s,.!?]+)?(?:${THANKS})[\\s,.!?a]*$`)

/** "vâng mình hiểu rồi, cảm ơn": that is all that was said. */
const GRANTS =
  /^\W*(?:ok|oke|okay|vang|uh?|hay|tot|tuyet|gioi|duoc|roi|the la)(?![a-z])|(?:hieu|biet|ro|duoc|xong|hay|tot) (?:roi|qua|lam)\W*$/

/** Courtesies in a row, at most. */
const MOST = 4
const LONGEST_TAIL = 60

/** A question without what is said ahead of it and behind it out of courtesy; as it is where nothing else is said. */
export function withoutCourtesies(question: string): string {
  let text = question
  for (let n = 0; n < MOST; n++) {
    const head = HEAD.exec(fold(text.slice(0, LONGEST_TAIL)))
    if (!head || !asksMore(text.slice(head[0].length))) break
    text = text.slice(head[0].length)
  }
  for (let n = 0; n < MOST; n++) {
    const from = Math.max(0, text.length - LONGEST_TAIL)
    const tail = TAIL.exec(fold(text.slice(from)))
    const kept = tail && text.slice(0, from + tail.index)
    if (!kept || !asksMore(kept) || GRANTS.test(fold(kept))) break
    text = /[?]/.test(tail[0]) ? `${kept}?` : kept
  }
  return text
}

/** More than one word. */
const asksMore = (text: string): boolean => /[\p{L}\d]+[^\p{L}\d]+[\p{L}\d]/u.test(text)
