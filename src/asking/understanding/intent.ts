import type { Intent } from '../../domain/answer.ts'
import { isFiller } from '../typing/fillers.ts'
import type { Words } from '../typing/words.ts'
import { asThat } from './as-that.ts'
import { asksHowManyTargets } from './asked-measures.ts'
import { findCue, has } from './cues.ts'
import type { Reading } from './reading.ts'
import { thanAt } from './than.ts'
import { asksWhichWay, isYesNo } from './yes-no.ts'

/** "Báo cáo kết quả thu, chi ngân sách": all that is told of it. */
const REPORTING = /^ (?:(?:de nghi|yeu cau|hay|xin) )?bao cao (?:ve |cac )?(?:ket qua|tinh hinh|so lieu) /

/** "chi bộ xếp loại tốt": of one grade, and not of all. */
const GRADED = / (?:xep|phan)(?: loai)? (?:la |dat )?(?:xuat sac|tot|kha|gioi|trung binh|yeu|kem|hoan thanh|vung manh|trong sach) /

/** "họp mấy ngày, hôm nào": when something met; no amount is asked for beside. */
function asksOfEvent(words: Words): boolean {
  const when = findCue('eventWhen', words)
  return when.length > 0 && findCue('amount', words).every(([at]) => when.some(([from, to]) => at >= from && at < to))
}

/** "chủ tịch UBND xã X": an office, a body and a place, and nothing else, is asked who holds it. */
const HOLDER =
  /^ (?:(?:cho|xin) (?:hoi|biet) )?(?:ten |ho ten )?(?:dong chi |ong |ba |anh |chi )?(?:pho )?(?:chu tich|bi thu|giam doc|truong cong an|chanh van phong|hieu truong|chi huy truong)(?: thuong truc| ubnd| hdnd| mttq| uy ban nhan dan| hoi dong nhan dan| uy ban| dang uy| huyen uy| tinh uy| thanh uy| thi uy| dang bo| chi bo| doan thanh nien| hoi phu nu| hoi nong dan)* $/

function asksWhoHolds({ words, named, places }: Omit<Reading, 'intent'>): boolean {
  if (places.length === 0 || words.words.length > LONGEST_OFFICE) return false
  const rest = words.words.flatMap(({ folded }, i) =>
    named.has(i) || / (?:xa|phuong|huyen|tinh|cua|o|hien nay|hien tai|nay) /.test(` ${folded} `) ? [] : [folded],
  )
  return HOLDER.test(` ${rest.join(' ')} `)
}
const LONGEST_OFFICE = 14

/** What a question is after: the first that its cues tell, from what is no figure down to a plain one. */
export function intentOf(r: Omit<Reading, 'intent'>): Intent {
  const { words } = r
  const content = words.words.some((w, i) => !r.named.has(i) && !r.light.has(i) && (!isFiller(w) || r.strong.has(i)))
  if (!content && r.places.length === 0 && r.period.years.length === 0) {
    if (has('help', words)) return 'help'
    if (has('greeting', words) || has('thanks', words)) return 'greeting'
  }
  if (has('help', words) && r.places.length === 0) return 'help'
  if (has('service', words)) return 'other'
  if (asksOfEvent(words)) return 'bulletin'
  const [who] = findCue('who', words).filter(([from]) => !r.named.has(from))
  const [about] = findCue('newsAbout', words)
  // "ai là chủ tịch xã trong bài về …": of the person
  if (about && !(who && who[0] < about[0]) && !has('source', words) && !has('amount', words)) return 'bulletin'
  const shelf = has('list', words) || has('target', words) || has('result', words)
  if (
    !content &&
    !shelf &&
    !has('news', words) &&
    !who &&
    r.places.length > 0 &&
    / (?:la gi|la dau|la noi nao|la the nao|what is) /.test(words.line)
  )
    return 'unit_info'
  // "xã Nhơn Ái" asks for nobody
  const heldTogether = r.places.length > 1 && has('compare', words)
  // "ai trồng nhiều thế, có tới 500 ha à": nobody is asked for
  const asksFigure = r.figures.length > 0 && words.clauses.length > 1 && isYesNo(words, true)
  if (who && !heldTogether && !asksFigure) return 'who'
  if (asksWhoHolds(r)) return 'who'
  // "bản tin 22/01 ghi thu bao nhiêu": of the figure in it
  if (
    has('news', words) &&
    !(IN_NEWS.test(words.line) && has('within', words)) &&
    !(content && has('amount', words) && !has('list', words))
  )
    return 'bulletin'
  if (has('within', words) && !has('source', words) && r.figures.length === 0) return doesSomewhere(r) ? 'other' : 'unit_info'
  if (isYesNo(words, r.figures.length > 0)) {
    const held = r.figures.length > 0 || r.period.years.length > 1 || r.period.next === true || (r.roles?.includes('change') ?? false)
    if (
      !has('compare', words) ||
      held ||
      asThat(words.line) !== undefined ||
      thanAt(r) > 0 ||
      (r.places.length === 2 && asksWhichWay(words) !== undefined)
    )
      return 'yes_no'
  }
  if ((has('list', words) && !asksHowManyTargets(words)) || (REPORTING.test(words.line) && !has('amount', words))) return 'list'
  if (r.ranking) return 'compare'
  if (asksCourse(words)) return 'trend'
  if (has('compare', words) || r.places.length > 1) return 'compare'
  if (has('planShare', words)) return 'progress'
  if (has('classified', words) && !has('amount', words) && !GRADED.test(words.line)) return 'list'
  return 'lookup'
}

/** "xã X trong bản tin nằm ở tỉnh nào": where the one lies that it tells of. */
const IN_NEWS = / (?:trong|theo|o) (?:cac |cai )?(?:ban tin|bai viet|bai bao|bai|bao cao|tin) /

/** "mua vé vô Sài Gòn ở đâu rẻ": where to do something, and not where the place lies. */
function doesSomewhere({ words, named }: Omit<Reading, 'intent'>): boolean {
  const where = words.line.search(/ (?:o|cho) dau | cho nao /)
  return where >= 0 && words.words.slice(0, words.wordAt(where + 1)).some(({ folded, text }, i) => !named.has(i) && isDeed(text, folded))
}
const DEEDS = 'mua bán ăn uống chơi ngủ khám học nộp sửa thuê gửi đặt cắt bơm rút vay đổi chữa in photo xem chụp tắm'.split(' ')
const isDeed = (text: string, folded: string): boolean => DEEDS.includes(text) || (text === folded && FOLDED_DEEDS.has(folded))
const FOLDED_DEEDS: ReadonlySet<string> = new Set('mua uong choi ngu kham sua thue rut vay'.split(' '))

/** "tăng hay giảm so với cùng kỳ" asks for one printed change, and for no course of years. */
export function asksCourse(words: Words): boolean {
  return has('trend', words) && !/ (?:cung ky|nam truoc|nam ngoai) /.test(words.line)
}
