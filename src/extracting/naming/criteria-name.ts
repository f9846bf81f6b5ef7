import type { Span } from '../../domain/fact.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Draft } from '../shapes/draft-type.ts'

/** How many criteria of new countryside there are. */
const ALL = 19
const PROGRAMME = '(?:nông thôn mới|ntm)(?: (?:nâng cao|kiểu mẫu))?'
/** Criteria named by no more than the programme and by words that go on from them: "tiêu chí còn lại", "xây dựng nông thôn mới tiêu chí". */
const BARE = latin(
  `^(?:(?:về )?(?:xây dựng )?${PROGRAMME} )?(?:(?:giữ vững|duy trì|giữ|nâng) )?(?:tổng )?(?:số )?tiêu chí(?<rest>(?: (?:đã|được|hoàn thành|còn lại|đạt|xong))*)(?:(?: (?:về|chương trình))*(?: xây dựng)? ${PROGRAMME}| (?:bắt tay|từ khi|(?:\\d+ )?xã hoàn thành).*)?$`,
  'iu',
)
/** Sets of criteria, of new countryside or of something else, as they are named. */
const SET =
  '(?<advanced>(?:nông thôn mới|ntm|tiêu chí)(?: xã)? nâng cao|ntmnc)|(?<model>(?:nông thôn mới|ntm|tiêu chí)(?: xã)? kiểu mẫu|ntmkm)|(?<plain>nông thôn mới|ntm)|(?<other>đô thị văn minh|tiếp cận pháp luật|quốc gia về y tế|trường chuẩn quốc gia|phường văn hóa|đô thị loại|khu dân cư|gia đình văn hóa|nông nghiệp sạch|an toàn về an ninh)'
const SETS = guarded(latin(`(?<!\\p{L})(?:${SET})(?!\\p{L})`, 'gu'))
/** "đối chiếu với 19 tiêu chí": what is to be reached, not what was; "các xã còn lại đạt từ 10 tiêu chí": each of them. */
const THE_SET = guarded(latin(/(?<!\p{L})(?:đối chiếu(?: với)?|so với|theo|trong(?: tổng)?(?: số)?|gồm|bộ|đủ cả)\s*$/u))
const OF_OTHERS = guarded(
  latin(
    /(?<!\p{L})(?<of>(?:các|những|mỗi) xã(?: còn lại| khác)?)(?: (?:đều|phải|mới|chỉ|cơ bản|đạt|có|từ|được|phấn đấu|hoàn thành|bình quân|ít nhất|trên))*\s*$/u,
  ),
)
/** "hoàn thành thêm 3 tiêu chí": so many more, not so many in all. */
const MORE = guarded(latin(/(?<!\p{L})thêm(?: (?:được|ít nhất|từ|khoảng))*\s*$/u))
/** "công nhận xã đạt chuẩn nông thôn mới nâng cao" in another sentence: perhaps another commune's. */
const STATE = latin(/(?<!\p{L})(?:đạt|đạt chuẩn|về đích|công nhận|danh hiệu)(?: (?:xã|đạt|chuẩn|là))*\s*$/u)
/** How far above a sentence its set is looked for, and then how far into the report, in letters. */
const NEAR = 3_000
const BESIDE = 600
const TITLE = 600

/** Bare criteria ("đến nay đạt 15/19 tiêu chí") are those of new countryside, where the words nearest to them speak of that; advanced and model ones so. */
export function withCriteria(flat: string, sentence: Span, drafts: readonly Draft[]): Draft[] {
  return drafts.map(draft => {
    if (draft.measure !== 'tiêu chí' || draft.figure.value > ALL || (draft.figure.of ?? ALL) > ALL) return draft
    const rest = BARE.exec(draft.phrase)?.groups?.rest
    if (rest === undefined) return draft
    const { from } = draft.figure
    if (THE_SET.test(flat, Math.max(sentence.start, from - 24), from)) return draft
    const set = setNear(flat, sentence, draft)
    if (set === undefined) return draft
    const others = OF_OTHERS.exec(flat, Math.max(sentence.start, from - 60), from)?.groups?.of
    const more = draft.role === 'level' && MORE.test(flat, Math.max(sentence.start, from - 30), from)
    const left = /còn lại/u.test(rest) ? ' còn lại' : more ? ' hoàn thành thêm' : ''
    const phrase = `tiêu chí ${set}${left}${others ? ` của ${others}` : ''}`
    return { ...draft, phrase, object: phrase, unlisted: draft.unlisted || left !== '' || others !== undefined }
  })
}

/** The set that the sentence names before the figure, or else after it, or else the text above it. */
function setNear(flat: string, sentence: Span, { figure }: Draft): string | undefined {
  const after = flat.slice(figure.until, Math.min(sentence.end, figure.until + BESIDE))
  const stop = after.indexOf(';')
  const beside =
    lastSet(flat, Math.max(sentence.start, figure.from - BESIDE), figure.from) ??
    SETS.all(flat, figure.until, figure.until + (stop < 0 ? after.length : stop))[0]
  if (beside) return nameOf(beside) ?? (OTHERS.test(beside[0]) ? beside[0] : undefined)
  const from = Math.max(0, sentence.start - NEAR)
  const above = lastSet(flat, from, sentence.start)
  if (!above) return nameOf(lastSet(flat, 0, Math.min(from, TITLE)))
  const name = nameOf(above)
  return name === PLAIN || !STATE.test(flat.slice(Math.max(0, from + above.index - 40), from + above.index)) ? name : undefined
}

const OTHERS = /^(?:đô thị văn minh|tiếp cận pháp luật)$/u
const PLAIN = 'nông thôn mới'

function nameOf(found: RegExpExecArray | undefined): string | undefined {
  const { advanced, model, plain } = found?.groups ?? {}
  if (advanced) return `${PLAIN} nâng cao`
  if (model) return `${PLAIN} kiểu mẫu`
  return plain ? PLAIN : undefined
}

function lastSet(flat: string, from: number, to: number): RegExpExecArray | undefined {
  return SETS.all(flat, from, to).at(-1)
}
