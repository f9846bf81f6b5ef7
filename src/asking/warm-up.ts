import type { Knowledge } from '../knowledge/knowledge.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Asker } from './asker.ts'

/** What people ask, of a unit "X" and another "Y". */
const TYPICAL = [
  'thu nhập bình quân đầu người X năm 2021 là bao nhiêu?',
  'tỷ lệ hộ nghèo X',
  'mục tiêu thu ngân sách của X năm 2022',
  'X năm 2021 có bao nhiêu hộ nghèo, hộ cận nghèo?',
  'các chỉ tiêu năm 2021 của X',
  'so sánh thu nhập bình quân của X và Y năm 2021',
  'độ che phủ rừng X thay đổi thế nào qua các năm',
  'X có đặt mục tiêu thu ngân sách trên 400 triệu không?',
  'xã nào có thu nhập bình quân cao nhất?',
  'ai chủ trì hội nghị của X',
  'tin mới nhất của X',
  'X nay thuộc đâu',
  'diện tích lúa, ngô X năm ngoái',
  'poverty rate of X in 2021',
  'xin chào',
  // what no report says, and a place that no list has
  'X có bao nhiêu điểm bán hàng lưu động',
  'thu nhập bình quân xã Bát Ngát Mênh năm 2021',
] as const

/** As it is typed: with marks, without, in Telex's leftovers of a word. */
const TYPED: readonly ((question: string) => string)[] = [question => question, fold, question => question.replace('nghèo', 'ngheof')]
/** Units that are asked about. */
const UNITS = 4

/**
 * Asks what people will ask, of units that have figures, so that the first of them are answered as soon as any later: the code that answers is
 * compiled by then. Nothing is kept of it.
 * @param rest waits a moment for whoever has something better to do; resolves to false where the rest is to be left
 */
export async function warmUp(
  { ask }: Pick<Asker, 'ask'>,
  knowledge: Pick<Knowledge, 'units'>,
  thisYear: number,
  rest: () => Promise<boolean>,
): Promise<void> {
  const units = knowledge.units().filter(({ facts }) => facts > 0)
  for (let u = 0; u < Math.min(UNITS, units.length); u++)
    for (const question of TYPICAL)
      for (const type of TYPED) {
        if (!(await rest())) return
        const [unit, other] = [units[u]!, units[(u + 1) % units.length]!]
        const asked = question.replace('X', unit.ref.name).replace('Y', other.ref.name)
        await ask(type(asked), { history: [], language: 'vi', thisYear })
      }
}
