import type { IndicatorCatalogue } from '../../catalogue/indicators.ts'
import type { Fact } from '../../domain/fact.ts'
import { fold } from '../../vietnamese/fold.ts'
import { soundKey } from '../../vietnamese/typing.ts'
import { factName } from '../matching/fact-names.ts'
import { type Words, wordAt } from '../typing/words.ts'
import type { Reading } from '../understanding/reading.ts'

/** How people name a field, without marks, and the catalogue's sectors that it covers. */
const NAMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ (?:phat trien )?kinh te /g, ['kinh tế', 'ngân sách', 'trồng trọt', 'chăn nuôi', 'thủy sản', 'lâm nghiệp']],
  [/ (?:nong nghiep|nong lam nghiep|nong lam) /g, ['trồng trọt', 'chăn nuôi', 'thủy sản', 'lâm nghiệp']],
  [/ (?:van hoa xa hoi|van hoa) /g, ['văn hóa']],
  [/ (?:an sinh xa hoi|an sinh|xa hoi) /g, ['giảm nghèo', 'an sinh', 'lao động', 'y tế', 'giáo dục', 'văn hóa', 'dân số']],
  [/ (?:xay dung dang|cong tac dang|ve dang|(?<= (?:chi tieu|muc tieu|linh vuc|nganh|ket qua|ve) )dang) /g, ['xây dựng Đảng']],
  [
    / (?:(?:dan )?(?:vat nuoi|gia suc gia cam)|(?:cac|tung|nhung|moi) (?:loai|thu|giong) gia suc(?: va)?(?: gia cam)?|chan nuoi|nuoi (?:nhung|cac) (?:loai )?con(?: gi| nao)?) /g,
    ['chăn nuôi'],
  ],
  [
    / (?:(?:(?:cac|tung|nhung|moi) )?(?:loai )?cay trong|(?:cac|tung|nhung|moi) (?:loai|thu|giong) cay(?! an qua)|trong trot|trong (?:nhung|cac) (?:loai )?cay(?: gi| nao)?) /g,
    ['trồng trọt'],
  ],
  [/ giao duc /g, ['giáo dục']],
  [/ y te /g, ['y tế']],
  [/ moi truong /g, ['môi trường']],
  [/ (?:quoc phong an ninh|an ninh quoc phong|quoc phong|an ninh) /g, ['quốc phòng', 'an ninh']],
  [/ nong thon moi /g, ['nông thôn mới']],
  [/ ngan sach /g, ['ngân sách']],
  [/ lam nghiep /g, ['lâm nghiệp']],
  [/ (?:economic|economy) /g, ['kinh tế', 'ngân sách', 'trồng trọt', 'chăn nuôi', 'thủy sản', 'lâm nghiệp']],
]
/** Names of fields that are names of figures too: they stand for a field only where a list is asked for. */
const IN_LISTS: typeof NAMES = [
  [/ (?:giam ngheo|xoa doi giam ngheo|ho ngheo(?: va can ngheo)?) /g, ['giảm nghèo']],
  [/ (?:(?:giai quyet |tao )?viec lam|dao tao (?:nghe|lao dong)|lao dong(?: qua dao tao)?) /g, ['lao động']],
  [/ dan so /g, ['dân số']],
  [/ (?:giao thong|ha tang) /g, ['hạ tầng']],
  [/ thuy san /g, ['thủy sản']],
  [/ (?:trong )?rung /g, ['lâm nghiệp']],
  [/ (?:ntm|nong thon moi) /g, ['nông thôn mới']],
]
/** "công tác xây dựng Đảng", "lĩnh vực kinh tế". */
const led = (names: typeof NAMES) =>
  names.map(([pattern, covered]) => {
    const whole = new RegExp(pattern.source.replace(/^ /, ' (?:cong tac |linh vuc |nganh |mang )?'), 'g')
    // the same as they are heard: "sây dựng đảng"
    return [whole, new RegExp(pattern.source.replace(/[a-z]+/g, soundKey), 'g'), covered] as const
  })
