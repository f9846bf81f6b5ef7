/** A tag; or what is none and may hold something that looks like one, to the end where it is not closed. Within quotes there may be '>', never '<'. */
const TAG =
  /<!--(?:[\s\S]*?-->|[\s\S]*)|<!\[CDATA\[(?:[\s\S]*?\]\]>|[\s\S]*)|<\?(?:[\s\S]*?\?>|[\s\S]*)|<(?<closes>\/?)[^<>"'!?/\s][^<>"'/]*(?:(?:"[^"<]*"|'[^'<]*'|\/(?!>))[^<>"'/]*)*(?<isEmpty>\/?)>/g
const BODY = /<((?:\w+:)?body)(?:\s[^<>]*)?>/

/**
 * The XML of a Word document as documents of about `size` code units, each with some of its paragraphs and tables, in their order: the trees that a reader
 * makes of the whole take fifty times its size. A document that is smaller, or whose tags do not fit, stays whole.
 */
export function* piecesOf(xml: string, size: number): Generator<string> {
  const cuts = xml.length > size ? cutsOf(xml, size) : []
  if (cuts.length < 3) return yield xml
  const [before, after] = [xml.slice(0, cuts[0]), xml.slice(cuts.at(-1))]
  for (let i = 1; i < cuts.length; i++) yield before + xml.slice(cuts[i - 1], cuts[i]) + after
}

/** Where the body begins, where it may be cut, and where it ends; nothing where its tags do not fit. */
function cutsOf(xml: string, size: number): readonly number[] {
  const body = BODY.exec(xml)
  const last = body ? xml.lastIndexOf(`</${body[1]}`) : -1
  const cuts = body ? [body.index + body[0].length] : []
  if (last < cuts[0]!) return []
  let depth = 0
  TAG.lastIndex = cuts[0]!
  for (let tag = TAG.exec(xml); tag && tag.index < last; tag = TAG.exec(xml)) {
    const { closes, isEmpty } = tag.groups!
    // a comment opens nothing, but may be cut behind: any number of them may stand in a row
    if (closes !== undefined && !isEmpty) depth += closes ? -1 : 1
    if (depth < 0) return []
    if (depth === 0 && TAG.lastIndex <= last && TAG.lastIndex - cuts.at(-1)! >= size) cuts.push(TAG.lastIndex)
  }
  if (depth !== 0) return []
  return cuts.at(-1)! < last ? [...cuts, last] : cuts
}
