import { describe, expect, test } from 'vitest'
import { fold } from '../../src/vietnamese/fold.ts'
import { asking, catalogue, DUC_XUAN, DUONG_QUANG, know, type Line, report } from '../support/knowledge.ts'

const line = (text: string, value: number, measure = '%', rest: Partial<Line> = {}): Line => ({
  unit: DUONG_QUANG,
  text,
  year: 2022,
  kind: 'result',
  value,
  measure,
  ...rest,
})
/** What many reports tell: hardly a total, and much that shares words with the names of other things. */
const TOLD = [
  line('số dân có thẻ bảo hiểm y tế', 91.5),
  line('tỷ lệ số hộ gia đình đạt danh hiệu “Gia đình văn hóa”', 88),
  line('tỷ lệ đường liên thôn được bê tông hóa', 97),
  line('tổ chức cơ sở đảng trong sạch, vững mạnh', 22),
  line('chi bộ đạt trong sạch, vững mạnh và hoàn thành tốt nhiệm vụ', 81),
  line('diện tích đất canh tác đạt giá trị thu nhập trên 100 triệu đồng/ha', 44, 'ha'),
  line('mô hình hợp tác xã kiểu mới điển hình trong liên kết và tiêu thụ sản phẩm theo chuỗi giá trị', 1, 'mô hình'),
  line('tặng giấy khen tập thể đạt tiêu chuẩn trong sạch, vững mạnh tiêu biểu', 3, 'tập thể'),
  line('người có công và thân nhân người có công được thăm hỏi', 52, 'đối tượng'),
  line('MTTQ và các đoàn thể vững mạnh', 100),
]
const ask = asking(know(report('dq.md', DUONG_QUANG, '2022-12-20', TOLD)))
const told = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact) : []
}

describe('an indicator named whole is not told by another that shares words with it', () => {
  test.each([
    'dân số xã Dương Quang',
    'số hộ xã Dương Quang',
    'hộ gia đình trên địa bàn xã Dương Quang',
    'thu từ đất xã Dương Quang',
    'tổng giá trị sản phẩm xã Dương Quang',
    'mức độ hài lòng của người dân, tổ chức xã Dương Quang',
    'tích tụ tập trung đất đai xã Dương Quang',
    'khu dân cư an toàn xã Dương Quang',
  ])('%s', async question => {
    expect(await told(question)).toEqual([])
  })

  test('asked by its own name, each is told', async () => {
    for (const { text, value } of TOLD) expect((await told(`${text} xã Dương Quang`)).map(fact => fact.quantity?.value)).toContain(value)
  })

  test('of every name in the catalogue that is not a list of several', async () => {
    const { indicators } = catalogue
    const others: string[] = []
    for (const { id, name, aliases } of indicators.all())
      for (const asked of [name, ...aliases.slice(0, 2)])
        for (const { indicator } of /[,(]/.test(asked) ? [] : await told(`${asked} xã Dương Quang`)) {
          const related =
            indicator.id === id ||
            (indicator.id !== null &&
              (indicators.get(id)?.confusable.includes(indicator.id) || indicators.get(indicator.id)?.confusable.includes(id)))
          const own = new Set(wordsOf(indicator.text))
          const words = wordsOf(asked)
          const share = words.filter(word => own.has(word)).length / words.length
          if (!related && share < 0.4) others.push(`${asked}: ${indicator.text}`)
        }
    expect(others).toEqual([])
  })
})

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')

describe('one thing that bears every word is told alone', () => {
  const GRADED = [
    line('chi bộ hoàn thành xuất sắc nhiệm vụ', 5, 'chi bộ'),
    line('chi bộ hoàn thành tốt nhiệm vụ', 14, 'chi bộ'),
    line('đảng viên hoàn thành xuất sắc nhiệm vụ', 61, 'đảng viên'),
  ]
  const askGraded = asking(
    know(
      report('dq.md', DUONG_QUANG, '2022-12-20', GRADED),
      report(
        'dx.md',
        DUC_XUAN,
        '2022-12-20',
        GRADED.map(one => ({ ...one, unit: DUC_XUAN, value: one.value! + 1 })),
      ),
    ),
  )
  test.each([
    ['Dương Quang hay Đức Xuân có nhiều chi bộ hoàn thành xuất sắc nhiệm vụ hơn?', [5, 6]],
    ['chi bộ hoàn thành xuất sắc nhiệm vụ của Dương Quang và Đức Xuân năm 2022', [5, 6]],
    ['chi bộ hoàn thành xuất sắc và hoàn thành tốt nhiệm vụ của Dương Quang', [5, 14]],
  ])('%s', async (question, expected) => {
    const answer = await askGraded(question)
    const facts = answer.status === 'answer' ? answer.facts : []
    expect(facts.map(({ fact }) => fact.quantity!.value).sort((a, b) => a - b)).toEqual(expected)
  })
})
