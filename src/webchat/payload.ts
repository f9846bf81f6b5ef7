/** The body of a call, as it came over the wire; files as bytes. */
export type Payload = Record<string, unknown>

/** Fields that a form carries as JSON. */
const NESTED = new Set(['reply_markup', 'reply_parameters', 'link_preview_options', 'caption_entities', 'entities'])

/** Reads a call's body: JSON, or a form where a file goes with it, `attach://<name>` standing for the file of that name. */
export async function readPayload(body: unknown, headers: unknown): Promise<Payload> {
  if (body === undefined || body === null) return {}
  if (typeof body === 'string') return JSON.parse(body) as Payload
  const boundary = /boundary=([^;\s]+)/.exec((headers as Record<string, string>)['content-type'] ?? '')?.[1] ?? ''
  const chunks: Uint8Array[] = []
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk) // grammY streams its forms
  const parts = partsOf(Buffer.concat(chunks), `--${boundary}`)
  const files = new Map(parts.map(({ name, content }) => [name, content]))
  return Object.fromEntries(
    parts.flatMap(({ name, isFile, content }) => {
      if (isFile) return []
      const text = content.toString()
      if (text.startsWith('attach://')) return [[name, files.get(text.slice('attach://'.length))]]
      return [[name, NESTED.has(name) ? JSON.parse(text) : text]]
    }),
  )
}

interface Part {
  readonly name: string
  readonly isFile: boolean
  readonly content: Buffer
}

/** Cuts a form at its boundary. File names need no quotation marks here, as they need none at Telegram. */
function partsOf(form: Buffer, boundary: string): Part[] {
  const parts: Part[] = []
  for (let start = form.indexOf(boundary); start >= 0; ) {
    const end = form.indexOf(`\r\n${boundary}`, start + 1)
    if (end < 0) break
    const content = form.indexOf('\r\n\r\n', start)
    const head = form.toString('utf8', start, content)
    parts.push({ name: /name="([^"]*)"/.exec(head)?.[1] ?? '', isFile: /filename=/.test(head), content: form.subarray(content + 4, end) })
    start = end + 2
  }
  return parts
}
