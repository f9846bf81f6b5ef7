import { latin } from '../../vietnamese/pattern.ts'
import type { Words } from '../typing/words.ts'
import { findCue } from './cues.ts'

const MEASURE_WORDS: Readonly<Record<string, readonly string[]>> = {
  tonnes: ['tan'],
  hecta: ['ha'],
  hectares: ['ha'],
  'hec ta': ['ha'],
  hec: ['ha'],
  heta: ['ha'],
  'cay so': ['km'],
  'ki lo met': ['km'],
  'met vuong': ['m²', 'm2'],
  'met khoi': ['m³', 'm3'],
  tien: ['dong'],
  'do la': ['usd'],
  'do la my': ['usd'],
  'trieu dong': ['dong'],
  'ty dong': ['dong'],
  trieu: ['dong'],
  tr: ['dong'],
  ty: ['dong'],
  nguoi: ['nguoi', 'doi tuong', 'lao dong', 'ca nhan', 'dang vien', 'dong chi', 'hoc sinh', 'cong dan'],
  'truong hop': ['doi tuong', 'nguoi', 'ca', 'vu'],
  suat: ['suat qua', 'phan qua', 'nguoi', 'doi tuong'],
  people: ['nguoi', 'doi tuong', 'lao dong'],
  households: ['ho'],
  // short forms that people count with
  dv: ['dang vien', 'dong chi', 'don vi'],
  cb: ['chi bo', 'can bo'],
  tt: ['tap the'],
  cn: ['ca nhan'],
  hs: ['hoc sinh', 'ho so'],
  ld: ['lao dong'],
  dn: ['doanh nghiep'],
  htx: ['hop tac xa'],
  sp: ['san pham'],
}

/** What else reports count the same things in; the word itself may be the subject. */
const COUNTED_AS: Readonly<Record<string, readonly string[]>> = {
  'dang vien': ['dong chi'],
  'dong chi': ['dang vien'],
  'hoc sinh': ['em', 'chau'],
  'gia dinh': ['ho'],
  'ho dan': ['ho'],
  'can nha': ['nha', 'can'],
  nha: ['can', 'can nha'],
  m2: ['m²'],
  met: ['m'],
  khach: ['luot', 'luot khach', 'luot nguoi'],
  luot: ['luot khach', 'khach'],
}

/** Whether a folded phrase says what a folded measure counts: "met vuong" of "m²". */
export function saysMeasure(phrase: string, measure: string): boolean {
  return phrase === measure || (MEASURE_WORDS[phrase]?.includes(measure) ?? false) || (COUNTED_AS[phrase]?.includes(measure) ?? false)
}

