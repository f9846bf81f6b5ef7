/** A word at its place: points from the left and from the foot of a page of 595 by 842; ASCII letters. */
export interface Word {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/**
 * A PDF by hand. `catalog` goes into its root, `drawing` onto each page before the words; the first of `objects` is `/X` on each page, and
 * 6 0 R where there is one page.
 */
export function pdf(pages: readonly (readonly Word[])[], catalog = '', drawing = '', objects: readonly string[] = []): Buffer {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')
  const external = objects.length > 0 ? `/XObject << /X ${4 + 2 * pages.length} 0 R >>` : ''
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> ${external} >> >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((words, i) => {
      const content = `q\n${drawing}\nQ\n${words.map(show).join('\n')}`
      return [`<< /Type /Page /Parent 2 0 R /Contents ${5 + 2 * i} 0 R >>`, stream(content, '')]
    }),
    ...objects,
  ]
  let text = '%PDF-1.4\n'
  const places = all.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(`${text}${table}trailer\n<< /Root 1 0 R /Size ${all.length + 1} >>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1')
}

export function stream(content: string, entries: string): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`
}

/** A drawing that others show. */
export function form(content: string, entries: string): string {
  return stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${entries}`)
}

function show({ text, x, y, size = 12 }: Word): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`
}
