import { type FigureMention, figureWith, type Mention } from './mention.ts'
import { NUMBER } from './numerals.ts'
import { exact } from './rules/amount.ts'
import { readScale, SCALE } from './rules/measure.ts'

/** Only things told in order share the scale of the last: "có 5 và 3 tỷ" may be five of something else. */
const IN_ORDER = /(?:lần lượt|theo thứ tự|tương ứng)[^.;\d]{0,40}$/u
const JOINED = /^ *(?:[,;]|và|[,;] *và) *$/u
const SCALE_AT = new RegExp(`^(?:${NUMBER}) *(?<scale>${SCALE})`, 'u')

// lần lượt đạt 58,3; 71,6 và 84,2 tỷ đồng
// not: 12 hộ, 3 thôn và 5 tỷ đồng
/** Gives the numbers of a row that is told in order, and what a figure rose or fell from, the scale and measure that only the last one prints. */
export function shareScale(flat: string, figures: readonly FigureMention[]): ReadonlyMap<Mention, FigureMention> {
  const completed = new Map<Mention, FigureMention>()
  for (const [i, last] of figures.entries()) {
    const start = figures[i - 1]
    if (start && isBare(start) && last.measure !== '' && last.of === undefined && isMoved(flat, start, last)) {
      const scale = last.scaled ? SCALE_AT.exec(flat.slice(last.start, last.end))?.groups?.scale : undefined
      const value = exact(start.value * readScale(scale).factor)
      completed.set(start, figureWith(start, { value, measure: last.measure, scaled: last.scaled }))
    }
    if (last.measure === '' || last.of !== undefined) continue
    let first = i
    while (first > 0 && isBare(figures[first - 1]!) && JOINED.test(flat.slice(figures[first - 1]!.until, figures[first]!.from))) first--
    if (first === i || !IN_ORDER.test(flat.slice(Math.max(0, figures[first]!.from - 60), figures[first]!.from))) continue
    const printed = SCALE_AT.exec(flat.slice(last.start, last.end))
    if (last.scaled && !printed) continue
    const { factor } = readScale(printed?.groups?.scale)
    for (const figure of figures.slice(first, i))
      completed.set(figure, figureWith(figure, { value: exact(figure.value * factor), measure: last.measure, scaled: last.scaled }))
  }
  return completed
}

/** "tăng từ 25 lên 45 triệu đồng" */
function isMoved(flat: string, start: FigureMention, { from, comparator }: FigureMention): boolean {
  return (
    comparator === '=' &&
    TO.test(flat.slice(start.until, from)) &&
    MOVED.test(flat.slice(Math.max(0, start.from - 90), start.from)) &&
    from - start.until < 36
  )
}
const MOVED = /(?<!\p{L})(?:tăng|giảm|nâng|đưa|hạ|sụt|tụt|kéo|rút|mở rộng)(?!\p{L})[^,;.]{0,60}(?<!\p{L})từ *$/u
const TO =
  /^ *(?:\(?(?:năm |hồi |năm học )?(?:19|20)\d\d\)? *)?(?:tăng |giảm )?(?:lên|xuống|còn)(?: (?:còn|thành|đến|tới|mức|khoảng|gần|hơn|trên))* *$/u

function isBare({ measure, scaled, high, of }: FigureMention): boolean {
  return measure === '' && !scaled && high === undefined && of === undefined
}
