import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { isContinuous } from '../../vietnamese/rules/count-of.ts'
import { type Draft, isCalledBare } from '../shapes/draft-type.ts'

const TIME =
  '(?:(?:và|thì|đến|tới|cho đến|tính đến|vào|hồi|trong|hết|cuối|đầu|giữa) )*(?:nay|hiện|hiện nay|năm nay|năm trước|năm ngoái|thời điểm này|cuối kỳ|đầu kỳ|cuối năm|đầu năm|(?:cuối |đầu |hết )?(?:năm|quý|tháng)(?: [\\d/]{1,7})*)'
/** That so many are left, or come to: "nay chỉ còn", "xuống". */
const LEFT =
  '(?:(?:chỉ|hiện|nay|đã|giảm|hạ|kéo|ước|khoảng|gần|hơn|trên|dưới) )*(?:còn|còn lại|xuống|xuống còn|lên|lên đến|lên tới)(?: (?:chỉ|khoảng|gần|hơn|trên|dưới|là|có))*'
const STILL = guarded(latin(`(?<!\\p{L})${LEFT}\\s*$`, 'u'))
/** "hộ nghèo năm 2018 có 120 hộ, năm 2019 có 98 hộ"; "31 vụ - 27 vụ". */
const THEN = guarded(latin(`^[^,;:.()]{0,24}(?:, *(?:và )?${TIME} *(?:là|có|:)? *| *-+ *)$`, 'u'))
/** "hộ nghèo còn 0,42% (19 hộ)", "0,34%, tức 11 hộ" */
const IN_NUMBERS = guarded(
  latin(
    /^\s*(?:\(|,? *(?:tức|tức là|hay|tương đương|tương ứng|ứng với|bằng|với)(?!\p{L}))(?: *(?:là|với|khoảng|gần|hơn|trên|còn|chỉ|có))*\s*$/u,
  ),
)
const AMID_WORDS = guarded(latin(/^ \p{L}[^,;:.()\d]{1,70} \((?:tức |là |với |gồm )*$/u))
const IN_BRACKET = guarded(/^[^,;.()]{0,40}\($/u)
/** "còn 186 hộ nghèo, chia theo khu phố: khu phố 1: 20 hộ; khu phố 2: 31 hộ" */
const OF_PLACE = guarded(latin(/[:;,(] *(?:thôn|bản|ấp|xóm|buôn|làng|khóm|khu phố|tổ dân phố|tổ|khu) [\p{L}\d ]{1,18}(?::| có| còn)? *$/u))
/** "hộ chia theo khu phố", "hộ khu phố 2" */
const BY_PLACE = guarded(
  latin(/ (?:(?:chia|phân|tính) theo )?(?:từng )?(?:thôn|bản|ấp|xóm|buôn|làng|khóm|khu phố|tổ dân phố|tổ)(?: \S+){0,3}$/u),
)
const TIME_AT_END = latin(/ (?:hồi |vào |tại )?(?:đầu|cuối|giữa) (?:năm|kỳ|quý|nhiệm kỳ)(?: [\d/-]+)?$/iu)
const HEAD = /^(?:tỷ lệ|tỉ lệ|tổng số|số) /iu

/**
 * A count named by nothing but what it counts is of the last thing counted so, where the words between say that this goes on: "hộ nghèo đầu năm
 * 214 hộ, nay còn 171 hộ (4,3%)" has 171 poor households, not 171 households, and 4,3% of them. Else it keeps its name.
 * @param before the last of the sentence before
 */
export function withElidedNouns(flat: string, drafts: readonly Draft[], before: Draft | undefined): Draft[] {
  const done: Draft[] = before ? [before] : []
  let bare: { readonly phrase: string; readonly named: Draft } | undefined
  for (const draft of drafts) {
    const named = (isBare(draft) ? meantBy(flat, draft, done) : undefined) ?? classified(draft, done)
    if (named !== undefined) {
      const last = done.at(-1)!
      // "100% hộ kinh doanh ở chợ (412 hộ)": not all there are
      const isPart =
        draft.role === 'level' &&
        last.measure === '%' &&
        last.role === 'level' &&
        AMID_WORDS.test(flat, last.figure.until, draft.figure.from)
      const next = { ...draft, phrase: named, object: named, inherited: true, unlisted: draft.unlisted || isPart }
      bare = { phrase: draft.phrase, named: next }
      done.push(next)
    } else if (bare !== undefined && draft.inherited && draft.phrase === bare.phrase)
      done.push({ ...draft, phrase: bare.named.phrase, object: bare.named.object })
    else {
      if (!draft.inherited) bare = undefined
      done.push(draft)
    }
  }
  return before ? done.slice(1) : done
}

function isBare({ phrase, measure, role }: Draft): boolean {
  return (
    (role === 'level' || role === 'change' || role === 'count_of') &&
    isCalledBare(BY_PLACE.replaced(phrase, ''), measure) &&
    !measure.startsWith('%') &&
    !isContinuous(measure)
  )
}

/** "có 142 tàu thuyền, nay có 187 chiếc", "xây 7 căn nhà, sửa chữa 5 căn": of the things counted before; undefined where none are. */
function classified({ phrase, measure, role }: Draft, done: readonly Draft[]): string | undefined {
  if (!CLASSIFIERS.test(measure) || role !== 'level' || !phrase.endsWith(measure)) return undefined
  const verb = phrase.slice(0, -measure.length)
  const same = done.findLast(
    ({ measure: other, role: said }) => said === 'level' && other !== '%' && !isContinuous(other) && !other.includes('/'),
  )
  if (!same || (measure === 'căn' && !/nhà|căn/u.test(same.object)) || CLASSIFIERS.test(same.object)) return undefined
  return verb === '' ? same.phrase : `${verb}${same.object}`
}
const CLASSIFIERS = /^(?:chiếc|căn|cái)$/

function meantBy(flat: string, draft: Draft, done: readonly Draft[]): string | undefined {
  const { measure, figure } = draft
  const last = done.at(-1)
  if (last === undefined) return undefined
  if (last.measure.startsWith('%') && IN_NUMBERS.test(flat, last.figure.until, figure.from)) {
    const noun = last.phrase.replace(HEAD, '')
    return speaksOf(noun, measure) ? noun : undefined
  }
  // "100% hộ kinh doanh ở chợ (412 hộ)", "100% trường đạt chuẩn quốc gia (3/3 trường)"
  if (
    last.measure === '%' &&
    last.role === 'level' &&
    AMID_WORDS.test(flat, last.figure.until, figure.from) &&
    speaksOf(last.phrase, measure)
  )
    return last.phrase
  // "giao quân đạt 100% chỉ tiêu (13 thanh niên)"
  if (last.role === 'plan_ratio' && !last.inherited && !draft.planned && IN_BRACKET.test(flat, last.figure.until, figure.from))
    return last.phrase
  if (draft.role === 'count_of') return undefined
  const same = done.findLast(other => other.measure === measure) ?? shareOfThem(last, measure)
  if (same === undefined || isCalledBare(same.phrase, measure) || same.unlisted) return undefined
  if (draft.role === 'change') return same.role === 'level' && same === last ? same.phrase : undefined
  const goesOn =
    (same.role === 'level' && OF_PLACE.test(flat, Math.max(same.figure.until, figure.from - 40), figure.from)) ||
    STILL.test(flat, Math.max(same.figure.until, figure.from - 60), figure.from) ||
    (same === last && THEN.test(flat, same.figure.until, figure.from))
  return goesOn ? same.phrase.replace(TIME_AT_END, '') : undefined
}

/** "104 hộ nghèo, chiếm 6,92%. Cuối năm còn [53 hộ]": of those whose share was told last. */
function shareOfThem(last: Draft, measure: string): Draft | undefined {
  return last.measure === '%' && last.role === 'level' && speaksOf(last.phrase.replace(HEAD, ''), measure)
    ? { ...last, phrase: last.phrase.replace(HEAD, '') }
    : undefined
}

/** Whether a share is of what is counted here: "hộ nghèo" and "cận nghèo" of households. */
function speaksOf(noun: string, measure: string): boolean {
  const words = ` ${noun.toLowerCase()} `
  if (words.trim() === measure) return false
  return words.includes(` ${measure} `) || (measure === 'hộ' && /^ (?:cận )?nghèo /u.test(words))
}
