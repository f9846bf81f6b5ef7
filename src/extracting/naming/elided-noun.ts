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
    const named = isBare(draft) ? meantBy(flat, draft, done) : undefined
    if (named !== undefined) {
      const next = { ...draft, phrase: named, object: named, inherited: true }
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
    isCalledBare(phrase, measure) &&
    !measure.startsWith('%') &&
    !isContinuous(measure)
  )
}

function meantBy(flat: string, draft: Draft, done: readonly Draft[]): string | undefined {
  const { measure, figure } = draft
  const last = done.at(-1)
  if (last === undefined) return undefined
  if (last.measure.startsWith('%') && IN_NUMBERS.test(flat, last.figure.until, figure.from)) {
    const noun = last.phrase.replace(HEAD, '')
    return speaksOf(noun, measure) ? noun : undefined
  }
  if (draft.role === 'count_of') return undefined
  const same = done.findLast(other => other.measure === measure)
  if (same === undefined || isCalledBare(same.phrase, measure) || same.unlisted) return undefined
  if (draft.role === 'change') return same.role === 'level' && same === last ? same.phrase : undefined
  const goesOn =
    STILL.test(flat, Math.max(same.figure.until, figure.from - 60), figure.from) ||
    (same === last && THEN.test(flat, same.figure.until, figure.from))
  return goesOn ? same.phrase.replace(TIME_AT_END, '') : undefined
}

/** Whether a share is of what is counted here: "hộ nghèo" and "cận nghèo" of households. */
function speaksOf(noun: string, measure: string): boolean {
  const words = ` ${noun.toLowerCase()} `
  if (words.trim() === measure) return false
  return words.includes(` ${measure} `) || (measure === 'hộ' && /^ (?:cận )?nghèo /u.test(words))
}
