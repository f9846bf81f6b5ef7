import { fold } from '../../vietnamese/fold.ts'
import { latin } from '../../vietnamese/pattern.ts'

/** Fields of work as they are shortened; each alone may be other things too: "gd" gia đình, "nn" nhà nước. */
const FIELDS: Readonly<Record<string, string>> = {
  kt: 'kinh tế',
  xh: 'xã hội',
  gd: 'giáo dục',
  yt: 'y tế',
  vh: 'văn hóa',
  nn: 'nông nghiệp',
  cn: 'công nghiệp',
  ttcn: 'tiểu thủ công nghiệp',
  xd: 'xây dựng',
  tm: 'thương mại',
  dv: 'dịch vụ',
}
/** Of the others the catalogue knows the pairs: "TM-DV", "CN-TTCN". */
const TELLING = /(?<![a-z])(?:kt|gd|yt|vh|nn)(?![a-z])/i

const FIELD = `(?:${Object.keys(FIELDS).join('|')})`
const ROW = latin(`(?<![\\p{L}\\d])${FIELD}(?:(?:\\s*[-–,/]\\s*|\\s+(?:và|va)\\s+)${FIELD})+(?![\\p{L}\\d])`, 'giu')

const ONE = new RegExp(`(?<![a-z])${FIELD}(?![a-z])`, 'gi')

/** "XD Đảng", "xd NTM": of these nothing else is said. */
const BUILDING = latin(/(?<![\p{L}\d])xd(?= *(?:đảng|dang|ntm|nông thôn|nong thon|chính quyền|chinh quyen)(?!\p{L}))/giu)

/** "KT - GD - YT": fields side by side are written out. "KT-XH" is one word of reports. */
export function withFieldsSpelt(text: string): string {
  const isMarked = fold(text) !== text
  const inRow = text.replace(ROW, row => {
    if (!TELLING.test(row) || /^kt\s*[-–]\s*xh$/i.test(row)) return row
    const spelt = row.replace(ONE, form => FIELDS[form.toLowerCase()]!)
    return isMarked ? spelt : fold(spelt)
  })
  return inRow.replace(BUILDING, isMarked ? 'xây dựng' : 'xay dung')
}
