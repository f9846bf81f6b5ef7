import { describe, expect, test } from 'vitest'
import { asking, DUC_XUAN, DUONG_QUANG, know, linesOf, report } from '../support/knowledge.ts'

const line = linesOf(DUONG_QUANG)
const ask = asking(
  know(
    report(
      'dq.md',
      DUONG_QUANG,
      '2022-12-20',
      [line('thu ngân sách', 9e8, 'đồng')],
      'Nhiều đại biểu dự.\nNgày 18/12/2022, tại hội trường UBND xã, HĐND xã Dương Quang tổ chức kỳ họp cuối năm.\nXã Dương Quang hình thành từ việc nhập xã Quang Minh với xã Dương Hòa.\nSáng 19/12, đồng chí Lò Văn Mẫu, Bí thư Huyện ủy làm trưởng đoàn có buổi làm việc với xã.\n',
    ),
    report('dx.md', DUC_XUAN, '2022-12-22', [{ ...line('thu ngân sách', 8e9, 'đồng'), unit: DUC_XUAN }]),
  ),
)
const told = async (question: string) => {
  const answer = await ask(question)
  return answer.status === 'answer' ? [answer.intent, ...answer.passages.map(({ quote }) => quote)] : [answer.status]
}

describe('what is told in a sentence of a report', () => {
  test.each(['HĐND xã Dương Quang họp cuối năm 2022 ở đâu, hôm nào?', 'hdnd xa duong quang hop cuoi nam 2022 may ngay, ngay nao'])(
    'when and where something met: %s',
    async question => {
      expect((await told(question)).join(' ')).toMatch(/bulletin .*18\/12\/2022, tại hội trường/)
    },
  )

  test('of a meeting that no sentence tells, the news alone', async () => {
    expect(await told('Hội nghị của phường Đức Xuân họp ngày nào?')).toEqual(['bulletin'])
  })

  test.each([
    'xã Dương Quang do những nơi nào nhập lại?',
    'xã Dương Quang mới nhập lại, vậy trước đó là những xã nào ạ',
    'xã Dương Quang trước kia nhập chung từ đâu',
  ])('what a unit was made of: %s', async question => {
    expect((await told(question)).join(' ')).toMatch(/unit_info .*nhập xã Quang Minh với xã Dương Hòa/)
  })

  test.each([
    ['tiến độ chỉ tiêu thu nhập của xã Dương Quang', 'unit_info'],
    ['tổng đàn bò hay còn gì khác ở xã Dương Quang', 'unit_info'],
  ])('%s is no question of what the unit is', async (question, intent) => {
    expect((await told(question))[0]).not.toBe(intent)
  })

  test('the head of a delegation is told by the sentence that says so', async () => {
    expect((await told('cho biết chức vụ của trưởng đoàn làm việc với xã Dương Quang')).join(' ')).toMatch(
      /who .*Lò Văn Mẫu, Bí thư Huyện ủy/,
    )
  })

  test.each([
    ['Có chuyện gì mới ở phường Đức Xuân không?', 'bulletin'],
    ['cho xin bài gần đây nhất về phường Đức Xuân', 'bulletin'],
    ['Chủ tịch phường Đức Xuân tên là gì?', 'no_data'],
    ['giá vàng sáng nay bao nhiêu một chỉ', 'out_of_scope'],
    ['thế đủ rồi, cảm ơn bạn nhiều', 'greeting'],
  ])('%s: %s', async (question, expected) => {
    expect((await told(question))[0]).toBe(expected)
  })
})
