import { GRADES } from '../../vietnamese/grades.ts'
import { requiredWords } from '../../vietnamese/required-words.ts'
import { createRecent } from '../typing/recent.ts'

type Patterns = Readonly<Record<string, RegExp>>

/**
 * What makes of a thing a part of it, one group of all, or what was lost of what there was. Folded words with single blanks, and one at both ends;
 * alternatives say the same. Reports add and leave out many words for nothing, but none of these.
 */
const MARKS: Patterns = {
  pupils: / hoc sinh | sinh vien /,
  nursery: / (?:hoc sinh|tre|chau|truong|lop|giao vien)(?: (?:bac|cap|khoi))? (?:mam non|mau giao) /,
  primary: / (?:hoc sinh|truong|lop|si|si so|giao vien)(?: (?:bac|cap|khoi))? tieu hoc /,
  secondary: / (?:hoc sinh|truong|lop|si so|giao vien)(?: (?:bac|cap|khoi))? (?:thcs|thpt|trung hoc (?:co so|pho thong)) /,
  poor: / (?<!can )(?<!tiep can )ngheo /,
  nearPoor: / can ngheo /,
  escaped: / thoat (?:can )?ngheo /,
  relapsed: / tai ngheo /,
  children: / tre em | tre (?:duoi|so sinh|thap coi|suy) /,
  old: / cao tuoi /,
  women: / nu (?!hoa |trang |cong )/,
  minorities:
    / dan toc | dtts | (?:nguoi|dong bao) (?:khmer|kho me|bahnar|ba na|jrai|gia rai|e de|ede|mnong|tay|nung|thai|h?mong|dao|muong|hoa|cham(?! soc)|kinh|khang|lo lo|san diu|cao lan|san chay|xo dang|co ho|raglai|bru|van kieu|ta oi) /,
  disabled: / (?:khuyet|tan) tat /,
  foreign: / quoc te /,
  probationary: / du bi /,
  retired: / huu (?:tri )| nghi huu /,
  faithful: / (?:cong|phat) giao | (?:ton|theo) giao | co dao | tin lanh /,
  graduates: / dai hoc | cao dang | thac si /,
  hardest: / dac biet kho khan | bien gioi | vung cao | bai ngang /,
  certified: / vietgap | globalgap | nha (?:luoi|mang) | cong nghe cao /,
  underWater: / (?:bi )?ngap (?:ung|nuoc|lut|sau|man) | ngap (?!ngua )/,
  dry: / (?:bi|kho|chong) han | nhiem man /,
  jobless: / that nghiep /,
  added:
    / (?:dang vien|doan vien|doanh nghiep|hop tac xa|htx|san pham|ocop|trong|lam|xay|thanh lap|cap|cong nhan|ket nap|viec lam) moi | moi (?:thanh lap|ket nap|trong(?! duoc )) | thanh lap | ket nap | (?<!hoi )(?<!biet )(?<!noi )(?<!tang )them /,
  ended: / giai the | (?:ngung|dung|ngung hoat|tam ngung) (?:hoat )?dong /,
  lost: / tieu huy | (?:bi|mac) benh | thiet hai /,
  died: / chet | tu vong /,
  hurt: / bi thuong /,
  leftSchool: / bo hoc /,
  punished: / ky luat /,
  late: / (?:qua|tre) han /,
  inspected: / kiem tra | giam sat /,
  lent: / vay von | cho vay | von vay | vay (?:tien|uu dai) /,
  gifted: / (?:hoc sinh|day|giao vien) gioi /,
  honoured: / huy hieu /,
  dairy: / (?:bo|de) sua /,
  sows: / nai /,
  crossbred: / (?:bo|lon|ngo|lua|trau) lai /,
  townsfolk: / thanh thi | khu vuc do thi /,
  countryside: / khu vuc nong thon /,
  concentrated: / rung tap trung /,
  scattered: / phan tan /,
  largeTimber: / go lon /,
  burnt: / (?:vu|bi) chay | chay (?:rung|no) /,
  felled: / pha rung /,
  tended: / cham soc rung | rung (?:trong )?(?:duoc )?cham soc /,
  taken: / khai thac /,
  fine: / chat luong cao | huu co | (?:rau|thuc pham|san pham) an toan /,
  excellent: /(?<! khen .*) xuat sac (?!.* khen )/,
  advanced: / (?:nong thon moi|ntm|chuan|tieu chi) nang cao /,
  model: / kieu mau /,
  solved: / kham pha /,
  houses: / nha van hoa /,
  stunted: / thap coi /,
  underweight: / nhe can /,
  obese: / beo phi | thua can /,
  draught: / cay keo /,
  byRail: / duong sat /,
  byWater: / duong thuy /,
  density: / mat do /,
}
/** The same of sums of money. */
export const PARTS_OF_SUMS: Patterns = {
  land: / (?:tu|thue|tien|dau gia|su dung) dat | quyen su dung dat /,
  education: / giao duc /,
  defence: / quoc phong /,
  enterprises: / doanh nghiep /,
  private: / ngoai quoc doanh /,
  regular: / thuong xuyen /,
  granted: / bo sung /,
  leftOver: / ket du /,
  industry: / cong nghiep | ttcn /,
  services: / dich vu | thuong mai /,
  farming: / nong nghiep | nong lam /,
  herds: / chan nuoi /,
  crops: / trong trot /,
  fishery: / thuy san /,
  forestry: / lam nghiep /,
  contributed: / dong gop /,
  socialised: / xa hoi hoa /,
  lentAbroad: / oda /,
  taxes: / (?:tu|cac loai|thu) thue | thue phi /,
  countrysideNew: / nong thon moi /,
}
/** The same with what says which. */
const NUMBERED: Patterns = {
  // "từ 4 sao trở lên" is of several
  ...Object.fromEntries(Object.entries(GRADES).map(([grade, said]) => [grade, new RegExp(` (?<!tu )${said} (?!tro len)`)])),
  age: / (?<!duoi )(\d+) tuoi /,
  running: / (\d) nam (?:lien|lien tuc|lien tiep) /,
  awarded: / cap (tinh|huyen|quoc gia|trung uong|toan quoc) /,
  class: / (?:loai|hang|cap) ([a-d]|i{1,3}|iv|v) /,
  beyond: / ngoai (tinh|huyen) /,
  abroad: / (?:di|sang|o|tai|thi truong) (?:nuoc )?(nhat|han|dai loan|duc|malaysia|trung quoc|lao|campuchia)(?! tan)(?: ban| quoc)? /,
  without: / (?:khong co|thieu) (dat|viec|nha|nuoc) /,
  people:
    / (?:nguoi|dan toc|dong bao|ngheo) (mong|hmong|dao(?! dong)|tay|nung|thai|kinh(?! doanh| te| phi)|khmer|cham|ede|muong|jrai|gia rai|ba na|bana|mnong|co tu|raglai|san chay|san diu|ha nhi|la hu|khang|kho mu|ta oi|van kieu|hre|xtieng) /,
}
const WHICH = Object.entries(NUMBERED)
const PLAIN = Object.entries(MARKS)
const SUMS = Object.entries(PARTS_OF_SUMS)

