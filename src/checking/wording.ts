import type { Fact } from '../domain/fact.ts'
import { quantity } from '../domain/quantity.ts'
import { formatQuantity } from '../vietnamese/figures.ts'
import { singleSpaced } from '../vietnamese/spaces.ts'

/** An amount as a remark names it: "197 ha", "13,34%". */
export function amountWords(value: number, measure: string, decimals = 3): string {
  return formatQuantity(quantity(Number(value.toFixed(decimals)), measure), 'vi')
}

/** The figure as the report prints it, in one line; with its measure where that stands elsewhere, as in a table. */
export function printedWords(text: string, { span, quantity }: Pick<Fact, 'span' | 'quantity'>): string {
  const printed = singleSpaced(text.slice(span.start, span.end))
  return quantity === null || /[\p{L}%‰]/u.test(printed) ? printed : formatQuantity(quantity, 'vi')
}

/** What a figure measures, in the report's own words. */
export function nameOf(fact: Fact): string {
  return singleSpaced(fact.indicator.text).trim() || fact.indicator.name
}

/** Words that say nothing of which figure is meant; the catalogue's entry has said it. */
const EMPTY = new Set(
  (
    'tỷ tỉ lệ số tổng đạt là có còn xã phường huyện thị trấn toàn trên địa bàn của nhà nước được ước phấn đấu bình quân đầu người năm cây trồng ' +
    'diện tích sản lượng mức độ hộ gia đình danh hiệu đàn cả các và khoảng dân số chỉ tiêu thực hiện giá trị người dân trong ở tại theo ' +
    'chuẩn đa chiều về cho với'
  ).split(' '),
)

/** The words of an indicator as printed that tell it from its neighbours, lower case. */
export function tellingWords(fact: Fact): ReadonlySet<string> {
  const known = TELLING.get(fact)
  if (known) return known
  const words = fact.indicator.text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  const telling = new Set(words.filter(word => !EMPTY.has(word)))
  TELLING.set(fact, telling)
  return telling
}
/** Each fact is held against many. */
const TELLING = new WeakMap<Fact, ReadonlySet<string>>()

/** How many telling words one has and the other has not. */
export function differingWords(a: Fact, b: Fact): readonly string[] {
  const [left, right] = [tellingWords(a), tellingWords(b)]
  return [...[...left].filter(word => !right.has(word)), ...[...right].filter(word => !left.has(word))]
}
