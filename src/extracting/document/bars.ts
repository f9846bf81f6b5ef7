const LINE_WITH_BAR = /^[^\n|]*\|[^\n]*(?:\n[^\n|]*\|[^\n]*)*$/gmu
/** A figure, and no year: "KH năm 2021 | TH năm 2021" heads columns. */
const FIGURE = /(?<![\d.,])(?!(?:19|20)\d\d(?![\d.,]))\d/u
const WORD = /\p{L}{2}/u
/** "Thứ Ba, 15/01/2019 | Nhiệt độ: 19°C": what a page says of itself. */
const LABELLED = /:|\d\/\d{1,2}\/\d{2}/u

/**
 * "325 ha lúa | năng suất 58 tạ/ha | sản lượng 1.895 tấn": bars that only part what is told of one thing, as commas. A table has cells with a name or a
 * number alone.
 */
export function withoutBars(text: string): string {
  if (!text.includes('|')) return text
  return text.replace(LINE_WITH_BAR, lines => (isTold(lines) ? lines.replaceAll('|', ',') : lines))
}

function isTold(lines: string): boolean {
  return lines.split('\n').every(line => line.split('|').every(cell => FIGURE.test(cell) && WORD.test(cell) && !LABELLED.test(cell)))
}
