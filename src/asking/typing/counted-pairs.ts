import { fold } from '../../vietnamese/fold.ts'
import { MEASURES } from '../../vietnamese/lexicon.ts'
import { hasSyllableShape } from '../../vietnamese/typing.ts'

const BEFORE = ['nhiêu', 'mấy', 'chục', 'trăm', 'nghìn', 'ngàn', 'vạn', 'triệu']
const SCALED = ['triệu', 'tỷ', 'nghìn', 'ngàn']

/** What stands between an amount and what it is counted in, as it is written: "nghìn tấn", "trăm triệu", "mấy con". */
export function* countedPairs(): Generator<readonly [first: string, second: string]> {
  for (const before of BEFORE) {
    for (const scale of SCALED) if (scale !== before) yield [before, scale]
    for (const measure of FIRST_WORDS) yield [before, measure]
  }
}
/** Without short forms: "hs". */
const FIRST_WORDS = new Set(MEASURES.map(measure => measure.split(' ')[0]!).filter(word => word.length > 1 && hasSyllableShape(fold(word))))