const FIELDS = led(NAMES)
let fieldsOfLists: typeof FIELDS | undefined
const EVERYTHING = / (?:day du|tat ca|toan bo|het|all|full|chu yeu|chinh) /

export interface AskedFields {
  /** Empty where everything is asked for. */
  readonly sectors: ReadonlySet<string>
  /** Sectors left out of everything. */
  readonly without: ReadonlySet<string>
  /** Indices of the words that name the fields. */
  readonly used: ReadonlySet<number>
}

/** "Phát triển kinh tế - xã hội" is all that an administration reports. */
const SOCIO_ECONOMIC = / kinh te (?:va )?xa hoi /
const APART = new Set(['xây dựng Đảng', 'quốc phòng', 'an ninh'])

/** The fields that a question names and the words that name them; no fields where everything is asked for. */
export function askedFields({ words, named, intent }: Pick<Reading, 'words' | 'named' | 'intent'>): AskedFields {
  const sectors = new Set<string>()
  const used = new Set<number>()
  let fields = 0
  const heard = words.words.some(word => word.slip) ? asHeard(words) : undefined
  if (intent === 'list') fieldsOfLists ??= [...FIELDS, ...led(IN_LISTS)]
  for (const [pattern, spoken, covered] of intent === 'list' ? fieldsOfLists! : FIELDS)
    for (const [from, to] of fieldsIn(words, pattern, heard, spoken)) {
      if (named.has(from)) continue // "Đảng bộ xã X"
      fields++
      for (const sector of covered) sectors.add(sector)
      for (let i = from; i <= to; i++) used.add(i)
    }
  // "danh sách hộ nghèo" is of them alone; beside another field they stand for theirs
  if (fields === 1 && used.size > 0 && / ho ngheo /.test(words.line) && sectors.has('giảm nghèo') && sectors.size === 1) {
    sectors.clear()
    used.clear()
  }
  const whole = SOCIO_ECONOMIC.test(words.line) && fields === 2
  return {
    sectors: whole || (EVERYTHING.test(words.line) && fields !== 1) ? new Set() : sectors,
    without: whole ? APART : new Set(),
    used,
  }
}

/** The line of a question as it sounds, with the word at each offset. */
function asHeard({ words }: Words): Pick<Words, 'line' | 'wordAt'> {
  const heard = words.map(word => ({ ...word, folded: soundKey(word.folded) }))
  return { line: ` ${heard.map(({ folded }) => folded).join(' ')} `, wordAt: wordAt(heard) }
}

/** Where a field is named, as `[from, to]` word indices; by its sound where one of several words is not written so. */
function fieldsIn(
  { words, line, wordAt }: Words,
  pattern: RegExp,
  heard: ReturnType<typeof asHeard> | undefined,
  spoken: RegExp,
): readonly (readonly [number, number])[] {
  const found = placesIn(line, pattern, wordAt)
  if (!heard) return found
  const alike = placesIn(heard.line, spoken, heard.wordAt)
  return [...found, ...alike.filter(([from, to]) => to > from && words.slice(from, to + 1).some(word => word.slip))]
}

function placesIn(line: string, pattern: RegExp, wordAt: Words['wordAt']): readonly (readonly [number, number])[] {
  if (line.search(pattern) < 0) return []
  return [...line.matchAll(pattern)].map(match => [wordAt(match.index + 1), wordAt(match.index + match[0].length - 2)])
}

export function inSectors(fact: Fact, { sectors, without }: AskedFields, indicators: IndicatorCatalogue): boolean {
  const sector = fact.indicator.id === null ? undefined : indicators.get(fact.indicator.id)?.sector
  if (sectors.size === 0) return sector === undefined || !without.has(sector)
  if (sector !== undefined) return sectors.has(sector)
  // "y tế: giữ vững chuẩn": what the catalogue does not know names its field itself
  const name = ` ${factName(fact).words} `
  return fact.indicator.id === null && [...sectors].some(one => name.includes(` ${fold(one)} `))
}
