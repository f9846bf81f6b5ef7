/** Advance widths of the semi-bold cut in thousandths of the size, from the space (U+0020) to the tilde. */
const ADVANCES = [
  230, 320, 367, 833, 648, 863, 755, 208, 449, 449, 508, 637, 332, 607, 319, 528, 692, 415, 660, 674, 716, 674, 693, 596, 656, 693, 319,
  332, 568, 744, 568, 605, 1014, 758, 698, 778, 743, 634, 640, 788, 725, 280, 482, 703, 637, 877, 743, 828, 667, 825, 697, 656, 674, 733,
  732, 1039, 753, 701, 664, 489, 515, 489, 594, 724, 260, 652, 662, 624, 662, 611, 401, 654, 600, 285, 292, 584, 277, 895, 590, 652, 662,
  662, 416, 527, 434, 581, 588, 879, 591, 592, 514, 462, 426, 462, 483,
]
/** The widest that other signs are (—, …); most are narrower. */
const OTHER = 870
const FIRST = 0x20

/** How wide a line is drawn, in pixels: never narrower than it really is in the shipped font, whichever cut. */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) sum += advance(letter)
  return (sum * size) / 1000
}

/** Breaks a text into at most `most` lines no wider than `width`; what does not fit is cut off with a sign. */
export function wrapText(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(word => word !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, size) <= width) line = longer
    else {
      if (line !== '') lines.push(line)
      line = word
    }
  }
  lines.push(line)
  const rest = lines.splice(most - 1).join(' ')
  return [...lines, ...(rest === '' ? [] : [rest])].map(one => clipText(one, size, width))
}

/** The text, or as much of its beginning as there is room for, with a sign of the cut. */
export function clipText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  const letters = [...text]
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`, size) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

function advance(letter: string): number {
  if (letter === 'đ' || letter === 'Đ') return letter === 'đ' ? 677 : 786
  return ADVANCES[letter.codePointAt(0)! - FIRST] ?? OTHER
}
