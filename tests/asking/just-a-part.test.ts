import { expect, test } from 'vitest'
import { asking, know, written } from '../support/knowledge.ts'

const ask = asking(
  know(
    written(
      'XÃ DƯƠNG QUANG: KẾT QUẢ NĂM 2022\n\n' +
        'Dịch vụ: Du lịch: doanh thu 90 tỷ đồng, chia ra khách quốc tế 40 tỷ đồng, khách nội địa và lữ hành 50 tỷ đồng.\n' +
        'Thu nhập bình quân đầu người năm 2022 đạt 38/42 triệu đồng, bằng 90% nghị quyết.\n' +
        'Tổng vốn làm đường năm 2022 là 12 tỷ đồng. Ngoài ra, vận động nhân dân góp thêm 2 tỷ đồng.\n',
      '2022-12-20',
    ),
  ),
)
const told = async (...questions: readonly string[]) => {
  const answer = await ask(...questions)
  return answer.status === 'answer' ? answer.facts.map(({ fact }) => fact.quantity?.value) : answer.status
}

test.each([
  ['doanh thu du lịch khách quốc tế Dương Quang năm 2022', [40e9]],
  ['doanh thu du lịch Dương Quang năm 2022, riêng khách quốc tế', [40e9]],
  ['doanh thu du lịch Dương Quang năm 2022, em chỉ cần phần khách quốc tế', [40e9]],
  ['doanh thu du lịch khách nội địa Dương Quang năm 2022', [50e9]],
  ['doanh thu du lich duong quang nam 2022, chi lay khach noi dia', [50e9]],
])('of a part that its sentence tells the whole is not told beside it: %s', async (question, values) =>
  expect(await told(question)).toEqual(values),
)

test.each([
  'thu nhập Dương Quang năm 2022 còn thiếu mấy triệu so với nghị quyết',
  'thu nhap duong quang 2022 so nghi quyet con thieu bao nhieu',
  'thu nhập Dương Quang 2022 hụt bao nhiêu mới đạt nghị quyết',
])('what is wanting is told by the amount and its share of the plan: %s', async question =>
  expect(await told(question)).toEqual([38e6, 90]),
)

test.each(['em cần thu nhập Dương Quang 2022', 'mình đang tìm số liệu thu nhập Dương Quang 2022', 'can biet thu nhap duong quang 2022'])(
  'what is wanted stands behind: %s',
  async question => expect(await told(question)).toEqual([38e6]),
)
