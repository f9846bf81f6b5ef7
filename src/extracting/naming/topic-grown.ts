import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import { type Named, named } from '../shapes/draft-type.ts'
import { FORM } from './attribute.ts'
import type { Composing } from './composing.ts'
import { KEPT_ONLY, WORK_AT_END } from './counted-verbs.ts'

/** "Muối vẫn là nghề chính: diêm dân làm ra 86 nghìn tấn, …": how much of what the line is on; undefined elsewhere. */
export function ofTopicGrown({ flat, figure, gap, name, after }: Composing): Named | undefined {
  if (after !== '' && !FORM.test(after)) return undefined
  if (!TOPIC_IS.may(flat, gap.sentence.start, figure.from)) return undefined
  const head = GROWN_BY.find(([measure]) => measure.test(figure.measure))?.[1]
  if (!head || !(name.own === '' || KEPT_ONLY.test(name.flat) || WORK_AT_END.test(name.flat) || GROWS.test(name.flat))) return undefined
  const crop = TOPIC_IS.exec(flat, gap.sentence.start, Math.min(figure.from, gap.sentence.start + 90))?.groups?.crop
  return crop === undefined ? undefined : named(`${head} ${crop}${after === '' ? '' : ` ${after}`}`, crop)
}
const GROWN_BY: readonly (readonly [RegExp, string])[] = [
  [/^(?:ha|sào|mẫu)$/, 'diện tích'],
  [/^(?:tấn|tạ|kg|lít|con|m³)$/, 'sản lượng'],
]
const GROWS = guarded(latin(/(?:^|\s)(?:làm ra|sản xuất|sản xuất ra|thu|thu về|thu hoạch|khai thác|đánh bắt|nuôi|trồng)(?: được)?\s*$/u))
const TOPIC_IS = guarded(
  latin(
    /^[^\p{L}]*(?<crop>\p{L}+(?: \p{L}+){0,2}?) (?:(?:vẫn|luôn|cũng|tiếp tục|hiện|đang) )*là (?:loại |một (?:trong những )?)?(?:cây|con|vật nuôi|ngành|nghề|mặt hàng|sản phẩm|thế mạnh|nguồn thu)(?!\p{L})[^:;.\d]*:/u,
  ),
)
