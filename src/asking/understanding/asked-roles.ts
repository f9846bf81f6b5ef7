import type { Role } from '../../domain/fact.ts'
import type { Words } from '../typing/words.ts'
import { asksHowManyTargets } from './asked-measures.ts'
import { asksHowMuchMore, asksWhetherMet, has } from './cues.ts'

/** Which roles were asked for, most wanted first; undefined where only the amount itself is meant. */
export function askedRoles(words: Words): readonly Role[] | undefined {
  const wanted: Role[] = []
  if (has('planShare', words) || asksWhetherMet(words)) wanted.push('plan_ratio')
  if (OVER_PLAN.test(words.line) && !PASSES.test(words.line) && !asksHowManyTargets(words)) wanted.push('change')
  if (
    has('change', words) ||
    (asksHowMuchMore(words) !== undefined && !has('trend', words) && !FROM_TO.test(words.line)) ||
    ENGLISH_CHANGE.test(words.line) ||
    BY_SHARE.test(words.line) ||
    asksWhichTurnedMost(words)
  )
    wanted.push('change', 'period_ratio')
  if (AGAINST_BOTH.test(words.line)) wanted.push('plan_ratio', 'change', 'period_ratio')
  if (asksHowManyTimes(words)) wanted.push('period_ratio', 'change')
  return wanted.length > 0 ? wanted : undefined
}

/** "2015 đến 2019 tăng thế nào": told by what it was in each. */
const FROM_TO =
  / (?:19|20)\d\d (?:den|toi|qua|sang|voi|va|so)(?: voi)?(?: nam)? (?:19|20)\d\d .*(?:the nao|ra sao) | (?:the nao|ra sao) .*(?:19|20)\d\d (?:den|toi|qua|sang|voi|va|so)(?: voi)?(?: nam)? (?:19|20)\d\d /

/** "gấp mấy lần năm 2015", "gấp bao nhiêu lần bình quân huyện": not of two places, whose amounts say so. */
export function asksHowManyTimes({ line }: Words): boolean {
  return TIMES.test(line)
}
const TIMES =
  / gap (?:duoc |khoang )?(?:may|bao nhieu|bn) lan (?:so |voi |muc |hoi |luc |cua |cung )*(?:nam|ky|dau|truoc|binh quan|trung binh|huyen|tinh|ca nuoc|(?:19|20)\d\d) /

/** "cao hơn kế hoạch mấy phần trăm": what a plan was passed by. */
const OVER_PLAN =
  / vuot | (?:hon|troi)(?: hon| han| so voi| voi)? (?:ke hoach|kh|du toan|dt|muc(?: duoc)? giao) | (?:cao hon|thap hon|nhieu hon|it hon|hon|kem)(?: so voi| han| voi)? (?:ke hoach|kh|du toan|chi tieu|nghi quyet|muc tieu)(?: (?:tinh|huyen|thanh pho|thi xa|xa|phuong|tp|tx|cap tren) giao)? (?:la |duoc )?(?:bao nhieu|may|bn) /

/** "How much did … grow", "did … fall", with the verb already in the reports' words. */
const ENGLISH_CHANGE = /^(?=.* (?:how much|by how|did|has|have|what percent|what percentage) )(?=.* (?:tang|giam) )(?!.* bao nhieu )/

/** "tăng trên 15%", "giảm 2%": by how much it turned; not "giảm còn 2%", nor "tăng lên 15%". */
const BY_SHARE =
  / (?:tang|giam)(?: truong)?(?: (?:duoc|them|tren|chen|hon|duoi|gan|khoang|chung|tam|co|chi|qua|it|nhat|cao|thap|nhieu|khong|dung|toi|da|thieu))* \d[\d.,]* ?(?:%|phan tram|pt) /