/** What a name of an entry bears tells nothing of the others: an entry of taxes is of all of them, whichever it names. */
export const EACH_ITS_OWN = new Set([
  ...Object.keys(PARTS_OF_SUMS),
  'burnt',
  'felled',
  'solved',
  'houses',
  'stunted',
  'underweight',
  ...Object.keys(NUMBERED),
])
/** The words of all of these. */
export const MARKING = new Set([...PLAIN, ...SUMS, ...WHICH].flatMap(([, { source }]) => source.match(/[a-z]{2,}/g) ?? []))

export type Marks = ReadonlySet<string>
const KEPT = 20_000
const kept = createRecent<Marks>(KEPT)

/** The marks that a name bears; names come again and again. @param name folded, with single blanks */
export function marksOf(name: string): Marks {
  return kept(name, () => readMarks(name))
}

/** The marks that words bear. @param words folded, with single blanks */
export function readMarks(words: string): Marks {
  const line = ` ${words.trim()} `
  const tried = EVERYWHERE.slice()
  for (const word of words.split(' ')) for (const at of borneBy(word)) tried[at] = 1
  const marks = new Set<string>()
  for (let at = 0; at < tried.length; at++) {
    if (tried[at] === 0) continue
    const [mark, pattern] = ALL_MARKS[at]!
    if (at < ALL_MARKS.length - WHICH.length) {
      if (pattern.test(line)) marks.add(mark)
      continue
    }
    const which = pattern.exec(line)?.[1]
    if (which !== undefined) marks.add(`${mark} ${which}`)
  }
  return marks
}

/** Whether words bear a mark that was read elsewhere. @param words folded, with single blanks */
export function bearsMark(words: string, mark: string): boolean {
  const blank = mark.indexOf(' ')
  const found = PATTERN_OF.get(blank < 0 ? mark : mark.slice(0, blank))!.exec(` ${words} `)
  return found !== null && (blank < 0 || found[1] === mark.slice(blank + 1))
}

/** Every mark by what says it; of the last few also which. */
export const ALL_MARKS = [...PLAIN, ...SUMS, ...WHICH]
const PATTERN_OF = new Map(ALL_MARKS)
/** Parts of words that each cannot do without; most words are part of none. */
const NEEDED = ALL_MARKS.map(([, pattern]) => requiredWords(pattern))
/** By mark, 1 for those that may do without any. */
const EVERYWHERE = Uint8Array.from(NEEDED, parts => Number(parts === undefined))
const keptWords = createRecent<readonly number[]>(KEPT)

/** The places in `ALL_MARKS` of what a word may be a part of. */
function borneBy(word: string): readonly number[] {
  return keptWords(word, () => NEEDED.flatMap((parts, at) => (parts?.some(part => word.includes(part)) ? [at] : [])))
}
