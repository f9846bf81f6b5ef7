import type { Words } from '../typing/words.ts'
import { has, TO_BEFORE, toBefore } from './cues.ts'

const TAIL = '(?: (?:vay|a|ad|nhi|z|v|the|ha|ban|em|anh|chi|chau|bac|co|chu|ong|ba|cau|bot|roi|r|nhe|nha|ta|ne|nao))* $'
const ENDS_ASKING = new RegExp(` (?:khong|chua|ko|k|hok)${TAIL}`)
const WHETHER = new RegExp(` (?:co|da|dat|hoan thanh|vuot) .*(?:khong|chua|ko|k|hong|hok|khum)${TAIL}`)
/** "… được công nhận chưa?", "… chưa hay mới tính thôi": "yet" at the end asks whether, whatever stands before. */
const YET = new RegExp(
  ` (?:chua|ch|chx)(?: hay (?:la )?(?:moi|van|con|chi|dang)(?: (?:moi|chi|dang|la|tinh|dinh|du kien|dat|ke hoach|muc tieu|chi tieu|lam|thoi|do))*)?${TAIL}`,
)

/** "Is the target above …?" */
const BEGINS = /^ (?:is|are|was|were|had|will) /

/** Whether a question wants yes or no. @param held whether it holds the indicator against a figure: "thu trên 400 triệu không?" */
export function isYesNo(words: Words, held: boolean): boolean {
  const { line } = words
  if (has('amount', words)) return clausesOf(words).some(clause => CLAUSE_WHETHER.test(clause)) && !has('which', words)
  if ((has('yesNo', words) || BEGINS.test(line)) && !/ how | what | which /.test(line)) return true
  const isHeld = held || has('met', words) || HELD_TO_BEFORE.test(line)
  return ((isHeld || MET.test(line)) && endsDoubting(words)) || (isHeld && ENDS_ASKING.test(line)) || WHETHER.test(line) || YET.test(line)
}

/** "đạt chuẩn hết rồi hả", "không vượt kế hoạch à", "còn giữ được phổ cập chứ" */
const MET =
  / (?:dat|hoan thanh|ve dich|duoc cong nhan|vuot) .*(?:r|roi|het) | (?:khong|chua|ko) (?:he )?(?:dat|hoan thanh|ve dich|duoc cong nhan|vuot) | (?:con|van) (?:giu|duy tri)(?: vung| duoc)? /

/** Whether a question ends in doubt: "… vượt 13,6% dự toán à?", "… hơn 9 tỷ hả ad"; not the courtesy of "ạ". */
export function endsDoubting(words: Words): boolean {
  return !has('which', words) && words.words.slice(-3).some(({ text }) => DOUBTS.has(text))
}
const DOUBTS = new Set(['à', 'hả', 'hở', 'hử', 'ha', 'ư', 'chứ'])

/** "có vượt chỉ tiêu không, được bao nhiêu": one clause asks whether, another how much. */
const CLAUSE_WHETHER =
  / (?:co (?:dat|vuot|hoan thanh|du|tang|giam) (?!.* (?:bao nhieu|may|bn) ).*(?:khong|ko|k)|(?:dat|vuot|hoan thanh|xong|du) (?!.* (?:bao nhieu|may|bn) )(?:.* )?chua) (?:(?:vay|a|ad|nhi|z|v) )*$/

function clausesOf({ words, clauses }: Words): readonly string[] {
  return clauses.map(
    (from, k) =>
      ` ${words
        .slice(from, clauses[k + 1] ?? words.length)
        .map(word => word.folded)
        .join(' ')} `,
  )
}

const HELD_TO_BEFORE = new RegExp(` ${TO_BEFORE} `)

const MORE = / (?:nhieu hon|cao hon|lon hon|hon|tang) /
const LESS = new RegExp(` (?:it hon|thap hon|nho hon|kem hon|giam|${toBefore('kem|thua')}) `)

/** "có tăng không", "cao hơn … không": whether more or less is asked about; the words that stand first count. */
export function asksWhichWay(words: Words): 'more' | 'less' | undefined {
  const [more, less] = [MORE, LESS].map(pattern => pattern.exec(words.line)?.index ?? Number.POSITIVE_INFINITY) as [number, number]
  return more === less ? undefined : more < less ? 'more' : 'less'
}
