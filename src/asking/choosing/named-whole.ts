import type { Fact } from '../../domain/fact.ts'
import type { IndicatorId } from '../../domain/indicator.ts'
import { fold } from '../../vietnamese/fold.ts'
import { factName } from '../matching/fact-names.ts'
import type { Scored } from '../matching/scored.ts'
import type { Asked } from './asked.ts'
import { confusable } from './confusable.ts'

/** Share of a catalogue name that stands in the question, and of the question in it, for it to be asked for whole. */
const WHOLE = 0.9
/** Share of the question that an entry named whole is answered to by another entry, in the report's own words, at the least. */
const OWN_ASKED = 0.6
/** Share of a figure's own name that is asked for, below which it is hardly the thing named. */
const OWN = 0.4
/** Share of the question that a figure's own name answers to, below which it was found by other names of its kind. */
const HALF = 0.5
/** The same where an entry is named whole. */
const HARDLY = 0.3
/** Words that say how much rather than of what. */
const HOW_MUCH = /^(?:so|luong|ty|ti|le|tong|muc|toan|bo|bao|nhieu|tat|ca)$/

/**
 * Whether the question names one entry of the catalogue, and the figure is of another that only shares words with it: "dân số" is not the share
 * of people ("dân") who are insured, "số hộ" is not that of families of culture, "tốc độ tăng tổng giá trị sản phẩm" not that of "sản xuất".
 * What the catalogue knows to be taken for one another is told, and the answer says which it is.
 */
export function isNamedByAnother({ item, own, ownAsked, likeness, near, tight }: Scored<Fact>, asked: Asked): boolean {
  const { best, terms } = asked
  if (best === undefined || item.indicator.id === null || item.indicator.id === best.item) return false
  if (isTurnOf(item, best.item, asked) || sharesName(item, best.item, asked) || isAllOf(item, best.item, asked)) return false
  const taken = confusable(best.item, item, asked)
  if (own < OWN && ownAsked < HALF && !taken) return true
  if (best.own >= WHOLE && ownAsked < HARDLY) return true
  if (best.own < WHOLE || best.asked < WHOLE) return false
  if (ownAsked < OWN_ASKED) return true
  // what the question before said lends it words: "dân số" after the share of people ("dân") who are insured
  if (asked.query.context !== undefined && !tight && !taken) return true
  if (own < OWN && !taken) return true
  return terms.some(
    (term, t) => !term.light && !HOW_MUCH.test(term.word.folded) && likeness[t]! < 0.3 && !near[t] && best.likeness[t]! >= WHOLE,
  )
}

/** "mức giảm tỷ lệ hộ nghèo", "tốc độ tăng giá trị sản xuất": by how much what the rest of the name says changed, which reports tell of the thing itself. */
export function isTurnOf(fact: Fact, entry: string, { room, query }: Asked): boolean {
  if (fact.role !== 'change') return false
  const name = fold(room.indicators.get(entry)?.name ?? '')
  const turn = / (tang|giam) /.exec(` ${name} `)?.[1]
  if (!turn || !query.reading.words.line.includes(` ${turn} `) || fact.direction === (turn === 'tang' ? 'down' : 'up')) return false
  const thing = name
    .split(/[^a-z0-9]+/)
    .filter(word => !TURNING.test(word))
    .join(' ')
  return ` ${factName(fact).words} `.includes(` ${thing} `)
}
const TURNING = /^(?:toc|do|muc|ty|le|so|tang|giam|truong|binh|quan|tong)$/

/** "tỷ lệ tuyển quân, bồi dưỡng kiến thức quốc phòng đạt 100%": all of several things is all of each that is named. */
function isAllOf({ quantity, role, indicator }: Fact, entry: IndicatorId, { room }: Asked): boolean {
  if (role !== 'level' || quantity?.measure !== '%' || quantity.value !== 100) return false
  const parts = fold(indicator.text).split(/,| va | cung /)
  if (parts.length < 2) return false
  const { name = '', aliases = [] } = room.indicators.get(entry) ?? {}
  const names = new Set([name, ...aliases].map(one => plainName(fold(one))))
  return parts.some(part => names.has(plainName(part)))
}
const plainName = (folded: string): string =>
  folded
    .replace(/^ *(?:ty le|so|ti le) /, '')
    .replace(/^ *(?:dat|duoc cong nhan) (?:(?:tieu chuan|danh hieu|chuan|tieu chi) )?/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** "giải ngân vốn đầu tư công" is what both the sum and its share of the plan go by: either is asked for by it. */
export function sharesName({ indicator: { id } }: Fact, entry: IndicatorId, { room, query }: Asked): boolean {
  const names = new Set(id === null ? [] : room.indicators.get(id)?.aliases)
  const shared = room.indicators.get(entry)?.aliases.filter(alias => names.has(alias)) ?? []
  const { line } = query.subject.words
  return shared.some(alias => {
    const at = line.indexOf(` ${fold(alias)} `)
    return at >= 0 && !MEASURED.test(line.slice(0, at))
  })
}
/** "số", "tỷ lệ" before a name: which of the two is meant. */
const MEASURED = /(?: so| luong| le| trong| muc| von| tien| kinh phi| gia tri)$/
