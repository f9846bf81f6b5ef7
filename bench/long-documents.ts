import { stream } from '../tests/reading/pdf.ts'
import { zip } from '../tests/reading/zip.ts'

const LINES_A_PAGE = 40
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
/** What a word processor says of each stretch of text. */
const LOOKS =
  '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>'
const WORDS_A_RUN = 9

/** Pages of lines of text, each a letter beside the other. */
export function longPdf(lines: readonly string[]): Buffer {
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, i) =>
    lines.slice(i * LINES_A_PAGE, (i + 1) * LINES_A_PAGE),
  )
  const codes =
    '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Text /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Text /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor ${6 + 2 * pages.length} 0 R >>`,
    stream(codes, ''),
    ...pages.flatMap((page, i) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${7 + 2 * i} 0 R >>`,
      stream(page.map((line, at) => `BT /F1 10 Tf 1 0 0 1 50 ${790 - 18 * at} Tm <${hex(line)}> Tj ET`).join('\n'), ''),
    ]),
    '<< /Type /FontDescriptor /FontName /Text /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]
  const chunks = ['%PDF-1.4\n']
  let at = chunks[0]!.length
  const places = objects.map((object, i) => {
    const place = at
    chunks.push(`${i + 1} 0 obj\n${object}\nendobj\n`)
    at += chunks.at(-1)!.length
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  chunks.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`)
  chunks.push(`trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${at}\n%%EOF\n`)
  return Buffer.from(chunks.join(''), 'latin1')
}

/** A paragraph a line, in runs as a word processor leaves them. */
export function longDocx(lines: readonly string[]): Buffer {
  const paragraphs = lines.map(line => `<w:p><w:pPr><w:spacing w:after="60"/><w:jc w:val="both"/>${LOOKS}</w:pPr>${runsOf(line)}</w:p>`)
  return zip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    },
  ])
}

function runsOf(line: string): string {
  const words = line.replace(/&/g, '&amp;').replace(/</g, '&lt;').split(' ')
  const runs: string[] = []
  for (let at = 0; at < words.length; at += WORDS_A_RUN)
    runs.push(`<w:r>${LOOKS}<w:t xml:space="preserve">${words.slice(at, at + WORDS_A_RUN).join(' ')} </w:t></w:r>`)
  return runs.join('')
}

/** UTF-16, the higher byte first. */
function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}
