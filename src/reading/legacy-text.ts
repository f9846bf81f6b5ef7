import { isSyllable } from '../vietnamese/syllables.ts'
import { couldBeVni, countTraces, fromLegacy, hasLegacyTrace, type LegacyEncoding } from './legacy-letters.ts'
import { syllableShare } from './quality.ts'

/** Letters that only Unicode has. */
const OWN = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/
const BEYOND_ASCII = /[\u00a1-\u00ff]/
const SEGMENTS = /(<[^<>]*>|\n)/
/** A segment with fewer traces than this is read as its neighbours are. */
const CERTAIN = 2
/** What is converted has to read as Vietnamese, and better than before. */
const READS = 0.75

interface Segment {
  readonly text: string
  /** How it is written; undefined where it could be either, `plain` where that makes no difference. */
  readonly written: LegacyEncoding | 'unicode' | 'plain' | undefined
}

/**
 * Text whose paragraphs in TCVN3 or VNI, if it has any, are in Unicode; those in Unicode stay as they are. Has to come before anything that
 * takes signs away, for in these encodings the soft hyphen is a letter (ư). Tags part a page's text as line ends do.
 */
export function reviveLegacyText(printed: string): string {
  const text = withoutLatinEntities(printed)
  if (!hasLegacyTrace(text)) return printed
  const segments = text.split(SEGMENTS).map((part, i): Segment => (i % 2 === 1 ? { text: part, written: 'plain' } : readSegment(part)))
  if (!segments.some(isLegacy)) return printed
  return segments.map((segment, i) => revived(segment, segment.written ?? neighbourOf(segments, i))).join('')
}

function readSegment(text: string): Segment {
  if (!BEYOND_ASCII.test(text)) return { text, written: OWN.test(text) ? 'unicode' : 'plain' }
  if (OWN.test(text)) return { text, written: 'unicode' }
  return { text, written: countTraces(text) >= CERTAIN ? likeliest(text) : undefined }
}

/** The encoding that makes words of it. */
function likeliest(text: string): LegacyEncoding | undefined {
  const tcvn3 = wordShare(fromLegacy(text, 'tcvn3', isSyllable))
  const vni = couldBeVni(text) ? wordShare(fromLegacy(text, 'vni', isSyllable)) : 0
  if (Math.max(tcvn3, vni) < READS || Math.max(tcvn3, vni) <= wordShare(text)) return undefined
  if (tcvn3 === vni) return undefined // "ñy": ủy, or đy
  return vni > tcvn3 ? 'vni' : 'tcvn3'
}

/** The share of words that read as Vietnamese, each strange sign beside a letter counted as one that does not. */
function wordShare(text: string): number {
  // What stands by a figure is taken for its unit and not judged; in a line of few words each counts.
  return syllableShare(text.replace(/\d/g, ';')) / (1 + countTraces(text) / Math.max(1, text.split(' ').length))
}

function isLegacy({ written }: Segment): boolean {
  return written === 'tcvn3' || written === 'vni'
}

/** How the nearest segment before it is written, else the nearest after. */
function neighbourOf(segments: readonly Segment[], at: number): Segment['written'] {
  for (let i = at - 1; i >= 0 && i > at - 200; i--) if (isTelling(segments[i]!)) return segments[i]!.written
  for (let i = at + 1; i < segments.length && i < at + 200; i++) if (isTelling(segments[i]!)) return segments[i]!.written
  return 'unicode'
}

function isTelling({ written }: Segment): boolean {
  return written !== undefined && written !== 'plain'
}

function revived({ text }: Segment, written: Segment['written']): string {
  if (written !== 'tcvn3' && written !== 'vni') return text
  const converted = fromLegacy(text, written, isSyllable)
  return wordShare(converted) >= wordShare(text) ? converted : text
}

/** The names that pages give to U+00A0 … U+00FF, in order. */
const ENTITIES = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ' +
  'ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring ' +
  'aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc ' +
  'uuml yacute thorn yuml'
).split(' ')
const ENTITY = /&(?:#(1[6-9]\d|2[0-4]\d|25[0-5])|([A-Za-z]{2,6}\d{0,2}));/g

/** Old word processors wrote every letter beyond ASCII into a page as "&eacute;" or "&#233;". */
function withoutLatinEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (entity: string, number: string | undefined, name: string | undefined) => {
    const place = number === undefined ? ENTITIES.indexOf(name!) : Number(number) - 0xa0
    return place < 0 ? entity : String.fromCharCode(0xa0 + place)
  })
}