/** "lúa, ngô, sắn cây nào tăng ít nhất": of those named; where none is, no single figure says so. */
function asksWhichTurnedMost({ line, clauses }: Words): boolean {
  return TURNED_MOST.test(line) && (clauses.length > 1 || / (?:va|voi|vs|hay|hoac|cung) /.test(line))
}
const TURNED_MOST = / nao (?:[a-z]+ ){0,2}?(?:tang|giam)(?: truong)? (?:manh|nhanh|cham|sau|nhieu|it|cao|thap) nhat /

/** "có vượt 100 tỷ không": an amount to be passed, no share of a plan. */
const PASSES = / vuot (?:qua |muc |moc |nguong |con so )?\d[\d.,]* (?:ty|ti|trieu|tr|nghin|ngan|dong|ha|tan|ta|ho|nguoi|con) /

const HOW_MUCH = '(?:bao nhieu|may|bn)'
const PERCENT = '(?:%|phan tram|pt|phan)'
const PLAN = '(?:ke hoach|kh|du toan|dt|chi tieu|nghi quyet|nq|muc tieu)'
const AGAINST = `(?:so (?:voi |vs )?)(?:${PLAN}|cung ky|nam truoc|nam ngoai|dau (?:nam|nhiem ky|nk))`

const PLANNED = `(?:so (?:voi |vs )?)(?:muc )?${PLAN}(?: [a-z]+){0,3}`
const EARLIER = '(?:cung ky|svck|nam truoc|nam ngoai)'
/** "so với dự toán và so với cùng kỳ": against the plan and against the year before, and what it came to. */
const AGAINST_BOTH = new RegExp(
  ` (?:${PLANNED} (?:so (?:voi |vs )?)?${EARLIER}|so (?:voi |vs )?${EARLIER}(?: [a-z]+){0,3} ${PLANNED})(?= )`,
)

/** Phrases that take the amount behind or before them for a change or a share; "," stands where a clause begins. */
const OF_ROLES: readonly RegExp[] = [
  // "tăng mấy %", "vượt kế hoạch bao nhiêu", "giảm được bao nhiêu hộ", but "giảm còn bao nhiêu"
  new RegExp(
    ` (?:tang|giam|vuot|hut|tang truong|nhanh hon|cao hon|thap hon)(?: (?!con |xuong |tu |,)[a-z]+){0,4} ${HOW_MUCH}(?: ${PERCENT}| lan)?(?= )`,
    'g',
  ),
  / (?:tang|giam)(?: truong)? the nao(?= )/g,
  // "đạt mấy % dự toán", "bằng bao nhiêu phần trăm cùng kỳ"
  new RegExp(` (?:dat |bang |duoc |chiem )?(?:${HOW_MUCH} )?${PERCENT}(?: so)?(?: voi)?(?: ${PLAN}| cung ky)(?= )`, 'g'),
  new RegExp(` (?:dat|bang) ${HOW_MUCH} ${PERCENT}(?= )`, 'g'),
  new RegExp(` ${AGAINST}(?: [a-z]+){0,3} ${HOW_MUCH}(?: ${PERCENT})?(?= )`, 'g'),
]

/**
 * "bao nhiêu, tăng mấy %", "thu bao nhiêu, đạt mấy % dự toán": besides the change or the share the amount too: a "bao nhiêu" of its own.
 * Not in "tăng bao nhiêu so với cùng kỳ".
 */
export function asksAmountToo(words: Words): boolean {
  const own = OF_ROLES.reduce((line, pattern) => line.replace(pattern, ' '), withClauses(words))
  return AGAINST_BOTH.test(words.line) || new RegExp(` ${HOW_MUCH} `).test(own) || HOW_MUCH_OF.test(words.line)
}

/** "How much tobacco did … grow, and what share of the plan is that": an amount of something; "how much did", "how much of" ask for none. */
const HOW_MUCH_OF = / how (?:much|many) (?!(?:did|does|do|has|have|had|is|was|will|of|more|less|higher|lower) )/

/** The line with a comma before each word that begins a clause. */
function withClauses({ words, clauses }: Words): string {
  return ` ${words.map(({ folded }, i) => (i > 0 && clauses.includes(i) ? `, ${folded}` : folded)).join(' ')} `
}
