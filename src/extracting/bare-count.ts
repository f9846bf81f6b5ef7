import { guarded } from '../vietnamese/guarded.ts'
import { latin } from '../vietnamese/pattern.ts'
import type { Draft } from './draft-type.ts'

/** "14 thôn với 17.860 người", "8.964 hộ, 34.180 người": how many live there. */
const BESIDE = guarded(/^[^,;:.()]{0,24}(?: với| và|, với|, có|,) *(?:khoảng |gần |hơn |trên |tổng số )*$/u)
const DWELLINGS = new Set(['hộ', 'thôn', 'bản', 'ấp', 'xóm', 'buôn', 'khu phố', 'tổ dân phố', 'khóm', 'làng'])
/** "bộ phận một cửa đã nhận 11.742 hồ sơ" */
const RECEIVED = guarded(latin(/(?<!\p{L})(?:tiếp nhận|nhận|thụ lý)(?: (?:được|mới|tổng số|trên|hơn|gần|khoảng|và giải quyết))*\s*$/u))
/** "hồ sơ bộ phận một cửa đã nhận" */
const DESK = latin(/(?<=^hồ sơ) (?:bộ phận|trung tâm|tổ)(?!\p{L}).*(?:nhận|thụ lý)$/iu)
/** "812 đảng viên của 21 chi bộ": all there are. */
const MEMBERS_OF = guarded(latin(/^[^,;:.()]{0,30}(?<!\p{L})(?:của|thuộc|ở|tại|trong) *$/u))

/** A count named by nothing but its noun, by the noun that the catalogue knows where it is surely that. */
export function nameOfBareCount(flat: string, draft: Draft, previous: Draft | undefined): Draft {
  const { measure, figure } = draft
  const phrase = draft.phrase.replace(DESK, '')
  if (phrase.toLowerCase() !== measure || (draft.role !== 'level' && draft.role !== 'count_of')) return draft
  // "có mặt ở 4/6 ấp": a part is not how many there are
  if (figure.of !== undefined) return /^(?:chỉ tiêu|tiêu chí)$/.test(measure) ? draft : { ...draft, unlisted: true }
  const isBare = previous?.phrase.toLowerCase() === previous?.measure
  if (measure === 'khẩu') return draft.unlisted || (previous?.measure === 'hộ' && !isBare) ? draft : named(draft, 'nhân khẩu')
  if (measure === 'hồ sơ' && RECEIVED.test(flat, Math.max(0, figure.from - 40), figure.from)) return named(draft, 'hồ sơ tiếp nhận')
  if (previous === undefined) return draft
  if (measure === 'người' && DWELLINGS.has(previous.measure) && isBare && BESIDE.test(flat, previous.figure.until, figure.from))
    return named(draft, 'nhân khẩu')
  if (
    measure === 'chi bộ' &&
    /^(?:đảng viên|đồng chí)$/.test(previous.measure) &&
    MEMBERS_OF.test(flat, previous.figure.until, figure.from)
  )
    return { ...draft, unlisted: undefined }
  return draft
}

function named(draft: Draft, phrase: string): Draft {
  return { ...draft, phrase, object: phrase }
}
