import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Draft } from '../shapes/draft-type.ts'
import { lowerFirst } from '../shapes/indicator-phrase.ts'
import { isCrop } from './attribute.ts'

const STATE =
  '(?:trồng(?: (?:mới|lại|dặm|xen|thay thế|tái canh))?|mới trồng|tái canh|kinh doanh|kiến thiết cơ bản|(?:đang )?khai thác|(?:đang |đã )?(?:cho )?thu hoạch|cho (?:sản phẩm|quả|trái)|chăm sóc|lưu gốc|cải tạo|ghép cải tạo|già cỗi|chuyển đổi)'
const STATE_ONLY = guarded(latin(`^(?:diện tích )?${STATE}$`, 'iu'))
// 640 ha chè, [trồng mới] 96 ha; not: 640 ha chè; nhân dân trồng mới 96 ha
const BESIDE = guarded(
  latin(
    `^[^,;:.()\\d]{0,24}[,;:(]+(?: *(?:trong đó|gồm|còn|và|riêng|diện tích|đã|có|hiện)[,:]?)* *${STATE}(?: (?:được|là|có|hơn|gần|khoảng|trên))* *:? *$`,
    'u',
  ),
)
const BEFORE = latin(`^(?:tổng )?(?:diện tích )?(?:${STATE} )?(?:cây )?`, 'iu')
const AFTER = latin(` ${STATE}$`, 'iu')

/** "Cà phê 1.900 ha (kinh doanh 1.650 ha, trồng mới 90 ha)": what is said of some of a crop, with the one crop that the sentence has told of. */
export function withCrops(flat: string, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2 || !drafts.some(isStateOnly)) return drafts
  let crop: string | undefined
  let others = false
  return drafts.map((draft, i) => {
    if (!isStateOnly(draft)) {
      const told = cropIn(draft)
      if (told !== undefined) {
        others ||= crop !== undefined && !told.startsWith(crop) && !crop.startsWith(told)
        crop = crop !== undefined && crop.length < told.length ? crop : told
      }
      return draft
    }
    if (crop === undefined || others || !BESIDE.test(flat, drafts[i - 1]!.figure.until, draft.figure.from)) return draft
    return { ...draft, phrase: `${draft.phrase} ${crop}`, object: crop, unlisted: true }
  })
}

function isStateOnly({ phrase, measure, role, inherited }: Draft): boolean {
  return measure === 'ha' && role === 'level' && !inherited && STATE_ONLY.test(phrase)
}

function cropIn({ phrase, measure }: Draft): string | undefined {
  if (measure !== 'ha') return undefined
  const crop = phrase.replace(BEFORE, '').replace(AFTER, '').toLowerCase()
  return isCrop(crop) ? lowerFirst(crop) : undefined
}