/** What stands behind "bao nhiêu", "mấy", "tỷ lệ": folded, the longer first ("dang vien moi", "dang vien"). @param named words of names: "Hòa Tiến" is no money */
export function askedMeasures(words: Words, named: ReadonlySet<number> = new Set()): readonly string[] {
  const found = new Set<string>()
  const add = (phrase: string) => {
    found.add(phrase)
    for (const measure of [...(MEASURE_WORDS[phrase] ?? []), ...(COUNTED_AS[phrase] ?? [])]) found.add(measure)
  }
  if (words.raw.includes('%')) found.add('%')
  if (asksHowManyTargets(words)) found.add('chi tieu')
  // "tiêu chí nông thôn mới xã X": how many of them
  if (CRITERIA.test(words.line)) found.add('tieu chi')
  for (const phrase of SHARES) if (words.line.includes(` ${phrase} `)) found.add('%')
  if (findCue('sum', words).some(([from]) => !named.has(from))) found.add('dong')
  for (const [from, to] of findCue('amount', words)) {
    if (words.words[from + 1]?.folded === 'much') continue // "how much support"
    if (isTimes(words, from)) continue
    const name = words.words.findIndex((_, i) => i >= to && named.has(i))
    const behind = to + scalesAt(words, to)
    const next = words.words.slice(behind, name < 0 ? behind + 6 : Math.min(name, behind + 6)).map(w => (w.text === 'hả' ? '' : w.folded)) // no hectare
    if (PER_HEAD.test(words.raw)) continue
    // "bao nhiêu tiền, già cảm ơn" counts no poultry
    const clause = words.clauses.find(begin => begin >= to) ?? words.words.length
    // "mấy ngôi trường", "bao nhiêu cái nhà văn hóa"
    const own = next.findIndex(word => !CLASSIFIERS.has(word) && !HUNDREDS.has(word))
    if (own < 0) continue
    // "mấy nhà nghèo" are families, and no houses built for them
    if (POOR_FAMILIES.test(next.slice(own).join(' '))) add('ho')
    else for (let length = Math.min(3, next.length, clause - behind); length >= 1; length--) add(next.slice(own, length).join(' '))
    // "mấy ca lấn chiếm", where "bao nhiêu cá" and "bao nhiêu cả thảy" are something else
    if (words.marked && words.words[behind + own]?.text === 'ca') for (const measure of CASES) found.add(measure)
    // "bao nhiêu tập thể, cá nhân"
    for (let at = 1; at < next.length; at++) for (const phrase of [next.slice(at, at + 2).join(' ')]) if (COUNTED.has(phrase)) add(phrase)
  }
  // "số người được hỗ trợ"
  words.words.forEach(({ text }, i) => {
    const next = words.words[i + 1]?.folded ?? ''
    if (text === 'số' && !named.has(i + 1) && /^(?:nguoi|ho)$/.test(next) && !/^(?:so|khau|tro)$/.test(words.words[i + 2]?.folded ?? ''))
      add(next)
    // "số công trình xây bằng …"
    const thing = `${next} ${words.words[i + 2]?.folded ?? ''}`
    if ((text === 'số' || (text === 'so' && !words.marked)) && !named.has(i + 1) && NUMBERED.has(thing)) add(thing)
  })
  if (asksNumberAndShare(words)) return []
  // beside another amount the yield is told by its place in the question
  return PER_HECTARE.test(words.line) && findCue('amount', words).length === 1
    ? [...found].map(measure => (WEIGHED.has(measure) ? `${measure}/ha` : measure))
    : [...found]
}
/** "mỗi ha gặt được mấy tấn": of one hectare, and no whole crop. */
const PER_HECTARE = / (?:moi|mot|1|tung) (?:ha|hec ta|hecta|hec)(?: (?!nam )[a-z]+){0,5} (?:may|bao nhieu|bn) (?:tan|ta|kg|yen) /
const WEIGHED = new Set(['tan', 'ta', 'kg'])
const POOR_FAMILIES = /^(?:nha|gia dinh) (?:dien )?(?:can )?(?:ngheo|kho khan)/
const CASES = ['vu', 'truong hop', 'ca benh']
/** "gấp mấy con trâu", where "lần" is left out: nothing is counted. */
export function isTimes({ words }: Words, amount: number): boolean {
  const behind = words[amount]!.folded === 'bao' ? amount + 2 : amount + 1
  return /^g[aấ]p$/.test(words[amount - 1]?.text ?? '') && words[behind]?.folded !== 'lan'
}
/** What figures are counted in: after "bao nhiêu" it is no subject. */
const COUNTERS = new Set(
  'usd ngoi tan ta ha hec hecta ho nguoi con km m ty ti tr trieu nghin dong tien thon ban to xa phan kg lan vu tonnes hectares people households'.split(
    ' ',
  ),
)
/** "mấy trăm tỷ", "mấy nghìn tấn" */
const HUNDREDS = new Set(['chuc', 'tram', 'nghin', 'ngan', 'van'])
/** "ngôi trường", "ngôi nhà": they say nothing of what is counted. */
const CLASSIFIERS = new Set(['ngoi'])
/** Of those, what can be counted by itself. */
const THINGS = new Set(['ho', 'thon', 'ban', 'ap', 'to', 'xa'])
/** "thu nhập bn/ng": so much a head counts no people. */
const PER_HEAD = latin(/(?:bao nhiêu|bao nhieu|mấy|bn)\s*\/\s*(?:người|nguoi|ng)(?!\p{L})/iu)
/** How many targets were reached, in the ways that people ask it. */
const REACHED = new RegExp(
  [
    // "đạt bao nhiêu chỉ tiêu", "hoàn thành 12 trên 15 chỉ tiêu"
    / (?:dat|hoan thanh|vuot|lam xong|xong|ve dich) (?:duoc |ca |het |tat ca |toan bo |du )*(?:(?:bao nhieu|may|bn)(?: (?:tren|trong) (?:tong )?(?:so )?\d{1,3})?|\d{1,3}(?: tren (?:tong so )?\d{1,3}| \d{1,3})?|het|tat ca|toan bo|nhieu) (?:cac )?(?:chi tieu|ct) /,
    // "hoàn thành bao nhiêu trong số các chỉ tiêu"
    / (?:dat|hoan thanh|vuot|xong) (?:duoc )?(?:bao nhieu|may|bn) (?:trong|tren) (?:tong )?(?:so )?(?:cac |nhung )?(?:chi tieu|ct) /,
    // "chỉ tiêu hoàn thành nhiệm kỳ 2020-2025", "chỉ tiêu chưa đạt": not "các chỉ tiêu …"
    /(?<! (?:cac|nhung|tung)) (?:chi tieu|ct) (?:da )?hoan thanh(?: va vuot)? (?=$|(?:nhiem ky|nk|nam|giai doan|20\d\d|cua|xa|phuong|huyen|la) )/,
    /(?<! (?:cac|nhung|tung)) (?:chi tieu|ct) (?:chua|khong) dat /,
    // "chỉ tiêu kinh tế xã hội đạt và vượt", "chỉ tiêu vượt kế hoạch là bao nhiêu"
    /(?<! (?:cac|nhung|tung)) (?:chi tieu|ct) (?:[a-z0-9]+ ){0,8}?(?:dat|hoan thanh) (?:va |hoac )?vuot /,
    /(?<! (?:cac|nhung|tung)) (?:chi tieu|ct) vuot (?:ke hoach|kh) (?=(?:dat )?(?:bao nhieu|may|bn|la) |$)/,
    // "trong 25 chỉ tiêu, xã X đạt và vượt bao nhiêu"
    / trong (?:tong )?(?:so )?\d{1,3} (?:chi tieu|ct) (?:[a-z0-9]+ ){0,9}?(?:dat|hoan thanh|vuot|xong|ve dich) (?:[a-z]+ ){0,4}?(?:bao nhieu|may|bn) /,
    // "chỉ tiêu có khả năng đạt là bao nhiêu"
    /(?<! (?:cac|nhung|tung)) (?:chi tieu|ct) (?:co )?kha nang (?:[a-z0-9]+ ){0,8}?(?:dat|hoan thanh) /,
    // "cả 25 chỉ tiêu của xã X đều đạt"
    / (?:ca|tat ca|toan bo) (?:\d{1,3} )(?:chi tieu|ct) (?:[a-z0-9]+ ){0,12}?(?:dat|hoan thanh|vuot|xong) /,
    // "có bao nhiêu chỉ tiêu đạt", "số chỉ tiêu hoàn thành"
    / (?:bao nhieu|may|bn|so) (?:chi tieu|ct) (?!(?:[a-z0-9]+ ){0,6}(?:nam sau|dat ra|de ra) $)(?:[a-z0-9]+ ){0,14}?(?:dat|hoan thanh|vuot) /,
  ]
    .map(({ source }) => source)
    .join('|'),
)
export function asksHowManyTargets({ line, wordAt, clauses }: Words): boolean {
  const match = REACHED.exec(line)
  if (!match) return false
  // "đạt bao nhiêu, chỉ tiêu 2026 bao nhiêu": of what is aimed at
  const targets = match[0].search(/ (?:chi tieu|ct) /)
  return targets === 0 || !clauses.includes(wordAt(match.index + targets + 1))
}
/** Of "hoàn thành bao nhiêu chỉ tiêu" the words that say how they were met: any report's word for it answers. */
export function howMet(words: Words): readonly number[] {
  if (!asksHowManyTargets(words)) return []
  return words.words.flatMap(({ folded }, i) => (/^(?:hoan|thanh|dat|vuot|duoc|du|ca|het|tat|toan|bo|xong|lam)$/.test(folded) ? [i] : []))
}
/** Indices of the things counted that a question may be about: "có bao nhiêu hộ". */
export function countedThings(words: Words): readonly number[] {
  if (asksHowManyTargets(words)) {
    const targetFrom = (from: number) => words.words.findIndex(({ folded }, i) => i >= from && /^(?:chi|ct)$/.test(folded))
    const behind = findCue('amount', words).map(([, to]) => targetFrom(to))
    // "số chỉ tiêu đạt và vượt là bao nhiêu"
    const at = behind.some(i => i >= 0) ? behind : [targetFrom(words.words.findIndex(({ folded }) => folded === 'so') + 1)]
    return at.flatMap(i => (i < 0 ? [] : words.words[i]!.folded === 'ct' ? [i] : [i, i + 1]))
  }
  return findCue('amount', words).flatMap(([, to]) => {
    const [first, second] = [words.words[to]?.folded ?? '', words.words[to + 1]?.folded ?? '']
    return first === 'nhan' && second === 'khau' ? [to, to + 1] : THINGS.has(first) ? [to] : []
  })
}
/** Whoever is counted so may be any that were named before. */
const PEOPLE: ReadonlySet<string> = new Set(['dong chi', 'nhan khau'])
/** Words from `at` on that say what is counted: "ha", "héc ta", "nghìn tấn". */
export function counterLength(words: Words, at: number): number {
  const scales = scalesAt(words, at)
  const from = at + scales
  for (let length = 3; length >= 2; length--) {
    const phrase = words.words.slice(from, from + length).map(word => word.folded)
    if (phrase.length === length && (MEASURE_WORDS[phrase.join(' ')] || PEOPLE.has(phrase.join(' ')))) return scales + length
  }
  return scales + (COUNTERS.has(words.words[from]?.folded ?? '') ? 1 : 0)
}

