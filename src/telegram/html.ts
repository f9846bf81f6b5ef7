/** Text with Telegram's HTML in it that must not be escaped again. */
export interface Markup {
  readonly html: string
}

export function markup(html: string): Markup {
  return { html }
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** Bold text, escaped. */
export function bold(text: string): string {
  return `<b>${escapeHtml(text)}</b>`
}

/** Whether Telegram takes it for a link or a button. Addresses come from reports, so any other scheme is refused. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\/[^\s/@"<>]+\.[^\s/@"<>]{2,}(?:[/?#]\S*)?$/.test(url) && URL.canParse(url)
}

/** A link where the address is a web address, else the text alone. */
export function link(text: string, url: string | undefined): string {
  return isWebAddress(url) ? `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>` : escapeHtml(text)
}

/** What our own HTML says without its tags: a link keeps its address in brackets. Not for HTML of others. */
export function htmlToPlain(html: string): string {
  return html
    .replace(/<a href="([^"]*)">(.*?)<\/a>/gs, (_, url, text) => (url === text ? text : `${text} (${url})`))
    .replace(/<\/?[a-z][^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

/** Length as Telegram counts it: UTF-16 code units after parsing. */
export function visibleLength(html: string): number {
  return html.replace(/<\/?[a-z][^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, '.').length
}

/** The text cut at a word so that it keeps within `most` code units, the sign of the cut included. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const word = cut.lastIndexOf(' ')
  const kept = word > most / 2 ? cut.slice(0, word) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.trimEnd()}…`
}

/** The first letter made small, for a name inside a sentence; an abbreviation (OCOP) stays. */
export function uncapital(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
}

/** The first letter made a capital. */
export function capital(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32)
  return first.toUpperCase() + text.slice(first.length)
}
