import type { Span } from '../../domain/fact.ts'
import { guarded } from '../../vietnamese/guarded.ts'
import { latin } from '../../vietnamese/pattern.ts'
import type { Draft } from '../shapes/draft-type.ts'

/** Rice without its season: how much is sown, how much a hectare yields. */
const RICE = latin(
  /^(?:đã )?(?:(?:tổng )?(?:diện tích|năng suất|sản lượng)(?: (?:bình quân|trung bình|gieo cấy|gieo trồng|gieo sạ|trồng|cấy))*(?: (?:cây )?(?:lúa|thóc))?(?: bình quân| trung bình)?|(?:gieo cấy|gieo sạ|gieo trồng|xuống giống|cấy|sạ|trồng)(?: (?:cây )?lúa)?)$/iu,
)
/** All that is sown in a season is not all that is sown in the year. */
const ANY_CROP = latin(
  /^(?:đã )?(?:tổng )?(?:diện tích )?(?:gieo trồng|xuống giống)(?: (?:cây|cây trồng|cây hằng năm|các loại cây trồng))?$/iu,
)
const SOWN = /(?:lúa|thóc|cấy|sạ|năng suất)/iu
const SEASON = guarded(
  latin(
    /(?<!\p{L})vụ (?<season>chiêm xuân|đông xuân|hè thu|thu đông|xuân|mùa|đông)(?!\p{L})(?! (?:vàng|màng|bội thu|năm (?:trước|ngoái)))/gu,
  ),
)
/** The whole year, other crops and another season's figure, which this one is only compared with. */
const NOT_ITS = guarded(
  latin(
    /(?<!\p{L})(?:cả năm|so (?:với )?vụ (?!cùng kỳ|trước)|hơn vụ|kém vụ|bằng vụ|ngô|lạc|khoai|sắn|đậu|rau|màu|mía|cà phê|chè|hai vụ|2 vụ|các vụ|(?<!vụ |năm )trước|ngoái)(?!\p{L})/u,
  ),
)

const OF_CROPS: ReadonlySet<string> = new Set(['ha', 'tạ/ha', 'tấn/ha', 'tấn', 'sào', 'mẫu'])

/** How far the season may stand before its figure, in letters. */
const NEAR = 400

/** "Vụ xuân toàn xã gieo cấy 402 ha lúa, năng suất 68 tạ/ha": of the season, not of the year. */
export function withSeason(flat: string, sentence: Span, draft: Draft): Draft {
  if (!OF_CROPS.has(draft.measure) || (draft.inherited && draft.role === 'change')) return draft
  const alone = SEASON_ONLY.exec(draft.phrase)?.groups
  if (alone) return isOfRice(flat, draft.figure.from) ? ofSeason(draft, '', alone.season!.toLowerCase()) : draft
  const isAny = ANY_CROP.test(draft.phrase)
  if (!isAny && (!RICE.test(draft.phrase) || !SOWN.test(draft.phrase))) return draft
  const { from, until } = draft.figure
  const start = Math.max(sentence.start, from - NEAR)
  const found = SEASON.all(flat, start, from).at(-1)
  if (!found || NOT_ITS.test(flat, Math.max(start, start + found.index - 8), from)) return draft
  if (/^[^,;.]{0,12}cả năm/u.test(flat.slice(until, Math.min(sentence.end, until + 20)))) return draft
  const { season } = found.groups!
  if (isAny) {
    const phrase = `${draft.phrase} vụ ${season}`
    return { ...draft, phrase, object: phrase, unlisted: true }
  }
  if (season === 'đông') return draft
  const noun = /(?:lúa|thóc)/iu.test(draft.phrase) ? '' : ' lúa'
  if (noun !== '' && !/(?<!\p{L})(?:lúa|thóc)(?!\p{L})/u.test(flat.slice(start, Math.min(sentence.end, until + NEAR)))) return draft
  return ofSeason(draft, `${draft.phrase}${noun}`, season!)
}

function ofSeason(draft: Draft, name: string, season: string): Draft {
  const head = draft.measure.includes('/') ? 'năng suất' : /^(?:tấn|tạ)$/.test(draft.measure) ? 'sản lượng' : 'diện tích'
  const phrase = `${name || `${head} lúa`} vụ ${season}`
  return { ...draft, phrase, object: phrase, also: `${head} lúa ${season}` }
}

/** "… lúa cả năm 2.864 ha. Trong đó: vụ Đông Xuân 1.012 ha, năng suất 7,35 tấn/ha" */
const SEASON_ONLY = latin(
  /^(?:(?:diện tích|năng suất|sản lượng)(?: bình quân)? )?vụ (?<season>chiêm xuân|đông xuân|hè thu|thu đông|xuân|mùa)(?: (?:xuống giống|gieo sạ|gieo cấy|gieo trồng|gieo))?$/iu,
)
const CROP = guarded(latin(/(?<!\p{L})(?:(?<rice>lúa|thóc)|ngô|bắp|lạc|khoai|sắn|đậu|rau|màu|mía|thuốc lá|vụ đông(?! xuân))(?!\p{L})/gu))

/** Whether rice is the crop that was told of last. */
function isOfRice(flat: string, from: number): boolean {
  return CROP.all(flat, Math.max(0, from - NEAR), from).at(-1)?.groups?.rice !== undefined
}