/** "trăm" of "mấy trăm triệu", "nghìn" of "bao nhiêu nghìn tấn": how many of them, and not of what. */
function scalesAt({ words }: Words, at: number): number {
  let scales = 0
  while (words[at + scales + 1] !== undefined && isScale(at + scales)) scales++
  return scales

  // "mấy triệu đô la" are dollars, and no đồng
  function isScale(i: number): boolean {
    const [word, next, third] = [i, i + 1, i + 2].map(k => words[k]?.folded ?? '')
    return SCALES.has(word!) || (MILLIONS.has(word!) && (next === 'usd' || (next === 'do' && third === 'la')))
  }
}
const SCALES = new Set(['chuc', 'tram', 'nghin', 'ngan', 'van'])
const MILLIONS = new Set(['trieu', 'tr', 'ty', 'ti'])
/** "số chi bộ … và tỷ lệ", "số lượng, tỷ lệ": both are wanted, and neither is left out for the other. */
export function asksNumberAndShare({ line }: Words): boolean {
  return NUMBER_AND_SHARE.test(line)
}
const NUMBER_AND_SHARE =
  / (?:(?:so luong|so nguoi|so ho) (?:[a-z]+ ){0,12}?|so (?!voi |vs |cung )(?:[a-z]+ ){1,12}?(?:va|cung|kem|voi) )(?:ty le|ti le|(?<!(?:nhieu|may|bn) )phan tram) /
const CRITERIA = /^ (?:so )?tieu chi (?:nong thon moi|ntm|nang cao) /
const SHARES = ['phan tram', 'ty le', 'ti le', 'rate', 'percent', 'percentage']
/** What "số" before it asks the number of. */
const NUMBERED = new Set([
  'ca nhan',
  'tap the',
  'cong trinh',
  'mo hinh',
  'du an',
  'hop tac',
  'doanh nghiep',
  'san pham',
  'chi bo',
  'dang vien',
  'hoc sinh',
  'tieu chi',
])
const COUNTED = new Set(['ca nhan', 'tap the', 'dang vien', 'chi bo', 'lao dong', 'hoc sinh', 'tieu chi', 'san pham', 'mo hinh'])

/** Whether folded words say just in what a thing is counted: "sản phẩm", "SP". */
export function isCounter(phrase: string): boolean {
  return COUNTED.has(phrase) || (MEASURE_WORDS[phrase]?.some(measure => COUNTED.has(measure)) ?? false)
}
