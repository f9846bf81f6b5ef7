/** Numbers as short as they are exact enough, so that the same picture is the same bytes. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10)
}

const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text of others inside SVG. What XML cannot hold (control characters, halves of a pair) is left out. */
export function escapeXml(text: string): string {
  return text
    .normalize('NFC')
    .replace(LONE_HALF, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

export interface TextStyle {
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
  /** A rim of this colour, which keeps the letters readable over lines. */
  readonly rim?: string
}

/** One line of text; `y` is its baseline. */
export function textAt(x: number, y: number, text: string, { size, colour, bold, anchor, rim }: TextStyle): string {
  const weight = bold ? ' font-weight="600"' : ''
  const side = anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  const halo = rim === undefined ? '' : ` stroke="${rim}" stroke-width="${px(size / 4)}" stroke-linejoin="round" paint-order="stroke"`
  return `<text x="${px(x)}" y="${px(y)}" font-size="${px(size)}" fill="${colour}"${weight}${side}${halo}>${escapeXml(text)}</text>`
}
